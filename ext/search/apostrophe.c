/*
** apostrophe.c - see apostrophe.h.
**
**     hleo, mdrak, trhy     no syllable begins with these consonants: H'leo, M'Đrắk, Tr'Hy
**     loreal, divoire       l and d before a vowel, as French elides: L'Oréal, d'Ivoire
**     moodys                an s, with which no syllable ends: Moody's
*/
#include "apostrophe.h"
#include "spell.h"
#include "utf8.h"

/* The first letters of a word: rank and first byte of each. */
enum { ONSET_LETTERS = 4, SHORTEST_NAME = 3 };

typedef struct {
    uint8_t rank[ONSET_LETTERS];
    int64_t at[ONSET_LETTERS];
    int count;
    int letters;    /* in all */
    int vowel;      /* the number of the last vowel, from 0; -1: none */
    unsigned last;  /* the rank of the last */
    int64_t end_at; /* where that begins */
    int foreign;    /* something that is none of the alphabet's letters */
} spelt_name;

static void spell_name(const uint8_t *text, const vf_word *w, spelt_name *s) {
    *s = (spelt_name){.vowel = -1};
    for (int64_t at = w->start, next; at < w->end; at = next) {
        uint32_t cp;
        next = vt_utf8_next(text + at, text + w->end, &cp) - text;
        vt_letter l = vt_letter_of(cp);
        if (VT_CLASS(l) == VT_MARK || VT_CLASS(l) == VT_FORMAT) continue;
        unsigned rank = VT_CLASS(l) == VT_LETTER ? VT_RANK(l) : 0;
        if (!rank) s->foreign = 1;
        if (s->count < ONSET_LETTERS) {
            s->rank[s->count] = (uint8_t)rank;
            s->at[s->count++] = at;
        }
        if (rank && vt_rank_is_vowel(rank)) s->vowel = s->letters;
        s->letters++;
        s->last = rank;
        s->end_at = at;
    }
}

/*
** The letters before the first consonant that no syllable can have there, and that a vowel follows;
** 0 if there is none.
*/
static int strange_onset(const spelt_name *s) {
    for (int n = 1; n < s->count && n < ONSET_LETTERS; n++) {
        if (vt_rank_is_vowel(s->rank[n])) return 0;
        if (!vf_begins_syllable(s->rank, n + 1)) return n < s->vowel ? n : 0;
    }
    return 0;
}

static int elides_vowel(const spelt_name *s) {
    int short_article = s->rank[0] == VT_L || s->rank[0] == VT_D;
    return s->letters > SHORTEST_NAME + 1 && short_article && vt_rank_is_vowel(s->rank[1]);
}

int vf_apostrophes(const uint8_t *text, const vf_word *w, int64_t out[VF_APOSTROPHES]) {
    spelt_name s;
    int n = 0;
    if (w->kind != VF_LETTERS || vf_is_syllable(w)) return 0;
    spell_name(text, w, &s);
    if (s.foreign || s.letters < SHORTEST_NAME) return 0;
    int onset = strange_onset(&s);
    if (!onset && elides_vowel(&s)) onset = 1;
    if (onset) out[n++] = s.at[onset];
    if (s.last == VT_S && s.letters > SHORTEST_NAME) out[n++] = s.end_at;
    return n;
}

int vf_is_apostrophe(const uint8_t *text, int64_t start, int64_t end) {
    uint32_t cp;
    if (start >= end || vt_utf8_next(text + start, text + end, &cp) != text + end) return 0;
    return cp == '\'' || cp == 0x2018 || cp == 0x2019 || cp == 0x2BC;
}
