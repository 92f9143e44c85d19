/* decoder.h - a legacy text one character at a time; for legacy.c, guess.c and encode.c. */
#ifndef VIET_TEXT_DECODER_H
#define VIET_TEXT_DECODER_H

#include <stdint.h>
#include "encoding.h"

typedef struct {
    const uint8_t *p, *end;
    enum vt_encoding encoding; /* or VT_UTF8 */
    enum vt_bytes how;
    int beyond; /* 1 if the last character stood for itself, not for a byte of the encoding */
} vt_decoder;

/* Start on TEXT (N bytes), which must stay where it is. */
void vt_decoder_init(vt_decoder *d, const uint8_t *text, int64_t n, enum vt_encoding e,
                     enum vt_bytes how);

/* The next character, with all its marks, into *CP; 1, or 0 at the end. */
int vt_decoder_next(vt_decoder *d, uint32_t *cp);

/* What BYTE makes of LETTER before it in encoding E, or 0 if it is a character of its own. */
uint32_t vt_joined(enum vt_encoding e, uint32_t letter, int byte);

/* LETTER and MARK, a combining mark behind it, in one code point; 0 if there is none. */
uint32_t vt_with_mark(uint32_t letter, uint32_t mark);

/* In VIQR: BYTE, or -1, behind a backslash is literal. */
int vt_is_escaped(int byte);

#endif
