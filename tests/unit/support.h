/*
** support.h - what the tests of text/ share: a buffer on the heap that can be
** told to run out of memory, and functions that take and give C strings.
*/
#ifndef TESTS_SUPPORT_H
#define TESTS_SUPPORT_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include "text/buffer.h"

/* With context NULL it grows by exactly what is needed, so that every write past the end shows. */
static inline int heap_grow(vt_buffer *b, int64_t need) {
    const int64_t *limit = b->context;
    if (limit && need > *limit) return 0;
    uint8_t *data = realloc(b->data, (size_t)need);
    if (!data) return 0;
    b->data = data;
    b->capacity = need;
    return 1;
}

static inline vt_buffer heap_buffer(void) {
    vt_buffer b = {0};
    b.grow = heap_grow;
    return b;
}

/* The result so far as a C string, which stays until the next call. */
static inline const char *string_of(vt_buffer *b) {
    static char *last;
    free(last);
    last = malloc((size_t)b->n + 1);
    assert_non_null(last);
    assert_false(b->failed);
    if (b->n) memcpy(last, b->data, (size_t)b->n);
    last[b->n] = 0;
    free(b->data);
    return last;
}

static inline const uint8_t *bytes_of(const char *text) {
    return (const uint8_t *)text;
}

#endif
