/* domain_features.c - see domain_features.h. */
#include <string.h>
#include "domain_features.h"
#include "../lexicon/model.h"
#include "cues.h"
#include "mentions.h"

enum { DOMAIN_BAG = 8, DOMAIN_CUES = 6 };

enum {
    DF_BIAS,
    DF_CODE,
    DF_PHRASE,
    DF_SECTION,
    DF_LEFT,
    DF_RIGHT = DF_LEFT + 4,
    DF_LEFT2 = DF_RIGHT + 3,
    DF_RIGHT2,
    DF_LEFT3,
    DF_AROUND,
    DF_BAG_LEFT,
    DF_BAG_RIGHT,
    DF_CUE,
    DF_CUE_NEAR,
    DF_CUE_FRAME,
    DF_PART,
    DF_PART_NEAR,
    DF_EVIDENCE,
    DF_EVIDENCE_CODE,
    DF_COUNT,
    DF_SAID,
    DF_SAID_CODE,
    DF_PARTIES,
    DF_LEFT_CODE,
    DF_BEST,
    DF_NEIGHBOUR,
    DF_SENTENCE,
    DF_SECTION_CODE,
    DF_ACCORD,
    DF_LEFT_CLUSTER,
    DF_RIGHT_CLUSTER = DF_LEFT_CLUSTER + 4,
    DF_LEFT2_CLUSTER = DF_RIGHT_CLUSTER + 4,
    DF_RIGHT2_CLUSTER,
    DF_AROUND_CLUSTER,
    DF_BAG_LEFT_CLUSTER,
    DF_BAG_RIGHT_CLUSTER,
    DF_PHRASE_CLUSTER,
    DF_PLACE,
    DF_PARTIES_CODE,
    DF_CUE_CODE
};

static void take_domain_feature(va_feature_set *v, uint32_t feature) {
    va_take_feature(v, feature);
}

/* The word AT tokens from token I of sentence S. */
static uint32_t domain_word_at(const va_document *d, const va_sentence *s, uint32_t i, int at) {
    int64_t k = (int64_t)i + at;
    if (k < s->token) return 1;
    if (k >= s->token_end) return 3;
    return d->token[k].kind == VT_NUMBER ? 2 : lx_short_key(lx_key(&d->token[k]));
}

/* The same by the company its words keep. */
static uint32_t domain_cluster_at(const va_document *d, const va_sentence *s, uint32_t i, int at) {
    enum { DOMAIN_BEFORE_ALL = 510, DOMAIN_BEHIND_ALL = 511 };
    int64_t k = (int64_t)i + at;
    if (k < s->token) return DOMAIN_BEFORE_ALL;
    if (k >= s->token_end) return DOMAIN_BEHIND_ALL;
    return d->token[k].kind == VT_NUMBER ? LX_NUMBER_CLUSTER
                                         : lx_cluster_of(domain_word_at(d, s, i, at));
}

static void take_domain_clusters(va_feature_set *v, const va_document *d, const va_mention *m,
                                 uint32_t phrase) {
    const va_sentence *s = va_sentence_at(d, m->sentence);
    uint32_t l[4], r[4];
    for (int k = 1; k <= 3; k++) {
        l[k] = domain_cluster_at(d, s, m->token, -k);
        r[k] = domain_cluster_at(d, s, m->token_end, k - 1);
        take_domain_feature(v, lx_feature(DF_LEFT_CLUSTER + (uint32_t)k, l[k], 0));
        take_domain_feature(v, lx_feature(DF_RIGHT_CLUSTER + (uint32_t)k, r[k], 0));
    }
    take_domain_feature(v, lx_feature(DF_LEFT2_CLUSTER, l[1], l[2]));
    take_domain_feature(v, lx_feature(DF_RIGHT2_CLUSTER, r[1], r[2]));
    take_domain_feature(v, lx_feature(DF_AROUND_CLUSTER, l[1], r[1]));
    take_domain_feature(v, lx_feature(DF_PHRASE_CLUSTER, phrase, l[1]));
    for (int k = 1; k <= DOMAIN_BAG; k++) {
        take_domain_feature(
            v, lx_feature(DF_BAG_LEFT_CLUSTER, domain_cluster_at(d, s, m->token, -k), 0));
        take_domain_feature(
            v, lx_feature(DF_BAG_RIGHT_CLUSTER, domain_cluster_at(d, s, m->token_end, k - 1), 0));
    }
}

