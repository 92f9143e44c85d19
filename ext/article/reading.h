/* reading.h - reads the sentences one by one. */
#ifndef VIET_READING_H
#define VIET_READING_H

#include "document.h"

/* Read all sentences, with their times where these are wanted, mentions in order. */
void va_read_sentences(va_document *d);

#endif
