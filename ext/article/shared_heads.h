/*
** shared_heads.h - lists of organisations with one head: "UBND các tỉnh A, B và C", "Công an các
** phường: A, B".
*/
#ifndef VIET_SHARED_HEADS_H
#define VIET_SHARED_HEADS_H

#include "document.h"

/* Make the places of such lists the organisations that are meant, once all names are read. */
void va_share_heads(va_document *d);

#endif
