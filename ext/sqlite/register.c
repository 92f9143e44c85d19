/* register.c - see register.h. */
#include "register.h"

int vs_registered(sqlite3 *db, const char *what, int rc, char **err) {
    if (rc != SQLITE_OK && rc != SQLITE_NOMEM)
        *err = sqlite3_mprintf("cannot register %s: %s", what, sqlite3_errmsg(db));
    return rc;
}
