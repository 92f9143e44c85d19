/* dates.h - dates and document numbers as mentions; times.h has what they mean. */
#ifndef VIET_DATES_H
#define VIET_DATES_H

#include "cursor.h"

/* Add those of the sentence at hand. */
void va_dates(const va_cursor *s);

#endif
