/*
** collate.c - comparing two texts (see collate.h).
**
** The fast way skips what both texts begin with, goes back to where a letter
** starts, and then looks at no more letters than it takes to tell them apart.
** It knows ASCII, the letters of the alphabet and the marks of Vietnamese; at
** anything else, and wherever the answer depends on something it has not seen,
** it gives up (ASK_THE_LEVELS) and the levels are compared from the start.
*/
#include <string.h>
#include "collate.h"
#include "collate_letter.h"
#include "collate_level.h"

enum { ASK_THE_LEVELS = 2 };

/* ---- the slow way ---- */

/* Compare one level; *SPECIAL gets which texts call for level 4 (bit 0: A, bit 1: B). */
static int compare_level(enum vt_collation_kind kind, int level, const uint8_t *a, int64_t na,
                         const uint8_t *b, int64_t nb, int *special) {
    vt_level x, y;
    uint32_t v, w;
    vt_level_start(&x, kind, level, a, na);
    vt_level_start(&y, kind, level, b, nb);
    do {
        v = vt_level_next(&x);
        w = vt_level_next(&y);
        /* Behind the end of one text nothing is written on the letters of the other. */
        if (level == 2 || level == 3) {
            if (!v && w) v = 1;
            if (!w && v) w = 1;
        }
        if (v != w) return v < w ? -1 : 1;
    } while (v);
    if (special) *special = x.special | y.special << 1;
    return 0;
}

VT_NOINLINE int vt_collate_by_levels(const vt_collation *c, const uint8_t *a, int64_t na,
                                     const uint8_t *b, int64_t nb) {
    int special, r = compare_level(c->kind, 1, a, na, b, nb, &special);
    if (!r && c->kind != VT_BASE) r = compare_level(c->kind, 2, a, na, b, nb, NULL);
    if (!r && c->kind != VT_BASE && c->kind != VT_NO_CASE)
        r = compare_level(c->kind, 3, a, na, b, nb, NULL);
    if (r) return r;
    if (special == 3) return compare_level(c->kind, 4, a, na, b, nb, NULL);
    return special == 1 ? 1 : -(special == 2);
}

/* ---- going back ---- */

/* Back from *P and *Q, over the same bytes in both, by one character; 0 at START. */
VT_INLINE int back(const uint8_t **p, const uint8_t **q, const uint8_t *start) {
    int64_t n = 0;
    do {
        if (*p - n == start) return 0;
        n++;
    } while (vt_is_continuation(*(*p - n)));
    *p -= n;
    *q -= n;
    return 1;
}

/*
** Go back from where two texts, one starting at START, differ to where a
** letter starts in both: out of a character, and before marks.  0: ask.
*/
VT_INLINE int to_start_of_letter(const uint8_t **p, const uint8_t *ea, const uint8_t **q,
                                 const uint8_t *eb, const uint8_t *start) {
    for (;;) {
        int in_p = *p < ea && vt_is_continuation(**p), in_q = *q < eb && vt_is_continuation(**q);
        if (!in_p && !in_q) {
            in_p = !vt_is_apart(vt_window(*p, ea));
            in_q = !vt_is_apart(vt_window(*q, eb));
            if (!in_p && !in_q) return 1;
            if ((in_p && **p != 0xCC) || (in_q && **q != 0xCC)) return 0;
        }
        if (!back(p, q, start)) return 0;
    }
}

/* 1 if the syllable that P is in, in the text from START, may have a tone mark before P. */
static VT_NOINLINE int may_have_tone_before(const uint8_t *start, const uint8_t *p) {
    while (p > start) {
        const uint8_t *end = p;
        do
            p--;
        while (p > start && vt_is_continuation(*p));
        if (p[0] == 0xCC && end - p == 2 && VT_QUALITY_OF(p[1])) continue;
        unsigned e = vt_entry_between(p, end);
        if (!e || e & 0x700) return 1;
        if ((e & 0xFF) < VT_LEAD_LETTER) return 0;
    }
    return 0;
}

/* ---- numbers ---- */

VT_INLINE int is_digit_byte(unsigned c) {
    return c - '0' < 10;
}

static const uint8_t *skip_zeros(const uint8_t *p, const uint8_t *end) {
    while (end - p > 1 && p[0] == '0' && is_digit_byte(p[1]))
        p++;
    return p;
}

static const uint8_t *skip_digits(const uint8_t *p, const uint8_t *end) {
    while (p < end && is_digit_byte(*p))
        p++;
    return p;
}

