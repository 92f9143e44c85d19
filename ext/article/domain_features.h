/*
** domain_features.h - what an article shows of each domain it names that tells whether the
** cooperation is about it: its phrases, the words and predicates around them, the evidence of the
** rules.
*/
#ifndef VIET_DOMAIN_FEATURES_H
#define VIET_DOMAIN_FEATURES_H

#include "domain_evidence.h"
#include "feature_set.h"

enum { VA_DOMAIN_MENTIONS = 8 };

/* Take what the mention of a domain shows; EVIDENCE is that of the mention alone. */
void va_view_domain_mention(va_feature_set *v, const va_document *d, uint32_t mention,
                            const va_domain_evidence *evidence);

/* Take what all of its mentions show: EVIDENCE of the best of them, and how many there are. */
void va_view_domain(va_feature_set *v, const va_document *d, uint8_t domain,
                    const va_domain_evidence *evidence, uint32_t mentions);

#endif
