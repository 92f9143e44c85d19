/*
** apostrophe.h - names typed without their apostrophe: hleo for H'leo, loreal for L'Oréal.
*/
#ifndef VIET_SEARCH_APOSTROPHE_H
#define VIET_SEARCH_APOSTROPHE_H

#include "words.h"

enum { VF_APOSTROPHES = 2 };

/*
** Where an apostrophe may be missing in W, a word of TEXT that is no syllable: the bytes that would
** stand behind it go into OUT.  Returns their number.
*/
int vf_apostrophes(const uint8_t *text, const vf_word *w, int64_t out[VF_APOSTROPHES]);

/* 1 if TEXT[START..END) is one apostrophe, straight or curled. */
int vf_is_apostrophe(const uint8_t *text, int64_t start, int64_t end);

#endif
