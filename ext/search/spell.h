/*
** spell.h - how a syllable is written in the index, and all the ways a syllable typed without
** diacritics may be meant.
*/
#ifndef VIET_SEARCH_SPELL_H
#define VIET_SEARCH_SPELL_H

#include "neighbours.h"

enum { VF_SPELLING = 24 }; /* bytes of the longest spelling, and more */

typedef struct {
    uint8_t text[VF_SPELLING];
    int n;
} vf_spelling;

/*
** The spelling of syllable S in the index: NFC, small letters, the tone where the old style writes
** it (hòa), and one of i and y where a rime is nothing else (mỹ for Mĩ and Mỹ; see
** ext/search/spell.c).  FOLD: without diacritics.
*/
void vf_spell(const vt_syllable *s, int fold, vf_spelling *out);

/* 1 if KEY is the key of a word too common to be searched (ext/data/stopwords.tsv). */
int vf_is_stopword(vt_key key);

/* The place of S among the readings (neighbours.h), of the spelling of the index. */
vf_place vf_place_of_syllable(const vt_syllable *s);

/*
** The further token of a syllable: its N letters without diacritics (ASCII, small, fewer than
** VF_SPELLING), a tilde before them so that it is no word.
*/
void vf_spell_further(const uint8_t *letters, int n, vf_spelling *out);

/* Spellings, each once. */
enum { VF_SPELLINGS = 400 };
typedef struct {
    vf_spelling of[VF_SPELLINGS];
    int count;
} vf_spellings;

/* Add S unless LIST has it; a full list takes no more. */
void vf_add(vf_spellings *list, const vf_spelling *s);

/*
** Add the spelling of every syllable that KEY, a word of letters without diacritics, can be meant
** for: every quality on its letters and every tone that make a common syllable, and, if others are
** well-formed, their further token.
*/
void vf_expand(vt_key key, vf_spellings *list);

/* Add the readings of CLASS that have a bit in WHICH, and the further token of the others. */
void vf_add_readings(unsigned class, uint32_t which, vf_spellings *list);

/* 1 if some syllable begins with N letters (ranks). */
int vf_begins_syllable(const uint8_t *letters, int n);

/* Add N letters (ranks, at most 7) with TONE on each of their vowels in turn. */
void vf_add_toned(const uint8_t *letters, int n, unsigned tone, vf_spellings *list);

/*
** Add N letters that a syllable begins with as they are, and with every tone on each of their
** vowels; nothing if none begins so.
*/
void vf_add_beginnings(const uint8_t *letters, int n, vf_spellings *list);

/* The same for the beginning of a syllable, as it stands in the spellings of whole ones. */
void vf_expand_prefix(vt_key key, vf_spellings *list);

#endif
