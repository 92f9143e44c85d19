/*
** test_digests.c - articles that are several news items: which are read, and that nothing of one
** is mixed with another.
*/
#include "article_support.h"

#define TWINS                                                                                                            \
    "Sáng 4/9, huyện Bắc Hà (tỉnh Lào Cai) và huyện Vĩnh Bảo (TP. Hải Phòng) đã ký kết chương " \
    "trình hợp tác về du lịch và giáo dục."
#define TWINS_HEADLINE "Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác"
#define SCHOOL                                                                                                              \
    "Ngày 5/9, Trường Đại học Quy Nhơn và Bệnh viện Bạch Mai ký biên bản ghi nhớ hợp tác về y " \
    "tế, đào tạo nguồn nhân lực."
#define PRICES                                                                                                                \
    "Giá cà phê tại Đắk Lắk và Gia Lai tăng thêm 500 đồng một ký, cao nhất kể từ đầu vụ, theo " \
    "Hiệp hội Cà phê - Ca cao Việt Nam."
#define STORM                                                                                                                     \
    "Bão số 5 đổi hướng, học sinh tỉnh Quảng Trị và tỉnh Nghệ An nghỉ học, hơn một nghìn tàu cá " \
    "đã vào bờ tránh trú an toàn."
#define TWIN_PARTIES   "Huyện Bắc Hà; Huyện Vĩnh Bảo"
#define SCHOOL_PARTIES "Trường Đại học Quy Nhơn; Bệnh viện Bạch Mai"

typedef struct {
    const char *text;
    const char *parties; /* of the first row of viet_cooperations, of the second one: "A; B" */
    const char *second;
} digest_row;

static void list_parties(const va_analysis *a, const va_cooperation *c, char *list, size_t size) {
    list[0] = 0;
    for (uint32_t i = 0; i < c->party_count; i++)
        add_listed(list, size, a->entities[a->parties[c->parties[i]].entity].name);
}

static int same_lists(const char *a, const char *b) {
    char name[256];
    for (const char *p = a; (p = next_listed(p, name));)
        if (!is_listed(b, name)) return 0;
    return strlen(a) == strlen(b);
}

static void check_rows(const digest_row *r, size_t rows) {
    char list[1024];
    for (size_t i = 0; i < rows; i++) {
        const va_analysis *a = read_article(r[i].text, NULL);
        const char *want[] = {r[i].parties, r[i].second};
        uint32_t count = r[i].second ? 2 : r[i].parties ? 1 : 0, parties = 0;
        for (uint32_t k = 0; k < count && k < a->cooperation_count; k++) {
            list_parties(a, &a->cooperations[k], list, sizeof list);
            if (!same_lists(want[k], list)) COMPLAIN("%s, not %s: %s", list, want[k], r[i].text);
            parties += a->cooperations[k].party_count;
        }
        if (a->cooperation_count != count)
            COMPLAIN("%d cooperations, not %d: %s", (int)a->cooperation_count, (int)count,
                     r[i].text);
        if (a->party_count != parties)
            COMPLAIN("%d parties, not %d: %s", (int)a->party_count, (int)parties, r[i].text);
    }
    done();
}

/* One item tells of a cooperation: it is the article. */
static void one_item(void **state) {
    (void)state;
    static const digest_row r[] = {
        {"TIN VẮN TRONG NGÀY\n\n* " PRICES "\n\n* " TWINS "\n\n* " STORM, TWIN_PARTIES, NULL},
        {"Tin vắn ngày 5/9\n- " PRICES "\n- " TWINS "\n- " STORM, TWIN_PARTIES, NULL},
        {"Điểm tin sáng\n• " STORM "\n• " TWINS "\n• " PRICES, TWIN_PARTIES, NULL},
        {"Tin ngắn\n" PRICES "\nThanh Nhàn\n" TWINS "\nLao Động\n" STORM, TWIN_PARTIES, NULL},
        /* the headlines of all of them, in one line */
        {"Tin vắn ngày 5/9\nGia Lai: cà phê tăng giá Hai huyện Bắc Hà - Vĩnh Bảo ký kết hợp tác "
         "Quảng Trị tránh bão.\n" PRICES "\nV.P.\n" TWINS "\nV.P.\n" STORM,
         TWIN_PARTIES, NULL},
        /* headlines of their own */
        {"Tin vắn\nCà phê lên giá\n" PRICES "\n" TWINS_HEADLINE "\n" TWINS
         "\nBão đổi hướng\n" STORM,
         TWIN_PARTIES, NULL},
        /* no name, no headline: the reporter behind each */
        {"- " PRICES " (H. Lan)\n- " TWINS " (T. Nhung)\n- " STORM " (Q. Vinh)", TWIN_PARTIES,
         NULL},
        {PRICES " (H. Lan)\n" TWINS " (T. Nhung)\n" STORM " (Q. Vinh)", TWIN_PARTIES, NULL},
        /* all in one line */
        {"* " PRICES " * " TWINS " * " STORM, TWIN_PARTIES, NULL},
        {"* " PRICES " (H. Lan) * " TWINS " (T. Nhung) * " STORM " (Q. Vinh)", TWIN_PARTIES, NULL},
        /* none */
        {"TIN VẮN TRONG NGÀY\n\n* " PRICES "\n\n* " STORM, NULL, NULL},
    };
    check_rows(r, ROWS(r));
}

