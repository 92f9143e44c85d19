/* party_features.c - see party_features.h. */
#include "party_features.h"
#include "../lexicon/model.h"
#include "cues.h"
#include "mentions.h"

enum { PARTY_WINDOW = 12, PARTY_CUES = 10 };
enum { PARTY_BEFORE_ALL = 510, PARTY_BEHIND_ALL = 511 }; /* no cluster */

/* --- symbols ----------------------------------------------------------------------- */

/* A name stands for all of its type: "hợp tác với <company>". */
static uint32_t name_symbol(const va_document *d, uint32_t mention) {
    const va_mention *m = va_mention_at(d, mention);
    if (m->kind == VA_PERSON) return 0x50455253;
    return 0x4E414D45u + va_name_at(d, mention)->type;
}

uint32_t va_word_of_symbol(const va_document *d, va_symbol s) {
    if (s & VA_IS_NAME) return name_symbol(d, va_mention_of(s));
    const vt_token *t = &d->token[s];
    return t->kind == VT_NUMBER ? 2 : lx_short_key(lx_key(t));
}

static int add_symbol(va_party_view *v, va_symbol symbol) {
    va_symbol *s = va_push_raw(v->d->arena, &v->symbols, sizeof *s);
    uint16_t *cluster = va_push_raw(v->d->arena, &v->clusters, sizeof *cluster);
    if (!s || !cluster) return 0;
    *s = symbol;
    *cluster = symbol & VA_IS_NAME ? 0 : (uint16_t)lx_cluster_of(va_word_of_symbol(v->d, symbol));
    return 1;
}

static int add_sentence(va_party_view *v, uint32_t sentence) {
    const va_document *d = v->d;
    const va_sentence *s = va_sentence_at(d, sentence);
    const va_reading *r = va_reading_at(d, sentence);
    uint32_t next = r->first_mention, last = r->first_mention + r->mentions;
    uint32_t *first = va_push_raw(d->arena, &v->first, sizeof *first);
    if (!first) return 0;
    *first = v->symbols.count;
    for (uint32_t i = s->token; i < s->token_end;) {
        if (va_is_over(d->arena)) return 0;
        while (next < last &&
               (va_mention_at(d, next)->kind > VA_PERSON || va_mention_at(d, next)->token < i))
            next++;
        if (next < last && va_mention_at(d, next)->token == i) {
            v->symbol_of[next] = v->symbols.count;
            if (!add_symbol(v, VA_IS_NAME | next)) return 0;
            i = va_mention_at(d, next)->token_end;
        } else if (!add_symbol(v, i++)) {
            return 0;
        }
    }
    return 1;
}

/* The mentions of each entity as a list, in order of the text. */
static void link_entities(va_party_view *v) {
    const va_document *d = v->d;
    for (uint32_t e = 0; e < d->entities.count; e++)
        v->first_of_entity[e] = VA_NONE;
    for (uint32_t i = d->mentions.count; i-- > 0;) {
        uint32_t e = va_mention_at(d, i)->entity;
        v->next_of_entity[i] = VA_NONE;
        if (e == VA_NONE || v->symbol_of[i] == VA_NONE) continue;
        v->next_of_entity[i] = v->first_of_entity[e];
        v->first_of_entity[e] = i;
    }
}

/* --- features ---------------------------------------------------------------------- */

static void take_party_feature(va_party_view *v, uint32_t feature) {
    va_take_feature(v->features, feature);
}

