/* dates.c - dates ("Chiều 18/7", "tháng 5/1978", "giai đoạn 2023-2025") and document numbers. */
#include <string.h>
#include "dates.h"
#include "matches.h"
#include "mentions.h"
#include "relative_days.h"

enum { DATE_PARTS = 6, SPACED_DAY = 5 };

/*
** Digits and the last joint of number token T, its joints as a string of JOINTS; returns how many
** parts it has, 0 if too many.
*/
static int parts_of(const va_cursor *s, const vt_token *t, int part[DATE_PARTS],
                    char joints[DATE_PARTS]) {
    int n = 1;
    part[0] = 0;
    joints[0] = 0;
    for (uint32_t p = t->start; p < vt_token_end(t); p++) {
        uint8_t c = s->d->text[p];
        if (c >= '0' && c <= '9') {
            if (part[n - 1] > 99999) return 0;
            part[n - 1] = part[n - 1] * 10 + c - '0';
        } else if (c < 0x80 || c == 0xE2) {
            if (n == DATE_PARTS) return 0;
            joints[n - 1] = c < 0x80 ? (char)c : '-';
            joints[n] = 0;
            part[n++] = 0;
        }
    }
    return n;
}

static int is_year_of_date(int value) {
    return value >= 1900 && value <= 2100;
}

static int is_day(const int *part) {
    return part[0] >= 1 && part[0] <= 31 && part[1] >= 1 && part[1] <= 12;
}

/* A number that begins with three digits or more: "024.3.12" is no day. */
static int has_long_day(const va_cursor *s, const vt_token *t) {
    uint32_t digits = 0;
    while (digits < t->bytes && s->d->text[t->start + digits] >= '0' &&
           s->d->text[t->start + digits] <= '9')
        digits++;
    return digits > 2;
}

/* "24/12/2025", "2025-12-24": three parts, with no more digits than a day has. */
static int is_full_date(const va_cursor *s, const vt_token *t, const int *part,
                        const char *joints) {
    if (joints[0] != joints[1] || joints[0] == ',' || joints[0] == ':') return 0;
    if ((joints[0] == '-' || joints[0] == '/') && is_year_of_date(part[0]))
        return is_day((const int[]){part[2], part[1]});
    if (has_long_day(s, t)) return 0;
    return is_day(part) && t->bytes <= (part[2] < 100 ? 8 : 10) &&
           (is_year_of_date(part[2]) || part[2] < 100);
}

/* "12-14/6", "28/2-3/3", "28/2-3/3/2025", "30/12/2024-2/1/2025" */
static int is_range(const int *part, const char *joints) {
    if (!strcmp(joints, "-/") || !strcmp(joints, "-//"))
        return part[0] >= 1 && part[0] < part[1] && is_day(part + 1);
    if (!strcmp(joints, "/-/") || !strcmp(joints, "/-//")) return is_day(part) && is_day(part + 2);
    return !strcmp(joints, "//-//") && is_day(part) && is_day(part + 3);
}

/* Number token I is a date or a span of years by itself: 18/7, 1-4, 24/12/2025, 2023-2025. */
static int is_date_number(const va_cursor *s, uint32_t i, int announced) {
    const vt_token *t = &s->token[i];
    int part[DATE_PARTS] = {0};
    char joints[DATE_PARTS + 1];
    int n = t->kind == VT_NUMBER ? parts_of(s, t, part, joints) : 0;
    if (n < 2) return 0;
    if (is_range(part, joints)) return 1;
    if (n > 2) /* "ĐT 028.3.12" */
        return n == 3 && is_full_date(s, t, part, joints) && !va_is_amount(s, i, 1, joints[0], 0);
    if (joints[0] == '-' && is_year_of_date(part[0]) && is_year_of_date(part[1])) return 1;
    if ((joints[0] == '/' || announced) && part[0] >= 1 && part[0] <= 12 &&
        is_year_of_date(part[1]))
        return 1;
    if (!is_day(part) || (!announced && va_is_amount(s, i, part[0], joints[0], part[1]))) return 0;
    return joints[0] == '/' || (announced && (joints[0] == '-' || joints[0] == '.'));
}

