/*
** collate_level.h - the levels of a key (see collate.h) as streams of weights,
** straight from the definition.  The fast paths fall back on these.  Nothing
** is allocated, and every stream is read in time linear in the text.
*/
#ifndef VIET_TEXT_COLLATE_LEVEL_H
#define VIET_TEXT_COLLATE_LEVEL_H

#include "collate_kind.h"
#include "collate_read.h"

/*
** Weights of a number that are found before they are given: how many digits it has, how many digits
** that number of them has, these digits, of which an int64_t has 19 at most, and its first digit.
*/
enum { VT_QUEUE = 1 + 1 + 19 + 1 };

/* A level of the key of a text. */
typedef struct {
    enum vt_collation_kind kind;
    uint8_t level;
    uint8_t special; /* set by level 1: level 4 has something to say */
    vt_reader r;
    vt_cluster k;
    vt_marks m;
    /*
    ** Elements of the base: weight and attributes, in the table's list or, if NULL, the one here.
    */
    const uint32_t *list;
    uint32_t one[2];
    uint8_t elements, element;
    uint8_t marks_due;  /* marks of K are to be given */
    uint8_t after_l;    /* the last thing was an l without marks */
    uint8_t tone_taken; /* the syllable has its tone */
    /* Level 1 only. */
    uint8_t in_syllable, tone, ended, white, in_number;
    uint8_t queued, queue_at;
    uint32_t queue[VT_QUEUE];
    /* Words of VIETNAMESE_NAME still to come: first, then middle. */
    const uint8_t *segment[2][2];
    uint8_t segment_at, segments;
} vt_level;

/* Start LEVEL (1..4) of the key of TEXT (N bytes), which must stay where it is. */
void vt_level_start(vt_level *s, enum vt_collation_kind kind, int level, const uint8_t *text,
                    int64_t n);

/* Of VIETNAMESE_NUM: queue the weights that say that a number has N digits. */
void vt_level_queue_size(vt_level *s, int64_t n);

/* The next weight, 0 at the end. */
uint32_t vt_level_next(vt_level *s);

#endif
