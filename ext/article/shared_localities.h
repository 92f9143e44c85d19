/* shared_localities.h - lists of organs with one locality: "HĐND, UBND và Ủy ban MTTQ phường X". */
#ifndef VIET_SHARED_LOCALITIES_H
#define VIET_SHARED_LOCALITIES_H

#include "matches.h"
#include "mentions.h"

/*
** The locality of NAME, an organ that begins at token I, is that of the organs right before it, of
** which mention END - 1 is the last and FIRST the first that may be one.
*/
void va_share_locality(const va_cursor *s, uint32_t first, uint32_t end, uint32_t i,
                       const va_name *name);

/* The same for every organ from mention FIRST on, the sentence at hand's. */
void va_share_localities(const va_cursor *s, uint32_t first);

#endif
