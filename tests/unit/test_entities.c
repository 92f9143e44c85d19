/*
** test_entities.c - what mentions have in common: canonical names, forms, codes
** of units in their era, and for whom an organ acts.
*/
#include "article_support.h"

/* --- one entity, many spellings --------------------------------------------------- */

static void one_entity(void **state) {
    (void)state;
    static const struct {
        const char *text, *name;
        uint32_t mentions;
    } row[] = {
        {"Mưa lớn ở tỉnh Lào Cai. Người dân Lào Cai sơ tán.", "Tỉnh Lào Cai", 2},
        {"Xe về TP.HCM lúc 5 giờ. Dân TPHCM mừng rỡ. TP. HCM tắc đường. Thành phố Hồ Chí Minh vẫn "
         "nóng.",
         "Thành phố Hồ Chí Minh", 4},
        {"Bà con tỉnh Đắk Lắk được mùa. Đăk Lăk xuất khẩu sầu riêng. Giá ở Đắc Lắc tăng.",
         "Tỉnh Đắk Lắk", 3},
        {"Thủy điện ở tỉnh Hòa Bình xả lũ. Người dân Hoà Bình đề phòng.", "Tỉnh Hòa Bình", 2},
        {"Cầu nối sang quận Ninh Kiều. Ninh Kiều đông vui.", "Quận Ninh Kiều", 2},
        /* decomposed, and with the marks the other way round */
        {"Lũ về tỉnh Nghệ An. Dân Nghe\xCC\x82\xCC\xA3 An chạy lũ. Ở Nghe\xCC\xA3\xCC\x82 An trời "
         "tạnh.",
         "Tỉnh Nghệ An", 3},
        {"UBND tỉnh Hà Nam họp. Ủy ban nhân dân tỉnh Hà Nam chỉ đạo.", "UBND tỉnh Hà Nam", 2},
        {"Tập đoàn Hoàng Vân mở xưởng. Tập đoàn Hoàng Vân tuyển thợ.", "Tập đoàn Hoàng Vân", 2},
        {"Trường Đại học Bách Vân (DHBV, Nhật Bản) tuyển sinh. DHBV mở lớp.",
         "Trường Đại học Bách Vân", 3},
        {"Tập đoàn Hoàng Vân (HVG; mã chứng khoán HVX) mở xưởng. HVG tuyển thợ.",
         "Tập đoàn Hoàng Vân", 3},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_entity *e = find_entity(read_article(row[i].text, NULL), row[i].name);
        if (!e || e->mentions != row[i].mentions)
            COMPLAIN("'%s' is mentioned %u times, not %u, in: %s", row[i].name, e ? e->mentions : 0,
                     row[i].mentions, row[i].text);
    }
    done();
}

/* Rows of the registers, by one of their names. */
static void registered_entities(void **state) {
    (void)state;
    static const struct {
        const char *text, *name;
        va_type type;
        const char *country;
    } row[] = {
        {"Sinh viên HUFLIS về quê.", "Trường Đại học Ngoại ngữ, Đại học Huế", VA_EDUCATION, "VN"},
        {"Bệnh nhân được đưa vào Bệnh viện Chợ Rẫy.", "Bệnh viện Chợ Rẫy", VA_HEALTH, NULL},
        {"Xe của Scania chạy êm.", "Scania", VA_COMPANY, "SE"},
        {"Tin này do TBKTSG đăng.", "Thời báo Kinh tế Sài Gòn", VA_MEDIA, "VN"},
        {"Báo cáo của UNESCAP ra tuần trước.",
         "Ủy ban Kinh tế - Xã hội châu Á - Thái Bình Dương Liên hợp quốc", VA_OTHER, NULL},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_entity *e = find_entity(read_article(row[i].text, NULL), row[i].name);
        if (!e || e->type != row[i].type ||
            (row[i].country && (!e->country || strcmp(e->country, row[i].country) != 0)))
            COMPLAIN("no '%s' of its type and country in: %s", row[i].name, row[i].text);
    }
    done();
}

