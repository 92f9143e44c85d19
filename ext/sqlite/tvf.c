/*
** tvf.c - the frame of the table-valued functions, see tvf.h.
**
**     SELECT name FROM viet_parties(:text);
**     SELECT a.id, p.name FROM article a, viet_parties(a.body) p;
**     SELECT name FROM viet_parties(:text) WHERE published = '2025-07-18';
**
** The hidden columns text, published and lexicon are the arguments.
*/
#include <string.h>
#include "tvf.h"

/* Hidden columns, counted from the function's column_count; also the bits of idxNum. */
enum { ARG_TEXT, ARG_PUBLISHED, ARG_LEXICON, ARG_COUNT };

/* What a module carries: the function and the connection's cache. */
typedef struct {
    const vs_tvf *f;
    vs_cache *cache;
    sqlite3 *db;
    int *reading_lexicon; /* the cache's: 1 while a table of terms is read */
} module;

typedef struct {
    sqlite3_vtab base;
    const module *m;
} table;

typedef struct {
    sqlite3_vtab_cursor base;
    vs_entry *entry; /* NULL: no rows */
    uint32_t row, count;
    int blob;           /* the text came as a BLOB */
    vs_lexicon lexicon; /* as last read */
    int with_lexicon;   /* it counts for the rows at hand */
} cursor;

static const vs_tvf *function_of(sqlite3_vtab *base) {
    return ((table *)(void *)base)->m->f;
}

/* Set the table's error message; returns SQLITE_ERROR, or SQLITE_NOMEM if that fails. */
static int fail(sqlite3_vtab *base, char *message) {
    sqlite3_free(base->zErrMsg);
    base->zErrMsg = message;
    return message ? SQLITE_ERROR : SQLITE_NOMEM;
}

static int connect(sqlite3 *db, void *aux, int argc, const char *const *argv, sqlite3_vtab **out,
                   char **err) {
    const module *m = aux;
    (void)argc, (void)argv, (void)err;
    if (m->f->whole) vs_cache_want_whole(m->cache);
    char *sql = sqlite3_mprintf("CREATE TABLE x(%s, text HIDDEN, published HIDDEN, lexicon HIDDEN)",
                                m->f->columns);
    if (!sql) return SQLITE_NOMEM;
    int rc = sqlite3_declare_vtab(db, sql);
    sqlite3_free(sql);
    if (rc != SQLITE_OK) return rc;
    table *t = sqlite3_malloc64(sizeof *t);
    if (!t) return SQLITE_NOMEM;
    *t = (table){.m = m};
    *out = &t->base;
    /* Reads its arguments and nothing else: views and triggers may use it. */
    return sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
}

static int disconnect(sqlite3_vtab *base) {
    sqlite3_free(base);
    return SQLITE_OK;
}

int vs_take_arguments(sqlite3_index_info *info, int first, int count) {
    int at[VS_MOST_ARGUMENTS], blocked = 0, args = 0;
    for (int arg = 0; arg < count; arg++)
        at[arg] = -1;
    for (int i = 0; i < info->nConstraint; i++) {
        int arg = info->aConstraint[i].iColumn - first;
        if (arg < 0 || arg >= count) continue;
        if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (info->aConstraint[i].usable)
            at[arg] = i;
        else
            blocked |= 1 << arg;
    }
    for (int arg = 0; arg < count; arg++) {
        if (at[arg] < 0) continue;
        info->aConstraintUsage[at[arg]].argvIndex = ++args;
        info->aConstraintUsage[at[arg]].omit = 1;
        info->idxNum |= 1 << arg;
    }
    info->estimatedCost = info->idxNum & 1 ? 1000 : 1e99;
    info->estimatedRows = INT32_MAX;
    return blocked & ~info->idxNum ? SQLITE_CONSTRAINT : SQLITE_OK;
}

static int best_index(sqlite3_vtab *base, sqlite3_index_info *info) {
    int rc = vs_take_arguments(info, function_of(base)->column_count, ARG_COUNT);
    if (info->idxNum & 1 << ARG_TEXT) info->estimatedRows = function_of(base)->usual_rows;
    return rc;
}

static int open(sqlite3_vtab *base, sqlite3_vtab_cursor **out) {
    (void)base;
    cursor *c = sqlite3_malloc64(sizeof *c);
    if (!c) return SQLITE_NOMEM;
    *c = (cursor){0};
    *out = &c->base;
    return SQLITE_OK;
}

