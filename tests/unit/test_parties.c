/*
** test_parties.c - who takes part in a cooperation, by the sentence that says so;
** and sentences that only look as if they did.
*/
#include "article_support.h"

/* A headline that says nothing stands before each sentence, so that this is the lead. */
#define HEADLINE "Tin tổng hợp trong ngày cuối tuần\n\n"

typedef struct {
    const char *text;
    const char *parties; /* "A; B": these and no others; "" for none */
} row;

static void check_row(const row *r) {
    char text[4096], found[1024] = "", name[256];
    snprintf(text, sizeof text, "%s%s\n", HEADLINE, r->text);
    const va_analysis *a = read_article(text, NULL);
    int others = 0;
    for (uint32_t i = 0; i < a->party_count; i++) {
        const char *party = a->entities[a->parties[i].entity].name;
        add_listed(found, sizeof found, party);
        others += !is_listed(r->parties, party);
    }
    for (const char *p = r->parties; (p = next_listed(p, name));)
        others += !is_listed(found, name);
    if (others) COMPLAIN("parties '%s', not '%s', of: %s", found, r->parties, r->text);
}

static void check(const row *r, size_t rows) {
    for (size_t i = 0; i < rows; i++)
        check_row(&r[i]);
    done();
}

static void between(void **state) {
    (void)state;
    static const row r[] = {
        {"Sáng 12/3, lễ ký kết hợp tác giữa huyện Bắc Hà và huyện Si Ma Cai diễn ra trang trọng.",
         "Huyện Bắc Hà; Huyện Si Ma Cai"},
        {"Chương trình phối hợp giữa Hội Nông dân tỉnh Hà Nam với Sở Y tế tỉnh Hà Nam được ký "
         "chiều "
         "qua.",
         "Hội Nông dân tỉnh Hà Nam; Sở Y tế tỉnh Hà Nam"},
        {"Biên bản ghi nhớ giữa thành phố Đà Nẵng và thành phố Incheon (Hàn Quốc) có hiệu lực từ "
         "hôm nay.",
         "Thành phố Đà Nẵng; Thành phố Incheon"},
        {"Thỏa thuận hợp tác giữa Tập đoàn Hoàng Vân, Trường Đại học Quy Nhơn và Sở Công Thương "
         "tỉnh Bình Định có thời hạn 5 năm.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn; Sở Công Thương tỉnh Bình Định"},
        {"Quan hệ kết nghĩa giữa quận Ninh Kiều (TP. Cần Thơ) và quận Ngô Quyền (TP. Hải Phòng) đã "
         "bước sang năm thứ hai mươi.",
         "Quận Ninh Kiều; Quận Ngô Quyền"},
    };
    check(r, ROWS(r));
}

static void signs_with(void **state) {
    (void)state;
    static const row r[] = {
        {"Ngày 5/6, UBND tỉnh Hà Nam ký chương trình hợp tác với UBND tỉnh Thái Bình.",
         "UBND tỉnh Hà Nam; UBND tỉnh Thái Bình"},
        {"Chiều nay, Tập đoàn Hoàng Vân ký kết biên bản ghi nhớ với Trường Đại học Quy Nhơn về đào "
         "tạo kỹ sư.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn"},
        {"Huyện Bắc Hà đã ký thỏa thuận kết nghĩa với huyện Vĩnh Bảo.",
         "Huyện Bắc Hà; Huyện Vĩnh Bảo"},
        {"Công an tỉnh Sơn La và Bộ Chỉ huy Quân sự tỉnh Sơn La ký quy chế phối hợp.",
         "Công an tỉnh Sơn La; Bộ Chỉ huy Quân sự tỉnh Sơn La"},
        {"Thành phố Huế cùng thành phố Gyeongju (Hàn Quốc) ký thỏa thuận hợp tác hữu nghị.",
         "Thành phố Huế; Thành phố Gyeongju"},
    };
    check(r, ROWS(r));
}

static void pairs(void **state) {
    (void)state;
    static const row r[] = {
        {"Quận Tây Hồ – quận Hải Châu kết nghĩa.", "Quận Tây Hồ; Quận Hải Châu"},
        {"Huyện Bắc Hà - huyện Vĩnh Bảo: ký kết chương trình hợp tác.",
         "Huyện Bắc Hà; Huyện Vĩnh Bảo"},
        {"Quận Tây Hồ và quận Hải Châu kết nghĩa với nhau từ năm 1998.",
         "Quận Tây Hồ; Quận Hải Châu"},
    };
    check(r, ROWS(r));
}

