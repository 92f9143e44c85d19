/* times.h - times with their values, and phrases that say what happens. */
#ifndef VIET_TIMES_H
#define VIET_TIMES_H

#include "calendar.h"
#include "relative_days.h"

/* A phrase on event or time found in a sentence; ext/data/cooperation_phrases.tsv. */
typedef struct {
    uint32_t token, end, sentence;
    uint8_t facet; /* lx_facet */
    int8_t value;
} va_mark;

/* A time as stated. */
typedef enum {
    VA_TIME_DAY,     /* "chiều 18/7", "hôm qua", "12-14/6"; its month alone: "tháng 5/1978" */
    VA_TIME_YEAR,    /* "năm 2004" */
    VA_TIME_YEARS,   /* "2023-2025" */
    VA_TIME_UNTIL,   /* "đến năm 2030" */
    VA_TIME_LASTING, /* "5 năm" */
    VA_TIME_BOND     /* "45 năm kết nghĩa": so many years ago */
} va_time_kind;

typedef struct {
    uint32_t token, end, sentence;
    uint8_t kind;
    uint8_t announced; /* by "ngày", "giai đoạn", "thời hạn" */
    uint8_t of_paper; /* a period in a sentence on a paper: "Thỏa thuận có hiệu lực 5 năm" */
    uint8_t relative;  /* told by its DISTANCE from the day of publication */
    uint8_t coming;    /* "ngày 8/8 tới" */
    uint8_t gone;      /* "ngày 8/8 vừa qua" */
    uint8_t lunar;     /* of the lunar calendar: "tháng Giêng", "10/3 âm lịch" */
    uint8_t near_year; /* "ngày 8/8 năm nay", "... năm ngoái": so many YEARS from now */
    int8_t years;
    uint8_t since;     /* a bond holds from then on: "kết nghĩa từ năm 1979" */
    uint8_t of_states; /* ... a bond of states: "thiết lập quan hệ ngoại giao" */
    va_distance distance;
    va_day first, last; /* of LASTING and BOND: LAST is how many years, months, days */
} va_time;

static inline const va_mark *va_mark_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_mark, d->marks) + i;
}

/* How many of d->times begin before token I. */
uint32_t va_times_before(const va_document *d, uint32_t i);

/* No sign stands in tokens [FROM, TO). */
int va_is_one_clause(const va_document *d, uint32_t from, uint32_t to);

/* Find those of the sentence at hand. */
void va_times(const va_cursor *s);

#endif
