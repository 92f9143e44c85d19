/*
** test_collate.c - the orders, case by case: which strings stand before which,
** which are equal, sort keys, long and odd input, and the pinned order itself.
*/
#include "support.h"
#include <stdio.h>
#include "text/collate.h"
#include "text/collate_level.h"

/* Compare by every way there is; they must agree. */
static int compare(enum vt_collation_kind kind, const char *a, int64_t na, const char *b,
                   int64_t nb) {
    const vt_collation *c = &vt_collations[kind];
    uint8_t key[2][512];
    int64_t n[2];
    int r = vt_collate(c, bytes_of(a), na, bytes_of(b), nb);
    assert_int_equal(r, -vt_collate(c, bytes_of(b), nb, bytes_of(a), na));
    assert_int_equal(r, vt_collate_by_levels(c, bytes_of(a), na, bytes_of(b), nb));
    n[0] = vt_sort_key(c, bytes_of(a), na, key[0], 512);
    n[1] = vt_sort_key(c, bytes_of(b), nb, key[1], 512);
    int by_key = memcmp(key[0], key[1], (size_t)(n[0] < n[1] ? n[0] : n[1]));
    if (!by_key) by_key = n[0] < n[1] ? -1 : n[0] > n[1];
    assert_int_equal(r, (by_key > 0) - (by_key < 0));
    return r;
}

static int compare_strings(enum vt_collation_kind kind, const char *a, const char *b) {
    return compare(kind, a, (int64_t)strlen(a), b, (int64_t)strlen(b));
}

/* The strings, up to NULL, stand in this order, each before all that follow. */
static void in_order(enum vt_collation_kind kind, const char *const *s) {
    for (; *s; s++)
        for (const char *const *t = s + 1; *t; t++)
            if (compare_strings(kind, *s, *t) >= 0)
                fail_msg("%s: '%s' must stand before '%s'", vt_collations[kind].name, *s, *t);
}

static void equal(enum vt_collation_kind kind, const char *const *s) {
    for (const char *const *t = s; *t; t++)
        if (compare_strings(kind, *s, *t))
            fail_msg("%s: '%s' must equal '%s'", vt_collations[kind].name, *s, *t);
}

static void differ(enum vt_collation_kind kind, const char *const *s) {
    for (; *s; s++)
        for (const char *const *t = s + 1; *t; t++)
            if (!compare_strings(kind, *s, *t))
                fail_msg("%s: '%s' must not equal '%s'", vt_collations[kind].name, *s, *t);
}

#define IN_ORDER(kind, ...) in_order(kind, (const char *const[]){__VA_ARGS__, NULL})
#define EQUAL(kind, ...)    equal(kind, (const char *const[]){__VA_ARGS__, NULL})
#define DIFFER(kind, ...)   differ(kind, (const char *const[]){__VA_ARGS__, NULL})

static void dictionary(void **state) {
    (void)state;
    IN_ORDER(VT_DICTIONARY, "tuân thủ", "tuần chay");
    IN_ORDER(VT_DICTIONARY, "ba mẹ", "bà");
    IN_ORDER(VT_DICTIONARY, "can y", "cán x", "cat");
    IN_ORDER(VT_DICTIONARY, "Hà Nội", "Hạ Long");
    IN_ORDER(VT_DICTIONARY, "Hoa Lư", "Hòa An");
    IN_ORDER(VT_DICTIONARY, "Lê Văn Bình", "Lễ An");
    IN_ORDER(VT_DICTIONARY, "ma-ra-tông", "mà cả");
    IN_ORDER(VT_DICTIONARY, "an", "An", "án");
    IN_ORDER(VT_DICTIONARY, "D", "Đ", "E");
    IN_ORDER(VT_DICTIONARY, "ấm", "ân nhân", "ấn", "b");
    IN_ORDER(VT_DICTIONARY, "ăn", "ấm");
    IN_ORDER(VT_DICTIONARY, "ma", "mà", "mả", "mã", "má", "mạ", "man");
    IN_ORDER(VT_DICTIONARY, "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j",
             "k", "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x",
             "y", "z");
    IN_ORDER(VT_DICTIONARY, "", "\t", " ", "_", "-", ",", ".", "(", "$", "0", "9", "a", "б", "中",
             "\xFF");
    IN_ORDER(VT_DICTIONARY, "hoa", "hoa ", "hoa hồng", "hoá");
}

