/*
** run.h - the bytes up to the next ASCII character below '0' (white space and most punctuation), as
** numbers to be compared and hashed: what most words are, found without looking at letters.
*/
#ifndef VIET_TEXT_RUN_H
#define VIET_TEXT_RUN_H

#include "window.h"

enum { VT_RUN_READS = 16, VT_RUN_BYTES = 12 };

/* The bytes of a run, the first the lowest. */
typedef struct {
    uint64_t low;
    uint32_t high;
    unsigned bytes; /* how many */
} vt_run;

/* The top bit of each byte below '0'. */
static inline uint64_t vt_run_stops(uint64_t bytes) {
    const uint64_t top = 0x8080808080808080u, below_0 = 0x5050505050505050u;
    return ~(((bytes & ~top) + below_0) | bytes) & top;
}

/* All bits of the bytes before the first of STOPS, which are not 0. */
static inline uint64_t vt_run_before(uint64_t stops) {
    return ((stops & (~stops + 1)) >> 7) - 1;
}

/*
** The run at P, where VT_RUN_READS bytes can be read: 1, or 0 if it has no bytes or more than
** VT_RUN_BYTES.  The length is counted rather than looked up, so that the processor can go on to
** the next run while it waits for a table.
*/
static inline int vt_run_at(const uint8_t *p, vt_run *run) {
    uint64_t low = vt_load(p), stops = vt_run_stops(low);
    run->high = 0;
    if (stops) {
        uint64_t before = vt_run_before(stops);
        run->low = low & before;
        run->bytes = (unsigned)vt_zero_bytes(stops);
        return run->bytes > 0;
    }
    uint64_t high = vt_load(p + 8);
    if (!(stops = vt_run_stops(high))) return 0;
    high &= vt_run_before(stops);
    run->low = low;
    run->high = (uint32_t)high;
    run->bytes = 8 + (unsigned)vt_zero_bytes(stops);
    return high <= UINT32_MAX;
}

/* A hash of a run, best in its upper bits. */
static inline uint64_t vt_run_hash(uint64_t low, uint32_t high) {
    return (low ^ (uint64_t)high << 17) * 0x9E3779B97F4A7C15u;
}

#endif
