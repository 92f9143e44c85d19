/*
** test_tokenizer.c - the tokenizer `vietnamese` through FTS5's C interface: where tokens stand, any
** bytes, words remembered, return codes of the caller, lack of memory at every allocation.
*/
#include <utf8proc.h>
#include "counted_memory.h"

/* ---- the tokenizer by itself ---- */

static const char *const modes[] = {"smart", "fold", "keep"};
static const int purposes[] = {FTS5_TOKENIZE_DOCUMENT, FTS5_TOKENIZE_QUERY,
                               FTS5_TOKENIZE_QUERY | FTS5_TOKENIZE_PREFIX, FTS5_TOKENIZE_AUX};

typedef struct {
    sqlite3 *db;
    fts5_tokenizer methods;
    void *context;
    Fts5Tokenizer *of_mode[COUNT(modes)];
} fixture;

static Fts5Tokenizer *new_tokenizer(fixture *f, const char *mode) {
    const char *args[] = {"diacritics", mode};
    Fts5Tokenizer *t = NULL;
    assert_int_equal(f->methods.xCreate(f->context, args, 2, &t), SQLITE_OK);
    assert_non_null(t);
    return t;
}

static int setup(void **state) {
    fixture *f = malloc(sizeof *f);
    fts5_api *api = NULL;
    f->db = open_database();
    sqlite3_stmt *stmt = prepare(f->db, "SELECT fts5(?1)");
    sqlite3_bind_pointer(stmt, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(stmt);
    sqlite3_finalize(stmt);
    assert_non_null(api);
    assert_int_equal(api->xFindTokenizer(api, "vietnamese", &f->context, &f->methods), SQLITE_OK);
    for (size_t i = 0; i < COUNT(modes); i++)
        f->of_mode[i] = new_tokenizer(f, modes[i]);
    *state = f;
    return 0;
}

static int teardown(void **state) {
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(modes); i++)
        f->methods.xDelete(f->of_mode[i]);
    sqlite3_close(f->db);
    free(f);
    return 0;
}

/* What a tokenizer gave: one line a token, "+" before one at the position of the token before. */
typedef struct {
    const char *text;
    int n, tokens, words, start, end, stop_at, stop_with;
    char *list; /* or NULL */
    size_t used, room;
} result;

static void write_down(result *r, int flags, const char *token, int n, int start, int end) {
    size_t need = r->used + (size_t)n + 40;
    if (need > r->room) {
        r->room = need * 2;
        r->list = realloc(r->list, r->room);
    }
    r->used += (size_t)sprintf(r->list + r->used, "%d %d %d ", flags, start, end);
    memcpy(r->list + r->used, token, (size_t)n);
    r->used += (size_t)n;
    r->list[r->used++] = '\n';
}

static int is_continuation(const char *text, int n, int at) {
    return at < n && ((unsigned char)text[at] & 0xC0) == 0x80;
}

/*
** No place in the midst of a character (as SQLite counts them: all continuation bytes belong to the
** byte from 0xC0 up before them), nor before a mark that belongs to the letter before.
*/
static int may_cut_at(const char *text, int n, int at) {
    utf8proc_int32_t cp;
    int lead = at;
    if (is_continuation(text, n, at)) {
        while (lead > 0 && is_continuation(text, n, lead))
            lead--;
        return (unsigned char)text[lead] < 0xC0;
    }
    if (at == n) return 1;
    utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)text + at, n - at, &cp);
    if (bytes < 0 || is_continuation(text, n, at + (int)bytes)) return 1;
    utf8proc_category_t c = utf8proc_category(cp);
    return c != UTF8PROC_CATEGORY_MN && c != UTF8PROC_CATEGORY_ME && c != UTF8PROC_CATEGORY_MC;
}

