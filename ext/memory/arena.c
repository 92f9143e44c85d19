/* arena.c - see arena.h. */
#include <string.h>
#include "arena.h"

/* A small text is read before the host is asked for the first time. */
enum { USUAL_PATIENCE = 1024, FIRST_PATIENCE = 16 * USUAL_PATIENCE };
enum { ALIGN = 16, LEAST_BLOCK = 1 << 12, MOST_BLOCK = 1 << 16 };

#define HEADER ((sizeof(va_block) + ALIGN - 1) / ALIGN * ALIGN)

void va_arena_init(va_arena *a, const va_memory *memory) {
    memset(a, 0, sizeof *a);
    a->memory = memory;
    a->patience = memory->patience ? memory->patience : FIRST_PATIENCE;
    a->blocks.next = a->blocks.previous = &a->blocks;
}

void va_ask_host(va_arena *a) {
    a->patience = a->memory->patience ? a->memory->patience : USUAL_PATIENCE;
    if (a->memory->stop && a->memory->stop(a->memory->context)) a->failed = 1;
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

static va_block *new_block(va_arena *a, uint64_t bytes) {
    va_block *b = a->failed ? NULL : a->memory->allocate(HEADER + bytes);
    if (!b) {
        a->failed = 1;
        return NULL;
    }
    b->next = a->blocks.next;
    b->previous = &a->blocks;
    b->next->previous = a->blocks.next = b;
    b->arrays = 0;
    return b;
}

static uint8_t *inside(va_block *b) {
    return b ? (uint8_t *)b + HEADER : NULL;
}

void *va_allocate(va_arena *a, uint64_t bytes) {
    bytes = (bytes + ALIGN - 1) / ALIGN * ALIGN;
    if (bytes > LEAST_BLOCK / 4) {
        uint8_t *own = inside(new_block(a, bytes));
        return own ? memset(own, 0, bytes) : NULL;
    }
    if (bytes > a->room) {
        /* Small texts are many: they start with little, and the blocks grow with the text. */
        a->step = a->step ? a->step * 2 : LEAST_BLOCK;
        if (a->step > MOST_BLOCK) a->step = MOST_BLOCK;
        a->free = inside(new_block(a, a->step));
        a->room = a->free ? a->step : 0;
        if (!a->free) return NULL;
    }
    void *p = memset(a->free, 0, bytes);
    a->free += bytes;
    a->room -= bytes;
    return p;
}

void va_array_drop(va_arena *a, va_array *array) {
    if (array->block && --array->block->arrays == 0) unlink_block(a, array->block);
    memset(array, 0, sizeof *array);
}

/* Elements of at least 64: growing is for what is large. */
static uint32_t rounded(uint64_t n) {
    return n < 64 ? 64 : n > UINT32_MAX ? UINT32_MAX : (uint32_t)n;
}

static uint64_t bytes_of(const va_room *r) {
    return ((uint64_t)rounded(r->n) * r->size + ALIGN - 1) / ALIGN * ALIGN;
}

int va_reserve(va_arena *a, const va_room *rooms, int count) {
    uint64_t bytes = 0;
    for (int i = 0; i < count; i++)
        bytes += bytes_of(&rooms[i]);
    va_block *b = new_block(a, bytes);
    uint8_t *at = inside(b);
    for (int i = 0; b && i < count; i++) {
        *rooms[i].array = (va_array){at, 0, rounded(rooms[i].n), b};
        b->arrays++;
        at += bytes_of(&rooms[i]);
    }
    return b != NULL;
}

int va_grow(va_arena *a, va_array *array, uint32_t size) {
    va_array grown = {0};
    va_room room = {&grown, size, (uint64_t)array->room + array->room / 2};
    if (array->room == UINT32_MAX) a->failed = 1;
    if (!va_reserve(a, &room, 1)) return 0;
    grown.count = array->count;
    if (grown.count) memcpy(grown.data, array->data, (uint64_t)grown.count * size);
    va_array_drop(a, array);
    *array = grown;
    return 1;
}
