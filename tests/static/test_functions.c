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
    "viet_encode(?1, 'vni')",
    "viet_slug(?1)",
    "viet_sort_key(?1)",
    "viet_query(?1)",
    "viet_family_name(?1)",
};

typedef struct {
    sqlite3 *db;
    const char *sql;
} question;

static int run(void *context, char answer[ANSWER]) {
    const question *q = context;
    start_failing();
    int rc = ask(q->db, q->sql, ARTICLE_TITLE, answer);
    stop_failing();
    return rc;
}

static void every_allocation_fails(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    for (size_t i = 0; i < COUNT(calls); i++) {
        char sql[256];
        sprintf(sql, "SELECT quote(%s)", calls[i]);
        assert_true(fail_every_allocation(run, &(question){db, sql}, 0) > 1);
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
    assert_string_equal(text_of(stmt, 0), "được hoà");
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    assert_string_equal(text_of(stmt, 0), "Đà");
    assert_string_equal(text_of(stmt, 1), "text");
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
