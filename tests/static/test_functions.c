/*
** test_functions.c - the scalar functions through SQLite's C interface: lack
** of memory at every allocation, bytes with NUL, UTF-16 databases.
*/
#include "counted_memory.h"

/* Arguments whose results outgrow the first guess of their size: sixteen bytes and an eighth. */
static const char *const calls[] = {
    "viet_normalize(replace(hex(zeroblob(40)), '0', 'òe'), 'new')",
    "viet_unaccent(?1)",
    "viet_lower(?1)",
    "viet_upper(replace(hex(zeroblob(90)), '0', 'ß'))",
    "viet_title(?1)",
    "viet_is_syllable(?1)",
    "viet_decode(zeroblob(9) || replace(hex(zeroblob(90)), '0', 'µ'), 'tcvn3')",
    "viet_decode(CAST(replace(hex(zeroblob(90)), '0', 'µ') AS BLOB), 'viscii')",
    "viet_encoding(?1)",
};

/* Run one call; its result as text in OUT. */
static int run(sqlite3 *db, const char *call, char out[1024]) {
    char sql[256];
    sqlite3_stmt *stmt = NULL;
    sprintf(sql, "SELECT quote(%s)", call);
    int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK && sqlite3_bind_parameter_count(stmt))
        rc = sqlite3_bind_text(stmt, 1, ARTICLE_TITLE, -1, SQLITE_STATIC);
    if (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(stmt, 0);
        snprintf(out, 1024, "%s", text ? text : "");
    }
    int end = sqlite3_finalize(stmt);
    return rc == SQLITE_OK ? end : rc;
}

static void every_allocation_fails(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    char expected[1024], got[1024];
    for (size_t i = 0; i < COUNT(calls); i++) {
        /* Twice: the first run fills what SQLite keeps. */
        for (int k = 0; k < 2; k++)
            assert_int_equal(run(db, calls[i], expected), SQLITE_OK);
        long failed = 0, before = memory.live;
        for (long n = 1;; n++) {
            memory.seen = 0;
            memory.fail_at = n;
            int rc = run(db, calls[i], got);
            memory.fail_at = 0;
            if (memory.seen < n) break;
            if (rc == SQLITE_OK)
                assert_string_equal(got, expected);
            else if (rc != SQLITE_NOMEM)
                fail_msg("%s: allocation %ld failed: result code %d", calls[i], n, rc);
            else
                failed++;
            assert_int_equal(memory.live, before);
        }
        assert_true(failed > 1);
    }
    sqlite3_close(db);
}

static void check_blob(sqlite3 *db, const char *sql, const char *in, int n, const char *out,
                       int m) {
    sqlite3_stmt *stmt = prepare(db, sql);
    sqlite3_bind_text(stmt, 1, in, n, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    assert_int_equal(sqlite3_column_type(stmt, 0), SQLITE_TEXT);
    assert_int_equal(sqlite3_column_bytes(stmt, 0), m);
    assert_memory_equal(sqlite3_column_text(stmt, 0), out, (size_t)m);
    sqlite3_finalize(stmt);
}

static void nul_ends_no_text(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    check_blob(db, "SELECT viet_normalize(?1)", "a\0\xC3\x90\0", 5, "a\0\xC4\x90\0", 5);
    check_blob(db, "SELECT viet_normalize(?1, 'new')",
               "\0h\xC3\xB2"
               "a\0",
               6, "\0ho\xC3\xA0\0", 6);
    check_blob(db, "SELECT viet_upper(?1)", "a\0b", 3, "A\0B", 3);
    check_blob(db, "SELECT viet_title(?1)", "a\0b", 3, "A\0B", 3);
    check_blob(db, "SELECT viet_unaccent(?1)", "\xC3\xA0\0\xC3\xA0", 5, "a\0a", 3);
    check_blob(db, "SELECT viet_decode(?1, 'viqr')", "a'\0e^", 5, "\xC3\xA1\0\xC3\xAA", 5);
    sqlite3_close(db);
}

static void utf16_database(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    assert_int_equal(sqlite3_exec(db,
                                  "PRAGMA encoding = 'UTF-16le'; CREATE TABLE t(x); INSERT INTO t "
                                  "VALUES ('ðược hòa'), (x'c390c3a0')",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_stmt *stmt =
        prepare(db, "SELECT viet_normalize(x, 'new'), typeof(viet_lower(x)) FROM t");
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    assert_string_equal(sqlite3_column_text(stmt, 0), "được hoà");
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    assert_string_equal(sqlite3_column_text(stmt, 0), "Đà");
    assert_string_equal(sqlite3_column_text(stmt, 1), "text");
    sqlite3_finalize(stmt);
    sqlite3_close(db);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_fails),
        cmocka_unit_test(nul_ends_no_text),
        cmocka_unit_test(utf16_database),
    };
    return cmocka_run_group_tests(tests, use_counted_memory, NULL);
}
