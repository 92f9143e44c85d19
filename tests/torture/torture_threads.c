/*
** torture_threads.c - eight threads run all statements at once: each on a connection of its own,
** each on a connection that shares its cache with the others, and all on one connection.  The rows
** are those of one thread alone.  Built with the thread sanitizer (make torture), which sees every
** race.
*/
#include <pthread.h>
#include "statements.h"

enum { THREADS = 8 };

/* The rows of each statement, alone. */
static digest right[STATEMENTS];
static int rounds = 4;

/* What a thread does, and how often its rows were wrong. */
typedef struct {
    sqlite3 *db; /* or NULL: one of its own, opened in every round as FLAGS and FILE say */
    const char *file;
    int flags, number, writes;
    long statements, wrong;
    char said[200]; /* of the last wrong one */
} worker;

static void check_statement(worker *w, sqlite3 *db, size_t i) {
    digest d;
    int rc = digest_of(db, statements[i].sql, &d);
    w->statements++;
    if (rc == SQLITE_OK && d.hash == right[i].hash) return;
    w->wrong++;
    snprintf(w->said, sizeof w->said, "%s: result code %d, %ld rows", statements[i].name, rc,
             d.rows);
}

/*
** Every thread begins with another statement.  On one connection the message of an error may be
** that of another thread, so statements that fail are left out there.
*/
static void run_statements(worker *w, sqlite3 *db) {
    for (size_t k = 0; k < STATEMENTS; k++) {
        size_t i = (k + (size_t)w->number * STATEMENTS / THREADS) % STATEMENTS;
        int alone = w->writes, may = !statements[i].writes && (!w->db || right[i].rows != FAILED);
        if (alone || may) check_statement(w, db, i);
    }
}

/* A connection of the thread's own, in every round another. */
static sqlite3 *open_own(worker *w) {
    sqlite3 *db = NULL;
    int rc = sqlite3_open_v2(w->file, &db, w->flags, NULL);
    if (rc == SQLITE_OK) rc = viet_register(db, NULL);
    if (rc == SQLITE_OK && w->writes) rc = sqlite3_exec(db, setup, NULL, NULL, NULL);
    if (rc == SQLITE_OK) return db;
    snprintf(w->said, sizeof w->said, "opened: %s", sqlite3_errmsg(db));
    w->wrong++;
    sqlite3_close(db);
    return NULL;
}

static void *work(void *argument) {
    worker *w = argument;
    for (int round = 0; round < rounds; round++) {
        sqlite3 *db = w->db ? w->db : open_own(w);
        if (db) run_statements(w, db);
        if (!w->db) sqlite3_close(db);
    }
    return NULL;
}

/* Eight threads like MODEL. */
static void run_threads(worker model) {
    pthread_t thread[THREADS];
    worker w[THREADS];
    long done = 0;
    for (int i = 0; i < THREADS; i++) {
        w[i] = model;
        w[i].number = i;
        assert_int_equal(pthread_create(&thread[i], NULL, work, &w[i]), 0);
    }
    for (int i = 0; i < THREADS; i++)
        pthread_join(thread[i], NULL);
    for (int i = 0; i < THREADS; i++) {
        done += w[i].statements;
        if (w[i].wrong) fail_msg("thread %d, %ld times wrong: %s", i, w[i].wrong, w[i].said);
    }
    printf("# cases: %ld statements\n", done);
}

enum { OPEN = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE };

static void a_connection_each(void **state) {
    (void)state;
    run_threads((worker){.file = ":memory:", .flags = OPEN | SQLITE_OPEN_NOMUTEX, .writes = 1});
}

static void one_serialized_connection(void **state) {
    (void)state;
    sqlite3 *db = open_prepared(":memory:", OPEN | SQLITE_OPEN_FULLMUTEX, "UTF-8");
    run_threads((worker){.db = db});
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void a_shared_cache(void **state) {
    static const char file[] = "file:torture?mode=memory&cache=shared";
    (void)state;
    int flags = OPEN | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX;
    sqlite3 *db = open_prepared(file, flags, "UTF-8"); /* keeps it while the others come and go */
    run_threads((worker){.file = file, .flags = flags});
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static int one_thread_alone(void **state) {
    (void)state;
    const char *setting = getenv("TORTURE");
    if (setting && !strcmp(setting, "quick")) rounds = 1;
    check_complete();
    sqlite3 *db = open_prepared(":memory:", OPEN, "UTF-8");
    for (size_t i = 0; i < STATEMENTS; i++) {
        digest d;
        sqlite3_exec(db, "SAVEPOINT s", NULL, NULL, NULL);
        assert_int_equal(digest_of(db, statements[i].sql, &d), SQLITE_OK);
        sqlite3_exec(db, "ROLLBACK TO s", NULL, NULL, NULL);
        right[i] = d;
    }
    return sqlite3_close(db) != SQLITE_OK;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_connection_each),
        cmocka_unit_test(one_serialized_connection),
        cmocka_unit_test(a_shared_cache),
    };
    return cmocka_run_group_tests(tests, one_thread_alone, NULL);
}
