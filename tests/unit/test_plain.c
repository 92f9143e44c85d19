/* test_plain.c - the text of HTML, slugs, and the parts of a person's name. */
#include "support.h"
#include "text/person.h"
#include "text/markup.h"
#include "text/plain.h"
#include "text/slug.h"

typedef void function(const uint8_t *text, int64_t n, vt_buffer *out);

static void check(function *f, const char *text, const char *expected) {
    vt_buffer b = heap_buffer();
    f(bytes_of(text), (int64_t)strlen(text), &b);
    const char *got = string_of(&b);
    if (strcmp(got, expected)) fail_msg("'%s' became '%s', not '%s'", text, got, expected);
}

static void plain(const char *html, const char *expected) {
    check(vt_plain, html, expected);
}

static void blocks_are_lines(void **state) {
    (void)state;
    plain("<p>Một</p><p>Hai</p>", "Một\nHai");
    plain("<h1>Đầu</h1>\n\n<div><div>trong</div></div> sau", "Đầu\ntrong\nsau");
    plain("một<br>hai<br/>ba<BR><br>bốn<br>", "một\nhai\nba\n\nbốn");
    plain("<ul><li>a<li>b</ul>c", "a\nb\nc");
    plain("<table><tr><td>a</td><td>b</td></tr><tr><th>c<th>d</table>", "a\tb\nc\td");
    plain("  Hà\n\t Nội <b>, thủ</b> <i>đô</i>  ", "Hà Nội , thủ đô");
    plain("<pre>\n a  b\n\n  c</pre>d  e", " a  b\n\n  c\nd e");
    plain("Việt<b>Nam</b>", "ViệtNam");
    plain("không có thẻ nào", "không có thẻ nào");
    plain("", "");
    plain("<p></p>", "");
}

static void some_is_not_shown(void **state) {
    (void)state;
    plain("<html><head><title>Tên</title><style>p{a:b}</style></head><body>Tin</body>", "Tin");
    plain("a<script>if (x < y && '<p>') {}</script>b", "ab");
    plain("a<SCRIPT src='x>y'></Script >b", "ab");
    plain("a<!-- <p>b</p> -->c<!-->d<!doctype html><?xml x?>e</ x>f", "acdef");
    plain("a<svg><text>x</text><svg></svg>y</svg>b", "ab");
    plain("a<select><option>x</select>b<textarea><p></textarea>c", "abc");
    plain("<a href=\"?a>b\" title='>'>c</a>", "c");
    plain("a<script>b", "a");
    plain("a<!-- b", "a");
    plain("a<p b", "a");
    plain("a<p b=\"c", "a");
    plain("a < b, c <3, d<", "a < b, c <3, d<");
    plain("<scriptx>a</scriptx><averyveryverylongname>b", "ab");
}