static void dictionary_equality(void **state) {
    (void)state;
    EQUAL(VT_DICTIONARY, "hòa", "hoà",
          "ho\xCC\x80"
          "a",
          "hoa\xCC\x80");
    EQUAL(VT_DICTIONARY, "quý", "qúy");
    EQUAL(VT_DICTIONARY, "ệ", "ê\xCC\xA3", "ẹ\xCC\x82", "e\xCC\x82\xCC\xA3", "e\xCC\xA3\xCC\x82");
    EQUAL(VT_DICTIONARY, "ấ", "a\xCC\x82\xCC\x81", "a\xCC\x81\xCC\x82", "á\xCC\x82");
    EQUAL(VT_DICTIONARY, "à", "a\xCC\x80", "a\xCD\x80");
    DIFFER(VT_DICTIONARY, "hoá", "hỏa", "hóă", "Hoá");
    DIFFER(VT_DICTIONARY, "đ", "d", "ø", "Đ", "D");
    DIFFER(VT_DICTIONARY, "hòá", "hóà", "hòà", "hoà", "hoá");
    DIFFER(VT_DICTIONARY, "u", "ü", "u\xCC\x84");
}

static void without_case(void **state) {
    (void)state;
    EQUAL(VT_NO_CASE, "hòa bình", "HÒA BÌNH", "Hoà Bình");
    EQUAL(VT_NO_CASE, "æ", "Æ");
    EQUAL(VT_NO_CASE, "й", "Й", "и\xCC\x86");
    IN_ORDER(VT_NO_CASE, "an", "AN B", "án");
    DIFFER(VT_NO_CASE, "ma", "má", "mạ", "đa", "da");
}

static void base_letters(void **state) {
    (void)state;
    EQUAL(VT_BASE, "Đồng", "dong", "ĐỒNG", "đo\xCC\x82\xCC\x80ng");
    EQUAL(VT_BASE, "ma", "má", "mă", "mâ", "MẬ");
    EQUAL(VT_BASE, "u", "ü", "Ũ");
    IN_ORDER(VT_BASE, "Hạ Long", "Hà Nội", "hai");
    DIFFER(VT_BASE, "m2", "m²", "m 2");
    DIFFER(VT_BASE, "a", "ª", "a\xE1\xB7\x84", "а");
}

/* Eth is typed for Đ; ICU's order keeps it apart. */
static void eth(void **state) {
    (void)state;
    for (int kind = 0; kind < VT_COLLATIONS; kind++) {
        if (kind == VT_CLDR) continue;
        EQUAL((enum vt_collation_kind)kind, "Đông", "Ðông", "Ðo\xCC\x82ng");
        EQUAL((enum vt_collation_kind)kind, "đi đứng", "ði ðứng");
        EQUAL((enum vt_collation_kind)kind, "HĐND", "HÐND");
    }
    IN_ORDER(VT_DICTIONARY, "Dũng", "Đỗ", "Ðông", "Em");
    IN_ORDER(VT_NAMES, "Ðỗ An", "Nguyễn An", "An Dũng", "An Ðỗ", "An Đông");
    EQUAL(VT_NO_CASE, "ðà nẵng", "Đà Nẵng", "ÐÀ NẴNG");
    EQUAL(VT_BASE, "d", "ð", "Đ", "Ð");
    IN_ORDER(VT_NUMBERS, "Ðội 2", "Đội 10");
    DIFFER(VT_CLDR, "đ", "ð", "d");
}

static void numbers(void **state) {
    (void)state;
    IN_ORDER(VT_NUMBERS, "Quận 1", "Quận 2", "Quận 02", "Quận 10", "Quận 11A", "Quận Ba Đình");
    IN_ORDER(VT_NUMBERS, "0", "00", "1", "001", "01", "9", "10", "99999999", "100000000",
             "123456789", "999999999", "1000000000", "99999999999", "100000000000");
    IN_ORDER(VT_NUMBERS, "a-1", "a2", "a10", "ab");
    IN_ORDER(VT_NUMBERS, "1.9", "1.10");
    IN_ORDER(VT_NUMBERS, "1²", "13");
    IN_ORDER(VT_NUMBERS, "9",
             "1\xC2\xAD"
             "0");
    DIFFER(VT_NUMBERS, "02", "2", "002");
    DIFFER(VT_NUMBERS, "10",
           "1\xC2\xAD"
           "0",
           "1²");
    DIFFER(VT_NUMBERS, "10 tháng 1", "10 Tháng 1", "10 tháng 01");
    EQUAL(VT_NUMBERS, "số 2 hòa", "số 2 hoà");
}

