/* own_names.h - reads the own name of an organisation, behind its head. */
#ifndef VIET_OWN_NAMES_H
#define VIET_OWN_NAMES_H

#include "name_reading.h"

/*
** The own name of an organisation at token I: one past its last token, or I.  A locality that
** closes it goes to LOCAL of *NAME.
*/
uint32_t va_read_own_name(const va_cursor *s, uint32_t i, const va_context *c, va_name *name);

#endif
