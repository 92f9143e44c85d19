/*
** gen_lexicon.c - writes the tables of lexicon/lexicon.h as C.
**
**   gen_lexicon ext/data > build/gen/lexicon.c
**
** One function a table of ext/data/.  Each adds its entries to the trie and
** prints its C array; the order of the calls in main() is the order in which
** one table may refer to another.
*/
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "trie.h"
#include "tsv.h"
#include "../lexicon/unit_key.h"
#include "utf8.h"

enum { MOST_UNITS = 1 << 15, MOST_STRINGS = 1 << 20, CODES = 64 };

static const char *dir;
static tsv t;

/* --- strings: one pool, equal strings once --------------------------------- */

static char pool[MOST_STRINGS];
static uint32_t pool_size = 1; /* offset 0 is "" */

static lx_string keep(const char *s) {
    static uint32_t slot[1 << 18];
    uint32_t h = 2166136261u;
    if (!*s) return 0;
    for (const char *p = s; *p; p++)
        h = (h ^ (uint8_t)*p) * 16777619u;
    for (h &= (1 << 18) - 1; slot[h]; h = (h + 1) & ((1 << 18) - 1))
        if (!strcmp(pool + slot[h], s)) return slot[h];
    size_t n = strlen(s) + 1;
    if (pool_size + n > MOST_STRINGS) tsv_fail(&t, "the string pool is full at", s);
    memcpy(pool + pool_size, s, n);
    slot[h] = pool_size;
    pool_size += (uint32_t)n;
    return slot[h];
}

static void write_strings(void) {
    printf("const char lx_strings[] =\n\"");
    for (uint32_t i = 0; i < pool_size; i++) {
        uint8_t c = (uint8_t)pool[i];
        if (!c)
            printf("\\0\"\n\"");
        else if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c < 0x80)
            putchar(c);
        else
            printf("\\%03o", c);
    }
    printf("\";\n");
}

/* --- words of closed lists -------------------------------------------------- */

static int index_of(const char *const *names, int n, const char *what) {
    const char *value = tsv_get(&t, what);
    for (int i = 0; i < n; i++)
        if (!strcmp(names[i], value)) return i;
    tsv_fail(&t, what, value);
}

#define NAME_(name) #name,
static const char *const part_names[] = {LX_PARTS(NAME_)};
static const char *const mark_names[] = {LX_MARKS(NAME_)};
static const char *const weight_names[] = {LX_WEIGHTS(NAME_)};
#define TYPE_NAME(constant, word) #word,
static const char *const type_names[] = {VA_TYPES(TYPE_NAME)};
static const char *const kind_names[] = {VA_KINDS(TYPE_NAME) "none"};
static const char *const facet_names[] = {VA_EVENTS(TYPE_NAME) LX_TIME_FACETS(NAME_)};
static const char *const frame_names[] = {"act", "pact", "visit", "give", "block", "trap"};

/* --- Vietnamese units ------------------------------------------------------- */

enum { MOST_CHANGES = 1 << 15, MOST_ALIASES = 1 << 11 };

static lx_unit units[MOST_UNITS];
static uint32_t unit_count;
static lx_change changes[MOST_CHANGES];
static uint32_t change_count;

enum { MOST_UNIT_TYPES = 64 };
static uint8_t type_of_word[MOST_UNIT_TYPES];   /* the va_type of each word for a kind of unit */
static lx_string word_of_type[MOST_UNIT_TYPES]; /* its canonical form */
static lx_unit_alias aliases[MOST_ALIASES];
static uint32_t alias_count;
typedef struct {
    uint16_t unit[LX_GROUP_UNITS];
    uint32_t count;
    int bare; /* an alias of a province, which means nothing else */
} group_row;

static group_row *groups;
static uint32_t group_count;

static void join_group(uint32_t group, uint32_t unit) {
    for (uint32_t i = 0; i < groups[group].count; i++)
        if (groups[group].unit[i] == unit) return;
    if (groups[group].count == LX_GROUP_UNITS)
        tsv_fail(&t, "more units of one name than the table holds", "");
    groups[group].unit[groups[group].count++] = (uint16_t)unit;
}

/* The group of NAME, made if it is new. */
static uint32_t group_of(const char *name, int alias) {
    uint32_t group = trie_find(name, LX_UNIT);
    if (group != VA_NONE) return group;
    if (group_count == MOST_UNITS) tsv_fail(&t, "too many names of units", name);
    trie_add(name, LX_UNIT, alias, group_count);
    return group_count++;
}

static uint32_t find_unit(lx_level level, int era, const char *code) {
    for (uint32_t i = 0; i < unit_count; i++)
        if (units[i].level == level && units[i].era == era && !strcmp(pool + units[i].code, code))
            return i;
    return VA_NONE;
}

static const char *const change_names[] = {LX_CHANGE_KINDS(NAME_)};

static void add_change(uint32_t from, uint32_t to, int kind) {
    if (change_count == MOST_CHANGES) tsv_fail(&t, "too many changes of units", "");
    changes[change_count++] = (lx_change){(uint16_t)from, (uint16_t)to, (uint8_t)kind};
}

