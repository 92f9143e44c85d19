/* words.c - see words.h. */
#include <utf8proc.h>
#include "syllable.h"
#include "utf8.h"
#include "words.h"

enum { BREVE = 0x306, CARON = 0x30C, LITERAL = 0x34F };

/* What CP is, with the user's exceptions: a letter of no alphabet, or what stands between words. */
static vt_letter letter_of(const vf_exceptions *x, uint32_t cp) {
    for (int i = 0; x && i < x->count; i++)
        if (x->cp[i] == cp) {
            vt_letter l = vt_letter_of(cp);
            int known = VT_CLASS(l) == VT_LETTER || VT_CLASS(l) == VT_DIGIT;
            if (!x->is_letter[i]) return VT_PUNCT << 10;
            return known ? l : VT_LETTER << 10;
        }
    return vt_letter_of(cp);
}

static int is_in_word(vt_letter l) {
    return VT_CLASS(l) == VT_LETTER || VT_CLASS(l) == VT_DIGIT;
}

static void take(vf_word *w, vt_key_maker *k, uint32_t cp, vt_letter l) {
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

int vf_word_next(const vf_exceptions *exceptions, const uint8_t *text, int64_t n, int64_t *at,
                 vf_word *w) {
    const uint8_t *end = vt_utf8_end(text, n), *p = text + *at, *next;
    vt_key_maker k = {0};
    uint32_t cp = 0;
    vt_letter l = 0;
    *w = (vf_word){0};
    for (; p < end; p = next) {
        next = vt_utf8_next(p, end, &cp);
        if (is_in_word(l = letter_of(exceptions, cp))) break;
    }
    w->start = p - text;
    while (p < end) {
        next = vt_utf8_next(p, end, &cp);
        l = letter_of(exceptions, cp);
        if (!is_in_word(l) && VT_CLASS(l) != VT_MARK && VT_CLASS(l) != VT_FORMAT) break;
        take(w, &k, cp, l);
        p = next;
    }
    *at = w->end = p - text;
    w->key = vt_key_done(&k);
    w->letters = (uint8_t)k.count;
    return w->end > w->start;
}

int vf_is_syllable(const vf_word *w) {
    vt_syllable s;
    return !w->alien && vt_syllable_parse(w->key, &s);
}
