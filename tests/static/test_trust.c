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
        "SELECT * FROM viet_parties('x', NULL, ?)",
        "SELECT * FROM viet_parties('x', NULL, 'temp.' || ?)",
        "SELECT * FROM viet_parties('x', NULL, ? || '.x')",
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
    static const char *const letters[] = {"\xC4\x91", "\xE1\xBB\x87",    "\xF0\x9F\x98\x80",
                                          "\x80",     "\xE1\xBB",        "\xFF",
                                          "\xEF\xBF", "\xEF\xBF\xBD\x80"};
    char text[5 * 90 + 1];
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

/* ---- lexicons ---- */

/* A virtual table of one row that must not be read from views. */

typedef struct {
    sqlite3_vtab_cursor base;
    int read;
} secret_cursor;

static int times_read;

static int secret_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                          sqlite3_vtab **out, char **err) {
    (void)aux, (void)argc, (void)argv, (void)err;
    *out = sqlite3_malloc64(sizeof **out);
    assert_non_null(*out);
    memset(*out, 0, sizeof **out);
    sqlite3_declare_vtab(db, "CREATE TABLE x(form, name)");
    return sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
}

static int secret_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
    (void)vtab, (void)info;
    return SQLITE_OK;
}

static int secret_disconnect(sqlite3_vtab *vtab) {
    sqlite3_free(vtab);
    return SQLITE_OK;
}

static int secret_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out) {
    (void)vtab;
    *out = sqlite3_malloc64(sizeof(secret_cursor));
    assert_non_null(*out);
    return SQLITE_OK;
}

static int secret_close(sqlite3_vtab_cursor *cursor) {
    sqlite3_free(cursor);
    return SQLITE_OK;
}

static int secret_filter(sqlite3_vtab_cursor *cursor, int plan, const char *unused, int argc,
                         sqlite3_value **argv) {
    (void)plan, (void)unused, (void)argc, (void)argv;
    ((secret_cursor *)(void *)cursor)->read = 0;
    times_read++;
    return SQLITE_OK;
}

static int secret_next(sqlite3_vtab_cursor *cursor) {
    ((secret_cursor *)(void *)cursor)->read = 1;
    return SQLITE_OK;
}

static int secret_eof(sqlite3_vtab_cursor *cursor) {
    return ((secret_cursor *)(void *)cursor)->read;
}

static int secret_column(sqlite3_vtab_cursor *cursor, sqlite3_context *ctx, int index) {
    (void)cursor;
    sqlite3_result_text(ctx, index ? "secret" : "abc", -1, SQLITE_STATIC);
    return SQLITE_OK;
}

static int secret_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *out) {
    (void)cursor;
    *out = 1;
    return SQLITE_OK;
}

static const sqlite3_module secret_methods = {
    .xCreate = secret_connect,
    .xConnect = secret_connect,
    .xBestIndex = secret_best_index,
    .xDisconnect = secret_disconnect,
    .xDestroy = secret_disconnect,
    .xOpen = secret_open,
    .xClose = secret_close,
    .xFilter = secret_filter,
    .xNext = secret_next,
    .xEof = secret_eof,
    .xColumn = secret_column,
    .xRowid = secret_rowid,
};

static void run(sqlite3 *db, const char *sql) {
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
}

static void a_lexicon_reads_nothing_virtual(void **state) {
    (void)state;
    static const char *const tries[] = {
        "SELECT name FROM viet_mentions('abc', NULL, 's')",
        "SELECT name FROM viet_mentions('abc', NULL, 'main.s')",
        "SELECT name FROM viet_mentions('abc', NULL, 'secret')",
        "SELECT name FROM viet_mentions('abc', NULL, 'over')",
        "SELECT name FROM viet_mentions('abc', NULL, 'viet_units')",
        "SELECT name FROM viet_mentions('abc', NULL, 'main.pragma_table_info')",
        "SELECT name FROM evil",
        "INSERT INTO t VALUES (1)",
    };
    sqlite3 *db = open_database();
    sqlite3_create_module(db, "secret", &secret_methods, NULL);
    run(db, "CREATE VIRTUAL TABLE s USING secret; CREATE VIEW over AS SELECT * FROM s;"
            "CREATE VIEW evil AS SELECT name FROM viet_mentions('abc', NULL, 's');"
            "CREATE TABLE t(a); CREATE TABLE o(a); CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT "
            "INTO o SELECT name FROM viet_mentions('abc', NULL, 's'); END; SELECT * FROM s;");
    assert_int_equal(times_read, 1);
    for (int trusted = 0; trusted < 2; trusted++) {
        assert_int_equal(sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, trusted, NULL), 0);
        for (size_t i = 0; i < COUNT(tries); i++)
            assert_int_equal(sqlite3_exec(db, tries[i], NULL, NULL, NULL), SQLITE_ERROR);
    }
    assert_int_equal(times_read, 1);
    sqlite3_close(db);
}

