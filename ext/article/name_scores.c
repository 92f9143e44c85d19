/* name_scores.c - see name_scores.h. */
#include <stddef.h>
#include <string.h>
#include "../memory/memo.h"
#include "name_scores.h"

/* The parts of the features that are one sum a token, and the places of each table as powers of 2.
 */
enum {
    SCORE_SHAPE,
    SCORE_RULE,
    SCORE_HISTORY,
    SCORE_COVER,
    SCORE_HEAD,
    SCORE_PARTS,
    WORD_BITS = 12,
    READ_BITS = 10,
    PART_BITS = 11
};

typedef struct {
    va_memo_key key[1 << PART_BITS];
    va_weights sum[1 << PART_BITS];
} score_part;

struct va_name_scores {
    va_memo_key word_key[1 << WORD_BITS], read_key[1 << READ_BITS];
    score_part part[SCORE_PARTS];
    va_weights word[1 << WORD_BITS][VA_NAME_PLACES], read[1 << READ_BITS][VA_NAME_PLACES];
};

struct va_name_scores *va_open_name_scores(va_document *d) {
    const va_memory *memory = d->arena->memory;
    if (d->name_scores) return d->name_scores;
    if (memory->kept && *memory->kept) return d->name_scores = *memory->kept;
    if (!memory->kept) return d->name_scores = va_allocate(d->arena, sizeof(struct va_name_scores));
    struct va_name_scores *known = memory->allocate(sizeof *known);
    if (known) {
        memset(known, 0, offsetof(struct va_name_scores, word));
        *memory->kept = known;
    } else {
        d->arena->failed = 1;
    }
    return d->name_scores = known;
}

/* --- what each part depends on ------------------------------------------------------- */

static uint64_t is_small(const va_token_view *t) {
    return t->shape == 0; /* SHAPE_SMALL */
}

static va_memo_key scored_word(const va_token_view *t) {
    return (va_memo_key){{(uint64_t)t->word << 32 | (uint64_t)t->cluster << 1 | is_small(t), 1}};
}

static va_memo_key scored_read(const va_token_view *t) {
    return (va_memo_key){{(uint64_t)t->covers << 32 | (uint64_t)t->rule << 1 | is_small(t), 1}};
}

static va_memo_key scored_shape(const va_token_view *t) {
    uint64_t key = 0;
    for (int k = -VA_NAME_REACH; k <= VA_NAME_REACH; k++)
        key = key << 8 | t[k].shape;
    return (va_memo_key){{key, (uint64_t)t->gap << 2 | (uint64_t)t->seen_small << 1 | 1}};
}

static va_memo_key scored_rule(const va_token_view *t) {
    uint64_t rules = (uint64_t)t[-1].rule | (uint64_t)t->rule << 16 | (uint64_t)t[1].rule << 32;
    uint64_t shapes = (uint64_t)t[-1].shape | (uint64_t)t->shape << 8 | (uint64_t)t[1].shape << 16;
    return (va_memo_key){{rules, shapes << 16 | (uint64_t)t->section << 1 | 1}};
}

static va_memo_key scored_history(const va_token_view *t) {
    uint64_t own = (uint64_t)t->rule << 16 | (uint64_t)t->shape << 8;
    return (va_memo_key){
        {(uint64_t)t[-1].history | (uint64_t)t->history << 16 | (uint64_t)t[1].history << 32,
         own | 1}};
}

static va_memo_key scored_cover(const va_token_view *t) {
    uint64_t own = (uint64_t)t->rule << 16 | (uint64_t)t->shape << 8 | (uint64_t)t[-1].shape << 1;
    return (va_memo_key){
        {(uint64_t)t->covers << 32 | t[1].covers, (uint64_t)t[-1].covers << 32 | own | 1}};
}

static va_memo_key scored_head(const va_token_view *t) {
    uint64_t ends = (uint64_t)t[-1].from_head | (uint64_t)t->from_head << 8 |
                    (uint64_t)t[1].from_head << 16 | (uint64_t)t->shape << 24;
    return (va_memo_key){{(uint64_t)t->head << 32 | ends, (uint64_t)(t->covers & 0xFFFF) << 1 | 1}};
}

