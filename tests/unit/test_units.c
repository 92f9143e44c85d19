/* test_units.c - which unit a name means: eras, address chains, names that several units have. */
#include "article_support.h"
#include "lexicon/units.h"

typedef struct {
    const char *text, *published, *name, *code, *era;
} row_of_unit;

static void check(const row_of_unit *row, size_t n) {
    for (size_t i = 0; i < n; i++) {
        const va_entity *e = find_entity(read_article(row[i].text, row[i].published), row[i].name);
        if (!e) {
            COMPLAIN("no '%s' in: %s", row[i].name, row[i].text);
            continue;
        }
        if (strcmp(text_or_none(e->unit_code), text_or_none(row[i].code)) ||
            strcmp(text_or_none(e->unit_era), text_or_none(row[i].era)))
            COMPLAIN("'%s': %s of %s, expected %s of %s, in: %s", row[i].name,
                     text_or_none(e->unit_code), text_or_none(e->unit_era),
                     text_or_none(row[i].code), text_or_none(row[i].era), row[i].text);
    }
    done();
}

static void chains(void **state) {
    (void)state;
    static const row_of_unit row[] = {
        {"Đoàn đến xã Kim Quan, huyện Yên Sơn, tỉnh Tuyên Quang.", NULL, "Xã Kim Quan", "02476",
         "pre2025"},
        {"Đoàn đến xã Kim Quan, huyện Thạch Thất, TP. Hà Nội.", NULL, "Xã Kim Quan", "09976",
         "pre2025"},
        {"Đoàn đến xã Kim Quan (huyện Thạch Thất).", NULL, "Xã Kim Quan", "09976", "pre2025"},
        {"Lễ ký diễn ra tại Quận 1 - TP.HCM.", NULL, "Quận 1", "760", "pre2025"},
        {"Nhà ở phường 4, quận 10, TP.HCM.", NULL, "Phường 4", "27193", "pre2025"},
        {"Mưa ở huyện Châu Thành (tỉnh Đồng Tháp).", NULL, "Huyện Châu Thành", "877", "pre2025"},
        {"Mưa ở huyện Châu Thành, An Giang.", NULL, "Huyện Châu Thành", "892", "pre2025"},
        {"Mưa ở thành phố Hòa Bình, tỉnh Hòa Bình.", NULL, "Thành phố Hòa Bình", "148", "pre2025"},
        {"Tại xã Thuần Hưng, xã Nghĩa Dân (tỉnh Hưng Yên), mưa rất to.", "2024-05-05",
         "Xã Thuần Hưng", "12271", "pre2025"},
        /* "Hải An" is a district here, no second phường */
        {"Anh ở phường Đông Hải 1, Hải An, Hải Phòng, quê quận Lê Chân.", NULL, "Quận Hải An",
         "306", "pre2025"},
    };
    check(row, ROWS(row));
}

/* Type words of one letter and two, with and without full stop; the numbers of units. */
static void short_names(void **state) {
    (void)state;
    static const row_of_unit row[] = {
        {"Q.10 và Q.11 (TP.HCM) ký kết hợp tác.", NULL, "Quận 10", "771", "pre2025"},
        {"Q. 4 và Q. 8 ký kết hợp tác.", NULL, "Quận 8", "776", "pre2025"},
        {"Q10 và Q11 ký kết hợp tác.", NULL, "Quận 11", "772", "pre2025"},
        {"Q2 và Q9 ký kết hợp tác.", NULL, "Quận 9", "763", "former"},
        {"Nhà cháy ở 290A/47 Dạ Nam, P.5, Q.3, TP.HCM.", NULL, "Phường 5", "27151", "pre2025"},
        {"Nhà cháy ở P4, Q10, TP.HCM.", NULL, "Phường 4", "27193", "pre2025"},
        {"Nhà cháy ở P.14, Q.Gò Vấp.", NULL, "Phường 14", "26882", "pre2025"},
        {"Nhà cháy ở P.10, Q.3, TP.HCM.", NULL, "Phường 10", "27145", "former"},
        {"Nhà cháy ở P.6, Q.Bình Thạnh.", NULL, "Phường 6", "26932", "former"},
        {"Nhà cháy ở P.5, Q.Bình Thạnh.", NULL, "Phường 5", "26923", "pre2025"},
        {"Mưa ở H.Củ Chi và H. Nhà Bè.", NULL, "Huyện Nhà Bè", "786", "pre2025"},
        {"Mưa ở TX.Sơn Tây và TT. Phùng.", NULL, "Thị trấn Phùng", "09784", "pre2025"},
        {"TP.ĐN và TP.HP ký kết hợp tác.", NULL, "Thành phố Đà Nẵng", "48", "pre2025"},
        {"TP. ĐN và TP HP ký kết hợp tác.", NULL, "Thành phố Hải Phòng", "31", "pre2025"},
        {"TP.ĐL và TP.NT ký kết hợp tác.", NULL, "Thành phố Đà Lạt", "672", "pre2025"},
        {"TP Sài Gòn và Hà Nội ký kết hợp tác.", NULL, "Thành phố Hồ Chí Minh", "79", "pre2025"},
        {"Công an P.12, Q.Gò Vấp họp.", NULL, "Công an phường 12", NULL, NULL},
        {"UBND P4, Q3 họp.", NULL, "UBND phường 4", NULL, NULL},
    };
    check(row, ROWS(row));
}

