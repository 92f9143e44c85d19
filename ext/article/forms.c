/* forms.c - see forms.h. */
#include "forms.h"

/* Eight bytes as a little-endian number; compilers make one load of it. */
static inline uint64_t eight_bytes(const uint8_t *p) {
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
           (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
           (uint64_t)p[7] << 56;
}

/* The top bit of each byte below '0': spaces and most punctuation, which no syllable goes on with.
 */
static inline uint64_t stops(uint64_t bytes) {
    const uint64_t top = 0x8080808080808080u, below_0 = 0x5050505050505050u;
    return ~(((bytes & ~top) + below_0) | bytes) & top;
}

/* A bit on in each byte before the first of STOPS, which are not 0. */
static inline uint64_t all_before(uint64_t stops) {
    uint64_t first = stops & (~stops + 1);
    return (first >> 7) - 1;
}

/* How many bytes ALL_BEFORE covers. */
static inline unsigned count(uint64_t all_before) {
    const uint64_t ones = 0x0101010101010101u;
    return (unsigned)((all_before & ones) * ones >> 56);
}

/*
** The spelling at P, *N bytes long, or NULL.  The length is counted rather than looked up, so that
** the processor can go on to the next word while it waits for the table.
*/
static inline const lx_form *form_at(const uint8_t *p, const uint8_t *end, unsigned *n) {
    uint64_t high = 0;
    if (end - p < 16) return NULL;
    uint64_t low = eight_bytes(p), stop = stops(low);
    if (stop) {
        uint64_t word = all_before(stop);
        low &= word;
        *n = count(word);
    } else {
        high = eight_bytes(p + 8);
        if (!(stop = stops(high))) return NULL;
        uint64_t word = all_before(stop);
        high &= word;
        *n = 8 + count(word);
        if (high > UINT32_MAX) return NULL;
    }
    if (p[*n] == '\'') return NULL; /* an apostrophe may stand inside a word */
    const lx_form *form = &lx_forms[lx_form_hash(low, (uint32_t)high) & lx_form_mask];
    while (form->low != low || form->high != (uint32_t)high) {
        if (!form->low) return NULL;
        if (++form > &lx_forms[lx_form_mask]) form = lx_forms;
    }
    return low ? form : NULL;
}

int lx_scan_form(vt_scanner *s, vt_token *t, lx_word *w) {
    unsigned space = s->p < s->end && *s->p == ' ';
    unsigned bytes;
    const uint8_t *p = s->p + space;
    const lx_form *form = form_at(p, s->end, &bytes);
    if (!form) return 0;
    t->key = form->key;
    t->start = (uint32_t)(p - s->text);
    t->bytes = (uint16_t)bytes;
    t->cstart = s->chars + space;
    t->chars = form->letters;
    t->kind = VT_WORD;
    t->shape = form->shape;
    t->gap = space ? VT_GAP_SPACE : 0;
    t->letters = form->letters;
    *w = form->word;
    s->p = p + bytes;
    s->chars = vt_token_cend(t);
    return 1;
}