/* What several rows are called, or is a word too, is none of them. */
static void doubtful_names(void **state) {
    (void)state;
    static const struct {
        const char *text, *name;
    } row[] = {
        {"VPA họp hôm qua.", "Hiệp hội Hồ tiêu Việt Nam"},
        {"Tàu ghé Long Châu tránh bão.", "FPT Long Châu"},
        {"Giao thông miền Tây ùn tắc.", "Báo Giao thông"},
    };
    for (size_t i = 0; i < ROWS(row); i++)
        if (find_entity(read_article(row[i].text, NULL), row[i].name))
            COMPLAIN("'%s' in: %s", row[i].name, row[i].text);
    done();
}

static void different_entities(void **state) {
    (void)state;
    static const struct {
        const char *text, *one, *other;
    } row[] = {
        {"UBND tỉnh Hà Nam và UBND tỉnh Nam Định cùng họp.", "UBND tỉnh Hà Nam",
         "UBND tỉnh Nam Định"},
        {"Tỉnh ủy Hà Nam dự họp với UBND tỉnh Hà Nam.", "Tỉnh ủy Hà Nam", "UBND tỉnh Hà Nam"},
        {"Sở Y tế Hà Nội và Sở Du lịch Hà Nội cùng dự.", "Sở Y tế Hà Nội", "Sở Du lịch Hà Nội"},
        {"Từ thành phố Cao Bằng lên biên giới tỉnh Cao Bằng mất hai giờ.", "Thành phố Cao Bằng",
         "Tỉnh Cao Bằng"},
        {"Quận 1 đông hơn Quận 10.", "Quận 1", "Quận 10"},
        {"Giá cà phê tại Gia Lai tăng. Mưa ở TP. Hải Phòng.", "Tỉnh Gia Lai",
         "Thành phố Hải Phòng"},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_analysis *a = read_article(row[i].text, NULL);
        if (!find_entity(a, row[i].one)) COMPLAIN("no '%s' in: %s", row[i].one, row[i].text);
        if (!find_entity(a, row[i].other)) COMPLAIN("no '%s' in: %s", row[i].other, row[i].text);
    }
    done();
}

/* Names are composed (NFC) whatever the text is. */
static void canonical_names(void **state) {
    (void)state;
    const va_analysis *a = read_article("Co\xCC\x82ng ty Co\xCC\x82\xCC\x89 pha\xCC\x82\xCC\x80n "
                                        "Su\xCC\x9B\xCC\x83"
                                        "a A\xCC\x81nh Du\xCC\x9Bo\xCC\x9Bng mo\xCC\x9B\xCC\x89 "
                                        "xu\xCC\x9Bo\xCC\x9B\xCC\x89ng.",
                                        NULL);
    assert_non_null(find_entity(a, "Công ty Cổ phần Sữa Ánh Dương"));
}

/* --- names in full ------------------------------------------------------------------- */

/* A mention and the name of what it means. */
typedef struct {
    const char *text, *mention, *name;
} named;

static void check_names(const named *row, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const va_analysis *a = read_article(row[i].text, "2023-05-10");
        const va_mention *m = find_mention(a, VA_ORGANISATION, row[i].mention);
        if (!m) m = find_mention(a, VA_PLACE, row[i].mention);
        const char *name = m ? a->entities[m->entity].name : "nothing";
        if (strcmp(name, row[i].name) != 0)
            COMPLAIN("'%s' is '%s', not '%s', in: %s", row[i].mention, name, row[i].name,
                     row[i].text);
    }
    done();
}

