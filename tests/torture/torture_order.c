/*
** torture_order.c - each collation is an order of any bytes: of hostile strings all pairs are
** compared in both directions and by their sort keys, and all triples are transitive.  What is
** equal in one collation is so in those that the manual says.
*/
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include "../property/collate_random.h"
#include "text/collate.h"
#include "text/legacy.h"

enum { MOST = 1000, FAMILY = 10, KEY = 8 * BYTES };

static string strings[MOST];
/* By collation: whether the first stands before the second (-1), with it (0) or behind it (1). */
static int8_t order[VT_COLLATIONS][MOST][MOST];
static int count = MOST, rounds = 20;

static void make_strings(void) {
    for (int i = 0; i < count; i += FAMILY)
        make_family(strings + i, FAMILY, i % (2 * FAMILY) ? any_hostile : any_vietnamese);
}

static _Noreturn void wrong(int collation, const char *what, int i, int j) {
    fail_msg("%s: %s: %s, %s", vt_collations[collation].name, what, shown(&strings[i]),
             shown(&strings[j]));
    abort();
}

static void compare_all(int c) {
    const vt_collation *collation = &vt_collations[c];
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++)
            order[c][i][j] = (int8_t)sign(vt_collate(collation, strings[i].text, strings[i].n,
                                                     strings[j].text, strings[j].n));
}

static void check_pairs(int c) {
    static uint8_t key[MOST][KEY];
    static int64_t size[MOST];
    for (int i = 0; i < count; i++) {
        size[i] = vt_sort_key(&vt_collations[c], strings[i].text, strings[i].n, key[i], KEY);
        assert_true(size[i] <= KEY);
    }
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++) {
            if (order[c][i][j] != -order[c][j][i]) wrong(c, "not antisymmetric", i, j);
            if (order[c][i][j] != compare_bytes(key[i], size[i], key[j], size[j]))
                wrong(c, "sort keys say otherwise", i, j);
        }
}

/* If A <= B and B <= C, then A <= C, and A < C if one of these is. */
static void check_triples(int c) {
    for (int i = 0; i < count; i++)
        for (int j = 0; j < count; j++) {
            int first = order[c][i][j], bad = 0;
            const int8_t *from_j = order[c][j], *from_i = order[c][i];
            if (first > 0) continue;
            for (int k = 0; k < count; k++)
                bad |= from_j[k] <= 0 && from_i[k] != (first < 0 || from_j[k] < 0 ? -1 : 0);
            if (bad) wrong(c, "not transitive", i, j);
        }
}

/* Canonical equivalents: NULL if S is no Unicode text. */
static utf8proc_uint8_t *decomposed(const string *s, int64_t *n) {
    utf8proc_uint8_t *d = NULL;
    if (!vt_is_utf8(s->text, s->n)) return NULL;
    *n = utf8proc_map(s->text, s->n, &d, UTF8PROC_DECOMPOSE);
    return *n < 0 ? NULL : d;
}

static void check_canonical(void) {
    static utf8proc_uint8_t *d[MOST];
    static int64_t n[MOST];
    for (int i = 0; i < count; i++)
        d[i] = decomposed(&strings[i], &n[i]);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++) {
            if (!d[i] || !d[j]) continue;
            int same = n[i] == n[j] && !memcmp(d[i], d[j], (size_t)n[i]);
            for (int c = 0; same && c < VT_COLLATIONS; c++)
                if (order[c][i][j]) wrong(c, "canonical equivalents differ", i, j);
        }
    for (int i = 0; i < count; i++)
        free(d[i]);
}

/* Those of the second kind do not tell more apart than those of the first. */
static void check_equality(int finer, int coarser) {
    for (int i = 0; i < count; i++)
        for (int j = 0; j < i; j++)
            if (!order[finer][i][j] && order[coarser][i][j])
                wrong(coarser, "tells apart what is equal otherwise", i, j);
}

static void hostile_strings(void **state) {
    (void)state;
    for (int round = 0; round < rounds; round++) {
        make_strings();
        for (int c = 0; c < VT_COLLATIONS; c++) {
            compare_all(c);
            check_pairs(c);
            check_triples(c);
        }
        check_canonical();
        check_equality(VT_DICTIONARY, VT_NUMBERS);
        check_equality(VT_NUMBERS, VT_DICTIONARY);
        check_equality(VT_DICTIONARY, VT_NAMES);
        check_equality(VT_NAMES, VT_DICTIONARY);
        check_equality(VT_DICTIONARY, VT_NO_CASE);
        check_equality(VT_NO_CASE, VT_BASE);
    }
    long long pairs = (long long)rounds * count * count * VT_COLLATIONS;
    printf("# %d strings, %lld triples\n", rounds * count, pairs * count);
    printf("# cases: %lld pairs\n", pairs);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(hostile_strings)};
    const char *setting = getenv("TORTURE");
    if (setting && !strcmp(setting, "quick")) count = 300, rounds = 4;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
