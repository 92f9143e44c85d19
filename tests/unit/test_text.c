/* test_text.c - decoding, the letter table, keys, and the word scanner. */
#include "support.h"
#include "syllables.h"
#include "text/scan.h"
#include "text/show.h"
#include "text/utf8.h"

/* --- decoding ----------------------------------------------------------------- */

/* How SQLite's substr() and length() step over one character of a string that ends in NUL. */
static const uint8_t *sqlite_next(const uint8_t *p) {
    if (*p++ >= 0xC0)
        while ((*p & 0xC0) == 0x80)
            p++;
    return p;
}

static void decodes_to(const char *bytes, uint32_t expected) {
    uint8_t text[16] = {0};
    size_t n = strlen(bytes);
    /* At the end of the text, before a letter, and before a letter of two bytes. */
    static const char *const behind[] = {"", "x", "đ"};
    for (int k = 0; k < 3; k++) {
        uint32_t cp;
        memcpy(text, bytes, n);
        memcpy(text + n, behind[k], strlen(behind[k]) + 1);
        const uint8_t *next = vt_utf8_next(text, text + n + strlen(behind[k]), &cp);
        assert_int_equal(cp, expected);
        assert_int_equal(next - text, n);
        assert_ptr_equal(next, sqlite_next(text));
    }
}

static void well_formed(void **state) {
    (void)state;
    static const struct {
        const char *bytes;
        uint32_t cp;
    } row[] = {{"a", 'a'},
               {"\x01", 1},
               {"\x7F", 0x7F},
               {"\xC2\x80", 0x80},
               {"đ", 0x111},
               {"\xDF\xBF", 0x7FF},
               {"\xE0\xA0\x80", 0x800},
               {"ệ", 0x1EC7},
               {"\xED\x9F\xBF", 0xD7FF},
               {"\xEE\x80\x80", 0xE000},
               {"\xEF\xBF\xBD", 0xFFFD},
               {"\xEF\xBF\xBF", 0xFFFF},
               {"\xF0\x90\x80\x80", 0x10000},
               {"😀", 0x1F600},
               {"\xF4\x8F\xBF\xBF", 0x10FFFF}};
    for (int i = 0; i < LENGTH(row); i++)
        decodes_to(row[i].bytes, row[i].cp);
}

static void malformed(void **state) {
    (void)state;
    static const char *const row[] = {"\x80",
                                      "\xBF", /* continuation bytes alone */
                                      "\xC2",
                                      "\xDF",
                                      "\xE1",
                                      "\xEF",
                                      "\xF1", /* leading bytes alone */
                                      "\xE1\xBB",
                                      "\xF1\x80",
                                      "\xF1\x80\x80", /* cut short */
                                      "\xC0\x80",
                                      "\xC0\xAF",
                                      "\xC1\xBF", /* overlong */
                                      "\xE0\x80\x80",
                                      "\xE0\x9F\xBF", /* overlong */
                                      "\xF0\x80\x80\x80",
                                      "\xF0\x8F\xBF\xBF", /* overlong */
                                      "\xED\xA0\x80",
                                      "\xED\xBF\xBF", /* surrogates */
                                      "\xF4\x90\x80\x80",
                                      "\xF7\xBF\xBF\xBF", /* beyond U+10FFFF */
                                      "\xF8\x88\x80\x80\x80",
                                      "\xFB", /* five bytes */
                                      "\xFC\x84\x80\x80\x80\x80",
                                      "\xFD", /* six bytes */
                                      "\xFE",
                                      "\xFF",
                                      "\xFE\x80",
                                      "\xFF\x80", /* no leading bytes at all */
                                      "\xC3\xA9\x80",
                                      "\xE1\xBB\x87\x80\x80"}; /* too many continuation bytes */
    for (int i = 0; i < LENGTH(row); i++)
        decodes_to(row[i], 0xFFFD);
}

/* Every text of three bytes over the bytes at which a rule changes, ends as SQLite counts. */
static void counts_like_sqlite(void **state) {
    (void)state;
    static const uint8_t edge[] = {0x01, 'a',  0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0,
                                   0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
                                   0xF1, 0xF4, 0xF5, 0xF7, 0xF8, 0xFB, 0xFC, 0xFE, 0xFF};
    int n = LENGTH(edge);
    for (int k = 0; k < n * n * n * n; k++) {
        uint8_t text[5] = {edge[k % n], edge[k / n % n], edge[k / n / n % n], edge[k / n / n / n]};
        const uint8_t *p = text, *q = text;
        uint32_t cp;
        while (p < text + 4) {
            p = vt_utf8_next(p, text + 4, &cp);
            q = sqlite_next(q);
            assert_ptr_equal(p, q);
        }
    }
}