/* 1 if more digits may hide in what follows a number: ² and ½ and what is invisible. */
static int may_go_on(const uint8_t *p, const uint8_t *end) {
    vt_glyph l;
    return !vt_is_apart(vt_window(p, end)) || !vt_next_letter(&p, end, &l, 0);
}

/* Compare the numbers at *A and *B and go behind them; equal values are equal. */
static VT_NOINLINE int compare_numbers(const uint8_t **a, const uint8_t *ea, const uint8_t **b,
                                       const uint8_t *eb) {
    const uint8_t *x = skip_zeros(*a, ea), *y = skip_zeros(*b, eb);
    const uint8_t *xe = skip_digits(x, ea), *ye = skip_digits(y, eb);
    if (may_go_on(xe, ea) || may_go_on(ye, eb)) return ASK_THE_LEVELS;
    /* Zero has no digits. */
    int64_t nx = *x == '0' ? 0 : xe - x, ny = *y == '0' ? 0 : ye - y;
    if (nx != ny) return nx < ny ? -1 : 1;
    int r = memcmp(x, y, (size_t)nx);
    if (r) return r < 0 ? -1 : 1;
    if (x - *a != y - *b) return ASK_THE_LEVELS;
    *a = xe;
    *b = ye;
    return 0;
}

/* Go back to the start of the number that *P and *Q may be in; 0: ask. */
static int to_start_of_number(const uint8_t **p, const uint8_t **q, const uint8_t *start) {
    int64_t n = 0;
    while (*p - n > start && is_digit_byte(*(*p - n - 1)))
        n++;
    *p -= n;
    *q -= n;
    const uint8_t *before = *p;
    if (before == start) return 1;
    do
        before--;
    while (before > start && vt_is_continuation(*before));
    return vt_entry_between(before, *p) != 0;
}

/* ---- the fast way ---- */

/*
** The first byte where A and B differ; N, the length of the shorter one, if none
** does.  At least eight bytes.  The first sixteen are looked at without a branch
** on where in them it is.
*/
VT_INLINE int64_t common_length(const uint8_t *a, const uint8_t *b, int64_t n) {
    const uint64_t last = (uint64_t)1 << 63;
    int64_t second = n < 16 ? n - 8 : 8;
    uint64_t low = vt_load(a) ^ vt_load(b), high = vt_load(a + second) ^ vt_load(b + second);
    if (VT_LIKELY(low | high)) {
        int64_t in_low = vt_zero_bytes(low | last), in_high = second + vt_zero_bytes(high | last);
        return low ? in_low : in_high;
    }
    for (int64_t i = 16; i < n; i += 8) {
        int64_t at = i + 8 <= n ? i : n - 8;
        uint64_t d = vt_load(a + at) ^ vt_load(b + at);
        if (d) return at + vt_zero_bytes(d);
    }
    return n;
}

/*
** Go on from *P and *Q over what is the same but for the case of ASCII letters;
** the first such difference is *TIE, if there was none before.
*/
VT_INLINE void skip_common(const uint8_t **p, const uint8_t *ea, const uint8_t **q,
                           const uint8_t *eb, int *tie) {
    int64_t n, rest = ea - *p < eb - *q ? ea - *p : eb - *q;
    do {
        uint64_t v = vt_window(*p, ea), w = vt_window(*q, eb), d = vt_small(v) ^ vt_small(w);
        n = d ? vt_zero_bytes(d) : 8;
        if (n > rest) n = rest;
        if (!*tie && v != w) {
            int64_t at = vt_zero_bytes(v ^ w);
            if (at < n) *tie = (v >> 8 * at & 0xFF) < (w >> 8 * at & 0xFF) ? 1 : -1;
        }
        *p += n;
        *q += n;
        rest -= n;
    } while (n == 8);
}

/* The tones of a syllable that are not written on the same letters of two texts. */
typedef struct {
    const uint8_t *at; /* the first such letter, NULL for none */
    unsigned p, q;
} tones;

/* Take the tones of a letter; 0: ask, as a second tone is an accent. */
VT_INLINE int take_tones(tones *t, const uint8_t *at, unsigned p, unsigned q) {
    if (!t->at) {
        if (p == q) return 1;
        t->at = at;
        t->p = t->q = 0;
    }
    if ((p && t->p) || (q && t->q)) return 0;
    t->p |= p;
    t->q |= q;
    return 1;
}

/*
** 1 if a letter starts at P, or nothing.  Marks behind an invisible character
** there would come before it among the accents.
*/
static int ends_letter(const uint8_t *p, const uint8_t *end) {
    unsigned bits;
    return p == end || vt_entry_of(vt_window(p, end), &bits);
}

