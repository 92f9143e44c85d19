/*
** gen_letters.c - writes the letter table (see text/letter.h) as C.
**
**   gen_letters > build/gen/letter_table.c
**
** Input: utf8proc's character data, and the facts of the Vietnamese alphabet:
** which letters take which marks, and which code points are common lookalikes
** (U+00D0, U+0189 for Đ and U+01CE for ă, left by legacy code pages).
*/
#include <stdio.h>
#include <string.h>
#include "../text/category.h"
#include "../text/letter.h"

enum { PAGE = 128, PAGES = 0x10000 / PAGE };

static vt_letter table[PAGES * PAGE];

static unsigned entry(unsigned rank, unsigned tone, unsigned upper, enum vt_class class,
                      unsigned foreign) {
    return rank | tone << 6 | upper << 9 | (unsigned)class << 10 | foreign << 14;
}

static unsigned rank_of_ascii(uint32_t c) {
    for (unsigned rank = 1; rank < VT_DIGIT_0; rank++)
        if (vt_rank_ascii(rank) == (char)c && vt_rank_quality(rank) == VT_PLAIN) return rank;
    return 0;
}

static unsigned quality_of_mark(uint32_t cp) {
    return cp == 0x302 ? VT_CIRCUMFLEX : cp == 0x306 ? VT_BREVE : cp == 0x31B ? VT_HORN : VT_PLAIN;
}

static unsigned tone_of_mark(uint32_t cp) {
    switch (cp) {
    case 0x300:
    case 0x340:
        return VT_HUYEN;
    case 0x309:
        return VT_HOI;
    case 0x303:
        return VT_NGA;
    case 0x301:
    case 0x341:
        return VT_SAC;
    case 0x323:
        return VT_NANG;
    default:
        return VT_NGANG;
    }
}

static unsigned entry_of_letter(uint32_t cp) {
    utf8proc_int32_t parts[8];
    int last_boundclass = 0;
    unsigned upper = utf8proc_category((utf8proc_int32_t)cp) == UTF8PROC_CATEGORY_LU;
    switch (cp) {
    case 0x110:
    case 0x111:
        return entry(VT_D_BAR, 0, upper, VT_LETTER, 0);
    case 0xD0:
    case 0xF0:
    case 0x189:
    case 0x256:
        return entry(VT_D_BAR, 0, upper, VT_LETTER, 1);
    case 0x1CD:
    case 0x1CE:
        return entry(VT_A_BREVE, 0, upper, VT_LETTER, 1);
    default:
        break;
    }
    long n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE,
                                     &last_boundclass);
    if (n < 1 || n > 8) return entry(0, 0, upper, VT_LETTER, 0);
    unsigned rank = rank_of_ascii((uint32_t)utf8proc_tolower(parts[0]));
    if (parts[0] > 127) rank = 0;
    unsigned tone = VT_NGANG, foreign = 0;
    for (long i = 1; i < n && rank; i++) {
        unsigned q = quality_of_mark((uint32_t)parts[i]), t = tone_of_mark((uint32_t)parts[i]);
        if (q && vt_rank_with(rank, q) != rank && vt_rank_quality(rank) == VT_PLAIN)
            rank = vt_rank_with(rank, q);
        else if (t && !tone && vt_rank_is_vowel(rank))
            tone = t;
        else
            foreign = 1;
    }
    return entry(rank, tone, upper, VT_LETTER, foreign);
}

static unsigned entry_of(uint32_t cp) {
    enum vt_class class = vt_class_of_category(cp);
    if (class == VT_MARK) return entry(quality_of_mark(cp), tone_of_mark(cp), 0, VT_MARK, 0);
    if (class == VT_LETTER) return entry_of_letter(cp);
    if (cp >= '0' && cp <= '9') return entry(VT_DIGIT_0 + cp - '0', 0, 0, VT_DIGIT, 0);
    return entry(0, 0, 0, class, 0);
}

int main(void) {
    static unsigned page_of[PAGES], first[PAGES];
    unsigned count = 0;
    for (uint32_t cp = 0; cp < 0x10000; cp++)
        table[cp] = (vt_letter)entry_of(cp);
    for (unsigned p = 0; p < PAGES; p++) {
        unsigned k = 0;
        while (k < count && memcmp(table + p * PAGE, table + first[k] * PAGE, PAGE * 2))
            k++;
        if (k == count) first[count++] = p;
        page_of[p] = k;
    }
    if (count > 256) {
        fprintf(stderr, "gen_letters: %u pages do not fit an 8-bit index\n", count);
        return 1;
    }
    printf("/* Made by gen_letters.c from utf8proc %s. */\n#include \"letter.h\"\n",
           utf8proc_version());
    printf("const uint8_t vt_letter_page[512] = {");
    for (unsigned p = 0; p < PAGES; p++)
        printf("%u,%s", page_of[p], p % 24 == 23 ? "\n" : "");
    printf("};\nconst vt_letter vt_letter_entry[%u][128] = {", count);
    for (unsigned k = 0; k < count; k++) {
        printf("{");
        for (unsigned i = 0; i < PAGE; i++)
            printf("%u,%s", table[first[k] * PAGE + i], i % 16 == 15 ? "\n" : "");
        printf("},\n");
    }
    printf("};\n");
    return 0;
}
