/*
** statements.h - a statement for every function, table and collation of the extension, for the
** options of the tokenizer and the uses of a lexicon.  Who registers something new adds one of its
** name: else check_complete() fails.
*/
#ifndef VIET_TORTURE_STATEMENTS_H
#define VIET_TORTURE_STATEMENTS_H

#include "../static/support.h"

/* What the statements find: texts of all kinds, lexicons right and wrong, an index. */
static const char setup[] =
    "CREATE TABLE sample (x);"
    "INSERT INTO sample VALUES ('" ARTICLE_TITLE
    "'), (NULL), (''), (42), (1.5), ('Quận 10'), ('Quận 9'),"
    "  ('hoà bình'), ('HÒA BÌNH'), (x'48E12D4EE1BB99FF80'), ('Nguyễn Văn An'), ('bà Lê Thị Hoa'),"
    "  ('ôtô TP.HCM 15-NQ/TW 0912.345.678'), ('<p>Hai b&ecirc;n<br>k&yacute;'), ('ﬁ ½ Ⅳ 漢 😀'),"
    "  (replace(hex(zeroblob(90)), '0', 'ß')), (CAST(x'CCA3CC8265CCA3' AS TEXT));"
    "CREATE TABLE terms (form, name, type, code, action);"
    "INSERT INTO terms VALUES ('Sông Hồng', 'Công ty Sông Hồng', 'company', 'X-1', NULL),"
    "  ('du lịch', 'Du Lịch', NULL, NULL, 'add'), ('Ninh Kiều', 'Quận Ninh Kiều', NULL, NULL, "
    "'alias'),"
    "  ('Ngô Quyền', NULL, NULL, NULL, 'stop');"
    "CREATE VIEW terms_view AS SELECT form, name FROM terms WHERE action IS NULL;"
    "CREATE TABLE few_columns (form); CREATE TABLE odd_type (form, name, type);"
    "INSERT INTO odd_type VALUES ('a', 'b', 'no such type');"
    "CREATE TABLE two_meanings (form, name); INSERT INTO two_meanings VALUES ('a b', 'c'), ('A B', "
    "'d');"
    "CREATE VIEW itself AS SELECT name AS form, name FROM viet_mentions('Hà Nội', NULL, 'itself');"
    "CREATE VIRTUAL TABLE f USING fts5(body, prefix = '2', tokenize = 'vietnamese');"
    "INSERT INTO f VALUES ('Hợp tác giữa Hà Nội và Huế về ôtô'), ('hop tac vi hoa binh 15-NQ/TW')";

#define SAMPLES(expression) "SELECT quote(" expression ") FROM sample"
#define ROWS(table)                                                                                \
    "SELECT *, text, published, lexicon, rowid IS NULL FROM " table "(?1, '2025-07-18')"
#define SORTED(collation)                                                                          \
    "CREATE TABLE o (x TEXT COLLATE " collation "); CREATE INDEX i ON o (x);"                      \
    "INSERT INTO o SELECT x FROM sample; INSERT INTO o SELECT x || 'a' FROM sample;"               \
    "SELECT x FROM o ORDER BY x; SELECT count(*) FROM o GROUP BY x;"                               \
    "DELETE FROM o WHERE x >= 'hoà'; SELECT count(*) FROM o; DROP TABLE o"
#define INDEXED(options)                                                                           \
    "CREATE VIRTUAL TABLE g USING fts5(body, tokenize = 'vietnamese " options "');"                \
    "INSERT INTO g SELECT x FROM sample; INSERT INTO g VALUES (?1);"                               \
    "SELECT rowid, highlight(g, 0, '[', ']') FROM g WHERE g MATCH viet_query('hop tac');"          \
    "SELECT rowid, bm25(g) FROM g('\"hòa bình\" OR quan*'); DELETE FROM g WHERE rowid % 2;"      \
    "INSERT INTO g (g) VALUES ('integrity-check'); DROP TABLE g"

