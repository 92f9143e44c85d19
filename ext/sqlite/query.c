/*
** query.c - viet_query(), a scalar function.
**
**     SELECT title FROM article WHERE article MATCH viet_query(:typed) ORDER BY rank;
**     SELECT viet_query('hợp tác -quốc "phát triển"', 'any');
**
** Pure.  NULL gives NULL, a BLOB is read as the bytes of a text, and the text may be any bytes:
** nothing fails but a mode that does not exist, a result beyond SQLITE_LIMIT_LENGTH or lack of
** memory.
*/
#include "glue.h"
#include <string.h>
#include "../search/query.h"

static int grow(vt_buffer *b, int64_t need) {
    int64_t capacity = need + need / 2;
    uint8_t *data = sqlite3_realloc64(b->data, (sqlite3_uint64)capacity);
    if (!data) return 0;
    b->data = data;
    b->capacity = capacity;
    return 1;
}

/* The mode that VALUE names; -1 for NULL, and -1 with the error for an unknown one. */
static int take_mode(sqlite3_context *ctx, sqlite3_value *value) {
    static const char *const names[] = {"all", "phrase", "any"};
    if (sqlite3_value_type(value) == SQLITE_NULL) return -1;
    const char *name = (const char *)sqlite3_value_text(value);
    if (!name) {
        sqlite3_result_error_nomem(ctx);
        return -1;
    }
    for (int i = 0; i < 3; i++)
        if (sqlite3_value_bytes(value) == (int)strlen(names[i]) && !sqlite3_stricmp(name, names[i]))
            return i;
    char *error =
        sqlite3_mprintf("viet_query: unknown mode '%.64s', use 'all', 'phrase' or 'any'", name);
    if (error)
        sqlite3_result_error(ctx, error, -1);
    else
        sqlite3_result_error_nomem(ctx);
    sqlite3_free(error);
    return -1;
}

static void query(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    vt_buffer out = {.grow = grow};
    int mode = argc == 2 ? take_mode(ctx, argv[1]) : VF_QUERY_ALL;
    int type = sqlite3_value_type(argv[0]);
    if (mode < 0 || type == SQLITE_NULL) return;
    const void *text =
        type == SQLITE_BLOB ? sqlite3_value_blob(argv[0]) : sqlite3_value_text(argv[0]);
    int n = sqlite3_value_bytes(argv[0]);
    if (!text && (n || type != SQLITE_BLOB)) {
        sqlite3_result_error_nomem(ctx);
        return;
    }
    vf_query(text ? text : (const void *)"", n, (enum vf_query_mode)mode, &out);
    if (!out.failed) {
        /* A result beyond the limit becomes the error; either way the memory is SQLite's. */
        sqlite3_result_text64(ctx, (char *)out.data, (sqlite3_uint64)out.n, sqlite3_free,
                              SQLITE_UTF8);
        return;
    }
    sqlite3_result_error_nomem(ctx);
    sqlite3_free(out.data);
}

int vs_register_query(sqlite3 *db, char **err) {
    for (int arguments = 1; arguments <= 2; arguments++) {
        int rc = sqlite3_create_function_v2(db, "viet_query", arguments, VS_PURE, NULL, query, NULL,
                                            NULL, NULL);
        if (rc != SQLITE_OK) {
            *err = sqlite3_mprintf("viet_query: %s", sqlite3_errmsg(db));
            return rc;
        }
    }
    return SQLITE_OK;
}
