/*
** phrases.h - is a phrase of the lexicon at this place?  Asked of any tokens of the text, in
** whatever letters they are written; matches.h answers for the sentence at hand.
*/
#ifndef VIET_PHRASES_H
#define VIET_PHRASES_H

#include "document.h"

/*
** The entry of CLASS that begins at token I and ends at END, or the longest that ends before LIMIT
** (END 0): *FOUND_END is one past it.  NULL if there is none.
*/
const lx_sense *va_entry_at(const va_document *d, uint32_t i, uint32_t limit, uint32_t end,
                            lx_class class, uint32_t *found_end);

/*
** One past the longest entry that begins at token I, ends before LIMIT and is number INDEX of
** CLASS: a part of the grammar, a marker; I if there is none.
*/
uint32_t va_phrase_end(const va_document *d, uint32_t i, uint32_t limit, lx_class class,
                       uint32_t index);

#endif