/* A country is spelled as the text spells it, short forms apart. */
static void names_of_countries(void **state) {
    (void)state;
    static const named row[] = {
        {"Hoa Kỳ và Cuba nối lại đàm phán. Hoa Kỳ nói sẽ bỏ thuế.", "Hoa Kỳ", "Hoa Kỳ"},
        {"Bò của Úc đến Huế. Chuyên gia từ Úc ở lại. Bò của Australia đắt.", "Úc", "Úc"},
        {"Bóng đá Marốc thắng. Cầu thủ Marốc ăn mừng.", "Marốc", "Marốc"},
        {"Mỹ và Hoa Kỳ là một. Mỹ rộng. Mỹ giàu. Mỹ đông dân.", "Mỹ", "Mỹ"},
        {"Đội Nhật thắng. Nhật ăn mừng. Cả Nhật Bản vui.", "Nhật Bản", "Nhật Bản"},
        {"Vương quốc Anh gửi chuyên gia. Người Anh ở lại Huế. Anh tài trợ.", "Vương quốc Anh",
         "Vương quốc Anh"},
        {"Đoàn LB Nga đến Huế. Nga tài trợ dự án.", "Nga", "Liên bang Nga"},
    };
    check_names(row, ROWS(row));
}

/* The home country stays, and once. */
static void home_country(void **state) {
    (void)state;
    static const named row[] = {
        {"Đại sứ quán Ý tại Việt Nam mở triển lãm.", "Đại sứ quán Ý tại Việt Nam",
         "Đại sứ quán Ý tại Việt Nam"},
        {"Tổng lãnh sự quán Nhật Bản tại Việt Nam mở cửa.",
         "Tổng lãnh sự quán Nhật Bản tại Việt Nam", "Tổng lãnh sự quán Nhật Bản tại Việt Nam"},
        {"Bộ Y tế Việt Nam làm việc với Bộ Y tế Lào.", "Bộ Y tế Việt Nam", "Bộ Y tế Việt Nam"},
        {"Quốc hội nước ta và Quốc hội Lào hợp tác.", "Quốc hội nước ta", "Quốc hội Việt Nam"},
        {"Hiệp hội doanh nghiệp Dược Việt Nam họp báo.", "Hiệp hội doanh nghiệp Dược Việt Nam",
         "Hiệp hội doanh nghiệp Dược Việt Nam"},
        {"Liên đoàn Cờ vua Việt Nam chọn đội.", "Liên đoàn Cờ vua Việt Nam",
         "Liên đoàn Cờ vua Việt Nam"},
    };
    check_names(row, ROWS(row));
}

/* Members of a list have the type word. */
static void names_in_lists(void **state) {
    (void)state;
    static const named row[] = {
        {"Bộ Chỉ huy quân sự các tỉnh Phôngsalỳ, Luông Nậm Thà họp.", "Luông Nậm Thà",
         "Bộ Chỉ huy Quân sự tỉnh Luông Nậm Thà"},
        {"Đoàn Thanh niên các tỉnh Nam Định, Hà Nội ký kết.", "Hà Nội",
         "Đoàn Thanh niên thành phố Hà Nội"},
        {"Hội Nông dân các tỉnh, thành phố Cần Thơ, Vĩnh Long ký kết.", "Vĩnh Long",
         "Hội Nông dân tỉnh Vĩnh Long"},
        {"Hội Nông dân các tỉnh, thành phố Cần Thơ, Vĩnh Long ký kết.",
         "Hội Nông dân các tỉnh, thành phố Cần Thơ", "Hội Nông dân thành phố Cần Thơ"},
        {"Công an các quận, huyện Ba Đình, Thanh Trì ra quân.", "Thanh Trì",
         "Công an huyện Thanh Trì"},
        {"Bộ Quốc phòng các nước Lào, Thái Lan và Malaysia gặp nhau.", "Malaysia",
         "Bộ Quốc phòng Malaysia"},
        {"Lễ ký giữa Bộ Công an và Công an tỉnh Hà Nam.", "Công an tỉnh Hà Nam",
         "Công an tỉnh Hà Nam"},
    };
    check_names(row, ROWS(row));
}