static void names(void **state) {
    (void)state;
    IN_ORDER(VT_NAMES, "An", "Lê An", "Nguyễn An", "Nguyễn Thị An", "Nguyễn Văn An", "Trần Bảo An",
             "Ân", "Lê Thị Bình", "Nguyễn Bình", "Nguyễn Thị Minh Bình", "Nguyễn Thị Ngọc Bình",
             "Hòa", "Đỗ Hòa", "Y");
    IN_ORDER(VT_NAMES, "nguyễn văn an", "nguyễn văn An", "Nguyễn văn an", "Nguyễn Văn An");
    EQUAL(VT_NAMES, "Lê Hòa", "Lê Hoà",
          "Le\xCC\x82 Ho\xCC\x80"
          "a");
    DIFFER(VT_NAMES, "Lê An", "Lê  An", " Lê An", "Lê An ",
           "Lê\xC2\xA0"
           "An",
           "lê An", "LêAn");
    IN_ORDER(VT_NAMES, "", " ", "An", "Trần An");
}

static void cldr(void **state) {
    (void)state;
    IN_ORDER(VT_CLDR, "bà", "ba mẹ", "bà mẹ");
    IN_ORDER(VT_CLDR, "tuần chay", "tuân thủ");
    IN_ORDER(VT_CLDR, "Hạ Long", "Hà Nội");
    IN_ORDER(VT_CLDR, "an", "An", "án");
    EQUAL(VT_CLDR, "ậ", "ạ\xCC\x82", "a\xCC\x82\xCC\xA3");
    DIFFER(VT_CLDR, "hòa", "hoà");
    DIFFER(VT_CLDR, "ấ", "á\xCC\x82");
    DIFFER(VT_CLDR, "ⅱ", "ⅰⅰ", "ii");
    DIFFER(VT_CLDR, "l·", "ŀ");
}

static void nothing_is_ignored(void **state) {
    (void)state;
    for (int kind = 0; kind < VT_COLLATIONS; kind++) {
        enum vt_collation_kind k = (enum vt_collation_kind)kind;
        static const char *const odd[] = {"ab",
                                          "a\x01"
                                          "b",
                                          "a\xC2\xAD"
                                          "b",
                                          "a\xE2\x80\x8B"
                                          "b",
                                          "a\xEF\xBB\xBF"
                                          "b",
                                          "a\x80"
                                          "b",
                                          "a\xC3"
                                          "b",
                                          "a\xE1\xBA"
                                          "b",
                                          "a\xC0\x80"
                                          "b",
                                          "a\xEF\xBF\xBD"
                                          "b",
                                          "a\xED\xA0\x80"
                                          "b",
                                          "ab\xE1",
                                          NULL};
        differ(k, odd);
        assert_int_equal(compare(k, "a\0b", 3, "a\0c", 3), -1);
        assert_int_not_equal(compare(k, "a", 1, "a\0", 2), 0);
        assert_int_not_equal(compare(k, "", 0, "\0", 1), 0);
        assert_int_equal(compare(k, "", 0, "", 0), 0);
    }
}

static void sort_keys_say_how_long_they_are(void **state) {
    uint8_t key[64], guarded[64];
    const char *text = "Hà Nội ²";
    int64_t size = (int64_t)strlen(text);
    (void)state;
    for (int kind = 0; kind < VT_COLLATIONS; kind++) {
        const vt_collation *c = &vt_collations[kind];
        int64_t n = vt_sort_key(c, bytes_of(text), size, NULL, 0);
        assert_true(n > 0 && n < 64);
        for (int64_t room = 0; room <= n; room++) {
            memset(guarded, 0xA5, sizeof guarded);
            assert_int_equal(vt_sort_key(c, bytes_of(text), size, guarded, room), n);
            for (int64_t i = room; i < 64; i++)
                assert_int_equal(guarded[i], 0xA5);
        }
        assert_int_equal(vt_sort_key(c, bytes_of(text), size, key, 64), n);
        assert_memory_equal(key, guarded, (size_t)n);
    }
}

