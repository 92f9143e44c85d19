/*
** name_spans.h - names as the tagger has found them, put in the place of what the rules have read:
** a span that both have is left as it is, of the others the parts are read again.
*/
#ifndef VIET_NAME_SPANS_H
#define VIET_NAME_SPANS_H

#include "cursor.h"

/*
** Make the mentions of the sentence at hand from FIRST on those that the labels of d->views say.
** The user's own terms stay.
*/
void va_take_spans(const va_cursor *s, uint32_t first);

#endif
