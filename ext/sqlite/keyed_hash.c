/* keyed_hash.c - see keyed_hash.h. */
#include <string.h>
#include "keyed_hash.h"

static uint64_t rotated(uint64_t x, int by) {
    return x << by | x >> (64 - by);
}

static void round_of(uint64_t v[4]) {
    v[0] += v[1], v[2] += v[3];
    v[1] = rotated(v[1], 13) ^ v[0], v[3] = rotated(v[3], 16) ^ v[2];
    v[0] = rotated(v[0], 32);
    v[2] += v[1], v[0] += v[3];
    v[1] = rotated(v[1], 17) ^ v[2], v[3] = rotated(v[3], 21) ^ v[0];
    v[2] = rotated(v[2], 32);
}

static void take_hash_word(uint64_t v[4], uint64_t word) {
    v[3] ^= word;
    round_of(v);
    v[0] ^= word;
}

uint64_t vs_keyed_hash(const uint64_t key[2], const void *data, int64_t n) {
    const uint8_t *p = data;
    uint64_t v[4] = {key[0] ^ 0x736F6D6570736575u, key[1] ^ 0x646F72616E646F6Du,
                     key[0] ^ 0x6C7967656E657261u, key[1] ^ 0x7465646279746573u};
    uint64_t word, last = (uint64_t)n << 56;
    for (; n >= 8; n -= 8, p += 8) {
        memcpy(&word, p, 8);
        take_hash_word(v, word);
    }
    for (int64_t i = 0; i < n; i++)
        last |= (uint64_t)p[i] << 8 * i;
    take_hash_word(v, last);
    v[2] ^= 0xFF;
    for (int i = 0; i < 3; i++)
        round_of(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}
