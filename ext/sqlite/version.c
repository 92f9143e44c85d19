/*
** version.c - viet_version(), viet_data_version(), viet_debug(): which build
** this is, and what of it is at work.
**
**     SELECT viet_version(), viet_data_version();
**     SELECT viet_debug();
*/
#include <string.h>
#include <utf8proc.h>
#include "register.h"
#include "fts5_api.h"
#include "tokenizer.h"
#include "../viet.h"
#include "../article/analysis.h"

#if defined(__clang__)
#define COMPILER "clang " __clang_version__
#elif defined(__GNUC__)
#define COMPILER "gcc " __VERSION__
#else
#define COMPILER "unknown"
#endif

#ifdef SQLITE_CORE
#define BUILD "static"
#else
#define BUILD "loadable"
#endif

#ifdef __SANITIZE_ADDRESS__
#define CHECKS ", address sanitizer"
#else
#define CHECKS ""
#endif

static void version(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    (void)argc, (void)argv;
    sqlite3_result_text(ctx, VIET_VERSION, -1, SQLITE_STATIC);
}

static void data_version(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    (void)argc, (void)argv;
    sqlite3_result_text(ctx, va_data_version, -1, SQLITE_TRANSIENT);
}

/*
** Append "KEY: " and the first column of SQL, or "none": what the connection
** really has, not what was meant to be registered.  Returns SQLITE_OK if that
** could be found out or not, SQLITE_NOMEM when out of memory.
*/
static int append_query(sqlite3_str *out, sqlite3 *db, const char *key, const char *sql) {
    sqlite3_stmt *stmt = NULL;
    const char *value = "none";
    int rc = sqlite3_prepare_v2(db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW &&
        sqlite3_column_type(stmt, 0) != SQLITE_NULL)
        value = (const char *)sqlite3_column_text(stmt, 0);
    else if (rc != SQLITE_OK)
        value = "unknown, this SQLite has no introspection pragmas";
    sqlite3_str_appendf(out, "%s: %s\n", key, value ? value : "");
    int end = sqlite3_finalize(stmt);
    return rc == SQLITE_NOMEM || end == SQLITE_NOMEM || !value ? SQLITE_NOMEM : SQLITE_OK;
}

/* Whether FTS5 knows our tokenizer, and why its options were last refused. */
static void append_tokenizer(sqlite3_str *out, fts5_api *api) {
    const vs_tokenizer_state *state = vs_find_tokenizer(api);
    sqlite3_str_appendf(out, "tokenizer: %s\n", state ? "vietnamese" : "none");
    if (state && *state->reason)
        sqlite3_str_appendf(out, "options last refused: %s\n", state->reason);
}

static int append_fts5(sqlite3_str *out, sqlite3 *db) {
    fts5_api *api;
    int rc = vs_fts5_api(db, &api);
    if (rc != SQLITE_OK)
        sqlite3_str_appendf(out, "fts5: unknown, %s\n", sqlite3_errmsg(db));
    else if (!api)
        sqlite3_str_appendall(out, "fts5: absent, this SQLite was built without it\n");
    else
        sqlite3_str_appendf(out, "fts5: present, api version %d\n", api->iVersion);
    if (rc == SQLITE_OK && api) append_tokenizer(out, api);
    return rc == SQLITE_NOMEM ? rc : SQLITE_OK;
}

#define NAMES_OF "SELECT group_concat(name, ' ') FROM (SELECT DISTINCT name FROM "

static const struct {
    const char *key, *sql;
} lists[] = {
    {"tables", NAMES_OF "pragma_module_list WHERE name LIKE 'viet\\_%' ESCAPE '\\' ORDER BY 1)"},
    {"functions",
     NAMES_OF "pragma_function_list WHERE name LIKE 'viet\\_%' ESCAPE '\\' ORDER BY 1)"},
    {"collations", NAMES_OF "pragma_collation_list WHERE name LIKE 'VIETNAMESE%' ORDER BY 1)"},
};

static void debug(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    sqlite3 *db = sqlite3_context_db_handle(ctx);
    sqlite3_str *out = sqlite3_str_new(db);
    int rc = SQLITE_OK;
    (void)argc, (void)argv;
    sqlite3_str_appendf(out, "version: %s\n", VIET_VERSION);
    sqlite3_str_appendf(out, "data: %s\n", va_data_version);
    sqlite3_str_appendf(out, "build: %s, %d-bit%s\n", BUILD, (int)sizeof(void *) * 8, CHECKS);
    sqlite3_str_appendf(out, "compiler: %s\n", COMPILER);
    sqlite3_str_appendf(out, "sqlite compiled against: %s\n", SQLITE_VERSION);
    sqlite3_str_appendf(out, "sqlite running: %s\n", sqlite3_libversion());
    sqlite3_str_appendf(out, "utf8proc: %s\n", utf8proc_version());
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof lists / sizeof lists[0]; i++)
        rc = append_query(out, db, lists[i].key, lists[i].sql);
    if (rc == SQLITE_OK) rc = append_fts5(out, db);
    if (rc == SQLITE_OK) rc = sqlite3_str_errcode(out);
    if (rc != SQLITE_OK) {
        sqlite3_result_error_code(ctx, rc);
        sqlite3_free(sqlite3_str_finish(out));
        return;
    }
    int length = sqlite3_str_length(out) - 1; /* without the last line feed */
    sqlite3_result_text(ctx, sqlite3_str_finish(out), length, sqlite3_free);
}

/*
** Which build this is says another build otherwise: an index over it would be wrong from then on.
** So none of these is deterministic, as sqlite_version() is not.
*/
int vs_register_version(sqlite3 *db, char **err) {
    int rc = sqlite3_create_function_v2(db, "viet_data_version", 0, VS_OF_BUILD, NULL, data_version,
                                        NULL, NULL, NULL);
    /* Runs SQL of its own and tells about the host: not from a schema. */
    if (rc == SQLITE_OK)
        rc = sqlite3_create_function_v2(db, "viet_debug", 0, SQLITE_UTF8 | SQLITE_DIRECTONLY, NULL,
                                        debug, NULL, NULL, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_create_function_v2(db, "viet_version", 0, VS_OF_BUILD, NULL, version, NULL,
                                        NULL, NULL);
    return vs_registered(db, "the version functions", rc, err);
}

int vs_is_registered(sqlite3 *db) {
    sqlite3_stmt *stmt = NULL;
    int same = 0;
    int rc = sqlite3_prepare_v2(db, "SELECT viet_version(), viet_data_version()", -1, &stmt, NULL);
    if (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW) {
        const char *v = (const char *)sqlite3_column_text(stmt, 0);
        const char *d = (const char *)sqlite3_column_text(stmt, 1);
        same = v && d && !strcmp(v, VIET_VERSION) && !strcmp(d, va_data_version);
    }
    sqlite3_finalize(stmt);
    return same;
}
