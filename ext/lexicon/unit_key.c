/* unit_key.c - see unit_key.h. */
#include "unit_key.h"
#include "letter.h"
#include "utf8.h"

uint64_t lx_unit_key(uint64_t key, const char *text, uint64_t size) {
    const uint8_t *p = (const uint8_t *)text, *end = p + size;
    while (p < end) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        enum vt_class class = VT_CLASS(l);
        char ascii = vt_rank_ascii(VT_RANK(l));
        if (class != VT_LETTER && class != VT_DIGIT) continue;
        key = (key ^ (ascii ? (uint8_t)ascii : cp)) * 0x100000001B3u;
    }
    return key;
}
