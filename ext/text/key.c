/* key.c - see key.h. */
#include "key.h"
#include "scan.h"

int vt_key_ranks(vt_key key, uint8_t out[VT_KEY_LETTERS]) {
    if (key & VT_KEY_HASHED) return 0;
    int n = 0;
    for (uint64_t ranks = key >> 3; ranks; ranks >>= 6)
        n++;
    for (int i = 0; i < n; i++)
        out[i] = (uint8_t)(key >> (3 + 6 * (n - 1 - i)) & 63);
    return n;
}

vt_key vt_key_of(const uint8_t *text, int64_t n) {
    vt_scanner s;
    vt_token t;
    vt_scan_init(&s, text, n);
    return vt_scan_next(&s, &t) ? t.key : 0;
}
