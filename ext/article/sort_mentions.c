/*
** sort_mentions.c - puts the mentions of a sentence, which the stages added by kind, in order of
** start.
*/
#include <stdlib.h>
#include "sort_mentions.h"
#include "mentions.h"

typedef struct {
    va_mention mention;
    va_name name;
} pair;

static int compare_mentions(const va_mention *x, const va_mention *y) {
    if (x->token != y->token) return x->token < y->token ? -1 : 1;
    if (x->token_end != y->token_end) return x->token_end > y->token_end ? -1 : 1;
    return (x->kind > y->kind) - (x->kind < y->kind);
}

static int by_start(const void *a, const void *b) {
    return compare_mentions(&((const pair *)a)->mention, &((const pair *)b)->mention);
}

/* Mentions [FIRST, END) stand in order, as those of one kind do. */
static int is_ordered(const va_document *d, uint32_t first, uint32_t end) {
    for (uint32_t i = first + 1; i < end; i++)
        if (compare_mentions(va_mention_at(d, i - 1), va_mention_at(d, i)) > 0) return 0;
    return 1;
}

void va_sort_mentions(va_document *d, uint32_t sentence) {
    uint32_t first = va_reading_at(d, sentence)->first_mention, n = d->mentions.count - first;
    if (d->arena->failed || is_ordered(d, first, d->mentions.count)) return;
    d->sorting.count = 0;
    for (uint32_t i = 0; i < n; i++) {
        pair *p = va_push_raw(d->arena, &d->sorting, sizeof *p);
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
