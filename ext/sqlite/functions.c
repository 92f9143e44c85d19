/*
** functions.c - scalar functions on text.
**
**     SELECT viet_normalize('Thành phố ' || name, 'new') FROM city;
**     SELECT viet_decode(x'5669D6742054', 'tcvn3');
**     SELECT title FROM article WHERE article MATCH viet_query(:typed) ORDER BY rank;
**
** All are pure.  NULL gives NULL.  A BLOB is read as the bytes of a text, and
** text may be any bytes: nothing makes these functions fail but a result
** beyond SQLITE_LIMIT_LENGTH, lack of memory, or the name of a style,
** encoding or mode that does not exist.
*/
#include "register.h"
#include "../search/options.h"
#include "../search/query.h"
#include "../text/case.h"
#include "../text/legacy.h"
#include "../text/normalize.h"
#include "../text/person.h"
#include "../text/plain.h"
#include "../text/show.h"
#include "../text/slug.h"
#include "../text/syllable.h"
#include "../text/unaccent.h"

/* ---- arguments and results ---- */

typedef struct {
    const uint8_t *text;
    int64_t n;
} text_argument;

/* The bytes of VALUE, which is not NULL; 0 and an error if memory ran out. */
static int take_text(sqlite3_context *ctx, sqlite3_value *value, text_argument *a) {
    int blob = sqlite3_value_type(value) == SQLITE_BLOB;
    const void *text = blob ? sqlite3_value_blob(value) : sqlite3_value_text(value);
    a->text = text;
    a->n = sqlite3_value_bytes(value);
    if (text || (blob && a->n == 0)) return 1;
    sqlite3_result_error_nomem(ctx);
    return 0;
}

typedef struct {
    vt_buffer b;
    int64_t limit;
    int too_big;
    int blob; /* the result is no text */
} result;

static int grow_result(vt_buffer *b, int64_t need) {
    result *r = b->context;
    /* A character is written in room for four bytes, of which it may need one. */
    if (need > r->limit + 4) {
        r->too_big = 1;
        return 0;
    }
    int64_t capacity = need + need / 4;
    if (capacity > r->limit + 4) capacity = r->limit + 4;
    uint8_t *data = sqlite3_realloc64(b->data, (sqlite3_uint64)capacity);
    if (!data) return 0;
    b->data = data;
    b->capacity = capacity;
    return 1;
}

/* Start a result that will be about N bytes long. */
static void start_result(sqlite3_context *ctx, result *r, int64_t n) {
    *r = (result){0};
    r->limit = sqlite3_limit(sqlite3_context_db_handle(ctx), SQLITE_LIMIT_LENGTH, -1);
    r->b.grow = grow_result;
    r->b.context = r;
    vt_buffer_room(&r->b, n + n / 8 + 16 < r->limit ? n + n / 8 + 16 : 1);
}

/* Hand the result, or why there is none, to SQLite. */
static void finish(sqlite3_context *ctx, result *r) {
    if (r->too_big || (!r->b.failed && r->b.n > r->limit))
        sqlite3_result_error_toobig(ctx);
    else if (r->b.failed)
        sqlite3_result_error_nomem(ctx);
    else if (r->blob) {
        sqlite3_result_blob64(ctx, r->b.data, (sqlite3_uint64)r->b.n, sqlite3_free);
        return;
    } else {
        sqlite3_result_text64(ctx, (char *)r->b.data, (sqlite3_uint64)r->b.n, sqlite3_free,
                              SQLITE_UTF8);
        return;
    }
    sqlite3_free(r->b.data);
}

static int equals(const text_argument *a, const char *name) {
    return (size_t)a->n == strlen(name) &&
           sqlite3_strnicmp((const char *)a->text, name, (int)a->n) == 0;
}

/*
** The index in NAMES of the name that argument VALUE gives; -1 for NULL, and
** -1 with the error MESSAGE, which has a %s for the name, for an unknown one.
*/
static int take_option_name(sqlite3_context *ctx, sqlite3_value *value, const char *const *names,
                            int count, const char *message) {
    text_argument a;
    if (sqlite3_value_type(value) == SQLITE_NULL || !take_text(ctx, value, &a)) return -1;
    for (int i = 0; i < count; i++)
        if (equals(&a, names[i])) return i;
    char *error = sqlite3_mprintf(message, vt_show(a.text, a.n).text);
    if (error)
        sqlite3_result_error(ctx, error, -1);
    else
        sqlite3_result_error_nomem(ctx);
    sqlite3_free(error);
    return -1;
}

/* ---- the functions ---- */

