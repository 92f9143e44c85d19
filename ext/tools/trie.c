/* trie.c - see trie.h.  A host program: memory is never given back. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "../lexicon/spelling_table.h"
#include "../text/syllable.h"
#include "../text/utf8.h"
#include "trie.h"

enum {
    MOST_WORDS = LX_WORDS + 1,
    MOST_NODES = 1 << 17,
    MOST_SENSES = 1 << 18,
    WORDS_IN_ENTRY = 24
};

typedef struct {
    uint32_t first_child, sibling, word, first_sense;
    uint32_t number, child; /* in the tables, and the number of its first child there */
} node;

typedef struct {
    lx_sense sense;
    uint32_t next;
} sense;

static vt_key word_key[MOST_WORDS];
static char word_text[MOST_WORDS][LX_SPELLING_BYTES + 1]; /* as first seen; empty if it is longer */
static uint32_t word_slot[2 * MOST_WORDS], words;

/* A word as the tables have it, by its number there. */
typedef struct {
    const char *text;
    vt_key key;
    lx_word_slot slot;
} table_word;
static table_word table_words[MOST_WORDS];
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
    if (++words > LX_WORDS) full("words");
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
        uint32_t word = number[n++] = word_number(lx_key(&t), add);
        if (!word) return 0;
        if (!*word_text[word] && t.bytes <= LX_SPELLING_BYTES)
            memcpy(word_text[word], entry + t.start, t.bytes);
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

