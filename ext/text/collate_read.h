/*
** collate_read.h - for collate_level.c: text as bases with their marks in
** canonical order (steps 1 to 3 of the definition in collate.h).
*/
#ifndef VIET_TEXT_COLLATE_READ_H
#define VIET_TEXT_COLLATE_READ_H

#include "collate_level.h"

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
