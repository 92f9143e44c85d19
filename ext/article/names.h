/* names.h - reads the names of one sentence, from left to right. */
#ifndef VIET_NAMES_H
#define VIET_NAMES_H

#include "cursor.h"

/* Add those of the sentence at hand. */
void va_names(const va_cursor *s);

#endif
