/* spell.c - see spell.h. */
#include <string.h>
#include "spell.h"
#include "text_tables.h"
#include "utf8.h"

static void add_spelling(vf_spelling *out, unsigned rank, unsigned tone) {
    out->n += vt_utf8_put(out->text + out->n, vt_compose(rank, tone, 0));
}

/*
** Behind these onsets i and y are one letter where the rime is nothing else (lý/lí, Mỹ/Mĩ,
** quý/quí, but not bi, nơi, thúy).  The one written is what most texts write: hy, kỹ, lý, mỹ, tỷ,
** quý; sĩ, vì.
*/
static unsigned bare_rime(const vt_syllable *s) {
    unsigned letter = s->letters[s->onset], onset = s->onset ? s->letters[0] : 0;
    if (s->rime != 1 || (letter != VT_I && letter != VT_Y)) return letter;
    if (s->onset == 2) return onset == VT_Q ? VT_Y : letter;
    if (s->onset != 1) return letter;
    switch (onset) {
    case VT_H:
    case VT_K:
    case VT_L:
    case VT_M:
    case VT_T:
        return VT_Y;
    case VT_S:
    case VT_V:
        return VT_I;
    default:
        return letter;
    }
}

void vf_spell(const vt_syllable *s, int fold, vf_spelling *out) {
    int place = vt_tone_place(s, 0);
    out->n = 0;
    for (int i = 0; i < s->count; i++) {
        unsigned rank = i == s->onset ? bare_rime(s) : s->letters[i];
        if (fold)
            out->text[out->n++] = (uint8_t)vt_rank_ascii(rank);
        else
            add_spelling(out, rank, i == place ? s->tone : VT_NGANG);
    }
}

int vf_is_stopword(vt_key key) {
    return vt_contains(vt_stopwords, vt_stopword_count, key);
}

vf_place vf_place_of_syllable(const vt_syllable *s) {
    uint8_t letters[VT_KEY_LETTERS];
    vt_key key = 0;
    for (int i = 0; i < s->count; i++) {
        unsigned rank = i == s->onset ? bare_rime(s) : s->letters[i];
        key = key << 6 | rank;
        letters[i] = (uint8_t)vt_rank_ascii(rank);
    }
    return vf_place_of(key << 3 | s->tone, letters, s->count);
}

void vf_spell_further(const uint8_t *letters, int n, vf_spelling *out) {
    out->text[0] = '~';
    memcpy(out->text + 1, letters, (size_t)n);
    out->n = n + 1;
}

void vf_add(vf_spellings *list, const vf_spelling *s) {
    for (int i = 0; i < list->count; i++)
        if (list->of[i].n == s->n && !memcmp(list->of[i].text, s->text, (size_t)s->n)) return;
    if (list->count < VF_SPELLINGS) list->of[list->count++] = *s;
}

/* The letters that LETTER may be meant for, itself the first; returns how many. */
static int meant_letters(unsigned letter, unsigned out[3]) {
    int n = 1;
    out[0] = letter;
    if (letter == VT_D) {
        out[n++] = VT_D_BAR;
        return n;
    }
    for (unsigned quality = VT_CIRCUMFLEX; quality <= VT_HORN; quality++) {
        unsigned other = vt_rank_with(letter, quality);
        if (other != letter) out[n++] = other;
    }
    return n;
}

/* Calls EACH for all letters that the N in TYPED may be meant for. */
typedef struct {
    uint8_t typed[VT_KEY_LETTERS], letters[VT_KEY_LETTERS];
    int n;
    void (*each)(const uint8_t *letters, int n, vf_spellings *list);
    vf_spellings *list;
} meanings;

static void try_letters(meanings *m, int at) {
    unsigned other[3];
    if (at == m->n) {
        m->each(m->letters, m->n, m->list);
        return;
    }
    for (int k = meant_letters(m->typed[at], other); k > 0; k--) {
        m->letters[at] = (uint8_t)other[k - 1];
        try_letters(m, at + 1);
    }
}

