/* test_query.c - what people type, and the FTS5 expressions made of it. */
#include <stdio.h>
#include "support.h"
#include "search/query.h"

#define LENGTH(a) ((int)(sizeof(a) / sizeof((a)[0])))

static const char *built(const void *text, size_t n, enum vf_query_mode mode) {
    vt_buffer b = heap_buffer();
    /* A copy of just that size, so that a sanitizer sees every read behind it. */
    uint8_t *copy = malloc(n ? n : 1);
    assert_non_null(copy);
    memcpy(copy, text, n);
    vf_query(copy, (int64_t)n, mode, NULL, 1, &b);
    free(copy);
    return string_of(&b);
}

/* In EXPECTED a ~ is U+034F. */
static void check(const char *text, enum vf_query_mode mode, const char *expected) {
    char want[4096];
    size_t n = 0;
    for (const char *p = expected; *p; p++) {
        assert_true(n + 3 < sizeof want);
        if (*p == '~')
            n += (size_t)sprintf(want + n, "\xCD\x8F");
        else
            want[n++] = *p;
    }
    want[n] = 0;
    const char *got = built(text, strlen(text), mode);
    if (strcmp(got, want)) fail_msg("<%s> became\n%s, not\n%s", text, got, want);
}

typedef struct {
    const char *text, *expected;
} example;

static void check_all(const example *e, int count, enum vf_query_mode mode) {
    for (int i = 0; i < count; i++)
        check(e[i].text, mode, e[i].expected);
}

static void modes(void **state) {
    (void)state;
    static const char *const text = "quan hệ đẹp";
    check(text, VF_QUERY_ALL,
          "(\"quan hệ đẹp\" OR NEAR(\"quan~\" \"hệ\" \"đẹp\", 10) OR "
          "(\"quan~\" AND \"hệ\" AND \"đẹp\"))");
    check(text, VF_QUERY_PHRASE, "\"quan hệ đẹp\"");
    check(text, VF_QUERY_ANY, "(\"quan hệ đẹp\" OR \"quan~\" OR \"hệ\" OR \"đẹp\")");
    for (int mode = VF_QUERY_ALL; mode <= VF_QUERY_ANY; mode++) {
        check("", (enum vf_query_mode)mode, "\"\"");
        check(" \t", (enum vf_query_mode)mode, "\"\"");
        check("đẹp", (enum vf_query_mode)mode, "\"đẹp\"");
        check("15-NQ", (enum vf_query_mode)mode, "\"15 NQ\"");
    }
    check("đẹp \"xấu\" hay* -dở", VF_QUERY_ALL, "(\"đẹp\" AND \"xấu\" AND \"hay\"*) NOT \"dở\"");
    check("đẹp \"xấu\" hay* -dở", VF_QUERY_ANY, "(\"đẹp\" OR \"xấu\" OR \"hay\"*) NOT \"dở\"");
    check("a b \"c\" d e", VF_QUERY_PHRASE, "\"a b\" AND \"c\" AND \"d e\"");
    check("a b \"c d\"", VF_QUERY_ANY, "(\"a b\" OR \"a\" OR \"b\") OR \"c d\"");
}

