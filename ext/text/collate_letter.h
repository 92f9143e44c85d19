/*
** collate_letter.h - for the fast paths of collation: reading ASCII, the
** letters of the alphabet, and the marks of Vietnamese behind them.
*/
#ifndef VIET_TEXT_COLLATE_LETTER_H
#define VIET_TEXT_COLLATE_LETTER_H

#include <stddef.h>
#include "collate_table.h"
#include "utf8.h"
#include "window.h"

/* A letter or other character: its weight's first byte, tone, 1 for a capital. */
typedef struct {
    unsigned lead, tone, upper;
} vt_glyph;

/* Tone and, << 4, quality of U+0300..U+033F by the second byte, low six bits. */
extern const uint8_t vt_mark_of[64];
#define VT_TONE_OF(byte)    (vt_mark_of[(byte)&63] & 15u)
#define VT_QUALITY_OF(byte) (vt_mark_of[(byte)&63] >> 4)

/*
** 1 if what W (see window.h) starts with cannot touch the letter before it: the
** end, ASCII, and U+0080..02FF, U+1E00..1FFF, U+2000..203F, where there are no
** marks.
*/
VT_INLINE int vt_is_apart(uint64_t w) {
    unsigned c = w & 0xFF, next = w >> 8 & 0xFF;
    return c < 0x80 || c - 0xC2 < 10 || (c == 0xE1 && next >= 0xB8) || (c == 0xE2 && next == 0x80);
}

/* The entry (see vt_weight_fast) of the letter W starts with, 0 if it has none; its length. */
VT_INLINE unsigned vt_entry_of(uint64_t w, unsigned *bits) {
    const vt_shape *s = &vt_weight_shape[w & 0xFF];
    unsigned u = (unsigned)w >> s->shift;
    unsigned at = ((u & s->high) << 6) + (u >> 8 & s->low) + s->add;
    *bits = s->bits;
    return ((unsigned)w & s->mask) == s->want ? vt_weight_fast[at] : 0;
}

/* The same, 0 too if what follows could make another letter of it, or none. */
VT_INLINE unsigned vt_whole_entry_of(uint64_t w, unsigned *bits) {
    unsigned e = vt_entry_of(w, bits);
    unsigned next = w >> *bits & 0xFFFF, apart = vt_weight_shape[next & 0xFF].apart;
    apart |= apart >> 1 & (unsigned)(next >= 0xB800);
    return e & (0u - (apart & 1));
}

/* The entry of the one character between P and END; 0 if it has none. */
unsigned vt_entry_between(const uint8_t *p, const uint8_t *end);

/*
** Take the marks of Vietnamese at *AT onto L.  0 if the long way must be asked:
** other marks, a second quality or tone on one letter, marks on what is no
** vowel, and in VIETNAMESE_CLDR a quality behind a tone of its own class.
*/
int vt_take_marks(const uint8_t **at, const uint8_t *end, vt_glyph *l, int cldr);

/* The letter, or other character, or end, at *AT into L; 0: ask the long way. */
VT_INLINE int vt_next_letter(const uint8_t **at, const uint8_t *end, vt_glyph *l, int cldr) {
    uint64_t w = vt_window(*at, end);
    unsigned bits, e = vt_entry_of(w, &bits);
    if (VT_UNLIKELY(!e)) {
        l->lead = VT_LEAD_END;
        l->tone = l->upper = 0;
        return *at == end;
    }
    l->lead = e & 0xFF;
    l->tone = e >> 8 & 7;
    l->upper = e >> 11 & 1;
    *at += bits >> 3;
    if (VT_LIKELY(vt_is_apart(w >> bits))) return 1;
    return vt_take_marks(at, end, l, cldr);
}

#endif
