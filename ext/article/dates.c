/* dates.c - dates ("Chiều 18/7", "tháng 5/1978", "giai đoạn 2023-2025") and document numbers. */
#include "dates.h"
#include "matches.h"
#include "mentions.h"

/* Digits and joints of number token T: up to three parts; returns their number, 0 if too many. */
static int parts_of(const va_cursor *s, const vt_token *t, int part[3], uint8_t *joint) {
    int n = 1;
    part[0] = 0;
    *joint = 0;
    for (uint32_t p = t->start; p < vt_token_end(t); p++) {
        uint8_t c = s->d->text[p];
        if (c >= '0' && c <= '9') {
            if (part[n - 1] > 99999) return 0;
            part[n - 1] = part[n - 1] * 10 + c - '0';
        } else if (c < 0x80 || c == 0xE2) {
            if (n == 3) return 0;
            *joint = c < 0x80 ? c : '-';
            part[n++] = 0;
        }
    }
    return n;
}

static int is_year(int value) {
    return value >= 1900 && value <= 2100;
}

/* A number that is a date or a span of years by itself: 18/7, 1-4, 24/12/2025, 2023-2025. */
static int is_date_number(const va_cursor *s, const vt_token *t, int announced) {
    int part[3] = {0, 0, 0};
    uint8_t joint;
    int n = t->kind == VT_NUMBER ? parts_of(s, t, part, &joint) : 0;
    if (n == 1) return 0;
    if (n == 2 && joint == '-' && is_year(part[0]) && is_year(part[1])) return 1;
    if (n == 2 && joint == '/' && part[0] >= 1 && part[0] <= 12 && is_year(part[1])) return 1;
    int day = part[0] >= 1 && part[0] <= 31 && part[1] >= 1 && part[1] <= 12;
    if (n == 3) return day && joint != ',' && joint != ':' && (is_year(part[2]) || part[2] < 100);
    return n == 2 && day && (joint == '/' || (announced && (joint == '-' || joint == '.')));
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
static uint32_t next_start(const va_cursor *s, uint32_t i) {
    const uint64_t date = LX_SET(date_word) | LX_SET(date_alone);
    while (i < s->to && s->token[i].kind != VT_NUMBER && !(s->at[i].parts & date))
        i++;
    return i;
}

void va_dates(const va_cursor *s) {
    for (uint32_t i = next_start(s, s->from); i < s->to && !s->d->arena->failed;
         i = next_start(s, i + 1)) {
        uint32_t first = i, end = i;
        int announced = 0;
        while (i < s->to && va_is_part(s, i, LX_PART_date_word)) {
            i = va_word_end(s, i);
            announced = 1;
        }
        if (i >= s->to) break;
        uint32_t document = document_end(s, i);
        if (document > i) {
            va_add_mention(s->d, s->sentence, VA_DOCUMENT, i, document, NULL, "document-number",
                           0.9f);
            i = document - 1;
            continue;
        }
        if (is_date_number(s, &s->token[i], announced) ||
            (announced && s->token[i].kind == VT_NUMBER && s->token[i].letters <= 4 &&
             !(s->token[i].key & VT_KEY_HASHED)))
            end = i + 1;
        else if (va_is_part(s, first, LX_PART_date_alone))
            end = va_word_end(s, first);
        else if (announced)
            i--; /* look at this token again: it may begin a date itself */
        if (end > first) va_add_mention(s->d, s->sentence, VA_DATE, first, end, NULL, "date", 0.8f);
        if (i < first) i = first;
    }
}
