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

/* 1 if a mark may start with byte C. */
VT_INLINE int vt_may_be_mark(uint8_t c) {
    return c >= 0xCC && c != 0xE1;
}

/*
** The entry (see vt_weight_fast) of the letter W starts with, 0 if it has none;
** *BYTES is its length.
*/
VT_INLINE unsigned vt_entry_of(uint64_t w, int *bytes) {
    unsigned c = w & 0xFF, second = w >> 8 & 0xFF, third = w >> 16 & 0xFF;
    if (c < 0x80) {
        *bytes = 1;
        return vt_weight_fast[c];
    }
    if (c == 0xE1) {
        *bytes = 3;
        if ((second & 0xFC) != 0xB8 || (third & 0xC0) != 0x80) return 0;
        return vt_weight_fast[0x200 | (second & 3) << 6 | (third & 63)];
    }
    *bytes = 2;
    if (c - 0xC3 > 3 || (second & 0xC0) != 0x80) return 0;
    return vt_weight_fast[(c & 7) << 6 | (second & 63)];
}

/*
** The same, 0 too if what follows makes or could make another letter of it, or
** none.  A mark of tone does not matter.
*/
VT_INLINE unsigned vt_first_entry(uint64_t w) {
    int bytes;
    unsigned e = vt_entry_of(w, &bytes);
    w >>= 8 * bytes;
    unsigned next = w & 0xFF;
    if (VT_LIKELY(next < 0x80 || next - 0xC2 < 10)) return e;
    if (next < 0xC2) return 0;
    return !(e & VT_FAST_OPEN) || vt_is_apart(w) ? e : 0;
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
    int bytes;
    uint64_t w = vt_window(*at, end);
    unsigned e = vt_entry_of(w, &bytes);
    if (VT_UNLIKELY(!e)) {
        l->lead = VT_LEAD_END;
        l->tone = l->upper = 0;
        return *at == end;
    }
    l->lead = e & 0xFF;
    l->tone = e >> 8 & 7;
    l->upper = e >> 11 & 1;
    *at += bytes;
    if (VT_LIKELY(vt_is_apart(w >> 8 * bytes))) return 1;
    return vt_take_marks(at, end, l, cldr);
}

#endif
