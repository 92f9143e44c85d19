/* test_dates.c - dates and numbers of documents as they stand in sentences. */
#include "article_support.h"

typedef struct {
    const char *text;
    const char *found; /* "A; B", in order of the text; "" for none */
} row;

static void check(const row *r, size_t rows, va_entity_kind kind) {
    for (size_t i = 0; i < rows; i++) {
        const va_analysis *a = read_article(r[i].text, NULL);
        char got[512] = "", surface[256];
        for (uint32_t k = 0; k < a->mention_count; k++) {
            const va_span *s = &a->mentions[k].span;
            if (a->mentions[k].kind != kind) continue;
            snprintf(surface, sizeof surface, "%.*s", (int)(s->end - s->start), a->text + s->start);
            add_listed(got, sizeof got, surface);
        }
        if (strcmp(got, r[i].found))
            COMPLAIN("found '%s', not '%s', in: %s", got, r[i].found, r[i].text);
    }
    done();
}

static void dates(void **state) {
    (void)state;
    static const row r[] = {
        {"Chiều 18/7, hai quận ký kết.", "Chiều 18/7"},
        {"Sáng 1-4, đoàn lên đường.", "Sáng 1-4"},
        {"Lễ ký diễn ra ngày 24/12/2025 tại Huế.", "ngày 24/12/2025"},
        {"Lễ ký diễn ra ngày 5.4.2024 tại Huế.", "ngày 5.4.2024"},
        {"Hai bên kết nghĩa từ tháng 5/1978.", "tháng 5/1978"},
        {"Kế hoạch giai đoạn 2023-2025 đã xong.", "giai đoạn 2023-2025"},
        {"Kế hoạch giai đoạn 2023–2025 đã xong.", "giai đoạn 2023–2025"},
        {"Nhiệm kỳ 2020-2025 sắp hết.", "Nhiệm kỳ 2020-2025"},
        {"Năm 2019, hai bên ký lần đầu.", "Năm 2019"},
        {"Hôm nay, đoàn làm việc tại Sở.", "Hôm nay"},
        {"Chiều qua, mưa to ở Huế.", "Chiều qua"},
        {"Từ 18/7 đến 20/7, đoàn ở lại Huế.", "18/7; 20/7"},
        {"Ngày 2025-07-18, hai huyện ký.", "Ngày 2025-07-18"},
        {"Đoàn ở Huế 2024-12-30.", "2024-12-30"},
        {"Hội chợ mở 28/2-3/3/2025 tại Huế.", "28/2-3/3/2025"},
        {"Từ 30/12/2024-02/01/2025, đoàn ở Huế.", "30/12/2024-02/01/2025"},
        {"Tháng Tám, hai bên gặp nhau.", "Tháng Tám"},
        {"Ngày 5 tháng Mười Một, hai bên gặp nhau.", "Ngày 5; tháng Mười Một"},
        {"Hai bên đã ký 2 ngày trước.", "2 ngày trước"},
        {"Cách đây ba ngày, hai bên đã ký.", "Cách đây ba ngày"},
        {"Lễ ký diễn ra thứ 5 tuần trước.", "thứ 5 tuần trước"},
        {"Từ 12-14/6/2024, đoàn ở Huế; hội 4-6/5 đã qua.", "12-14/6/2024; 4-6/5"},
        {"Chủ nhật tuần này, hội mở cửa.", "Chủ nhật tuần này"},
        {"Lễ kỷ niệm 30/4 sẽ diễn ra tại Huế.", "30/4"},
        {"Từ 1/7 xã mới hoạt động.", "1/7"},
        {"Tối 3/2/2024, pháo hoa rực sáng.", "Tối 3/2/2024"},
    };
    check(r, ROWS(r), VA_DATE);
}

/* Figures that are no dates. */
static void no_dates(void **state) {
    (void)state;
    static const row r[] = {
        {"Có 1.000 khách dự lễ.", ""},
        {"Giá tăng 2,5% so với trước.", ""},
        {"Đội khách thắng 2-1 ở hiệp phụ.", ""},
        {"Chương trình bắt đầu lúc 19:45 trên truyền hình.", ""},
        {"Tỷ lệ ngân sách là 45/55 cho mỗi bên.", ""},
        {"Nghị quyết 15-NQ/TW được quán triệt.", ""},
        {"Gọi số 0900-123-456 để đặt vé.", ""},
        {"Hai bên họp mỗi tháng một lần.", ""},
        {"Nhà ở đường Cách Mạng Tháng Tám.", ""},
        {"Các sở chọn từ 1-2 việc.", ""},
        {"Mỗi xã làm từ 3-5 tuyến đường.", ""},
        {"Nghị quyết được thông qua với tỷ lệ 3/4.", ""},
        {"Có 3/4 số phiếu đồng ý.", ""},
        {"Khoảng 2/3 diện tích đã gặt.", ""},
        {"Đội chủ nhà thắng 3/1 tối đó.", ""},
        {"Tỷ số 2-1 nghiêng về đội khách.", ""},
        {"Điện thoại 028.3.12 gặp chị Lan.", ""},
        {"Hotline: 0912.345.678.", ""},
        {"Mỗi ngày 1.000 khách vào cổng.", ""},
        {"Đoàn đến 2 ngày trước lễ khai mạc.", ""},
    };
    check(r, ROWS(r), VA_DATE);
}

