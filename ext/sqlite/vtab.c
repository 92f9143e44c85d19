/* vtab.c - see vtab.h. */
#include <string.h>
#include "vtab.h"
#include "keyed_hash.h"

int vs_create_module(sqlite3 *db, const char *name, const sqlite3_module *methods, const void *aux,
                     void (*destroy)(void *), char **err) {
    /* SQLite's user data is not const; nobody but DESTROY writes to ours. */
    void *data = (void *)(uintptr_t)aux;
    return vs_registered(db, name, sqlite3_create_module_v2(db, name, methods, data, destroy), err);
}

int vs_connect(sqlite3 *db, const void *aux, const char *columns, const char *hidden,
               sqlite3_uint64 cursor_size, sqlite3_vtab **out) {
    char *sql = sqlite3_mprintf("CREATE TABLE x(%s%s)", columns, hidden);
    if (!sql) return SQLITE_NOMEM;
    int rc = sqlite3_declare_vtab(db, sql);
    sqlite3_free(sql);
    if (rc != SQLITE_OK) return rc;
    vs_vtab *t = sqlite3_malloc64(sizeof *t);
    if (!t) return SQLITE_NOMEM;
    *t = (vs_vtab){.aux = aux, .cursor_size = cursor_size};
    sqlite3_randomness(sizeof t->secret, t->secret);
    *out = &t->base;
    return sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
}

const void *vs_aux(const sqlite3_vtab *vtab) {
    return ((const vs_vtab *)(const void *)vtab)->aux;
}

int vs_disconnect(sqlite3_vtab *vtab) {
    sqlite3_free(vtab);
    return SQLITE_OK;
}

int vs_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out) {
    sqlite3_uint64 size = ((vs_vtab *)(void *)vtab)->cursor_size;
    *out = sqlite3_malloc64(size);
    if (!*out) return SQLITE_NOMEM;
    memset(*out, 0, size);
    return SQLITE_OK;
}

int vs_close(sqlite3_vtab_cursor *cursor) {
    sqlite3_free(cursor);
    return SQLITE_OK;
}

int vs_next(sqlite3_vtab_cursor *cursor) {
    ((vs_cursor *)(void *)cursor)->row++;
    return SQLITE_OK;
}

int vs_eof(sqlite3_vtab_cursor *cursor) {
    const vs_cursor *c = (vs_cursor *)(void *)cursor;
    return c->row >= c->count;
}

int vs_fail(sqlite3_vtab *vtab, char *message) {
    sqlite3_free(vtab->zErrMsg);
    vtab->zErrMsg = message;
    return message ? SQLITE_ERROR : SQLITE_NOMEM;
}

int vs_no_memory(sqlite3_vtab *vtab, const char *function, sqlite3_int64 size,
                 sqlite3_int64 always) {
    if (size <= always) return SQLITE_NOMEM;
    int rc = vs_fail(vtab, sqlite3_mprintf("%s: not enough memory for a text of %lld bytes; one of "
                                           "up to %lld can be read whatever it holds",
                                           function, size, always));
    return rc == SQLITE_ERROR ? SQLITE_TOOBIG : rc;
}

/*
** How well a condition with operator OP says what an argument is: 2 with a value, 1 by IS NULL,
** which is to leave it out, 0 not at all.
*/
static int gives(unsigned char op) {
    if (op == SQLITE_INDEX_CONSTRAINT_ISNULL) return 1;
    return op == SQLITE_INDEX_CONSTRAINT_EQ || op == SQLITE_INDEX_CONSTRAINT_IS ? 2 : 0;
}

int vs_take_arguments(sqlite3_index_info *info, int first, int count, sqlite3_int64 rows) {
    int at[VS_MOST_ARGUMENTS], best[VS_MOST_ARGUMENTS] = {0}, blocked = 0, args = 0;
    for (int arg = 0; arg < count; arg++)
        at[arg] = -1;
    for (int i = 0; i < info->nConstraint; i++) {
        int arg = info->aConstraint[i].iColumn - first, how = gives(info->aConstraint[i].op);
        if (arg < 0 || arg >= count || !how) continue;
        if (!info->aConstraint[i].usable) {
            blocked |= how == 2 ? 1 << arg : 0;
        } else if (how >= best[arg]) {
            at[arg] = i;
            best[arg] = how;
        }
    }
    int looked_at = 0;
    for (int arg = 0; arg < count; arg++) {
        if (at[arg] < 0) {
            looked_at |= (info->colUsed >> (first + arg) & 1) != 0;
            continue;
        }
        info->aConstraintUsage[at[arg]].argvIndex = ++args;
        info->aConstraintUsage[at[arg]].omit = 1;
        info->idxNum |= 1 << arg;
    }
    int has_text = info->idxNum & 1;
    info->estimatedCost = !info->idxNum ? 1e99 : !has_text ? 1e6 : looked_at ? 1e12 : 1000;
    info->estimatedRows = has_text ? rows : INT32_MAX;
    for (int arg = 0; arg < count; arg++)
        if (blocked >> arg & 1 && best[arg] < 2) return SQLITE_CONSTRAINT;
    return SQLITE_OK;
}

int vs_arguments(sqlite3_vtab *vtab, const char *function, int given, sqlite3_value **argv,
                 sqlite3_value **arg, int count) {
    for (int i = 0; i < count; i++)
        arg[i] = given & 1 << i ? *argv++ : NULL;
    if (arg[0]) return SQLITE_OK;
    return vs_fail(vtab,
                   sqlite3_mprintf("%s: the text is missing, write %s(text)", function, function));
}

static uint64_t hash_of(const uint64_t secret[2], const vs_said *said, int count) {
    uint64_t hash = 0;
    for (int i = 0; i < count; i++) {
        const uint64_t key[2] = {secret[0] ^ hash, secret[1] ^ (uint64_t)said[i].type};
        hash = vs_keyed_hash(key, said[i].bytes, said[i].size);
    }
    return hash ? hash : 1;
}

sqlite3_int64 vs_rowid(vs_cursor *cursor, const vs_said *said, int count) {
    const vs_vtab *t = (vs_vtab *)(void *)cursor->base.pVtab;
    if (!cursor->arguments) cursor->arguments = hash_of(t->secret, said, count);
    return (sqlite3_int64)((cursor->arguments + (uint64_t)cursor->row) & INT64_MAX);
}
