/*
** stamps.c - when a page says it was published.
**
**     19/07/2024 14:43                     a line of its own
**     Thứ sáu, ngày 19/07/2024 - 14:43
**     THANH NHÀN 19 tháng 7 năm 2024       with the names of a byline
**     Hai tỉnh ký kết (14:43 19/07/2024)   at the end of a title: with a time or in brackets
*/
#include <string.h>
#include "stamps.h"
#include "phrases.h"

enum { OTHER_WORDS = 3, SHORT_YEARS = 51 };

/* One past the phrase of FACET, whose value is 0, at token I, or I. */
static uint32_t phrase_end(const va_document *d, uint32_t i, uint32_t to, lx_facet facet) {
    if (i >= to) return i;
    return va_phrase_end(d, i, to, LX_FACET, (uint32_t)facet | 128u << 8);
}

/* The parts of number token I and the joint between them, 0 if there are several; 0: none. */
static int read_number_parts(const va_document *d, uint32_t i, int32_t part[3], char *joint) {
    int n = 1;
    *joint = 0;
    part[0] = 0;
    if (d->token[i].kind != VT_NUMBER) return 0;
    for (uint32_t p = d->token[i].start; p < vt_token_end(&d->token[i]); p++) {
        char c = (char)d->text[p];
        if (c >= '0' && c <= '9') {
            if (part[n - 1] < 10000) part[n - 1] = part[n - 1] * 10 + c - '0';
        } else if (n == 3 || (n > 1 && c != *joint)) {
            return 0;
        } else {
            *joint = c;
            part[n++] = 0;
        }
    }
    return n;
}

/* "19 tháng 7 năm 2024", "19 tháng 7/2024", "19 tháng 7, 2024" at token I: one past its end, or I.
 */
static uint32_t read_in_words(const va_document *d, uint32_t i, uint32_t to, va_day *day) {
    int32_t m[3], y[3];
    char joint;
    uint32_t k = phrase_end(d, i + 1, to, LX_FACET_month);
    if (k == i + 1 || k >= to) return i;
    int n = read_number_parts(d, k, m, &joint);
    day->month = m[0];
    day->year = n == 2 && joint == '/' ? m[1] : 0;
    if (n == 2) return k + 1;
    uint32_t comma = k + 1 < to && vt_is_marker(&d->token[k + 1], ',') ? k + 2 : k + 1;
    uint32_t year = phrase_end(d, comma, to, LX_FACET_year);
    if (n != 1 || year >= to || read_number_parts(d, year, y, &joint) != 1) return i;
    day->year = y[0] < VA_FIRST_YEAR ? 0 : y[0];
    return year + 1;
}

/* A whole date at token I: one past its end, with *DAY, which exists; or I. */
static uint32_t read_date(const va_document *d, uint32_t i, uint32_t to, va_day *day) {
    int32_t part[3];
    char joint;
    int n = read_number_parts(d, i, part, &joint);
    uint32_t end = i;
    *day = (va_day){0, 0, 0};
    if (n == 3 && joint != ':' && joint != ',') {
        int iso = part[0] > 31;
        *day = (va_day){part[iso ? 0 : 2], part[1], part[iso ? 2 : 0]};
        if (day->year < SHORT_YEARS && joint != '.') day->year += 2000; /* "19/07/24" */
        end = i + 1;
    } else if (n == 1) {
        day->day = part[0];
        end = read_in_words(d, i, to, day);
    }
    return va_day_exists(*day) ? end : i;
}

/* "14:43", "14h43" */
static int is_clock(const va_document *d, uint32_t i) {
    const vt_token *t = &d->token[i];
    const uint8_t *text = d->text + t->start;
    if (t->kind == VT_MARKER || text[0] < '0' || text[0] > '9' || t->bytes > 8) return 0;
    return memchr(text, t->kind == VT_NUMBER ? ':' : 'h', t->bytes) != NULL;
}

/* One past what only goes with a date at token I: a number, a sign, "GMT", "Thời sự"; or I. */
static uint32_t trimming_end(const va_document *d, uint32_t i, uint32_t to) {
    if (d->token[i].kind != VT_WORD || is_clock(d, i)) return i + 1;
    uint32_t end = phrase_end(d, i, to, LX_FACET_stamp);
    return end > i ? end : va_phrase_end(d, i, to, LX_MARKER, LX_MARK_menu);
}

/* "9/8/04", which alone in its line may be of a table. */
static int is_short(const va_document *d, uint32_t i) {
    const vt_token *t = &d->token[i];
    uint8_t joint = t->bytes > 3 && t->bytes < 9 ? d->text[vt_token_end(t) - 3] : 0;
    return joint == '/' || joint == '-';
}

int va_is_stamp(const va_document *d, uint32_t from, uint32_t to, va_day *day) {
    uint32_t others = 0;
    int found = 0;
    for (uint32_t i = from, end; i < to; i = end) {
        va_day here;
        end = read_date(d, i, to, &here);
        if (end > i && !found) *day = here;
        found |= end > i;
        if (end == i) end = trimming_end(d, i, to);
        if (end == i && (others++ == OTHER_WORDS || !vt_is_capital(&d->token[end++]))) return 0;
    }
    return found && !(to - from == 1 && is_short(d, from));
}

/*
** At the end of a title, tokens [FROM, TO), a date with the time or in brackets: it is no day of an
** event.
*/
static int ends_with_stamp(va_document *d, uint32_t from, uint32_t to, va_day *day) {
    int dressed = 0, found = 0;
    uint32_t first = from;
    for (uint32_t i = from, end; i < to; i = end) {
        va_day here;
        end = read_date(d, i, to, &here);
        if (end > i) {
            *day = here;
            found = 1;
            continue;
        }
        end = trimming_end(d, i, to);
        if (end == i) { /* a word of the title */
            first = ++end;
            dressed = found = 0;
        }
        dressed |=
            is_clock(d, i) || vt_is_marker(&d->token[i], '(') || vt_is_marker(&d->token[i], '|');
    }
    if (!found || !dressed) return 0;
    d->stamp = first;
    d->stamp_end = to;
    return 1;
}

/* The first whole date of tokens [FROM, TO). */
static int has_date(const va_document *d, uint32_t from, uint32_t to, va_day *day) {
    for (uint32_t i = from; i < to; i++)
        if (read_date(d, i, to, day) > i) return 1;
    return 0;
}

static int section_tells(va_document *d, const va_section *s, va_day *day) {
    uint32_t from = s->first_sentence, to = s->sentence_count;
    if (s->kind == VA_BYLINE) return has_date(d, from, to, day);
    if (s->kind == VA_TITLE) return ends_with_stamp(d, from, to, day);
    return s->kind == VA_BOILERPLATE && !strcmp(s->rule, "before-title") &&
           va_is_stamp(d, from, to, day);
}

void va_find_published(va_document *d) {
    va_day day;
    for (uint32_t k = 0; k < d->sections.count && !va_is_over(d->arena); k++) {
        if (!section_tells(d, va_section_at(d, k), &day) || d->published_year) continue;
        d->published = day;
        d->published_year = day.year;
        d->new_era = va_is_new_era(day);
    }
}
