/*
** phone.h - telephone numbers in whatever groups they are written: 0912.345.678, 0912 345 678,
** (024) 3825 1234, +84 912 345 678, 84912345678, 1900 1234.
*/
#ifndef VIET_SEARCH_PHONE_H
#define VIET_SEARCH_PHONE_H

#include <stdint.h>

enum { VF_PHONE_DIGITS = 11 };

/* DIGITS, COUNT of them, with 0 for the code of the country; END is the byte behind the last. */
typedef struct {
    char digits[VF_PHONE_DIGITS + 1];
    int count;
    int64_t end;
} vf_phone;

/*
** The number whose first digit is byte AT of TEXT (N bytes): 1 and *PHONE filled, else 0.  It has
** 10 or 11 digits and begins with 0, or with 84 (+84, 0084), behind which a 0 may stand; a hotline
** begins with 1800 or 1900 and has 8 or 10.  Between two groups stand one of . - and a dash, white
** space, or both, and a parenthesis may close.  Reads 80 bytes at most.
*/
int vf_phone_at(const uint8_t *text, int64_t n, int64_t at, vf_phone *phone);

#endif
