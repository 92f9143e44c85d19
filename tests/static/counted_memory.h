/*
** counted_memory.h - SQLite's memory, counted, and refused when a test says so: once
** use_counted_memory() has run, MEMORY.live is the number of blocks in use, and
** fail_every_allocation() tries what happens without memory.
*/
#ifndef VIET_TEST_COUNTED_MEMORY_H
#define VIET_TEST_COUNTED_MEMORY_H

#include "support.h"
#include "refusing_memory.h"

static int use_counted_memory(void **state) {
    (void)state;
    return refuse_memory();
}

enum { ANSWER = 1024 };

/* The first value of SQL, with TEXT for ?1 if it asks for one; the result code. */
static inline int ask(sqlite3 *db, const char *sql, const char *text, char answer[ANSWER]) {
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK && sqlite3_bind_parameter_count(stmt))
        rc = sqlite3_bind_text(stmt, 1, text, -1, SQLITE_STATIC);
    if (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW) {
        const char *value = text_of(stmt, 0);
        snprintf(answer, ANSWER, "%s", value ? value : "");
    }
    int end = sqlite3_finalize(stmt);
    return rc == SQLITE_OK ? end : rc;
}

static inline long next_step(void) {
    return memory.thinner ? 1 + memory.fail_at / memory.thinner : 1;
}

/*
** RUN with CONTEXT, the n-th of its allocations failing (with FOREVER all from the n-th on), for
** every n.  It gives SQLITE_NOMEM or, since SQLite does without some of its allocations, the right
** answer, and loses nothing.  Returns how many times it was SQLITE_NOMEM.
*/
static long fail_every_allocation(int (*run)(void *context, char answer[ANSWER]), void *context,
                                  int forever) {
    char expected[ANSWER] = "", answer[ANSWER];
    long failed = 0, before;
    memory.fail_at = 0;
    memory.forever = forever;
    for (int k = 0; k < 2; k++) /* twice: the first run fills what SQLite keeps */
        assert_int_equal(run(context, expected), SQLITE_OK);
    before = memory.live;
    for (memory.fail_at = 1;; memory.fail_at += next_step()) {
        strcpy(answer, "");
        int rc = run(context, answer);
        assert_int_equal(memory.live, before);
        if (memory.seen < memory.fail_at) return failed; /* it needs no more than that */
        if (rc == SQLITE_OK)
            assert_string_equal(answer, expected);
        else if (rc != SQLITE_NOMEM)
            fail_msg("allocation %ld failed: result code %d", memory.fail_at, rc);
        failed += rc == SQLITE_NOMEM;
    }
}

#endif