/* Add a unit of the row just read, in no group; returns its index. */
static uint32_t add_loose_unit(lx_level level, int era, const char *name, const char *code,
                               const char *type, uint32_t parent, int bare) {
    if (unit_count == MOST_UNITS) tsv_fail(&t, "too many units", name);
    uint32_t type_index = trie_find(type, LX_UNIT_TYPE);
    if (type_index == VA_NONE) tsv_fail(&t, "unit_types.tsv does not list the type", type);
    units[unit_count] = (lx_unit){.name = keep(name),
                                  .code = keep(code),
                                  .parent = parent == VA_NONE ? LX_NO_UNIT : (uint16_t)parent,
                                  .type = (uint8_t)type_index,
                                  .level = (unsigned)level & 3,
                                  .era = (unsigned)era & 3,
                                  .bare = (unsigned)bare & 1};
    return unit_count++;
}

static uint32_t add_unit(lx_level level, int era, const char *name, const char *code,
                         const char *type, uint32_t parent, int bare) {
    uint32_t unit = add_loose_unit(level, era, name, code, type, parent, bare);
    join_group(group_of(name, 0), unit);
    return unit;
}

static void read_provinces(void) {
    static uint8_t heirs[MOST_UNITS];
    for (tsv_open(&t, dir, "provinces.tsv"); tsv_next(&t);) {
        int era = !strcmp(tsv_get(&t, "era"), "2025");
        uint32_t unit = add_unit(LX_PROVINCES, era, tsv_get(&t, "name"), tsv_get(&t, "code"),
                                 tsv_get(&t, "type_now"), VA_NONE, *tsv_get(&t, "bare") == '1');
        if (era) continue;
        uint32_t to = find_unit(LX_PROVINCES, LX_ERA_NEW, tsv_get(&t, "successor_code"));
        if (to == VA_NONE) tsv_fail(&t, "no province has the code", tsv_get(&t, "successor_code"));
        add_change(unit, to, LX_CHANGE_same);
        heirs[to]++;
    }
    for (uint32_t i = 0; i < change_count; i++)
        if (heirs[changes[i].to] > 1) changes[i].kind = LX_CHANGE_full;
}

/*
** What became of the unit FROM of former times: TO, which has its code now, or nothing that the
** tables tell.
*/
static void add_former(uint32_t from, uint32_t to, const char *status) {
    int kind = to == VA_NONE                ? LX_CHANGE_end
               : !strcmp(status, "renamed") ? LX_CHANGE_rename
               : !strcmp(status, "moved")   ? LX_CHANGE_move
                                            : LX_CHANGE_end;
    add_change(from, kind == LX_CHANGE_end ? LX_NO_UNIT : to, kind);
}

static int by_strings(lx_string a, lx_string b) {
    return strcmp(pool + a, pool + b);
}

/* The district of before the reform where the former commune of change I went, or VA_NONE. */
static uint32_t district_of_heir(uint32_t i) {
    uint32_t to = changes[i].to;
    if (to == LX_NO_UNIT || units[to].level != LX_COMMUNES || units[to].era != LX_ERA_OLD)
        return VA_NONE;
    return units[to].parent;
}

/* A district that ended went where its communes went, which are the changes from FIRST on. */
static void lead_district_on(uint32_t ended, uint32_t first) {
    uint32_t last = change_count, unit = changes[ended].from, heirs = 0;
    lx_string code = units[unit].code; /* under another name it had the same communes */
    for (uint32_t i = first; i < last; i++) {
        uint32_t to = district_of_heir(i), k = last;
        uint32_t home = units[changes[i].from].parent;
        if (home == LX_NO_UNIT || to == VA_NONE || by_strings(units[home].code, code)) continue;
        if (!heirs++) changes[ended] = (lx_change){(uint16_t)unit, (uint16_t)to, LX_CHANGE_merge};
        while (k < change_count && changes[k].to != to)
            k++;
        if (k == change_count && changes[ended].to != to) add_change(unit, to, LX_CHANGE_part);
    }
    if (change_count > last) changes[ended].kind = LX_CHANGE_part;
}

static void lead_districts_on(uint32_t first) {
    for (uint32_t i = 0; i < first; i++)
        if (changes[i].kind == LX_CHANGE_end && units[changes[i].from].level == LX_DISTRICTS)
            lead_district_on(i, first);
}

static void read_districts(void) {
    for (tsv_open(&t, dir, "districts.tsv"); tsv_next(&t);) {
        int former = strcmp(tsv_get(&t, "status"), "current") != 0;
        add_unit(LX_DISTRICTS, former ? LX_ERA_FORMER : LX_ERA_OLD, tsv_get(&t, "name"),
                 tsv_get(&t, "code"), tsv_get(&t, "type"),
                 find_unit(LX_PROVINCES, LX_ERA_OLD, tsv_get(&t, "province_code")),
                 *tsv_get(&t, "bare") == '1');
    }
}

/* The index of the commune of July 2025 with a code, as far as they are read; VA_NONE if none. */
static uint32_t *new_commune(const char *code) {
    static uint32_t index[100000];
    size_t digits = strspn(code, "0123456789");
    if (digits != 5 || code[digits]) tsv_fail(&t, "not the code of a commune:", code);
    return &index[strtoul(code, NULL, 10)];
}

static uint32_t find_heir(const char *code) {
    uint32_t unit = *new_commune(code);
    if (!unit) tsv_fail(&t, "no commune of 2025 has the code", code);
    return unit;
}

static void add_successors(uint32_t unit) {
    char *kind = tsv_get(&t, "successor_kind"), *code = tsv_get(&t, "successor_code");
    while (*code) {
        size_t n = strcspn(code, ","), k = strcspn(kind, ",");
        int more = code[n] == ',', which = 0;
        code[n] = kind[k] = 0;
        while (which < LX_CHANGE_end && strcmp(change_names[which], kind))
            which++;
        if (which == LX_CHANGE_end) tsv_fail(&t, "no kind of change:", kind);
        add_change(unit, find_heir(code), which);
        code += n + (size_t)more;
        kind += k + (size_t)more;
    }
}

