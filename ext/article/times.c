/*
** times.c - times with their values ("chiều 18/7", "12 đến 14/6", "giai đoạn 2023-2025", "thời hạn
** 5 năm"), and phrases that say what happens: an anniversary, a visit, a plan.
**
** dates.c finds what is to be shown as a date; this reads what it means.  A day that does not exist
** and a period that runs backwards are kept as they stand; cooperations.c gives no value for them.
*/
#include "times.h"
#include "matches.h"

enum { NUMBER_PARTS = 6, ANNOUNCED_WITHIN = 4, DAY_WORDS = 5, DAYS_MOST = 8, WORDS_OF_PAPER = 16 };

/* A number with its parts: "18/7/2013" has three. */
typedef struct {
    int32_t part[NUMBER_PARTS];
    char joint[NUMBER_PARTS]; /* before the part */
    int parts;                /* 0: no number, or one of too many parts */
} number;

static number read_number(const va_cursor *s, uint32_t i) {
    number n = {{0}, {0}, 0};
    if (i >= s->to || s->token[i].kind != VT_NUMBER) return n;
    n.parts = 1;
    for (uint32_t p = s->token[i].start; p < vt_token_end(&s->token[i]); p++) {
        uint8_t c = s->d->text[p];
        if (c >= '0' && c <= '9') {
            int32_t *part = &n.part[n.parts - 1];
            if (*part < 1000000) *part = *part * 10 + c - '0';
        } else if (c < 0x80 || c == 0xE2) { /* a dash of three bytes counts once */
            if (n.parts == NUMBER_PARTS) {
                n.parts = 0;
                return n;
            }
            n.joint[n.parts++] = c < 0x80 ? (char)c : '-';
        }
    }
    return n;
}

static int is_year_of_time(int32_t value) {
    return value >= VA_FIRST_YEAR && value <= VA_LAST_YEAR;
}

static uint32_t skip(const va_cursor *s, uint32_t i, lx_facet facet) {
    return va_facet_end(s, i, facet, NULL);
}

/* Two digits of a year: "5/6/08". */
static int32_t full_year(int32_t year) {
    return year >= 100 ? year : year <= 50 ? 2000 + year : 1900 + year;
}

/* "năm 2013", ", năm 2013" or "/2013" behind day and month. */
static uint32_t read_year_behind(const va_cursor *s, uint32_t i, va_day *day) {
    uint32_t word = i < s->to && vt_is_marker(&s->token[i], ',') ? i + 1 : i;
    uint32_t k = skip(s, word, LX_FACET_year);
    if (k == word) k = i;
    if (k == i && i < s->to && vt_is_marker(&s->token[i], '/')) k = i + 1;
    number n = read_number(s, k);
    if (k == i || n.parts != 1 || n.part[0] < 1000) return i;
    day->year = n.part[0];
    return k + 1;
}

/* ", 2024" behind day and month in words, with nothing of which there may be so many. */
static uint32_t read_comma_year(const va_cursor *s, uint32_t i, va_day *day) {
    if (i >= s->to || !vt_is_marker(&s->token[i], ',')) return i;
    number n = read_number(s, i + 1);
    if (n.parts != 1 || !is_year_of_time(n.part[0])) return i;
    if (i + 2 < s->to && s->token[i + 2].kind != VT_MARKER) return i;
    day->year = n.part[0];
    return i + 2;
}

/* "tháng Ba", "tháng Mười 2024" at token MONTH, with DAY set: one past its year, or I. */
static uint32_t read_month_name(const va_cursor *s, uint32_t i, uint32_t month, va_day *day) {
    int value = 0;
    uint32_t end = va_facet_end(s, month, LX_FACET_month_name, &value);
    number year = read_number(s, end);
    if (end == month) return i;
    day->month = value;
    day->year = 0;
    if (year.parts != 1 || year.part[0] < 1000) return read_year_behind(s, end, day);
    /* "tháng năm 2024" is no month, "tháng Năm 2024" is one */
    if (!vt_is_capital(&s->token[month]) && skip(s, month, LX_FACET_year) > month) return i;
    day->year = year.part[0];
    return end + 1;
}

