/*
** periods.c - since when and until when: which of the times of the article is that of the event,
** which the period of the cooperation, and what they mean as days.
*/
#include <string.h>
#include "periods.h"
#include "calendar.h"
#include "mentions.h"
#include "times.h"

/* --- days ------------------------------------------------------------------------ */

enum { LONG_AGO = 300, SOON = 60, A_YEAR = 366, LATE = 30, FORETOLD_REACH = 12, BOND_NAMES = 9 };

/* A word right before TIME says that it is to come: "dự kiến diễn ra ngày 20/5". */
static int is_foretold(const va_document *d, const va_time *time) {
    const va_mark *m = d->marks.data;
    for (uint32_t k = VA_FIRST_FROM(va_mark, token, d->marks, time->token); k > 0; k--) {
        if (m[k - 1].sentence != time->sentence || m[k - 1].end + FORETOLD_REACH < time->token)
            break;
        if (m[k - 1].facet == LX_FACET_future && m[k - 1].end <= time->token)
            return va_is_one_clause(d, m[k - 1].end, time->token);
    }
    return 0;
}

/*
** The year of the day of TIME, which states none, near the day of publication: news mostly tells of
** what was, at most of what will be soon, unless S, its sentence, tells of a plan.
*/
static int32_t year_near(const va_document *d, const va_time *time, const va_pact_sentence *s) {
    va_day day = time->first;
    int32_t soon = SOON, long_ago = LONG_AGO;
    day.year = d->published.year;
    if (time->near_year) return day.year + time->years;
    if (time->gone) {
        soon = 0;
        long_ago = A_YEAR;
    } else if (time->coming || (s->plans && !s->signs) || is_foretold(d, time)) {
        soon = A_YEAR - LATE;
        long_ago = LATE; /* a plan may be printed late */
    }
    int32_t days = va_day_number(day) - va_day_number(d->published);
    if (days > soon) return day.year - 1;
    if (days < -long_ago) return day.year + 1;
    return day.year;
}

/* Monday is 2, as Vietnamese counts, Sunday 8. */
static int32_t weekday_of(int32_t number) {
    return (number + 2) % 7 + 2;
}

/* The day that TIME tells by its distance from the day of publication, which is known. */
static va_day relative_day(const va_document *d, const va_time *time) {
    int32_t number = va_day_number(d->published), today = weekday_of(number);
    if (time->distance.weekday) number += time->distance.weekday - today;
    if (time->distance.latest && time->distance.weekday >= today) number -= 7;
    return va_day_of(number + time->distance.offset);
}

/* The day of TIME, of sentence S, or one that does not exist, as for the lunar calendar. */
static va_day resolve_day(const va_document *d, const va_time *time, const va_pact_sentence *s) {
    va_day day = time->first;
    if (time->lunar) return (va_day){0, 0, 0};
    if (time->relative && !day.day) {
        if (!va_day_exists(d->published)) return day;
        return relative_day(d, time);
    }
    if (!day.year && day.day && va_day_exists(d->published)) day.year = year_near(d, time, s);
    return day;
}

/* How well TIME suits as the day of the event; N of them came before it. */
static float fitness_of_date(const va_time *time, const va_pact_sentence *s, uint32_t n) {
    if (time->kind != VA_TIME_DAY && time->kind != VA_TIME_YEAR) return 0;
    float fit = time->kind == VA_TIME_YEAR ? 0.0f : time->first.day || time->relative ? 1.0f : 0.4f;
    if (s->section == VA_BOILERPLATE || s->section == VA_BYLINE) return 0;
    /* "kết nghĩa từ năm 1979" is no news of that year */
    if (time->since) return 0;
    if (s->section == VA_LEAD || s->section == VA_TITLE) fit += 0.8f;
    if (s->signs) fit += 1.0f;
    fit += 0.6f * s->pact;
    fit += time->announced || time->relative ? 0.4f : 0;
    return fit + 0.8f / (float)(1 + n);
}

#define LEAST_DATE 1.5f

void va_find_date(const va_document *d, const va_pact_sentence *s, uint32_t first, uint32_t last,
                  va_cooperation *c) {
    const va_time *best = NULL, *t = d->times.data;
    float most = LEAST_DATE;
    uint32_t n = 0;
    for (uint32_t i = VA_FIRST_FROM(va_time, sentence, d->times, first);
         i < d->times.count && t[i].sentence < last; i++) {
        if (t[i].token >= d->stamp && t[i].token < d->stamp_end) continue;
        float fit = fitness_of_date(&t[i], &s[t[i].sentence], n);
        n += t[i].kind == VA_TIME_DAY;
        if (fit <= most) continue;
        most = fit;
        best = &t[i];
    }
    if (!best) return;
    c->date_text = va_span_of(d, best->token, best->end);
    va_write_day(resolve_day(d, best, &s[best->sentence]), c->date);
}

/* --- periods --------------------------------------------------------------------- */

/* DATED: the sentence gave the day of the event before, so that "năm 2004" says something else. */
static float fitness_of_period(const va_document *d, const va_time *time, const va_pact_sentence *s,
                               int dated) {
    float fit = 0;
    if (s->section == VA_BOILERPLATE || s->section == VA_BYLINE) return 0;
    switch (time->kind) {
    case VA_TIME_YEARS:
        fit = time->announced ? 1.5f : 1.0f;
        break;
    case VA_TIME_LASTING:
        fit = time->announced ? 0.9f : 0.5f;
        break;
    case VA_TIME_UNTIL:
        fit = 0.6f;
        break;
    case VA_TIME_YEAR:
        if (!dated || !s->signs || time->since || time->first.year < d->published.year) return 0;
        fit = 0.5f;
        break;
    default:
        return 0;
    }
    if (time->of_paper) fit = 1.7f; /* it need not stand where the paper is signed */
    if (s->section == VA_LEAD || s->section == VA_TITLE) fit += 0.5f;
    if (s->signs) fit += 0.5f;
    if (d->published.year && time->last.year && time->kind != VA_TIME_LASTING &&
        time->last.year < d->published.year)
        fit -= 0.6f;
    return fit + s->pact;
}

