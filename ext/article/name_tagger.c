/*
** name_tagger.c - see name_tagger.h.
**
** Each token that may belong to a name gets a label: none, or beginning or inside of a place, an
** organisation, a person or something else that has a name.  The score of a sequence of labels is
** the sum of the weights of the tokens' features and of the transitions; the best sequence is found
** by the algorithm of Viterbi, run by run of such tokens.
*/
#include <string.h>
#include "../lexicon/model.h"
#include "name_features.h"
#include "name_spans.h"
#include "name_tagger.h"
#include "observer.h"
#include "street_names.h"

enum { LABELS = LX_NAME_LABELS };

/* A token's best way there, by label: its score, and the label before. */
typedef struct {
    int32_t score[LABELS];
    uint8_t before[LABELS];
} step;

static void show(const va_cursor *s, const va_token_view *v, uint32_t n) {
    const va_document *d = s->d;
    uint32_t features[VA_NAME_FEATURES];
    int runs = 0;
    for (uint32_t i = 0; i < n; runs = v[i++].live) {
        if (!v[i].live) continue;
        va_span span = va_span_of(d, s->from + i, s->from + i + 1);
        va_question q = {
            .task = VA_TASK_NAME, .starts = !runs, .span = &span, .features = features};
        q.count = va_name_features(v, n, i, features);
        d->observer->ask(d->observer->context, &q);
    }
}

/*
** What a token adds to the scores of its own labels and of those around it, by place: see
** va_seen_features().  Few kinds of tokens are most of them.
*/
typedef struct {
    uint64_t key; /* 0: free */
    int32_t score[VA_NAME_PLACES][LX_MODEL_LABELS];
} seen;

enum { SEEN_BITS = 7, SEEN = 1 << SEEN_BITS };

static void score_all(const uint32_t *features, uint32_t count, int32_t score[LX_MODEL_LABELS]) {
    int32_t sum[LX_MODEL_LABELS] = {0};
    for (uint32_t k = 0; k < count; k++)
        lx_add_features(&lx_names_model, features[k], sum);
    memcpy(score, sum, sizeof sum);
}

/* The entry of tokens like T; it takes the place of another that its hash leads to. */
static const seen *see(va_document *d, const va_token_view *t) {
    uint64_t key = va_seen_key(t);
    seen *s = VA_ITEMS(seen, d->seen) + (key * 0x9E3779B97F4A7C15u >> (64 - SEEN_BITS));
    if (s->key == key) return s;
    s->key = key;
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++) {
        uint32_t features[VA_SEEN_FEATURES];
        uint32_t count = va_seen_features(t, place, features);
        score_all(features, count, s->score[place]);
    }
    return s;
}

static int open_seen(va_document *d) {
    const va_room room = {&d->seen, sizeof(seen), SEEN};
    if (d->seen.room) return 1;
    if (!va_reserve(d->arena, &room, 1)) return 0;
    for (uint32_t k = 0; k < SEEN; k++)
        VA_ITEMS(seen, d->seen)[k].key = 0;
    return 1;
}

/* The scores of the labels of token I by its features alone. */
static void emit(va_document *d, const va_token_view *v, uint32_t n, uint32_t i,
                 int32_t score[LABELS]) {
    const va_token_view *around[VA_NAME_PLACES];
    uint32_t features[VA_NAME_FEATURES];
    int32_t others[LX_MODEL_LABELS], sum[LX_MODEL_LABELS]; /* SUM is nobody else's: in registers */
    va_name_places(v, n, i, around);
    score_all(features, va_other_features(around, features), others);
    memcpy(sum, others, sizeof sum);
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++) {
        const int32_t *add = see(d, around[place])->score[place];
        for (int k = 0; k < LX_MODEL_LABELS; k++)
            sum[k] += add[k];
    }
    score[0] = 0;
    memcpy(score + 1, sum, sizeof sum);
}

/*
** From one token to the next, for all labels at once: rows stand one behind the other, as vectors
** do.
*/
static void walk(const step *from, step *to) {
    int32_t best[LX_NAME_ROOM], before[LX_NAME_ROOM] = {0};
    for (int b = 0; b < LX_NAME_ROOM; b++)
        best[b] = from->score[0] + lx_name_transitions[0][b];
    for (int a = 1; a < LABELS; a++) {
        const int32_t *transition = lx_name_transitions[a], score = from->score[a];
        for (int b = 0; b < LX_NAME_ROOM; b++) {
            int32_t with = score + transition[b];
            before[b] = with > best[b] ? a : before[b];
            best[b] = with > best[b] ? with : best[b];
        }
    }
    for (int b = 0; b < LABELS; b++) {
        to->score[b] += best[b];
        to->before[b] = (uint8_t)before[b];
    }
}

/* The labels of tokens [FIRST, END) of V, a run, into V->label. */
static void label_run(va_document *d, va_token_view *v, uint32_t n, uint32_t first, uint32_t end,
                      step *steps) {
    for (uint32_t i = first; i < end; i++) {
        emit(d, v, n, i, steps[i].score);
        if (i > first) walk(&steps[i - 1], &steps[i]);
    }
    uint8_t best = 0;
    for (uint8_t a = 1; a < LABELS; a++)
        if (steps[end - 1].score[a] > steps[end - 1].score[best]) best = a;
    for (uint32_t i = end; i-- > first; best = steps[i].before[best])
        v[i].label = best;
}

static int label_tokens(va_document *d, va_token_view *v, uint32_t n) {
    if (!open_seen(d)) return 0;
    while (d->steps.room < n)
        if (!va_grow(d->arena, &d->steps, sizeof(step))) return 0;
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i; end < n && v[end].live; end++) {
        }
        if (end > i)
            label_run(d, v, n, i, end, d->steps.data);
        else
            end++;
    }
    return 1;
}

void va_tag_names(const va_cursor *s, uint32_t first) {
    va_document *d = s->d;
    if (!va_view_tokens(s, first)) return;
    va_token_view *v = d->views.data;
    uint32_t n = d->views.count;
    if (d->observer) show(s, v, n);
    if (!label_tokens(d, v, n)) return;
    va_take_spans(s, first);
    if (!d->arena->failed) va_drop_street_names(s, first);
}