/* Templates: what a feature says. */
enum {
    PF_BIAS,
    PF_SECTION,
    PF_LEFT,
    PF_RIGHT = PF_LEFT + 5,
    PF_LEFT2 = PF_RIGHT + 5,
    PF_RIGHT2,
    PF_LEFT3,
    PF_RIGHT3,
    PF_AROUND,
    PF_LEFT_TYPE,
    PF_RIGHT_TYPE,
    PF_LEFT2_TYPE,
    PF_RIGHT2_TYPE,
    PF_BAG_LEFT,
    PF_BAG_RIGHT,
    PF_CUE,
    PF_CUE_NEAR,
    PF_CUE_FRAME,
    PF_CUE_TYPE,
    PF_PART,
    PF_PART_NEAR,
    PF_JOINT_BEFORE,
    PF_JOINT_BEHIND,
    PF_FLAG,
    PF_HEAD,
    PF_KNOWN,
    PF_TYPE,
    PF_COUNT,
    PF_RANK,
    PF_CROWD,
    PF_SENTENCE,
    PF_EVIDENCE,
    PF_WORD,
    PF_WORDS,
    PF_SAID,
    PF_SAID_TYPE,
    PF_RULE,
    PF_COUNTRY,
    PF_ACTS,
    PF_SENTENCE_CUE,
    PF_EVIDENCE_TYPE,
    PF_TITLE_CUE,
    PF_OPENS,
    PF_LENGTH,
    PF_LEFT_CLUSTER,
    PF_RIGHT_CLUSTER = PF_LEFT_CLUSTER + 4,
    PF_LEFT2_CLUSTER = PF_RIGHT_CLUSTER + 4,
    PF_RIGHT2_CLUSTER,
    PF_LEFT3_CLUSTER,
    PF_RIGHT3_CLUSTER,
    PF_AROUND_CLUSTER,
    PF_BAG_LEFT_CLUSTER,
    PF_BAG_RIGHT_CLUSTER
};

static uint32_t party_word_at(const va_party_view *v, uint32_t lo, uint32_t hi, uint32_t i,
                              int at) {
    if (at < 0 && i < lo + (uint32_t)-at) return 1;
    if (at > 0 && i + (uint32_t)at >= hi) return 3;
    return va_word_of_symbol(v->d, VA_ITEMS(va_symbol, v->symbols)[(int64_t)i + at]);
}

static uint32_t party_cluster_at(const va_party_view *v, uint32_t lo, uint32_t hi, uint32_t i,
                                 int at) {
    if (at < 0 && i < lo + (uint32_t)-at) return PARTY_BEFORE_ALL;
    if (at > 0 && i + (uint32_t)at >= hi) return PARTY_BEHIND_ALL;
    va_symbol s = VA_ITEMS(va_symbol, v->symbols)[(int64_t)i + at];
    return s & VA_IS_NAME ? va_word_of_symbol(v->d, s)
                          : VA_ITEMS(uint16_t, v->clusters)[(int64_t)i + at];
}

/* The same words by the company they keep. */
static void take_party_clusters(va_party_view *v, uint32_t lo, uint32_t hi, uint32_t i) {
    uint32_t l[4], r[4];
    for (int k = 1; k <= 3; k++) {
        l[k] = party_cluster_at(v, lo, hi, i, -k);
        r[k] = party_cluster_at(v, lo, hi, i, k);
        take_party_feature(v, lx_feature(PF_LEFT_CLUSTER + (uint32_t)k, l[k], 0));
        take_party_feature(v, lx_feature(PF_RIGHT_CLUSTER + (uint32_t)k, r[k], 0));
    }
    take_party_feature(v, lx_feature(PF_LEFT2_CLUSTER, l[1], l[2]));
    take_party_feature(v, lx_feature(PF_RIGHT2_CLUSTER, r[1], r[2]));
    take_party_feature(v, lx_feature(PF_LEFT3_CLUSTER, l[1], l[2] * 512 + l[3]));
    take_party_feature(v, lx_feature(PF_RIGHT3_CLUSTER, r[1], r[2] * 512 + r[3]));
    take_party_feature(v, lx_feature(PF_AROUND_CLUSTER, l[1], r[1]));
    for (int k = 1; k <= PARTY_WINDOW / 2; k++) {
        take_party_feature(v,
                           lx_feature(PF_BAG_LEFT_CLUSTER, party_cluster_at(v, lo, hi, i, -k), 0));
        take_party_feature(v,
                           lx_feature(PF_BAG_RIGHT_CLUSTER, party_cluster_at(v, lo, hi, i, k), 0));
    }
}

