/*
** domains.c - what the cooperation is about.
**
** Every mention of a domain has evidence of its own (domain_evidence.c).  A domain has that of its
** best mention, and what all its mentions say together; evidence adds up in log-odds, as for
** parties.
*/
#include "domains.h"
#include "../lexicon/logistic.h"
#include "domain_evidence.h"
#include "observer.h"

typedef struct {
    va_domain_evidence e;
    float best, second; /* log-odds by the two best mentions alone */
    uint32_t mention, mentions;
    int agreed;
    const char *rule; /* how the best mention stands */
} candidate;

static float sum_of(const va_domain_evidence *e, int from, int to) {
    float sum = 0;
    for (int k = from; k < to; k++)
        sum += lx_weight((lx_weight_name)(LX_W_d_strong + k)) * e->of[k];
    return sum;
}

static void show(const va_document *d, va_stage stage, uint32_t mention,
                 const va_domain_evidence *e, float certainty) {
    const va_mention *m = va_mention_at(d, mention);
    if (d->observer)
        d->observer->see(d->observer->context, stage, va_domain_code(m->domain), &m->span, e->of,
                         certainty);
}

static const char *rule_of(const va_domain_scene *x, const va_domain_evidence *e) {
    if (VA_DOMAIN_OF(e, listed) > 0) return "enumerated";
    if (x->introduced) return "field";
    return VA_DOMAIN_OF(e, aim) > 0 ? "aim" : "named";
}

static void weigh(const va_domain_scene *x, uint32_t mention, const va_domain_evidence *e,
                  candidate *all) {
    const va_document *d = x->d;
    const va_mention *m = va_mention_at(d, mention);
    candidate *c = &all[m->domain];
    float odds = sum_of(e, 0, LX_MENTION_EVIDENCE_COUNT);
    show(d, VA_SEE_DOMAIN_MENTION, mention, e, va_logistic(odds));
    c->agreed |= x->r->pacts >= 40 || x->r->agreed;
    c->mentions++;
    if (c->mentions == 1 || odds > c->best) {
        if (c->mentions > 1) c->second = c->best;
        c->best = odds;
        c->mention = mention;
        c->rule = rule_of(x, e);
        c->e = *e;
    } else if (c->mentions == 2 || odds > c->second) {
        c->second = odds;
    }
}

static void add_domain(va_document *d, uint8_t code, const candidate *c, float score) {
    va_domain *x = va_push(d->arena, &d->domains, sizeof *x);
    if (!x) return;
    x->domain = code;
    x->mention = c->mention;
    x->mentions = c->mentions;
    x->scope = c->agreed ? VA_AGREED : VA_REPORTED;
    x->rule = c->rule;
    x->confidence = score;
}

/* What is the same for all domains of the article. */
typedef struct {
    uint32_t domains, mentions;
    float best; /* log-odds of the best mention of all */
    float length;
    float lone; /* no party was found */
} overview;

static overview look_over(const va_document *d, const candidate *all, uint32_t n) {
    overview o = {0};
    for (uint32_t k = 0; k < n; k++) {
        if (!all[k].mentions) continue;
        if (!o.domains || all[k].best > o.best) o.best = all[k].best;
        o.domains++;
        o.mentions += all[k].mentions;
    }
    o.lone = !d->parties.count;
    o.length = (float)d->tokens / (float)(d->tokens + 500);
    return o;
}

enum { LAG = 4 }; /* log-odds; further behind the best makes no difference */

static void describe(const overview *o, candidate *c) {
    va_domain_evidence *e = &c->e;
    float lag = (o->best - c->best) / LAG;
    VA_DOMAIN_OF(e, share) = (float)c->mentions / (float)o->mentions;
    VA_DOMAIN_OF(e, second) = c->mentions > 1 ? va_logistic(c->second) : 0;
    VA_DOMAIN_OF(e, lag) = lag < 1 ? lag : 1;
    VA_DOMAIN_OF(e, crowd) = (float)o->domains / (float)(o->domains + 5);
    VA_DOMAIN_OF(e, length) = o->length;
    VA_DOMAIN_OF(e, lone) = o->lone;
}

/*
** Is there a cooperation for them to be about?  Where nobody was found who cooperates, title or
** lead must say so clearly.
*/
static int is_cooperation(const va_document *d) {
    if (d->parties.count) return 1;
    for (uint32_t k = 0; k < d->sentences.count; k++) {
        va_section_kind kind = va_section_at(d, va_sentence_at(d, k)->section)->kind;
        if ((kind == VA_TITLE || kind == VA_LEAD) &&
            (float)va_reading_at(d, k)->pacts >= 100 * lx_weight(LX_W_d_least_pact))
            return 1;
    }
    return 0;
}

void va_domains(va_document *d) {
    uint32_t n = (uint32_t)va_domain_code_count;
    candidate *all = va_allocate(d->arena, n * sizeof *all);
    float *score = va_allocate(d->arena, n * sizeof *score);
    if (!all || !score || !is_cooperation(d)) return;
    for (uint32_t k = 0, since = VA_NONE; k < d->sentences.count; k++) {
        va_domain_scene x;
        va_domain_evidence e;
        if (!va_domain_scene_open(&x, d, k, &since)) continue;
        for (uint32_t m; (m = va_domain_next(&x, &e)) != VA_NONE;)
            weigh(&x, m, &e, all);
    }
    overview o = look_over(d, all, n);
    for (uint32_t k = 0; k < n; k++) {
        if (!all[k].mentions) continue;
        describe(&o, &all[k]);
        score[k] = va_logistic(lx_weight(LX_W_d_bias) + lx_domain_priors[k] +
                               sum_of(&all[k].e, 0, LX_DOMAIN_EVIDENCE_COUNT));
        show(d, VA_SEE_DOMAIN, all[k].mention, &all[k].e, score[k]);
    }
    for (;;) { /* best first */
        uint32_t best = 0;
        for (uint32_t k = 1; k < n; k++)
            if (score[k] > score[best]) best = k;
        if (score[best] < lx_weight(LX_W_d_threshold)) break;
        add_domain(d, (uint8_t)best, &all[best], score[best]);
        score[best] = -1;
    }
}