static int check_token(void *context, int flags, const char *token, int n, int start, int end) {
    result *r = context;
    assert_true(n > 0 && start >= 0 && start < end && end <= r->n);
    if (flags & FTS5_TOKEN_COLOCATED)
        assert_true(r->tokens && start == r->start && end == r->end);
    else
        assert_true(start >= r->end);
    if (!may_cut_at(r->text, r->n, start) || !may_cut_at(r->text, r->n, end))
        fail_msg("a token at %d..%d cuts a letter of '%.*s'", start, end,
                 r->n - start < 20 ? r->n - start : 20, r->text + start);
    r->start = start;
    r->end = end;
    r->tokens++;
    r->words += !(flags & FTS5_TOKEN_COLOCATED);
    if (r->list) write_down(r, flags, token, n, start, end);
    return r->tokens == r->stop_at ? r->stop_with : SQLITE_OK;
}

static int give(fixture *f, Fts5Tokenizer *t, int purpose, const char *text, size_t size,
                result *r) {
    r->text = text;
    r->n = (int)size;
    return f->methods.xTokenize(t, r, purpose, text, (int)size, check_token);
}

/* Tokens of TEXT in every mode, for every purpose: how many words a document has in mode smart. */
static int give_all(fixture *f, const char *text, size_t size) {
    int words = 0;
    char *exact = malloc(size ? size : 1); /* so that a sanitizer sees reads behind it */
    memcpy(exact, text, size);
    for (size_t i = 0; i < COUNT(modes); i++)
        for (size_t k = 0; k < COUNT(purposes); k++) {
            result r = {0};
            assert_int_equal(give(f, f->of_mode[i], purposes[k], exact, size, &r), SQLITE_OK);
            if (!i && !k) words = r.words;
        }
    free(exact);
    return words;
}

static void give_repeated(fixture *f, const char *part, size_t part_size, size_t times) {
    char *text = malloc(part_size * times + 1);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * part_size, part, part_size);
    give_all(f, text, part_size * times);
    free(text);
}

/* The tokens of TEXT as a list to be freed; *SIZE is set to its length. */
static char *list_of(fixture *f, Fts5Tokenizer *t, int purpose, const char *text, size_t n,
                     size_t *size) {
    result r = {.list = malloc(64), .room = 64};
    assert_int_equal(give(f, t, purpose, text, n, &r), SQLITE_OK);
    r.list[r.used] = 0;
    if (size) *size = r.used;
    return r.list;
}

/* ---- tokens ---- */

static void check_list(fixture *f, size_t mode, int purpose, const char *text,
                       const char *expected) {
    char *list = list_of(f, f->of_mode[mode], purpose, text, strlen(text), NULL);
    assert_string_equal(list, expected);
    free(list);
}

static void tokens_and_offsets(void **state) {
    fixture *f = *state;
    check_list(f, 0, FTS5_TOKENIZE_DOCUMENT, "Hoà bình", "0 0 4 hòa\n0 5 10 bình\n");
    check_list(f, 0, FTS5_TOKENIZE_AUX, "Hoà bình", "0 0 4 hòa\n0 5 10 bình\n");
    check_list(f, 1, FTS5_TOKENIZE_DOCUMENT, "Hoà bình", "0 0 4 hoa\n0 5 10 binh\n");
    check_list(f, 2, FTS5_TOKENIZE_QUERY, "hoa", "0 0 3 hoa\n");
    check_list(f, 0, FTS5_TOKENIZE_QUERY, "hoà tan", "0 0 4 hòa\n0 5 8 tan\n");
    check_list(f, 0, FTS5_TOKENIZE_DOCUMENT, "ôtô", "0 0 2 ô\n1 0 2 oto\n1 0 2 ôtô\n0 2 5 tô\n");
    check_list(f, 1, FTS5_TOKENIZE_DOCUMENT, "ôtô", "0 0 5 oto\n");
    check_list(f, 0, FTS5_TOKENIZE_DOCUMENT, "15-NQ/TW", "0 0 2 15\n0 3 5 nq\n0 6 8 tw\n");
    check_list(f, 0, FTS5_TOKENIZE_DOCUMENT, "Vie\xCC\xA3\xCC\x82t.", "0 0 8 việt\n");
    check_list(f, 0, FTS5_TOKENIZE_DOCUMENT, "", "");
    check_list(f, 0, FTS5_TOKENIZE_DOCUMENT, " - \xCC\x81 ", "");
}

