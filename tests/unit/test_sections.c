/* test_sections.c - title, byline, lead, body, caption and boilerplate of pages as they come. */
#include "article_support.h"

/* One line of a page and what it is; lines follow each other in the text. */
typedef struct {
    va_section_kind kind;
    const char *line;
} line;

#define PARAGRAPH_1                                                                                                            \
    "Chiều 14/10, quận Ninh Kiều và quận Ngô Quyền họp mặt kỷ niệm hai mươi năm kết nghĩa, đồng " \
    "thời ký chương trình hợp tác giai đoạn mới với nhiều nội dung thiết thực cho bà con hai nơi."
#define PARAGRAPH_2                                                                                                             \
    "Theo báo cáo tại buổi họp mặt, hai địa phương đã trao đổi hơn bốn mươi đoàn công tác, giúp " \
    "nhau sửa trường học, xây nhà tình nghĩa và đưa hàng trăm học sinh đi giao lưu mỗi dịp hè."
#define PARAGRAPH_3                                                                                                          \
    "Trong năm tới, hai bên thống nhất mở thêm tuyến du lịch đường sông, cùng tổ chức hội chợ " \
    "nông sản và cử cán bộ trẻ sang làm việc ở nơi bạn, mỗi đợt kéo dài từ ba đến sáu tháng."

static const char *page(const line *l, size_t lines, const char *line_end) {
    static char text[8192];
    size_t n = 0;
    text[0] = 0;
    for (size_t i = 0; i < lines; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "%s%s", l[i].line, line_end);
    return text;
}

static const va_section *section_at(const va_analysis *a, uint32_t byte) {
    for (uint32_t i = 0; i < a->section_count; i++)
        if (a->sections[i].span.start <= byte && byte < a->sections[i].span.end)
            return &a->sections[i];
    return NULL;
}

static void check_page(const line *l, size_t lines, const char *line_end) {
    const va_analysis *a = read_article(page(l, lines, line_end), NULL);
    uint32_t at = 0;
    for (size_t i = 0; i < lines; i++) {
        const va_section *s = section_at(a, at);
        if (!s)
            COMPLAIN("no section holds: %s", l[i].line);
        else if (s->kind != l[i].kind)
            COMPLAIN("%s (%s), not %s: %s", va_section_name(s->kind), s->rule,
                     va_section_name(l[i].kind), l[i].line);
        at += (uint32_t)(strlen(l[i].line) + strlen(line_end));
    }
}

static void check(const line *l, size_t lines) {
    check_page(l, lines, "\n");
    check_page(l, lines, "\r\n");
    check_page(l, lines, "\n\n");
    done();
}

static void plain_article(void **state) {
    (void)state;
    static const line l[] = {
        {VA_TITLE, "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình"},
        {VA_BYLINE, "THANH NHÀN"},
        {VA_LEAD, PARAGRAPH_1},
        {VA_BODY, PARAGRAPH_2},
        {VA_BODY, PARAGRAPH_3},
    };
    check(l, ROWS(l));
}

static void whole_page(void **state) {
    (void)state;
    static const line l[] = {
        {VA_BOILERPLATE, "Trang chủ | Thời sự | Kinh tế | Văn hóa | Thể thao | Bạn đọc"},
        {VA_TITLE, "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình"},
        {VA_BYLINE, "Thứ Ba, 15/10/2019 09:12"},
        {VA_LEAD, PARAGRAPH_1},
        {VA_CAPTION, "Lãnh đạo hai quận trao bản chương trình. (Ảnh: Thanh Nhàn) |"},
        {VA_BODY, PARAGRAPH_2},
        {VA_CAPTION, "Đại biểu thăm chợ nổi Cái Răng. Ảnh: Thanh Nhàn"},
        {VA_BODY, PARAGRAPH_3},
        {VA_BOILERPLATE, "Tin khác"},
        {VA_BOILERPLATE, "Hải Phòng: Quận Lê Chân gắn biển trường mầm non ba tầng"},
        {VA_BOILERPLATE, "Cần Thơ thắng ngược Hải Phòng ở phút bù giờ"},
        {VA_BOILERPLATE, "Ý kiến của bạn"},
        {VA_BOILERPLATE, "Họ tên"},
        {VA_BOILERPLATE, "Email"},
        {VA_BOILERPLATE, "Gửi ý kiến | Nhập lại"},
    };
    check(l, ROWS(l));
}