static void read_communes(void) {
    static char last[16];
    uint32_t parent = VA_NONE;
    for (tsv_open(&t, dir, "communes.tsv"); tsv_next(&t);) {
        int era = !strcmp(tsv_get(&t, "era"), "2025");
        const char *code = tsv_get(&t, "parent_code");
        if (strcmp(last, code)) {
            parent = find_unit(era ? LX_PROVINCES : LX_DISTRICTS, era, code);
            snprintf(last, sizeof last, "%s", code);
        }
        uint32_t unit = add_unit(LX_COMMUNES, era, tsv_get(&t, "name"), tsv_get(&t, "code"),
                                 tsv_get(&t, "type"), parent, 0);
        if (era)
            *new_commune(tsv_get(&t, "code")) = unit;
        else
            add_successors(unit);
    }
}

/* Communes of 2025 took parts of districts: those that took parts of their communes. */
static void derive_district_changes(void) {
    uint32_t last = change_count;
    uint8_t *heirs = calloc(MOST_UNITS, 1);
    if (!heirs) exit(1);
    uint32_t first = change_count;
    for (uint32_t i = 0; i < last; i++) {
        const lx_unit *u = &units[changes[i].from];
        if (u->level != LX_COMMUNES || u->era != LX_ERA_OLD) continue;
        uint32_t k = change_count;
        while (k > first &&
               (changes[k - 1].from != u->parent || changes[k - 1].to != changes[i].to))
            k--;
        if (k > first) continue;
        add_change(u->parent, changes[i].to, LX_CHANGE_part);
        heirs[u->parent]++;
    }
    for (uint32_t i = first; i < change_count; i++)
        if (heirs[changes[i].from] == 1) changes[i].kind = LX_CHANGE_full;
    free(heirs);
}

/* The districts that had no communes, and what districts were called before. */
static void read_district_changes(void) {
    derive_district_changes();
    uint32_t unit = 0;
    while (units[unit].level != LX_DISTRICTS)
        unit++;
    for (tsv_open(&t, dir, "districts.tsv"); tsv_next(&t); unit++) {
        const char *heir = tsv_get(&t, "successor_code"), *status = tsv_get(&t, "status");
        if (*heir) add_change(unit, find_heir(heir), LX_CHANGE_full);
        if (strcmp(status, "current"))
            add_former(unit, find_unit(LX_DISTRICTS, LX_ERA_OLD, tsv_get(&t, "code")), status);
    }
}

static void read_former_communes(void) {
    uint32_t first = change_count;
    for (tsv_open(&t, dir, "communes_former.tsv"); tsv_next(&t);) {
        const char *code = tsv_get(&t, "code"), *district = tsv_get(&t, "district_code");
        uint32_t parent = find_unit(LX_DISTRICTS, LX_ERA_OLD, district);
        if (parent == VA_NONE) parent = find_unit(LX_DISTRICTS, LX_ERA_FORMER, district);
        uint32_t unit = add_loose_unit(LX_COMMUNES, LX_ERA_FORMER, tsv_get(&t, "name"), code,
                                       tsv_get(&t, "type"), parent, 0);
        const char *heir = tsv_get(&t, "successor_code");
        uint32_t to = find_unit(LX_COMMUNES, LX_ERA_OLD, *heir ? heir : code);
        if (*heir && to == VA_NONE) tsv_fail(&t, "no commune until 2025 has the code", heir);
        if (*heir)
            add_change(unit, to, LX_CHANGE_merge);
        else
            add_former(unit, to, tsv_get(&t, "status"));
    }
    lead_districts_on(first);
}

/*
** The name of a former province is a unit of its own; CODES are those it became.  If it was but
** RENAMED, it had the code of its heir.
*/
static void add_former_province(char *codes, int renamed) {
    uint32_t unit = add_unit(LX_PROVINCES, LX_ERA_FORMER, tsv_get(&t, "alias"),
                             renamed ? codes : "", "tỉnh", VA_NONE, 1);
    for (char *code = strtok(codes, ","); code; code = strtok(NULL, ",")) {
        uint32_t to = find_unit(LX_PROVINCES, LX_ERA_OLD, code);
        if (to == VA_NONE) tsv_fail(&t, "no province has the code", code);
        add_change(unit, to, LX_CHANGE_former);
    }
}

/* An alias names the units of its codes. */
static void add_alias(lx_level level, int era) {
    const char *name = tsv_get(&t, "alias"), *kind = tsv_get(&t, "kind");
    char *codes = tsv_get(&t, "codes");
    int renamed = !strcmp(kind, "renamed");
    if ((renamed || !strcmp(kind, "hist")) && level == LX_PROVINCES) {
        if (era == LX_ERA_OLD) add_former_province(codes, renamed);
        return;
    }
    uint32_t group = VA_NONE;
    for (char *code = strtok(codes, ","); code; code = strtok(NULL, ",")) {
        uint32_t unit = find_unit(level, era, code);
        if (unit == VA_NONE && level == LX_DISTRICTS) unit = find_unit(level, 2, code);
        if (unit == VA_NONE && level == LX_COMMUNES) unit = find_unit(level, 1 - era, code);
        if (unit == VA_NONE) tsv_fail(&t, "no unit has the code", code);
        if (group == VA_NONE) group = group_of(name, !strncmp(kind, "abbr", 4) ? 1 : 2);
        join_group(group, unit);
        if (level == LX_PROVINCES) groups[group].bare = 1;
        if (alias_count == MOST_ALIASES) tsv_fail(&t, "too many aliases", name);
        aliases[alias_count++] = (lx_unit_alias){(uint16_t)unit, keep(name)};
    }
}

