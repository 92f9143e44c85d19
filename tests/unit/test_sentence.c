/* test_sentence.c - where sentences end: abbreviations, dates, quotes, initials, lists, lines. */
#include "support.h"
#include "syllables.h"
#include "text/scan.h"
#include "text/sentence.h"

enum { TOKENS_MOST = 400 };

/* TEXT with a bar "|" before each token that begins a sentence, except the first. */
static const char *split(const char *text) {
    static vt_token t[TOKENS_MOST];
    static char out[2048];
    int64_t n = 0;
    vt_scanner s;
    vt_scan_init(&s, bytes_of(text), (int64_t)strlen(text));
    while (n < TOKENS_MOST && vt_scan_next(&s, &t[n]))
        n++;
    size_t size = 0, from = 0;
    for (int64_t i = 0; i < n; i = vt_sentence_end(t, n, i)) {
        if (i) {
            memcpy(out + size, text + from, t[i].start - from);
            size += t[i].start - from;
            from = t[i].start;
            out[size++] = '|';
        }
    }
    strcpy(out + size, text + from);
    return out;
}

/* Each row is a text whose sentences are divided by bars. */
static void check(const char *const *row, int rows) {
    for (int i = 0; i < rows; i++) {
        char text[2048];
        size_t n = 0;
        for (const char *p = row[i]; *p; p++)
            if (*p != '|') text[n++] = *p;
        text[n] = 0;
        const char *got = split(text);
        if (strcmp(got, row[i])) fail_msg("split as\n%s\nnot as\n%s", got, row[i]);
    }
}

static void plain(void **state) {
    (void)state;
    static const char *const row[] = {
        "Một câu không có dấu chấm",
        "Sáng nay trời mưa. |Đoàn vẫn lên đường đúng giờ.",
        "Đoàn đến lúc nào? |Chưa ai rõ! |Cả hội trường chờ đợi.",
        "Ai cũng vui!!! |Buổi lễ khép lại lúc 17 giờ.",
        "Lễ ký diễn ra trang trọng. |“Đây là dấu mốc mới”, ông Khải nói.",
        "Hội nghị kết thúc. |15 đơn vị được khen thưởng.",
        "Hội nghị kết thúc. |(Còn tiếp)",
    };
    check(row, LENGTH(row));
}

static void abbreviations(void **state) {
    (void)state;
    static const char *const row[] = {
        "Đoàn rời TP. HCM chiều qua. |Họ về tới TP. Cần Thơ lúc tối.",
        "Đoàn rời TP.HCM chiều qua. |Sáng nay họ làm việc tại TP.Huế.",
        "Văn phòng ở Q. 3, P. Võ Thị Sáu. |Khách vào cửa sau.",
        "Tiếp đoàn có ThS. Lê Minh Hoàng và TS. Phạm Thu Trang. |Buổi tiếp kéo dài một giờ.",
        "PGS.TS. Vũ Hải Nam chủ trì. |GS. Trần Bá Đạt phát biểu.",
        "Đoàn về tới TP. HCM. |Mọi người đều khỏe.",
        "Hội thảo diễn ra tại TP.HCM. |Khách dự rất đông.",
        "Đối tác mới là FPT. |Hợp đồng có thời hạn 3 năm.",
        "Lễ ký do UBND TP. Hải Phòng chủ trì. |UBND TP. Huế cùng dự.",
        "Tỉnh tặng gạo, chăn, sách v.v. cho bà con vùng lũ. |Xe về ngay trong đêm.",
    };
    check(row, LENGTH(row));
}

static void numbers_and_documents(void **state) {
    (void)state;
    static const char *const row[] = {
        "Chiều 18/7, hai quận gặp mặt. |Có 1.000 khách tới dự.",
        "Kinh phí là 1.000.000 đồng. |Tăng 2,5 lần so với năm trước.",
        "Nghị quyết 15-NQ/TW được quán triệt. |Nghị định 30/2020/NĐ-CP cũng vậy.",
        "Lễ ký diễn ra ngày 5.4.2024 tại Huế. |Khách dự rất đông.",
        "Đoàn lên đường ngày 5.4. |Khách tiễn rất đông.",
        "Đội chủ nhà thắng 2-1. |Khán giả ra về vui vẻ.",
        "Giá xăng tăng 1.250 đồng/lít. |Giá dầu giữ nguyên.",
        "Dự án khởi công năm 2024. |Hai năm sau sẽ xong.",
    };
    check(row, LENGTH(row));
}

