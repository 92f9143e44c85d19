/* arena.c - see arena.h. */
#include <string.h>
#include "arena.h"

enum { ALIGN = 16, LEAST_BLOCK = 1 << 12, MOST_BLOCK = 1 << 16 };

#define HEADER ((sizeof(va_block) + ALIGN - 1) / ALIGN * ALIGN)

void va_arena_init(va_arena *a, const va_memory *memory) {
    memset(a, 0, sizeof *a);
    a->memory = memory;
    a->blocks.next = a->blocks.previous = &a->blocks;
}

static void unlink_block(va_arena *a, va_block *b) {
    b->next->previous = b->previous;
    b->previous->next = b->next;
    a->memory->release(b);
}

void va_arena_clear(va_arena *a) {
    while (a->blocks.next != &a->blocks)
        unlink_block(a, a->blocks.next);
    a->free = NULL;
    a->room = 0;
}

/* A block of its own: the address behind its header. */
static uint8_t *new_block(va_arena *a, uint64_t bytes) {
    va_block *b = a->failed ? NULL : a->memory->allocate(HEADER + bytes);
    if (!b) {
        a->failed = 1;
        return NULL;
    }
    b->next = a->blocks.next;
    b->previous = &a->blocks;
    b->next->previous = a->blocks.next = b;
    return (uint8_t *)b + HEADER;
}

void *va_allocate(va_arena *a, uint64_t bytes) {
    bytes = (bytes + ALIGN - 1) / ALIGN * ALIGN;
    if (bytes > LEAST_BLOCK / 4) {
        uint8_t *own = new_block(a, bytes);
        return own ? memset(own, 0, bytes) : NULL;
    }
    if (bytes > a->room) {
        /* Small texts are many: they start with little, and the blocks grow with the text. */
        a->step = a->step ? a->step * 2 : LEAST_BLOCK;
        if (a->step > MOST_BLOCK) a->step = MOST_BLOCK;
        a->free = new_block(a, a->step);
        a->room = a->free ? a->step : 0;
        if (!a->free) return NULL;
    }
    void *p = memset(a->free, 0, bytes);
    a->free += bytes;
    a->room -= bytes;
    return p;
}

void va_array_drop(va_arena *a, va_array *array) {
    if (array->data) unlink_block(a, (va_block *)(void *)((uint8_t *)array->data - HEADER));
    memset(array, 0, sizeof *array);
}

int va_reserve(va_arena *a, va_array *array, uint32_t size, uint64_t n) {
    if (n < 64) n = 64;
    if (n > UINT32_MAX) n = UINT32_MAX;
    array->data = new_block(a, n * size);
    array->room = array->data ? (uint32_t)n : 0;
    return array->room > 0;
}

int va_grow(va_arena *a, va_array *array, uint32_t size) {
    uint64_t room = array->room ? (uint64_t)array->room * 2 : 16;
    if (room > UINT32_MAX) room = UINT32_MAX;
    uint8_t *data = room > array->room ? new_block(a, room * size) : NULL;
    if (!data) {
        a->failed = 1;
        return 0;
    }
    uint32_t count = array->count;
    if (count) memcpy(data, array->data, (uint64_t)count * size);
    va_array_drop(a, array);
    array->data = data;
    array->count = count;
    array->room = (uint32_t)room;
    return 1;
}
