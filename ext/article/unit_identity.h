/* unit_identity.h - which unit a name means; fills UNIT of d->names. */
#ifndef VIET_UNIT_IDENTITY_H
#define VIET_UNIT_IDENTITY_H

#include "document.h"

void va_units(va_document *d);

#endif
