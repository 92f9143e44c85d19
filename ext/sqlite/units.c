/*
** units.c - viet_units and viet_unit_changes: the administrative units of Viet Nam before and after
** the reform of 1 July 2025, and what became of them, as tables to join with.
**
**     SELECT new_code, new_name FROM viet_unit_changes WHERE old_era = 'pre2025' AND old_code =
*'00001';
**     SELECT full_name FROM viet_units WHERE era = '2025' AND parent_code = '48';
**
** The rows stand in tables made at build time.  Equality on a code, a name or the code of the
** parent is looked up there; anything else reads them all.
*/
#include <string.h>
#include "glue.h"
#include "../article/units.h"

/* What a cursor walks: the numbers of units or changes, in ITEM or from FIRST on. */
typedef struct {
    sqlite3_vtab_cursor base;
    const uint16_t *item;
    uint32_t first, row, count;
} cursor;

/* A column on which equality is looked up, and about how many rows that leaves. */
typedef struct {
    int column, rows;
    void (*find)(cursor *c, lx_key_text value);
} lookup;

typedef struct {
    const char *name, *columns;
    const lookup *lookups; /* best first */
    int lookup_count;
    uint32_t (*count)(void);
    void (*column)(sqlite3_context *ctx, uint32_t item, int column);
} facts;

typedef struct {
    sqlite3_vtab base;
    const facts *f;
} table;

static const facts *facts_of(sqlite3_vtab *base) {
    return ((table *)(void *)base)->f;
}

static const char *const era_names[] = {"pre2025", "2025", "former"};
static const char *const level_names[] = {"province", "district", "commune"};

static void result(sqlite3_context *ctx, const char *text) {
    if (*text) sqlite3_result_text(ctx, text, -1, SQLITE_STATIC);
}

static void result_built(sqlite3_context *ctx, sqlite3_str *s) {
    char *text = sqlite3_str_finish(s); /* never empty */
    if (text)
        sqlite3_result_text(ctx, text, -1, sqlite3_free);
    else
        sqlite3_result_error_nomem(ctx);
}

/* A type word in small letters: "Thành phố" gives "thành phố". */
static void result_type(sqlite3_context *ctx, uint8_t type) {
    sqlite3_str *s = sqlite3_str_new(NULL);
    const char *word = lx_text(lx_unit_types[type].word);
    if ((uint8_t)word[0] < 0x80)
        sqlite3_str_appendf(s, "%c%s", word[0] | 0x20, word + 1);
    else
        sqlite3_str_appendf(s, "đ%s", word + strlen("đ"));
    result_built(ctx, s);
}

static void result_full_name(sqlite3_context *ctx, uint8_t type, lx_string name) {
    sqlite3_str *s = sqlite3_str_new(NULL);
    sqlite3_str_appendf(s, "%s %s", lx_text(lx_unit_types[type].word), lx_text(name));
    result_built(ctx, s);
}

/* --- viet_units -------------------------------------------------------------------- */

enum {
    ERA,
    CODE,
    LEVEL,
    TYPE,
    NAME,
    FULL_NAME,
    PARENT_CODE,
    PARENT_NAME,
    PROVINCE_CODE,
    PROVINCE_NAME,
    NEW_PROVINCE_CODE,
    NEW_PROVINCE_NAME,
    SUCCESSOR_CODE,
    ALIASES
};

/* The codes of the units of 2025 that have its area; NULL for those. */
static void successors(sqlite3_context *ctx, uint32_t unit) {
    uint16_t heir[LX_MOST_HEIRS];
    if (lx_units[unit].era == LX_ERA_NEW) return;
    uint32_t n = lx_heirs(unit, heir);
    if (!n) return;
    sqlite3_str *s = sqlite3_str_new(NULL);
    for (uint32_t i = 0; i < n; i++)
        sqlite3_str_appendf(s, i ? ",%s" : "%s", lx_text(lx_units[heir[i]].code));
    result_built(ctx, s);
}

/* The province of 2025 that has its area; LX_NO_UNIT if there is not just one. */
static uint32_t new_province(uint32_t unit) {
    uint16_t heir[LX_MOST_HEIRS];
    uint32_t n = lx_heirs(unit, heir), province = n ? lx_province_of(heir[0]) : LX_NO_UNIT;
    for (uint32_t i = 1; i < n; i++)
        if (lx_province_of(heir[i]) != province) return LX_NO_UNIT;
    if (n) return province;
    uint32_t old = lx_province_of(unit); /* ended before 2025: where its province is now */
    return old == unit || old == LX_NO_UNIT ? LX_NO_UNIT : new_province(old);
}

