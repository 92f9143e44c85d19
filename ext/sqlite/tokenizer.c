/*
** tokenizer.c - the FTS5 tokenizer `vietnamese`; what tokens it makes says search/tokens.h.
**
**     CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'vietnamese');
**     CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'vietnamese diacritics fold stopwords 1');
**
** FTS5 itself only says "error in tokenizer constructor" of a wrong option; viet_debug() has the
** reason.
*/
#include <string.h>
#include "tokenizer.h"
#include "../search/options.h"

/* search/ knows nothing of FTS5, so it has names of its own for these. */
_Static_assert(VF_FOR_QUERY == FTS5_TOKENIZE_QUERY && VF_FOR_PREFIX == FTS5_TOKENIZE_PREFIX &&
                   VF_FOR_DOCUMENT == FTS5_TOKENIZE_DOCUMENT &&
                   VF_COLOCATED == FTS5_TOKEN_COLOCATED,
               "flags of FTS5");

static int grow_tokens(vt_buffer *b, int64_t need) {
    sqlite3_uint64 capacity = (sqlite3_uint64)need * 2;
    uint8_t *data = sqlite3_realloc64(b->data, capacity);
    if (!data) return 0;
    b->data = data;
    b->capacity = (int64_t)capacity;
    return 1;
}

vf_tokenizer *vs_tokenizer_new(void) {
    vf_tokenizer *t = sqlite3_malloc64(sizeof *t);
    if (!t) return NULL;
    memset(t, 0, sizeof *t);
    t->buffer.grow = t->other.grow = grow_tokens;
    return t;
}

void vs_tokenizer_clear(vf_tokenizer *t) {
    sqlite3_free(t->buffer.data);
    sqlite3_free(t->other.data);
}

static int create(void *context, const char **args, int count, Fts5Tokenizer **out) {
    vs_tokenizer_state *state = context;
    vf_tokenizer *t = vs_tokenizer_new();
    *out = NULL;
    if (!t) return SQLITE_NOMEM;
    if (!vf_options_read(&t->options, args, count, state->reason, VS_REASON)) {
        sqlite3_free(t);
        return SQLITE_ERROR;
    }
    *out = (Fts5Tokenizer *)t;
    return SQLITE_OK;
}

static void delete (Fts5Tokenizer *tokenizer) {
    vf_tokenizer *t = (vf_tokenizer *)tokenizer;
    if (t) vs_tokenizer_clear(t);
    sqlite3_free(t);
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int n,
                    int (*token)(void *, int, const char *, int, int, int)) {
    int rc = vf_tokenize((vf_tokenizer *)tokenizer, flags, text, n, context, token);
    return rc == VF_NO_MEMORY ? SQLITE_NOMEM : rc == SQLITE_DONE ? SQLITE_OK : rc;
}

const vs_tokenizer_state *vs_find_tokenizer(fts5_api *api) {
    fts5_tokenizer methods = {0};
    void *state = NULL;
    int rc = api->xFindTokenizer(api, "vietnamese", &state, &methods);
    return rc == SQLITE_OK && methods.xCreate == create ? state : NULL;
}

int vs_register_tokenizer(sqlite3 *db, char **err) {
    static fts5_tokenizer methods = {create, delete, tokenize};
    fts5_api *api;
    int rc = vs_fts5_api(db, &api);
    if (rc == SQLITE_OK && api) {
        vs_tokenizer_state *state = sqlite3_malloc64(sizeof *state);
        if (!state) return SQLITE_NOMEM;
        memset(state, 0, sizeof *state);
        rc = api->xCreateTokenizer(api, "vietnamese", state, &methods, sqlite3_free);
        if (rc != SQLITE_OK) sqlite3_free(state); /* FTS5 then has not taken it */
    }
    return vs_registered(db, "the tokenizer vietnamese", rc, err);
}
