/*
** facts.c - built-in facts as tables to join with: viet_kinds and viet_domain_codes.
**
**     SELECT c.kind, k.label_vi FROM viet_cooperations(:text) c JOIN viet_kinds k USING (kind);
**     SELECT code, oecd_dac FROM viet_domain_codes WHERE domain_group = 'economy';
*/
#include "glue.h"
#include "../article/article.h"

/* A table: every column is text, the value of one column of one row is a constant. */
typedef struct {
    const char *name, *columns;
    int column_count;
    const int *row_count;
    const char *(*value)(int row, int column);
} fact_table;

typedef struct {
    sqlite3_vtab base;
    const fact_table *f;
} table;

typedef struct {
    sqlite3_vtab_cursor base;
    int row;
} cursor;

static const char *kind_value(int row, int column) {
    return va_kind_fact((va_kind)row, column);
}

static const int kind_count = VA_KIND_COUNT;

static const fact_table tables[] = {
    {"viet_kinds",
     "kind TEXT, label_vi TEXT, label_en TEXT, cameo_signing TEXT, cameo_plan TEXT, "
     "cameo_visit TEXT, cameo TEXT",
     VA_KIND_FACTS, &kind_count, kind_value},
    {"viet_domain_codes",
     "code TEXT, domain_group TEXT, group_label_vi TEXT, group_label_en TEXT, label_vi TEXT, "
     "label_en TEXT, oecd_dac TEXT, iptc_media_topic TEXT, cofog TEXT, note TEXT",
     VA_DOMAIN_FACTS, &va_domain_code_count, va_domain_fact},
};

static const fact_table *facts_of(const sqlite3_vtab_cursor *c) {
    return ((const table *)(const void *)c->pVtab)->f;
}

static int connect(sqlite3 *db, void *aux, int argc, const char *const *argv, sqlite3_vtab **out,
                   char **err) {
    const fact_table *f = aux;
    (void)argc, (void)argv, (void)err;
    char *sql = sqlite3_mprintf("CREATE TABLE x(%s)", f->columns);
    if (!sql) return SQLITE_NOMEM;
    int rc = sqlite3_declare_vtab(db, sql);
    sqlite3_free(sql);
    if (rc != SQLITE_OK) return rc;
    table *t = sqlite3_malloc64(sizeof *t);
    if (!t) return SQLITE_NOMEM;
    *t = (table){.f = f};
    *out = &t->base;
    return sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
}

static int disconnect(sqlite3_vtab *base) {
    sqlite3_free(base);
    return SQLITE_OK;
}

static int best_index(sqlite3_vtab *base, sqlite3_index_info *info) {
    info->estimatedRows = *((table *)(void *)base)->f->row_count;
    info->estimatedCost = (double)info->estimatedRows;
    return SQLITE_OK;
}

static int open(sqlite3_vtab *base, sqlite3_vtab_cursor **out) {
    (void)base;
    cursor *c = sqlite3_malloc64(sizeof *c);
    if (!c) return SQLITE_NOMEM;
    *c = (cursor){0};
    *out = &c->base;
    return SQLITE_OK;
}

static int close(sqlite3_vtab_cursor *base) {
    sqlite3_free(base);
    return SQLITE_OK;
}

static int filter(sqlite3_vtab_cursor *base, int given, const char *unused, int argc,
                  sqlite3_value **argv) {
    (void)given, (void)unused, (void)argc, (void)argv;
    ((cursor *)(void *)base)->row = 0;
    return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base) {
    ((cursor *)(void *)base)->row++;
    return SQLITE_OK;
}

static int eof(sqlite3_vtab_cursor *base) {
    return ((cursor *)(void *)base)->row >= *facts_of(base)->row_count;
}

/* What the tables of ext/data/ leave empty is NULL. */
static int column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int index) {
    const char *value = facts_of(base)->value(((cursor *)(void *)base)->row, index);
    if (value && *value) sqlite3_result_text(ctx, value, -1, SQLITE_TRANSIENT);
    return SQLITE_OK;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    *out = ((cursor *)(void *)base)->row + 1;
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

int vs_register_facts(sqlite3 *db, char **err) {
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        /* SQLite's user data is not const, but nobody writes to it. */
        void *data = (void *)(uintptr_t)&tables[i];
        int rc = sqlite3_create_module_v2(db, tables[i].name, &methods, data, NULL);
        if (rc == SQLITE_OK) continue;
        if (rc != SQLITE_NOMEM)
            *err = sqlite3_mprintf("cannot register %s: %s", tables[i].name, sqlite3_errmsg(db));
        return rc;
    }
    return SQLITE_OK;
}
