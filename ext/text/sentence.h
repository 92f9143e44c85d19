/*
** sentence.h - where a sentence ends.
**
** A full stop ends none after an abbreviation (TP., ThS.), after an initial
** (A. Lincoln), after the number that starts a line (1. Hà Nội), inside a
** number or name (1.000, Co.op), or before a lower-case word.  Closing quotes
** and brackets belong to the sentence they close.  A blank line always ends a
** sentence, a single line end does unless a lower-case word goes on.
*/
#ifndef VIET_TEXT_SENTENCE_H
#define VIET_TEXT_SENTENCE_H

#include <stdint.h>
#include "scan.h"

/*
** T[0..N) are the tokens of a text and a sentence starts at token I < N:
** returns the index one past its last token (always > I).
*/
int64_t vt_sentence_end(const vt_token *t, int64_t n, int64_t i);

#endif