/* Two do: they are two cooperations, and no party of one is one of the other. */
static void two_items(void **state) {
    (void)state;
    static const digest_row r[] = {
        {"Tin vắn ngày 5/9\n* " TWINS "\n* " STORM "\n* " SCHOOL, TWIN_PARTIES, SCHOOL_PARTIES},
        {"Tin vắn ngày 5/9\n" SCHOOL "\nThanh Nhàn\n" TWINS "\nLao Động\n" STORM, SCHOOL_PARTIES,
         TWIN_PARTIES},
        {"* " TWINS " * " PRICES " * " SCHOOL, TWIN_PARTIES, SCHOOL_PARTIES},
    };
    check_rows(r, ROWS(r));
}

/* Under a headline of its own the rest is other news, cooperation or not. */
static void other_news(void **state) {
    (void)state;
    static const digest_row r[] = {
        {TWINS_HEADLINE "\n" TWINS " * " SCHOOL, TWIN_PARTIES, NULL},
        {TWINS_HEADLINE "\n" TWINS " . " SCHOOL, TWIN_PARTIES, NULL},
        {TWINS_HEADLINE "\n" TWINS "\n* " STORM " " PRICES "\n* " SCHOOL " " STORM, TWIN_PARTIES,
         NULL},
    };
    check_rows(r, ROWS(r));
}

static int is_left_out(const va_analysis *a, const char *beginning) {
    const char *at = strstr((const char *)a->text, beginning);
    for (uint32_t i = 0; at && i < a->section_count; i++) {
        const va_section *s = &a->sections[i];
        size_t byte = (size_t)(at - (const char *)a->text);
        if (s->span.start <= byte && byte < s->span.end) return s->kind == VA_BOILERPLATE;
    }
    return -1;
}

/* What only looks like items. */
static void no_items(void **state) {
    (void)state;
    static const struct {
        const char *text, *kept;
    } r[] = {
        /* the same day's news goes on with the story */
        {TWINS_HEADLINE "\n" TWINS " * Cùng ngày, hai huyện thăm Trường THPT Vĩnh Bảo và trao học "
                        "bổng cho học sinh nghèo vượt khó.",
         "Cùng ngày"},
        /* points of a list */
        {TWINS_HEADLINE "\n" TWINS " Theo đó, hai bên thống nhất:\n* Mỗi năm đưa hai mươi đoàn "
                        "khách đi du lịch giữa hai huyện, do các công ty lữ hành địa phương đảm "
                        "nhận, giảm giá phòng cho khách của nhau và cùng quảng bá.\n* Trao đổi "
                        "giáo viên giỏi.",
         "Mỗi năm"},
        {TWINS_HEADLINE "\n" TWINS "\n- Về giáo dục: hai huyện trao đổi giáo viên giỏi, học sinh "
                        "đi giao lưu hè.\n- Về du lịch: mở tuyến đưa khách đi thăm chợ phiên.",
         "hai huyện trao đổi"},
        /* an interview */
        {TWINS_HEADLINE "\n" TWINS
                        "\n* Thưa ông, huyện Bắc Hà mong đợi điều gì nhất ở chương trình "
                        "vừa được ký, và khi nào người dân hai nơi sẽ thấy những kết quả đầu tiên?"
                        "\n- Chúng tôi mong học sinh hai huyện sẽ có dịp gặp nhau ngay trong hè.",
         "Chúng tôi"},
        /* one source at the end */
        {TWINS_HEADLINE "\n" TWINS "\n" PRICES " (Theo TTXVN)", "Giá cà phê"},
    };
    for (size_t i = 0; i < ROWS(r); i++)
        if (is_left_out(read_article(r[i].text, NULL), r[i].kept))
            COMPLAIN("left out: %s", r[i].kept);
    done();
}

/* A row has the domains and the day of its own item. */
static void domains_and_days(void **state) {
    (void)state;
    const va_analysis *a =
        read_article("Tin vắn ngày 6/9\n* " TWINS "\n* " STORM "\n* " SCHOOL, "2022-09-06");
    assert_int_equal(a->cooperation_count, 2);
    static const struct {
        const char *domains, *date;
    } want[] = {{"education; tourism", "2022-09-04"}, {"health; labour_training", "2022-09-05"}};
    for (uint32_t k = 0; k < 2; k++) {
        const va_cooperation *c = &a->cooperations[k];
        char list[256] = "";
        for (uint32_t i = 0; i < c->domain_count; i++)
            add_listed(list, sizeof list, va_domain_code(a->domains[c->domains[i]].domain));
        if (!same_lists(want[k].domains, list)) COMPLAIN("%s, not %s", list, want[k].domains);
        if (strcmp(c->date, want[k].date)) COMPLAIN("%s, not %s", c->date, want[k].date);
    }
    done();
}

/* Very many items, each with a cooperation: rows, in time that does not grow with their square. */
static void many_items(void **state) {
    (void)state;
    static char text[1 << 21];
    size_t n = (size_t)snprintf(text, sizeof text, "Tin vắn ngày 5/9\n");
    for (int i = 0; i < 6000; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "* %s\n", i % 2 ? TWINS : SCHOOL);
    const va_analysis *a = read_article(text, NULL);
    assert_int_equal(a->party_count, 4);
    assert_true(a->cooperation_count >= 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_item),         cmocka_unit_test(two_items),
        cmocka_unit_test(other_news),       cmocka_unit_test(no_items),
        cmocka_unit_test(domains_and_days), cmocka_unit_test(many_items),
    };
    return cmocka_run_group_tests(tests, NULL, forget);
}