static void each_meaning(vt_key key, void (*each)(const uint8_t *, int, vf_spellings *),
                         vf_spellings *list) {
    meanings m = {.each = each, .list = list};
    m.n = vt_key_ranks(key, m.typed);
    if (m.n > 0 && m.n <= 7) try_letters(&m, 0);
}

static vt_key packed(const uint8_t *letters, int n) {
    vt_key key = 0;
    for (int i = 0; i < n; i++)
        key = key << 6 | letters[i];
    return key;
}

/* Every tone that makes a syllable of the letters. */
static void add_tones(const uint8_t *letters, int n, vf_spellings *list) {
    vt_key key = packed(letters, n) << 3;
    vt_syllable s;
    vf_spelling out;
    if (!vt_syllable_parse(key | VT_SAC, &s)) return; /* a tone that every rime can carry */
    for (unsigned tone = VT_NGANG; tone <= VT_NANG; tone++)
        if (vt_syllable_parse(key | tone, &s)) {
            vf_spelling plain;
            vf_spell(&s, 1, &plain);
            vf_place place = vf_place_of_syllable(&s);
            if (place.class && place.reading != VF_NO_READING)
                vf_spell(&s, 0, &out);
            else
                vf_spell_further(plain.text, plain.n, &out);
            vf_add(list, &out);
        }
}

void vf_expand(vt_key key, vf_spellings *list) {
    each_meaning(key, add_tones, list);
}

void vf_add_readings(unsigned class, uint32_t which, vf_spellings *list) {
    uint8_t letters[8];
    vf_spelling out;
    for (int i = vf_first_reading[class]; i < vf_first_reading[class + 1]; i++) {
        vt_syllable s;
        if (!(which >> (i - vf_first_reading[class]) & 1)) continue;
        if (!vt_syllable_parse(vf_readings[i], &s)) continue;
        vf_spell(&s, 0, &out);
        vf_add(list, &out);
    }
    vf_spell_further(letters, vf_letters_of(class, letters), &out);
    vf_add(list, &out);
}

/* ---- beginnings of syllables ---- */

static int letters_in(uint64_t packed) {
    int n = 0;
    for (; packed; packed >>= 6)
        n++;
    return n;
}

/* Does one of the COUNT words in LIST begin with LETTERS? */
static int begins_one(const uint64_t *list, int count, const uint8_t *letters, int n) {
    uint64_t want = packed(letters, n);
    for (int i = 0; i < count; i++) {
        int length = letters_in(list[i]);
        if (length >= n && list[i] >> 6 * (length - n) == want) return 1;
    }
    return 0;
}

/* An onset begins so, or a rime behind an onset or none. */
int vf_begins_syllable(const uint8_t *letters, int n) {
    for (int onset = 0; onset <= 3 && onset < n; onset++) {
        int qu = onset == 2 && letters[0] == VT_Q;
        if (onset && !begins_one(vt_onsets, vt_onset_count, letters, onset)) break;
        if (begins_one(qu ? vt_rimes_qu : vt_rimes, qu ? vt_rime_qu_count : vt_rime_count,
                       letters + onset, n - onset))
            return 1;
    }
    return n <= 3 && begins_one(vt_onsets, vt_onset_count, letters, n);
}

void vf_add_toned(const uint8_t *letters, int n, unsigned tone, vf_spellings *list) {
    for (int at = 0; at < n; at++) {
        vf_spelling out = {.n = 0};
        if (!vt_rank_is_vowel(letters[at])) continue;
        for (int i = 0; i < n; i++)
            add_spelling(&out, letters[i], i == at ? tone : VT_NGANG);
        vf_add(list, &out);
    }
}

void vf_add_beginnings(const uint8_t *letters, int n, vf_spellings *list) {
    vf_spelling out = {.n = 0};
    if (!vf_begins_syllable(letters, n)) return;
    for (int i = 0; i < n; i++)
        add_spelling(&out, letters[i], VT_NGANG);
    vf_add(list, &out);
    for (unsigned tone = VT_HUYEN; tone <= VT_NANG; tone++)
        vf_add_toned(letters, n, tone, list);
}

void vf_expand_prefix(vt_key key, vf_spellings *list) {
    each_meaning(key, vf_add_beginnings, list);
    vf_expand(key, list);
}
