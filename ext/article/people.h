/* people.h - who is named, as what, and what the person did; fills d->people. */
#ifndef VIET_PEOPLE_H
#define VIET_PEOPLE_H

#include "document.h"

void va_people(va_document *d);

#endif
