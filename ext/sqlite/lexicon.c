/*
** lexicon.c - see lexicon.h.
**
**     CREATE TABLE partner(form, name, type, code, action);
**     SELECT name FROM viet_parties(:text) WHERE lexicon = 'partner';
*/
#include <string.h>
#include "lexicon.h"
#include "../text/show.h"

enum { TERM_FORM, TERM_NAME, TERM_TYPE, TERM_CODE, TERM_ACTION, TERM_COLUMNS };
static const char *const column_names[] = {"form", "name", "type", "code", "action"};
static const char *const action_names[] = {"add", "alias", "stop"};

/* A table on its way into terms. */
typedef struct {
    const char *function, *table;
    sqlite3_stmt *stmt;
    int at[TERM_COLUMNS]; /* column of the statement, or -1 */
    sqlite3_int64 row;
    vs_lexicon *l;
    char **err;
} term_reader;

void vs_lexicon_clear(vs_lexicon *l) {
    va_terms_free(l->terms);
    sqlite3_free(l->table);
    *l = (vs_lexicon){0};
}

/* SQLite says a name as it was given: put "?" for what is broken in MESSAGE. */
static void repair(char *message) {
    uint8_t *p = (uint8_t *)message, *end = p + strlen(message);
    for (int64_t bytes; p < end; p += bytes) {
        uint32_t cp;
        bytes = vt_utf8_next(p, end, &cp) - p;
        if (cp == VT_BROKEN && (bytes != 3 || memcmp(p, "\xEF\xBF\xBD", 3) != 0))
            memset(p, '?', (size_t)bytes);
    }
}

static int lexicon_fail(const term_reader *r, char *message) {
    if (!message) return SQLITE_NOMEM;
    repair(message);
    vt_shown table = vt_show_string(r->table);
    *r->err = r->row ? sqlite3_mprintf("%s: lexicon '%s', row %lld: %s", r->function, table.text,
                                       r->row, message)
                     : sqlite3_mprintf("%s: lexicon '%s': %s", r->function, table.text, message);
    sqlite3_free(message);
    return *r->err ? SQLITE_ERROR : SQLITE_NOMEM;
}

/*
** Prepare to read "table" or "schema.table", all its columns.
**
** A function cannot see whether it stands in a view or trigger, which may be a stranger's.  So it
** reads by name nothing that could not be read from there: no virtual table, which may be meant for
** nobody's views.  For views and generated columns SQLite itself asks what the schema may call.
** To an authorizer all is read inside "FUNCTION lexicon", as if that were a view, so that it can
** tell such reading from what the application asks for.
*/
static int open_table(term_reader *r, sqlite3 *db) {
    const char *dot = strchr(r->table, '.'), *name = dot ? dot + 1 : r->table;
    int schema = dot ? (int)(dot - r->table) : 0;
    char *sql = sqlite3_mprintf("WITH \"%w lexicon\" AS (SELECT * FROM %s%.*w%s\"%w\") SELECT * "
                                "FROM \"%w lexicon\"",
                                r->function, dot ? "\"" : "", schema, r->table, dot ? "\"." : "",
                                name, r->function);
    if (!sql) return SQLITE_NOMEM;
    int rc = sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_NO_VTAB, &r->stmt, NULL);
    sqlite3_free(sql);
    if (rc == SQLITE_OK || rc == SQLITE_NOMEM || rc == SQLITE_INTERRUPT) return rc;
    return lexicon_fail(r, sqlite3_mprintf("%s; it may be a table or a view, and nothing virtual",
                                           sqlite3_errmsg(db)));
}

/* Where the columns stand in the statement. */
static int find_columns(term_reader *r) {
    for (int c = 0; c < TERM_COLUMNS; c++)
        r->at[c] = -1;
    for (int i = sqlite3_column_count(r->stmt); i-- > 0;) {
        const char *name = sqlite3_column_name(r->stmt, i);
        if (!name) return SQLITE_NOMEM;
        for (int c = 0; c < TERM_COLUMNS; c++)
            if (!sqlite3_stricmp(name, column_names[c])) r->at[c] = i;
    }
    if (r->at[TERM_FORM] >= 0 && r->at[TERM_NAME] >= 0) return SQLITE_OK;
    return lexicon_fail(
        r, sqlite3_mprintf("no column %s; it needs the columns form and name, and may have "
                           "type, code and action",
                           column_names[r->at[TERM_FORM] < 0 ? TERM_FORM : TERM_NAME]));
}

/* The value of COLUMN as text; "" for NULL and for a column that is not there. */
static const char *text_of(const term_reader *r, int column, int64_t *size) {
    *size = 0;
    if (r->at[column] < 0 || sqlite3_column_type(r->stmt, r->at[column]) == SQLITE_NULL) return "";
    const char *text = (const char *)sqlite3_column_text(r->stmt, r->at[column]);
    *size = sqlite3_column_bytes(r->stmt, r->at[column]);
    return text ? text : "";
}

static void mix(vs_lexicon *l, const char *text, int64_t size) {
    for (int64_t i = 0; i <= size; i++) {
        uint64_t byte = i < size ? (uint8_t)text[i] : 256;
        l->hash[0] = (l->hash[0] ^ byte) * 0x9E3779B97F4A7C15u;
        l->hash[0] ^= l->hash[0] >> 29;
        l->hash[1] = (l->hash[1] + byte) * 0xD6E8FEB86659FD93u;
        l->hash[1] ^= l->hash[1] >> 32;
    }
}

static int is(const char *text, int64_t size, const char *word) {
    return size == (int64_t)strlen(word) && !sqlite3_strnicmp(text, word, (int)size);
}

