/*
** gen_lexicon.c - writes the tables of article/lexicon.h as C.
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
static const char *const kind_names[] = {
    "twinning", "mou", "cooperation_agreement", "coordination_programme", "friendship", "support",
    "meeting",  "none"};
static const char *const frame_names[] = {"act", "pact", "visit", "give", "block", "trap"};

/* --- Vietnamese units ------------------------------------------------------- */

typedef struct {
    lx_unit unit;
    uint32_t group; /* index of its name's group */
} unit_row;

static unit_row units[MOST_UNITS];
static uint32_t unit_count;
typedef struct {
    uint32_t unit[400];
    uint32_t count;
    int bare; /* an alias of a province, which means nothing else */
} group_row;

static group_row *groups;
static uint32_t group_count;

static void join_group(uint32_t group, uint32_t unit) {
    for (uint32_t i = 0; i < groups[group].count; i++)
        if (groups[group].unit[i] == unit) return;
    if (groups[group].count == 400) tsv_fail(&t, "more units of one name than the table holds", "");
    groups[group].unit[groups[group].count++] = unit;
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
        if (units[i].unit.level == level && units[i].unit.era == era &&
            !strcmp(pool + units[i].unit.code, code))
            return i;
    return VA_NONE;
}

static void add_unit(lx_level level, int era, const char *code, const char *type,
                     const char *successor, uint32_t parent, int bare) {
    const char *name = tsv_get(&t, level == LX_PROVINCES && era == 2 ? "alias" : "name");
    if (unit_count == MOST_UNITS) tsv_fail(&t, "too many units", name);
    uint32_t type_index = trie_find(type, LX_UNIT_TYPE);
    if (type_index == VA_NONE) tsv_fail(&t, "unit_types.tsv does not list the type", type);
    lx_unit u = {keep(name), keep(code),     keep(successor), type_index,
                 parent,     (uint8_t)level, (uint8_t)era,    (uint8_t)bare};
    units[unit_count].unit = u;
    join_group(group_of(name, 0), unit_count++);
}

static void read_provinces(void) {
    for (tsv_open(&t, dir, "provinces.tsv"); tsv_next(&t);) {
        int era = !strcmp(tsv_get(&t, "era"), "2025");
        add_unit(LX_PROVINCES, era, tsv_get(&t, "code"), tsv_get(&t, "type_now"),
                 tsv_get(&t, "successor_code"), VA_NONE, *tsv_get(&t, "bare") == '1');
    }
}

static void read_districts(void) {
    for (tsv_open(&t, dir, "districts.tsv"); tsv_next(&t);)
        add_unit(LX_DISTRICTS, strcmp(tsv_get(&t, "status"), "current") ? 2 : 0,
                 tsv_get(&t, "code"), tsv_get(&t, "type"), "",
                 find_unit(LX_PROVINCES, 0, tsv_get(&t, "province_code")),
                 *tsv_get(&t, "bare") == '1');
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
        add_unit(LX_COMMUNES, era, tsv_get(&t, "code"), tsv_get(&t, "type"),
                 tsv_get(&t, "successor_code"), parent, 0);
    }
}

