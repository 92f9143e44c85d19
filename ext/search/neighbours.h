/*
** neighbours.h - which syllables a word typed without diacritics can be meant for, and which of
** them its neighbours leave.
**
** A class is all syllables that are the same without diacritics; its readings are the common ones
** (ext/data/syllables.tsv).  ext/data/neighbours.tsv lists pairs of classes and the readings that
** are usual in the first and the second where the two stand side by side: in "hop tac" these are
** hợp and tác alone.  What is unusual beside a neighbour has a further token in the index, so that
** a query need only look for the usual ones and for that token (see tokens.h).
*/
#ifndef VIET_SEARCH_NEIGHBOURS_H
#define VIET_SEARCH_NEIGHBOURS_H

#include "syllable.h"

enum {
    VF_CLASSES = 4096, /* less than, 0 is none */
    VF_READINGS = 20,  /* of a class, at most */
    VF_NO_READING = 31 /* of a word of a class that is none of its readings */
};

typedef struct {
    uint16_t class; /* 0: of none */
    uint8_t reading;
} vf_place;

/* Made by ext/tools/gen_neighbours.c.  Class C has the readings vf_first_reading[C] up to before
** vf_first_reading[C + 1]; its letters as bytes, the first the highest, ascend with C. */
extern const int vf_class_count;
extern const uint64_t vf_class_letters[];
extern const uint16_t vf_first_reading[];
extern const vt_key vf_readings[];

/*
** The pair of FIRST and SECOND is listed if vf_neighbours[vf_neighbour_row[FIRST] + SECOND] holds
** it, in the upper 24 bits; then come the readings of the first and of the second, a bit each. Rows
** lie across each other where they have gaps.
*/
extern const uint32_t vf_neighbour_row[];
extern const uint64_t vf_neighbours[];

#define VF_NO_PAIR ((uint64_t)0xFFFFFF) /* an empty place */

/* A pair of classes as the upper 24 bits hold it. */
static inline uint32_t vf_pair(unsigned first, unsigned second) {
    return first << 12 | second;
}

typedef struct {
    uint32_t first, second; /* bit R: reading R is usual there */
} vf_usual;

/* What is usual where SECOND stands behind FIRST: everything if the pair is not listed. */
static inline vf_usual vf_usual_of(unsigned first, unsigned second) {
    uint64_t found = vf_neighbours[vf_neighbour_row[first] + second];
    uint32_t other = found >> 40 == vf_pair(first, second) ? 0 : UINT32_MAX;
    const uint32_t readings = (1u << VF_READINGS) - 1;
    return (vf_usual){((uint32_t)(found >> VF_READINGS) & readings) | other,
                      ((uint32_t)found & readings) | other};
}

/* 1 if READING is among those of BITS. */
static inline int vf_is_among(unsigned reading, uint32_t bits) {
    return bits >> reading & 1;
}

/* The class of N letters without diacritics (ASCII, small); 0 if they have none. */
unsigned vf_class_of(const uint8_t *letters, int64_t n);

/* The letters of CLASS into OUT, as ASCII; returns how many, at most 7, none of class 0. */
int vf_letters_of(unsigned class, uint8_t out[8]);

/* The place of the syllable that has KEY, in the spelling of the index, and these N LETTERS. */
vf_place vf_place_of(vt_key key, const uint8_t *letters, int64_t n);

#endif
