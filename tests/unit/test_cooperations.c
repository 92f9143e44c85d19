/*
** test_cooperations.c - of which kind a cooperation is, whether it was signed, when, for how long,
** who signed; and texts that state what cannot be.
*/
#include "article_support.h"

#define HEADLINE "Tin tổng hợp trong ngày cuối tuần\n\n"

/* The cooperations of TEXT, the lead of an article. */
static const va_analysis *read_lead(const char *text, const char *published) {
    char article[8192];
    snprintf(article, sizeof article, "%s%s\n", HEADLINE, text);
    return read_article(article, published);
}

/* SPAN of the text as a string, "" if it is empty. */
static const char *stated(const va_analysis *a, const va_span *span) {
    static char text[256];
    snprintf(text, sizeof text, "%.*s", (int)(span->end - span->start), a->text + span->start);
    return text;
}

/* --- kind, event, signed --------------------------------------------------------- */

typedef struct {
    const char *text, *kind, *event;
    int signed_paper;
} kind_row;

static void kinds(void **state) {
    (void)state;
    static const kind_row r[] = {
        {"Sáng 12/3, huyện Bắc Hà và huyện Vĩnh Bảo ký kết biên bản ghi nhớ hợp tác.", "mou",
         "signing", 1},
        {"Sáng 12/3, huyện Bắc Hà ký ghi nhớ hợp tác với huyện Vĩnh Bảo.", "mou", "signing", 1},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo trao bản ghi nhớ về du lịch.", "mou", "signing", 1},
        {"Chiều qua, Tập đoàn Hoàng Vân ký kết thỏa thuận hợp tác với Trường Đại học Quy Nhơn.",
         "cooperation_agreement", "signing", 1},
        {"Tập đoàn Hoàng Vân ký kết với Trường Đại học Quy Nhơn.", "cooperation_agreement",
         "signing", 1},
        {"Công an tỉnh Sơn La và Sở Y tế tỉnh Sơn La ký quy chế phối hợp.",
         "coordination_programme", "signing", 1},
        {"Hội Nông dân tỉnh Hà Nam và Sở Y tế tỉnh Hà Nam ký kết liên tịch năm 2024.",
         "coordination_programme", "signing", 1},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo kỷ niệm 20 năm ngày kết nghĩa. Trong 20 năm kết nghĩa, "
         "hai huyện đã giúp nhau xây trường học.",
         "twinning", "anniversary", 0},
        {"Thành phố Huế cùng thành phố Gyeongju (Hàn Quốc) ký thỏa thuận hợp tác hữu nghị.",
         "cooperation_agreement", "signing", 1},
        {"Thành phố Huế và thành phố Gyeongju (Hàn Quốc) kỷ niệm 10 năm thiết lập quan hệ hữu "
         "nghị.",
         "friendship", "anniversary", 0},
        {"Đoàn lãnh đạo tỉnh Hà Nam đến thăm và làm việc với tỉnh Thái Bình.", "meeting", "visit",
         0},
    };
    for (size_t i = 0; i < ROWS(r); i++) {
        const va_analysis *a = read_lead(r[i].text, NULL);
        const va_cooperation *c = a->cooperations;
        if (!a->cooperation_count)
            COMPLAIN("no cooperation in: %s", r[i].text);
        else if (strcmp(va_kind_name(c->kind), r[i].kind) ||
                 strcmp(va_event_name(c->event), r[i].event) ||
                 c->signed_paper != r[i].signed_paper)
            COMPLAIN("%s, %s, signed %d, not %s, %s, %d: %s", va_kind_name(c->kind),
                     va_event_name(c->event), c->signed_paper, r[i].kind, r[i].event,
                     r[i].signed_paper, r[i].text);
    }
    done();
}

