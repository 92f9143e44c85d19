/*
** cues.h - predicates and words of the grammar that stand between the names of a sentence.
*/
#ifndef VIET_CUES_H
#define VIET_CUES_H

#include "cursor.h"

/* A word or phrase of the grammar found in a sentence: a trigger or a part. */
typedef struct {
    uint32_t token;
    uint16_t index;          /* of lx_triggers, or an lx_part */
    uint8_t length, trigger; /* its tokens; 1: of lx_triggers */
} va_cue;

/* One past its last token. */
static inline uint32_t va_cue_end(const va_cue *c) {
    return c->token + c->length;
}

static inline const va_cue *va_cue_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_cue, d->cues) + i;
}

/* Find those of the sentence at hand, which has its names and dates: in no name is a cue. */
void va_cues(const va_cursor *s);

/*
** Note the predicates of the whole article in D->predicates: uint16_t, indexes of lx_triggers, each
** once, in order of the text; there are no more than the lexicon has, however many cues there are.
*/
void va_note_predicates(va_document *d);

/* The first cue of a sentence that begins at token I or later. */
uint32_t va_first_cue_from(const va_document *d, const va_reading *r, uint32_t i);

#endif