static void visits(void **state) {
    (void)state;
    static const row r[] = {
        {"Đoàn đại biểu tỉnh Bến Tre thăm và làm việc tại tỉnh Tiền Giang. Hai tỉnh trao đổi kinh "
         "nghiệm và thống nhất hợp tác phát triển nông nghiệp.",
         "Tỉnh Bến Tre; Tỉnh Tiền Giang"},
        {"Sáng nay, đoàn công tác tỉnh Hủa Phăn (Lào) đến thăm và làm việc với tỉnh Sơn La.",
         "Tỉnh Hủa Phăn; Tỉnh Sơn La"},
    };
    check(r, ROWS(r));
}

static void counted_parties(void **state) {
    (void)state;
    static const row r[] = {
        {"Ngày 9/9, 3 đơn vị: Tập đoàn Hoàng Vân, Trường Đại học Quy Nhơn và Sở Công Thương tỉnh "
         "Bình Định ký thỏa thuận hợp tác.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn; Sở Công Thương tỉnh Bình Định"},
        {"Hai huyện Bắc Hà và Vĩnh Bảo ký kết hợp tác toàn diện.", "Huyện Bắc Hà; Huyện Vĩnh Bảo"},
        {"Năm địa phương: quận Tây Hồ, quận Hải Châu, quận Ninh Kiều, huyện Bắc Hà và huyện Vĩnh "
         "Bảo ký giao ước kết nghĩa.",
         "Quận Tây Hồ; Quận Hải Châu; Quận Ninh Kiều; Huyện Bắc Hà; Huyện Vĩnh Bảo"},
    };
    check(r, ROWS(r));
}

/* Predicates that look like cooperation and are none. */
static void traps(void **state) {
    (void)state;
    static const row r[] = {
        {"Tân binh huyện Bắc Hà cam kết nghĩa vụ quân sự trước huyện Vĩnh Bảo.", ""},
        {"Đôi trẻ đăng ký kết hôn tại UBND phường Bến Nghé và UBND quận Tây Hồ.", ""},
        {"Chánh Thanh tra tỉnh Hà Nam vừa ký kết luận thanh tra Sở Y tế tỉnh Hà Nam.", ""},
        {"Hai anh em kết nghĩa ở huyện Bắc Hà và huyện Vĩnh Bảo cùng nhập ngũ.", ""},
        {"Giám đốc Công ty Sao Biển hợp tác với cơ quan điều tra Công an tỉnh Hà Nam.", ""},
        {"Hợp tác xã nông nghiệp ở huyện Bắc Hà bán mận cho huyện Vĩnh Bảo.", ""},
        {"Hộ khẩu tạm trú được đăng ký tại Công an quận Tây Hồ và Công an quận Hải Châu.", ""},
        {"Đội bóng Hà Nội thắng đội Hải Phòng với tỉ số 2-1.", ""},
        {"Tỉnh Hà Nam giáp với tỉnh Thái Bình và tỉnh Nam Định.", ""},
        {"Chủ tịch UBND tỉnh Hà Nam ký quyết định khen thưởng Sở Y tế tỉnh Hà Nam.", ""},
        {"Công an tỉnh Hà Nam phối hợp Công an tỉnh Thái Bình bắt giữ nghi phạm trộm xe.", ""},
    };
    check(r, ROWS(r));
}

/* Where it happens, who looks on, and where a person works are no parties. */
static void bystanders(void **state) {
    (void)state;
    static const row r[] = {
        {"Sáng 12/3, tại tỉnh Quảng Ninh, huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác.",
         "Huyện Bắc Hà; Huyện Vĩnh Bảo"},
        {"Tại Hà Nội, Tập đoàn Hoàng Vân ký thỏa thuận hợp tác với Trường Đại học Quy Nhơn.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn"},
        {"Huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác trước sự chứng kiến của Bộ Nội vụ.",
         "Huyện Bắc Hà; Huyện Vĩnh Bảo"},
        {"Lễ ký kết hợp tác giữa huyện Bắc Hà và huyện Vĩnh Bảo diễn ra tại thành phố Hạ Long.",
         "Huyện Bắc Hà; Huyện Vĩnh Bảo"},
        {"Quận Tây Hồ và quận Hải Châu ký kết hợp tác. Ông Trần Văn Long, Phó Giám đốc Sở Du lịch "
         "Hà Nội, chúc mừng.",
         "Quận Tây Hồ; Quận Hải Châu"},
        {"Chiều qua, tại hội trường Sở Y tế Hà Nội, Bệnh viện Tâm An và Tập đoàn Hoàng Vân ký thỏa "
         "thuận hợp tác.",
         "Bệnh viện Tâm An; Tập đoàn Hoàng Vân"},
        {"(TTH) - Chiều qua, Bệnh viện Tâm An và Tập đoàn Hoàng Vân ký thỏa thuận hợp tác.",
         "Bệnh viện Tâm An; Tập đoàn Hoàng Vân"},
        {"Theo Báo Lào Cai, huyện Bắc Hà và huyện Vĩnh Bảo ký kết hợp tác.",
         "Huyện Bắc Hà; Huyện Vĩnh Bảo"},
    };
    check(r, ROWS(r));
}

