/*
** fuzz_collate.c - the input, cut in two at its first byte's place, compared
** by every collation: the fast way as by levels, and as the two turned round.
*/
#include <stdlib.h>
#include <string.h>
#include "text/collate.h"

/* A copy of its own, so that a read past the end shows. */
static uint8_t *copy_of(const uint8_t *data, int64_t n) {
    uint8_t *copy = malloc(n ? (size_t)n : 1);
    if (!copy) abort();
    memcpy(copy, data, (size_t)n);
    return copy;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size < 1) return 0;
    int64_t n = (int64_t)size - 1, na = n * data[0] / 255, nb = n - na;
    uint8_t *a = copy_of(data + 1, na), *b = copy_of(data + 1 + na, nb);
    for (int k = 0; k < VT_COLLATIONS; k++) {
        const vt_collation *c = &vt_collations[k];
        int r = vt_collate(c, a, na, b, nb);
        if (r != vt_collate_by_levels(c, a, na, b, nb)) abort();
        if (r != -vt_collate(c, b, nb, a, na)) abort();
        /* Two texts that begin alike are where the fast way has something to do. */
        int64_t common = na < nb ? na : nb;
        uint8_t *d = copy_of(b, nb);
        memcpy(d, a, (size_t)common / 2);
        if (vt_collate(c, a, na, d, nb) != vt_collate_by_levels(c, a, na, d, nb)) abort();
        if (vt_collate(c, a, na, a, na)) abort();
        free(d);
    }
    free(a);
    free(b);
    return 0;
}
