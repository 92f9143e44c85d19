/*
** test_lookups.c - what is found by a key is found without looking at all rows.  The steps of the
** statement tell, in every release of SQLite; the words of its plan change.
*/
#include "support.h"

enum { ROWS = 20000, FEW = 1000 };

/* The steps that SQL takes, whose answer is ANSWER. */
static int steps_of(sqlite3 *db, const char *sql, const char *answer) {
    sqlite3_stmt *stmt = prepare(db, sql);
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    assert_string_equal(text_of(stmt, 0), answer);
    assert_int_equal(sqlite3_step(stmt), SQLITE_DONE);
    int steps = sqlite3_stmt_status(stmt, SQLITE_STMTSTATUS_VM_STEP, 0);
    sqlite3_finalize(stmt);
    return steps;
}

static void an_index_on_a_function_serves(void **state) {
    char fill[512];
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_snprintf(sizeof fill, fill,
                     "CREATE TABLE t(name);"
                     "CREATE INDEX t_name ON t(viet_normalize(name, 'new'));"
                     "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < "
                     "%d) INSERT INTO t SELECT 'Hòa ' || i FROM n",
                     ROWS);
    assert_int_equal(sqlite3_exec(db, fill, NULL, NULL, NULL), SQLITE_OK);
    assert_in_range(
        steps_of(db, "SELECT count(*) FROM t WHERE viet_normalize(name, 'new') = 'Hoà 7'", "1"), 1,
        FEW);
    assert_true(steps_of(db, "SELECT count(*) FROM t WHERE viet_normalize(name) = 'Hòa 7'", "1") >
                ROWS);
    sqlite3_close(db);
}

static void units_are_looked_up(void **state) {
    static const char *const keys[] = {
        "u.era = '2025' AND u.code = v",
        "u.full_name = v",
        "u.any_name = v",
    };
    (void)state;
    sqlite3 *db = open_database();
    assert_int_equal(
        sqlite3_exec(db, "CREATE TABLE wanted(v); INSERT INTO wanted VALUES ('79'), ('Xã Ba Vì')",
                     NULL, NULL, NULL),
        SQLITE_OK);
    for (size_t i = 0; i < COUNT(keys); i++) {
        char sql[128];
        sqlite3_snprintf(sizeof sql, sql,
                         "SELECT count(*) > 0 FROM wanted CROSS JOIN viet_units u ON %s", keys[i]);
        assert_in_range(steps_of(db, sql, "1"), 1, FEW);
    }
    assert_true(steps_of(db, "SELECT count(*) > 0 FROM viet_units WHERE +code = '79'", "1") > FEW);
    sqlite3_close(db);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_index_on_a_function_serves),
        cmocka_unit_test(units_are_looked_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
