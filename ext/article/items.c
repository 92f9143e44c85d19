/* items.c - see items.h. */
#include "items.h"

/* What an item says, in a sentence with a clear predicate, and how many names it has. */
typedef struct {
    uint32_t pacts, names;
    uint32_t number; /* among those that are read */
} item_count;

static void weigh_items(const va_document *d, item_count *items) {
    for (uint32_t k = 0; k < d->sentences.count && !va_is_over(d->arena); k++) {
        const va_section *s = va_section_at(d, va_sentence_at(d, k)->section);
        const va_reading *r = va_reading_at(d, k);
        if (!s->item || s->item == VA_NONE || s->kind == VA_BOILERPLATE) continue;
        if (r->pacts > items[s->item].pacts) items[s->item].pacts = r->pacts;
        for (uint32_t i = r->first_mention; i < r->first_mention + r->mentions; i++)
            items[s->item].names += va_mention_at(d, i)->kind <= VA_PLACE;
    }
}

void va_leave_out(va_section *s) {
    s->kind = VA_BOILERPLATE;
    s->rule = "other-item";
}

/*
** Items that tell of no cooperation are left out.  One that does is the article; of several each is
** to be read by itself, the last ones together if they are very many.
*/
void va_items(va_document *d) {
    va_section *s = d->sections.data;
    uint32_t most = 0, read = 0;
    for (uint32_t k = 0; k < d->sections.count; k++)
        if (s[k].item != VA_NONE && s[k].item > most) most = s[k].item;
    if (!most) return;
    item_count *items = va_allocate(d->arena, (uint64_t)(most + 1) * sizeof *items);
    if (!items) return;
    weigh_items(d, items);
    for (uint32_t i = 1; i <= most; i++)
        if (items[i].names > 1 && (float)items[i].pacts >= 100 * lx_weight(LX_W_least_pact))
            items[i].number = read < VA_MOST_ITEMS ? ++read : read;
    for (uint32_t k = 0; k < d->sections.count; k++) {
        if (!s[k].item || s[k].item == VA_NONE) continue;
        s[k].item = items[s[k].item].number;
        if (!s[k].item) va_leave_out(&s[k]);
        if (read < 2) s[k].item = 0;
    }
    d->items = read < 2 ? 0 : read;
}