static void what_people_mean(void **state) {
    (void)state;
    static const example examples[] = {
        /* phrases */
        {"\"a b\"", "\"a b\""},
        {"\"a, (b-c)* \"", "\"a b c\""},
        {"“a b” «c d»", "\"a b\" AND \"c d\""},
        {"\"a “b\" c”", "\"a b\" AND \"c\""},
        {"“a \"b c", "\"a b c\""},
        {"\"a", "\"a\""},
        {"a\" b", "\"a b\""},
        {"a\"b\"c", "\"a\" AND \"b\" AND \"c\""},
        {"\"\" a \"-\"", "\"a\""},
        {"\"a\"\"b\"", "\"a\" AND \"b\""},
        {"\"a\" \"b\" \"c", "\"a\" AND \"b\" AND \"c\""},
        /* exclusion */
        {"viet -nam", "\"viet\" NOT \"nam\""},
        {"-nam viet", "\"viet\" NOT \"nam\""},
        {"viet\t-nam-định", "\"viet\" NOT \"nam định\""},
        {"a -\"b c\" -d", "\"a\" NOT \"b c\" NOT \"d\""},
        {"a -“b c”", "\"a\" NOT \"b c\""},
        {"a -b c", "(\"a\" AND \"c\") NOT \"b\""},
        {"a -b*", "\"a\" NOT \"b\"*"},
        {"-a", "\"\""},
        {"-\"a b\" -c", "\"\""},
        {"viet - nam", "\"viet nam\""},
        {"viet --nam", "\"viet nam\""},
        {"viet-nam", "\"viet nam\""},
        {"(-nam)", "\"nam\""},
        {"a -\"", "\"a\""},
        /* prefixes */
        {"hop*", "\"hop\"*"},
        {"a hop* b", "\"a\" AND \"hop\"* AND \"b\""},
        {"a b-c* d", "\"a\" AND \"b c\"* AND \"d\""},
        {"hop *", "\"hop\""},
        {"*hop", "\"hop\""},
        {"hop**", "\"hop\""},
        {"ho*p", "\"ho p\""},
        {"\"hop*\"", "\"hop\""},
        /* operators and other syntax of FTS5 */
        {"AND", "\"AND\""},
        {"NOT a", "\"NOT a\""},
        {"NEAR(a", "\"NEAR a\""},
        {"a AND (b", "\"a AND b\""},
        {"^a + b", "\"a b\""},
        {"{x y}: z", "\"x y z\""},
        {"* ^ - + : ( ) {", "\"\""},
    };
    check_all(examples, LENGTH(examples), VF_QUERY_PHRASE);
}

static void units(void **state) {
    (void)state;
    static const example examples[] = {
        {"mua ô-tô", "(\"mua ô tô\" OR NEAR(\"mua~\" \"ô tô\", 10) OR (\"mua~\" AND \"ô tô\"))"},
        {"15-NQ/BCA", "\"15 NQ BCA\""},
        /* names with an apostrophe may be written without; abbreviations and syllables have none */
        {"H'Hen", "(\"H Hen\" OR \"HHen\")"},
        {"H’Hen", "(\"H Hen\" OR \"HHen\")"},
        {"hleo", "(\"hleo\" OR \"h leo\")"},
        {"18/7", "\"18 7\""},
        {"1,5", "\"1 5\""},
        {"x,5", "(\"x 5\" OR NEAR(\"x\" \"5\", 10) OR (\"x\" AND \"5\"))"},
        {"z(x)", "(\"z x\" OR NEAR(\"z\" \"x\", 10) OR (\"z\" AND \"x\"))"},
        {"a-b c -d", "(\"a b c\" OR NEAR(\"a b\" \"c\", 10) OR (\"a b\" AND \"c\")) NOT \"d\""},
    };
    check_all(examples, LENGTH(examples), VF_QUERY_ALL);
}