static void marker_in_the_middle(void **state) {
    (void)state;
    static const line l[] = {
        {VA_TITLE, "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình"},
        {VA_LEAD, PARAGRAPH_1},
        {VA_BOILERPLATE, "Tin liên quan"},
        {VA_BOILERPLATE, "Hải Phòng: Quận Lê Chân gắn biển trường mầm non ba tầng"},
        {VA_BODY, PARAGRAPH_2},
        {VA_BOILERPLATE, "&gt;&gt; Hải Phòng: Quận Lê Chân gắn biển trường mầm non ba tầng."},
        {VA_BOILERPLATE, ">> Cần Thơ thắng ngược Hải Phòng ở phút bù giờ."},
        {VA_BODY, PARAGRAPH_3},
        {VA_BODY, PARAGRAPH_1},
    };
    check(l, ROWS(l));
}

static void closing_markers(void **state) {
    (void)state;
    static const char *const marker[] = {
        "Tin khác",      "Có thể bạn quan tâm", "Đọc thêm", "Viết bình luận", "Ý kiến",
        "Tin liên quan", "Có thể bạn quan tâm:"};
    for (size_t i = 0; i < ROWS(marker); i++) {
        line l[] = {
            {VA_TITLE, "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình"},
            {VA_LEAD, PARAGRAPH_1},
            {VA_BODY, PARAGRAPH_2},
            {VA_BOILERPLATE, marker[i]},
            {VA_BOILERPLATE, "Huyện Vĩnh Bảo ký kết hợp tác với quận Tây Hồ"},
        };
        check_page(l, ROWS(l), "\n");
    }
    done();
}

/* "Tin khác" in a sentence closes nothing. */
static void marker_in_a_sentence(void **state) {
    (void)state;
    static const line l[] = {
        {VA_TITLE, "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình"},
        {VA_LEAD, PARAGRAPH_1},
        {VA_BODY, PARAGRAPH_2},
        {VA_BODY, "Tin khác từ hội nghị cho hay, hai quận sẽ sớm mở thêm một tuyến tàu khách chạy "
                  "thẳng giữa hai thành phố, dự kiến khởi hành vào dịp lễ lớn đầu tháng chín tới."},
        {VA_BODY, PARAGRAPH_3},
    };
    check(l, ROWS(l));
}

static void repeated_headline(void **state) {
    (void)state;
    static const line l[] = {
        {VA_TITLE, "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình"},
        {VA_LEAD, PARAGRAPH_1},
        {VA_BODY, PARAGRAPH_2},
        {VA_BODY, PARAGRAPH_3},
        {VA_BOILERPLATE, "Huyện Vĩnh Bảo ký kết hợp tác với quận Tây Hồ"},
        {VA_BOILERPLATE, "Huyện Vĩnh Bảo ký kết hợp tác với quận Tây Hồ"},
        {VA_BOILERPLATE, "Sáng nay, hai địa phương đã gặp nhau..."},
        {VA_BOILERPLATE, "Giá rau tăng vọt sau bão"},
        {VA_BOILERPLATE, "Giá rau tăng vọt sau bão"},
    };
    check(l, ROWS(l));
}

static void lines_that_are_no_body(void **state) {
    (void)state;
    static const line l[] = {
        {VA_TITLE, "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình"},
        {VA_LEAD, PARAGRAPH_1},
        {VA_BOILERPLATE, ">>> Mời bạn đọc đón xem phóng sự tối thứ Bảy"},
        {VA_CAPTION, "Hai đội bóng giao hữu. (Nguồn: Ban tổ chức)"},
        {VA_BODY, PARAGRAPH_2},
        {VA_BODY, PARAGRAPH_3},
    };
    check(l, ROWS(l));
}

