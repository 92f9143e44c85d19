/*
** scan.h - the word scanner: raw text in, words, numbers and punctuation out.
**
** A word is a run of letters, marks and digits; an apostrophe between two
** letters (H'Hen, H’Hen) and invisible format characters belong to it.  A
** number is a run of digits with single . , / : - between digits (1.000,
** 18/7, 2023-2025).  Every other visible character is a token of its own.
** White space, controls and broken bytes make no token.  What is longer than
** VT_TOKEN_MOST bytes (no word of any language is) is cut into several tokens.
*/
#ifndef VIET_TEXT_SCAN_H
#define VIET_TEXT_SCAN_H

#include <stdint.h>
#include "key.h"

enum vt_token_kind { VT_WORD, VT_NUMBER, VT_MARKER };

/* Capital shape of a word (bits). */
enum {
    VT_SHAPE_CAPITAL = 1, /* the first letter is a capital */
    VT_SHAPE_LOWER = 2,   /* it holds a lower-case letter */
    VT_SHAPE_INNER = 4,   /* it holds a capital after the first letter */
    VT_SHAPE_DIGIT = 8,   /* it holds a digit */
    VT_SHAPE_ALIEN = 16   /* it holds a letter no Vietnamese word has (other scripts, ü) */
};

/* What stands before a token (bits). */
enum { VT_GAP_SPACE = 1, VT_GAP_LINE = 2, VT_GAP_BLANK_LINE = 4 };

typedef struct {
    vt_key key;             /* of a word or number; of a marker its code point */
    uint32_t start, cstart; /* where it begins: bytes and characters (see utf8.h), 0-based */
    uint16_t bytes, chars;  /* its length */
    uint8_t kind, shape, gap;
    uint8_t letters; /* letters and digits, at most 255 */
} vt_token;

/* Where token T ends, one past its last byte or character. */
static inline uint32_t vt_token_end(const vt_token *t) {
    return t->start + t->bytes;
}
static inline uint32_t vt_token_cend(const vt_token *t) {
    return t->cstart + t->chars;
}

/* All in capitals, two letters or more: an acronym or a headline. */
static inline int vt_is_acronym(const vt_token *t) {
    return t->kind == VT_WORD && (t->shape & (VT_SHAPE_CAPITAL | VT_SHAPE_LOWER)) == 1 &&
           t->letters > 1;
}

/* A word whose first letter is a capital. */
static inline int vt_is_capital(const vt_token *t) {
    return t->kind == VT_WORD && t->shape & VT_SHAPE_CAPITAL;
}

/* The visible character CP, standing for itself. */
static inline int vt_is_marker(const vt_token *t, uint32_t cp) {
    return t->kind == VT_MARKER && t->key == cp;
}

/* A dash of any kind: hyphen-minus, U+2010..U+2015, minus sign. */
static inline int vt_is_dash(const vt_token *t) {
    return t->kind == VT_MARKER &&
           (t->key == '-' || (t->key >= 0x2010 && t->key <= 0x2015) || t->key == 0x2212);
}

/*
** Straight double quotes open and close; a straight single one is too often an apostrophe.
*/
static inline int vt_is_opening_quote(const vt_token *t) {
    return vt_is_marker(t, '"') || vt_is_marker(t, 0x201C) || vt_is_marker(t, 0x2018) ||
           vt_is_marker(t, 0xAB);
}

static inline int vt_is_closing_quote(const vt_token *t) {
    return vt_is_marker(t, '"') || vt_is_marker(t, 0x201D) || vt_is_marker(t, 0x2019) ||
           vt_is_marker(t, 0xBB);
}

typedef struct {
    const uint8_t *text, *p, *end;
    uint32_t chars; /* characters before P */
} vt_scanner;

/* The longest text the scanner's 32-bit offsets can hold; SQLite's own limit is lower. */
#define VT_SCAN_MAX ((int64_t)0xFFFFFFF0)

/* The longest token in bytes: its length must fit 16 bits. */
#define VT_TOKEN_MOST 65535

/* Start on TEXT (N bytes), which must stay; what lies beyond VT_SCAN_MAX is not read. */
void vt_scan_init(vt_scanner *s, const uint8_t *text, int64_t n);

/* The next token into *T; 1, or 0 at the end. */
int vt_scan_next(vt_scanner *s, vt_token *t);

/* The key of TEXT (N bytes), which is one word; of several the first counts.  0 of none. */
vt_key vt_key_of(const uint8_t *text, int64_t n);

#endif