static void references(void **state) {
    (void)state;
    plain("a &amp; b &lt;p&gt; &quot;c&quot; &#39;d&#x27; &apos;", "a & b <p> \"c\" 'd' '");
    plain("H&agrave; N&#7897;i, &#x110;&#xe0; N&#7861;ng", "Hà Nội, Đà Nẵng");
    plain("&nbsp;a&nbsp;b", "\xC2\xA0"
                            "a\xC2\xA0"
                            "b");
    plain("&copy 2024 &copy2024 &eacute;t&eacute", "© 2024 ©2024 été");
    plain("&notit; &notin; &NotEqualTilde;", "¬it; ∉ ≂̸");
    plain("&abc; & &; &# &#; &#x; &ampx a&b", "&abc; & &; &# &#; &#x; &x a&b");
    plain("&#150;&#x93;&#0;&#xD800;&#x110000;&#99999999999999999999;",
          "–“\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    plain("a&#32;&#10;b", "a b");
    plain("&amp;lt;", "&lt;");
    plain("\xFF<b>\xE1\xBB</b>", "\xFF\xE1\xBB");
}

static void slugs(void **state) {
    (void)state;
    check(vt_slug, "Đường Nguyễn Huệ, Q.1", "duong-nguyen-hue-q-1");
    check(vt_slug, "  --Ðà  Nẵng: 2024!! ", "da-nang-2024");
    check(vt_slug, "H’Hen Niê & Don't", "hhen-nie-dont");
    check(vt_slug, "100 m² Straße ﬁn Łódź Ⅻ ½", "100-m2-strasse-fin-lodz-xii-1-2");
    check(vt_slug, "Vie\xCC\xA3\xCC\x82t Nam", "viet-nam");
    check(vt_slug, "Москва C++ 中", "c");
    check(vt_slug, "!?", "");
    check(vt_slug,
          "a\xFF"
          "b",
          "a-b");
}

static void part(const char *name, const char *family, const char *given) {
    vt_part p = {0, 0};
    int64_t n = (int64_t)strlen(name);
    int found = vt_family_name(bytes_of(name), n, &p);
    assert_int_equal(found, family != NULL);
    if (family) assert_memory_equal(name + p.start, family, strlen(family));
    if (family) assert_int_equal(p.n, strlen(family));
    p = (vt_part){0, 0};
    found = vt_given_name(bytes_of(name), n, &p);
    assert_int_equal(found, given != NULL);
    if (given) assert_memory_equal(name + p.start, given, strlen(given));
    if (given) assert_int_equal(p.n, strlen(given));
}

static void names(void **state) {
    (void)state;
    part("Nguyễn Văn An", "Nguyễn", "An");
    part(" Trần \t Bình\n", "Trần", "Bình");
    part("Đỗ\xC2\xA0Ân", "Đỗ", "Ân");
    part("An", NULL, "An");
    part("", NULL, NULL);
    part("  ", NULL, NULL);
    part("Le\xCC\x82 Thi\xCC\xA3 H'Hen", "Le\xCC\x82", "H'Hen");
    part("\xFF a", "\xFF", "a");
}

static const char *markup(const char *text) {
    static const char *const names[] = {"none", "inline", "block"};
    return names[vt_markup_of(bytes_of(text), (int64_t)strlen(text))];
}

static void html_is_known(void **state) {
    static const char *const none[] = {"",
                                       "a < b và c > d",
                                       "a<b",
                                       "<",
                                       "&",
                                       "<b>",
                                       "thẻ <b> và <script>",
                                       "R&D",
                                       "&nbsp",
                                       "&abc;",
                                       "&#;",
                                       "&#x;",
                                       "&#12a;",
                                       "x <p 0,05",
                                       "x <p giá trị",
                                       "x <p = 0,05",
                                       "</",
                                       "</b",
                                       "</bb>",
                                       "<para>a</para>",
                                       "<tên đơn vị>",
                                       "A & B; C",
                                       "<pp>",
                                       "p<p",
                                       "<!-- a -->"};
    static const char *const lines[] = {
        "a&nbsp;b",         "&#7897;",     "&#x1ED9;", "<b>a</b>",
        "<A HREF=x>a</A >", "<img src=a>", "<img/>",   "a<script>x</script>",
        "&lt;p&gt;"};
    static const char *const block[] = {"<!DOCTYPE HTML>a",
                                        "<html lang='vi'>",
                                        "a<br>b",
                                        "a<br />b",
                                        "<P>a",
                                        "<p class=a>",
                                        "<p\n>",
                                        "<b>a</b> <div\nid = 1>",
                                        "a</p>",
                                        "<li>",
                                        "<p data-a=\"1\">",
                                        "<td>"};
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_string_equal(markup(none[i]), "none");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_string_equal(markup(lines[i]), "inline");
    for (size_t i = 0; i < sizeof block / sizeof *block; i++)
        assert_string_equal(markup(block[i]), "block");
}

static void html_is_guessed(void **state) {
    (void)state;
    check(vt_plain_if_html, "a  <  b\n\n c & d", "a  <  b\n\n c & d");
    check(vt_plain_if_html, "<b>a</b>  b\r\n\r\n c\rd &amp; e\n", "a  b\n\n c\nd & e");
    check(vt_plain_if_html, "<p>a</p>  b\n\n c\r\nd", "a\nb c d");
}

/* How many characters of TEXT, which has N bytes, begin before byte BEFORE. */
static uint32_t characters(const uint8_t *text, uint32_t before, int64_t n) {
    uint32_t count = 0, cp;
    for (const uint8_t *p = text; p < text + before; count++)
        p = vt_utf8_next(p, text + n, &cp);
    return count;
}

/* Every byte of the text but white space is in a piece, and stands where the piece says. */
static void check_pieces(const char *html, int keep_space) {
    vt_buffer out = heap_buffer(), all = heap_buffer(), links = heap_buffer();
    vt_shown_text shown = {.out = &out, .pieces = &all, .links = &links};
    int64_t n = (int64_t)strlen(html), at = 0;
    vt_plain_pieces(bytes_of(html), n, keep_space, &shown);
    const vt_piece *piece = (const vt_piece *)(const void *)all.data;
    for (int64_t k = all.n / (int64_t)sizeof *piece; k > 0; k--, piece++) {
        for (; at < piece->shown; at++)
            assert_true(strchr(" \t\n", out.data[at]) != NULL);
        assert_true((int64_t)piece->given + piece->bytes <= n);
        for (uint32_t i = 0; !piece->chars && i < piece->bytes; i++, at++)
            assert_true(out.data[at] == (uint8_t)html[piece->given + i] ||
                        html[piece->given + i] == '\n');
        if (piece->chars) at = k > 1 ? piece[1].shown : out.n;
        assert_int_equal(piece->shown_chars, characters(out.data, piece->shown, out.n));
        assert_int_equal(piece->given_chars, characters(bytes_of(html), piece->given, n));
    }
    free(out.data);
    free(all.data);
    free(links.data);
}

/* What links and headings show, in brackets: "[a]", "{heading}"; nested and unclosed ones too. */
static void check_shown(const char *html, const char *links, const char *heading,
                        uint32_t headings) {
    vt_buffer out = heap_buffer(), all = heap_buffer(), found = heap_buffer(), said = heap_buffer();
    vt_shown_text shown = {.out = &out, .pieces = &all, .links = &found};
    vt_plain_pieces(bytes_of(html), (int64_t)strlen(html), 0, &shown);
    const vt_link *link = (const vt_link *)(const void *)found.data;
    for (int64_t i = 0; i < found.n / (int64_t)sizeof *link; i++) {
        vt_buffer_bytes(&said, out.data + link[i].at.start, link[i].at.end - link[i].at.start);
        vt_buffer_bytes(&said, (const uint8_t *)(link[i].headline ? "!" : "|"), 1);
    }
    assert_int_equal(said.n, strlen(links));
    if (said.n) assert_memory_equal(said.data, links, strlen(links));
    assert_int_equal(shown.headings, headings);
    assert_int_equal(shown.heading.end - shown.heading.start, strlen(heading));
    if (*heading) assert_memory_equal(out.data + shown.heading.start, heading, strlen(heading));
    free(out.data);
    free(all.data);
    free(found.data);
    free(said.data);
}

static void links_and_headings(void **state) {
    (void)state;
    check_shown("a <b>b</b>", "", "", 0);
    check_shown("<a href=x>a</a> b <A>c <i>d</i></A>", "a|c d|", "", 0);
    check_shown("<a>a<a>b</a></a><a></a><a>c", "a|b|", "", 0);
    check_shown("x<h1>Hà Nội</h1>y<h1></h1>", "", "Hà Nội", 1);
    check_shown("<h1>a</h1><h1><a>b</a></h1>", "b|", "b", 2);
    check_shown("<h3><a>a</a></h3><a>b</a><a><H2>c</H2>d</a><a>e</a>", "a!b|c\nd!e|", "", 0);
    check_shown("<h4>x</h4><a>a</a><h6>y <a>b</a> <a>c", "a|b!", "", 0);
    check_shown("<h7><a>a</a></h7><hr><a>b</a>", "a|b|", "", 0);
}

static void pieces_are_exact(void **state) {
    static const char *const html[] = {
        "",
        "a",
        "<p></p>",
        "  Hà\n\t Nội <b>, thủ</b> <i>đô</i>  ",
        "<p>Ng&agrave;y 5 th&#225;ng 3&nbsp;2024</p><p>\xF0\x9F\x98\x80 hết&NotEqualTilde;.</p>",
        "\xBB\xBF<b>\xE1</b>\xBB\x87 a\xFF<i>\xBB</i>&copy\xBB\xBF b",
        "a<br><br><br>b c\nd  e",
        "<td>a<td>b &amp c&",
    };
    (void)state;
    for (size_t i = 0; i < sizeof html / sizeof *html; i++) {
        check_pieces(html[i], 0);
        check_pieces(html[i], 1);
    }
}

static void survives_lack_of_memory(void **state) {
    static const char text[] = "<p>a &amp; b<td>c</td><br><pre>\n d</pre> ² ß";
    static function *const all[] = {vt_plain, vt_slug, vt_plain_if_html};
    (void)state;
    for (int f = 0; f < 3; f++)
        for (int64_t limit = 0; limit < 48; limit++) {
            vt_buffer b = heap_buffer();
            b.context = &limit;
            all[f](bytes_of(text), sizeof text - 1, &b);
            assert_true(b.n <= limit);
            free(b.data);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_lines),
        cmocka_unit_test(some_is_not_shown),
        cmocka_unit_test(references),
        cmocka_unit_test(slugs),
        cmocka_unit_test(names),
        cmocka_unit_test(html_is_known),
        cmocka_unit_test(html_is_guessed),
        cmocka_unit_test(links_and_headings),
        cmocka_unit_test(pieces_are_exact),
        cmocka_unit_test(survives_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