/*
** Compare the letters at *P and *Q, or that these are inside of; while they are
** the same but for their case, go on to the next.  ASK_THE_LEVELS: at marks, other tones,
** an end, and whatever else needs a closer look.  *FROM is behind the last
** letter that need not be looked at again.
*/
VT_INLINE int compare_plain(enum vt_collation_kind kind, const uint8_t **p, const uint8_t *ea,
                            const uint8_t **q, const uint8_t *eb, const uint8_t **from, int *tie) {
    for (;;) {
        const uint8_t *s = *p, *t = *q;
        unsigned bits_s, bits_t;
        if (VT_UNLIKELY(s == ea || t == eb)) return ASK_THE_LEVELS;
        if (vt_is_continuation(*s) | vt_is_continuation(*t)) {
            if (s - *from < 2) return ASK_THE_LEVELS;
            int64_t n = 1 + vt_is_continuation(s[-1]);
            s -= n;
            t -= n;
        }
        unsigned x = vt_whole_entry_of(vt_window_inside(s, ea), &bits_s);
        unsigned y = vt_whole_entry_of(vt_window_inside(t, eb), &bits_t);
        if (!x | !y) return ASK_THE_LEVELS;
        unsigned lead_x = x & 0xFF, lead_y = y & 0xFF;
        if (kind == VT_BASE) {
            lead_x = vt_weight_base[lead_x];
            lead_y = vt_weight_base[lead_y];
        }
        if (lead_x != lead_y) {
            if (kind == VT_NUMBERS &&
                ((lead_x - VT_LEAD_DIGIT < 10) | (lead_y - VT_LEAD_DIGIT < 10)))
                return ASK_THE_LEVELS;
            return lead_x < lead_y ? -1 : 1;
        }
        if (kind != VT_BASE && (x ^ y) & 0x700) return ASK_THE_LEVELS;
        if (!*tie) *tie = (int)(x >> 11 & 1) - (int)(y >> 11 & 1);
        *from = *p = s + (bits_s >> 3);
        *q = t + (bits_t >> 3);
        skip_common(p, ea, q, eb, tie);
    }
}

/*
** Compare from P and Q on.  Dictionary order: at the end of a syllable its tone
** decides, at the end of the text the case.  VIETNAMESE_CLDR: at the end the
** first tones that differ, then the case.  VIETNAMESE_AI: neither.
*/
VT_INLINE int compare_from(enum vt_collation_kind kind, const uint8_t *a, const uint8_t *p,
                           const uint8_t *ea, const uint8_t *q, const uint8_t *eb) {
    const int syllables = kind != VT_CLDR && kind != VT_BASE, cldr = kind == VT_CLDR;
    const int has_case = kind != VT_BASE && kind != VT_NO_CASE;
    int tie = 0, tone = 0, unused = 1;
    tones moved = {NULL, 0, 0};
    const uint8_t *from = a; /* nothing before this needs to be looked at again */
    vt_glyph x, y;
    for (;;) {
        if (!moved.at) {
            int r = compare_plain(kind, &p, ea, &q, eb, &from, has_case ? &tie : &unused);
            if (r != ASK_THE_LEVELS) return r;
            if ((p == ea || q == eb || (*p | *q) & 0x80) &&
                !to_start_of_letter(&p, ea, &q, eb, from))
                return ASK_THE_LEVELS;
            if (kind == VT_NUMBERS && !to_start_of_number(&p, &q, from)) return ASK_THE_LEVELS;
        }
        const uint8_t *p0 = p, *q0 = q;
        if (!vt_next_letter(&p, ea, &x, cldr) || !vt_next_letter(&q, eb, &y, cldr))
            return ASK_THE_LEVELS;
        if (kind == VT_BASE) {
            x.lead = vt_weight_base[x.lead];
            y.lead = vt_weight_base[y.lead];
        }
        if (syllables && (x.lead < VT_LEAD_LETTER) & (y.lead < VT_LEAD_LETTER)) {
            if (moved.at) {
                if (may_have_tone_before(a, moved.at)) return ASK_THE_LEVELS;
                if (moved.p != moved.q) return moved.p < moved.q ? -1 : 1;
                moved.at = NULL;
            }
            if (kind == VT_NUMBERS && x.lead >= VT_LEAD_DIGIT && y.lead >= VT_LEAD_DIGIT) {
                int r = compare_numbers(&p0, ea, &q0, eb);
                if (r) return r;
                p = p0;
                q = q0;
                x.lead = y.lead;
            }
        }
        if (x.lead != y.lead) return x.lead < y.lead ? -1 : 1;
        if (x.lead == VT_LEAD_END) return tone ? tone : tie;
        if (syllables && x.lead >= VT_LEAD_LETTER && !take_tones(&moved, p0, x.tone, y.tone))
            return ASK_THE_LEVELS;
        if (cldr && !tone && x.tone != y.tone) {
            if (!ends_letter(p, ea) || !ends_letter(q, eb)) return ASK_THE_LEVELS;
            tone = x.tone < y.tone ? -1 : 1;
        }
        if (has_case && !tie) tie = (int)x.upper - (int)y.upper;
        from = p;
        if (!moved.at) skip_common(&p, ea, &q, eb, has_case ? &tie : &unused);
    }
}

