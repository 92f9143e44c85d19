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

/*
** The same if TEXT is HTML (see markup.h), with its own lines if nothing in it makes lines; else
** all of TEXT.
*/
void vt_plain_if_html(const uint8_t *text, int64_t n, vt_buffer *out);

/*
** A piece of the text and where it stands in the HTML, in bytes and in characters.  Of a piece that
** has no CHARS each byte stands for itself, the others (references) are a whole.
*/
typedef struct vt_piece {
    uint32_t shown, shown_chars; /* where it begins in the text */
    uint32_t given, given_chars; /* and in the HTML */
    uint32_t bytes, chars;       /* how long it is there */
} vt_piece;

/* A part of the text, in bytes; END is one past it. */
typedef struct vt_extent {
    uint32_t start, end;
} vt_extent;

/* A link; of a HEADLINE a heading below <h1> stands in it, or around it. */
typedef struct vt_link {
    vt_extent at;
    uint32_t headline;
} vt_link;

/* What vt_plain_pieces() finds: OUT, and in order PIECES (of vt_piece) and LINKS (of vt_link). */
typedef struct vt_shown_text {
    vt_buffer *out, *pieces, *links;
    vt_extent heading; /* the last <h1> that shows a text */
    uint32_t headings; /* how many there are */
} vt_shown_text;

/*
** The same for HTML of VT_SCAN_MAX bytes at most: append to the buffers of SHOWN, which are empty,
** and fill in the rest.  What is between two pieces is white space.  With KEEP_SPACE white space is
** what it is in <pre>.
*/
void vt_plain_pieces(const uint8_t *html, int64_t n, int keep_space, vt_shown_text *shown);

#endif
