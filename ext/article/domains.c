/*
** domains.c - what the cooperation is about.
**
** A phrase that names a domain counts where the sentence speaks of the
** cooperation, most where it stands in an enumeration behind "trên các lĩnh
** vực", "gồm", "về"; a weak phrase counts in an enumeration only.
*/
#include "document.h"

typedef struct {
    float doubt, best;
    uint32_t mention, mentions;
    int agreed;
} domain_evidence;

/* How far sentence K speaks of the cooperation: 1 if it holds a predicate, less beside one. */
static float relevance(const va_document *d, uint32_t k) {
    if (va_reading_at(d, k)->pacts >= 40) return 1;
    float beside = 0;
    if (k > 0 && va_reading_at(d, k - 1)->pacts >= 60) beside = 0.6f;
    return beside > 0 ? beside : 1 + lx_weight(LX_W_domain_far) - 0.35f;
}

static float section_share(va_section_kind kind) {
    switch (kind) {
    case VA_TITLE:
    case VA_LEAD:
        return 1.2f;
    case VA_BODY:
        return 1;
    default:
        return 0;
    }
}

static void weigh(va_document *d, uint32_t mention, domain_evidence *of) {
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    int strong = n->head == 1, listed = (n->flags & VA_NAME_LISTED) != 0;
    va_section_kind kind = va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind;
    float w = lx_weight(strong ? LX_W_domain_strong : LX_W_domain_weak),
          r = relevance(d, m->sentence);
    if (listed && r > 0.9f) w = lx_weight(LX_W_domain_enumerated);
    w *= r * section_share(kind);
    if (w <= 0) return;
    if (w > 0.95f) w = 0.95f;
    domain_evidence *e = &of[m->domain];
    e->doubt *= 1 - w;
    e->mentions++;
    e->agreed |= r > 0.9f;
    if (w > e->best) {
        e->best = w;
        e->mention = mention;
    }
}

static void add_domain(va_document *d, uint8_t code, const domain_evidence *e) {
    va_domain *x = va_push(d->arena, &d->domains, sizeof *x);
    if (!x) return;
    x->domain = code;
    x->mention = e->mention;
    x->mentions = e->mentions;
    x->scope = e->agreed ? VA_AGREED : VA_REPORTED;
    x->rule = va_name_at(d, e->mention)->flags & VA_NAME_LISTED ? "enumerated" : "named";
    x->confidence = 1 - e->doubt;
}

void va_domains(va_document *d) {
    uint32_t n = (uint32_t)va_domain_code_count;
    domain_evidence *of = va_allocate(d->arena, n * sizeof *of);
    if (!of || !d->parties.count) return;
    for (uint32_t k = 0; k < n; k++)
        of[k].doubt = 1;
    for (uint32_t i = 0; i < d->mentions.count; i++)
        if (va_mention_at(d, i)->kind == VA_DOMAIN) weigh(d, i, of);
    for (uint32_t done = 0; done < n; done++) { /* best first */
        uint32_t best = 0;
        for (uint32_t k = 1; k < n; k++)
            if (of[k].doubt < of[best].doubt) best = k;
        if (1 - of[best].doubt < lx_weight(LX_W_domain_threshold)) break;
        add_domain(d, (uint8_t)best, &of[best]);
        of[best].doubt = 1;
    }
}
