/*
** model.h - what was learned from examples, and the one way to ask it: features x weights -> score.
**
** A feature is a 32-bit hash of what it says ("the word before is với"); a linear model has a
** weight for some of them, one a label.  A forest adds up the leaves of its trees over a row of
** integers. All of it is integer arithmetic, so that every platform and every optimisation gives
** the same score.  Weights are made by tests/tools/train from labelled articles and stand in
** ext/data/model_*.tsv; ext/tools/gen_model.c turns them into the tables declared here.
*/
#ifndef VIET_MODEL_H
#define VIET_MODEL_H

#include <stdint.h>

enum {
    LX_SCORE_ONE = 512, /* a weight of 1.0, in log-odds */
    LX_MODEL_LABELS = 8
};

/*
** A linear model.  Each feature it knows has a slot of its own, of SLOTS: that which its hash and
** the displacement of its bucket lead to, chosen when the table is made so that no two share one.
** A look at one slot so tells the weights or that there are none, without a branch that a processor
** would have to guess.  A free slot has feature 0, which nothing has.  Slot I has the weights from
** I * LABELS on; behind the last are zeros, the weights of what is not known.
*/
typedef struct {
    const uint16_t *displacements; /* by bucket */
    const uint32_t *features;      /* by slot */
    const int16_t *weights;
    uint32_t shift; /* 32 - log2 of the number of buckets */
    uint32_t slots;
    uint32_t labels;               /* 1, or 8: some of them may be unused */
    int32_t bias[LX_MODEL_LABELS]; /* the score of nothing */
} lx_linear;

/*
** A forest, as QuickScorer has it (Lucchese et al., SIGIR 2015).  No tree is walked from its root,
** since nobody can guess which way it goes; the questions of all trees are asked, column by column.
** A question is whether the column is above VALUE.  If it is, TREE goes right there, and of its
** leaves, a bit each from left to right, those in STAY are left.  The first that is left in the end
** is the one that a walk would lead to.  The questions of a column ascend, so that no yes follows a
** no, and the last one is above all numbers.
*/
enum { LX_LEAVES = 16 }; /* of a tree, at most */
typedef struct {
    int32_t value;
    uint16_t tree, stay;
} lx_question;

enum { LX_TREES = 512 }; /* at most */
typedef struct {
    const lx_question *questions;
    const uint16_t *first; /* question of each column */
    const int16_t *leaves; /* LX_LEAVES a tree */
    uint32_t columns, trees;
    int32_t bias;
} lx_forest;

/* The models; ext/data/model_*.tsv. */
/*
** Labels of names: none, then begin and inside of a place, organisation, person, other.  Weights
** are relative to those of none, which has none.
*/
enum { LX_NAME_SUM = 8 };                       /* so many weights of the names fit in 16 bits */
enum { LX_NAME_LABELS = 9, LX_NAME_ROOM = 12 }; /* rows of a multiple of four: see name_tagger.c */
extern const lx_linear lx_names_model, lx_story_model, lx_party_model, lx_domain_model,
    lx_kind_model, lx_signed_model, lx_look_model;

/*
** Transitions, from and to: the weight times the scale, and below that LX_NAME_SCALE - 1 - FROM, so
** that the greatest of several sums tells where it comes from, the first of equals.
*/
enum { LX_NAME_SCALE = 16 };
extern const int32_t lx_name_transitions[LX_NAME_LABELS][LX_NAME_ROOM];
/* What a transition from a label can at most have above that from none to the same label. */
extern const int32_t lx_name_gains[LX_NAME_LABELS];
/*
** Words by the company they keep: ext/train/clusters.py counts it in unlabelled text.  The "weight"
** of a word is the number of its cluster, from 2 on.
*/
enum { LX_NUMBER_CLUSTER = 1 };
extern const lx_linear lx_clusters_model;

extern const lx_forest lx_story_forest, lx_party_forest, lx_domain_forest;

/* The feature that TEMPLATE has for A and B. */
static inline uint32_t lx_feature(uint32_t template, uint32_t a, uint32_t b) {
    uint32_t h =
        (template + 1) * 0x9E3779B1u ^ a * 0x85EBCA77u ^ ((b << 15 | b >> 17) * 0xC2B2AE3Du);
    h = (h ^ h >> 15) * 0x2C1B3C6Du;
    h ^= h >> 13;
    return h ? h : 1;
}

/* A number of 32 bits for a 64-bit key. */
static inline uint32_t lx_short_key(uint64_t key) {
    return (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 32);
}

/* The bucket of FEATURE, of 2^(32 - SHIFT). */
static inline uint32_t lx_bucket_of(uint32_t feature, uint32_t shift) {
    return feature >> shift;
}

/* The slot of FEATURE, of SLOTS, by the DISPLACEMENT of its bucket. */
static inline uint32_t lx_slot_of(uint32_t feature, uint32_t displacement, uint32_t slots) {
    uint32_t h = (feature ^ displacement) * 0x2C1B3C6Du;
    return (uint32_t)((uint64_t)h * slots >> 32);
}

/* The one slot that FEATURE may have. */
static inline uint32_t lx_only_slot(const lx_linear *m, uint32_t feature) {
    uint32_t bucket = lx_bucket_of(feature, m->shift);
    return lx_slot_of(feature, m->displacements[bucket], m->slots);
}

/* Does the model, of one label, know FEATURE?  If so its weight is in *WEIGHT. */
static inline int lx_find_weight(const lx_linear *m, uint32_t feature, int32_t *weight) {
    uint32_t slot = lx_only_slot(m, feature);
    *weight = m->weights[slot];
    return m->features[slot] == feature;
}

/* The weights of FEATURE: zeros, if it has none. */
static inline const int16_t *lx_weights_of(const lx_linear *m, uint32_t feature) {
    uint32_t slot = lx_only_slot(m, feature);
    slot ^=
        (slot ^ m->slots) & (0u - (m->features[slot] != feature)); /* no branch, whoever compiles */
    return m->weights + (uint64_t)slot * m->labels;
}

/* Add the weight of FEATURE in a model of one label to *SCORE. */
static inline void lx_add_feature(const lx_linear *m, uint32_t feature, int32_t *score) {
    *score += *lx_weights_of(m, feature);
}

/* Add the weights of FEATURE in a model of several labels to SCORE. */
static inline void lx_add_features(const lx_linear *m, uint32_t feature,
                                   int32_t score[LX_MODEL_LABELS]) {
    const int16_t *w = lx_weights_of(m, feature);
    for (int k = 0; k < LX_MODEL_LABELS; k++)
        score[k] += w[k];
}

/* The cluster of the word whose key is short for WORD, 0 if it is not known. */
static inline uint32_t lx_cluster_of(uint32_t word) {
    return (uint16_t)*lx_weights_of(&lx_clusters_model, word);
}

/* The sum of the leaves that ROW leads to, and the bias. */
int32_t lx_forest_score(const lx_forest *f, const int32_t *row);

/* The logistic function of SCORE, in 1/65536. */
int32_t lx_probability(int32_t score);

#endif
