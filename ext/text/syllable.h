/*
** syllable.h - is a word one Vietnamese syllable, and of what parts?
**
** The 27 onsets, 161 rimes and 49 rimes after qu stand in
** ext/data/syllable_parts.tsv; the rules of spelling between them are here.
*/
#ifndef VIET_TEXT_SYLLABLE_H
#define VIET_TEXT_SYLLABLE_H

#include "key.h"

typedef struct {
    uint8_t onset; /* letters of the onset, 0..3 (gi before a consonant or alone: 1 less
                      than written, as its i is the rime's) */
    uint8_t rime;  /* letters of the rime, 1..4 */
    uint8_t count; /* letters of the syllable */
    uint8_t tone;  /* enum vt_tone */
    uint8_t letters[VT_KEY_LETTERS]; /* ranks, as written */
} vt_syllable;

/*
** Parse KEY (see key.h).  1 and *S filled if it is one well-formed syllable:
** known onset and rime, spelled as onset and rime require (k gh ngh before
** e ê i y only, and so on), and a tone its coda can carry (p t c ch take sắc
** or nặng).  Else 0 and *S is undefined.
*/
int vt_syllable_parse(vt_key key, vt_syllable *s);

/*
** The same for a word that is no syllable but one with its horns: people who type fast leave out
** one of the two of ươ (truờng, hưong).  1 and *S is that with both; 0 if KEY is a syllable as it
** is, or none with one horn more.
*/
int vt_syllable_with_horn(vt_key key, vt_syllable *s);

/*
** 1 if TEXT (N bytes) is, as a whole, one well-formed syllable: Vietnamese
** letters and marks only, at most one tone, and a key that parses.  Composed
** or not, in any case, and wherever the tone is written.
*/
int vt_is_syllable(const uint8_t *text, int64_t n);

/*
** The letter of S, counted from 0, on which the tone is written.  Open oa, oe
** and uy have two styles: old on the first vowel (hòa), new on the second
** (hoà).  Every other syllable has one place in both.
*/
int vt_tone_place(const vt_syllable *s, int new_style);

#endif
