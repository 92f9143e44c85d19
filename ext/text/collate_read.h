/*
** collate_read.h - for collate_level.c: text as bases with their marks in
** canonical order (steps 1 to 3 of the definition in collate.h).
*/
#ifndef VIET_TEXT_COLLATE_READ_H
#define VIET_TEXT_COLLATE_READ_H

#include <stdint.h>
#include "collate_kind.h"

/* A code point and its entry in the weight table; broken bytes are VT_BROKEN_BYTE + byte. */
typedef struct {
    uint32_t cp, entry;
} vt_item;

#define VT_BROKEN_BYTE 0x110000u

/* Reads decomposed code points. */
typedef struct {
    const uint8_t *p, *end, *broken; /* bytes before BROKEN are of a broken character */
    uint32_t part[4];                /* decomposition of the last character, PARTS long */
    uint8_t part_at, parts;
} vt_reader;

/* A base, or none, and the marks behind it. */
typedef struct {
    vt_item base;
    vt_reader marks;    /* where the marks start */
    int64_t count;      /* marks */
    int64_t quality_at; /* which of the marks, in canonical order, is taken as quality; or -1 */
    int64_t tone_at;    /* as tone; or -1 */
    uint8_t has_base, tone;
    uint8_t ordered;     /* marks are written in canonical order */
    uint8_t least_class; /* of the marks */
} vt_cluster;

/* Goes through the marks of a cluster in canonical order. */
typedef struct {
    vt_reader r;
    int64_t left, index;
    uint8_t class, next_class;
} vt_marks;

/* Start on the text from P to END, which may be empty. */
void vt_reader_start(vt_reader *r, const uint8_t *p, const uint8_t *end);

/* The next base and its marks into *K; 0 at the end. */
int vt_cluster_next(vt_reader *r, vt_cluster *k, enum vt_collation_kind kind);

/* Start on the marks of K. */
void vt_marks_start(vt_marks *m, const vt_cluster *k);

/* The next mark of K; its place in canonical order is M->index - 1 then.  0 at the end. */
int vt_marks_next(vt_marks *m, const vt_cluster *k, vt_item *mark);

/* Marks that VIETNAMESE_AI leaves out. */
static inline int vt_is_diacritic(uint32_t cp) {
    return cp >= 0x300 && cp < 0x370;
}

#endif
