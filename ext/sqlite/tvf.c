/*
** tvf.c - the frame of the table-valued functions, see tvf.h.
**
**     SELECT name FROM viet_parties(:text);
**     SELECT a.id, p.name FROM article a, viet_parties(a.body) p;
**     SELECT name FROM viet_parties(:text) WHERE published = '2025-07-18';
**
** The hidden columns text, published and lexicon are the arguments.
*/
#include <string.h>
#include "tvf.h"
#include "../article/given.h"
#include "../text/show.h"

/* Hidden columns, counted from the function's column_count; also the bits of idxNum. */
enum { ARG_TEXT, ARG_PUBLISHED, ARG_LEXICON, ARG_COUNT };

/* What a module carries: the function and the connection's cache. */
typedef struct {
    const vs_tvf *f;
    vs_cache *cache;
    sqlite3 *db;
    int *reading_lexicon; /* the cache's: 1 while a table of terms is read */
} module;

typedef struct {
    vs_cursor at;
    vs_entry *entry;    /* NULL: no rows */
    int blob;           /* the text came as a BLOB */
    vs_lexicon lexicon; /* as last read */
    int with_lexicon;   /* it counts for the rows at hand */
} tvf_cursor;

static const module *module_of(const sqlite3_vtab *vtab) {
    return vs_aux(vtab);
}

static int tvf_connect(sqlite3 *db, void *aux, int argc, const char *const *argv,
                       sqlite3_vtab **out, char **err) {
    const module *m = aux;
    (void)argc, (void)argv, (void)err;
    vs_cache_want(m->cache, m->f->reads);
    return vs_connect(db, m, m->f->columns, ", text HIDDEN, published HIDDEN, lexicon HIDDEN",
                      sizeof(tvf_cursor), out);
}

static int tvf_best_index(sqlite3_vtab *vtab, sqlite3_index_info *info) {
    const vs_tvf *f = module_of(vtab)->f;
    return vs_take_arguments(info, f->column_count, ARG_COUNT, f->usual_rows);
}

static void tvf_reset(tvf_cursor *c) {
    vs_entry_release(c->entry);
    c->entry = NULL;
    c->at.row = c->at.count = 0;
    c->at.arguments = 0;
    c->with_lexicon = 0;
}

static int tvf_close(sqlite3_vtab_cursor *base) {
    tvf_reset((tvf_cursor *)(void *)base);
    vs_lexicon_clear(&((tvf_cursor *)(void *)base)->lexicon);
    return vs_close(base);
}

/* N decimal digits at S as a number, -1 if something else stands there. */
static int digits(const char *s, int n) {
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9') return -1;
        value = value * 10 + (s[i] - '0');
    }
    return value;
}

/*
** Copy the day of an ISO 8601 date, with or without a time behind it, to OUT.
** Returns 0 if S (N bytes) is none.
*/
static int iso_day(const char *s, int n, char out[11]) {
    if (n < 10 || s[4] != '-' || s[7] != '-' || (n > 10 && s[10] != 'T' && s[10] != ' ')) return 0;
    int year = digits(s, 4), month = digits(s + 5, 2), day = digits(s + 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return 0;
    memcpy(out, s, 10);
    out[10] = 0;
    return 1;
}

/* Read argument PUBLISHED into OUT; NULL leaves it empty. */
static int read_published(tvf_cursor *c, sqlite3_value *value, char out[11]) {
    sqlite3_vtab *vtab = c->at.base.pVtab;
    if (sqlite3_value_type(value) == SQLITE_NULL) return SQLITE_OK;
    const char *s = (const char *)sqlite3_value_text(value);
    if (!s) return SQLITE_NOMEM;
    if (iso_day(s, sqlite3_value_bytes(value), out)) return SQLITE_OK;
    return vs_fail(vtab, sqlite3_mprintf("%s: published must be a date like '2025-07-18', not '%s'",
                                         module_of(vtab)->f->name, vt_show_string(s).text));
}

/* Read the user's terms; what a cursor has read stays until its connection changes something. */
static int read_lexicon(tvf_cursor *c, sqlite3_value *value) {
    const module *m = module_of(c->at.base.pVtab);
    char *err = NULL;
    if (sqlite3_value_type(value) == SQLITE_NULL) return SQLITE_OK;
    const char *name = (const char *)sqlite3_value_text(value);
    if (!name) return SQLITE_NOMEM;
    int rc = vs_lexicon_read(m->db, m->f->name, name, m->reading_lexicon, vs_cache_memory(m->cache),
                             &c->lexicon, &err);
    c->with_lexicon = rc == SQLITE_OK;
    return err ? vs_fail(c->at.base.pVtab, err) : rc;
}

/* Analyse the text; a BLOB counts as the bytes of a text, whatever the encoding of the database. */
static int tvf_read_text(tvf_cursor *c, sqlite3_value *value, const char *published) {
    const module *m = module_of(c->at.base.pVtab);
    int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL) return SQLITE_OK;
    c->blob = type == SQLITE_BLOB;
    /* sqlite3_value_text() would copy a text that no zero byte follows, and few values have one. */
    int as_it_is = c->blob || (type == SQLITE_TEXT && sqlite3_value_encoding(value) == SQLITE_UTF8);
    const void *text = as_it_is ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    int size = sqlite3_value_bytes(value);
    if (!text && (size || !as_it_is)) return SQLITE_NOMEM;
    static const vs_lexicon none;
    int rc = vs_cache_get(m->cache, text, size, published, c->with_lexicon ? &c->lexicon : &none,
                          &c->entry);
    if (rc == SQLITE_NOMEM) return vs_no_memory(c->at.base.pVtab, m->f->name, size, VS_ALWAYS_READ);
    if (rc != SQLITE_OK) return rc;
    c->at.count = m->f->count(c->entry->analysis);
    return SQLITE_OK;
}

