/*
** bench_linear.c - whether time grows with the size of a text and no faster,
** on texts made to hurt: one part repeated to 100,000 and to 1,000,000 bytes, read whole.
** Ten is linear and a hundred quadratic.  Between twenty and thirty happens where
** a text outgrows what malloc keeps and its memory comes fresh from the system.
** Exit status 1 if a part costs more than LIMIT times as much.
*/
#define _POSIX_C_SOURCE 200809L
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "viet.h"
#include "../hostile_parts.h"

enum { SMALL = 100000, LARGE = 1000000, ROUNDS = 3, LIMIT = 40 };

/* A predicate and then PART over and over, SIZE bytes at most. */
static char *repeated(const char *part, size_t size, size_t *used) {
    static const char head[] = "Huyện Bắc Hà ký kết hợp tác với ";
    size_t n = strlen(part), at = sizeof head - 1;
    char *text = malloc(size + sizeof head + n);
    if (!text) exit(2);
    memcpy(text, head, at);
    for (; at + n <= size; at += n)
        memcpy(text + at, part, n);
    *used = at;
    return text;
}

/* Seconds that all rows of S take, the best of ROUNDS. */
static double seconds_of(sqlite3_stmt *s, const char *part, size_t size) {
    double best = 1e9;
    char *text = repeated(part, size, &size);
    for (int i = 0; i < ROUNDS; i++) {
        struct timespec from, to;
        text[0] = (char)('a' + i); /* another text, so that the cache does not answer */
        sqlite3_bind_text64(s, 1, text, size, SQLITE_STATIC, SQLITE_UTF8);
        clock_gettime(CLOCK_MONOTONIC, &from);
        while (sqlite3_step(s) == SQLITE_ROW) {
        }
        clock_gettime(CLOCK_MONOTONIC, &to);
        if (sqlite3_reset(s) != SQLITE_OK) exit(2);
        double took = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
        if (took < best) best = took;
    }
    free(text);
    return best;
}

int main(void) {
    sqlite3 *db;
    sqlite3_stmt *s;
    int slow = 0;
    if (sqlite3_open(":memory:", &db) || sqlite3_viet_init(db, NULL, NULL) ||
        sqlite3_prepare_v2(db, "SELECT count(*) FROM viet_cooperations(?1)", -1, &s, NULL)) {
        fprintf(stderr, "bench: %s\n", sqlite3_errmsg(db));
        return 2;
    }
    printf("linear: time of %d bytes over time of %d bytes, at most %d\n", LARGE, SMALL, LIMIT);
    for (size_t i = 0; i < sizeof hostile_parts / sizeof hostile_parts[0]; i++) {
        const char *whole = hostile_parts[i], *part = whole + strspn(whole, "\n");
        double ratio = seconds_of(s, whole, LARGE) / seconds_of(s, whole, SMALL);
        int shown = (int)strcspn(part, "\n");
        printf("%6.1f  %.*s%s\n", ratio, shown, part, ratio > LIMIT ? "  TOO SLOW" : "");
        slow |= ratio > LIMIT;
    }
    sqlite3_finalize(s);
    sqlite3_close(db);
    return slow;
}
