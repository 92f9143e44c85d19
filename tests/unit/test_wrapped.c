/*
** test_wrapped.c - text wrapped at a fixed width is read as if it were not; lists and short lines
** stay lines.
*/
#include "article_support.h"

#define ARTICLE                                                                                                                 \
    "Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác\n\n"                                                        \
    "Sáng 5/3/2024, UBND huyện Bắc Hà (tỉnh Lào Cai) và UBND huyện Vĩnh Bảo (thành phố Hải "                \
    "Phòng) đã ký kết thỏa thuận hợp tác giai đoạn 2024-2026 về du lịch, giáo dục và tiêu thụ "      \
    "nông sản. Ông Trần Văn Long, Chủ tịch UBND huyện Bắc Hà, và bà Lê Thị Hoa, Chủ tịch UBND "        \
    "huyện Vĩnh Bảo, đã ký văn bản.\n\n"                                                                             \
    "Theo thỏa thuận, hai huyện sẽ phối hợp với Trường Đại học Quy Nhơn và Công ty Cổ phần Sữa " \
    "Ánh Dương mở lớp dạy nghề cho thanh niên, đưa học sinh đi giao lưu mỗi dịp hè và quảng bá "     \
    "du lịch cộng đồng. Sở Du lịch tỉnh Lào Cai cho biết sẽ mở tuyến xe đưa khách đi chợ phiên.\n"

/* TEXT, with a line feed for the space at which a line of WIDTH characters has no room left. */
static void wrap(const char *text, uint32_t width, char *out) {
    uint32_t column = 0, since = 0; /* characters of the line, and of those behind its last space */
    char *space = NULL;
    for (; *text; text++) {
        *out = *text;
        int character = ((unsigned char)*text & 0xC0) != 0x80;
        column += (uint32_t)character;
        since += (uint32_t)character;
        if (*text == '\n') {
            column = since = 0;
            space = NULL;
        } else if (*text == ' ' && column <= width + 1) {
            space = out;
            since = 0;
        } else if (column > width && space) {
            *space = '\n';
            column = since;
            space = NULL;
        }
        if (*text == ' ' && !space) {
            space = out;
            since = 0;
        }
        out++;
    }
    *out = 0;
}

/* What an analysis says, offsets and all, but for the text itself. */
static void describe(const va_analysis *a, char *out, size_t size) {
    size_t n = 0;
    for (uint32_t i = 0; i < a->section_count; i++)
        n += (size_t)snprintf(out + n, size - n, "section %d %u-%u\n", a->sections[i].kind,
                              a->sections[i].span.start, a->sections[i].span.end);
    for (uint32_t i = 0; i < a->sentence_count; i++)
        n += (size_t)snprintf(out + n, size - n, "sentence %u-%u\n", a->sentences[i].span.start,
                              a->sentences[i].span.end);
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const va_mention *m = &a->mentions[i];
        n += (size_t)snprintf(out + n, size - n, "mention %d %u-%u %u-%u %s\n", m->kind,
                              m->span.start, m->span.end, m->span.cstart, m->span.cend,
                              m->entity == VA_NONE ? "" : a->entities[m->entity].name);
    }
    for (uint32_t i = 0; i < a->party_count; i++)
        n += (size_t)snprintf(out + n, size - n, "party %s\n",
                              a->entities[a->parties[i].entity].name);
    for (uint32_t i = 0; i < a->domain_count; i++)
        n += (size_t)snprintf(out + n, size - n, "domain %s\n",
                              va_domain_code(a->domains[i].domain));
    for (uint32_t i = 0; i < a->cooperation_count; i++)
        n +=
            (size_t)snprintf(out + n, size - n, "cooperation %s %d %s %u\n",
                             va_kind_name(a->cooperations[i].kind), a->cooperations[i].signed_paper,
                             a->cooperations[i].date, a->cooperations[i].signatory_count);
    assert_true(n < size);
}

/* At every usual width; a name lies over the end of a line at some of them. */
static void read_as_if_it_were_not(void **state) {
    (void)state;
    static char plain[1 << 14], wrapped[1 << 14], text[sizeof ARTICLE];
    int broken_names = 0;
    describe(read_article(ARTICLE, NULL), plain, sizeof plain);
    for (uint32_t width = 60; width <= 90; width++) {
        wrap(ARTICLE, width, text);
        assert_int_equal(strlen(text), strlen(ARTICLE));
        const va_analysis *a = read_article(text, NULL);
        describe(a, wrapped, sizeof wrapped);
        if (strcmp(plain, wrapped))
            COMPLAIN("at %u characters\n%s\nnot\n%s", width, wrapped, plain);
        for (uint32_t i = 0; i < a->mention_count; i++) {
            const va_span *s = &a->mentions[i].span;
            broken_names += a->mentions[i].kind <= VA_PERSON &&
                            memchr(text + s->start, '\n', s->end - s->start) != NULL;
        }
    }
    assert_true(broken_names > 20);
    done();
}

static void a_name_over_the_end_of_a_line(void **state) {
    (void)state;
    static const char text[] =
        "Lễ ký kết diễn ra tại Hà Nội\n\n"
        "Sáng 5/3, tại Hà Nội, Trường Đại học Quy Nhơn và Công ty Cổ phần Sữa\n"
        "Ánh Dương đã ký thỏa thuận hợp tác đào tạo nhân lực cho nhà máy mới.\n"
        "Hai bên sẽ mở lớp học nghề, cấp học bổng cho sinh viên nghèo và cùng\n"
        "nghiên cứu giống bò mới; Sở Nông nghiệp và Phát triển nông thôn tỉnh\n"
        "Bình Định cho biết nông dân trong tỉnh sẽ được hưởng lợi từ việc này.\n";
    static const char *const names[] = {
        "Công ty Cổ phần Sữa\nÁnh Dương",
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh\nBình Định",
    };
    static const char *const canonical[] = {
        "Công ty Cổ phần Sữa Ánh Dương",
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định",
    };
    const va_analysis *a = read_article(text, NULL);
    for (size_t i = 0; i < ROWS(names); i++) {
        const va_mention *m = find_mention(a, VA_ORGANISATION, names[i]);
        if (!m)
            COMPLAIN("no '%s'", names[i]);
        else
            assert_string_equal(a->entities[m->entity].name, canonical[i]);
    }
    done();
}