/* Lines that a page broke at about 80 characters belong together. */
static void wrapped_lines(void **state) {
    (void)state;
    static const char text[] =
        "Ninh Kiều - Ngô Quyền: Hai mươi năm một chữ tình\n\n"
        "Chiều 14/10, quận Ninh Kiều và quận Ngô Quyền họp mặt kỷ niệm hai mươi năm\n"
        "kết nghĩa, đồng thời ký chương trình hợp tác giai đoạn mới với nhiều nội dung\n"
        "thiết thực cho bà con hai nơi. Buổi lễ kéo dài gần hai giờ.\n";
    const va_analysis *a = read_article(text, NULL);
    assert_int_equal(a->section_count, 2);
    assert_int_equal(a->sections[1].kind, VA_LEAD);
    assert_int_equal(a->sections[1].sentence_count, 2);
}

/* Sections cover all words, in order, and sentences lie in their sections. */
static void sections_and_sentences(void **state) {
    (void)state;
    const va_analysis *a =
        read_article("Một tiêu đề vừa đủ dài\n" PARAGRAPH_1 " Lễ kết thúc.\n" PARAGRAPH_2, NULL);
    uint32_t sentence = 0;
    for (uint32_t i = 0; i < a->section_count; i++) {
        const va_section *s = &a->sections[i];
        assert_int_equal(s->first_sentence, sentence);
        for (uint32_t k = 0; k < s->sentence_count; k++, sentence++) {
            assert_int_equal(a->sentences[sentence].section, i);
            assert_true(a->sentences[sentence].span.start >= s->span.start);
            assert_true(a->sentences[sentence].span.end <= s->span.end);
        }
    }
    assert_int_equal(sentence, a->sentence_count);
    assert_int_equal(a->sentence_count, 4);
}

/* An article in one line: its first sentences are the lead, and only these. */
static void one_long_line(void **state) {
    (void)state;
    char text[4096] = "Một tiêu đề vừa đủ dài\n";
    for (int i = 0; i < 20; i++)
        strcat(text, "Quận Tây Hồ và quận Hải Châu gặp nhau ở lần thứ hai trong năm nay tại Huế. ");
    const va_analysis *a = read_article(text, NULL);
    assert_int_equal(a->section_count, 3);
    assert_int_equal(a->sections[1].kind, VA_LEAD);
    assert_int_equal(a->sections[2].kind, VA_BODY);
    assert_true(a->sections[1].sentence_count < a->sections[2].sentence_count);
    assert_int_equal(a->sections[1].sentence_count + a->sections[2].sentence_count, 20);
}

/* Labels, addresses of pages, series of pictures. */
static void pointers(void **state) {
    (void)state;
    static const struct {
        const char *line;
        va_section_kind kind;
    } row[] = {
        {"Tags: Tây Hồ, Hải Châu, kết nghĩa", VA_BOILERPLATE},
        {"Tìm hiểu thêm về chương trình tại: https://tayho.example/hop-tac", VA_BOILERPLATE},
        {"Một số hình ảnh tại buổi lễ:", VA_CAPTION},
        {"[img] Hai đoàn chụp ảnh lưu niệm.", VA_CAPTION},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        char text[4096];
        snprintf(text, sizeof text, "Một tiêu đề vừa đủ dài\n\n%s\n\n%s\n\n%s\n", PARAGRAPH_1,
                 row[i].line, PARAGRAPH_2);
        const va_analysis *a = read_article(text, NULL);
        assert_int_equal(a->section_count, 4);
        if (a->sections[2].kind != row[i].kind) COMPLAIN("%s", row[i].line);
    }
    done();
}