static void take_party_words(va_party_view *v, uint32_t lo, uint32_t hi, uint32_t i,
                             uint32_t type) {
    uint32_t l[6], r[6];
    for (int k = 1; k <= 5; k++) {
        l[k] = party_word_at(v, lo, hi, i, -k);
        r[k] = party_word_at(v, lo, hi, i, k);
    }
    for (uint32_t k = 1; k <= 4; k++) {
        take_party_feature(v, lx_feature(PF_LEFT + k, l[k], 0));
        take_party_feature(v, lx_feature(PF_RIGHT + k, r[k], 0));
    }
    take_party_feature(v, lx_feature(PF_LEFT2, l[1], l[2]));
    take_party_feature(v, lx_feature(PF_RIGHT2, r[1], r[2]));
    take_party_feature(v, lx_feature(PF_LEFT3, l[1], l[2] * 31 + l[3]));
    take_party_feature(v, lx_feature(PF_RIGHT3, r[1], r[2] * 31 + r[3]));
    take_party_feature(v, lx_feature(PF_AROUND, l[1], r[1]));
    take_party_feature(v, lx_feature(PF_LEFT_TYPE, l[1], type));
    take_party_feature(v, lx_feature(PF_RIGHT_TYPE, r[1], type));
    take_party_feature(v, lx_feature(PF_LEFT2_TYPE, l[1], l[2] * 31 + type));
    take_party_feature(v, lx_feature(PF_RIGHT2_TYPE, r[1], r[2] * 31 + type));
    for (int k = 1; k <= PARTY_WINDOW; k++) {
        uint32_t a = party_word_at(v, lo, hi, i, -k), b = party_word_at(v, lo, hi, i, k);
        if (a != 1) take_party_feature(v, lx_feature(PF_BAG_LEFT, a, 0));
        if (b != 3) take_party_feature(v, lx_feature(PF_BAG_RIGHT, b, 0));
    }
}

static uint32_t bucket(uint32_t gap) {
    return gap < 2 ? gap : gap < 5 ? 2 : gap < 12 ? 3 : gap < 30 ? 4 : 5;
}

/* The words between two names, if they are few. */
static uint32_t words_between(const va_party_view *v, uint32_t from, uint32_t to) {
    const va_symbol *s = v->symbols.data;
    uint32_t h = to - from;
    if (h > 4) return 0;
    for (uint32_t k = from; k < to; k++)
        h = h * 31 + va_word_of_symbol(v->d, s[k]);
    return h;
}

static void take_neighbours(va_party_view *v, uint32_t lo, uint32_t hi, uint32_t i, uint32_t type) {
    const va_symbol *s = v->symbols.data;
    for (uint32_t k = i; k > lo && k + 6 > i; k--) {
        if (!(s[k - 1] & VA_IS_NAME)) continue;
        uint32_t h = words_between(v, k, i);
        if (h)
            take_party_feature(
                v, lx_feature(PF_JOINT_BEFORE, h, va_word_of_symbol(v->d, s[k - 1]) * 31 + type));
        if (h) take_party_feature(v, lx_feature(PF_JOINT_BEFORE, h, 0));
        break;
    }
    for (uint32_t k = i + 1; k < hi && k < i + 6; k++) {
        if (!(s[k] & VA_IS_NAME)) continue;
        uint32_t h = words_between(v, i + 1, k);
        if (h)
            take_party_feature(
                v, lx_feature(PF_JOINT_BEHIND, h, va_word_of_symbol(v->d, s[k]) * 31 + type));
        if (h) take_party_feature(v, lx_feature(PF_JOINT_BEHIND, h, 0));
        break;
    }
}

