/*
** search_tables.h - tables that ext/tools/gen_search.c makes from ext/data/: abbreviations and what
** they stand for.
**
** A group is all spellings of one thing: what the abbreviations stand for, then the abbreviations.
** A spelling is words with one space between.
*/
#ifndef VIET_SEARCH_TABLES_H
#define VIET_SEARCH_TABLES_H

#include "key.h"

/* The most words of a side: of an abbreviation written in parts, of what it stands for. */
enum { VF_SHORT_WORDS = 4, VF_LONG_WORDS = 10 };

typedef struct {
    uint64_t key;
    uint16_t group;
} vf_side;

/* The spellings of group G are vf_forms[vf_groups[G]] up to before vf_groups[G + 1]. */
extern const uint16_t vf_groups[];
extern const char *const vf_forms[];

/* Both ascending by key; a key may have several groups. */
extern const vf_side vf_shorts[], vf_longs[];
extern const int vf_short_count, vf_long_count;

/* Behind which of its forms in full a name may stand in small letters. */
typedef enum { VF_NO_LOWER, VF_MARKED_LOWER /* with its diacritics */, VF_ANY_LOWER } vf_lower;

/*
** The types of units that are abbreviated before a name or number (Q.1): SHORT and LONG, in words;
** PLAIN are the letters of LONG without diacritics and spaces.
*/
typedef struct {
    vt_key short_key;
    uint64_t long_key; /* of a sequence */
    const char *short_form, *long_form, *plain_form;
    uint8_t lower; /* vf_lower */
} vf_unit_type;

extern const vf_unit_type vf_unit_types[];
extern const int vf_unit_type_count;

/* Signs of units of measure, written together with their number or not. */
extern const vt_key vf_measures[];
extern const int vf_measure_count;

/*
** The key of an abbreviation: of its letters written together, so that TP.HCM and TPHCM are one.
** Add a word's KEY; 0 if the word cannot be part of an abbreviation.
*/
static inline int vf_short_add(vt_key_maker *k, vt_key key) {
    uint8_t ranks[VT_KEY_LETTERS];
    int n = vt_key_ranks(key, ranks);
    if (!n || k->count + (unsigned)n > VT_KEY_LETTERS) return 0;
    for (int i = 0; i < n; i++)
        vt_key_rank(k, ranks[i]);
    if (vt_key_tone(key)) k->tone = (uint8_t)vt_key_tone(key);
    return 1;
}

/* The key of a sequence of words, 0 the one of none: that of SEQUENCE and a word more. */
static inline uint64_t vf_long_add(uint64_t sequence, vt_key key) {
    uint64_t h = (sequence ^ key ^ 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    return h ^ h >> 32;
}

#endif
