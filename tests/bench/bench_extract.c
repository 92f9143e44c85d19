/*
** bench_extract.c - how fast articles are read, beside FTS5's tokenizer
** `unicode61 remove_diacritics 2` over the same texts in the same run; and
** whether ten times the text costs ten times the time.
**
**     bench_extract [FILE]     FILE: documents separated by form feeds
**
** Without FILE the sample articles of tests/articles/ are repeated, each time
** under another first line.  MB are 1,000,000 bytes; rates are the best of nine rounds or more.
*/
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "viet.h"

enum { ROUNDS = 9, ENOUGH = 8000000, LARGEST = 50000000 };

typedef struct {
    char *text;
    size_t size;
} document;

static document *documents;
static size_t count, room, total;

static void die(const char *what, const char *why) {
    fprintf(stderr, "bench: %s: %s\n", what, why);
    exit(1);
}

static void check(sqlite3 *db, int rc, const char *what) {
    if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW) die(what, sqlite3_errmsg(db));
}

static void add(const char *head, const char *text, size_t size) {
    size_t head_size = strlen(head);
    if (count == room) {
        room = room ? room * 2 : 64;
        documents = realloc(documents, room * sizeof *documents);
    }
    document *d = documents ? &documents[count++] : NULL;
    if (!d || !(d->text = malloc(head_size + size + 1))) die("memory", "none left");
    memcpy(d->text, head, head_size);
    memcpy(d->text + head_size, text, size);
    d->size = head_size + size;
    total += d->size;
}

static char *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) die(path, "cannot be opened");
    char *text = NULL;
    size_t n;
    *size = 0;
    do {
        text = realloc(text, *size + 1000000);
        if (!text) die("memory", "none left");
        n = fread(text + *size, 1, 1000000, file);
        *size += n;
    } while (n);
    fclose(file);
    return text;
}

static void read_separated(const char *path) {
    size_t size;
    char *text = read_file(path, &size), *end = text + size;
    for (char *p = text; p < end;) {
        char *stop = memchr(p, '\f', (size_t)(end - p));
        if (!stop) stop = end;
        if (stop > p) add("", p, (size_t)(stop - p));
        p = stop + 1;
    }
    free(text);
}

static void read_samples(const char *folder) {
    DIR *dir = opendir(folder);
    if (!dir) die(folder, "cannot be opened");
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        const char *dot = strrchr(entry->d_name, '.');
        char path[1024];
        size_t size;
        if (!dot || strcmp(dot, ".txt") != 0) continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        char *text = read_file(path, &size);
        add("", text, size);
        free(text);
    }
    closedir(dir);
    if (!count) die(folder, "holds no .txt files");
    for (size_t samples = count, i = 0; total < ENOUGH; i++) {
        char head[64];
        snprintf(head, sizeof head, "Chuyên mục %zu\n\n", i);
        add(head, documents[i % samples].text, documents[i % samples].size);
    }
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The tokenizer to compare with. */
static struct {
    fts5_tokenizer methods;
    Fts5Tokenizer *instance;
} unicode61;

static void find_unicode61(sqlite3 *db) {
    static const char *arguments[] = {"remove_diacritics", "2"};
    fts5_api *api = NULL;
    void *data = NULL;
    sqlite3_stmt *s = NULL;
    check(db, sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &s, NULL), "fts5");
    sqlite3_bind_pointer(s, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(s);
    sqlite3_finalize(s);
    if (!api) die("fts5", "not in this SQLite");
    check(db, api->xFindTokenizer(api, "unicode61", &data, &unicode61.methods), "unicode61");
    check(db, unicode61.methods.xCreate(data, arguments, 2, &unicode61.instance), "unicode61");
}

static int count_token(void *p, int flags, const char *token, int size, int start, int end) {
    (void)flags, (void)token, (void)size, (void)start, (void)end;
    ++*(long *)p;
    return SQLITE_OK;
}

static double tokenize_all(long *tokens) {
    double start = now();
    *tokens = 0;
    for (size_t i = 0; i < count; i++)
        unicode61.methods.xTokenize(unicode61.instance, tokens, FTS5_TOKENIZE_DOCUMENT,
                                    documents[i].text, (int)documents[i].size, count_token);
    return now() - start;
}

/* What statement S reads of a text; returns the number of rows. */
static long extract(sqlite3 *db, sqlite3_stmt *s, const char *text, size_t size) {
    check(db, sqlite3_bind_text64(s, 1, text, size, SQLITE_STATIC, SQLITE_UTF8), "bind");
    check(db, sqlite3_step(s), "extract");
    long rows = (long)sqlite3_column_int64(s, 0);
    check(db, sqlite3_reset(s), "extract");
    return rows;
}

