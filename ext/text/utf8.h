/*
** utf8.h - decoding that never fails and counts characters as SQLite does.
**
** A character is what SQLite's substr() and length() count: a byte below 0xC0
** alone, or a byte from 0xC0 up with all continuation bytes (80..BF) behind
** it.  A character that is not one well-formed code point (RFC 3629: no
** overlong form, no surrogate, at most U+10FFFF) reads as U+FFFD and keeps
** its bytes.
**
** Wherever text/ and search/ take a TEXT of N bytes, these may be any, NUL among
** them; no NUL need follow, and TEXT may be NULL if N is 0.  Places are counted
** from 0, in bytes where nothing else is said.
*/
#ifndef VIET_TEXT_UTF8_H
#define VIET_TEXT_UTF8_H

#include <stdint.h>

#define VT_BROKEN 0xFFFDu

/* 1 if C is 80..BF. */
static inline int vt_is_continuation(uint8_t c) {
    return (c & 0xC0) == 0x80;
}

/* The end of TEXT, which may be NULL if N is 0. */
static inline const uint8_t *vt_utf8_end(const uint8_t *text, int64_t n) {
    return n > 0 ? text + n : text;
}

/* The slow half of vt_utf8_next(): four bytes, and everything malformed. */
const uint8_t *vt_utf8_next_slow(const uint8_t *p, const uint8_t *end, uint32_t *cp);

/*
** Read the character at P (P < END) into *CP and return where the next starts.
*/
static inline const uint8_t *vt_utf8_next(const uint8_t *p, const uint8_t *end, uint32_t *cp) {
    uint32_t c = p[0];
    if (c < 0x80) {
        *cp = c;
        return p + 1;
    }
    if (c >= 0xC2 && c < 0xE0 && end - p > 2 && vt_is_continuation(p[1]) &&
        !vt_is_continuation(p[2])) {
        *cp = (c & 31) << 6 | (p[1] & 63u);
        return p + 2;
    }
    if (c > 0xE0 && c < 0xED && end - p > 3 && vt_is_continuation(p[1]) &&
        vt_is_continuation(p[2]) && !vt_is_continuation(p[3])) {
        *cp = (c & 15) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u);
        return p + 3;
    }
    return vt_utf8_next_slow(p, end, cp);
}

/*
** Write code point CP as UTF-8 into OUT (room for 4 bytes); return the number
** of bytes.  What is no scalar value is written as U+FFFD.
*/
int vt_utf8_put(uint8_t *out, uint32_t cp);

#endif
