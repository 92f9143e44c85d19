/* test_legacy.c - decoding TCVN3, VNI, VISCII, CP1258, VIQR, and guessing which it is. */
#include "support.h"
#include "syllables.h"
#include "text/legacy.h"

static const char *decoded(const char *text, int64_t n, enum vt_encoding e, enum vt_bytes how) {
    vt_buffer b = heap_buffer();
    vt_decode(bytes_of(text), n, e, how, &b);
    return string_of(&b);
}

static void check(enum vt_encoding e, enum vt_bytes how, const char *text, const char *expected) {
    const char *got = decoded(text, (int64_t)strlen(text), e, how);
    if (strcmp(got, expected))
        fail_msg("%s: '%s' became '%s', not '%s'", vt_encoding_names[e], text, got, expected);
}

static void bytes(enum vt_encoding e, const char *text, const char *expected) {
    check(e, VT_AS_BYTES, text, expected);
}

static void characters(enum vt_encoding e, const char *text, const char *expected) {
    check(e, VT_AS_CHARACTERS, text, expected);
}

static void tcvn3(void **state) {
    (void)state;
    bytes(VT_TCVN3, "Vi\xD6t Nam", "Việt Nam");
    characters(VT_TCVN3, "ViÖt Nam, §µ N½ng, th\xC2\xADêng", "Việt Nam, Đà Nẵng, thường");
    /* Capitals with a tone share the byte of the small letter. */
    characters(VT_TCVN3, "VIÖT NAM, Hµ NéI, §µ, ¡n", "VIỆT NAM, HÀ NỘI, Đà, Ăn");
    characters(VT_TCVN3, "“ViÖt” – 5 €", "“Việt” – 5 €");
    bytes(VT_TCVN3, "\x93Vi\xD6t\x94", "“Việt”");
    characters(VT_TCVN3, "", "");
    /* Characters that are no byte stand for themselves. */
    characters(VT_TCVN3, "漢 ViÖt ệ", "漢 Việt ệ");
}

static void vni(void **state) {
    (void)state;
    characters(VT_VNI, "Vieät Nam, ñöôøng Thaønh phoá", "Việt Nam, đường Thành phố");
    characters(VT_VNI, "ÑÖÔØNG HUEÄ, Ñaø Naüng, yù, kyõ, Myõ, nguî",
               "ĐƯỜNG HUỆ, Đà Nẵng, ý, kỹ, Mỹ, nguỵ");
    characters(VT_VNI, "xaõ hoäi chuû nghóa", "xã hội chủ nghĩa");
    bytes(VT_VNI, "Vie\xE4t", "Việt");
    /* Marks without a letter to take them stay what they look like. */
    characters(VT_VNI, "ù é eùù bù", "ù é éù bù");
}

static void viscii(void **state) {
    (void)state;
    bytes(VT_VISCII, "Vi\xAEt Nam \xD0\xE0 N\xC7ng", "Việt Nam Đà Nẵng");
    bytes(VT_VISCII, "\x02\x05\x06\x14\x19\x1E\n", "ẲẴẪỶỸỴ\n");
}

static void cp1258(void **state) {
    (void)state;
    bytes(VT_CP1258, "Vi\xEA\xF2t Nam \xD0\xE0 N\xE3\xDEng", "Việt Nam Đà Nẵng");
    bytes(VT_CP1258, "5 \xFE \xCC", "5 ₫ \xCC\x80");
    bytes(VT_CP1258, "\xFC\xEC", "ǘ");
    characters(VT_CP1258, "Viêòt", "Việt");
}

static void viqr(void **state) {
    (void)state;
    bytes(VT_VIQR, "Vie^.t Nam, Dda` Na(~ng, ddu+o+`ng", "Việt Nam, Đà Nẵng, đường");
    bytes(VT_VIQR, "VIE^.T a'^ DDDdD", "VIỆT ấ ĐĐD");
    bytes(VT_VIQR, "ca\\. d\\d \\\\ \\x a\\", "ca. dd \\ \\x a\\");
    bytes(VT_VIQR, "b. (x) 1+1? ...", "b. (x) 1+1? ...");
    bytes(VT_VIQR, "a.. o^^", "ạ. ô^");
    characters(VT_VIQR, "“Vie^.t”", "“Việt”");
}

static void signs_that_find_no_letter(void **state) {
    (void)state;
    characters(VT_TCVN3, "NhiÖt ®é 25°C ± 5%, 10 m², 3 m³, n°",
               "Nhiệt độ 25°C ± 5%, 10 m², 3 m³, n°");
    bytes(VT_TCVN3, "25\xB0", "25°");
    bytes(VT_TCVN3, "\xB1\xB2\xB3\xB4", "±²³´");
    bytes(VT_TCVN3, "a\xB0 e\xB4", "à ẹ");
    characters(VT_VNI, "25°C ± 5 m²", "25°C ± 5 m²");
    characters(VT_CP1258, "25°C ± 5 m²", "25°C ± 5 m²");
}

