/*
** fuzz_sql.c - statements put together from all functions, tables and collations that are
** registered, with any values: rows or an error that is no one's fault, the same rows twice, a
** whole database.
*/
#include <stdarg.h>
#include "support.h"

enum { MOST_NAMES = 64, MOST_SQL = 4000, MOST_DEPTH = 4, VALUES = 4, MOST_STEPS = 20000 };

typedef struct {
    const char *name;
    int arguments;
} function;

static sqlite3 *db;
static function functions[MOST_NAMES],
    plain_functions[] = {{"length", 1},     {"hex", 1},        {"upper", 1},    {"quote", 1},
                         {"typeof", 1},     {"substr", 3},     {"replace", 3},  {"instr", 2},
                         {"json_quote", 1}, {"json_array", 2}, {"coalesce", 2}, {"nullif", 2},
                         {"zeroblob", 1},   {"printf", 2},     {"trim", 2},     {"char", 1},
                         {"max", 2}};
static const char *tables[MOST_NAMES], *columns[MOST_NAMES][MOST_NAMES], *collations[MOST_NAMES];
static int function_count, table_count, column_count[MOST_NAMES], collation_count, steps;

/* ---- what there is ---- */

static const char *copy_of(sqlite3_stmt *stmt, int column) {
    return sqlite3_mprintf("%s", sqlite3_column_text(stmt, column));
}

static void list_columns(int t) {
    sqlite3_stmt *stmt = prepare(db, "SELECT name FROM pragma_table_xinfo(?1)");
    sqlite3_bind_text(stmt, 1, tables[t], -1, SQLITE_STATIC);
    while (sqlite3_step(stmt) == SQLITE_ROW && column_count[t] < MOST_NAMES)
        columns[t][column_count[t]++] = copy_of(stmt, 0);
    sqlite3_finalize(stmt);
}

static void list_all(void) {
    sqlite3_stmt *stmt =
        prepare(db, "SELECT DISTINCT name, narg FROM pragma_function_list WHERE name "
                    "LIKE 'viet%' ORDER BY 1, 2");
    while (sqlite3_step(stmt) == SQLITE_ROW && function_count < MOST_NAMES)
        functions[function_count++] = (function){copy_of(stmt, 0), sqlite3_column_int(stmt, 1)};
    sqlite3_finalize(stmt);
    stmt = prepare(db, "SELECT name FROM pragma_module_list WHERE name LIKE 'viet%' UNION ALL "
                       "SELECT 'f' UNION ALL SELECT 't'");
    while (sqlite3_step(stmt) == SQLITE_ROW && table_count < MOST_NAMES)
        tables[table_count++] = copy_of(stmt, 0);
    sqlite3_finalize(stmt);
    for (int t = 0; t < table_count; t++)
        list_columns(t);
    stmt = prepare(db, "SELECT name FROM pragma_collation_list ORDER BY name");
    while (sqlite3_step(stmt) == SQLITE_ROW && collation_count < MOST_NAMES)
        collations[collation_count++] = copy_of(stmt, 0);
    sqlite3_finalize(stmt);
}

static int stop(void *context) {
    (void)context;
    return ++steps > MOST_STEPS;
}

static void start(void) {
    db = open_database(
        "CREATE TABLE t (a, b TEXT COLLATE VIETNAMESE, c TEXT COLLATE VIETNAMESE_NAME UNIQUE);"
        "INSERT INTO t VALUES ('Hà Nội', 'hoà', 'Nguyễn Văn An'), (1, NULL, 'Lê Thị Hoa');"
        "CREATE INDEX i ON t (viet_sort_key(a), viet_unaccent(b) COLLATE VIETNAMESE_NUM);"
        "CREATE VIRTUAL TABLE f USING fts5(body, tokenize = 'vietnamese');"
        "INSERT INTO f VALUES ('Hai bên ký kết hợp tác tại Hà Nội');"
        "CREATE TABLE terms (form, name, type); INSERT INTO terms VALUES ('hai bên', NULL, NULL)");
    list_all();
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 200000);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(db, 100, stop, NULL);
}

/* ---- a statement ---- */

/* The input, from which choices are taken, and the statement that comes of them. */
typedef struct {
    const uint8_t *at, *end;
    int table; /* of the last FROM, or -1 */
    int n;
    char sql[MOST_SQL];
} maker;

static int below(maker *m, int n) {
    return m->at < m->end ? *m->at++ % n : 0;
}

