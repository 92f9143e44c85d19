/*
** fts5_api.c - see fts5_api.h.
*/
#include "fts5_api.h"

int vs_fts5_api(sqlite3 *db, fts5_api **api) {
    sqlite3_stmt *stmt = NULL;
    *api = NULL;
    /* Fails if the function fts5 does not exist: then there is no FTS5. */
    int rc = sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &stmt, NULL);
    if (rc == SQLITE_ERROR) return SQLITE_OK;
    if (rc == SQLITE_OK) rc = sqlite3_bind_pointer(stmt, 1, api, "fts5_api_ptr", NULL);
    if (rc == SQLITE_OK) sqlite3_step(stmt);
    int end = sqlite3_finalize(stmt);
    return rc == SQLITE_OK ? end : rc;
}
