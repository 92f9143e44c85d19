/* memory.h - where the memory of an analysis comes from; see arena.h for how it is given out. */
#ifndef VIET_MEMORY_H
#define VIET_MEMORY_H

#include <stdint.h>

/* Where memory comes from: malloc-like functions, so that a host can count and fail them. */
typedef struct {
    void *(*allocate)(uint64_t bytes); /* NULL when out of memory */
    void (*release)(void *);
    /*
    ** Random numbers that nobody knows who writes texts: where things stand in hash tables depends
    ** on them, so that no text can fill one place of a table.  What comes out does not.
    */
    uint64_t secret[2];
    /* Asked now and then: 1 if the analysis is to be given up, as if memory had run out; or NULL.
     */
    int (*stop)(void *context);
    void *context;
    /*
    ** Where analyses leave a block for those that follow, so that they need not work out anew what
    ** does not depend on the text; the host releases it in the end.  NULL: each is alone.
    */
    void **kept;
    uint32_t patience; /* rounds of a loop between two questions; 0: as many as usual */
} va_memory;

/* Odd multipliers of a hash, by the secret of MEMORY. */
static inline uint64_t va_multiplier(const va_memory *memory, int i) {
    static const uint64_t known[2] = {0x9E3779B97F4A7C15u, 0xD6E8FEB86659FD93u};
    return (memory->secret[i] ^ known[i]) | 1;
}

/* No index. */
#define VA_NONE UINT32_MAX

#endif
