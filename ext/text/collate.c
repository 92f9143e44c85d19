/*
** collate.c - comparing two texts (see collate.h).
**
** The fast way skips what both texts begin with, goes back to where a letter
** starts, and then looks at no more letters than it takes to tell them apart.
** It knows ASCII, the letters of the alphabet and the marks of Vietnamese; at
** anything else, and wherever the answer depends on something it has not seen,
** it gives up (ASK) and the levels are compared from the start.
*/
#include <string.h>
#include "collate.h"
#include "collate_level.h"
#include "collate_table.h"

enum { ASK = 2 };

#if defined(__GNUC__)
#define INLINE      static inline __attribute__((always_inline))
#define NOINLINE    __attribute__((noinline))
#define LIKELY(x)   __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#else
#define INLINE static inline
#define NOINLINE
#define LIKELY(x)   (x)
#define UNLIKELY(x) (x)
#endif

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

NOINLINE int vt_collate_by_levels(const vt_collation *c, const uint8_t *a, int64_t na,
                                  const uint8_t *b, int64_t nb) {
    int special, r = compare_level(c->kind, 1, a, na, b, nb, &special);
    if (!r && c->kind != VT_BASE) r = compare_level(c->kind, 2, a, na, b, nb, NULL);
    if (!r && c->kind != VT_BASE && c->kind != VT_NO_CASE)
        r = compare_level(c->kind, 3, a, na, b, nb, NULL);
    if (r) return r;
    if (special == 3) return compare_level(c->kind, 4, a, na, b, nb, NULL);
    return special == 1 ? 1 : -(special == 2);
}

/* ---- letters ---- */

INLINE int is_continuation(uint8_t c) {
    return (c & 0xC0) == 0x80;
}

/*
** 1 if what stands at P cannot touch the letter before it: the end, ASCII, and
** U+0080..02FF, U+1E00..1EFF, U+2000..203F, where there are no marks.
*/
INLINE int is_apart(const uint8_t *p, const uint8_t *end) {
    if (p == end || *p < 0x80) return 1;
    if (*p >= 0xC2 && *p <= 0xCB) return 1;
    if (end - p < 3) return 0;
    return (p[0] == 0xE1 && (p[1] & 0xFC) == 0xB8) || (p[0] == 0xE2 && p[1] == 0x80);
}

typedef struct {
    unsigned lead, tone, upper;
} letter;

/*
** Take the marks of Vietnamese at *P onto L.  0 if the long way must be asked:
** other marks, a second quality or tone on one letter, marks on what is no
** vowel, and in VIETNAMESE_CLDR a quality behind a tone of its own class.
*/
static NOINLINE int take_marks(const uint8_t **at, const uint8_t *end, letter *l, int cldr) {
    const uint8_t *p = *at;
    do {
        unsigned quality = 0, tone = 0;
        if (end - p < 2 || p[0] != 0xCC) return 0;
        switch (p[1]) {
        case 0x80:
            tone = 1;
            break;
        case 0x89:
            tone = 2;
            break;
        case 0x83:
            tone = 3;
            break;
        case 0x81:
            tone = 4;
            break;
        case 0xA3:
            tone = 5;
            break;
        case 0x82:
            quality = 1;
            break;
        case 0x86:
            quality = 2;
            break;
        case 0x9B:
            quality = 3;
            break;
        default:
            return 0;
        }
        if (tone) {
            if (l->tone || !vt_weight_vowel[l->lead]) return 0;
            l->tone = tone;
        } else {
            if (!vt_weight_with[l->lead][quality]) return 0;
            if (cldr && quality != 3 && l->tone && l->tone != 5) return 0;
            l->lead = vt_weight_with[l->lead][quality];
        }
        p += 2;
        if (p < end && is_continuation(*p)) return 0;
    } while (p < end && !is_apart(p, end));
    *at = p;
    return 1;
}

