/*
** test_connections.c - registering: twice, on two connections, while a
** statement runs, as a file and compiled in; interrupts; the cache of analyses.
*/
#include "support.h"

static const char *extension(void) {
    static char path[4096];
    const char *build = getenv("BUILD");
    snprintf(path, sizeof path, "%s/viet", build ? build : "build");
    return path;
}

static sqlite3 *open_and_load(void) {
    sqlite3 *db = NULL;
    char *err = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1, NULL);
    if (sqlite3_load_extension(db, extension(), NULL, &err) != SQLITE_OK)
        fail_msg("load: %s", err ? err : "?");
    return db;
}

static sqlite3_int64 number(sqlite3 *db, const char *sql) {
    sqlite3_stmt *s = prepare(db, sql);
    if (sqlite3_step(s) != SQLITE_ROW) fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_int64 value = sqlite3_column_int64(s, 0);
    sqlite3_finalize(s);
    return value;
}

#define SENTENCES "SELECT count(*) FROM viet_sentences('" ARTICLE "')"

static void registered_twice(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_int64 rows = number(db, SENTENCES);
    assert_int_equal(viet_register(db, NULL), SQLITE_OK);
    assert_int_equal(number(db, SENTENCES), rows);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void registered_while_a_statement_runs(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_stmt *s = prepare(db, "SELECT evidence FROM viet_sentences('" ARTICLE "')");
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    assert_int_equal(viet_register(db, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    sqlite3_finalize(s);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void loaded_twice_and_while_a_statement_runs(void **state) {
    (void)state;
    sqlite3 *db = open_and_load();
    char *err = NULL;
    assert_int_equal(sqlite3_load_extension(db, extension(), NULL, &err), SQLITE_OK);
    sqlite3_stmt *s = prepare(db, "SELECT evidence FROM viet_sentences('" ARTICLE "')");
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    assert_int_equal(sqlite3_load_extension(db, extension(), NULL, &err), SQLITE_OK);
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    sqlite3_finalize(s);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void two_connections(void **state) {
    (void)state;
    sqlite3 *a = open_and_load(), *b = open_and_load(), *c = open_database();
    sqlite3_int64 rows = number(a, SENTENCES);
    assert_int_equal(number(b, SENTENCES), rows);
    assert_int_equal(number(c, SENTENCES), rows);
    sqlite3_close(a);
    assert_int_equal(number(b, SENTENCES), rows);
    sqlite3_close(b);
    sqlite3_close(c);
}

/* Modules dropped while a cursor is open: the cursor keeps what it needs. */
static void modules_dropped_while_a_statement_runs(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_stmt *s = prepare(db, "SELECT evidence FROM viet_sentences('" ARTICLE "')");
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    sqlite3_drop_modules(db, NULL);
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    sqlite3_finalize(s);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void registered_by_auto_extension(void **state) {
    (void)state;
    sqlite3 *db = NULL;
    sqlite3_auto_extension((void (*)(void))sqlite3_viet_init);
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    sqlite3_reset_auto_extension();
    assert_true(number(db, SENTENCES) > 0);
    sqlite3_close(db);
}

/* SQLite built without FTS5 has no function fts5: everything else works, and viet_debug() tells. */
static void without_fts5(void **state) {
    (void)state;
    sqlite3 *db = NULL;
    char *err = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(
        sqlite3_create_function_v2(db, "fts5", 1, SQLITE_UTF8, NULL, NULL, NULL, NULL, NULL),
        SQLITE_OK);
    assert_int_equal(viet_register(db, &err), SQLITE_OK);
    assert_null(err);
    assert_true(number(db, SENTENCES) > 0);
    assert_int_equal(number(db, "SELECT count(*) FROM viet_tokens('hòa bình')"), 2);
    assert_int_equal(number(db, "SELECT 'Hạ Long' > 'Hà Nội' COLLATE VIETNAMESE"), 1);
    assert_int_equal(number(db, "SELECT viet_unaccent('Huế') = 'Hue'"), 1);
    assert_true(number(db, "SELECT instr(viet_debug(), 'fts5: absent')") > 0);
    sqlite3_close(db);
}

static void interrupted_between_rows(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_stmt *s = prepare(db, "SELECT evidence FROM viet_sentences('" ARTICLE "')");
    assert_int_equal(sqlite3_step(s), SQLITE_ROW);
    sqlite3_interrupt(db);
    assert_int_equal(sqlite3_step(s), SQLITE_INTERRUPT);
    sqlite3_finalize(s);
    assert_true(number(db, SENTENCES) > 0);
    sqlite3_close(db);
}

static int stop(void *p) {
    (void)p;
    return 1;
}

static void stopped_by_a_progress_handler(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_stmt *s =
        prepare(db, "SELECT count(*) FROM viet_mentions('" ARTICLE "') a, viet_mentions(a.text) b");
    sqlite3_progress_handler(db, 5, stop, NULL);
    assert_int_equal(sqlite3_step(s), SQLITE_INTERRUPT);
    sqlite3_finalize(s);
    sqlite3_close(db);
}

/* Memory of a connection does not grow with the number of texts it has read. */
static void the_cache_is_bounded(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_stmt *s = prepare(db, "SELECT count(*) FROM viet_parties(?1 || '" ARTICLE "')");
    sqlite3_int64 before = 0;
    for (int i = 0; i < 200; i++) {
        if (i == 20) before = sqlite3_memory_used();
        sqlite3_bind_int(s, 1, i % 50 + 100);
        assert_int_equal(sqlite3_step(s), SQLITE_ROW);
        sqlite3_reset(s);
    }
    assert_true(sqlite3_memory_used() < before + before / 4);
    sqlite3_finalize(s);
    sqlite3_close(db);
    assert_int_equal(sqlite3_memory_used(), 0);
}

/* More texts open at once than the cache keeps: all of them stay readable. */
static void more_cursors_than_the_cache_keeps(void **state) {
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_stmt *s[20];
    for (int i = 0; i < 20; i++) {
        s[i] = prepare(db, "SELECT evidence FROM viet_sentences(?1 || '" ARTICLE "')");
        sqlite3_bind_int(s[i], 1, i + 100);
        assert_int_equal(sqlite3_step(s[i]), SQLITE_ROW);
    }
    for (int i = 0; i < 20; i++) {
        assert_int_equal(sqlite3_column_int(s[i], 0), i + 100);
        while (sqlite3_step(s[i]) == SQLITE_ROW)
            continue;
        sqlite3_finalize(s[i]);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(registered_twice),
        cmocka_unit_test(registered_while_a_statement_runs),
        cmocka_unit_test(loaded_twice_and_while_a_statement_runs),
        cmocka_unit_test(two_connections),
        cmocka_unit_test(modules_dropped_while_a_statement_runs),
        cmocka_unit_test(registered_by_auto_extension),
        cmocka_unit_test(without_fts5),
        cmocka_unit_test(interrupted_between_rows),
        cmocka_unit_test(stopped_by_a_progress_handler),
        cmocka_unit_test(the_cache_is_bounded),
        cmocka_unit_test(more_cursors_than_the_cache_keeps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