/* What follows "Tin liên quan" in a page without lines is left out. */
static void other_articles_in_the_line(void **state) {
    (void)state;
    static const struct {
        const char *tail;
        va_section_kind kind;
    } row[] = {
        {"Tin liên quan Giá lúa hè thu tăng trở lại Bình luận Họ tên", VA_BOILERPLATE},
        {"Tin cùng chuyên mục: Giá lúa hè thu tăng trở lại", VA_BOILERPLATE},
        {"Đọc thêm Giá lúa hè thu tăng trở lại", VA_BOILERPLATE},
        {"Thanh Nhàn Tin liên quan Giá lúa hè thu tăng trở lại", VA_BOILERPLATE},
        {"Thanh Nhàn - Hoàng Sơn Đọc thêm: Giá lúa hè thu tăng trở lại", VA_BOILERPLATE},
        {"Xem thêm: Giá lúa hè thu tăng trở lại", VA_BOILERPLATE},
        {"Tin liên quan được đăng trên trang của tỉnh.", VA_LEAD},
        {"Giá lúa hè thu tăng trở lại.", VA_LEAD},
    };
    char text[4096];
    for (size_t i = 0; i < ROWS(row); i++) {
        snprintf(text, sizeof text, "%s %s", PARAGRAPH_1, row[i].tail);
        const va_analysis *a = read_article(text, NULL);
        const va_section *s = section_at(a, (uint32_t)strlen(text) - 1);
        if (!s || s->kind != row[i].kind || a->sections[0].kind != VA_LEAD)
            COMPLAIN("%s: %s", s ? va_section_name(s->kind) : "none", row[i].tail);
        /* of a text with lines it is the rest of the line, what follows goes on */
        snprintf(text, sizeof text, "%s %s\n%s\n%s", PARAGRAPH_1, row[i].tail, PARAGRAPH_2,
                 PARAGRAPH_3);
        a = read_article(text, NULL);
        s = section_at(a, (uint32_t)(strlen(PARAGRAPH_1) + strlen(row[i].tail)));
        if (!s || s->kind != row[i].kind) COMPLAIN("with lines: %s", row[i].tail);
        assert_int_equal(a->section_count, row[i].kind == VA_BOILERPLATE ? 4 : 3);
        assert_int_equal(a->sections[a->section_count - 1].kind, VA_BODY);
    }
    done();
}

static void other_articles_behind_a_short_text(void **state) {
    (void)state;
    static const struct {
        const char *line;
        uint32_t sections; /* 2: the line is cut */
    } row[] = {
        {"Hai xã ký kết hợp tác. Tin liên quan Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Minh Anh Xem thêm Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Minh Anh, Thu Hà (TTXVN) ĐỌC THÊM: Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Bài, ảnh: Minh Anh Tin khác: 5 xã có chợ", 2},
        {"Hai xã ký kết hợp tác. >> Xem thêm: Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. [Xem thêm] Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Có thể bạn quan tâm “Giá lúa tăng”", 2},
        {"Hai xã ký kết hợp tác | Tin liên quan | Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Từ khóa: xã, chợ", 2},
        {"Hai xã ký kết hợp tác. Tags: xã, chợ", 2},
        {"Hai xã ký kết hợp tác! Theo Báo An Giang Bài viết liên quan Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Thu Hà tổng hợp Tin liên quan Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Minh Anh và Thu Hà Đọc thêm: Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Nguồn: Báo An Giang Xem thêm Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. xem thêm: Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Xem thêm các bài khác: Giá lúa tăng", 2},
        {"Hai xã ký kết hợp tác. Xem thêm nhiều nơi khác, Giá Rai vẫn vậy.", 1},
        {"Hai xã ký kết hợp tác. Ông An (TTXVN) chia sẻ: “Giá lúa tăng”.", 1},
        {"Hai xã ký kết hợp tác. Nội dung: Giá lúa tăng.", 1},
        {"Hai xã ký kết hợp tác, Xem thêm Giá lúa.", 1},
        {"Hai xã ký kết hợp tác về Tin liên quan Giá lúa.", 1},
        {"Hai xã ký kết hợp tác. Liên quan Đề án 06, Sở Y tế cho biết thêm.", 1},
        {"Hai xã ký kết hợp tác. Chủ đề Năm học mới được bàn kỹ.", 1},
        {"Hai xã ký kết hợp tác. Từ khóa Hợp tác được tìm nhiều.", 1},
    };
    /* in front of an article, it is the article that counts */
    const va_analysis *whole = read_article(
        "Hai xã họp. Xem thêm: Giá lúa. " PARAGRAPH_1 " " PARAGRAPH_2 " " PARAGRAPH_3, NULL);
    assert_int_not_equal(whole->sections[whole->section_count - 1].kind, VA_BOILERPLATE);
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_analysis *a = read_article(row[i].line, NULL);
        if (a->section_count != row[i].sections)
            COMPLAIN("%u: %s", a->section_count, row[i].line);
        else if (row[i].sections == 2 && a->sections[1].kind != VA_BOILERPLATE)
            COMPLAIN("%s: %s", va_section_name(a->sections[1].kind), row[i].line);
    }
    done();
}

