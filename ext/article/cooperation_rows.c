/* cooperation_rows.c - see cooperation_rows.h. */
#include "cooperation_rows.h"
#include "mentions.h"

va_cooperation *va_add_cooperation(va_row_maker *x, va_kind kind, const va_array *parties,
                                   uint64_t which) {
    va_arena *arena = x->d->arena;
    const uint32_t *p = parties->data;
    uint64_t key = va_mix(va_mix(1, kind), which);
    for (uint32_t i = 0; i < parties->count; i++)
        key = va_mix(key, p[i]);
    if (va_map_get(&x->known, key) != VA_NONE) return NULL;
    va_map_put(arena, &x->known, key, x->d->cooperations.count);
    va_cooperation *c = va_push(arena, &x->d->cooperations, sizeof *c);
    if (!c) return NULL;
    c->kind = kind;
    c->parties = p;
    c->party_count = parties->count;
    return c;
}

void va_add_index(va_document *d, va_array *indices, uint32_t i) {
    uint32_t *to = va_push(d->arena, indices, sizeof *to);
    if (to) *to = i;
}

void va_add_signatories(va_row_maker *x, va_cooperation *c, uint32_t first, uint32_t last) {
    va_array found = {0};
    va_map seen = {0};
    const va_signer *s = x->d->signers.data;
    for (uint32_t i = VA_FIRST_FROM(va_signer, sentence, x->d->signers, first);
         i < x->d->signers.count; i++) {
        if (s[i].sentence >= last) break;
        if (!x->sentences[s[i].sentence].signs) continue;
        uint32_t person = va_mention_at(x->d, s[i].mention)->entity;
        if (va_map_get(&seen, person + 1) != VA_NONE) continue;
        va_map_put(x->d->arena, &seen, person + 1, i);
        va_signatory *to = va_push(x->d->arena, &found, sizeof *to);
        if (!to) return;
        to->person = person;
        to->party = s[i].party;
    }
    c->signatories = found.data;
    c->signatory_count = found.count;
}

void va_put_domains(va_row_maker *x, uint64_t named, va_cooperation *c) {
    va_document *d = x->d;
    va_array domains = {0};
    for (uint32_t i = 0; i < d->domains.count; i++)
        if (named >> VA_ITEMS(va_domain, d->domains)[i].domain & 1) va_add_index(d, &domains, i);
    c->domains = domains.data;
    c->domain_count = domains.count;
}

uint64_t va_domains_within(const va_document *d, uint32_t k, uint32_t from, uint32_t to) {
    const va_reading *r = va_reading_at(d, k);
    uint64_t named = 0;
    uint32_t last = r->first_mention + r->mentions;
    for (uint32_t m = va_first_mention_from(d, r, from); m < last; m++) {
        const va_mention *x = va_mention_at(d, m);
        if (x->token >= to) break;
        if (x->kind == VA_DOMAIN) named |= (uint64_t)1 << x->domain;
    }
    return named;
}

int va_is_of_paper(const va_row_maker *x, uint32_t token) {
    for (uint32_t i = 0; i < x->paper_count; i++)
        if (!x->papers[i].dated && x->papers[i].from <= token && token < x->papers[i].to) return 1;
    return 0;
}
