/* test_map.c - the map of an analysis: what is put is found, whoever chose the keys. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <cmocka.h>
#include "memory/map.h"

enum { KEYS = 30000 };

static void *heap_allocate(uint64_t n) {
    return malloc((size_t)n);
}

static const va_memory memory = {
    .allocate = heap_allocate, .release = free, .secret = {0x123456789ABCDEF0, 0x0FEDCBA987654321}};

static uint64_t noise(uint64_t i) {
    i = (i + 1) * 0xBF58476D1CE4E5B9u;
    return (i ^ i >> 31) * 0x94D049BB133111EBu;
}

static void puts_and_finds(void **state) {
    (void)state;
    va_arena arena;
    va_map map = {0};
    va_arena_init(&arena, &memory);
    assert_int_equal(va_map_get(&map, 7), VA_NONE);
    for (uint32_t i = 0; i < KEYS; i++)
        va_map_put(&arena, &map, noise(i), i);
    va_map_put(&arena, &map, noise(5), 6);
    va_map_set(&arena, &map, noise(7), 8);
    va_map_put(&arena, &map, 0, 9);
    for (uint32_t i = 0; i < KEYS; i++)
        assert_int_equal(va_map_get(&map, noise(i)), i == 7 ? 8 : i);
    assert_int_equal(va_map_get(&map, 1), 9);
    assert_int_equal(va_map_get(&map, noise(KEYS)), VA_NONE);
    va_arena_clear(&arena);
}

/* Key I of an enemy who knows the multiplier FACTOR: their products begin alike. */
static uint64_t evil(uint64_t i, uint64_t factor) {
    uint64_t inverse = factor;
    for (int k = 0; k < 5; k++)
        inverse *= 2 - factor * inverse;
    return ((noise(i) >> 44 << 52 | (i & 255) << 32) | (noise(i) & UINT32_MAX)) * inverse;
}

/* Seconds to put and find all keys. */
static double seconds(uint64_t factor) {
    va_arena arena;
    va_map map = {0};
    va_arena_init(&arena, &memory);
    clock_t start = clock();
    for (uint32_t i = 0; i < KEYS; i++)
        va_map_put(&arena, &map, factor ? evil(i, factor) : noise(i), i);
    clock_t end = clock();
    va_arena_clear(&arena);
    return (double)(end - start) / CLOCKS_PER_SEC;
}

/* Keys that all belong into one place of a map without a secret take hundreds of times as long. */
static void no_keys_fill_one_place(void **state) {
    static const uint64_t factors[] = {0x9E3779B97F4A7C15u, 0xD6E8FEB86659FD93u, 1};
    (void)state;
    double usual = seconds(0);
    for (size_t i = 0; i < sizeof factors / sizeof factors[0]; i++)
        assert_true(seconds(factors[i]) < 20 * usual + 0.05);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(puts_and_finds),
        cmocka_unit_test(no_keys_fill_one_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