/* Other names as a JSON array. */
static void aliases(sqlite3_context *ctx, uint32_t unit) {
    uint32_t first = 0, n = lx_unit_alias_count;
    while (n) {
        uint32_t half = n / 2;
        if (lx_unit_aliases[first + half].unit < unit) {
            first += half + 1;
            n -= half + 1;
        } else {
            n = half;
        }
    }
    if (first == lx_unit_alias_count || lx_unit_aliases[first].unit != unit) return;
    sqlite3_str *s = sqlite3_str_new(NULL);
    for (n = first; n < lx_unit_alias_count && lx_unit_aliases[n].unit == unit; n++)
        sqlite3_str_appendf(s, "%c\"%s\"", n > first ? ',' : '[',
                            lx_text(lx_unit_aliases[n].alias));
    sqlite3_str_appendchar(s, 1, ']');
    result_built(ctx, s);
    sqlite3_result_subtype(ctx, 'J');
}

static void unit_ref(sqlite3_context *ctx, uint32_t unit, int full) {
    if (unit == LX_NO_UNIT) return;
    const lx_unit *u = &lx_units[unit];
    if (full)
        result_full_name(ctx, u->type, u->name);
    else
        result(ctx, lx_text(u->code));
}

static void unit_column(sqlite3_context *ctx, uint32_t unit, int column) {
    const lx_unit *u = &lx_units[unit];
    switch (column) {
    case ERA:
        result(ctx, era_names[u->era]);
        break;
    case CODE:
        result(ctx, lx_text(u->code));
        break;
    case LEVEL:
        result(ctx, level_names[u->level]);
        break;
    case TYPE:
        result_type(ctx, u->type);
        break;
    case NAME:
        result(ctx, lx_text(u->name));
        break;
    case FULL_NAME:
        result_full_name(ctx, u->type, u->name);
        break;
    case PARENT_CODE:
    case PARENT_NAME:
        unit_ref(ctx, u->parent, column == PARENT_NAME);
        break;
    case PROVINCE_CODE:
    case PROVINCE_NAME:
        unit_ref(ctx, lx_province_of(unit), column == PROVINCE_NAME);
        break;
    case NEW_PROVINCE_CODE:
    case NEW_PROVINCE_NAME:
        unit_ref(ctx, new_province(unit), column == NEW_PROVINCE_NAME);
        break;
    case SUCCESSOR_CODE:
        successors(ctx, unit);
        break;
    case ALIASES:
        aliases(ctx, unit);
        break;
    }
}

static void take(cursor *c, lx_slice s) {
    c->item = s.item;
    c->count = s.count;
}

static void find_code(cursor *c, lx_key_text value) {
    take(c, lx_units_of_code(value));
}

static void find_name(cursor *c, lx_key_text value) {
    take(c, lx_units_of_name(value));
}

static void find_parent(cursor *c, lx_key_text value) {
    take(c, lx_units_of_parent(value));
}

/* A name with its type word: the type words are few, so each is tried. */
static void find_full_name(cursor *c, lx_key_text value) {
    for (uint32_t i = 0; i < lx_unit_type_count; i++) {
        const char *word = lx_text(lx_unit_types[i].word);
        size_t n = strlen(word);
        if (!lx_unit_types[i].levels || value.size <= n || value.text[n] != ' ') continue;
        if (memcmp(word, value.text, n) != 0) continue;
        take(c, lx_units_of_name((lx_key_text){value.text + n + 1, value.size - n - 1}));
        if (c->count) return;
    }
}

static uint32_t unit_count(void) {
    return lx_unit_count;
}

static const lookup unit_lookups[] = {{CODE, 2, find_code},
                                      {FULL_NAME, 4, find_full_name},
                                      {NAME, 4, find_name},
                                      {PARENT_CODE, 20, find_parent}};

static const facts units = {
    .name = "viet_units",
    .columns = "era TEXT, code TEXT, level TEXT, type TEXT, name TEXT, full_name TEXT, "
               "parent_code TEXT, parent_name TEXT, province_code TEXT, province_name TEXT, "
               "new_province_code TEXT, new_province_name TEXT, successor_code TEXT, aliases TEXT",
    .lookups = unit_lookups,
    .lookup_count = sizeof unit_lookups / sizeof unit_lookups[0],
    .count = unit_count,
    .column = unit_column,
};

/* --- viet_unit_changes --------------------------------------------------------------- */

enum { KIND, DATE, CHANGED_LEVEL, OLD_ERA, OLD_CODE, OLD_NAME, NEW_ERA, NEW_CODE, NEW_NAME };

#define KIND_NAME(name) #name,
static const char *const kind_names[] = {LX_CHANGE_KINDS(KIND_NAME)};

static const lx_type_change *type_change_of(const lx_change *c) {
    for (uint32_t i = 0; c->kind == LX_CHANGE_type && i < lx_type_change_count; i++)
        if (lx_type_changes[i].unit == c->from) return &lx_type_changes[i];
    return NULL;
}

static void date_of(sqlite3_context *ctx, const lx_change *c) {
    const lx_type_change *type = type_change_of(c);
    uint32_t date = type ? type->date : 20250701;
    if (!type && lx_units[c->from].era != LX_ERA_OLD) return;
    sqlite3_str *s = sqlite3_str_new(NULL);
    sqlite3_str_appendf(s, "%04u-%02u-%02u", date / 10000, date / 100 % 100, date % 100);
    result_built(ctx, s);
}

