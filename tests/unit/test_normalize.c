/* test_normalize.c - NFC, marks in any order, lookalikes, tone styles, hostile input. */
#include "support.h"
#include "syllables.h"
#include "text/case.h"
#include "text/normalize.h"

static const char *normalized(const char *text, enum vt_tone_style style) {
    vt_buffer b = heap_buffer();
    vt_normalize(bytes_of(text), (int64_t)strlen(text), style, &b);
    return string_of(&b);
}

static void check(const char *text, enum vt_tone_style style, const char *expected) {
    const char *got = normalized(text, style);
    if (strcmp(got, expected)) fail_msg("'%s' became '%s', not '%s'", text, got, expected);
}

static void keep(const char *text, const char *expected) {
    check(text, VT_TONE_KEEP, expected);
}

static void composes_marks_in_any_order(void **state) {
    (void)state;
    keep("e\xCC\x82\xCC\xA3", "ệ");
    keep("e\xCC\xA3\xCC\x82", "ệ");
    keep("ê\xCC\xA3", "ệ");
    keep("ẹ\xCC\x82", "ệ");
    keep("á\xCC\x82", "ấ");
    keep("a\xCC\x81\xCC\x86", "ắ");
    keep("Ó\xCC\x9B", "Ớ");
    keep("u\xCC\x89\xCC\x9B", "ử");
    keep("e\xCD\x81\xCC\x82", "ế"); /* U+0341 */
    keep("Vie\xCC\xA3\xCC\x82t Nam", "Việt Nam");
    /* No letter of Vietnamese: as NFC has it. */
    keep("u\xCC\x81\xCC\x82", "ú\xCC\x82");
    keep("ă\xCC\x82", "ă\xCC\x82");
    keep("a\xCC\x88\xCC\x81\xCC\x82", "ä\xCC\x81\xCC\x82");
    keep("\xCC\x81"
         "a",
         "\xCC\x81"
         "a");
}

