/*
** name_tagger.c - see name_tagger.h.
**
** Each token that may belong to a name gets a label: none, or beginning or inside of a place, an
** organisation, a person or something else that has a name.  The score of a sequence of labels is
** the sum of the weights of the tokens' features and of the transitions; the best sequence is found
** by the algorithm of Viterbi, run by run of such tokens.
*/
#include <string.h>
#include "name_scores.h"
#include "name_spans.h"
#include "name_tagger.h"
#include "observer.h"
#include "street_names.h"

enum { LABELS = LX_NAME_LABELS };

/*
** A token's best way there, by label: its score, and the label before.  The scores are relative to
** that of the label none of the token before, so that they stay small in a long run.
*/
typedef struct {
    int32_t score[LX_NAME_ROOM]; /* times LX_NAME_SCALE */
    int32_t before[LX_NAME_ROOM];
} tagger_step;

static void show(const va_cursor *s, const va_token_view *v, uint32_t n) {
    const va_document *d = s->d;
    uint32_t features[VA_NAME_FEATURES];
    int runs = 0;
    for (uint32_t i = 0; i < n; runs = v[i++].live) {
        if (!v[i].live) continue;
        va_span span = va_span_of(d, s->from + i, s->from + i + 1);
        va_question q = {
            .task = VA_TASK_NAME, .starts = !runs, .span = &span, .features = features};
        q.count = va_name_features(&v[i], features);
        d->observer->ask(d->observer->context, &q);
    }
}

/* The scores of the labels of token I from V on by its features alone. */
static void emit(const va_document *d, const va_token_view *v, int64_t i, const va_around *around,
                 int32_t score[LX_NAME_ROOM]) {
    int32_t sum[LX_MODEL_LABELS];
    va_score_token(d->name_scores, v, i, around, sum);
    memset(score, 0, LX_NAME_ROOM * sizeof *score);
    for (int k = 0; k < LX_MODEL_LABELS; k++)
        score[k + 1] = sum[k] * LX_NAME_SCALE;
}

/*
** From one token to the next.  In the room that the scale leaves below a score stands the label it
** comes from, so that the greatest of the sums tells both.
*/
static void walk_labels(const tagger_step *from, tagger_step *to) {
    int32_t best[LX_NAME_ROOM];
    for (int b = 0; b < LX_NAME_ROOM; b++)
        best[b] = lx_name_transitions[0][b];
    for (int a = 1; a < LABELS; a++) {
        const int32_t *transition = lx_name_transitions[a];
        int32_t score = from->score[a] - from->score[0];
        if (score + lx_name_gains[a] <= 0)
            continue; /* from none it is no worse, whatever follows */
        for (int b = 0; b < LX_NAME_ROOM; b++) {
            int32_t with = score + transition[b];
            best[b] = with > best[b] ? with : best[b];
        }
    }
    for (int b = 0; b < LX_NAME_ROOM; b++) {
        to->score[b] += best[b] & ~(LX_NAME_SCALE - 1);
        to->before[b] = LX_NAME_SCALE - 1 - (best[b] & (LX_NAME_SCALE - 1));
    }
}

/* The labels of the N tokens from V on, a run: 1, or 0 if that was given up. */
static int label_run(const va_document *d, va_token_view *v, int64_t n) {
    tagger_step *steps = d->steps.data;
    va_around around;
    for (int64_t i = -VA_NAME_REACH; i < VA_NAME_REACH; i++)
        va_put_around(d->name_scores, v, i, &around);
    for (int64_t i = 0; i < n; i++) {
        if (va_is_over(d->arena)) return 0;
        va_put_around(d->name_scores, v, i + VA_NAME_REACH, &around);
        emit(d, v, i, &around, steps[i].score);
        if (i) walk_labels(&steps[i - 1], &steps[i]);
    }
    int32_t best = 0;
    for (int32_t a = 1; a < LABELS; a++)
        if (steps[n - 1].score[a] > steps[n - 1].score[best]) best = a;
    for (int64_t i = n; i-- > 0; best = steps[i].before[best])
        v[i].label = (uint8_t)best;
    return 1;
}

static int label_tokens(va_document *d, va_token_view *v, uint32_t n) {
    if (!va_open_name_scores(d)) return 0;
    while (d->steps.room < n)
        if (!va_grow(d->arena, &d->steps, sizeof(tagger_step))) return 0;
    for (uint32_t i = 0, end; i < n; i = end + 1) {
        for (end = i; end < n && v[end].live; end++) {
        }
        if (end > i && !label_run(d, v + i, end - i)) return 0;
    }
    return 1;
}

void va_tag_names(const va_cursor *s, uint32_t first) {
    va_document *d = s->d;
    if (!va_view_tokens(s, first)) return;
    va_token_view *v = va_first_view(d);
    uint32_t n = d->views.count;
    if (d->observer) show(s, v, n);
    if (!label_tokens(d, v, n)) return;
    va_take_spans(s, first);
    if (!d->arena->failed) va_drop_street_names(s, first);
}
