/*
** cooperation_model.c - weighs the evidence for kind, signing and event; weights in
** ext/data/weights.tsv.
*/
#include <stddef.h>
#include "cooperation_model.h"
#include "../lexicon/model.h"
#include "../lexicon/logistic.h"

/* A kind less certain by the model yields to the one that the words name. */
#define LEAST_KIND 0.45f
/* More is asked against a bond that title or lead say was signed, and nothing of the other kind. */
#define LEAST_BESIDE_BOND 0.75f

#define OF(e, name) ((e)->of[LX_W_k_##name - LX_W_k_title_paper])

/* N of them, as a number below 1. */
static float often_of_kind(uint32_t n) {
    return (float)n / (float)(n + 2);
}

static float weight_of_kind(int base, int i) {
    return lx_weight((lx_weight_name)(base + i));
}

/* Talks or a visit are what title or lead tell of. */
static float talks(const va_evidence *x) {
    const va_event_evidence *a = &x->events[VA_EVENT_VISIT], *b = &x->events[VA_EVENT_MEET];
    float of[] = {a->title, a->lead, b->title, b->lead}, most = 0;
    for (int i = 0; i < 4; i++)
        if (of[i] > most) most = of[i];
    return most;
}

static void weigh_signing(va_evidence *x) {
    float of[LX_SIGNED_EVIDENCE_COUNT], odds = lx_weight(LX_W_s_bias);
    int papers = 0;
    for (int k = 0; k < VA_KIND_COUNT; k++)
        papers |= OF(&x->kinds[k], signed) > 0;
    of[LX_W_s_head - LX_W_s_head] = x->signs_head > 0;
    of[LX_W_s_body - LX_W_s_head] = often_of_kind(x->signs_body);
    of[LX_W_s_party - LX_W_s_head] = x->signs_party > 0;
    of[LX_W_s_paper - LX_W_s_head] = (float)papers;
    of[LX_W_s_plan_head - LX_W_s_head] = x->plans_head > 0;
    of[LX_W_s_plan_body - LX_W_s_head] = often_of_kind(x->plans_body);
    of[LX_W_s_met - LX_W_s_head] = talks(x);
    for (int i = 0; i < LX_SIGNED_EVIDENCE_COUNT; i++)
        odds += weight_of_kind(LX_W_s_head, i) * of[i];
    x->signed_certainty = va_logistic(odds);
    /* Without a word of signing nothing was signed. */
    x->signed_paper = x->signed_certainty > 0.5f && x->signs_head + x->signs_body > 0;
}

static void weigh_kinds(va_evidence *x) {
    uint32_t papers = 0;
    for (int k = 0; k < VA_KIND_COUNT; k++)
        papers += x->kinds[k].all_papers;
    x->kind = VA_KIND_AGREEMENT;
    for (int k = 0; k < VA_KIND_COUNT; k++) {
        va_kind_evidence *e = &x->kinds[k];
        OF(e, body_paper) = often_of_kind(e->papers);
        OF(e, body_word) = often_of_kind(e->words);
        OF(e, share) = papers ? (float)e->all_papers / (float)papers : 0;
        OF(e, met) = k == VA_KIND_MEETING && !x->signed_paper ? talks(x) : 0;
        OF(e, unsigned) = k == VA_KIND_MEETING && !x->signed_paper;
        e->odds = weight_of_kind(LX_W_k_twinning, k);
        for (int i = 0; i < LX_KIND_EVIDENCE_COUNT; i++)
            e->odds += weight_of_kind(LX_W_k_title_paper, i) * e->of[i];
        const va_kind_evidence *best = &x->kinds[x->kind];
        if (e->rule && (!best->rule || e->odds > best->odds)) x->kind = (va_kind)k;
    }
}

static void weigh_events(va_evidence *x) {
    float odds[VA_EVENT_COUNT];
    x->event = VA_EVENT_ANNOUNCEMENT;
    for (int k = 0; k < VA_EVENT_COUNT; k++) {
        const va_event_evidence *e = &x->events[k];
        odds[k] = weight_of_kind(LX_W_e_signing, k);
        /* What title or lead say was signed is more than announced or launched. */
        if (k == VA_EVENT_ANNOUNCEMENT && x->signed_paper && x->news_head) continue;
        odds[k] += lx_weight(LX_W_e_title) * e->title + lx_weight(LX_W_e_lead) * e->lead +
                   lx_weight(LX_W_e_body) * e->body;
    }
    if (x->signed_paper && x->news)
        odds[VA_EVENT_SIGNING] +=
            lx_weight(LX_W_e_signed) + (x->news_head ? lx_weight(LX_W_e_signed_head) : 0);
    else if (x->plans_head + x->plans_body)
        odds[VA_EVENT_PLAN] += lx_weight(LX_W_e_planned);
    if (x->kind == VA_KIND_MEETING) {
        odds[VA_EVENT_VISIT] += lx_weight(LX_W_e_talks);
        odds[VA_EVENT_MEET] += lx_weight(LX_W_e_talks);
    }
    for (int k = 0; k < VA_EVENT_COUNT; k++)
        if (odds[k] > odds[x->event] && (x->signed_paper || k != VA_EVENT_SIGNING))
            x->event = (va_event)k;
}

void va_weigh(va_evidence *x) {
    weigh_signing(x);
    weigh_kinds(x);
}

/* Is kind JUDGED, CERTAIN by the model, too doubtful beside the one that the words name? */
static int yields(const va_evidence *x, va_kind judged, va_kind named, float certain) {
    if (!x->kinds[named].rule) return 0;
    /* a paper of twinning agrees on much, and is one of twinning for all that */
    int bond = named == VA_KIND_TWINNING && OF(&x->kinds[named], signed_head) > 0 &&
               !(OF(&x->kinds[judged], signed_head) > 0);
    return certain < (bond ? LEAST_BESIDE_BOND : LEAST_KIND);
}

void va_decide(va_evidence *x, const int32_t *kinds, int32_t signed_paper) {
    int32_t sum = 0, best = 0;
    va_kind named = x->kind, judged = x->kind;
    for (int k = 0; k < VA_KIND_COUNT; k++) {
        int32_t p = lx_probability(kinds[k]);
        sum += p;
        if (p <= best) continue;
        best = p;
        judged = (va_kind)k;
    }
    x->certainty = (float)best / (float)(sum + 1);
    x->kind = yields(x, judged, named, x->certainty) ? named : judged;
    /*
    ** Where all that title and lead, or all that the text says of signing is that it is to come,
    ** nothing was signed.
    */
    int planned =
        x->plans_head ? !x->signs_head : x->plans_body && !x->signs_head && !x->signs_body;
    x->signed_paper = signed_paper > 0 && !planned;
    x->named = NULL;
    for (int k = 0; k < VA_KIND_COUNT; k++) {
        const va_kind_evidence *e = &x->kinds[k];
        if (e->rule && (!x->named || e->odds > x->named->odds)) x->named = e;
    }
    if (x->kinds[x->kind].rule) x->named = &x->kinds[x->kind];
    weigh_events(x);
}