static void change_column(sqlite3_context *ctx, uint32_t item, int column) {
    const lx_change *c = &lx_changes[item];
    const lx_unit *from = &lx_units[c->from], *to = c->to == LX_NO_UNIT ? NULL : &lx_units[c->to];
    const lx_type_change *type;
    switch (column) {
    case KIND:
        result(ctx, kind_names[c->kind]);
        break;
    case DATE:
        date_of(ctx, c);
        break;
    case CHANGED_LEVEL:
        result(ctx, level_names[from->level]);
        break;
    case OLD_ERA:
        result(ctx, era_names[from->era]);
        break;
    case OLD_CODE:
        result(ctx, lx_text(from->code));
        break;
    case OLD_NAME:
        type = type_change_of(c);
        result_full_name(ctx, type ? type->type : from->type, from->name);
        break;
    case NEW_ERA:
        if (to) result(ctx, era_names[to->era]);
        break;
    case NEW_CODE:
        if (to) result(ctx, lx_text(to->code));
        break;
    case NEW_NAME:
        if (to) result_full_name(ctx, to->type, to->name);
        break;
    }
}

static void find_old_code(cursor *c, lx_key_text value) {
    c->first = lx_changes_from(value, &c->count);
}

static void find_new_code(cursor *c, lx_key_text value) {
    take(c, lx_changes_to(value));
}

static uint32_t change_count(void) {
    return lx_change_count;
}

static const lookup change_lookups[] = {{OLD_CODE, 2, find_old_code}, {NEW_CODE, 4, find_new_code}};

static const facts unit_changes = {
    .name = "viet_unit_changes",
    .columns = "kind TEXT, date TEXT, level TEXT, old_era TEXT, old_code TEXT, old_name TEXT, "
               "new_era TEXT, new_code TEXT, new_name TEXT",
    .lookups = change_lookups,
    .lookup_count = sizeof change_lookups / sizeof change_lookups[0],
    .count = change_count,
    .column = change_column,
};

/* --- the module ------------------------------------------------------------------------ */

static int connect(sqlite3 *db, void *aux, int argc, const char *const *argv, sqlite3_vtab **out,
                   char **err) {
    const facts *f = aux;
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

static int best_index(sqlite3_vtab *base, sqlite3_index_info *info) {
    const facts *f = facts_of(base);
    info->idxNum = -1;
    info->estimatedRows = f->count();
    info->estimatedCost = (double)f->count();
    for (int k = 0; k < f->lookup_count; k++) {
        int i = equality_on(info, f->lookups[k].column);
        if (i < 0) continue;
        info->aConstraintUsage[i].argvIndex = 1;
        info->idxNum = k;
        info->estimatedRows = f->lookups[k].rows;
        info->estimatedCost = 10 + f->lookups[k].rows;
        break;
    }
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

/* SQLite compares the values again, so what is found may be too much, not too little. */
static int filter(sqlite3_vtab_cursor *base, int plan, const char *unused, int argc,
                  sqlite3_value **argv) {
    cursor *c = (cursor *)(void *)base;
    const facts *f = facts_of(base->pVtab);
    (void)unused;
    c->item = NULL;
    c->first = c->row = c->count = 0;
    if (plan < 0 || !argc) {
        c->count = f->count();
        return SQLITE_OK;
    }
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL) return SQLITE_OK;
    const char *text = (const char *)sqlite3_value_text(argv[0]);
    if (!text) return SQLITE_NOMEM;
    f->lookups[plan].find(c, (lx_key_text){text, (uint64_t)sqlite3_value_bytes(argv[0])});
    return SQLITE_OK;
}

static int next(sqlite3_vtab_cursor *base) {
    ((cursor *)(void *)base)->row++;
    return SQLITE_OK;
}

static int eof(sqlite3_vtab_cursor *base) {
    const cursor *c = (cursor *)(void *)base;
    return c->row >= c->count;
}

static uint32_t item_of(const cursor *c) {
    return c->item ? c->item[c->row] : c->first + c->row;
}

static int column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int index) {
    facts_of(base->pVtab)->column(ctx, item_of((const cursor *)(void *)base), index);
    return SQLITE_OK;
}

static int rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    *out = (sqlite3_int64)item_of((const cursor *)(void *)base) + 1;
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

int vs_register_units(sqlite3 *db, char **err) {
    static const facts *const tables[] = {&units, &unit_changes};
    int rc = SQLITE_OK;
    for (int i = 0; rc == SQLITE_OK && i < 2; i++) {
        union {
            const facts *f;
            void *aux;
        } u = {tables[i]};
        rc = sqlite3_create_module_v2(db, tables[i]->name, &methods, u.aux, NULL);
        if (rc != SQLITE_OK && rc != SQLITE_NOMEM)
            *err = sqlite3_mprintf("cannot register %s: %s", tables[i]->name, sqlite3_errmsg(db));
    }
    return rc;
}
