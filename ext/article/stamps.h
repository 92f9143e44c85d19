/* stamps.h - when a page says it was published: "Thứ sáu, ngày 19/07/2024 - 14:43". */
#ifndef VIET_STAMPS_H
#define VIET_STAMPS_H

#include "document.h"

/* Tokens [FROM, TO) are little else than a whole date, with or without the time; it is *DAY. */
int va_is_stamp(const va_document *d, uint32_t from, uint32_t to, va_day *day);

/*
** Where the day of publication is not given, that of the first byline or line above the title, or
** at the end of the title, stands in for it.  Sections must still hold their tokens.
*/
void va_find_published(va_document *d);

#endif
