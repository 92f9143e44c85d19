/* kind_features.c - see kind_features.h. */
#include "kind_features.h"
#include "../lexicon/model.h"
#include "cues.h"

enum { HEAD_WORDS = 120, WORDS = 1200, PARTIES = 12 };

enum {
    F_BIAS,
    F_WORD,
    F_HEAD_WORD,
    F_HEAD_PAIR,
    F_PACT_WORD,
    F_CUE,
    F_CUE_SECTION,
    F_FRAME,
    F_EVIDENCE,
    F_EVENT,
    F_SIGNS,
    F_PARTY,
    F_PARTY_PAIR,
    F_PARTIES,
    F_SIGN_WORD,
    F_FIRST,
    F_PART
};

typedef struct {
    const va_document *d;
    va_feature_set *out;
    uint32_t words; /* of the article so far */
} reader;

static void take(reader *x, uint32_t feature) {
    va_take_feature(x->out, feature);
}

static uint32_t few(uint32_t n) {
    return n < 3 ? n : n < 6 ? 3 : 4;
}

static void take_words(reader *x, const va_sentence *s, const va_reading *r, uint32_t section,
                       int signs) {
    uint32_t last = 1;
    for (uint32_t i = s->token; i < s->token_end && x->words < WORDS; i++) {
        const vt_token *t = &x->d->token[i];
        uint32_t word = t->kind == VT_NUMBER ? 2 : lx_short_key(lx_key(t));
        int head = section == VA_TITLE || section == VA_LEAD || x->words < HEAD_WORDS;
        x->words++;
        take(x, lx_feature(F_WORD, word, 0));
        if (head) take(x, lx_feature(F_HEAD_WORD, word, section == VA_TITLE));
        if (head) take(x, lx_feature(F_HEAD_PAIR, last, word));
        if (r->pacts >= 60) take(x, lx_feature(F_PACT_WORD, last, word));
        if (signs) take(x, lx_feature(F_SIGN_WORD, last, word));
        last = word;
    }
}

static int take_cues(reader *x, const va_reading *r, uint32_t section) {
    int signs = 0;
    for (uint32_t i = r->first_cue; i < r->first_cue + r->cues; i++) {
        const va_cue *c = va_cue_at(x->d, i);
        if (!c->trigger) continue;
        const lx_trigger *t = &lx_triggers[c->index];
        signs |= t->signs;
        take(x, lx_feature(F_CUE, t->number, 0));
        take(x, lx_feature(F_CUE_SECTION, t->number, section + 1));
        take(x, lx_feature(F_FRAME, t->frame * 8u + t->kind, section));
    }
    return signs;
}

static void take_evidence(reader *x, const va_evidence *e) {
    for (uint32_t k = 0; k < VA_KIND_COUNT; k++)
        for (uint32_t i = 0; i < LX_KIND_EVIDENCE_COUNT; i++)
            if (e->kinds[k].of[i] > 0)
                take(x, lx_feature(F_EVIDENCE, k * 32 + i, (uint32_t)(e->kinds[k].of[i] * 4)));
    for (uint32_t k = 0; k < VA_EVENT_COUNT; k++) {
        const va_event_evidence *v = &e->events[k];
        if (v->title > 0) take(x, lx_feature(F_EVENT, k, (uint32_t)(v->title * 2)));
        if (v->lead > 0) take(x, lx_feature(F_EVENT, k + 16, (uint32_t)(v->lead * 2)));
        if (v->body > 0) take(x, lx_feature(F_EVENT, k + 32, (uint32_t)(v->body * 2)));
    }
    const uint32_t counts[] = {e->signs_head, e->signs_body, e->signs_party, e->plans_head,
                               e->plans_body, e->news_head,  e->news};
    for (uint32_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
        take(x, lx_feature(F_SIGNS, i, few(counts[i])));
}

static void take_parties(reader *x) {
    const va_document *d = x->d;
    const va_party *p = d->parties.data;
    for (uint32_t i = 0; i < d->parties.count && i < PARTIES; i++) {
        uint32_t type = va_entity_at(d, p[i].entity)->type;
        take(x, lx_feature(F_PARTY, type, p[i].tier));
        for (uint32_t k = 0; k < i; k++)
            take(x, lx_feature(F_PARTY_PAIR, va_entity_at(d, p[k].entity)->type, type));
    }
    take(x, lx_feature(F_PARTIES, few(d->parties.count), 0));
}

void va_kind_features(const va_document *d, uint32_t item, const va_evidence *e,
                      va_feature_set *features) {
    reader x = {d, features, 0};
    take(&x, lx_feature(F_BIAS, 0, 0));
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        const va_sentence *s = va_sentence_at(d, k);
        uint32_t section = va_section_at(d, s->section)->kind;
        if (section == VA_BOILERPLATE || section == VA_BYLINE || !va_is_of_item(d, k, item))
            continue;
        int signs = take_cues(&x, va_reading_at(d, k), section);
        take_words(&x, s, va_reading_at(d, k), section, signs);
    }
    take_evidence(&x, e);
    take_parties(&x);
}
