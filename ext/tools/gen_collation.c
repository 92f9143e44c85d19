/*
** gen_collation.c - writes the weights of the collations (text/collate_table.h).
**
**   gen_collation ext/data > build/gen/collation_table.c
**
** collation_order.tsv lists characters in order: an empty AS gives one a
** weight of its own, after that of the line before; otherwise it takes the
** weights of the characters AS, told apart by accent and form.  The line "*"
** is the place of all other symbols.  collation_marks.tsv orders accents,
** collation_ranges.tsv names symbols and invisible characters,
** collation_assigned.tsv what Unicode 15.0 had assigned below U+20000.
*/
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>
#include "tsv.h"
#include "../text/collate_table.h"
#include "../text/letter.h"

enum { LIMIT = VT_WEIGHT_LIMIT, OWN = 1024, LIST = 0x10000 };

static uint32_t entry[LIMIT], list[LIST];
static uint32_t own_weight[LIMIT]; /* of those that have a weight of their own */
static uint8_t assigned[LIMIT], accent_of[LIMIT];
static uint32_t list_count;
static uint8_t bytes_of[256], symbol_lead, base_of[256], vowel[256], with[256][4];
static uint16_t fast[VT_FAST_SIZE];
static const char *dir;

static _Noreturn void fail(const char *what, uint32_t cp) {
    fprintf(stderr, "gen_collation: %s: U+%04X\n", what, cp);
    exit(1);
}

static uint32_t hex(const tsv *t, const char *s) {
    char *end;
    unsigned long v = strtoul(s, &end, 16);
    if (*end || end == s || v > 0x10FFFF) tsv_fail(t, "not a code point", s);
    return (uint32_t)v;
}

static void read_assigned(void) {
    tsv t;
    tsv_open(&t, dir, "collation_assigned.tsv");
    while (tsv_next(&t)) {
        uint32_t first = hex(&t, tsv_get(&t, "first")), last = hex(&t, tsv_get(&t, "last"));
        if (last >= 0x20000) tsv_fail(&t, "beyond U+1FFFF", tsv_get(&t, "last"));
        for (uint32_t cp = first; cp <= last; cp++)
            assigned[cp] = 1;
    }
    /* Beyond those only the compatibility ideographs have data of their own. */
    for (uint32_t cp = 0x2F800; cp <= 0x2FA1D; cp++)
        assigned[cp] = 1;
}

static void read_ranges(void) {
    tsv t;
    tsv_open(&t, dir, "collation_ranges.tsv");
    while (tsv_next(&t)) {
        uint32_t first = hex(&t, tsv_get(&t, "first")), last = hex(&t, tsv_get(&t, "last"));
        int symbol = !strcmp(tsv_get(&t, "class"), "symbol");
        if (!symbol && strcmp(tsv_get(&t, "class"), "invisible"))
            tsv_fail(&t, "no such class", tsv_get(&t, "class"));
        /* Tags and variation selectors stand beyond the table; collate_level.c knows them. */
        if (first == 0xE0000 && last == 0xE0FFF && !symbol) continue;
        if (last >= LIMIT) tsv_fail(&t, "beyond the table", tsv_get(&t, "last"));
        for (uint32_t cp = first; cp <= last; cp++)
            entry[cp] = VT_E_MAKE(symbol ? VT_E_SYMBOL : VT_E_INVISIBLE);
    }
}

/* ---- primary weights ---- */

/* Characters whose weight is one byte: ASCII and the alphabet. */
static int is_short(uint32_t cp) {
    if (cp < 0x80) return 1;
    return VT_CLASS(vt_letter_of(cp)) == VT_LETTER && VT_RANK(vt_letter_of(cp)) &&
           vt_compose(VT_RANK(vt_letter_of(cp)), VT_NGANG, 0) == cp;
}

static unsigned lead, second = 256;

/* The next weight: a byte of its own, or one more of a first byte shared by neighbours. */
static uint32_t next_weight(uint32_t cp) {
    if (cp == '0') lead = VT_LEAD_DIGIT - 1;
    if (cp == 'a') lead = VT_LEAD_LETTER - 1;
    if (is_short(cp)) {
        second = 256;
        bytes_of[++lead] = 1;
        return VT_PRIMARY(lead);
    }
    if (second > 255) {
        second = 1;
        bytes_of[++lead] = 2;
    }
    return VT_PRIMARY(lead) | (uint32_t)second++ << 16;
}

