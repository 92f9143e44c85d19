/*
** party_features.h - what an article shows of each of its entities that tells whether it takes part
** in the cooperation: the words and predicates around its mentions, its name, the article.
*/
#ifndef VIET_PARTY_FEATURES_H
#define VIET_PARTY_FEATURES_H

#include "feature_set.h"
#include "document.h"

/*
** A symbol is a word of a sentence, or a name as one: the number of its token, or the index of its
** mention with VA_IS_NAME.
*/
typedef uint32_t va_symbol;
#define VA_IS_NAME 0x80000000u

/* The mention that S stands for, or VA_NONE. */
static inline uint32_t va_mention_of(va_symbol s) {
    return s & VA_IS_NAME ? s & ~VA_IS_NAME : VA_NONE;
}

/* The hash of the key of the word that S of D is; of a name, of its type. */
uint32_t va_word_of_symbol(const va_document *d, va_symbol s);

/* The sentences as symbols, and where each mention is. */
typedef struct {
    const va_document *d;
    va_array symbols;         /* va_symbol */
    va_array clusters;        /* uint16_t, one a symbol: of the word; 0 of a name */
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