/* Without diacritics: what is typed first, then the others at its position, none twice. */
static void unaccented_query(void **state) {
    fixture *f = *state;
    char *list =
        list_of(f, f->of_mode[0], FTS5_TOKENIZE_QUERY, "duong hoa", strlen("duong hoa"), NULL);
    assert_int_equal(strncmp(list, "0 0 5 ", 6), 0);
    assert_non_null(strstr(list, "0 5 đường\n"));
    assert_non_null(strstr(list, "0 5 dương\n"));
    assert_non_null(strstr(list, "1 0 5 ~duong\n"));
    assert_non_null(strstr(list, "6 9 hóa\n"));
    assert_non_null(strstr(list, "6 9 hòa\n"));
    assert_non_null(strstr(list, "1 6 9 ~hoa\n"));
    for (char *line = list, *next; *line; line = next) {
        next = strchr(line, '\n') + 1;
        char copy[64];
        snprintf(copy, sizeof copy, "%.*s", (int)(next - line), line);
        assert_null(strstr(next, copy));
    }
    free(list);
}

static void nothing_at_all(void **state) {
    fixture *f = *state;
    for (size_t k = 0; k < COUNT(purposes); k++) {
        result r = {0};
        assert_int_equal(f->methods.xTokenize(f->of_mode[0], &r, purposes[k], NULL, 0, check_token),
                         SQLITE_OK);
        assert_int_equal(r.tokens, 0);
    }
}

/* ---- what the caller returns ---- */

static void return_codes_pass(void **state) {
    static const int codes[] = {SQLITE_ERROR, SQLITE_NOMEM,   SQLITE_ABORT, SQLITE_FULL,
                                SQLITE_ROW,   SQLITE_CORRUPT, SQLITE_DONE,  12345};
    static const char text[] = "Đường hoa, ôtô nilông Zürich hợp tác quốc tế; 15-NQ/TW a đường";
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(modes); i++)
        for (size_t k = 0; k < COUNT(purposes); k++)
            for (size_t c = 0; c < COUNT(codes); c++) {
                result all = {0};
                assert_int_equal(give(f, f->of_mode[i], purposes[k], text, sizeof text - 1, &all),
                                 SQLITE_OK);
                for (int at = 1; at <= all.tokens; at++) {
                    result r = {.stop_at = at, .stop_with = codes[c]};
                    int rc = give(f, f->of_mode[i], purposes[k], text, sizeof text - 1, &r);
                    assert_int_equal(rc, codes[c] == SQLITE_DONE ? SQLITE_OK : codes[c]);
                    assert_int_equal(r.tokens, at);
                }
            }
}

static void stop_everywhere(fixture *f, int purpose, const char *text) {
    result all = {0};
    give(f, f->of_mode[0], purpose, text, strlen(text), &all);
    assert_true(all.tokens > 3);
    for (int at = 1; at <= all.tokens; at++) {
        result r = {.stop_at = at, .stop_with = SQLITE_INTERRUPT};
        assert_int_equal(give(f, f->of_mode[0], purpose, text, strlen(text), &r), SQLITE_INTERRUPT);
        assert_int_equal(r.tokens, at);
    }
}

/* Colocated tokens of a query, too: meanings, beginnings, names that begin so. */
static void return_codes_pass_in_meanings(void **state) {
    for (size_t k = 1; k <= 2; k++)
        stop_everywhere(*state, purposes[k], "hop tac");
    stop_everywhere(*state, purposes[2], "tỉnh đắ");
}

/* ---- any bytes ---- */

static void an_article_has_tokens(void **state) {
    assert_true(give_all(*state, ARTICLE, strlen(ARTICLE)) > 80);
}

static void every_single_byte(void **state) {
    for (int c = 0; c < 256; c++) {
        char bytes[] = {(char)c, 'a', (char)c};
        for (size_t n = 0; n <= sizeof bytes; n++)
            give_all(*state, bytes, n);
    }
}

