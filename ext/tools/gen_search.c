/*
** gen_search.c - writes the tables of search/search_tables.h as C.
**
**   gen_search ext/data > build/gen/search_tables.c
**
** Input: abbreviations.tsv (rows of class 'expand'), unit_aliases.tsv (rows of kind 'abbr' for
** provinces), provinces.tsv for the names of the provinces and unit_types.tsv (types in capitals);
** measures.tsv.
*/
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "../text/key.h"
#include "../text/scan.h"
#include "../search/search_tables.h"
#include "tsv.h"

enum { GROUPS = 1024, SPELLINGS = 8, SIDES = 4096, NAMES = 256, TEXT = 256 };

/* A spelling read: its words with one space between, and their keys. */
typedef struct {
    char text[TEXT];
    vt_key key[VF_LONG_WORDS];
    int words;
    uint64_t sequence; /* key of the sequence */
    vt_key together;   /* key of the letters, 0 if there is none */
} spelling;

static spelling group[GROUPS][SPELLINGS];
static int spellings[GROUPS], groups;
static vf_side shorts[SIDES], longs[SIDES];
static int short_count, long_count;

static void read_spelling(const tsv *t, const char *text, spelling *s) {
    vt_scanner scanner;
    vt_token token;
    vt_key_maker k = {0};
    int fits = 1, n = 0;
    memset(s, 0, sizeof *s);
    if (strlen(text) >= TEXT) tsv_fail(t, "spelling too long", text);
    vt_scan_init(&scanner, (const uint8_t *)text, (int64_t)strlen(text));
    while (vt_scan_next(&scanner, &token)) {
        if (token.kind == VT_MARKER) continue;
        if (token.kind != VT_WORD || s->words == VF_LONG_WORDS)
            tsv_fail(t, "a spelling is words only, not too many", text);
        if (n) s->text[n++] = ' ';
        memcpy(s->text + n, text + token.start, token.bytes);
        n += token.bytes;
        s->key[s->words++] = token.key;
        s->sequence = vf_long_add(s->sequence, token.key);
        fits = fits && vf_short_add(&k, token.key);
    }
    if (!s->words) tsv_fail(t, "no word", text);
    if (fits) s->together = vt_key_done(&k);
}

static int find_group(const spelling *s) {
    for (int g = 0; g < groups; g++)
        if (group[g][0].sequence == s->sequence) return g;
    return -1;
}

static void add_spelling(const tsv *t, int g, const spelling *s) {
    for (int i = 0; i < spellings[g]; i++)
        if (group[g][i].sequence == s->sequence) return;
    if (spellings[g] == SPELLINGS) tsv_fail(t, "too many spellings of one thing", s->text);
    group[g][spellings[g]++] = *s;
}

/* ABBREVIATION stands for EXPANSION. */
static void add(const tsv *t, const char *expansion, const char *abbreviation) {
    spelling all, abbr;
    read_spelling(t, expansion, &all);
    read_spelling(t, abbreviation, &abbr);
    if (!abbr.together || abbr.words > VF_SHORT_WORDS)
        tsv_fail(t, "an abbreviation has ten letters at most, in four parts", abbreviation);
    int g = find_group(&all);
    if (g < 0) {
        if (groups == GROUPS) tsv_fail(t, "too many abbreviations", abbreviation);
        g = groups++;
        add_spelling(t, g, &all);
    }
    add_spelling(t, g, &abbr);
}

/* ---- provinces ---- */

static struct { char era[8], code[8], text[TEXT]; } province[NAMES];
static int provinces;

static void read_provinces(const char *dir) {
    tsv t;
    for (tsv_open(&t, dir, "provinces.tsv"); tsv_next(&t); provinces++) {
        if (provinces == NAMES) tsv_fail(&t, "too many provinces", "");
        snprintf(province[provinces].era, 8, "%s", tsv_get(&t, "era"));
        snprintf(province[provinces].code, 8, "%s", tsv_get(&t, "code"));
        snprintf(province[provinces].text, TEXT, "%s", tsv_get(&t, "name"));
    }
}