/* What is to be signed was not. */
static void plans(void **state) {
    (void)state;
    static const char *const r[] = {
        "Ngày mai, huyện Bắc Hà và huyện Vĩnh Bảo sẽ ký kết thỏa thuận hợp tác.",
        "Ngày 8/8 tới, huyện Bắc Hà và huyện Vĩnh Bảo chính thức ký kết thỏa thuận hợp tác.",
        "Ngày mai, tại Hà Nội, huyện Bắc Hà và huyện Vĩnh Bảo chính thức ký kết thỏa thuận.",
        "Huyện Bắc Hà dự kiến ký biên bản ghi nhớ với huyện Vĩnh Bảo.",
    };
    for (size_t i = 0; i < ROWS(r); i++) {
        const va_analysis *a = read_lead(r[i], NULL);
        if (!a->cooperation_count || a->cooperations[0].signed_paper ||
            a->cooperations[0].event != VA_EVENT_PLAN)
            COMPLAIN("no plan: %s", r[i]);
    }
    done();
}

static void none(void **state) {
    (void)state;
    static const char *const r[] = {
        "Giá cà phê tại huyện Bắc Hà tăng nhẹ so với hôm qua.",
        "Đôi trẻ đăng ký kết hôn tại UBND phường Bến Nghé và UBND quận Tây Hồ.",
        "Tân binh huyện Bắc Hà cam kết nghĩa vụ quân sự trước huyện Vĩnh Bảo.",
    };
    for (size_t i = 0; i < ROWS(r); i++)
        if (read_lead(r[i], NULL)->cooperation_count) COMPLAIN("a cooperation in: %s", r[i]);
    done();
}

/* --- dates and periods ------------------------------------------------------------ */

typedef struct {
    const char *day, *published, *text, *date;
} date_row;

/* DAY begins the lead; its text and value. */
static void dates(void **state) {
    (void)state;
    static const date_row r[] = {
        {"Chiều 18/7", "2023-07-19", "Chiều 18/7", "2023-07-18"},
        {"Chiều 18/7", NULL, "Chiều 18/7", ""},
        {"Ngày 5.4.2024", NULL, "Ngày 5.4.2024", "2024-04-05"},
        {"Ngày 5 tháng 4 năm 2024", NULL, "Ngày 5 tháng 4 năm 2024", "2024-04-05"},
        {"Ngày 10 03 2022", NULL, "Ngày 10 03 2022", "2022-03-10"},
        {"Hôm qua", "2024-03-01", "Hôm qua", "2024-02-29"},
        {"Sáng qua, 8-6", "2005-06-09", "Sáng qua, 8-6", "2005-06-08"},
        {"Từ 12 đến 14/6", "2024-06-15", "Từ 12 đến 14/6", "2024-06-12"},
        {"Sáng 25\\/3", "2022-03-26", "Sáng 25\\/3", "2022-03-25"},
        {"Ngày 5 tháng Ba năm 2024", NULL, "Ngày 5 tháng Ba năm 2024", "2024-03-05"},
        {"Ngày 20 tháng Mười 2024", NULL, "Ngày 20 tháng Mười 2024", "2024-10-20"},
        {"Ngày 20 tháng Năm 2024", NULL, "Ngày 20 tháng Năm 2024", "2024-05-20"},
        {"Ngày 20 tháng mười một", "2024-11-21", "Ngày 20 tháng mười một", "2024-11-20"},
        {"Ngày 7 tháng Mười Hai năm 2023", NULL, "Ngày 7 tháng Mười Hai năm 2023", "2023-12-07"},
        {"Ngày 31 tháng 3 – ngày 6 tháng 4 năm 2025", NULL,
         "Ngày 31 tháng 3 – ngày 6 tháng 4 năm 2025", "2025-03-31"},
        {"Từ ngày 30 tháng 12 đến ngày 2 tháng 1 năm 2025", NULL,
         "Từ ngày 30 tháng 12 đến ngày 2 tháng 1 năm 2025", "2024-12-30"},
        {"Từ 28/2-3/3/2025", NULL, "Từ 28/2-3/3/2025", "2025-02-28"},
        {"Ngày 2025-07-18", NULL, "Ngày 2025-07-18", "2025-07-18"},
        {"2 ngày trước", "2019-07-26", "2 ngày trước", "2019-07-24"},
        {"Cách đây ba ngày", "2024-03-02", "Cách đây ba ngày", "2024-02-28"},
        {"Thứ 5 tuần trước", "2024-07-19", "Thứ 5 tuần trước", "2024-07-11"},
        {"Sáng thứ Năm tuần trước", "2024-07-21", "Sáng thứ Năm tuần trước", "2024-07-11"},
        {"Hôm thứ tư vừa qua", "2024-07-17", "Hôm thứ tư vừa qua", "2024-07-10"},
        {"Chủ nhật tuần này", "2024-07-19", "Chủ nhật tuần này", "2024-07-21"},
        {"Thứ 2 tuần trước", NULL, "Thứ 2 tuần trước", ""},
        /* the year before, and the year behind */
        {"Ngày 28/12", "2024-01-03", "Ngày 28/12", "2023-12-28"},
        {"Ngày 2/1", "2023-12-30", "Ngày 2/1", "2024-01-02"},
        /* days that do not exist, years out of reach */
        {"Ngày 31/2/2024", NULL, "Ngày 31/2/2024", ""},
        {"Ngày 29/2", "2023-03-05", "Ngày 29/2", ""},
        {"Ngày 5/6/20245", NULL, "Ngày 5/6/20245", ""},
        {"Hôm qua", NULL, "Hôm qua", ""},
    };
    for (size_t i = 0; i < ROWS(r); i++) {
        char text[512];
        snprintf(text, sizeof text, "%s, huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác.", r[i].day);
        const va_analysis *a = read_lead(text, r[i].published);
        const va_cooperation *c = a->cooperations;
        if (!a->cooperation_count || strcmp(stated(a, &c->date_text), r[i].text) ||
            strcmp(c->date, r[i].date))
            COMPLAIN("%s: '%s' is '%s'", r[i].day,
                     a->cooperation_count ? stated(a, &c->date_text) : "none",
                     a->cooperation_count ? c->date : "");
    }
    done();
}

