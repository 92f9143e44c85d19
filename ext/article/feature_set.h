/*
** feature_set.h - the features of one thing to be judged, each once: what they are asked of a model
** does not depend on how often the text shows them.
*/
#ifndef VIET_FEATURE_SET_H
#define VIET_FEATURE_SET_H

#include "document.h"
#include "../lexicon/model.h"

enum { VA_FEATURE_BITS = 12, VA_FEATURES = 1 << VA_FEATURE_BITS }; /* what is beyond is left out */

typedef struct va_feature_set {
    uint32_t *of;           /* the features, in the order in which they were taken */
    uint16_t *slot, *table; /* by hash: one more than the index of each, and where that stands */
    uint32_t count;
    const lx_linear *model; /* that is asked, of one label: only what it knows is taken; or NULL */
    int32_t score;          /* the sum of its weights */
    uint64_t by;            /* multiplier that says where a feature stands */
} va_feature_set;

/*
** The set of D, which all stages share, empty: what was in it is forgotten.  It is for MODEL, of
** one label, or NULL for any; who observes D sees all features.  NULL when memory is out.
*/
va_feature_set *va_open_features(va_document *d, const lx_linear *model);

/* Forget all features. */
static inline void va_clear_features(va_feature_set *s) {
    s->score = 0;
    while (s->count)
        s->table[s->slot[--s->count]] = 0;
}

/* Take FEATURE, unless it was taken or the set is full. */
static inline void va_take_feature(va_feature_set *s, uint32_t feature) {
    int32_t weight = 0;
    if (s->model && !lx_find_weight(s->model, feature, &weight)) return;
    uint32_t mask = 2 * VA_FEATURES - 1, i = (uint32_t)(feature * s->by >> (63 - VA_FEATURE_BITS));
    for (; s->table[i]; i = (i + 1) & mask)
        if (s->of[s->table[i] - 1] == feature) return;
    if (s->count == VA_FEATURES) return;
    s->score += weight;
    s->of[s->count] = feature;
    s->slot[s->count] = (uint16_t)i;
    s->table[i] = (uint16_t)++s->count;
}

/*
** Add the weights that M has for the features of S, and its bias, to SCORE, of LX_MODEL_LABELS
** numbers if there is more than one of the LABELS.
*/
void va_score_features(const lx_linear *m, const va_feature_set *s, int labels, int32_t *score);

#endif
