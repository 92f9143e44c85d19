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

/*
** What a token adds to the scores of its own labels and of those around it, by place: see
** va_seen_features().  Few kinds of tokens are most of them, so a list is kept of all that were
** seen in the text.
*/
typedef struct {
    int32_t score[VA_NAME_PLACES][LX_MODEL_LABELS];
} seen;

static void score_all(const uint32_t *features, uint32_t count, int32_t score[LX_MODEL_LABELS]) {
    int32_t sum[LX_MODEL_LABELS] = {0};
    for (uint32_t k = 0; k < count; k++)
        lx_add_features(&lx_names_model, features[k], sum);
    memcpy(score, sum, sizeof sum);
}

typedef uint32_t features_of(const va_token_view *t, uint32_t place, uint32_t *out);

/*
** The number, from 1 on, of the entry of tokens that share KEY with T, of what OF shows of them;
** made if there is none.  0 if memory is out.
*/
static uint32_t see(va_document *d, const va_token_view *t, uint64_t key, features_of *of) {
    uint32_t features[VA_SEEN_FEATURES], known = va_map_get(&d->seen_keys, key);
    if (known != VA_NONE) return known;
    seen *s = va_push_raw(d->arena, &d->seen, sizeof *s);
    if (!s) return 0;
    uint32_t number = d->seen.count;
    va_map_put(d->arena, &d->seen_keys, key, number);
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++)
        score_all(features, of(t, place, features), s->score[place]);
    return d->arena->failed ? 0 : number;
}

/* The same for all tokens that the features of the N from V on look at. */
static int see_all(va_document *d, va_token_view *v, uint32_t n) {
    for (va_token_view *t = v - VA_NAME_REACH; t < v + n + VA_NAME_REACH; t++)
        if (va_is_over(d->arena)) {
            return 0;
        } else if (!t->seen) {
            t->seen = see(d, t, va_seen_key(t), va_seen_features);
            t->seen_word = see(d, t, va_word_key(t), va_word_features);
            if (!t->seen || !t->seen_word) return 0;
        }
    return 1;
}

/* The scores of the labels of token T by its features alone. */
static void emit(const va_document *d, const va_token_view *t, int32_t score[LX_NAME_ROOM]) {
    uint32_t features[VA_NAME_FEATURES];
    int32_t others[LX_MODEL_LABELS], sum[LX_MODEL_LABELS]; /* SUM is nobody else's: in registers */
    score_all(features, va_other_features(t, features), others);
    memcpy(sum, others, sizeof sum);
    for (uint32_t place = 0; place < VA_NAME_PLACES; place++) {
        const va_token_view *at = va_at_place(t, place);
        const seen *s = VA_ITEMS(seen, d->seen) + (at->seen - 1);
        const seen *w = VA_ITEMS(seen, d->seen) + (at->seen_word - 1);
        for (int k = 0; k < LX_MODEL_LABELS; k++)
            sum[k] += s->score[place][k] + w->score[place][k];
    }
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
static int label_run(const va_document *d, va_token_view *v, uint32_t n) {
    tagger_step *steps = d->steps.data;
    for (uint32_t i = 0; i < n; i++) {
        if (va_is_over(d->arena)) return 0;
        emit(d, &v[i], steps[i].score);
        if (i) walk_labels(&steps[i - 1], &steps[i]);
    }
    int32_t best = 0;
    for (int32_t a = 1; a < LABELS; a++)
        if (steps[n - 1].score[a] > steps[n - 1].score[best]) best = a;
    for (uint32_t i = n; i-- > 0; best = steps[i].before[best])
        v[i].label = (uint8_t)best;
    return 1;
}

static int label_tokens(va_document *d, va_token_view *v, uint32_t n) {
    while (d->steps.room < n)
        if (!va_grow(d->arena, &d->steps, sizeof(tagger_step))) return 0;
    for (uint32_t i = 0, end; i < n; i = end + 1) {
        for (end = i; end < n && v[end].live; end++) {
        }
        if (end == i) continue;
        if (!see_all(d, v + i, end - i) || !label_run(d, v + i, end - i)) return 0;
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
