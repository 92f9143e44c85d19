/* sections.h - which block of a page is what, and its sentences. */
#ifndef VIET_SECTIONS_H
#define VIET_SECTIONS_H

#include "document.h"

/* Fill d->sections; until sentences are split these hold their tokens. */
void va_sections(va_document *d);

/* Fill d->sentences, section by section, and make room for what is read of each. */
void va_split_sentences(va_document *d);

#endif