static void take_domain_words(va_feature_set *v, const va_document *d, const va_mention *m,
                              uint32_t code) {
    const va_sentence *s = va_sentence_at(d, m->sentence);
    uint32_t l[5], r[4], phrase = 0;
    for (int k = 1; k <= 4; k++)
        l[k] = domain_word_at(d, s, m->token, -k);
    for (int k = 1; k <= 3; k++)
        r[k] = domain_word_at(d, s, m->token_end, k - 1);
    for (uint32_t i = m->token; i < m->token_end; i++)
        phrase = phrase * 31 + lx_short_key(d->token[i].key);
    take_domain_feature(v, lx_feature(DF_PHRASE, phrase, 0));
    take_domain_clusters(v, d, m, phrase);
    for (uint32_t k = 1; k <= 3; k++)
        take_domain_feature(v, lx_feature(DF_LEFT + k, l[k], 0));
    for (uint32_t k = 1; k <= 2; k++)
        take_domain_feature(v, lx_feature(DF_RIGHT + k, r[k], 0));
    take_domain_feature(v, lx_feature(DF_LEFT2, l[1], l[2]));
    take_domain_feature(v, lx_feature(DF_RIGHT2, r[1], r[2]));
    take_domain_feature(v, lx_feature(DF_LEFT3, l[1], l[2] * 31 + l[3]));
    take_domain_feature(v, lx_feature(DF_AROUND, l[1], r[1]));
    take_domain_feature(v, lx_feature(DF_LEFT_CODE, l[1], code));
    for (int k = 1; k <= DOMAIN_BAG; k++) {
        uint32_t a = domain_word_at(d, s, m->token, -k),
                 b = domain_word_at(d, s, m->token_end, k - 1);
        if (a != 1) take_domain_feature(v, lx_feature(DF_BAG_LEFT, a, 0));
        if (b != 3) take_domain_feature(v, lx_feature(DF_BAG_RIGHT, b, 0));
    }
}

static void take_domain_cue(va_feature_set *v, const va_cue *c, uint32_t side, uint32_t gap,
                            uint32_t code) {
    uint32_t near = (gap < 2 ? gap : gap < 5 ? 2 : gap < 12 ? 3 : gap < 30 ? 4 : 5) * 2 + side;
    if (!c->trigger) {
        take_domain_feature(v, lx_feature(DF_PART, c->index, side));
        take_domain_feature(v, lx_feature(DF_PART_NEAR, c->index, near));
        return;
    }
    const lx_trigger *t = &lx_triggers[c->index];
    take_domain_feature(v, lx_feature(DF_CUE, t->number, side));
    take_domain_feature(v, lx_feature(DF_CUE_NEAR, t->number, near));
    take_domain_feature(v, lx_feature(DF_CUE_FRAME, t->frame * 8u + t->kind, near));
    take_domain_feature(v, lx_feature(DF_CUE_CODE, t->frame * 8u + t->kind, code * 2 + side));
}

static void take_domain_cues(va_feature_set *v, const va_document *d, const va_mention *m) {
    const va_reading *r = va_reading_at(d, m->sentence);
    uint32_t at = va_first_cue_from(d, r, m->token), last = r->first_cue + r->cues;
    for (uint32_t k = at, n = 0; k > r->first_cue && n < DOMAIN_CUES; k--, n++) {
        uint32_t end = va_cue_end(va_cue_at(d, k - 1));
        take_domain_cue(v, va_cue_at(d, k - 1), 0, end < m->token ? m->token - end : 0, m->domain);
    }
    for (uint32_t k = at, n = 0; k < last && n < DOMAIN_CUES; k++) {
        const va_cue *c = va_cue_at(d, k);
        if (c->token < m->token_end) continue;
        take_domain_cue(v, c, 1, c->token - m->token_end, m->domain);
        n++;
    }
    take_domain_feature(v, lx_feature(DF_ACCORD, r->agreed != 0, r->pacts / 20));
}

