/*
** gen_model.c - turns ext/data/model_*.tsv into the tables of model.h:
**
**     gen_model DIR > model_tables.c
**
** A linear model: a line of column names (feature, labels), then a line a feature: eight
** hexadecimal digits and a weight a label, empty for none.  "bias" is the score of nothing; lines
** that begin with ">" are the transitions of a chain.  A forest: lines "tree node column value left
** right", a leaf with column -1.  Lines that begin with "#" say what the weights were trained on.
*/
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "lexicon/model.h"

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

static int clamp(int w) {
    return w < INT16_MIN ? INT16_MIN : w > INT16_MAX ? INT16_MAX : w;
}

/* The weights of a chain are relative to those of its first label, none. */
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

static void print_transitions(int transitions[LX_NAME_LABELS][LX_NAME_LABELS]) {
    printf("const int32_t lx_name_transitions[LX_NAME_LABELS][LX_NAME_ROOM] = {\n");
    for (int i = 0; i < LX_NAME_LABELS; i++) {
        printf("{");
        for (int k = 0; k < LX_NAME_LABELS; k++)
            printf("%d,", transitions[i][k]);
        printf("},\n");
    }
    printf("};\n");
}

static void linear(const char *dir, const char *name) {
    table t;
    row *rows = NULL;
    uint32_t n = 0, room = 0, chain = 0;
    int bias[LX_MODEL_LABELS] = {0}, transitions[LX_NAME_LABELS][LX_NAME_LABELS] = {{0}};
    open_table(&t, dir, name);
    if (!next_line(&t)) fail(&t, "no column names");
    int columns = t.fields, is_chain = !strcmp(name, "names");
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
        char *end;
        r->feature = (uint32_t)strtoul(t.field[0], &end, 16);
        if (*end || !r->feature) fail(&t, "not a feature");
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

enum { TREES = 4096, NODES = 512 };

/* A tree being read, and those that were: where each begins among all nodes. */
static lx_tree_node tree[NODES];
static lx_tree trees[TREES];

/* How far behind NODE its child is that field K of the line says. */
static uint8_t step_of(const table *t, int k, int node) {
    return (uint8_t)(number_of(t, t->field[k], node + 1, node + UINT8_MAX) - node);
}

/* Steps from NODE to the farthest of the leaves that it leads to. */
static uint32_t depth_of(const lx_tree_node *node) {
    uint32_t left, right;
    if (!node->step[0]) return 0;
    left = depth_of(node + node->step[0]);
    right = depth_of(node + node->step[1]);
    return 1 + (left > right ? left : right);
}

static int by_depth(const void *a, const void *b) {
    const lx_tree *x = a, *y = b;
    if (x->depth != y->depth) return x->depth < y->depth ? -1 : 1;
    return (x->root > y->root) - (x->root < y->root);
}

/* Write the COUNT nodes of TREE, which is number N, behind FIRST others; returns their number. */
static uint32_t end_tree(const table *t, uint32_t n, uint32_t first, uint32_t count) {
    if (n == TREES) fail(t, "too many trees");
    for (uint32_t i = 0; i < count; i++) {
        if (i + tree[i].step[0] >= count || i + tree[i].step[1] >= count)
            fail(t, "a tree ends too early");
        printf("{%d,%d,{%d,%d}},\n", tree[i].value, tree[i].column, tree[i].step[0],
               tree[i].step[1]);
    }
    trees[n].root = first & 0xFFFFFF;
    trees[n].depth = depth_of(tree) & 255;
    return count;
}

static void forest(const char *dir, const char *name) {
    static const lx_tree_node leaf = {0};
    table t;
    uint32_t n = 0, nodes = 0, count = 0;
    int bias = 0;
    char file[64];
    snprintf(file, sizeof file, "%s_trees", name);
    open_table(&t, dir, file);
    printf("static const lx_tree_node %s_nodes[] = {\n", name);
    if (!next_line(&t)) fail(&t, "no column names");
    while (next_line(&t)) {
        if (!strcmp(t.field[0], "bias")) {
            bias = number_of(&t, t.field[3], INT32_MIN / 2, INT32_MAX / 2);
            continue;
        }
        if (t.fields != 6) fail(&t, "not six columns");
        int node = number_of(&t, t.field[1], 0, NODES - 1);
        if (!node && count) nodes += end_tree(&t, n++, nodes, count);
        if (!node) count = 0;
        if ((uint32_t)node != count) fail(&t, "a node is missing");
        int column = number_of(&t, t.field[2], -1, 255);
        tree[count] = leaf;
        tree[count].value = number_of(&t, t.field[3], INT32_MIN, INT32_MAX);
        if (column >= 0) {
            tree[count].column = (uint8_t)column;
            tree[count].step[0] = step_of(&t, 4, node);
            tree[count].step[1] = step_of(&t, 5, node);
        }
        count++;
    }
    if (count) nodes += end_tree(&t, n++, nodes, count);
    for (tree[0] = leaf; !n || n % LX_TREES;)
        nodes += end_tree(&t, n++, nodes, 1);
    qsort(trees, n, sizeof *trees, by_depth);
    printf("};\nstatic const lx_tree %s_roots[] = {", name);
    for (uint32_t i = 0; i < n; i++)
        printf("{%u,%u},%s", trees[i].root, trees[i].depth, i % 8 == 7 ? "\n" : "");
    printf("};\nconst lx_forest lx_%s_forest = {%s_nodes, %s_roots, %u, %d};\n", name, name, name,
           n, bias);
}

int main(int argc, char **argv) {
    static const char *const linears[] = {"names", "story",  "party", "domain",
                                          "kind",  "signed", "look"};
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
