/* order.c - puts the mentions of a sentence, which the stages added by kind, in order of start. */
#include <stdlib.h>
#include "document.h"

typedef struct {
    va_mention mention;
    va_name name;
} pair;

static int by_start(const void *a, const void *b) {
    const va_mention *x = &((const pair *)a)->mention, *y = &((const pair *)b)->mention;
    if (x->token != y->token) return x->token < y->token ? -1 : 1;
    if (x->token_end != y->token_end) return x->token_end > y->token_end ? -1 : 1;
    return (x->kind > y->kind) - (x->kind < y->kind);
}

void va_order_mentions(va_document *d, uint32_t sentence) {
    uint32_t first = va_reading_at(d, sentence)->first_mention, n = d->mentions.count - first;
    if (n < 2 || d->arena->failed) return;
    d->sorting.count = 0;
    for (uint32_t i = 0; i < n; i++) {
        pair *p = va_push(d->arena, &d->sorting, sizeof *p);
        if (!p) return;
        p->mention = *va_mention_at(d, first + i);
        p->name = *va_name_at(d, first + i);
    }
    pair *p = d->sorting.data;
    qsort(p, n, sizeof *p, by_start);
    for (uint32_t i = 0; i < n; i++) {
        *va_mention_at(d, first + i) = p[i].mention;
        *va_name_at(d, first + i) = p[i].name;
    }
}
