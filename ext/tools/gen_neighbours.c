/*
** gen_neighbours.c - writes the tables of search/neighbours.h as C.
**
**   gen_neighbours ext/data > build/gen/neighbours.c
**
** Input: syllables.tsv, neighbours.tsv.
*/
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include "../search/neighbours.h"
#include "../text/scan.h"
#include "tsv.h"

enum { SYLLABLES = 8192, PAIRS = 65536, PLACES = 2 * PAIRS };

typedef struct {
    uint64_t letters;
    vt_key key;
} syllable;

static syllable syllables[SYLLABLES];
static uint64_t letters_of_class[VF_CLASSES];
static int first_of[VF_CLASSES + 1], count, classes = 1;
static uint64_t pairs[PAIRS], places[PLACES];
static int row_of[VF_CLASSES], pair_count, place_count;

static syllable read_syllable(const tsv *t, const char *text) {
    uint8_t ranks[VT_KEY_LETTERS];
    syllable s = {0, vt_key_of((const uint8_t *)text, (int64_t)strlen(text))};
    int n = vt_key_ranks(s.key, ranks);
    if (n < 1 || n > 7) tsv_fail(t, "not a syllable", text);
    for (int i = 0; i < n; i++)
        s.letters = s.letters << 8 | (uint8_t)vt_rank_ascii(ranks[i]);
    return s;
}

static int by_letters(const void *a, const void *b) {
    const syllable *x = a, *y = b;
    if (x->letters != y->letters) return x->letters < y->letters ? -1 : 1;
    return x->key < y->key ? -1 : x->key > y->key;
}

static int ascending(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void read_syllables(tsv *t, const char *dir) {
    for (tsv_open(t, dir, "syllables.tsv"); tsv_next(t);) {
        if (count == SYLLABLES) tsv_fail(t, "too many syllables", "");
        syllables[count++] = read_syllable(t, tsv_get(t, "syllable"));
    }
    qsort(syllables, (size_t)count, sizeof syllables[0], by_letters);
    for (int i = 0; i < count; i++) {
        if (i && syllables[i].letters == syllables[i - 1].letters) continue;
        if (classes == VF_CLASSES - 1) tsv_fail(t, "too many classes of syllables", "");
        letters_of_class[classes] = syllables[i].letters;
        first_of[classes++] = i;
    }
    first_of[classes] = count;
    for (int c = 1; c < classes; c++)
        if (first_of[c + 1] - first_of[c] > VF_READINGS)
            tsv_fail(t, "too many syllables that are the same without diacritics", "");
}

/* The readings of FIELD, a bit each, all of one class: *CLASS. */
static uint64_t read_side(const tsv *t, char *field, unsigned *class) {
    uint64_t bits = 0;
    *class = 0;
    for (char *rest = field, *text; (text = tsv_part(&rest)) != NULL;) {
        syllable s = read_syllable(t, text);
        const syllable *found =
            bsearch(&s, syllables, (size_t)count, sizeof syllables[0], by_letters);
        unsigned c = 1;
        if (!found) tsv_fail(t, "syllables.tsv does not have", text);
        while (letters_of_class[c] != s.letters)
            c++;
        if (*class && *class != c) tsv_fail(t, "differs in more than diacritics", text);
        *class = c;
        bits |= (uint64_t)1 << (found - syllables - first_of[c]);
    }
    return bits;
}

static void read_pairs(tsv *t, const char *dir) {
    for (tsv_open(t, dir, "neighbours.tsv"); tsv_next(t); pair_count++) {
        unsigned first, second;
        uint64_t a = read_side(t, tsv_get(t, "first"), &first);
        uint64_t b = read_side(t, tsv_get(t, "second"), &second);
        if (pair_count == PAIRS) tsv_fail(t, "too many pairs", "");
        pairs[pair_count] = (uint64_t)vf_pair(first, second) << 40 | a << VF_READINGS | b;
    }
    qsort(pairs, (size_t)pair_count, sizeof pairs[0], ascending);
    for (int i = 1; i < pair_count; i++)
        if (pairs[i] >> 40 == pairs[i - 1] >> 40)
            tsv_fail(t, "a pair of classes is listed twice", "");
}

/* ---- rows across each other ---- */

typedef struct {
    int first, from, to; /* class, its pairs */
} row;

static int longest_first(const void *a, const void *b) {
    const row *x = a, *y = b;
    int more = (y->to - y->from) - (x->to - x->from);
    return more ? more : x->first - y->first;
}

static int second_of(int pair) {
    return (int)(pairs[pair] >> 40) % VF_CLASSES;
}

static int has_room(const row *r, int at) {
    for (int i = r->from; i < r->to; i++)
        if (places[at + second_of(i)]) return 0;
    return 1;
}

/* Each row goes where it first fits, the long ones before the short ones. */
static void lay_rows(const tsv *t) {
    static row rows[VF_CLASSES];
    int n = 0;
    for (int i = 0; i < pair_count; i++) {
        int first = (int)(pairs[i] >> 52);
        if (!n || rows[n - 1].first != first) rows[n++] = (row){first, i, i};
        rows[n - 1].to++;
    }
    qsort(rows, (size_t)n, sizeof rows[0], longest_first);
    for (int i = 0; i < n; i++) {
        int at = 0;
        while (!has_room(&rows[i], at))
            if (++at == PLACES - VF_CLASSES) tsv_fail(t, "too many pairs", "");
        row_of[rows[i].first] = at;
        if (at + classes > place_count) place_count = at + classes;
        for (int k = rows[i].from; k < rows[i].to; k++)
            places[at + second_of(k)] = pairs[k];
    }
}

int main(int argc, char **argv) {
    static tsv t;
    if (argc != 2) {
        fprintf(stderr, "usage: gen_neighbours DATA_DIRECTORY\n");
        return 2;
    }
    read_syllables(&t, argv[1]);
    read_pairs(&t, argv[1]);
    lay_rows(&t);
    printf("/* Made by gen_neighbours.c from ext/data/. */\n#include \"neighbours.h\"\n"
           "const int vf_class_count = %d;\nconst uint64_t vf_class_letters[] = {0,\n",
           classes);
    for (int c = 1; c < classes; c++)
        printf("%" PRIu64 "u,%s", letters_of_class[c], c % 8 ? "" : "\n");
    printf("};\nconst uint16_t vf_first_reading[] = {");
    for (int c = 0; c <= classes; c++)
        printf("%d,%s", first_of[c], c % 16 ? "" : "\n");
    printf("};\nconst vt_key vf_readings[] = {\n");
    for (int i = 0; i < count; i++)
        printf("%" PRIu64 "u,%s", syllables[i].key, i % 8 == 7 ? "\n" : "");
    printf("};\nconst uint32_t vf_neighbour_row[] = {");
    for (int c = 0; c < classes; c++)
        printf("%d,%s", row_of[c], c % 16 == 15 ? "\n" : "");
    printf("};\nconst uint64_t vf_neighbours[] = {\n");
    for (int i = 0; i < place_count; i++)
        printf("%" PRIu64 "u,%s", places[i] ? places[i] : VF_NO_PAIR << 40, i % 8 == 7 ? "\n" : "");
    printf("};\n");
    return 0;
}
