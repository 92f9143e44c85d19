/*
** slug.h - a text as part of an address: small ASCII letters and digits, one
** hyphen for whatever stands between them.  Letters lose their diacritics,
** ligatures and other forms are spelled out (ß ss, æ ae, ² 2); apostrophes go
** without a hyphen.  Letters of other scripts part words as signs do.
*/
#ifndef VIET_TEXT_SLUG_H
#define VIET_TEXT_SLUG_H

#include "buffer.h"

/* Append the slug of TEXT (N bytes) to OUT; nothing if no Latin letter or digit is in it. */
void vt_slug(const uint8_t *text, int64_t n, vt_buffer *out);

#endif