/* --- sums ---------------------------------------------------------------------------- */

static void add_weights(const uint32_t *features, uint32_t count, va_weights sum) {
    va_weights own = {0}; /* nobody else's: in a register */
    for (uint32_t i = 0; i < count; i++) {
        const int16_t *w = lx_weights_of(&lx_names_model, features[i]);
        for (int k = 0; k < LX_MODEL_LABELS; k++)
            own[k] = (int16_t)(own[k] + w[k]);
    }
    memcpy(sum, own, sizeof own);
}

typedef uint32_t weights_at_place(const va_token_view *t, uint32_t place, uint32_t *out);

static void add_weights_at(const va_token_view *t, weights_at_place *of,
                           va_weights sum[VA_NAME_PLACES]) {
    uint32_t features[VA_FEATURES_IN_PART];
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++)
        add_weights(features, of(t, place, features), sum[place]);
}

/* By copies that nothing else can change: compilers then take all labels at once. */
static inline void join_weights(const int16_t *a, const int16_t *b, int16_t *to) {
    va_weights x, y;
    memcpy(x, a, sizeof x);
    memcpy(y, b, sizeof y);
    for (int k = 0; k < LX_MODEL_LABELS; k++)
        x[k] = (int16_t)(x[k] + y[k]);
    memcpy(to, x, sizeof x);
}

void va_put_around(struct va_name_scores *known, const va_token_view *v, int64_t i,
                   va_around *around) {
    const va_token_view *t = v + i;
    const va_memo_key word = scored_word(t), read = scored_read(t);
    uint32_t w = va_memo_place(word, WORD_BITS), r = va_memo_place(read, READ_BITS);
    if (!va_memo_holds(&known->word_key[w], word))
        add_weights_at(t, va_word_features, known->word[w]);
    if (!va_memo_holds(&known->read_key[r], read))
        add_weights_at(t, va_read_features, known->read[r]);
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++)
        join_weights(known->word[w][place], known->read[r][place], around->at[i & 7][place]);
}

typedef uint32_t weights_of_part(const va_token_view *t, uint32_t *out);

static inline const int16_t *part_sum(score_part *p, va_memo_key key, weights_of_part *of,
                                      const va_token_view *t) {
    uint32_t features[VA_FEATURES_IN_PART], at = va_memo_place(key, PART_BITS);
    if (!va_memo_holds(&p->key[at], key)) add_weights(features, of(t, features), p->sum[at]);
    return p->sum[at];
}

static inline void add_to_score(const int16_t *w, int32_t score[LX_MODEL_LABELS]) {
    for (int k = 0; k < LX_MODEL_LABELS; k++)
        score[k] += w[k];
}

void va_score_token(struct va_name_scores *known, const va_token_view *v, int64_t i,
                    const va_around *around, int32_t score[LX_MODEL_LABELS]) {
    const va_token_view *t = v + i;
    uint32_t features[VA_FEATURES_IN_PART], n = va_pair_features(t, features);
    const int16_t *shape =
        part_sum(&known->part[SCORE_SHAPE], scored_shape(t), va_shape_features, t);
    const int16_t *rule = part_sum(&known->part[SCORE_RULE], scored_rule(t), va_rule_features, t);
    const int16_t *history =
        part_sum(&known->part[SCORE_HISTORY], scored_history(t), va_history_features, t);
    const int16_t *cover =
        part_sum(&known->part[SCORE_COVER], scored_cover(t), va_cover_features, t);
    const int16_t *head = part_sum(&known->part[SCORE_HEAD], scored_head(t), va_head_features, t);
    int32_t sum[LX_MODEL_LABELS]; /* nobody else's: in registers */
    for (int k = 0; k < LX_MODEL_LABELS; k++)
        sum[k] = shape[k] + rule[k] + history[k] + cover[k] + head[k];
    for (uint32_t k = 0; k < n; k++)
        lx_add_features(&lx_names_model, features[k], sum);
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++)
        add_to_score(around->at[(i + va_offset_of(place)) & 7][place], sum);
    memcpy(score, sum, sizeof sum);
}
