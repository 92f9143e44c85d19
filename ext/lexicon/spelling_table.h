/*
** spelling_table.h - the usual spellings of the syllables of the lexicon, and a short way past the
** scanner.
**
** Three tokens in four of news are syllables that the lexicon knows, written in NFC, in small
** letters or with a capital in front.  A table made at build time by ext/tools/trie.c has for the
** bytes of each what vt_scan_next() and lx_word_of() would make of them; all else goes to those.
*/
#ifndef VIET_SPELLING_TABLE_H
#define VIET_SPELLING_TABLE_H

#include "lexicon.h"
#include "run.h"

enum { LX_SPELLING_BYTES = VT_RUN_BYTES };

/* A spelling: its bytes as little-endian numbers, and what is read from it. */
typedef struct {
    uint64_t low; /* 0: a free slot */
    uint32_t high;
    lx_word word;
} lx_spelling;

/* Where the search for a spelling of these bytes begins, before it is masked. */
static inline uint32_t lx_spelling_hash(uint64_t low, uint32_t high) {
    return (uint32_t)(vt_run_hash(low, high) >> 40);
}

extern const lx_spelling lx_spellings[];
extern const uint32_t lx_spelling_mask;

/*
** The next token of S and its word, as vt_scan_next() and lx_word_of() give them, if it is such a
** spelling with at most one space before it: 1, or 0 and S stands where it stood.
*/
int lx_scan_spelling(vt_scanner *s, vt_token *t, lx_word *w);

#endif
