/* model.c - see model.h. */
#include "model.h"

static inline const lx_tree_node *next(const lx_tree_node *n, const int32_t *row) {
    return n + n->step[row[n->column] > n->value];
}

/*
** Nobody can guess which way a tree goes, so no branch depends on it: a leaf is stepped on until
** the deepest tree is done.  Trees side by side need not wait for each other's memory.
*/
int32_t lx_forest_score(const lx_forest *f, const int32_t *row) {
    int32_t sum = f->bias;
    for (const lx_tree *t = f->trees, *end = t + f->count; t < end; t += LX_TREES) {
        const lx_tree_node *a = f->nodes + t[0].root, *b = f->nodes + t[1].root,
                           *c = f->nodes + t[2].root, *d = f->nodes + t[3].root;
        for (unsigned depth = t[LX_TREES - 1].depth; depth; depth--) {
            a = next(a, row);
            b = next(b, row);
            c = next(c, row);
            d = next(d, row);
        }
        sum += a->value + b->value + c->value + d->value;
    }
    return sum;
}

/*
** The logistic function at 0, 1/4, 1/2 ... 8, in 1/65536.  Between these it is a straight line,
** which is never off by more than 0.002.
*/
static const int32_t logistic[] = {32768, 36843, 40793, 44511, 47911, 50941, 53581, 55834, 57724,
                                   59287, 60565, 61598, 62428, 63090, 63615, 64030, 64357, 64614,
                                   64816, 64974, 65097, 65194, 65269, 65328, 65374, 65410, 65438,
                                   65459, 65476, 65489, 65500, 65508, 65514};

int32_t lx_probability(int32_t score) {
    enum { STEP = LX_SCORE_ONE / 4, STEPS = sizeof logistic / sizeof logistic[0] - 1 };
    uint32_t x = score < 0 ? 0u - (uint32_t)score : (uint32_t)score;
    int32_t p = logistic[STEPS];
    if (x < STEPS * STEP) {
        int32_t a = logistic[x / STEP], b = logistic[x / STEP + 1];
        p = a + (b - a) * (int32_t)(x % STEP) / STEP;
    }
    return score < 0 ? 65536 - p : p;
}