static void read_own_weights(void) {
    tsv t;
    lead = VT_LEAD_END;
    tsv_open(&t, dir, "collation_order.tsv");
    while (tsv_next(&t)) {
        if (*tsv_get(&t, "as")) continue;
        if (!strcmp(tsv_get(&t, "code"), "*")) {
            symbol_lead = (uint8_t)++lead;
            bytes_of[lead] = 4;
            second = 256;
            continue;
        }
        uint32_t cp = hex(&t, tsv_get(&t, "code"));
        if (cp >= LIMIT || own_weight[cp]) tsv_fail(&t, "listed twice", tsv_get(&t, "code"));
        own_weight[cp] = next_weight(cp);
        entry[cp] = VT_E_MAKE(VT_E_PLAIN) | own_weight[cp] >> 16;
        if (lead >= VT_LEAD_OTHER || (cp < '0' && lead >= VT_LEAD_DIGIT))
            tsv_fail(&t, "no first byte left", tsv_get(&t, "code"));
        if (cp == ' ' && lead != VT_LEAD_SPACE) tsv_fail(&t, "the space must weigh 08", "");
        if (cp == '9' && lead != VT_LEAD_DIGIT + 9) tsv_fail(&t, "digits must be adjacent", "");
    }
    bytes_of[VT_LEAD_END] = 1;
    bytes_of[VT_LEAD_OTHER] = bytes_of[VT_LEAD_MARK] = bytes_of[VT_LEAD_VARIANT] = 4;
    bytes_of[VT_LEAD_BROKEN] = 2;
    for (unsigned i = 0; i < 256; i++)
        if (!bytes_of[i]) bytes_of[i] = 1; /* tones, where nothing else is */
}

/* The primary weight of CP, listed or not. */
static uint32_t weight_of(uint32_t cp) {
    if (own_weight[cp]) return own_weight[cp];
    return VT_PRIMARY(VT_E_KIND(entry[cp]) == VT_E_SYMBOL ? symbol_lead : VT_LEAD_OTHER) | cp;
}

/* ---- marks, decompositions, capitals ---- */

static void add_marks(void) {
    tsv t;
    unsigned next = VT_ACCENT_MARKS;
    static uint8_t shares[LIMIT];
    tsv_open(&t, dir, "collation_marks.tsv");
    while (tsv_next(&t)) {
        uint32_t cp = hex(&t, tsv_get(&t, "code"));
        if (cp >= LIMIT) tsv_fail(&t, "beyond the table", tsv_get(&t, "code"));
        if (*tsv_get(&t, "as")) {
            uint32_t as = hex(&t, tsv_get(&t, "as"));
            if (as >= LIMIT || !accent_of[as]) tsv_fail(&t, "not above", tsv_get(&t, "as"));
            accent_of[cp] = accent_of[as];
            shares[cp] = 1;
        } else {
            accent_of[cp] = (uint8_t)next++;
        }
        if (next > 0xEF) tsv_fail(&t, "no accent weight left", tsv_get(&t, "code"));
    }
    for (uint32_t cp = 0; cp < LIMIT; cp++) {
        unsigned class = (unsigned)utf8proc_get_property((utf8proc_int32_t)cp)->combining_class;
        if (!assigned[cp] || !class) continue;
        vt_letter l = vt_letter_of(cp);
        entry[cp] = VT_E_MAKE(VT_E_MARK) | accent_of[cp] | class << 8 | VT_TONE(l) << 16 |
                    VT_QUALITY_OF_MARK(l) << 19 | (uint32_t)shares[cp] << 25;
    }
}

static uint32_t to_list(const uint32_t *value, uint32_t n) {
    if (list_count + n > LIST) fail("the list is full", value[0]);
    memcpy(list + list_count, value, n * sizeof *value);
    list_count += n;
    return list_count - n;
}

