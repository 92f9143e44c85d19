/*
** facts.c - built-in facts as tables to join with, see facts.h; of these viet_kinds and
** viet_domain_codes stand here.
**
**     SELECT c.kind, k.label_vi FROM viet_cooperations(:text) c JOIN viet_kinds k USING (kind);
**     SELECT code, oecd_dac FROM viet_domain_codes WHERE domain_group = 'economy';
*/
#include <string.h>
#include "facts.h"
#include "vtab.h"
#include "../article/analysis.h"

typedef struct {
    vs_cursor at;
    vs_items items;
} facts_cursor;

void vs_result_fact(sqlite3_context *ctx, const char *text) {
    if (text && *text) sqlite3_result_text(ctx, text, -1, SQLITE_STATIC);
}

static uint32_t kind_count(void) {
    return VA_KIND_COUNT;
}

static void kind_column(sqlite3_context *ctx, uint32_t item, int index) {
    vs_result_fact(ctx, va_kind_fact((va_kind)item, index));
}

static const vs_facts kind_facts = {
    .name = "viet_kinds",
    .columns = "kind TEXT, label_vi TEXT, label_en TEXT, cameo_signing TEXT, cameo_plan TEXT, "
               "cameo_visit TEXT, cameo TEXT",
    .count = kind_count,
    .column = kind_column,
};

static uint32_t domain_count(void) {
    return (uint32_t)va_domain_code_count;
}

static void domain_column(sqlite3_context *ctx, uint32_t item, int index) {
    vs_result_fact(ctx, va_domain_fact((int)item, index));
}

static const vs_facts domain_codes = {
    .name = "viet_domain_codes",
    .columns = "code TEXT, domain_group TEXT, group_label_vi TEXT, group_label_en TEXT, "
               "label_vi TEXT, label_en TEXT, oecd_dac TEXT, iptc_media_topic TEXT, cofog TEXT, "
               "note TEXT",
    .count = domain_count,
    .column = domain_column,
};

static int facts_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                         sqlite3_vtab **out, char **err) {
    const vs_facts *f = aux;
    (void)argc, (void)argv, (void)err;
    return vs_connect(db, f, f->columns, f->hidden ? f->hidden : "", sizeof(facts_cursor), out);
}

/* The equality on argument COLUMN; -1: none, -2: none that can be used in this plan. */
static int argument_on(sqlite3_index_info *info, int column) {
    int found = -1;
    for (int i = 0; i < info->nConstraint; i++) {
        if (info->aConstraint[i].iColumn != column) continue;
        if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (info->aConstraint[i].usable) return i;
        found = -2;
    }
    return found;
}

/* The constraint that gives COLUMN's value as it stands in the tables, or -1. */
static int equality_on(sqlite3_index_info *info, int column) {
    for (int i = 0; i < info->nConstraint; i++) {
        if (info->aConstraint[i].iColumn != column || !info->aConstraint[i].usable) continue;
        if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        /* Under another collation more is equal than a look into the table finds. */
        if (!strcmp(sqlite3_vtab_collation(info, i), "BINARY")) return i;
    }
    return -1;
}

static int facts_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
    const vs_facts *f = vs_aux(vtab);
    info->idxNum = -1;
    info->estimatedRows = f->count();
    info->estimatedCost = (double)f->count();
    for (int k = 0; k < f->lookup_count; k++) {
        int column = f->lookups[k].column, hidden = f->lookups[k].hidden;
        int i = hidden ? argument_on(info, column) : equality_on(info, column);
        if (i == -2) return SQLITE_CONSTRAINT;
        if (i < 0) continue;
        info->aConstraintUsage[i].argvIndex = 1;
        info->aConstraintUsage[i].omit = (unsigned char)hidden;
        info->idxNum = k;
        info->estimatedRows = f->lookups[k].rows;
        info->estimatedCost = 10 + f->lookups[k].rows;
        break;
    }
    return SQLITE_OK;
}

static int facts_filter(sqlite3_vtab_cursor *base, int plan, const char *unused, int argc,
                        sqlite3_value **argv) {
    facts_cursor *c = (facts_cursor *)(void *)base;
    const vs_facts *f = vs_aux(base->pVtab);
    (void)unused;
    c->items = (vs_items){0};
    c->at.row = c->at.count = 0;
    if (plan < 0 || !argc) {
        c->at.count = f->count();
        return SQLITE_OK;
    }
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL) return SQLITE_OK;
    const char *text = (const char *)sqlite3_value_text(argv[0]);
    if (!text) return SQLITE_NOMEM;
    c->items = f->lookups[plan].find((lx_key_text){text, (uint64_t)sqlite3_value_bytes(argv[0])});
    c->at.count = c->items.count;
    return SQLITE_OK;
}

static uint32_t item_of(const facts_cursor *c) {
    uint32_t row = (uint32_t)c->at.row;
    return c->items.item ? c->items.item[row] : c->items.first + row;
}

static int facts_column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int index) {
    const vs_facts *f = vs_aux(base->pVtab);
    f->column(ctx, item_of((const facts_cursor *)(void *)base), index);
    return SQLITE_OK;
}

static int facts_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    *out = (sqlite3_int64)item_of((const facts_cursor *)(void *)base) + 1;
    return SQLITE_OK;
}

static const sqlite3_module facts_methods = {
    .xConnect = facts_connect,
    .xBestIndex = facts_best_index,
    .xDisconnect = vs_disconnect,
    .xOpen = vs_open,
    .xClose = vs_close,
    .xFilter = facts_filter,
    .xNext = vs_next,
    .xEof = vs_eof,
    .xColumn = facts_column,
    .xRowid = facts_rowid,
};

int vs_register_facts(sqlite3 *db, char **err) {
    static const vs_facts *const tables[] = {&vs_units, &vs_unit_changes, &kind_facts,
                                             &domain_codes};
    int rc = SQLITE_OK;
    for (size_t i = 0; rc == SQLITE_OK && i < sizeof tables / sizeof tables[0]; i++)
        rc = vs_create_module(db, tables[i]->name, &facts_methods, tables[i], NULL, err);
    return rc;
}
