/* items.h - which items of a digest are read: those that may tell of a cooperation. */
#ifndef VIET_ITEMS_H
#define VIET_ITEMS_H

#include "document.h"

/* Items that are read by themselves; the last has all that follow. */
enum { VA_MOST_ITEMS = 8 };

/* Decide it, by the names and predicates of each item; sets d->items. */
void va_items(va_document *d);

/* Nothing of S is read: it is other news. */
void va_leave_out(va_section *s);

#endif