static void read_aliases(void) {
    for (tsv_open(&t, dir, "unit_aliases.tsv"); tsv_next(&t);) {
        const char *level = tsv_get(&t, "level");
        if (!strcmp(tsv_get(&t, "kind"), "abbr_weak")) continue;
        if (!strcmp(level, "P63"))
            add_alias(LX_PROVINCES, 0);
        else if (!strcmp(level, "P34"))
            add_alias(LX_PROVINCES, 1);
        else if (!strcmp(level, "D"))
            add_alias(LX_DISTRICTS, 0);
        else if (!strcmp(level, "C"))
            add_alias(LX_COMMUNES, 0);
        else
            tsv_fail(&t, "a level is P63, P34, D or C, not", level);
    }
}

static lx_string parent_code(const lx_unit *u) {
    return u->parent == LX_NO_UNIT ? 0 : units[u->parent].code;
}

static int by_code(const void *a, const void *b) {
    uint16_t i = *(const uint16_t *)a, k = *(const uint16_t *)b;
    int order = by_strings(units[i].code, units[k].code);
    return order ? order : i - k;
}

static int by_name(const void *a, const void *b) {
    uint16_t i = *(const uint16_t *)a, k = *(const uint16_t *)b;
    int order = by_strings(units[i].name, units[k].name);
    return order ? order : by_code(a, b);
}

static int by_parent(const void *a, const void *b) {
    uint16_t i = *(const uint16_t *)a, k = *(const uint16_t *)b;
    int order = by_strings(parent_code(&units[i]), parent_code(&units[k]));
    return order ? order : by_code(a, b);
}

static int by_from(const void *a, const void *b) {
    const lx_change *x = a, *y = b;
    int order = by_code(&x->from, &y->from);
    return order ? order : (int)x->to - (int)y->to;
}

static int by_to(const void *a, const void *b) {
    uint16_t i = *(const uint16_t *)a, k = *(const uint16_t *)b;
    uint16_t x = changes[i].to, y = changes[k].to;
    int order = x == LX_NO_UNIT || y == LX_NO_UNIT ? (x == LX_NO_UNIT) - (y == LX_NO_UNIT)
                                                   : by_code(&x, &y);
    return order ? order : i - k;
}

static int by_unit(const void *a, const void *b) {
    const lx_unit_alias *x = a, *y = b;
    return x->unit != y->unit ? x->unit - y->unit : by_strings(x->alias, y->alias);
}

/* Write the numbers below N in the order of COMPARE. */
static void write_order(const char *array, uint32_t n, int (*compare)(const void *, const void *)) {
    static uint16_t order[MOST_UNITS];
    for (uint32_t i = 0; i < n; i++)
        order[i] = (uint16_t)i;
    qsort(order, n, sizeof *order, compare);
    printf("const uint16_t %s[] = {\n", array);
    for (uint32_t i = 0; i < n; i++)
        printf("%u,%s", order[i], i % 16 == 15 ? "\n" : "");
    printf("};\n");
}

static void write_type_changes(void) {
    uint32_t n = 0;
    printf("const lx_type_change lx_type_changes[] = {\n");
    for (tsv_open(&t, dir, "unit_type_changes.tsv"); tsv_next(&t); n++) {
        const char *code = tsv_get(&t, "code");
        int year, month, day;
        uint32_t unit = find_unit(strlen(code) == 2 ? LX_PROVINCES : LX_COMMUNES, LX_ERA_NEW, code);
        uint32_t type = trie_find(tsv_get(&t, "type"), LX_UNIT_TYPE);
        if (unit == VA_NONE || type == VA_NONE) tsv_fail(&t, "no unit or no type:", code);
        if (sscanf(tsv_get(&t, "date"), "%d-%d-%d", &year, &month, &day) != 3)
            tsv_fail(&t, "not a date:", tsv_get(&t, "date"));
        printf("{%d,%u,%u},\n", (year * 100 + month) * 100 + day, unit, type);
        add_change(unit, unit, LX_CHANGE_type);
    }
    printf("};\nconst uint32_t lx_type_change_count = %u;\n", n);
}

/* What stands beside the units, for those who look them up. */
static void write_unit_changes(void) {
    write_type_changes();
    qsort(changes, change_count, sizeof *changes, by_from);
    printf("const lx_change lx_changes[] = {\n");
    for (uint32_t i = 0; i < change_count; i++)
        printf("{%u,%u,%u},\n", changes[i].from, changes[i].to, changes[i].kind);
    printf("};\nconst uint32_t lx_change_count = %u;\nconst uint32_t lx_unit_count = %u;\n",
           change_count, unit_count);
    write_order("lx_changes_by_to", change_count, by_to);
    write_order("lx_units_by_code", unit_count, by_code);
    write_order("lx_units_by_name", unit_count, by_name);
    write_order("lx_units_by_parent", unit_count, by_parent);
    qsort(aliases, alias_count, sizeof *aliases, by_unit);
    printf("const lx_unit_alias lx_unit_aliases[] = {\n");
    for (uint32_t i = 0; i < alias_count; i++)
        printf("{%u,%u},\n", aliases[i].unit, aliases[i].alias);
    printf("};\nconst uint32_t lx_unit_alias_count = %u;\n", alias_count);
}

