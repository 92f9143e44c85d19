/*
** tokens.h - the tokens of the full-text index, and those of a query.
**
** In the index a word (words.h) that is a syllable is one token, its spelling of spell.h.  A word
** with Vietnamese diacritics that is no syllable but several written together (ôtô, nilông) is
** these, one position each, and with VF_SMART one more token, the whole without diacritics, at
** the position of the first.  Every other word is one token in small letters without
** diacritics.
**
** VF_SMART: a syllable that is not among the common ones (ext/data/syllables.tsv), one that is
** unusual beside one of its neighbours (neighbours.h) and a word that may be a syllable typed
** without diacritics have a further token at their position in the index (vf_spell_further()).  A
** string of a query in which nothing has a diacritic and that does not hold U+034F gives, for every
** word, the common syllables it can be meant for that are usual beside its neighbours, and that
** token, all at one position.  Index and query look at the same pairs, so nothing is lost.  Any
** other string gives what is written; but the last word of a prefix is unfinished, and so may get
** any tone if it has none, and has the one it has on any vowel.
** VF_KEEP: every string of a query gives what is written.
** VF_FOLD: all tokens, of the index too, are without diacritics, and words written together
** stay together.
*/
#ifndef VIET_SEARCH_TOKENS_H
#define VIET_SEARCH_TOKENS_H

#include "buffer.h"
#include "neighbours.h"
#include "words.h"

typedef enum { VF_SMART, VF_FOLD, VF_KEEP } vf_diacritics;

typedef struct {
    vf_diacritics diacritics;
    int stopwords; /* 1: leave out the words of ext/data/stopwords.tsv */
    vf_exceptions exceptions;
} vf_options;

/* What the tokens are for (bits), and what is said of one: as FTS5 has them. */
enum { VF_FOR_QUERY = 1, VF_FOR_PREFIX = 2, VF_FOR_DOCUMENT = 4 };
enum { VF_COLOCATED = 1 };

/*
** Takes a token of N bytes that stands for bytes START..END (0-based) of the text; FLAGS:
** VF_COLOCATED for one at the position of the token before.  What is not 0 ends the tokens.
*/
typedef int (*vf_emit)(void *context, int flags, const char *token, int n, int start, int end);

/* A word as the text has it (run.h), and its token of N bytes; N 0: it is left out. */
typedef struct {
    uint64_t low;
    uint32_t high;
    vf_place place;
    uint8_t n;
    char token[15];
} vf_known;

enum { VF_KNOWN_BITS = 14, VF_KNOWN = 1 << VF_KNOWN_BITS };

typedef struct {
    vf_options options;
    vt_buffer buffer, other; /* of the caller's memory: GROW is set */
    vf_known known[VF_KNOWN];
} vf_tokenizer;

enum { VF_NO_MEMORY = -1 };

/*
** Give the tokens of TEXT (N bytes, any) to EMIT.  FLAGS: VF_FOR_...  Returns 0, what EMIT returned
** when that was not 0, or VF_NO_MEMORY.  Linear in N; nothing if N is 0 or less.
*/
int vf_tokenize(vf_tokenizer *t, int flags, const char *text, int n, void *context, vf_emit emit);

#endif