typedef struct {
    const char *end, *period, *first, *last;
} period_row;

/* END ends the lead; what it says as text and days. */
static void periods(void **state) {
    (void)state;
    static const period_row r[] = {
        {"giai đoạn 2023-2025", "2023-2025", "2023-01-01", "2025-12-31"},
        {"giai đoạn 2023 – 2025", "2023 – 2025", "2023-01-01", "2025-12-31"},
        {"từ năm 2023 đến năm 2025", "2023 đến năm 2025", "2023-01-01", "2025-12-31"},
        {"đến năm 2030", "đến năm 2030", "", "2030-12-31"},
        {"có thời hạn 5 năm", "5 năm", "2023-07-18", "2028-07-18"},
        {"trong thời hạn ba năm", "ba năm", "2023-07-18", "2026-07-18"},
        {"trong vòng 18 tháng", "18 tháng", "2023-07-18", "2025-01-18"},
        {"trong 3 năm kể từ ngày ký", "3 năm", "2023-07-18", "2026-07-18"},
        {"trong ba năm tới", "ba năm tới", "2023-07-18", "2026-07-18"},
        /* backwards, and a year of five digits */
        {"giai đoạn 2025-2023", "2025-2023", "", ""},
        {"giai đoạn 2023-20255", "2023-20255", "", ""},
        {"nhân dịp 20 năm thành lập", "", "", ""},
    };
    for (size_t i = 0; i < ROWS(r); i++) {
        char text[512];
        snprintf(text, sizeof text,
                 "Ngày 18/7, huyện Bắc Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác %s.",
                 r[i].end);
        const va_analysis *a = read_lead(text, "2023-07-20");
        const va_cooperation *c = a->cooperations;
        assert_int_equal(a->cooperation_count, 1);
        if (strcmp(stated(a, &c->period), r[i].period) || strcmp(c->period_start, r[i].first) ||
            strcmp(c->period_end, r[i].last))
            COMPLAIN("%s: '%s' is '%s' to '%s'", r[i].end, stated(a, &c->period), c->period_start,
                     c->period_end);
    }
    done();
}

