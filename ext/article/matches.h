/*
** matches.h - the entries of the lexicon in the sentence at hand, found once and read by all who
** follow.
*/
#ifndef VIET_MATCHES_H
#define VIET_MATCHES_H

#include "cursor.h"

/*
** Open SENTENCE of D: 1 with *S filled, or 0 when memory is out.  Its entries are found the first
** time, and kept.
*/
int va_open_sentence(va_document *d, uint32_t sentence, va_cursor *s);

/* Of a token that begins nothing. */
extern const va_token_matches va_no_matches;

/* What begins at token I; of tokens outside the sentence nothing does. */
static inline const va_token_matches *va_token_matches_at(const va_cursor *s, uint32_t i) {
    return i - s->from < s->to - s->from ? s->at + i : &va_no_matches;
}

/* The matches that begin at token I of the sentence at hand; *N is their number. */
static inline const va_match *va_matches_at(const va_cursor *s, uint32_t i, uint32_t *n) {
    const va_token_matches *h = va_token_matches_at(s, i);
    *n = h->count;
    return s->match + h->first;
}

/* A bit per lx_class of what begins at token I of the sentence at hand. */
static inline uint32_t va_classes_at(const va_cursor *s, uint32_t i) {
    return va_token_matches_at(s, i)->classes;
}

/* The set of parts (LX_SET) that the longest word of the grammar at token I plays. */
static inline uint64_t va_parts_at(const va_cursor *s, uint32_t i) {
    return va_token_matches_at(s, i)->parts & VA_ALL_PARTS;
}

/* The longest of the matches H that is of CLASS; there is one. */
const va_match *va_longest_of(const va_cursor *s, const va_token_matches *h, lx_class class);

/* The longest of the matches H that is of CLASS, which is not LX_WORD, or NULL. */
static inline const va_match *va_longest_at(const va_cursor *s, const va_token_matches *h,
                                            lx_class class) {
    return h->classes >> class & 1 ? va_longest_of(s, h, class) : NULL;
}

/* The same at token I. */
static inline const va_match *va_longest(const va_cursor *s, uint32_t i, lx_class class) {
    return va_longest_at(s, va_token_matches_at(s, i), class);
}

/* One past the longest word of the grammar that begins at token I; I if none does. */
static inline uint32_t va_word_end(const va_cursor *s, uint32_t i) {
    return i + va_token_matches_at(s, i)->word;
}

/* 1 if the lexicon lists the words at token I as PART of the grammar (longest entry only). */
static inline int va_is_part(const va_cursor *s, uint32_t i, lx_part part) {
    return va_token_matches_at(s, i)->parts >> part & 1;
}

#endif
