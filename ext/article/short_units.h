/*
** short_units.h - units called by number whose type word is one letter, in one token: "Q10", "P4".
*/
#ifndef VIET_SHORT_UNITS_H
#define VIET_SHORT_UNITS_H

#include "matches.h"

/*
** The type word (index into lx_unit_types) of the unit that token I names so, or VA_NONE: there is
** none of that number, or the token is a model ("Audi Q7"), a quarter of a year ("Q1/2024"), or a
** ward with no address around it.
*/
uint32_t va_short_unit(const va_cursor *s, uint32_t i);

#endif
