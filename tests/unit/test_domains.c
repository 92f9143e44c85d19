/*
** test_domains.c - what a cooperation is about; names of parties and remarks far
** from it are not.
*/
#include "article_support.h"

#define HEADLINE "Tin tổng hợp trong ngày cuối tuần\n\n"

typedef struct {
    const char *text;    /* a lead, or a whole article: title, lead, paragraphs */
    const char *domains; /* codes that must come out */
    const char *others;  /* codes that must not */
} row;

static void check_row(const row *r) {
    char text[4096], found[1024] = "", code[256];
    snprintf(text, sizeof text, "%s%s\n", strstr(r->text, "\n\n") ? "" : HEADLINE, r->text);
    const va_analysis *a = read_article(text, NULL);
    for (uint32_t i = 0; i < a->domain_count; i++)
        add_listed(found, sizeof found, va_domain_code(a->domains[i].domain));
    for (const char *p = r->domains; (p = next_listed(p, code));)
        if (!is_listed(found, code)) COMPLAIN("'%s' lacks %s: %s", found, code, r->text);
    for (const char *p = r->others; (p = next_listed(p, code));)
        if (is_listed(found, code)) COMPLAIN("'%s' has %s: %s", found, code, r->text);
}

static void check(const row *r, size_t rows) {
    for (size_t i = 0; i < rows; i++)
        check_row(&r[i]);
    done();
}

static void enumerations(void **state) {
    (void)state;
    static const row r[] = {
        {"Sáng nay, UBND tỉnh Hà Nam và Trường Đại học Quy Nhơn ký thỏa thuận hợp tác trên các "
         "lĩnh "
         "vực giáo dục, du lịch và chuyển đổi số.",
         "education; tourism; digital", "health; sport"},
        {"Hai quận Tây Hồ và Hải Châu ký hợp tác; nội dung gồm: xây dựng Đảng, cải cách hành "
         "chính, "
         "giáo dục, y tế, văn hóa, thể thao.",
         "party_building; state_admin; education; health; culture; sport", "tourism; trade"},
        {"Huyện Bắc Hà ký kết hợp tác với huyện Vĩnh Bảo. Lĩnh vực hợp tác gồm nông nghiệp, du "
         "lịch "
         "và thương mại.",
         "agriculture_rural; tourism; trade", "health"},
    };
    check(r, ROWS(r));
}

static void about_and_aims(void **state) {
    (void)state;
    static const row r[] = {
        {"Huyện Bắc Hà ký kết hợp tác với huyện Vĩnh Bảo nhằm thúc đẩy du lịch cộng đồng và tiêu "
         "thụ "
         "nông sản.",
         "tourism; trade", "health"},
        {"Công an tỉnh Sơn La và Công an tỉnh Hủa Phăn ký biên bản hợp tác về phòng, chống tội "
         "phạm "
         "ma túy và bảo vệ biên giới.",
         "security_order; border", "tourism"},
        {"Tập đoàn Hoàng Vân và Trường Đại học Quy Nhơn ký thỏa thuận hợp tác đào tạo nguồn nhân "
         "lực "
         "ngành du lịch.",
         "labour_training", "health"},
        {"Ngân hàng TMCP Đông Hải và Tập đoàn Hoàng Vân ký thỏa thuận hợp tác về tín dụng nhà ở xã "
         "hội.",
         "finance; urban_construction", "health"},
        {"Báo Lào Cai và Báo Hà Giang ký giao ước trao đổi tin bài.", "press_media", "tourism"},
        {"Công ty Cảng Sao Biển và Công ty Cảng Incheon ký hợp tác về logistics.",
         "ports_logistics", "health"},
    };
    check(r, ROWS(r));
}

/* The name of a party says nothing of what is agreed. */
static void names_of_parties(void **state) {
    (void)state;
    static const row r[] = {
        {"Sở Y tế tỉnh Hà Nam và Sở Y tế tỉnh Thái Bình ký kết hợp tác về chuyển đổi số.",
         "digital", "health"},
        {"Bộ Giáo dục và Đào tạo và Bộ Y tế ký chương trình phối hợp bảo vệ biển đảo.", "border",
         "education; health; labour_training"},
        {"Sở Du lịch tỉnh Hà Nam và Báo Hà Nam ký kết chương trình phối hợp.", "",
         "tourism; press_media"},
        {"Hội Nông dân tỉnh Hà Nam và Hội Cựu chiến binh tỉnh Hà Nam ký chương trình phối hợp bảo "
         "vệ "
         "môi trường.",
         "environment", "agriculture_rural"},
    };
    check(r, ROWS(r));
}

/* A word that is a verb too names a field only where no object follows. */
static void verbs(void **state) {
    (void)state;
    static const row r[] = {
        {"Hai tỉnh Hà Nam và Sơn La ký thỏa thuận hợp tác trên các lĩnh vực nông nghiệp, xây dựng, "
         "du lịch.",
         "agriculture_rural; urban_construction; tourism", "industry"},
        {"Tỉnh Hà Nam và tỉnh Sơn La ký thỏa thuận hợp tác xây dựng thư viện trường học.",
         "education", "urban_construction"},
    };
    check(r, ROWS(r));
}