static void add_decompositions(void) {
    for (uint32_t cp = 0; cp < LIMIT; cp++) {
        utf8proc_int32_t parts[8];
        int last = 0;
        if (!assigned[cp] || (cp >= 0xAC00 && cp <= 0xD7A3)) continue;
        long n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE, &last);
        if (n < 1 || n > 4) fail("cannot decompose", cp);
        if (n == 1 && (uint32_t)parts[0] == cp) continue;
        uint32_t value[4];
        for (long i = 0; i < n; i++)
            value[i] = (uint32_t)parts[i];
        entry[cp] = VT_E_MAKE(VT_E_PARTS) | to_list(value, (uint32_t)n) | (uint32_t)n << 16;
    }
}

static void add_capitals(void) {
    for (uint32_t cp = 0; cp < LIMIT; cp++) {
        if (!assigned[cp] || own_weight[cp] || VT_E_KIND(entry[cp]) != VT_E_OTHER) continue;
        uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
        if (small == cp || small >= LIMIT || !assigned[small]) continue;
        uint32_t back = (uint32_t)utf8proc_toupper((utf8proc_int32_t)small);
        if (VT_E_KIND(entry[small]) == VT_E_PLAIN && back == cp)
            entry[cp] = entry[small] | 1u << 16;
        else if (VT_E_KIND(entry[small]) == VT_E_OTHER)
            entry[cp] = VT_E_MAKE(VT_E_CAPITAL) | small | (uint32_t)(back != cp) << 21;
    }
}

/* ---- variants ---- */

static uint32_t numbers(const tsv *t, char *s, uint32_t *value, int base) {
    uint32_t n = 0;
    for (char *p = strtok(s, " "); p; p = strtok(NULL, " ")) {
        char *end;
        if (n == 8) tsv_fail(t, "too many elements", p);
        value[n] = (uint32_t)strtoul(p, &end, base);
        if (*end == 'U') {
            value[n] |= 1u << 8;
            end++;
        }
        if (*end || end == p) tsv_fail(t, "not a number", p);
        n++;
    }
    return n;
}

/* 1 if LARGE (a place in the list) is SMALL in capitals. */
static int is_capital_of(uint32_t large, uint32_t small) {
    if (VT_E_KIND(large) != VT_E_VARIANT || VT_E_KIND(small) != VT_E_VARIANT) return 0;
    if (VT_E_LENGTH(large) != VT_E_LENGTH(small)) return 0;
    unsigned upper = 0;
    for (unsigned i = 0; i < VT_E_LENGTH(large); i++) {
        const uint32_t *a = list + VT_E_PLACE(large) + 1 + 2 * i;
        const uint32_t *b = list + VT_E_PLACE(small) + 1 + 2 * i;
        if (a[0] != b[0] || VT_V_ACCENT(a[1]) != VT_V_ACCENT(b[1]) || VT_V_UPPER(b[1])) return 0;
        upper |= VT_V_UPPER(a[1]);
    }
    return (int)upper;
}

static void add_variants(void) {
    tsv t;
    tsv_open(&t, dir, "collation_order.tsv");
    while (tsv_next(&t)) {
        if (!*tsv_get(&t, "as")) continue;
        uint32_t cp = hex(&t, tsv_get(&t, "code")), as[8], form[8] = {0}, value[17];
        uint32_t n = numbers(&t, tsv_get(&t, "as"), as, 16), f = 0;
        uint32_t accent = (uint32_t)atoi(tsv_get(&t, "accent"));
        numbers(&t, tsv_get(&t, "form"), form, 10);
        if (cp >= LIMIT || accent + 1 >= VT_ACCENT_MARKS) tsv_fail(&t, "bad line", "");
        value[0] = cp;
        for (uint32_t i = 0; i < n; i++) {
            int mark = i > 0 && as[i] < LIMIT && accent_of[as[i]] && n > 1 &&
                       (VT_E_KIND(entry[as[i]]) == VT_E_MARK || as[i] == 0xB7);
            uint32_t v = mark ? 0 : form[f++];
            value[1 + 2 * i] = mark ? 0 : weight_of(as[i]);
            value[2 + 2 * i] = (mark ? accent_of[as[i]]
                                : i  ? VT_ACCENT_NONE
                                     : 1 + accent) |
                               (v & 0xFF) << 8 | (v >> 8) << 16;
        }
        entry[cp] = VT_E_MAKE(VT_E_VARIANT) | to_list(value, 1 + 2 * n) | n << 16;
    }
    /* Capital and small variant bear one name in the last level. */
    for (uint32_t cp = 0; cp < LIMIT; cp++) {
        if (VT_E_KIND(entry[cp]) != VT_E_VARIANT) continue;
        uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)cp);
        if (small != cp && small < LIMIT && is_capital_of(entry[cp], entry[small]) &&
            (uint32_t)utf8proc_toupper((utf8proc_int32_t)small) == cp)
            list[VT_E_PLACE(entry[cp])] = small;
    }
}

