/* kind_features.c - see kind_features.h. */
#include "kind_features.h"
#include "../lexicon/model.h"
#include "cues.h"

enum { KIND_HEAD_WORDS = 120, KIND_WORDS = 1200, KIND_PARTIES = 12 };

enum {
    KF_BIAS,
    KF_WORD,
    KF_HEAD_WORD,
    KF_HEAD_PAIR,
    KF_PACT_WORD,
    KF_CUE,
    KF_CUE_SECTION,
    KF_FRAME,
    KF_EVIDENCE,
    KF_EVENT,
    KF_SIGNS,
    KF_PARTY,
    KF_PARTY_PAIR,
    KF_PARTIES,
    KF_SIGN_WORD,
    KF_FIRST,
    KF_PART
};

typedef struct {
    const va_document *d;
    va_feature_set *out;
    uint32_t words; /* of the article so far */
} kind_reader;

static void take_kind_feature(kind_reader *x, uint32_t feature) {
    va_take_feature(x->out, feature);
}

static uint32_t few(uint32_t n) {
    return n < 3 ? n : n < 6 ? 3 : 4;
}

static void take_kind_words(kind_reader *x, const va_sentence *s, const va_reading *r,
                            uint32_t section, int signs) {
    uint32_t last = 1;
    for (uint32_t i = s->token; i < s->token_end && x->words < KIND_WORDS; i++) {
        const vt_token *t = &x->d->token[i];
        uint32_t word = t->kind == VT_NUMBER ? 2 : lx_short_key(lx_key(t));
        int head = section == VA_TITLE || section == VA_LEAD || x->words < KIND_HEAD_WORDS;
        x->words++;
        take_kind_feature(x, lx_feature(KF_WORD, word, 0));
        if (head) take_kind_feature(x, lx_feature(KF_HEAD_WORD, word, section == VA_TITLE));
        if (head) take_kind_feature(x, lx_feature(KF_HEAD_PAIR, last, word));
        if (r->pacts >= 60) take_kind_feature(x, lx_feature(KF_PACT_WORD, last, word));
        if (signs) take_kind_feature(x, lx_feature(KF_SIGN_WORD, last, word));
        last = word;
    }
}

static int take_kind_cues(kind_reader *x, const va_reading *r, uint32_t section) {
    int signs = 0;
    for (uint32_t i = r->first_cue; i < r->first_cue + r->cues; i++) {
        const va_cue *c = va_cue_at(x->d, i);
        if (!c->trigger) continue;
        const lx_trigger *t = &lx_triggers[c->index];
        signs |= t->signs;
        take_kind_feature(x, lx_feature(KF_CUE, t->number, 0));
        take_kind_feature(x, lx_feature(KF_CUE_SECTION, t->number, section + 1));
        take_kind_feature(x, lx_feature(KF_FRAME, t->frame * 8u + t->kind, section));
    }
    return signs;
}

static void take_evidence(kind_reader *x, const va_evidence *e) {
    for (uint32_t k = 0; k < VA_KIND_COUNT; k++)
        for (uint32_t i = 0; i < LX_KIND_EVIDENCE_COUNT; i++)
            if (e->kinds[k].of[i] > 0)
                take_kind_feature(
                    x, lx_feature(KF_EVIDENCE, k * 32 + i, (uint32_t)(e->kinds[k].of[i] * 4)));
    for (uint32_t k = 0; k < VA_EVENT_COUNT; k++) {
        const va_event_evidence *v = &e->events[k];
        if (v->title > 0) take_kind_feature(x, lx_feature(KF_EVENT, k, (uint32_t)(v->title * 2)));
        if (v->lead > 0)
            take_kind_feature(x, lx_feature(KF_EVENT, k + 16, (uint32_t)(v->lead * 2)));
        if (v->body > 0)
            take_kind_feature(x, lx_feature(KF_EVENT, k + 32, (uint32_t)(v->body * 2)));
    }
    const uint32_t counts[] = {e->signs_head, e->signs_body, e->signs_party, e->plans_head,
                               e->plans_body, e->news_head,  e->news};
    for (uint32_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
        take_kind_feature(x, lx_feature(KF_SIGNS, i, few(counts[i])));
}

static void take_parties(kind_reader *x) {
    const va_document *d = x->d;
    const va_party *p = d->parties.data;
    for (uint32_t i = 0; i < d->parties.count && i < KIND_PARTIES; i++) {
        uint32_t type = va_entity_at(d, p[i].entity)->type;
        take_kind_feature(x, lx_feature(KF_PARTY, type, p[i].tier));
        for (uint32_t k = 0; k < i; k++)
            take_kind_feature(x,
                              lx_feature(KF_PARTY_PAIR, va_entity_at(d, p[k].entity)->type, type));
    }
    take_kind_feature(x, lx_feature(KF_PARTIES, few(d->parties.count), 0));
}

void va_kind_features(const va_document *d, uint32_t item, const va_evidence *e,
                      va_feature_set *features) {
    kind_reader x = {d, features, 0};
    take_kind_feature(&x, lx_feature(KF_BIAS, 0, 0));
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        const va_sentence *s = va_sentence_at(d, k);
        uint32_t section = va_section_at(d, s->section)->kind;
        if (section == VA_BOILERPLATE || section == VA_BYLINE || !va_is_of_item(d, k, item))
            continue;
        int signs = take_kind_cues(&x, va_reading_at(d, k), section);
        take_kind_words(&x, s, va_reading_at(d, k), section, signs);
    }
    take_evidence(&x, e);
    take_parties(&x);
}
