/*
** test_names.c - names as they stand in sentences: what is read as one name,
** what it is called, and what kind of thing it is.
*/
#include "article_support.h"

typedef struct {
    const char *text;
    const char *mention; /* as written; what must come out */
    const char *name;    /* of its entity */
    va_type type;
} name_row;

static void check_name(const name_row *r, va_entity_kind kind) {
    const va_analysis *a = read_article(r->text, NULL);
    const va_mention *m = find_mention(a, kind, r->mention);
    if (!m || m->entity == VA_NONE) {
        COMPLAIN("no name '%s' in: %s", r->mention, r->text);
        return;
    }
    const va_entity *e = &a->entities[m->entity];
    if (strcmp(e->name, r->name) || e->type != r->type)
        COMPLAIN("'%s' is '%s' (%s), not '%s' (%s), in: %s", r->mention, e->name,
                 va_type_name(e->type), r->name, va_type_name(r->type), r->text);
}

static void check_names(const name_row *row, size_t rows, va_entity_kind kind) {
    for (size_t i = 0; i < rows; i++)
        check_name(&row[i], kind);
    done();
}

/* --- places --------------------------------------------------------------------- */

static void places_with_type_word(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Chiều qua, mưa lớn ở tỉnh Lào Cai.", "tỉnh Lào Cai", "Tỉnh Lào Cai", VA_PROVINCE},
        {"Khách dự có lãnh đạo TP. Cần Thơ.", "TP. Cần Thơ", "Thành phố Cần Thơ", VA_PROVINCE},
        {"Xe rời thành phố Hải Phòng lúc 5 giờ.", "thành phố Hải Phòng", "Thành phố Hải Phòng",
         VA_PROVINCE},
        {"Đường về TP.HCM kẹt cứng.", "TP.HCM", "Thành phố Hồ Chí Minh", VA_PROVINCE},
        {"Đường về TP. HCM kẹt cứng.", "TP. HCM", "Thành phố Hồ Chí Minh", VA_PROVINCE},
        {"Đường về TPHCM kẹt cứng.", "TPHCM", "Thành phố Hồ Chí Minh", VA_PROVINCE},
        {"Đường về TP HCM kẹt cứng.", "TP HCM", "Thành phố Hồ Chí Minh", VA_PROVINCE},
        {"Chợ nổi thuộc quận Ninh Kiều.", "quận Ninh Kiều", "Quận Ninh Kiều", VA_DISTRICT},
        {"Tuyết rơi ở thị xã Sa Pa.", "thị xã Sa Pa", "Thị xã Sa Pa", VA_DISTRICT},
        {"Lũ quét qua huyện Mường Lát.", "huyện Mường Lát", "Huyện Mường Lát", VA_DISTRICT},
        {"Ruộng bậc thang ở xã Tả Van.", "xã Tả Van", "Xã Tả Van", VA_COMMUNE},
        {"Phố đi bộ ở phường Bến Nghé.", "phường Bến Nghé", "Phường Bến Nghé", VA_COMMUNE},
        {"Bà con tỉnh Đắc Lắc được mùa.", "tỉnh Đắc Lắc", "Tỉnh Đắk Lắk", VA_PROVINCE},
        {"Bà con tỉnh Đăk Lăk được mùa.", "tỉnh Đăk Lăk", "Tỉnh Đắk Lắk", VA_PROVINCE},
        {"Tàu cập cảng tỉnh Bà Rịa – Vũng Tàu.", "tỉnh Bà Rịa – Vũng Tàu", "Tỉnh Bà Rịa - Vũng Tàu",
         VA_PROVINCE},
        {"Tàu khách cập cảng tại tỉnh Bà Rịa -Vũng Tàu.", "tỉnh Bà Rịa -Vũng Tàu",
         "Tỉnh Bà Rịa - Vũng Tàu", VA_PROVINCE},
    };
    check_names(row, ROWS(row), VA_PLACE);
}

static void numbered_units(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Nhà sách mở ở quận 1 từ tuần trước.", "quận 1", "Quận 1", VA_DISTRICT},
        {"Nhà sách mở ở Quận 10 từ tuần trước.", "Quận 10", "Quận 10", VA_DISTRICT},
        {"Họp tổ dân phố ở phường 12 tối qua.", "phường 12", "Phường 12", VA_COMMUNE},
    };
    check_names(row, ROWS(row), VA_PLACE);
}

