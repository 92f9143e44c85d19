/*
** domains.c - what the cooperation is about.
**
** A phrase that names a domain counts where the sentence speaks of the
** cooperation, most where it stands in an enumeration behind "trên các lĩnh
** vực", "gồm", "về".  Evidence adds up in log-odds, as for parties.
*/
#include "document.h"
#include "logistic.h"

typedef struct {
    float of[LX_DOMAIN_EVIDENCE_COUNT];
    float best; /* log-odds by the best mention alone, and that mention */
    uint32_t mention, mentions;
    int agreed;
} domain_evidence;

#define OF(e, name) ((e)->of[LX_W_d_##name - LX_W_d_listed_strong])

/* How far a sentence is from a cooperation predicate. */
typedef enum { WITHIN, BESIDE, FAR } distance;

static distance distance_of(const va_document *d, uint32_t k) {
    if (va_reading_at(d, k)->pacts >= 40 || va_reading_at(d, k)->agreed) return WITHIN;
    return k > 0 && va_reading_at(d, k - 1)->pacts >= 60 ? BESIDE : FAR;
}

static void raise(float *evidence) {
    *evidence = *evidence > 0 ? 1.3f : 1; /* said again: a little more */
}

static void witness(domain_evidence *e, uint8_t how, distance far, va_section_kind section) {
    int strong = how & VA_DOMAIN_STRONG, listed = how & VA_DOMAIN_LISTED;
    if (section == VA_TITLE) raise(strong ? &OF(e, title_strong) : &OF(e, title_weak));
    if (section == VA_LEAD) raise(strong ? &OF(e, lead_strong) : &OF(e, lead_weak));
    if (far == WITHIN) {
        if (listed) raise(strong ? &OF(e, listed_strong) : &OF(e, listed_weak));
        if (how & VA_DOMAIN_FIELD) raise(&OF(e, field));
        if (how & VA_DOMAIN_AIM) raise(&OF(e, aim));
        if (how & VA_DOMAIN_ROLL) raise(how & VA_DOMAIN_FIELD ? &OF(e, roll_field) : &OF(e, roll));
        if (!listed) raise(strong ? &OF(e, strong) : &OF(e, weak));
    } else if (far == BESIDE) {
        raise(strong ? &OF(e, beside_strong) : &OF(e, beside_weak));
        if (how & VA_DOMAIN_FIELD) raise(&OF(e, far_field));
    } else {
        raise(strong ? &OF(e, far_strong) : &OF(e, far_weak));
        if (listed) raise(&OF(e, far_listed));
        if (how & VA_DOMAIN_FIELD) raise(&OF(e, far_field));
    }
}

/* How near a trigger stands before the mention: 1 at once, 0 from twenty tokens on. */
static float nearness(const va_document *d, const va_mention *m) {
    const va_reading *r = va_reading_at(d, m->sentence);
    float best = 0;
    for (uint32_t lo = r->first_cue, hi = lo + r->cues; lo < hi;) {
        uint32_t mid = (lo + hi) / 2;
        if (VA_ITEMS(va_cue, d->cues)[mid].token < m->token) {
            lo = mid + 1;
        } else {
            hi = mid;
        }
        if (lo != hi) continue;
        for (uint32_t k = lo; k > r->first_cue; k--) {
            const va_cue *c = VA_ITEMS(va_cue, d->cues) + (k - 1);
            uint32_t gap = va_cue_end(c) < m->token ? m->token - va_cue_end(c) : 0;
            if (gap > 20) break;
            float near = 1 - (float)gap / 20;
            if (c->trigger && lx_triggers[c->index].weight >= 60 && near > best) best = near;
        }
    }
    return best;
}

/* The log-odds that the evidence makes. */
static float log_odds(const domain_evidence *e) {
    float sum = lx_weight(LX_W_d_bias);
    for (int k = 0; k < LX_DOMAIN_EVIDENCE_COUNT; k++)
        sum += lx_weight((lx_weight_name)(LX_W_d_listed_strong + k)) * e->of[k];
    return sum;
}

static void weigh(const va_document *d, uint32_t mention, domain_evidence *of) {
    const va_mention *m = va_mention_at(d, mention);
    va_section_kind section = va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind;
    if (section == VA_BOILERPLATE || section == VA_CAPTION || section == VA_BYLINE) return;
    domain_evidence *e = &of[m->domain], alone = {0};
    uint8_t how = va_name_at(d, mention)->flags;
    distance far = distance_of(d, m->sentence);
    float near = nearness(d, m);
    witness(e, how, far, section);
    witness(&alone, how, far, section);
    if (near > OF(e, near)) OF(e, near) = near;
    OF(&alone, near) = near;
    e->mentions++;
    e->agreed |= far == WITHIN;
    float odds = log_odds(&alone);
    if (e->mentions == 1 || odds > e->best) {
        e->best = odds;
        e->mention = mention;
    }
}

static void add_domain(va_document *d, uint8_t code, const domain_evidence *e, float score) {
    va_domain *x = va_push(d->arena, &d->domains, sizeof *x);
    if (!x) return;
    uint8_t how = va_name_at(d, e->mention)->flags;
    x->domain = code;
    x->mention = e->mention;
    x->mentions = e->mentions;
    x->scope = e->agreed ? VA_AGREED : VA_REPORTED;
    x->rule = how & VA_DOMAIN_LISTED  ? "enumerated"
              : how & VA_DOMAIN_FIELD ? "field"
              : how & VA_DOMAIN_AIM   ? "aim"
                                      : "named";
    x->confidence = score;
}

void va_domains(va_document *d) {
    uint32_t n = (uint32_t)va_domain_code_count, all = 0;
    domain_evidence *of = va_allocate(d->arena, n * sizeof *of);
    float *score = va_allocate(d->arena, n * sizeof *score);
    if (!of || !score || !d->parties.count) return;
    for (uint32_t i = 0; i < d->mentions.count; i++)
        if (va_mention_at(d, i)->kind == VA_DOMAIN) weigh(d, i, of);
    for (uint32_t k = 0; k < n; k++)
        all += of[k].mentions;
    for (uint32_t k = 0; k < n; k++) {
        if (!of[k].mentions) continue;
        OF(&of[k], mentions) = (float)of[k].mentions / (float)(of[k].mentions + 3);
        OF(&of[k], share) = (float)of[k].mentions / (float)all;
        score[k] = va_logistic(log_odds(&of[k]));
    }
    for (;;) { /* best first */
        uint32_t best = 0;
        for (uint32_t k = 1; k < n; k++)
            if (score[k] > score[best]) best = k;
        if (score[best] < lx_weight(LX_W_d_threshold)) break;
        add_domain(d, (uint8_t)best, &of[best], score[best]);
        score[best] = -1;
    }
}