/* "5 tháng 6 năm 2013", "5 tháng 6/2013", "10 03 2022": from the number DAY at token I on. */
static uint32_t read_day_in_words(const va_cursor *s, uint32_t i, int32_t number_of_day,
                                  int announced, va_day *day) {
    if (number_of_day < 1 || number_of_day > 31) return i;
    uint32_t k = skip(s, i + 1, LX_FACET_month);
    number m = read_number(s, k), y = read_number(s, k + 1);
    if (k > i + 1 && !m.parts) {
        day->day = number_of_day;
        return read_month_name(s, i, k, day);
    }
    if (m.parts < 1 || m.part[0] < 1 || m.part[0] > 12) return i;
    day->day = number_of_day;
    day->month = m.part[0];
    day->year = 0;
    if (k > i + 1 && m.parts == 1) {
        uint32_t end = read_year_behind(s, k + 1, day);
        return end > k + 1 ? end : read_comma_year(s, end, day);
    }
    if (k > i + 1 && m.parts == 2 && m.part[1] >= 1000) {
        day->year = m.part[1];
        return k + 1;
    }
    if (k == i + 1 && announced && m.parts == 1 && y.parts == 1 && is_year_of_time(y.part[0])) {
        day->year = y.part[0];
        return k + 2;
    }
    return i;
}

/* "25\/3": a slash that something has escaped. */
static uint32_t read_escaped_day(const va_cursor *s, uint32_t i, int32_t number_of_day,
                                 va_day *day) {
    if (i + 3 >= s->to || !vt_is_marker(&s->token[i + 1], '\\') ||
        !vt_is_marker(&s->token[i + 2], '/'))
        return i;
    number m = read_number(s, i + 3);
    if (m.parts < 1 || m.parts > 2 || m.part[0] < 1 || m.part[0] > 12) return i;
    *day = (va_day){m.parts == 2 ? m.part[1] : 0, m.part[0], number_of_day};
    return i + 4;
}

