/*
** relative_days.c - days told by their distance ("2 ngày trước", "thứ 5 tuần trước"), and figures
** that look like days and are amounts ("tỷ lệ 3/4", "từ 1-2 việc").
*/
#include "relative_days.h"
#include "matches.h"

enum { FARTHEST = 99, FIRST_WEEKDAY = 2, LAST_NUMBERED = 7 };

/* va_facet_end() of a facet that is asked for in the lexicon itself. */
static uint32_t asked_end(const va_cursor *s, uint32_t i, lx_facet facet, int *value) {
    lx_match m[LX_MATCHES];
    for (int n = lx_match_at(s->token, s->word, i, s->to, m); n > 0; n--)
        for (uint32_t k = 0; k < m[n - 1].senses; k++) {
            const lx_sense *of = &m[n - 1].sense[k];
            if (of->class != LX_FACET || (of->index & 255) != (uint32_t)facet) continue;
            if (value) *value = (int)(of->index >> 8) - 128;
            return m[n - 1].end;
        }
    return i;
}

uint32_t va_facet_end(const va_cursor *s, uint32_t i, lx_facet facet, int *value) {
    uint32_t n, end = i;
    const va_token_matches *at = va_token_matches_at(s, i);
    if (!(at->classes & 1u << LX_FACET)) return i;
    if ((int)facet >= LX_FIRST_ASKED)
        return at->parts >> (VA_ASKED + facet - LX_FIRST_ASKED) & 1 ? asked_end(s, i, facet, value)
                                                                    : i;
    const va_match *h = va_matches_at(s, i, &n);
    for (uint32_t k = 0; k < n; k++) {
        if (h[k].class != LX_FACET || (h[k].index & 255) != (uint32_t)facet) continue;
        if (h[k].end <= end) continue;
        end = h[k].end;
        if (value) *value = (int)(h[k].index >> 8) - 128;
    }
    return end;
}

/* A whole number of few digits at token I, in digits or words: one past its end, or I. */
static uint32_t read_count(const va_cursor *s, uint32_t i, int *count) {
    if (i >= s->to || s->token[i].kind != VT_NUMBER)
        return va_facet_end(s, i, LX_FACET_number, count);
    *count = 0;
    for (uint32_t p = s->token[i].start; p < vt_token_end(&s->token[i]); p++) {
        uint8_t c = s->d->text[p];
        if (c < '0' || c > '9' || *count > FARTHEST) return i;
        *count = *count * 10 + c - '0';
    }
    return i + 1;
}

/* The number of at most DIGITS digits at token I, or -1. */
static int32_t short_number(const va_cursor *s, uint32_t i, uint32_t digits) {
    int32_t value = 0;
    if (i >= s->to || s->token[i].kind != VT_NUMBER || s->token[i].bytes > digits) return -1;
    for (uint32_t p = s->token[i].start; p < vt_token_end(&s->token[i]); p++) {
        if (s->d->text[p] < '0' || s->d->text[p] > '9') return -1;
        value = value * 10 + s->d->text[p] - '0';
    }
    return value;
}

uint32_t va_spaced_day(const va_cursor *s, uint32_t i, va_day *day) {
    const vt_token *t = s->token;
    if (i + 5 > s->to) return i;
    int dashes = vt_is_dash(&t[i + 1]) && vt_is_dash(&t[i + 3]);
    if (!dashes && !(vt_is_marker(&t[i + 1], '/') && vt_is_marker(&t[i + 3], '/'))) return i;
    va_day read = {short_number(s, i + 4, 4), short_number(s, i + 2, 2), short_number(s, i, 2)};
    if (read.year < VA_FIRST_YEAR || read.year > VA_LAST_YEAR || !va_day_exists(read)) return i;
    *day = read;
    return i + 5;
}

/* Nothing behind token END says from what else the days are counted: "2 ngày trước lễ khai mạc". */
static int is_from_today(const va_cursor *s, uint32_t end) {
    return end >= s->to || s->token[end].kind == VT_MARKER || vt_is_capital(&s->token[end]) ||
           va_is_part(s, end, LX_PART_at);
}

