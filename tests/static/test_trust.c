/*
** test_trust.c - what strangers write, in a text, an argument or a schema, harms nobody: messages
** are whole, no index rests on what changes, and a lexicon reads no more than a view might.
*/
#include "support.h"

static int setup(void **state) {
    *state = open_database();
    return 0;
}

static int teardown(void **state) {
    return sqlite3_close(*state);
}

/* ---- messages ---- */

static int is_utf8(const char *s) {
    const uint8_t *p = (const uint8_t *)s;
    while (*p) {
        int more = *p < 0x80   ? 0
                   : *p < 0xC2 ? -1
                   : *p < 0xE0 ? 1
                   : *p < 0xF0 ? 2
                   : *p < 0xF5 ? 3
                               : -1;
        if (more < 0) return 0;
        for (p++; more; more--, p++)
            if ((*p & 0xC0) != 0x80) return 0;
    }
    return 1;
}

/* SQL fails for the text ARGUMENT with a message that is UTF-8. */
static void fails_whole(sqlite3 *db, const char *sql, const char *argument) {
    sqlite3_stmt *stmt = prepare(db, sql);
    sqlite3_bind_text(stmt, 1, argument, -1, SQLITE_STATIC);
    assert_int_equal(sqlite3_step(stmt), SQLITE_ERROR);
    if (!is_utf8(sqlite3_errmsg(db))) fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    sqlite3_finalize(stmt);
}

static void messages_end_with_a_whole_character(void **state) {
    static const char *const calls[] = {
        "SELECT * FROM viet_parties('x', ?)",
        "SELECT * FROM viet_parties('x', NULL, 'broken' || substr(?, 1, 0))",
        "SELECT * FROM viet_parties('x', NULL, 'type' || substr(?, 1, 0))",
        "SELECT * FROM viet_parties('x', NULL, 'action' || substr(?, 1, 0))",
        "SELECT * FROM viet_tokens('x', ?)",
        "SELECT * FROM viet_tokens('x', 'document', ?)",
        "SELECT * FROM viet_tokens('x', 'document', 'diacritics ' || ?)",
        "SELECT * FROM viet_tokens('x', 'document', ? || ' fold')",
        "SELECT viet_sort_key('x', ?)",
        "SELECT viet_normalize('x', ?)",
        "SELECT viet_decode('x', ?)",
        "SELECT viet_plain('x', ?)",
        "SELECT viet_query('x', ?)",
        "SELECT viet_query('x', 'all', 'detail ' || ?)",
    };
    static const char *const letters[] = {"\xC4\x91", "\xE1\xBB\x87", "\xF0\x9F\x98\x80",
                                          "\x80",     "\xE1\xBB",     "\xFF"};
    char text[4 * 90 + 1];
    for (size_t k = 0; k < COUNT(letters); k++) {
        for (size_t before = 0; before < 8; before++) {
            memset(text, 'a', before);
            text[before] = 0;
            for (int i = 0; i < 80; i++)
                strcat(text, letters[k]);
            char *sql = sqlite3_mprintf(
                "DROP TABLE IF EXISTS broken; CREATE TABLE broken(form, name); INSERT INTO broken "
                "VALUES ('%s', 'a'), ('%s', 'b'), ('-', 'c');"
                "DROP TABLE IF EXISTS type; CREATE TABLE type(form, name, type); INSERT INTO type "
                "VALUES ('a', 'b', '%s');"
                "DROP TABLE IF EXISTS action; CREATE TABLE action(form, name, action); INSERT INTO "
                "action VALUES ('a', 'b', '%s')",
                text, text, text, text);
            assert_int_equal(sqlite3_exec(*state, sql, NULL, NULL, NULL), SQLITE_OK);
            sqlite3_free(sql);
            for (size_t i = 0; i < COUNT(calls); i++)
                fails_whole(*state, calls[i], text);
        }
    }
}

/* ---- what is stored for good ---- */

static void no_index_rests_on_a_version(void **state) {
    static const char *const functions_of_a_build[] = {"viet_version", "viet_data_version",
                                                       "viet_collation_version"};
    sqlite3_exec(*state, "CREATE TABLE a(x)", NULL, NULL, NULL);
    for (size_t i = 0; i < COUNT(functions_of_a_build); i++) {
        char *index = sqlite3_mprintf("CREATE INDEX i ON a(x || %s())", functions_of_a_build[i]);
        char *column = sqlite3_mprintf("CREATE TABLE b(x, v AS (%s()))", functions_of_a_build[i]);
        assert_int_equal(sqlite3_exec(*state, index, NULL, NULL, NULL), SQLITE_ERROR);
        assert_int_equal(sqlite3_exec(*state, column, NULL, NULL, NULL), SQLITE_ERROR);
        sqlite3_free(index);
        sqlite3_free(column);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_end_with_a_whole_character),
        cmocka_unit_test(no_index_rests_on_a_version),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
