/*
** gen_model.c - turns ext/data/model_*.tsv into the tables of model.h:
**
**     gen_model DIR > model_tables.c
**
** A linear model: a line of column names (feature, labels), then a line a feature: eight
** hexadecimal digits and a weight a label, empty for none.  "bias" is the score of nothing; lines
** that begin with ">" are the transitions of a chain.  Where the first column is called "word", a
** line is a word's and the feature its key.  A forest: lines "tree node column value left
** right", a leaf with column -1.  Lines that begin with "#" say what the weights were trained on.
*/
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lexicon/lexicon.h"
#include "lexicon/model.h"
#include "text/scan.h"

enum { LINE = 512, FIELDS = 16 };

typedef struct {
    uint32_t feature;
    int weight[LX_MODEL_LABELS + 1];
} row;

typedef struct {
    char path[1024];
    FILE *in;
    int number, fields;
    char line[LINE], *field[FIELDS];
} table;

static _Noreturn void fail(const table *t, const char *what) {
    fprintf(stderr, "%s:%d: %s\n", t->path, t->number, what);
    exit(1);
}

static void open_table(table *t, const char *dir, const char *name) {
    memset(t, 0, sizeof *t);
    snprintf(t->path, sizeof t->path, "%s/model_%s.tsv", dir, name);
    t->in = fopen(t->path, "r");
    if (!t->in) fail(t, "cannot be read");
}

/* The next line that is no comment, split at tabs: 1, or 0 at the end. */
static int next_line(table *t) {
    do {
        if (!fgets(t->line, sizeof t->line, t->in)) return fclose(t->in), 0;
        t->number++;
        if (!strchr(t->line, '\n')) fail(t, "a line is too long");
    } while (t->line[0] == '#');
    t->line[strcspn(t->line, "\n")] = 0;
    t->fields = 0;
    for (char *p = t->line; p && t->fields < FIELDS;) {
        t->field[t->fields++] = p;
        if ((p = strchr(p, '\t'))) *p++ = 0;
    }
    return 1;
}

static int number_of(const table *t, const char *s, long least, long most) {
    char *end;
    long v = strtol(s, &end, 10);
    if (end == s || *end || v < least || v > most) fail(t, "not a number in range");
    return (int)v;
}

/* The weights of a chain are relative to those of its first label, none; LX_NAME_SUM of them fit.
 */
static int clamp(int w) {
    enum { MOST = INT16_MAX / LX_NAME_SUM };
    return w < -MOST ? -MOST : w > MOST ? MOST : w;
}

static void relate_to_none(int w[LX_MODEL_LABELS + 1]) {
    int none = w[0];
    for (int k = 0; k < LX_MODEL_LABELS; k++)
        w[k] = clamp(w[k + 1] - none);
}

/* --- slots ------------------------------------------------------------------------- */

/* A bucket of rows, which stand from FIRST on. */
typedef struct {
    uint32_t bucket, first, count;
} bucket;

static uint32_t sort_shift;

static int by_bucket(const void *a, const void *b) {
    uint32_t x = ((const row *)a)->feature, y = ((const row *)b)->feature;
    uint32_t i = lx_bucket_of(x, sort_shift), k = lx_bucket_of(y, sort_shift);
    return i != k ? (i > k) - (i < k) : (x > y) - (x < y);
}

/* The fullest first: what is placed last finds little room. */
static int by_count(const void *a, const void *b) {
    const bucket *x = a, *y = b;
    if (x->count != y->count) return x->count < y->count ? 1 : -1;
    return (x->bucket > y->bucket) - (x->bucket < y->bucket);
}

/* Place the rows of B in free slots, each in one of its own, if DISPLACEMENT does: 1 or 0. */
static int place(const row *rows, const bucket *b, uint32_t displacement, const row **slot,
                 uint32_t slots) {
    for (uint32_t i = 0; i < b->count; i++) {
        const row *r = &rows[b->first + i];
        const row **at = &slot[lx_slot_of(r->feature, displacement, slots)];
        if (!*at) {
            *at = r;
            continue;
        }
        while (i--)
            slot[lx_slot_of(rows[b->first + i].feature, displacement, slots)] = NULL;
        return 0;
    }
    return 1;
}