/* "15-NQ/TW", "30/2020/NĐ-CP": a number, a joint, capitals; one past its end, or I. */
static uint32_t document_end(const va_cursor *s, uint32_t i) {
    uint32_t k = i + 1;
    if (s->token[i].kind != VT_NUMBER || k + 1 >= s->to) return i;
    if (!(vt_is_dash(&s->token[k]) || vt_is_marker(&s->token[k], '/')) || s->token[k].gap) return i;
    if (!vt_is_acronym(&s->token[k + 1]) || s->token[k + 1].gap) return i;
    for (k += 2; k + 1 < s->to && !s->token[k].gap && !s->token[k + 1].gap &&
                 (vt_is_dash(&s->token[k]) || vt_is_marker(&s->token[k], '/')) &&
                 vt_is_capital(&s->token[k + 1]);)
        k += 2;
    return k;
}

/* From token I of the sentence on, the first that may begin a date: a number, or a word for one. */
static uint32_t next_date_start(const va_cursor *s, uint32_t i) {
    const uint64_t date = LX_SET(date_word) | LX_SET(date_alone);
    while (i < s->to && s->token[i].kind != VT_NUMBER && !(s->at[i].parts & date) &&
           !(s->at[i].classes & 1u << LX_FACET))
        i++;
    return i;
}

/* Behind words for a date: "5", "2019", with no joint. */
static int is_number_of_date(const va_cursor *s, uint32_t i) {
    const vt_token *t = &s->token[i];
    return t->kind == VT_NUMBER && t->letters <= 4 && !(t->key & VT_KEY_HASHED);
}

/* "tháng Ba" but "Cách mạng Tháng Tám", "tháng một lần": one past the name at token I, or I. */
static uint32_t month_name_end(const va_cursor *s, uint32_t i) {
    uint32_t month = i - 1, end = va_facet_end(s, i, LX_FACET_month_name, NULL);
    if (va_facet_end(s, month, LX_FACET_month, NULL) != i) return i;
    if (month > s->from && vt_is_capital(&s->token[month]) && vt_is_capital(&s->token[month - 1]))
        return i;
    return vt_is_capital(&s->token[i]) || va_facet_end(s, end, LX_FACET_year, NULL) > end ? end : i;
}

/* One past the date whose words begin at token FIRST and end before token I, or FIRST. */
static uint32_t date_end(const va_cursor *s, uint32_t first, uint32_t i) {
    int announced = i > first;
    va_day ignored;
    if (announced && va_spaced_day(s, i, &ignored) > i) return i + SPACED_DAY;
    if (is_date_number(s, i, announced) || (announced && is_number_of_date(s, i))) return i + 1;
    if (announced && month_name_end(s, i) > i) return month_name_end(s, i);
    if (va_is_part(s, first, LX_PART_date_alone)) return va_word_end(s, first);
    return first;
}

static void add_date(const va_cursor *s, uint32_t first, uint32_t end) {
    va_add_mention(s->d, s->sentence, VA_DATE, first, end, NULL, "date", 0.8f);
}

void va_dates(const va_cursor *s) {
    for (uint32_t i = next_date_start(s, s->from); i < s->to && !va_is_over(s->d->arena);
         i = next_date_start(s, i + 1)) {
        uint32_t first = i, end;
        va_distance ignored = {0};
        if ((end = va_relative_day(s, i, &ignored)) > i) {
            add_date(s, i, end);
            i = end - 1;
            continue;
        }
        while (i < s->to && va_is_part(s, i, LX_PART_date_word))
            i = va_word_end(s, i);
        if (i >= s->to) break;
        uint32_t document = document_end(s, i);
        if (document > i) {
            va_add_mention(s->d, s->sentence, VA_DOCUMENT, i, document, NULL, "document-number",
                           0.9f);
            i = document - 1;
            continue;
        }
        end = date_end(s, first, i);
        if (end > first) {
            add_date(s, first, end);
            i = end - 1;
        } else if (i > first) {
            i--; /* look at this token again: it may begin a date itself */
        }
    }
}
