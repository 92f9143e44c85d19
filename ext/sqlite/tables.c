/*
** tables.c - registers the table-valued functions; they share one cache of
** analyses a connection.
*/
#include "tvf.h"

static const vs_tvf *const tables[] = {
    &vs_parties,  &vs_domains,   &vs_cooperations, &vs_mentions,
    &vs_sections, &vs_sentences, &vs_people,
};

int vs_register_tables(sqlite3 *db, char **err) {
    vs_cache *cache = vs_cache_new(db);
    int rc = cache ? SQLITE_OK : SQLITE_NOMEM;
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof tables / sizeof tables[0]; i++)
        rc = vs_tvf_register(db, tables[i], cache, err);
    vs_cache_release(cache);
    return rc;
}
