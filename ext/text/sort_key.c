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
#include "collate_letter.h"
#include "collate_level.h"

typedef struct {
    uint8_t *out;
    int64_t room, length;
    int64_t solid; /* the key may be cut down to here */
} key_writer;

static void put_key_byte(key_writer *w, unsigned byte) {
    if (w->length < w->room) w->out[w->length] = (uint8_t)byte;
    w->length++;
}

static void put_weight(key_writer *w, uint32_t weight) {
    unsigned bytes = vt_weight_bytes[VT_LEAD(weight)];
    /* The end of a syllable has one byte, which elsewhere may start two. */
    if (VT_LEAD(weight) < VT_LEAD_LETTER && !(weight & 0xFFFFFF)) bytes = 1;
    for (unsigned i = 0; i < bytes; i++)
        put_key_byte(w, weight >> (24 - 8 * i) & 0xFF);
}

static int put_level_1(key_writer *w, enum vt_collation_kind kind, const uint8_t *text, int64_t n) {
    vt_level s;
    vt_level_start(&s, kind, 1, text, n);
    for (uint32_t weight; (weight = vt_level_next(&s));) {
        put_weight(w, weight);
        if (VT_LEAD(weight) != VT_LEAD_END) w->solid = w->length;
    }
    /* A name may have more words or not. */
    if (kind == VT_NAMES) put_key_byte(w, VT_LEAD_END);
    return s.special;
}

static void put_sparse(key_writer *w, enum vt_collation_kind kind, int level, const uint8_t *text,
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
            put_key_byte(w, 2);
        put_key_byte(w, 0xFF - (unsigned)ones);
        ones = 0;
        if (weight < 0xF0) {
            put_key_byte(w, weight);
        } else {
            put_key_byte(w, 0xF0);
            for (int shift = 16; shift >= 0; shift -= 8)
                put_key_byte(w, weight >> shift & 0xFF);
        }
        w->solid = w->length;
    }
    put_key_byte(w, VT_LEAD_END);
}

static void put_bits(key_writer *w, enum vt_collation_kind kind, const uint8_t *text, int64_t n) {
    vt_level s;
    unsigned byte = 0, bits = 0;
    vt_level_start(&s, kind, 3, text, n);
    for (uint32_t weight; (weight = vt_level_next(&s));) {
        byte |= (weight - 1) << (7 - bits);
        if (++bits < 8) continue;
        put_key_byte(w, byte);
        if (byte) w->solid = w->length;
        byte = bits = 0;
    }
    if (bits) put_key_byte(w, byte);
    if (byte) w->solid = w->length;
}

int64_t vt_sort_key_by_levels(const vt_collation *c, const uint8_t *text, int64_t n, uint8_t *out,
                              int64_t room) {
    key_writer w = {out, room, 0, 0};
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

/* ---- the fast way ---- */

enum { ASK_TO_WATCH = -1, LETTERS = 1024, SHORT = 8 };

/* The case of letters: a bit each, 64 in a word, the last word still open. */
typedef struct {
    uint64_t open, done[LETTERS / 64 + 1];
    int64_t letters;
} cases;

VT_INLINE void take_case(cases *c, unsigned upper) {
    c->open = c->open << 1 | upper;
    if (VT_UNLIKELY((++c->letters & 63) == 0)) c->done[c->letters / 64 - 1] = c->open;
}

/* Write them, but for zero bytes at the end; the number of bytes. */
static int64_t put_cases(uint8_t *out, cases *c) {
    int64_t n = 0, solid = 0;
    unsigned rest = (unsigned)(c->letters & 63);
    if (rest) c->done[c->letters / 64] = c->open << (64 - rest);
    for (; 8 * n < c->letters; n++) {
        out[n] = (uint8_t)(c->done[n / 8] >> (56 - 8 * (n & 7)));
        if (out[n]) solid = n + 1;
    }
    return solid;
}

/*
** The key of TEXT in VIETNAMESE and _CI if it holds nothing but ASCII, letters
** of the alphabet and their marks, and no more than one tone a syllable; else
** ASK_TO_WATCH.  The eight bytes before the end can be read.
*/
VT_INLINE int64_t key_of_letters(int with_case, const uint8_t *text, int64_t n, uint8_t *out) {
    const uint8_t *p = text, *end = text + n;
    uint8_t *at = out;
    unsigned tone = 0, in_syllable = 0;
    cases c;
    vt_glyph l;
    c.open = 0;
    c.letters = 0;
    for (;;) {
        /* No mark starts with a byte below CC. */
        if (end - p > 1 && p[0] < 0x80 && p[1] < 0xCC) {
            unsigned e = vt_weight_fast[*p++];
            if (!e) return ASK_TO_WATCH;
            l.lead = e & 0xFF;
            l.tone = 0;
            l.upper = e >> 11 & 1;
        } else if (!vt_next_letter(&p, end, &l, 0)) {
            return ASK_TO_WATCH;
        }
        if (VT_LIKELY(l.lead >= VT_LEAD_LETTER)) {
            if (tone && l.tone) return ASK_TO_WATCH;
            tone |= l.tone;
            *at++ = (uint8_t)l.lead;
            if (with_case) take_case(&c, l.upper);
            in_syllable = 1;
            continue;
        }
        if (in_syllable) {
            unsigned then = l.lead == VT_LEAD_SPACE  ? VT_THEN_SPACE
                            : l.lead == VT_LEAD_END  ? VT_THEN_END
                            : l.lead < VT_LEAD_SPACE ? VT_THEN_LOW
                                                     : VT_THEN_OTHER;
            *at++ = (uint8_t)VT_TONE_END(tone, then);
            if (then == VT_THEN_END) break;
            if (then != VT_THEN_SPACE) *at++ = (uint8_t)l.lead;
            in_syllable = tone = 0;
        } else {
            if (l.lead == VT_LEAD_END) break;
            *at++ = (uint8_t)l.lead;
        }
    }
    if (!with_case) return at - out;
    /* The ends of levels 1 (that of a syllable is one) and 2, then level 3, if there is any. */
    int64_t ends = in_syllable ? 1 : 2, bits;
    at[0] = at[ends - 1] = VT_LEAD_END;
    bits = put_cases(at + ends, &c);
    return at - out + (bits ? ends + bits : 0);
}

int64_t vt_sort_key(const vt_collation *c, const uint8_t *text, int64_t n, uint8_t *out,
                    int64_t room) {
    int64_t length = ASK_TO_WATCH;
    uint8_t copy[2 * SHORT] = {0};
    const uint8_t *from = text;
    if (n < SHORT) {
        for (int64_t i = 0; i < n; i++)
            copy[SHORT + i] = text[i];
        from = copy + SHORT;
    }
    if (n <= LETTERS && room >= VT_SORT_KEY_ROOM(n)) {
        if (c->kind == VT_DICTIONARY) length = key_of_letters(1, from, n, out);
        if (c->kind == VT_NO_CASE) length = key_of_letters(0, from, n, out);
    }
    return length != ASK_TO_WATCH ? length : vt_sort_key_by_levels(c, text, n, out, room);
}
