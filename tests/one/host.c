/*
** host.c - a program with the extension compiled in, in C and in C++: it prints the version and the
** parties of a sentence.
*/
#include <stdio.h>
#include <sqlite3.h>
#include "viet.h"

static int print_row(void *unused, int n, char **value, char **name) {
    (void)unused, (void)n, (void)name;
    puts(value[0]);
    return 0;
}

int main(void) {
    sqlite3 *db = NULL;
    char *err = NULL;
    int rc = sqlite3_auto_extension((void (*)(void))sqlite3_viet_init);
    if (rc == SQLITE_OK) rc = sqlite3_open(":memory:", &db);
    if (rc == SQLITE_OK)
        rc = sqlite3_exec(db,
                          "SELECT viet_version() UNION ALL SELECT name FROM "
                          "viet_parties('Quận Ninh Kiều và quận Ngô Quyền ký kết chương "
                          "trình hợp tác.') ORDER BY 1",
                          print_row, NULL, &err);
    if (rc != SQLITE_OK) fprintf(stderr, "%s\n", err ? err : sqlite3_errmsg(db));
    sqlite3_free(err);
    sqlite3_close(db);
    return rc;
}
