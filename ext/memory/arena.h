/*
** arena.h - the memory of one analysis.
**
** Small things come from blocks and live until the arena goes; arrays grow in
** blocks of their own, so that a growing array gives its old memory back.
** When memory runs out the arena remembers it (FAILED): stages may go on with
** what they have, the analysis as a whole is given up.  It is given up likewise
** when the host wants that, who is asked by the loops: see va_is_over().
*/
#ifndef VIET_ARENA_H
#define VIET_ARENA_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "memory.h"

typedef struct va_block {
    struct va_block *next, *previous;
    uint32_t arrays; /* that stand in it */
} va_block;

typedef struct va_arena {
    const va_memory *memory;
    va_block blocks; /* head of a ring of all blocks */
    uint8_t *free;   /* room left in the newest block of small things */
    uint64_t room;
    uint32_t step; /* size of the newest block of small things */
    int failed;
    uint32_t patience; /* how often va_is_over() is called until the host is asked */
} va_arena;

/* An arena without any block yet; MEMORY must outlive it. */
void va_arena_init(va_arena *a, const va_memory *memory);

/* Give all memory back; what was allocated from the arena, arrays too, is gone. */
void va_arena_clear(va_arena *a);

/* BYTES of zeroed memory aligned for any object, or NULL (and FAILED is set). */
void *va_allocate(va_arena *a, uint64_t bytes);

/* Ask the host now. */
void va_ask_host(va_arena *a);

/*
** 1 if what is at work is to end: memory ran out, or the host wants no more.  Every loop whose
** rounds grow with the text, and each do little, asks in each.
*/
static inline int va_is_over(va_arena *a) {
    if (!--a->patience) va_ask_host(a);
    return a->failed;
}

/* A growing array.  DATA is NULL or the array's memory, in BLOCK. */
typedef struct {
    void *data;
    uint32_t count, room;
    va_block *block;
} va_array;

/* Make room for half as many elements again, of SIZE bytes: 1, or 0 when memory is out. */
int va_grow(va_arena *a, va_array *array, uint32_t size);

/* An empty array that is to have room for N elements of SIZE bytes. */
typedef struct {
    va_array *array;
    uint32_t size;
    uint64_t n;
} va_room;

/*
** Make room in COUNT arrays, all in one block, which goes with the last of them: 1, or 0 when
** memory is out.
*/
int va_reserve(va_arena *a, const va_room *rooms, int count);

/* Room for one more element of SIZE bytes: its address, or NULL when memory is out. */
static inline void *va_push_raw(va_arena *a, va_array *array, uint32_t size) {
    if (array->count == array->room && !va_grow(a, array, size)) return NULL;
    return (uint8_t *)array->data + (uint64_t)array->count++ * size;
}

/* The same, zeroed. */
static inline void *va_push(va_arena *a, va_array *array, uint32_t size) {
    void *element = va_push_raw(a, array, size);
    return element ? memset(element, 0, size) : NULL;
}

/* Empty an array and give its memory back early. */
void va_array_drop(va_arena *a, va_array *array);

/*
** The first of the elements [LO, HI) of ARRAY, each of SIZE bytes, whose uint32_t at OFFSET is no
** less than VALUE; HI if there is none.  They stand in the order of that number.
*/
static inline uint32_t va_lower_bound(const va_array *array, uint32_t lo, uint32_t hi,
                                      uint32_t size, uint32_t offset, uint32_t value) {
    const uint8_t *elements = array->data;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2, found;
        memcpy(&found, elements + (uint64_t)mid * size + offset, sizeof found);
        if (found < value)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo;
}

/* The same of all elements, structs of TYPE, by their member FIELD. */
#define VA_FIRST_FROM(type, field, array, value)                                                   \
    va_lower_bound(&(array), 0, (array).count, sizeof(type), offsetof(type, field), value)

/* The elements of ARRAY as an array of TYPE. */
#define VA_ITEMS(type, array) ((type *)(array).data)

#endif
