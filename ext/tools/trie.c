/* trie.c - see trie.h.  A host program: memory is never given back. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../text/syllable.h"
#include "trie.h"

enum { MOST_WORDS = 1 << 17, MOST_NODES = 1 << 17, MOST_SENSES = 1 << 18, WORDS_IN_ENTRY = 24 };

typedef struct {
    uint32_t first_child, sibling, word, first_sense, number;
} node;

typedef struct {
    lx_sense sense;
    uint32_t next;
} sense;

static vt_key word_key[MOST_WORDS];
static uint32_t word_slot[2 * MOST_WORDS], words;
static node nodes[MOST_NODES];
static uint32_t node_count = 1; /* node 0 is the root */
static sense senses[MOST_SENSES];
static uint32_t sense_count = 1;

static _Noreturn void full(const char *what) {
    fprintf(stderr, "gen_lexicon: too many %s\n", what);
    exit(1);
}

static uint32_t word_number(vt_key key, int add) {
    uint32_t mask = 2 * MOST_WORDS - 1, slot = lx_word_hash(key) & mask;
    for (; word_slot[slot]; slot = (slot + 1) & mask)
        if (word_key[word_slot[slot]] == key) return word_slot[slot];
    if (!add) return 0;
    if (++words == MOST_WORDS) full("words");
    word_key[words] = key;
    return word_slot[slot] = words;
}

/* The word numbers of ENTRY; returns how many, or 0 if ADD is 0 and one is unknown. */
static int split(const char *entry, uint32_t number[WORDS_IN_ENTRY], int add) {
    vt_scanner s;
    vt_token t;
    int n = 0;
    vt_scan_init(&s, (const uint8_t *)entry, (int64_t)strlen(entry));
    while (vt_scan_next(&s, &t)) {
        if (t.kind == VT_MARKER && t.key != ',' && t.key != '&') continue;
        if (n == WORDS_IN_ENTRY) full("words in one entry");
        if (!(number[n++] = word_number(lx_key(&t), add))) return 0;
    }
    return n;
}

static uint32_t step(uint32_t at, uint32_t word, int add) {
    for (uint32_t c = nodes[at].first_child; c; c = nodes[c].sibling)
        if (nodes[c].word == word) return c;
    if (!add) return 0;
    if (node_count == MOST_NODES) full("nodes");
    node *n = &nodes[node_count];
    n->word = word;
    n->sibling = nodes[at].first_child;
    return nodes[at].first_child = node_count++;
}

void trie_add(const char *entry, lx_class class, int alias, uint32_t index) {
    uint32_t number[WORDS_IN_ENTRY], at = 0;
    int n = split(entry, number, 1);
    for (int i = 0; i < n; i++)
        at = step(at, number[i], 1);
    if (!at) return;
    for (uint32_t s = nodes[at].first_sense; s; s = senses[s].next)
        if (senses[s].sense.class == class && senses[s].sense.index == index) return;
    if (sense_count == MOST_SENSES) full("senses");
    lx_sense new = {(uint8_t) class, (uint8_t)alias, 0, index};
    uint32_t *end = &nodes[at].first_sense;
    while (*end)
        end = &senses[*end].next;
    senses[sense_count].sense = new;
    *end = sense_count++;
}

uint32_t trie_find(const char *entry, lx_class class) {
    uint32_t number[WORDS_IN_ENTRY], at = 0;
    int n = split(entry, number, 0);
    for (int i = 0; i < n; i++)
        if (!(at = step(at, number[i], 0))) return VA_NONE;
    for (uint32_t s = n ? nodes[at].first_sense : 0; s; s = senses[s].next)
        if (senses[s].sense.class == class) return senses[s].sense.index;
    return VA_NONE;
}

/* May an entry that passes node AT stand in small letters? */
static int may_be_lower(uint32_t at) {
    for (uint32_t s = nodes[at].first_sense; s; s = senses[s].next)
        if (!lx_needs_capital(&senses[s].sense)) return 1;
    for (uint32_t c = nodes[at].first_child; c; c = nodes[c].sibling)
        if (may_be_lower(c)) return 1;
    return 0;
}

