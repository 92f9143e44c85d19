/*
** sides.c - cooperations of secondary parties: under a twinning of two districts that of their
** police and of their unions, at a meeting of provinces the contract of two companies.
**
** A sentence with a predicate binds the secondary parties it names: those of one kind of organ, or
** units of one type, to one another; those that are alone of their kind to the others so.
*/
#include <stdlib.h>
#include "sides.h"
#include "cues.h"
#include "mentions.h"
#include "periods.h"

#define LEAST_PACT 0.6f

/* A secondary party named in the sentence, and what it is one of. */
typedef struct {
    uint32_t party, order;
    uint64_t sort; /* head of organisations, or type */
} side;

static uint64_t sort_of(const va_document *d, uint32_t mention) {
    const va_name *n = va_name_at(d, mention);
    return n->head != VA_NONE ? (uint64_t)n->head + VA_TYPE_COUNT : n->type;
}

/* "UBND tỉnh X", "Tỉnh ủy X": what it signs binds the locality, which is a party itself. */
static int acts_for_whole(const va_document *d, uint32_t mention) {
    const va_name *n = va_name_at(d, mention);
    return n->type == VA_PARTY_COMMITTEE ||
           (n->head != VA_NONE && lx_heads[n->head].takes & LX_TYPED);
}

/* The secondary parties of sentence K, once each: into SIDES; 1 if one was decided on here. */
static int collect(const va_row_maker *x, uint32_t k, uint32_t *stamp, va_array *sides) {
    va_document *d = x->d;
    const va_reading *r = va_reading_at(d, k);
    int decided = 0;
    sides->count = 0;
    for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++) {
        uint32_t entity = va_mention_at(d, i)->entity;
        uint32_t party = entity == VA_NONE ? VA_NONE : va_entity_at(d, entity)->party;
        if (party == VA_NONE || stamp[party] == k + 1) continue;
        const va_party *p = VA_ITEMS(va_party, d->parties) + party;
        stamp[party] = k + 1;
        if (p->tier == VA_MAIN || acts_for_whole(d, i)) continue;
        side *s = va_push(d->arena, sides, sizeof *s);
        if (!s) return 0;
        s->party = party;
        s->order = sides->count;
        s->sort = sort_of(d, i);
        decided |= va_mention_at(d, p->mention)->sentence == k;
    }
    return decided;
}

static int by_sort(const void *a, const void *b) {
    const side *x = a, *y = b;
    if (x->sort != y->sort) return x->sort < y->sort ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static int by_order(const void *a, const void *b) {
    const side *x = a, *y = b;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* A row for the N parties S, which sentence K binds. */
static void add_side_row(va_row_maker *x, uint32_t k, const side *s, uint32_t n) {
    va_document *d = x->d;
    const va_pact_sentence *sentence = &x->sentences[k];
    const va_cue *cue = va_cue_at(d, sentence->cue);
    va_array parties = {0};
    for (uint32_t i = 0; i < n; i++)
        va_add_index(d, &parties, s[i].party);
    if (d->arena->failed) return;
    /* "ký kết với" says of no kind: some agreement. */
    uint8_t said = lx_triggers[cue->index].kind;
    va_kind kind = said == LX_KIND_NONE ? VA_KIND_AGREEMENT : (va_kind)said;
    va_cooperation *c = va_add_cooperation(x, kind, &parties, 0);
    if (!c) return;
    c->sentence = k;
    c->span = va_span_of(d, cue->token, va_cue_end(cue));
    c->rule = "side";
    c->signed_paper = sentence->signs;
    c->event = sentence->signs                ? VA_EVENT_SIGNING
               : sentence->plans              ? VA_EVENT_PLAN
               : x->event == VA_EVENT_SIGNING ? VA_EVENT_ANNOUNCEMENT
                                              : x->event;
    for (uint32_t i = 0; i < n; i++)
        c->confidence += VA_ITEMS(va_party, d->parties)[s[i].party].confidence / (float)n;
    c->confidence *= sentence->pact;
    va_put_domains(x, va_domains_within(d, k, 0, UINT32_MAX), c);
    va_find_date(d, x->sentences, k, k + 1, c);
    if (c->date_text.end == 0 && sentence->signs && x->event == VA_EVENT_SIGNING) {
        memcpy(c->date, x->date, sizeof c->date); /* signed on the same occasion */
        c->date_text = x->date_text;
    }
    va_find_period(x, k, k + 1, c);
    if (c->signed_paper) va_add_signatories(x, c, k, k + 1);
}

/* Those of one sort, if they are two or more, and then those that are alone of theirs. */
static void add_rows(va_row_maker *x, uint32_t k, va_array *sides) {
    side *s = sides->data;
    uint32_t n = sides->count, alone = 0;
    qsort(s, n, sizeof *s, by_sort);
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && s[end].sort == s[i].sort;)
            end++;
        if (end - i > 1)
            add_side_row(x, k, s + i, end - i);
        else
            s[alone++] = s[i];
    }
    if (alone < 2) return;
    qsort(s, alone, sizeof *s, by_order);
    add_side_row(x, k, s, alone);
}

void va_side_cooperations(va_row_maker *x) {
    va_document *d = x->d;
    va_array sides = {0};
    uint32_t *stamp = va_allocate(d->arena, (uint64_t)d->parties.count * sizeof *stamp + 1);
    if (!stamp) return;
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        if (x->sentences[k].pact < LEAST_PACT) continue;
        if (collect(x, k, stamp, &sides) && sides.count > 1) add_rows(x, k, &sides);
    }
}
