/*
** fuzz_lexicon.c - tables of terms with any values: rows that stand where they say, or an error
** that is whole; when the table is empty again, the rows are those without one.
*/
#include "support.h"
#include "text/legacy.h"

enum { COLUMNS = 5, MOST_ROWS = 12 };

static sqlite3 *db;
static sqlite3_stmt *insert, *without, *with[4], *misplaced;

static void start(void) {
    static const char *const tables[] = {"viet_mentions", "viet_parties", "viet_people",
                                         "viet_cooperations"};
    db = open_database("CREATE TABLE terms (form, name, type, code, action)");
    insert = prepare(db, "INSERT INTO terms VALUES (?1, ?2, ?3, ?4, ?5)");
    without = prepare(db, "SELECT * FROM viet_mentions(?1)");
    for (size_t i = 0; i < COUNT(tables); i++) {
        char sql[100];
        snprintf(sql, sizeof sql, "SELECT * FROM %s(?1, NULL, 'terms')", tables[i]);
        with[i] = prepare(db, sql);
    }
    misplaced = prepare(db, "SELECT mention, byte_start, byte_length FROM viet_mentions(?1, NULL, "
                            "'terms') WHERE CAST(mention AS BLOB) <> substr(CAST(?1 AS BLOB), "
                            "byte_start + 1, byte_length) OR name IS NULL AND entity = 'party'");
}

/* The next byte of the input, 0 at its end. */
static unsigned next(const uint8_t **p, const uint8_t *end) {
    return *p < end ? *(*p)++ : 0;
}

/* Words of the text: many of them, so that terms are found. */
static void bind_words(int column, const uint8_t **p, const uint8_t *end) {
    size_t from = next(p, end) * 7u, count = 1 + next(p, end) % 4;
    const uint8_t *text = *p, *stop;
    size_t left = (size_t)(end - text);
    if (from > left) from = left;
    while (from < left && from && text[from - 1] != ' ')
        from++;
    for (stop = text + from; stop < end && count; stop++)
        if (*stop == ' ' && !--count) break;
    bind_text(insert, column, text + from, (size_t)(stop - text) - from);
}

/* A value of any kind, or one that the column may have. */
static void bind_any(int column, const uint8_t **p, const uint8_t *end) {
    static const char *const types[] = {"company", "education", "province",
                                        "commune", "country",   "foreign_locality"};
    static const char *const actions[] = {"add", "alias", "stop", "ADD"};
    unsigned kind = next(p, end);
    size_t n = next(p, end) % 40;
    if (n > (size_t)(end - *p)) n = (size_t)(end - *p);
    if (kind % 16 == 0)
        sqlite3_bind_int64(insert, column, (sqlite3_int64)kind * 1000003);
    else if (kind % 16 == 1)
        sqlite3_bind_blob(insert, column, *p, (int)n, SQLITE_STATIC);
    else if (kind % 16 == 2)
        bind_text(insert, column, *p, n);
    else if (kind % 16 == 3)
        sqlite3_bind_double(insert, column, kind / 7.0);
    else if (column <= 2)
        bind_words(column, p, end);
    else if (kind % 2)
        sqlite3_bind_null(insert, column);
    else if (column == 5)
        sqlite3_bind_text(insert, column, actions[kind / 16 % COUNT(actions)], -1, SQLITE_STATIC);
    else
        sqlite3_bind_text(insert, column, types[kind / 16 % COUNT(types)], -1, SQLITE_STATIC);
}

static void read_with(const uint8_t *text, size_t n) {
    for (size_t i = 0; i < COUNT(with); i++) {
        bind_text(with[i], 1, text, n);
        int rc = run_to_end(with[i], NULL);
        if (rc != SQLITE_OK && rc != SQLITE_ERROR) wrong(db, "with a lexicon");
        if (rc != SQLITE_ERROR) continue;
        const char *message = sqlite3_errmsg(db);
        if (!vt_is_utf8((const uint8_t *)message, (int64_t)strlen(message)))
            wrong(db, "a broken message");
        return;
    }
    bind_text(misplaced, 1, text, n);
    must_be_empty(misplaced);
}

/* A transaction that is rolled back: the lexicon is gone, and what was read with it. */
static void read_without(const uint8_t *text, size_t n) {
    uint64_t none, empty;
    bind_text(without, 1, text, n);
    bind_text(with[0], 1, text, n);
    if (run_to_end(without, &none) != SQLITE_OK || run_to_end(with[0], &empty) != SQLITE_OK)
        wrong(db, "without a lexicon");
    if (none != empty) wrong(db, "an empty lexicon changes rows");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const uint8_t *p = data, *end = data + size;
    if (!db) start();
    run(db, "BEGIN");
    for (unsigned rows = next(&p, end) % MOST_ROWS; rows; rows--) {
        for (int c = 1; c <= COLUMNS; c++)
            bind_any(c, &p, end);
        if (run_to_end(insert, NULL) != SQLITE_OK) wrong(db, "INSERT");
        sqlite3_clear_bindings(insert);
    }
    size_t n = (size_t)(end - p) > 20000 ? 20000 : (size_t)(end - p);
    read_with(p, n);
    run(db, "ROLLBACK");
    read_without(p, n);
    return 0;
}