/* An item no table knows does not end an enumeration; items may be long. */
static void long_lists(void **state) {
    (void)state;
    static const row r[] = {
        {"Hai bên thống nhất hợp tác trên các lĩnh vực: tiêu thụ nông sản qua các chợ đầu mối; du "
         "lịch cộng đồng ven hồ; bảo vệ môi trường nguồn nước. Huyện Bắc Hà và huyện Vĩnh Bảo đã "
         "ký kết hợp tác sáng nay.",
         "trade; tourism; environment", "health"},
    };
    check(r, ROWS(r));
}

/* No cooperation, no domains. */
static void not_agreed(void **state) {
    (void)state;
    static const row r[] = {
        {"Ngành du lịch và giáo dục của tỉnh Hà Nam tăng trưởng khá trong quý qua.", "",
         "tourism; education"},
        {"Tân binh huyện Bắc Hà cam kết nghĩa vụ quân sự trước huyện Vĩnh Bảo.", "",
         "defence_security"},
    };
    check(r, ROWS(r));
}

/* Where no party is found, title and lead may still say what a cooperation is about. */
static void without_parties(void **state) {
    (void)state;
    static const row r[] = {
        {"Phường nọ ký kết hợp tác về du lịch di sản, chuyển đổi số và an sinh xã hội\n\n"
         "Một phường vừa ký kết hợp tác với nhiều trường, tập trung vào du lịch di sản, chuyển "
         "đổi số và an sinh xã hội.",
         "tourism; digital", "culture"},
        {"Giá sầu riêng tăng\n\nSầu riêng được giá nhờ xuất khẩu nông sản tăng mạnh.", "",
         "agriculture_rural; trade"},
    };
    check(r, ROWS(r));
}

/* Longer words that only look like a domain, and the names of events. */
static void no_domains(void **state) {
    (void)state;
    static const row r[] = {
        {"Sáng nay, UBND tỉnh Hà Nam và Trường Đại học Quy Nhơn ký thỏa thuận hợp tác về môi "
         "trường kinh doanh, chính sách và tư vấn chính sách.",
         "state_admin", "environment; culture"},
        {"Sáng nay, ông Lê Văn Nam, Chủ tịch Hội đồng quản trị Công ty Cổ phần Tân Tạo, và UBND "
         "tỉnh Hà Nam ký thỏa thuận hợp tác trên lĩnh vực y tế.",
         "health", "state_admin"},
        {"Hà Nam và Phú Yên hợp tác phát triển năng lượng\n\n"
         "Trong khuôn khổ Hội nghị Kết nối kinh tế, tỉnh Hà Nam và tỉnh Phú Yên ký thỏa thuận "
         "hợp tác phát triển hạ tầng năng lượng.\n\n"
         "Theo thỏa thuận, hai tỉnh sẽ chia sẻ kinh nghiệm phát triển điện gió và điện mặt trời.",
         "energy_mining", "economy; urban_construction"},
        {"Tỉnh Hà Nam và tỉnh Phú Yên ký biên bản ghi nhớ nhằm phát triển đô thị thông minh, hạ "
         "tầng giao thông và bao tiêu nông sản.",
         "urban_construction; transport; trade", "digital"},
    };
    check(r, ROWS(r));
}

static void rows_of_domains(void **state) {
    (void)state;
    const va_analysis *a = read_article(
        HEADLINE "Sở Y tế tỉnh Hà Nam và Sở Y tế tỉnh Thái Bình ký kết hợp tác về chuyển đổi số.\n",
        NULL);
    assert_int_equal(a->domain_count, 1);
    const va_mention *m = &a->mentions[a->domains[0].mention];
    assert_int_equal(m->kind, VA_DOMAIN);
    assert_int_equal(m->domain, a->domains[0].domain);
    static const char words[] = "chuyển đổi số"; /* what stands before them may belong to it */
    assert_true(m->span.end - m->span.start >= sizeof words - 1);
    assert_memory_equal(a->text + m->span.end - (sizeof words - 1), words, sizeof words - 1);
    assert_int_equal(a->domains[0].scope, VA_AGREED);
    assert_int_equal(a->domains[0].mentions, 1);
    for (int i = 0; i < va_domain_code_count; i++) {
        assert_true(*va_domain_code(i) && *va_domain_group(i));
        assert_true(*va_domain_label_vi(i) && *va_domain_label_en(i));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(enumerations),
        cmocka_unit_test(about_and_aims),
        cmocka_unit_test(names_of_parties),
        cmocka_unit_test(not_agreed),
        cmocka_unit_test(verbs),
        cmocka_unit_test(long_lists),
        cmocka_unit_test(without_parties),
        cmocka_unit_test(no_domains),
        cmocka_unit_test(rows_of_domains),
    };
    return cmocka_run_group_tests_name("domains", tests, NULL, forget);
}
