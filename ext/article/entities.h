/* entities.h - mentions of one thing become one entity; fills d->entities. */
#ifndef VIET_ENTITIES_H
#define VIET_ENTITIES_H

#include "document.h"

void va_entities(va_document *d);

#endif