/* Texts of less than eight bytes are read where eight bytes stand before them. */
VT_INLINE int compare_short(enum vt_collation_kind kind, const uint8_t *a, int64_t na,
                            const uint8_t *b, int64_t nb) {
    uint8_t copy[2][16] = {{0}, {0}};
    if (na < 8) {
        for (int64_t i = 0; i < na; i++)
            copy[0][8 + i] = a[i];
        a = copy[0] + 8;
    }
    if (nb < 8) {
        for (int64_t i = 0; i < nb; i++)
            copy[1][8 + i] = b[i];
        b = copy[1] + 8;
    }
    int64_t i = 0, n = na < nb ? na : nb;
    while (i < n && a[i] == b[i])
        i++;
    if (i == na && i == nb) return 0;
    return compare_from(kind, a, a + i, a + na, b + i, b + nb);
}

/* ---- the collations ---- */

/*
** More than half of all pairs differ first in two ASCII characters of different
** weight.  This is the way through that a processor can guess and run ahead on.
*/
VT_INLINE int compare_ascii(enum vt_collation_kind kind, const uint8_t *p, const uint8_t *ea,
                            const uint8_t *q, const uint8_t *eb) {
    if ((*p | *q) & 0x80) return ASK_THE_LEVELS;
    unsigned x = vt_weight_fast[*p], y = vt_weight_fast[*q];
    if (VT_UNLIKELY(!x || !y)) return ASK_THE_LEVELS;
    if ((x | y) & VT_FAST_OPEN && ((p + 1 < ea && p[1] & 0x80) || (q + 1 < eb && q[1] & 0x80)))
        return ASK_THE_LEVELS;
    x &= 0xFF;
    y &= 0xFF;
    if (kind == VT_BASE) {
        x = vt_weight_base[x];
        y = vt_weight_base[y];
    }
    if (kind == VT_NUMBERS && ((x - VT_LEAD_DIGIT < 10) | (y - VT_LEAD_DIGIT < 10)))
        return ASK_THE_LEVELS;
    return x == y ? ASK_THE_LEVELS : x < y ? -1 : 1;
}

/* The fast way of a collation: most pairs first, the others out of line. */
#define FAST(name, kind)                                                                           \
    static VT_NOINLINE int name##_rest(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb, \
                                       int64_t i) {                                                \
        if (i < 0) return compare_short(kind, a, na, b, nb);                                       \
        return compare_from(kind, a, a + i, a + na, b + i, b + nb);                                \
    }                                                                                              \
    VT_INLINE int name##_fast(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb) {        \
        int64_t n = na < nb ? na : nb;                                                             \
        if (VT_UNLIKELY(n < 8)) return name##_rest(a, na, b, nb, -1);                              \
        int64_t i = common_length(a, b, n);                                                        \
        if (VT_LIKELY(i < n)) {                                                                    \
            int r = compare_ascii(kind, a + i, a + na, b + i, b + nb);                             \
            if (VT_LIKELY(r != ASK_THE_LEVELS)) return r;                                          \
        } else if (na == nb) {                                                                     \
            return 0;                                                                              \
        }                                                                                          \
        return name##_rest(a, na, b, nb, i);                                                       \
    }

FAST(dictionary, VT_DICTIONARY)
FAST(no_case, VT_NO_CASE)
FAST(base, VT_BASE)
FAST(numbers, VT_NUMBERS)
FAST(cldr, VT_CLDR)

/* ---- names ---- */

/* 1 if the byte at P may belong to ASCII, a letter of the alphabet or a mark behind one. */
static int may_be_in_word(const uint8_t *p, const uint8_t *end) {
    if (*p == 0xE1) return end - p > 1 && p[1] >= 0xB8;
    return *p < 0x7F || vt_is_continuation(*p) || (*p >= 0xC3 && *p <= 0xC6) || *p == 0xCC;
}

