/* tokens.h - the tokens of the text, and their words in the lexicon. */
#ifndef VIET_TOKENS_H
#define VIET_TOKENS_H

#include "document.h"

/* Fill token and word of *D; behind the last stands one that is none. */
void va_scan(va_document *d);

#endif
