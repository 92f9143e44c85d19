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

static int compare_bytes(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb) {
    int r = memcmp(a, b, (size_t)(na < nb ? na : nb));
    return r ? sign(r) : sign(na - nb);
}

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

static uint32_t any_vietnamese(void) {
    return any_of(vietnamese);
}

static uint32_t any_hostile(void) {
    static const uint32_t odd[] = {
        0,       1,       9,       10,      0x1F,    0x7F,    0x85,    0xA0,    0xAA,    0xAD,
        0xB2,    0xB7,    0xBD,    0xC6,    0xD0,    0xDF,    0xE6,    0xF0,    0xF8,    0xFE,
        0x130,   0x131,   0x140,   0x149,   0x17F,   0x189,   0x1C4,   0x1C5,   0x1C6,   0x1CE,
        0x300,   0x301,   0x302,   0x303,   0x306,   0x308,   0x309,   0x30D,   0x30E,   0x31B,
        0x323,   0x327,   0x340,   0x344,   0x34F,   0x363,   0x387,   0x391,   0x3B1,   0x3B5,
        0x3F4,   0x39,    0x439,   0x419,   0x483,   0x5B0,   0x64E,   0x651,   0x660,   0x903,
        0x93C,   0x958,   0x1100,  0x1161,  0x1AB0,  0x1DC0,  0x1DC4,  0x1E9E,  0x1F84,  0x2000,
        0x200B,  0x2013,  0x2018,  0x2026,  0x202E,  0x2126,  0x212A,  0x2170,  0x20AB,  0x20D0,
        0x20DD,  0x2192,  0x3000,  0x3099,  0x304C,  0x4E2D,  0xAC00,  0xAC01,  0xD7A3,  0xE000,
        0xF900,  0xFB01,  0xFE0F,  0xFE20,  0xFEFF,  0xFF21,  0xFF41,  0xFFFD,  0xFFFE,  0xFFFF,
        0x10400, 0x10428, 0x1D165, 0x1D15E, 0x1F600, 0x1F1FB, 0x2F800, 0xE0001, 0xE0100, 0x10FFFF};
    switch (below(8)) {
    case 0:
        return 0x110000 + 0x80 + below(0x80);
    case 1:
    case 2:
        return odd[below(sizeof odd / sizeof *odd)];
    case 3:
        return any_of("\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x86\xCC\x89\xCC\x9B\xCC\xA3");
    case 4:
        return any_of("0011290  aAoOuUeEyYlL");
    default:
        return any_of(vietnamese);
    }
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
