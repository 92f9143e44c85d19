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

enum { VF_OPTION_WORDS = 32 };

/* The words of TEXT, separated by spaces, into WORDS; the spaces become ends.  Their number. */
int vf_options_split(char *text, const char *words[VF_OPTION_WORDS]);

/*
** The same of a table, for vf_query(): TEXT holds options as above and `detail` full, column or
** none, of the table itself; TEXT is written to.  *DETAIL is 1 if it is full or not given.
*/
int vf_options_of_table(vf_options *o, int *detail, char *text, char *message, int room);

#endif
