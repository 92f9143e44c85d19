/* key.c - see key.h. */
#include "key.h"

int vt_key_ranks(vt_key key, uint8_t out[VT_KEY_LETTERS]) {
    if (key & VT_KEY_HASHED) return 0;
    int n = 0;
    for (uint64_t ranks = key >> 3; ranks; ranks >>= 6)
        n++;
    for (int i = 0; i < n; i++)
        out[i] = (uint8_t)(key >> (3 + 6 * (n - 1 - i)) & 63);
    return n;
}
