/* sides.h - cooperations of secondary parties among one another. */
#ifndef VIET_SIDES_H
#define VIET_SIDES_H

#include "cooperation_rows.h"

/* A row for each cooperation of secondary parties among one another. */
void va_side_cooperations(va_row_maker *x);

#endif
