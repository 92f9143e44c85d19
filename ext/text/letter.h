/*
** letter.h - one definition of a letter.
**
** Every code point of the Basic Multilingual Plane has a 16-bit entry in a
** two-level table made at build time (ext/tools/gen_letters.c) from utf8proc
** and the facts of the Vietnamese alphabet.  Sorting, searching and extraction
** all read this table; nothing else decides what a letter, tone or mark is.
*/
#ifndef VIET_TEXT_LETTER_H
#define VIET_TEXT_LETTER_H

#include <stdint.h>
#include "letter_class.h"

typedef uint16_t vt_letter;

/* Tones in dictionary order. */
enum vt_tone { VT_NGANG, VT_HUYEN, VT_HOI, VT_NGA, VT_SAC, VT_NANG };

/* Quality of a vowel, and the bar of đ. */
enum vt_quality { VT_PLAIN, VT_CIRCUMFLEX, VT_BREVE, VT_HORN, VT_BAR };

/*
** Rank: the place of a letter in the alphabet
**   a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z
** counted from 1, so 'z' is 33.  ASCII digits have the ranks 34..43.  Letters
** of other scripts have rank 0.
*/
enum {
    VT_A = 1,
    VT_A_BREVE,
    VT_A_CIRCUMFLEX,
    VT_B,
    VT_C,
    VT_D,
    VT_D_BAR,
    VT_E,
    VT_E_CIRCUMFLEX,
    VT_F,
    VT_G,
    VT_H,
    VT_I,
    VT_J,
    VT_K,
    VT_L,
    VT_M,
    VT_N,
    VT_O,
    VT_O_CIRCUMFLEX,
    VT_O_HORN,
    VT_P,
    VT_Q,
    VT_R,
    VT_S,
    VT_T,
    VT_U,
    VT_U_HORN,
    VT_V,
    VT_W,
    VT_X,
    VT_Y,
    VT_Z,
    VT_DIGIT_0
};

/* The fields of an entry. */
#define VT_RANK(l)    ((unsigned)(l)&63u)         /* 0..43; for a mark see below */
#define VT_TONE(l)    (((unsigned)(l) >> 6) & 7u) /* enum vt_tone */
#define VT_UPPER(l)   (((unsigned)(l) >> 9) & 1u) /* 1 for a capital */
#define VT_CLASS(l)   ((enum vt_class)(((unsigned)(l) >> 10) & 15u))
#define VT_FOREIGN(l) (((unsigned)(l) >> 14) & 1u) /* see below */
/*
** A mark (VT_MARK) of Vietnamese holds its quality where a letter holds its
** rank, and its tone in the tone field; every other mark holds 0 in both.
** VT_FOREIGN: the letter only counts as the Vietnamese letter of its rank: a
** lookalike (ð for đ, ǎ for ă) or a base letter with a diacritic that
** Vietnamese does not have (ü, ñ, ç).
*/
#define VT_QUALITY_OF_MARK(l) VT_RANK(l)

extern const uint8_t vt_letter_page[512];
extern const vt_letter vt_letter_entry[][128]; /* the first page is ASCII */

/* The entry of any code point beyond the Basic Multilingual Plane, from utf8proc. */
vt_letter vt_letter_beyond(uint32_t cp);

/* The entry of code point CP (0..0x10FFFF; anything else counts as U+FFFD). */
static inline vt_letter vt_letter_of(uint32_t cp) {
    if (cp < 0x10000) return vt_letter_entry[vt_letter_page[cp >> 7]][cp & 127];
    return vt_letter_beyond(cp);
}

/*
** The rank of letter RANK (1..33) once quality QUALITY is written on it, or
** RANK itself where Vietnamese has no such letter (b with a horn).
*/
unsigned vt_rank_with(unsigned rank, unsigned quality);

/* The unmarked letter 'a'..'z' or digit of RANK (1..43), as ASCII; 0 for rank 0. */
char vt_rank_ascii(unsigned rank);

/* The quality of the letter of RANK (0..43); VT_PLAIN if it is none. */
enum vt_quality vt_rank_quality(unsigned rank);

/* 1 if RANK, any number, is one of a ă â e ê i o ô ơ u ư y. */
int vt_rank_is_vowel(unsigned rank);

/*
** The precomposed code point of a Vietnamese letter: RANK 1..33, TONE 0..5
** (taken by vowels only, else passed over), UPPER 0 or 1.  Of RANK 34..43 the
** digit, of any other U+FFFD.
*/
uint32_t vt_compose(unsigned rank, unsigned tone, int upper);

#endif
