/*
** party_model.h - how certainly each entity is a party: a linear model over what its mentions show,
** then a forest over the scores of all entities of the article, so that rivals, members of one list
** and organs of one place are judged together.
*/
#ifndef VIET_PARTY_MODEL_H
#define VIET_PARTY_MODEL_H

#include "document.h"

/* An entity as it is judged. */
typedef struct {
    const float
        *evidence;    /* of the rules: LX_EVIDENCE_COUNT kinds, 0..1; NULL: it is no candidate */
    float certainty;  /* what these say by themselves */
    uint32_t mention; /* where it shows most; VA_NONE: set to its first in the article */
    int32_t score;    /* set: log-odds that it is a party (LX_SCORE_ONE is 1) */
} va_party_candidate;

/*
** Judge the entities of D, of which C has one each; WORDS is the score of the article by its words
** (story.h). d->story becomes its score by all that was found.
*/
void va_judge_parties(va_document *d, va_party_candidate *c, int32_t words);

#endif