/* Give each of the N sorted ROWS a slot, and each bucket the displacement that leads there. */
static void place_all(const row *rows, uint32_t n, uint32_t bits, uint16_t *displacements,
                      const row **slot, uint32_t slots, const table *t) {
    uint32_t buckets = 1u << bits;
    bucket *all = calloc(buckets, sizeof *all);
    if (!all) fail(t, "out of memory");
    for (uint32_t b = 0, i = 0; b < buckets; b++) {
        all[b] = (bucket){b, i, 0};
        for (; i < n && lx_bucket_of(rows[i].feature, 32 - bits) == b; i++)
            all[b].count++;
    }
    qsort(all, buckets, sizeof *all, by_count);
    for (uint32_t b = 0; b < buckets; b++) {
        uint32_t displacement = 0;
        while (!place(rows, &all[b], displacement, slot, slots))
            if (++displacement > UINT16_MAX) fail(t, "no slots for its features");
        displacements[all[b].bucket] = (uint16_t)displacement;
    }
    free(all);
}

/* --- tables ------------------------------------------------------------------------ */

static void print_slots(const char *name, const row *const *slot, uint32_t slots, uint32_t stride) {
    uint32_t w = 0;
    printf("};\nstatic const uint32_t %s_features[] = {", name);
    for (uint32_t i = 0; i < slots; i++)
        printf(i % 12 ? "%uu," : "\n%uu,", slot[i] ? slot[i]->feature : 0);
    printf("};\nstatic const int16_t %s_weights[] = {", name);
    for (uint32_t i = 0; i <= slots; i++)
        for (uint32_t k = 0; k < stride; k++)
            printf(w++ % 16 ? "%d," : "\n%d,", i < slots && slot[i] ? slot[i]->weight[k] : 0);
}

static void print_linear(const char *name, row *rows, uint32_t n, int labels, const int *bias,
                         const table *t) {
    uint32_t bits = 1, stride = labels > 1 ? LX_MODEL_LABELS : 1, slots = n + n / 16 + 1;
    while ((4u << bits) < n)
        bits++;
    sort_shift = 32 - bits;
    qsort(rows, n, sizeof *rows, by_bucket);
    for (uint32_t i = 1; i < n; i++)
        if (rows[i].feature == rows[i - 1].feature) fail(t, "a feature stands twice");
    uint16_t *displacements = calloc(1u << bits, sizeof *displacements);
    const row **slot = calloc(slots, sizeof *slot);
    if (!displacements || !slot) fail(t, "out of memory");
    place_all(rows, n, bits, displacements, slot, slots, t);
    printf("static const uint16_t %s_displacements[] = {", name);
    for (uint32_t b = 0; b < 1u << bits; b++)
        printf(b % 16 ? "%u," : "\n%u,", displacements[b]);
    print_slots(name, slot, slots, stride);
    printf("};\nconst lx_linear lx_%s_model = {%s_displacements, %s_features, %s_weights, %u, %u, "
           "%u, {",
           name, name, name, name, 32 - bits, slots, stride);
    for (int k = 0; k < LX_MODEL_LABELS; k++)
        printf("%d,", bias[k]);
    printf("}};\n");
    free(displacements);
    free(slot);
}

/* The most that transitions FROM a label have above those from none. */
static int gain(const int from[LX_NAME_LABELS], const int none[LX_NAME_LABELS]) {
    int most = from[0] - none[0];
    for (int k = 1; k < LX_NAME_LABELS; k++)
        if (from[k] - none[k] > most) most = from[k] - none[k];
    return most;
}

static void print_transitions(int transitions[LX_NAME_LABELS][LX_NAME_LABELS]) {
    printf("const int32_t lx_name_transitions[LX_NAME_LABELS][LX_NAME_ROOM] = {\n");
    for (int i = 0; i < LX_NAME_LABELS; i++) {
        printf("{");
        for (int k = 0; k < LX_NAME_LABELS; k++)
            printf("%d,", transitions[i][k] * LX_NAME_SCALE + LX_NAME_SCALE - 1 - i);
        printf("},\n");
    }
    printf("};\nconst int32_t lx_name_gains[LX_NAME_LABELS] = {");
    for (int i = 0; i < LX_NAME_LABELS; i++)
        printf("%d,", gain(transitions[i], transitions[0]) * LX_NAME_SCALE);
    printf("};\n");
}