/* The section that begins with TEXT, as it is shown. */
static const va_section *section_of(const va_analysis *a, const char *text) {
    for (uint32_t i = 0; i < a->section_count; i++)
        if (!strncmp((const char *)a->text + a->sections[i].span.start, text, strlen(text)))
            return &a->sections[i];
    return NULL;
}

static void check_html(const char *html, const line *l, size_t lines) {
    const va_analysis *a = read_article(html, NULL);
    for (size_t i = 0; i < lines; i++) {
        const va_section *s = section_of(a, l[i].line);
        if (!s)
            COMPLAIN("no section begins with: %s", l[i].line);
        else if (s->kind != l[i].kind)
            COMPLAIN("%s (%s), not %s: %s", va_section_name(s->kind), s->rule,
                     va_section_name(l[i].kind), l[i].line);
    }
    done();
}

/* Of HTML the one heading is the title, and lines of links are furniture, be they marked or not. */
static void html_pages(void **state) {
    (void)state;
    static const line l[] = {
        {VA_BOILERPLATE, "Trang chủ"},
        {VA_BOILERPLATE, "Hai tỉnh bạn ký kết"},
        {VA_TITLE, "Ninh Kiều và Ngô Quyền"},
        {VA_LEAD, "Chiều 14/10"},
        {VA_BOILERPLATE, "Tin liên quan"},
        {VA_BOILERPLATE, "Giá lúa"},
        {VA_BODY, "Theo báo cáo"},
        {VA_BODY, "Hai bên hẹn gặp lại"},
        {VA_BOILERPLATE, "Mưa lớn"},
    };
    check_html("<html><body><div><a href=/>Trang chủ</a> <a href=/k>Kinh tế</a></div>"
               "<p><a href=/1>Hai tỉnh bạn ký kết hợp tác về y tế</a></p>"
               "<h1>Ninh Kiều và Ngô Quyền ký kết hợp tác</h1><p>" PARAGRAPH_1 "</p>"
               "<div>Tin liên quan</div><ul><li><a href=/2>Giá lúa tăng trở lại</a></ul>"
               "<p>" PARAGRAPH_2 "</p><p>Hai bên hẹn gặp lại ở <a href=/c>Cần Thơ</a>.</p>"
               "<p><a href=/3>Mưa lớn ở miền núi phía Bắc</a> |</p></body></html>",
               l, ROWS(l));
}

/* Cards of other news: a heading in a link or around it, a paragraph, and what else there is. */
#define CARD_1                                                                                                  \
    "<div><a href=/1><h3>Gia Lai và Nghệ An bắt tay nhau</h3></a><p>Hai tỉnh ký kết hợp tác về " \
    "du lịch vào sáng nay.</p></div>"
#define CARD_2                                                                                                   \
    "<h4><a href=/2>Mưa lớn ở miền núi</a></h4><time>5/3/2024</time><p>Dự báo còn kéo dài đến " \
    "hết tuần.</p>"
