/*
** fts5_api.h - how to reach FTS5, which a SQLite may lack.
*/
#ifndef VIET_SQLITE_FTS5_API_H
#define VIET_SQLITE_FTS5_API_H

#include "register.h"

/*
** The FTS5 API of DB into *API, or NULL there if this SQLite has no FTS5.
** Returns SQLITE_OK in both cases, else an error code.
*/
int vs_fts5_api(sqlite3 *db, fts5_api **api);

#endif