static void normalize(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    static const char *const styles[] = {"keep", "old", "new"};
    text_argument a;
    result r;
    int style = VT_TONE_KEEP;
    if (argc == 2) {
        style =
            take_option_name(ctx, argv[1], styles, 3,
                             "viet_normalize: unknown tone style '%s', use 'keep', 'old' or 'new'");
        if (style < 0) return;
    }
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL || !take_text(ctx, argv[0], &a)) return;
    start_result(ctx, &r, a.n);
    vt_normalize(a.text, a.n, (enum vt_tone_style)style, &r.b);
    finish(ctx, &r);
}

typedef void mapping(const uint8_t *text, int64_t n, vt_buffer *out);

/* A function of one text to one text; which one is the user data. */
static void map_text(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    mapping *const *function = sqlite3_user_data(ctx);
    text_argument a;
    result r;
    (void)argc;
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL || !take_text(ctx, argv[0], &a)) return;
    start_result(ctx, &r, a.n);
    (*function)(a.text, a.n, &r.b);
    finish(ctx, &r);
}

static void lower(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_to_case(text, n, VT_LOWER_CASE, out);
}

static void upper(const uint8_t *text, int64_t n, vt_buffer *out) {
    vt_to_case(text, n, VT_UPPER_CASE, out);
}

typedef int part_of_name(const uint8_t *name, int64_t n, vt_part *part);

static void name_part(sqlite3_context *ctx, sqlite3_value *value, part_of_name *find) {
    text_argument a;
    vt_part part = {0, 0};
    if (sqlite3_value_type(value) == SQLITE_NULL || !take_text(ctx, value, &a)) return;
    if (find(a.text, a.n, &part))
        sqlite3_result_text64(ctx, (const char *)a.text + part.start, (sqlite3_uint64)part.n,
                              SQLITE_TRANSIENT, SQLITE_UTF8);
}

static void family_name(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    (void)argc;
    name_part(ctx, argv[0], vt_family_name);
}

static void given_name(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    (void)argc;
    name_part(ctx, argv[0], vt_given_name);
}

static void is_syllable(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    text_argument a;
    (void)argc;
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL || !take_text(ctx, argv[0], &a)) return;
    sqlite3_result_int(ctx, vt_is_syllable(a.text, a.n));
}

/*
** How VALUE holds legacy bytes: text that is well-formed UTF-8 holds them as
** characters, a BLOB or text of other bytes holds them as they are.
*/
static enum vt_bytes how_held(sqlite3_value *value, const text_argument *a) {
    return sqlite3_value_type(value) != SQLITE_BLOB && vt_is_utf8(a->text, a->n) ? VT_AS_CHARACTERS
                                                                                 : VT_AS_BYTES;
}

/*
** The encoding that VALUE names, for FUNCTION; VT_NO_ENCODING for NULL, and with
** the error for one that does not exist.
*/
static enum vt_encoding take_encoding(sqlite3_context *ctx, sqlite3_value *value,
                                      const char *function) {
    text_argument a;
    if (sqlite3_value_type(value) == SQLITE_NULL || !take_text(ctx, value, &a))
        return VT_NO_ENCODING;
    enum vt_encoding e = vt_encoding_named(a.text, a.n);
    if (e != VT_NO_ENCODING) return e;
    char *error = sqlite3_mprintf(
        "%s: unknown encoding '%s', use 'tcvn3', 'vni', 'viscii', 'cp1258', 'viqr' or 'utf-8'",
        function, vt_show(a.text, a.n).text);
    if (error)
        sqlite3_result_error(ctx, error, -1);
    else
        sqlite3_result_error_nomem(ctx);
    sqlite3_free(error);
    return VT_NO_ENCODING;
}

static void decode(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    text_argument a;
    result r;
    (void)argc;
    enum vt_encoding e = take_encoding(ctx, argv[1], "viet_decode");
    if (e == VT_NO_ENCODING || sqlite3_value_type(argv[0]) == SQLITE_NULL ||
        !take_text(ctx, argv[0], &a))
        return;
    start_result(ctx, &r, a.n);
    vt_decode(a.text, a.n, e, how_held(argv[0], &a), &r.b);
    finish(ctx, &r);
}

static void encode(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    text_argument a;
    result r;
    (void)argc;
    enum vt_encoding e = take_encoding(ctx, argv[1], "viet_encode");
    if (e == VT_NO_ENCODING || sqlite3_value_type(argv[0]) == SQLITE_NULL ||
        !take_text(ctx, argv[0], &a))
        return;
    start_result(ctx, &r, a.n);
    r.blob = 1;
    vt_encode(a.text, a.n, e, &r.b);
    finish(ctx, &r);
}