/* A byte overwritten, put in and the text cut, at every position. */
static void broken_at_every_position(void **state) {
    static const char bad[] = {(char)0x80, (char)0xBF, (char)0xC0, (char)0xCC, (char)0xE1,
                               (char)0xED, (char)0xF0, (char)0xF5, (char)0xFF, 0};
    static const char sample[] = "Đường Hoà ôtô Zürich ho\xCC\xA3\xCC\x82p ta\xCC\x81"
                                 "c H’Hen 15-NQ/TW \xEF\xBF\xBD ngày 18/7 日本 😀 nguyễn";
    const size_t n = sizeof sample - 1;
    char text[sizeof sample + 1];
    for (size_t i = 0; i < n; i++) {
        give_all(*state, sample, i);
        give_all(*state, sample + i, n - i);
        for (size_t b = 0; b < sizeof bad; b++) {
            memcpy(text, sample, n);
            text[i] = bad[b];
            give_all(*state, text, n);
            memcpy(text + i + 1, sample + i, n - i);
            give_all(*state, text, n + 1);
        }
    }
}

static void over_and_over(void **state) {
    fixture *f = *state;
    give_repeated(f, "", 1, 1);
    give_repeated(f, "", 1, 100000);
    give_repeated(f, "a", 1, 40000);
    give_repeated(f, "a\xEF\xBF\xBD", 4, 40000);
    give_repeated(f, "đ", 2, 20000);
    give_repeated(f, "ộ", 3, 13334);
    give_repeated(f, "hợptác", 8, 5000);
    give_repeated(f, "日", 3, 13334);
    give_repeated(f, "\xCC\x81", 2, 1000000);
    give_repeated(f, "\xCC\xA3\xCC\x82", 4, 500000);
    give_repeated(f, "\xEF\xBF\xBD", 3, 100000);
    give_repeated(f, "\xC2\xAD", 2, 100000);
    give_repeated(f, "\xE2\x80\x9C", 3, 100000);
    give_repeated(f, "\xFF", 1, 100000);
    give_repeated(f, "\xE1\xBB", 2, 100000);
    give_repeated(f, "e\xCC\x81 ", 4, 20000);
    give_repeated(f, "hop tac ", 8, 2000);
    give_repeated(f, "nghieng ", 8, 1000);
}

/* One letter with all the marks there are place for, alone and in a word. */
static void a_million_marks(void **state) {
    const size_t n = 2000000;
    char *text = malloc(n + 16);
    for (size_t i = 0; i < n; i += 2)
        memcpy(text + 2 + i, i % 4 ? "\xCC\xA3" : "\xCC\x82", 2);
    text[0] = ' ';
    text[1] = 'e';
    assert_int_equal(give_all(*state, text, n + 2), 1);
    memcpy(text + n + 2, "m hoa", 5);
    assert_int_equal(give_all(*state, text, n + 7), 2);
    free(text);
}

static void noise(void **state) {
    static char text[4096];
    uint32_t x = 2463534242u;
    for (int round = 0; round < 100; round++) {
        for (size_t i = 0; i < sizeof text; i++) {
            x ^= x << 13, x ^= x >> 17, x ^= x << 5;
            /* Mostly what Vietnamese text is made of, or any bytes. */
            static const char some[] = "hoàng Đươ\xCC\x81\xCC\xA3-/ệ\xC2\xAD\xE2\x80\x8B 1";
            text[i] = round % 2 ? (char)(x >> 11) : some[(x >> 11) % (sizeof some - 1)];
        }
        give_all(*state, text, sizeof text);
    }
}

/* ---- words remembered ---- */

static char *read_articles(size_t *size) {
    static const char *const names[] = {"01-district-twinning", "03-agency-programme",
                                        "05-foreign-city-nfd", "11-none-legal-traps",
                                        "15-review-long"};
    const size_t most = 10000; /* of one */
    size_t room = most * COUNT(names);
    char *text = malloc(room);
    *size = 0;
    for (size_t i = 0; i < COUNT(names); i++) {
        char path[100];
        sprintf(path, "tests/articles/%s.txt", names[i]);
        FILE *file = fopen(path, "rb");
        if (!file) fail_msg("cannot read %s: run from the root of the project", path);
        *size += fread(text + *size, 1, most, file);
        fclose(file);
    }
    return text;
}