static void bare_places(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Xe khách từ Yên Bái về muộn.", "Yên Bái", "Tỉnh Yên Bái", VA_PROVINCE},
        {"Người dân Hà Nội ra đường sớm.", "Hà Nội", "Thành phố Hà Nội", VA_PROVINCE},
        {"Du khách đổ về Đà Nẵng dịp lễ.", "Đà Nẵng", "Thành phố Đà Nẵng", VA_PROVINCE},
        {"Sinh viên Nhật Bản học tiếng Việt.", "Nhật Bản", "Nhật Bản", VA_COUNTRY},
    };
    check_names(row, ROWS(row), VA_PLACE);
}

static void lists_of_places(void **state) {
    (void)state;
    static const char districts[] = "Mưa đá ở các huyện Bắc Hà, Si Ma Cai và Mường Khương.";
    static const char provinces[] = "Rét đậm tại các tỉnh Hà Giang, Cao Bằng và Lạng Sơn.";
    static const char chain[] = "Trường học ở xã Bản Phố, huyện Bắc Hà, tỉnh Lào Cai bị tốc mái.";
    static const name_row row[] = {
        {districts, "huyện Bắc Hà", "Huyện Bắc Hà", VA_DISTRICT},
        {districts, "Si Ma Cai", "Huyện Si Ma Cai", VA_DISTRICT},
        {districts, "Mường Khương", "Huyện Mường Khương", VA_DISTRICT},
        {provinces, "tỉnh Hà Giang", "Tỉnh Hà Giang", VA_PROVINCE},
        {provinces, "Cao Bằng", "Tỉnh Cao Bằng", VA_PROVINCE},
        {provinces, "Lạng Sơn", "Tỉnh Lạng Sơn", VA_PROVINCE},
        {chain, "xã Bản Phố", "Xã Bản Phố", VA_COMMUNE},
        {chain, "huyện Bắc Hà", "Huyện Bắc Hà", VA_DISTRICT},
        {chain, "tỉnh Lào Cai", "Tỉnh Lào Cai", VA_PROVINCE},
        {"Bão vào hai tỉnh Nghệ An và Hà Tĩnh.", "Hà Tĩnh", "Tỉnh Hà Tĩnh", VA_PROVINCE},
    };
    check_names(row, ROWS(row), VA_PLACE);
}

static void foreign_places(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Đoàn học sinh tới thành phố Incheon.", "thành phố Incheon", "Thành phố Incheon",
         VA_FOREIGN_LOCALITY},
        {"Hàng nông sản sang tỉnh Vân Nam (Trung Quốc).", "tỉnh Vân Nam", "Tỉnh Vân Nam",
         VA_FOREIGN_LOCALITY},
        {"Giáo viên dạy tiếng Việt ở tỉnh Hủa Phăn.", "tỉnh Hủa Phăn", "Tỉnh Hủa Phăn",
         VA_FOREIGN_LOCALITY},
        {"Máy bay hạ cánh xuống thủ đô Viêng Chăn.", "thủ đô Viêng Chăn", "Thủ đô Viêng Chăn",
         VA_FOREIGN_LOCALITY},
        {"Nhà máy đặt ở bang California.", "bang California", "Bang California",
         VA_FOREIGN_LOCALITY},
        {"Du học sinh CHDCND Lào đón Tết té nước.", "CHDCND Lào", "Lào", VA_COUNTRY},
        {"Sinh viên nước Cộng hòa Dân chủ Nhân dân Lào đón Tết.",
         "nước Cộng hòa Dân chủ Nhân dân Lào", "Lào", VA_COUNTRY},
    };
    check_names(row, ROWS(row), VA_PLACE);
    assert_string_equal(
        text_or_none(find_entity(read_article(row[1].text, NULL), "Tỉnh Vân Nam")->country), "CN");
}

