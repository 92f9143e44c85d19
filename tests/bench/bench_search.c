/*
** bench_search.c - the FTS5 tokenizer `vietnamese` beside unicode61 and trigram, all in one run:
** tokenizing, inserting, size of the index, phrase queries of two syllables.
**
**     bench_search [FILE]     FILE: documents separated by form feeds
**
** Without FILE the sample articles of tests/articles/ are cut into paragraphs that are put together
** anew.  Queries are pairs of neighbouring words of the text, as written and without diacritics;
** every time is the best of several rounds.  MB are 1,000,000 bytes.
*/
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "text/utf8.h"
#include "viet.h"

enum { ROUNDS = 5, QUERIES = 500, MOST_DOCUMENTS = 100000, ENOUGH = 6000000 };

typedef struct {
    const char *text;
    int n;
} span;

static span documents[MOST_DOCUMENTS];
static int count;
static double megabytes;
static char *accented[QUERIES], *plain[QUERIES];
static sqlite3 *db;

static const struct {
    const char *label, *name, *args[2], *tokenize;
} tokenizers[] = {
    {"unicode61", "unicode61", {"remove_diacritics", "2"}, "unicode61 remove_diacritics 2"},
    {"vietnamese", "vietnamese", {"diacritics", "smart"}, "vietnamese"},
    {"vietnamese fold", "vietnamese", {"diacritics", "fold"}, "vietnamese diacritics fold"},
    {"trigram", "trigram", {NULL, NULL}, "trigram"},
};
enum { TOKENIZERS = sizeof tokenizers / sizeof *tokenizers };

static void die(const char *what, const char *why) {
    fprintf(stderr, "bench_search: %s: %s\n", what, why);
    exit(1);
}

