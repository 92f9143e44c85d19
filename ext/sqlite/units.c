/*
** units.c - viet_units and viet_unit_changes: the administrative units of Viet Nam before and after
** the reform of 1 July 2025, and what became of them, as tables to join with; see facts.h.
**
**     SELECT new_code, new_name FROM viet_unit_changes WHERE old_era = 'pre2025' AND
**         old_code = '00001';
**     SELECT full_name FROM viet_units('ba ria vung tau');
**     SELECT full_name FROM viet_units WHERE era = '2025' AND parent_code = '48';
*/
#include <string.h>
#include "facts.h"

static const char *const era_names[] = {"pre2025", "2025", "former"};
static const char *const level_names[] = {"province", "district", "commune"};

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
    UNIT_ERA,
    UNIT_CODE,
    UNIT_LEVEL,
    UNIT_TYPE,
    UNIT_NAME,
    UNIT_FULL_NAME,
    UNIT_PARENT_CODE,
    UNIT_PARENT_NAME,
    UNIT_PROVINCE_CODE,
    UNIT_PROVINCE_NAME,
    UNIT_NEW_PROVINCE_CODE,
    UNIT_NEW_PROVINCE_NAME,
    UNIT_SUCCESSOR_CODE,
    UNIT_ALIASES,
    UNIT_ANY_NAME /* hidden */
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
    uint32_t n, first = lx_aliases_of(unit, &n);
    if (!n) return;
    sqlite3_str *s = sqlite3_str_new(NULL);
    for (uint32_t i = 0; i < n; i++)
        sqlite3_str_appendf(s, "%c\"%s\"", i ? ',' : '[',
                            lx_text(lx_unit_aliases[first + i].alias));
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
        vs_result_fact(ctx, lx_text(u->code));
}

static void unit_column(sqlite3_context *ctx, uint32_t unit, int column) {
    const lx_unit *u = &lx_units[unit];
    switch (column) {
    case UNIT_ERA:
        vs_result_fact(ctx, era_names[u->era]);
        break;
    case UNIT_CODE:
        vs_result_fact(ctx, lx_text(u->code));
        break;
    case UNIT_LEVEL:
        vs_result_fact(ctx, level_names[u->level]);
        break;
    case UNIT_TYPE:
        result_type(ctx, u->type);
        break;
    case UNIT_NAME:
        vs_result_fact(ctx, lx_text(u->name));
        break;
    case UNIT_FULL_NAME:
        result_full_name(ctx, u->type, u->name);
        break;
    case UNIT_PARENT_CODE:
    case UNIT_PARENT_NAME:
        unit_ref(ctx, u->parent, column == UNIT_PARENT_NAME);
        break;
    case UNIT_PROVINCE_CODE:
    case UNIT_PROVINCE_NAME:
        unit_ref(ctx, lx_province_of(unit), column == UNIT_PROVINCE_NAME);
        break;
    case UNIT_NEW_PROVINCE_CODE:
    case UNIT_NEW_PROVINCE_NAME:
        unit_ref(ctx, new_province(unit), column == UNIT_NEW_PROVINCE_NAME);
        break;
    case UNIT_SUCCESSOR_CODE:
        successors(ctx, unit);
        break;
    case UNIT_ALIASES:
        aliases(ctx, unit);
        break;
    }
}

static vs_items all_of(lx_slice s) {
    return (vs_items){.item = s.item, .count = s.count};
}

static vs_items find_code(lx_key_text value) {
    return all_of(lx_units_of_code(value));
}

static vs_items find_name(lx_key_text value) {
    return all_of(lx_units_of_name(value));
}

static vs_items find_any_name(lx_key_text value) {
    return all_of(lx_units_of_any_name(value));
}

static vs_items find_parent(lx_key_text value) {
    return all_of(lx_units_of_parent(value));
}