/* Names begin with a capital; a word of the grammar or a phrase of a domain need not. */
static unsigned needs_capital(lx_class class, int alias) {
    switch (class) {
    case LX_UNIT:
    case LX_COUNTRY:
    case LX_FOREIGN:
    case LX_KNOWN:
    case LX_SURNAME:
        return 1;
    case LX_HEAD:
    case LX_TITLE:
    case LX_DOMAIN:        /* AI, IT */
        return alias == 1; /* UBND, ĐH, CLB: in small letters these would be other words */
    default:
        return 0;
    }
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
    if (index > LX_SENSE_INDEX) full("rows of one table");
    lx_sense new = {class & 15, (unsigned)alias & 3, needs_capital(class, alias) & 1,
                    index & LX_SENSE_INDEX};
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

/* May an entry that ends at node AT stand in small letters? */
static int is_lower_entry(uint32_t at) {
    for (uint32_t s = nodes[at].first_sense; s; s = senses[s].next)
        if (!senses[s].sense.capital) return 1;
    return 0;
}

/* May an entry that passes it? */
static int may_be_lower(uint32_t at) {
    if (is_lower_entry(at)) return 1;
    for (uint32_t c = nodes[at].first_child; c; c = nodes[c].sibling)
        if (may_be_lower(c)) return 1;
    return 0;
}

/* Does an entry of CLASS pass node AT? */
static int passed_by(uint32_t at, lx_class class) {
    for (uint32_t s = nodes[at].first_sense; s; s = senses[s].next)
        if (senses[s].sense.class == class) return 1;
    for (uint32_t c = nodes[at].first_child; c; c = nodes[c].sibling)
        if (passed_by(c, class)) return 1;
    return 0;
}

/*
** The numbers of words in the tables: those that begin an entry come first, and the nodes they lead
** to from the root have the same numbers.
*/
static void number_words(void) {
    static uint32_t number[MOST_WORDS];
    uint32_t n = 0;
    for (uint32_t c = nodes[0].first_child; c; c = nodes[c].sibling)
        number[nodes[c].word] = ++n;
    for (uint32_t w = 1; w <= words; w++) {
        vt_syllable parts;
        int starts = number[w] > 0;
        if (!starts) number[w] = ++n;
        table_word *x = &table_words[number[w]];
        x->text = word_text[w];
        x->key = word_key[w];
        x->slot.id = number[w] & LX_WORDS;
        x->slot.starts = starts ? 1 : 0;
        x->slot.syllable = vt_syllable_parse(word_key[w], &parts) ? 1 : 0;
    }
    for (uint32_t c = nodes[0].first_child; c; c = nodes[c].sibling) {
        lx_word_slot *slot = &table_words[number[nodes[c].word]].slot;
        slot->lower = may_be_lower(c) ? 1 : 0;
        slot->alone = nodes[c].first_sense ? 1 : 0;
        slot->small = is_lower_entry(c) ? 1 : 0;
        slot->predicate = passed_by(c, LX_TRIGGER) ? 1 : 0;
    }
    for (uint32_t i = 1; i < node_count; i++)
        nodes[i].word = number[nodes[i].word];
}

/*
** Nodes in the order of their depth, children of one node side by side and in the order of their
** words, and their numbers in it: the many looks at a first word then fall into one small part of
** the table.
*/
static uint32_t by_depth[MOST_NODES];

static int compare_words(const void *a, const void *b) {
    uint32_t x = nodes[*(const uint32_t *)a].word, y = nodes[*(const uint32_t *)b].word;
    return (x > y) - (x < y);
}

static void order_by_depth(void) {
    uint32_t n = 1;
    for (uint32_t i = 0; i < node_count; i++) {
        node *parent = &nodes[by_depth[i]];
        uint32_t first = n;
        parent->number = i;
        parent->child = first;
        for (uint32_t c = parent->first_child; c; c = nodes[c].sibling)
            by_depth[n++] = c;
        if (i && n - first > UINT16_MAX) full("entries that go on from one");
        qsort(by_depth + first, n - first, sizeof *by_depth, compare_words);
    }
}

static void write_words(void) {
    static uint32_t id[4 * MOST_WORDS];
    uint32_t size = 1;
    while (2 * size < 3 * words)
        size *= 2;
    for (uint32_t w = 1; w <= words; w++) {
        uint32_t slot = lx_word_hash(table_words[w].key) & (size - 1);
        while (id[slot])
            slot = (slot + 1) & (size - 1);
        id[slot] = w;
    }
    printf("const uint32_t lx_word_mask = %u;\nconst lx_word_slot lx_words[] = {\n", size - 1);
    for (uint32_t i = 0; i < size; i++) {
        const lx_word_slot *w = &table_words[id[i]].slot;
        printf("{%u,%u,%u,%u,%u,%u,%u},%s", w->id, w->starts, w->alone, w->small, w->predicate,
               w->lower, w->syllable, i % 8 == 7 ? "\n" : "");
    }
    printf("};\nconst vt_key lx_word_keys[] = {\n");
    for (uint32_t w = 0; w <= words; w++)
        printf("%" PRIu64 "u,%s", table_words[w].key, w % 8 == 7 ? "\n" : "");
    printf("};\n");
}

/* --- spellings: see spelling_table.h ----------------------------------------------------- */

static lx_spelling spellings[8 * MOST_WORDS];

/* TEXT with its first letter as a capital (FIRST 1) or not, the others in small letters. */
static void recase(const char *text, int first, char out[4 * LX_SPELLING_BYTES + 1]) {
    const uint8_t *p = (const uint8_t *)text, *end = p + strlen(text);
    for (; p < end; first = 0) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        out += vt_utf8_put((uint8_t *)out, vt_compose(VT_RANK(l), VT_TONE(l), first));
    }
    *out = 0;
}

/* What the scanner and the lexicon make of TEXT; 0 if that is more than a spelling holds. */
static int read_spelling(const char *text, const table_word *w, lx_spelling *f) {
    size_t n = strlen(text);
    vt_scanner s;
    vt_token t;
    memset(f, 0, sizeof *f);
    vt_scan_init(&s, (const uint8_t *)text, (int64_t)n);
    if (n > LX_SPELLING_BYTES || !vt_scan_next(&s, &t) || t.bytes != n || t.key != w->key) return 0;
    for (size_t i = 0; i < n; i++)
        if (i < 8)
            f->low |= (uint64_t)(uint8_t)text[i] << 8 * i;
        else
            f->high |= (uint32_t)(uint8_t)text[i] << 8 * (i - 8);
    f->word = lx_word_of_slot(&w->slot, t.shape & VT_SHAPE_CAPITAL);
    f->word.letters = t.letters & 15u;
    f->word.shape = t.shape;
    return t.chars == t.letters;
}

static void write_spelling(const lx_spelling *f) {
    printf("{%" PRIu64 "u,%u,{%u,%u,%u,%u,%u,0,%u,%u}},\n", f->low, f->high, f->word.id,
           f->word.starts, f->word.alone, f->word.predicate, f->word.syllable, f->word.letters,
           f->word.shape);
}