static void html_cards(void **state) {
    (void)state;
    static const line out[] = {
        {VA_LEAD, "Chiều 14/10"},        {VA_BOILERPLATE, "Gia Lai và"},
        {VA_BOILERPLATE, "Hai tỉnh ký"}, {VA_BOILERPLATE, "Mưa lớn"},
        {VA_BOILERPLATE, "5/3/2024"},    {VA_BOILERPLATE, "Dự báo"},
    };
    static const line one[] = {
        {VA_LEAD, "Chiều 14/10"}, {VA_BOILERPLATE, "Gia Lai và"}, {VA_BOILERPLATE, "Hai tỉnh ký"}};
    static const line in[] = {{VA_LEAD, "Chiều 14/10"}, {VA_BODY, "Hai tỉnh ký"}};
    static const line between[] = {
        {VA_BODY, "Hai tỉnh ký"}, {VA_BODY, "Dự báo"}, {VA_BODY, "Theo báo cáo"}};
#define HEAD "<h1>Ninh Kiều và Ngô Quyền ký kết hợp tác</h1><p>" PARAGRAPH_1 "</p>"
    check_html(HEAD CARD_1 CARD_2, out, ROWS(out));
    check_html(HEAD CARD_2 CARD_1 "<p>Báo Sông Hậu.</p><p>Giấy phép số 5.</p>", out, ROWS(out));
    check_html(HEAD "<h3>Tin khác</h3>" CARD_1, one, ROWS(one));
    check_html(HEAD CARD_1, in, ROWS(in));
    check_html(HEAD CARD_1 CARD_2 "<p>" PARAGRAPH_2 "</p>", between, ROWS(between));
}

/* Two headings, or one that is no headline, tell nothing. */
static void html_headings(void **state) {
    (void)state;
    static const line two[] = {{VA_TITLE, "Ninh Kiều và Ngô Quyền"}, {VA_LEAD, "Chiều 14/10"}};
    check_html("<p>Ninh Kiều và Ngô Quyền ký kết hợp tác</p><h1>Báo Sông Hậu ra hằng ngày</h1>"
               "<h1>Trang của bạn đọc gần xa</h1><p>" PARAGRAPH_1 "</p>",
               two, ROWS(two));
    static const line logo[] = {{VA_TITLE, "Ninh Kiều và Ngô Quyền"}, {VA_LEAD, "Chiều 14/10"}};
    check_html("<h1>Sông Hậu</h1><h2>Ninh Kiều và Ngô Quyền ký kết hợp tác</h2><p>" PARAGRAPH_1
               "</p>",
               logo, ROWS(logo));
}

static void nothing_to_read(void **state) {
    (void)state;
    static const char *const row[] = {" ", "\n\n\n", "\xCC\x81\xCC\x80", "\xFF\xFE", "\xC2\xA0"};
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_analysis *a = read_article(row[i], NULL);
        assert_int_equal(a->section_count, 0);
        assert_int_equal(a->party_count, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_article),
        cmocka_unit_test(whole_page),
        cmocka_unit_test(marker_in_the_middle),
        cmocka_unit_test(closing_markers),
        cmocka_unit_test(marker_in_a_sentence),
        cmocka_unit_test(repeated_headline),
        cmocka_unit_test(lines_that_are_no_body),
        cmocka_unit_test(wrapped_lines),
        cmocka_unit_test(sections_and_sentences),
        cmocka_unit_test(html_pages),
        cmocka_unit_test(html_cards),
        cmocka_unit_test(html_headings),
        cmocka_unit_test(nothing_to_read),
        cmocka_unit_test(one_long_line),
        cmocka_unit_test(pointers),
        cmocka_unit_test(other_articles_in_the_line),
        cmocka_unit_test(other_articles_behind_a_short_text),
    };
    return cmocka_run_group_tests_name("sections", tests, NULL, forget);
}
