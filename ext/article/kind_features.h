/*
** kind_features.h - what an article shows of its cooperation as a whole: of which kind it is and
** whether a paper of it was signed.
*/
#ifndef VIET_KIND_FEATURES_H
#define VIET_KIND_FEATURES_H

#include "document.h"
#include "cooperation_model.h"
#include "feature_set.h"

/* The features of ITEM of a digest, or of the article (0), into *FEATURES, which is empty. */
void va_kind_features(const va_document *d, uint32_t item, const va_evidence *e,
                      va_feature_set *features);

#endif