static void forbidden(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    (void)argc;
    times_read++;
    sqlite3_result_value(ctx, argv[0]);
}

/* Functions that no schema may call, or no untrusted one, are not called for a lexicon. */
static void a_lexicon_runs_nothing(void **state) {
    static const char *const tables[] = {
        "CREATE VIEW l AS SELECT 'abc' AS form, f('secret') AS name",
        "CREATE TABLE l(form, name AS (f(form))); INSERT INTO l VALUES ('abc')",
    };
    static const int flags[] = {SQLITE_DIRECTONLY, 0, SQLITE_INNOCUOUS};
    (void)state;
    for (size_t k = 0; k < COUNT(tables); k++) {
        for (size_t i = 0; i < COUNT(flags); i++) {
            sqlite3 *db = open_database();
            sqlite3_create_function(db, "f", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, forbidden,
                                    NULL, NULL);
            run(db, tables[k]);
            sqlite3_create_function(db, "f", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | flags[i], NULL,
                                    forbidden, NULL, NULL);
            sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
            times_read = 0;
            int rc = sqlite3_exec(db, "SELECT name FROM viet_mentions('abc', NULL, 'l')", NULL,
                                  NULL, NULL);
            int allowed = flags[i] == SQLITE_INNOCUOUS;
            assert_int_equal(rc, allowed ? SQLITE_OK : SQLITE_ERROR);
            assert_int_equal(times_read > 0, allowed);
            sqlite3_close(db);
        }
    }
}

static int deny_lexicons(void *context, int action, const char *a, const char *b, const char *db,
                         const char *inside) {
    (void)context, (void)b, (void)db;
    if (action != SQLITE_READ || !inside || strcmp(inside, "viet_mentions lexicon") != 0)
        return SQLITE_OK;
    assert_string_equal(a, "l");
    return SQLITE_DENY;
}

static void an_authorizer_sees_a_lexicon(void **state) {
    static const char ask[] = "SELECT name FROM viet_mentions('abc', NULL, 'l')";
    (void)state;
    sqlite3 *db = open_database();
    run(db, "CREATE TABLE l(form, name); INSERT INTO l VALUES ('abc', 'x'); SELECT * FROM l");
    run(db, ask);
    sqlite3_set_authorizer(db, deny_lexicons, NULL);
    run(db, "SELECT * FROM l");
    assert_int_equal(sqlite3_exec(db, ask, NULL, NULL, NULL), SQLITE_ERROR);
    sqlite3_close(db);
}

/* What STMT gives in its rows, the texts one behind the other. */
static void rest_is(sqlite3_stmt *stmt, const char *expected) {
    char said[200] = "";
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW)
        strcat(said, text_of(stmt, 0));
    assert_int_equal(rc, SQLITE_DONE);
    assert_string_equal(said, expected);
}