static void written_and_read_again(void **state) {
    (void)state;
    for (uint32_t cp = 0; cp <= 0x110000; cp++) {
        uint8_t bytes[4];
        uint32_t back;
        int n = vt_utf8_put(bytes, cp);
        int scalar = cp <= 0x10FFFF && (cp < 0xD800 || cp > 0xDFFF);
        assert_ptr_equal(vt_utf8_next(bytes, bytes + n, &back), bytes + n);
        assert_int_equal(back, scalar ? cp : 0xFFFD);
    }
}

/* --- texts in messages ------------------------------------------------------------ */

static void shown_whole(void **state) {
    (void)state;
    char text[VT_SHOWN * 4 + 1] = "";
    assert_string_equal(vt_show(NULL, 0).text, "");
    assert_string_equal(vt_show("a\0b\xC4", 4).text, "a\uFFFDb\uFFFD");
    memset(text, 'a', VT_SHOWN);
    assert_string_equal(vt_show_string(text).text, text);
    assert_string_equal(vt_show(text, VT_SHOWN + 1).text + VT_SHOWN, "\u2026");
    for (int before = 0; before < 4; before++) {
        text[before] = 0;
        while (strlen(text) < VT_SHOWN + 4)
            strcat(text, "\U0001F600");
        int whole = before + (VT_SHOWN - before) / 4 * 4;
        vt_shown shown = vt_show_string(text);
        assert_memory_equal(shown.text, text, (size_t)whole);
        assert_string_equal(shown.text + whole, "\u2026");
        memset(text, 'a', VT_SHOWN);
    }
}

/* --- letters ------------------------------------------------------------------ */

static uint32_t code_point(const char *text) {
    uint32_t cp;
    const uint8_t *end = bytes_of(text) + strlen(text);
    assert_ptr_equal(vt_utf8_next(bytes_of(text), end, &cp), end);
    return cp;
}

static vt_letter letter(const char *text) {
    return vt_letter_of(code_point(text));
}

static void check_letter(const char *text, unsigned rank, unsigned tone, unsigned upper) {
    vt_letter l = letter(text);
    assert_int_equal(VT_CLASS(l), VT_LETTER);
    assert_int_equal(VT_RANK(l), rank);
    assert_int_equal(VT_TONE(l), tone);
    assert_int_equal(VT_UPPER(l), upper);
    assert_int_equal(VT_FOREIGN(l), 0);
    assert_int_equal(vt_compose(rank, tone, (int)upper), code_point(text));
}

static void all_letters(void **state) {
    (void)state;
    static const unsigned rank[12] = {
        VT_A, VT_A_BREVE,      VT_A_CIRCUMFLEX, VT_E, VT_E_CIRCUMFLEX, VT_I,
        VT_O, VT_O_CIRCUMFLEX, VT_O_HORN,       VT_U, VT_U_HORN,       VT_Y};
    int beyond_ascii = 0;
    for (int v = 0; v < 12; v++)
        for (unsigned k = 0; k < 12; k++) {
            check_letter(vowels[v][k], rank[v], k % 6, k / 6);
            beyond_ascii += (vowels[v][k][0] & 0x80) != 0;
        }
    check_letter("đ", VT_D_BAR, VT_NGANG, 0);
    check_letter("Đ", VT_D_BAR, VT_NGANG, 1);
    assert_int_equal(beyond_ascii + 2, 134);
    for (char c = 'a'; c <= 'z'; c++) {
        char small[2] = {c, 0}, capital[2] = {(char)(c - 32), 0};
        unsigned r = VT_RANK(letter(small));
        assert_int_equal(vt_rank_ascii(r), c);
        check_letter(small, r, VT_NGANG, 0);
        check_letter(capital, r, VT_NGANG, 1);
    }
}

/* The order of the alphabet is the order of the ranks. */
static void alphabet(void **state) {
    (void)state;
    static const char *const order[] = {"a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g",
                                        "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p",
                                        "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z"};
    for (int i = 0; i < LENGTH(order); i++)
        assert_int_equal(VT_RANK(letter(order[i])), i + 1);
}

