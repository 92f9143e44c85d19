/* listed_units.h - names of districts that are certain only beside another: "Mỹ Đức và Ứng Hòa". */
#ifndef VIET_LISTED_UNITS_H
#define VIET_LISTED_UNITS_H

#include "cursor.h"

/*
** Is UNIT, a name of units that may mean something else, joined to the name of another district: a
** well-known one, or one of the same province?
*/
int va_is_listed_unit(const va_cursor *s, const va_match *unit);

#endif
