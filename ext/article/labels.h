/* labels.h - the words that SQL columns show for the enumerations of article.h. */
#ifndef VIET_LABELS_H
#define VIET_LABELS_H

#include "article.h"

/*
** Names as the SQL columns show them: constant strings.  The argument is one of its enumeration;
** of any other number the result is undefined.
*/
const char *va_section_name(va_section_kind kind);
const char *va_entity_kind_name(va_entity_kind kind);
const char *va_form_name(va_form form);
const char *va_tier_name(va_tier tier);
const char *va_role_name(va_role role);
const char *va_scope_name(va_scope scope);

/*
** The codes of the units of 2025 that have the area of unit E now, with commas between them, in
** CODES; NULL if E is one of those, or no unit.
*/
enum { VA_SUCCESSORS = 64 * 6 };
const char *va_successors(const va_entity *e, char codes[VA_SUCCESSORS]);

#endif
