/*
** fuzz_query.c - what viet_query() makes of any input is an expression that FTS5 takes, in every
** mode and for tables of all options; modes find more from one to the next, and simple words find
** the text that they are.
*/
#include "support.h"

/* Tables, and the options that viet_query() is told for them. */
static const struct {
    const char *name, *options, *detail;
} tables[] = {
    {"smart", "diacritics smart", "full"},
    {"fold", "diacritics fold", "full"},
    {"keep", "diacritics keep", "full"},
    {"few", "stopwords 1 tokenchars _ separators x", "full"},
    {"columns", "diacritics smart", "column"},
    {"none", "stopwords 1", "none"},
};
static const char *const modes[] = {"phrase", "all", "any"};

static sqlite3 *db;
static struct { sqlite3_stmt *insert, *remove, *found[COUNT(modes)]; } of[COUNT(tables)];
static sqlite3_stmt *same;

static sqlite3_stmt *prepare_for(size_t i, const char *format, const char *mode) {
    char sql[400];
    snprintf(sql, sizeof sql, format, tables[i].name, tables[i].name, mode, tables[i].options,
             tables[i].detail);
    return prepare(db, sql);
}

static void start(void) {
    db = open_database("");
    for (size_t i = 0; i < COUNT(tables); i++) {
        char sql[400];
        snprintf(sql, sizeof sql,
                 "CREATE VIRTUAL TABLE %s USING fts5(body, tokenize = 'vietnamese %s', detail = "
                 "%s); INSERT INTO %s (rowid, body) VALUES (2, 'Hai bên ký kết hợp tác vì hoà "
                 "bình'), (3, 'UBND TP.HCM: nghị quyết 15-NQ/TW về ôtô'), (4, '')",
                 tables[i].name, tables[i].options, tables[i].detail, tables[i].name);
        run(db, sql);
        of[i].insert = prepare_for(i, "INSERT INTO %s (rowid, body) VALUES (1, ?1)", "");
        of[i].remove = prepare_for(i, "DELETE FROM %s WHERE rowid = 1", "");
        for (size_t m = 0; m < COUNT(modes); m++)
            of[i].found[m] = prepare_for(i,
                                         "SELECT total(1 << rowid) FROM %s WHERE %s MATCH "
                                         "viet_query(?1, '%s', '%s detail %s')",
                                         modes[m]);
    }
    same = prepare(db, "SELECT viet_query(?1) AS text, viet_query(CAST(?1 AS BLOB)) AS blob WHERE "
                       "viet_query(?1) IS NOT viet_query(CAST(?1 AS BLOB))");
}

/* Words of ASCII letters and single spaces, fewer than viet_query() looks at, none an operator. */
static int is_simple(const uint8_t *p, size_t n) {
    size_t words = 1;
    for (size_t i = 0; i < n; i++) {
        words += p[i] == ' ';
        if (p[i] == ' ' ? i == 0 || p[i - 1] == ' ' : p[i] < 'a' || p[i] > 'z') return 0;
    }
    return n && n < 300 && words < 60 && p[n - 1] != ' ';
}

/* Which rows the query TEXT finds in table I, by bits. */
static unsigned rows_found(size_t i, size_t mode, const uint8_t *text, size_t n) {
    sqlite3_stmt *stmt = of[i].found[mode];
    bind_text(stmt, 1, text, n);
    if (sqlite3_step(stmt) != SQLITE_ROW) wrong(db, "MATCH");
    unsigned rows = (unsigned)sqlite3_column_int(stmt, 0);
    sqlite3_reset(stmt);
    return rows;
}

static void search(size_t i, const uint8_t *data, size_t size) {
    unsigned before = 0;
    bind_text(of[i].insert, 1, data, size);
    if (run_to_end(of[i].insert, NULL) != SQLITE_OK) wrong(db, "INSERT");
    for (size_t m = 0; m < COUNT(modes); m++) {
        unsigned rows = rows_found(i, m, data, size);
        if (before & ~rows) wrong(db, "a mode loses what a narrower one finds");
        before = rows;
    }
    /* Words that are left out, or cut where the table cuts, find nothing by themselves. */
    if (i < 3 && is_simple(data, size) && !(before & 2)) wrong(db, "words do not find their text");
    if (run_to_end(of[i].remove, NULL) != SQLITE_OK) wrong(db, "DELETE");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (!db) start();
    if (size > 300) size = 300;
    bind_text(same, 1, data, size);
    must_be_empty(same);
    run(db, "BEGIN");
    for (size_t i = 0; i < COUNT(tables); i++)
        search(i, data, size);
    run(db, "ROLLBACK");
    return 0;
}
