/* calendar.h - days of the Gregorian calendar: do they exist, what is so many days later. */
#ifndef VIET_CALENDAR_H
#define VIET_CALENDAR_H

#include <stdint.h>
#include "article.h"

enum { VA_FIRST_YEAR = 1900, VA_LAST_YEAR = 2100 };

/* A day; of what is not known the number is 0. */
typedef struct {
    int32_t year, month, day;
} va_day;

/* It exists, and its year is one that news may speak of. */
int va_day_exists(va_day d);

/* Since July 2025 there are no districts, and fewer provinces and communes. */
static inline int va_is_new_era(va_day d) {
    return d.year > 2025 || (d.year == 2025 && d.month >= 7);
}

/* The last day of MONTH, 1..12. */
int32_t va_last_of_month(int32_t year, int32_t month);

/* Days since 1 March 0000, and the day of such a number. */
int32_t va_day_number(va_day d);
va_day va_day_of(int32_t number);

/* Write D as "YYYY-MM-DD", or "" if it does not exist. */
void va_write_day(va_day d, va_iso_day out);

/* Write D as "YYYY", "YYYY-MM" or "YYYY-MM-DD", as far as it is known and exists, or "". */
void va_write_from(va_day d, va_iso_day out);

/* The day that va_write_day() wrote. */
va_day va_read_day(const va_iso_day day);

#endif
