/*
** hostile_parts.h - parts that start something and never end it: repeated, they ask for work that
** grows with the square of the text.  static/test_hostile.c reads them, bench/bench_linear.c says
** how long that takes.
*/
#ifndef VIET_TEST_HOSTILE_PARTS_H
#define VIET_TEST_HOSTILE_PARTS_H

static const char *const hostile_parts[] = {
    "hợptác",
    "Hợp Tác ",
    "Quận 1, ",
    "( ",
    "“A ",
    "\xCC\x81",
    "\xCC\xA3\xCC\x82",
    "A và ",
    "giữa A và B ",
    "Sở ",
    "EVN ",
    "ký kết với EVN ",
    "Việt Nam ",
    "Ủy ban nhân dân ",
    "x\n",
    "Hội Nông dân, ",
    "18/7/2025 ",
    "quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác về giáo dục. ",
    "ký kết hợp tác với quận 1\n\n",
    "- A|\n",
    "lĩnh vực giáo dục, y tế, ",
    "ký thỏa thuận về y tế và biên bản ghi nhớ về du lịch, ",
    "ông Trần Văn Long ký với bà Lê Thị Hoa, ",
    "chứng kiến của ông Trần Văn Long ký ",
    "ngày 31/2/2024 ký giai đoạn 2025-2023 ",
    "nhé. * Quận 1 ký kết ",
    "\n* Quận 1 ký kết hợp tác với quận 3 về y tế, giáo dục và văn hóa, du lịch.",
    "\nQuận 1 ký kết hợp tác với quận 3 về y tế ngày 5/6/2024. (T. Nhung)",
    "\nTin vắn ngày 5/6\n",
    "ký kết giữa ông Trần Văn Long, ông Lê Văn Hòa, ",
    "Ban quản lý dự án đường sắt nội đô, Sở Giao thông ",
    "Công ty Cổ phần Gia Minh - ",
    "Ngân hàng A, Trung tâm B - Ngân hàng C và ",
    "gồm các ngân hàng: A (AB), B và C, ",
    "dưới sự chứng kiến của quận 1 giáo dục y tế ",
    "với kỳ lân ‘anh em’ Zenbit và ",
    "TV.PHARM TV.PHARM ",
    "Quận 1 ký. . Tại Huế, quận 3 ký kết với quận 5.",
    "Hội Nông dân quận 1 và Hội Nông dân quận 3 ký kết, ",
    "<p>",
    "<b>Quận 1</b> ký kết v&#7899;i ",
    "<p a=\"",
    "</b",
    "&nbsp;<!--",
    "</p><script>",
    "Hết. Xem thêm Quận 1 ký kết. Nguyễn Văn An Tin liên quan: ",
};

#endif
