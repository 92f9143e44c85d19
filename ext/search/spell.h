/*
** spell.h - how a syllable is written in the index, and all the ways a syllable typed without
** diacritics may be meant.
*/
#ifndef VIET_SEARCH_SPELL_H
#define VIET_SEARCH_SPELL_H

#include "syllable.h"

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

/* 1 if ext/data/syllables.tsv lists S: nearly all syllables of running text are such. */
int vf_is_common(const vt_syllable *s);

/*
** The further token of a syllable that is not common: without diacritics (duong), and with a tilde
** behind it where that would be the spelling of another syllable (ban~).
*/
void vf_spell_rare(const vt_syllable *s, vf_spelling *out);

/* Spellings, each once. */
enum { VF_SPELLINGS = 400 };
typedef struct {
    vf_spelling of[VF_SPELLINGS];
    int count;
} vf_spellings;

void vf_add(vf_spellings *list, const vf_spelling *s);

/*
** Add the spelling of every syllable that KEY, a word of letters without diacritics, can be meant
** for: every quality on its letters and every tone that make a common syllable, and, if others are
** well-formed, their further token.
*/
void vf_expand(vt_key key, vf_spellings *list);

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
