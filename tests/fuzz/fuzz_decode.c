/*
** fuzz_decode.c - any bytes decoded from every encoding, as bytes and as
** characters, and guessed: no fault, and what is decoded is UTF-8 if what was
** given is.
*/
#include <stdlib.h>
#include "text/legacy.h"

static int grow(vt_buffer *b, int64_t need) {
    uint8_t *data = realloc(b->data, (size_t)need * 2);
    if (!data) abort();
    b->data = data;
    b->capacity = need * 2;
    return 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    int64_t n = (int64_t)size;
    int utf8 = vt_is_utf8(data, n);
    for (int e = 0; e <= VT_UTF8; e++) {
        for (int how = VT_AS_BYTES; how <= VT_AS_CHARACTERS; how++) {
            vt_buffer b = {0};
            b.grow = grow;
            vt_decode(data, n, (enum vt_encoding)e, (enum vt_bytes)how, &b);
            if (b.failed || b.n > 3 * n) abort();
            if ((utf8 || (e != VT_UTF8 && how == VT_AS_BYTES)) && !vt_is_utf8(b.data, b.n)) abort();
            free(b.data);
        }
        vt_buffer b = {0};
        b.grow = grow;
        vt_encode(data, n, (enum vt_encoding)e, &b);
        if (b.failed || b.n > 4 * n) abort();
        free(b.data);
    }
    vt_guess_encoding(data, n, VT_AS_BYTES);
    if (utf8) vt_guess_encoding(data, n, VT_AS_CHARACTERS);
    return 0;
}
