/* titles.h - one person under two titles: the last step of entities.c. */
#ifndef VIET_TITLES_H
#define VIET_TITLES_H

#include "document.h"

void va_join_titles(va_document *d);

#endif
