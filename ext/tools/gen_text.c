/*
** gen_text.c - writes the tables of text/text_tables.h as C.
**
**   gen_text ext/data > build/gen/text_tables.c
**
** Input: syllable_parts.tsv, abbreviations.tsv (rows of class 'sentence'), stopwords.tsv;
** capital_words.tsv, with the words in capitals of abbreviations.tsv (class 'expand') and
** organisations.tsv.
*/
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "../text/key.h"
#include "../text/scan.h"
#include "tsv.h"

enum { MOST = 8192 };

typedef struct {
    uint64_t value[MOST];
    int count;
} numbers;

static int ascending(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void add(numbers *n, const tsv *t, uint64_t value) {
    if (n->count == MOST) tsv_fail(t, "more rows than the generator holds", "8192");
    n->value[n->count++] = value;
}

static void put(const char *type, const char *array, const char *count, numbers *n) {
    qsort(n->value, (size_t)n->count, sizeof n->value[0], ascending);
    printf("const %s %s[] = {", type, array);
    int kept = 0;
    for (int i = 0; i < n->count; i++)
        if (i == 0 || n->value[i] != n->value[i - 1]) {
            printf("%" PRIu64 "u,%s", n->value[i], kept % 8 == 7 ? "\n" : "");
            kept++;
        }
    printf("};\nconst int %s = %d;\n", count, kept);
}

/*
** SPELLING is one word of two letters or more, or two words with a slash, and a full stop: *KEY is
** the word's, or one for both.  Single letters are initials, which need no table.
*/
static int one_word(const char *spelling, vt_key *key) {
    vt_scanner s;
    vt_token word, second, stop, more;
    vt_scan_init(&s, (const uint8_t *)spelling, (int64_t)strlen(spelling));
    if (!vt_scan_next(&s, &word) || word.kind != VT_WORD) return 0;
    *key = word.key;
    if (!vt_scan_next(&s, &stop)) return 0;
    if (vt_is_marker(&stop, '/')) {
        if (!vt_scan_next(&s, &second) || !vt_scan_next(&s, &stop)) return 0;
        *key = vt_slashed_key(word.key, second.key);
    } else if (word.letters < 2) {
        return 0;
    }
    return vt_is_marker(&stop, '.') && !vt_scan_next(&s, &more);
}

/* The keys of all words in COLUMN of table NAME. */
static void add_words(numbers *n, tsv *t, const char *folder, const char *name,
                      const char *column) {
    for (tsv_open(t, folder, name); tsv_next(t);) {
        const char *word = tsv_get(t, column);
        add(n, t, vt_key_of((const uint8_t *)word, (int64_t)strlen(word)));
    }
}

/* The keys of all words of TEXT that are in capitals throughout. */
static void add_acronyms(numbers *n, const tsv *t, const char *text) {
    vt_scanner s;
    vt_token word;
    vt_scan_init(&s, (const uint8_t *)text, (int64_t)strlen(text));
    while (vt_scan_next(&s, &word))
        if (vt_is_acronym(&word)) add(n, t, word.key);
}

static void add_capital_words(numbers *acronyms, numbers *ordinals, tsv *t, const char *folder) {
    for (tsv_open(t, folder, "abbreviations.tsv"); tsv_next(t);)
        if (!strcmp(tsv_get(t, "class"), "expand"))
            add_acronyms(acronyms, t, tsv_get(t, "abbreviation"));
    for (tsv_open(t, folder, "organisations.tsv"); tsv_next(t);)
        add_acronyms(acronyms, t, tsv_get(t, "abbreviations"));
    for (tsv_open(t, folder, "capital_words.tsv"); tsv_next(t);) {
        const char *word = tsv_get(t, "word");
        int ordinal = !strcmp(tsv_get(t, "class"), "ordinal");
        add(ordinal ? ordinals : acronyms, t,
            vt_key_of((const uint8_t *)word, (int64_t)strlen(word)));
    }
}

int main(int argc, char **argv) {
    static numbers onsets, rimes, rimes_qu, abbreviations, stopwords, acronyms, ordinals;
    static tsv t;
    if (argc != 2) {
        fprintf(stderr, "usage: gen_text DATA_DIRECTORY\n");
        return 2;
    }
    for (tsv_open(&t, argv[1], "syllable_parts.tsv"); tsv_next(&t);) {
        const char *part = tsv_get(&t, "part"), *spelling = tsv_get(&t, "spelling");
        vt_key key = vt_key_of((const uint8_t *)spelling, (int64_t)strlen(spelling)) >> 3;
        if (!strcmp(part, "onset"))
            add(&onsets, &t, key);
        else if (!strcmp(part, "rime"))
            add(&rimes, &t, key);
        else if (!strcmp(part, "rime_qu"))
            add(&rimes_qu, &t, key);
        else
            tsv_fail(&t, "a part is onset, rime or rime_qu, not", part);
    }
    for (tsv_open(&t, argv[1], "abbreviations.tsv"); tsv_next(&t);) {
        vt_key key;
        if (!strcmp(tsv_get(&t, "class"), "sentence") &&
            one_word(tsv_get(&t, "abbreviation"), &key))
            add(&abbreviations, &t, key);
    }
    add_words(&stopwords, &t, argv[1], "stopwords.tsv", "word");
    add_capital_words(&acronyms, &ordinals, &t, argv[1]);
    printf("/* Made by gen_text.c from ext/data/. */\n#include \"text_tables.h\"\n");
    put("uint64_t", "vt_onsets", "vt_onset_count", &onsets);
    put("uint64_t", "vt_rimes", "vt_rime_count", &rimes);
    put("uint64_t", "vt_rimes_qu", "vt_rime_qu_count", &rimes_qu);
    put("vt_key", "vt_abbreviations", "vt_abbreviation_count", &abbreviations);
    put("vt_key", "vt_stopwords", "vt_stopword_count", &stopwords);
    put("vt_key", "vt_acronyms", "vt_acronym_count", &acronyms);
    put("vt_key", "vt_ordinals", "vt_ordinal_count", &ordinals);
    return 0;
}