/* NAME: what is registered, functions with the number of their arguments; or what the use is. */
static const struct {
    const char *name, *sql;
    int writes;
} statements[] = {
    {"viet_normalize/1", SAMPLES("viet_normalize(x)"), 0},
    {"viet_normalize/2", SAMPLES("viet_normalize(x, 'new')"), 0},
    {"viet_unaccent/1", SAMPLES("viet_unaccent(x)"), 0},
    {"viet_lower/1", SAMPLES("viet_lower(x)"), 0},
    {"viet_upper/1", SAMPLES("viet_upper(x)"), 0},
    {"viet_title/1", SAMPLES("viet_title(x)"), 0},
    {"viet_slug/1", SAMPLES("viet_slug(x)"), 0},
    {"viet_plain/1", SAMPLES("viet_plain(x)"), 0},
    {"viet_plain/2", SAMPLES("viet_plain(x, 'auto')"), 0},
    {"viet_is_syllable/1", SAMPLES("viet_is_syllable(x)"), 0},
    {"viet_family_name/1", SAMPLES("viet_family_name(x)"), 0},
    {"viet_given_name/1", SAMPLES("viet_given_name(x)"), 0},
    {"viet_encoding/1", SAMPLES("viet_encoding(x)"), 0},
    {"viet_decode/2", SAMPLES("viet_decode(x, 'tcvn3') || viet_decode(x, 'viqr')"), 0},
    {"viet_encode/2", SAMPLES("viet_encode(x, 'vni') || viet_encode(x, 'cp1258')"), 0},
    {"viet_sort_key/1", SAMPLES("viet_sort_key(x)"), 0},
    {"viet_sort_key/2", SAMPLES("viet_sort_key(x, 'VIETNAMESE_NAME')"), 0},
    {"viet_query/1", SAMPLES("viet_query(x)"), 0},
    {"viet_query/2", SAMPLES("viet_query(x, 'any')"), 0},
    {"viet_query/3", SAMPLES("viet_query(x, 'phrase', 'stopwords 1 detail none')"), 0},
    {"viet_version/0", "SELECT viet_version()", 0},
    {"viet_data_version/0", "SELECT viet_data_version()", 0},
    {"viet_collation_version/0", "SELECT viet_collation_version()", 0},
    {"viet_debug/0", "SELECT viet_debug() LIKE '%FTS5%'", 0},
    {"viet_parties", ROWS("viet_parties"), 0},
    {"viet_domains", ROWS("viet_domains"), 0},
    {"viet_cooperations", ROWS("viet_cooperations"), 0},
    {"viet_people", ROWS("viet_people"), 0},
    {"viet_mentions", ROWS("viet_mentions"), 0},
    {"viet_sections", ROWS("viet_sections"), 0},
    {"viet_sentences", ROWS("viet_sentences"), 0},
    {"viet_tokens", "SELECT t.*, t.rowid IS NULL FROM sample, viet_tokens(x) t", 0},
    {"viet_kinds", "SELECT * FROM viet_kinds", 0},
    {"viet_domain_codes", "SELECT * FROM viet_domain_codes", 0},
    {"viet_units", "SELECT * FROM viet_units WHERE code = '79' OR any_name = 'ninh kieu'", 0},
    {"viet_unit_changes", "SELECT * FROM viet_unit_changes WHERE new_code = '79'", 0},
    {"VIETNAMESE", SORTED("VIETNAMESE"), 1},
    {"VIETNAMESE_CI", SORTED("VIETNAMESE_CI"), 1},
    {"VIETNAMESE_AI", SORTED("VIETNAMESE_AI"), 1},
    {"VIETNAMESE_NUM", SORTED("VIETNAMESE_NUM"), 1},
    {"VIETNAMESE_NAME", SORTED("VIETNAMESE_NAME"), 1},
    {"VIETNAMESE_CLDR", SORTED("VIETNAMESE_CLDR"), 1},
    {"diacritics smart", INDEXED("diacritics smart"), 1},
    {"diacritics fold", INDEXED("diacritics fold"), 1},
    {"diacritics keep", INDEXED("diacritics keep"), 1},
    {"stopwords", INDEXED("stopwords 1"), 1},
    {"tokenchars", INDEXED("tokenchars _ separators x"), 1},
    {"an unknown option", INDEXED("diacritics none"), 1},
    /* Without memory for the places of a match FTS5's snippet() goes without its marks. */
    {"queries of an index",
     "SELECT rowid, replace(replace(snippet(f, 0, '[', ']', '…', 6), '[', ''), ']', '') FROM "
     "f(viet_query('\"hợp tac\" oto* -xyz'));"
     "SELECT rowid FROM f(viet_query('tphcm hà nội', 'any')); SELECT * FROM f('du* OR \"hoa "
     "binh\"*')",
     0},
    {"tokens of a query", "SELECT * FROM viet_tokens('hop tac oto', 'query')", 0},
    {"tokens of a prefix", "SELECT * FROM viet_tokens('hop đắ', 'prefix', 'stopwords 1')", 0},
    {"tokens with options", "SELECT * FROM viet_tokens(?1, NULL, 'diacritics fold tokenchars _')",
     0},
    {"HTML", "SELECT * FROM viet_mentions('<p>' || replace(?1, 'à', '&agrave;'))", 0},
    {"all tables of a text",
     "SELECT (SELECT count(*) FROM viet_parties(?1) p, viet_domains(p.text) d WHERE p.published = "
     "'2025-07-18'), (SELECT sum(length(parties)) FROM viet_cooperations(?1))",
     0},
    {"other types", "SELECT count(*), sum(length(m.evidence)) FROM sample, viet_mentions(x) m", 0},
    {"a day that is none", "SELECT * FROM viet_parties(?1, 'yesterday')", 0},
    {"lexicon", "SELECT * FROM viet_mentions(?1, NULL, 'terms')", 0},
    {"lexicon of a schema", "SELECT * FROM viet_parties(?1) WHERE lexicon = 'main.terms'", 0},
    {"lexicon in a view", "SELECT * FROM viet_people(?1, NULL, 'terms_view')", 0},
    {"lexicon that changes",
     "UPDATE terms SET name = name || '!'; SELECT name FROM viet_mentions(?1, NULL, 'terms');"
     "DELETE FROM terms WHERE action = 'stop'; SELECT name FROM viet_mentions(?1, NULL, 'terms')",
     1},
    {"no lexicon", "SELECT * FROM viet_mentions('x', NULL, 'nowhere')", 0},
    {"lexicon without names", "SELECT * FROM viet_mentions('x', NULL, 'few_columns')", 0},
    {"lexicon of an unknown type", "SELECT * FROM viet_mentions('x', NULL, 'odd_type')", 0},
    {"lexicon of two meanings", "SELECT * FROM viet_mentions('x', NULL, 'two_meanings')", 0},
    {"lexicon of itself", "SELECT * FROM viet_mentions('x', NULL, 'itself')", 0},
    {"an unknown style", "SELECT viet_normalize('x', 'none')", 0},
    {"an unknown encoding", "SELECT viet_decode('x', 'none')", 0},
    {"an unknown mode", "SELECT viet_query('x', 'none')", 0},
    {"an unknown collation", "SELECT viet_sort_key('x', 'none')", 0},
    {"an unknown purpose", "SELECT * FROM viet_tokens('x', 'none')", 0},
};

