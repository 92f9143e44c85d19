/*
** viet.c - the one place that lists everything the extension registers.
*/
#include "viet.h"
#include "sqlite/register.h"
SQLITE_EXTENSION_INIT1

/*
** The version functions come last: that they exist says that all the rest
** does (see vs_is_registered()).
*/
static int (*const registered_parts[])(sqlite3 *, char **) = {
    vs_register_collations, vs_register_functions, vs_register_tables,  vs_register_facts,
    vs_register_tokenizer,  vs_register_tokens,    vs_register_version,
};

/* A message for RC when the part that failed gave none. */
static char *explain(sqlite3 *db, int rc) {
    if (rc == SQLITE_NOMEM) return NULL;
    return sqlite3_mprintf("sqlite-viet %s: %s", VIET_VERSION, sqlite3_errmsg(db));
}

/*
** The entry points call this and not each other: another build that was loaded before could answer
** to their names.
*/
static int register_all(sqlite3 *db, char **errmsg) {
    char *err = NULL;
    int rc = SQLITE_OK;
#ifndef SQLITE_CORE
    if (!sqlite3_api) return SQLITE_MISUSE;
#endif
    if (sqlite3_libversion_number() < VIET_SQLITE_FLOOR) {
        rc = SQLITE_ERROR;
        err = sqlite3_mprintf("sqlite-viet %s needs SQLite 3.40 or later, this is %s", VIET_VERSION,
                              sqlite3_libversion());
    } else if (!vs_is_registered(db)) {
        for (size_t i = 0;
             rc == SQLITE_OK && i < sizeof registered_parts / sizeof registered_parts[0]; i++)
            rc = registered_parts[i](db, &err);
        /*
        ** Ask again: the question succeeds now, which also clears the error it
        ** left on DB before; sqlite3_open() takes that for a failed auto extension.
        */
        if (rc == SQLITE_OK && !vs_is_registered(db)) rc = sqlite3_errcode(db);
        if (rc != SQLITE_OK && !err) err = explain(db, rc);
    }
    if (errmsg)
        *errmsg = err;
    else
        sqlite3_free(err);
    return rc;
}

int viet_register(sqlite3 *db, char **errmsg) {
    return register_all(db, errmsg);
}

int sqlite3_viet_init(sqlite3 *db, char **errmsg, const sqlite3_api_routines *api) {
    SQLITE_EXTENSION_INIT2(api);
    (void)api;
    return register_all(db, errmsg);
}

#ifndef SQLITE_CORE
/* For hosts that ask for the generic name, whatever the file is called. */
VIET_API int sqlite3_extension_init(sqlite3 *db, char **errmsg, const sqlite3_api_routines *api);

int sqlite3_extension_init(sqlite3 *db, char **errmsg, const sqlite3_api_routines *api) {
    SQLITE_EXTENSION_INIT2(api);
    return register_all(db, errmsg);
}
#endif