static const char *encoded(const char *text, enum vt_encoding e) {
    vt_buffer b = heap_buffer();
    vt_encode(bytes_of(text), (int64_t)strlen(text), e, &b);
    return string_of(&b);
}

static void encodes(enum vt_encoding e, const char *text, const char *expected) {
    const char *got = encoded(text, e);
    if (strcmp(got, expected))
        fail_msg("%s: '%s' became '%s', not '%s'", vt_encoding_names[e], text, got, expected);
}

static void returns(enum vt_encoding e, const char *text, const char *expected) {
    char bytes[256];
    strcpy(bytes, encoded(text, e));
    check(e, VT_AS_BYTES, bytes, expected);
}

static void writes(void **state) {
    static const char text[] =
        "Việt Nam, đường Đà Nẵng: Ơ, ĂN, quỹ, nguỵ, ý kỹ; ca. dd a' \\ o^ tốt!";
    (void)state;
    encodes(VT_TCVN3, "Việt Nam, Đà Nẵng", "Vi\xD6t Nam, \xA7\xB5 N\xBDng");
    encodes(VT_VNI, "Việt đường Ờ Ậ", "Vie\xE4t \xF1\xF6\xF4\xF8ng \xD4\xD8 A\xC4");
    encodes(VT_VISCII, "Việt Ẳ", "Vi\xAEt \x02");
    encodes(VT_CP1258, "Việt Đà", "Vi\xEA\xF2t \xD0\xE0");
    encodes(VT_VIQR, "Việt ca. đd dd \\", "Vie^.t ca\\. ddd d\\d \\\\");
    encodes(VT_VIQR, "đường ĐƯỜNG", "ddu+o+`ng DDU+O+`NG");
    encodes(VT_VIQR, "d đ dđ DĐđd ddđ", "d dd \\ddd \\DDDddd d\\ddd");
    returns(VT_VIQR, "d đ dđ DĐđd ddđ", "d đ dđ DĐđd ddđ");
    encodes(VT_UTF8, "ệ\xFF", "ệ\xFF");
    /* What is not there, and what would be read as a mark. */
    encodes(VT_VIQR, "中 “ü”a", "? ???a");
    encodes(VT_VNI, "aø b\xFF", "a? b?");
    encodes(VT_VISCII, "\x02 e\xCC\x88x q\xCC\x81x", "? ?x ?x");
    for (int e = 0; e < VT_UTF8; e++) {
        returns((enum vt_encoding)e, text, text);
        returns((enum vt_encoding)e,
                "Vie\xCC\xA3\xCC\x82t nu\xCC\x9Bo\xCC\x9B\xCC\x81"
                "c",
                "Việt nước");
    }
    returns(VT_TCVN3, "VIỆT NAM, Ủy ban", "VIỆT NAM, ủy ban");
    returns(VT_VNI, "VIỆT NAM, Ủy ban", "VIỆT NAM, Ủy ban");
}

static void is_named(const char *name, enum vt_encoding e) {
    if (vt_encoding_named(bytes_of(name), (int64_t)strlen(name)) != e) fail_msg("%s", name);
}

static void has_names(void **state) {
    (void)state;
    for (int e = 0; e <= VT_UTF8; e++)
        is_named(vt_encoding_names[e], (enum vt_encoding)e);
    is_named("windows-1258", VT_CP1258);
    is_named("Windows_1258", VT_CP1258);
    is_named("x-cp1258", VT_CP1258);
    is_named("utf8", VT_UTF8);
    is_named("UTF-8", VT_UTF8);
    is_named("abc", VT_TCVN3);
    is_named("TCVN", VT_TCVN3);
    is_named("tcvn-3", VT_TCVN3);
    is_named("TCVN5712-1:1993", VT_TCVN3);
    is_named("x-viet-tcvn5712", VT_TCVN3);
    is_named("VISCII1.1-1", VT_VISCII);
    is_named("csVIQR", VT_VIQR);
    is_named("VNI-Windows", VT_VNI);
    is_named("", VT_NO_ENCODING);
    is_named("utf-16", VT_NO_ENCODING);
    is_named("vni!", VT_NO_ENCODING);
    is_named("vní", VT_NO_ENCODING);
    is_named("tcvn3tcvn3tcvn3tcvn3tcvn3tcvn3tcvn3tcvn3", VT_NO_ENCODING);
}

static void is_guessed(const char *text, enum vt_bytes how, enum vt_encoding expected) {
    enum vt_encoding e = vt_guess_encoding(bytes_of(text), (int64_t)strlen(text), how);
    if (e != expected)
        fail_msg("'%s' is guessed as %s", text,
                 e == VT_NO_ENCODING ? "none" : vt_encoding_names[e]);
}