/* Words of TEXT in no order, between them what stands between words, or nothing. */
static size_t shuffle(const char *text, size_t size, uint32_t *x, char *out, size_t room) {
    static const char *const gaps[] = {" ", " ", " ", " ", ", ", "", "'", "\n", "“", "\xCC\x81 "};
    size_t n = 0;
    while (n + 80 < room) {
        *x ^= *x << 13, *x ^= *x >> 17, *x ^= *x << 5;
        size_t at = *x % size, end;
        while (at < size && text[at] != ' ')
            at++;
        for (end = ++at; end < size && end < at + 30 && text[end] != ' ';)
            end++;
        if (at < size) memcpy(out + n, text + at, end - at), n += end - at;
        const char *gap = gaps[(*x >> 20) % COUNT(gaps)];
        memcpy(out + n, gap, strlen(gap));
        n += strlen(gap);
    }
    return n;
}

static void memory_of_words_changes_nothing(void **state) {
    fixture *f = *state;
    size_t size, n, sizes[3];
    char *text = read_articles(&size), *lists[3];
    static char words[3000];
    uint32_t x = 88675123u;
    for (int round = 0; round < 60; round++) {
        n = round ? shuffle(text, size, &x, words, sizeof words) : sizeof words;
        if (!round) memcpy(words, text, n);
        for (size_t i = 0; i < COUNT(modes); i++)
            for (size_t k = 0; k < COUNT(purposes); k++) {
                Fts5Tokenizer *fresh = new_tokenizer(f, modes[i]);
                lists[0] = list_of(f, f->of_mode[i], purposes[k], words, n, &sizes[0]);
                lists[1] = list_of(f, f->of_mode[i], purposes[k], words, n, &sizes[1]);
                lists[2] = list_of(f, fresh, purposes[k], words, n, &sizes[2]);
                for (int other = 1; other < 3; other++) {
                    assert_int_equal(sizes[0], sizes[other]);
                    assert_memory_equal(lists[0], lists[other], sizes[0]);
                }
                for (int l = 0; l < 3; l++)
                    free(lists[l]);
                f->methods.xDelete(fresh);
            }
    }
    free(text);
}

/* Each word by itself, where nothing was read before it, and in a text. */
static void a_text_is_its_words(void **state) {
    fixture *f = *state;
    size_t size;
    char *text = read_articles(&size);
    for (size_t at = 0, end; at < size; at = end + 1) {
        for (end = at; end < size && text[end] != ' ' && text[end] != '\n';)
            end++;
        char padded[200];
        if (end - at > 60 || end == at) continue;
        int n =
            snprintf(padded, sizeof padded, "%.*s                    ", (int)(end - at), text + at);
        for (size_t i = 0; i < COUNT(modes); i++) {
            Fts5Tokenizer *t = new_tokenizer(f, modes[i]);
            char *alone = list_of(f, t, FTS5_TOKENIZE_DOCUMENT, text + at, end - at, NULL);
            char *first = list_of(f, t, FTS5_TOKENIZE_DOCUMENT, padded, (size_t)n, NULL);
            char *again = list_of(f, t, FTS5_TOKENIZE_DOCUMENT, padded, (size_t)n, NULL);
            assert_string_equal(alone, first);
            assert_string_equal(alone, again);
            free(alone), free(first), free(again);
            f->methods.xDelete(t);
        }
    }
    free(text);
}

/* ---- options ---- */

static void options_are_refused(void **state) {
    static const char *const bad[][3] = {
        {"diacritics"},
        {"fold"},
        {"diacritics", "folded"},
        {"stopwords", "2"},
        {"stopwords", ""},
        {"stopword", "1"},
        {"", ""},
        {"stopwords", "1", "x"},
    };
    fixture *f = *state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        const char *args[3];
        int n = 0;
        while (n < 3 && bad[i][n])
            args[n] = bad[i][n], n++;
        Fts5Tokenizer *t = NULL;
        long before = memory.live;
        assert_int_equal(f->methods.xCreate(f->context, args, n, &t), SQLITE_ERROR);
        assert_null(t);
        assert_int_equal(memory.live, before);
    }
}