static const char *name_of(const char *level, const char *code) {
    const char *era = !strcmp(level, "P34") ? "2025" : "pre2025";
    for (int i = 0; i < provinces; i++)
        if (!strcmp(province[i].era, era) && !strcmp(province[i].code, code))
            return province[i].text;
    return NULL;
}

/* The letters of S without diacritics; of each word the first only if INITIALS. */
static void letters_of(const spelling *s, int initials, char *out) {
    int n = 0;
    for (int i = 0; i < s->words; i++) {
        uint8_t ranks[VT_KEY_LETTERS];
        int letters = vt_key_ranks(s->key[i], ranks);
        for (int j = 0; j < (initials && letters ? 1 : letters); j++)
            out[n++] = vt_rank_ascii(ranks[j]);
    }
    out[n] = 0;
}

/*
** 1 if ALIAS is NAME in short by its letters: the initials, or all of it written together.  Other
** aliases of this kind hold the name (TP Huế), are English or say something else.
*/
static int shortens(const spelling *alias, const spelling *name) {
    char a[TEXT], b[TEXT];
    letters_of(alias, 0, a);
    letters_of(name, 1, b);
    if (name->words > 1 && !strcmp(a, b)) return 1;
    letters_of(name, 0, b);
    return alias->words == 1 && name->words > 1 && !strcmp(a, b);
}

/*
** Where the abbreviations know a 'Thành phố NAME', TP NAME and its initials (HCM) are spellings of
** that; elsewhere an alias stands for the bare name.  TP before any other name is an abbreviation
** by itself.  The INITIALS come last, in a pass of their own: they find most, but not only that.
*/
static void add_alias(const tsv *t, const char *text, const char *name, int initials) {
    char city[TEXT + 16];
    spelling alias, bare, full, tp;
    read_spelling(t, text, &alias);
    read_spelling(t, name, &bare);
    snprintf(city, sizeof city, "Thành phố %s", name);
    read_spelling(t, city, &full);
    snprintf(city, sizeof city, "TP %s", name);
    read_spelling(t, city, &tp);
    int g = find_group(&full);
    int is_initials = alias.words == 1 && strlen(alias.text) == (size_t)bare.words;
    if (alias.sequence == tp.sequence && g >= 0 && !initials)
        add_spelling(t, g, &tp);
    else if (shortens(&alias, &bare) && is_initials == initials)
        add(t, g >= 0 && is_initials ? full.text : bare.text, alias.text);
}

static void read_aliases(const char *dir, int initials) {
    tsv t;
    for (tsv_open(&t, dir, "unit_aliases.tsv"); tsv_next(&t);) {
        const char *level = tsv_get(&t, "level");
        const char *name = name_of(level, tsv_get(&t, "codes"));
        if (!strcmp(tsv_get(&t, "kind"), "abbr") && level[0] == 'P' && name)
            add_alias(&t, tsv_get(&t, "alias"), name, initials);
    }
}

/* ---- output ---- */

static int by_key(const void *a, const void *b) {
    const vf_side *x = a, *y = b;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    return x->group - y->group;
}

/* An abbreviation may be known by its parts and glued: one key, one side. */
static void add_side(vf_side *sides, int *count, uint64_t key, int g) {
    for (int i = 0; i < *count; i++)
        if (sides[i].key == key && sides[i].group == g) return;
    if (*count == SIDES) exit(1);
    sides[(*count)++] = (vf_side){key, (uint16_t)g};
}

static void put_sides(const char *name, const char *count_name, vf_side *sides, int count) {
    qsort(sides, (size_t)count, sizeof sides[0], by_key);
    printf("const vf_side %s[] = {", name);
    for (int i = 0; i < count; i++)
        printf("{%" PRIu64 "u, %d},%s", sides[i].key, sides[i].group, i % 4 == 3 ? "\n" : "");
    printf("};\nconst int %s = %d;\n", count_name, count);
}