static int tvf_filter(sqlite3_vtab_cursor *base, int given, const char *unused, int argc,
                      sqlite3_value **argv) {
    tvf_cursor *c = (tvf_cursor *)(void *)base;
    const vs_tvf *f = module_of(base->pVtab)->f;
    sqlite3_value *arg[ARG_COUNT];
    char published[11] = "";
    (void)unused, (void)argc;
    tvf_reset(c);
    int rc = vs_arguments(base->pVtab, f->name, given, argv, arg, ARG_COUNT);
    if (rc == SQLITE_OK && arg[ARG_PUBLISHED])
        rc = read_published(c, arg[ARG_PUBLISHED], published);
    if (rc == SQLITE_OK && arg[ARG_LEXICON]) rc = read_lexicon(c, arg[ARG_LEXICON]);
    if (rc == SQLITE_OK) rc = tvf_read_text(c, arg[ARG_TEXT], published);
    return rc;
}

static vs_said said_text(const char *text) {
    return (vs_said){SQLITE_TEXT, text, (sqlite3_int64)strlen(text)};
}

/* Argument ARG as its column shows it: what was given, so that a condition on it holds. */
static vs_said argument_said(const tvf_cursor *c, int arg) {
    const vs_entry *e = c->entry;
    if (arg == ARG_TEXT) return (vs_said){c->blob ? SQLITE_BLOB : SQLITE_TEXT, e->text, e->size};
    if (arg == ARG_PUBLISHED && e->published[0]) return said_text(e->published);
    if (arg == ARG_LEXICON && c->with_lexicon) return said_text(c->lexicon.table);
    return (vs_said){SQLITE_NULL, NULL, 0};
}

static void result_said(sqlite3_context *ctx, const vs_said *said) {
    if (said->type == SQLITE_BLOB)
        sqlite3_result_blob64(ctx, said->bytes, (sqlite3_uint64)said->size, SQLITE_TRANSIENT);
    else if (said->type == SQLITE_TEXT)
        sqlite3_result_text64(ctx, said->bytes, (sqlite3_uint64)said->size, SQLITE_TRANSIENT,
                              SQLITE_UTF8);
}

static int tvf_column(sqlite3_vtab_cursor *base, sqlite3_context *ctx, int index) {
    const tvf_cursor *c = (tvf_cursor *)(void *)base;
    const vs_tvf *f = module_of(base->pVtab)->f;
    if (index < f->column_count) {
        f->column(ctx, c->entry->analysis, (uint32_t)c->at.row, index);
    } else {
        vs_said said = argument_said(c, index - f->column_count);
        result_said(ctx, &said);
    }
    return SQLITE_OK;
}

static int tvf_rowid(sqlite3_vtab_cursor *base, sqlite3_int64 *out) {
    tvf_cursor *c = (tvf_cursor *)(void *)base;
    vs_said said[ARG_COUNT];
    for (int arg = 0; arg < ARG_COUNT; arg++)
        said[arg] = argument_said(c, arg);
    *out = vs_rowid(&c->at, said, ARG_COUNT);
    return SQLITE_OK;
}