static void no_text_is_a_text(void **state) {
    (void)state;
    for (int kind = 0; kind < VT_COLLATIONS; kind++) {
        const vt_collation *c = &vt_collations[kind];
        assert_int_equal(vt_sort_key(c, NULL, 0, NULL, 0), 0);
        assert_int_equal(vt_collate(c, NULL, 0, NULL, 0), 0);
        assert_true(vt_collate(c, NULL, 0, bytes_of("a"), 1) < 0);
    }
}

static void collations_have_names(void **state) {
    (void)state;
    assert_ptr_equal(vt_collation_named("VIETNAMESE", 10), &vt_collations[VT_DICTIONARY]);
    assert_ptr_equal(vt_collation_named("vietnamese_Ai", 13), &vt_collations[VT_BASE]);
    assert_null(vt_collation_named("VIETNAMESE_", 11));
    assert_null(vt_collation_named("VIETNAMESE", 9));
    assert_null(vt_collation_named("", 0));
    assert_null(vt_collation_named("VIETNAMESE\0x", 12));
}

/*
** The guard.  Databases in use are sorted by these orders: their indexes go
** wrong, silently, if one changes.  If this test fails, do not change the
** numbers: undo what changed the order, or give the new order a new name.
*/
static void the_order_never_changes(void **state) {
    static const char *const sample[] = {"",
                                         "a",
                                         "Đồng Nai",
                                         "Hòa Bình",
                                         "quận 02",
                                         "quận 10",
                                         "Nguyễn Thị Minh Khai",
                                         "½ m²",
                                         "l·l",
                                         "Ǆ ǆ ß æ",
                                         "Ωмега 中",
                                         "가",
                                         "😀",
                                         "a\xCC\xA3\xCC\x88\xCC\x81",
                                         "a\xC2\xAD b",
                                         "\xFF\x80",
                                         "ĐƯỜNG",
                                         "  hai  ba ",
                                         "x\xE1\xB7\x84y",
                                         "१२",
                                         "Ðà Nẵng ðó"};
    uint64_t hash = 0xCBF29CE484222325u;
    (void)state;
    for (int kind = 0; kind < VT_COLLATIONS; kind++)
        for (size_t i = 0; i < sizeof sample / sizeof *sample; i++) {
            uint8_t key[512];
            int64_t n = vt_sort_key(&vt_collations[kind], bytes_of(sample[i]),
                                    (int64_t)strlen(sample[i]), key, 512);
            for (int64_t k = 0; k < n; k++)
                hash = (hash ^ key[k]) * 0x100000001B3u;
            hash = (hash ^ 0x100) * 0x100000001B3u;
        }
    if (vt_collation_version() != 0xef8bce4949831431u || hash != 0x4a1b4349b2ad0f93u)
        fail_msg("tables %016llx, keys %016llx", (unsigned long long)vt_collation_version(),
                 (unsigned long long)hash);
}

/* A number of as many digits as memory might hold writes no further than its queue. */
static void numbers_of_any_size(void **state) {
    static const int64_t digits[] = {1, 8, 9, 99, 999999999, 1000000000, 2147483647, INT64_MAX};
    (void)state;
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++) {
        vt_level s;
        char said[32];
        vt_level_start(&s, VT_NUMBERS, 1, bytes_of(""), 0);
        vt_level_queue_size(&s, digits[i]);
        unsigned size = digits[i] < 9 ? 0 : (unsigned)sprintf(said, "%lld", (long long)digits[i]);
        assert_int_equal(s.queued, size ? 2 + size : 1);
        assert_true(s.queued < VT_QUEUE); /* its first digit comes behind */
        assert_true(sizeof s.queue == VT_QUEUE * sizeof s.queue[0]);
        assert_null(s.segment[0][0]);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_of_any_size),
        cmocka_unit_test(dictionary),
        cmocka_unit_test(dictionary_equality),
        cmocka_unit_test(without_case),
        cmocka_unit_test(base_letters),
        cmocka_unit_test(eth),
        cmocka_unit_test(numbers),
        cmocka_unit_test(names),
        cmocka_unit_test(cldr),
        cmocka_unit_test(nothing_is_ignored),
        cmocka_unit_test(sort_keys_say_how_long_they_are),
        cmocka_unit_test(no_text_is_a_text),
        cmocka_unit_test(collations_have_names),
        cmocka_unit_test(the_order_never_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