static int is_day_of_month(int32_t day, int32_t month) {
    return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/* "28/2-3/3/2025", "30/12/2024-2/1/2025": two days in number N. */
static int read_two_days(const number *n, va_day *first, va_day *last) {
    const int32_t *p = n->part;
    int behind = 1;
    while (behind < n->parts && n->joint[behind] != '-')
        behind++;
    for (int k = 1; k < n->parts; k++)
        if (k != behind && n->joint[k] != '/') return 0;
    int left = n->parts - behind;
    if (behind < 2 || behind > 3 || left < 2 || left > 3 || behind > left) return 0;
    if (!is_day_of_month(p[0], p[1]) || !is_day_of_month(p[behind], p[behind + 1])) return 0;
    *first = (va_day){behind == 3 ? full_year(p[2]) : 0, p[1], p[0]};
    *last = (va_day){left == 3 ? full_year(p[behind + 2]) : 0, p[behind + 1], p[behind]};
    return 1;
}

/* A range that begins in December and ends in January begins in the year before. */
static void share_year(va_day *first, const va_day *last) {
    if (!first->year && last->year) first->year = last->year - (first->month > last->month);
}

/*
** A day at token I, its *FIRST and *LAST where the number holds two ("12-14/6"): one past its end,
** or I.
*/
static uint32_t read_day(const va_cursor *s, uint32_t i, int announced, va_day *first,
                         va_day *last) {
    number n = read_number(s, i);
    const int32_t *p = n.part;
    va_day day = {0, 0, 0};
    uint32_t end = i;
    if (n.parts == 1) {
        end = read_day_in_words(s, i, p[0], announced, &day);
        if (end == i) end = read_escaped_day(s, i, p[0], &day);
        if (end == i && announced) end = va_spaced_day(s, i, &day);
        *first = *last = day;
        return end;
    }
    if (n.parts == 3 && (n.joint[1] == '-' || n.joint[1] == '/' || announced) &&
        n.joint[2] == n.joint[1] && is_year_of_time(p[0])) {
        *first = *last = (va_day){p[0], p[1], p[2]};
        return i + 1;
    }
    if (n.parts >= 4 && read_two_days(&n, first, last)) {
        share_year(first, last);
        return i + 1;
    }
    /* "Ngày 32/13/2024" was meant to be one, whatever it says */
    int stated = announced && n.parts == 3 && n.joint[1] == '/' && p[2] >= 1000;
    for (int k = 1; k < n.parts; k++)
        if (n.joint[k] != '/' && n.joint[k] != '-' && n.joint[k] != '.') return i;
    if (n.parts >= 3 && n.joint[1] == '-' && n.joint[2] != '-' && p[0] >= 1 && p[0] < p[1] &&
        p[1] <= 31 && p[2] >= 1 && p[2] <= 12) {
        *last = (va_day){n.parts == 4 ? full_year(p[3]) : 0, p[2], p[1]};
        *first = *last;
        first->day = p[0];
        return i + 1;
    }
    if (n.parts == 2 && p[0] >= 1 && p[0] <= 12 && is_year_of_time(p[1]))
        day = (va_day){p[1], p[0], 0};
    else if (n.parts < 2 || n.parts > 3 || (!stated && !is_day_of_month(p[0], p[1])) ||
             (n.parts == 2 && n.joint[1] != '/' && !announced) ||
             (n.parts == 3 && (n.joint[1] != n.joint[2] || (p[2] > 99 && p[2] < 1000))))
        return i;
    else if (n.parts == 2 && va_is_amount(s, i, p[0], n.joint[1], p[1]))
        return i;
    else
        day = (va_day){n.parts == 3 ? full_year(p[2]) : 0, p[1], p[0]};
    end = i + 1;
    if (n.parts == 2 && day.day) end = read_year_behind(s, end, &day);
    *first = *last = day;
    return end;
}

/* Behind the number at token I: what joins it to the next day; I + 1 if nothing does. */
static uint32_t skip_joint(const va_cursor *s, uint32_t i) {
    if (i + 1 >= s->to) return i + 1;
    if (vt_is_dash(&s->token[i + 1]) || vt_is_marker(&s->token[i + 1], ',')) return i + 2;
    return skip(s, i + 1, LX_FACET_through);
}

/* "12 đến 14/6", "29 và 30-3", "5, 6 và 7/3": days whose month stands with the last. */
static uint32_t read_day_pair(const va_cursor *s, uint32_t i, va_day *first, va_day *last) {
    number n = read_number(s, i);
    if (n.parts != 1 || n.part[0] < 1 || n.part[0] > 31) return i;
    uint32_t k = skip_joint(s, i);
    if (k == i + 1) return i;
    for (int days = 1; days < DAYS_MOST; days++) {
        number next = read_number(s, k);
        uint32_t behind = skip_joint(s, k);
        if (next.parts != 1 || next.part[0] < 1 || next.part[0] > 31 || behind == k + 1) break;
        k = behind;
    }
    uint32_t end = read_day(s, k, 1, first, last);
    if (end == k || !first->day) return i;
    first->day = n.part[0];
    return end;
}

/* Behind a day: "đến 5/11", "- 05/11/2021". */
static uint32_t read_last_day(const va_cursor *s, uint32_t i, va_day *first, va_day *last) {
    va_day from, to;
    if (i + 1 >= s->to) return i;
    uint32_t k = vt_is_dash(&s->token[i]) ? i + 1 : skip(s, i, LX_FACET_through), end;
    if (k > i) k = skip(s, k, LX_FACET_daytime); /* "- ngày 6 tháng 4" */
    if (k == i || (end = read_day(s, k, 1, &from, &to)) == k || !from.day) return i;
    share_year(first, &to);
    *last = to;
    return end;
}

/* Words before a day: "Chiều", "Sáng qua, ngày"; sets RELATIVE and OFFSET of *x. */
static uint32_t read_day_words(const va_cursor *s, uint32_t i, va_time *x) {
    uint32_t k = i, next;
    int offset = 0;
    for (int words = 0; words < DAY_WORDS; words++) {
        uint32_t word = skip(s, k, LX_FACET_daytime),
                 day = va_facet_end(s, k, LX_FACET_relative, &offset);
        next = day >= word ? day : word;
        va_distance distance = {0};
        uint32_t distant = va_relative_day(s, k, &distance);
        if (distant > k && distant >= next) {
            x->relative = x->announced = 1;
            x->distance = distance;
            return distant;
        }
        if (next == k) break;
        if (day > k && day >= word) {
            x->relative = 1;
            x->distance.offset = (int16_t)offset;
        }
        x->announced = 1;
        k = next;
    }
    return k;
}

/*
** Behind a day, at token I: on which side of today it lies ("15/6 tới", "15/2 vừa qua") or in which
** year from now ("2/9 năm nay").  Returns one past what belongs to the day.
*/
static uint32_t read_side(const va_cursor *s, uint32_t i, va_time *x) {
    int value = 0;
    uint32_t end = va_facet_end(s, i, LX_FACET_year_from_now, &value);
    if (end > i) {
        x->near_year = 1;
        x->years = (int8_t)value;
        x->coming = value > 0;
        return end;
    }
    x->gone = va_facet_end(s, i, LX_FACET_week, &value) > i && value == VA_LATEST;
    /* but "ngày 8/8 tới dự lễ ký" */
    end = skip(s, i, LX_FACET_coming);
    int closed = end < s->to && s->token[end].kind == VT_MARKER;
    x->coming = end > i && (closed || end >= s->to || va_is_part(s, end, LX_PART_at));
    return x->coming && closed ? end : i;
}

/* "tháng Giêng" in the day of tokens [I, END), "(âm lịch)" or "ÂL" behind it: one past its end. */
static uint32_t read_lunar(const va_cursor *s, uint32_t i, uint32_t end, va_time *x) {
    uint32_t k = end < s->to && vt_is_marker(&s->token[end], '(') ? end + 1 : end;
    uint32_t behind = skip(s, k, LX_FACET_lunar);
    for (; i < end; i++)
        x->lunar |= skip(s, i, LX_FACET_lunar) > i;
    x->lunar |= behind > k;
    if (behind == k) return end;
    return k > end && behind < s->to && vt_is_marker(&s->token[behind], ')') ? behind + 1 : behind;
}

static uint32_t read_days(const va_cursor *s, uint32_t i, va_time *x) {
    uint32_t words = read_day_words(s, i, x), k = words, end;
    if (x->relative && k + 1 < s->to &&
        (vt_is_marker(&s->token[k], ',') || vt_is_marker(&s->token[k], '('))) {
        va_time inner = {0};
        k = read_day_words(s, k + 1, &inner);
    }
    end = read_day(s, k, x->announced, &x->first, &x->last);
    if (end > k && x->first.day) end = read_last_day(s, end, &x->first, &x->last);
    if (end == k && x->announced) end = read_day_pair(s, k, &x->first, &x->last);
    if (end > k && end < s->to && k > words && vt_is_marker(&s->token[words], '(') &&
        vt_is_marker(&s->token[end], ')'))
        end++;
    if (end == k) end = x->relative ? words : i;
    if (end > k) end = read_lunar(s, k, read_side(s, end, x), x);
    x->coming |= x->relative && x->distance.offset > 0;
    x->kind = VA_TIME_DAY;
    x->token = i;
    return end;
}

/* --- periods --------------------------------------------------------------------- */

/* "2023-2025", "2026 - 2030", "2023 đến năm 2025" at token I; a year alone with ALONE. */
static uint32_t read_years(const va_cursor *s, uint32_t i, int alone, va_time *x) {
    number n = read_number(s, i);
    if (n.parts == 2 && is_year_of_time(n.part[0]) && n.part[1] >= 1000 && n.joint[1] == '-') {
        x->first.year = n.part[0];
        x->last.year = n.part[1];
        x->kind = VA_TIME_YEARS;
        return i + 1;
    }
    if (n.parts != 1 || !is_year_of_time(n.part[0])) return i;
    uint32_t k = i + 1;
    if (k < s->to && vt_is_dash(&s->token[k]))
        k++;
    else if (skip(s, k, LX_FACET_until) > k)
        k = skip(s, k, LX_FACET_until);
    else
        k = skip(s, k, LX_FACET_through);
    number last = read_number(s, k);
    x->first.year = n.part[0];
    if (k > i + 1 && last.parts == 1 && last.part[0] >= 1000) {
        x->last.year = last.part[0];
        x->kind = VA_TIME_YEARS;
        return k + 1;
    }
    x->last.year = n.part[0];
    x->kind = VA_TIME_YEAR;
    return alone ? i + 1 : i;
}

/* A phrase of FACET ends within the few tokens before token I. */
static int announced_by(const va_cursor *s, uint32_t i, lx_facet facet) {
    for (uint32_t k = i; k > s->from && k + ANNOUNCED_WITHIN > i; k--)
        if (skip(s, k - 1, facet) > k - 1 && skip(s, k - 1, facet) <= i) return 1;
    return 0;
}

/* Sentence and clause begin with a paper, "Theo đó, thỏa thuận này có hiệu lực", up to token I. */
static int is_of_paper(const va_cursor *s, uint32_t i) {
    int of = 0;
    uint32_t first = va_is_part(s, s->from, LX_PART_accord) ? va_word_end(s, s->from) : s->from;
    if (first > s->from && first < s->to && vt_is_marker(&s->token[first], ',')) first++;
    uint32_t end = va_facet_end(s, first, LX_FACET_bond, &of);
    int paper = end > first && of == LX_BOND_PAPER;
    return paper && i < end + WORDS_OF_PAPER && va_is_one_clause(s->d, end, i);
}

/* "5 năm", "ba năm tới", "18 tháng". */
static uint32_t read_lasting(const va_cursor *s, uint32_t i, va_time *x) {
    number n = read_number(s, i);
    int count = n.parts == 1 ? n.part[0] : 0;
    uint32_t k = n.parts == 1 ? i + 1 : va_facet_end(s, i, LX_FACET_number, &count);
    if (k < s->to && vt_is_marker(&s->token[k], '(')) { /* "5 (năm) năm" */
        uint32_t inner = skip(s, k + 1, LX_FACET_number);
        if (inner > k + 1 && inner < s->to && vt_is_marker(&s->token[inner], ')')) k = inner + 1;
    }
    uint32_t years = skip(s, k, LX_FACET_year), months = skip(s, k, LX_FACET_month);
    if (k == i || count < 1 || count > 99 || (years == k && months == k)) return i;
    uint32_t end = years > k ? years : months, coming = skip(s, end, LX_FACET_coming);
    if (read_number(s, end).parts) return i;         /* "5 tháng 6", "năm năm 2004" */
    if (skip(s, end, LX_FACET_week) > end) return i; /* "5 năm qua" */
    x->announced = (uint8_t)announced_by(s, i, LX_FACET_lasting);
    x->of_paper = x->announced && is_of_paper(s, i);
    /* "3 năm kể từ ngày ký": what follows says when it begins, not how long it is */
    if (coming == end && skip(s, end, LX_FACET_since) == end && !x->announced) return i;
    if (years > k)
        x->last.year = count;
    else
        x->last.month = count;
    x->kind = VA_TIME_LASTING;
    return coming;
}

static uint32_t read_period(const va_cursor *s, uint32_t i, va_time *x) {
    uint32_t k = skip(s, i, LX_FACET_until), end;
    if (k > i && read_number(s, k).parts == 1 && read_number(s, k).part[0] >= 1000) {
        x->kind = VA_TIME_UNTIL;
        x->of_paper = announced_by(s, i, LX_FACET_lasting) && is_of_paper(s, i);
        x->token = i;
        x->last.year = read_number(s, k).part[0];
        return k + 1;
    }
    if ((k = skip(s, i, LX_FACET_year)) > i && (end = read_years(s, k, 1, x)) > k) {
        x->token = k;
        return end;
    }
    x->token = i;
    if ((end = read_years(s, i, 0, x)) > i) {
        x->announced = (uint8_t)announced_by(s, i, LX_FACET_span);
        return end;
    }
    return read_lasting(s, i, x);
}

/* --- bonds ----------------------------------------------------------------------- */

enum {
    BOND_REACH = 10,
    FROM_REACH = 4,
    FOUNDED_REACH = 9,
    FOUNDED_GAP = 2,
    FOUNDED_WITHIN = 16,
    AGE_REACH = 24
};

/* A bond is named at token I, and no mere paper. */
static int names_bond(const va_cursor *s, uint32_t i, int *of) {
    return va_facet_end(s, i, LX_FACET_bond, of) > i && *of != LX_BOND_PAPER;
}

/* From token I on, in its clause, the words that found a bond. */
static int founds_soon(const va_cursor *s, uint32_t i, int *of) {
    for (uint32_t k = i; k < s->to && k < i + BOND_REACH && s->token[k].kind != VT_MARKER; k++)
        if (va_facet_end(s, k, LX_FACET_founding, of) > k) return *of != LX_FOUNDING_BY_PAPER;
    return 0;
}

/* Behind "45 năm", at token I: "kết nghĩa", "qua, kể từ ngày kết nghĩa". */
static int is_bond_counted(const va_cursor *s, uint32_t i, int *of) {
    uint32_t k = skip(s, i, LX_FACET_week), from;
    if (names_bond(s, i, of)) return 1;
    if (k < s->to && vt_is_marker(&s->token[k], ',')) k++;
    from = skip(s, k, LX_FACET_bond_from);
    return from > k && founds_soon(s, from, of);
}

/* Before "45 năm" at token I: "kết nghĩa đã được hơn". */
static int has_lasted(const va_cursor *s, uint32_t i, int *of) {
    const uint64_t small = LX_SET(adverb) | LX_SET(filler) | LX_SET(by);
    uint32_t k = i;
    int lasted = 0;
    for (; k > s->from && k + FROM_REACH > i && va_parts_at(s, k - 1) & small; k--)
        lasted |= (va_parts_at(s, k - 1) & (LX_SET(filler) | LX_SET(by))) != 0;
    for (uint32_t first = k; lasted && first > s->from && first + FROM_REACH > k; first--)
        if (skip(s, first - 1, LX_FACET_bond) == k) return names_bond(s, first - 1, of);
    return 0;
}

/* "lần thứ 45 ngày kết nghĩa": the ordinal ends before token K, its number stands at token I. */
static int is_nth_day(const va_cursor *s, uint32_t i, uint32_t k, int *of) {
    return i > s->from + 1 && skip(s, i - 1, LX_FACET_stamp) == i &&
           skip(s, i - 2, LX_FACET_counted) == i - 1 && skip(s, k, LX_FACET_daytime) > k &&
           va_facet_end(s, k, LX_FACET_founding, of) > k;
}

/* "45 năm kết nghĩa", "20 năm ngày thiết lập quan hệ" at token I: it is one, with *X. */
static int read_bond(const va_cursor *s, uint32_t i, va_time *x) {
    number n = read_number(s, i);
    int count = n.parts == 1 ? n.part[0] : 0, of = 0;
    uint32_t k = n.parts == 1 ? i + 1 : va_facet_end(s, i, LX_FACET_number, &count);
    if (k == i || count < 1 || count > 999) return 0;
    uint32_t year = skip(s, k, LX_FACET_year);
    if (year > k ? !is_bond_counted(s, year, &of) && !has_lasted(s, i, &of)
                 : !is_nth_day(s, i, k, &of))
        return 0;
    if (announced_by(s, i, LX_FACET_lasting) && !names_bond(s, year, &of)) return 0;
    x->kind = VA_TIME_BOND;
    x->since = 1;
    x->of_states = of == LX_BOND_OF_STATES;
    x->token = i;
    x->last.year = count;
    return 1;
}

/* A word of a bond stands at token I; *X is then since when it holds. */
static int is_bond(const va_cursor *s, uint32_t i, lx_facet facet, va_time *x) {
    int of = 0;
    if (va_facet_end(s, i, facet, &of) == i || of > LX_BOND_OF_STATES) return 0;
    x->of_states = of == LX_BOND_OF_STATES;
    return 1;
}

/* One within reach before *X, in its clause, or with BEHIND from token END on. */
static int has_bond(const va_cursor *s, va_time *x, uint32_t end, int behind) {
    uint32_t i = x->token;
    for (uint32_t k = i; k > s->from && k + BOND_REACH > i && s->token[k - 1].kind != VT_MARKER;
         k--)
        if (is_bond(s, k - 1, LX_FACET_bond, x)) return 1;
    for (uint32_t k = end; behind && k < s->to && k < end + BOND_REACH; k++)
        if (is_bond(s, k, LX_FACET_bond, x)) return 1;
    return 0;
}

/*
** The words that found a bond stand right before *X ("kết nghĩa năm 1979", "thiết lập quan hệ ngoại
** giao (22/12/1992)") or, if it begins the sentence, behind its last token END - 1.
*/
static int is_founded(const va_cursor *s, va_time *x, uint32_t end) {
    for (uint32_t k = x->token; k > s->from && k + FOUNDED_REACH > x->token; k--) {
        uint32_t behind = skip(s, k - 1, LX_FACET_founding);
        if (behind > k - 1 && behind <= x->token && behind + FOUNDED_GAP >= x->token)
            return is_bond(s, k - 1, LX_FACET_founding, x);
    }
    /* a day with the bond behind is news */
    if (x->first.day || x->token > s->from + FROM_REACH) return 0;
    for (uint32_t k = end; k < s->to && k < end + FOUNDED_WITHIN; k++)
        if (is_bond(s, k, LX_FACET_founding, x)) return 1;
    return 0;
}

/* "kể từ khi ký kết thỏa thuận năm 2010": *X closes a clause on how the bond began. */
static int is_first_signed(const va_cursor *s, const va_time *x) {
    int when = 0;
    for (uint32_t k = x->token; k > s->from && k + FOUNDED_WITHIN > x->token; k--) {
        if (s->token[k - 1].kind == VT_MARKER) return 0;
        uint32_t behind = va_facet_end(s, k - 1, LX_FACET_bond_from, &when);
        if (behind == k - 1 || when != LX_FROM_WHEN) continue;
        for (; behind < x->token; behind++)
            if (skip(s, behind, LX_FACET_founding) > behind) return 1;
        return 0;
    }
    return 0;
}

/* "kết nghĩa từ năm 1979", "từ năm 1979, hai tỉnh kết nghĩa": a bond holds from *X on. */
static int is_since(const va_cursor *s, va_time *x, uint32_t end) {
    if (!x->first.year || x->first.day != x->last.day ||
        (x->kind != VA_TIME_DAY && x->kind != VA_TIME_YEAR))
        return 0;
    uint32_t k = x->token;
    int from = skip(s, k, LX_FACET_bond_from) > k;
    for (; !from && k > s->from && k + FROM_REACH > x->token; k--) {
        uint32_t behind = skip(s, k - 1, LX_FACET_bond_from);
        from = behind > k - 1 && behind <= x->token + 1;
    }
    /* "từ ngày 18/7/2024, hai tỉnh ký kết hợp tác": a day with the bond behind is news */
    if (from ? has_bond(s, x, end, !x->first.day) : is_founded(s, x, end)) return 1;
    return is_first_signed(s, x);
}

/*
** "kỷ niệm 10 năm thiết lập quan hệ (2004-2014)": the years in brackets are those that the text has
** counted, so no period; *X becomes the first of them, since when the bond holds.
*/
static int is_age_of_bond(const va_cursor *s, va_time *x) {
    int years = x->last.year - x->first.year, bond = 0;
    uint32_t i = x->token;
    if (x->kind != VA_TIME_YEARS || i == s->from || !vt_is_marker(&s->token[i - 1], '(')) return 0;
    for (uint32_t k = i - 1; k > s->from && k + AGE_REACH > i; k--) {
        number n = read_number(s, k - 1);
        bond |= is_bond(s, k - 1, LX_FACET_founding, x);
        if (n.parts != 1 || n.part[0] != years || skip(s, k, LX_FACET_year) == k) continue;
        if (!bond) return 0;
        x->kind = VA_TIME_YEAR;
        x->last = (va_day){0, 0, 0};
        return 1;
    }
    return 0;
}

uint32_t va_times_before(const va_document *d, uint32_t i) {
    return VA_FIRST_FROM(va_time, token, d->times, i);
}

int va_is_one_clause(const va_document *d, uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to; i++)
        if (d->token[i].kind == VT_MARKER) return 0;
    return 1;
}

