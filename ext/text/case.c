/* case.c - see case.h. */
#include <utf8proc.h>
#include "case.h"
#include "scan.h"
#include "syllable.h"
#include "text_tables.h"

/* CP in the case WHICH.  Marks keep their bytes: U+0345 would become a letter. */
static uint32_t map_case(uint32_t cp, enum vt_case which) {
    vt_letter l = vt_letter_of(cp);
    if (VT_CLASS(l) == VT_MARK) return cp;
    if (VT_CLASS(l) == VT_LETTER && VT_RANK(l) && !VT_FOREIGN(l))
        return vt_compose(VT_RANK(l), VT_TONE(l), which == VT_UPPER_CASE);
    return (uint32_t)(which == VT_UPPER_CASE ? utf8proc_toupper((utf8proc_int32_t)cp)
                                             : utf8proc_tolower((utf8proc_int32_t)cp));
}

/* The ASCII at P in its case; returns its end. */
static const uint8_t *ascii_to_case(const uint8_t *p, const uint8_t *end, enum vt_case which,
                                    vt_buffer *out) {
    const uint8_t *q = p;
    uint8_t first = which == VT_UPPER_CASE ? 'a' : 'A';
    while (q < end && *q < 0x80)
        q++;
    if (!vt_buffer_room(out, q - p)) return q;
    uint8_t *to = out->data + out->n;
    out->n += q - p;
    for (; p < q; p++)
        *to++ = (uint8_t)(*p ^ ((uint8_t)(*p - first) < 26 ? 32 : 0));
    return q;
}

void vt_to_case(const uint8_t *text, int64_t n, enum vt_case which, vt_buffer *out) {
    const uint8_t *p = text, *end = vt_utf8_end(text, n);
    while (p < end && !out->failed) {
        uint32_t cp;
        if (*p < 0x80) {
            p = ascii_to_case(p, end, which, out);
            continue;
        }
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        if (cp == VT_BROKEN)
            vt_buffer_bytes(out, p, next - p);
        else
            vt_buffer_char(out, map_case(cp, which));
        p = next;
    }
}

/* ---- title case ---- */

/* The text holds a letter that could be a capital and is none. */
static int has_small_letter(const uint8_t *p, const uint8_t *end) {
    while (p < end) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        if (VT_CLASS(vt_letter_of(cp)) == VT_LETTER && map_case(cp, VT_UPPER_CASE) != cp) return 1;
    }
    return 0;
}

/* The capitals of the word are all out of I V X L C. */
static int is_roman(const uint8_t *p, const uint8_t *end) {
    while (p < end && memchr("IVXLC", *p, 5))
        p++;
    return p == end;
}

static int is_digit(uint32_t cp) {
    return cp >= '0' && cp <= '9';
}

/* A single letter between digits, or a digit and the end, is no vowel of a word: QL1A, 10A1. */
static int has_vowel(const uint8_t *p, const uint8_t *end) {
    for (int behind_digit = 0; p < end;) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        int alone = behind_digit && (p == end || is_digit(*p));
        behind_digit = is_digit(cp);
        if (VT_CLASS(l) != VT_LETTER || alone) continue;
        if (!VT_RANK(l) || vt_rank_is_vowel(VT_RANK(l))) return 1;
    }
    return 0;
}

/* The bytes from P are SIGN up to MOST times; returns how often. */
static int times(const uint8_t *p, const uint8_t *end, uint8_t sign, int most) {
    int n = 0;
    while (n < most && p + n < end && p[n] == sign)
        n++;
    return n;
}

/* One digit of a Roman numeral, of UNIT, FIVE and TEN; returns its end. */
static const uint8_t *roman_digit(const uint8_t *p, const uint8_t *end, const char *signs) {
    uint8_t unit = (uint8_t)signs[0], five = (uint8_t)signs[1], ten = (uint8_t)signs[2];
    if (end - p > 1 && p[0] == unit && (p[1] == five || p[1] == ten)) return p + 2;
    if (p < end && p[0] == five) p++;
    return p + times(p, end, unit, 3);
}