/* A spelling's key, what the tables have of it, and the unit that is called so. */
typedef struct {
    uint64_t key;
    uint32_t hash;
    uint16_t unit;
} named_unit;

static int by_key(const void *a, const void *b) {
    const named_unit *x = a, *y = b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return (x->unit > y->unit) - (x->unit < y->unit);
}

static uint64_t key_of(uint64_t key, const char *text) {
    return lx_unit_key(key, text, strlen(text));
}

/* Full names by their types' words, as "Quận 1", and "quận 1" of the same key. */
static uint32_t name_units(named_unit *out) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < unit_count; i++) {
        const char *name = pool + units[i].name;
        uint64_t type = key_of(lx_empty_unit_key, pool + word_of_type[units[i].type]);
        out[n++] = (named_unit){key_of(lx_empty_unit_key, name), 0, (uint16_t)i};
        out[n++] = (named_unit){key_of(type, name), 0, (uint16_t)i};
    }
    for (uint32_t i = 0; i < alias_count; i++)
        out[n++] =
            (named_unit){key_of(lx_empty_unit_key, pool + aliases[i].alias), 0, aliases[i].unit};
    return n;
}

/* Sort N names by the hashes of SALT: 1, or 0 if two keys have one hash. */
static int sort_names(named_unit *named, uint32_t n, uint32_t salt) {
    for (uint32_t i = 0; i < n; i++)
        named[i].hash = lx_unit_hash(named[i].key, salt);
    qsort(named, n, sizeof *named, by_key);
    for (uint32_t i = 1; i < n; i++)
        if (named[i].hash == named[i - 1].hash && named[i].key != named[i - 1].key) return 0;
    return 1;
}

static void write_unit_hashes(void) {
    static named_unit named[2 * MOST_UNITS + MOST_ALIASES];
    uint32_t all = name_units(named), n = 0, salt = 0;
    while (!sort_names(named, all, salt))
        salt++;
    for (uint32_t i = 0; i < all; i++) /* aliases may differ in signs alone */
        if (!n || by_key(&named[n - 1], &named[i])) named[n++] = named[i];
    printf("const uint32_t lx_unit_hash_salt = %u;\nconst uint32_t lx_unit_hashes[] = {\n", salt);
    for (uint32_t i = 0; i < n; i++)
        printf("%uu,%s", named[i].hash, i % 8 == 7 ? "\n" : "");
    printf("};\nconst uint16_t lx_units_by_hash[] = {\n");
    for (uint32_t i = 0; i < n; i++)
        printf("%u,%s", named[i].unit, i % 16 == 15 ? "\n" : "");
    printf("};\nconst uint32_t lx_unit_hash_count = %u;\n", n);
}

static void write_units(void) {
    printf("const lx_unit lx_units[] = {\n");
    for (uint32_t i = 0; i < unit_count; i++) {
        const lx_unit *u = &units[i];
        printf("{%u,%u,%u,%u,%u,%u,%u},\n", u->name, u->code, u->parent, u->type, u->level, u->era,
               u->bare);
    }
    printf("};\nconst lx_group lx_unit_groups[] = {\n");
    uint32_t first = 0;
    for (uint32_t g = 0; g < group_count; g++) {
        unsigned levels = 0, bare = (unsigned)groups[g].bare;
        for (uint32_t i = 0; i < groups[g].count; i++) {
            const lx_unit *u = &units[groups[g].unit[i]];
            levels |= 1u << u->level;
            bare |= u->bare;
        }
        printf("{%u,%u,%u,%u},\n", first, groups[g].count, levels, bare);
        first += groups[g].count;
    }
    if (first > LX_FIRST_OF_GROUP) tsv_fail(&t, "too many units in groups", "");
    printf("};\nconst uint16_t lx_group_units[] = {\n");
    for (uint32_t g = 0; g < group_count; g++)
        for (uint32_t i = 0; i < groups[g].count; i++)
            printf("%u,%s", groups[g].unit[i], i + 1 == groups[g].count ? "\n" : "");
    printf("};\n");
}

static void write_unit_types(void) {
    uint32_t n = 0;
    printf("const lx_unit_type lx_unit_types[] = {\n");
    for (tsv_open(&t, dir, "unit_types.tsv"); tsv_next(&t); n++) {
        const char *levels = tsv_get(&t, "levels");
        unsigned bits = (strstr(levels, "province") ? 1u : 0) |
                        (strstr(levels, "district") ? 2u : 0) |
                        (strstr(levels, "commune") ? 4u : 0);
        if (n == MOST_UNIT_TYPES) tsv_fail(&t, "too many words for units", tsv_get(&t, "word"));
        trie_add(tsv_get(&t, "word"), LX_UNIT_TYPE, 0, n);
        word_of_type[n] = keep(tsv_get(&t, "canonical"));
        type_of_word[n] = (uint8_t)index_of(type_names, 14, "type");
        const char *word = tsv_get(&t, "word");
        printf("{%u,%u,%s,%d,%d,%d},\n", keep(tsv_get(&t, "canonical")), bits,
               tsv_get(&t, "foreign"), !strcmp(word, "thủ đô"), type_of_word[n],
               word[1] ? 0 : word[0]);
    }
    printf("};\nconst uint32_t lx_unit_type_count = %u;\n", n);
}

/* --- countries and foreign localities --------------------------------------- */

