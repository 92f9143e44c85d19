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
};

#endif
