/*
** window.h - eight bytes of a text at a time, for the fast paths of collation.
** The first byte is the lowest of the number, whatever the machine's order.
*/
#ifndef VIET_TEXT_WINDOW_H
#define VIET_TEXT_WINDOW_H

#include <stdint.h>
#include <string.h>

#if defined(__GNUC__)
#define VT_INLINE      static inline __attribute__((always_inline))
#define VT_NOINLINE    __attribute__((noinline))
#define VT_LIKELY(x)   __builtin_expect(!!(x), 1)
#define VT_UNLIKELY(x) __builtin_expect(!!(x), 0)
#else
#define VT_INLINE static inline
#define VT_NOINLINE
#define VT_LIKELY(x)   (x)
#define VT_UNLIKELY(x) (x)
#endif

/* The eight bytes at P, which must be readable. */
VT_INLINE uint64_t vt_load(const uint8_t *p) {
    uint64_t w;
#if defined(__GNUC__) && defined(__BYTE_ORDER__)
    memcpy(&w, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    w = __builtin_bswap64(w);
#endif
#else
    w = 0;
    for (int i = 7; i >= 0; i--)
        w = w << 8 | p[i];
#endif
    return w;
}

/* The bytes at P, zeros behind END.  The eight bytes before END must be readable. */
VT_INLINE uint64_t vt_window(const uint8_t *p, const uint8_t *end) {
    int64_t rest = end - p;
    if (VT_LIKELY(rest >= 8)) return vt_load(p);
    return rest > 0 ? vt_load(end - 8) >> (64 - 8 * rest) : 0;
}

/* The same for P before END, without a branch. */
VT_INLINE uint64_t vt_window_inside(const uint8_t *p, const uint8_t *end) {
    int64_t beyond = 8 - (end - p);
    beyond = beyond > 0 ? beyond : 0;
    return vt_load(p - beyond) >> 8 * beyond;
}

/* How many zero bytes W, which is not 0, starts with. */
VT_INLINE int64_t vt_zero_bytes(uint64_t w) {
#if defined(__GNUC__)
    return __builtin_ctzll(w) >> 3;
#else
    int64_t n = 0;
    for (; !(w & 0xFF); w >>= 8)
        n++;
    return n;
#endif
}

/* How many zero bits W, which is not 0, starts with. */
VT_INLINE uint32_t vt_zero_bits(uint64_t w) {
#if defined(__GNUC__)
    return (uint32_t)__builtin_ctzll(w);
#else
    uint32_t n = 0;
    for (; !(w & 1); w >>= 1)
        n++;
    return n;
#endif
}

/* W with the ASCII capitals made small. */
VT_INLINE uint64_t vt_small(uint64_t w) {
    const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
    uint64_t low = w & ~tops;
    uint64_t from_a = low + (0x80 - 'A') * ones, beyond_z = low + (0x7F - 'Z') * ones;
    return w | (from_a & ~beyond_z & ~w & tops) >> 2;
}

#endif
