/* name_scores.h - what the features of a token say for each label of a name. */
#ifndef VIET_NAME_SCORES_H
#define VIET_NAME_SCORES_H

#include "../lexicon/model.h"
#include "name_features.h"

/* Sums of a few weights; gen_model.c keeps weights so small that LX_NAME_SUM of them fit. */
typedef int16_t va_weights[LX_MODEL_LABELS];

/* What the tokens around the one at hand show of it, each at each place: see va_put_around(). */
typedef struct {
    va_weights at[8][VA_NAME_PLACES]; /* by the last bits of a token's number */
} va_around;

/*
** Sums that were worked out before, in this text or another.  Words, and what else a token shows,
** come again and again, so that few have to be worked out.
*/
struct va_name_scores;

/* Those of the analysis of D; NULL if memory is out. */
struct va_name_scores *va_open_name_scores(va_document *d);

/* Token I from V on may be negative, down to -VA_NAME_REACH: put it into AROUND. */
void va_put_around(struct va_name_scores *known, const va_token_view *v, int64_t i,
                   va_around *around);

/* The scores of the labels of token I from V on, around which all are put. */
void va_score_token(struct va_name_scores *known, const va_token_view *v, int64_t i,
                    const va_around *around, int32_t score[LX_MODEL_LABELS]);

#endif