/* Words that only look like a place. */
static void no_places(void **state) {
    (void)state;
    static const struct {
        const char *text, *mention;
    } row[] = {
        {"Nhân dân yêu chuộng hòa bình.", "hòa bình"},
        {"Giải chạy diễn ra sáng Chủ Nhật.", "Nhật"},
        {"Anh cho biết mọi việc đã xong.", "Anh"},
        {"Ý kiến của cử tri được ghi nhận.", "Ý"},
        {"Sinh viên Trường Đại học Bách khoa Hà Nội nghỉ hè.", "Hà Nội"},
        {"Ông làm ở Báo Lào Cai đã lâu.", "Lào Cai"},
        {"Cổ phiếu Ngân hàng TMCP Đông Hải tăng giá.", "Đông Hải"},
    };
    for (size_t i = 0; i < ROWS(row); i++)
        if (find_mention(read_article(row[i].text, NULL), VA_PLACE, row[i].mention))
            COMPLAIN("'%s' is a place in: %s", row[i].mention, row[i].text);
    done();
}

/* --- organisations ---------------------------------------------------------------- */

static void organisations_with_head(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Cuộc họp do UBND tỉnh Lào Cai chủ trì.", "UBND tỉnh Lào Cai", "UBND tỉnh Lào Cai",
         VA_GOVERNMENT_BODY},
        {"Cuộc họp do Ủy ban nhân dân tỉnh Lào Cai chủ trì.", "Ủy ban nhân dân tỉnh Lào Cai",
         "UBND tỉnh Lào Cai", VA_GOVERNMENT_BODY},
        {"Ban Thường vụ Tỉnh ủy Hà Giang họp phiên đầu năm.", "Ban Thường vụ Tỉnh ủy Hà Giang",
         "Ban Thường vụ Tỉnh ủy Hà Giang", VA_PARTY_COMMITTEE},
        {"Thành ủy Hải Phòng vừa ban hành kế hoạch.", "Thành ủy Hải Phòng", "Thành ủy Hải Phòng",
         VA_PARTY_COMMITTEE},
        {"Đề tài do Sở Khoa học và Công nghệ tỉnh Bắc Giang nghiệm thu.",
         "Sở Khoa học và Công nghệ tỉnh Bắc Giang", "Sở Khoa học và Công nghệ tỉnh Bắc Giang",
         VA_GOVERNMENT_BODY},
        {"Đề án của Bộ Giáo dục và Đào tạo được góp ý.", "Bộ Giáo dục và Đào tạo",
         "Bộ Giáo dục và Đào tạo", VA_GOVERNMENT_BODY},
        {"Xe tải của Công ty Cổ phần Sữa Ánh Dương gặp nạn.", "Công ty Cổ phần Sữa Ánh Dương",
         "Công ty Cổ phần Sữa Ánh Dương", VA_COMPANY},
        {"Nước sạch do Công ty TNHH MTV Cấp nước Sóc Sơn cung ứng.",
         "Công ty TNHH MTV Cấp nước Sóc Sơn", "Công ty TNHH Một thành viên Cấp nước Sóc Sơn",
         VA_COMPANY},
        {"Tòa nhà của Tập đoàn Hoàng Vân cao nhất phố.", "Tập đoàn Hoàng Vân", "Tập đoàn Hoàng Vân",
         VA_COMPANY},
        {"Lãi suất của Ngân hàng TMCP Đông Hải vẫn giữ nguyên.", "Ngân hàng TMCP Đông Hải",
         "Ngân hàng Thương mại cổ phần Đông Hải", VA_COMPANY},
        {"Sinh viên Trường Đại học Bách khoa Hà Nội nghỉ hè.", "Trường Đại học Bách khoa Hà Nội",
         "Trường Đại học Bách khoa Hà Nội", VA_EDUCATION},
        {"Sinh viên Trường Đại học Kinh tế - ĐH Huế nghỉ hè.", "Trường Đại học Kinh tế - ĐH Huế",
         "Trường Đại học Kinh tế - Đại học Huế", VA_EDUCATION},
        {"Bệnh nhân nằm ở Bệnh viện Đa khoa tỉnh Lai Châu.", "Bệnh viện Đa khoa tỉnh Lai Châu",
         "Bệnh viện Đa khoa tỉnh Lai Châu", VA_HEALTH},
        {"Tân binh về Bộ Chỉ huy Quân sự tỉnh Sơn La.", "Bộ Chỉ huy Quân sự tỉnh Sơn La",
         "Bộ Chỉ huy Quân sự tỉnh Sơn La", VA_MILITARY_POLICE},
        {"Vụ việc do Công an thành phố Hải Phòng thụ lý.", "Công an thành phố Hải Phòng",
         "Công an thành phố Hải Phòng", VA_MILITARY_POLICE},
        {"Anh làm phóng viên Báo Lào Cai đã lâu.", "Báo Lào Cai", "Báo Lào Cai", VA_MEDIA},
        {"Hội Nông dân tỉnh Yên Bái phát động thi đua.", "Hội Nông dân tỉnh Yên Bái",
         "Hội Nông dân tỉnh Yên Bái", VA_MASS_ORGANISATION},
        {"Trại hè do Tỉnh đoàn Nghệ An mở.", "Tỉnh đoàn Nghệ An", "Tỉnh đoàn Nghệ An",
         VA_MASS_ORGANISATION},
        {"Liên đoàn Lao động thành phố Đà Nẵng trao 500 suất quà Tết cho công nhân.",
         "Liên đoàn Lao động thành phố Đà Nẵng", "Liên đoàn Lao động thành phố Đà Nẵng",
         VA_MASS_ORGANISATION},
        {"Quà Tết của LĐLĐ TP. Đà Nẵng đến tay công nhân.", "LĐLĐ TP. Đà Nẵng",
         "Liên đoàn Lao động thành phố Đà Nẵng", VA_MASS_ORGANISATION},
        {"Tân binh của Sư đoàn 316 nhận quân trang.", "Sư đoàn 316", "Sư đoàn 316",
         VA_MILITARY_POLICE},
        {"Bà Lê Thị Lan, Giám đốc Đại học Đà Nẵng, nhận hoa.", "Đại học Đà Nẵng", "Đại học Đà Nẵng",
         VA_EDUCATION},
        {"Ông Trần Văn An, Phó Giám đốc Sở Y tế Hà Nội, dự.", "Sở Y tế Hà Nội", "Sở Y tế Hà Nội",
         VA_GOVERNMENT_BODY},
        {"Lớp học của Công ty “Ánh Sao” rất đông.", "Công ty “Ánh Sao”", "Công ty “Ánh Sao”",
         VA_COMPANY},
    };
    check_names(row, ROWS(row), VA_ORGANISATION);
}

