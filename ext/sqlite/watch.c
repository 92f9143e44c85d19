/* watch.c - see watch.h. */
#include "watch.h"

/* Each row is some steps of SQLite's machine, by which progress handlers count. */
#define FOUR_ROWS "(0),(0),(0),(0)"
static const char sql[] = "VALUES" FOUR_ROWS "," FOUR_ROWS "," FOUR_ROWS "," FOUR_ROWS;

int vs_is_interrupted(vs_watch *w) {
    int rc = SQLITE_OK;
    if (!w->stmt) rc = sqlite3_prepare_v2(w->db, sql, -1, &w->stmt, NULL);
    if (rc == SQLITE_OK)
        while ((rc = sqlite3_step(w->stmt)) == SQLITE_ROW)
            continue;
    sqlite3_reset(w->stmt);
    w->interrupted |= rc == SQLITE_INTERRUPT;
    return w->interrupted;
}

void vs_end_watch(vs_watch *w) {
    sqlite3_finalize(w->stmt);
    w->stmt = NULL;
}
