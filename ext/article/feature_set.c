/* feature_set.c - see feature_set.h. */
#include "feature_set.h"

static va_feature_set *make_features(va_document *d) {
    va_array numbers = {0};
    va_feature_set *s = va_allocate(d->arena, sizeof *s);
    const va_room room = {&numbers, sizeof *s->of + sizeof *s->slot, VA_FEATURES};
    uint16_t *table = va_allocate(d->arena, 2 * VA_FEATURES * sizeof *table);
    if (!s || !table || !va_reserve(d->arena, &room, 1)) return NULL;
    s->of = numbers.data;
    s->slot = (uint16_t *)(s->of + VA_FEATURES);
    s->table = table;
    s->by = va_multiplier(d->arena->memory, 0);
    d->features = s;
    d->feature_numbers = numbers;
    return s;
}

va_feature_set *va_open_features(va_document *d, const lx_linear *model) {
    va_feature_set *s = d->features ? d->features : make_features(d);
    if (!s) return NULL;
    va_clear_features(s);
    s->model = d->observer ? NULL : model;
    return s;
}

void va_score_features(const lx_linear *m, const va_feature_set *s, int labels, int32_t *score) {
    for (int k = 0; k < labels; k++)
        score[k] += m->bias[k];
    if (s->model == m) {
        *score += s->score;
        return;
    }
    for (uint32_t i = 0; i < s->count; i++)
        if (labels == 1)
            lx_add_feature(m, s->of[i], score);
        else
            lx_add_features(m, s->of[i], score);
}