/* "Sở A tỉnh X và Y" where neither has its type: Y has the same organ. */
static void heads_of_two(void **state) {
    (void)state;
    static const named row[] = {
        {"Sở Y tế Cao Bằng và Bắc Giang ký kế hoạch.", "Bắc Giang", "Sở Y tế Bắc Giang"},
        {"Hội Nông dân Nam Định và Phú Thọ giao lưu.", "Phú Thọ", "Hội Nông dân Phú Thọ"},
        {"Bộ Công an Việt Nam và Campuchia ký kết.", "Campuchia", "Bộ Công an Campuchia"},
        {"Đại sứ quán Nhật Bản và Việt Nam chúc mừng.", "Việt Nam", "Việt Nam"},
        {"Sở Y tế Cao Bằng và Tập đoàn Ánh Mai ký kết.", "Tập đoàn Ánh Mai", "Tập đoàn Ánh Mai"},
        {"Sở Y tế Cao Bằng và huyện Trùng Khánh ký kết.", "huyện Trùng Khánh", "Huyện Trùng Khánh"},
    };
    check_names(row, ROWS(row));
}

/* A name that the text calls by its type elsewhere means that unit, before and behind. */
static void units_typed_elsewhere(void **state) {
    (void)state;
    static const named row[] = {
        {"Yên Mô thăm Lạc Thủy.\n\nHuyện Yên Mô và huyện Lạc Thủy ký kết.", "Yên Mô",
         "Huyện Yên Mô"},
        {"Huyện Yên Mô và huyện Lạc Thủy ký kết. Đoàn đến Lạc Thủy.", "Lạc Thủy", "Huyện Lạc Thủy"},
        {"Đông Hưng mở hội.\n\nHuyện Đông Hưng (tỉnh Thái Bình) mở hội.", "Đông Hưng",
         "Huyện Đông Hưng"},
        {"Đông Hưng mở hội.\n\nPhòng thuế tại thành phố Đông Hưng, Trung Quốc mở cửa.", "Đông Hưng",
         "Thành phố Đông Hưng"},
        {"Mộc Châu vào vụ chè.\n\nHuyện Mộc Châu có nhiều chè.", "Mộc Châu", "Huyện Mộc Châu"},
        {"Bến Nghé ra quân.\n\nPhường Bến Nghé ra quân.", "Bến Nghé", "Phường Bến Nghé"},
        {"Hà Giang ra quân.\n\nThành phố Hà Giang ra quân.", "Hà Giang", "Tỉnh Hà Giang"},
        {"Đoàn của tỉnh thăm Hội An.", "Hội An", "Thành phố Hội An"},
    };
    check_names(row, ROWS(row));
}

/* Abbreviations inside names. */
static void abbreviations_in_names(void **state) {
    (void)state;
    static const named row[] = {
        {"Đoàn Thanh niên Bộ GD&ĐT ra quân.", "Đoàn Thanh niên Bộ GD&ĐT",
         "Đoàn Thanh niên Bộ Giáo dục và Đào tạo"},
        {"Thanh tra Bộ KH&CN kết luận.", "Thanh tra Bộ KH&CN",
         "Thanh tra Bộ Khoa học và Công nghệ"},
        {"Trung tâm Ứng dụng CNTT Sông Lô khai giảng.", "Trung tâm Ứng dụng CNTT Sông Lô",
         "Trung tâm Ứng dụng Công nghệ thông tin Sông Lô"},
        {"Công ty XNK Đồng Xuân trúng thầu.", "Công ty XNK Đồng Xuân",
         "Công ty Xuất nhập khẩu Đồng Xuân"},
        {"Công ty TNHH MTV Cây xanh Sông Lô trúng thầu.", "Công ty TNHH MTV Cây xanh Sông Lô",
         "Công ty TNHH Một thành viên Cây xanh Sông Lô"},
        {"Công ty trách nhiệm hữu hạn Sông Lô trúng thầu.", "Công ty trách nhiệm hữu hạn Sông Lô",
         "Công ty TNHH Sông Lô"},
        {"Dân TPHCM chờ. Liên đoàn Bóng đá TP xin lỗi.", "Liên đoàn Bóng đá TP",
         "Liên đoàn Bóng đá thành phố Hồ Chí Minh"},
        {"Bộ Y tế CHDCND Lào cảm ơn.", "Bộ Y tế CHDCND Lào",
         "Bộ Y tế Cộng hòa Dân chủ Nhân dân Lào"},
    };
    check_names(row, ROWS(row));
}