/* An alias names the units of its codes; the name of a former province is a unit of its own. */
static void add_alias(lx_level level, int era) {
    const char *name = tsv_get(&t, "alias"), *kind = tsv_get(&t, "kind");
    char *codes = tsv_get(&t, "codes");
    int former = !strcmp(kind, "hist");
    if (former && level == LX_PROVINCES) {
        if (era == 0) add_unit(level, 2, "", "tỉnh", codes, VA_NONE, 1);
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

static void write_units(void) {
    printf("const lx_unit lx_units[] = {\n");
    for (uint32_t i = 0; i < unit_count; i++) {
        const lx_unit *u = &units[i].unit;
        printf("{%u,%u,%u,%u,%uu,%u,%u,%u},\n", u->name, u->code, u->successor, u->type, u->parent,
               u->level, u->era, u->bare);
    }
    printf("};\nconst lx_group lx_unit_groups[] = {\n");
    uint32_t first = 0;
    for (uint32_t g = 0; g < group_count; g++) {
        unsigned levels = 0, bare = (unsigned)groups[g].bare;
        for (uint32_t i = 0; i < groups[g].count; i++) {
            const lx_unit *u = &units[groups[g].unit[i]].unit;
            levels |= 1u << u->level;
            bare |= u->bare;
        }
        printf("{%u,%u,%u,%u},\n", first, groups[g].count, levels, bare);
        first += groups[g].count;
    }
    printf("};\nconst uint32_t lx_group_units[] = {\n");
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
        trie_add(tsv_get(&t, "word"), LX_UNIT_TYPE, 0, n);
        printf("{%u,%u,%s,%d,%d},\n", keep(tsv_get(&t, "canonical")), bits, tsv_get(&t, "foreign"),
               !strcmp(tsv_get(&t, "word"), "thủ đô"), index_of(type_names, 14, "type"));
    }
    printf("};\n");
}

/* --- countries and foreign localities --------------------------------------- */

static void add_variants(char *variants, lx_class class, int alias, uint32_t index) {
    for (char *v; (v = tsv_part(&variants));)
        trie_add(v, class, alias, index);
}

static void write_places(void) {
    static char iso[512][4];
    static uint32_t capital[512];
    uint32_t n = 0, countries;
    printf("const lx_place lx_places[] = {\n");
    for (tsv_open(&t, dir, "countries.tsv"); tsv_next(&t); n++) {
        const char *name = tsv_get(&t, "name"), *official = tsv_get(&t, "official");
        snprintf(iso[n], sizeof iso[n], "%s", tsv_get(&t, "iso2"));
        printf("{%u,0,%u,%u},\n", keep(name), keep(iso[n]), n);
        trie_add(name, LX_COUNTRY, 0, n);
        if (*official) trie_add(official, LX_COUNTRY, 2, n);
        add_variants(tsv_get(&t, "variants"), LX_COUNTRY, 2, n);
    }
    countries = n;
    for (tsv_open(&t, dir, "foreign_localities.tsv"); tsv_next(&t); n++) {
        const char *country = tsv_get(&t, "country"), *kind = tsv_get(&t, "kind");
        uint32_t c = 0;
        while (c < countries && strcmp(iso[c], country))
            c++;
        if (c == countries) tsv_fail(&t, "no country has the code", country);
        if (!strcmp(kind, "thủ đô")) capital[c] = n;
        printf("{%u,%u,%u,%u},\n", keep(tsv_get(&t, "name")), keep(kind), keep(country), c);
        trie_add(tsv_get(&t, "name"), LX_FOREIGN, 0, n);
        add_variants(tsv_get(&t, "variants"), LX_FOREIGN, 2, n);
    }
    printf("};\nconst uint32_t lx_capitals[] = {\n");
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
           (strchr(takes, 'D') ? LX_HOME_DISTRICT : 0u) | (strchr(takes, 'T') ? LX_TYPED : 0u);
}

static void write_heads(void) {
    uint32_t n = 0;
    printf("const lx_head lx_heads[] = {\n");
    for (tsv_open(&t, dir, "organ_heads.tsv"); tsv_next(&t); n++) {
        const char *head = tsv_get(&t, "head");
        trie_add(head, LX_HEAD, 0, n);
        add_variants(tsv_get(&t, "abbreviations"), LX_HEAD, 1, n);
        printf("{%u,%d,%u},\n", keep(head), index_of(type_names, 14, "type"),
               takes_of(tsv_get(&t, "takes")));
    }
    printf("};\n");
}

static void write_organisations(void) {
    uint32_t n = 0;
    printf("const lx_organisation lx_organisations[] = {\n");
    for (tsv_open(&t, dir, "organisations.tsv"); tsv_next(&t); n++) {
        trie_add(tsv_get(&t, "name"), LX_KNOWN, 0, n);
        add_variants(tsv_get(&t, "abbreviations"), LX_KNOWN, 1, n);
        printf("{%u,%u,%u,%d},\n", keep(tsv_get(&t, "name")), keep(tsv_get(&t, "country")),
               keep(tsv_get(&t, "represents")), index_of(type_names, 14, "type"));
    }
    printf("};\n");
}

static void write_titles(void) {
    uint32_t n = 0;
    printf("const lx_title lx_titles[] = {\n");
    for (tsv_open(&t, dir, "titles.tsv"); tsv_next(&t); n++) {
        trie_add(tsv_get(&t, "title"), LX_TITLE, 0, n);
        add_variants(tsv_get(&t, "abbreviations"), LX_TITLE, 1, n);
        printf("{%u,%u,%d},\n", keep(tsv_get(&t, "title")), takes_of(tsv_get(&t, "takes")),
               !strcmp(tsv_get(&t, "class"), "address"));
    }
    printf("};\n");
}

/* --- predicates, domains, words of the grammar ------------------------------- */

static void write_triggers(void) {
    uint32_t n = 0;
    printf("const lx_trigger lx_triggers[] = {\n");
    for (tsv_open(&t, dir, "triggers.tsv"); tsv_next(&t); n++) {
        trie_add(tsv_get(&t, "phrase"), LX_TRIGGER, 0, n);
        printf("{%u,%d,%d,%s,%d},\n", keep(tsv_get(&t, "phrase")), index_of(kind_names, 8, "kind"),
               index_of(frame_names, 6, "frame"), tsv_get(&t, "weight"),
               *tsv_get(&t, "signs") == '1');
    }
    printf("};\n");
}

static void put_texts(const char *array, char (*text)[256], int n) {
    printf("const char *const %s[] = {\n", array);
    for (int i = 0; i < n; i++)
        printf("\"%s\",\n", text[i]);
    printf("};\n");
}

static void write_domains(void) {
    static char code[CODES][256], group[CODES][256], vi[CODES][256], en[CODES][256];
    static const char *const strengths[] = {"weak", "strong", "alone"};
    const char *codes[CODES];
    int n = 0, prior[CODES];
    for (tsv_open(&t, dir, "domains.tsv"); tsv_next(&t); n++) {
        if (n == CODES) tsv_fail(&t, "too many domains", tsv_get(&t, "code"));
        snprintf(code[n], 256, "%s", tsv_get(&t, "code"));
        snprintf(group[n], 256, "%s", tsv_get(&t, "group"));
        snprintf(vi[n], 256, "%s", tsv_get(&t, "label_vi"));
        snprintf(en[n], 256, "%s", tsv_get(&t, "label_en"));
        prior[n] = atoi(tsv_get(&t, "prior"));
        codes[n] = code[n];
    }
    put_texts("lx_domain_codes", code, n);
    put_texts("lx_domain_groups", group, n);
    put_texts("lx_domain_labels_vi", vi, n);
    put_texts("lx_domain_labels_en", en, n);
    printf("const int va_domain_code_count = %d;\nconst float lx_domain_priors[] = {\n", n);
    for (int i = 0; i < n; i++)
        printf("%d / 1000.0f,\n", prior[i]);
    printf("};\n");
    for (tsv_open(&t, dir, "domain_phrases.tsv"); tsv_next(&t);)
        trie_add(tsv_get(&t, "phrase"), LX_DOMAIN, 0,
                 (uint32_t)(index_of(codes, n, "code") * 4 + index_of(strengths, 3, "strength")));
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
    printf("/* Made by gen_lexicon.c from ext/data/. */\n#include \"forms.h\"\n");
    write_unit_types();
    read_provinces();
    read_districts();
    read_communes();
    read_aliases();
    write_units();
    write_places();
    write_heads();
    write_organisations();
    write_titles();
    write_triggers();
    write_domains();
    read_words("name_fields.tsv", "field", "", LX_FIELD, NULL, 0);
    read_words("surnames.tsv", "surname", "", LX_SURNAME, NULL, 0);
    read_words("grammar_words.tsv", "word", "part", LX_WORD, part_names, LX_PART_COUNT);
    read_words("section_markers.tsv", "phrase", "mark", LX_MARKER, mark_names, LX_MARK_COUNT);
    write_weights();
    trie_write();
    write_strings();
    return 0;
}