/*
** Regular: single plain spaces between words, and no character that could be
** another kind of white space, or no word by itself.
*/
static int is_regular(const uint8_t *p, const uint8_t *end) {
    if (p == end || *p <= ' ' || *p == 0xCC || end[-1] <= ' ') return 0;
    for (; p < end; p++) {
        /* There are bytes on both sides of a space, as neither end is one. */
        if (*p > ' ' ? !may_be_in_word(p, end) : *p < ' ' || p[1] <= ' ' || p[1] == 0xCC) return 0;
    }
    return 1;
}

/* Level 1 of parts of names: of what is regular, VIETNAMESE_CI says no more or asks. */
static VT_NOINLINE int compare_words(const uint8_t *a, const uint8_t *ea, const uint8_t *b,
                                     const uint8_t *eb) {
    return no_case_fast(a, ea - a, b, eb - b);
}

/* The last word of a text that ends in one, behind a plain space or at START; NULL: ask. */
static const uint8_t *last_plain_word(const uint8_t *start, const uint8_t *end) {
    const uint8_t *p = end;
    while (p > start && p[-1] > ' ') {
        p--;
        if (!may_be_in_word(p, end)) return NULL;
    }
    return p < end && *p != 0xCC && (p == start || p[-1] == ' ') ? p : NULL;
}

/*
** Level 1: the last words; then, as regular texts differ in nothing that weighs
** less than a space, all words before these at once.
*/
static int names_fast(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb) {
    const uint8_t *ea = a + na, *eb = b + nb;
    if (na == nb && (!na || !memcmp(a, b, (size_t)na))) return 0;
    const uint8_t *x = last_plain_word(a, ea), *y = last_plain_word(b, eb);
    if (!x || !y) return ASK_THE_LEVELS;
    int r = compare_words(x, ea, y, eb);
    if (r) return r;
    if (!is_regular(a, ea) || !is_regular(b, eb)) return ASK_THE_LEVELS;
    int more_a = x > a, more_b = y > b;
    if (more_a != more_b) return more_a - more_b;
    if (more_a) r = compare_words(a, x - 1, b, y - 1);
    return r ? r : dictionary_fast(a, na, b, nb);
}

#define COMPARE(name, kind)                                                                        \
    static int name(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb) {                  \
        int r = name##_fast(a, na, b, nb);                                                         \
        return VT_LIKELY(r != ASK_THE_LEVELS)                                                      \
                   ? r                                                                             \
                   : vt_collate_by_levels(&vt_collations[kind], a, na, b, nb);                     \
    }                                                                                              \
    static int name##_callback(void *unused, int na, const void *a, int nb, const void *b) {       \
        (void)unused;                                                                              \
        return name(a, na, b, nb);                                                                 \
    }

COMPARE(dictionary, VT_DICTIONARY)
COMPARE(no_case, VT_NO_CASE)
COMPARE(base, VT_BASE)
COMPARE(numbers, VT_NUMBERS)
COMPARE(names, VT_NAMES)
COMPARE(cldr, VT_CLDR)

const vt_collation vt_collations[VT_COLLATIONS] = {
    [VT_DICTIONARY] = {"VIETNAMESE", VT_DICTIONARY, dictionary, dictionary_callback},
    [VT_NO_CASE] = {"VIETNAMESE_CI", VT_NO_CASE, no_case, no_case_callback},
    [VT_BASE] = {"VIETNAMESE_AI", VT_BASE, base, base_callback},
    [VT_NUMBERS] = {"VIETNAMESE_NUM", VT_NUMBERS, numbers, numbers_callback},
    [VT_NAMES] = {"VIETNAMESE_NAME", VT_NAMES, names, names_callback},
    [VT_CLDR] = {"VIETNAMESE_CLDR", VT_CLDR, cldr, cldr_callback},
};

static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

const vt_collation *vt_collation_named(const char *given, int64_t n) {
    for (int i = 0; i < VT_COLLATIONS; i++) {
        const char *known = vt_collations[i].name;
        int64_t k = 0;
        while (k < n && known[k] && (given[k] == known[k] || given[k] == small(known[k])))
            k++;
        if (k == n && !known[k]) return &vt_collations[i];
    }
    return NULL;
}

uint64_t vt_collation_version(void) {
    return (vt_weight_hash ^ VT_COLLATION_RULES) * 0x100000001B3u;
}