static void diacritics(void **state) {
    (void)state;
    static const example examples[] = {
        {"hop tac ban", "\"hop tac ban\""},
        {"hợp tác ban", "\"hợp tác ban\""},
        {"hợp tac", "\"hợp\" + \"tac\""},
        {"hop tác", "\"hop\" + \"tác\""},
        {"hop tac phát triển", "\"hop\" + \"tac\" + \"phát triển\""},
        {"hợp tac ban nam", "\"hợp\" + \"tac\" + \"ban~ nam~\""},
        {"ban \"hợp\" nam duong", "\"ban~\" AND \"hợp\" AND \"nam~\" + \"duong\""},
        {"ban -hợp", "\"ban~\" NOT \"hợp\""},
        /* no syllable in any spelling, digits, other scripts: as they are */
        {"hợp wxz 15 xz", "(\"hợp wxz 15 xz\" OR \"hợp\" + \"wxz15\" + \"xz\")"},
        {"ban wz \"hợp\"", "\"ban~ wz\" AND \"hợp\""},
        /* literal by the person's own U+034F */
        {"hop\xCD\x8F", "\"hop~\""},
        {"hợp \"ban\xCD\x8F\"", "\"hợp\" AND \"ban~\""},
        /* decomposed, capitals */
        {"ho\xCC\x9B\xCC\xA3p TAC", "\"ho\xCC\x9B\xCC\xA3p\" + \"TAC\""},
        /* prefixes are unfinished */
        {"hợp ta*", "\"hợp\" AND \"ta\"*"},
        {"hợp ô-to*", "\"hợp\" AND \"ô\" + \"to\"*"},
    };
    check_all(examples, LENGTH(examples), VF_QUERY_PHRASE);
    check("hợp tac ban", VF_QUERY_ALL,
          "(\"hợp\" + \"tac\" + \"ban~\" OR NEAR(\"hợp\" \"tac\" \"ban~\", 10) OR "
          "(\"hợp\" AND \"tac\" AND \"ban~\"))");
    check("xe ô-duong", VF_QUERY_ALL,
          "(\"xe ô\" + \"duong\" OR NEAR(\"xe~\" \"ô\" + \"duong\", 10) OR "
          "(\"xe~\" AND \"ô\" + \"duong\"))");
}

static void abbreviations(void **state) {
    (void)state;
    static const char saigon[] =
        "(\"TPHCM\" OR \"Thành phố Hồ Chí Minh\" OR \"TP HCM\" OR \"TP Hồ Chí Minh\")";
    static const example examples[] = {
        {"TPHCM", saigon},
        {"TP.HCM", "(\"TP HCM\" OR \"Thành phố Hồ Chí Minh\" OR \"TPHCM\" OR \"TP Hồ Chí Minh\")"},
        {"tp hcm", "(\"tp hcm\" OR \"Thành phố Hồ Chí Minh\" OR \"TPHCM\" OR \"TP Hồ Chí Minh\")"},
        {"HCM", "(\"HCM\" OR \"Thành phố Hồ Chí Minh\" OR \"TPHCM\" OR \"TP Hồ Chí Minh\")"},
        {"thành phố Hồ Chí Minh",
         "(\"thành phố Hồ Chí Minh\" OR \"TP HCM\" OR \"TPHCM\" OR \"TP Hồ Chí Minh\")"},
        {"TP Hồ Chí Minh",
         "(\"TP Hồ Chí Minh\" OR \"Thành phố Hồ Chí Minh\" OR \"TP HCM\" OR \"TPHCM\")"},
        {"TP Huế", "(\"TP Huế\" OR \"Thành phố\" + \"Huế\")"},
        {"Thừa Thiên Huế", "(\"Thừa Thiên Huế\" OR \"TT Huế\")"},
        {"ubnd tinh quang nam", "(\"ubnd tinh quang nam\" OR \"Ủy ban nhân dân\" + "
                                "\"tinh quang nam\")"},
        {"họp UBND xa", "(\"họp UBND xa\" OR \"họp\" + \"Ủy ban nhân dân\" + \"xa~\")"},
        {"KH&CN", "(\"KH CN\" OR \"Khoa học và Công nghệ\" OR \"KHCN\")"},
        {"UBND HĐND CAND BHYT",
         "(\"UBND HĐND CAND BHYT\" OR \"Ủy ban nhân dân\" + \"HĐND CAND BHYT\" OR "
         "\"UBND\" + \"Hội đồng nhân dân\" + \"CAND BHYT\" OR "
         "\"UBND HĐND\" + \"Công an nhân dân\" + \"BHYT\")"},
        /* what an abbreviation stands for is known with its diacritics only */
        {"uy ban nhan dan", "\"uy ban nhan dan\""},
        /* reads as a syllable */
        {"ai", "\"ai\""},
        {"AI", "(\"AI\" OR \"trí tuệ nhân tạo\" OR \"TTNT\")"},
        {"thứ tư", "\"thứ tư\""},
        {"trí tuệ nhân tạo", "(\"trí tuệ nhân tạo\" OR \"TTNT\")"},
        /* not in what must stand as it is, must not occur, or is not finished */
        {"\"TPHCM\"", "\"TPHCM\""},
        {"Huế -TPHCM", "\"Huế\" NOT \"TPHCM\""},
        {"TPHCM*", "\"TPHCM\"*"},
        /* loans written together */
        {"oto", "(\"oto\" OR \"o to\")"},
        {"mua Taxi", "(\"mua Taxi\" OR \"mua\" + \"ta xi\")"},
        {"hop", "\"hop\""},
        {"radio", "(\"radio\" OR \"ra di o\")"},
        {"ôtô", "\"ôtô\""},
        {"hotel", "\"hotel\""},
        {"xe oto đẹp", "(\"xe oto đẹp\" OR \"xe~\" + \"o to\" + \"đẹp\")"},
    };
    check_all(examples, LENGTH(examples), VF_QUERY_PHRASE);
    check("họp UBND", VF_QUERY_ALL,
          "(\"họp UBND\" OR \"họp\" + \"Ủy ban nhân dân\" OR NEAR(\"họp\" \"UBND\", 10) OR "
          "NEAR(\"họp\" \"Ủy ban nhân dân\", 10) OR "
          "(\"họp\" AND (\"UBND\" OR \"Ủy ban nhân dân\")))");
    check("họp UBND", VF_QUERY_ANY,
          "(\"họp UBND\" OR \"họp\" + \"Ủy ban nhân dân\" OR "
          "\"họp\" OR (\"UBND\" OR \"Ủy ban nhân dân\"))");
    check("ủy ban nhân dân họp", VF_QUERY_ANY,
          "(\"ủy ban nhân dân họp\" OR \"UBND\" + \"họp\" OR "
          "((\"ủy\" OR \"ban~\" OR \"nhân\" OR \"dân\") OR \"UBND\") OR \"họp\")");
    check("TPHCM", VF_QUERY_ANY, saigon);
}

