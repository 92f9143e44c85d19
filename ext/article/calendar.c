/* calendar.c - see calendar.h. */
#include "calendar.h"

int32_t va_last_of_month(int32_t year, int32_t month) {
    static const int8_t last[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : last[month - 1];
}

int va_day_exists(va_day d) {
    return d.year >= VA_FIRST_YEAR && d.year <= VA_LAST_YEAR && d.month >= 1 && d.month <= 12 &&
           d.day >= 1 && d.day <= va_last_of_month(d.year, d.month);
}

/* Years begin in March here, so that the leap day is the last of its year. */
int32_t va_day_number(va_day d) {
    int32_t year = d.month > 2 ? d.year : d.year - 1, month = (d.month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + d.day - 1;
}

va_day va_day_of(int32_t number) {
    int32_t year = (int32_t)(((int64_t)number * 10000 + 14780) / 3652425);
    int32_t rest = number - (365 * year + year / 4 - year / 100 + year / 400);
    if (rest < 0) {
        year--;
        rest = number - (365 * year + year / 4 - year / 100 + year / 400);
    }
    int32_t month = (5 * rest + 2) / 153;
    va_day d = {year + (month > 9), month < 10 ? month + 3 : month - 9,
                rest - (153 * month + 2) / 5 + 1};
    return d;
}

void va_write_day(va_day d, va_iso_day out) {
    out[0] = 0;
    if (!va_day_exists(d)) return;
    int32_t digits = d.year * 10000 + d.month * 100 + d.day;
    out[10] = 0;
    for (int i = 9; i >= 0; i--) {
        if (i == 4 || i == 7) {
            out[i] = '-';
        } else {
            out[i] = (char)('0' + digits % 10);
            digits /= 10;
        }
    }
}

void va_write_from(va_day d, va_iso_day out) {
    int known = d.day ? 10 : d.month ? 7 : 4; /* characters */
    if (!d.month) d.month = 1;
    if (!d.day) d.day = 1;
    va_write_day(d, out);
    if (out[0]) out[known] = 0;
}

va_day va_read_day(const va_iso_day day) {
    return (va_day){(day[0] - '0') * 1000 + (day[1] - '0') * 100 + (day[2] - '0') * 10 + day[3] -
                        '0',
                    (day[5] - '0') * 10 + day[6] - '0', (day[8] - '0') * 10 + day[9] - '0'};
}