static const sqlite3_module tvf_methods = {
    .xConnect = tvf_connect,
    .xBestIndex = tvf_best_index,
    .xDisconnect = vs_disconnect,
    .xOpen = vs_open,
    .xClose = tvf_close,
    .xFilter = tvf_filter,
    .xNext = vs_next,
    .xEof = vs_eof,
    .xColumn = tvf_column,
    .xRowid = tvf_rowid,
};

static void destroy(void *p) {
    module *m = p;
    vs_cache_release(m->cache);
    sqlite3_free(m);
}

int vs_tvf_register(sqlite3 *db, const vs_tvf *f, vs_cache *cache, char **err) {
    module *m = sqlite3_malloc64(sizeof *m);
    if (!m) return SQLITE_NOMEM;
    *m = (module){f, vs_cache_share(cache), db, vs_cache_reading(cache)};
    return vs_create_module(db, f->name, &tvf_methods, m, destroy, err);
}

static void result_bytes(sqlite3_context *ctx, const uint8_t *text, uint32_t start, uint32_t end) {
    sqlite3_result_text64(ctx, (const char *)text + start, end - start, SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

void vs_result_shown(sqlite3_context *ctx, const va_analysis *a, const va_span *span) {
    result_bytes(ctx, a->text, span->start, span->end);
}

void vs_result_span(sqlite3_context *ctx, const va_analysis *a, const va_span *span, int which) {
    va_span given = va_given_span(a, span);
    switch (which) {
    case VS_TEXT:
        result_bytes(ctx, a->given, given.start, given.end);
        break;
    case VS_START:
        sqlite3_result_int64(ctx, (sqlite3_int64)given.cstart + 1);
        break;
    case VS_LENGTH:
        sqlite3_result_int64(ctx, given.cend - given.cstart);
        break;
    case VS_BYTE_START:
        sqlite3_result_int64(ctx, given.start);
        break;
    case VS_BYTE_LENGTH:
        sqlite3_result_int64(ctx, given.end - given.start);
        break;
    }
}

void vs_result_name(sqlite3_context *ctx, const char *name) {
    if (name) sqlite3_result_text(ctx, name, -1, SQLITE_TRANSIENT);
}

void vs_result_confidence(sqlite3_context *ctx, float confidence) {
    sqlite3_result_double(ctx, (int)(confidence * 1000 + 0.5f) / 1000.0);
}

/* BYTE, or where the next character begins; END at most. */
static uint32_t character_at(const va_analysis *a, uint32_t byte, uint32_t end) {
    while (byte < end && vt_is_continuation(a->text[byte]))
        byte++;
    return byte;
}

void vs_result_evidence(sqlite3_context *ctx, const va_analysis *a, uint32_t index,
                        const va_span *span) {
    if (index >= a->sentence_count) return;
    const va_span *s = &a->sentences[index].span;
    uint32_t start = s->start, end = s->end;
    if (end - start > VS_EVIDENCE) {
        if (span->start > start + VS_EVIDENCE_BEFORE) start = span->start - VS_EVIDENCE_BEFORE;
        if (start > end - VS_EVIDENCE) start = end - VS_EVIDENCE;
        start = start == s->start ? start : character_at(a, start, span->start);
        if (end - start > VS_EVIDENCE) end = start + VS_EVIDENCE;
        while (end < s->end && end > start && vt_is_continuation(a->text[end]))
            end--;
    }
    result_bytes(ctx, a->text, start, end);
}

void vs_result_finding(sqlite3_context *ctx, const va_analysis *a, const vs_finding *f, int which) {
    enum {
        FINDING_MENTIONS = VS_BYTE_LENGTH + 1,
        FINDING_SENTENCE,
        FINDING_CONFIDENCE,
        FINDING_RULE,
        FINDING_EVIDENCE
    };
    switch (which) {
    case FINDING_MENTIONS:
        sqlite3_result_int64(ctx, f->mentions);
        break;
    case FINDING_SENTENCE:
        sqlite3_result_int64(ctx, (sqlite3_int64)f->mention->sentence + 1);
        break;
    case FINDING_CONFIDENCE:
        vs_result_confidence(ctx, f->confidence);
        break;
    case FINDING_RULE:
        vs_result_name(ctx, f->rule);
        break;
    case FINDING_EVIDENCE:
        vs_result_evidence(ctx, a, f->mention->sentence, &f->mention->span);
        break;
    default:
        vs_result_span(ctx, a, &f->mention->span, which);
        break;
    }
}