static void add_variants(char *variants, lx_class class, int alias, uint32_t index) {
    for (char *v; (v = tsv_part(&variants));)
        trie_add(v, class, alias, index);
}

/* A KIND of locality below the province: "huyện", "thị trấn". */
static int is_small(const char *kind) {
    uint32_t word = trie_find(kind, LX_UNIT_TYPE);
    return word != VA_NONE &&
           (type_of_word[word] == VA_DISTRICT || type_of_word[word] == VA_COMMUNE);
}

static void write_places(void) {
    static char iso[512][4];
    static uint32_t capital[512];
    uint32_t n = 0, countries, home = 0;
    printf("const lx_place lx_places[] = {\n");
    for (tsv_open(&t, dir, "countries.tsv"); tsv_next(&t); n++) {
        const char *name = tsv_get(&t, "name"), *official = tsv_get(&t, "official");
        snprintf(iso[n], sizeof iso[n], "%s", tsv_get(&t, "iso2"));
        const char *whole = tsv_get(&t, "long");
        printf("{%u,0,%u,%u,0,%u},\n", keep(name), keep(iso[n]), n, *whole ? keep(whole) : 0);
        trie_add(name, LX_COUNTRY, 0, n);
        if (*official) trie_add(official, LX_COUNTRY, 2, n);
        add_variants(tsv_get(&t, "variants"), LX_COUNTRY, 2, n);
        if (*tsv_get(&t, "home")) home = n;
        if (*tsv_get(&t, "paired")) trie_add(tsv_get(&t, "paired"), LX_PAIRED, 2, n);
    }
    countries = n;
    for (tsv_open(&t, dir, "foreign_localities.tsv"); tsv_next(&t); n++) {
        const char *country = tsv_get(&t, "country"), *kind = tsv_get(&t, "kind");
        uint32_t c = 0;
        while (c < countries && strcmp(iso[c], country))
            c++;
        if (c == countries) tsv_fail(&t, "no country has the code", country);
        if (!strcmp(kind, "thủ đô")) capital[c] = n;
        printf("{%u,%u,%u,%u,%d,0},\n", keep(tsv_get(&t, "name")), keep(kind), keep(country), c,
               is_small(kind));
        trie_add(tsv_get(&t, "name"), LX_FOREIGN, 0, n);
        add_variants(tsv_get(&t, "variants"), LX_FOREIGN, 2, n);
    }
    printf("};\nconst uint32_t lx_home = %u;\nconst uint32_t lx_capitals[] = {\n", home);
    for (uint32_t c = 0; c < countries; c++)
        printf("%u,%s", capital[c], c % 16 == 15 ? "\n" : "");
    printf("};\n");
}

/* --- organisations and persons ---------------------------------------------- */

static unsigned takes_of(const char *takes) {
    return (strchr(takes, 'L') ? LX_TAKES_LOCALITY : 0u) |
           (strchr(takes, 'N') || strchr(takes, 'O') ? LX_TAKES_NAME : 0u) |
           (strchr(takes, 'C') ? LX_TAKES_COUNTRY : 0u) |
           (strchr(takes, '?') ? LX_TAKES_OPTIONAL : 0u) | (strchr(takes, 'G') ? LX_GENERIC : 0u) |
           (strchr(takes, 'F') ? LX_FIELDS : 0u) | (strchr(takes, 'P') ? LX_HOME_PROVINCE : 0u) |
           (strchr(takes, 'D') ? LX_HOME_DISTRICT : 0u) | (strchr(takes, 'T') ? LX_TYPED : 0u) |
           (strchr(takes, 'H') ? LX_HOME_TYPED : 0u) | (strchr(takes, 'S') ? LX_DESCRIBES : 0u) |
           (strchr(takes, 'U') ? LX_UMBRELLA : 0u) | (strchr(takes, 'K') ? LX_KEEPS_COUNTRY : 0u) |
           (strchr(takes, 'J') ? LX_LEGAL : 0u) | (strchr(takes, 'M') ? LX_MEMBER : 0u);
}

enum { NUMBERS = 65536 };

/* The number of the row at hand, which no other row has TAKEN. */
static int number_of_row(uint8_t taken[NUMBERS]) {
    char *end;
    const char *s = tsv_get(&t, "number");
    long n = strtol(s, &end, 10);
    if (end == s || *end || n < 0 || n >= NUMBERS)
        tsv_fail(&t, "not a number below 65536", s);
    else if (taken[n]++)
        tsv_fail(&t, "a number that another row has", s);
    return (int)n;
}

static void write_heads(void) {
    static uint8_t taken[NUMBERS];
    uint32_t n = 0;
    printf("const lx_head lx_heads[] = {\n");
    for (tsv_open(&t, dir, "organ_heads.tsv"); tsv_next(&t); n++) {
        const char *head = tsv_get(&t, "head");
        trie_add(head, LX_HEAD, 0, n);
        add_variants(tsv_get(&t, "abbreviations"), LX_HEAD, 1, n);
        const char *provincial = tsv_get(&t, "provincial");
        printf("{%u,%u,%d,%u,%d},\n", keep(head), *provincial ? keep(provincial) : 0,
               index_of(type_names, 14, "type"), takes_of(tsv_get(&t, "takes")),
               number_of_row(taken));
    }
    printf("};\n");
}