enum { STATEMENTS = COUNT(statements) };

/* The setup, in a fresh database: UTF-8 or what ENCODING says. */
static inline sqlite3 *open_prepared(const char *file, int flags, const char *encoding) {
    sqlite3 *db = NULL;
    char *pragma = sqlite3_mprintf("PRAGMA encoding = '%s'", encoding), *err = NULL;
    int rc = sqlite3_open_v2(file, &db, flags, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_exec(db, pragma, NULL, NULL, NULL);
    if (rc == SQLITE_OK) rc = viet_register(db, &err);
    if (rc == SQLITE_OK) rc = sqlite3_exec(db, setup, NULL, NULL, &err);
    if (rc != SQLITE_OK) fail_msg("setup: %s", err ? err : sqlite3_errmsg(db));
    sqlite3_free(pragma);
    return db;
}

typedef struct {
    uint64_t hash;
    long rows; /* or FAILED */
} digest;

enum { FAILED = -1 };

static inline void add_bytes(digest *d, const void *bytes, int n) {
    for (int i = 0; i < n; i++)
        d->hash = (d->hash ^ ((const uint8_t *)bytes)[i]) * 0x100000001B3u;
    d->hash = (d->hash ^ (uint64_t)n) * 0x9E3779B97F4A7C15u;
}

/* The row that STMT has: SQLITE_OK, or SQLITE_NOMEM if a value cannot be had. */
static inline int add_row(digest *d, sqlite3_stmt *stmt) {
    d->rows++;
    for (int c = 0; c < sqlite3_column_count(stmt); c++) {
        int type = sqlite3_column_type(stmt, c);
        add_bytes(d, &type, sizeof type);
        if (type == SQLITE_NULL) continue;
        const void *bytes = type == SQLITE_BLOB ? sqlite3_column_blob(stmt, c)
                                                : (const void *)sqlite3_column_text(stmt, c);
        int n = sqlite3_column_bytes(stmt, c);
        if (!bytes && (n || type != SQLITE_BLOB)) return SQLITE_NOMEM;
        add_bytes(d, bytes, n);
    }
    return SQLITE_OK;
}

/* All statements of SQL with ARTICLE for ?1.  An error is an answer as well: its message counts. */
static inline int digest_of(sqlite3 *db, const char *sql, digest *d) {
    int rc = SQLITE_OK;
    *d = (digest){0xCBF29CE484222325u, 0};
    while (rc == SQLITE_OK && *sql) {
        sqlite3_stmt *stmt = NULL;
        rc = sqlite3_prepare_v2(db, sql, -1, &stmt, &sql);
        if (rc == SQLITE_OK && sqlite3_bind_parameter_count(stmt))
            rc = sqlite3_bind_text(stmt, 1, ARTICLE, -1, SQLITE_STATIC);
        while (rc == SQLITE_OK && sqlite3_step(stmt) == SQLITE_ROW)
            rc = add_row(d, stmt);
        int end = sqlite3_finalize(stmt);
        if (rc == SQLITE_OK) rc = end;
    }
    if (rc == SQLITE_ERROR) {
        const char *message = sqlite3_errmsg(db);
        add_bytes(d, message, (int)strlen(message));
        d->rows = FAILED;
        rc = SQLITE_OK;
    }
    return rc;
}

static inline int is_named(const char *name) {
    for (size_t i = 0; i < STATEMENTS; i++)
        if (!strcmp(statements[i].name, name)) return 1;
    return 0;
}

/* Whatever is registered has a statement. */
static inline void check_complete(void) {
    sqlite3 *db = open_database();
    sqlite3_stmt *stmt =
        prepare(db, "SELECT name || '/' || narg FROM pragma_function_list WHERE name LIKE 'viet%' "
                    "UNION SELECT name "
                    "FROM pragma_module_list WHERE name LIKE 'viet%' UNION SELECT name FROM "
                    "pragma_collation_list WHERE name LIKE 'viet%'");
    int names = 0;
    for (; sqlite3_step(stmt) == SQLITE_ROW; names++)
        if (!is_named((const char *)sqlite3_column_text(stmt, 0)))
            fail_msg("no statement in statements.h for %s", sqlite3_column_text(stmt, 0));
    assert_true(names > 40);
    sqlite3_finalize(stmt);
    sqlite3_close(db);
}

#endif
