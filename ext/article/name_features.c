/* name_features.c - see name_features.h. */
#include <string.h>
#include "../memory/map.h"
#include "../lexicon/model.h"
#include "name_features.h"
#include "matches.h"
#include "mentions.h"

enum { NAME_HEAD_REACH = 14, LIVE_BEFORE = 6, LIVE_AFTER = 2, SMALL_WORDS = 1 << 16 };

/* How a token is written. */
enum {
    SHAPE_SMALL,
    SHAPE_CAPITAL,
    SHAPE_ACRONYM,
    SHAPE_MIXED,
    SHAPE_ALIEN,
    SHAPE_SYMBOL,
    SHAPE_SHORT,
    SHAPE_NUMBER,
    SHAPE_MARKER,
    NAME_BEHIND_ALL = 30, /* there is none */
    NAME_BEFORE_ALL
};

static uint8_t shape_of(const vt_token *t, lx_word w) {
    if (t->kind == VT_NUMBER) return t->letters < 3 ? SHAPE_SHORT : SHAPE_NUMBER;
    if (t->kind == VT_MARKER) return SHAPE_MARKER;
    if (t->shape & VT_SHAPE_INNER && t->shape & VT_SHAPE_LOWER) return SHAPE_MIXED;
    if (vt_is_acronym(t)) return t->shape & VT_SHAPE_DIGIT ? SHAPE_SYMBOL : SHAPE_ACRONYM;
    if (!(t->shape & VT_SHAPE_CAPITAL)) return SHAPE_SMALL;
    return t->shape & VT_SHAPE_ALIEN || !w.syllable ? SHAPE_ALIEN : SHAPE_CAPITAL;
}

/* The rule's reading of a mention: its type, or what else it is. */
static uint16_t reading_of(const va_document *d, uint32_t mention) {
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    uint32_t what = m->kind == VA_PERSON ? VA_TYPE_COUNT : n->type;
    return (uint16_t)(1 + what * 4 + (m->confidence < 0.5f ? 2 : 0));
}

static void view_rules(const va_cursor *s, va_token_view *v, uint32_t first) {
    const va_document *d = s->d;
    for (uint32_t k = first; k < d->mentions.count; k++) {
        const va_mention *m = va_mention_at(d, k);
        if (m->kind > VA_PERSON) continue;
        uint16_t reading = reading_of(d, k);
        for (uint32_t i = m->token; i < m->token_end; i++)
            v[i - s->from].rule = (uint16_t)(reading + (i > m->token));
    }
}

/* What earlier sentences read each word as; of this sentence's names it is noted last. */
static void view_history(va_document *d, va_token_view *v, uint32_t n) {
    va_map *seen = &d->history;
    for (uint32_t i = 0; i < n; i++)
        if (v[i].shape != SHAPE_SMALL && v[i].shape < SHAPE_SHORT) {
            uint32_t was = va_map_get(seen, v[i].word);
            v[i].history = was == VA_NONE ? 0 : (uint16_t)was;
        }
    for (uint32_t i = 0; i < n; i++)
        if (v[i].rule && v[i].shape != SHAPE_SMALL && v[i].shape < SHAPE_SHORT)
            va_map_put(d->arena, seen, v[i].word, v[i].rule);
}

static void view_matches(const va_cursor *s, va_token_view *v, uint32_t n) {
    const uint32_t from = s->from;
    for (uint32_t i = 0; i < n && !va_is_over(s->d->arena); i++) {
        uint32_t count;
        const va_match *h = va_matches_at(s, from + i, &count);
        for (uint32_t k = 0; k < count; k++) {
            v[i].covers |= 1u << h[k].class;
            for (uint32_t j = h[k].token + 1; j < h[k].end; j++)
                v[j - from].covers |= 1u << (16 + h[k].class);
        }
        const va_match *head = va_longest(s, from + i, LX_HEAD);
        if (!head || v[i].from_head == 1) continue;
        for (uint32_t j = head->token - from; j < n && j < head->end - from + NAME_HEAD_REACH;
             j++) {
            if (j >= head->end - from && v[j].shape == SHAPE_MARKER &&
                !vt_is_dash(&s->token[from + j]) && !vt_is_marker(&s->token[from + j], '&') &&
                !vt_is_marker(&s->token[from + j], ','))
                break;
            v[j].head = lx_heads[head->index].number * 16u + lx_heads[head->index].type + 1;
            v[j].from_head = (uint8_t)(j < head->end - from ? 1 : 2 + j - (head->end - from));
        }
    }
}