static void lookalikes_and_foreign_letters(void **state) {
    (void)state;
    static const struct {
        const char *text;
        unsigned rank, upper;
    } row[] = {{"Ð", VT_D_BAR, 1},   {"ð", VT_D_BAR, 0}, {"Ɖ", VT_D_BAR, 1}, {"ɖ", VT_D_BAR, 0},
               {"ǎ", VT_A_BREVE, 0}, {"ü", VT_U, 0},     {"Ü", VT_U, 1},     {"ñ", VT_N, 0},
               {"ç", VT_C, 0},       {"ö", VT_O, 0}};
    for (int i = 0; i < LENGTH(row); i++) {
        vt_letter l = letter(row[i].text);
        assert_int_equal(VT_CLASS(l), VT_LETTER);
        assert_int_equal(VT_RANK(l), row[i].rank);
        assert_int_equal(VT_UPPER(l), row[i].upper);
        assert_int_equal(VT_FOREIGN(l), 1);
    }
    /* Letters of other scripts are none of ours, look as they may. */
    static const char *const other[] = {"а", "о", "Ρ", "ω", "漢", "한", "ไ", "𝒜"};
    for (int i = 0; i < LENGTH(other); i++) {
        assert_int_equal(VT_CLASS(letter(other[i])), VT_LETTER);
        assert_int_equal(VT_RANK(letter(other[i])), 0);
    }
}

static void marks_and_classes(void **state) {
    (void)state;
    static const struct {
        uint32_t cp;
        enum vt_class class;
        unsigned quality, tone;
    } row[] = {{0x300, VT_MARK, VT_PLAIN, VT_HUYEN},
               {0x340, VT_MARK, VT_PLAIN, VT_HUYEN},
               {0x301, VT_MARK, VT_PLAIN, VT_SAC},
               {0x341, VT_MARK, VT_PLAIN, VT_SAC},
               {0x309, VT_MARK, VT_PLAIN, VT_HOI},
               {0x303, VT_MARK, VT_PLAIN, VT_NGA},
               {0x323, VT_MARK, VT_PLAIN, VT_NANG},
               {0x302, VT_MARK, VT_CIRCUMFLEX, VT_NGANG},
               {0x306, VT_MARK, VT_BREVE, VT_NGANG},
               {0x31B, VT_MARK, VT_HORN, VT_NGANG},
               {0x308, VT_MARK, VT_PLAIN, VT_NGANG},
               {' ', VT_SPACE, 0, 0},
               {'\n', VT_SPACE, 0, 0},
               {0xA0, VT_SPACE, 0, 0},
               {0x3000, VT_SPACE, 0, 0},
               {0xAD, VT_FORMAT, 0, 0},
               {0x200B, VT_FORMAT, 0, 0},
               {0xFEFF, VT_FORMAT, 0, 0},
               {0, VT_CONTROL, 0, 0},
               {0x1B, VT_CONTROL, 0, 0},
               {0x9F, VT_CONTROL, 0, 0},
               {'.', VT_PUNCT, 0, 0},
               {0x2013, VT_PUNCT, 0, 0},
               {0x201C, VT_PUNCT, 0, 0},
               {0xB2, VT_SYMBOL, 0, 0},
               {0xBD, VT_SYMBOL, 0, 0},
               {0x20AB, VT_SYMBOL, 0, 0},
               {0x1F600, VT_SYMBOL, 0, 0},
               {0x663, VT_DIGIT, 0, 0},
               {0xFFFD, VT_OTHER, 0, 0},
               {0xE000, VT_OTHER, 0, 0},
               {0x10FFFF, VT_OTHER, 0, 0}};
    for (int i = 0; i < LENGTH(row); i++) {
        vt_letter l = vt_letter_of(row[i].cp);
        assert_int_equal(VT_CLASS(l), row[i].class);
        if (row[i].class != VT_MARK) continue;
        assert_int_equal(VT_QUALITY_OF_MARK(l), row[i].quality);
        assert_int_equal(VT_TONE(l), row[i].tone);
    }
    for (uint32_t c = '0'; c <= '9'; c++)
        assert_int_equal(VT_RANK(vt_letter_of(c)), VT_DIGIT_0 + c - '0');
}

/* --- keys --------------------------------------------------------------------- */

static vt_key key(const char *word) {
    return vt_key_of(bytes_of(word), (int64_t)strlen(word));
}

#define CIRCUMFLEX "\xCC\x82"
#define BREVE      "\xCC\x86"
#define HORN       "\xCC\x9B"
#define GRAVE      "\xCC\x80"
#define ACUTE      "\xCC\x81"
#define DOT        "\xCC\xA3"
#define TILDE      "\xCC\x83"