/* A period of months ends on the last day of a shorter month. */
/* Since when a bond holds, apart from the day of the event. */
static void since(void **state) {
    (void)state;
    static const struct {
        const char *text, *published, *since;
    } r[] = {
        {"Huyện Bắc Hà và huyện Vĩnh Bảo kết nghĩa từ năm 1979.", NULL, "1979"},
        {"Từ năm 1979, huyện Bắc Hà và huyện Vĩnh Bảo đã kết nghĩa.", NULL, "1979"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo thiết lập quan hệ hữu nghị từ tháng 5/1994.", NULL,
         "1994-05"},
        {"Huyện Bắc Hà kết nghĩa với huyện Vĩnh Bảo kể từ ngày 24/10/1985.", NULL, "1985-10-24"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ôn lại hơn 60 năm kết nghĩa.", "2024-08-02", "1964"},
        {"Ngày 2/8/2023, huyện Bắc Hà và huyện Vĩnh Bảo kỷ niệm 45 năm ngày kết nghĩa.",
         "2024-08-02", "1978"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo kỷ niệm hai mươi năm thiết lập quan hệ hữu nghị.",
         "2024-08-02", "2004"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo kỷ niệm 45 năm kết nghĩa.", NULL, ""},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác từ năm 2024.", "2024-08-02", ""},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký hợp tác giai đoạn 2023-2025.", "2023-08-02", ""},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo, kết nghĩa năm 1979, ký kết hợp tác.", "2024-08-02",
         "1979"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác. Hai huyện kết nghĩa ngày 14/2/1960.",
         "2024-08-02", "1960-02-14"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác. Hai huyện thiết lập quan hệ hữu nghị vào "
         "tháng 2/1960.",
         "2024-08-02", "1960-02"},
        {"Việt Nam và Hàn Quốc ký kết hợp tác. Hai nước thiết lập quan hệ ngoại giao "
         "(22/12/1992).",
         "2024-08-02", "1992-12-22"},
        {"Năm 1979, huyện Bắc Hà và huyện Vĩnh Bảo đã chính thức kết nghĩa.", "2024-08-02", "1979"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết nghĩa ngày 2/8/2024.", "2024-08-02", ""},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác năm 2023.", "2024-08-02", ""},
        {"Ngày 2/8, huyện Bắc Hà và huyện Vĩnh Bảo ký kết nghĩa.", "2024-08-02", ""},
    };
    for (size_t i = 0; i < ROWS(r); i++) {
        const va_analysis *a = read_lead(r[i].text, r[i].published);
        const char *got = a->cooperation_count ? a->cooperations->since : "no cooperation";
        if (strcmp(got, r[i].since))
            COMPLAIN("since '%s', not '%s': %s", got, r[i].since, r[i].text);
    }
    done();
}

static void short_month(void **state) {
    (void)state;
    const va_analysis *a = read_lead(
        "Ngày 31/1, huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác trong thời hạn 1 tháng.",
        "2024-02-02");
    assert_string_equal(a->cooperations[0].period_end, "2024-02-29");
}

static void comprehensive(void **state) {
    (void)state;
    const va_analysis *a =
        read_lead("Huyện Bắc Hà và huyện Vĩnh Bảo ký kết thỏa thuận hợp tác toàn diện.", NULL);
    assert_int_equal(a->cooperations[0].comprehensive, 1);
    a = read_lead("Huyện Bắc Hà và huyện Vĩnh Bảo ký kết thỏa thuận hợp tác.", NULL);
    assert_int_equal(a->cooperations[0].comprehensive, 0);
}

/* --- signatories ------------------------------------------------------------------ */

typedef struct {
    const char *text;
    const char *persons; /* "A for X; B for Y", sorted as the text has them from behind */
} signer_row;

