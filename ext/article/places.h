/* places.h - reads places: units, countries, foreign localities. */
#ifndef VIET_PLACES_H
#define VIET_PLACES_H

#include "name_reading.h"

/* Try to read a place at token I: 1 with *R filled (R->end > I), or 0. */
int va_read_place(const va_cursor *s, uint32_t i, va_reading_of_name *r);

/*
** Where a place's own name begins, whose type word ends before token I: behind the full stop of an
** abbreviation ("Q.10"), which is no part of the name.
*/
uint32_t va_behind_stop(const va_document *d, uint32_t i);

/*
** The locality an organisation's name goes on with at token I ("tỉnh X", "Hà Nội",
** "Thành phố" alone): one past its last token and the fields of *NAME that say which,
** or I if there is none.
*/
uint32_t va_read_locality(const va_cursor *s, uint32_t i, va_name *name);

/*
** The country that the words at token I name, in full or by the short form it has beside another
** ("Việt - Pháp"); NULL: none.
*/
const va_match *va_paired_country(const va_cursor *s, uint32_t i);

#endif
