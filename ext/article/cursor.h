/* cursor.h - the sentence at hand: its tokens, and what the lexicon has of them. */
#ifndef VIET_CURSOR_H
#define VIET_CURSOR_H

#include "document.h"

/* An entry of the lexicon found in the text. */
typedef struct {
    uint32_t token, end;
    uint32_t index : 25, class : 4, alias : 2; /* as lx_sense has them */
} va_match;

/*
** What begins at a token: the first match and how many, a bit per lx_class, and of the longest word
** of the grammar its tokens and a bit per lx_part.  Such words are no matches: half of all tokens
** are one.  Facets from LX_FIRST_ASKED on are none either: a bit for each, from VA_ASKED on, is in
** PARTS, which leaves the room.
*/
enum { VA_ASKED = 48 };
#define VA_ALL_PARTS (((uint64_t)1 << VA_ASKED) - 1)

typedef struct {
    uint32_t first;
    uint8_t count, word;
    uint16_t classes;
    uint64_t parts;
} va_token_matches;

/* Valid until the next sentence is opened; see va_open_sentence() in matches.h. */
typedef struct {
    va_document *d;
    const vt_token *token; /* of the whole text, like the next three */
    const lx_word *word;
    const va_token_matches *at;
    const va_match *match;
    uint32_t sentence, from, to; /* its number, its tokens */
    int shouted;                 /* it is written in capitals throughout */
} va_cursor;

#endif
