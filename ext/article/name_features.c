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

/* Templates: of the token at each place its word and RULE; of the nearer ones COVERS; all others.
 */
enum {
    COVERED = 5,
    CLUSTERED = 5,
    JOINTS = 28,
    CLUSTER_JOINTS = 2,
    T_COVERS = 2 * VA_NAME_PLACES,
    T_JOINT = T_COVERS + 2 * COVERED,
    T_CLUSTER = T_JOINT + JOINTS,
    T_CLUSTER_JOINT = T_CLUSTER + CLUSTERED
};

uint32_t va_seen_features(const va_token_view *t, uint32_t place, uint32_t out[VA_SEEN_FEATURES]) {
    out[0] = lx_feature(2 * place + 1, t->rule, 0);
    if (place >= COVERED) return 1;
    out[1] = lx_feature(T_COVERS + 2 * place, t->covers & 0xFFFF, 0);
    out[2] = lx_feature(T_COVERS + 2 * place + 1, t->covers >> 16, t->shape == SHAPE_SMALL);
    return 3;
}

uint32_t va_word_features(const va_token_view *t, uint32_t place, uint32_t out[VA_SEEN_FEATURES]) {
    out[0] = lx_feature(2 * place, t->word, t->shape == SHAPE_SMALL);
    if (place >= CLUSTERED) return 1;
    out[1] = lx_feature(T_CLUSTER + place, t->cluster, 0);
    return 2;
}

/* The features that look at more than one thing. */
static void joint_features(const va_token_view *t, uint32_t out[JOINTS + CLUSTER_JOINTS]) {
    const va_token_view *p1 = t - 1, *n1 = t + 1, *p2 = t - 2, *n2 = t + 2, *p3 = t - 3,
                        *n3 = t + 3;
    const uint32_t shape = t->shape, behind = n1->shape, before = p1->shape;
    const uint32_t rules = p1->rule | (uint32_t)t->rule << 16, shown = t->covers | shape << 28;
    uint32_t k = T_JOINT;
    *out++ = lx_feature(k++, shape, t->gap);
    *out++ = lx_feature(k++, before | shape << 8 | behind << 16, 0);
    *out++ = lx_feature(
        k++, p2->shape | before << 6 | shape << 12 | behind << 18 | (uint32_t)n2->shape << 24, 0);
    *out++ = lx_feature(k++, p3->shape | (uint32_t)p2->shape << 6 | before << 12 | shape << 18, 0);
    *out++ = lx_feature(k++, n3->shape | (uint32_t)n2->shape << 6 | behind << 12 | shape << 18, 0);
    *out++ = lx_feature(k++, p1->word, t->word);
    *out++ = lx_feature(k++, t->word, n1->word);
    *out++ = lx_feature(k++, rules, n1->rule);
    *out++ = lx_feature(k++, rules, 0);
    *out++ = lx_feature(k++, t->rule | (uint32_t)n1->rule << 16, 0);
    *out++ = lx_feature(k++, t->rule, t->word);
    *out++ = lx_feature(k++, p1->rule, t->word);
    *out++ = lx_feature(k++, t->rule, n1->word);
    *out++ = lx_feature(k++, t->rule, shape | before << 8 | behind << 16);
    *out++ = lx_feature(k++, t->rule, t->section);
    *out++ = lx_feature(k++, t->rule, t->covers);
    *out++ = lx_feature(k++, t->covers, shape | before << 8);
    *out++ = lx_feature(k++, t->history, shape);
    *out++ = lx_feature(k++, t->history, t->rule);
    *out++ = lx_feature(k++, p1->history | (uint32_t)t->history << 16, n1->history);
    *out++ = lx_feature(k++, t->seen_small | shape << 4 | (uint32_t)t->gap << 8,
                        before == NAME_BEFORE_ALL);
    *out++ = lx_feature(k++, t->head & 15, t->from_head | shape << 8);
    *out++ = lx_feature(k++, t->head >> 4, t->from_head);
    *out++ = lx_feature(k++, t->head >> 4, t->word);
    *out++ =
        lx_feature(k++, t->from_head | (uint32_t)n1->from_head << 4 | (uint32_t)p1->from_head << 8,
                   t->covers & 0xFFFF);
    *out++ = lx_feature(k++, t->word, shape | (uint32_t)t->seen_small << 4);
    *out++ = lx_feature(k++, shown, n1->covers);
    *out++ = lx_feature(k++, shown, p1->covers);
    k = T_CLUSTER_JOINT;
    *out++ = lx_feature(k++, p1->cluster, t->cluster);
    *out++ = lx_feature(k++, t->cluster, n1->cluster);
}

uint32_t va_other_features(const va_token_view *t, uint32_t out[VA_NAME_FEATURES]) {
    joint_features(t, out);
    return JOINTS + CLUSTER_JOINTS;
}

uint32_t va_name_features(const va_token_view *t, uint32_t out[VA_NAME_FEATURES]) {
    uint32_t n = 0;
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++) {
        n += va_seen_features(va_at_place(t, place), place, out + n);
        n += va_word_features(va_at_place(t, place), place, out + n);
    }
    return n + va_other_features(t, out + n);
}
