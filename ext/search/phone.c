/* phone.c - see phone.h. */
#include "phone.h"

static int is_phone_digit(const uint8_t *text, int64_t n, int64_t at) {
    return at >= 0 && at < n && text[at] >= '0' && text[at] <= '9';
}

/* Where the group of digits begins behind what stands between it and the one that ends at AT. */
static int64_t next_group(const uint8_t *text, int64_t n, int64_t at) {
    if (at < n && text[at] == ')') at++;
    if (at < n && (text[at] == '.' || text[at] == '-' || text[at] == ' ')) at++;
    return at;
}

/* Digits behind the code of the country, 0 instead of it; -1 if the number begins otherwise. */
static int64_t begin_number(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    phone->count = 0;
    if (is_phone_digit(text, n, at - 1) || n - at < 9) return -1;
    if (text[at] == '0') return at;
    if (text[at] != '8' || text[at + 1] != '4' || at < 1 || text[at - 1] != '+') return -1;
    phone->digits[phone->count++] = '0';
    at = next_group(text, n, at + 2);
    return at < n && text[at] == '0' ? at + 1 : at;
}

/* The group of digits at AT into PHONE; returns its end, -1 if they are too many. */
static int64_t take_group(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    for (; is_phone_digit(text, n, at); at++) {
        if (phone->count == VF_PHONE_DIGITS) return -1;
        phone->digits[phone->count++] = (char)text[at];
    }
    phone->end = at;
    phone->digits[phone->count] = 0;
    return at;
}

/* The four digits at AT, behind a year, are another: "1900-1945". */
static int is_span_of_years(const uint8_t *text, int64_t at) {
    int century = (text[at] - '0') * 10 + text[at + 1] - '0';
    return text[at - 1] == '-' && century >= 18 && century <= 20;
}

/* 1900 1234, 1800.1091, 1900 636 363: eight digits or ten. */
static int hotline_at(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    if (is_phone_digit(text, n, at - 1) || n - at < 8 || text[at] != '1') return 0;
    if ((text[at + 1] != '8' && text[at + 1] != '9') || text[at + 2] != '0' || text[at + 3] != '0')
        return 0;
    phone->count = 0;
    while (phone->count < 10 && is_phone_digit(text, n, at)) {
        int64_t start = at;
        at = take_group(text, n, at, phone);
        if (at < 0 || at - start < 2) return 0;
        if (phone->count == 8 && at - start == 4) return !is_span_of_years(text, start);
        if (phone->count == 8 && at - start == 8) return 1;
        at = next_group(text, n, at);
    }
    return phone->count == 8 || phone->count == 10;
}

int vf_phone_at(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    if (hotline_at(text, n, at, phone)) return 1;
    at = begin_number(text, n, at, phone);
    if (at < 0) return 0;
    while (is_phone_digit(text, n, at)) {
        int64_t start = at;
        at = take_group(text, n, at, phone);
        if (at < 0 || at - start < 2) return 0;
        at = next_group(text, n, at);
    }
    return phone->count >= 10;
}
