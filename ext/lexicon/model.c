/* model.c - see model.h. */
#include <string.h>
#include "model.h"
#include "window.h"

int32_t lx_forest_score(const lx_forest *f, const int32_t *row) {
    uint16_t left[LX_TREES]; /* the leaves that are left */
    int32_t sum = f->bias;
    memset(left, 0xFF, f->trees * sizeof *left);
    for (uint32_t k = 0; k < f->columns; k++) {
        const int32_t value = row[k];
        for (const lx_question *q = f->questions + f->first[k]; value > q->value; q++)
            left[q->tree] &= q->stay;
    }
    for (uint32_t t = 0; t < f->trees; t++)
        sum += f->leaves[t * LX_LEAVES + vt_zero_bits(left[t])];
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
