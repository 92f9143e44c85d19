/*
** highland_names.h - names of persons of the Central Highlands, which are no syllables of
** Vietnamese: "H’Hen Niê", "Ksor H’Bơ Khăp", "Y Moan Ênuôl".
*/
#ifndef VIET_HIGHLAND_NAMES_H
#define VIET_HIGHLAND_NAMES_H

#include "cursor.h"

/* The rule of such names, which goes before the tagger. */
extern const char *const va_highland_rule;

/* One past such a name at token I, or I; TITLED: a title or address stands before it. */
uint32_t va_highland_end(const va_cursor *s, uint32_t i, int titled);

#endif
