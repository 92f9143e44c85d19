/* phone.c - see phone.h. */
#include "phone.h"

static int is_phone_digit(const uint8_t *text, int64_t n, int64_t at) {
    return at >= 0 && at < n && text[at] >= '0' && text[at] <= '9';
}

/* Spaces of the width of a digit or less, that no line breaks at, too. */
static int64_t skip_blank(const uint8_t *text, int64_t n, int64_t at) {
    if (at < n && text[at] == ' ') return at + 1;
    if (at + 1 < n && text[at] == 0xC2 && text[at + 1] == 0xA0) return at + 2;
    if (at + 2 < n && text[at] == 0xE2 && text[at + 1] == 0x80 &&
        (text[at + 2] == 0xAF || text[at + 2] == 0x89))
        return at + 3;
    return at;
}

/* Behind the sign between two groups at AT, if there is one: . - or a dash. */
static int64_t skip_sign(const uint8_t *text, int64_t n, int64_t at) {
    if (at < n && (text[at] == '.' || text[at] == '-')) return at + 1;
    if (at + 2 < n && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] >= 0x90 &&
        text[at + 2] <= 0x93)
        return at + 3;
    return at;
}

/* Where the group of digits begins behind what stands between it and the one that ends at AT. */
static int64_t next_group(const uint8_t *text, int64_t n, int64_t at) {
    if (at < n && text[at] == ')') at++;
    at = skip_blank(text, n, at);
    int64_t behind = skip_sign(text, n, at);
    return behind > at ? skip_blank(text, n, behind) : at;
}

/* Behind the 0 that stands where it is not dialled: +84 0912, +84 (0)912. */
static int64_t skip_zero(const uint8_t *text, int64_t n, int64_t at) {
    if (at + 2 < n && text[at] == '(' && text[at + 1] == '0' && text[at + 2] == ')')
        return next_group(text, n, at + 2);
    return at < n && text[at] == '0' ? at + 1 : at;
}

/* The number is that of a mobile telephone or a landline, by its first two digits. */
static int full_count(const vf_phone *phone) {
    return phone->digits[1] == '1' || phone->digits[1] == '2' ? 11 : 10;
}

/* Digits behind the code of the country, 0 instead of it; -1 if the number begins otherwise. */
static int64_t begin_number(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    phone->count = 0;
    if (is_phone_digit(text, n, at - 1) || n - at < 9) return -1;
    if (text[at] == '0' && text[at + 1] == '0' && text[at + 2] == '8') at += 2;
    if (text[at] == '0') return at;
    if (text[at] != '8' || text[at + 1] != '4') return -1;
    phone->digits[phone->count++] = '0';
    return skip_zero(text, n, next_group(text, n, at + 2));
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

/* The four digits at AT, behind a year and a dash, are another: "1900-1945". */
static int is_span_of_years(const uint8_t *text, int64_t at) {
    int century = (text[at] - '0') * 10 + text[at + 1] - '0';
    int dash = text[at - 1] != '.' && (text[at - 1] != ' ' || text[at - 2] < '0');
    return dash && century >= 18 && century <= 20;
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

/*
** The groups of digits from AT on, as many as make a full number: another may stand behind it.
** Returns 1 if they make one.
*/
static int take_groups(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    vf_phone good = {.count = 0};
    while (is_phone_digit(text, n, at)) {
        at = take_group(text, n, at, phone);
        if (at < 0) break;
        if (phone->count >= 10) {
            good = *phone;
            if (phone->count >= full_count(phone)) break;
        }
        at = next_group(text, n, at);
    }
    if (!good.count) return 0;
    *phone = good;
    return 1;
}

int vf_phone_at(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    if (hotline_at(text, n, at, phone)) return 1;
    int64_t from = begin_number(text, n, at, phone);
    if (from < 0 || !take_groups(text, n, from, phone)) return 0;
    /* Without + or 00 the code of the country is one if the number behind it is full. */
    int is_sure = text[at] == '0' || (at > 0 && text[at - 1] == '+');
    return is_sure || (phone->count == full_count(phone) && text[at + 2] != '.');
}