#define LEAST_PERIOD 1.6f

/* The day N years and months behind DAY. */
static va_day later(va_day day, va_day much) {
    day.year += much.year + (day.month - 1 + much.month) / 12;
    day.month = (day.month - 1 + much.month) % 12 + 1;
    int32_t last = va_last_of_month(day.year, day.month);
    if (day.day > last) day.day = last;
    return day;
}

/* "2023-2025" is from the first day of 2023 to the last of 2025; "5 năm" begins with the event. */
static void resolve_period(const va_document *d, const va_time *time, va_cooperation *c) {
    va_day first = {time->first.year, 1, 1}, last = {time->last.year, 12, 31};
    if (time->kind == VA_TIME_LASTING) {
        first = d->published;
        if (c->date[0]) first = va_read_day(c->date);
        if (!va_day_exists(first)) return;
        last = later(first, time->last);
    }
    if (time->kind != VA_TIME_UNTIL && (!va_day_exists(first) || first.year > last.year)) return;
    if (!va_day_exists(last)) return;
    if (time->kind != VA_TIME_UNTIL) va_write_day(first, c->period_start);
    va_write_day(last, c->period_end);
}

/* OF: the paper whose tokens they are, or NULL: those of no further paper. */
static void find_period(const va_row_maker *x, uint32_t first, uint32_t last, const va_paper *of,
                        va_cooperation *c) {
    const va_document *d = x->d;
    const va_time *best = NULL, *t = d->times.data;
    float most = LEAST_PERIOD;
    uint32_t dated = VA_NONE; /* the last sentence that gave a day */
    for (uint32_t i = VA_FIRST_FROM(va_time, sentence, d->times, first);
         i < d->times.count && t[i].sentence < last; i++) {
        if (of ? t[i].token < of->from || t[i].token >= of->to : va_is_of_paper(x, t[i].token))
            continue;
        float fit =
            fitness_of_period(d, &t[i], &x->sentences[t[i].sentence], dated == t[i].sentence);
        if (t[i].kind == VA_TIME_DAY) dated = t[i].sentence;
        if (fit <= most) continue;
        most = fit;
        best = &t[i];
    }
    if (!best) return;
    c->period = va_span_of(d, best->token, best->end);
    resolve_period(d, best, c);
}

/* --- since when ------------------------------------------------------------------ */

/* The day that TIME says a bond holds from; zeros if that is not before YEAR, of the event. */
static va_day begin_of_bond(const va_time *time, int32_t year) {
    va_day begin = time->first;
    if (time->lunar) begin = (va_day){begin.year, 0, 0};
    if (time->kind == VA_TIME_BOND) begin = (va_day){year ? year - time->last.year : 0, 0, 0};
    if (year && begin.year >= year) return (va_day){0, 0, 0};
    return begin;
}

/*
** The surest party of *C, the first, is a state.  Where provinces sign, the states of the bond that
** they praise may stand behind them.
*/
static int binds_states(const va_document *d, const va_cooperation *c) {
    const va_party *p = d->parties.data;
    return c->party_count && va_entity_at(d, p[c->parties[0]].entity)->type == VA_COUNTRY;
}

/* TIME counts the years of a bond of states: "62 năm quan hệ ngoại giao", "... Việt Nam - Lào". */
static int is_of_states(const va_document *d, const va_time *time) {
    const va_reading *r = va_reading_at(d, time->sentence);
    if (time->of_states || time->kind != VA_TIME_BOND) return time->of_states;
    for (uint32_t i = va_first_mention_from(d, r, time->token); i < r->first_mention + r->mentions;
         i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->token > time->token + BOND_NAMES) break;
        if (m->kind > VA_PLACE || m->entity == VA_NONE) continue;
        return va_entity_at(d, m->entity)->type == VA_COUNTRY &&
               va_is_one_clause(d, time->token, m->token);
    }
    return 0;
}

void va_find_since(const va_row_maker *x, uint32_t first, uint32_t last, va_cooperation *c) {
    const va_document *d = x->d;
    const va_time *t = d->times.data;
    int states = binds_states(d, c);
    int32_t year = c->date[0] ? va_read_day(c->date).year : d->published.year;
    for (uint32_t i = VA_FIRST_FROM(va_time, sentence, d->times, first);
         i < d->times.count && t[i].sentence < last; i++) {
        const va_pact_sentence *s = &x->sentences[t[i].sentence];
        if (!t[i].since || s->section == VA_BOILERPLATE || s->section == VA_BYLINE) continue;
        if (!states && is_of_states(d, &t[i])) continue;
        int counted = t[i].kind == VA_TIME_BOND;
        if (c->since[0] && counted) continue; /* a year that is named says it best */
        va_iso_day since;
        va_write_from(begin_of_bond(&t[i], year), since);
        if (!since[0]) continue;
        memcpy(c->since, since, sizeof since);
        if (!counted) return;
    }
}

void va_find_period(const va_row_maker *x, uint32_t first, uint32_t last, va_cooperation *c) {
    find_period(x, first, last, NULL, c);
}

void va_find_period_within(const va_row_maker *x, const va_paper *p, va_cooperation *c) {
    find_period(x, p->sentence, p->sentence + 1, p, c);
}