/* A name with its type word: the type words are few, so each is tried. */
static vs_items find_full_name(lx_key_text value) {
    for (uint32_t i = 0; i < lx_unit_type_count; i++) {
        const char *word = lx_text(lx_unit_types[i].word);
        size_t n = strlen(word);
        if (!lx_unit_types[i].levels || value.size <= n || value.text[n] != ' ') continue;
        if (memcmp(word, value.text, n) != 0) continue;
        lx_slice s = lx_units_of_name((lx_key_text){value.text + n + 1, value.size - n - 1});
        if (s.count) return all_of(s);
    }
    return (vs_items){0};
}

static uint32_t unit_count(void) {
    return lx_unit_count;
}

static const vs_lookup unit_lookups[] = {
    {UNIT_ANY_NAME, 4, 1, find_any_name}, /* an argument: always */
    {UNIT_CODE, 2, 0, find_code},
    {UNIT_FULL_NAME, 4, 0, find_full_name},
    {UNIT_NAME, 4, 0, find_name},
    {UNIT_PARENT_CODE, 20, 0, find_parent}};

const vs_facts vs_units = {
    .name = "viet_units",
    .columns = "era TEXT, code TEXT, level TEXT, type TEXT, name TEXT, full_name TEXT, "
               "parent_code TEXT, parent_name TEXT, province_code TEXT, province_name TEXT, "
               "new_province_code TEXT, new_province_name TEXT, successor_code TEXT, aliases TEXT",
    .hidden = ", any_name TEXT HIDDEN",
    .lookups = unit_lookups,
    .lookup_count = sizeof unit_lookups / sizeof unit_lookups[0],
    .count = unit_count,
    .column = unit_column,
};

/* --- viet_unit_changes --------------------------------------------------------------- */

enum {
    CHANGE_KIND,
    CHANGE_DATE,
    CHANGE_LEVEL,
    CHANGE_OLD_ERA,
    CHANGE_OLD_CODE,
    CHANGE_OLD_NAME,
    CHANGE_NEW_ERA,
    CHANGE_NEW_CODE,
    CHANGE_NEW_NAME
};

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
    case CHANGE_KIND:
        vs_result_fact(ctx, kind_names[c->kind]);
        break;
    case CHANGE_DATE:
        date_of(ctx, c);
        break;
    case CHANGE_LEVEL:
        vs_result_fact(ctx, level_names[from->level]);
        break;
    case CHANGE_OLD_ERA:
        vs_result_fact(ctx, era_names[from->era]);
        break;
    case CHANGE_OLD_CODE:
        vs_result_fact(ctx, lx_text(from->code));
        break;
    case CHANGE_OLD_NAME:
        type = type_change_of(c);
        result_full_name(ctx, type ? type->type : from->type, from->name);
        break;
    case CHANGE_NEW_ERA:
        if (to) vs_result_fact(ctx, era_names[to->era]);
        break;
    case CHANGE_NEW_CODE:
        if (to) vs_result_fact(ctx, lx_text(to->code));
        break;
    case CHANGE_NEW_NAME:
        if (to) result_full_name(ctx, to->type, to->name);
        break;
    }
}

static vs_items find_old_code(lx_key_text value) {
    vs_items items = {0};
    items.first = lx_changes_from(value, &items.count);
    return items;
}

static vs_items find_new_code(lx_key_text value) {
    return all_of(lx_changes_to(value));
}

static uint32_t change_count(void) {
    return lx_change_count;
}

static const vs_lookup change_lookups[] = {{CHANGE_OLD_CODE, 2, 0, find_old_code},
                                           {CHANGE_NEW_CODE, 4, 0, find_new_code}};

const vs_facts vs_unit_changes = {
    .name = "viet_unit_changes",
    .columns = "kind TEXT, date TEXT, level TEXT, old_era TEXT, old_code TEXT, old_name TEXT, "
               "new_era TEXT, new_code TEXT, new_name TEXT",
    .lookups = change_lookups,
    .lookup_count = sizeof change_lookups / sizeof change_lookups[0],
    .count = change_count,
    .column = change_column,
};
