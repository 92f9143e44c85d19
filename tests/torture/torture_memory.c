/*
** torture_memory.c - every statement with every allocation refused, once and from then on: it is
** SQLITE_NOMEM or the right rows, nothing is lost, and the database is whole and answers as
** before.
**
** TORTURE=quick refuses fewer of the later allocations, and does so once in UTF-8, for good in
** UTF-16.
*/
#include "../static/counted_memory.h"
#include "statements.h"

static long refused; /* of this statement */

typedef struct {
    size_t statement;
    const char *encoding;
    digest right;
} use;

static void must_be_whole(sqlite3 *db, const use *u) {
    char answer[ANSWER] = "";
    digest d;
    if (!sqlite3_get_autocommit(db)) sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    assert_int_equal(ask(db, "PRAGMA integrity_check", NULL, answer), SQLITE_OK);
    assert_string_equal(answer, "ok");
    assert_int_equal(sqlite3_exec(db, "INSERT INTO f (f) VALUES ('integrity-check')", 0, 0, 0),
                     SQLITE_OK);
    assert_int_equal(digest_of(db, statements[u->statement].sql, &d), SQLITE_OK);
    if (d.hash != u->right.hash) fail_msg("other rows once there is memory again");
}

/*
** SQLite keeps the message of a failed statement if it can: without memory from now on there is its
** own word for the result code, and for FTS5's table the name of what failed.
*/
static int is_message_lost(sqlite3 *db) {
    const char *message = sqlite3_errmsg(db);
    return (memory.forever && !strcmp(message, sqlite3_errstr(SQLITE_ERROR))) ||
           !strcmp(message, "vtable constructor failed: g");
}

static int run(void *context, char answer[ANSWER]) {
    use *u = context;
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3 *db = open_prepared(":memory:", flags, u->encoding);
    digest d;
    /* What a statement wrote before it failed is undone. */
    if (statements[u->statement].writes) sqlite3_exec(db, "BEGIN", NULL, NULL, NULL);
    start_failing();
    int rc = digest_of(db, statements[u->statement].sql, &d);
    stop_failing();
    if (d.rows == FAILED && u->right.rows == FAILED && is_message_lost(db)) d = u->right;
    refused += memory.fail_at && memory.seen >= memory.fail_at;
    snprintf(answer, ANSWER, "%ld rows, %016llx", d.rows, (unsigned long long)d.hash);
    if (!memory.fail_at)
        u->right = d;
    else if (rc == SQLITE_NOMEM)
        must_be_whole(db, u);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return rc;
}

static void fail_everywhere(void **state) {
    static const char *const encodings[] = {"UTF-8", "UTF-16le"};
    refused = 0;
    for (int i = 0; i < 4; i++) {
        int forever = i / 2, wide = i % 2;
        if (memory.thinner && forever != wide) continue;
        use u = {*(const size_t *)*state, encodings[wide], {0, 0}};
        assert_true(fail_every_allocation(run, &u, forever) > 0);
    }
    printf("# cases: %ld refused allocations\n", refused);
}

/* Registering: what is there after a failure can be registered again. */
static int register_all(void *context, char answer[ANSWER]) {
    sqlite3 *db = NULL;
    (void)context;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    start_failing();
    int rc = viet_register(db, NULL);
    stop_failing();
    assert_int_equal(viet_register(db, NULL), SQLITE_OK);
    assert_int_equal(ask(db, "SELECT count(*) FROM viet_parties(?1)", ARTICLE, answer), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return rc;
}

static void registering(void **state) {
    (void)state;
    for (int forever = 0; forever < 2; forever++)
        assert_true(fail_every_allocation(register_all, NULL, forever) > 0);
}

static void all_is_tried(void **state) {
    (void)state;
    check_complete();
}

int main(void) {
    static struct CMUnitTest tests[STATEMENTS + 2];
    static size_t number[STATEMENTS];
    const char *setting = getenv("TORTURE");
    if (setting && !strcmp(setting, "quick")) memory.thinner = 8;
    for (size_t i = 0; i < STATEMENTS; i++) {
        number[i] = i;
        tests[i] = (struct CMUnitTest){
            .name = statements[i].name, .test_func = fail_everywhere, .initial_state = &number[i]};
    }
    tests[STATEMENTS] = (struct CMUnitTest)cmocka_unit_test(registering);
    tests[STATEMENTS + 1] = (struct CMUnitTest)cmocka_unit_test(all_is_tried);
    return cmocka_run_group_tests(tests, use_counted_memory, NULL);
}
