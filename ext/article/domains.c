/*
** domains.c - what the cooperation is about.
**
** Every mention of a domain has evidence of its own (domain_evidence.c).  A domain has that of its
** best mention, and what all its mentions say together; evidence adds up in log-odds, as for
** parties.
*/
#include "domains.h"
#include "../lexicon/logistic.h"
#include "../lexicon/model.h"
#include "domain_features.h"
#include "observer.h"
#include "story.h"

typedef struct {
    va_domain_evidence e;
    float best, second; /* log-odds by the two best mentions alone */
    uint32_t mention, mentions;
    int agreed;
    const char *rule;                  /* how the best mention stands */
    uint32_t seen[VA_DOMAIN_MENTIONS]; /* its first mentions, and the evidence of each */
    va_domain_evidence of[VA_DOMAIN_MENTIONS];
} candidate;

static float sum_of(const va_domain_evidence *e, int from, int to) {
    float sum = 0;
    for (int k = from; k < to; k++)
        sum += lx_weight((lx_weight_name)(LX_W_d_strong + k)) * e->of[k];
    return sum;
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
    c->agreed |= x->r->pacts >= 40 || x->r->agreed;
    if (c->mentions < VA_DOMAIN_MENTIONS) {
        c->seen[c->mentions] = mention;
        c->of[c->mentions] = *e;
    }
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

static void add_domain_row(va_document *d, uint8_t code, const candidate *c, float score) {
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

static overview look_over_domains(const va_document *d, const candidate *all, uint32_t n) {
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

static void describe_domain(const overview *o, candidate *c) {
    va_domain_evidence *e = &c->e;
    float lag = (o->best - c->best) / LAG;
    VA_DOMAIN_OF(e, share) = (float)c->mentions / (float)o->mentions;
    VA_DOMAIN_OF(e, second) = c->mentions > 1 ? va_logistic(c->second) : 0;
    VA_DOMAIN_OF(e, lag) = lag < 1 ? lag : 1;
    VA_DOMAIN_OF(e, crowd) = (float)o->domains / (float)(o->domains + 5);
    VA_DOMAIN_OF(e, length) = o->length;
    VA_DOMAIN_OF(e, lone) = o->lone;
}

/* Columns of the row that the forest reads; the evidence follows. */
enum {
    DC_SCORE,
    DC_FIRST,
    DC_SECOND,
    DC_BETTER,
    DC_STORY,
    DC_PARTIES,
    DC_DOMAINS,
    DC_MENTIONS,
    DC_ALL,
    DC_TOKENS,
    DC_BEST,
    DC_CODE,
    DC_EVIDENCE,
    DC_COLUMNS = DC_EVIDENCE + LX_DOMAIN_EVIDENCE_COUNT
};

/* The features of domain CODE into *V. */
static void view(const va_document *d, const candidate *c, uint8_t code, va_feature_set *v) {
    va_clear_features(v);
    for (uint32_t i = 0; i < c->mentions && i < VA_DOMAIN_MENTIONS; i++)
        va_view_domain_mention(v, d, c->seen[i], &c->of[i]);
    va_view_domain(v, d, code, &c->e, c->mentions);
}

static void fill_domain_row(const va_document *d, const overview *o, const candidate *all,
                            uint32_t n, uint32_t code, const int32_t *linear, int32_t *row) {
    int32_t first = INT16_MIN, second = INT16_MIN, better = 0;
    for (uint32_t k = 0; k < n; k++) {
        if (k == code || !all[k].mentions) continue;
        better += linear[k] > linear[code];
        if (linear[k] > first) {
            second = first;
            first = linear[k];
        } else if (linear[k] > second) {
            second = linear[k];
        }
    }
    row[DC_SCORE] = linear[code];
    row[DC_FIRST] = first;
    row[DC_SECOND] = second;
    row[DC_BETTER] = better;
    row[DC_STORY] = d->story;
    row[DC_PARTIES] = (int32_t)d->parties.count;
    row[DC_DOMAINS] = (int32_t)o->domains;
    row[DC_MENTIONS] = (int32_t)all[code].mentions;
    row[DC_ALL] = (int32_t)o->mentions;
    row[DC_TOKENS] = (int32_t)d->tokens;
    row[DC_BEST] = d->best_party;
    row[DC_CODE] = (int32_t)code;
    for (int k = 0; k < LX_DOMAIN_EVIDENCE_COUNT; k++)
        row[DC_EVIDENCE + k] = (int32_t)(all[code].e.of[k] * 100);
}

static void ask_domain(const va_document *d, const candidate *c, uint8_t code, va_feature_set *v,
                       const int32_t *row) {
    if (!d->observer || !d->observer->ask) return;
    view(d, c, code, v);
    va_question q = {.task = VA_TASK_DOMAIN,
                     .candidate = va_domain_code(code),
                     .features = v->of,
                     .count = v->count,
                     .row = row,
                     .columns = DC_COLUMNS};
    q.span = &va_mention_at(d, c->mention)->span;
    d->observer->ask(d->observer->context, &q);
}

/* How certainly the cooperation is about each of the domains ALL, in log-odds. */
static void judge_domains(va_document *d, const overview *o, const candidate *all, uint32_t n,
                          int32_t *score) {
    int32_t row[DC_COLUMNS];
    int32_t *linear = va_allocate(d->arena, n * sizeof *linear);
    va_feature_set *v = va_open_features(d, &lx_domain_model);
    if (!linear || !v) return;
    for (uint32_t k = 0; k < n; k++) {
        if (!all[k].mentions) continue;
        view(d, &all[k], (uint8_t)k, v);
        va_score_features(&lx_domain_model, v, 1, &linear[k]);
    }
    for (uint32_t k = 0; k < n; k++) {
        if (!all[k].mentions) continue;
        fill_domain_row(d, o, all, n, k, linear, row);
        score[k] = lx_forest_score(&lx_domain_forest, row);
        ask_domain(d, &all[k], (uint8_t)k, v, row);
    }
}

void va_domains(va_document *d) {
    uint32_t n = (uint32_t)va_domain_code_count;
    if (!d->observer && !va_tells_of_domains(d)) return;
    candidate *all = va_allocate(d->arena, n * sizeof *all);
    float *score = va_allocate(d->arena, n * sizeof *score);
    int32_t *odds = va_allocate(d->arena, n * sizeof *odds);
    if (!all || !score || !odds) return;
    for (uint32_t k = 0, since = VA_NONE; k < d->sentences.count && !va_is_over(d->arena); k++) {
        va_domain_scene x;
        va_domain_evidence e;
        if (!va_domain_scene_open(&x, d, k, &since)) continue;
        for (uint32_t m; (m = va_domain_next(&x, &e)) != VA_NONE;)
            weigh(&x, m, &e, all);
    }
    overview o = look_over_domains(d, all, n);
    for (uint32_t k = 0; k < n; k++)
        if (all[k].mentions) describe_domain(&o, &all[k]);
    judge_domains(d, &o, all, n, odds);
    for (uint32_t k = 0; k < n; k++)
        score[k] = all[k].mentions ? (float)lx_probability(odds[k]) / 65536 : 0;
    for (;;) { /* best first */
        uint32_t best = 0;
        for (uint32_t k = 1; k < n; k++)
            if (score[k] > score[best]) best = k;
        if (score[best] < lx_weight(LX_W_d_threshold)) break;
        add_domain_row(d, (uint8_t)best, &all[best], score[best]);
        score[best] = -1;
    }
}
