/* reading.h - reads the sentences one by one. */
#ifndef VIET_READING_H
#define VIET_READING_H

#include "document.h"

/*
** Names, dates and cues of SENTENCE; what comes of it is added to what was read before.
*/
void va_read_sentence(va_document *d, uint32_t sentence);

/* Read all sentences, with their times where these are wanted, mentions in order. */
void va_read_sentences(va_document *d);

#endif
