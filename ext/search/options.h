/* options.h - the options of the tokenizer, as CREATE VIRTUAL TABLE gives them. */
#ifndef VIET_SEARCH_OPTIONS_H
#define VIET_SEARCH_OPTIONS_H

#include "tokens.h"

/*
** Read ARGS, COUNT strings, by turns a name (letters of any case) and a value:
**     diacritics  smart (the default), fold or keep
**     tokenchars  characters that count as letters
**     separators  characters that stand between words
**     stopwords   0 (the default) or 1
** The last value of a name counts; tokenchars and separators may stand several times, of a
** character in both the last counts.  Returns 1, or 0 and a sentence in MESSAGE (ROOM bytes) that
** says what is wrong and what is allowed.
*/
int vf_options_read(vf_options *o, const char *const *args, int count, char *message, int room);

#endif
