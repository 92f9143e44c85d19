/* periods.h - since when and until when a cooperation lasts. */
#ifndef VIET_PERIODS_H
#define VIET_PERIODS_H

#include "cooperation_rows.h"

/*
** The best day of the event and the best period in sentences [FIRST, LAST) into *C; S has all
** sentences of the document.  Periods of further papers are left out.
*/
void va_find_date(const va_document *d, const va_pact_sentence *s, uint32_t first, uint32_t last,
                  va_cooperation *c);
void va_find_period(const va_row_maker *x, uint32_t first, uint32_t last, va_cooperation *c);

/*
** Since when the bond of *C holds, as sentences [FIRST, LAST) tell, with its date known: a year, a
** month or a day before the event.  A count of years is taken from the event or the publication.
*/
void va_find_since(const va_row_maker *x, uint32_t first, uint32_t last, va_cooperation *c);

/* The best period of a further paper. */
void va_find_period_within(const va_row_maker *x, const va_paper *p, va_cooperation *c);

#endif
