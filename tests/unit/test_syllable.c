/* test_syllable.c - which words are Vietnamese syllables: every one of them, and none besides. */
#include "support.h"
#include "syllables.h"
#include "text/syllable.h"

static char all[40000][24];
static int all_count;

static void collect(const char *onset, const char *rime, int tone, void *context) {
    (void)context;
    spell(all[all_count++], onset, rime, tone, OLD);
}

static int compare(const void *a, const void *b) {
    return strcmp(a, b);
}

static int is_syllable(const char *word) {
    return vt_is_syllable(bytes_of(word), (int64_t)strlen(word));
}

static int setup(void **state) {
    (void)state;
    assert_int_equal(LENGTH(rimes), 161);
    assert_int_equal(LENGTH(rimes_after_qu), 49);
    each_syllable(collect, NULL);
    qsort(all, (size_t)all_count, sizeof all[0], compare);
    return 0;
}

static void accepts_every_syllable(void **state) {
    (void)state;
    for (int i = 0; i < all_count; i++)
        if (!is_syllable(all[i])) fail_msg("'%s' is a syllable", all[i]);
}

/* Any onset before any rime with any tone is a syllable if and only if the model makes it. */
static void rejects_all_others(void **state) {
    (void)state;
    char word[32];
    for (int o = 0; o < LENGTH(onsets); o++)
        for (int r = 0; r < LENGTH(rimes); r++)
            for (int tone = 0; tone < 6; tone++) {
                spell(word, onsets[o], rimes[r], tone, OLD);
                int expected =
                    bsearch(word, all, (size_t)all_count, sizeof all[0], compare) != NULL;
                /* gìa, gíu: the letters of gi + a, gi + u, with the tone in another place. */
                if (!strcmp(onsets[o], "g") && (!strcmp(rimes[r], "Ia") || !strcmp(rimes[r], "Iu")))
                    expected = 1;
                if (is_syllable(word) != expected) fail_msg("'%s': %d", word, !expected);
            }
}

static void known_words(void **state) {
    (void)state;
    static const char *const yes[] = {"a",
                                      "à",
                                      "nghiêng",
                                      "gì",
                                      "gìn",
                                      "giếng",
                                      "già",
                                      "giữ",
                                      "quý",
                                      "quốc",
                                      "quyết",
                                      "khuya",
                                      "khuỷu",
                                      "ngoằn",
                                      "xoong",
                                      "yêu",
                                      "y",
                                      "ỷ",
                                      "ĐƯỜNG",
                                      "hOà",
                                      "hòa",
                                      "hoà",
                                      "kỹ",
                                      "kĩ",
                                      "e\xCC\xA3\xCC\x82",
                                      "Vie\xCC\xA3\xCC\x82t",
                                      "Vie\xCC\x82\xCC\xA3t",
                                      "a\xCC\x81\xCC\x82m"};
    static const char *const no[] = {"",
                                     " ",
                                     "hoa ",
                                     " hoa",
                                     "h'oa",
                                     "hoa\xC2\xADn",
                                     "Đắk",
                                     "Ðại",
                                     "hüy",
                                     "hòà",
                                     "b\xCC\x80"
                                     "a",
                                     "ca\xCC\x88",
                                     "nghang",
                                     "ka",
                                     "ce",
                                     "gii",
                                     "giy",
                                     "giyên",
                                     "iêu",
                                     "byên",
                                     "cat",
                                     "càt",
                                     "cach",
                                     "abc",
                                     "toán1",
                                     "1",
                                     "đ",
                                     "ng",
                                     "Việt Nam",
                                     "strong",
                                     "ＡＮ",
                                     "ан",
                                     "a\xCC\x80\xCC\x80",
                                     "\xFF",
                                     "ho\xFF"
                                     "a",
                                     "\xCC\x80",
                                     "wa",
                                     "fa",
                                     "za",
                                     "ja",
                                     "qa",
                                     "quu",
                                     "nghiêngg",
                                     "UBND"};
    for (int i = 0; i < LENGTH(yes); i++)
        if (!is_syllable(yes[i])) fail_msg("'%s' is a syllable", yes[i]);
    for (int i = 0; i < LENGTH(no); i++)
        if (is_syllable(no[i])) fail_msg("'%s' is no syllable", no[i]);
    assert_false(vt_is_syllable(bytes_of("a\0b"), 3));
    assert_false(vt_is_syllable(NULL, 0));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_every_syllable),
        cmocka_unit_test(rejects_all_others),
        cmocka_unit_test(known_words),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