/* --- the stage ------------------------------------------------------------------- */

static void add_time(const va_cursor *s, const va_time *x, uint32_t end) {
    va_time *added = va_push(s->d->arena, &s->d->times, sizeof *added);
    if (!added) return;
    *added = *x;
    added->end = end;
    added->sentence = s->sentence;
}

/*
** The longest phrase at token I that says what happens.  Returns the token to go on with: behind it
** if it only holds the words of another (in "trực tiếp" nobody receives guests, in "quyết định"
** nobody intends anything).
*/
static uint32_t add_mark(const va_cursor *s, uint32_t i) {
    uint32_t n, trap = skip(s, i, LX_FACET_trap), whole = skip(s, i, LX_FACET_whole);
    const va_match *h = va_matches_at(s, i, &n), *longest = NULL;
    if (whole > trap) trap = whole;
    for (uint32_t k = 0; k < n; k++)
        if (h[k].class == LX_FACET && (h[k].index & 255) <= LX_FACET_future && h[k].end > trap)
            longest = &h[k];
    if (!longest) return trap > i ? trap : i + 1;
    va_mark *m = va_push(s->d->arena, &s->d->marks, sizeof *m);
    if (!m) return i + 1;
    m->token = i;
    m->end = longest->end;
    m->sentence = s->sentence;
    m->facet = (uint8_t)(longest->index & 255);
    m->value = (int8_t)((int)(longest->index >> 8) - 128);
    return i + 1;
}