/* The sentence of TEXT in which WORDS stand ends with them. */
static void expect_end(const char *text, const char *words) {
    const va_analysis *a = read_article(text, NULL);
    const char *at = strchr(text, *words); /* the words may stand on two lines */
    size_t n = strlen(words), same = 0;
    for (; at; at = strchr(at + 1, *words)) {
        for (same = 0;
             same < n && (at[same] == words[same] || (at[same] == '\n' && words[same] == ' '));)
            same++;
        if (same == n) break;
    }
    assert_non_null(at);
    size_t end = (size_t)(at - text) + n;
    for (uint32_t i = 0; i < a->sentence_count; i++)
        if (a->sentences[i].span.end == end) return;
    COMPLAIN("no sentence ends behind '%s'", words);
}

static void lines_that_stay(void **state) {
    (void)state;
    /* short lines: nothing is wrapped */
    expect_end("Đội hình thi đấu\nNguyễn Văn An\nTrần Văn Bình\nLê Văn Cường\nPhạm Văn Dũng\n"
               "Hoàng Văn Em\n",
               "Lê Văn Cường");
    /* lines of verse */
    expect_end("Quê hương là chùm khế ngọt ngào\nCho con trèo hái mỗi ngày qua\nQuê hương là đường "
               "đi học nhỏ\nCon về rợp bướm vàng bay ra\n",
               "mỗi ngày qua");
    /* a paragraph in one line says that lines are paragraphs */
    expect_end("Trường Đại học Quy Nhơn và Tập đoàn Hoàng Vân ký kết thỏa thuận hợp tác\n"
               "Sở Nông nghiệp tỉnh Bình Định mở lớp dạy nghề cho thanh niên nông thôn\n"
               "Bệnh viện Bạch Mai khám bệnh miễn phí cho người dân vùng cao Hà Giang\n"
               "Báo Lào Cai trao học bổng cho học sinh nghèo vượt khó tại huyện Bắc Hà\n"
               "Công an tỉnh Sơn La tặng quà cho các gia đình chính sách ở những xã biên giới, sau "
               "một năm vận động cán bộ, chiến sĩ đóng góp ngày lương\n",
               "thanh niên nông thôn");
    done();
}

/* The items of a list in wrapped text, also where the line before one of them is full. */
static void lists_in_wrapped_text(void **state) {
    (void)state;
    static const char list[] =
        "Sáng 5/3, tại Hà Nội, Trường Đại học Quy Nhơn và Tập đoàn Hoàng Vân đã ký thỏa thuận hợp "
        "tác đào tạo nhân lực cho nhà máy mới của tập đoàn tại tỉnh Bình Định, trước sự chứng kiến "
        "của đông đảo giảng viên và sinh viên. Theo thỏa thuận, trong năm năm tới hai bên sẽ cùng "
        "nhau làm những việc sau\n"
        "- Mở lớp học nghề cho thanh niên nông thôn trong tỉnh và vùng lân cận, ưu tiên con em các "
        "hộ nghèo và hộ mới thoát nghèo\n"
        "- Cấp học bổng cho sinh viên nghèo học giỏi của các khoa kỹ thuật\n";
    static char text[sizeof list];
    for (uint32_t width = 50; width <= 99; width++) {
        wrap(list, width, text);
        expect_end(text, "việc sau");
        expect_end(text, "kỹ thuật");
        const char *item = strstr(text, "\n- Cấp");
        assert_non_null(item);
        const va_analysis *a = read_article(text, NULL);
        int ends = 0;
        for (uint32_t i = 0; i < a->sentence_count; i++)
            ends += a->sentences[i].span.end == (uint32_t)(item - text);
        if (!ends) COMPLAIN("at %u characters the first item goes on", width);
    }
    done();
}

/* Too short to show a width: a name that goes on over the end of a line tells it. */
static void lines_end_in_names(void **state) {
    (void)state;
    const va_analysis *a =
        read_article("Sáng nay, đoàn công tác đã đến thăm tỉnh Quảng\nNinh và làm việc với ông "
                     "Trần\nVăn Hòa về du lịch.",
                     NULL);
    int province = 0, person = 0;
    for (uint32_t i = 0; i < a->entity_count; i++) {
        province |= !strcmp(a->entities[i].name, "Tỉnh Quảng Ninh");
        person |= !strcmp(a->entities[i].name, "Trần Văn Hòa");
    }
    assert_true(province && person);
    /* Lines that end anywhere else stay lines. */
    assert_int_equal(
        read_article(
            "Danh sách các bên đã ký kết chương trình hợp tác\nTỉnh Quảng Ninh\nTỉnh Hà Nam", NULL)
            ->section_count,
        3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(read_as_if_it_were_not),        cmocka_unit_test(lines_end_in_names),
        cmocka_unit_test(a_name_over_the_end_of_a_line), cmocka_unit_test(lines_that_stay),
        cmocka_unit_test(lists_in_wrapped_text),
    };
    return cmocka_run_group_tests_name("wrapped", tests, NULL, forget);
}
