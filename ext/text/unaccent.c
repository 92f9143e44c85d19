/* unaccent.c - see unaccent.h. */
#include <utf8proc.h>
#include "unaccent.h"
#include "letter.h"

/* Latin letters with a stroke, which Unicode does not decompose; 0 for any other. */
static uint32_t unstroked(uint32_t cp) {
    switch (cp) {
    case 0xD8:
        return 'O';
    case 0xF8:
        return 'o';
    case 0x126:
        return 'H';
    case 0x127:
        return 'h';
    case 0x131: /* dotless i */
        return 'i';
    case 0x141:
        return 'L';
    case 0x142:
        return 'l';
    case 0x166:
        return 'T';
    case 0x167:
        return 't';
    case 0x1FE: /* Ø with acute */
        return 'O';
    case 0x1FF:
        return 'o';
    default:
        return 0;
    }
}

/* Letters of the Latin script: the blocks up to U+02AF, phonetic ones, and U+1E00-1EFF. */
static int is_latin(uint32_t cp) {
    return cp < 0x2B0 || (cp >= 0x1D00 && cp < 0x1DC0) || (cp >= 0x1E00 && cp < 0x1F00) ||
           (cp >= 0x2C60 && cp < 0x2C80) || (cp >= 0xA720 && cp < 0xA800);
}

/* The base of letter CP, which is Latin. */
static uint32_t base_letter(uint32_t cp, vt_letter l) {
    utf8proc_int32_t part[4];
    int last = 0;
    char ascii = vt_rank_ascii(VT_RANK(l));
    if (ascii) return (uint32_t)ascii - (VT_UPPER(l) ? 32 : 0);
    if (unstroked(cp)) return unstroked(cp);
    if (utf8proc_decompose_char((utf8proc_int32_t)cp, part, 4, UTF8PROC_DECOMPOSE, &last) < 1)
        return cp;
    return (uint32_t)part[0];
}

uint32_t vt_unaccented(uint32_t cp) {
    return is_latin(cp) ? base_letter(cp, vt_letter_of(cp)) : cp;
}

void vt_unaccent(const uint8_t *text, int64_t n, vt_buffer *out) {
    const uint8_t *p = text, *end = vt_utf8_end(text, n);
    int latin = 0; /* the last letter was Latin, marks behind it go */
    while (p < end && !out->failed) {
        uint32_t cp;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        enum vt_class class = VT_CLASS(l);
        if (class != VT_MARK) latin = class == VT_LETTER && (VT_RANK(l) || is_latin(cp));
        if (class == VT_LETTER && latin && cp >= 0x80)
            vt_buffer_char(out, base_letter(cp, l));
        else if (class != VT_MARK || !latin)
            vt_buffer_bytes(out, p, next - p);
        p = next;
    }
}