#define PARAGRAPH                                                                                                               \
    "Theo báo cáo tại buổi họp mặt, hai địa phương đã trao đổi hơn bốn mươi đoàn công tác, giúp " \
    "nhau sửa trường học, xây nhà tình nghĩa và đưa hàng trăm học sinh đi giao lưu mỗi dịp hè.\n"

/* Names in lists of other articles never come out. */
static void boilerplate(void **state) {
    (void)state;
    static const row r[] = {
        {"Chiều 14/10, quận Ninh Kiều và quận Ngô Quyền ký chương trình hợp tác giai đoạn mới với "
         "nhiều nội dung thiết thực cho bà con hai nơi, nhân dịp hai mươi năm ngày kết "
         "nghĩa.\n" PARAGRAPH "Tin khác\nHuyện Bắc Hà ký kết hợp tác với quận Tây Hồ\n",
         "Quận Ninh Kiều; Quận Ngô Quyền"},
        {"Trời mưa to suốt cả ngày khiến nhiều tuyến phố ngập sâu, người dân phải dắt xe lội nước "
         "về nhà trong khi các trạm bơm chạy hết công suất mà vẫn không xuể trước triều "
         "cường.\n" PARAGRAPH "Đọc thêm\nHuyện Bắc Hà ký kết hợp tác với quận Tây Hồ\n",
         ""},
    };
    check(r, ROWS(r));
}

/* The mention that decided lies in the sentence that says so, and the best stands first. */
static void rows_of_parties(void **state) {
    (void)state;
    const va_analysis *a = read_article(
        HEADLINE "Ngày 5/6, UBND tỉnh Hà Nam ký chương trình hợp tác với UBND tỉnh Thái Bình.\n",
        NULL);
    assert_int_equal(a->party_count, 2);
    for (uint32_t i = 0; i < a->party_count; i++) {
        const va_party *p = &a->parties[i];
        assert_int_equal(a->entities[p->entity].party, i);
        assert_int_equal(a->mentions[p->mention].entity, p->entity);
        assert_int_equal(p->tier, VA_MAIN);
        assert_true(p->confidence > 0 && p->confidence <= 1);
        /* best first, and of equals the one that the text names first */
        if (i && p->first > a->parties[i - 1].first)
            assert_true(p->confidence <= a->parties[i - 1].confidence + 0.05f);
        else if (i)
            assert_true(p->confidence < a->parties[i - 1].confidence - 0.05f);
        assert_non_null(p->rule);
    }
}

/* "gồm" spells out who is meant by the words before it; kinds of organisations stand before names.
 */
static void spelled_out(void **state) {
    (void)state;
    static const row r[] = {
        {"Ngày 4/6, UBND tỉnh Hà Nam ký biên bản ghi nhớ hợp tác với các đối tác trong lĩnh vực du "
         "lịch gồm Tập đoàn Hoàng Vân, Công ty Cổ phần Sông Lam và Trường Đại học Quy Nhơn.",
         "UBND tỉnh Hà Nam; Tập đoàn Hoàng Vân; Công ty Cổ phần Sông Lam; Trường Đại học Quy Nhơn"},
        {"Sáng nay, 3 ngân hàng ký kết hợp tác gồm: Kiến Thiết (KTB), Nhà Cửu Long (NCL) và Sao "
         "Khuê.",
         "Ngân hàng Kiến Thiết; Ngân hàng Nhà Cửu Long; Ngân hàng Sao Khuê"},
        /* the first with its head, which all of them have */
        {"Sáng nay, 3 ngân hàng ký kết hợp tác gồm: Ngân hàng Phương Hải (PHB), Nhà Cửu Long (NCL) "
         "và Sao Khuê.",
         "Ngân hàng Phương Hải; Ngân hàng Nhà Cửu Long; Ngân hàng Sao Khuê"},
        {"Huế ký thỏa thuận hợp tác với sàn giao dịch Zenbit và công ty bảo mật Verilock.",
         "Thành phố Huế; Zenbit; Công ty bảo mật Verilock"},
        {"Huế ký thỏa thuận hợp tác với người khổng lồ Microsoft và Tập đoàn Hoàng Vân.",
         "Thành phố Huế; Microsoft; Tập đoàn Hoàng Vân"},
        {"Thành phố Huế ký hợp tác với ‘đối thủ một thời’ Tập đoàn Hoàng Vân.",
         "Thành phố Huế; Tập đoàn Hoàng Vân"},
        {"Sáng nay, 3 ngân hàng ký kết hợp tác gồm: Kiến Thiết (KTB), Nhà Cửu Long (Delta Housing "
         "Bank), Sao Khuê.",
         "Ngân hàng Kiến Thiết; Ngân hàng Nhà Cửu Long; Ngân hàng Sao Khuê"},
    };
    check(r, ROWS(r));
}