static void signatories(void **state) {
    (void)state;
    static const signer_row r[] = {
        {"Ông Trần Văn Long, Chủ tịch UBND huyện Bắc Hà, và bà Lê Thị Hoa, Chủ tịch UBND huyện "
         "Vĩnh Bảo, đã ký thỏa thuận hợp tác giữa huyện Bắc Hà và huyện Vĩnh Bảo.",
         "Trần Văn Long; Lê Thị Hoa"},
        {"Ông Trần Văn Long đã hội đàm và ký thỏa thuận hợp tác giữa huyện Bắc Hà và huyện Vĩnh "
         "Bảo.",
         "Trần Văn Long"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác. Ông Trần Văn Long đã ký kết với bà Lê "
         "Thị Hoa.",
         "Trần Văn Long; Lê Thị Hoa"},
        /* asides and titles between the person and the verb */
        {"Ông Trần Văn Long, Phó Chủ tịch kiêm Giám đốc dự án - người khởi xướng chương trình - đã "
         "ký thỏa thuận hợp tác giữa huyện Bắc Hà và huyện Vĩnh Bảo.",
         "Trần Văn Long"},
        {"Bí thư Huyện ủy Bắc Hà Trần Văn Long (dẫn đầu đoàn công tác từ ngày 3 đến 5/6) và bà Lê "
         "Thị Hoa đặt bút ký thỏa thuận hợp tác giữa huyện Bắc Hà và huyện Vĩnh Bảo.",
         "Trần Văn Long; Lê Thị Hoa"},
        /* behind the verb */
        {"Biên bản ghi nhớ giữa huyện Bắc Hà và huyện Vĩnh Bảo được ký kết ngày 5/6 tại Nhà hát "
         "thành phố, giữa ông Trần Văn Long, Chủ tịch UBND huyện Bắc Hà, và bà Lê Thị Hoa.",
         "Trần Văn Long; Lê Thị Hoa"},
        {"Huyện Bắc Hà ký kết hợp tác với huyện Vĩnh Bảo, ông Trần Văn Long phát biểu.", ""},
        /* no verb, a verb of another, witnesses */
        {"Ông Trần Văn Long đánh giá cao việc ký kết thỏa thuận giữa huyện Bắc Hà và huyện Vĩnh "
         "Bảo.",
         ""},
        {"Trước sự chứng kiến của ông Trần Văn Long và bà Lê Thị Hoa, huyện Bắc Hà và huyện Vĩnh "
         "Bảo đã ký thỏa thuận hợp tác.",
         ""},
        {"Dưới sự chứng kiến của ông Trần Văn Long, bà Lê Thị Hoa và ông Đỗ Văn Bình đã ký thỏa "
         "thuận giữa huyện Bắc Hà và huyện Vĩnh Bảo.",
         "Lê Thị Hoa; Đỗ Văn Bình"},
        {"Ngày mai, ông Trần Văn Long sẽ ký với bà Lê Thị Hoa thỏa thuận giữa huyện Bắc Hà và "
         "huyện Vĩnh Bảo.",
         ""},
        {"Ông Trần Văn Long chứng kiến lễ ký kết hợp tác giữa huyện Bắc Hà và huyện Vĩnh Bảo.", ""},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác, ông Trần Văn Long chúc mừng.", ""},
    };
    for (size_t i = 0; i < ROWS(r); i++) {
        const va_analysis *a = read_lead(r[i].text, NULL);
        char found[512] = "", name[256];
        int others = 0;
        assert_true(a->cooperation_count > 0);
        const va_cooperation *c = a->cooperations;
        for (uint32_t k = 0; k < c->signatory_count; k++) {
            add_listed(found, sizeof found, a->entities[c->signatories[k].person].name);
            others += !is_listed(r[i].persons, a->entities[c->signatories[k].person].name);
        }
        for (const char *p = r[i].persons; (p = next_listed(p, name));)
            others += !is_listed(found, name);
        if (others) COMPLAIN("signed '%s', not '%s': %s", found, r[i].persons, r[i].text);
    }
    done();
}