/* What is short for a name. */
static void short_names(void **state) {
    (void)state;
    static const named row[] = {
        {"Công ty Cổ phần Giống cây Sông Lô, gọi tắt là SOLO, ra mắt. SOLO tuyển thợ.", "SOLO",
         "Công ty Cổ phần Giống cây Sông Lô"},
        {"Tập đoàn Gang thép Sông Lô (viết tắt là GTSL) mở xưởng. GTSL tuyển thợ.", "GTSL",
         "Tập đoàn Gang thép Sông Lô"},
        {"Cổ đông Công ty Cổ phần Thủy sản Sông Lô (TSL - sàn HOSE) họp. TSL lãi.", "TSL",
         "Công ty Cổ phần Thủy sản Sông Lô"},
        {"Red River Water Group RRWG khoan giếng. RRWG thuê thợ.", "RRWG", "Red River Water Group"},
        {"Hội đồng Bảo an LHQ họp. LHQ lo ngại.", "LHQ", "Liên hợp quốc"},
        {"Tập đoàn VNPT mở mạng.", "Tập đoàn VNPT", "Tập đoàn Bưu chính Viễn thông Việt Nam"},
        {"Công ty Đồng Xanh ra mắt. Công ty Cổ phần Đồng Xanh tuyển thợ.", "Công ty Đồng Xanh",
         "Công ty Cổ phần Đồng Xanh"},
        {"Công ty TNHH Tư vấn Xây dựng Đồng Xanh tuyển thợ. Công ty Đồng Xanh lãi.",
         "Công ty Đồng Xanh", "Công ty TNHH Tư vấn Xây dựng Đồng Xanh"},
        {"Phụ nữ Bệnh viện Sông Lô hiến máu. Hội Phụ nữ Bệnh viện Sông Lô đông hội viên.",
         "Phụ nữ Bệnh viện Sông Lô", "Hội Phụ nữ Bệnh viện Sông Lô"},
        {"Thuốc của TV.GIANG. Công ty Cổ phần Dược phẩm TV.GIANG tuyển thợ.", "TV.GIANG",
         "Công ty Cổ phần Dược phẩm TV.GIANG"},
        {"Hàng của Tổng Công ty Điện cơ Minh Lãng bán chạy. Xưởng của Công ty Điện cơ Minh Lãng "
         "cháy.",
         "Công ty Điện cơ Minh Lãng", "Công ty Điện cơ Minh Lãng"},
        {"Tập đoàn Minh Lãng mở xưởng. Công ty Cổ phần Tập đoàn Minh Lãng tuyển thợ.",
         "Tập đoàn Minh Lãng", "Công ty Cổ phần Tập đoàn Minh Lãng"},
        {"Công ty Cổ phần Tập đoàn Minh Lãng tuyển thợ. Tập đoàn Minh Lãng mở xưởng.",
         "Tập đoàn Minh Lãng", "Công ty Cổ phần Tập đoàn Minh Lãng"},
    };
    check_names(row, ROWS(row));
}

/* Heads as they are in full. */
static void heads_in_full(void **state) {
    (void)state;
    static const named row[] = {
        {"Sở Giáo dục - Đào tạo Hà Nam tuyển giáo viên.", "Sở Giáo dục - Đào tạo Hà Nam",
         "Sở Giáo dục và Đào tạo Hà Nam"},
        {"Hải quan Lạng Sơn bắt hàng lậu.", "Hải quan Lạng Sơn", "Cục Hải quan Lạng Sơn"},
        {"Thành phố Hồ Chí Minh họp chiều qua. Thành ủy giao việc cho từng người.", "Thành ủy",
         "Thành ủy thành phố Hồ Chí Minh"},
        {"Lễ mừng công của Đảng Dân chủ Mông Cổ kéo dài.", "Đảng Dân chủ Mông Cổ",
         "Đảng Dân chủ Mông Cổ"},
        {"Xe cộ đông. Theo Thanh Niên.", "Thanh Niên", "Báo Thanh Niên"},
        {"Theo báo cáo, xe cộ đông. GDVN", "GDVN", "Báo Giáo dục Việt Nam"},
        {"Đọc thêm trên Tuổi Trẻ.", "Tuổi Trẻ", "Báo Tuổi Trẻ"},
    };
    check_names(row, ROWS(row));
}