/* The domains and parties that the sentence names besides. */
static void take_company(va_feature_set *v, const va_document *d, uint32_t mention) {
    const va_mention *m = va_mention_at(d, mention);
    const va_reading *r = va_reading_at(d, m->sentence);
    uint32_t parties = 0, others = 0, last = r->first_mention + r->mentions;
    for (uint32_t i = r->first_mention; i < last && i < r->first_mention + 64; i++) {
        const va_mention *o = va_mention_at(d, i);
        if (o->kind == VA_DOMAIN) {
            others += o->domain != m->domain;
        } else if (o->entity != VA_NONE) {
            parties += va_entity_at(d, o->entity)->party != VA_NONE;
        }
    }
    take_domain_feature(v,
                        lx_feature(DF_PARTIES, parties < 3 ? parties : 3, others < 4 ? others : 4));
    take_domain_feature(v, lx_feature(DF_PARTIES_CODE, parties < 3 ? parties : 3, m->domain));
    if (mention > r->first_mention && (m - 1)->kind == VA_DOMAIN &&
        (m - 1)->token_end + 2 >= m->token)
        take_domain_feature(v, lx_feature(DF_NEIGHBOUR, (m - 1)->domain, m->domain));
    if (mention + 1 < last && (m + 1)->kind == VA_DOMAIN && m->token_end + 2 >= (m + 1)->token)
        take_domain_feature(v, lx_feature(DF_NEIGHBOUR, (m + 1)->domain + 64u, m->domain));
}

void va_view_domain_mention(va_feature_set *v, const va_document *d, uint32_t mention,
                            const va_domain_evidence *evidence) {
    const va_mention *m = va_mention_at(d, mention);
    uint32_t section = va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind;
    take_domain_feature(v, lx_feature(DF_SECTION, section, 0));
    take_domain_feature(v, lx_feature(DF_SECTION_CODE, section, m->domain));
    take_domain_feature(v, lx_feature(DF_PLACE, section,
                                      m->sentence < 8    ? m->sentence
                                      : m->sentence < 16 ? 8
                                                         : 9));
    take_domain_words(v, d, m, m->domain);
    take_domain_cues(v, d, m);
    take_company(v, d, mention);
    for (uint32_t k = 0; k < LX_MENTION_EVIDENCE_COUNT; k++)
        if (evidence->of[k] > 0)
            take_domain_feature(v, lx_feature(DF_EVIDENCE, k, (uint32_t)(evidence->of[k] * 4)));
}

void va_view_domain(va_feature_set *v, const va_document *d, uint8_t domain,
                    const va_domain_evidence *evidence, uint32_t mentions) {
    take_domain_feature(v, lx_feature(DF_BIAS, 0, 0));
    take_domain_feature(v, lx_feature(DF_CODE, domain, 0));
    take_domain_feature(v, lx_feature(DF_COUNT, mentions < 6 ? mentions : 6, 0));
    for (uint32_t k = 0; k < LX_DOMAIN_EVIDENCE_COUNT; k++) {
        if (!(evidence->of[k] > 0)) continue;
        take_domain_feature(v, lx_feature(DF_BEST, k, (uint32_t)(evidence->of[k] * 4)));
        take_domain_feature(v, lx_feature(DF_EVIDENCE_CODE, k, domain));
    }
    const uint16_t *said = d->predicates.data;
    for (uint32_t k = 0; k < d->predicates.count && v->count < VA_FEATURES; k++) {
        const lx_trigger *t = &lx_triggers[said[k]];
        take_domain_feature(v, lx_feature(DF_SAID, t->number, 0));
        take_domain_feature(v, lx_feature(DF_SAID_CODE, t->frame * 8u + t->kind, domain));
    }
}