/* The letter at *P (or the end of the text, or punctuation) into L; 0: ask. */
INLINE int next_letter(const uint8_t **at, const uint8_t *end, letter *l, int cldr) {
    const uint8_t *p = *at;
    unsigned e, c;
    if (p == end) {
        l->lead = VT_LEAD_END;
        l->tone = l->upper = 0;
        return 1;
    }
    c = *p;
    if (LIKELY(c < 0x80)) {
        e = vt_weight_fast[c];
        p++;
    } else if (c == 0xE1 && end - p >= 3 && (p[1] & 0xFC) == 0xB8 && is_continuation(p[2])) {
        e = vt_weight_fast[0x200 + ((p[1] & 3u) << 6 | (p[2] & 63u))];
        p += 3;
    } else if (c >= 0xC3 && c <= 0xC6 && end - p >= 2 && is_continuation(p[1])) {
        e = vt_weight_fast[(c & 31) << 6 | (p[1] & 63u)];
        p += 2;
    } else {
        return 0;
    }
    if (UNLIKELY(!(e & VT_FAST_OK))) return 0;
    l->lead = e & 0xFF;
    l->tone = e >> 8 & 7;
    l->upper = e >> 11 & 1;
    *at = p;
    if (LIKELY(is_apart(p, end))) return 1;
    return take_marks(at, end, l, cldr);
}

/* ---- going back ---- */

/*
** Where to start comparing if A and B differ first at byte I: at the start of a
** character that has no mark before its base.  -1: ask.
*/
INLINE int64_t start_of_letter(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb,
                               int64_t i) {
    if ((i < na && is_continuation(a[i])) || (i < nb && is_continuation(b[i]))) {
        do
            i--;
        while (i >= 0 && is_continuation(a[i]));
        if (i < 0) return -1;
    }
    while (!is_apart(a + i, a + na) || !is_apart(b + i, b + nb)) {
        if (!is_apart(a + i, a + na) && a[i] != 0xCC) return -1;
        if (!is_apart(b + i, b + nb) && b[i] != 0xCC) return -1;
        do
            i--;
        while (i >= 0 && is_continuation(a[i]));
        if (i < 0) return -1;
    }
    return i;
}

/*
** 1 if the syllable that goes on at P, in the text from START, may have had a
** tone mark before.
*/
static NOINLINE int may_have_tone_before(const uint8_t *start, const uint8_t *p) {
    while (p > start) {
        const uint8_t *end = p;
        do
            p--;
        while (p > start && is_continuation(*p));
        if (p[0] == 0xCC && end - p == 2 && (p[1] == 0x82 || p[1] == 0x86 || p[1] == 0x9B))
            continue;
        letter l;
        const uint8_t *next = p;
        if (!next_letter(&next, end, &l, 0) || next != end || l.tone) return 1;
        if (l.lead < VT_LEAD_LETTER) return 0;
    }
    return 0;
}

/* ---- numbers ---- */

INLINE int is_digit(unsigned c) {
    return c - '0' < 10;
}

static const uint8_t *skip_zeros(const uint8_t *p, const uint8_t *end) {
    while (end - p > 1 && p[0] == '0' && is_digit(p[1]))
        p++;
    return p;
}

static const uint8_t *skip_digits(const uint8_t *p, const uint8_t *end) {
    while (p < end && is_digit(*p))
        p++;
    return p;
}

/* Compare the numbers at *A and *B and go behind them; equal values are equal. */
static NOINLINE int compare_numbers(const uint8_t **a, const uint8_t *ea, const uint8_t **b,
                                    const uint8_t *eb) {
    const uint8_t *x = skip_zeros(*a, ea), *y = skip_zeros(*b, eb);
    const uint8_t *xe = skip_digits(x, ea), *ye = skip_digits(y, eb);
    letter l;
    /* More digits may hide in what follows (², ½), unless that is plain. */
    const uint8_t *next = xe;
    if (!is_apart(xe, ea) || !next_letter(&next, ea, &l, 0)) return ASK;
    next = ye;
    if (!is_apart(ye, eb) || !next_letter(&next, eb, &l, 0)) return ASK;
    /* Zero has no digits. */
    int64_t nx = *x == '0' ? 0 : xe - x, ny = *y == '0' ? 0 : ye - y;
    if (nx != ny) return nx < ny ? -1 : 1;
    int r = memcmp(x, y, (size_t)nx);
    if (r) return r < 0 ? -1 : 1;
    if (x - *a != y - *b) return ASK;
    *a = xe;
    *b = ye;
    return 0;
}

/* Go back to the start of the number that byte I of A may be in; -1: ask. */
static int64_t start_of_number(const uint8_t *a, int64_t i) {
    while (i > 0 && is_digit(a[i - 1]))
        i--;
    if (i == 0 || a[i - 1] < 0x80)
        return i > 0 && !(vt_weight_fast[a[i - 1]] & VT_FAST_OK) ? -1 : i;
    int64_t j = i;
    do
        j--;
    while (j > 0 && is_continuation(a[j]));
    letter l;
    const uint8_t *next = a + j;
    return next_letter(&next, a + i, &l, 0) && next == a + i ? i : -1;
}

