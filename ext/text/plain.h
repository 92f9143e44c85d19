/*
** plain.h - the text that a browser shows of HTML.
**
** Tags, comments and what is not shown (scripts, styles, the title, templates)
** are left out, character references are decoded.  Blocks stand on lines of
** their own, <br> ends a line (two of them leave a line empty), cells of a table
** are parted by tabs; other white space is one space, but in <pre>.  No space
** and no line end begins or ends the text.  A sign that begins no tag (a < b) is
** itself, as browsers have it; styles (display: none) are not read.
*/
#ifndef VIET_TEXT_PLAIN_H
#define VIET_TEXT_PLAIN_H

#include "buffer.h"

/* Append the text of HTML (N bytes) to OUT.  Bytes that are no UTF-8 stay as they are. */
void vt_plain(const uint8_t *html, int64_t n, vt_buffer *out);

#endif
