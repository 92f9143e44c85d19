/* relative_days.h - days told by their distance from that of publication; mere amounts. */
#ifndef VIET_RELATIVE_DAYS_H
#define VIET_RELATIVE_DAYS_H

#include "cursor.h"

/* How far a day is from that of publication. */
typedef struct {
    uint8_t weekday; /* 2..7, 8: Sunday, of the week that OFFSET leads to; 0: OFFSET says all */
    uint8_t latest;  /* the last such weekday before publication: "thứ Năm vừa qua" */
    int16_t offset;  /* days */
} va_distance;

/* The value of a phrase that means the last one: "vừa qua". */
enum { VA_LATEST = -100 };

/*
** The longest phrase of FACET at token I of the sentence at hand: one past its end, and its value
** into *VALUE (which may be NULL), or I if there is none.
*/
uint32_t va_facet_end(const va_cursor *s, uint32_t i, lx_facet facet, int *value);

/*
** "2 ngày trước", "cách đây hai tuần", "thứ 5 tuần trước" at token I: one past its end, with *X,
** or I.
*/
uint32_t va_relative_day(const va_cursor *s, uint32_t i, va_distance *x);

/* "5 / 3 / 2024", "05 - 3 - 2024" at token I: one past its end, with *DAY, which exists; or I. */
uint32_t va_spaced_day(const va_cursor *s, uint32_t i, va_day *day);

/*
** Number token I, FIRST and SECOND with JOINT between them, is no day but an amount: "tỷ lệ 3/4",
** "3/4 số phiếu", "từ 1-2 việc".
*/
int va_is_amount(const va_cursor *s, uint32_t i, int32_t first, char joint, int32_t second);

#endif