/* ---- the alphabet ---- */

static unsigned lead_of_rank(unsigned rank) {
    return VT_LEAD(own_weight[vt_compose(rank, VT_NGANG, 0)]);
}

static void add_alphabet(void) {
    for (unsigned i = 0; i < 256; i++)
        base_of[i] = (uint8_t)i;
    for (unsigned rank = 1; rank < VT_DIGIT_0; rank++) {
        unsigned l = lead_of_rank(rank);
        base_of[l] = (uint8_t)VT_LEAD(own_weight[(uint8_t)vt_rank_ascii(rank)]);
        vowel[l] = (uint8_t)vt_rank_is_vowel(rank);
        if (vt_rank_quality(rank) != VT_PLAIN) continue;
        for (unsigned q = VT_CIRCUMFLEX; q <= VT_HORN; q++)
            if (vt_rank_with(rank, q) != rank)
                with[l][q] = (uint8_t)lead_of_rank(vt_rank_with(rank, q));
    }
}

static unsigned fast_entry(uint32_t cp) {
    vt_letter l = vt_letter_of(cp);
    unsigned rank = VT_RANK(l), e = 0;
    if (VT_E_KIND(entry[cp]) == VT_E_PLAIN && !(entry[cp] & 0xFF))
        e = (entry[cp] >> 8 & 0xFF) | VT_E_UPPER(entry[cp]) << 11;
    else if (rank && vt_compose(rank, VT_TONE(l), (int)VT_UPPER(l)) == cp)
        e = lead_of_rank(rank) | VT_TONE(l) << 8 | VT_UPPER(l) << 11;
    if (!e) return 0;
    /* Letters without quality; and ô, as a horn stands before its circumflex in canonical order. */
    unsigned self = e & 0xFF;
    const uint8_t *w = with[base_of[self]];
    if ((w[1] | w[2] | w[3]) && (base_of[self] == self || (w[VT_HORN] && w[VT_HORN] != self)))
        e |= VT_FAST_OPEN;
    return e | VT_FAST_OK;
}

static void add_fast(void) {
    for (uint32_t cp = 0; cp < 0x80; cp++)
        fast[cp] = (uint16_t)fast_entry(cp);
    for (uint32_t cp = 0x80; cp < 0x300; cp++)
        fast[VT_FAST_TWO + cp] = (uint16_t)fast_entry(cp);
    for (uint32_t i = 0; i < 0x100; i++)
        fast[VT_FAST_THREE + i] = (uint16_t)fast_entry(0x1E00 + i);
}

/* ---- output ---- */

static uint64_t hash = 0xCBF29CE484222325u;

static void take(uint32_t v) {
    for (int i = 0; i < 4; i++)
        hash = (hash ^ (v >> 8 * i & 0xFF)) * 0x100000001B3u;
}

/* Hash what the tables say, not how they are laid out. */
static void hash_all(void) {
    for (uint32_t cp = 0; cp < LIMIT; cp++) {
        enum vt_entry_kind kind = VT_E_KIND(entry[cp]);
        uint32_t n = kind == VT_E_PARTS     ? VT_E_LENGTH(entry[cp])
                     : kind == VT_E_VARIANT ? 1 + 2 * VT_E_LENGTH(entry[cp])
                                            : 0;
        take(n ? VT_E_MAKE(kind) | n : entry[cp]);
        for (uint32_t i = 0; i < n; i++)
            take(list[VT_E_PLACE(entry[cp]) + i]);
    }
    for (unsigned i = 0; i < 256; i++) {
        take(bytes_of[i]);
        take(base_of[i]);
        take(vowel[i]);
        for (int q = 0; q < 4; q++)
            take(with[i][q]);
    }
    take(symbol_lead);
    take(accent_of[0xB7]);
}