static void write_words(void) {
    static uint32_t id[4 * MOST_WORDS], root[MOST_WORDS], lower[MOST_WORDS];
    uint32_t size = 1;
    while (size < 2 * words)
        size *= 2;
    for (uint32_t c = nodes[0].first_child; c; c = nodes[c].sibling) {
        root[nodes[c].word] = c;
        lower[nodes[c].word] = may_be_lower(c) ? c : 0;
    }
    for (uint32_t w = 1; w <= words; w++) {
        uint32_t slot = lx_word_hash(word_key[w]) & (size - 1);
        while (id[slot])
            slot = (slot + 1) & (size - 1);
        id[slot] = w;
    }
    printf("const uint32_t lx_word_mask = %u;\nconst lx_word_slot lx_words[] = {\n", size - 1);
    for (uint32_t i = 0; i < size; i++) {
        vt_syllable parts;
        vt_key key = word_key[id[i]];
        printf("{%" PRIu64 "u,%u,%u,%u,%d},%s", key, id[i], root[id[i]], lower[id[i]],
               id[i] && vt_syllable_parse(key, &parts), i % 4 == 3 ? "\n" : "");
    }
    printf("};\n");
}

static void write_edges(void) {
    static lx_edge table[2 * MOST_NODES];
    uint32_t size = 1;
    while (size < 2 * node_count)
        size *= 2;
    for (uint32_t from = 1; from < node_count; from++)
        for (uint32_t to = nodes[from].first_child; to; to = nodes[to].sibling) {
            uint32_t slot = lx_edge_hash(from, nodes[to].word) & (size - 1);
            while (table[slot].to)
                slot = (slot + 1) & (size - 1);
            table[slot] = (lx_edge){from, nodes[to].word, to};
        }
    printf("const uint32_t lx_edge_mask = %u;\nconst lx_edge lx_edges[] = {\n", size - 1);
    for (uint32_t i = 0; i < size; i++)
        printf("{%u,%u,%u},%s", table[i].from, table[i].word, table[i].to, i % 8 == 7 ? "\n" : "");
    printf("};\n");
}

static void write_pairs(void) {
    static uint64_t bits[LX_PAIR_BITS / 64];
    for (uint32_t root = nodes[0].first_child; root; root = nodes[root].sibling)
        for (uint32_t c = nodes[root].first_child; c; c = nodes[c].sibling) {
            uint32_t bit = lx_pair_hash(root, nodes[c].word);
            bits[bit / 64] |= (uint64_t)1 << bit % 64;
        }
    printf("const uint64_t lx_pairs[] = {\n");
    for (uint32_t i = 0; i < LX_PAIR_BITS / 64; i++)
        printf("%" PRIu64 "u,%s", bits[i], i % 8 == 7 ? "\n" : "");
    printf("};\n");
}

void trie_write(void) {
    uint32_t at = 0;
    write_words();
    write_edges();
    write_pairs();
    printf("const lx_node lx_nodes[] = {\n");
    for (uint32_t i = 0; i < node_count; i++) {
        uint32_t count = 0;
        for (uint32_t s = nodes[i].first_sense; s; s = senses[s].next)
            count++;
        if (count > 0xFFFF) full("senses of one entry");
        printf("{%u,%u,%d},%s", at, count, !nodes[i].first_child, i % 8 == 7 ? "\n" : "");
        at += count;
    }
    printf("};\nconst lx_sense lx_senses[] = {\n");
    for (uint32_t i = 0; i < node_count; i++)
        for (uint32_t s = nodes[i].first_sense; s; s = senses[s].next)
            printf("{%u,%u,0,%u},\n", senses[s].sense.class, senses[s].sense.alias,
                   senses[s].sense.index);
    printf("{0,0,0,0}};\n");
}
