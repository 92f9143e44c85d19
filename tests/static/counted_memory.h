/*
** counted_memory.h - SQLite's memory, counted, and refused when a test says so.
**
** Once use_counted_memory() has run as the setup of a group of tests, MEMORY.live is the number of
** blocks in use and MEMORY.seen that of all requests; the one numbered fail_at (0: none) fails,
*with
** FOREVER all from there on.
*/
#ifndef VIET_TEST_COUNTED_MEMORY_H
#define VIET_TEST_COUNTED_MEMORY_H

#include "support.h"

static sqlite3_mem_methods real;
static struct {
    long seen, fail_at, live;
    int forever;
} memory;

static int refuse(void) {
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

static int use_counted_memory(void **state) {
    (void)state;
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

#endif