/* ---- the fast way ---- */

/* The first byte where A and B differ; the length of the shorter one if none does. */
INLINE int64_t common_length(const uint8_t *a, const uint8_t *b, int64_t n) {
    int64_t i = 0;
#if defined(__GNUC__) && defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t x, y;
    for (; i + 8 <= n; i += 8) {
        memcpy(&x, a + i, 8);
        memcpy(&y, b + i, 8);
        if (x != y) return i + (__builtin_ctzll(x ^ y) >> 3);
    }
#endif
    while (i < n && a[i] == b[i])
        i++;
    return i;
}

/*
** Compare from byte I, where letters start in both.  Dictionary order: at the
** end of a syllable its tone decides, at the end of the text the case.
*/
INLINE int compare_syllables(enum vt_collation_kind kind, const uint8_t *a, int64_t na,
                             const uint8_t *b, int64_t nb, int64_t i) {
    const uint8_t *p = a + i, *q = b + i, *ea = a + na, *eb = b + nb;
    const uint8_t *before = p; /* the syllable at P may have begun before this; or NULL */
    unsigned tone_p = 0, tone_q = 0;
    int moved = 0, tie = 0;
    letter x, y;
    for (;;) {
        const uint8_t *p0 = p, *q0 = q;
        if (!next_letter(&p, ea, &x, 0) || !next_letter(&q, eb, &y, 0)) return ASK;
        if (x.lead >= VT_LEAD_LETTER && y.lead >= VT_LEAD_LETTER) {
            if (x.lead != y.lead) return x.lead < y.lead ? -1 : 1;
            if (x.tone | y.tone) {
                /* A second tone in a syllable is an accent. */
                if ((x.tone && tone_p) || (y.tone && tone_q)) return ASK;
                tone_p |= x.tone;
                tone_q |= y.tone;
                moved |= x.tone != y.tone;
            }
            if (kind != VT_NO_CASE && !tie) tie = (int)x.upper - (int)y.upper;
            continue;
        }
        /* A syllable that goes on stands behind one that ends. */
        if (x.lead >= VT_LEAD_LETTER) return 1;
        if (y.lead >= VT_LEAD_LETTER) return -1;
        if (moved) {
            if (before && may_have_tone_before(a, before)) return ASK;
            if (tone_p != tone_q) return tone_p < tone_q ? -1 : 1;
        }
        if (kind == VT_NUMBERS && x.lead >= VT_LEAD_DIGIT && y.lead >= VT_LEAD_DIGIT) {
            int r = compare_numbers(&p0, ea, &q0, eb);
            if (r) return r;
            p = p0;
            q = q0;
        } else if (x.lead != y.lead) {
            return x.lead < y.lead ? -1 : 1;
        } else if (x.lead == VT_LEAD_END) {
            return tie;
        }
        before = NULL;
        tone_p = tone_q = 0;
        moved = 0;
    }
}

/* The same where tones decide last (VIETNAMESE_CLDR) or never (VIETNAMESE_AI). */
INLINE int compare_letters(enum vt_collation_kind kind, const uint8_t *a, int64_t na,
                           const uint8_t *b, int64_t nb, int64_t i) {
    const uint8_t *p = a + i, *q = b + i, *ea = a + na, *eb = b + nb;
    int tone = 0, tie = 0;
    letter x, y;
    for (;;) {
        if (!next_letter(&p, ea, &x, kind == VT_CLDR) || !next_letter(&q, eb, &y, kind == VT_CLDR))
            return ASK;
        if (kind == VT_BASE) {
            x.lead = vt_weight_base[x.lead];
            y.lead = vt_weight_base[y.lead];
        }
        if (x.lead != y.lead) return x.lead < y.lead ? -1 : 1;
        if (x.lead == VT_LEAD_END) return kind == VT_BASE ? 0 : tone ? tone : tie;
        if (kind == VT_BASE) continue;
        if (!tone && x.tone != y.tone) tone = x.tone < y.tone ? -1 : 1;
        if (!tie) tie = (int)x.upper - (int)y.upper;
    }
}

