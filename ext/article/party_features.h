/*
** party_features.h - what an article shows of each of its entities that tells whether it takes part
** in the cooperation: the words and predicates around its mentions, its name, the article.
*/
#ifndef VIET_PARTY_FEATURES_H
#define VIET_PARTY_FEATURES_H

#include "feature_set.h"
#include "document.h"

/* A word of a sentence, or a name as one. */
typedef struct {
    uint32_t word;    /* hash of its key; of a name, of its type */
    uint32_t mention; /* index, or VA_NONE */
    uint32_t token;
    uint32_t cluster; /* of the word; of a name the same as WORD */
} va_symbol;

/* The sentences as symbols, and where each mention is. */
typedef struct {
    const va_document *d;
    va_array symbols;         /* va_symbol */
    va_array first;           /* uint32_t: the first symbol of each sentence, and of the end */
    uint32_t *symbol_of;      /* by mention, or VA_NONE */
    uint32_t *next_of_entity; /* by mention: the next of its entity, or VA_NONE */
    uint32_t *first_of_entity;
    va_feature_set *features; /* of the entity at hand */
} va_party_view;

enum { VA_MOST_MENTIONS = 12 };

/* Fill *V for D; 0 when memory is out. */
int va_view_parties(va_party_view *v, va_document *d);

/* Give back what *V takes per token. */
void va_close_parties(va_party_view *v);

/*
** The features of ENTITY into V->features.  EVIDENCE is that of the rules, of
** LX_EVIDENCE_COUNT kinds, 0..1.  Its first VA_MOST_MENTIONS mentions are looked at.
*/
void va_party_features(va_party_view *v, uint32_t entity, const float *evidence);

#endif
