/* test_model.c - scores of linear models and forests, the probability of a score, sets of features.
 */
#include "article_support.h"
#include <math.h>
#include "article/document.h"
#include "article/feature_set.h"
#include "lexicon/model.h"

static const lx_linear *const linear[] = {&lx_names_model,  &lx_story_model, &lx_party_model,
                                          &lx_domain_model, &lx_kind_model,  &lx_signed_model,
                                          &lx_look_model};

/* --- probability --------------------------------------------------------------------- */

static void probability(void **state) {
    (void)state;
    int32_t last = 0;
    for (int32_t score = -12 * LX_SCORE_ONE; score <= 12 * LX_SCORE_ONE; score++) {
        int32_t p = lx_probability(score);
        double exact = 1 / (1 + exp(-(double)score / LX_SCORE_ONE));
        assert_true(p >= last);
        assert_true(p > 0 && p < 65536);
        assert_int_equal(p + lx_probability(-score), 65536);
        assert_true(fabs(p / 65536.0 - exact) < .003);
        last = p;
    }
    assert_int_equal(lx_probability(0), 32768);
    assert_int_equal(lx_probability(INT32_MAX), lx_probability(8 * LX_SCORE_ONE));
    assert_int_equal(lx_probability(INT32_MIN), lx_probability(-8 * LX_SCORE_ONE));
}

/* --- forests ------------------------------------------------------------------------- */

static void forest(void **state) {
    (void)state;
    /* column 0 at most 5: 10, else column 1 at most -2: 20, else 40; and a tree of one leaf */
    static const lx_question questions[] = {
        {5, 0, 0xFFFE}, {INT32_MAX, 0, 0}, {-2, 0, 0xFFFD}, {INT32_MAX, 0, 0}};
    static const uint16_t first[] = {0, 2};
    static const int16_t leaves[2 * LX_LEAVES] = {10, 20, 40, [LX_LEAVES] = 7};
    static const lx_forest two = {questions, first, leaves, 2, 2, -100},
                           none = {questions, first, leaves, 0, 0, -100};
    static const struct {
        int32_t row[2], score;
    } r[] = {
        {{5, 0}, -83},  {{INT32_MIN, INT32_MAX}, -83}, {{6, -2}, -73},
        {{6, -1}, -53}, {{INT32_MAX, INT32_MIN}, -73},
    };
    for (size_t i = 0; i < ROWS(r); i++)
        assert_int_equal(lx_forest_score(&two, r[i].row), r[i].score);
    assert_int_equal(lx_forest_score(&none, r[0].row), -100);
}

/* --- linear models ------------------------------------------------------------------- */

/* Every feature of a shipped model is found, with its own weights; a free slot is none. */
static void features_that_are_there(void **state) {
    (void)state;
    for (size_t i = 0; i < ROWS(linear); i++) {
        const lx_linear *m = linear[i];
        uint32_t known = 0;
        assert_true(m->labels == 1 || m->labels == LX_MODEL_LABELS);
        for (uint32_t k = 0; k < m->slots; k++) {
            if (!m->features[k]) continue;
            known++;
            assert_ptr_equal(lx_weights_of(m, m->features[k]), m->weights + (size_t)k * m->labels);
        }
        assert_true(known > 0 && known <= m->slots);
    }
}

static uint32_t absent_feature(const lx_linear *m) {
    for (uint32_t feature = 1;; feature++) {
        uint32_t k = 0;
        while (k < m->slots && m->features[k] != feature)
            k++;
        if (k == m->slots) return feature;
    }
}

/* One that a model does not know changes no score. */
static void a_feature_that_is_absent(void **state) {
    (void)state;
    for (size_t i = 0; i < ROWS(linear); i++) {
        const lx_linear *m = linear[i];
        const int32_t before[LX_MODEL_LABELS] = {1, -2, 3, -4, 5, -6, 7, -8};
        int32_t score[LX_MODEL_LABELS];
        uint32_t feature = absent_feature(m);
        memcpy(score, before, sizeof score);
        assert_ptr_equal(lx_weights_of(m, feature), m->weights + (size_t)m->slots * m->labels);
        lx_add_feature(m, feature, score);
        if (m->labels > 1) lx_add_features(m, feature, score);
        assert_memory_equal(score, before, sizeof score);
    }
}

/* --- sets of features ---------------------------------------------------------------- */

static const va_memory memory = {.allocate = heap_allocate, .release = free};

static void each_feature_once(void **state) {
    (void)state;
    va_arena arena;
    va_document d = {0};
    const lx_linear *m = &lx_party_model;
    uint32_t known = 0, absent = absent_feature(m);
    for (uint32_t k = 0; !known; k++)
        known = m->features[k];
    va_arena_init(&arena, &memory);
    d.arena = &arena;
    va_feature_set *s = va_open_features(&d, NULL);
    assert_non_null(s);
    assert_int_equal(s->count, 0);
    for (int i = 0; i < 3; i++) {
        va_take_feature(s, known);
        va_take_feature(s, absent);
    }
    assert_int_equal(s->count, 2);
    assert_int_equal(s->of[0], known);
    assert_int_equal(s->of[1], absent);
    int32_t score = 11;
    va_score_features(m, s, 1, &score);
    assert_int_equal(score, 11 + m->bias[0] + m->weights[0]);
    /* the same set, empty */
    assert_ptr_equal(va_open_features(&d, NULL), s);
    assert_int_equal(s->count, 0);
    va_take_feature(s, absent);
    assert_int_equal(s->count, 1);
    /* for a model only what that knows, except where somebody looks on */
    const va_observer observer = {0};
    for (int observed = 0; observed < 2; observed++) {
        d.observer = observed ? &observer : NULL;
        s = va_open_features(&d, m);
        va_take_feature(s, absent);
        va_take_feature(s, known);
        assert_int_equal(s->count, observed + 1);
        assert_int_equal(s->of[observed], known);
        score = 11;
        va_score_features(m, s, 1, &score);
        assert_int_equal(score, 11 + m->bias[0] + m->weights[0]);
    }
    va_arena_clear(&arena);
}

/* What a full set is given is left out, also after it was emptied; what is in it stays. */
static void a_full_set(void **state) {
    (void)state;
    va_arena arena;
    va_document d = {0};
    va_arena_init(&arena, &memory);
    d.arena = &arena;
    va_feature_set *s = va_open_features(&d, NULL);
    assert_non_null(s);
    for (uint32_t round = 0; round < 3; round++) {
        uint32_t step = round == 1 ? 2 * VA_FEATURES : 1; /* all in one slot, or side by side */
        for (uint32_t i = 0; i < VA_FEATURES + 100; i++)
            va_take_feature(s, round + 1 + i * step);
        va_take_feature(s, round + 1);
        assert_int_equal(s->count, VA_FEATURES);
        for (uint32_t i = 0; i < VA_FEATURES; i++)
            assert_int_equal(s->of[i], round + 1 + i * step);
        va_clear_features(s);
        assert_int_equal(s->count, 0);
        for (uint32_t i = 0; i < 2 * VA_FEATURES; i++)
            assert_int_equal(s->table[i], 0);
    }
    va_arena_clear(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(probability),
        cmocka_unit_test(forest),
        cmocka_unit_test(features_that_are_there),
        cmocka_unit_test(a_feature_that_is_absent),
        cmocka_unit_test(each_feature_once),
        cmocka_unit_test(a_full_set),
    };
    return cmocka_run_group_tests_name("model", tests, NULL, NULL);
}
