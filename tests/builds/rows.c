/*
** rows.c - the rows of SQL scripts, written alike by every build of SQLite: what
** tests/builds.pl compares.
**
**   rows LIBRARY ENCODING SCRIPT... -- ARTICLE...
**
** The articles are in a table article(id, body) of a database in memory of ENCODING, the
** extension LIBRARY is loaded.  A column is written by its type: SQLite's own text of a number
** changed over the years.
*/
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(sqlite3 *db, const char *what) {
    fprintf(stderr, "rows: %s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
}

static void run(sqlite3 *db, const char *sql) {
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) fail(db, sql);
}

/* The bytes of file NAME with a NUL behind, to be freed; *SIZE is how many. */
static char *slurp(const char *name, size_t *size) {
    FILE *file = fopen(name, "rb");
    char *text = NULL;
    size_t room = 0;
    *size = 0;
    do {
        room = room ? 2 * room : 4096;
        char *more = realloc(text, room + 1);
        if (!file || !more) {
            fprintf(stderr, "rows: cannot read %s\n", name);
            exit(1);
        }
        text = more;
        *size += fread(text + *size, 1, room - *size, file);
    } while (*size == room);
    fclose(file);
    text[*size] = '\0';
    return text;
}

static void add_article(sqlite3 *db, const char *name) {
    sqlite3_stmt *insert;
    size_t size;
    char *text = slurp(name, &size);
    if (sqlite3_prepare_v2(db, "INSERT INTO article(body) VALUES (?)", -1, &insert, NULL) !=
            SQLITE_OK ||
        sqlite3_bind_text(insert, 1, text, (int)size, SQLITE_TRANSIENT) != SQLITE_OK ||
        sqlite3_step(insert) != SQLITE_DONE)
        fail(db, name);
    sqlite3_finalize(insert);
    free(text);
}

static void put_text(const unsigned char *text, int size) {
    for (int i = 0; i < size; i++) {
        if (text[i] < ' ' || text[i] == '\\')
            printf("\\%02x", (unsigned)text[i]);
        else
            putchar(text[i]);
    }
}

static void put_column(sqlite3_stmt *s, int i) {
    switch (sqlite3_column_type(s, i)) {
    case SQLITE_INTEGER:
        printf("%lld", (long long)sqlite3_column_int64(s, i));
        break;
    case SQLITE_FLOAT:
        printf("%a", sqlite3_column_double(s, i));
        break;
    case SQLITE_NULL:
        printf("NULL");
        break;
    case SQLITE_BLOB: {
        const unsigned char *blob = sqlite3_column_blob(s, i);
        printf("x'");
        for (int k = 0, size = sqlite3_column_bytes(s, i); k < size; k++)
            printf("%02x", (unsigned)blob[k]);
        putchar('\'');
        break;
    }
    default: {
        const unsigned char *text = sqlite3_column_text(s, i);
        putchar('\'');
        put_text(text, sqlite3_column_bytes(s, i));
        putchar('\'');
    }
    }
}

static void put_rows(sqlite3 *db, const char *script) {
    size_t size;
    char *text = slurp(script, &size);
    for (const char *sql = text; *sql;) {
        sqlite3_stmt *s;
        if (sqlite3_prepare_v2(db, sql, -1, &s, &sql) != SQLITE_OK) fail(db, script);
        int rc = SQLITE_DONE;
        while (s && (rc = sqlite3_step(s)) == SQLITE_ROW)
            for (int i = 0, last = sqlite3_column_count(s) - 1; i <= last; i++) {
                put_column(s, i);
                putchar(i < last ? '|' : '\n');
            }
        if (rc != SQLITE_DONE) fail(db, script);
        sqlite3_finalize(s);
    }
    free(text);
}

int main(int argc, char **argv) {
    sqlite3 *db;
    char *error = NULL, pragma[64];
    int i = 3;
    if (argc < 4) return fprintf(stderr, "rows: LIBRARY ENCODING SCRIPT... -- ARTICLE...\n"), 2;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK) fail(db, "open");
    snprintf(pragma, sizeof pragma, "PRAGMA encoding = '%.16s'", argv[2]);
    run(db, pragma);
    sqlite3_enable_load_extension(db, 1);
    if (sqlite3_load_extension(db, argv[1], NULL, &error) != SQLITE_OK) {
        fprintf(stderr, "rows: %s: %s\n", argv[1], error);
        return 1;
    }
    run(db, "CREATE TABLE article(id INTEGER PRIMARY KEY, body TEXT)");
    while (i < argc && strcmp(argv[i], "--") != 0)
        i++;
    for (int k = i + 1; k < argc; k++)
        add_article(db, argv[k]);
    for (int k = 3; k < i; k++)
        put_rows(db, argv[k]);
    sqlite3_close(db);
    return 0;
}