/* Eight hexadecimal digits, or 0. */
static uint32_t feature_of(const char *s) {
    char *end;
    uint32_t feature = (uint32_t)strtoul(s, &end, 16);
    return *end ? 0 : feature;
}

/* What va_token_view has of the word S. */
static uint32_t word_of(const char *s) {
    vt_scanner scanner;
    vt_token t;
    vt_scan_init(&scanner, (const uint8_t *)s, (int64_t)strlen(s));
    return vt_scan_next(&scanner, &t) ? lx_short_key(lx_key(&t)) : 0;
}

static void linear(const char *dir, const char *name) {
    table t;
    row *rows = NULL;
    uint32_t n = 0, room = 0, chain = 0;
    int bias[LX_MODEL_LABELS] = {0}, transitions[LX_NAME_LABELS][LX_NAME_LABELS] = {{0}};
    open_table(&t, dir, name);
    if (!next_line(&t)) fail(&t, "no column names");
    int columns = t.fields, is_chain = !strcmp(name, "names");
    int by_word = !strcmp(t.field[0], "word");
    if (columns - 1 > LX_MODEL_LABELS + is_chain) fail(&t, "too many labels");
    while (next_line(&t)) {
        if (t.fields != columns) fail(&t, "another number of columns than the first line");
        if (t.field[0][0] == '>') {
            if (chain == LX_NAME_LABELS || !is_chain) fail(&t, "no such transition");
            for (int k = 1; k < columns; k++)
                transitions[chain][k - 1] = number_of(&t, t.field[k], INT16_MIN, INT16_MAX);
            chain++;
            continue;
        }
        if (!strcmp(t.field[0], "bias")) {
            for (int k = 1; k < columns; k++)
                if (k <= LX_MODEL_LABELS)
                    bias[k - 1] = number_of(&t, t.field[k], INT32_MIN / 2, INT32_MAX / 2);
            continue;
        }
        if (n == room) {
            room = room ? room * 2 : 4096;
            row *more = realloc(rows, room * sizeof *rows);
            if (!more) fail(&t, "out of memory");
            rows = more;
        }
        row *r = memset(&rows[n++], 0, sizeof *rows);
        r->feature = by_word ? word_of(t.field[0]) : feature_of(t.field[0]);
        if (!r->feature) fail(&t, "not a feature");
        for (int k = 1; k < columns; k++) {
            if (*t.field[k]) r->weight[k - 1] = number_of(&t, t.field[k], INT16_MIN, INT16_MAX);
        }
    }
    for (uint32_t i = 0; is_chain && i < n; i++)
        relate_to_none(rows[i].weight);
    print_linear(name, rows, n, columns - 1, bias, &t);
    if (!strcmp(name, "names")) print_transitions(transitions);
    free(rows);
}

/* --- forests ----------------------------------------------------------------------- */

enum { COLUMNS = 256, NODES = 2 * LX_LEAVES - 1, QUESTIONS = LX_TREES * LX_LEAVES };

/* A node of a tree; the numbers of its children, 0 of a leaf. */
typedef struct {
    int column, value, child[2];
} node;

typedef struct {
    int column;
    lx_question q;
} question;

/* A forest in the making. */
static question questions[QUESTIONS];
static int leaves[LX_TREES][LX_LEAVES];
static uint32_t question_count, tree_count;

/* Take node N and all below of the tree at hand, from leaf FIRST on; returns how many leaves. */
static uint32_t take_node(const table *t, const node *nodes, int n, uint32_t first) {
    if (first == LX_LEAVES) fail(t, "a tree has too many leaves");
    if (!nodes[n].child[0]) {
        if (nodes[n].value != (int16_t)nodes[n].value) fail(t, "a leaf out of range");
        leaves[tree_count][first] = nodes[n].value;
        return 1;
    }
    uint32_t left = take_node(t, nodes, nodes[n].child[0], first);
    uint32_t decided = ((1u << left) - 1) << first;
    questions[question_count++] =
        (question){nodes[n].column, {nodes[n].value, (uint16_t)tree_count, (uint16_t)~decided}};
    return left + take_node(t, nodes, nodes[n].child[1], first + left);
}

