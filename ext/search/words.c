/* words.c - see words.h. */
#include <utf8proc.h>
#include "utf8.h"
#include "words.h"

enum {
    BREVE = 0x306,
    CARON = 0x30C,
    LITERAL = 0x34F,
    ORDINAL = 0xBA /* typed for the sign of the degree */
};

/* What CP is, with the user's exceptions: a letter of no alphabet, or what stands between words. */
static vt_letter letter_of(const vf_exceptions *x, uint32_t cp) {
    for (int i = 0; x && i < x->count; i++)
        if (x->cp[i] == cp) {
            vt_letter l = vt_letter_of(cp);
            int known = VT_CLASS(l) == VT_LETTER || VT_CLASS(l) == VT_DIGIT;
            if (!x->is_letter[i]) return VT_PUNCT << 10;
            return known ? l : VT_LETTER << 10;
        }
    return cp == ORDINAL ? VT_PUNCT << 10 : vt_letter_of(cp);
}

static int is_in_word(vt_letter l) {
    return VT_CLASS(l) == VT_LETTER || VT_CLASS(l) == VT_DIGIT;
}

static void take_word_letter(vf_word *w, vt_key_maker *k, uint32_t cp, vt_letter l) {
    unsigned rank = VT_RANK(l);
    if (VT_CLASS(l) == VT_MARK) {
        /* The letter table has ǎ as a lookalike of ă; decomposed it is one too. */
        l = vt_letter_of(cp == CARON ? BREVE : cp);
        w->literal |= cp == LITERAL;
        w->marked |= cp != LITERAL;
        w->foreign |= cp == CARON || (cp != LITERAL && !VT_TONE(l) && !VT_QUALITY_OF_MARK(l));
        vt_key_mark(k, l);
        return;
    }
    if (!is_in_word(l)) return; /* a format character */
    if (VT_TONE(l)) k->tone = (uint8_t)VT_TONE(l);
    w->marked |= VT_TONE(l) || VT_FOREIGN(l) || (rank && vt_rank_quality(rank));
    w->foreign |= VT_FOREIGN(l);
    w->alien |= !rank || rank >= VT_DIGIT_0;
    if (rank)
        vt_key_rank(k, rank);
    else
        vt_key_other(k, (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp));
}

/* ---- what kind of word a character is of ---- */

/* Thai, Lao, Burmese, Khmer: no space stands between their words. */
static int is_unspaced_alphabet(uint32_t cp) {
    return (cp >= 0xE00 && cp <= 0xEFF) || (cp >= 0x1000 && cp <= 0x109F) ||
           (cp >= 0x1780 && cp <= 0x17FF);
}

static int is_unspaced(uint32_t cp) {
    return is_unspaced_alphabet(cp) || (cp >= 0x2E80 && cp <= 0x2FDF) ||
           (cp >= 0x3005 && cp <= 0x3007) || (cp >= 0x3041 && cp <= 0x30FF) ||
           (cp >= 0x3105 && cp <= 0x318E) || (cp >= 0x31F0 && cp <= 0x31FF) ||
           (cp >= 0x3400 && cp <= 0x9FFF) || (cp >= 0xAC00 && cp <= 0xD7A3) ||
           (cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0x1100 && cp <= 0x115F) ||
           (cp >= 0xA960 && cp <= 0xA97C) || (cp >= 0xFF66 && cp <= 0xFF9D) ||
           (cp >= 0x20000 && cp <= 0x3FFFF);
}

/* Written behind a character of its writing and one with it: jamo, the voice marks of half-width
** kana. */
static int completes_character(uint32_t cp) {
    return (cp >= 0x1160 && cp <= 0x11FF) || (cp >= 0xD7B0 && cp <= 0xD7FB) || cp == 0xFF9E ||
           cp == 0xFF9F;
}

static int is_flag_letter(uint32_t cp) {
    return cp >= 0x1F1E6 && cp <= 0x1F1FF;
}

int vf_is_skin(uint32_t cp) {
    return cp >= 0x1F3FB && cp <= 0x1F3FF;
}

static int is_pictograph(uint32_t cp) {
    return (cp >= 0x2600 && cp <= 0x27BF && (cp < 0x2768 || cp > 0x2793)) ||
           (cp >= 0x2B00 && cp <= 0x2BFF) ||
           (cp >= 0x2300 && cp <= 0x23FF && cp != 0x2329 && cp != 0x232A &&
            (cp < 0x2308 || cp > 0x230B)) ||
           (cp >= 0x1F000 && cp <= 0x1FAFF);
}

