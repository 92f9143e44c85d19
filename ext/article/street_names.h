/* street_names.h - streets, bridges and houses that bear a person's name: "đường Nguyễn Huệ". */
#ifndef VIET_STREET_NAMES_H
#define VIET_STREET_NAMES_H

#include "cursor.h"

/*
** Of the mentions of the sentence at hand from FIRST on, leave out the persons that only a street,
** a bridge, a market or the like is named after.
*/
void va_drop_street_names(const va_cursor *s, uint32_t first);

#endif