/* The predicate or word of the grammar C on SIDE 0 (before) or 1 of a mention, GAP tokens away. */
static void take_party_cue(va_party_view *v, const va_cue *c, uint32_t side, uint32_t gap,
                           uint32_t type, uint32_t title) {
    uint32_t near = bucket(gap) * 2 + side;
    if (!c->trigger) {
        take_party_feature(v, lx_feature(PF_PART, c->index, side));
        take_party_feature(v, lx_feature(PF_PART_NEAR, c->index, near));
        return;
    }
    const lx_trigger *t = &lx_triggers[c->index];
    uint32_t frame = t->frame * 8u + t->kind;
    take_party_feature(v, lx_feature(PF_CUE, t->number, side));
    take_party_feature(v, lx_feature(PF_CUE_NEAR, t->number, near));
    take_party_feature(v, lx_feature(PF_CUE_FRAME, frame, near));
    take_party_feature(v, lx_feature(PF_CUE_TYPE, frame, side * 32 + type));
    take_party_feature(v, lx_feature(PF_SENTENCE_CUE, frame, type));
    if (title) take_party_feature(v, lx_feature(PF_TITLE_CUE, frame, side));
}

static void take_party_cues(va_party_view *v, const va_mention *m, uint32_t type, uint32_t title) {
    const va_document *d = v->d;
    const va_reading *r = va_reading_at(d, m->sentence);
    uint32_t at = va_first_cue_from(d, r, m->token), last = r->first_cue + r->cues;
    for (uint32_t k = at, n = 0; k > r->first_cue && n < PARTY_CUES; k--, n++) {
        const va_cue *c = va_cue_at(d, k - 1);
        uint32_t end = va_cue_end(c);
        take_party_cue(v, c, 0, end < m->token ? m->token - end : 0, type, title);
    }
    for (uint32_t k = at, n = 0; k < last && n < PARTY_CUES; k++) {
        const va_cue *c = va_cue_at(d, k);
        if (c->token < m->token_end) continue;
        take_party_cue(v, c, 1, c->token - m->token_end, type, title);
        n++;
    }
}

static void take_mention(va_party_view *v, uint32_t mention, uint32_t type) {
    const va_document *d = v->d;
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    const uint32_t *first = v->first.data;
    uint32_t section = va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind;
    uint32_t lo = first[m->sentence], hi = first[m->sentence + 1], i = v->symbol_of[mention];
    take_party_feature(v, lx_feature(PF_SECTION, section, 0));
    take_party_feature(v, lx_feature(PF_SECTION, section, type + 1));
    if (section == VA_BOILERPLATE) return;
    take_party_words(v, lo, hi, i, type);
    take_party_clusters(v, lo, hi, i);
    take_neighbours(v, lo, hi, i, type);
    take_party_cues(v, m, type, section == VA_TITLE);
    for (uint32_t k = 0; k < 8; k++)
        if (n->flags >> k & 1) take_party_feature(v, lx_feature(PF_FLAG, k, type));
    take_party_feature(v, lx_feature(PF_OPENS, i == lo, section * 32 + type));
}

static uint32_t often_of_party(uint32_t n) {
    return n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 30 ? 7 : 8;
}

