/* signatories.c - who signed: persons said to sign, and the party they signed for. */
#include "cooperations.h"

enum { SIGN_REACH = 45, HOME_REACH = 14 };

/* The party named last in tokens [FROM, TO) of the sentence, before or behind a person's name. */
static uint32_t home_of(const va_document *d, const va_reading *r, uint32_t from, uint32_t to) {
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->token < from || m->kind > VA_PLACE || m->entity == VA_NONE) continue;
        if (m->token >= to) break;
        if (va_entity_at(d, m->entity)->party != VA_NONE) return va_entity_at(d, m->entity)->party;
    }
    return VA_NONE;
}

/* The first verb of signing of the sentence, or NULL: "ký", not "lễ ký kết". */
static const va_cue *signing_verb(const va_document *d, const va_reading *r) {
    for (uint32_t k = r->first_cue; k < r->first_cue + r->cues; k++) {
        const va_cue *c = VA_ITEMS(va_cue, d->cues) + k;
        if (c->trigger && lx_triggers[c->index].signs && lx_triggers[c->index].frame == LX_ACT)
            return c;
    }
    return NULL;
}

void va_find_signers(va_document *d, uint32_t k, va_array *signers) {
    const va_reading *r = va_reading_at(d, k);
    const va_cue *verb = signing_verb(d, r);
    if (!verb) return;
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->token_end > verb->token) break;
        if (m->kind != VA_PERSON || m->entity == VA_NONE || m->token + SIGN_REACH < verb->token)
            continue;
        uint32_t to = m->token_end + HOME_REACH;
        va_signer *s = va_push(d->arena, signers, sizeof *s);
        if (!s) return;
        s->person = m->entity;
        s->sentence = k;
        s->party = home_of(d, r, m->token_end, to < verb->token ? to : verb->token);
    }
}