static void leaves_other_scripts_in_nfc(void **state) {
    (void)state;
    keep("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "한");
    keep("하\xE1\x86\xAB", "한");
    keep("\xE2\x84\xAB", "Å");
    keep("и\xCC\x86", "й");
    keep("Zu\xCC\x88rich", "Zürich");
    keep("漢字 ไทย 😀", "漢字 ไทย 😀");
}

static void repairs_lookalikes(void **state) {
    (void)state;
    keep("ðược Ðại", "được Đại");
    keep("HÐND, NÐ-CP, UBND.", "HĐND, NĐ-CP, UBND.");
    keep("Ɖà Lạt ɖi", "Đà Lạt đi");
    keep("trǎm Thǎng BǍNG", "trăm Thăng BĂNG");
    keep("tra\xCC\x8Cm", "trăm");
    keep("NguyễnÐình", "NguyễnĐình");
    keep("(ðó)", "(đó)");
    keep("Ð", "Đ");
    /* Words of other languages. */
    keep("maður góða Það ðæt", "maður góða Það ðæt");
    keep("nǐ hǎo Shǎnghǎi Guǎngxī", "nǐ hǎo Shǎnghǎi Guǎngxī");
    keep("Ðurđević", "Ðurđević");
    keep("ðй", "ðй");
}

static void puts_missing_horns(void **state) {
    (void)state;
    keep("truờng đuợc hưong nguời", "trường được hương người");
    keep("Luơng NGUỜI HƯONG Đuờng", "Lương NGƯỜI HƯƠNG Đường");
    keep("trừong hưõng cuời, phuơng; ruợu huơu", "trường hưỡng cười, phương; rượu hươu");
    keep("truo\xCC\x9B\xCC\x80ng tru\xCC\x9Bo\xCC\x80ng tru\xCC\x9B\xCC\x80ong",
         "trường trường trường");
    check("nuớc bứơc", VT_TONE_NEW, "nước bước");
    check("nuớc bứơc", VT_TONE_OLD, "nước bước");
    /* Syllables as they stand, none with a horn more, words of other letters, no horn at all. */
    keep("thuở huơ quơ quờ", "thuở huơ quơ quờ");
    keep("truong trường uơx xưox đuơ2", "truong trường uơx xưox đuơ2");
    keep("truờngф üuơng", "truờngф üuơng");
    keep("ơ ư ươ uơ ưo", "ơ ư ươ uơ ưo");
}

static void moves_tones(void **state) {
    (void)state;
    check("hòa khỏe thúy HÒA Hòa", VT_TONE_NEW, "hoà khoẻ thuý HOÀ Hoà");
    check("hoà khoẻ thuý HOÀ Hoà", VT_TONE_OLD, "hòa khỏe thúy HÒA Hòa");
    check("hòa hoà", VT_TONE_KEEP, "hòa hoà");
    check("lũy luỹ họa hoạ", VT_TONE_NEW, "luỹ luỹ hoạ hoạ");
    check("qúy quí gìa gíếng đựơc muờng hủê", VT_TONE_OLD, "quý quí già gíếng được mường huể");
    check("ngòai khuyủ tòan", VT_TONE_OLD, "ngoài khuỷu toàn");
    check("Thừa Thiên-Hòa, K'Hòa (hòa)", VT_TONE_NEW, "Thừa Thiên-Hoà, K'Hoà (hoà)");
    check("hòa2 2hòa", VT_TONE_NEW, "hoà2 2hoà");
    check("ho\xCC\x80"
          "a Ðòe",
          VT_TONE_NEW, "hoà Đoè");
    /* No syllable, no change. */
    check("hòaa Tòwa òaф", VT_TONE_NEW, "hòaa Tòwa òaф");
    check("\xFFhòa\xFF", VT_TONE_NEW, "\xFFhoà\xFF");
}

typedef struct {
    int checked;
} counter;

/* From every place where the tone could be written to the place of the style, and back. */
static void check_syllable(const char *onset, const char *rime, int tone, void *context) {
    counter *c = context;
    char old[32], new[32], word[32], upper[64];
    if (!tone) return;
    spell(old, onset, rime, tone, OLD);
    spell(new, onset, rime, tone, NEW);
    for (int place = 0; spell(word, onset, rime, tone, place); place++) {
        if (strcmp(normalized(word, VT_TONE_KEEP), word)) fail_msg("keep changed '%s'", word);
        check(word, VT_TONE_OLD, old);
        check(word, VT_TONE_NEW, new);
        c->checked++;
    }
    check(old, VT_TONE_OLD, old);
    check(old, VT_TONE_NEW, new);
    check(new, VT_TONE_OLD, old);
    check(new, VT_TONE_NEW, new);
    vt_buffer b = heap_buffer();
    vt_to_case(bytes_of(old), (int64_t)strlen(old), VT_UPPER_CASE, &b);
    strcpy(upper, string_of(&b));
    b = heap_buffer();
    vt_to_case(bytes_of(new), (int64_t)strlen(new), VT_UPPER_CASE, &b);
    strcpy(word, string_of(&b));
    check(upper, VT_TONE_NEW, word);
    check(word, VT_TONE_OLD, upper);
}

static void restyles_every_syllable(void **state) {
    (void)state;
    counter c = {0};
    int syllables = each_syllable(check_syllable, &c);
    assert_true(syllables > 15000);
    assert_true(c.checked > 20000);
}

static void keeps_broken_bytes(void **state) {
    (void)state;
    static const char *const same[] = {"\xFF\xFE",
                                       "a\x80"
                                       "b",
                                       "\xE1\xBB",
                                       "\xE1\xBB"
                                       "a",
                                       "\xC0\x80",
                                       "\xED\xA0\x80",
                                       "\xF5\x80\x80\x80",
                                       "\xEF\xBF\xBD",
                                       "ệ\x87",
                                       "\xE1\xBB\x87\x87\xCC\x81"};
    for (int i = 0; i < LENGTH(same); i++)
        keep(same[i], same[i]);
    vt_buffer b = heap_buffer();
    vt_normalize(bytes_of("a\0e\xCC\x82"), 5, VT_TONE_KEEP, &b);
    assert_int_equal(b.n, 4);
    assert_memory_equal(b.data, "a\0ê", 4);
    free(b.data);
}

/* A letter with as many marks as are composed, and one more. */
static void caps_runs_of_marks(void **state) {
    (void)state;
    char text[1024] = "e", expected[1024];
    for (int i = 0; i < VT_NORMALIZE_MARKS - 1; i++)
        strcat(text, "\xCC\x88");
    strcat(text, "\xCC\xA3");
    /* ẹ + diaeresis … : the dot goes before the others and is composed. */
    strcpy(expected, "ẹ");
    strcat(expected, text + 1);
    expected[strlen(expected) - 2] = 0;
    keep(text, expected);
    strcat(text, "\xCC\x88");
    keep(text, text);
}

/* Whatever memory it gets, it stops in good order. */
static void survives_lack_of_memory(void **state) {
    (void)state;
    static const char text[] = "Ðòa lũy e\xCC\x82\xCC\xA3\xCC\x81 \xFF hòa Zu\xCC\x88rich ǎn";
    for (int64_t limit = 0; limit < 64; limit++) {
        vt_buffer b = heap_buffer();
        b.context = &limit;
        vt_normalize(bytes_of(text), sizeof text - 1, VT_TONE_NEW, &b);
        assert_true(b.n <= limit);
        free(b.data);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(composes_marks_in_any_order),
        cmocka_unit_test(leaves_other_scripts_in_nfc),
        cmocka_unit_test(repairs_lookalikes),
        cmocka_unit_test(puts_missing_horns),
        cmocka_unit_test(moves_tones),
        cmocka_unit_test(restyles_every_syllable),
        cmocka_unit_test(keeps_broken_bytes),
        cmocka_unit_test(caps_runs_of_marks),
        cmocka_unit_test(survives_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