static void take_tree(const table *t, const node *nodes, int count) {
    if (!count) return;
    if (tree_count == LX_TREES) fail(t, "too many trees");
    for (int i = 0; i < count; i++)
        if (nodes[i].child[0] >= count || nodes[i].child[1] >= count)
            fail(t, "a tree ends too early");
    take_node(t, nodes, 0, 0);
    tree_count++;
}

static node read_node(const table *t, int number) {
    node n = {0};
    n.column = number_of(t, t->field[2], -1, COLUMNS - 1);
    n.value = number_of(t, t->field[3], INT32_MIN, INT32_MAX);
    for (int k = 0; k < 2 && n.column >= 0; k++)
        n.child[k] = number_of(t, t->field[4 + k], number + 1, NODES - 1);
    return n;
}

/* Read the trees; returns the score of nothing. */
static int read_forest(table *t) {
    node nodes[NODES];
    int bias = 0, count = 0;
    tree_count = question_count = 0;
    memset(leaves, 0, sizeof leaves);
    if (!next_line(t)) fail(t, "no column names");
    while (next_line(t)) {
        if (!strcmp(t->field[0], "bias")) {
            bias = number_of(t, t->field[3], INT32_MIN / 2, INT32_MAX / 2);
            continue;
        }
        if (t->fields != 6) fail(t, "not six columns");
        int number = number_of(t, t->field[1], 0, NODES - 1);
        if (!number) {
            take_tree(t, nodes, count);
            count = 0;
        }
        if (number != count) fail(t, "a node is missing");
        nodes[count++] = read_node(t, number);
    }
    take_tree(t, nodes, count);
    return bias;
}

static int by_column(const void *a, const void *b) {
    const question *x = a, *y = b;
    if (x->column != y->column) return x->column < y->column ? -1 : 1;
    if (x->q.value != y->q.value) return x->q.value < y->q.value ? -1 : 1;
    return x->q.tree < y->q.tree ? -1 : x->q.tree > y->q.tree;
}

static void print_forest(const char *name, int bias) {
    uint32_t columns = 0, at = 0;
    qsort(questions, question_count, sizeof *questions, by_column);
    if (question_count) columns = (uint32_t)questions[question_count - 1].column + 1;
    printf("static const lx_question %s_questions[] = {\n", name);
    for (uint32_t k = 0; k < columns; k++) {
        for (; at < question_count && questions[at].column == (int)k; at++)
            printf("{%d,%u,%u},", questions[at].q.value, questions[at].q.tree,
                   questions[at].q.stay);
        printf("{INT32_MAX,0,0},\n");
    }
    printf("{0,0,0}};\nstatic const uint16_t %s_first[] = {", name);
    at = 0;
    for (uint32_t k = 0; k < columns; k++) {
        printf("%u,", at + k); /* one more ends each column before */
        while (at < question_count && questions[at].column == (int)k)
            at++;
    }
    printf("0");
    printf("};\nstatic const int16_t %s_leaves[] = {\n", name);
    for (uint32_t t = 0; t < tree_count; t++)
        for (int k = 0; k < LX_LEAVES; k++)
            printf("%d,%s", leaves[t][k], k + 1 == LX_LEAVES ? "\n" : "");
    printf("0};\nconst lx_forest lx_%s_forest = {%s_questions, %s_first, %s_leaves, %u, %u, %d};\n",
           name, name, name, name, columns, tree_count, bias);
}

static void forest(const char *dir, const char *name) {
    table t;
    char file[64];
    snprintf(file, sizeof file, "%s_trees", name);
    open_table(&t, dir, file);
    print_forest(name, read_forest(&t));
}

int main(int argc, char **argv) {
    static const char *const linears[] = {"names", "story",  "party", "domain",
                                          "kind",  "signed", "look",  "clusters"};
    static const char *const forests[] = {"story", "party", "domain"};
    if (argc != 2) {
        fprintf(stderr, "gen_model: give the folder with model_*.tsv\n");
        return 1;
    }
    printf("/* Generated by gen_model.c. */\n#include \"model.h\"\n");
    for (size_t i = 0; i < sizeof linears / sizeof linears[0]; i++)
        linear(argv[1], linears[i]);
    for (size_t i = 0; i < sizeof forests / sizeof forests[0]; i++)
        forest(argv[1], forests[i]);
    return 0;
}
