/* tokenizer.h - what tokenizer.c and its readers share. */
#ifndef VIET_SQLITE_TOKENIZER_H
#define VIET_SQLITE_TOKENIZER_H

#include "register.h"
#include "fts5_api.h"
#include "../search/tokens.h"

enum { VS_REASON = 256 };

/* What a connection's tokenizer `vietnamese` is registered with. */
typedef struct {
    char reason[VS_REASON]; /* why options were last refused; empty if they never were */
} vs_tokenizer_state;

/* That of API, or NULL if its tokenizer of that name is none of ours. */
const vs_tokenizer_state *vs_find_tokenizer(fts5_api *api);

/*
** A tokenizer with default options, NULL when out of memory.  To release it call
** vs_tokenizer_clear(), which frees its buffers, and then sqlite3_free().
*/
vf_tokenizer *vs_tokenizer_new(void);
void vs_tokenizer_clear(vf_tokenizer *t);

#endif