/* Signs written behind a word that say nothing more than it. */
static int is_mark_of_trade(uint32_t cp) {
    return cp == 0x2122 || cp == 0x2120;
}

/* CP stands for something else, and is none of the Latin letters that most texts are of. */
static int is_compatible(uint32_t cp) {
    if (cp < 0xB2 || cp == 0xBA || (cp >= 0xC0 && cp <= 0x24F) || (cp >= 0x1E00 && cp <= 0x1EFF))
        return 0;
    const utf8proc_property_t *is = utf8proc_get_property((utf8proc_int32_t)cp);
    return is->decomp_type && is->decomp_seqindex != UINT16_MAX && !is_mark_of_trade(cp);
}

/* Degrees Celsius and Fahrenheit: the sign of the degree parts their letter from the number. */
static int is_degrees(uint32_t cp) {
    return cp == 0x2103 || cp == 0x2109;
}

static int is_fraction(uint32_t cp) {
    return (cp >= 0xBC && cp <= 0xBE) || (cp >= 0x2150 && cp <= 0x215E) || cp == 0x2189;
}

int vf_meant_by(uint32_t cp, uint32_t out[VF_MEANT]) {
    utf8proc_int32_t part[VF_MEANT];
    int last = 0, n = 0;
    if (is_compatible(cp))
        n = (int)utf8proc_decompose_char((utf8proc_int32_t)cp, part, VF_MEANT,
                                         UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &last);
    int good = n > 0 && n <= VF_MEANT, sign = is_degrees(cp);
    n -= sign;
    for (int i = 0; good && i < n; i++) {
        out[i] = (uint32_t)part[i + sign];
        good = is_in_word(vt_letter_of(out[i]));
    }
    if (!good) out[0] = cp;
    return good ? n : 1;
}

/* The kind of word that CP, of class L, begins; -1 if none. */
static int kind_of_word(uint32_t cp, vt_letter l) {
    if (cp >= 0xE00 && is_unspaced(cp) && VT_CLASS(l) != VT_OTHER && VT_CLASS(l) != VT_PUNCT)
        return VF_CHARACTER;
    if (is_in_word(l)) return VF_LETTERS;
    if (is_fraction(cp)) return VF_SIGN;
    return cp >= 0x2300 && is_pictograph(cp) && VT_CLASS(l) == VT_SYMBOL ? VF_SIGN : -1;
}

static int is_exception(const vf_exceptions *x, uint32_t cp) {
    for (int i = 0; x && i < x->count; i++)
        if (x->cp[i] == cp) return 1;
    return 0;
}

/* What stands at P and its class: those of the first letter that it stands for. */
static const uint8_t *read(const vf_exceptions *x, const uint8_t *p, const uint8_t *end,
                           uint32_t *cp, vt_letter *l) {
    uint32_t meant[VF_MEANT];
    p = vt_utf8_next(p, end, cp);
    *l = letter_of(x, *cp);
    if (*cp < 0xB2 || is_exception(x, *cp)) return p;
    vf_meant_by(*cp, meant);
    if (meant[0] != *cp) *l = vt_letter_of(meant[0]);
    return p;
}

/* ---- + and # ---- */

static int is_in_word_before(const vf_exceptions *x, const uint8_t *text, int64_t at) {
    int64_t from = at - 1;
    uint32_t cp;
    vt_letter l;
    while (from > 0 && at - from < 4 && vt_is_continuation(text[from]))
        from--;
    read(x, text + from, text + at, &cp, &l);
    return is_in_word(l) || VT_CLASS(l) == VT_MARK;
}

int64_t vf_sign_at(const vf_exceptions *x, const uint8_t *text, int64_t n, int64_t at) {
    int64_t to = at;
    uint32_t cp;
    vt_letter l = 0;
    if (at < 1 || at >= n || (text[at] != '+' && text[at] != '#')) return 0;
    if (is_exception(x, text[at]) || !is_in_word_before(x, text, at)) return 0;
    while (to < n && to - at < 4 && text[to] == text[at])
        to++;
    if (to - at == 4) return 0;
    if (to < n) read(x, text + to, text + n, &cp, &l);
    if (VT_CLASS(l) == VT_MARK || VT_CLASS(l) == VT_FORMAT) return 0; /* it belongs to the sign */
    return to - at > 1 || !is_in_word(l) ? to - at : 0;
}

/* ---- words ---- */

