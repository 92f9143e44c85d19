/*
** test_iconv.c - legacy encodings against glibc's iconv, which has TCVN5712-1,
** VISCII and CP1258, and the round trip of all 134 letters through all five,
** by an encoder that stands only here.
*/
#include <iconv.h>
#include <utf8proc.h>
#include "../unit/support.h"
#include "../unit/syllables.h"
#include "text/legacy.h"

static int convert(const char *to, const char *from, const char *in, size_t n, char *out) {
    char text[64], *p = text, *q = out;
    size_t room = 64, left = n;
    iconv_t cd = iconv_open(to, from);
    assert_true(cd != (iconv_t)-1);
    memcpy(text, in, n);
    size_t rc = iconv(cd, &p, &left, &q, &room);
    if (rc != (size_t)-1) rc = iconv(cd, NULL, NULL, &q, &room);
    iconv_close(cd);
    *q = 0;
    return rc == (size_t)-1 ? -1 : (int)(q - out);
}

static const char *decoded(const char *text, size_t n, enum vt_encoding e) {
    vt_buffer b = heap_buffer();
    vt_decode(bytes_of(text), (int64_t)n, e, VT_AS_BYTES, &b);
    return string_of(&b);
}

static int has_oracle(void) {
    iconv_t cd = iconv_open("UTF-8", "TCVN5712-1");
    if (cd == (iconv_t)-1) return 0;
    iconv_close(cd);
    return 1;
}

/*
** glibc puts a tilde on ó, ö and ú below the mark that stands there (ṍ, ṏ, ṹ),
** where Unicode puts it above.
*/
static int is_glibc_slip(const char *text) {
    static const char *const slips[] = {"ṍ", "Ṍ", "ṏ", "Ṏ", "ṹ", "Ṹ"};
    for (int i = 0; i < LENGTH(slips); i++)
        if (strstr(text, slips[i])) return 1;
    return 0;
}

/* Canonically equivalent: glibc composes the first mark behind a letter only. */
static int is_same_text(const char *a, const char *b) {
    if (!strcmp(a, b)) return 1;
    utf8proc_uint8_t *x = utf8proc_NFD((const utf8proc_uint8_t *)a);
    utf8proc_uint8_t *y = utf8proc_NFD((const utf8proc_uint8_t *)b);
    int same = x && y && !strcmp((char *)x, (char *)y);
    free(x);
    free(y);
    return same;
}

/* TEXT has one of the characters U+00B0..00B4. */
static int has_sign(const char *text) {
    for (; *text; text++)
        if (text[0] == '\xC2' && (text[1] & 0xFF) >= 0xB0 && (text[1] & 0xFF) <= 0xB4) return 1;
    return 0;
}

/* Every byte that iconv knows, behind each of several letters, alone and in pairs. */
static void compare(const char *name, enum vt_encoding e, int first) {
    static const char *const before[] = {"", "q", "a", "E", "o", "u", "y"};
    int compared = 0;
    if (!has_oracle()) skip();
    for (int i = 0; i < LENGTH(before); i++)
        for (int b = first; b < 256; b++)
            for (int c = first; c < 256; c++) {
                char text[8], expected[64];
                if (b == '\\' || c == '\\') continue;
                int n = sprintf(text, "%s", before[i]);
                text[n++] = (char)b;
                text[n++] = (char)c;
                text[n++] = 'q'; /* iconv gives the last letter when it knows what follows */
                text[n] = 0;
                if (convert("UTF-8", name, text, (size_t)n, expected) < 0) continue;
                if (is_glibc_slip(expected)) continue;
                compared++;
                const char *got = decoded(text, (size_t)n, e);
                /* B0..B4, with no vowel to take the mark, are the signs fonts showed there. */
                if (e == VT_TCVN3 && has_sign(got)) continue;
                if (!is_same_text(got, expected))
                    fail_msg("%s %s %02X %02X: '%s', iconv '%s'", name, before[i], b, c, got,
                             expected);
            }
    assert_true(compared > 50000);
}

static void viscii(void **state) {
    (void)state;
    compare("VISCII", VT_VISCII, 1);
}

static void cp1258(void **state) {
    (void)state;
    compare("CP1258", VT_CP1258, 1);
}

/* TCVN3 is TCVN5712-1 without capitals below A0, its words of capitals aside: behind a small q. */
static void tcvn3(void **state) {
    (void)state;
    compare("TCVN5712-1", VT_TCVN3, 0xA0);
}

/* ---- the round trip ---- */

enum { A_BREVE = 1, A_CIRCUMFLEX, E_CIRCUMFLEX = 4, O_CIRCUMFLEX = 7, O_HORN, U_HORN = 10 };