static void spellings_of_one_word(void **state) {
    (void)state;
    static const char *const row[][8] = {
        {"việt", "Việt", "VIỆT", "vie" CIRCUMFLEX DOT "t", "vie" DOT CIRCUMFLEX "t", "viê" DOT "t",
         "viẹ" CIRCUMFLEX "t"},
        {"hòa", "hoà", "HÒA", "ho" GRAVE "a", "hoa" GRAVE, "hoa\xCD\x80"},
        {"thúy", "thuý", "Thu" ACUTE "y"},
        {"khỏe", "khoẻ"},
        {"giếng", "gié" CIRCUMFLEX "ng", "giê" ACUTE "ng"},
        {"đường", "Ðường", "ðường", "ɖường", "đu" HORN "o" HORN GRAVE "ng", "đươ" GRAVE "ng"},
        {"trăm", "trǎm", "tra" BREVE "m"},
        {"quý", "QUÝ", "quy" ACUTE},
        {"nghiêngngửanghiêng", "nghie" CIRCUMFLEX "ngngu" HORN "\xCC\x89"
                               "anghie" CIRCUMFLEX "ng"},
        {"Xaynhabulívạn", "xaynhabulíva" DOT "n", "XAYNHABULI" ACUTE "VẠN"},
        {"Москва", "МОСКВА"},
        {"München", "mu\xCC\x88nchen", "MÜNCHEN"},
        {"H'Hen", "H’Hen", "h'hen", "hʼhen"},
        {"việt\xC2\xADnam", "việtnam"}};
    for (int i = 0; i < LENGTH(row); i++)
        for (int k = 1; k < 8 && row[i][k]; k++)
            if (key(row[i][k]) != key(row[i][0]))
                fail_msg("'%s' is another word than '%s'", row[i][k], row[i][0]);
}

static void different_words(void **state) {
    (void)state;
    static const char *const word[] = {"hoa",
                                       "hòa",
                                       "hóa",
                                       "hỏa",
                                       "họa",
                                       "hõa",
                                       "hoan",
                                       "hao",
                                       "hoă",
                                       "da",
                                       "đa",
                                       "dă",
                                       "dâ",
                                       "tư",
                                       "tu",
                                       "tứ",
                                       "từ",
                                       "thu",
                                       "thư",
                                       "lý",
                                       "lí",
                                       "a",
                                       "aa",
                                       "ă",
                                       "0",
                                       "1",
                                       "10",
                                       "01",
                                       "a1",
                                       "1a",
                                       "nghiêngngửanghiên",
                                       "nghiêngngửanghiêng",
                                       "nghiêngngửanghiềng",
                                       "nghiêngnghiênghi",
                                       "nghieengnghiênghi",
                                       "nghiêngnghiêngih",
                                       "Москва",
                                       "Москв",
                                       "漢",
                                       "字",
                                       "漢字",
                                       "字漢",
                                       "b",
                                       "z",
                                       "zzzzzzzzzz",
                                       "zzzzzzzzzzz",
                                       "zzzzzzzzzzzz"};
    for (int i = 0; i < LENGTH(word); i++)
        for (int k = 0; k < i; k++)
            if (key(word[i]) == key(word[k]))
                fail_msg("'%s' is the same word as '%s'", word[i], word[k]);
}

static void short_keys_are_exact(void **state) {
    (void)state;
    uint8_t ranks[VT_KEY_LETTERS];
    static const uint8_t expected[] = {VT_D_BAR, VT_U_HORN, VT_O_HORN, VT_N, VT_G};
    vt_key k = key("đường");
    assert_int_equal(vt_key_ranks(k, ranks), 5);
    assert_memory_equal(ranks, expected, 5);
    assert_int_equal(vt_key_tone(k), VT_HUYEN);
    assert_false(key("zzzzzzzzzz") & VT_KEY_HASHED);
    assert_true(key("zzzzzzzzzzz") & VT_KEY_HASHED);
    assert_int_equal(vt_key_ranks(key("zzzzzzzzzzz"), ranks), 0);
    assert_int_equal(key(""), 0);
}

/* --- the scanner ---------------------------------------------------------------- */