/* The party of a signatory is that of the office. */
static void signed_for(void **state) {
    (void)state;
    const va_analysis *a = read_article(
        "UBND huyện Bắc Hà và UBND huyện Vĩnh Bảo ký kết hợp tác\n\n"
        "Sáng 5/3, UBND huyện Bắc Hà và UBND huyện Vĩnh Bảo tổ chức lễ ký kết thỏa thuận hợp "
        "tác.\n\n"
        "Ông Trần Văn Long, Chủ tịch UBND huyện Bắc Hà, và bà Lê Thị Hoa, Chủ tịch UBND huyện "
        "Vĩnh Bảo, đã ký thỏa thuận hợp tác giữa hai bên.\n",
        NULL);
    const va_cooperation *c = a->cooperations;
    assert_int_equal(c->signatory_count, 2);
    for (uint32_t k = 0; k < 2; k++) {
        const char *who = a->entities[c->signatories[k].person].name;
        assert_int_not_equal(c->signatories[k].party, VA_NONE);
        assert_string_equal(a->entities[a->parties[c->signatories[k].party].entity].name,
                            strcmp(who, "Lê Thị Hoa") ? "UBND huyện Bắc Hà"
                                                      : "UBND huyện Vĩnh Bảo");
    }
}

/* The title may stand in another sentence. */
static void signed_for_by_title(void **state) {
    (void)state;
    const va_analysis *a = read_lead(
        "Ông Trần Văn Long, Chủ tịch UBND huyện Bắc Hà, đến từ sáng sớm. Huyện Bắc Hà và huyện "
        "Vĩnh "
        "Bảo ký kết thỏa thuận hợp tác. Ông Trần Văn Long ký trước sự chứng kiến của nhiều người.",
        NULL);
    const va_cooperation *c = a->cooperations;
    assert_int_equal(c->signatory_count, 1);
    assert_int_not_equal(c->signatories[0].party, VA_NONE);
    assert_string_equal(a->entities[a->parties[c->signatories[0].party].entity].name,
                        "Huyện Bắc Hà");
}

/* --- several cooperations ---------------------------------------------------------- */

static int has_party(const va_analysis *a, const va_cooperation *c, const char *name) {
    for (uint32_t i = 0; i < c->party_count; i++)
        if (!strcmp(a->entities[a->parties[c->parties[i]].entity].name, name)) return 1;
    return 0;
}

/* Under the agreement of two districts their police and their unions have their own. */
static void sides(void **state) {
    (void)state;
    const va_analysis *a = read_article(
        "Quận Ninh Kiều và quận Ngô Quyền ký kết chương trình hợp tác\n\n"
        "Chiều 14/10/2019, quận Ninh Kiều và quận Ngô Quyền ký chương trình hợp tác giai đoạn "
        "2020-2025.\n\n"
        "Công an quận Ninh Kiều kết nghĩa với Công an quận Ngô Quyền; Liên đoàn Lao động quận "
        "Ninh Kiều kết nghĩa với Liên đoàn Lao động quận Ngô Quyền.\n",
        NULL);
    assert_int_equal(a->cooperation_count, 3);
    const va_cooperation *c = a->cooperations;
    assert_int_equal(c[0].kind, VA_KIND_AGREEMENT);
    assert_true(has_party(a, &c[0], "Quận Ninh Kiều") && has_party(a, &c[0], "Quận Ngô Quyền"));
    for (int i = 1; i < 3; i++) {
        assert_int_equal(c[i].kind, VA_KIND_TWINNING);
        assert_int_equal(c[i].event,
                         VA_EVENT_ANNOUNCEMENT); /* not signed, as that of the districts */
        assert_int_equal(c[i].party_count, 2);
        assert_int_equal(has_party(a, &c[i], "Công an quận Ninh Kiều"),
                         has_party(a, &c[i], "Công an quận Ngô Quyền"));
    }
}