static void elided_heads(void **state) {
    (void)state;
    static const char ministries[] =
        "Văn bản của Bộ Công an, Khoa học và Công nghệ và Tư pháp có hiệu lực.";
    static const char banks[] = "Cổ phiếu của các ngân hàng Thịnh Cát, Sao Khuê và Minh Châu tăng.";
    static const name_row row[] = {
        {ministries, "Bộ Công an", "Bộ Công an", VA_MILITARY_POLICE},
        {ministries, "Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ", VA_GOVERNMENT_BODY},
        {ministries, "Tư pháp", "Bộ Tư pháp", VA_GOVERNMENT_BODY},
        {banks, "Sao Khuê", "Ngân hàng Sao Khuê", VA_COMPANY},
        {banks, "Minh Châu", "Ngân hàng Minh Châu", VA_COMPANY},
        /* A name with a head of its own keeps that one. */
        {"Cổ phiếu của Tổng Công ty Sông Lam và Công ty Hoàng Vân tăng.", "Công ty Hoàng Vân",
         "Công ty Hoàng Vân", VA_COMPANY},
        {"Bác sĩ của Bệnh viện Tâm An và Viện Sao Mai thi tài.", "Viện Sao Mai", "Viện Sao Mai",
         VA_EDUCATION},
    };
    check_names(row, ROWS(row), VA_ORGANISATION);
}

