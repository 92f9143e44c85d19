/*
** refusing_shell.c - loaded before the sqlite3 shell starts (LD_PRELOAD), refuses SQLite memory in
** it: allocation VIET_FAIL_AT, with VIET_FAIL_FOREVER all from that one on.  VIET_FAIL_COUNT names
** a file for the number of all allocations.
*/
#include <stdio.h>
#include <stdlib.h>
#include "../static/refusing_memory.h"

static const char *count_file;

static void write_count(void) {
    FILE *file = count_file ? fopen(count_file, "w") : NULL;
    if (!file) return;
    fprintf(file, "%ld\n", memory.seen);
    fclose(file);
}

/* Programs that the shell starts have nothing to do with this. */
__attribute__((constructor)) static void begin(void) {
    const char *at = getenv("VIET_FAIL_AT");
    unsetenv("LD_PRELOAD");
    count_file = getenv("VIET_FAIL_COUNT");
    if (!at || refuse_memory() != SQLITE_OK) return;
    memory.fail_at = atol(at);
    memory.forever = getenv("VIET_FAIL_FOREVER") != NULL;
    start_failing();
    atexit(write_count);
}
