/* brands.h - reads a run of capitals that nobody knows. */
#ifndef VIET_BRANDS_H
#define VIET_BRANDS_H

#include "name_reading.h"

/* Try to read a brand or a person at token I: 1 with *R filled (R->end > I), or 0. */
int va_read_unknown(const va_cursor *s, uint32_t i, const va_context *c, va_reading_of_name *r);

#endif
