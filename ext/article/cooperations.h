/* cooperations.h - which cooperations the article tells of; fills d->cooperations. */
#ifndef VIET_COOPERATIONS_H
#define VIET_COOPERATIONS_H

#include "document.h"

void va_cooperations(va_document *d);

#endif
