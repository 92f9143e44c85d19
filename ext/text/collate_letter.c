/* collate_letter.c - see collate_letter.h. */
#include "collate_letter.h"
#include "letter.h"

const uint8_t vt_mark_of[64] = {
    [0x00] = VT_HUYEN,      [0x09] = VT_HOI,       [0x03] = VT_NGA,
    [0x01] = VT_SAC,        [0x23] = VT_NANG,      [0x02] = VT_CIRCUMFLEX << 4,
    [0x06] = VT_BREVE << 4, [0x1B] = VT_HORN << 4,
};

unsigned vt_entry_between(const uint8_t *p, const uint8_t *end) {
    uint64_t w = 0;
    unsigned bits;
    if (end - p > 3) return 0;
    for (const uint8_t *q = end; q > p;)
        w = w << 8 | *--q;
    unsigned e = vt_entry_of(w, &bits);
    return bits == 8 * (end - p) ? e : 0;
}

int vt_take_marks(const uint8_t **at, const uint8_t *end, vt_glyph *l, int cldr) {
    const uint8_t *p = *at;
    do {
        if (end - p < 2 || p[0] != 0xCC || !vt_is_continuation(p[1])) return 0;
        unsigned tone = VT_TONE_OF(p[1]), quality = VT_QUALITY_OF(p[1]);
        if (tone) {
            if (l->tone || !vt_weight_vowel[l->lead]) return 0;
            l->tone = tone;
        } else {
            if (!quality || !vt_weight_with[l->lead][quality]) return 0;
            if (cldr && quality != VT_HORN && l->tone && l->tone != VT_NANG) return 0;
            l->lead = vt_weight_with[l->lead][quality];
        }
        p += 2;
    } while (!vt_is_apart(vt_window(p, end)));
    *at = p;
    return 1;
}