static void put_bytes(const char *name, const uint8_t *v) {
    printf("const uint8_t %s[256] = {", name);
    for (unsigned i = 0; i < 256; i++)
        printf("%u,%s", v[i], i % 24 == 23 ? "\n" : "");
    printf("};\n");
}

static void put_entries(void) {
    static uint32_t first[LIMIT / VT_WEIGHT_PAGE];
    unsigned count = 0;
    printf("const uint16_t vt_weight_page[] = {");
    for (uint32_t p = 0; p < LIMIT / VT_WEIGHT_PAGE; p++) {
        const uint32_t *page = entry + p * VT_WEIGHT_PAGE;
        unsigned k = 0;
        while (k < count && memcmp(page, entry + first[k], VT_WEIGHT_PAGE * sizeof *page))
            k++;
        if (k == count) first[count++] = p * VT_WEIGHT_PAGE;
        printf("%u,%s", k, p % 24 == 23 ? "\n" : "");
    }
    printf("};\nconst uint32_t vt_weight_entry[][%d] = {", VT_WEIGHT_PAGE);
    for (unsigned k = 0; k < count; k++) {
        printf("{");
        for (unsigned i = 0; i < VT_WEIGHT_PAGE; i++)
            printf("0x%X,%s", entry[first[k] + i], i % 8 == 7 ? "\n" : "");
        printf("},\n");
    }
    printf("};\nconst uint32_t vt_weight_list[] = {");
    for (uint32_t i = 0; i < list_count; i++)
        printf("0x%X,%s", list[i], i % 8 == 7 ? "\n" : "");
    printf("};\n");
}

static void put_shapes(void) {
    printf("const vt_shape vt_weight_shape[256] = {");
    for (unsigned c = 0; c < 256; c++) {
        if (c < 0x80)
            printf("{0,0,%u,0,0,0,8,1},\n", c);
        else if (c >= 0xC2 && c <= 0xCB)
            printf("{0xC000,0x8000,%d,0,31,63,16,1},\n", VT_FAST_TWO);
        else if (c == 0xE1)
            printf("{0xC0FC00,0x80B800,%d,8,7,63,24,2},\n", VT_FAST_THREE);
        else
            printf("{0,1,0,0,0,0,8,0},\n");
    }
    printf("};\n");
}

static void put_alphabet(void) {
    put_bytes("vt_weight_bytes", bytes_of);
    put_bytes("vt_weight_base", base_of);
    put_bytes("vt_weight_vowel", vowel);
    printf("const uint8_t vt_weight_with[256][4] = {");
    for (unsigned i = 0; i < 256; i++)
        printf("{%u,%u,%u,%u},%s", with[i][0], with[i][1], with[i][2], with[i][3],
               i % 8 == 7 ? "\n" : "");
    printf("};\nconst uint16_t vt_weight_fast[] = {");
    for (unsigned i = 0; i < VT_FAST_SIZE; i++)
        printf("%u,%s", fast[i], i % 16 == 15 ? "\n" : "");
    printf("};\nconst uint8_t vt_weight_symbol = %u;\n", symbol_lead);
    printf("const uint8_t vt_weight_dot = %u;\n", accent_of[0xB7]);
    printf("const uint64_t vt_weight_hash = 0x%016llXu;\n", (unsigned long long)hash);
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: gen_collation DATA\n");
        return 1;
    }
    dir = argv[1];
    read_assigned();
    read_ranges();
    read_own_weights();
    add_marks();
    add_decompositions();
    add_capitals();
    add_variants();
    add_alphabet();
    add_fast();
    hash_all();
    printf("/* Made by gen_collation.c. */\n#include \"collate_table.h\"\n");
    put_entries();
    put_alphabet();
    put_shapes();
    return 0;
}
