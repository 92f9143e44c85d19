/*
** test_analysis_memory.c - an analysis by itself: every allocation it asks for
** can fail, and va_free() gives everything back.
*/
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include "../../ext/article/analysis.h"
#include "../../ext/memory/arena.h"
#include "scan.h"

static long seen, fail_at, live;

static void *allocate(uint64_t n) {
    if (++seen == fail_at) return NULL;
    live++;
    return malloc((size_t)n);
}

static void release(void *p) {
    live -= p != NULL;
    free(p);
}

static const va_memory memory = {.allocate = allocate, .release = release};

#define PARAGRAPH                                                                                                    \
    "Ngày 18/7, quận Ninh Kiều (TP. Cần Thơ) và quận Ngô Quyền (TP. Hải Phòng) ký kết chương " \
    "trình hợp tác trên các lĩnh vực giáo dục, y tế và du lịch.\n"

static va_analysis *analyse(const char *text) {
    return va_analyse((const uint8_t *)text, (int64_t)strlen(text), "2025-07-19", &memory);
}

/* Long enough to make every array grow. */
static char *long_text(void) {
    size_t one = strlen(PARAGRAPH), times = 300;
    char *text = malloc(one * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * one, PARAGRAPH, one);
    text[one * times] = 0;
    return text;
}

static void every_allocation_fails(void **state) {
    (void)state;
    char *text = long_text();
    fail_at = seen = live = 0;
    va_free(analyse(text));
    assert_int_equal(live, 0);
    for (long all = seen, n = 1; n <= all; n++) {
        seen = 0;
        fail_at = n;
        assert_null(analyse(text));
        assert_int_equal(live, 0);
    }
    fail_at = 0;
    free(text);
}

static long asked, stop_at, after;

static int stop(void *context) {
    (void)context;
    after += stop_at && asked >= stop_at;
    return ++asked == stop_at;
}

/* Every kind of row, a digest, a list of heads, quotation marks, an unfinished bracket. */
static const char everything[] =
    "Hai huyện ký kết\n\n" PARAGRAPH
    "Ông Nguyễn Văn An, Chủ tịch UBND quận Ninh Kiều, cho biết: \"Hai bên kết nghĩa từ năm 1979\". "
    "Công ty Cổ phần Hoa Sen (HS) và Sở Y tế các tỉnh Lào Cai, Yên Bái ký biên bản ghi nhớ giai "
    "đoạn 2024-2026. HS ký kết với Juniper Networks (Hoa Kỳ.\nẢnh: Minh Anh\nTin liên "
    "quan: " PARAGRAPH;

/* The host may want an end in any round of any loop: nothing is lost, and none goes on long. */
static void every_round_stops(void **state) {
    static const va_memory impatient = {
        .allocate = allocate, .release = release, .stop = stop, .patience = 1};
    const uint8_t *text = (const uint8_t *)everything;
    const int64_t size = (int64_t)strlen(everything);
    (void)state;
    asked = stop_at = 0;
    va_analysis *whole = va_analyse(text, size, NULL, &impatient);
    assert_non_null(whole);
    assert_true(whole->cooperation_count && whole->person_count && whole->domain_count);
    va_free(whole);
    for (long all = asked, n = 1; n <= all; n++) {
        asked = after = 0;
        stop_at = n;
        assert_null(va_analyse(text, size, NULL, &impatient));
        assert_int_equal(live, 0);
        assert_true(after < 200);
    }
    assert_true(asked > 1000);
    stop_at = 0;
}

/* The questions come with the text: twice as many for twice as much. */
static void a_long_text_asks_often(void **state) {
    static const va_memory usual = {.allocate = allocate, .release = release, .stop = stop};
    long before = 0;
    (void)state;
    for (int n = 100000; n <= 400000; n *= 2) {
        char *text = malloc((size_t)n);
        for (int i = 0; i < n; i++)
            text[i] = PARAGRAPH[i % (int)(sizeof PARAGRAPH - 1)];
        asked = 0;
        va_free(va_analyse((const uint8_t *)text, n, NULL, &usual));
        assert_true(asked > n / 5000 && asked > before * 3 / 2);
        before = asked;
        free(text);
    }
}

static void nothing_to_read(void **state) {
    (void)state;
    va_analysis *a = va_analyse(NULL, 0, NULL, &memory);
    assert_non_null(a);
    assert_int_equal(a->sentence_count + a->mention_count + a->party_count + a->domain_count, 0);
    va_free(a);
    va_free(NULL);
    assert_int_equal(live, 0);
}

/* Memory in which every token that nobody has written looks like a colon. */
static void *allocate_colons(uint64_t n) {
    const uint64_t header = (sizeof(va_block) + 15) / 16 * 16;
    const vt_token colon = {.key = ':', .bytes = 1, .chars = 1, .kind = VT_MARKER};
    uint8_t *p = allocate(n);
    for (uint64_t at = header; p && at + sizeof colon <= n; at += sizeof colon)
        memcpy(p + at, &colon, sizeof colon);
    return p;
}

/* Rules that look at the token behind a name find nothing behind the last one of the text. */
static void nothing_is_behind_the_last_token(void **state) {
    (void)state;
    static const va_memory colons = {.allocate = allocate_colons, .release = release};
    const char *text = "Quận 1 và quận 3 ký kết hợp tác, thỏa thuận kết nghĩa Hà Nội";
    va_analysis *a = va_analyse((const uint8_t *)text, (int64_t)strlen(text), NULL, &colons);
    assert_non_null(a);
    assert_int_equal(a->party_count, 3);
    va_free(a);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_fails),           cmocka_unit_test(every_round_stops),
        cmocka_unit_test(a_long_text_asks_often),           cmocka_unit_test(nothing_to_read),
        cmocka_unit_test(nothing_is_behind_the_last_token),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