static void take_entity(va_party_view *v, uint32_t entity, const float *evidence) {
    const va_document *d = v->d;
    const va_entity *x = va_entity_at(d, entity);
    const va_mention *m = va_mention_at(d, x->first_mention);
    const va_name *n = va_name_at(d, x->first_mention);
    uint32_t type = x->type;
    take_party_feature(v, lx_feature(PF_BIAS, 0, 0));
    take_party_feature(v, lx_feature(PF_TYPE, type, 0));
    if (n->head != VA_NONE) take_party_feature(v, lx_feature(PF_HEAD, lx_heads[n->head].number, 0));
    take_party_feature(v, lx_feature(PF_KNOWN, n->known != VA_NONE, type));
    take_party_feature(v, lx_feature(PF_COUNT, often_of_party(x->mentions), type));
    take_party_feature(v, lx_feature(PF_COUNT, often_of_party(x->mentions), 99));
    take_party_feature(v, lx_feature(PF_RANK, often_of_party(entity), 0));
    take_party_feature(v, lx_feature(PF_CROWD, often_of_party(d->entities.count / 2), type));
    take_party_feature(v, lx_feature(PF_SENTENCE, often_of_party(m->sentence), 0));
    take_party_feature(v, lx_feature(PF_LENGTH, often_of_party(d->tokens / 100), type));
    take_party_feature(
        v, lx_feature(
               PF_COUNTRY,
               x->country ? lx_short_key((uint64_t)x->country[0] << 8 | (uint8_t)x->country[1]) : 0,
               type));
    take_party_feature(v, lx_feature(PF_ACTS, x->represents != NULL, type));
    for (uint32_t i = m->token; i < m->token_end && i < m->token + 3; i++)
        take_party_feature(v, lx_feature(PF_WORD, i - m->token, lx_short_key(d->token[i].key)));
    if (m->token_end > m->token + 1)
        take_party_feature(v, lx_feature(PF_WORDS, lx_short_key(d->token[m->token].key),
                                         lx_short_key(d->token[m->token + 1].key)));
    for (uint32_t k = 0; k < LX_EVIDENCE_COUNT; k++)
        if (evidence[k] > 0) {
            take_party_feature(v, lx_feature(PF_EVIDENCE, k, (uint32_t)(evidence[k] * 4)));
            take_party_feature(v, lx_feature(PF_EVIDENCE_TYPE, k, type));
        }
}

/* The predicates of the article, each with the type of the entity at hand. */
static void take_article(va_party_view *v, uint32_t type) {
    const va_document *d = v->d;
    const uint16_t *said = d->predicates.data;
    for (uint32_t k = 0; k < d->predicates.count && v->features->count < VA_FEATURES; k++) {
        const lx_trigger *t = &lx_triggers[said[k]];
        take_party_feature(v, lx_feature(PF_SAID, t->number, 0));
        take_party_feature(v, lx_feature(PF_SAID_TYPE, t->frame * 8u + t->kind, type));
    }
}

void va_party_features(va_party_view *v, uint32_t entity, const float *evidence) {
    uint32_t seen = 0, type = va_entity_at(v->d, entity)->type;
    va_clear_features(v->features);
    take_entity(v, entity, evidence);
    for (uint32_t m = v->first_of_entity[entity]; m != VA_NONE && seen < VA_MOST_MENTIONS;
         m = v->next_of_entity[m], seen++)
        take_mention(v, m, type);
    take_article(v, type);
}

void va_close_parties(va_party_view *v) {
    va_array_drop(v->d->arena, &v->symbols);
    va_array_drop(v->d->arena, &v->clusters);
    va_array_drop(v->d->arena, &v->first);
}

int va_view_parties(va_party_view *v, va_document *d) {
    uint64_t n = d->mentions.count;
    *v = (va_party_view){.d = d};
    v->symbol_of = va_allocate(d->arena, n * sizeof *v->symbol_of + 4);
    v->next_of_entity = va_allocate(d->arena, n * sizeof *v->next_of_entity + 4);
    v->first_of_entity = va_allocate(d->arena, (uint64_t)d->entities.count * 4 + 4);
    if (!v->symbol_of || !v->next_of_entity || !v->first_of_entity) return 0;
    if (!(v->features = va_open_features(d, &lx_party_model))) return 0;
    const va_room rooms[] = {{&v->symbols, sizeof(va_symbol), d->tokens},
                             {&v->clusters, sizeof(uint16_t), d->tokens},
                             {&v->first, sizeof(uint32_t), d->sentences.count + 1}};
    if (!va_reserve(d->arena, rooms, 3)) return 0;
    for (uint64_t i = 0; i < n; i++)
        v->symbol_of[i] = VA_NONE;
    for (uint32_t k = 0; k < d->sentences.count; k++)
        if (va_is_over(d->arena) || !add_sentence(v, k)) return 0;
    uint32_t *end = va_push_raw(d->arena, &v->first, sizeof *end);
    if (!end) return 0;
    *end = v->symbols.count;
    link_entities(v);
    return 1;
}
