/*
** tokens.c - viet_tokens(text [, purpose [, options]]): the tokens that the FTS5 tokenizer
** `vietnamese` makes of a text, a row each.
**
**     SELECT position, token, start, length FROM viet_tokens('Hòa bình, ôtô');
**     SELECT group_concat(token, ' ') FROM viet_tokens('duong', 'query') WHERE position = 1;
**     SELECT token FROM viet_tokens('Hòa bình', 'document', 'diacritics fold');
*/
#include <string.h>
#include "tokenizer.h"
#include "vtab.h"
#include "watch.h"
#include "../search/options.h"
#include "../text/show.h"

enum {
    TOKEN_POSITION,
    TOKEN_ITSELF,
    TOKEN_COLOCATED,
    TOKEN_START,
    TOKEN_LENGTH,
    TOKEN_BYTE_START,
    TOKEN_BYTE_LENGTH,
    TOKEN_TEXT,
    TOKEN_PURPOSE,
    TOKEN_OPTIONS
};
enum { ARGUMENTS = 3 };

/* As in vs_no_memory(); of a query a syllable may be six tokens. */
enum { ALWAYS_READ = 4000000 };

typedef struct {
    int position, flags;
    int byte_start, byte_end;
    sqlite3_int64 start, length; /* characters, START 1-based */
    sqlite3_int64 token, token_length;
} row;

typedef struct {
    vs_cursor at;
    vf_tokenizer *tokenizer;
    char *text; /* a copy */
    int size;
    sqlite3_value *given[ARGUMENTS];
    row *rows;
    char *tokens; /* one behind the other */
    sqlite3_int64 room, used, token_room;
    vs_watch watch;
} tokens_cursor;

static int tokens_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                          sqlite3_vtab **out, char **err) {
    (void)argc, (void)argv, (void)err;
    return vs_connect(db, aux,
                      "position INTEGER, token TEXT, colocated INTEGER, start INTEGER, "
                      "length INTEGER, byte_start INTEGER, byte_length INTEGER",
                      ", text HIDDEN, purpose HIDDEN, options HIDDEN", sizeof(tokens_cursor), out);
}

static int tokens_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
    (void)vtab;
    return vs_take_arguments(info, TOKEN_TEXT, ARGUMENTS, 500);
}

static void tokens_reset(tokens_cursor *c) {
    vs_end_watch(&c->watch);
    if (c->tokenizer) vs_tokenizer_clear(c->tokenizer);
    sqlite3_free(c->tokenizer);
    sqlite3_free(c->text);
    sqlite3_free(c->rows);
    sqlite3_free(c->tokens);
    for (int i = 0; i < ARGUMENTS; i++)
        sqlite3_value_free(c->given[i]);
    *c = (tokens_cursor){.at.base = c->at.base};
}

static int tokens_close(sqlite3_vtab_cursor *base) {
    tokens_reset((tokens_cursor *)(void *)base);
    return vs_close(base);
}

/* Room for at least NEED elements of SIZE bytes in *ARRAY: 1, or 0. */
static int make_room_for_rows(void *array, sqlite3_int64 *room, sqlite3_int64 need, size_t size) {
    void *old, *grown;
    if (need <= *room) return 1;
    memcpy(&old, array, sizeof old);
    sqlite3_int64 more = need * 2 + 64;
    grown = sqlite3_realloc64(old, (sqlite3_uint64)more * size);
    if (!grown) return 0;
    memcpy(array, &grown, sizeof grown);
    *room = more;
    return 1;
}

static int take_token(void *context, int flags, const char *token, int n, int start, int end) {
    tokens_cursor *c = context;
    enum { PATIENCE = 4096 }; /* tokens until the application is asked whether to go on */
    if (c->at.count % PATIENCE == PATIENCE - 1 && vs_is_interrupted(&c->watch))
        return SQLITE_INTERRUPT;
    if (!make_room_for_rows(&c->rows, &c->room, c->at.count + 1, sizeof *c->rows) ||
        !make_room_for_rows(&c->tokens, &c->token_room, c->used + n, 1))
        return SQLITE_NOMEM;
    int last = c->at.count ? c->rows[c->at.count - 1].position : 0;
    row *r = &c->rows[c->at.count++];
    *r = (row){.flags = flags, .byte_start = start, .byte_end = end};
    r->position = last + !(flags & VF_COLOCATED);
    r->token = c->used;
    r->token_length = n;
    memcpy(c->tokens + c->used, token, (size_t)n);
    c->used += n;
    return SQLITE_OK;
}