/* What looks like a unit and is a model, a quarter of a year, a page. */
static void no_short_names(void **state) {
    (void)state;
    static const struct {
        const char *text, *name;
    } row[] = {
        {"Hãng bán xe Audi Q7 và coenzyme Q10.", "Quận 7"},
        {"Hãng bán xe Audi Q7 và coenzyme Q10.", "Quận 10"},
        {"Doanh thu Q1/2024 tăng.", "Quận 1"},
        {"Doanh thu Q3 năm 2024 tăng.", "Quận 3"},
        {"Doanh thu Q4-2024 tăng.", "Quận 4"},
        {"Hình P2 của bài và P3 thì mờ.", "Phường 2"},
        {"Mẫu Q77 và Q99 thì mờ.", "Quận 77"},
    };
    for (size_t i = 0; i < ROWS(row); i++)
        if (find_entity(read_article(row[i].text, NULL), row[i].name))
            COMPLAIN("'%s' in: %s", row[i].name, row[i].text);
    done();
}

static void eras(void **state) {
    (void)state;
    static const row_of_unit row[] = {
        /* what became a city on 1 September 2026, and what kept its code under a new name */
        {"Khách đến Quảng Ninh.", "2025-12-01", "Tỉnh Quảng Ninh", "22", "2025"},
        {"Khách đến Quảng Ninh.", "2026-12-01", "Thành phố Quảng Ninh", "22", "2025"},
        {"Khách đến Thừa Thiên Huế.", "2020-05-01", "Tỉnh Thừa Thiên Huế", "46", "former"},
        /* a commune in a province without a district */
        {"Phường Xuân Hòa, TP.HCM vừa ký kết hợp tác.", NULL, "Phường Xuân Hòa", "27139", "2025"},
        {"UBND xã Vĩnh Gia, tỉnh An Giang mở lớp học.", NULL, "Tỉnh An Giang", "91", "2025"},
        {"Tàu ra đặc khu Côn Đảo, ghé tỉnh Vĩnh Long.", NULL, "Tỉnh Vĩnh Long", "86", "2025"},
        {"Tàu ra đặc khu Côn Đảo.", NULL, "Đặc khu Côn Đảo", "26732", "2025"},
        /* districts */
        {"Huyện Châu Thành và thị xã Tịnh Biên, tỉnh An Giang, có mưa.", NULL, "Tỉnh An Giang",
         "89", "pre2025"},
        /* dates */
        {"Ngày 5/8/2025, tỉnh An Giang có mưa.", NULL, "Tỉnh An Giang", "91", "2025"},
        {"Ngày 5/6/2025, tỉnh An Giang có mưa.", NULL, "Tỉnh An Giang", "89", "pre2025"},
        {"Tỉnh An Giang đặt mục tiêu đến năm 2030.", NULL, "Tỉnh An Giang", "89", "pre2025"},
        {"Tỉnh An Giang ký kết giai đoạn 2026-2030.", NULL, "Tỉnh An Giang", "91", "2025"},
        {"Tỉnh An Giang trong nhiệm kỳ 2021-2026.", NULL, "Tỉnh An Giang", "89", "pre2025"},
        /* districts say more than a date to come */
        {"Huyện Tri Tôn, huyện Tịnh Biên, huyện Châu Phú của tỉnh An Giang ngừng hoạt động từ "
         "ngày 1/7/2025.",
         NULL, "Tỉnh An Giang", "89", "pre2025"},
        /* what is called former says nothing of the text's own time */
        {"Xã Ba Chúc thuộc huyện Tri Tôn (cũ), tỉnh An Giang, ngày 5/8/2025.", NULL,
         "Tỉnh An Giang", "91", "2025"},
        {"Tỉnh An Giang sau sáp nhập có nhiều việc phải làm.", NULL, "Tỉnh An Giang", "91", "2025"},
        /* the date of publication counts more than all */
        {"Phường Xuân Hòa, TP.HCM vừa ký kết hợp tác.", "2024-01-01", "Phường Xuân Hòa", NULL,
         NULL},
        {"Quận 8 của TP.HCM có mưa.", "2025-09-09", "Quận 8", "776", "pre2025"},
        {"Quận 2 của TP.HCM có mưa.", NULL, "Quận 2", "769", "former"},
        /* a type that changed later */
        {"Tỉnh Đồng Nai có mưa.", "2025-09-09", "Tỉnh Đồng Nai", "75", "2025"},
    };
    check(row, ROWS(row));
}