static uint32_t read_days_ago(const va_cursor *s, uint32_t i, va_distance *x) {
    int count = 0, days = 0;
    uint32_t k = va_facet_end(s, i, LX_FACET_count_back, NULL);
    uint32_t unit = read_count(s, k, &count);
    uint32_t end = va_facet_end(s, unit, LX_FACET_back_unit, &days);
    if (unit == k || end == unit || count < 1 || count > FARTHEST) return i;
    if (k == i) {
        uint32_t ago = va_facet_end(s, end, LX_FACET_ago, NULL);
        if (ago == end || va_facet_end(s, end, LX_FACET_ago_else, NULL) > ago) return i;
        if (!is_from_today(s, ago)) return i;
        end = ago;
    }
    x->offset = (int16_t)(-count * days);
    return end;
}

/* "thứ 5", "thứ Năm", "chủ nhật" at token I: one past its end, or I. */
static uint32_t read_weekday(const va_cursor *s, uint32_t i, int *day) {
    uint32_t end = va_facet_end(s, i, LX_FACET_weekday, day);
    if (end == i || *day) return end;
    uint32_t number = read_count(s, end, day);
    return number > end && *day >= FIRST_WEEKDAY && *day <= LAST_NUMBERED ? number : i;
}

static uint32_t read_day_of_week(const va_cursor *s, uint32_t i, va_distance *x) {
    int day = 0, weeks = 0;
    uint32_t word = va_facet_end(s, i, LX_FACET_back_unit, &weeks); /* "hôm thứ Tư tuần trước" */
    uint32_t week = read_weekday(s, word, &day);
    uint32_t end = va_facet_end(s, week, LX_FACET_week, &weeks);
    if (week == word || (end == week && word == i)) return i;
    x->weekday = (uint8_t)day;
    x->latest = end == week || weeks == VA_LATEST; /* "hôm thứ Tư" is the last one */
    x->offset = x->latest ? 0 : (int16_t)(weeks * 7);
    return end;
}

uint32_t va_relative_day(const va_cursor *s, uint32_t i, va_distance *x) {
    uint32_t end = read_days_ago(s, i, x);
    return end > i ? end : read_day_of_week(s, i, x);
}

/* How surely a phrase says that a number behind it is no day: all of them, or 24/7 alone. */
enum { PHRASE_MOST = 3, ALWAYS = 1, ROUND_THE_CLOCK = 2 };

/* A phrase of FACET ends before token I; its value into *VALUE (which may be NULL). */
static int stands_before(const va_cursor *s, uint32_t i, lx_facet facet, int *value) {
    for (uint32_t k = i; k > s->from && k + PHRASE_MOST > i; k--) {
        uint32_t end = va_facet_end(s, k - 1, facet, value);
        if (end > k - 1 && end == i) return 1;
    }
    return 0;
}

/* "đường 3/2", "công viên 30/4": what bears the name of a day. */
static int is_street_of_day(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i; k > s->from && k + PHRASE_MOST > i; k--)
        if (va_parts_at(s, k - 1) & (LX_SET(street) | LX_SET(landmark)) &&
            va_word_end(s, k - 1) == i)
            return 1;
    return 0;
}

int va_is_amount(const va_cursor *s, uint32_t i, int32_t first, char joint, int32_t second) {
    const vt_token *next = &s->token[i + 1];
    int certain = 0, before = stands_before(s, i, LX_FACET_amount, &certain);
    if (before && certain == ALWAYS) return 1;
    if (before && certain == ROUND_THE_CLOCK) return first == 24 && second == 7;
    if (second && is_street_of_day(s, i)) return 1;
    if (first > second) return 0; /* of "3/4" the lower part is not the smaller one */
    if (before) return 1;
    if (i + 1 >= s->to) return 0;
    if (vt_is_marker(next, '%')) return 1;
    if (next->kind != VT_WORD || vt_is_capital(next) || next->gap & VT_GAP_LINE) return 0;
    if (joint == '/' && (stands_before(s, i, LX_FACET_daytime, NULL) ||
                         stands_before(s, i, LX_FACET_through, NULL)))
        return 0; /* "từ 1/7 bộ máy mới hoạt động" */
    if (va_facet_end(s, i + 1, LX_FACET_counted, NULL) > i + 1)
        return !(va_facet_end(s, i + 1, LX_FACET_year, NULL) > i + 1 && i + 2 < s->to &&
                 s->token[i + 2].kind == VT_NUMBER); /* "18/7 năm 2024" */
    /* "từ 5-7 xã": of what the text has so many */
    return joint != '/' && va_word_end(s, i + 1) == i + 1 &&
           !(va_classes_at(s, i + 1) & 1u << LX_FACET);
}
