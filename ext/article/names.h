/* names.h - reads the names of one sentence, from left to right. */
#ifndef VIET_NAMES_H
#define VIET_NAMES_H

#include "document.h"

/* Add those of SENTENCE, which is at hand. */
void va_names(va_document *d, uint32_t sentence);

#endif
