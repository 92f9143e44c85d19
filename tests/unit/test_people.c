/* test_people.c - persons: titles before and behind, who signed, who spoke, one person's mentions.
 */
#include "article_support.h"

typedef struct {
    const char *text, *name, *title, *organisation;
    int signs, speaks;
} row_of_person;

static const va_person *find_person(const va_analysis *a, const char *name) {
    for (uint32_t i = 0; i < a->person_count; i++)
        if (!strcmp(a->entities[a->people[i].entity].name, name)) return &a->people[i];
    return NULL;
}

static void titles(void **state) {
    (void)state;
    static const row_of_person row[] = {
        {"Chủ tịch UBND tỉnh Lâm Đồng Nguyễn Văn An cho biết như vậy.", "Nguyễn Văn An",
         "Chủ tịch UBND tỉnh Lâm Đồng", "UBND tỉnh Lâm Đồng", 0, 1},
        {"Ông Trần Đình Bảo, Phó Bí thư Thường trực Thành ủy Hải Phòng, đã đến.", "Trần Đình Bảo",
         "Phó Bí thư Thường trực Thành ủy Hải Phòng", "Thành ủy Hải Phòng", 0, 0},
        {"Đồng chí Lê Thị Hoa - Giám đốc Sở Y tế tỉnh Lâm Đồng tham dự.", "Lê Thị Hoa",
         "Giám đốc Sở Y tế tỉnh Lâm Đồng", "Sở Y tế tỉnh Lâm Đồng", 0, 0},
        {"Thị trưởng Toronto David Miller bày tỏ sự vui mừng.", "David Miller",
         "Thị trưởng Toronto", NULL, 0, 1},
        {"Ông Lê Văn Tám phát biểu.", "Lê Văn Tám", NULL, NULL, 0, 1},
        /* a degree before, the office behind */
        {"PGS.TS Đỗ Minh Khang, Hiệu trưởng Trường Đại học Quy Nhơn, cho biết như vậy.",
         "Đỗ Minh Khang", "Hiệu trưởng Trường Đại học Quy Nhơn", "Trường Đại học Quy Nhơn", 0, 1},
        {"Tiến sĩ Đỗ Minh Khang, Viện trưởng, cho biết như vậy.", "Đỗ Minh Khang", "Tiến sĩ", NULL,
         0, 1},
        {"Chủ tịch UBND tỉnh Lâm Đồng Nguyễn Văn An, Trưởng ban Chỉ đạo tỉnh, phát biểu.",
         "Nguyễn Văn An", "Chủ tịch UBND tỉnh Lâm Đồng", "UBND tỉnh Lâm Đồng", 0, 1},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_person *p = find_person(read_article(row[i].text, NULL), row[i].name);
        if (!p)
            COMPLAIN("no '%s' in: %s", row[i].name, row[i].text);
        else if (strcmp(text_or_none(p->title), text_or_none(row[i].title)) ||
                 strcmp(text_or_none(p->organisation), text_or_none(row[i].organisation)) ||
                 p->spoke != row[i].speaks || p->signed_here != row[i].signs)
            COMPLAIN("'%s': title %s, organisation %s, signed %d, spoke %d, in: %s", row[i].name,
                     text_or_none(p->title), text_or_none(p->organisation), p->signed_here,
                     p->spoke, row[i].text);
    }
    done();
}

/* The name of a bank behind an office is nobody's. */
static void no_persons(void **state) {
    (void)state;
    static const char *const row[] = {
        "Giám đốc Agribank Chi nhánh Lâm Đồng tham dự buổi lễ.",
        "Tổng Giám đốc Vietcombank dự lễ ký.",
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_analysis *a = read_article(row[i], NULL);
        if (a->person_count) COMPLAIN("'%s' in: %s", a->entities[a->people[0].entity].name, row[i]);
    }
    done();
}

static void signatures(void **state) {
    (void)state;
    static const struct {
        const char *text, *who;
    } row[] = {
        {"Ông Nguyễn Văn An và bà Lê Thị Hoa đã ký kết thỏa thuận hợp tác.",
         "Nguyễn Văn An; Lê Thị Hoa"},
        {"Ông Nguyễn Văn An, Giám đốc Sở Y tế tỉnh Lâm Đồng, ký biên bản ghi nhớ với bà Lê Thị "
         "Hoa, Giám đốc Bệnh viện Bạch Mai.",
         "Nguyễn Văn An; Lê Thị Hoa"},
        {"Dưới sự chứng kiến của ông Nguyễn Văn An, hai bên đã ký kết thỏa thuận hợp tác.", ""},
        {"Ông Nguyễn Văn An phát biểu tại lễ ký kết.", ""},
        {"Ông Nguyễn Văn An nhấn mạnh hai bên ký kết thỏa thuận.", ""},
        {"Tham dự lễ ký kết có ông Nguyễn Văn An.", ""},
    };
    for (size_t i = 0; i < ROWS(row); i++) {
        const va_analysis *a = read_article(row[i].text, NULL);
        char who[256] = "";
        for (uint32_t k = 0; k < a->person_count; k++)
            if (a->people[k].signed_here)
                add_listed(who, sizeof who, a->entities[a->people[k].entity].name);
        if (strcmp(who, row[i].who))
            COMPLAIN("'%s' signed, expected '%s', in: %s", who, row[i].who, row[i].text);
    }
    done();
}

static void one_person(void **state) {
    (void)state;
    const va_analysis *a = read_article("Ông Nguyễn Văn An đến dự. Ông An cho biết trời đẹp. Ông "
                                        "Nguyễn Văn An cảm ơn. Bà Hoa vắng mặt.",
                                        NULL);
    const va_person *p = find_person(a, "Nguyễn Văn An");
    assert_non_null(p);
    assert_int_equal(a->entities[p->entity].mentions, 3);
    assert_int_equal(p->spoke, 1);
    /* two of one given name: neither is guessed */
    a = read_article("Ông Nguyễn Văn An và ông Trần Đình An đến dự. Ông An cho biết trời đẹp.",
                     NULL);
    p = find_person(a, "Nguyễn Văn An");
    assert_non_null(p);
    assert_int_equal(a->entities[p->entity].mentions, 1);
}

/* Long runs of titles, names and joints cost no more than other text. */
static void hostile(void **state) {
    (void)state;
    static const char *const part[] = {"ông Nguyễn Văn An, ",
                                       "Chủ tịch ",
                                       "Chủ tịch UBND tỉnh Lâm Đồng, ",
                                       "ký ",
                                       "với Nguyễn Văn An ",
                                       "G.Makroulos - ",
                                       "("};
    for (size_t k = 0; k < ROWS(part); k++) {
        size_t n = strlen(part[k]), times = 600000 / n;
        char *text = malloc(n * times + 1);
        for (size_t i = 0; i < times; i++)
            memcpy(text + i * n, part[k], n + 1);
        const va_analysis *a = read_article(text, NULL);
        for (uint32_t i = 0; i < a->person_count; i++)
            assert_true(a->people[i].mention < a->mention_count);
        free(text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles),     cmocka_unit_test(no_persons), cmocka_unit_test(signatures),
        cmocka_unit_test(one_person), cmocka_unit_test(hostile),
    };
    return cmocka_run_group_tests_name("people", tests, NULL, forget);
}
