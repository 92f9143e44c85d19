/*
** test_nfc.c - viet_normalize() against utf8proc's NFC: the same on every text
** that holds no lookalike and no tone mark before a quality mark, whatever
** the script; and normalizing twice changes nothing, whatever the bytes.
*/
#include <utf8proc.h>
#include "../unit/support.h"
#include "../unit/syllables.h"
#include "text/letter.h"
#include "text/normalize.h"

static uint64_t seed = 20260801;

static unsigned random_below(unsigned n) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(seed >> 33) % n;
}

static void fail_hex(const char *what, const uint8_t *text, int64_t n) {
    char hex[4096];
    int at = 0;
    for (int64_t i = 0; i < n && at < 4000; i++)
        at += sprintf(hex + at, "%02X ", text[i]);
    fail_msg("%s: %s", what, hex);
}

static vt_buffer normalize(const uint8_t *text, int64_t n, enum vt_tone_style style) {
    vt_buffer b = heap_buffer();
    vt_normalize(text, n, style, &b);
    return b;
}

/* TEXT, in NFC, has a u beside an ơ or a ư beside an o: a horn may be put there. */
static int may_lack_horn(const uint8_t *text, int64_t n) {
    const uint8_t *end = text + n;
    unsigned before = 0;
    while (text < end) {
        uint32_t cp;
        text = vt_utf8_next(text, end, &cp);
        unsigned rank = VT_RANK(vt_letter_of(cp));
        if ((before == VT_U && rank == VT_O_HORN) || (before == VT_U_HORN && rank == VT_O))
            return 1;
        before = rank;
    }
    return 0;
}

static void check_nfc(const char *text) {
    utf8proc_uint8_t *expected = utf8proc_NFC((const utf8proc_uint8_t *)text);
    assert_non_null(expected);
    vt_buffer b = normalize(bytes_of(text), (int64_t)strlen(text), VT_TONE_KEEP);
    if (!may_lack_horn(expected, (int64_t)strlen((char *)expected)) &&
        ((size_t)b.n != strlen((char *)expected) ||
         (b.n && memcmp(b.data, expected, (size_t)b.n) != 0)))
        fail_hex("not NFC", bytes_of(text), (int64_t)strlen(text));
    free(b.data);
    free(expected);
}

static void check_idempotent(const uint8_t *text, int64_t n) {
    for (int style = 0; style < 3; style++) {
        vt_buffer once = normalize(text, n, (enum vt_tone_style)style);
        vt_buffer twice = normalize(once.data, once.n, (enum vt_tone_style)style);
        if (once.n != twice.n || (once.n && memcmp(once.data, twice.data, (size_t)once.n) != 0))
            fail_hex("not idempotent", text, n);
        free(once.data);
        free(twice.data);
    }
}

/* A letter with its marks in one of the canonically equivalent spellings. */
static char *put_letter(char *out) {
    static const char *const quality[12] = {"", "\xCC\x86", "\xCC\x82", "", "\xCC\x82", "",
                                            "", "\xCC\x82", "\xCC\x9B", "", "\xCC\x9B", ""};
    static const char *const base[12] = {"a", "a", "a", "e", "e", "i",
                                         "o", "o", "o", "u", "u", "y"};
    static const char *const mark[6] = {"",         "\xCC\x80", "\xCC\x89",
                                        "\xCC\x83", "\xCC\x81", "\xCC\xA3"};
    static const char *const other[] = {" ", "b", "c", "ch", "đ", "Đ", "ng", "-", ".", "T", "\n"};
    if (random_below(3) == 0) return out + sprintf(out, "%s", other[random_below(LENGTH(other))]);
    unsigned v = random_below(12), tone = random_below(6);
    /* Dot below and horn stand in classes of their own: they may come in any order. */
    int free_order = tone == 5 || v == 8 || v == 10;
    switch (random_below(4)) {
    case 0:
        return out + sprintf(out, "%s", vowels[v][tone]);
    case 1:
        return out + sprintf(out, "%s%s", vowels[v][0], mark[tone]);
    case 2:
        return out + sprintf(out, "%s%s%s", base[v], quality[v], mark[tone]);
    default:
        if (!free_order) return out + sprintf(out, "%s", vowels[v][tone + 6]);
        return out + sprintf(out, "%s%s%s", base[v], mark[tone], quality[v]);
    }
}

static void vietnamese(void **state) {
    (void)state;
    char text[512], *p;
    for (int i = 0; i < 300000; i++) {
        p = text;
        for (unsigned n = random_below(24); n > 0; n--)
            p = put_letter(p);
        *p = 0;
        check_nfc(text);
        if (i % 10 == 0) check_idempotent(bytes_of(text), (int64_t)strlen(text));
    }
}

/* A code point that is no lookalike, no circumflex and no breve. */
static uint32_t random_code_point(void) {
    for (;;) {
        uint32_t cp;
        switch (random_below(6)) {
        case 0:
            cp = 0x300 + random_below(0x70);
            break;
        case 1:
            cp = 0xC0 + random_below(0x1C0);
            break;
        case 2:
            cp = random_below(2) ? 0x1100 + random_below(0x100) : 0xAC00 + random_below(11172);
            break;
        case 3:
            cp = 0x900 + random_below(0x700);
            break;
        case 4:
            cp = 1 + random_below(0x10FFFF);
            break;
        default:
            cp = 0x1E00 + random_below(0x200);
        }
        if (cp == 0xD0 || cp == 0xF0 || cp == 0x189 || cp == 0x256 || cp == 0x1CD || cp == 0x1CE ||
            cp == 0x30C || cp == 0x302 || cp == 0x306 || (cp >= 0xD800 && cp < 0xE000))
            continue;
        return cp;
    }
}

static void all_scripts(void **state) {
    (void)state;
    char text[512];
    for (int i = 0; i < 300000; i++) {
        int n = 0;
        for (unsigned k = random_below(12); k > 0; k--)
            n += vt_utf8_put((uint8_t *)text + n, random_code_point());
        text[n] = 0;
        check_nfc(text);
        if (i % 10 == 0) check_idempotent((uint8_t *)text, n);
    }
}

/* Bytes that are mostly marks, lookalikes, vowels and broken sequences. */
static void any_bytes(void **state) {
    (void)state;
    static const char *const piece[] = {"a",        "o",        "e",
                                        "h",        "\xCC\x81", "\xCC\x82",
                                        "\xCC\x86", "\xCC\x9B", "\xCC\xA3",
                                        "\xCC\x88", "\xCC\x8C", "Ð",
                                        "ð",        "ǎ",        "ế",
                                        "ò",        "\xFF",     "\xCC",
                                        "\xE1\xBB", "\x80",     "\xE1\x85\xA1",
                                        "하",       "\xCD\x81", "\xE2\x84\xAB",
                                        "đ",        " ",        "\xCD\x84",
                                        "ü",        "u",        "ơ",
                                        "ư",        "ng",       "Uờ"};
    uint8_t text[512];
    for (int i = 0; i < 300000; i++) {
        int n = 0;
        for (unsigned k = random_below(16); k > 0; k--) {
            const char *s = piece[random_below(LENGTH(piece))];
            memcpy(text + n, s, strlen(s));
            n += (int)strlen(s);
        }
        check_idempotent(text, n);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vietnamese),
        cmocka_unit_test(all_scripts),
        cmocka_unit_test(any_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
