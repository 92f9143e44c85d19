/*
** support.h - what the targets that go through SQL share: a database with the extension,
** statements, and an end with the message where something is wrong.
*/
#ifndef TESTS_FUZZ_SUPPORT_H
#define TESTS_FUZZ_SUPPORT_H

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "viet.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

_Noreturn static inline void wrong(sqlite3 *db, const char *what) {
    fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
    abort();
}

static inline void run(sqlite3 *db, const char *sql) {
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) wrong(db, sql);
}

static inline sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *stmt = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK) wrong(db, sql);
    return stmt;
}

/* A database in memory with the extension, and what SQL makes in it. */
static inline sqlite3 *open_database(const char *sql) {
    sqlite3 *db = NULL;
    if (sqlite3_open(":memory:", &db) != SQLITE_OK || viet_register(db, NULL) != SQLITE_OK)
        wrong(db, "open");
    run(db, sql);
    return db;
}

static inline void bind_text(sqlite3_stmt *stmt, int at, const uint8_t *text, size_t n) {
    sqlite3_bind_text(stmt, at, n ? (const char *)text : "", (int)n, SQLITE_STATIC);
}

/* STMT to its end: its result code.  HASH, if not NULL, is that of all rows. */
static inline int run_to_end(sqlite3_stmt *stmt, uint64_t *hash) {
    uint64_t h = 0xCBF29CE484222325u;
    while (sqlite3_step(stmt) == SQLITE_ROW)
        for (int c = 0; c < sqlite3_column_count(stmt); c++) {
            int type = sqlite3_column_type(stmt, c);
            const uint8_t *bytes = sqlite3_column_blob(stmt, c);
            int n = sqlite3_column_bytes(stmt, c);
            h = (h ^ (uint64_t)type) * 0x100000001B3u;
            for (int i = 0; i < n; i++)
                h = (h ^ bytes[i]) * 0x100000001B3u;
        }
    if (hash) *hash = h;
    return sqlite3_reset(stmt);
}

/* A statement whose rows say what is wrong must have none. */
static inline void must_be_empty(sqlite3_stmt *stmt) {
    int rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW)
        for (int c = 0; c < sqlite3_column_count(stmt); c++)
            fprintf(stderr, "%s: %s\n", sqlite3_column_name(stmt, c),
                    (const char *)sqlite3_column_text(stmt, c));
    if (rc != SQLITE_DONE) wrong(sqlite3_db_handle(stmt), sqlite3_sql(stmt));
    sqlite3_reset(stmt);
}

#endif
