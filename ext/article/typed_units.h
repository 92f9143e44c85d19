/*
** typed_units.h - units that the text calls by their type somewhere: "huyện Văn Lâm".  Their names
** mean them also where they stand bare, be it in the title before: "Văn Lâm ký kết".
*/
#ifndef VIET_TYPED_UNITS_H
#define VIET_TYPED_UNITS_H

#include "cursor.h"

/* Find them, before the names of D are read. */
void va_note_typed_units(va_document *d);

/*
** The type (index into lx_unit_types) that the text gives the units of the name UNIT, VA_NONE if it
** names no type.
*/
uint32_t va_type_in_text(const va_document *d, const va_match *unit);

#endif
