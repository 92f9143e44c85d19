/*
** test_extent.c - what a text is read for makes no difference to a row: every function alone on its
** connection says what it says on one where all are asked, in whatever order.
*/
#include <dirent.h>
#include "support.h"

static const char *const all[] = {"viet_sections",    "viet_sentences", "viet_mentions",
                                  "viet_parties",     "viet_domains",   "viet_people",
                                  "viet_cooperations"};
enum { ALL = sizeof all / sizeof all[0] };

/* All rows that FUNCTION has of TEXT, to be freed. */
static char *rows_of(sqlite3 *db, int function, const char *text) {
    sqlite3_str *rows = sqlite3_str_new(db);
    char sql[100];
    snprintf(sql, sizeof sql, "SELECT * FROM %s(?1)", all[function]);
    sqlite3_stmt *s = prepare(db, sql);
    sqlite3_bind_text(s, 1, text, -1, SQLITE_STATIC);
    while (sqlite3_step(s) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(s); i++)
            sqlite3_str_appendf(rows, "%s|", sqlite3_column_text(s, i));
        sqlite3_str_appendchar(rows, 1, '\n');
    }
    assert_int_equal(sqlite3_finalize(s), SQLITE_OK);
    return sqlite3_str_finish(rows);
}

/* What all functions say, asked on one connection one after the other, the last one first if BACK.
 */
static void ask_all(const char *text, int back, char *rows[ALL]) {
    sqlite3 *db = open_database();
    for (int i = 0; i < ALL; i++) {
        int function = back ? ALL - 1 - i : i;
        rows[function] = rows_of(db, function, text);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void assert_same(const char *a, const char *b) {
    if (a && b) /* NULL: no rows */
        assert_string_equal(a, b);
    else
        assert_ptr_equal(a, b);
}

static void check(const char *text) {
    char *forth[ALL], *back[ALL];
    ask_all(text, 0, forth);
    ask_all(text, 1, back);
    for (int i = 0; i < ALL; i++) {
        sqlite3 *db = open_database();
        char *alone = rows_of(db, i, text);
        assert_same(alone, forth[i]);
        assert_same(alone, back[i]);
        sqlite3_free(alone);
        sqlite3_free(forth[i]);
        sqlite3_free(back[i]);
        assert_int_equal(sqlite3_close(db), SQLITE_OK);
    }
}

/* DO what is to be done with each sample article; returns how many there are. */
static int for_each_sample(void (*work)(const char *text, void *context), void *context) {
    static char path[1024], text[100000];
    DIR *dir = opendir("tests/articles");
    assert_non_null(dir);
    int read = 0;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        const char *dot = strrchr(entry->d_name, '.');
        if (!dot || strcmp(dot, ".txt") != 0) continue;
        snprintf(path, sizeof path, "tests/articles/%s", entry->d_name);
        FILE *in = fopen(path, "r");
        assert_non_null(in);
        size_t n = fread(text, 1, sizeof text - 1, in);
        text[n] = 0;
        fclose(in);
        work(text, context);
        read++;
    }
    closedir(dir);
    return read;
}

static void check_sample(const char *text, void *context) {
    (void)context;
    check(text);
}

static void the_sample_articles(void **state) {
    (void)state;
    assert_true(for_each_sample(check_sample, NULL) > 10);
}

static void append_sample(const char *text, void *context) {
    sqlite3_str_appendf(context, "%s\n\n", text);
}

/* The most memory that SQL takes to read TEXT for ?1, in bytes, beside what was there before. */
static int64_t peak_of(sqlite3 *db, const char *sql, const char *text) {
    sqlite3_stmt *stmt = prepare(db, sql);
    sqlite3_bind_text(stmt, 1, text, -1, SQLITE_STATIC);
    int64_t before = sqlite3_memory_used();
    sqlite3_memory_highwater(1);
    assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
    int64_t most = sqlite3_memory_highwater(0) - before;
    assert_int_equal(sqlite3_finalize(stmt), SQLITE_OK);
    return most;
}

/* What a connection keeps for all texts is there before. */
static void memory_of_a_long_text(void **state) {
    enum { LEAST = 1000000, BYTES_A_BYTE = 16 };
    (void)state;
    sqlite3 *db = open_database();
    sqlite3_str *joined = sqlite3_str_new(db);
    while (sqlite3_str_length(joined) < LEAST)
        for_each_sample(append_sample, joined);
    int size = sqlite3_str_length(joined);
    char *text = sqlite3_str_finish(joined);
    const char sql[] = "SELECT (SELECT count(*) FROM viet_parties(?1)) + "
                       "(SELECT count(*) FROM viet_domains(?1))";
    peak_of(db, sql, "Quận 1 ký kết hợp tác với quận 3 về y tế.");
    assert_in_range(peak_of(db, sql, text), size, (uint64_t)size * BYTES_A_BYTE);
    sqlite3_free(text);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* Without a cooperation, without a person, and without either. */
static void news_of_other_things(void **state) {
    (void)state;
    check("Nước sông Hương lên nhanh\n\nSáng nay, ông Trần Văn Bảy, Chủ tịch UBND xã Phú Hậu, cho "
          "biết nước sông đã rút. TP Huế mưa to từ đêm qua.");
    check("Giá gạo ở Cần Thơ tăng\n\nGiá gạo tại các chợ của Cần Thơ tăng từ ngày 3/6.");
    check("Mưa\n\nmưa to");
    check("");
}

/* A predicate that is a part of another word, in a name, or behind the end of the article. */
static void predicates_that_are_none(void **state) {
    (void)state;
    check(
        "Nông dân đăng ký vay vốn\n\nHợp tác xã Đồng Tiến ở Tiền Giang mời 40 hộ đăng ký vay vốn, "
        "ông Lê Văn Sáu cho biết.");
    check("Trường mới ở Đà Nẵng\n\nQuỹ Hợp tác Quốc tế Sao Biển dựng một ngôi trường ở Đà Nẵng.\n\n"
          "Tin khác\n\nHà Nội và Viêng Chăn ký thỏa thuận hợp tác");
    check("Chợ đêm Đà Lạt\n\nHai tỉnh Lâm Đồng và Ninh Thuận sắp ký kết.");
}

/* The entries on events and times were once read with the cooperations only, and end a name. */
static void names_before_words_of_events(void **state) {
    (void)state;
    check("Cầu Sông Lô chờ sửa\n\nSở Xây dựng đã báo cáo Cục Giám định về các vết nứt của cầu.");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_sample_articles),          cmocka_unit_test(memory_of_a_long_text),
        cmocka_unit_test(news_of_other_things),         cmocka_unit_test(predicates_that_are_none),
        cmocka_unit_test(names_before_words_of_events),
    };
    return cmocka_run_group_tests_name("extent", tests, NULL, NULL);
}
