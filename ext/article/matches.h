/*
** matches.h - the entries of the lexicon in the sentence at hand, found once and read by all who
** follow.
*/
#ifndef VIET_MATCHES_H
#define VIET_MATCHES_H

#include "document.h"

/* An entry of the lexicon found in the sentence at hand. */
typedef struct {
    uint32_t token, end;
    uint32_t index;
    uint8_t class, alias;
} va_match;

/*
** What begins at a token: the first match and how many, a bit per lx_class, and of the longest word
** of the grammar its tokens and a bit per lx_part.  Such words are no matches: half of all tokens
** are one.
*/
typedef struct {
    uint32_t first;
    uint8_t count, word;
    uint16_t classes;
    uint64_t parts;
} va_token_matches;

/* Find the entries in S, which becomes the sentence at hand. */
void va_find_matches(va_document *d, const va_sentence *s);

/*
** What begins at token I of the sentence at hand.  Of any other token nothing does: behind the last
** stands an empty one, and the difference wraps for those before the first.
*/
static inline const va_token_matches *va_token_matches_at(const va_document *d, uint32_t i) {
    uint32_t last = d->token_matches.count - 1, k = i - d->from;
    return VA_ITEMS(va_token_matches, d->token_matches) + (k < last ? k : last);
}

/* The matches that begin at token I of the sentence at hand; *N is their number. */
static inline const va_match *va_matches_at(const va_document *d, uint32_t i, uint32_t *n) {
    const va_token_matches *h = va_token_matches_at(d, i);
    *n = h->count;
    return VA_ITEMS(va_match, d->matches) + h->first;
}

/* A bit per lx_class of what begins at token I of the sentence at hand. */
static inline uint32_t va_classes_at(const va_document *d, uint32_t i) {
    return va_token_matches_at(d, i)->classes;
}

/* The set of parts (LX_SET) that the longest word of the grammar at token I plays. */
static inline uint64_t va_parts_at(const va_document *d, uint32_t i) {
    return va_token_matches_at(d, i)->parts;
}

/* The longest of the matches H that is of CLASS; there is one. */
const va_match *va_longest_of(const va_document *d, const va_token_matches *h, lx_class class);

/* The longest of the matches H that is of CLASS, which is not LX_WORD, or NULL. */
static inline const va_match *va_longest_at(const va_document *d, const va_token_matches *h,
                                            lx_class class) {
    return h->classes >> class & 1 ? va_longest_of(d, h, class) : NULL;
}

/* The same at token I. */
static inline const va_match *va_longest(const va_document *d, uint32_t i, lx_class class) {
    return va_longest_at(d, va_token_matches_at(d, i), class);
}

/* One past the longest word of the grammar that begins at token I; I if none does. */
static inline uint32_t va_word_end(const va_document *d, uint32_t i) {
    return i + va_token_matches_at(d, i)->word;
}

/* 1 if the lexicon lists the words at token I as PART of the grammar (longest entry only). */
static inline int va_is_part(const va_document *d, uint32_t i, lx_part part) {
    return va_token_matches_at(d, i)->parts >> part & 1;
}

/* The entry of class CLASS that begins at token I and ends at END, or the longest (END 0). */
const lx_sense *va_entry_at(const va_document *d, uint32_t i, uint32_t limit, uint32_t end,
                            lx_class class, uint32_t *found_end);

#endif