/* The end of the pictograph whose first character ends at P and is FIRST. */
static const uint8_t *end_of_pictograph(const uint8_t *p, const uint8_t *end, uint32_t first) {
    int joined = 0, flag = is_flag_letter(first);
    while (p < end) {
        uint32_t cp;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        enum vt_class class = VT_CLASS(vt_letter_of(cp));
        int takes = class == VT_MARK || class == VT_FORMAT || vf_is_skin(cp) ||
                    (joined && is_pictograph(cp)) || (flag && is_flag_letter(cp));
        if (!takes) break;
        if (flag && is_flag_letter(cp)) flag = 0;
        joined = cp == 0x200D;
        p = next;
    }
    return p;
}

/* Where the word begins that stands at or behind P, and its kind; END if there is none. */
static const uint8_t *find_word(const vf_exceptions *x, const uint8_t *text, const uint8_t *p,
                                const uint8_t *end, int *kind) {
    const uint8_t *next;
    for (; p < end; p = next) {
        uint32_t cp;
        vt_letter l;
        if ((*p == '+' || *p == '#') && vf_sign_at(x, text, end - text, p - text)) {
            *kind = VF_SIGN;
            break;
        }
        next = read(x, p, end, &cp, &l);
        if ((*kind = is_exception(x, cp) && !is_in_word(l) ? -1 : kind_of_word(cp, l)) >= 0) break;
    }
    return p;
}

/* The end of the sign at P, and its key. */
static const uint8_t *take_sign(const vf_exceptions *x, const uint8_t *text, const uint8_t *p,
                                const uint8_t *end, vt_key_maker *k) {
    int64_t n = vf_sign_at(x, text, end - text, p - text);
    const uint8_t *next = p + n;
    uint32_t cp;
    if (!n) {
        next = vt_utf8_next(p, end, &cp);
        next = end_of_pictograph(next, end, cp);
    }
    while (p < next) {
        p = vt_utf8_next(p, end, &cp);
        if (VT_CLASS(vt_letter_of(cp)) != VT_MARK && !vf_is_skin(cp)) vt_key_other(k, cp);
    }
    return next;
}

static void take_meant(const vf_exceptions *x, vf_word *w, vt_key_maker *k, uint32_t cp,
                       vt_letter l) {
    uint32_t meant[VF_MEANT];
    int n = cp < 0xB2 || is_exception(x, cp) ? 0 : vf_meant_by(cp, meant);
    if (n == 0) take_word_letter(w, k, cp, l);
    for (int i = 0; i < n; i++)
        take_word_letter(w, k, meant[i], meant[i] == cp ? l : vt_letter_of(meant[i]));
}

/* The end of the word of KIND at P, letters and digits or a character; it is put into W and K. */
static const uint8_t *take_word(const vf_exceptions *x, const uint8_t *p, const uint8_t *end,
                                int kind, vf_word *w, vt_key_maker *k) {
    const uint8_t *next;
    for (int first = 1; p < end; p = next, first = 0) {
        uint32_t cp;
        vt_letter l;
        next = read(x, p, end, &cp, &l);
        int behind = VT_CLASS(l) == VT_MARK || VT_CLASS(l) == VT_FORMAT;
        if (kind == VF_CHARACTER)
            behind |= completes_character(cp);
        else
            behind |= is_in_word(l) && kind_of_word(cp, l) == kind;
        if (!first && (!behind || is_degrees(cp))) break;
        take_meant(x, w, k, cp, l);
    }
    return p;
}

int vf_word_next(const vf_exceptions *exceptions, const uint8_t *text, int64_t n, int64_t *at,
                 vf_word *w) {
    const uint8_t *end = vt_utf8_end(text, n);
    vt_key_maker k = {0};
    int kind = VF_LETTERS;
    *w = (vf_word){0};
    const uint8_t *p = find_word(exceptions, text, text + *at, end, &kind);
    w->start = w->end = p - text;
    w->kind = (uint8_t)(kind < 0 ? VF_LETTERS : kind);
    if (p < end && kind == VF_SIGN) {
        p = take_sign(exceptions, text, p, end, &k);
        w->alien = 1;
    } else if (p < end) {
        p = take_word(exceptions, p, end, kind, w, &k);
    }
    *at = w->end = p - text;
    w->key = vt_key_done(&k);
    w->letters = (uint8_t)k.count;
    return w->end > w->start;
}

int vf_read_syllable(const vf_word *w, vt_syllable *s) {
    if (w->alien) return 0;
    return vt_syllable_parse(w->key, s) ? 1 : 2 * vt_syllable_with_horn(w->key, s);
}

int vf_is_syllable(const vf_word *w) {
    vt_syllable s;
    return !w->alien && vt_syllable_parse(w->key, &s);
}
