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
    "(SELECT count(*) FROM viet_mentions(?1) WHERE lexicon = 'own') + "
    "(SELECT sum(start + length(mention)) FROM viet_mentions('<p>' || replace(?1, 'à', "
    "'&agrave;'))) + "
    "length(viet_plain('<b>' || ?1 || '</b>', 'auto')) + "
    "(SELECT sum(length(title)) FROM viet_people(?1)) + (SELECT sum(length(old_name) + "
    "length(date)) FROM viet_unit_changes WHERE new_code = '79')";

static int register_and_ask(sqlite3 *db, char answer[ANSWER]) {
    char *err = NULL;
    int rc = viet_register(db, &err);
    sqlite3_free(err);
    if (rc == SQLITE_OK)
        rc = sqlite3_exec(
            db,
            "CREATE VIEW IF NOT EXISTS own AS SELECT 'du lịch' AS form, 'Sông Hồng' AS name, "
            "'company' AS type, 'X-1' AS code UNION ALL SELECT 'Ninh Kiều', NULL, NULL, NULL",
            NULL, NULL, NULL);
    return rc == SQLITE_OK ? ask(db, sql, ARTICLE, answer) : rc;
}

static int run(void *context, char answer[ANSWER]) {
    (void)context;
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    start_failing();
    int rc = register_and_ask(db, answer);
    stop_failing();
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return rc;
}

static void every_allocation_fails_once(void **state) {
    (void)state;
    assert_true(fail_every_allocation(run, NULL, 0) > 50);
}

static void every_allocation_fails_from_then_on(void **state) {
    (void)state;
    assert_true(fail_every_allocation(run, NULL, 1) > 50);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_fails_once),
        cmocka_unit_test(every_allocation_fails_from_then_on),
    };
    return cmocka_run_group_tests(tests, use_counted_memory, NULL);
}