/* Characters of all rows, in one way through the text: rows are in the order of their start. */
static void count_characters_of_rows(tokens_cursor *c) {
    const uint8_t *p = (const uint8_t *)c->text, *text = p, *end = p + c->size;
    sqlite3_int64 chars = 0;
    if (!c->at.count) return; /* there may be no array then, and nothing to add to */
    for (row *r = c->rows; r < c->rows + c->at.count; r++) {
        uint32_t cp;
        for (; p < text + r->byte_start; chars++)
            p = vt_utf8_next(p, end, &cp);
        r->start = chars + 1;
        for (const uint8_t *q = p; q < text + r->byte_end; r->length++)
            q = vt_utf8_next(q, end, &cp);
    }
}

static int tokens_fail(const tokens_cursor *c, char *message) {
    return vs_fail(c->at.base.pVtab, message);
}

static int read_purpose(tokens_cursor *c, sqlite3_value *value, int *flags) {
    *flags = VF_FOR_DOCUMENT;
    if (!value || sqlite3_value_type(value) == SQLITE_NULL) return SQLITE_OK;
    const char *given = (const char *)sqlite3_value_text(value);
    if (!given) return SQLITE_NOMEM;
    if (!strcmp(given, "query"))
        *flags = VF_FOR_QUERY;
    else if (!strcmp(given, "prefix"))
        *flags = VF_FOR_QUERY | VF_FOR_PREFIX;
    else if (strcmp(given, "document") != 0)
        return tokens_fail(
            c, sqlite3_mprintf("viet_tokens: purpose must be document, query or prefix, "
                               "not '%s'",
                               vt_show_string(given).text));
    return SQLITE_OK;
}

/* The options, separated by spaces. */
static int read_options(tokens_cursor *c, sqlite3_value *value) {
    const char *args[VF_OPTION_WORDS];
    char message[VS_REASON];
    if (!value || sqlite3_value_type(value) == SQLITE_NULL) return SQLITE_OK;
    const char *given = (const char *)sqlite3_value_text(value);
    char *copy = given ? sqlite3_mprintf("%s", given) : NULL;
    if (!copy) return SQLITE_NOMEM;
    int count = vf_options_split(copy, args);
    int ok = vf_options_read(&c->tokenizer->options, args, count, message, VS_REASON);
    sqlite3_free(copy);
    return ok ? SQLITE_OK : tokens_fail(c, sqlite3_mprintf("viet_tokens: %s", message));
}

static int tokens_read_text(tokens_cursor *c, sqlite3_value *value) {
    int blob = sqlite3_value_type(value) == SQLITE_BLOB;
    const void *text = blob ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    c->size = sqlite3_value_bytes(value);
    if (!text && (c->size || !blob)) return SQLITE_NOMEM;
    c->text = sqlite3_malloc64((sqlite3_uint64)c->size + 1);
    if (!c->text) return SQLITE_NOMEM;
    if (c->size) memcpy(c->text, text, (size_t)c->size);
    c->text[c->size] = 0;
    return SQLITE_OK;
}