/* What is set up, and who a predicate with sides of its own says nothing of. */
static void not_of_them(void **state) {
    (void)state;
    static const row r[] = {
        {"Hà Nam đẩy mạnh xây nhà cho công nhân, trong đó có chương trình hợp tác giữa Liên đoàn "
         "Lao động tỉnh Hà Nam và Tập đoàn Hoàng Vân.",
         "Liên đoàn Lao động tỉnh Hà Nam; Tập đoàn Hoàng Vân"},
        {"Dưới sự chứng kiến của Bộ trưởng Lê Văn Tú và đại diện Chính phủ Pháp, ông Trần Văn Nam "
         "- Chủ tịch Tập đoàn Hoàng Vân đã ký biên bản ghi nhớ hợp tác với Trường Đại học Quy "
         "Nhơn.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn"},
        {"Tập đoàn Hoàng Vân và Trường Đại học Quy Nhơn ký kết hợp tác thành lập Trung tâm Sao "
         "Biển.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn"},
        {"Ban quản lý dự án cầu vượt, Sở Xây dựng tỉnh Hà Nam đã ký biên bản ghi nhớ hợp tác với "
         "Tập "
         "đoàn Hoàng Vân.",
         "Ban quản lý dự án cầu vượt; Tập đoàn Hoàng Vân"},
        {"Tập đoàn Hoàng Vân và Trường Đại học Quy Nhơn ký hợp đồng tài trợ giải bóng đá quốc tế "
         "Bình Định - Cúp Biển Xanh.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn"},
        {"Ông Lê Văn Tú, Chủ tịch Công ty Cổ phần Sông Lam, phát biểu tại lễ ký kết hợp tác giữa "
         "Tập "
         "đoàn Hoàng Vân và Trường Đại học Quy Nhơn.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn"},
    };
    check(r, ROWS(r));
}

/* Who looks on, who sends somebody, and the province that only says where a company is from. */
static void onlookers(void **state) {
    (void)state;
    static const row r[] = {
        {"Dưới sự chứng kiến của lãnh đạo Bộ Y tế, Sở Tài chính tỉnh Hà Nam cùng đại diện các ban "
         "ngành "
         "trong tỉnh, Tập đoàn Hoàng Vân và Trường Đại học Quy Nhơn đã ký biên bản ghi nhớ.",
         "Tập đoàn Hoàng Vân; Trường Đại học Quy Nhơn"},
        {"Tỉnh Gia Lai ký kết hợp tác với huyện Bắc Hà và các doanh nghiệp Vân Nam.",
         "Tỉnh Gia Lai; Huyện Bắc Hà"},
        {"Huyện Bắc Hà và huyện Mường Khương ký kết chương trình “Hội Nông dân đồng hành cùng trẻ "
         "em”.",
         "Huyện Bắc Hà; Huyện Mường Khương"},
    };
    check(r, ROWS(r));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(between),         cmocka_unit_test(signs_with),
        cmocka_unit_test(pairs),           cmocka_unit_test(visits),
        cmocka_unit_test(counted_parties), cmocka_unit_test(traps),
        cmocka_unit_test(bystanders),      cmocka_unit_test(boilerplate),
        cmocka_unit_test(rows_of_parties), cmocka_unit_test(spelled_out),
        cmocka_unit_test(onlookers),       cmocka_unit_test(not_of_them),
    };
    return cmocka_run_group_tests_name("parties", tests, NULL, forget);
}
