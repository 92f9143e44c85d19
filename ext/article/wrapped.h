/*
** wrapped.h - text wrapped at a fixed width, as e-mail and pages of PDF have it: a line ends where
** the next word has no room, and the sentence goes on.  A line that ends within the name of a place
** tells the same of a text with short lines.  A line that ends with "và" or "huyện" goes on in any.
*/
#ifndef VIET_WRAPPED_H
#define VIET_WRAPPED_H

#include "document.h"

/* Where the text is wrapped, make the ends of such lines spaces; all offsets stay. */
void va_unwrap(va_document *d);

#endif