static int run_tokenizer(tokens_cursor *c, sqlite3_value **arg) {
    int flags = 0, rc;
    c->watch.db = (sqlite3 *)(uintptr_t)vs_aux(c->at.base.pVtab);
    c->tokenizer = vs_tokenizer_new();
    rc = c->tokenizer ? read_purpose(c, arg[1], &flags) : SQLITE_NOMEM;
    if (rc == SQLITE_OK) rc = read_options(c, arg[2]);
    if (rc != SQLITE_OK || sqlite3_value_type(arg[0]) == SQLITE_NULL) return rc;
    rc = tokens_read_text(c, arg[0]);
    if (rc == SQLITE_OK) rc = vf_tokenize(c->tokenizer, flags, c->text, c->size, c, take_token);
    vs_end_watch(&c->watch);
    if (rc == SQLITE_OK) count_characters_of_rows(c);
    if (rc == VF_NO_MEMORY) rc = SQLITE_NOMEM;
    return rc == SQLITE_NOMEM ? vs_no_memory(c->at.base.pVtab, "viet_tokens", c->size, ALWAYS_READ)
                              : rc;
}

static int tokens_filter(sqlite3_vtab_cursor *base, int given, const char *unused, int argc,
                         sqlite3_value **argv) {
    tokens_cursor *c = (tokens_cursor *)(void *)base;
    sqlite3_value *arg[ARGUMENTS];
    (void)unused, (void)argc;
    tokens_reset(c);
    int rc = vs_arguments(base->pVtab, "viet_tokens", given, argv, arg, ARGUMENTS);
    for (int i = 0; rc == SQLITE_OK && i < ARGUMENTS; i++)
        if (arg[i] && !(c->given[i] = sqlite3_value_dup(arg[i]))) rc = SQLITE_NOMEM;
    return rc == SQLITE_OK ? run_tokenizer(c, arg) : rc;
}

static int tokens_column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int index) {
    const tokens_cursor *c = (const tokens_cursor *)(void *)base;
    const row *r = &c->rows[c->at.row];
    switch (index) {
    case TOKEN_POSITION:
        sqlite3_result_int(ctx, r->position);
        break;
    case TOKEN_ITSELF:
        sqlite3_result_text64(ctx, c->tokens + r->token, (sqlite3_uint64)r->token_length,
                              SQLITE_TRANSIENT, SQLITE_UTF8);
        break;
    case TOKEN_COLOCATED:
        sqlite3_result_int(ctx, (r->flags & VF_COLOCATED) != 0);
        break;
    case TOKEN_START:
        sqlite3_result_int64(ctx, r->start);
        break;
    case TOKEN_LENGTH:
        sqlite3_result_int64(ctx, r->length);
        break;
    case TOKEN_BYTE_START:
        sqlite3_result_int(ctx, r->byte_start);
        break;
    case TOKEN_BYTE_LENGTH:
        sqlite3_result_int(ctx, r->byte_end - r->byte_start);
        break;
    default:
        if (c->given[index - TOKEN_TEXT]) sqlite3_result_value(ctx, c->given[index - TOKEN_TEXT]);
    }
    return SQLITE_OK;
}

static int tokens_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    tokens_cursor *c = (tokens_cursor *)(void *)base;
    vs_said said[ARGUMENTS] = {{.type = SQLITE_NULL}, {.type = SQLITE_NULL}, {.type = SQLITE_NULL}};
    for (int i = 0; i < ARGUMENTS; i++) {
        if (!c->given[i] || sqlite3_value_type(c->given[i]) == SQLITE_NULL) continue;
        said[i].type = sqlite3_value_type(c->given[i]);
        said[i].bytes =
            sqlite3_value_blob(c->given[i]); /* of a number, the text it is written as */
        said[i].size = sqlite3_value_bytes(c->given[i]);
        if (!said[i].bytes && said[i].size) return SQLITE_NOMEM;
    }
    *out = vs_rowid(&c->at, said, ARGUMENTS);
    return SQLITE_OK;
}

static const sqlite3_module tokens_methods = {
    .xConnect = tokens_connect,
    .xBestIndex = tokens_best_index,
    .xDisconnect = vs_disconnect,
    .xOpen = vs_open,
    .xClose = tokens_close,
    .xFilter = tokens_filter,
    .xNext = vs_next,
    .xEof = vs_eof,
    .xColumn = tokens_column,
    .xRowid = tokens_rowid,
};

int vs_register_tokens(sqlite3 *db, char **err) {
    return vs_create_module(db, "viet_tokens", &tokens_methods, db, NULL, err);
}
