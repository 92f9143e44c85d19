/*
** words.h - what a word of the full-text index is: text in, words out.
**
** A word is a run of letters and digits with the marks and invisible format characters behind
** them.  Signs that stand for letters or digits (superscript two, full-width letters, a unit of
** measure in a square) are these.  Chinese, Japanese and Korean writing has
** no space between words, so each of its characters is one.  A word by itself is also a pictograph
** with all that is joined to it, and up to three + or # behind a letter or digit and not before
** one (C#, C++; one + before a letter is a joint).
**
** Everything else stands between words: space, punctuation, the apostrophe of H'Hen, the joints of
** 18/7, 1.000 and 15-NQ/TW.  So what is written together is found whole, as a phrase, and by its
** parts.  Broken bytes stand between words too.
*/
#ifndef VIET_SEARCH_WORDS_H
#define VIET_SEARCH_WORDS_H

#include <stdint.h>
#include "syllable.h"

/* Code points that the user counts otherwise: as letters or as what stands between words. */
enum { VF_EXCEPTIONS = 128 };

typedef struct {
    uint32_t cp[VF_EXCEPTIONS];
    uint8_t is_letter[VF_EXCEPTIONS];
    int count;
} vf_exceptions;

enum vf_kind { VF_LETTERS, VF_CHARACTER, VF_SIGN };

/* A word: TEXT[start..end), bytes, 0-based; whole grapheme clusters. */
typedef struct {
    int64_t start, end;
    vt_key key;
    uint8_t letters; /* letters and digits, at most 255 */
    uint8_t marked;  /* 1: a diacritic is written on one of them, or the bar of đ */
    uint8_t foreign; /* 1: one that Vietnamese does not have (ü, ç), or a lookalike (ð for đ) */
    uint8_t alien;   /* 1: it holds a letter that comes of none of the alphabet's, or a digit */
    uint8_t kind;    /* enum vf_kind */
    uint8_t literal; /* 1: it holds U+034F, which asks for the word just as it is written */
} vf_word;

/*
** The first word of TEXT (N bytes) at or behind byte *AT: 1, *W filled and *AT behind the word; 0
** if there is none.  EXCEPTIONS may be NULL.
*/
int vf_word_next(const vf_exceptions *exceptions, const uint8_t *text, int64_t n, int64_t *at,
                 vf_word *w);

/* The bytes of the + or # at byte AT of TEXT that are a word behind the one before, 0 if not. */
int64_t vf_sign_at(const vf_exceptions *exceptions, const uint8_t *text, int64_t n, int64_t at);

/* 1 if CP only gives the pictograph before it a colour of skin. */
int vf_is_skin(uint32_t cp);

enum { VF_MEANT = 4 };

/* The letters and digits that CP stands for (superscript two: 2), into OUT, or CP; their number. */
int vf_meant_by(uint32_t cp, uint32_t out[VF_MEANT]);

/*
** W is one syllable as it is written, or with the horn that is missing (vt_syllable_with_horn()):
** 1 or 2, *S filled; 0 if it is none.
*/
int vf_read_syllable(const vf_word *w, vt_syllable *s);

/* 1 if W is one well-formed syllable (syllable.h) as it is written. */
int vf_is_syllable(const vf_word *w);

#endif
