/* page_block.h - a block of a page: a line, or lines that belong together. */
#ifndef VIET_PAGE_BLOCK_H
#define VIET_PAGE_BLOCK_H

#include "document.h"
#include "../lexicon/lexicon.h"

typedef struct {
    uint32_t from, to; /* tokens */
    uint32_t chars, words, capitals, pipes;
    uint32_t item;    /* of a digest, from 1, or 0 */
    uint64_t hash;    /* of its words */
    uint8_t sentence; /* ends like a sentence */
    uint8_t long_;    /* see sections.c */
    uint8_t twin;     /* the same words as the block before or behind */
    uint8_t after_twin;
    uint8_t joined; /* it stands behind another in one line, joined by a sign: "... * ..." */
    uint8_t tail;   /* other articles: see tails.h */
    uint8_t cut;    /* such a tail follows in its line */
    int8_t mark;    /* lx_mark it begins with, or -1 */
    uint8_t mark_alone;
    uint8_t linked;  /* of HTML: all of it is links */
    uint8_t card;    /* such a heading: that of a card of other news */
    uint8_t heading; /* of HTML: the heading of the page */
    uint8_t kind;    /* va_section_kind */
    const char *rule;
} va_page_block;

static inline void va_mark_block(va_page_block *b, va_section_kind kind, const char *rule) {
    b->kind = (uint8_t)kind;
    b->rule = rule;
}

/* Set LINKED and HEADING of the blocks B[0 .. N), as HTML has it. */
void va_note_markup(const va_document *d, va_page_block *b, uint32_t n);

/* A line of names, or with a date and time: who wrote it and when. */
int va_is_byline(const va_document *d, const va_page_block *b);

#endif