/* The tokens of TEXT as "kind:token", with bars between; offsets are checked on the way. */
static const char *tokens(const char *text, size_t size) {
    static char out[2048];
    static const char kind[] = "wnm";
    size_t n = 0;
    vt_scanner s;
    vt_token t;
    vt_scan_init(&s, bytes_of(text), (int64_t)size);
    const uint8_t *p = bytes_of(text);
    uint32_t chars = 0;
    while (vt_scan_next(&s, &t)) {
        for (; p < bytes_of(text) + t.start; chars++)
            p = sqlite_next(p);
        assert_int_equal(t.cstart, chars);
        for (; p < bytes_of(text) + vt_token_end(&t); chars++)
            p = sqlite_next(p);
        assert_ptr_equal(p, bytes_of(text) + vt_token_end(&t));
        assert_int_equal(vt_token_cend(&t), chars);
        n += (size_t)snprintf(out + n, sizeof out - n, "%s%c:%.*s", n ? "|" : "", kind[t.kind],
                              (int)t.bytes, text + t.start);
    }
    out[n] = 0;
    return out;
}

/*
** N bytes of WORD again and again, then TAIL: tokens of at most VT_TOKEN_MOST bytes that leave
** nothing of the word out, and offsets in characters that stay right behind them.
*/
static void check_long_word(const char *word, size_t n, const char *tail) {
    size_t unit = strlen(word), size = n / unit * unit;
    uint8_t *text = malloc(size + strlen(tail) + 1);
    assert_non_null(text);
    for (size_t i = 0; i < size; i++)
        text[i] = (uint8_t)word[i % unit];
    memcpy(text + size, tail, strlen(tail) + 1);
    vt_scanner s;
    vt_token t;
    uint32_t done = 0, chars = 0;
    vt_scan_init(&s, text, (int64_t)(size + strlen(tail)));
    while (done < size && vt_scan_next(&s, &t)) {
        assert_int_equal(t.start, done);
        assert_in_range(t.bytes, 1, VT_TOKEN_MOST);
        done = vt_token_end(&t);
        for (const uint8_t *p = text + t.start; p < text + done; chars++)
            p = sqlite_next(p);
        assert_int_equal(vt_token_cend(&t), chars);
    }
    assert_int_equal(done, size);
    free(text);
}

static void long_words_are_cut(void **state) {
    (void)state;
    static const char *const words[] = {"a", "đ", "ả", "a\xCC\xA3", "xả", "1"};
    for (size_t n = VT_TOKEN_MOST - 6; n < VT_TOKEN_MOST + 6; n++)
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            check_long_word(words[i], n, "");
            check_long_word(words[i], n, " a");
            /* A broken character across the longest token. */
            check_long_word(words[i], n, "\xE1\xBA\xA3\x80\x80\x80\x80\x80 a");
        }
    check_long_word("ả", 1000000, ".");
}

static void words_and_numbers(void **state) {
    (void)state;
    static const struct {
        const char *text, *tokens;
    } row[] = {
        {"", ""},
        {" \t\r\n", ""},
        {"Sáng nay, Hà Nội mưa.", "w:Sáng|w:nay|m:,|w:Hà|w:Nội|w:mưa|m:."},
        {"Chiều 18/7 đón 1.000 khách", "w:Chiều|n:18/7|w:đón|n:1.000|w:khách"},
        {"giai đoạn 2023-2025", "w:giai|w:đoạn|n:2023-2025"},
        {"giai đoạn 2023–2025", "w:giai|w:đoạn|n:2023–2025"},
        {"2020 - 2025", "n:2020|m:-|n:2025"},
        {"lúc 19:45 ngày 01/08/2025.", "w:lúc|n:19:45|w:ngày|n:01/08/2025|m:."},
        {"tăng 2,3%, rồi 4.", "w:tăng|n:2,3|m:%|m:,|w:rồi|n:4|m:."},
        {"1..2", "n:1|m:.|m:.|n:2"},
        {"15-NQ/TW", "n:15|m:-|w:NQ|m:/|w:TW"},
        {"Mạng 5G, lúc 24h, loại 24G", "w:Mạng|w:5G|m:,|w:lúc|w:24h|m:,|w:loại|w:24G"},
        {"TP.HCM", "w:TP|m:.|w:HCM"},
        {"Mác-Lênin", "w:Mác|m:-|w:Lênin"},
        {"Bà H'Hen Niê và bà H’Bông", "w:Bà|w:H'Hen|w:Niê|w:và|w:bà|w:H’Bông"},
        {"'dấu nháy' ’", "m:'|w:dấu|w:nháy|m:'|m:’"},
        {"K' Ram", "w:K|m:'|w:Ram"},
        {"Hà\xC2\xA0Nội", "w:Hà|w:Nội"},
        {"thông\xC2\xADtin", "w:thông\xC2\xADtin"},
        {"Vie" CIRCUMFLEX DOT "t Nam", "w:Vie" CIRCUMFLEX DOT "t|w:Nam"},
        {"Viê\xFFt", "w:Viê|w:t"},
        {"Vi\xE1\xBBt Nam", "w:Vi|w:t|w:Nam"},
        {"\x80Hà \x80Nội\xFE", "w:Hà|w:Nội"},
        {"phường\xEF\xBF\xBDTân", "w:phường|w:Tân"},
        {ACUTE GRAVE DOT, ""},
        {ACUTE " " DOT "a", "w:a"},
        {"漢字 và 한글", "w:漢字|w:và|w:한글"},
        {"m² 😀", "w:m|m:²|m:😀"},
        {"“Tình nghĩa”…", "m:“|w:Tình|w:nghĩa|m:”|m:…"},
    };
    for (int i = 0; i < LENGTH(row); i++) {
        const char *got = tokens(row[i].text, strlen(row[i].text));
        if (strcmp(got, row[i].tokens))
            fail_msg("'%s' has the tokens %s, not %s", row[i].text, got, row[i].tokens);
    }
    assert_string_equal(tokens("Hà\0Nội", 9), "w:Hà|w:Nội");
    assert_string_equal(tokens("\0\0\0", 3), "");
}

