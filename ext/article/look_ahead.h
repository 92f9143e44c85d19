/* look_ahead.h - what the text cannot have is taken out of what is wanted. */
#ifndef VIET_LOOK_AHEAD_H
#define VIET_LOOK_AHEAD_H

#include "document.h"

/* Before the names are read: by its predicates. */
void va_look_ahead(va_document *d);

/* Once they are read: by its persons. */
void va_look_back(va_document *d);

#endif