static void reset(cursor *c) {
    vs_entry_release(c->entry);
    c->entry = NULL;
    c->row = c->count = 0;
    c->with_lexicon = 0;
}

static int close(sqlite3_vtab_cursor *base) {
    reset((cursor *)(void *)base);
    vs_lexicon_clear(&((cursor *)(void *)base)->lexicon);
    sqlite3_free(base);
    return SQLITE_OK;
}

/* N decimal digits at S as a number, -1 if something else stands there. */
static int digits(const char *s, int n) {
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9') return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

/*
** Copy the day of an ISO 8601 date, with or without a time behind it, to OUT.
** Returns 0 if S (N bytes) is none.
*/
static int iso_day(const char *s, int n, char out[11]) {
    if (n < 10 || s[4] != '-' || s[7] != '-' || (n > 10 && s[10] != 'T' && s[10] != ' ')) return 0;
    int year = digits(s, 4), month = digits(s + 5, 2), day = digits(s + 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
    memcpy(out, s, 10);
    out[10] = 0;
    return 1;
}

/* Read argument PUBLISHED into OUT; NULL leaves it empty. */
static int read_published(cursor *c, sqlite3_value *value, char out[11]) {
    sqlite3_vtab *base = c->base.pVtab;
    if (sqlite3_value_type(value) == SQLITE_NULL) return SQLITE_OK;
    const char *s = (const char *)sqlite3_value_text(value);
    if (!s) return SQLITE_NOMEM;
    if (iso_day(s, sqlite3_value_bytes(value), out)) return SQLITE_OK;
    return fail(base, sqlite3_mprintf("%s: published must be a date like '2025-07-18', not '%.40s'",
                                      function_of(base)->name, s));
}

/* Read the user's terms; what a cursor has read stays until its connection changes something. */
static int read_lexicon(cursor *c, sqlite3_value *value) {
    sqlite3_vtab *base = c->base.pVtab;
    const module *m = ((table *)(void *)base)->m;
    char *err = NULL;
    if (sqlite3_value_type(value) == SQLITE_NULL) return SQLITE_OK;
    const char *name = (const char *)sqlite3_value_text(value);
    if (!name) return SQLITE_NOMEM;
    int rc =
        vs_lexicon_read(m->db, m->f->name, name, m->reading_lexicon, &vs_memory, &c->lexicon, &err);
    c->with_lexicon = rc == SQLITE_OK;
    return err ? fail(base, err) : rc;
}

/* Analyse the text; a BLOB counts as the bytes of a text, whatever the encoding of the database. */
static int read_text(cursor *c, sqlite3_value *value, const char *published) {
    const table *t = (table *)(void *)c->base.pVtab;
    int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) return SQLITE_OK;
    c->blob = type == SQLITE_BLOB;
    /* sqlite3_value_text() would copy a text that no zero byte follows, and few values have one. */
    int as_it_is = c->blob || (type == SQLITE_TEXT && sqlite3_value_encoding(value) == SQLITE_UTF8);
    const void *text = as_it_is ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    int size = sqlite3_value_bytes(value);
    if (!text && (size || !as_it_is)) return SQLITE_NOMEM;
    static const vs_lexicon none;
    c->entry =
        vs_cache_get(t->m->cache, text, size, published, c->with_lexicon ? &c->lexicon : &none);
    if (!c->entry) return SQLITE_NOMEM;
    c->count = t->m->f->count(c->entry->analysis);
    return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *base, int given, const char *unused, int argc,
                  sqlite3_value **argv) {
    cursor *c = (cursor *)(void *)base;
    sqlite3_value *arg[ARG_COUNT] = {NULL};
    char published[11] = "";
    int rc = SQLITE_OK;
    (void)unused, (void)argc;
    reset(c);
    for (int i = 0; i < ARG_COUNT; i++)
        if (given & 1 << i) arg[i] = *argv++;
    if (!arg[ARG_TEXT])
        return fail(base->pVtab, sqlite3_mprintf("%s: the text is missing, write %s(text)",
                                                 function_of(base->pVtab)->name,
                                                 function_of(base->pVtab)->name));
    if (arg[ARG_PUBLISHED]) rc = read_published(c, arg[ARG_PUBLISHED], published);
    if (rc == SQLITE_OK && arg[ARG_LEXICON]) rc = read_lexicon(c, arg[ARG_LEXICON]);
    if (rc == SQLITE_OK) rc = read_text(c, arg[ARG_TEXT], published);
    return rc;
}

static int next(sqlite3_vtab_cursor *base) {
    ((cursor *)(void *)base)->row++;
    return SQLITE_OK;
}

static int eof(sqlite3_vtab_cursor *base) {
    const cursor *c = (cursor *)(void *)base;
    return c->row >= c->count;
}

/* The arguments as columns: what was given, so that a condition on them holds. */
static void argument(sqlite3_context *ctx, const cursor *c, int arg) {
    const vs_entry *e = c->entry;
    if (arg == ARG_TEXT && c->blob)
        sqlite3_result_blob64(ctx, e->text, (sqlite3_uint64)e->size, SQLITE_TRANSIENT);
    else if (arg == ARG_TEXT)
        sqlite3_result_text64(ctx, (const char *)e->text, (sqlite3_uint64)e->size, SQLITE_TRANSIENT,
                              SQLITE_UTF8);
    else if (arg == ARG_PUBLISHED && e->published[0])
        sqlite3_result_text(ctx, e->published, -1, SQLITE_TRANSIENT);
    else if (arg == ARG_LEXICON && c->with_lexicon)
        sqlite3_result_text(ctx, c->lexicon.table, -1, SQLITE_TRANSIENT);
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int index) {
    const cursor *c = (cursor *)(void *)base;
    const vs_tvf *f = function_of(base->pVtab);
    if (index < f->column_count)
        f->column(ctx, c->entry->analysis, c->row, index);
    else
        argument(ctx, c, index - f->column_count);
    return SQLITE_OK;
}

/*
** The row's number below, a hash of the text above: SQLite drops rows of equal
** rowid from "text = A OR text = B".
*/
static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    const cursor *c = (cursor *)(void *)base;
    *out = (sqlite3_int64)(c->entry->hash >> 1) << 32 | (c->row + 1);
    return SQLITE_OK;
}