static void encoding(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    text_argument a;
    (void)argc;
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL || !take_text(ctx, argv[0], &a)) return;
    enum vt_encoding e = vt_guess_encoding(a.text, a.n, how_held(argv[0], &a));
    if (e != VT_NO_ENCODING) sqlite3_result_text(ctx, vt_encoding_names[e], -1, SQLITE_STATIC);
}

/* The options of a table in VALUE; 0 and an error if there are no such ones. */
static int take_options(sqlite3_context *ctx, sqlite3_value *value, vf_options *o, int *detail) {
    char message[200];
    text_argument a;
    if (!take_text(ctx, value, &a)) return 0;
    char *copy = sqlite3_mprintf("%.*s", (int)a.n, a.text ? (const char *)a.text : "");
    if (!copy) {
        sqlite3_result_error_nomem(ctx);
        return 0;
    }
    int ok = vf_options_of_table(o, detail, copy, message, sizeof message);
    sqlite3_free(copy);
    char *said = ok ? NULL : sqlite3_mprintf("viet_query: %s", message);
    if (said) sqlite3_result_error(ctx, said, -1);
    if (!ok && !said) sqlite3_result_error_nomem(ctx);
    sqlite3_free(said);
    return ok;
}

static void query_function(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    static const char *const modes[] = {"all", "phrase", "any", "near"};
    text_argument a;
    result r;
    vf_options options;
    int mode = VF_QUERY_ALL, detail = 1;
    if (argc >= 2) {
        mode =
            take_option_name(ctx, argv[1], modes, 4,
                             "viet_query: unknown mode '%s', use 'all', 'near', 'phrase' or 'any'");
        if (mode < 0) return;
    }
    if (argc == 3) {
        if (sqlite3_value_type(argv[2]) == SQLITE_NULL) return;
        if (!take_options(ctx, argv[2], &options, &detail)) return;
    }
    if (sqlite3_value_type(argv[0]) == SQLITE_NULL || !take_text(ctx, argv[0], &a)) return;
    start_result(ctx, &r, a.n);
    vf_query(a.text ? a.text : (const void *)"", a.n, (enum vf_query_mode)mode,
             argc == 3 ? &options : NULL, detail, &r.b);
    finish(ctx, &r);
}

static void plain(sqlite3_context *ctx, int argc, sqlite3_value **argv) {
    static const char *const modes[] = {"html", "auto"};
    text_argument a;
    result r;
    (void)argc;
    int mode = take_option_name(ctx, argv[1], modes, 2,
                                "viet_plain: unknown mode '%s', use 'html' or 'auto'");
    if (mode < 0 || sqlite3_value_type(argv[0]) == SQLITE_NULL || !take_text(ctx, argv[0], &a))
        return;
    start_result(ctx, &r, a.n);
    (mode ? vt_plain_if_html : vt_plain)(a.text, a.n, &r.b);
    finish(ctx, &r);
}

int vs_register_functions(sqlite3 *db, char **err) {
    static mapping *const mappings[] = {vt_unaccent, lower, upper, vt_title, vt_slug, vt_plain};
    static const struct {
        const char *name;
        int arguments;
        void (*function)(sqlite3_context *, int, sqlite3_value **);
        mapping *const *mapping;
    } list[] = {
        {"viet_normalize", 1, normalize, NULL},
        {"viet_normalize", 2, normalize, NULL},
        {"viet_unaccent", 1, map_text, &mappings[0]},
        {"viet_lower", 1, map_text, &mappings[1]},
        {"viet_upper", 1, map_text, &mappings[2]},
        {"viet_title", 1, map_text, &mappings[3]},
        {"viet_slug", 1, map_text, &mappings[4]},
        {"viet_plain", 1, map_text, &mappings[5]},
        {"viet_plain", 2, plain, NULL},
        {"viet_family_name", 1, family_name, NULL},
        {"viet_given_name", 1, given_name, NULL},
        {"viet_is_syllable", 1, is_syllable, NULL},
        {"viet_decode", 2, decode, NULL},
        {"viet_encode", 2, encode, NULL},
        {"viet_encoding", 1, encoding, NULL},
        {"viet_query", 1, query_function, NULL},
        {"viet_query", 2, query_function, NULL},
        {"viet_query", 3, query_function, NULL},
    };
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        /* SQLite's user data is not const, but nobody writes to it. */
        void *data = (void *)(uintptr_t)list[i].mapping;
        int rc = sqlite3_create_function_v2(db, list[i].name, list[i].arguments, VS_PURE, data,
                                            list[i].function, NULL, NULL, NULL);
        if (rc != SQLITE_OK) {
            *err = sqlite3_mprintf("%s: %s", list[i].name, sqlite3_errmsg(db));
            return rc;
        }
    }
    return SQLITE_OK;
}
