/* syllable.c - see syllable.h. */
#include <string.h>
#include "syllable.h"
#include "text_tables.h"
#include "utf8.h"

static uint64_t pack(const uint8_t *letters, int n) {
    uint64_t v = 0;
    for (int i = 0; i < n; i++)
        v = v << 6 | letters[i];
    return v;
}

static int is_front(unsigned rank) {
    return rank == VT_E || rank == VT_E_CIRCUMFLEX || rank == VT_I || rank == VT_Y;
}

/* Letters of the longest onset that LETTERS begins with; all of it is written, the i of gi too. */
static int written_onset(const uint8_t *letters, int n) {
    for (int k = n < 3 ? n : 3; k > 0; k--)
        if (vt_contains(vt_onsets, vt_onset_count, pack(letters, k))) return k;
    return 0;
}

/* Onset and first letter of the rime agree in spelling. */
static int spelling_agrees(const uint8_t *onset, int n, const uint8_t *rime, int m) {
    if (n == 0) return !(m > 1 && rime[0] == VT_I && rime[1] == VT_E_CIRCUMFLEX);
    if (m > 1 && rime[0] == VT_Y) return 0; /* yên, yêu: only where no onset stands */
    int front = is_front(rime[0]);
    int hard = onset[n - 1] == VT_G || onset[0] == VT_C;
    if (n == 1 && onset[0] == VT_K) return front;
    if (n == 2 && onset[0] == VT_C) return 1;                                 /* ch */
    if (onset[n - 1] == VT_H && n >= 2 && onset[n - 2] == VT_G) return front; /* gh, ngh */
    if (n == 1 && onset[0] == VT_G) return !front || (rime[0] == VT_I && m == 1);
    return hard ? !front : 1;
}

static int tone_agrees(const uint8_t *rime, int m, unsigned tone) {
    unsigned last = rime[m - 1];
    int stopped = last == VT_P || last == VT_T || last == VT_C ||
                  (last == VT_H && m > 1 && rime[m - 2] == VT_C);
    return !stopped || tone == VT_SAC || tone == VT_NANG;
}

int vt_syllable_parse(vt_key key, vt_syllable *s) {
    int n = vt_key_ranks(key, s->letters);
    if (n == 0 || n > 7) return 0;
    int onset = written_onset(s->letters, n);
    const uint8_t *rime = s->letters + onset;
    int qu = onset == 2 && s->letters[0] == VT_Q;
    int gi = onset == 2 && s->letters[0] == VT_G && s->letters[1] == VT_I;
    if (gi && (n == 2 || !vt_rank_is_vowel(rime[0]) || rime[0] == VT_E_CIRCUMFLEX)) {
        onset--; /* gì, gìn, giếng: the i belongs to the rime */
        rime--;
    } else if (gi && (rime[0] == VT_I || rime[0] == VT_Y)) {
        return 0; /* the i of the onset is the only one that is written */
    }
    int m = n - onset;
    if (m < 1 || m > 4) return 0;
    s->onset = (uint8_t)onset;
    s->rime = (uint8_t)m;
    s->count = (uint8_t)n;
    s->tone = (uint8_t)vt_key_tone(key);
    if (qu)
        return vt_contains(vt_rimes_qu, vt_rime_qu_count, pack(rime, m)) &&
               tone_agrees(rime, m, s->tone);
    return vt_contains(vt_rimes, vt_rime_count, pack(rime, m)) &&
           (gi || spelling_agrees(s->letters, onset, rime, m)) && tone_agrees(rime, m, s->tone);
}

int vt_syllable_with_horn(vt_key key, vt_syllable *s) {
    uint8_t ranks[VT_KEY_LETTERS];
    int n = vt_key_ranks(key, ranks);
    if (n > 7) return 0;
    for (int i = 0; i + 1 < n; i++) {
        int second = ranks[i] == VT_U && ranks[i + 1] == VT_O_HORN;
        if (!second && (ranks[i] != VT_U_HORN || ranks[i + 1] != VT_O)) continue;
        if (vt_syllable_parse(key, s)) return 0;
        ranks[i] = VT_U_HORN;
        ranks[i + 1] = VT_O_HORN;
        return vt_syllable_parse(pack(ranks, n) << 3 | vt_key_tone(key), s);
    }
    return 0;
}

/* Take mark L onto the letter that waits in K; 0 if no Vietnamese letter comes of it. */
static int take_mark(vt_key_maker *k, vt_letter l) {
    unsigned quality = VT_QUALITY_OF_MARK(l), last = vt_key_waiting(k);
    if (!last || (!quality && !VT_TONE(l))) return 0;
    if (quality && (vt_rank_quality(last) || vt_rank_with(last, quality) == last)) return 0;
    if (VT_TONE(l) && !vt_rank_is_vowel(last)) return 0;
    vt_key_mark(k, l);
    return 1;
}

int vt_is_syllable(const uint8_t *text, int64_t n) {
    vt_key_maker k = {0};
    vt_syllable s;
    int tones = 0;
    for (const uint8_t *p = text, *end = vt_utf8_end(text, n); p < end;) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (VT_CLASS(l) == VT_LETTER && VT_RANK(l) && !VT_FOREIGN(l)) {
            if (VT_TONE(l)) k.tone = (uint8_t)VT_TONE(l);
            vt_key_rank(&k, VT_RANK(l));
        } else if (VT_CLASS(l) != VT_MARK || !take_mark(&k, l)) {
            return 0;
        }
        tones += VT_TONE(l) != 0;
        if (tones > 1 || k.count > 7) return 0;
    }
    return k.count > 0 && vt_syllable_parse(vt_key_done(&k), &s);
}

/* Open oa, oe, uy: the rimes whose tone stands on either vowel. */
static int has_two_styles(const uint8_t *rime, int n) {
    if (n != 2) return 0;
    return (rime[0] == VT_O && (rime[1] == VT_A || rime[1] == VT_E)) ||
           (rime[0] == VT_U && rime[1] == VT_Y);
}

int vt_tone_place(const vt_syllable *s, int new_style) {
    const uint8_t *rime = s->letters + s->onset;
    int vowels = 0, marked = -1;
    while (vowels < s->rime && vt_rank_is_vowel(rime[vowels])) {
        if (vt_rank_quality(rime[vowels])) marked = vowels;
        vowels++;
    }
    if (marked >= 0) return s->onset + marked;
    if (vowels == 1) return s->onset;
    if (vowels < s->rime) return s->onset + vowels - 1;
    if (vowels >= 3) return s->onset + 1;
    return s->onset + (new_style && has_two_styles(rime, s->rime));
}