static void shared_localities(void **state) {
    (void)state;
    static const char two[] = "UBND và Ủy ban MTTQ tỉnh Hà Nam thống nhất phối hợp chăm lo Tết.";
    static const char three[] =
        "Hội Nông dân, Hội Phụ nữ và Hội Cựu chiến binh tỉnh Hà Nam thi tài.";
    static const char office[] = "Ban Dân vận Tỉnh ủy và Công an tỉnh Thanh Hóa thi tài.";
    static const name_row row[] = {
        {office, "Ban Dân vận Tỉnh ủy", "Ban Dân vận Tỉnh ủy Thanh Hóa", VA_PARTY_COMMITTEE},
        {two, "UBND", "UBND tỉnh Hà Nam", VA_GOVERNMENT_BODY},
        {two, "Ủy ban MTTQ tỉnh Hà Nam", "Ủy ban MTTQ Việt Nam tỉnh Hà Nam", VA_MASS_ORGANISATION},
        {three, "Hội Nông dân", "Hội Nông dân tỉnh Hà Nam", VA_MASS_ORGANISATION},
        {three, "Hội Cựu chiến binh tỉnh Hà Nam", "Hội Cựu chiến binh tỉnh Hà Nam",
         VA_MASS_ORGANISATION},
    };
    check_names(row, ROWS(row), VA_ORGANISATION);
}

/* "UBND tỉnh" is that of the province the text speaks of. */
static void locality_said_before(void **state) {
    (void)state;
    static const char text[] = "UBND tỉnh Hà Nam họp. Ủy ban nhân dân tỉnh Hà Nam chỉ đạo. "
                               "UBND tỉnh kết luận.";
    assert_true(find_entity(read_article(text, NULL), "UBND tỉnh Hà Nam")->mentions == 3);
}

static void abbreviations_of_the_text(void **state) {
    (void)state;
    static const char group[] =
        "Tập đoàn Năng lượng Sao Biển (SBG) vừa mở nhà máy. Năm ngoái, SBG lãi lớn.";
    static const char hospital[] =
        "Bệnh viện Hữu nghị Tâm An (TAH) nhận máy mới. Bác sĩ của TAH được tập huấn.";
    static const char named[] =
        "Công ty Cổ phần Vận tải Hải Âu (gọi tắt là HAT) tăng chuyến. HAT có 40 xe.";
    static const name_row row[] = {
        {group, "SBG", "Tập đoàn Năng lượng Sao Biển", VA_COMPANY},
        {hospital, "TAH", "Bệnh viện Hữu nghị Tâm An", VA_HEALTH},
        {named, "HAT", "Công ty Cổ phần Vận tải Hải Âu", VA_COMPANY},
    };
    check_names(row, ROWS(row), VA_ORGANISATION);
    /* All mentions are of one entity. */
    assert_true(find_entity(read_article(group, NULL), row[0].name)->mentions >= 2);
}

static void unknown_brands(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Theo ông Lê Văn Nam, Giám đốc VinaSolaris, đây là kết quả của hai năm làm việc.",
         "VinaSolaris", "VinaSolaris", VA_COMPANY},
        {"Nhân viên Zentrix Việt Nam tăng ca.", "Zentrix Việt Nam", "Zentrix Việt Nam", VA_COMPANY},
        {"Tập đoàn Hoàng Vân hợp tác với Moonlight Bank\n\nSáng 5/3, Tập đoàn Hoàng Vân và "
         "Moonlight Bank ký kết hợp tác.",
         "Moonlight Bank", "Moonlight Bank", VA_COMPANY},
    };
    check_names(row, ROWS(row), VA_ORGANISATION);
}

/* Generic words, documents and events are no organisations. */
static void no_organisations(void **state) {
    (void)state;
    static const char *const row[] = {
        "Các sở, ngành liên quan họp bàn phương án.",
        "Một trung tâm mới sẽ mở vào tháng sau.",
        "Các trường học và bệnh viện cần thêm nước sạch.",
        "Nghị quyết 15-NQ/TW được quán triệt tới chi bộ.",
        "Tết Nguyên đán năm nay rét đậm.",
        "Luật Đất đai có hiệu lực từ đầu năm.",
        "Nhiều công ty thưởng Tết bằng gạo.",
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_analysis *a = read_article(row[i], NULL);
        for (uint32_t k = 0; k < a->mention_count; k++)
            if (a->mentions[k].kind == VA_ORGANISATION)
                COMPLAIN("'%s' is an organisation in: %s", a->entities[a->mentions[k].entity].name,
                         row[i]);
    }
    done();
}

