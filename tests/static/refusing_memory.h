/*
** refusing_memory.h - SQLite's memory, counted, and refused when a test says so.
*/
#ifndef VIET_TEST_REFUSING_MEMORY_H
#define VIET_TEST_REFUSING_MEMORY_H

#include <sqlite3.h>
#include <stddef.h>

static sqlite3_mem_methods real;
static struct {
    long live;
    long seen, fail_at; /* requests since start_failing(), and which of them fails; 0: none */
    int failing, forever;
    int thinner; /* 0: every request fails in turn; with 4 the one after the 100th is the 126th */
} memory;

static int refuse(void) {
    if (!memory.failing) return 0;
    memory.seen++;
    return memory.fail_at &&
           (memory.forever ? memory.seen >= memory.fail_at : memory.seen == memory.fail_at);
}

static void *counted_malloc(int n) {
    void *p = refuse() ? NULL : real.xMalloc(n);
    memory.live += p != NULL;
    return p;
}

static void counted_free(void *p) {
    memory.live -= p != NULL;
    real.xFree(p);
}

static void *counted_realloc(void *p, int n) {
    return refuse() ? NULL : real.xRealloc(p, n);
}

/* Before SQLite is used: from now on all its memory is counted. */
static inline int refuse_memory(void) {
    sqlite3_mem_methods counted;
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real);
    counted = real;
    counted.xMalloc = counted_malloc;
    counted.xFree = counted_free;
    counted.xRealloc = counted_realloc;
    /* Without lookaside every allocation is seen. */
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &counted);
}

/* A run has what it needs: the allocations that count begin, and end. */
static inline void start_failing(void) {
    memory.seen = 0;
    memory.failing = 1;
}

static inline void stop_failing(void) {
    memory.failing = 0;
}

#endif
