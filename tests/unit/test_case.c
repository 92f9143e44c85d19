/* test_case.c - lower, upper and title case, and text without diacritics. */
#include "support.h"
#include "syllables.h"
#include "text/case.h"
#include "text/unaccent.h"

typedef void function(const uint8_t *text, int64_t n, vt_buffer *out);

static void lower(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_to_case(text, n, VT_LOWER_CASE, out);
}

static void upper(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_to_case(text, n, VT_UPPER_CASE, out);
}

static void check(function *f, const char *text, const char *expected) {
    vt_buffer b = heap_buffer();
    f(bytes_of(text), (int64_t)strlen(text), &b);
    const char *got = string_of(&b);
    if (strcmp(got, expected)) fail_msg("'%s' became '%s', not '%s'", text, got, expected);
}

static void every_letter(void **state) {
    (void)state;
    static const char bases[] = "aaaeeiooouuy";
    int letters = 0;
    for (int v = 0; v < 12; v++)
        for (int t = 0; t < 6; t++) {
            const char *small = vowels[v][t], *capital = vowels[v][t + 6];
            char base[2] = {bases[v], 0}, capital_base[2] = {(char)(bases[v] - 32), 0};
            check(upper, small, capital);
            check(lower, capital, small);
            check(upper, capital, capital);
            check(lower, small, small);
            check(vt_title, small, capital);
            check(vt_unaccent, small, base);
            check(vt_unaccent, capital, capital_base);
            letters += 2 * (strcmp(small, base) != 0);
        }
    check(upper, "đ", "Đ");
    check(lower, "Đ", "đ");
    check(vt_unaccent, "đĐ", "dD");
    assert_int_equal(letters + 2, 134);
}

static void lower_and_upper(void **state) {
    (void)state;
    check(upper, "đường Nguyễn Huệ, q.1", "ĐƯỜNG NGUYỄN HUỆ, Q.1");
    check(lower, "ĐƯỜNG NGUYỄN HUỆ, Q.1", "đường nguyễn huệ, q.1");
    /* Decomposed text stays decomposed. */
    check(upper, "e\xCC\x82\xCC\xA3", "E\xCC\x82\xCC\xA3");
    check(upper, "москва ελλάς ñ ü ß ð", "МОСКВА ΕΛΛΆΣ Ñ Ü ẞ Ð");
    check(lower, "МОСКВА ΕΛΛΆΔΑ Ñ Ü Ð", "москва ελλάδα ñ ü ð");
    check(upper, "漢字 한글 ไทย 😀 \xCD\x85", "漢字 한글 ไทย 😀 \xCD\x85");
    check(upper,
          "a\xFF"
          "b\x80\xE1\xBB"
          "c",
          "A\xFF"
          "B\x80\xE1\xBB"
          "C");
    check(upper, "", "");
}

static void title(void **state) {
    (void)state;
    check(vt_title, "NGUYỄN VĂN AN", "Nguyễn Văn An");
    check(vt_title, "nguyễn văn an", "Nguyễn Văn An");
    check(vt_title, "nGUYỄN vĂN aN", "Nguyễn Văn An");
    check(vt_title, "ủy ban nhân dân tp.hcm", "Ủy Ban Nhân Dân Tp.Hcm");
    check(vt_title, "UBND tỉnh Quảng NAM, TP.HCM", "UBND Tỉnh Quảng Nam, TP.HCM");
    check(vt_title, "YouTube và iPhone 5G", "YouTube Và iPhone 5G");
    check(vt_title, "đại hội XIII, khóa XI, 24h", "Đại Hội XIII, Khóa XI, 24h");
    check(vt_title, "TP HCM, THPT CHU VĂN AN", "TP HCM, THPT Chu Văn An");
    check(vt_title, "HENRY NGUYỄN", "Henry Nguyễn");
    check(vt_title, "ĐẠI HỘI LẦN THỨ XIII, QUÝ IV", "Đại Hội Lần Thứ XIII, Quý IV");
    check(vt_title, "KHÓA XI, CHƯƠNG VI, THẾ KỶ XXI", "Khóa XI, Chương VI, Thế Kỷ XXI");
    check(vt_title, "XI MĂNG, VI PHẠM, LI TI, CIVIL IIII", "Xi Măng, Vi Phạm, Li Ti, Civil Iiii");
    check(vt_title, "UBND TỈNH VÀ ASEAN", "UBND Tỉnh Và ASEAN");
    check(vt_title, "UNESCO, WHO, TAND, HĐND HUYỆN CHI LĂNG",
          "UNESCO, WHO, TAND, HĐND Huyện Chi Lăng");
    check(vt_title, "h'hen niê, h’bông, o'neil", "H'Hen Niê, H’Bông, O'Neil");
    check(vt_title, "don't GD-ĐT bà rịa-vũng tàu", "Don't GD-ĐT Bà Rịa-Vũng Tàu");
    check(vt_title, "e\xCC\x82\xCC\xA3 a\xCC\x81n", "E\xCC\x82\xCC\xA3 A\xCC\x81n");
    check(vt_title, "ǆungla москва", "ǅungla Москва");
    check(vt_title,
          " \xFF"
          "an\xFF\x80 ",
          " \xFF"
          "An\xFF\x80 ");
    check(vt_title, "", "");
}

static void unaccent(void **state) {
    (void)state;
    check(vt_unaccent, "Đường Nguyễn Huệ", "Duong Nguyen Hue");
    check(vt_unaccent, "Vie\xCC\xA3\xCC\x82t Ðại", "Viet Dai");
    check(vt_unaccent, "Zürich Łódź São Tomé Øresund ñ ç ǎ", "Zurich Lodz Sao Tome Oresund n c a");
    check(vt_unaccent, "Ærø straße Þór ǽ", "Æro straße Þor æ");
    check(vt_unaccent, "Москва й и\xCC\x86 Ελλάς が 한 ไทย́", "Москва й и\xCC\x86 Ελλάς が 한 ไทย́");
    check(vt_unaccent, "1\xCC\x81 \xCC\x81", "1\xCC\x81 \xCC\x81");
    check(vt_unaccent, "à\xFF\xCC\x81ề\xE1\xBB",
          "a\xFF\xCC\x81"
          "e\xE1\xBB");
}

static void survives_lack_of_memory(void **state) {
    (void)state;
    static function *const all[] = {lower, upper, vt_title, vt_unaccent};
    static const char text[] = "UBND Đường\xFF h'hen ǆ ß ⱥ 24h";
    for (int i = 0; i < LENGTH(all); i++)
        for (int64_t limit = 0; limit < 48; limit++) {
            vt_buffer b = heap_buffer();
            b.context = &limit;
            all[i](bytes_of(text), sizeof text - 1, &b);
            assert_true(b.n <= limit);
            free(b.data);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_letter),
        cmocka_unit_test(lower_and_upper),
        cmocka_unit_test(title),
        cmocka_unit_test(unaccent),
        cmocka_unit_test(survives_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