/* --- persons ------------------------------------------------------------------------ */

/* What a head may have before its own name, and what belongs to the name behind it. */
static void organisations_with_long_names(void **state) {
    (void)state;
    static const char university[] =
        "Sáng nay, Trường Đại học Khoa học Tự nhiên - ĐHQG TP.HCM khai giảng.";
    static const char sea[] =
        "Bộ Tư lệnh Vùng Cảnh sát biển 2 tập huấn; Vùng Cảnh sát biển 2 có 40 tàu.";
    static const char chamber[] = "Phòng Thương mại và Công nghiệp (VCCI) họp báo.";
    static const char departments[] = "Hội thảo tại tỉnh Nghệ An mời cả Sở Y tế cùng dự.";
    static const name_row row[] = {
        {"Năm ngoái, Tổng công ty tàu điện ngầm Praha lãi lớn.", "Tổng công ty tàu điện ngầm Praha",
         "Tổng công ty tàu điện ngầm Praha", VA_COMPANY},
        {"Nhà tài trợ là Quỹ vì Tầm vóc Việt.", "Quỹ vì Tầm vóc Việt", "Quỹ vì Tầm vóc Việt",
         VA_OTHER},
        {"Cổ phiếu của Tập đoàn 36 tăng trần.", "Tập đoàn 36", "Tập đoàn 36", VA_COMPANY},
        {"Khách bay bằng hãng hàng không AirAsia.", "AirAsia", "AirAsia", VA_COMPANY},
        {"Phim chiếu trên kênh HBO tối nay.", "kênh HBO", "Kênh HBO", VA_MEDIA},
        {university, "Trường Đại học Khoa học Tự nhiên - ĐHQG TP.HCM",
         "Trường Đại học Khoa học Tự nhiên - Đại học Quốc gia Thành phố Hồ Chí Minh", VA_EDUCATION},
        {sea, "Bộ Tư lệnh Vùng Cảnh sát biển 2", "Bộ Tư lệnh Vùng Cảnh sát biển 2",
         VA_MILITARY_POLICE},
        {sea, "Vùng Cảnh sát biển 2", "Bộ Tư lệnh Vùng Cảnh sát biển 2", VA_MILITARY_POLICE},
        {chamber, "VCCI", "Phòng Thương mại và Công nghiệp Việt Nam", VA_MASS_ORGANISATION},
        {departments, "Sở Y tế", "Sở Y tế tỉnh Nghệ An", VA_GOVERNMENT_BODY},
        {"Điện do EVN Hà Nội cấp.", "EVN Hà Nội", "EVN Hà Nội", VA_COMPANY},
        {"Bài đăng trên tờ The Manila Times hôm qua.", "The Manila Times", "The Manila Times",
         VA_COMPANY},
        {"Chủ tịch Quốc hội Lào đến thăm trường.", "Quốc hội Lào", "Quốc hội Lào",
         VA_GOVERNMENT_BODY},
        {"Du khách thích TP Viên Chăn.", "TP Viên Chăn", "Thành phố Viên Chăn",
         VA_FOREIGN_LOCALITY},
    };
    for (size_t i = 0; i < ROWS(row); i++)
        check_name(&row[i], row[i].type == VA_FOREIGN_LOCALITY ? VA_PLACE : VA_ORGANISATION);
    done();
}