/* xCreate is 0: eponymous only, no CREATE VIRTUAL TABLE. */
static const sqlite3_module methods = {
    .xConnect = connect,
    .xBestIndex = best_index,
    .xDisconnect = disconnect,
    .xOpen = open,
    .xClose = close,
    .xFilter = filter,
    .xNext = next,
    .xEof = eof,
    .xColumn = column,
    .xRowid = rowid,
};

static void destroy(void *p) {
    module *m = p;
    vs_cache_release(m->cache);
    sqlite3_free(m);
}

int vs_tvf_register(sqlite3 *db, const vs_tvf *f, vs_cache *cache) {
    module *m = sqlite3_malloc64(sizeof *m);
    if (!m) return SQLITE_NOMEM;
    *m = (module){f, vs_cache_share(cache), db, vs_cache_reading(cache)};
    /* On failure SQLite calls destroy() itself. */
    return sqlite3_create_module_v2(db, f->name, &methods, m, destroy);
}

void vs_result_span(sqlite3_context *ctx, const va_analysis *a, const va_span *span, int which) {
    switch (which) {
    case VS_TEXT:
        sqlite3_result_text64(ctx, (const char *)a->text + span->start, span->end - span->start,
                              SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    case VS_START:
        sqlite3_result_int64(ctx, (sqlite3_int64)span->cstart + 1);
        break;
    case VS_LENGTH:
        sqlite3_result_int64(ctx, span->cend - span->cstart);
        break;
    case VS_BYTE_START:
        sqlite3_result_int64(ctx, span->start);
        break;
    case VS_BYTE_LENGTH:
        sqlite3_result_int64(ctx, span->end - span->start);
        break;
    }
}

void vs_result_name(sqlite3_context *ctx, const char *name) {
    if (name) sqlite3_result_text(ctx, name, -1, SQLITE_TRANSIENT);
}

void vs_result_confidence(sqlite3_context *ctx, float confidence) {
    sqlite3_result_double(ctx, (int)(confidence * 1000 + 0.5f) / 1000.0);
}

void vs_result_evidence(sqlite3_context *ctx, const va_analysis *a, uint32_t index) {
    if (index < a->sentence_count) vs_result_span(ctx, a, &a->sentences[index].span, VS_TEXT);
}
