/* name_words.h - what the readers of names ask of the words at a token. */
#ifndef VIET_NAME_WORDS_H
#define VIET_NAME_WORDS_H

#include "name_reading.h"

/* One past the longest place that begins at token I, or I. */
uint32_t va_place_end(const va_cursor *s, uint32_t i);

/* Token I is no Vietnamese common noun: "VNPT", "VinFast", "Airbus". */
int va_is_brand(const va_cursor *s, uint32_t i);

/* Another name starts at token I, so an enumeration goes on and not the name at hand. */
int va_starts_other_name(const va_cursor *s, uint32_t i);

/*
** "Hội Liên hiệp Phụ nữ (LHPN) tỉnh": where at token I a bracket has the short form of tokens
** [FIRST, I) and the text goes on behind it, the token behind it, else I.
*/
uint32_t va_behind_short_form(const va_cursor *s, uint32_t first, uint32_t i);

/*
** "Hội Hữu nghị Việt Nam - Cuba": one past two countries joined by a dash at token I, or I if there
** are none.
*/
uint32_t va_two_countries(const va_cursor *s, uint32_t i);

#endif