static void doubts(void **state) {
    (void)state;
    static const row_of_unit row[] = {
        {"Mưa ở xã Tân Phú.", NULL, "Xã Tân Phú", NULL, NULL},
        {"Mưa ở huyện Châu Thành.", NULL, "Huyện Châu Thành", NULL, NULL},
        {"Mưa ở Phường 3.", NULL, "Phường 3", NULL, NULL},
        {"Mưa ở quận 99.", NULL, "Quận 99", NULL, NULL},
        /* somewhere else the text says which */
        {"Mưa ở huyện Châu Thành. Huyện Châu Thành, tỉnh Đồng Tháp, rất ẩm.", NULL,
         "Huyện Châu Thành", "877", "pre2025"},
        {"Lũ ở Đồng Tháp. Người huyện Châu Thành sơ tán.", NULL, "Huyện Châu Thành", "877",
         "pre2025"},
        /* no unit of that name lies there */
        {"Mưa ở xã Kim Quan, huyện Cần Giờ.", NULL, "Xã Kim Quan", NULL, NULL},
    };
    check(row, ROWS(row));
    /* two units of one name are two entities */
    const va_analysis *a = read_article("Huyện Châu Thành, tỉnh Đồng Tháp và huyện Châu Thành, "
                                        "tỉnh An Giang cùng có mưa.",
                                        NULL);
    int found = 0;
    for (uint32_t i = 0; i < a->entity_count; i++) {
        const va_entity *e = &a->entities[i];
        if (strcmp(e->name, "Huyện Châu Thành") || !e->unit_code) continue;
        found |= !strcmp(e->unit_code, "877") ? 1 : !strcmp(e->unit_code, "892") ? 2 : 4;
    }
    assert_int_equal(found, 3);
}

static lx_key_text key(const char *s) {
    return (lx_key_text){s, strlen(s)};
}

static void lookups(void **state) {
    (void)state;
    uint16_t heir[LX_MOST_HEIRS];
    uint32_t n, longest = 0;
    for (uint32_t u = 0; u < lx_unit_count; u++) {
        const char *code = lx_text(lx_units[u].code), *name = lx_text(lx_units[u].name);
        lx_slice by_code = lx_units_of_code(key(code)), by_name = lx_units_of_name(key(name));
        int found = 0;
        for (uint32_t i = 0; i < by_code.count; i++)
            found |= by_code.item[i] == u ? 1 : 0;
        for (uint32_t i = 0; i < by_name.count; i++)
            found |= by_name.item[i] == u ? 2 : 0;
        assert_int_equal(found, 3);
        n = lx_heirs(u, heir);
        if (n > longest) longest = n;
        for (uint32_t i = 0; i < n; i++)
            assert_int_equal(lx_units[heir[i]].era, LX_ERA_NEW);
    }
    assert_true(longest > 10 && longest < LX_MOST_HEIRS);
    assert_int_equal(lx_units_of_code(key("0")).count, 0);
    assert_int_equal(lx_units_of_code(key("99999")).count, 0);
    assert_int_equal(lx_units_of_name((lx_key_text){"Ba Vì\0", 7}).count, 0);
    lx_changes_from(key("x"), &n);
    assert_int_equal(n, 0);
    assert_int_equal(lx_changes_to(key("x")).count, 0);
}

/* What no unit is called has no unit, though the hashes of some of so many are those of names. */
static void strange_names(void **state) {
    (void)state;
    for (int i = 0; i < 500000; i++) {
        char name[32];
        snprintf(name, sizeof name, "zw %d", i);
        assert_int_equal(lx_units_of_any_name(key(name)).count, 0);
    }
    assert_true(lx_units_of_any_name(key("quan 1")).count > 0);
    assert_true(lx_units_of_any_name(key("saigon")).count > 0);
}

/* Names that hundreds of units have, many times over: the cost is that of other texts. */
static void many_names(void **state) {
    (void)state;
    enum { TIMES = 20000 };
    static const char part[] = "Xã Tân Phú, tỉnh An Giang. Quận 1, Hà Nội (cũ) ";
    char *text = malloc((sizeof part - 1) * TIMES + 1);
    for (size_t i = 0; i < TIMES; i++)
        memcpy(text + i * (sizeof part - 1), part, sizeof part);
    assert_true(read_article(text, NULL)->entity_count >= 3);
    free(text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chains),         cmocka_unit_test(short_names),
        cmocka_unit_test(no_short_names), cmocka_unit_test(eras),
        cmocka_unit_test(doubts),         cmocka_unit_test(lookups),
        cmocka_unit_test(strange_names),  cmocka_unit_test(many_names),
    };
    return cmocka_run_group_tests_name("units", tests, NULL, forget);
}