static void must(int rc) {
    if (rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE) die("sqlite", sqlite3_errmsg(db));
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double best(double a, double b) {
    return a == 0 || b < a ? b : a;
}

static unsigned random_below(unsigned n) {
    static uint64_t state = 42;
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(state >> 33) % n;
}

/* ---- texts ---- */

static void add(const char *text, size_t n) {
    if (count == MOST_DOCUMENTS || !n) return;
    documents[count].text = text;
    documents[count++].n = (int)n;
    megabytes += (double)n / 1e6;
}

static char *read_file(const char *path) {
    FILE *f = fopen(path, "rb");
    if (!f || fseek(f, 0, SEEK_END)) die(path, "cannot be read");
    long n = ftell(f);
    char *text = malloc((size_t)n + 1);
    rewind(f);
    if (!text || fread(text, 1, (size_t)n, f) != (size_t)n) die(path, "cannot be read");
    text[n] = 0;
    fclose(f);
    return text;
}

static void split(char *text, const char *separator, span *parts, int *n, int most) {
    for (char *p = text, *stop; *p && *n < most; p = stop + (*stop != 0)) {
        stop = p + strcspn(p, separator);
        if (stop == p) continue;
        parts[*n].text = p;
        parts[(*n)++].n = (int)(stop - p);
    }
}

/* Documents of ten paragraphs, taken at random from all sample articles. */
static void mix_samples(const char *folder) {
    enum { PARAGRAPHS = 2000 };
    static span paragraphs[PARAGRAPHS];
    int n = 0;
    DIR *dir = opendir(folder);
    if (!dir) die(folder, "cannot be opened");
    for (struct dirent *e; (e = readdir(dir)) != NULL;) {
        char path[1024];
        if (!strstr(e->d_name, ".txt")) continue;
        snprintf(path, sizeof path, "%s/%s", folder, e->d_name);
        split(read_file(path), "\n", paragraphs, &n, PARAGRAPHS);
    }
    closedir(dir);
    if (!n) die(folder, "holds no .txt files");
    while (megabytes * 1e6 < ENOUGH) {
        char *text = malloc(65536);
        size_t size = 0;
        for (int i = 0; text && i < 10; i++) {
            const span *p = &paragraphs[random_below((unsigned)n)];
            if (size + (size_t)p->n + 1 > 65536) continue;
            memcpy(text + size, p->text, (size_t)p->n);
            size += (size_t)p->n;
            text[size++] = '\n';
        }
        add(text, size);
    }
}

static void read_documents(const char *path) {
    static span parts[MOST_DOCUMENTS];
    int n = 0;
    split(read_file(path), "\f", parts, &n, MOST_DOCUMENTS);
    for (int i = 0; i < n; i++)
        add(parts[i].text, (size_t)parts[i].n);
}

/* ---- queries ---- */

static int is_letter(uint32_t cp) {
    return (cp | 32) - 'a' < 26 || (cp >= 0xC0 && cp < 0x1F00);
}

/* One past the run of letters at P. */
static const uint8_t *word_end(const uint8_t *p, const uint8_t *end, int *accents) {
    while (p < end) {
        uint32_t cp;
        const uint8_t *next = vt_utf8_next(p, end, &cp);
        if (!is_letter(cp)) break;
        *accents += cp > 127;
        p = next;
    }
    return p;
}

/* A pair of neighbouring words with a diacritic, at a random place of a random document. */
static char *random_pair(void) {
    for (;;) {
        const span *d = &documents[random_below((unsigned)count)];
        const uint8_t *end = (const uint8_t *)d->text + d->n;
        const uint8_t *p = (const uint8_t *)d->text + random_below((unsigned)d->n);
        int accents = 0;
        while (p < end && *p != ' ')
            p++;
        if (p == end) continue;
        const uint8_t *first = word_end(p + 1, end, &accents);
        if (first == p + 1 || first == end || *first != ' ') continue;
        const uint8_t *second = word_end(first + 1, end, &accents);
        if (second == first + 1 || !accents) continue;
        return sqlite3_mprintf("\"%.*s\"", (int)(second - p - 1), p + 1);
    }
}

static char *text_of(const char *sql, const char *argument) {
    sqlite3_stmt *s;
    must(sqlite3_prepare_v2(db, sql, -1, &s, NULL));
    if (argument) must(sqlite3_bind_text(s, 1, argument, -1, SQLITE_STATIC));
    must(sqlite3_step(s));
    char *text = sqlite3_mprintf("%s", sqlite3_column_text(s, 0));
    sqlite3_finalize(s);
    return text;
}

static void make_queries(void) {
    for (int i = 0; i < QUERIES; i++) {
        accented[i] = random_pair();
        plain[i] = text_of("SELECT viet_unaccent(?1)", accented[i]);
    }
}

/* ---- measuring ---- */

static int count_token(void *p, int flags, const char *token, int n, int start, int end) {
    (void)flags, (void)token, (void)n, (void)start, (void)end;
    ++*(long *)p;
    return SQLITE_OK;
}

static double tokenize(int which) {
    fts5_api *api = NULL;
    fts5_tokenizer methods;
    Fts5Tokenizer *t = NULL;
    sqlite3_stmt *s;
    void *data;
    const char *args[2];
    double time = 0;
    must(sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &s, NULL));
    sqlite3_bind_pointer(s, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(s);
    sqlite3_finalize(s);
    if (!api) die("fts5", "not in this SQLite");
    memcpy(args, tokenizers[which].args, sizeof args);
    must(api->xFindTokenizer(api, tokenizers[which].name, &data, &methods));
    must(methods.xCreate(data, args, args[0] ? 2 : 0, &t));
    for (int round = 0; round < ROUNDS; round++) {
        long tokens = 0;
        double start = now();
        for (int i = 0; i < count; i++)
            must(methods.xTokenize(t, &tokens, FTS5_TOKENIZE_DOCUMENT, documents[i].text,
                                   documents[i].n, count_token));
        time = best(time, now() - start);
    }
    methods.xDelete(t);
    return time;
}

static void run(const char *format, ...) {
    va_list ap;
    va_start(ap, format);
    char *sql = sqlite3_vmprintf(format, ap);
    va_end(ap);
    must(sqlite3_exec(db, sql, NULL, NULL, NULL));
    sqlite3_free(sql);
}

/* Fill table f0, f1 .. with all documents. */
static double insert(int which) {
    sqlite3_stmt *s;
    run("CREATE VIRTUAL TABLE f%d USING fts5(x, content='', tokenize = '%s')", which,
        tokenizers[which].tokenize);
    char *sql = sqlite3_mprintf("INSERT INTO f%d(rowid, x) VALUES (?1, ?2)", which);
    must(sqlite3_prepare_v2(db, sql, -1, &s, NULL));
    sqlite3_free(sql);
    double start = now();
    run("BEGIN");
    for (int i = 0; i < count; i++) {
        sqlite3_bind_int(s, 1, i + 1);
        sqlite3_bind_text(s, 2, documents[i].text, documents[i].n, SQLITE_STATIC);
        must(sqlite3_step(s));
        must(sqlite3_reset(s));
    }
    run("COMMIT");
    double time = now() - start;
    sqlite3_finalize(s);
    run("INSERT INTO f%d(f%d) VALUES ('optimize')", which, which);
    return time;
}

static double index_size(int which) {
    char *sql = sqlite3_mprintf("SELECT sum(length(block)) / 1e6 FROM f%d_data", which);
    char *text = text_of(sql, NULL);
    double size = atof(text);
    sqlite3_free(sql);
    sqlite3_free(text);
    return size;
}

/* All queries; *FOUND: rows of all of them. */
static double query(int which, char *const *queries, long *found) {
    sqlite3_stmt *s;
    double time = 0;
    char *sql = sqlite3_mprintf("SELECT count(*) FROM f%d WHERE f%d MATCH ?1", which, which);
    must(sqlite3_prepare_v2(db, sql, -1, &s, NULL));
    sqlite3_free(sql);
    for (int round = 0; round < ROUNDS; round++) {
        double start = now();
        *found = 0;
        for (int i = 0; i < QUERIES; i++) {
            sqlite3_bind_text(s, 1, queries[i], -1, SQLITE_STATIC);
            must(sqlite3_step(s));
            *found += (long)sqlite3_column_int64(s, 0);
            must(sqlite3_reset(s));
        }
        time = best(time, now() - start);
    }
    sqlite3_finalize(s);
    return time;
}

int main(int argc, char **argv) {
    char *err = NULL;
    double first[5] = {0};
    must(sqlite3_open("", &db));
    if (viet_register(db, &err) != SQLITE_OK) die("viet_register", err ? err : "failed");
    if (argc > 1)
        read_documents(argv[1]);
    else
        mix_samples("tests/articles");
    make_queries();
    printf("%d documents, %.1f MB; %d queries of two words\n", count, megabytes, QUERIES);
    printf("%-16s %10s %6s %8s %6s %8s %6s %9s %6s %8s %9s %6s %8s\n", "", "tokens MB/s", "x",
           "insert s", "x", "index MB", "x", "marked ms", "x", "rows", "plain ms", "x", "rows");
    for (int i = 0; i < TOKENIZERS; i++) {
        long rows[2];
        double now_[5] = {tokenize(i), insert(i), index_size(i), query(i, accented, &rows[0]),
                          query(i, plain, &rows[1])};
        if (!i) memcpy(first, now_, sizeof first);
        printf("%-16s %11.1f %6.2f %8.2f %6.2f %8.2f %6.2f %9.3f %6.2f %8ld %9.3f %6.2f %8ld\n",
               tokenizers[i].label, megabytes / now_[0], first[0] / now_[0], now_[1],
               first[1] / now_[1], now_[2], now_[2] / first[2], now_[3] / QUERIES * 1e3,
               now_[3] / first[3], rows[0], now_[4] / QUERIES * 1e3, now_[4] / first[4], rows[1]);
    }
    printf("wanted: tokens 1.3 (fold 1.4) and insert 1.0 times the speed of unicode61 or more; "
           "index 1.1,\nmarked 0.75, plain 2.5 times or less\n");
    sqlite3_close(db);
    return 0;
}
