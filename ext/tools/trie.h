/* trie.h - a trie over word numbers in the making.  Host programs only. */
#ifndef VIET_TOOLS_TRIE_H
#define VIET_TOOLS_TRIE_H

#include <stdint.h>
#include "../lexicon/lexicon.h"
#include "../memory/memory.h"

/* Add ENTRY (UTF-8 text; its words and the markers , and & count) with a sense. */
void trie_add(const char *entry, lx_class class, int alias, uint32_t index);

/*
** The first sense of CLASS that exactly ENTRY has: its index, or VA_NONE.
*/
uint32_t trie_find(const char *entry, lx_class class);

/*
** Write the tables lx_words, lx_spellings, lx_pairs, lx_nodes, lx_senses as C to standard output.
*/
void trie_write(void);

#endif