/* Type and action of the row, which are words of closed lists. */
static int read_words(const term_reader *r, va_term *term) {
    int64_t size;
    const char *text = text_of(r, TERM_TYPE, &size);
    int i = size ? 0 : VA_TYPE_COUNT;
    while (i < VA_TYPE_COUNT && !is(text, size, va_type_name((va_type)i)))
        i++;
    if (size && i == VA_TYPE_COUNT)
        return lexicon_fail(r, sqlite3_mprintf("type '%s' is none that viet_parties has, such as "
                                               "company, education or province; NULL for other",
                                               vt_show(text, size).text));
    term->type = (va_type)i;
    text = text_of(r, TERM_ACTION, &size);
    for (i = size ? 0 : VA_TERM_ADD; size && i < 3 && !is(text, size, action_names[i]);)
        i++;
    if (i == 3)
        return lexicon_fail(r,
                            sqlite3_mprintf("action '%s' must be add, alias or stop; NULL for add",
                                            vt_show(text, size).text));
    term->action = (va_term_action)i;
    return SQLITE_OK;
}

static int read_row(term_reader *r) {
    va_term term = {0};
    if (sqlite3_column_type(r->stmt, r->at[TERM_FORM]) == SQLITE_NULL)
        return lexicon_fail(r, sqlite3_mprintf("form is NULL"));
    int rc = read_words(r, &term);
    if (rc != SQLITE_OK) return rc;
    term.form = text_of(r, TERM_FORM, &term.form_size);
    term.name = text_of(r, TERM_NAME, &term.name_size);
    term.code = text_of(r, TERM_CODE, &term.code_size);
    if (term.action == VA_TERM_ALIAS && !term.name_size)
        return lexicon_fail(
            r, sqlite3_mprintf("name is NULL or empty; an alias needs the name it means"));
    mix(r->l, term.form, term.form_size);
    mix(r->l, term.name, term.name_size);
    mix(r->l, term.code, term.code_size);
    r->l->hash[0] += (uint64_t)term.type * 8 + (uint64_t)term.action + 1;
    switch (va_terms_add(r->l->terms, &term)) {
    case VA_TERM_OK:
        return SQLITE_OK;
    case VA_TERM_NO_WORD:
        return lexicon_fail(
            r, sqlite3_mprintf("form '%s' holds no word", vt_show(term.form, term.form_size).text));
    case VA_TERM_LONG:
        return lexicon_fail(r, sqlite3_mprintf("form '%s' has more than %d words",
                                               vt_show(term.form, term.form_size).text,
                                               VA_TERM_WORDS));
    case VA_TERM_CONFLICT:
        return lexicon_fail(r,
                            sqlite3_mprintf("form '%s' stands in an earlier row with another name, "
                                            "type, code or action",
                                            vt_show(term.form, term.form_size).text));
    case VA_TERM_NOMEM:
        break;
    }
    return SQLITE_NOMEM;
}

static int read_rows(term_reader *r, sqlite3 *db) {
    int rc;
    while ((rc = sqlite3_step(r->stmt)) == SQLITE_ROW) {
        r->row++;
        rc = read_row(r);
        if (rc != SQLITE_OK) return rc;
    }
    if (rc == SQLITE_DONE) return SQLITE_OK;
    if (rc != SQLITE_ERROR) return rc;
    r->row = 0;
    return lexicon_fail(r, sqlite3_mprintf("%s", sqlite3_errmsg(db)));
}

/*
** A number that stays the same while SQLite is at work, and grows when it has returned to the
** application: a statement adds up its steps when it gives a row or ends.
*/
static sqlite3_int64 moment_of(sqlite3 *db) {
    sqlite3_int64 steps = 0;
    for (sqlite3_stmt *s = sqlite3_next_stmt(db, NULL); s; s = sqlite3_next_stmt(db, s))
        if (sqlite3_stmt_busy(s)) steps += sqlite3_stmt_status(s, SQLITE_STMTSTATUS_VM_STEP, 0);
    return steps;
}

/*
** *L is what TABLE holds now.  No count of changes tells that a transaction was rolled back: what
** was read within one that wrote is read again when the application may have done so.
*/
static int is_current(sqlite3 *db, const char *table, const vs_lexicon *l) {
    if (!l->terms || l->changes != sqlite3_total_changes(db) || strcmp(l->table, table) != 0)
        return 0;
    return !l->uncommitted || l->moment == moment_of(db);
}

int vs_lexicon_read(sqlite3 *db, const char *function, const char *table, int *busy,
                    const va_memory *memory, vs_lexicon *l, char **err) {
    if (is_current(db, table, l)) return SQLITE_OK;
    vs_lexicon_clear(l);
    term_reader r = {.function = function, .table = table, .l = l, .err = err};
    if (*busy) return lexicon_fail(&r, sqlite3_mprintf("a lexicon must not need a lexicon itself"));
    *busy = 1;
    l->hash[0] = l->hash[1] = 1;
    l->changes = sqlite3_total_changes(db);
    l->uncommitted = sqlite3_txn_state(db, NULL) == SQLITE_TXN_WRITE;
    l->moment = moment_of(db);
    l->table = sqlite3_mprintf("%s", table);
    l->terms = va_terms_new(memory);
    int rc = l->table && l->terms ? open_table(&r, db) : SQLITE_NOMEM;
    if (rc == SQLITE_OK) rc = find_columns(&r);
    if (rc == SQLITE_OK) rc = read_rows(&r, db);
    sqlite3_finalize(r.stmt);
    *busy = 0;
    if (rc != SQLITE_OK) vs_lexicon_clear(l);
    return rc;
}