static void broken_characters_in_options(void **state) {
    fixture *f = *state;
    const char *args[] = {"tokenchars", "\xFF\xE1\xBB-", "separators", "\xCC\x81\xC0"};
    Fts5Tokenizer *t = NULL;
    assert_int_equal(f->methods.xCreate(f->context, args, 4, &t), SQLITE_OK);
    for (size_t k = 0; k < COUNT(purposes); k++) {
        char *list = list_of(f, t, purposes[k], "15-NQ x", 7, NULL);
        assert_non_null(strstr(list, "15-nq\n"));
        free(list);
    }
    f->methods.xDelete(t);
}

/* ---- memory ---- */

static const char script[] =
    "CREATE VIRTUAL TABLE f USING fts5(body, prefix = '2', tokenize = 'vietnamese stopwords 1');"
    "INSERT INTO f VALUES ('Đường hòa bình ôtô Zürich Beyoncé 15-NQ/TW Москва');"
    "INSERT INTO f VALUES (replace(hex(zeroblob(60)), '0', 'Ž'));"
    "INSERT INTO f(f) VALUES ('integrity-check')";
static const char query[] =
    "SELECT (SELECT count(*) FROM f('duong OR \"hoà bình\" OR zürich OR du*')) * 100 + "
    "(SELECT length(highlight(f, 0, '[', ']')) FROM f('\"duong hoa\"*'))";

/* The script in a fresh database. */
static int run_script(void *context, char answer[ANSWER]) {
    (void)context;
    sqlite3 *db = open_database();
    start_failing();
    int rc = sqlite3_exec(db, script, NULL, NULL, NULL);
    if (rc == SQLITE_OK) rc = ask(db, query, NULL, answer);
    stop_failing();
    if (!memory.fail_at) assert_string_equal(answer, "151");
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return rc;
}

static void every_allocation_fails(void **state) {
    (void)state;
    assert_true(fail_every_allocation(run_script, NULL, 0) > 50);
    assert_true(fail_every_allocation(run_script, NULL, 1) > 50);
}

typedef struct {
    fixture *f;
    int purpose;
} use;

static int run_tokenizer(void *context, char answer[ANSWER]) {
    static const char text[] = "hoà Zürich ŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽŽ МОСКВА đường";
    const char *args[] = {"diacritics", "smart"};
    const use *u = context;
    Fts5Tokenizer *t = NULL;
    result r = {0};
    (void)answer;
    start_failing();
    int rc = u->f->methods.xCreate(u->f->context, args, 2, &t);
    if (rc == SQLITE_OK) rc = give(u->f, t, u->purpose, text, sizeof text - 1, &r);
    stop_failing();
    if (t) u->f->methods.xDelete(t);
    return rc;
}

/* The tokenizer alone: of its own allocations each is reported. */
static void every_allocation_of_the_tokenizer_fails(void **state) {
    for (size_t k = 0; k < COUNT(purposes); k++) {
        long failed = fail_every_allocation(run_tokenizer, &(use){*state, purposes[k]}, 0);
        assert_true(failed > 1);
        assert_int_equal(failed, memory.seen);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_and_offsets),
        cmocka_unit_test(unaccented_query),
        cmocka_unit_test(nothing_at_all),
        cmocka_unit_test(return_codes_pass),
        cmocka_unit_test(return_codes_pass_in_meanings),
        cmocka_unit_test(an_article_has_tokens),
        cmocka_unit_test(every_single_byte),
        cmocka_unit_test(broken_at_every_position),
        cmocka_unit_test(over_and_over),
        cmocka_unit_test(a_million_marks),
        cmocka_unit_test(noise),
        cmocka_unit_test(memory_of_words_changes_nothing),
        cmocka_unit_test(a_text_is_its_words),
        cmocka_unit_test(options_are_refused),
        cmocka_unit_test(broken_characters_in_options),
        cmocka_unit_test(every_allocation_fails),
        cmocka_unit_test(every_allocation_of_the_tokenizer_fails),
    };
    use_counted_memory(NULL);
    return cmocka_run_group_tests(tests, setup, teardown);
}
