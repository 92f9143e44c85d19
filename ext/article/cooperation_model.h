/*
** cooperation_model.h - what the article as a whole says of the cooperation of its main parties: of
** which kind it is, whether a paper was signed, which event is reported.
*/
#ifndef VIET_COOPERATION_MODEL_H
#define VIET_COOPERATION_MODEL_H

#include "../lexicon/lexicon.h"

/* What speaks for a kind, and the mention that counts most. */
typedef struct {
    float of[LX_KIND_EVIDENCE_COUNT];
    uint32_t papers, words; /* in the body */
    uint32_t all_papers;
    float best;
    uint32_t sentence, token, end;
    const char *rule; /* NULL: the article does not name the kind */
    float odds;
} va_kind_evidence;

/* What speaks for an event: certainty of the surest phrase by place. */
typedef struct {
    float title, lead, body;
} va_event_evidence;

typedef struct {
    va_kind_evidence kinds[VA_KIND_COUNT];
    va_event_evidence events[VA_EVENT_COUNT];
    /* Verbs of signing in title and lead, in the body, there in a sentence with a party; likewise
       of papers that are to be signed. */
    uint32_t signs_head, signs_body, signs_party, plans_head, plans_body;
    uint32_t news_head, news; /* of these in title and lead, and everywhere, those that are news */
    int comprehensive;
    float head_pact; /* the strongest predicate of title and lead */
    /* The verdicts. */
    float signed_certainty;
    int signed_paper;
    va_kind kind;
    float certainty;               /* that it is of this kind */
    const va_kind_evidence *named; /* where the article names the kind, or says most of another */
    va_event event;
} va_evidence;

/* Weigh the evidence by itself: what va_kind_features() needs. */
void va_weigh(va_evidence *x);

/*
** Set the verdicts: KINDS are the scores of the kinds, SIGNED_PAPER that of a signing (LX_SCORE_ONE
** is 1).  x->named is NULL where the article has no word for any kind.
*/
void va_decide(va_evidence *x, const int32_t *kinds, int32_t signed_paper);

#endif
