/*
** test_spelling_table.c - the table of usual spellings reads text as the scanner and the lexicon
** do.
*/
#include "support.h"
#include "lexicon/spelling_table.h"

static void same_token(const vt_token *a, const vt_token *b, const char *text) {
    if (a->key != b->key || a->start != b->start || a->bytes != b->bytes ||
        a->cstart != b->cstart || a->chars != b->chars || a->kind != b->kind ||
        a->shape != b->shape || a->gap != b->gap || a->letters != b->letters)
        fail_msg("another token in '%s' at byte %u", text, a->start);
}

static void same_word(const lx_word *a, const lx_word *b, const char *text) {
    if (a->id != b->id || a->starts != b->starts || a->alone != b->alone ||
        a->predicate != b->predicate || a->syllable != b->syllable || a->joint != b->joint)
        fail_msg("another word in '%s'", text);
}

/* Read TEXT in both ways; returns how many tokens the table knew. */
static int compare(const char *text) {
    int64_t n = (int64_t)strlen(text);
    uint8_t *copy = malloc((size_t)n + 1); /* as long as the text: reads past it show */
    vt_scanner a, b;
    vt_token s, t;
    int known = 0;
    assert_non_null(copy);
    memcpy(copy, text, (size_t)n);
    vt_scan_init(&a, copy, n);
    vt_scan_init(&b, copy, n);
    while (vt_scan_next(&a, &s)) {
        lx_word expected = lx_word_of(&s), found;
        if (lx_scan_spelling(&b, &t, &found)) {
            known++;
        } else {
            assert_true(vt_scan_next(&b, &t));
            found = lx_word_of(&t);
        }
        same_token(&s, &t, text);
        same_word(&expected, &found, text);
        assert_ptr_equal(a.p, b.p);
        assert_int_equal(a.chars, b.chars);
    }
    assert_false(lx_scan_spelling(&b, &t, &(lx_word){0}));
    free(copy);
    return known;
}

/* The bytes of spelling F at OUT; returns one past them. */
static char *write_spelling(const lx_spelling *f, char *out) {
    for (uint64_t low = f->low; low; low >>= 8)
        *out++ = (char)(low & 255);
    for (uint32_t high = f->high; high; high >>= 8)
        *out++ = (char)(high & 255);
    *out = 0;
    return out;
}

static const char *const tails[] = {" ", ", b",       ".",    "\n",        "'an ở", "’an", "-b",
                                    "1", "\xCC\x81 ", "\xCC", "\xC2\xAD ", "a ",    ":",   ""};

static void every_spelling(void **state) {
    (void)state;
    int spellings = 0;
    for (uint32_t i = 0; i <= lx_spelling_mask; i++) {
        char text[64];
        if (!lx_spellings[i].low) continue;
        spellings++;
        for (size_t k = 0; k < sizeof tails / sizeof tails[0]; k++) {
            strcpy(write_spelling(&lx_spellings[i], text), tails[k]);
            compare(text);
        }
        strcpy(write_spelling(&lx_spellings[i], text), " và hợp tác quốc tế");
        if (compare(text) < 2) fail_msg("'%s' is read letter by letter", text);
    }
    assert_in_range(spellings, 4000, 10000);
}

static uint32_t next_random(uint32_t *seed) {
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* Spellings, gaps and broken pieces in any order. */
static void random_text(void **state) {
    static const char *const pieces[] = {" ",  "  ",   "\n",   ",",        "'",        "’", "-",
                                         "15", "\xC3", "\xA0", "\xE1\xBA", "\xCC\xA3", "x", "Đ"};
    uint32_t seed = 7;
    (void)state;
    for (int round = 0; round < 20000; round++) {
        char text[512], *end = text;
        for (uint32_t k = next_random(&seed) % 24; k; k--) {
            const lx_spelling *f = &lx_spellings[next_random(&seed) & lx_spelling_mask];
            uint32_t piece = next_random(&seed) % 20;
            end = write_spelling(f, end);
            strcpy(end, pieces[piece < 14 ? piece : 0]);
            end += strlen(end);
        }
        *end = 0;
        compare(text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_spelling),
        cmocka_unit_test(random_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
