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

/* The scores of the labels of token I by its features alone. */
static void emit(const va_token_view *v, uint32_t n, uint32_t i, int32_t score[LABELS]) {
    uint32_t features[VA_NAME_FEATURES];
    uint32_t count = va_name_features(v, n, i, features);
    memset(score, 0, LABELS * sizeof *score);
    for (uint32_t k = 0; k < count; k++)
        lx_add_features(&lx_names_model, features[k], score + 1);
}

/* From one token to the next, for all labels at once: rows stand one behind the other, as vectors
 * do. */
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
static void label_run(va_token_view *v, uint32_t n, uint32_t first, uint32_t end, step *steps) {
    for (uint32_t i = first; i < end; i++) {
        emit(v, n, i, steps[i].score);
        if (i > first) walk(&steps[i - 1], &steps[i]);
    }
    uint8_t best = 0;
    for (uint8_t a = 1; a < LABELS; a++)
        if (steps[end - 1].score[a] > steps[end - 1].score[best]) best = a;
    for (uint32_t i = end; i-- > first; best = steps[i].before[best])
        v[i].label = best;
}

static int label_tokens(va_document *d, va_token_view *v, uint32_t n) {
    while (d->steps.room < n)
        if (!va_grow(d->arena, &d->steps, sizeof(step))) return 0;
    for (uint32_t i = 0, end; i < n; i = end) {
        for (end = i; end < n && v[end].live; end++) {
        }
        if (end > i)
            label_run(v, n, i, end, d->steps.data);
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
    if (label_tokens(d, v, n)) va_take_spans(s, first);
}
