/*
** test_memory.c - memory runs out at the n-th allocation, for every n, once or
** from then on: SQLITE_NOMEM or the right answer, nothing lost.
*/
#include "counted_memory.h"

/* One statement over everything; its answer in a word. */
static const char sql[] =
    "SELECT (SELECT count(*) FROM viet_mentions(?1)) * 1000 + (SELECT count(*) FROM "
    "viet_sentences(?1)) + length(viet_debug()) + (SELECT sum(length(evidence)) + "
    "sum(length(text)) FROM viet_sections(?1)) + (SELECT count(*) FROM viet_parties(?1) p, "
    "viet_domains(p.text) d WHERE p.published = '2025-07-18') + (SELECT sum(length(parties) + "
    "length(domains) + length(signatories) + length(period_end) + length(cameo)) FROM "
    "viet_cooperations(?1)) + (SELECT count(*) FROM viet_kinds, viet_domain_codes) + (SELECT "
    "sum(length(full_name) + "
    "length(type) + length(aliases) + length(successor_code)) FROM viet_units WHERE code = '79') + "
    "(SELECT sum(length(title)) FROM viet_people(?1)) + (SELECT sum(length(old_name) + "
    "length(date)) FROM viet_unit_changes WHERE new_code = '79')";

/* Register and run; the result code, and the answer in *VALUE if that is SQLITE_OK. */
static int run(sqlite3 *db, sqlite3_int64 *value) {
    sqlite3_stmt *stmt = NULL;
    char *err = NULL;
    int rc = viet_register(db, &err);
    sqlite3_free(err);
    if (rc == SQLITE_OK) rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_bind_text(stmt, 1, ARTICLE, -1, SQLITE_STATIC);
    if (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW) *value = sqlite3_column_int64(stmt, 0);
    int end = sqlite3_finalize(stmt);
    return rc == SQLITE_OK ? end : rc;
}

/* One run whose N-th allocation fails; *SEEN is set to the number of allocations. */
static int run_failing(long n, int forever, sqlite3_int64 *value, long *seen) {
    sqlite3 *db = NULL;
    memory.fail_at = 0;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    memory.seen = 0;
    memory.forever = forever;
    memory.fail_at = n;
    int rc = run(db, value);
    *seen = memory.seen;
    memory.fail_at = 0;
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return rc;
}

static void every_allocation_fails(int forever) {
    sqlite3_int64 expected = -1, value = -1;
    long seen, failed = 0;
    assert_int_equal(run_failing(0, 0, &expected, &seen), SQLITE_OK);
    long before = memory.live;
    for (long n = 1;; n++) {
        value = -1;
        int rc = run_failing(n, forever, &value, &seen);
        if (seen < n) break; /* it needs no more than that */
        /* SQLite does without some of its allocations; then the answer must be right. */
        if (rc == SQLITE_OK)
            assert_int_equal(value, expected);
        else if (rc != SQLITE_NOMEM)
            fail_msg("allocation %ld failed: result code %d", n, rc);
        else
            failed++;
        assert_int_equal(memory.live, before);
    }
    assert_true(failed > 50);
}

static void every_allocation_fails_once(void **state) {
    (void)state;
    every_allocation_fails(0);
}

static void every_allocation_fails_from_then_on(void **state) {
    (void)state;
    every_allocation_fails(1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_fails_once),
        cmocka_unit_test(every_allocation_fails_from_then_on),
    };
    return cmocka_run_group_tests(tests, use_counted_memory, NULL);
}