__attribute__((format(printf, 2, 3))) static void put(maker *m, const char *format, ...) {
    va_list list;
    va_start(list, format);
    int n = vsnprintf(m->sql + m->n, (size_t)(MOST_SQL - m->n), format, list);
    va_end(list);
    if (n < MOST_SQL - m->n) m->n += n;
}

static void put_expression(maker *m, int depth);
static void put_select(maker *m, int depth);

static void put_literal(maker *m) {
    static const char *const literals[] = {"NULL",
                                           "0",
                                           "-1",
                                           "9223372036854775807",
                                           "1e999",
                                           "''",
                                           "x''",
                                           "x'ff00'",
                                           "'all'",
                                           "'any'",
                                           "'new'",
                                           "'vni'",
                                           "'query'",
                                           "'stopwords 1'",
                                           "'terms'",
                                           "'t'",
                                           "'2025-07-18'",
                                           "'province'",
                                           "'VIETNAMESE_CLDR'",
                                           "'html'",
                                           "'Hà Nội ký kết hợp tác với Huế'"};
    if (below(m, 2))
        put(m, "?%d", 1 + below(m, VALUES));
    else
        put(m, "%s", literals[below(m, (int)COUNT(literals))]);
}

static void put_column(maker *m) {
    if (m->table < 0)
        put_literal(m);
    else
        put(m, "\"%s\"", columns[m->table][below(m, column_count[m->table])]);
}

/* What the arguments behind the text are for: most values are refused. */
static const char *argument_of(const char *name, int i, unsigned k) {
    static const struct {
        const char *name, *values[4];
    } known[] = {
        {"viet_normalize", {"'keep'", "'old'", "'new'", "NULL"}},
        {"viet_decode", {"'vni'", "'tcvn3'", "'viqr'", "'utf-8'"}},
        {"viet_encode", {"'vni'", "'viscii'", "'viqr'", "'cp1258'"}},
        {"viet_plain", {"'html'", "'auto'", "'AUTO'", "NULL"}},
        {"viet_query", {"'all'", "'phrase'", "'any'", "NULL"}},
        {"viet_sort_key", {"'VIETNAMESE_AI'", "'vietnamese_name'", "'VIETNAMESE_NUM'", "NULL"}},
        {"viet_tokens", {"'document'", "'query'", "'prefix'", "NULL"}},
        {"viet_", {"'2025-07-18'", "'2019'", "NULL", "'2024-02-29'"}},
    };
    if (i == 2)
        return k % 2                                               ? "NULL"
               : strstr(name, "_query") || strstr(name, "_tokens") ? "'stopwords 1'"
                                                                   : "'terms'";
    for (size_t f = 0; f < COUNT(known); f++)
        if (strncmp(name, known[f].name, strlen(known[f].name)) == 0) return known[f].values[k % 4];
    return "1";
}

/* The arguments of NAME; one in sixteen is what nobody foresaw. */
static void put_arguments(maker *m, const char *name, int count, int depth) {
    for (int i = 0; i < count; i++) {
        if (i) put(m, ", ");
        if (i == 0 || below(m, 16) == 1 || strncmp(name, "viet", 4) != 0)
            put_expression(m, depth + 1);
        else
            put(m, "%s", argument_of(name, i, (unsigned)below(m, 8)));
    }
}

static void put_call(maker *m, const function *f, int depth) {
    put(m, "%s(", f->name);
    put_arguments(m, f->name, f->arguments, depth);
    put(m, ")");
}

static void put_operation(maker *m, int depth) {
    static const char *const operators[] = {"=", "<", "IS NOT", "||", "+", "LIKE", "AND", "IN"};
    const char *operator= operators[below(m, (int)COUNT(operators))];
    put(m, "(");
    put_expression(m, depth + 1);
    put(m, " %s %s", operator, strcmp(operator, "IN") ? "" : "(");
    put_expression(m, depth + 1);
    put(m, "%s)", strcmp(operator, "IN") ? "" : ")");
}

static void put_expression(maker *m, int depth) {
    int table = m->table;
    switch (depth > MOST_DEPTH ? below(m, 2) : below(m, 9)) {
    case 0:
        put_literal(m);
        break;
    case 1:
        put_column(m);
        break;
    case 2:
        put_call(m, &plain_functions[below(m, (int)COUNT(plain_functions))], depth);
        break;
    case 3:
        put_operation(m, depth);
        break;
    case 4:
        put_expression(m, depth + 1);
        put(m, " COLLATE %s", collations[below(m, collation_count)]);
        break;
    case 5:
        put(m, "(");
        put_select(m, depth + 2);
        put(m, ")");
        m->table = table;
        break;
    default:
        put_call(m, &functions[below(m, function_count)], depth);
    }
}

