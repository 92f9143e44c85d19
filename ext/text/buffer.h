/*
** buffer.h - where text functions write their result: memory of the caller,
** which grows by the caller's own function.
**
** A write that finds no room sets FAILED and is dropped, as are all after it;
** whoever made the buffer looks at FAILED once, at the end.  Functions that append
** to a buffer have no other error.
*/
#ifndef VIET_TEXT_BUFFER_H
#define VIET_TEXT_BUFFER_H

#include <stdint.h>
#include <string.h>
#include "utf8.h"

typedef struct vt_buffer vt_buffer;

struct vt_buffer {
    uint8_t *data;
    int64_t n, capacity;
    /* Make CAPACITY at least NEED and keep the first N bytes: 1, or 0 if that cannot be. */
    int (*grow)(vt_buffer *b, int64_t need);
    void *context; /* of GROW */
    int failed;
};

/* Make room for MORE bytes behind the N there are: 1, or 0, and then FAILED is set. */
static inline int vt_buffer_room(vt_buffer *b, int64_t more) {
    if (b->capacity - b->n >= more && !b->failed) return 1;
    if (b->failed || !b->grow(b, b->n + more)) {
        b->failed = 1;
        return 0;
    }
    return 1;
}

/* Append N bytes; nothing if N is 0 or less. */
static inline void vt_buffer_bytes(vt_buffer *b, const uint8_t *bytes, int64_t n) {
    if (n <= 0 || !vt_buffer_room(b, n)) return;
    memcpy(b->data + b->n, bytes, (size_t)n);
    b->n += n;
}

/* Append code point CP as UTF-8; see vt_utf8_put(). */
static inline void vt_buffer_char(vt_buffer *b, uint32_t cp) {
    if (vt_buffer_room(b, 4)) b->n += vt_utf8_put(b->data + b->n, cp);
}

#endif
