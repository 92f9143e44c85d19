/* map.c - see map.h. */
#include "map.h"

enum { FIRST = 64 }; /* slots */

static va_slot *find_slot(const va_map *m, uint64_t key) {
    va_slot *slots = m->slots.data;
    uint64_t h = key * m->by[0];
    h = (h ^ h >> 32) * m->by[1];
    uint32_t mask = m->slots.count - 1, i = (uint32_t)(h >> 32) & mask;
    while (slots[i].key && slots[i].key != key)
        i = (i + 1) & mask;
    return &slots[i];
}

uint32_t va_map_get(const va_map *m, uint64_t key) {
    if (!m->slots.count) return VA_NONE;
    const va_slot *s = find_slot(m, key ? key : 1);
    return s->key ? s->value : VA_NONE;
}

static int grow_map(va_arena *a, va_map *m) {
    va_map old = *m;
    uint32_t size = old.slots.count ? old.slots.count * 2 : FIRST;
    va_array bigger = {0};
    const va_room room = {&bigger, sizeof(va_slot), size};
    if (size == FIRST)
        bigger.data = va_allocate(a, FIRST * sizeof(va_slot)); /* most maps stay small */
    else if (va_reserve(a, &room, 1))
        memset(bigger.data, 0, size * sizeof(va_slot));
    if (!bigger.data) return 0;
    bigger.count = size;
    m->slots = bigger;
    for (int i = 0; i < 2; i++)
        m->by[i] = va_multiplier(a->memory, i);
    for (uint32_t i = 0; i < old.slots.count; i++) {
        const va_slot *s = VA_ITEMS(va_slot, old.slots) + i;
        if (s->key) *find_slot(m, s->key) = *s;
    }
    va_array_drop(a, &old.slots);
    return 1;
}

/* The slot of KEY, made if there is none; NULL when memory is out. */
static va_slot *slot_of(va_arena *a, va_map *m, uint64_t key, int *is_new) {
    key = key ? key : 1;
    if (m->used * 2 >= m->slots.count && !grow_map(a, m)) return NULL;
    va_slot *s = find_slot(m, key);
    *is_new = !s->key;
    m->used += (uint32_t)*is_new;
    s->key = key;
    return s;
}

void va_map_put(va_arena *a, va_map *m, uint64_t key, uint32_t value) {
    int is_new;
    va_slot *s = slot_of(a, m, key, &is_new);
    if (s && is_new) s->value = value;
}

void va_map_set(va_arena *a, va_map *m, uint64_t key, uint32_t value) {
    int is_new;
    va_slot *s = slot_of(a, m, key, &is_new);
    if (s) s->value = value;
}