/* PART stands in LIST, whose parts are separated by bars. */
static int is_listed(const char *list, const char *part) {
    size_t n = strlen(part);
    for (; list && *list; list = strchr(list, '|') ? strchr(list, '|') + 1 : NULL)
        if (!strncmp(list, part, n) && (!list[n] || list[n] == '|')) return 1;
    return 0;
}

/*
** The organisations of FILE, of which N were read before.  Those of a REGISTER have aliases, and
** names that mean too many other things to be found in texts.
*/
static uint32_t read_organisations(const char *file, int is_register, uint32_t n) {
    for (tsv_open(&t, dir, file); tsv_next(&t); n++) {
        const char *name = tsv_get(&t, "name");
        if (!is_register || !is_listed(tsv_get(&t, "doubtful"), name))
            trie_add(name, LX_KNOWN, 0, n);
        add_variants(tsv_get(&t, is_register ? "aliases" : "abbreviations"), LX_KNOWN, 1, n);
        printf("{%u,%d,%u,%u},\n", keep(name), index_of(type_names, 14, "type"),
               keep(tsv_get(&t, "country")), is_register ? 0 : keep(tsv_get(&t, "represents")));
    }
    return n;
}

static void write_organisations(void) {
    static const char *const registers[] = {"bodies.tsv", "companies.tsv", "hospitals.tsv",
                                            "media.tsv", "universities.tsv"};
    printf("const lx_organisation lx_organisations[] = {\n");
    uint32_t n = read_organisations("organisations.tsv", 0, 0);
    for (size_t i = 0; i < sizeof registers / sizeof *registers; i++)
        n = read_organisations(registers[i], 1, n);
    printf("};\n");
}

static void write_titles(void) {
    uint32_t n = 0;
    printf("const lx_title lx_titles[] = {\n");
    for (tsv_open(&t, dir, "titles.tsv"); tsv_next(&t); n++) {
        trie_add(tsv_get(&t, "title"), LX_TITLE, 0, n);
        add_variants(tsv_get(&t, "abbreviations"), LX_TITLE, 1, n);
        const char *class = tsv_get(&t, "class");
        unsigned takes = takes_of(tsv_get(&t, "takes"));
        printf("{%u,%u,%d,%d,%d},\n", keep(tsv_get(&t, "title")), takes, !strcmp(class, "address"),
               !strcmp(class, "modifier"), takes && !strcmp(class, "education"));
    }
    printf("};\n");
}

/* --- predicates, domains, words of the grammar ------------------------------- */

static void write_triggers(void) {
    static uint8_t taken[NUMBERS];
    uint32_t n = 0;
    printf("const lx_trigger lx_triggers[] = {\n");
    for (tsv_open(&t, dir, "triggers.tsv"); tsv_next(&t); n++) {
        trie_add(tsv_get(&t, "phrase"), LX_TRIGGER, 0, n);
        printf("{%u,%d,%d,%s,%d,%d},\n", keep(tsv_get(&t, "phrase")),
               index_of(kind_names, VA_KIND_COUNT + 1, "kind"), index_of(frame_names, 6, "frame"),
               tsv_get(&t, "weight"), *tsv_get(&t, "signs") == '1', number_of_row(taken));
    }
    printf("};\n");
}

/* The fields of the row at hand that COLUMNS names, as strings of C. */
static void put_fields(const char *const *columns, int n) {
    for (int i = 0; i < n; i++) {
        const char *value = tsv_get(&t, columns[i]);
        if (strpbrk(value, "\"\\")) tsv_fail(&t, "no quote or backslash may stand in", value);
        printf("\"%s\"%s", value, i + 1 < n ? ", " : "},\n");
    }
}

enum { FIELD = 256 };
typedef struct {
    char code[FIELD], vi[FIELD], en[FIELD];
} domain_group;

static int read_domain_groups(domain_group group[CODES]) {
    int n = 0;
    for (tsv_open(&t, dir, "domain_groups.tsv"); tsv_next(&t); n++) {
        if (n == CODES) tsv_fail(&t, "too many groups", tsv_get(&t, "group"));
        snprintf(group[n].code, FIELD, "%s", tsv_get(&t, "group"));
        snprintf(group[n].vi, FIELD, "%s", tsv_get(&t, "label_vi"));
        snprintf(group[n].en, FIELD, "%s", tsv_get(&t, "label_en"));
    }
    return n;
}

static const domain_group *group_named(const domain_group *group, int n, const char *code) {
    for (int i = 0; i < n; i++)
        if (!strcmp(group[i].code, code)) return &group[i];
    tsv_fail(&t, "domain_groups.tsv does not list the group", code);
}

