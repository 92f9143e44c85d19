/*
** test_collate_icu.c - VIETNAMESE_CLDR against ICU's collator for vi, called on
** UTF-8: 1,000,000 pairs of Vietnamese, Latin and ASCII in NFC, NFD and mixed.
** And every pair of single Latin letters and ASCII and Latin-1 characters.
**
** Where ICU finds no difference there must be none but among the characters
** that ICU does not tell apart (U+2170 twice is U+2171): there are none here.
*/
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>
#include "collate_random.h"
#include "text/collate.h"

#if defined(HAVE_ICU) && __has_include(<unicode/ucol.h>)
#include <unicode/ucol.h>

enum { FAMILY = 8, FAMILIES = 36000 };

static UCollator *vi;

static void compare(const string *a, const string *b) {
    UErrorCode e = U_ZERO_ERROR;
    int icu = ucol_strcollUTF8(vi, (const char *)a->text, (int32_t)a->n, (const char *)b->text,
                               (int32_t)b->n, &e);
    assert_true(U_SUCCESS(e));
    int ours = vt_collate(&vt_collations[VT_CLDR], a->text, a->n, b->text, b->n);
    if (sign(icu) != sign(ours)) fail_msg("ICU %d, ours %d: %s, %s", icu, ours, shown(a), shown(b));
}

static int is_control(uint32_t cp) {
    return cp < 9 || (cp > 13 && cp < 32) || (cp >= 0x7F && cp < 0xA0 && cp != 0x85) || cp == 0xAD;
}

/* Mostly Vietnamese, with ASCII, Latin-1 and all Latin blocks between. */
static uint32_t any_latin(void) {
    static const uint32_t first[] = {0x20, 0x20, 0xA0, 0xC0, 0x100, 0x1E00};
    static const uint32_t count[] = {0x5F, 0x5F, 0x60, 0x40, 0x150, 0x100};
    if (below(2)) return any_of(vietnamese);
    for (;;) {
        unsigned k = below(6);
        uint32_t cp = first[k] + below(count[k]);
        if (!is_control(cp)) return cp;
    }
}

static void random_pairs(uint32_t (*any)(void)) {
    string s[FAMILY];
    for (int k = 0; k < FAMILIES / 2; k++) {
        make_family(s, FAMILY, any);
        for (int i = 0; i < FAMILY; i++)
            for (int j = 0; j < i; j++)
                compare(&s[i], &s[j]);
    }
}

static void agrees_on_vietnamese(void **state) {
    (void)state;
    random_pairs(any_vietnamese);
}

static void agrees_on_latin(void **state) {
    (void)state;
    random_pairs(any_latin);
}

static void agrees_on_single_letters(void **state) {
    static string s[0x400];
    int n = 0;
    (void)state;
    for (uint32_t cp = 9; cp < 0x250; cp++)
        if (!is_control(cp)) put_code_point(&s[n++], cp);
    for (uint32_t cp = 0x1E00; cp < 0x1F00; cp++)
        put_code_point(&s[n++], cp);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            compare(&s[i], &s[j]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agrees_on_vietnamese),
        cmocka_unit_test(agrees_on_latin),
        cmocka_unit_test(agrees_on_single_letters),
    };
    UErrorCode e = U_ZERO_ERROR;
    vi = ucol_open("vi", &e);
    if (U_FAILURE(e)) return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    ucol_close(vi);
    return failed;
}
#else
static void no_icu(void **state) {
    (void)state;
    skip();
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(no_icu)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#endif
