/* sort_mentions.h - mentions of a sentence in order of the text. */
#ifndef VIET_SORT_MENTIONS_H
#define VIET_SORT_MENTIONS_H

#include "document.h"

/* Put those of SENTENCE, the last read, in order of start. */
void va_sort_mentions(va_document *d, uint32_t sentence);

#endif