/* The word is a number from 1 to 399 as Romans wrote it. */
static int is_numeral(const uint8_t *p, const uint8_t *end) {
    p += times(p, end, 'C', 3);
    return roman_digit(roman_digit(p, end, "XLC"), end, "IVX") == end;
}

/*
** In a text all of capitals: word T is a Roman numeral (XIII; XI, VI and LI, which
** are words too, behind a word that is numbered so) or a known acronym.
*/
static int is_known_capital(const uint8_t *text, const vt_token *t, vt_key before) {
    vt_syllable s;
    int syllable = vt_syllable_parse(t->key, &s);
    if (is_numeral(text + t->start, text + vt_token_end(t)))
        return !syllable || vt_contains(vt_ordinals, vt_ordinal_count, before);
    return !syllable && vt_contains(vt_acronyms, vt_acronym_count, t->key);
}

/* Word T, behind a word of key BEFORE, is an acronym or a name with capitals of its own. */
static int keeps_capitals(const uint8_t *text, const vt_token *t, vt_key before, int mixed) {
    vt_syllable s;
    if (!(t->shape & VT_SHAPE_INNER)) return 0;
    if (mixed && is_roman(text + t->start, text + vt_token_end(t))) return 1;
    if (!mixed && is_known_capital(text, t, before)) return 1;
    if (vt_syllable_parse(t->key, &s)) return 0;
    return mixed || !has_vowel(text + t->start, text + vt_token_end(t));
}

/*
** Word T is a Roman numeral in small letters, behind a word that is numbered: "quý iii".  What is a
** syllable, too ("kỳ vi phạm"), is none.
*/
static int is_small_numeral(const uint8_t *text, const vt_token *t, vt_key before) {
    uint8_t capitals[12];
    vt_syllable s;
    if (t->shape != VT_SHAPE_LOWER || t->bytes > sizeof capitals) return 0;
    for (uint32_t i = 0; i < t->bytes; i++) {
        capitals[i] = text[t->start + i] & (uint8_t)~32u;
        if (text[t->start + i] < 'a' || text[t->start + i] > 'z') return 0;
    }
    return is_numeral(capitals, capitals + t->bytes) && !vt_syllable_parse(t->key, &s) &&
           vt_contains(vt_ordinals, vt_ordinal_count, before);
}

static int is_case_apostrophe(uint32_t cp) {
    return cp == '\'' || cp == 0x2019 || cp == 0x2BC;
}

static void write_title(const uint8_t *p, const uint8_t *end, vt_buffer *out) {
    int letters = 0, capital = 1;
    while (p < end) {
        uint32_t cp;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        enum vt_class class = VT_CLASS(vt_letter_of(cp));
        if (class == VT_DIGIT) capital = 0; /* 24h, 1a */
        if (is_case_apostrophe(cp) && letters == 1) capital = 1;
        if (class != VT_LETTER)
            vt_buffer_bytes(out, p, next - p);
        else if (capital)
            vt_buffer_char(out, (uint32_t)utf8proc_totitle((utf8proc_int32_t)cp));
        else
            vt_buffer_char(out, map_case(cp, VT_LOWER_CASE));
        if (class == VT_LETTER) {
            letters++;
            capital = 0;
        }
        p = next;
    }
}

void vt_title(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_scanner s;
    vt_token t;
    int64_t done = 0;
    int mixed = -1;    /* not yet known */
    vt_key before = 0; /* of the word before, 0 behind a sign */
    vt_scan_init(&s, text, n);
    while (!out->failed && vt_scan_next(&s, &t)) {
        if (t.kind != VT_WORD) {
            before = 0;
            continue;
        }
        if (mixed < 0 && t.shape & VT_SHAPE_INNER) mixed = has_small_letter(text, text + n);
        vt_buffer_bytes(out, text + done, t.start - done);
        if (keeps_capitals(text, &t, before, mixed))
            vt_buffer_bytes(out, text + t.start, t.bytes);
        else if (is_small_numeral(text, &t, before))
            vt_to_case(text + t.start, t.bytes, VT_UPPER_CASE, out);
        else
            write_title(text + t.start, text + vt_token_end(&t), out);
        done = vt_token_end(&t);
        before = t.key;
    }
    if (done < n) vt_buffer_bytes(out, text + done, n - done);
}