/* Quotes are balanced, and what stands outside of them is our syntax only. */
static void check_form(const char *got, const char *name) {
    static const char *const known[] = {"(",    ")",     "NEAR(", ", 10)", " AND ",
                                        " OR ", " NOT ", " + ",   " ",     "*"};
    int depth = 0;
    for (const char *p = got; *p;) {
        if (*p == '"') {
            const char *close = strchr(p + 1, '"');
            if (!close) fail_msg("%s: open quote", name);
            p = close + 1;
            continue;
        }
        size_t n = 0;
        for (int i = 0; i < LENGTH(known); i++) {
            size_t m = strlen(known[i]);
            if (!strncmp(p, known[i], m) && m > n) n = m;
        }
        if (!n) fail_msg("%s: foreign syntax at '%.20s'", name, p);
        for (size_t i = 0; i < n; i++)
            depth += (p[i] == '(') - (p[i] == ')');
        assert_true(depth >= 0 && depth <= 5);
        p += n;
    }
    assert_int_equal(depth, 0);
}

static void hostile(void **state) {
    (void)state;
    static const example examples[] = {
        {"\xFF", "\"\""},
        {"a\xFF"
         "b",
         "\"a b\""},
        {"\"\xE2\x80", "\"\""},
        {"\xE2\x80\x9C\xE2\x80\x9D\x80 x", "\"x\""},
        {"'; DROP TABLE ft; --", "\"DROP TABLE ft\""},
        {"\"\"\"\"\"", "\"\""},
        {"-", "\"\""},
        {"-*", "\"\""},
        {"\"-a*\"*", "\"a\""},
        {"\xCD\x8F", "\"\""},
    };
    check_all(examples, LENGTH(examples), VF_QUERY_PHRASE);
    assert_string_equal(built("a\0b -\0c", 7, VF_QUERY_PHRASE), "\"a b c\"");
    assert_string_equal(built("\0", 1, VF_QUERY_ALL), "\"\"");
}

