/*
** support.h - what the tests of the whole extension share: cmocka, SQLite and
** the extension compiled in, and the five table-valued functions.
*/
#ifndef VIET_TEST_SUPPORT_H
#define VIET_TEST_SUPPORT_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "viet.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* Each function with the column that repeats the text at start, length, byte_start, byte_length. */
static const struct {
    const char *function, *column;
} functions[] = {
    {"viet_parties", "mention"},   {"viet_domains", "mention"},    {"viet_mentions", "mention"},
    {"viet_sections", "evidence"}, {"viet_sentences", "evidence"}, {"viet_people", "mention"},
};

/* An article in small, for tests that only need rows of every kind. */
#define ARTICLE_TITLE "Quận Ninh Kiều và quận Ngô Quyền ký kết chương trình hợp tác"
#define ARTICLE                                                                                                            \
    ARTICLE_TITLE                                                                                                          \
    "\n\nNgày 18/7, tại TP. Cần Thơ, quận Ninh Kiều (TP. Cần Thơ) và quận Ngô Quyền (TP. Hải "        \
    "Phòng) đã ký kết chương trình hợp tác giai đoạn 2023-2025 trên các lĩnh vực giáo dục, y tế " \
    "và du lịch.\nÔng Nguyễn Văn An, Chủ tịch UBND quận Ninh Kiều, cho biết hai bên sẽ trao đổi "   \
    "kinh nghiệm về quản lý đô thị và cải cách hành chính trong thời gian tới.\n"

static inline sqlite3 *open_database(void) {
    sqlite3 *db = NULL;
    char *err = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    if (viet_register(db, &err) != SQLITE_OK) fail_msg("viet_register: %s", err ? err : "?");
    return db;
}

static inline sqlite3_stmt *prepare(sqlite3 *db, const char *sql) {
    sqlite3_stmt *stmt = NULL;
    if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK)
        fail_msg("%s: %s", sql, sqlite3_errmsg(db));
    return stmt;
}

/* A column's text as the characters that cmocka and string.h take. */
static inline const char *text_of(sqlite3_stmt *stmt, int column) {
    return (const char *)sqlite3_column_text(stmt, column);
}

#endif