static char quality_of(int v) {
    return v == A_BREVE                                                    ? '('
           : v == O_HORN || v == U_HORN                                    ? '+'
           : (v == A_CIRCUMFLEX || v == E_CIRCUMFLEX || v == O_CIRCUMFLEX) ? '^'
                                                                           : 0;
}

static char base_of(int v, int capital) {
    return (char)("aaaeeiooouuy"[v] - 32 * capital);
}

static int encode_viqr(char *out, int v, int tone, int capital) {
    int n = 0;
    out[n++] = base_of(v, capital);
    if (quality_of(v)) out[n++] = quality_of(v);
    if (tone) out[n++] = " `?~'."[tone];
    return n;
}

/* VNI: one byte more, except for i (all), ỵ, ơ and ư (which are one byte themselves). */
static int encode_vni(char *out, int v, int tone, int capital) {
    static const char plain[] = "\0\xF8\xFB\xF5\xF9\xEF", circumflex[] = "\xE2\xE0\xE5\xE3\xE1\xE4",
                      breve[] = "\xEA\xE8\xFA\xFC\xE9\xEB", i[] = "i\xEC\xE6\xF3\xED\xF2";
    int n = 0;
    char mark = 0;
    if (v == 5)
        out[n++] = i[tone];
    else if (v == 11 && tone == 5)
        out[n++] = '\xEE';
    else {
        out[n++] = v == O_HORN ? '\xF4' : v == U_HORN ? '\xF6' : base_of(v, 0);
        mark = quality_of(v) == '^'   ? circumflex[tone]
               : quality_of(v) == '(' ? breve[tone]
                                      : plain[tone];
    }
    if (mark) out[n++] = mark;
    for (int k = 0; capital && k < n; k++)
        out[k] = (char)(out[k] - 32);
    return n;
}

/* By iconv; CP1258 has the tone as a letter of its own. */
static int encode_iconv(const char *name, char *out, int v, int tone, int capital) {
    static const char *const marks[] = {"",         "\xCC\x80", "\xCC\x89",
                                        "\xCC\x83", "\xCC\x81", "\xCC\xA3"};
    char text[16];
    if (strcmp(name, "CP1258") != 0)
        strcpy(text, vowels[v][tone + 6 * capital]);
    else
        sprintf(text, "%s%s", vowels[v][6 * capital], marks[tone]);
    return convert(name, "UTF-8", text, strlen(text), out);
}

static void check_letter(const char *bytes, int n, enum vt_encoding e, const char *expected) {
    assert_true(n > 0);
    const char *got = decoded(bytes, (size_t)n, e);
    if (strcmp(got, expected))
        fail_msg("%s: '%s' came back as '%s'", vt_encoding_names[e], expected, got);
}

static void every_letter(void **state) {
    (void)state;
    char out[64];
    for (int v = 0; v < 12; v++)
        for (int tone = 0; tone < 6; tone++)
            for (int capital = 0; capital < 2; capital++) {
                const char *letter = vowels[v][tone + 6 * capital];
                check_letter(out, encode_viqr(out, v, tone, capital), VT_VIQR, letter);
                check_letter(out, encode_vni(out, v, tone, capital), VT_VNI, letter);
                if (!has_oracle()) continue;
                check_letter(out, encode_iconv("VISCII", out, v, tone, capital), VT_VISCII, letter);
                check_letter(out, encode_iconv("CP1258", out, v, tone, capital), VT_CP1258, letter);
                /* A capital with a tone has the byte of the small letter; between capitals it is
                 * one. */
                int n = encode_iconv("TCVN5712-1", out, v, tone, capital && !tone);
                check_letter(out, n, VT_TCVN3, vowels[v][capital && !tone ? 6 : tone]);
                char word[80], expected[16];
                sprintf(expected, "%s", vowels[v][tone + 6 * capital]);
                sprintf(word, "%s%.*s%s", capital ? "QQ" : "q", n, out, capital ? "Q" : "q");
                const char *got = decoded(word, strlen(word), VT_TCVN3);
                if (strncmp(got + 1 + capital, expected, strlen(expected)) != 0)
                    fail_msg("tcvn3: '%s' between letters came back as '%s'", expected, got);
            }
    check_letter("dd", 2, VT_VIQR, "đ");
    check_letter("DD", 2, VT_VIQR, "Đ");
    check_letter("Dd", 2, VT_VIQR, "Đ");
    check_letter("\xF1\xD1", 2, VT_VNI, "đĐ");
    check_letter("\xF0\xD0", 2, VT_VISCII, "đĐ");
    check_letter("\xF0\xD0", 2, VT_CP1258, "đĐ");
    check_letter("\xAE\xA7", 2, VT_TCVN3, "đĐ");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(viscii),
        cmocka_unit_test(cp1258),
        cmocka_unit_test(tcvn3),
        cmocka_unit_test(every_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