/* --- forms ------------------------------------------------------------------------ */

static void forms(void **state) {
    (void)state;
    static const char police[] = "Tỉnh Hà Nam họp chiều qua. Công an tỉnh báo cáo tình hình.";
    static const struct {
        const char *text, *mention, *name;
        va_form form;
    } row[] = {
        {police, "Công an tỉnh", "Công an tỉnh Hà Nam", VA_ELIDED},
        {"Tỉnh Hà Nam họp chiều qua. Tỉnh ủy giao việc cho từng người.", "Tỉnh ủy",
         "Tỉnh ủy Hà Nam", VA_ELIDED},
        {"Cuộc họp do UBND tỉnh Hà Nam chủ trì.", "UBND tỉnh Hà Nam", "UBND tỉnh Hà Nam", VA_FULL},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_analysis *a = read_article(row[i].text, NULL);
        const va_mention *m = find_mention(a, VA_ORGANISATION, row[i].mention);
        if (!m || strcmp(a->entities[m->entity].name, row[i].name))
            COMPLAIN("'%s' is not '%s' in: %s", row[i].mention, row[i].name, row[i].text);
        else if (m->form != row[i].form)
            COMPLAIN("'%s' is %s in: %s", row[i].mention, va_form_name(m->form), row[i].text);
    }
    done();
}

/* --- units and their eras ------------------------------------------------------------ */

static void unit_codes(void **state) {
    (void)state;
    static const struct {
        const char *text, *published, *name, *code, *era, *successor;
    } row[] = {
        {"Mưa lớn ở tỉnh Lào Cai.", NULL, "Tỉnh Lào Cai", "10", "pre2025", "15"},
        {"Mưa lớn ở tỉnh Lào Cai.", "2024-09-01", "Tỉnh Lào Cai", "10", "pre2025", "15"},
        {"Mưa lớn ở tỉnh Lào Cai.", "2025-06-30", "Tỉnh Lào Cai", "10", "pre2025", "15"},
        {"Mưa lớn ở tỉnh Lào Cai.", "2025-07-01", "Tỉnh Lào Cai", "15", "2025", NULL},
        {"Mưa lớn ở tỉnh Lào Cai.", "2026-01-15", "Tỉnh Lào Cai", "15", "2025", NULL},
        /* a unit that is no more keeps its identity */
        {"Mưa lớn ở tỉnh Yên Bái.", "2025-08-01", "Tỉnh Yên Bái", "15", "pre2025", "15"},
        {"Mưa lớn ở tỉnh Yên Bái.", NULL, "Tỉnh Yên Bái", "15", "pre2025", "15"},
        {"Nắng nóng ở Hà Nội.", "2025-08-01", "Thành phố Hà Nội", "01", "2025", NULL},
        {"Nắng nóng ở Hà Nội.", NULL, "Thành phố Hà Nội", "01", "pre2025", "01"},
        {"Tuyết rơi ở huyện Bắc Hà.", NULL, "Huyện Bắc Hà", "085", "pre2025",
         "02839,02842,02848,02869,02890,02896"},
        /* no date at all */
        {"Mưa lớn ở tỉnh Lào Cai.", "hôm qua", "Tỉnh Lào Cai", "10", "pre2025", "15"},
        {"Mưa lớn ở tỉnh Lào Cai.", "", "Tỉnh Lào Cai", "10", "pre2025", "15"},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_entity *e = find_entity(read_article(row[i].text, row[i].published), row[i].name);
        if (!e) {
            COMPLAIN("no '%s' in: %s", row[i].name, row[i].text);
            continue;
        }
        char codes[VA_SUCCESSORS];
        const char *successor = va_successors(e, codes);
        if (strcmp(text_or_none(e->unit_code), row[i].code) ||
            strcmp(text_or_none(e->unit_era), row[i].era) ||
            strcmp(text_or_none(successor), text_or_none(row[i].successor)))
            COMPLAIN("'%s' on %s: code %s, era %s, successor %s", row[i].name,
                     text_or_none(row[i].published), text_or_none(e->unit_code),
                     text_or_none(e->unit_era), text_or_none(successor));
    }
    done();
}