/* Words that the text has in small letters, as a set of hashed bits. */
static int note_small_words(va_document *d) {
    if (d->small_words) return 1;
    uint64_t *set = va_allocate(d->arena, SMALL_WORDS / 8);
    if (!set) return 0;
    for (uint32_t i = 0; i < d->tokens; i++)
        if (d->token[i].kind == VT_WORD && !(d->token[i].shape & VT_SHAPE_CAPITAL)) {
            uint32_t h = lx_short_key(d->token[i].key) % SMALL_WORDS;
            set[h / 64] |= (uint64_t)1 << h % 64;
        }
    d->small_words = set;
    return 1;
}

static void mark_live(va_token_view *v, uint32_t n) {
    uint32_t until = 0;
    for (uint32_t i = 0; i < n; i++) {
        int alive = v[i].rule || (v[i].shape > SHAPE_SMALL && v[i].shape < SHAPE_SHORT);
        if (alive) {
            uint32_t j = i > LIVE_AFTER ? i - LIVE_AFTER : 0;
            for (; j < i; j++)
                v[j].live = 1;
            until = i + LIVE_BEFORE + 1;
        }
        v[i].live = i < until;
    }
}

/* Room for the views of N tokens, which are empty: that of the first, or NULL. */
static va_token_view *open_views(va_document *d, uint32_t n) {
    uint32_t all = n + 2 * VA_NAME_REACH;
    while (d->views.room < all)
        if (!va_grow(d->arena, &d->views, sizeof(va_token_view))) return NULL;
    memset(d->views.data, 0, all * sizeof(va_token_view));
    va_token_view *v = va_first_view(d);
    for (uint32_t k = 0; k < VA_NAME_REACH; k++) {
        v[k - (int64_t)VA_NAME_REACH] = (va_token_view){.word = 1, .shape = NAME_BEFORE_ALL};
        v[k + n] = (va_token_view){.word = 3, .shape = NAME_BEHIND_ALL};
    }
    return v;
}

int va_view_tokens(const va_cursor *s, uint32_t first) {
    va_document *d = s->d;
    uint32_t n = s->to - s->from;
    d->views.count = 0;
    va_token_view *v = open_views(d, n);
    if (!v || !note_small_words(d)) return 0;
    uint8_t section = (uint8_t)va_section_at(d, va_sentence_at(d, s->sentence)->section)->kind;
    for (uint32_t i = 0; i < n; i++) {
        if (va_is_over(d->arena)) return 0;
        const vt_token *t = &d->token[s->from + i];
        uint32_t small = lx_short_key(t->key) % SMALL_WORDS;
        v[i].shape = shape_of(t, d->word[s->from + i]);
        v[i].word = v[i].shape == SHAPE_NUMBER ? 2 : lx_short_key(lx_key(t));
        v[i].cluster =
            (uint16_t)(t->kind == VT_NUMBER ? LX_NUMBER_CLUSTER : lx_cluster_of(v[i].word));
        v[i].gap = (uint8_t)(t->gap & VT_GAP_LINE ? 2 : t->gap != 0);
        v[i].section = (uint8_t)(section * 2 + (s->shouted != 0));
        v[i].seen_small = d->small_words[small / 64] >> small % 64 & 1;
    }
    view_rules(s, v, first);
    view_matches(s, v, n);
    view_history(d, v, n);
    mark_live(v, n);
    d->views.count = n;
    return !d->arena->failed;
}

/*
** Templates: of the token at each place its word and RULE; of the nearer ones COVERS; then those
** that look at more than one thing.
*/
enum {
    COVERED = 5,
    CLUSTERED = 5,
    T_COVERS = 2 * VA_NAME_PLACES,
    T_JOINT = T_COVERS + 2 * COVERED,
    T_CLUSTER = T_JOINT + 28,
    T_CLUSTER_JOINT = T_CLUSTER + CLUSTERED
};

uint32_t va_read_features(const va_token_view *t, uint32_t place,
                          uint32_t out[VA_FEATURES_IN_PART]) {
    out[0] = lx_feature(2 * place + 1, t->rule, 0);
    if (place >= COVERED) return 1;
    out[1] = lx_feature(T_COVERS + 2 * place, t->covers & 0xFFFF, 0);
    out[2] = lx_feature(T_COVERS + 2 * place + 1, t->covers >> 16, t->shape == SHAPE_SMALL);
    return 3;
}

uint32_t va_word_features(const va_token_view *t, uint32_t place,
                          uint32_t out[VA_FEATURES_IN_PART]) {
    out[0] = lx_feature(2 * place, t->word, t->shape == SHAPE_SMALL);
    if (place >= CLUSTERED) return 1;
    out[1] = lx_feature(T_CLUSTER + place, t->cluster, 0);
    return 2;
}