static void put_source(maker *m, int depth) {
    int t = below(m, table_count), arguments = below(m, 3) + 1;
    put(m, "%s", tables[t]);
    m->table = -1;
    if (strcmp(columns[t][column_count[t] - 1], "lexicon") == 0 ||
        strcmp(tables[t], "viet_tokens") == 0) {
        put(m, "(");
        put_arguments(m, tables[t], arguments, depth);
        put(m, ")");
    }
    m->table = t;
}

static void put_select(maker *m, int depth) {
    /* The columns come before the table whose they are: make that first. */
    maker source = {.at = m->at, .end = m->end, .table = m->table};
    put_source(&source, depth);
    m->at = source.at;
    m->table = source.table;
    put(m, "SELECT ");
    put_expression(m, depth + 1);
    put(m, " FROM %s", source.sql);
    if (strcmp(tables[m->table], "f") == 0 && below(m, 2)) {
        put(m, " WHERE f MATCH viet_query(");
        put_expression(m, depth + 1);
        put(m, ")");
    } else if (below(m, 2)) {
        put(m, " WHERE ");
        put_operation(m, depth);
    }
    if (below(m, 4) == 1) {
        put(m, " GROUP BY ");
        put_expression(m, depth + 1);
    }
    if (below(m, 2)) {
        put(m, " ORDER BY ");
        put_expression(m, depth + 2);
        put(m, " COLLATE %s", collations[below(m, collation_count)]);
    }
    put(m, " LIMIT 20");
}

static void put_statement(maker *m) {
    switch (below(m, 8)) {
    case 0:
        put(m, "INSERT INTO f ");
        put_select(m, 0);
        break;
    case 1:
        put(m, "INSERT OR REPLACE INTO t (a) ");
        put_select(m, 0);
        break;
    case 2:
        put(m, "UPDATE OR REPLACE t SET b = ?1, a = ?2, c = ?3");
        break;
    case 3:
        put(m, "CREATE INDEX j ON t (");
        put_call(m, &functions[below(m, function_count)], MOST_DEPTH);
        put(m, ")");
        break;
    default:
        put_select(m, 0);
    }
}

/* ---- and its run ---- */

static void bind_values(sqlite3_stmt *stmt, const uint8_t *data, size_t size) {
    for (int i = 1; i <= sqlite3_bind_parameter_count(stmt); i++) {
        size_t part = size / VALUES;
        const uint8_t *value = data + part * ((size_t)(i - 1) % VALUES);
        if (part && value[0] % 8 == 7)
            sqlite3_bind_blob(stmt, i, value, (int)part, SQLITE_STATIC);
        else
            bind_text(stmt, i, value, part);
    }
}

/* Errors that a statement may earn; all others are faults of ours. */
static int may_be(int rc) {
    return rc == SQLITE_OK || rc == SQLITE_ERROR || rc == SQLITE_CONSTRAINT ||
           rc == SQLITE_TOOBIG || rc == SQLITE_MISMATCH || rc == SQLITE_INTERRUPT;
}

static int run_once(const maker *m, const uint8_t *data, size_t size, uint64_t *hash) {
    sqlite3_stmt *stmt = NULL;
    *hash = 0;
    steps = 0;
    int rc = sqlite3_prepare_v2(db, m->sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK) {
        bind_values(stmt, data, size);
        rc = run_to_end(stmt, hash);
    }
    if (!may_be(rc)) wrong(db, m->sql);
    sqlite3_finalize(stmt);
    return rc;
}

/* In a transaction that is rolled back, so that the next input finds the same database. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static long inputs;
    uint64_t first, second;
    if (!db) start();
    if (size < 8 || size > 8000) return 0;
    size_t choices = size / 2 > 200 ? 200 : size / 2;
    maker m = {.at = data, .end = data + choices, .table = -1};
    put_statement(&m);
    for (uint64_t *hash = &first;; hash = &second) {
        run(db, "BEGIN");
        int rc = run_once(&m, data + choices, size - choices, hash);
        if (!sqlite3_get_autocommit(db)) run(db, "ROLLBACK");
        if (rc != SQLITE_OK) return 0; /* stopped somewhere */
        if (hash == &second) break;
    }
    if (first != second) wrong(db, m.sql);
    if (++inputs % 1024 == 0) {
        steps = 0;
        run(db, "INSERT INTO f (f) VALUES ('integrity-check')");
        sqlite3_stmt *stmt =
            prepare(db, "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
        must_be_empty(stmt);
        sqlite3_finalize(stmt);
    }
    return 0;
}
