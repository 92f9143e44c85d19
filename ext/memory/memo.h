/*
** memo.h - what was worked out for a key, in a table of fixed size that outlives an analysis.  Of
** keys that share a place the last one stays, so nothing grows, and no text can make it slow.
*/
#ifndef VIET_MEMO_H
#define VIET_MEMO_H

#include <stdint.h>

/* All that a value depends on.  The lowest bit of the second half is set: zeros are no key. */
typedef struct {
    uint64_t half[2];
} va_memo_key;

/* The place of KEY among 2^BITS. */
static inline uint32_t va_memo_place(va_memo_key key, int bits) {
    uint64_t h = (key.half[0] ^ key.half[1] * 0xD6E8FEB86659FD93u) * 0x9E3779B97F4A7C15u;
    return (uint32_t)((h ^ h << 29) >> (64 - bits));
}

/* Does *AT hold KEY?  From now on it does: who is told 0 works the value out. */
static inline int va_memo_holds(va_memo_key *at, va_memo_key key) {
    int held = at->half[0] == key.half[0] && at->half[1] == key.half[1];
    *at = key;
    return held;
}

#endif