/* The key with d for đ, as it is typed on other keyboards; 0 if there is no đ. */
static vt_key without_bar(vt_key key) {
    uint8_t ranks[VT_KEY_LETTERS];
    vt_key_maker k = {.tone = (uint8_t)vt_key_tone(key)};
    int n = vt_key_ranks(key, ranks);
    for (int i = 0; i < n; i++)
        vt_key_rank(&k, ranks[i] == VT_D_BAR ? VT_D : ranks[i]);
    vt_key plain = vt_key_done(&k);
    return plain == key ? 0 : plain;
}

static void add_short(vt_key key, int g) {
    add_side(shorts, &short_count, key, g);
    if (without_bar(key)) add_side(shorts, &short_count, without_bar(key), g);
}

/* The types of units whose word is in capitals: H, TX. */
static void put_unit_types(const char *dir) {
    tsv t;
    int n = 0;
    printf("const vf_unit_type vf_unit_types[] = {");
    for (tsv_open(&t, dir, "unit_types.tsv"); tsv_next(&t);) {
        spelling in_short, in_full;
        const char *word = tsv_get(&t, "word");
        if (word[strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")]) continue;
        read_spelling(&t, word, &in_short);
        read_spelling(&t, tsv_get(&t, "canonical"), &in_full);
        const char *lower = tsv_get(&t, "lower");
        char plain[TEXT];
        letters_of(&in_full, 0, plain);
        printf("{%" PRIu64 "u, %" PRIu64 "u, \"%s\", \"%s\", \"%s\", %d},\n", in_short.key[0],
               in_full.sequence, in_short.text, in_full.text, plain,
               !strcmp(lower, "any")      ? VF_ANY_LOWER
               : !strcmp(lower, "marked") ? VF_MARKED_LOWER
                                          : VF_NO_LOWER);
        n++;
    }
    printf("};\nconst int vf_unit_type_count = %d;\n", n);
}

static void put_measures(const char *dir) {
    tsv t;
    int n = 0;
    printf("const vt_key vf_measures[] = {");
    for (tsv_open(&t, dir, "measures.tsv"); tsv_next(&t); n++) {
        spelling s;
        read_spelling(&t, tsv_get(&t, "sign"), &s);
        printf("%" PRIu64 "u,%s", s.key[0], n % 4 == 3 ? "\n" : "");
    }
    printf("};\nconst int vf_measure_count = %d;\n", n);
}

int main(int argc, char **argv) {
    static tsv t;
    int n = 0;
    if (argc != 2) {
        fprintf(stderr, "usage: gen_search DATA_DIRECTORY\n");
        return 2;
    }
    for (tsv_open(&t, argv[1], "abbreviations.tsv"); tsv_next(&t);)
        if (!strcmp(tsv_get(&t, "class"), "expand"))
            add(&t, tsv_get(&t, "expansion"), tsv_get(&t, "abbreviation"));
    read_provinces(argv[1]);
    read_aliases(argv[1], 0);
    read_aliases(argv[1], 1);
    printf("/* Made by gen_search.c from ext/data/. */\n#include \"search_tables.h\"\n");
    printf("const char *const vf_forms[] = {\n");
    for (int g = 0; g < groups; g++)
        for (int i = 0; i < spellings[g]; i++) {
            const spelling *s = &group[g][i];
            printf("\"%s\",\n", s->text);
            /* TP Hồ Chí Minh is long for an abbreviation: it is matched word by word. */
            if (i > 0 && s->together && s->words <= VF_SHORT_WORDS)
                add_short(s->together, g);
            else
                add_side(longs, &long_count, s->sequence, g);
        }
    printf("};\nconst uint16_t vf_groups[] = {");
    for (int g = 0; g < groups; n += spellings[g++])
        printf("%d,%s", n, g % 16 == 15 ? "\n" : "");
    printf("%d};\n", n);
    put_unit_types(argv[1]);
    put_measures(argv[1]);
    put_sides("vf_shorts", "vf_short_count", shorts, short_count);
    put_sides("vf_longs", "vf_long_count", longs, long_count);
    return 0;
}
