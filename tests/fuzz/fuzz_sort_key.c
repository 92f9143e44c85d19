/*
** fuzz_sort_key.c - sort keys of any bytes in any room: never a write beyond,
** the same by the fast way as by levels, in the order of the comparator.
*/
#include <stdlib.h>
#include <string.h>
#include "text/collate.h"

typedef struct {
    uint8_t *bytes;
    int64_t n;
} key;

static key key_of(const vt_collation *c, const uint8_t *text, int64_t n) {
    key k = {NULL, vt_sort_key(c, text, n, NULL, 0)};
    int64_t room = VT_SORT_KEY_ROOM(n) > k.n ? VT_SORT_KEY_ROOM(n) : k.n;
    uint8_t *exact = malloc((size_t)k.n + 1);
    k.bytes = malloc((size_t)room);
    if (!k.bytes || !exact) abort();
    if (vt_sort_key(c, text, n, k.bytes, room) != k.n) abort();
    if (vt_sort_key_by_levels(c, text, n, exact, k.n) != k.n) abort();
    if (memcmp(k.bytes, exact, (size_t)k.n)) abort();
    free(exact);
    return k;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    int64_t n = (int64_t)size, half = n / 2;
    for (int i = 0; i < VT_COLLATIONS; i++) {
        const vt_collation *c = &vt_collations[i];
        key a = key_of(c, data, half), b = key_of(c, data + half, n - half);
        int r = memcmp(a.bytes, b.bytes, (size_t)(a.n < b.n ? a.n : b.n));
        if (!r) r = a.n < b.n ? -1 : a.n > b.n;
        int by_text = vt_collate(c, data, half, data + half, n - half);
        if ((r > 0) - (r < 0) != by_text) abort();
        free(a.bytes);
        free(b.bytes);
    }
    return 0;
}