uint32_t va_shape_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]) {
    const uint32_t shape = t->shape, behind = t[1].shape, before = t[-1].shape;
    const uint32_t p2 = t[-2].shape, n2 = t[2].shape, p3 = t[-3].shape, n3 = t[3].shape;
    out[0] = lx_feature(T_JOINT, shape, t->gap);
    out[1] = lx_feature(T_JOINT + 1, before | shape << 8 | behind << 16, 0);
    out[2] = lx_feature(T_JOINT + 2, p2 | before << 6 | shape << 12 | behind << 18 | n2 << 24, 0);
    out[3] = lx_feature(T_JOINT + 3, p3 | p2 << 6 | before << 12 | shape << 18, 0);
    out[4] = lx_feature(T_JOINT + 4, n3 | n2 << 6 | behind << 12 | shape << 18, 0);
    out[5] = lx_feature(T_JOINT + 20, t->seen_small | shape << 4 | (uint32_t)t->gap << 8,
                        before == NAME_BEFORE_ALL);
    return 6;
}

uint32_t va_rule_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]) {
    const uint32_t shape = t->shape, behind = t[1].shape, before = t[-1].shape, rule = t->rule;
    const uint32_t rules = t[-1].rule | rule << 16;
    out[0] = lx_feature(T_JOINT + 7, rules, t[1].rule);
    out[1] = lx_feature(T_JOINT + 8, rules, 0);
    out[2] = lx_feature(T_JOINT + 9, rule | (uint32_t)t[1].rule << 16, 0);
    out[3] = lx_feature(T_JOINT + 13, rule, shape | before << 8 | behind << 16);
    out[4] = lx_feature(T_JOINT + 14, rule, t->section);
    return 5;
}

uint32_t va_history_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]) {
    const uint32_t history = t->history;
    out[0] = lx_feature(T_JOINT + 17, history, t->shape);
    out[1] = lx_feature(T_JOINT + 18, history, t->rule);
    out[2] = lx_feature(T_JOINT + 19, t[-1].history | history << 16, t[1].history);
    return 3;
}

uint32_t va_cover_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]) {
    const uint32_t shape = t->shape, shown = t->covers | shape << 28;
    out[0] = lx_feature(T_JOINT + 15, t->rule, t->covers);
    out[1] = lx_feature(T_JOINT + 16, t->covers, shape | (uint32_t)t[-1].shape << 8);
    out[2] = lx_feature(T_JOINT + 26, shown, t[1].covers);
    out[3] = lx_feature(T_JOINT + 27, shown, t[-1].covers);
    return 4;
}

uint32_t va_head_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]) {
    out[0] = lx_feature(T_JOINT + 21, t->head & 15, t->from_head | (uint32_t)t->shape << 8);
    out[1] = lx_feature(T_JOINT + 22, t->head >> 4, t->from_head);
    out[2] = lx_feature(
        T_JOINT + 24, t->from_head | (uint32_t)t[1].from_head << 4 | (uint32_t)t[-1].from_head << 8,
        t->covers & 0xFFFF);
    return 3;
}

uint32_t va_pair_features(const va_token_view *t, uint32_t out[VA_FEATURES_IN_PART]) {
    const va_token_view *p1 = t - 1, *n1 = t + 1;
    out[0] = lx_feature(T_JOINT + 5, p1->word, t->word);
    out[1] = lx_feature(T_JOINT + 6, t->word, n1->word);
    out[2] = lx_feature(T_JOINT + 10, t->rule, t->word);
    out[3] = lx_feature(T_JOINT + 11, p1->rule, t->word);
    out[4] = lx_feature(T_JOINT + 12, t->rule, n1->word);
    out[5] = lx_feature(T_JOINT + 23, t->head >> 4, t->word);
    out[6] = lx_feature(T_JOINT + 25, t->word, t->shape | (uint32_t)t->seen_small << 4);
    out[7] = lx_feature(T_CLUSTER_JOINT, p1->cluster, t->cluster);
    out[8] = lx_feature(T_CLUSTER_JOINT + 1, t->cluster, n1->cluster);
    return 9;
}

uint32_t va_name_features(const va_token_view *t, uint32_t out[VA_NAME_FEATURES]) {
    uint32_t n = 0;
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++) {
        n += va_read_features(t + va_offset_of(place), place, out + n);
        n += va_word_features(t + va_offset_of(place), place, out + n);
    }
    n += va_shape_features(t, out + n);
    n += va_rule_features(t, out + n);
    n += va_history_features(t, out + n);
    n += va_cover_features(t, out + n);
    n += va_head_features(t, out + n);
    return n + va_pair_features(t, out + n);
}