static void signs_of_measure(void **state) {
    static const char *const utf8[] = {
        "dt 100m²",  "25°C ± 2µm", "10 km²",      "5 m³/s",           "N° 5",     "37,5°",  "±5%",
        "½ kg",      "t° 20",      "100 m² x 20", "Phòng 30m², 2 WC", "µg",       "20 µm",  "8º",
        "nóng 35°C", "là 100m²",   "S = 12 cm²",  "góc 90°",          "R² = 0,9", "x² + y²"};
    (void)state;
    for (int i = 0; i < LENGTH(utf8); i++) {
        is_guessed(utf8[i], VT_AS_CHARACTERS, VT_UTF8);
        is_guessed(utf8[i], VT_AS_BYTES, VT_UTF8);
    }
    /* Words of other languages among Vietnamese ones. */
    is_guessed("Diện tích Bösch, Bösch", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("NhiÖt ®é 25°C", VT_AS_CHARACTERS, VT_TCVN3);
    is_guessed("DiÖn tÝch 100m², nhµ ®Ñp", VT_AS_CHARACTERS, VT_TCVN3);
}

static void any_bytes(void **state) {
    (void)state;
    for (int e = 0; e <= VT_UTF8; e++)
        for (int b = 0; b < 256; b++) {
            char text[3] = {(char)b, 'x', 0};
            const char *got = decoded(text, 2, (enum vt_encoding)e, VT_AS_BYTES);
            if (b) assert_true(strlen(got) >= 2);
            assert_int_equal(got[strlen(got + !b) - 1 + !b], 'x');
        }
    bytes(VT_UTF8, "\xFF ệ", "\xFF ệ");
}

static void guesses(void **state) {
    (void)state;
    is_guessed("ViÖt Nam", VT_AS_CHARACTERS, VT_TCVN3);
    is_guessed("Hµ Néi", VT_AS_CHARACTERS, VT_TCVN3);
    is_guessed("Vieät Nam", VT_AS_CHARACTERS, VT_VNI);
    is_guessed("Viêòt Nam ðýõòng phôì", VT_AS_CHARACTERS, VT_CP1258);
    is_guessed("Vie^.t Nam dda^'t nu+o+'c", VT_AS_CHARACTERS, VT_VIQR);
    is_guessed("Vi\xD6t Nam", VT_AS_BYTES, VT_TCVN3);
    is_guessed("Vie\xE4t Nam", VT_AS_BYTES, VT_VNI);
    is_guessed("Vi\xAEt Nam \xBE \xF0\xDF\xB6ng", VT_AS_BYTES, VT_VISCII);
    is_guessed("Vi\xEA\xF2t Nam", VT_AS_BYTES, VT_CP1258);
    is_guessed("Việt Nam", VT_AS_BYTES, VT_UTF8);
    is_guessed("Việt Nam", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("Vie\xCC\xA3\xCC\x82t Nam", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("Việt Nam, đường phố \xFF", VT_AS_BYTES, VT_UTF8); /* one broken byte */
    /* No Vietnamese. */
    is_guessed("", VT_AS_BYTES, VT_UTF8);
    is_guessed("I can't go. Will you? It's a(n) e.g. so.", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("Zürich, déjà vu, señor, São Paulo", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("“ai” – 5 € – Ca voi", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("Đi ca. Ở lại. Việt Nam – “đất” nước ta.", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("Đi ca. Ở lại. Việt Nam", VT_AS_BYTES, VT_UTF8);
    is_guessed("Москва", VT_AS_CHARACTERS, VT_UTF8);
    is_guessed("\xFF\x01\x02", VT_AS_BYTES, VT_NO_ENCODING);
    /* à is à in VISCII and in CP1258. */
    is_guessed("l\xE0", VT_AS_BYTES, VT_NO_ENCODING);
}

static void survives_lack_of_memory(void **state) {
    (void)state;
    static const char text[] = "VIÖT ñöôøng \\d a^' \xFF";
    for (int e = 0; e <= VT_UTF8; e++)
        for (int64_t limit = 0; limit < 48; limit++) {
            vt_buffer b = heap_buffer();
            b.context = &limit;
            vt_decode(bytes_of(text), sizeof text - 1, (enum vt_encoding)e, VT_AS_BYTES, &b);
            assert_true(b.n <= limit);
            free(b.data);
            b = heap_buffer();
            b.context = &limit;
            vt_encode(bytes_of(text), sizeof text - 1, (enum vt_encoding)e, &b);
            assert_true(b.n <= limit);
            free(b.data);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tcvn3),
        cmocka_unit_test(vni),
        cmocka_unit_test(viscii),
        cmocka_unit_test(cp1258),
        cmocka_unit_test(viqr),
        cmocka_unit_test(any_bytes),
        cmocka_unit_test(signs_that_find_no_letter),
        cmocka_unit_test(writes),
        cmocka_unit_test(has_names),
        cmocka_unit_test(signs_of_measure),
        cmocka_unit_test(guesses),
        cmocka_unit_test(survives_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
