/* map.h - from 64-bit keys to indexes, in the memory of an analysis. */
#ifndef VIET_MAP_H
#define VIET_MAP_H

#include "arena.h"

typedef struct {
    uint64_t key; /* 0: free */
    uint32_t value;
} va_slot;

typedef struct {
    va_array slots; /* va_slot, a power of two of them */
    uint32_t used;
    uint64_t by[2]; /* multipliers that say where a key stands */
} va_map;

/* The value of KEY, or VA_NONE.  A key of 0 counts as 1. */
uint32_t va_map_get(const va_map *m, uint64_t key);

/* Set the value of KEY unless it has one; out of memory: the arena's FAILED is set. */
void va_map_put(va_arena *a, va_map *m, uint64_t key, uint32_t value);

/* The same, also if it has one. */
void va_map_set(va_arena *a, va_map *m, uint64_t key, uint32_t value);

/* Mix VALUE into hash H. */
static inline uint64_t va_mix(uint64_t h, uint64_t value) {
    h = (h ^ value) * 0x9E3779B97F4A7C15u;
    return h ^ h >> 32;
}

#endif
