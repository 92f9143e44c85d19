/*
** fuzz_normalize.c - any bytes through viet_normalize() and the case functions:
** no fault, normalizing twice changes nothing, and a result has no more bytes
** than NFC can make of the text.
*/
#include <stdlib.h>
#include "text/case.h"
#include "text/normalize.h"
#include "text/plain.h"
#include "text/slug.h"
#include "text/syllable.h"
#include "text/unaccent.h"

static int grow(vt_buffer *b, int64_t need) {
    uint8_t *data = realloc(b->data, (size_t)need * 2);
    if (!data) abort();
    b->data = data;
    b->capacity = need * 2;
    return 1;
}

typedef void function(const uint8_t *text, int64_t n, vt_buffer *out);

static void lower(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_to_case(text, n, VT_LOWER_CASE, out);
}

static void upper(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_to_case(text, n, VT_UPPER_CASE, out);
}

/* F on TEXT, no longer than MOST times the text. */
static void run(function *f, const uint8_t *text, int64_t n, int most) {
    vt_buffer b = {0};
    b.grow = grow;
    f(text, n, &b);
    if (b.failed || b.n > most * n) abort();
    free(b.data);
}

static void normalize(const uint8_t *text, int64_t n, enum vt_tone_style style) {
    vt_buffer once = {0}, twice = {0};
    once.grow = twice.grow = grow;
    vt_normalize(text, n, style, &once);
    if (once.n > 3 * n) abort();
    vt_normalize(once.data, once.n, style, &twice);
    if (twice.n != once.n || (once.n && memcmp(once.data, twice.data, (size_t)once.n) != 0))
        abort();
    free(once.data);
    free(twice.data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    int64_t n = (int64_t)size;
    for (int style = 0; style < 3; style++)
        normalize(data, n, (enum vt_tone_style)style);
    run(lower, data, n, 3);
    run(upper, data, n, 3);
    run(vt_title, data, n, 3);
    run(vt_unaccent, data, n, 1);
    run(vt_slug, data, n, 20);
    run(vt_plain, data, n, 3);
    vt_is_syllable(data, n);
    return 0;
}
