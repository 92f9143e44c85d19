/*
** test_name_scores.c - what the name tagger keeps from one text to the next saves time and changes
** no name.
*/
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include "article/analysis.h"

enum { TEXTS = 400, WORDS = 120 };

static const char *const words[] = {
    "Sở",         "Y tế",  "tỉnh",    "Lào Cai", "và",     "ông",  "Nguyễn",  "Văn", "An",
    "UBND",       "thành", "phố",     "Cần",     "Thơ",    "công", "ty",      "Hoa", "Sen",
    "ký",         "kết",   "với",     "tại",     "ngày",   "18/7", ",",       ".\n", "(",
    ")",          "-",     "Đại học", "bà",      "Trần",   "Thị",  "Hà",      "Nội", "trường",
    "Trường",     "NASA",  "iPhone",  "2025",    "hợp",    "tác",  "Samsung", "các", "Bộ",
    "Quốc phòng", "huyện", "Mỹ",      "Đức",     "du lịch"};

static uint32_t state = 1;

static uint32_t random_below(uint32_t n) {
    state = state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)state * n >> 32);
}

/* Words in any order: what is read as a name depends on all that stands around it. */
static void write_text(char *text) {
    *text = 0;
    for (int i = 0; i < WORDS; i++) {
        strcat(text, words[random_below(sizeof words / sizeof words[0])]);
        strcat(text, random_below(40) ? " " : "\n");
    }
}

static long allocated;

static void *allocate(uint64_t n) {
    allocated++;
    return malloc((size_t)n);
}

static void release(void *p) {
    allocated -= p != NULL;
    free(p);
}

static void assert_same_mentions(const va_analysis *a, const va_analysis *b) {
    assert_non_null(a);
    assert_non_null(b);
    assert_int_equal(a->mention_count, b->mention_count);
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const va_mention *m = &a->mentions[i], *n = &b->mentions[i];
        assert_int_equal(m->span.start, n->span.start);
        assert_int_equal(m->span.end, n->span.end);
        assert_int_equal(m->kind, n->kind);
        assert_true(m->confidence == n->confidence);
    }
}

static void keeps_names(void **unused) {
    (void)unused;
    static char text[WORDS * 32];
    void *kept = NULL;
    const va_memory alone = {.allocate = allocate, .release = release};
    const va_memory keeping = {.allocate = allocate, .release = release, .kept = &kept};
    uint32_t mentions = 0;
    for (int i = 0; i < TEXTS; i++) {
        write_text(text);
        const int64_t size = (int64_t)strlen(text);
        va_analysis *a = va_analyse((const uint8_t *)text, size, NULL, &alone);
        va_analysis *b = va_analyse((const uint8_t *)text, size, NULL, &keeping);
        assert_same_mentions(a, b);
        mentions += a->mention_count;
        va_free(a);
        va_free(b);
    }
    assert_true(mentions > 10 * TEXTS);
    assert_non_null(kept);
    assert_int_equal(allocated, 1);
    release(kept);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(keeps_names)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