static void shapes_and_gaps(void **state) {
    (void)state;
    static const struct {
        const char *text;
        unsigned shape, gap;
        int letters;
    } row[] = {{"nam", VT_SHAPE_LOWER, 0, 3},
               {"Đông", VT_SHAPE_CAPITAL | VT_SHAPE_LOWER, 0, 4},
               {"ĐÔNG", VT_SHAPE_CAPITAL | VT_SHAPE_INNER, 0, 4},
               {"VinaOne", VT_SHAPE_CAPITAL | VT_SHAPE_LOWER | VT_SHAPE_INNER, 0, 7},
               {"iPad", VT_SHAPE_LOWER | VT_SHAPE_INNER, 0, 4},
               {"5G", VT_SHAPE_DIGIT | VT_SHAPE_INNER, 0, 2},
               {"Zürich", VT_SHAPE_CAPITAL | VT_SHAPE_LOWER | VT_SHAPE_ALIEN, 0, 6},
               {"漢", VT_SHAPE_LOWER | VT_SHAPE_ALIEN, 0, 1},
               {"E" CIRCUMFLEX DOT, VT_SHAPE_CAPITAL, 0, 1},
               {" nam", VT_SHAPE_LOWER, VT_GAP_SPACE, 3},
               {"\xC2\xA0nam", VT_SHAPE_LOWER, VT_GAP_SPACE, 3},
               {"\xC2\xADnam", VT_SHAPE_LOWER, 0, 3},
               {"\r\nnam", VT_SHAPE_LOWER, VT_GAP_SPACE | VT_GAP_LINE, 3},
               {"\rnam", VT_SHAPE_LOWER, VT_GAP_SPACE | VT_GAP_LINE, 3},
               {"\r\n \r\nnam", VT_SHAPE_LOWER, VT_GAP_SPACE | VT_GAP_LINE | VT_GAP_BLANK_LINE, 3}};
    for (int i = 0; i < LENGTH(row); i++) {
        vt_scanner s;
        vt_token t;
        vt_scan_init(&s, bytes_of(row[i].text), (int64_t)strlen(row[i].text));
        assert_true(vt_scan_next(&s, &t));
        assert_int_equal(t.shape, row[i].shape);
        assert_int_equal(t.gap, row[i].gap);
        assert_int_equal(t.letters, row[i].letters);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed),
        cmocka_unit_test(malformed),
        cmocka_unit_test(shown_whole),
        cmocka_unit_test(counts_like_sqlite),
        cmocka_unit_test(written_and_read_again),
        cmocka_unit_test(all_letters),
        cmocka_unit_test(alphabet),
        cmocka_unit_test(lookalikes_and_foreign_letters),
        cmocka_unit_test(marks_and_classes),
        cmocka_unit_test(spellings_of_one_word),
        cmocka_unit_test(different_words),
        cmocka_unit_test(short_keys_are_exact),
        cmocka_unit_test(words_and_numbers),
        cmocka_unit_test(long_words_are_cut),
        cmocka_unit_test(shapes_and_gaps),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
