/* dates.h - dates and document numbers as mentions; times.h has what they mean. */
#ifndef VIET_DATES_H
#define VIET_DATES_H

#include "document.h"

/* Add those of SENTENCE, which is at hand. */
void va_dates(va_document *d, uint32_t sentence);

#endif