/* Units of the two are sides also where one paragraph holds all of it. */
static void sides_in_the_lead(void **state) {
    (void)state;
    const va_analysis *a = read_article(
        "Hà Nội và Huế ký kết hợp tác\n\nSáng 9/9/2024, UBND thành phố Hà Nội và UBND thành phố "
        "Huế "
        "đã ký kết thỏa thuận hợp tác. Sở Du lịch Hà Nội và Sở Du lịch thành phố Huế ký kế hoạch "
        "phối hợp quảng bá du lịch.",
        NULL);
    assert_int_equal(a->cooperation_count, 2);
    assert_true(has_party(a, &a->cooperations[0], "Thành phố Hà Nội"));
    assert_false(has_party(a, &a->cooperations[0], "Sở Du lịch Hà Nội"));
    assert_int_equal(a->cooperations[1].party_count, 2);
    assert_true(has_party(a, &a->cooperations[1], "Sở Du lịch Hà Nội"));
    assert_int_equal(a->cooperations[1].kind, VA_KIND_COORDINATION);
}

/* A verb of signing alone names no paper: the secondary parties have some agreement. */
static void side_without_paper(void **state) {
    (void)state;
    const va_analysis *a = read_article(
        "Quận Ninh Kiều và quận Ngô Quyền ký kết chương trình hợp tác\n\n"
        "Chiều 14/10/2019, quận Ninh Kiều và quận Ngô Quyền ký chương trình hợp tác giai đoạn "
        "2020-2025.\n\n"
        "Dịp này, Công an quận Ninh Kiều ký kết với Công an quận Ngô Quyền.\n",
        NULL);
    assert_int_equal(a->cooperation_count, 2);
    assert_int_equal(a->cooperations[1].kind, VA_KIND_AGREEMENT);
}

/* --- further papers ----------------------------------------------------------------- */

#define SIGNED                                                                                                          \
    "Huyện Bắc Hà và huyện Vĩnh Bảo gặp nhau bên sông\n\nSáng 9/9/2024, huyện Bắc Hà và huyện " \
    "Vĩnh Bảo đã ký "

/* "kind(domains) of PARTIES-many, in PERIOD" of every row, joined by "; ". */
static void describe_rows(const va_analysis *a, char *all, size_t size) {
    all[0] = 0;
    for (uint32_t i = 0; i < a->cooperation_count; i++) {
        const va_cooperation *c = &a->cooperations[i];
        char row[512];
        int n = snprintf(row, sizeof row, "%s", va_kind_name(c->kind));
        for (uint32_t k = 0; k < c->domain_count; k++)
            n += snprintf(row + n, sizeof row - (size_t)n, " %s",
                          va_domain_code(a->domains[c->domains[k]].domain));
        if (c->period.end > c->period.start)
            snprintf(row + n, sizeof row - (size_t)n, " %s", stated(a, &c->period));
        add_listed(all, size, row);
    }
}

/* Papers of the same parties: each a row if the text has them apart. */
static void further_papers(void **state) {
    (void)state;
    static const struct {
        const char *text, *rows;
    } r[] = {
        {SIGNED
         "biên bản ghi nhớ về du lịch và thỏa thuận hợp tác về giáo dục giai đoạn 2024-2026.",
         "mou tourism; cooperation_agreement education 2024-2026"},
        {SIGNED "thỏa thuận hợp tác về du lịch và thỏa thuận hợp tác về y tế.",
         "cooperation_agreement tourism; cooperation_agreement health"},
        {SIGNED "biên bản ghi nhớ về du lịch, chương trình phối hợp về y tế và bản giao ước kết "
                "nghĩa.",
         "mou tourism; coordination_programme health; twinning"},
        {SIGNED "thỏa thuận hợp tác về giáo dục. Năm 2019, hai huyện đã ký quy chế phối hợp về du "
                "lịch.",
         "cooperation_agreement education tourism; coordination_programme tourism"},
        {SIGNED "biên bản ghi nhớ về du lịch. Dịp này, hai huyện cũng đã ký thỏa thuận hợp tác về "
                "giáo dục.",
         "mou tourism; cooperation_agreement education"},
        /* the main one, by all that the article shows, is the one that is added */
        {SIGNED "thỏa thuận hợp tác về giáo dục. Dịp này, hai huyện cũng đã ký biên bản ghi nhớ về "
                "du lịch.",
         "mou tourism; cooperation_agreement education"},
        {SIGNED "thỏa thuận hợp tác về giáo dục. Dịp này, hai huyện cũng đã ký quy chế phối hợp về "
                "du lịch.",
         "cooperation_agreement education; coordination_programme tourism"},
        /* one paper, however often and under whatever name */
        {SIGNED "biên bản ghi nhớ hợp tác về du lịch. Hai bên ký kết biên bản ghi nhớ trong không "
                "khí vui vẻ.",
         "mou tourism"},
        {SIGNED "biên bản ghi nhớ về du lịch, thực hiện thỏa thuận hợp tác đã có.", "mou tourism"},
        {SIGNED "biên bản ghi nhớ về du lịch và giáo dục.", "mou education tourism"},
    };
    for (size_t i = 0; i < ROWS(r); i++) {
        char rows[2048];
        describe_rows(read_article(r[i].text, NULL), rows, sizeof rows);
        if (strcmp(rows, r[i].rows)) COMPLAIN("%s, not %s: %s", rows, r[i].rows, r[i].text);
    }
    done();
}