static void long_input(void **state) {
    (void)state;
    static const char *const pieces[] = {
        "ban ",    "hợp tac ", "\"",         "-",      "*",        "a*",        "\"a\"",
        "-a ",     "a\"-b",    "“",          "“”",     "“a ",      "oooo ",     "a",
        "\xFF",    "TPHCM ",   "UBND-",      "ngong ", "AND ",     "(",         "\xCC\x81",
        "NEAR(a ", "«",        "thành phố ", "a,1 ",   "ooooooo ", "a\xCC\x81", "AI\xCD\x8F ",
    };
    enum { N = 100000 };
    char *text = malloc(N);
    assert_non_null(text);
    for (int i = 0; i < LENGTH(pieces); i++)
        for (int mode = VF_QUERY_ALL; mode <= VF_QUERY_ANY; mode++) {
            size_t n = strlen(pieces[i]);
            for (size_t at = 0; at < N; at += n)
                memcpy(text + at, pieces[i], N - at < n ? N - at : n);
            check_form(built(text, N, (enum vf_query_mode)mode), pieces[i]);
        }
    free(text);
}

static void any_mixture(void **state) {
    (void)state;
    static const char *const pieces[] = {"\"", "“",  "”",    "«",    "»",   "-",   "*",     " ",
                                         " ",  " -", "ban",  "hợp",  "tac", "oto", "TPHCM", "TP",
                                         ".",  ",",  "\xE2", "\x80", "5",   "(",   "AI",    "tư"};
    uint32_t random = 1;
    for (int round = 0; round < 20000; round++) {
        char text[256];
        size_t n = 0;
        for (int i = 0; i < 24; i++) {
            random = random * 1664525 + 1013904223;
            const char *piece = pieces[(random >> 16) % (unsigned)LENGTH(pieces)];
            memcpy(text + n, piece, strlen(piece));
            n += strlen(piece);
        }
        text[n] = 0;
        check_form(built(text, n, (enum vf_query_mode)(round % 3)), text);
    }
}

/* Words beyond the limit do not count. */
static void the_first_words(void **state) {
    (void)state;
    char text[4 * VF_QUERY_WORDS + 16] = "", expected[4 * VF_QUERY_WORDS + 16] = "\"";
    for (int i = 0; i < VF_QUERY_WORDS; i++) {
        strcat(text, "z ");
        strcat(expected, i ? " z" : "z");
    }
    strcat(text, "đó -x");
    strcat(expected, "\"");
    check(text, VF_QUERY_PHRASE, expected);
}

/* What may go on with the next word is the last one that there is room for. */
static void the_last_word(void **state) {
    static const char *const last[] = {"quốc lộ", "ql",    "1",   "1 000", "covid", "q",
                                       "tphcm",   "84 24", "VTV", "m 2",   "5",     "d'"};
    (void)state;
    for (int e = 0; e < LENGTH(last); e++)
        for (int before = VF_QUERY_WORDS - 3; before < VF_QUERY_WORDS; before++) {
            char text[4 * VF_QUERY_WORDS + 32] = "";
            for (int i = 0; i < before; i++)
                strcat(text, "z ");
            strcat(text, last[e]);
            check_form(built(text, strlen(text), VF_QUERY_ALL), text);
        }
}

static void survives_lack_of_memory(void **state) {
    (void)state;
    static const char text[] = "hợp tac TPHCM -\"ban nam\" oto* 15-NQ/TW";
    for (int64_t limit = 0; limit < 300; limit++) {
        vt_buffer b = heap_buffer();
        b.context = &limit;
        vf_query(bytes_of(text), sizeof text - 1, VF_QUERY_ALL, NULL, 1, &b);
        assert_true(b.n <= limit);
        free(b.data);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(modes),
        cmocka_unit_test(what_people_mean),
        cmocka_unit_test(units),
        cmocka_unit_test(diacritics),
        cmocka_unit_test(abbreviations),
        cmocka_unit_test(hostile),
        cmocka_unit_test(long_input),
        cmocka_unit_test(any_mixture),
        cmocka_unit_test(the_first_words),
        cmocka_unit_test(the_last_word),
        cmocka_unit_test(survives_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
