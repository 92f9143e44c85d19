/*
** unaccent.h - Latin text without diacritics.
**
** Every Latin letter becomes its base letter and keeps its case: đ, ð → d,
** ệ → e, ü → u, ø → o, ł → l.  A ligature or a letter of its own kind (æ, ß,
** þ) stays, without the marks on it.  Combining marks behind a Latin letter
** go.  Other scripts, their marks, and bytes that are no UTF-8 stay.
*/
#ifndef VIET_TEXT_UNACCENT_H
#define VIET_TEXT_UNACCENT_H

#include "buffer.h"

/* Append TEXT (N bytes) without diacritics to OUT; it is never longer than TEXT. */
void vt_unaccent(const uint8_t *text, int64_t n, vt_buffer *out);

/* The base letter of letter CP if that is Latin, else CP. */
uint32_t vt_unaccented(uint32_t cp);

#endif