/* One side signs two papers with two others. */
static void papers_with_others(void **state) {
    (void)state;
    const va_analysis *a = read_article(
        "Tập đoàn Hoàng Vân ký kết hợp tác\n\nSáng 9/9/2024, Tập đoàn Hoàng Vân đã ký thỏa thuận "
        "hợp tác với Trường Đại học Quy Nhơn về đào tạo nhân lực và biên bản ghi nhớ với Bệnh viện "
        "Bạch Mai về y tế.",
        NULL);
    assert_int_equal(a->cooperation_count, 2);
    for (int i = 0; i < 2; i++) {
        const va_cooperation *c = &a->cooperations[i];
        assert_int_equal(c->party_count, 2);
        assert_true(has_party(a, c, "Tập đoàn Hoàng Vân"));
        assert_true(has_party(a, c, i ? "Bệnh viện Bạch Mai" : "Trường Đại học Quy Nhơn"));
        assert_string_equal(c->date, "2024-09-09");
    }
}

/* --- bad input ---------------------------------------------------------------------- */

/* What is repeated a thousand times is read once; nothing fails. */
static void long_lists(void **state) {
    (void)state;
    enum { ROOM = 1 << 20 };
    static const char *const items[] = {
        "; giáo dục",  ", ngày 31/2/2024",      "\"", " ngày", " ký kết",
        " (2025-2023", ", ông Trần Văn Long ký"};
    char *text = malloc(ROOM);
    assert_non_null(text);
    for (size_t i = 0; i < ROWS(items); i++) {
        size_t n = (size_t)snprintf(
            text, ROOM,
            HEADLINE "Ngày 18/7, huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác về y tế");
        for (int k = 0; k < 4000; k++)
            n += (size_t)snprintf(text + n, ROOM - n, "%s", items[i]);
        const va_analysis *a = read_article(text, "2024-01-01");
        for (uint32_t k = 0; k < a->cooperation_count; k++)
            assert_true(a->cooperations[k].party_count <= a->party_count);
    }
    free(text);
    done();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds),
        cmocka_unit_test(plans),
        cmocka_unit_test(none),
        cmocka_unit_test(dates),
        cmocka_unit_test(periods),
        cmocka_unit_test(since),
        cmocka_unit_test(short_month),
        cmocka_unit_test(signatories),
        cmocka_unit_test(comprehensive),
        cmocka_unit_test(signed_for),
        cmocka_unit_test(signed_for_by_title),
        cmocka_unit_test(sides),
        cmocka_unit_test(long_lists),
        cmocka_unit_test(side_without_paper),
        cmocka_unit_test(sides_in_the_lead),
        cmocka_unit_test(further_papers),
        cmocka_unit_test(papers_with_others),
    };
    return cmocka_run_group_tests_name("cooperations", tests, NULL, forget);
}
