/*
** test_collate_model.c - all collations against the model: 1,000,000 pairs
** each, of Vietnamese and of anything, by the fast way, by levels and by sort
** keys.  Then 3,000 hostile strings, sorted, and all pairs of them.
*/
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include "collate_model.h"

enum { FAMILY = 12, FAMILIES = 7600, KEY = 8 * BYTES, HOSTILE = 3000 };

typedef struct {
    string s;
    model_key model;
    uint8_t key[KEY];
    int64_t n;
} sample;

static void prepare(sample *x, const vt_collation *c) {
    uint8_t again[KEY];
    model_make_key(&x->model, &x->s, c->kind);
    x->n = vt_sort_key(c, x->s.text, x->s.n, x->key, KEY);
    int64_t n = vt_sort_key_by_levels(c, x->s.text, x->s.n, again, KEY);
    assert_true(n <= KEY);
    if (x->n != n || memcmp(x->key, again, (size_t)n))
        fail_msg("%s: two sort keys of %s", c->name, shown(&x->s));
}

static int compare(const vt_collation *c, const sample *x, const sample *y) {
    const string *a = &x->s, *b = &y->s;
    int model_says = model_compare(&x->model, &y->model, c->kind);
    int fast = vt_collate(c, a->text, a->n, b->text, b->n);
    int levels = vt_collate_by_levels(c, a->text, a->n, b->text, b->n);
    int keys = compare_bytes(x->key, x->n, y->key, y->n);
    if (sign(fast) != model_says || sign(levels) != model_says || keys != model_says)
        fail_msg("%s: model %d, fast %d, by levels %d, sort keys %d: %s, %s", c->name, model_says,
                 fast, levels, keys, shown(a), shown(b));
    return model_says;
}

static void random_pairs(enum vt_collation_kind kind, uint32_t (*any)(void)) {
    static sample x[FAMILY];
    string s[FAMILY];
    const vt_collation *c = &vt_collations[kind];
    for (int k = 0; k < FAMILIES; k++) {
        make_family(s, FAMILY, any);
        for (int i = 0; i < FAMILY; i++) {
            x[i].s = s[i];
            prepare(&x[i], c);
            for (int j = 0; j <= i; j++) {
                int r = compare(c, &x[i], &x[j]);
                if (r != -compare(c, &x[j], &x[i])) fail_msg("%s: not antisymmetric", c->name);
            }
        }
    }
}

static void agree_on_vietnamese(void **state) {
    (void)state;
    for (int kind = 0; kind < VT_COLLATIONS; kind++)
        random_pairs((enum vt_collation_kind)kind, any_vietnamese);
}

static void agree_on_anything(void **state) {
    (void)state;
    for (int kind = 0; kind < VT_COLLATIONS; kind++)
        random_pairs((enum vt_collation_kind)kind, any_hostile);
}

static const vt_collation *sorted_by;

static int order(const void *a, const void *b) {
    const sample *x = *(sample *const *)a, *y = *(sample *const *)b;
    return vt_collate(sorted_by, x->s.text, x->s.n, y->s.text, y->s.n);
}

/* Sorted, no string may stand before one that is not greater: all pairs, not neighbours only. */
static void total_order(void **state) {
    static sample *x[HOSTILE];
    (void)state;
    for (int i = 0; i < HOSTILE; i++)
        if (!(x[i] = malloc(sizeof *x[i]))) fail();
    for (int kind = 0; kind < VT_COLLATIONS; kind++) {
        const vt_collation *c = sorted_by = &vt_collations[kind];
        string s[10];
        for (int i = 0; i < HOSTILE; i++) {
            if (i % 10 == 0) make_family(s, 10, any_hostile);
            x[i]->s = s[i % 10];
            prepare(x[i], c);
        }
        qsort(x, HOSTILE, sizeof *x, order);
        for (int i = 0; i < HOSTILE; i++)
            for (int j = 0; j < i; j++)
                if (compare(c, x[j], x[i]) > 0)
                    fail_msg("%s: inversion: %s, %s", c->name, shown(&x[j]->s), shown(&x[i]->s));
    }
    for (int i = 0; i < HOSTILE; i++)
        free(x[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agree_on_vietnamese),
        cmocka_unit_test(agree_on_anything),
        cmocka_unit_test(total_order),
    };
    model_start();
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(model);
    return failed;
}