/* From token I of the sentence on, the first number or phrase on event or time. */
static uint32_t next_time_start(const va_cursor *s, uint32_t i) {
    while (i < s->to && s->token[i].kind != VT_NUMBER && !(s->at[i].classes & 1u << LX_FACET))
        i++;
    return i;
}

/* Token I is of a name, of which *AT is the next: in "Bình Định" nobody intends anything. */
static int is_of_name(const va_cursor *s, uint32_t i, uint32_t *at) {
    const va_reading *r = va_reading_at(s->d, s->sentence);
    uint32_t end = va_mention_end(s->d, i, at, r->first_mention + r->mentions);
    return end > i && va_mention_at(s->d, *at)->kind <= VA_PERSON;
}

void va_times(const va_cursor *s) {
    uint32_t name = va_reading_at(s->d, s->sentence)->first_mention;
    for (uint32_t i = next_time_start(s, s->from); i < s->to && !va_is_over(s->d->arena);
         i = next_time_start(s, i + 1)) {
        va_time x = {0};
        if (read_bond(s, i, &x)) { /* the words of the bond are read for themselves, too */
            add_time(s, &x, i + 1);
            continue;
        }
        uint32_t end = read_days(s, i, &x);
        if (end == i) {
            x = (va_time){0};
            end = read_period(s, i, &x);
        }
        x.since = end > i && (is_age_of_bond(s, &x) || is_since(s, &x, end));
        if (end > i) {
            add_time(s, &x, end);
            i = end - 1;
        } else if (va_classes_at(s, i) & 1u << LX_FACET && !is_of_name(s, i, &name)) {
            i = add_mark(s, i) - 1;
        }
    }
}