static double extract_all(sqlite3 *db, sqlite3_stmt *s, long *rows) {
    double start = now();
    *rows = 0;
    for (size_t i = 0; i < count; i++)
        *rows += extract(db, s, documents[i].text, documents[i].size);
    return now() - start;
}

static double best(double a, double b) {
    return a == 0 || b < a ? b : a;
}

/* A connection, and a statement on it that counts the rows of some functions. */
typedef struct {
    const char *what, *sql, *wanted;
    sqlite3 *db;
    sqlite3_stmt *s;
    double best;
    long rows;
} reading;

#define PARTIES                                                                                    \
    "SELECT (SELECT count(*) FROM viet_parties(?1)) + (SELECT count(*) FROM viet_domains(?1))"

/* Connections of their own: each reads what is asked for on it and no more. */
static reading readings[] = {
    {.what = "viet_parties and viet_domains", .sql = PARTIES, .wanted = "0.25 or more"},
    {.what = "with people, cooperations",
     .sql = PARTIES " + (SELECT count(*) FROM viet_people(?1)) + "
                    "(SELECT count(*) FROM viet_cooperations(?1))",
     .wanted = "0.2 or more"}};
enum { READINGS = sizeof readings / sizeof readings[0] };

static void open_reading(reading *r) {
    char *err = NULL;
    check(r->db, sqlite3_open(":memory:", &r->db), "open");
    if (viet_register(r->db, &err) != SQLITE_OK) die("viet_register", err ? err : "failed");
    check(r->db, sqlite3_prepare_v2(r->db, r->sql, -1, &r->s, NULL), "prepare");
}

static void compare(void) {
    double fts5 = 0, mb = (double)total / 1e6;
    long tokens = 0;
    for (int i = 0; i < ROUNDS; i++) {
        fts5 = best(fts5, tokenize_all(&tokens));
        for (reading *r = readings; r < readings + READINGS; r++)
            r->best = best(r->best, extract_all(r->db, r->s, &r->rows));
    }
    printf("%zu documents, %.1f MB, %.1f KB on average\n", count, mb, mb * 1e3 / (double)count);
    printf("unicode61 remove_diacritics 2   %7.1f MB/s   %ld tokens\n", mb / fts5, tokens);
    for (const reading *r = readings; r < readings + READINGS; r++) {
        printf("%-31s %7.1f MB/s   %ld rows\n", r->what, mb / r->best, r->rows);
        printf("ratio                           %7.2f        wanted: %s\n", fts5 / r->best,
               r->wanted);
    }
}

/* All documents one after the other, again and again, up to SIZE bytes. */
static char *one_text(size_t size) {
    char *text = malloc(size);
    if (!text) die("memory", "none left");
    for (size_t at = 0, i = 0; at < size; i = (i + 1) % count) {
        size_t n = documents[i].size < size - at ? documents[i].size : size - at;
        memcpy(text + at, documents[i].text, n);
        at += n;
    }
    return text;
}

/* The best time that the SIZE bytes of TEXT take in N parts, one after the other. */
static double in_parts(sqlite3 *db, sqlite3_stmt *s, char *text, size_t size, size_t n) {
    double time = 0;
    /* What is soon done is done more often, as other loads on the machine come and go. */
    int rounds = size == LARGEST ? ROUNDS : 4 * ROUNDS;
    for (int round = 0; round < rounds; round++) {
        text[0] = (char)('A' + round % 26); /* no answer from the cache */
        double start = now();
        for (size_t i = 0; i < n; i++)
            extract(db, s, text + size / n * i, size / n);
        time = best(time, now() - start);
    }
    return time;
}

/* A text as a whole and in ten parts: how many times the time of a part the whole takes. */
static void scale(sqlite3 *db, sqlite3_stmt *s) {
    char *text = one_text(LARGEST);
    for (size_t size = LARGEST / 100; size <= LARGEST; size *= 10) {
        double whole = in_parts(db, s, text, size, 1), parts = in_parts(db, s, text, size, 10);
        printf("one text of %5.2f MB  %8.4f s  %6.1f MB/s  %5.2f times a tenth of it, "
               "wanted: 11 or less\n",
               (double)size / 1e6, whole, (double)size / 1e6 / whole, whole / parts * 10);
    }
    free(text);
}

int main(int argc, char **argv) {
    if (argc > 1)
        read_separated(argv[1]);
    else
        read_samples("tests/articles");
    if (!count) die(argv[1], "holds no text");
    for (reading *r = readings; r < readings + READINGS; r++)
        open_reading(r);
    find_unicode61(readings[0].db);
    compare();
    scale(readings[0].db, readings[0].s);
    unicode61.methods.xDelete(unicode61.instance);
    for (reading *r = readings; r < readings + READINGS; r++) {
        sqlite3_finalize(r->s);
        sqlite3_close(r->db);
    }
    for (size_t i = 0; i < count; i++)
        free(documents[i].text);
    free(documents);
    return 0;
}
