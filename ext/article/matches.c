/* matches.c - the entries of the lexicon in one sentence, found once and read by all who follow. */
#include <string.h>
#include "matches.h"
#include "window.h"

/* Every word of tokens [I, END) begins with a capital or is a number. */
static int all_capitals(const va_document *d, uint32_t i, uint32_t end) {
    for (; i < end; i++)
        if (d->token[i].kind == VT_WORD &&
            !(d->token[i].shape & (VT_SHAPE_CAPITAL | VT_SHAPE_DIGIT)))
            return 0;
    return 1;
}

_Static_assert((int)LX_PART_COUNT <= VA_ASKED, "a bit each in va_token_matches");
_Static_assert(LX_FACET_COUNT - LX_FIRST_ASKED <= 64 - VA_ASKED, "a bit each behind the parts");

/*
** The entries M that begin at token I, which has a CAPITAL or not; shorter ones were added before.
*/
static void add_match(va_document *d, uint32_t i, const lx_match *m, int capital,
                      va_token_matches *t) {
    const lx_sense *s = m->sense, *words_end = s + m->words, *last = s + m->senses;
    if (m->words) {
        t->classes |= 1u << LX_WORD;
        t->word = (uint8_t)(m->end - i); /* an entry has 24 words at most, with joints between */
        for (t->parts &= ~VA_ALL_PARTS; s < words_end; s++)
            t->parts |= (uint64_t)1 << s->index;
    }
    for (; s < last; s++) {
        int asked = s->class == LX_FACET ? (int)(s->index & 255) - LX_FIRST_ASKED : -1;
        if (asked >= 0) t->parts |= (uint64_t)1 << (VA_ASKED + asked);
        /* "báo Tuổi Trẻ": a known name may begin with the word for what it is in small letters. */
        if (!capital && s->capital &&
            !(s->class == LX_KNOWN && m->end > i + 1 && vt_is_capital(&d->token[i + 1])))
            continue;
        /* "Hòa bình" is peace, "Hòa Bình" the province. */
        if (s->class == LX_UNIT && !all_capitals(d, i, m->end)) continue;
        if (asked >= 0) {
            t->classes |= 1u << LX_FACET;
            continue;
        }
        va_match *h = va_push_raw(d->arena, &d->matches, sizeof *h);
        if (!h) return;
        *h = (va_match){i, m->end, s->index, s->class, s->alias};
        t->classes = (uint16_t)(t->classes | 1u << s->class);
        t->count++;
    }
}

/* Written in capitals throughout, but for one word in five. */
static int is_shouted(const va_document *d, const va_sentence *s) {
    uint32_t lower = 0, words = 0, few = (s->token_end - s->token) / 5;
    for (uint32_t i = s->token; i < s->token_end && lower <= few; i++) {
        if (d->token[i].kind != VT_WORD) continue;
        words++;
        lower += (d->token[i].shape & VT_SHAPE_LOWER) != 0;
    }
    return words > 3 && lower * 5 <= words;
}

/* The entries that begin at token I: its word alone, or more if it may GO_ON. */
static void matches_at(va_document *d, uint32_t i, uint32_t end, unsigned go_on,
                       va_token_matches *t) {
    lx_match m[LX_MATCHES];
    int matches =
        go_on ? lx_match_at(d->token, d->word, i, end, m) : lx_match_word(d->word[i], i, m);
    int capital = vt_is_capital(&d->token[i]);
    t->first = d->matches.count;
    for (int k = 0; k < matches; k++)
        add_match(d, i, &m[k], capital, t);
}

const va_token_matches va_no_matches = {0, 0, 0, 0, 0};

/* Room for the matches of the whole text; news has one in three tokens. */
static int make_room_for_matches(va_document *d) {
    const va_room of_tokens = {&d->token_matches, sizeof(va_token_matches), d->tokens};
    const va_room of_matches = {&d->matches, sizeof(va_match), (uint64_t)d->tokens * 9 / 25};
    if (d->token_matches.room) return 1;
    return va_reserve(d->arena, &of_tokens, 1) && va_reserve(d->arena, &of_matches, 1);
}

static void find_matches(va_document *d, const va_sentence *s) {
    enum { MATCH_STRIDE = 64 };
    va_token_matches *t = VA_ITEMS(va_token_matches, d->token_matches);
    memset(t + s->token, 0, (s->token_end - s->token) * sizeof *t);
    for (uint32_t i = s->token; i < s->token_end && !va_is_over(d->arena); i += MATCH_STRIDE) {
        uint32_t few = s->token_end - i < MATCH_STRIDE ? s->token_end - i : MATCH_STRIDE;
        uint64_t alone, go_on;
        lx_look(&d->word[i], few, &alone, &go_on);
        for (uint64_t rest = alone | go_on; rest; rest &= rest - 1) {
            uint32_t k = vt_zero_bits(rest);
            matches_at(d, i + k, s->token_end, go_on >> k & 1, &t[i + k]);
        }
    }
}

int va_open_sentence(va_document *d, uint32_t sentence, va_cursor *s) {
    const va_sentence *span = va_sentence_at(d, sentence);
    va_reading *r = va_reading_at(d, sentence);
    if (!make_room_for_matches(d)) return 0;
    if (!r->matched) {
        r->shouted = (uint8_t)is_shouted(d, span);
        find_matches(d, span);
        r->matched = 1;
    }
    *s = (va_cursor){
        d,           d->token,        d->word,   d->token_matches.data, d->matches.data, sentence,
        span->token, span->token_end, r->shouted};
    return !d->arena->failed;
}

const va_match *va_longest_of(const va_cursor *s, const va_token_matches *at, lx_class class) {
    const va_match *first = s->match + at->first, *h = first + at->count;
    while ((--h)->class != class) {
    }
    /* Of equal length the sense listed first, and no alias before the thing itself. */
    while (h > first && h[-1].class == class && h[-1].end == h->end)
        h--;
    return h;
}