/* What one text calls in several ways is one thing. */
static void one_thing_by_several_names(void **state) {
    (void)state;
    static const char school[] = "Hệ thống Giáo dục Sao Khuê mở cơ sở mới\n\n"
                                 "Sáng nay, Công ty Cổ phần Giáo dục Sao Khuê khai trương lớp học.";
    static const char brand[] =
        "Zenlo hợp tác với Trường Đại học Quy Nhơn\n\nSáng 5/3, Zenlo Group ký thỏa thuận hợp tác "
        "với Trường Đại học Quy Nhơn.\n\nTheo thỏa thuận, Zenlo mở lớp lập trình.";
    static const char longer[] =
        "Zenlo hợp tác với Trường Đại học Quy Nhơn\n\nSáng 5/3, Zenlo Technology Group ký thỏa "
        "thuận hợp tác với Trường Đại học Quy Nhơn.\n\nTheo thỏa thuận, Zenlo mở lớp lập trình.";
    static const char society[] = "Hội Kiến trúc sư họp. Hội Kiến trúc sư Việt Nam có đại hội.";
    static const char parliaments[] = "Quốc hội họp. Quốc hội Lào cũng họp hôm nay.";
    static const char listed[] = "Các ngân hàng gồm: Nhà Cửu Long (NCL), Sao Khuê họp.";
    static const name_row row[] = {
        {school, "Hệ thống Giáo dục Sao Khuê", "Công ty Cổ phần Giáo dục Sao Khuê", VA_COMPANY},
        {brand, "Zenlo", "Zenlo Group", VA_COMPANY},
        {longer, "Zenlo", "Zenlo Technology Group", VA_COMPANY},
        {society, "Hội Kiến trúc sư", "Hội Kiến trúc sư Việt Nam", VA_MASS_ORGANISATION},
        {parliaments, "Quốc hội", "Quốc hội Việt Nam", VA_GOVERNMENT_BODY},
        {listed, "Nhà Cửu Long", "Ngân hàng Nhà Cửu Long", VA_COMPANY},
        {"Công ty cổ phần phát triển và đầu tư công nghệ (PDT) lãi lớn.", "PDT",
         "Công ty cổ phần phát triển và đầu tư công nghệ", VA_COMPANY},
        {"Hôm nay, Công ty TNHH B&amp;Q Sao Khuê khai trương.", "Công ty TNHH B&Q Sao Khuê",
         "Công ty TNHH B&Q Sao Khuê", VA_COMPANY},
    };
    check_names(row, ROWS(row), VA_ORGANISATION);
}

/* "Việt - Pháp": countries by the short form they have beside another. */
static void paired_countries(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Hai bên bàn về quan hệ Việt - Nhật trong năm tới.", "Việt", "Việt Nam", VA_COUNTRY},
        {"Hai bên bàn về quan hệ Trung - Việt trong năm tới.", "Trung", "Trung Quốc", VA_COUNTRY},
        {"Thương mại Hàn - Ấn tăng mạnh.", "Hàn", "Hàn Quốc", VA_COUNTRY},
    };
    check_names(row, ROWS(row), VA_PLACE);
    const va_analysis *a = read_article("Đường Quang Trung - Pháp Vân kẹt xe.", NULL);
    if (find_mention(a, VA_PLACE, "Trung")) COMPLAIN("Trung is no country in Quang Trung");
    done();
}

/* Names in two parts, and names that go on behind a bracket, a dash, a field. */
static void names_in_two_parts(void **state) {
    (void)state;
    static const name_row row[] = {
        {"Hôm qua, Công ty Cổ phần Xây dựng Thành Phát - TPC khởi công.",
         "Công ty Cổ phần Xây dựng Thành Phát - TPC", "Công ty Cổ phần Xây dựng Thành Phát - TPC",
         VA_COMPANY},
        {"Dự họp có Ngân hàng Nhà nước, Trung tâm Nghiên cứu Thủy sản - Ngân hàng Đông Hải và Hội "
         "Nông dân.",
         "Trung tâm Nghiên cứu Thủy sản - Ngân hàng Đông Hải",
         "Trung tâm Nghiên cứu Thủy sản - Ngân hàng Đông Hải", VA_EDUCATION},
        {"Hôm qua, Ủy ban Kế hoạch và Đầu tư Lào họp.", "Ủy ban Kế hoạch và Đầu tư Lào",
         "Ủy ban Kế hoạch và Đầu tư Lào", VA_GOVERNMENT_BODY},
        {"Khách thăm Hội Hữu nghị Việt - Pháp.", "Hội Hữu nghị Việt - Pháp",
         "Hội Hữu nghị Việt - Pháp", VA_MASS_ORGANISATION},
        {"Họ làm việc với chính quyền thành phố Toulouse.", "chính quyền thành phố Toulouse",
         "Chính quyền thành phố Toulouse", VA_GOVERNMENT_BODY},
    };
    check_names(row, ROWS(row), VA_ORGANISATION);
}

