/*
** guess.c - vt_guess_encoding(), see legacy.h.
**
** A text is read in every encoding.  Of the words that are not plain ASCII in
** that reading, those that are Vietnamese syllables speak for it, the others
** against it: a wrong table makes few syllables.  A letter that is no byte of
** the encoding speaks against it, too.  Signs of measure (m², ±) where such
** signs stand speak for UTF-8.
*/
#include "legacy.h"
#include "decoder.h"
#include "syllable.h"

/* So many words decide; what follows them is not read. */
enum { ENOUGH = 1000 };

typedef struct {
    int good, bad; /* words with a letter beyond ASCII: syllables, others */
    int plain;     /* ASCII words */
    int marks;     /* quality and tone marks of good words that have a quality mark or đ */
} tally;

typedef struct {
    vt_key_maker key;
    int tones;
    unsigned beyond_ascii : 1, alien : 1, quality : 1, small : 1;
} guessed_word;

static void end_guessed_word(guessed_word *w, tally *t) {
    vt_syllable s;
    /* A letter alone says little: Ờ of VISCII is the dash of Windows-1252. */
    if (w->beyond_ascii && w->key.count > 1) {
        int good = !w->alien && w->tones < 2 && vt_syllable_parse(vt_key_done(&w->key), &s);
        t->good += good;
        t->bad += !good;
        if (good && w->quality) t->marks += 1 + w->tones;
    } else if (w->key.count && !w->beyond_ascii) {
        t->plain++;
    }
    *w = (guessed_word){0};
}

static void take_guessed_letter(guessed_word *w, uint32_t cp, vt_letter l) {
    w->beyond_ascii |= cp >= 0x80;
    w->alien |= VT_CLASS(l) == VT_MARK ? !VT_TONE(l) && !VT_QUALITY_OF_MARK(l)
                                       : !VT_RANK(l) || VT_FOREIGN(l);
    w->tones += VT_TONE(l) != 0;
    w->small |= VT_CLASS(l) == VT_LETTER && !VT_UPPER(l);
    if (VT_CLASS(l) == VT_MARK) {
        vt_key_mark(&w->key, l);
        return;
    }
    if (VT_TONE(l)) w->key.tone = (uint8_t)VT_TONE(l);
    if (VT_RANK(l)) vt_key_rank(&w->key, VT_RANK(l));
    if (VT_RANK(l)) w->quality |= vt_rank_quality(VT_RANK(l)) != VT_PLAIN;
}

/*
** CP, behind word W, is a sign of measure where such signs stand: m², 25°, 5 ± 2,
** 20 µm.  In some encodings it is the byte of a letter: "m²" would be mỗ.
*/
static int is_sign_in_place(uint32_t cp, const guessed_word *w) {
    switch (cp) {
    case 0xB0: /* degree */
    case 0xB2: /* squared */
    case 0xB3: /* cubed */
    case 0xBA: /* ordinal, typed for the degree */
        return !w->beyond_ascii && w->key.count <= 2;
    case 0xB1: /* plus-minus */
    case 0xB5: /* micro */
    case 0xBC: /* quarter, half, three quarters */
    case 0xBD:
    case 0xBE:
        return !w->key.count;
    default:
        return 0;
    }
}

static tally count_signs(const uint8_t *text, int64_t n, enum vt_encoding e, enum vt_bytes how) {
    tally t = {0};
    guessed_word w = {0};
    vt_decoder d;
    uint32_t cp;
    vt_decoder_init(&d, text, n, e, how);
    while (t.good + t.bad < ENOUGH && d.p < d.end) {
        int ascii = *d.p < 0x80;
        vt_decoder_next(&d, &cp);
        vt_letter l = vt_letter_of(cp);
        if (e == VT_UTF8 && is_sign_in_place(cp, &w)) {
            t.good++;
            w = (guessed_word){0};
            continue;
        }
        int outside = e == VT_VIQR ? !ascii : e != VT_UTF8 && d.beyond;
        t.bad += outside && VT_CLASS(l) == VT_LETTER;
        /* No word is written so; of TCVN3 the capitals are not known yet. */
        if (e < VT_ENCODINGS && e != VT_TCVN3 && w.small && VT_UPPER(l)) w.alien = 1;
        if (VT_CLASS(l) == VT_LETTER || VT_CLASS(l) == VT_MARK)
            take_guessed_letter(&w, cp, l);
        else
            end_guessed_word(&w, &t);
        t.bad += cp == VT_BROKEN || (VT_CLASS(l) == VT_CONTROL && cp != 0);
    }
    end_guessed_word(&w, &t);
    return t;
}

/* How much the tally speaks for its encoding; 0 and less is nothing. */
static int score(const tally *t, enum vt_encoding e) {
    /*
    ** English has marks enough of VIQR: "so.", "I'm", "a(n)".  Vietnamese has them in most words.
    */
    if (e == VT_VIQR && (t->marks < 2 || t->good * 4 < t->plain)) return 0;
    return t->good - 2 * t->bad;
}

enum vt_encoding vt_guess_encoding(const uint8_t *text, int64_t n, enum vt_bytes how) {
    enum vt_encoding best = VT_NO_ENCODING;
    int most = 0, rivals = 0;
    for (int e = 0; e < VT_ENCODINGS; e++) {
        tally t = count_signs(text, n, (enum vt_encoding)e, how);
        int s = score(&t, (enum vt_encoding)e);
        if (s > most) {
            most = s;
            best = (enum vt_encoding)e;
            rivals = 0;
        } else if (s == most) {
            rivals++;
        }
    }
    tally t = count_signs(text, n, VT_UTF8, how);
    int utf8 = score(&t, VT_UTF8);
    if (vt_is_utf8(text, n)) {
        /* Bytes of another encoding are well-formed UTF-8 by chance only; ASCII may be VIQR. */
        if (how == VT_AS_BYTES && best != VT_VIQR) return VT_UTF8;
        return most > 0 && most > utf8 && !rivals ? best : VT_UTF8;
    }
    if (most == 0 && utf8 <= 0) return VT_NO_ENCODING;
    if (utf8 > most) return VT_UTF8;
    return rivals || utf8 == most ? VT_NO_ENCODING : best;
}