/* --- whom an organ acts for ------------------------------------------------------------ */

static void represents(void **state) {
    (void)state;
    static const struct {
        const char *text, *name, *represents;
    } row[] = {
        {"UBND tỉnh Lào Cai họp khẩn.", "UBND tỉnh Lào Cai", "Tỉnh Lào Cai"},
        {"Thành ủy Hải Phòng ra nghị quyết.", "Thành ủy Hải Phòng", "Thành phố Hải Phòng"},
        {"Ban Thường vụ Tỉnh ủy Hà Giang họp.", "Ban Thường vụ Tỉnh ủy Hà Giang", "Tỉnh Hà Giang"},
        {"Quận ủy Ninh Kiều họp.", "Quận ủy Ninh Kiều", "Quận Ninh Kiều"},
        {"Sở Y tế Hà Nội kiểm tra chợ.", "Sở Y tế Hà Nội", "Thành phố Hà Nội"},
        {"Tập đoàn Hoàng Vân mở xưởng.", "Tập đoàn Hoàng Vân", NULL},
        {"Trường Đại học Quy Nhơn khai giảng.", "Trường Đại học Quy Nhơn", NULL},
        {"Mưa lớn ở tỉnh Lào Cai.", "Tỉnh Lào Cai", NULL},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_entity *e = find_entity(read_article(row[i].text, NULL), row[i].name);
        if (!e)
            COMPLAIN("no '%s' in: %s", row[i].name, row[i].text);
        else if (strcmp(text_or_none(e->represents), text_or_none(row[i].represents)))
            COMPLAIN("'%s' acts for %s", row[i].name, text_or_none(e->represents));
    }
    done();
}

static void countries(void **state) {
    (void)state;
    static const struct {
        const char *text, *name, *country;
    } row[] = {
        {"Sinh viên Nhật Bản học tiếng Việt.", "Nhật Bản", "JP"},
        {"Du học sinh Hàn Quốc đón Tết.", "Hàn Quốc", "KR"},
        {"Đoàn học sinh tới thành phố Incheon.", "Thành phố Incheon", "KR"},
        {"Giáo viên dạy tiếng Việt ở tỉnh Hủa Phăn.", "Tỉnh Hủa Phăn", "LA"},
        {"Máy bay hạ cánh xuống thủ đô Viêng Chăn.", "Thủ đô Viêng Chăn", "LA"},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_entity *e = find_entity(read_article(row[i].text, NULL), row[i].name);
        if (!e || strcmp(text_or_none(e->country), row[i].country))
            COMPLAIN("'%s' lies in %s", row[i].name, e ? text_or_none(e->country) : "no mention");
    }
    done();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_entity),
        cmocka_unit_test(registered_entities),
        cmocka_unit_test(doubtful_names),
        cmocka_unit_test(different_entities),
        cmocka_unit_test(canonical_names),
        cmocka_unit_test(forms),
        cmocka_unit_test(unit_codes),
        cmocka_unit_test(represents),
        cmocka_unit_test(countries),
        cmocka_unit_test(names_of_countries),
        cmocka_unit_test(home_country),
        cmocka_unit_test(names_in_lists),
        cmocka_unit_test(heads_of_two),
        cmocka_unit_test(units_typed_elsewhere),
        cmocka_unit_test(abbreviations_in_names),
        cmocka_unit_test(short_names),
        cmocka_unit_test(heads_in_full),
    };
    return cmocka_run_group_tests_name("entities", tests, NULL, forget);
}