/* A street, a lake or a pipeline may have the name of a unit. */
static void names_of_streets(void **state) {
    (void)state;
    static const char *const text[] = {
        "Xe cấm vào đường Điện Biên Phủ từ 17 giờ.",
        "Trẻ em dạo chơi quanh hồ Hoàn Kiếm.",
        "Đường ống Lô B - Ô Môn dài 400 km.",
        "Khách sạn Long Châu đông khách.",
    };
    static const char *const surface[] = {"Điện Biên Phủ", "Hoàn Kiếm", "Ô Môn", "Long Châu"};
    for (size_t i = 0; i < ROWS(text); i++)
        if (find_mention(read_article(text[i], NULL), VA_PLACE, surface[i]))
            COMPLAIN("'%s' is a place in: %s", surface[i], text[i]);
    done();
}

static void persons(void **state) {
    (void)state;
    static const struct {
        const char *text, *mention;
    } row[] = {
        {"Mở đầu, ông Nguyễn Văn Thành phát biểu.", "Nguyễn Văn Thành"},
        {"Bà Lê Thị Hồng Vân nhận hoa.", "Lê Thị Hồng Vân"},
        {"Chủ tịch UBND tỉnh Trần Văn Long chủ trì.", "Trần Văn Long"},
        {"Giám đốc Công ty Sao Biển Phạm Minh Đức trao quà.", "Phạm Minh Đức"},
        {"Buổi chiều, Hoàng Thu Trang về nhất giải chạy.", "Hoàng Thu Trang"},
        {"Đại sứ John Smith thăm trường.", "John Smith"},
        {"Ông Nguyễn Văn Thành phát biểu đầu tiên.", "Nguyễn Văn Thành"},
        {"Bí thư Tỉnh ủy Hà Giang Đặng Thị Hà tiếp khách.", "Đặng Thị Hà"},
        {"Bộ trưởng Thương mại Canada John Smith tiếp khách.", "John Smith"},
        {"Đại sứ Hàn Quốc tại Việt Nam Kim Soo-min tiếp khách.", "Kim Soo-min"},
    };
    for (size_t i = 0; i < ROWS(row); i++)
        if (!find_mention(read_article(row[i].text, NULL), VA_PERSON, row[i].mention))
            COMPLAIN("no person '%s' in: %s", row[i].mention, row[i].text);
    done();
}

/* "&amp;" whose word soft hyphens blow up to the longest a token may be. */
static void the_longest_ampersand(void **state) {
    (void)state;
    enum { HYPHENS = 32766 };
    static char text[2 * HYPHENS + 32] = "Huế có R&a";
    char *p = text + strlen(text);
    for (int i = 0; i < HYPHENS; i++, p += 2)
        memcpy(p, "\xC2\xAD", 2);
    memcpy(p, "mp;", 4);
    const va_analysis *a = read_article(text, NULL);
    assert_int_equal(a->sentence_count, 1);
    assert_int_equal(a->sentences[0].span.end, strlen(text));
    assert_int_equal(a->sentences[0].span.cend, 10 + HYPHENS + 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_with_type_word),
        cmocka_unit_test(numbered_units),
        cmocka_unit_test(bare_places),
        cmocka_unit_test(lists_of_places),
        cmocka_unit_test(foreign_places),
        cmocka_unit_test(no_places),
        cmocka_unit_test(organisations_with_head),
        cmocka_unit_test(organisations_with_long_names),
        cmocka_unit_test(one_thing_by_several_names),
        cmocka_unit_test(elided_heads),
        cmocka_unit_test(shared_localities),
        cmocka_unit_test(locality_said_before),
        cmocka_unit_test(abbreviations_of_the_text),
        cmocka_unit_test(unknown_brands),
        cmocka_unit_test(no_organisations),
        cmocka_unit_test(paired_countries),
        cmocka_unit_test(names_in_two_parts),
        cmocka_unit_test(names_of_streets),
        cmocka_unit_test(persons),
        cmocka_unit_test(the_longest_ampersand),
    };
    return cmocka_run_group_tests_name("names", tests, NULL, forget);
}
