/* homes.c - see homes.h. */
#include "homes.h"
#include "entity_names.h"
#include "mentions.h"
#include "phrases.h"
#include "../memory/map.h"

enum { MENTIONS_BEFORE = 8 };

static va_home *home(const va_homes *h, uint32_t i) {
    return VA_ITEMS(va_home, h->homes) + i;
}

/* The unit that mention I names, as a place or as the one its organ acts for; NULL: none. */
static const lx_unit *unit_named(const va_document *d, uint32_t i) {
    const va_mention *m = va_mention_at(d, i);
    const va_name *n = va_name_at(d, i);
    if (va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind == VA_BOILERPLATE)
        return NULL;
    if (m->kind == VA_PLACE && m->entity != VA_NONE) {
        const va_entity *e = va_entity_at(d, m->entity);
        n = va_name_at(d, e->first_mention);
        return e->type <= VA_COMMUNE && n->group != VA_NONE ? va_unit_of(d, n) : NULL;
    }
    int organ = m->kind == VA_ORGANISATION && n->head != VA_NONE && n->group != VA_NONE &&
                (n->type == VA_PARTY_COMMITTEE || n->type == VA_GOVERNMENT_BODY);
    return organ ? va_unit_of(d, n) : NULL;
}

/* Mention I names unit U once more; KNOWN has the index of each unit's home. */
static void count_home(va_document *d, va_homes *h, va_map *known, uint32_t i, const lx_unit *u) {
    uint64_t key = va_mix(va_mix(1, u->name), u->level);
    uint32_t index = va_map_get(known, key);
    if (index == VA_NONE) {
        va_home *new = va_push(d->arena, &h->homes, sizeof *new);
        if (!new) return;
        *new = (va_home){u, 0, i, VA_NONE};
        index = h->homes.count - 1;
        va_map_put(d->arena, known, key, index);
    }
    va_home *x = home(h, index);
    x->count++;
    if (x->entity == VA_NONE && va_mention_at(d, i)->kind == VA_PLACE)
        x->entity = va_mention_at(d, i)->entity;
}

/* Home I is the one to mean from its first mention on, if none before is named as often. */
static void step_home(va_document *d, const va_homes *h, va_home_slot *slot, uint32_t i) {
    uint32_t n = slot->steps.count;
    if (n && home(h, VA_ITEMS(uint32_t, slot->steps)[n - 1])->count >= home(h, i)->count) return;
    uint32_t *to = va_push(d->arena, &slot->steps, sizeof *to);
    if (to) *to = i;
}

static void step_of_type(va_document *d, va_homes *h, uint32_t i) {
    lx_string word = lx_unit_types[home(h, i)->unit->type].word;
    for (int k = 0; k < VA_HOME_SLOTS; k++) {
        va_home_slot *slot = &h->typed[k];
        if (slot->word && slot->word != word) continue;
        slot->word = word;
        step_home(d, h, slot, i);
        return;
    }
}

void va_find_homes(va_document *d, va_homes *h) {
    va_map known = {0};
    uint32_t best = 0, second = 0;
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        const lx_unit *u = unit_named(d, i);
        if (u) count_home(d, h, &known, i, u);
    }
    for (uint32_t i = 0; i < h->homes.count && !va_is_over(d->arena); i++) {
        const va_home *x = home(h, i);
        step_of_type(d, h, i);
        if (x->unit->level == LX_PROVINCES) {
            uint32_t less = x->count <= best ? x->count : best;
            if (less > second) second = less;
            if (x->count > best) best = x->count;
        }
        if (x->unit->level <= LX_DISTRICTS) step_home(d, h, &h->level[x->unit->level], i);
    }
    h->sole_province = second * 2 <= best;
}

va_home *va_home_at(const va_homes *h, const va_home_slot *slot, uint32_t mention) {
    const uint32_t *steps = slot->steps.data;
    uint32_t lo = 0, hi = slot->steps.count;
    if (!hi) return NULL;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (home(h, steps[mid])->mention < mention)
            lo = mid + 1;
        else
            hi = mid;
    }
    return home(h, steps[(lo ? lo : slot->steps.count) - 1]);
}

const va_home_slot *va_homes_of_type(const va_homes *h, lx_string word) {
    for (int k = 0; k < VA_HOME_SLOTS && h->typed[k].word; k++)
        if (h->typed[k].word == word) return &h->typed[k];
    return NULL;
}

/* Place M stands behind "tại", "ở". */
static int is_scene(const va_document *d, const va_mention *m) {
    return m->token > 0 &&
           va_phrase_end(d, m->token - 1, m->token, LX_WORD, LX_PART_at) == m->token;
}

int va_is_organ_abroad(const va_document *d, uint32_t mention) {
    const va_mention *own = va_mention_at(d, mention);
    int abroad = 0;
    for (uint32_t k = mention; k-- > 0 && k + MENTIONS_BEFORE >= mention;) {
        const va_mention *m = va_mention_at(d, k);
        const va_name *n = va_name_at(d, k);
        if (m->sentence != own->sentence) break;
        if (m->kind > VA_PLACE) continue;
        if (n->group != VA_NONE) return 0;
        if (m->kind == VA_PLACE && n->type == VA_FOREIGN_LOCALITY && n->unit_type != VA_NONE)
            abroad |= !is_scene(d, m);
    }
    return abroad;
}
