/*
** observer.h - the evidence behind an analysis, for those who fit the weights or ask why.
**
** Every candidate is shown with what speaks for it, in the order of LX_EVIDENCE or
** LX_DOMAIN_EVIDENCE, before it is decided whether it is certain enough.
*/
#ifndef VIET_OBSERVER_H
#define VIET_OBSERVER_H

#include "article.h"

typedef enum {
    VA_SEE_PARTY,          /* an entity that may be a party */
    VA_SEE_DOMAIN_MENTION, /* one mention of a domain: evidence of the mention only */
    VA_SEE_DOMAIN          /* a domain: evidence of its best mention, and of all of them */
} va_stage;

typedef struct va_observer {
    void (*see)(void *context, va_stage stage, const char *candidate, const va_span *mention,
                const float *evidence, float certainty);
    void *context;
} va_observer;

#endif
