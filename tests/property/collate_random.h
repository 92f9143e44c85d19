/*
** collate_random.h - random strings for the tests of collations: families of
** strings that differ in little, so that every level gets to decide.
*/
#ifndef TESTS_COLLATE_RANDOM_H
#define TESTS_COLLATE_RANDOM_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#include "text/utf8.h"

enum { LETTERS = 24, BYTES = LETTERS * 16 };

typedef struct {
    uint8_t text[BYTES];
    int64_t n;
} string;

static uint64_t random_state = 0x9E3779B97F4A7C15u;

static inline unsigned below(unsigned n) {
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return (unsigned)(random_state >> 33) % n;
}

/* A code point of the UTF-8 string S, any. */
static inline uint32_t any_of(const char *s) {
    static uint32_t list[512];
    static const char *last;
    static unsigned n;
    if (s != last) {
        n = 0;
        const uint8_t *p = (const uint8_t *)s, *end = p + strlen(s);
        while (p < end)
            p = vt_utf8_next(p, end, &list[n++]);
        last = s;
    }
    return list[below(n)];
}

static const char vietnamese[] =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    "AÀẢÁẠĂẮÂẤĐEÉÊỆIOÔƠỢUƯỨYaaaaeeooouuiynnnggghhttccmm        --,.0123";

/* ---- letters ---- */

static inline uint32_t any_vietnamese(void) {
    return any_of(vietnamese);
}

static inline uint32_t any_hostile(void) {
    static const uint32_t odd[] = {
        0,       1,       9,       10,      0x1F,    0x7F,    0x85,    0xA0,    0xAA,    0xAD,
        0xB2,    0xB7,    0xBD,    0xC6,    0xD0,    0xDF,    0xE6,    0xF0,    0xF8,    0xFE,
        0x130,   0x131,   0x140,   0x149,   0x17F,   0x189,   0x1C4,   0x1C5,   0x1C6,   0x1CE,
        0x300,   0x301,   0x302,   0x303,   0x306,   0x308,   0x309,   0x30D,   0x30E,   0x31B,
        0x323,   0x327,   0x340,   0x344,   0x34F,   0x363,   0x387,   0x391,   0x3B1,   0x3B5,
        0x3F4,   0x39,    0x439,   0x419,   0x483,   0x5B0,   0x64E,   0x651,   0x660,   0x903,
        0x93C,   0x958,   0x1100,  0x1161,  0x1AB0,  0x1DC0,  0x1DC4,  0x1E9E,  0x1F84,  0x2000,
        0x200B,  0x2013,  0x2018,  0x2026,  0x202E,  0x2126,  0x212A,  0x2170,  0x20AB,  0x20D0,
        0x20DD,  0x2192,  0x3000,  0x3099,  0x304C,  0x4E2D,  0xAC00,  0xAC01,  0xD7A3,  0xE000,
        0xF900,  0xFB01,  0xFE0F,  0xFE20,  0xFEFF,  0xFF21,  0xFF41,  0xFFFD,  0xFFFE,  0xFFFF,
        0x10400, 0x10428, 0x1D165, 0x1D15E, 0x1F600, 0x1F1FB, 0x2F800, 0xE0001, 0xE0100, 0x10FFFF};
    switch (below(8)) {
    case 0:
        return 0x110000 + 0x80 + below(0x80);
    case 1:
    case 2:
        return odd[below(sizeof odd / sizeof *odd)];
    case 3:
        return any_of("\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x86\xCC\x89\xCC\x9B\xCC\xA3");
    case 4:
        return any_of("0011290  aAoOuUeEyYlL");
    default:
        return any_of(vietnamese);
    }
}

/* ---- strings ---- */

static inline void put_code_point(string *s, uint32_t cp) {
    if (s->n + 4 < BYTES) s->n += vt_utf8_put(s->text + s->n, cp);
}

/* CP, or its canonical decomposition. */
static inline void put_letter(string *s, uint32_t cp, int decomposed) {
    utf8proc_int32_t part[8];
    int last = 0;
    if (!decomposed) {
        put_code_point(s, cp);
        return;
    }
    long n = utf8proc_decompose_char((utf8proc_int32_t)cp, part, 8, UTF8PROC_DECOMPOSE, &last);
    for (long i = 0; i < n; i++)
        put_code_point(s, (uint32_t)part[i]);
}

/* The code points (or, from 0x110000 on, bytes) of a string before they are written. */
typedef struct {
    uint32_t letter[LETTERS];
    unsigned n;
} draft;

/* Write D: in NFC, in NFD, or some letters so and some so. */
static inline void write_draft(string *s, const draft *d) {
    unsigned form = below(3);
    s->n = 0;
    for (unsigned i = 0; i < d->n; i++) {
        if (d->letter[i] >= 0x110000 && s->n < BYTES)
            s->text[s->n++] = (uint8_t)(d->letter[i] - 0x110000);
        else if (d->letter[i] < 0x110000)
            put_letter(s, d->letter[i], form == 1 || (form == 2 && below(2)));
    }
}

/* Change D in up to three places. */
static inline void mutate(draft *d, uint32_t (*any)(void)) {
    for (unsigned k = below(4); k; k--) {
        unsigned at = below(d->n + 1);
        switch (below(4)) {
        case 0:
            if (d->n == LETTERS) break;
            memmove(d->letter + at + 1, d->letter + at, (d->n - at) * sizeof *d->letter);
            d->letter[at] = any();
            d->n++;
            break;
        case 1:
            if (at == d->n) break;
            memmove(d->letter + at, d->letter + at + 1, (d->n - at - 1) * sizeof *d->letter);
            d->n--;
            break;
        case 2:
            if (at < d->n && d->letter[at] < 0x110000)
                d->letter[at] = (uint32_t)(below(2) ? utf8proc_toupper : utf8proc_tolower)(
                    (utf8proc_int32_t)d->letter[at]);
            break;
        default:
            if (at < d->n) d->letter[at] = any();
        }
    }
}

/* COUNT strings that come from one, their letters from ANY. */
static inline void make_family(string *s, int count, uint32_t (*any)(void)) {
    draft first;
    first.n = below(LETTERS / 2);
    for (unsigned i = 0; i < first.n; i++)
        first.letter[i] = any();
    for (int i = 0; i < count; i++) {
        draft d = first;
        if (i) mutate(&d, any);
        write_draft(&s[i], &d);
    }
}

/* What a failing test says of a string. */
static inline const char *shown(const string *s) {
    static char text[4][5 * BYTES + 8];
    static int turn;
    char *out = text[turn++ & 3], *p = out;
    p += sprintf(p, "[%.*s]", (int)s->n, (const char *)s->text);
    for (int64_t i = 0; i < s->n && p - out < 4 * BYTES; i++)
        p += sprintf(p, " %02X", s->text[i]);
    return out;
}

static inline int sign(int64_t r) {
    return (r > 0) - (r < 0);
}

static inline int compare_bytes(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb) {
    int r = memcmp(a, b, (size_t)(na < nb ? na : nb));
    return r ? sign(r) : sign(na - nb);
}

#endif
