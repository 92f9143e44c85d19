/* memory.h - where the memory of an analysis comes from; see arena.h for how it is given out. */
#ifndef VIET_MEMORY_H
#define VIET_MEMORY_H

#include <stdint.h>

/* Where memory comes from: malloc-like functions, so that a host can count and fail them. */
typedef struct {
    void *(*allocate)(uint64_t bytes); /* NULL when out of memory */
    void (*release)(void *);
} va_memory;

/* No index. */
#define VA_NONE UINT32_MAX

#endif
