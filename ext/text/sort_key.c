/*
** sort_key.c - writes keys (see collate.h).
**
** Level 1: the weights' bytes (collate_table.h), up to the end weight.
** Level 2, and 3 in VIETNAMESE_CLDR: of a row of weights most of which are 1,
**   the others, each after FF less the number of ones since the one before (02
**   for every 200 of them: a longer way to the next accent is the lower key);
**   then 01.
** Level 3: a bit a letter, 1 for a capital, eight in a byte.
** Level 4: the weights' bytes, if any calls for it.
** Without level 4 the empty tail is left out: zero bytes at the end of level 3,
** then ends (01).
*/
#include <string.h>
#include "collate.h"
#include "collate_level.h"
#include "collate_table.h"

typedef struct {
    uint8_t *out;
    int64_t room, length;
    int64_t solid; /* the key may be cut down to here */
} writer;

static void put(writer *w, unsigned byte) {
    if (w->length < w->room) w->out[w->length] = (uint8_t)byte;
    w->length++;
}

static void put_weight(writer *w, uint32_t weight) {
    unsigned bytes = vt_weight_bytes[VT_LEAD(weight)];
    for (unsigned i = 0; i < bytes; i++)
        put(w, weight >> (24 - 8 * i) & 0xFF);
}

static int put_level_1(writer *w, enum vt_collation_kind kind, const uint8_t *text, int64_t n) {
    vt_level s;
    vt_level_start(&s, kind, 1, text, n);
    for (uint32_t weight; (weight = vt_level_next(&s));) {
        put_weight(w, weight);
        if (VT_LEAD(weight) != VT_LEAD_END) w->solid = w->length;
    }
    /* A name may have more words or not. */
    if (kind == VT_NAMES) put(w, VT_LEAD_END);
    return s.special;
}

static void put_sparse(writer *w, enum vt_collation_kind kind, int level, const uint8_t *text,
                       int64_t n) {
    vt_level s;
    int64_t ones = 0;
    vt_level_start(&s, kind, level, text, n);
    for (uint32_t weight; (weight = vt_level_next(&s));) {
        if (weight == 1) {
            ones++;
            continue;
        }
        for (; ones >= 200; ones -= 200)
            put(w, 2);
        put(w, 0xFF - (unsigned)ones);
        ones = 0;
        if (weight < 0xF0) {
            put(w, weight);
        } else {
            put(w, 0xF0);
            for (int shift = 16; shift >= 0; shift -= 8)
                put(w, weight >> shift & 0xFF);
        }
        w->solid = w->length;
    }
    put(w, VT_LEAD_END);
}

static void put_bits(writer *w, enum vt_collation_kind kind, const uint8_t *text, int64_t n) {
    vt_level s;
    unsigned byte = 0, bits = 0;
    vt_level_start(&s, kind, 3, text, n);
    for (uint32_t weight; (weight = vt_level_next(&s));) {
        byte |= (weight - 1) << (7 - bits);
        if (++bits < 8) continue;
        put(w, byte);
        if (byte) w->solid = w->length;
        byte = bits = 0;
    }
    if (bits) put(w, byte);
    if (byte) w->solid = w->length;
}

int64_t vt_sort_key_by_levels(const vt_collation *c, const uint8_t *text, int64_t n, uint8_t *out,
                              int64_t room) {
    writer w = {out, room, 0, 0};
    int special = put_level_1(&w, c->kind, text, n);
    if (c->kind != VT_BASE) put_sparse(&w, c->kind, 2, text, n);
    if (c->kind == VT_CLDR)
        put_sparse(&w, c->kind, 3, text, n);
    else if (c->kind != VT_BASE && c->kind != VT_NO_CASE)
        put_bits(&w, c->kind, text, n);
    if (!special) return w.solid;
    vt_level s;
    vt_level_start(&s, c->kind, 4, text, n);
    for (uint32_t weight; (weight = vt_level_next(&s));)
        put_weight(&w, weight);
    return w.length;
}

int64_t vt_sort_key(const vt_collation *c, const uint8_t *text, int64_t n, uint8_t *out,
                    int64_t room) {
    return vt_sort_key_by_levels(c, text, n, out, room);
}
