/* utf8.c - see utf8.h. */
#include "utf8.h"

const uint8_t *vt_utf8_next_slow(const uint8_t *p, const uint8_t *end, uint32_t *cp) {
    /* The least code point that needs a sequence of 2, 3 or 4 bytes. */
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t c = *p;
    const uint8_t *next = p + 1;
    *cp = VT_BROKEN;
    if (c < 0xC0) {
        if (c < 0x80) *cp = c;
        return next;
    }
    int length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF8 ? 4 : 0;
    uint32_t value = length ? c & (0x7Fu >> length) : 0;
    while (next < end && vt_is_continuation(*next)) {
        if (next - p < length) value = value << 6 | (*next & 63u);
        next++;
    }
    if (length && next - p == length && value >= least[length] && value <= 0x10FFFF &&
        (value < 0xD800 || value > 0xDFFF))
        *cp = value;
    return next;
}

int vt_utf8_put(uint8_t *out, uint32_t cp) {
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF)) cp = VT_BROKEN;
    if (cp < 0x80) {
        out[0] = (uint8_t)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (uint8_t)(0xC0 | cp >> 6);
        out[1] = (uint8_t)(0x80 | (cp & 63));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (uint8_t)(0xE0 | cp >> 12);
        out[1] = (uint8_t)(0x80 | (cp >> 6 & 63));
        out[2] = (uint8_t)(0x80 | (cp & 63));
        return 3;
    }
    out[0] = (uint8_t)(0xF0 | cp >> 18);
    out[1] = (uint8_t)(0x80 | (cp >> 12 & 63));
    out[2] = (uint8_t)(0x80 | (cp >> 6 & 63));
    out[3] = (uint8_t)(0x80 | (cp & 63));
    return 4;
}