/* A statement that is open across a rollback goes on with what is there now. */
static void no_lexicon_survives_a_rollback(void **state) {
    static const char *const ways[][2] = {
        {"BEGIN; UPDATE l SET name = 'new'", "ROLLBACK"},
        {"BEGIN; UPDATE l SET name = 'new'", "ROLLBACK; BEGIN"},
        {"BEGIN; UPDATE l SET name = 'new'", "ROLLBACK; BEGIN IMMEDIATE"},
        {"BEGIN; SAVEPOINT a; UPDATE l SET name = 'new'", "ROLLBACK TO a"},
        {"SAVEPOINT a; UPDATE l SET name = 'new'", "ROLLBACK TO a; RELEASE a"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(ways); i++) {
        sqlite3 *db = open_database();
        run(db, "CREATE TABLE l(form, name); INSERT INTO l VALUES ('abc', 'old');"
                "CREATE TABLE d(x); INSERT INTO d VALUES ('abc 1'), ('abc 2'), ('abc 3')");
        run(db, ways[i][0]);
        sqlite3_stmt *stmt = prepare(db, "SELECT name FROM d, viet_mentions(x, NULL, 'l') WHERE "
                                         "mention = 'abc'");
        assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
        assert_string_equal(text_of(stmt, 0), "New");
        run(db, ways[i][1]);
        rest_is(stmt, "OldOld");
        sqlite3_finalize(stmt);
        sqlite3_close(db);
    }
}

/* ---- rows of long sentences ---- */

/* PREFIX and behind it PART, N times. */
static char *long_text(const char *prefix, const char *part, int n) {
    char *text = malloc(strlen(prefix) + strlen(part) * (size_t)n + 1);
    char *at = strcpy(text, prefix) + strlen(prefix);
    for (int i = 0; i < n; i++)
        at = strcpy(at, part) + strlen(part);
    return text;
}

/* Every row's evidence is a part of its sentence with the mention in it, and not long. */
static void evidence_is_cut_around_the_mention(void **state) {
    static const char *const parts[] = {"quận Ninh Kiều, ", "ông Trần Văn Long, ",
                                        "\xF0\x9F\x98\x80 quận Ngô Quyền, ", "y tế \x80\x80, "};
    static const char sql[] =
        "SELECT m.evidence, m.byte_start - s.byte_start, m.byte_length, s.evidence, s.byte_length "
        "FROM viet_mentions(?1) m JOIN viet_sentences(?1) s USING (sentence)";
    sqlite3_stmt *stmt = prepare(*state, sql);
    int long_ones = 0;
    for (size_t i = 0; i < COUNT(parts); i++) {
        char *text = long_text("Huyện Bắc Hà ký kết hợp tác với ", parts[i], 400);
        sqlite3_bind_text(stmt, 1, text, -1, SQLITE_STATIC);
        while (sqlite3_step(stmt) == SQLITE_ROW) {
            const char *evidence = text_of(stmt, 0);
            const char *sentence = text_of(stmt, 3);
            int size = sqlite3_column_bytes(stmt, 0), whole = sqlite3_column_int(stmt, 4);
            int at = sqlite3_column_int(stmt, 1), length = sqlite3_column_int(stmt, 2);
            if (whole <= 1500) {
                assert_string_equal(evidence, sentence);
                continue;
            }
            long_ones++;
            assert_true(size > 1490 && size <= 1500);
            int from = at > 500 ? at - 500 : 0;
            if (from > whole - 1500) from = whole - 1500;
            while (from < at && ((uint8_t)sentence[from] & 0xC0) == 0x80)
                from++;
            assert_memory_equal(evidence, sentence + from, (size_t)size);
            assert_true(at >= from && at + length <= from + size);
            if (i < 3) assert_true(is_utf8(evidence));
        }
        sqlite3_reset(stmt);
        free(text);
    }
    assert_true(long_ones > 800);
    sqlite3_finalize(stmt);
}

/* A name of any length, and as many mentions of it: what all rows show is no product of both. */
static void no_name_is_shown_at_any_length(void **state) {
    sqlite3_stmt *stmt = prepare(*state, "SELECT max(length(CAST(name AS BLOB))), count(*) FROM "
                                         "viet_mentions(?1) WHERE entity <> 'date'");
    static const char *const parts[] = {"Hoa Sen ", "Hoàn\xCC\x80-", "HoàngKim"};
    for (size_t i = 0; i < COUNT(parts); i++) {
        char *text = long_text("Công ty Cổ phần ", parts[i], 1000);
        char *more = long_text(text, "(ABC). ABC ký kết hợp tác.\n", 1);
        sqlite3_bind_text(stmt, 1, more, -1, SQLITE_STATIC);
        assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
        assert_true(sqlite3_column_int(stmt, 0) <= 1000);
        sqlite3_reset(stmt);
        free(text);
        free(more);
    }
    sqlite3_finalize(stmt);
}

/* ---- stopping ---- */

static long steps;
static sqlite3 *to_interrupt;

static int count_steps(void *context) {
    (void)context;
    steps++;
    return 0;
}

static int stop_at_once(void *context) {
    (void)context;
    return ++steps == 3;
}

static int interrupt_at_once(void *context) {
    (void)context;
    if (++steps == 3) sqlite3_interrupt(to_interrupt);
    return 0;
}

/* On a long text progress handlers are called on the way, and who wants to stop it can. */
static void a_long_text_can_be_stopped(void **state) {
    static const char *const names[] = {"parties",  "domains",  "cooperations", "people",
                                        "mentions", "sections", "sentences",    "tokens"};
    int (*const handlers[])(void *) = {stop_at_once, interrupt_at_once};
    char *text = long_text("", ARTICLE, 200);
    (void)state;
    for (size_t i = 0; i < COUNT(names); i++) {
        sqlite3 *db = open_database(); /* nothing is cached */
        char *sql = sqlite3_mprintf("SELECT count(*) FROM viet_%s(?1)", names[i]);
        sqlite3_stmt *stmt = prepare(db, sql);
        sqlite3_bind_text(stmt, 1, text, -1, SQLITE_STATIC);
        to_interrupt = db;
        for (size_t k = 0; k < COUNT(handlers); k++) {
            steps = 0;
            sqlite3_progress_handler(db, 100, handlers[k], NULL);
            assert_int_equal(sqlite3_step(stmt), SQLITE_INTERRUPT);
            assert_true(steps <= 4);
            sqlite3_reset(stmt);
        }
        steps = 0;
        sqlite3_progress_handler(db, 100, count_steps, NULL);
        assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
        assert_true(steps > 10);
        assert_true(sqlite3_column_int(stmt, 0) > 0);
        sqlite3_finalize(stmt);
        sqlite3_free(sql);
        assert_int_equal(sqlite3_close(db), SQLITE_OK);
    }
    free(text);
}

/* What no memory is found for is said with its size and with what can be read. */
static void a_text_too_long_is_named(void **state) {
    char *text = long_text("", "quận 1, ", 2500000);
    (void)state;
    sqlite3 *db = open_database();
    static const char *const said[][2] = {{"SELECT count(*) FROM viet_mentions(?1)", "16000000"},
                                          {"SELECT count(*) FROM viet_tokens(?1)", "4000000"}};
    for (size_t i = 0; i < COUNT(said); i++) {
        sqlite3_stmt *stmt = prepare(db, said[i][0]);
        sqlite3_bind_text(stmt, 1, text, -1, SQLITE_STATIC);
        sqlite3_hard_heap_limit64(100000000);
        int rc = sqlite3_step(stmt);
        sqlite3_hard_heap_limit64(0);
        assert_int_equal(rc, SQLITE_TOOBIG);
        assert_non_null(strstr(sqlite3_errmsg(db), "a text of 25000000 bytes"));
        assert_non_null(strstr(sqlite3_errmsg(db), said[i][1]));
        sqlite3_finalize(stmt);
    }
    sqlite3_close(db);
    free(text);
}

/* ---- secrets ---- */

/* All columns of all functions over the sample, as text. */
static char *all_rows(sqlite3 *db) {
    static const char *const names[] = {"parties",  "domains",  "cooperations", "people",
                                        "mentions", "sections", "sentences",    "tokens"};
    sqlite3_str *out = sqlite3_str_new(db);
    for (size_t i = 0; i < COUNT(names); i++) {
        char *sql = sqlite3_mprintf("SELECT * FROM viet_%s(?1)", names[i]);
        sqlite3_stmt *stmt = prepare(db, sql);
        sqlite3_bind_text(stmt, 1, ARTICLE ARTICLE, -1, SQLITE_STATIC);
        while (sqlite3_step(stmt) == SQLITE_ROW)
            for (int c = 0; c < sqlite3_column_count(stmt); c++)
                sqlite3_str_appendf(out, "%s|", sqlite3_column_text(stmt, c));
        sqlite3_finalize(stmt);
        sqlite3_free(sql);
    }
    return sqlite3_str_finish(out);
}

/* Each connection has a secret of its own; what comes out does not depend on it. */
static void rows_depend_on_no_secret(void **state) {
    char *rows = all_rows(*state);
    assert_true(strlen(rows) > 1000);
    for (int i = 0; i < 20; i++) {
        sqlite3 *db = open_database();
        char *others = all_rows(db);
        assert_string_equal(others, rows);
        sqlite3_free(others);
        sqlite3_close(db);
    }
    sqlite3_free(rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_end_with_a_whole_character),
        cmocka_unit_test(no_index_rests_on_a_version),
        cmocka_unit_test(a_lexicon_reads_nothing_virtual),
        cmocka_unit_test(a_lexicon_runs_nothing),
        cmocka_unit_test(an_authorizer_sees_a_lexicon),
        cmocka_unit_test(no_lexicon_survives_a_rollback),
        cmocka_unit_test(evidence_is_cut_around_the_mention),
        cmocka_unit_test(no_name_is_shown_at_any_length),
        cmocka_unit_test(a_long_text_can_be_stopped),
        cmocka_unit_test(a_text_too_long_is_named),
        cmocka_unit_test(rows_depend_on_no_secret),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
