/* decoder.h - a legacy text one character at a time; for legacy.c and guess.c. */
#ifndef VIET_TEXT_DECODER_H
#define VIET_TEXT_DECODER_H

#include "legacy.h"

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

#endif
