/*
** markup.h - whether a text is HTML, and of which sort.
**
** HTML is what begins as a page of it (<!doctype html>, <html>) or has an end tag of an element of
** HTML, a tag of one that needs no end (<p>, <br>, <img>), or a reference with its semicolon
** (&nbsp; &#7897;).  A single "<b>" or "a < b" is none.
*/
#ifndef VIET_TEXT_MARKUP_H
#define VIET_TEXT_MARKUP_H

#include "buffer.h"

enum vt_markup {
    VT_NO_MARKUP,
    VT_INLINE_MARKUP, /* no element of it makes a line: the lines are those of the text */
    VT_BLOCK_MARKUP   /* its elements make the lines */
};

enum vt_markup vt_markup_of(const uint8_t *text, int64_t n);

#endif
