/*
** test_readings.c - the triggers of sql/ call every function on an article, and the article is
** analysed once.  The linker puts counted_analyse() in the place of va_analyse_with() (--wrap).
*/
#include "support.h"
#include "article/analysis.h"
#include "lexicon/terms.h"

static int analyses;

va_analysis *__real_va_analyse_with(const uint8_t *text, int64_t size, const char *published,
                                    const va_terms *terms, va_extent extent,
                                    const va_memory *memory);
va_analysis *__wrap_va_analyse_with(const uint8_t *text, int64_t size, const char *published,
                                    const va_terms *terms, va_extent extent,
                                    const va_memory *memory);

va_analysis *__wrap_va_analyse_with(const uint8_t *text, int64_t size, const char *published,
                                    const va_terms *terms, va_extent extent,
                                    const va_memory *memory) {
    analyses++;
    return __real_va_analyse_with(text, size, published, terms, extent, memory);
}

/* Run the SQL of FILE without the lines that only the shell knows, and what stands behind UNTIL. */
static void run_file(sqlite3 *db, const char *file, const char *until) {
    char sql[32768] = "", line[1024];
    char *err = NULL;
    size_t length = 0;
    FILE *in = fopen(file, "r");
    if (!in) fail_msg("cannot open %s", file);
    while (fgets(line, sizeof line, in) && !(until && strstr(line, until))) {
        if (line[0] == '.') continue;
        assert_true(length + strlen(line) < sizeof sql);
        memcpy(sql + length, line, strlen(line) + 1);
        length += strlen(line);
    }
    fclose(in);
    if (sqlite3_exec(db, sql, NULL, NULL, &err) != SQLITE_OK) fail_msg("%s: %s", file, err);
}

static void run(sqlite3 *db, const char *sql, int expected) {
    char *err = NULL;
    analyses = 0;
    if (sqlite3_exec(db, sql, NULL, NULL, &err) != SQLITE_OK) fail_msg("%s: %s", sql, err);
    assert_int_equal(analyses, expected);
}

/* A connection with the tables and triggers of sql/. */
static sqlite3 *open_live(void) {
    sqlite3 *db = open_database();
    run_file(db, "sql/steps/refuse.sql", NULL);
    run_file(db, "sql/schema.sql", NULL);
    run_file(db, "sql/extract.sql", "-- Labels of codes");
    run_file(db, "sql/triggers.sql", NULL);
    return db;
}

static void an_article_is_analysed_once(void **state) {
    (void)state;
    sqlite3 *db = open_live();
    run(db, "INSERT INTO article (name, body) VALUES ('a', '" ARTICLE "')", 1);
    run(db,
        "INSERT INTO article (name, body) SELECT 'b' || value, '" ARTICLE "' || value FROM "
        "json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9]')",
        9);
    run(db, "UPDATE article SET published = '2023-07-20'", 10);
    run(db, "DELETE FROM article", 0);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* The cache keeps no text of this size that nobody uses. */
static void a_large_article_too(void **state) {
    (void)state;
    sqlite3 *db = open_live();
    run(db,
        "INSERT INTO article (name, body) VALUES ('a', '" ARTICLE "' || "
        "replace(hex(zeroblob(100000)), '0', 'không có gì '))",
        1);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_article_is_analysed_once),
        cmocka_unit_test(a_large_article_too),
    };
    return cmocka_run_group_tests_name("readings", tests, NULL, NULL);
}
