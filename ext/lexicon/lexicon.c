/* lexicon.c - see lexicon.h. */
#include "lexicon.h"
#include "syllable.h"
#include <string.h>

lx_word lx_word_of(const vt_token *t) {
    lx_word w = {0};
    vt_syllable parts;
    vt_key key = lx_key(t);
    int capital = t->shape & VT_SHAPE_CAPITAL;
    const lx_word_slot *slot = &lx_words[lx_word_hash(key) & lx_word_mask];
    while (slot->id && lx_word_keys[slot->id] != key)
        if (++slot > &lx_words[lx_word_mask]) slot = lx_words;
    if (slot->id) return lx_word_of_slot(slot, capital);
    if (capital) w.syllable = vt_syllable_parse(key, &parts) ? 1 : 0;
    w.joint = vt_is_marker(t, '.') || vt_is_dash(t);
    return w;
}

/* The child of NODE that WORD leads to, or 0. */
static uint32_t child(uint32_t node, uint32_t word) {
    uint32_t first = lx_nodes[node].child, n = lx_children(&lx_nodes[node]);
    while (n > 1) {
        uint32_t half = n / 2;
        if (lx_nodes[first + half].word <= word) first += half;
        n -= half;
    }
    return n && lx_nodes[first].word == word ? first : 0;
}

/* The same of a node right below the root, which may have many. */
static uint32_t child_of_root(uint32_t root, uint32_t word) {
    const lx_node *from = &lx_nodes[root];
    uint32_t before = from->child - 1u, children = lx_children(from), nth;
    uint32_t slot = lx_pair_slot(lx_pair_hash(root, word));
    for (; (nth = lx_pair_children[slot]) != 0; slot = (slot + 1) % LX_PAIR_SLOTS)
        if (nth <= children && lx_nodes[before + nth].word == word) return before + nth;
    return 0;
}

/* May token J, a joint by its word, be passed over inside an entry? */
static int is_joint_in_entry(const vt_token *t, uint32_t j) {
    return vt_is_dash(&t[j]) || (!t[j].gap && t[j - 1].letters < 4);
}

/* The entries that end at NODE, before token END: 1, or 0 for none. */
static inline int match(const lx_node *node, uint32_t end, lx_match *m) {
    m->sense = &lx_senses[node->sense];
    m->senses = node->senses;
    m->words = node->words;
    m->end = end;
    return node->senses > 0;
}

int lx_match_word(lx_word w, uint32_t i, lx_match *m) {
    return match(&lx_nodes[lx_root(w)], i + 1, m);
}

/*
** Matches from NODE on, whose words end before token J.  FIRST: the node stands right below the
** root, so that the pairs tell what may follow.
*/
static int walk_trie(const vt_token *t, const lx_word *w, uint32_t node, int first, uint32_t j,
                     uint32_t end, lx_match m[LX_MATCHES]) {
    int n = 0;
    while (node) {
        const lx_node *here = &lx_nodes[node];
        if (n < LX_MATCHES) n += match(here, j, &m[n]);
        if (!lx_children(here)) break;
        uint32_t k = j;
        while (k < end && w[k].joint && k < j + 2 && is_joint_in_entry(t, k))
            k++;
        if (k >= end || !w[k].id || (first && !lx_is_pair(node, w[k].id))) break;
        node = first ? child_of_root(node, w[k].id) : child(node, w[k].id);
        j = k + 1;
        first = 0;
    }
    return n;
}

int lx_match_at(const vt_token *t, const lx_word *w, uint32_t i, uint32_t end,
                lx_match m[LX_MATCHES]) {
    return walk_trie(t, w, lx_root(w[i]), 1, i + 1, end, m);
}

int lx_match_behind(const vt_token *t, const lx_word *w, uint32_t first, uint32_t i, uint32_t end,
                    lx_match m[LX_MATCHES]) {
    if (!w[first].starts || !w[i].id) return 0;
    uint32_t node = child_of_root(w[first].id, w[i].id);
    return walk_trie(t, w, node, 0, i + 1, end, m);
}

lx_string lx_meaning_of(const lx_shorts *shorts, const uint8_t *text, uint32_t n) {
    uint32_t low = 0, high = shorts->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const char *at = lx_text(shorts->entry[middle].written);
        int order = strncmp((const char *)text, at, n);
        if (!order && !at[n]) return shorts->entry[middle].meant;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}