static void write_spellings(void) {
    uint32_t size = 1, syllables = 0;
    for (uint32_t w = 1; w <= words; w++)
        syllables += table_words[w].slot.syllable;
    while (2 * size < 5 * syllables) /* two spellings of each at most, and free slots */
        size *= 2;
    for (const table_word *w = table_words + 1; w <= table_words + words; w++)
        for (int capital = 0; capital < 2 && w->slot.syllable; capital++) {
            char text[4 * LX_SPELLING_BYTES + 1];
            lx_spelling f;
            recase(w->text, capital, text);
            if (!*text || !read_spelling(text, w, &f)) continue;
            uint32_t slot = lx_spelling_hash(f.low, f.high) & (size - 1);
            while (spellings[slot].low)
                slot = (slot + 1) & (size - 1);
            spellings[slot] = f;
        }
    printf("const uint32_t lx_spelling_mask = %u;\nconst lx_spelling lx_spellings[] = {\n",
           size - 1);
    for (uint32_t i = 0; i < size; i++)
        write_spelling(&spellings[i]);
    printf("};\n");
}

static void write_pairs(void) {
    static uint64_t bits[LX_PAIR_SETS];
    static uint32_t slots[LX_PAIR_SLOTS];
    uint32_t pairs = 0;
    for (uint32_t root = nodes[0].first_child; root; root = nodes[root].sibling)
        for (uint32_t c = nodes[root].first_child; c; c = nodes[c].sibling) {
            uint32_t hash = lx_pair_hash(nodes[root].number, nodes[c].word);
            uint32_t slot = lx_pair_slot(hash);
            if (++pairs > LX_PAIR_SLOTS / 4 * 3) full("pairs of first words");
            bits[lx_pair_set(hash)] |= lx_pair_bits(hash);
            while (slots[slot])
                slot = (slot + 1) % LX_PAIR_SLOTS;
            slots[slot] = nodes[c].number - nodes[root].child + 1;
        }
    printf("const uint64_t lx_pairs[] = {\n");
    for (uint32_t i = 0; i < LX_PAIR_SETS; i++)
        printf("%" PRIu64 "u,%s", bits[i], i % 8 == 7 ? "\n" : "");
    printf("};\nconst uint16_t lx_pair_children[] = {\n");
    for (uint32_t i = 0; i < LX_PAIR_SLOTS; i++)
        printf("%u,%s", slots[i], i % 16 == 15 ? "\n" : "");
    printf("};\n");
}

/* The senses of N that are words of the grammar (GRAMMAR 1), or all others. */
static void write_senses(const node *n, int grammar) {
    for (uint32_t s = n->first_sense; s; s = senses[s].next)
        if ((senses[s].sense.class == LX_WORD) == grammar)
            printf("{%u,%u,%u,%u},\n", senses[s].sense.class, senses[s].sense.alias,
                   senses[s].sense.capital, senses[s].sense.index);
}

static void write_nodes(void) {
    uint32_t at = 0;
    printf("const lx_node lx_nodes[] = {\n");
    for (uint32_t i = 0; i < node_count; i++) {
        const node *n = &nodes[by_depth[i]];
        uint32_t count = 0, grammar = 0;
        for (uint32_t s = n->first_sense; s; s = senses[s].next) {
            count++;
            grammar += senses[s].sense.class == LX_WORD;
        }
        if (count > LX_SENSES || grammar > LX_GRAMMAR_SENSES) full("senses of one entry");
        printf("{%u,%u,%u,%u,%u},%s", at, count, grammar, n->child, n->word,
               i % 8 == 7 ? "\n" : "");
        at += count;
    }
    if (at > LX_FIRST_SENSE || node_count > LX_FIRST_CHILD) full("entries");
    printf("{%u,0,0,%u,0}};\nconst lx_sense lx_senses[] = {\n", at, node_count);
    for (uint32_t i = 0; i < node_count; i++) {
        write_senses(&nodes[by_depth[i]], 1);
        write_senses(&nodes[by_depth[i]], 0);
    }
    printf("{0,0,0,0}};\n");
}

void trie_write(void) {
    number_words();
    order_by_depth();
    write_words();
    write_spellings();
    write_pairs();
    write_nodes();
}
