/*
** test_hostile.c - any bytes give rows or none: never an error, never a row
** that stands elsewhere than it says.
*/
#include "support.h"
#include "text/markup.h"
#include "../hostile_parts.h"

typedef struct {
    sqlite3 *db;
    sqlite3_stmt *stmt[COUNT(functions)];
} fixture;

static int setup(void **state) {
    fixture *f = malloc(sizeof *f);
    f->db = open_database();
    for (size_t i = 0; i < COUNT(functions); i++) {
        char *sql = sqlite3_mprintf("SELECT %s, byte_start, byte_length FROM %s(?1)",
                                    functions[i].column, functions[i].function);
        f->stmt[i] = prepare(f->db, sql);
        sqlite3_free(sql);
    }
    *state = f;
    return 0;
}

static int teardown(void **state) {
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(functions); i++)
        sqlite3_finalize(f->stmt[i]);
    sqlite3_close(f->db);
    free(f);
    return 0;
}

/* Run every function on TEXT; each row must hold the bytes it points to. Returns all rows. */
static int run(fixture *f, const char *text, size_t size) {
    int rows = 0, rc;
    int markup = vt_markup_of((const uint8_t *)text, (int64_t)size) != VT_NO_MARKUP;
    for (size_t i = 0; i < COUNT(functions); i++) {
        sqlite3_stmt *s = f->stmt[i];
        /* Of HTML the evidence is what is shown, a mention what was given. */
        int shown = markup && !strcmp(functions[i].column, "evidence");
        sqlite3_bind_text64(s, 1, text, size, SQLITE_STATIC, SQLITE_UTF8);
        for (; (rc = sqlite3_step(s)) == SQLITE_ROW; rows++) {
            const void *found = sqlite3_column_text(s, 0);
            sqlite3_int64 start = sqlite3_column_int64(s, 1), length = sqlite3_column_int64(s, 2);
            assert_true(start >= 0 && length >= 0 && (size_t)(start + length) <= size);
            if (shown) continue;
            assert_int_equal(sqlite3_column_bytes(s, 0), length);
            if (length) assert_memory_equal(found, text + start, (size_t)length);
        }
        if (rc != SQLITE_DONE) fail_msg("%s: %s", functions[i].function, sqlite3_errmsg(f->db));
        sqlite3_reset(s);
        sqlite3_clear_bindings(s);
    }
    return rows;
}

static char *repeat(const char *part, size_t part_size, size_t times) {
    char *text = malloc(part_size * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * part_size, part, part_size);
    return text;
}

static void run_repeated(fixture *f, const char *part, size_t part_size, size_t times) {
    char *text = repeat(part, part_size, times);
    run(f, text, part_size * times);
    free(text);
}

static void an_article_has_rows(void **state) {
    assert_true(run(*state, ARTICLE, strlen(ARTICLE)) > 4);
}

static void empty_text(void **state) {
    assert_int_equal(run(*state, "", 0), 0);
}

static void every_single_byte(void **state) {
    for (int c = 0; c < 256; c++) {
        char byte = (char)c;
        run(*state, &byte, 1);
    }
}

static void only_marks(void **state) {
    run_repeated(*state, "\xCC\x81", 2, 1000);
    run_repeated(*state, "\xCC\xA3\xCC\x82", 4, 1000);
}

static void only_nuls(void **state) {
    run_repeated(*state, "", 1, 1);
    run_repeated(*state, "", 1, 100000);
}

static void only_line_feeds(void **state) {
    run_repeated(*state, "\n", 1, 100000);
    run_repeated(*state, "\r\n", 2, 50000);
}

static void only_punctuation(void **state) {
    run_repeated(*state, "(", 1, 50000);
    run_repeated(*state, "\xE2\x80\x9C", 3, 50000);
    run_repeated(*state, ". ", 2, 50000);
    run_repeated(*state, "- ", 2, 50000);
}

/* A byte overwritten, and the text cut, at every position of a sample. */
static void broken_at_every_position(void **state) {
    static const char bad[] = {(char)0x80, (char)0xBF, (char)0xC0, (char)0xE1,
                               (char)0xF0, (char)0xFF, 0};
    const size_t size = strlen(ARTICLE);
    char *text = malloc(size);
    for (size_t i = 0; i < size; i++) {
        memcpy(text, ARTICLE, size);
        text[i] = bad[i % sizeof bad];
        run(*state, text, size);
        char *cut = malloc(i + 1); /* of exact size, so that a sanitizer sees reads behind it */
        memcpy(cut, ARTICLE, i);
        run(*state, cut, i);
        free(cut);
    }
    free(text);
}

static void one_megabyte_without_spaces(void **state) {
    run_repeated(*state, "hợptác", 8, 125000);
    run_repeated(*state, "a", 1, 1000000);
    run_repeated(*state, "đ", 2, 500000);
}

static void many_combining_marks(void **state) {
    char *text = repeat("\xCC\x81", 2, 200000);
    text[0] = 'a';
    text[1] = ' ';
    run(*state, text, 400000);
    free(text);
    run_repeated(*state, "\xCC\xA3\xCC\x82", 4, 100000);
}

/* Every allotted byte, in no order: a fixed generator, so that failures repeat. */
static void noise(void **state) {
    static char text[4096];
    uint32_t x = 2463534242u;
    for (int round = 0; round < 200; round++) {
        for (size_t i = 0; i < sizeof text; i++) {
            x ^= x << 13, x ^= x >> 17, x ^= x << 5;
            text[i] = (char)(x >> 11);
        }
        run(*state, text, sizeof text);
    }
}

static void parts_over_and_over(void **state) {
    for (size_t i = 0; i < COUNT(hostile_parts); i++) {
        size_t size = strlen(hostile_parts[i]);
        run_repeated(*state, hostile_parts[i], size, 200000 / size);
    }
}

static void null_and_other_types(void **state) {
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(functions); i++) {
        sqlite3_stmt *s = f->stmt[i];
        sqlite3_bind_null(s, 1);
        assert_int_equal(sqlite3_step(s), SQLITE_DONE);
        sqlite3_reset(s);
        sqlite3_bind_int64(s, 1, 42);
        while (sqlite3_step(s) == SQLITE_ROW)
            continue;
        assert_int_equal(sqlite3_reset(s), SQLITE_OK);
        sqlite3_bind_zeroblob(s, 1, 0);
        assert_int_equal(sqlite3_step(s), SQLITE_DONE);
        sqlite3_reset(s);
        sqlite3_bind_zeroblob(s, 1, 1000);
        while (sqlite3_step(s) == SQLITE_ROW)
            continue;
        assert_int_equal(sqlite3_reset(s), SQLITE_OK);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_article_has_rows),
        cmocka_unit_test(empty_text),
        cmocka_unit_test(every_single_byte),
        cmocka_unit_test(only_marks),
        cmocka_unit_test(only_nuls),
        cmocka_unit_test(only_line_feeds),
        cmocka_unit_test(only_punctuation),
        cmocka_unit_test(broken_at_every_position),
        cmocka_unit_test(one_megabyte_without_spaces),
        cmocka_unit_test(many_combining_marks),
        cmocka_unit_test(noise),
        cmocka_unit_test(parts_over_and_over),
        cmocka_unit_test(null_and_other_types),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