static void documents(void **state) {
    (void)state;
    static const row r[] = {
        {"Nghị quyết 15-NQ/TW được quán triệt.", "15-NQ/TW"},
        {"Nghị định 30/2020/NĐ-CP có hiệu lực.", "30/2020/NĐ-CP"},
        {"Quyết định số 1989/QĐ-BGDĐT đã ban hành.", "1989/QĐ-BGDĐT"},
        {"Kế hoạch 27-KH/TU và Chỉ thị 05-CT/TW đã rõ.", "27-KH/TU; 05-CT/TW"},
        {"Đội khách thắng 2-1 ở hiệp phụ.", ""},
        {"Giá là 20.000 đồng/kg tại vườn.", ""},
    };
    check(r, ROWS(r), VA_DOCUMENT);
}

/* The first cooperation of TEXT is dated WANTED. */
static void check_day(const char *text, const char *wanted) {
    const va_analysis *a = read_article(text, NULL);
    const char *got = a->cooperation_count ? a->cooperations->date : "no cooperation";
    if (strcmp(got, wanted)) COMPLAIN("'%s', not '%s': %s", got, wanted, text);
}

#define NEWS       "Chiều 18/7, huyện Bắc Hà và huyện Vĩnh Bảo ký kết chương trình hợp tác về du lịch."
#define NEWS_TITLE "Hai huyện ký kết hợp tác"

/* The article's own byline stands in for the day of publication. */
static void bylines(void **state) {
    (void)state;
    static const struct {
        const char *line;
        int ends_title; /* it may also stand at the end of the title */
    } r[] = {
        {"19/07/2024 14:43", 1},
        {"(14:43 19/07/2024)", 1},
        {"Thứ sáu, ngày 19/07/2024 - 14:43", 1},
        {"19.07.2024", 0},
        {"19-07-2024 | 14:43", 1},
        {"(19/07/2024)", 1},
        {"Thứ Sáu, 19 tháng 7 năm 2024, 14:43 (GMT+7)", 1},
        {"THANH NHÀN  19/07/2024 14h43", 1},
        {"Cập nhật lúc 14:43, 19/07/2024", 1},
        {"2024-07-19T14:43:00+07:00", 0},
        {"Ngày đăng: 19-07-2024", 0},
        {"Hà Nội, ngày 19 tháng 7 năm 2024", 0},
        {"Thứ 6, 19/07/2024, 14:43 [GMT+7]", 1},
        {"Chủ Nhật, ngày 21.07.2024 02:43 PM", 1},
        {"14 giờ 43 phút, ngày 19/07/2024", 0},
    };
    char text[1024];
    for (size_t i = 0; i < ROWS(r); i++) {
        snprintf(text, sizeof text, "%s\n\n%s\n\n%s\n", NEWS_TITLE, r[i].line, NEWS);
        check_day(text, "2024-07-18");
        snprintf(text, sizeof text, "%s\n%s\n%s\n", r[i].line, NEWS_TITLE, NEWS);
        check_day(text, "2024-07-18");
        if (!r[i].ends_title) continue;
        snprintf(text, sizeof text, "%s %s\n\n%s\n", NEWS_TITLE, r[i].line, NEWS);
        check_day(text, "2024-07-18");
        snprintf(text, sizeof text, "%s - %s\n%s\n", NEWS_TITLE, r[i].line, NEWS);
        check_day(text, "2024-07-18");
    }
    /* no day, no whole day */
    check_day(NEWS_TITLE "\n\n32/07/2024 14:43\n\n" NEWS, "");
    check_day(NEWS_TITLE "\n\n07/2024 14:43\n\n" NEWS, "");
    done();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates),
        cmocka_unit_test(no_dates),
        cmocka_unit_test(documents),
        cmocka_unit_test(bylines),
    };
    return cmocka_run_group_tests_name("dates", tests, NULL, forget);
}