/* Latin capitals only: AI, ODA. */
static int is_acronym(const char *phrase) {
    return phrase[strspn(phrase, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")] == 0;
}

static void write_domains(void) {
    static const char *const columns[] = {"label_vi",         "label_en", "oecd_dac",
                                          "iptc_media_topic", "cofog",    "note"};
    static char code[CODES][FIELD];
    static domain_group group[CODES];
    static const char *const strengths[] = {"weak", "strong", "alone"};
    const char *codes[CODES];
    int n = 0, groups_read = read_domain_groups(group);
    printf("const char *const lx_domains[][VA_DOMAIN_FACTS] = {\n");
    for (tsv_open(&t, dir, "domains.tsv"); tsv_next(&t); n++) {
        if (n == CODES) tsv_fail(&t, "too many domains", tsv_get(&t, "code"));
        const domain_group *g = group_named(group, groups_read, tsv_get(&t, "group"));
        snprintf(code[n], FIELD, "%s", tsv_get(&t, "code"));
        codes[n] = code[n];
        printf("{\"%s\", \"%s\", \"%s\", \"%s\", ", code[n], g->code, g->vi, g->en);
        put_fields(columns, 6);
    }
    printf("};\nconst int va_domain_code_count = %d;\n", n);
    for (tsv_open(&t, dir, "domain_phrases.tsv"); tsv_next(&t);)
        trie_add(tsv_get(&t, "phrase"), LX_DOMAIN, is_acronym(tsv_get(&t, "phrase")),
                 (uint32_t)(index_of(codes, n, "code") * 4 + index_of(strengths, 3, "strength")));
}

static void write_kinds(void) {
    static const char *const columns[] = {"kind",       "label_vi",    "label_en", "cameo_signing",
                                          "cameo_plan", "cameo_visit", "cameo"};
    printf("const char *const lx_kinds[VA_KIND_COUNT][VA_KIND_FACTS] = {\n");
    for (tsv_open(&t, dir, "kinds.tsv"); tsv_next(&t);) {
        printf("[%d] = {", index_of(kind_names, VA_KIND_COUNT, "kind"));
        put_fields(columns, VA_KIND_FACTS);
    }
    printf("};\n");
}

static void read_facets(void) {
    for (tsv_open(&t, dir, "cooperation_phrases.tsv"); tsv_next(&t);) {
        int value = atoi(tsv_get(&t, "value"));
        if (value < -128 || value > 127)
            tsv_fail(&t, "a value is from -128 to 127, not", tsv_get(&t, "value"));
        trie_add(tsv_get(&t, "phrase"), LX_FACET, 0,
                 (uint32_t)index_of(facet_names, LX_FACET_COUNT, "facet") | (uint32_t)(value + 128)
                                                                                << 8);
    }
}

static void write_item_signs(void) {
    static const char *const uses[] = {"", "item", "list"};
    uint32_t n = 0, sign;
    printf("const lx_item_sign lx_item_signs[] = {\n");
    for (tsv_open(&t, dir, "item_signs.tsv"); tsv_next(&t); n++) {
        const uint8_t *p = (const uint8_t *)tsv_get(&t, "sign"), *end = p + strlen((const char *)p);
        if (p == end || vt_utf8_next(p, end, &sign) != end)
            tsv_fail(&t, "a sign is one character, not", tsv_get(&t, "sign"));
        printf("{%u, (lx_sign_use)%d},\n", sign, index_of(uses, 3, "use"));
    }
    printf("};\nconst uint32_t lx_item_sign_count = %u;\n", n);
}

/* FILE, whose columns say what is SHORT for what, in the order of its bytes. */
static void write_shorts(const char *array, const char *file, const char *column,
                         const char *meaning) {
    uint32_t n = 0;
    printf("static const lx_short %s_entries[] = {\n", array);
    for (tsv_open(&t, dir, file); tsv_next(&t); n++)
        printf("{%u,%u},\n", keep(tsv_get(&t, column)), keep(tsv_get(&t, meaning)));
    printf("};\nconst lx_shorts %s = {%s_entries, %u};\n", array, array, n);
}

static void read_words(const char *file, const char *column, const char *value, lx_class class,
                       const char *const *names, int n) {
    for (tsv_open(&t, dir, file); tsv_next(&t);)
        trie_add(tsv_get(&t, column), class, 0, names ? (uint32_t)index_of(names, n, value) : 0);
}

static void write_weights(void) {
    int32_t weight[LX_WEIGHT_COUNT];
    uint8_t seen[LX_WEIGHT_COUNT] = {0};
    for (tsv_open(&t, dir, "weights.tsv"); tsv_next(&t);) {
        int i = index_of(weight_names, LX_WEIGHT_COUNT, "evidence");
        weight[i] = atoi(tsv_get(&t, "thousandths"));
        seen[i] = 1;
    }
    printf("const float lx_weights[] = {\n");
    for (int i = 0; i < LX_WEIGHT_COUNT; i++) {
        if (!seen[i]) tsv_fail(&t, "no weight is given for", weight_names[i]);
        printf("%d / 1000.0f,\n", weight[i]);
    }
    printf("};\n");
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: gen_lexicon DATA_DIRECTORY\n");
        return 2;
    }
    dir = argv[1];
    groups = calloc(MOST_UNITS, sizeof *groups);
    if (!groups) return 1;
    printf("/* Made by gen_lexicon.c from ext/data/. */\n#include \"spelling_table.h\"\n");
    write_unit_types();
    read_provinces();
    read_districts();
    read_communes();
    read_district_changes();
    read_aliases();
    read_former_communes();
    write_units();
    write_unit_changes();
    write_unit_hashes();
    write_places();
    write_heads();
    write_organisations();
    write_titles();
    write_kinds();
    write_triggers();
    write_domains();
    read_facets();
    read_words("name_fields.tsv", "field", "", LX_FIELD, NULL, 0);
    read_words("surnames.tsv", "surname", "", LX_SURNAME, NULL, 0);
    read_words("grammar_words.tsv", "word", "part", LX_WORD, part_names, LX_PART_COUNT);
    read_words("section_markers.tsv", "phrase", "mark", LX_MARKER, mark_names, LX_MARK_COUNT);
    write_item_signs();
    write_shorts("lx_name_abbreviations", "name_abbreviations.tsv", "abbreviation", "expansion");
    write_shorts("lx_press_signatures", "press_signatures.tsv", "signature", "name");
    write_weights();
    trie_write();
    write_strings();
    return 0;
}