static void initials_and_names(void **state) {
    (void)state;
    static const char *const row[] = {
        "Ông A. Lincoln từng nói vậy. |Câu ấy ai cũng nhớ.",
        "Nghi phạm N.V.H. khai đã bỏ trốn. |Công an đang truy tìm.",
        "Siêu thị Co.op Mart mở cửa. |Người mua rất đông.",
        "Trang web vietmoi.example.vn đăng tin này. |Nhiều người đọc.",
    };
    check(row, LENGTH(row));
}

static void quotes_and_brackets(void **state) {
    (void)state;
    static const char *const row[] = {
        "“Chúng tôi rất mừng.” |Ông nói vậy rồi ra về.",
        "“Mừng lắm!”, bà Hạnh nói. |Rồi bà cười.",
        "\"Hai bên sẽ làm ngay.\" |Buổi họp kết thúc.",
        "Đoàn gồm 20 người (phần lớn là thầy giáo.) |Họ đi bằng tàu.",
        "Ông hỏi: “Bao giờ xong?” |Không ai trả lời.",
    };
    check(row, LENGTH(row));
}

static void ellipses(void **state) {
    (void)state;
    static const char *const row[] = {
        "Hợp tác về giáo dục, y tế, du lịch... và nhiều việc khác. |Kỳ hạn là 5 năm.",
        "Hợp tác về giáo dục, y tế, du lịch… và nhiều việc khác. |Kỳ hạn là 5 năm.",
        "Bưởi, cam, quýt... |Mùa nào thức nấy.",
        "Bưởi, cam, quýt… |Mùa nào thức nấy.",
    };
    check(row, LENGTH(row));
}

static void missing_space(void **state) {
    (void)state;
    static const char *const row[] = {
        "Đoàn dừng chân ở Tuy Hòa.|Chương trình kéo dài ba ngày.",
        "Hai bên ký kết hợp tác.|Buổi lễ khép lại.",
    };
    check(row, LENGTH(row));
}

static void lines(void **state) {
    (void)state;
    static const char *const row[] = {
        "Quận Ninh Kiều đón khách đất Cảng\n|Chiều nay trời đẹp.",
        "Hai địa phương nhất trí mở rộng\nhợp tác trong năm tới. |Mọi người vỗ tay.",
        "Hai địa phương nhất trí.\n|nhưng chưa ký văn bản.",
        "Hai địa phương nhất trí\n\n|hợp tác trong năm tới.",
        "1. Hà Nội mở thêm tuyến xe.\n|2. Đà Nẵng đón tàu khách.",
        "Nội dung gồm:\n|- Trao đổi cán bộ;\n|- Giao lưu học sinh.",
        "Quận Ninh Kiều đón khách\r\n|Chiều nay trời đẹp.\r\n|",
    };
    check(row, LENGTH(row) - 1);
    assert_string_equal(split("Một dòng\r\nHai dòng\r\n"), "Một dòng\r\n|Hai dòng\r\n");
}

/* Whatever stands there, sentences follow each other and the last ends with the text. */
static void always_goes_on(void **state) {
    (void)state;
    static const char *const piece[] = {".",  "…", "?", "”",  "TP.", "1.",
                                        "A.", "a", "A", "\n", " ",   "("};
    for (int k = 0; k < 12 * 12 * 12 * 12; k++) {
        char text[64];
        vt_token t[16];
        int64_t n = 0;
        vt_scanner s;
        snprintf(text, sizeof text, "%s%s%s%s", piece[k % 12], piece[k / 12 % 12],
                 piece[k / 144 % 12], piece[k / 1728]);
        vt_scan_init(&s, bytes_of(text), (int64_t)strlen(text));
        while (vt_scan_next(&s, &t[n]))
            n++;
        for (int64_t i = 0, end; i < n; i = end) {
            end = vt_sentence_end(t, n, i);
            assert_true(end > i && end <= n);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain),
        cmocka_unit_test(abbreviations),
        cmocka_unit_test(numbers_and_documents),
        cmocka_unit_test(initials_and_names),
        cmocka_unit_test(quotes_and_brackets),
        cmocka_unit_test(ellipses),
        cmocka_unit_test(missing_space),
        cmocka_unit_test(lines),
        cmocka_unit_test(always_goes_on),
    };
    return cmocka_run_group_tests_name("sentence", tests, NULL, NULL);
}