INLINE int compare_fast(enum vt_collation_kind kind, const uint8_t *a, int64_t na, const uint8_t *b,
                        int64_t nb) {
    int64_t i = common_length(a, b, na < nb ? na : nb);
    if (i == na && i == nb) return 0;
    i = start_of_letter(a, na, b, nb, i);
    if (i >= 0 && kind == VT_NUMBERS) i = start_of_number(a, i);
    if (i < 0) return ASK;
    if (kind == VT_CLDR || kind == VT_BASE) return compare_letters(kind, a, na, b, nb, i);
    return compare_syllables(kind, a, na, b, nb, i);
}

/* ---- names ---- */

typedef struct {
    const uint8_t *first_end, *middle, *middle_end, *last;
    int regular; /* words with single spaces between them */
} name;

/*
** Find the words of a name.  Regular: single plain spaces between words, and no
** character that could be another kind of white space.
*/
static void find_words(name *w, const uint8_t *p, const uint8_t *end) {
    w->first_end = w->middle_end = end;
    w->middle = w->last = p;
    w->regular = p<end && * p> ' ' && end[-1] > ' ';
    for (const uint8_t *start = p; p < end; p++) {
        if (*p > ' ') {
            if (*p == 0xC2 || *p == 0xE2 || *p == 0xE3) w->regular = 0;
            continue;
        }
        if (*p < ' ' || p == start || p[-1] == ' ' || !is_apart(p + 1, end)) w->regular = 0;
        if (w->first_end == end) {
            w->first_end = p;
            w->middle = p + 1;
        }
        w->middle_end = p;
        w->last = p + 1;
    }
}

/* Level 1 of parts of names. */
static NOINLINE int compare_words(const uint8_t *a, const uint8_t *ea, const uint8_t *b,
                                  const uint8_t *eb) {
    return compare_fast(VT_NO_CASE, a, ea - a, b, eb - b);
}

static int compare_names(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb) {
    const uint8_t *ea = a + na, *eb = b + nb;
    name x, y;
    if (na == nb && !memcmp(a, b, (size_t)na)) return 0;
    find_words(&x, a, ea);
    find_words(&y, b, eb);
    if (!x.regular || !y.regular) return ASK;
    int r = compare_words(x.last, ea, y.last, eb);
    if (r) return r;
    int more_a = x.last > a, more_b = y.last > b;
    if (more_a != more_b) return more_a - more_b;
    if (!more_a) return ASK;
    r = compare_words(a, x.first_end, b, y.first_end);
    if (r) return r;
    more_a = x.middle < x.last, more_b = y.middle < y.last;
    if (more_a != more_b) return more_a - more_b;
    if (!more_a) return ASK;
    r = compare_words(x.middle, x.middle_end, y.middle, y.middle_end);
    return r ? r : ASK;
}

/* ---- the collations ---- */

#define COMPARE(function, kind, fast)                                                              \
    static int function(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb) {              \
        int r = fast;                                                                              \
        return LIKELY(r != ASK) ? r : vt_collate_by_levels(&vt_collations[kind], a, na, b, nb);    \
    }

COMPARE(dictionary, VT_DICTIONARY, compare_fast(VT_DICTIONARY, a, na, b, nb))
COMPARE(no_case, VT_NO_CASE, compare_fast(VT_NO_CASE, a, na, b, nb))
COMPARE(base, VT_BASE, compare_fast(VT_BASE, a, na, b, nb))
COMPARE(numbers, VT_NUMBERS, compare_fast(VT_NUMBERS, a, na, b, nb))
COMPARE(names, VT_NAMES, compare_names(a, na, b, nb))
COMPARE(cldr, VT_CLDR, compare_fast(VT_CLDR, a, na, b, nb))

const vt_collation vt_collations[VT_COLLATIONS] = {
    [VT_DICTIONARY] = {"VIETNAMESE", VT_DICTIONARY, dictionary},
    [VT_NO_CASE] = {"VIETNAMESE_CI", VT_NO_CASE, no_case},
    [VT_BASE] = {"VIETNAMESE_AI", VT_BASE, base},
    [VT_NUMBERS] = {"VIETNAMESE_NUM", VT_NUMBERS, numbers},
    [VT_NAMES] = {"VIETNAMESE_NAME", VT_NAMES, names},
    [VT_CLDR] = {"VIETNAMESE_CLDR", VT_CLDR, cldr},
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
