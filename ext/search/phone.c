/* phone.c - see phone.h. */
#include "phone.h"

static int is_digit(const uint8_t *text, int64_t n, int64_t at) {
    return at >= 0 && at < n && text[at] >= '0' && text[at] <= '9';
}

/* Where the group of digits begins behind what stands between it and the one that ends at AT. */
static int64_t next_group(const uint8_t *text, int64_t n, int64_t at) {
    if (at < n && text[at] == ')') at++;
    if (at < n && (text[at] == '.' || text[at] == '-' || text[at] == ' ')) at++;
    return at;
}

/* Digits behind the code of the country, 0 instead of it; -1 if the number begins otherwise. */
static int64_t begin(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    phone->count = 0;
    if (is_digit(text, n, at - 1) || n - at < 9) return -1;
    if (text[at] == '0') return at;
    if (text[at] != '8' || text[at + 1] != '4' || at < 1 || text[at - 1] != '+') return -1;
    phone->digits[phone->count++] = '0';
    at = next_group(text, n, at + 2);
    return at < n && text[at] == '0' ? at + 1 : at;
}

int vf_phone_at(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone) {
    at = begin(text, n, at, phone);
    if (at < 0) return 0;
    while (is_digit(text, n, at)) {
        int64_t start = at;
        for (; is_digit(text, n, at); at++) {
            if (phone->count == VF_PHONE_DIGITS) return 0;
            phone->digits[phone->count++] = (char)text[at];
        }
        phone->end = at;
        if (at - start < 2) return 0;
        at = next_group(text, n, at);
    }
    phone->digits[phone->count] = 0;
    return phone->count >= 10;
}
