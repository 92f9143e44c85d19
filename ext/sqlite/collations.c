/*
** collations.c - the collations, and the two functions beside them.
**
**     SELECT name FROM people ORDER BY name COLLATE VIETNAMESE;
**     CREATE TABLE t (name TEXT COLLATE VIETNAMESE_CI UNIQUE);
**     SELECT viet_sort_key('Hà Nội');
**     SELECT viet_sort_key(name, 'VIETNAMESE_NAME') FROM people;
**     SELECT viet_collation_version();
**
** The orders are defined in text/collate.h.
*/
#include "register.h"
#include "../text/collate.h"
#include "../text/show.h"

/* The error of a name that no collation has. */
static void unknown_collation(sqlite3_context *ctx, const char *name, int n) {
    sqlite3_str *s = sqlite3_str_new(sqlite3_context_db_handle(ctx));
    sqlite3_str_appendf(s, "viet_sort_key: no collation '%s'; there are", vt_show(name, n).text);
    for (int i = 0; i < VT_COLLATIONS; i++)
        sqlite3_str_appendf(s, "%s %s", i ? "," : "", vt_collations[i].name);
    int rc = sqlite3_str_errcode(s);
    char *message = sqlite3_str_finish(s);
    if (rc == SQLITE_OK && message)
        sqlite3_result_error(ctx, message, -1);
    else
        sqlite3_result_error_nomem(ctx);
    sqlite3_free(message);
}

/* The collation that ARG names; NULL, with the result set, if there is none. */
static const vt_collation *named(sqlite3_context *ctx, sqlite3_value *arg) {
    const char *name = (const char *)sqlite3_value_text(arg);
    int n = sqlite3_value_bytes(arg);
    if (sqlite3_value_type(arg) == SQLITE_NULL) return NULL;
    if (!name) {
        sqlite3_result_error_nomem(ctx);
        return NULL;
    }
    const vt_collation *c = vt_collation_named(name, n);
    if (!c) unknown_collation(ctx, name, n);
    return c;
}

/* A key too long for the stack: first its length, then memory for just that. */
static void long_key(sqlite3_context *ctx, const vt_collation *c, const uint8_t *text, int n) {
    int64_t length = vt_sort_key(c, text, n, NULL, 0);
    if (length > sqlite3_limit(sqlite3_context_db_handle(ctx), SQLITE_LIMIT_LENGTH, -1)) {
        sqlite3_result_error_toobig(ctx);
        return;
    }
    uint8_t *key =
        sqlite3_malloc64((sqlite3_uint64)length + 1); /* of marks alone it may be empty */
    if (!key) {
        sqlite3_result_error_nomem(ctx);
        return;
    }
    vt_sort_key(c, text, n, key, length);
    sqlite3_result_blob64(ctx, key, (sqlite3_uint64)length, sqlite3_free);
}

/*
** A BLOB counts as text in UTF-8, a number as what it is written as.
*/
static void sort_key(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    const vt_collation *c = &vt_collations[VT_DICTIONARY];
    uint8_t key[1024];
    int type = sqlite3_value_type(argv[0]);
    if (argc == 2 && !(c = named(ctx, argv[1]))) return;
    if (type == SQLITE_NULL) return;
    const uint8_t *text =
        type == SQLITE_BLOB ? sqlite3_value_blob(argv[0]) : sqlite3_value_text(argv[0]);
    int n = sqlite3_value_bytes(argv[0]);
    if (!text && (n || type != SQLITE_BLOB)) {
        sqlite3_result_error_nomem(ctx);
        return;
    }
    int64_t length = n < 4096 ? vt_sort_key(c, text, n, key, sizeof key) : INT64_MAX;
    if (length > (int64_t)sizeof key)
        long_key(ctx, c, text, n);
    else if (length > sqlite3_limit(sqlite3_context_db_handle(ctx), SQLITE_LIMIT_LENGTH, -1))
        sqlite3_result_error_toobig(ctx);
    else
        sqlite3_result_blob(ctx, key, (int)length, SQLITE_TRANSIENT);
}

static void collation_version(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    char text[32];
    (void)argc, (void)argv;
    sqlite3_snprintf(sizeof text, text, "%016llx", (unsigned long long)vt_collation_version());
    sqlite3_result_text(ctx, text, -1, SQLITE_TRANSIENT);
}

int vs_register_collations(sqlite3 *db, char **err) {
    int rc = SQLITE_OK;
    for (int i = 0; rc == SQLITE_OK && i < VT_COLLATIONS; i++)
        rc = sqlite3_create_collation_v2(db, vt_collations[i].name, SQLITE_UTF8, NULL,
                                         vt_collations[i].callback, NULL);
    for (int n = 1; rc == SQLITE_OK && n <= 2; n++)
        rc = sqlite3_create_function_v2(db, "viet_sort_key", n, VS_PURE, NULL, sort_key, NULL, NULL,
                                        NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_create_function_v2(db, "viet_collation_version", 0, VS_OF_BUILD, NULL,
                                        collation_version, NULL, NULL, NULL);
    return vs_registered(db, "the collations", rc, err);
}
