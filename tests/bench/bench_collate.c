/*
** bench_collate.c - what sorting costs: ORDER BY over names and addresses, as
** ratios to BINARY, to ICU called at its best (UTF-8 text handed over as it is)
** and to ICU as SQLite's own extension calls it (UTF-16).  Sort keys are BLOBs, and
** SQLite's sorter has a short way for TEXT in BINARY only: the strings as BLOBs say
** what that alone costs.  Then an index, look-ups in it, and rows in its order.
**
**   bench_collate [ROWS [ROUNDS]]
**
** All ways take turns in every round; the least processor time of each counts, so
** that other programs disturb little.
*/
#define _POSIX_C_SOURCE 200809L
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <utf8proc.h>
#include "viet.h"

#if defined(HAVE_ICU) && __has_include(<unicode/ucol.h>)
#include <unicode/ucol.h>
#define WITH_ICU 1
#else
#define WITH_ICU 0
#endif

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static uint64_t state = 0x2545F4914F6CDD1Du;

static unsigned below(unsigned n) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 33) % n;
}

/* ---- strings as name and address columns hold them ---- */

static const char *const family[] = {"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần",  "Trần",
                                     "Lê",     "Lê",     "Phạm",   "Hoàng",  "Huỳnh", "Phan",
                                     "Vũ",     "Võ",     "Đặng",   "Bùi",    "Đỗ",    "Hồ",
                                     "Ngô",    "Dương",  "Lý",     "Đinh",   "Trịnh", "Mai"};
static const char *const middle[] = {
    "Văn", "Văn",   "Thị", "Thị", "Hữu",  "Đức",  "Minh",   "Ngọc", "Thanh", "Quang", "Xuân", "Thu",
    "Gia", "Hoàng", "Bảo", "Kim", "Đình", "Công", "Phương", "Anh",  "Tuấn",  "Như",   "Hồng", "Mỹ"};
static const char *const given[] = {
    "Anh",  "Bình",  "Chi",   "Cường", "Dũng",  "Duyên", "Đạt",  "Giang", "Hà",   "Hải", "Hạnh",
    "Hiền", "Hoa",   "Hòa",   "Hùng",  "Hương", "Khánh", "Lan",  "Linh",  "Long", "Mai", "Nam",
    "Nga",  "Ngân",  "Nhung", "Oanh",  "Phong", "Phúc",  "Quân", "Quỳnh", "Sơn",  "Tâm", "Thảo",
    "Thủy", "Trang", "Trung", "Tú",    "Tùng",  "Uyên",  "Vân",  "Việt",  "Yến"};
static const char *const street[] = {"Lê Lợi",
                                     "Trần Hưng Đạo",
                                     "Nguyễn Huệ",
                                     "Hai Bà Trưng",
                                     "Lý Thường Kiệt",
                                     "Điện Biên Phủ",
                                     "Cách Mạng Tháng Tám",
                                     "Phan Đình Phùng",
                                     "Hùng Vương",
                                     "Quang Trung",
                                     "Lê Duẩn",
                                     "Bà Triệu"};

/* Names of communes and surnames, from the lists in ext/data/. */
enum { PLACES = 20000, NAME = 64 };
static char place[PLACES][NAME], surname[1000][NAME];
static unsigned places, surnames;

/* Column COLUMN of a table into LIST; returns how many. */
static unsigned read_names(const char *path, int column, char (*list)[NAME], unsigned room) {
    char line[1024];
    unsigned n = 0;
    FILE *f = fopen(path, "r");
    if (!f || !fgets(line, sizeof line, f)) {
        fprintf(stderr, "bench_collate: %s: run from the root of the repository\n", path);
        exit(1);
    }
    while (n < room && fgets(line, sizeof line, f)) {
        char *p = line;
        for (int i = 0; i < column; i++)
            p += strcspn(p, "\t") + 1;
        p[strcspn(p, "\t\n")] = 0;
        snprintf(list[n++], NAME, "%.*s", NAME - 1, p);
    }
    fclose(f);
    return n;
}

#define PICK(list) list[below(sizeof list / sizeof *list)]
#define FAMILY     (below(3) ? PICK(family) : surname[below(surnames)])
#define PLACE      place[below(places)]

static void make_string(char *out, size_t room) {
    switch (below(8)) {
    case 0:
        snprintf(out, room, "%u %s, %s", 1 + below(400), PICK(street), PLACE);
        break;
    case 1:
        snprintf(out, room, "Số %u ngõ %u %s, Quận %u", 1 + below(99), 1 + below(300), PICK(street),
                 1 + below(12));
        break;
    case 2:
        snprintf(out, room, "%s, %s, %s", PICK(given), PLACE, PLACE);
        break;
    case 3:
        snprintf(out, room, "%s %s", FAMILY, PICK(given));
        break;
    case 4:
        snprintf(out, room, "%s %s %s %s", FAMILY, PICK(middle), PICK(middle), PICK(given));
        break;
    default:
        snprintf(out, room, "%s %s %s", FAMILY, PICK(middle), PICK(given));
        break;
    }
}

/* S in NFD, or in capitals; caller frees. */
static char *changed(const char *s, int capitals) {
    utf8proc_uint8_t *out = NULL;
    char upper[256];
    if (!capitals) {
        utf8proc_map((const utf8proc_uint8_t *)s, 0, &out,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
        return (char *)out;
    }
    char *p = upper;
    for (const char *q = s; *q;) {
        utf8proc_int32_t cp;
        q += utf8proc_iterate((const utf8proc_uint8_t *)q, -1, &cp);
        p += utf8proc_encode_char(utf8proc_toupper(cp), (utf8proc_uint8_t *)p);
    }
    *p = 0;
    return strdup(upper);
}

/* ---- ICU ---- */

#if WITH_ICU
static int icu_utf8(void *collator, int na, const void *a, int nb, const void *b) {
    UErrorCode e = U_ZERO_ERROR;
    return ucol_strcollUTF8(collator, a, na, b, nb, &e);
}

static int icu_utf16(void *collator, int na, const void *a, int nb, const void *b) {
    return ucol_strcoll(collator, a, na / 2, b, nb / 2);
}

static void register_icu(sqlite3 *db) {
    UErrorCode e = U_ZERO_ERROR;
    UCollator *vi = ucol_open("vi", &e);
    if (U_FAILURE(e)) return;
    sqlite3_create_collation(db, "ICU8", SQLITE_UTF8, vi, icu_utf8);
    sqlite3_create_collation(db, "ICU16", SQLITE_UTF16, vi, icu_utf16);
}
#else
static void register_icu(sqlite3 *db) {
    (void)db;
}
#endif

/* What a collation costs that only compares bytes: the least that one can cost. */
static int bytes(void *unused, int na, const void *a, int nb, const void *b) {
    int r = memcmp(a, b, (size_t)(na < nb ? na : nb));
    (void)unused;
    return r ? r : na - nb;
}

/* ---- measuring ---- */

static sqlite3 *db;

static void must(int rc) {
    if (rc == SQLITE_OK || rc == SQLITE_DONE || rc == SQLITE_ROW) return;
    fprintf(stderr, "bench_collate: %s\n", sqlite3_errmsg(db));
    exit(1);
}

static double run(const char *sql) {
    sqlite3_stmt *stmt;
    double start = now();
    must(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL));
    while (sqlite3_step(stmt) == SQLITE_ROW) {
    }
    must(sqlite3_finalize(stmt));
    return now() - start;
}

static double number(const char *sql) {
    sqlite3_stmt *stmt;
    must(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL));
    must(sqlite3_step(stmt));
    double value = sqlite3_column_double(stmt, 0);
    must(sqlite3_finalize(stmt));
    return value;
}

static void fill(int rows) {
    sqlite3_stmt *stmt;
    run("CREATE TABLE t (s TEXT)");
    run("BEGIN");
    must(sqlite3_prepare_v2(db, "INSERT INTO t VALUES (?)", -1, &stmt, NULL));
    for (int i = 0; i < rows; i++) {
        char s[256];
        unsigned kind = below(10);
        make_string(s, sizeof s);
        char *other = kind < 2 ? changed(s, kind == 0) : NULL;
        sqlite3_bind_text(stmt, 1, other ? other : s, -1, SQLITE_TRANSIENT);
        free(other);
        sqlite3_step(stmt);
        must(sqlite3_reset(stmt));
    }
    must(sqlite3_finalize(stmt));
    run("COMMIT");
    run("CREATE TABLE k AS SELECT s, viet_sort_key(s) AS key FROM t");
    printf("%.0f strings, mean %.1f bytes, mean sort key %.1f bytes\n",
           number("SELECT count(*) FROM t"), number("SELECT avg(length(CAST(s AS BLOB))) FROM t"),
           number("SELECT avg(length(key)) FROM k"));
}

typedef struct {
    const char *name, *sql;
    double least;
} way;

static way ways[] = {
    {"BINARY", "SELECT s FROM t ORDER BY s", 1e9},
    {"ICU, UTF-8", "SELECT s FROM t ORDER BY s COLLATE ICU8", 1e9},
    {"ICU, UTF-16", "SELECT s FROM t ORDER BY s COLLATE ICU16", 1e9},
    {"VIETNAMESE", "SELECT s FROM t ORDER BY s COLLATE VIETNAMESE", 1e9},
    {"VIETNAMESE_CLDR", "SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_CLDR", 1e9},
    {"VIETNAMESE_CI", "SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_CI", 1e9},
    {"VIETNAMESE_AI", "SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_AI", 1e9},
    {"VIETNAMESE_NUM", "SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_NUM", 1e9},
    {"VIETNAMESE_NAME", "SELECT s FROM t ORDER BY s COLLATE VIETNAMESE_NAME", 1e9},
    {"viet_sort_key(s)", "SELECT s FROM t ORDER BY viet_sort_key(s)", 1e9},
    {"stored sort key", "SELECT s FROM k ORDER BY key", 1e9},
    {"its keys alone", "SELECT key FROM k ORDER BY key", 1e9},
    {"the same as TEXT", "SELECT key FROM k ORDER BY CAST(key AS TEXT)", 1e9},
    {"strings as BLOBs", "SELECT s FROM t ORDER BY CAST(s AS BLOB)", 1e9},
    {"memcmp callback", "SELECT s FROM t ORDER BY s COLLATE BYTES", 1e9},
};
enum { WAYS = sizeof ways / sizeof *ways, BINARY = 0, ICU8 = 1, ICU16 = 2 };

static int skipped(int i) {
    return !WITH_ICU && (i == ICU8 || i == ICU16);
}

static void sort_all(int rounds) {
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < WAYS; i++) {
            double t = skipped(i) ? 1e9 : run(ways[i].sql);
            if (t < ways[i].least) ways[i].least = t;
        }
    printf("\n%-18s %9s %9s %9s %9s\n", "ORDER BY", "seconds", "BINARY=1", "ICU8=1", "ICU16=1");
    for (int i = 0; i < WAYS; i++) {
        if (skipped(i)) continue;
        printf("%-18s %9.4f %9.2f", ways[i].name, ways[i].least,
               ways[i].least / ways[BINARY].least);
        if (WITH_ICU)
            printf(" %9.2f %9.2f", ways[i].least / ways[ICU8].least,
                   ways[i].least / ways[ICU16].least);
        printf("\n");
    }
}

static double look_up(const char *collation, int times) {
    sqlite3_stmt *stmt;
    char *sql =
        sqlite3_mprintf("SELECT count(*) FROM t INDEXED BY i WHERE s = ?1 COLLATE %s", collation);
    must(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL));
    sqlite3_free(sql);
    double start = now();
    for (int i = 0; i < times; i++) {
        char s[256];
        make_string(s, sizeof s);
        sqlite3_bind_text(stmt, 1, s, -1, SQLITE_STATIC);
        sqlite3_step(stmt);
        sqlite3_reset(stmt);
    }
    must(sqlite3_finalize(stmt));
    return now() - start;
}

static void index_all(void) {
    static const char *const name[] = {"BINARY", "ICU8", "ICU16", "VIETNAMESE", "VIETNAMESE_CLDR"};
    double index_binary = 0, look_binary = 0;
    printf("\n%-18s %9s %9s %9s %9s\n", "", "CREATE", "BINARY=1", "look-ups", "BINARY=1");
    for (int i = 0; i < 5; i++) {
        if (skipped(i)) continue;
        char *sql = sqlite3_mprintf("CREATE INDEX i ON t (s COLLATE %s)", name[i]);
        double create = run(sql), look;
        sqlite3_free(sql);
        state = 42;
        look = look_up(name[i], 100000);
        run("DROP INDEX i");
        if (i == BINARY) index_binary = create, look_binary = look;
        printf("%-18s %9.4f %9.2f %9.4f %9.2f\n", name[i], create, create / index_binary, look,
               look / look_binary);
    }
}

/* Sorted by an index there is: what a row costs then. */
static void scan_indexes(int rounds) {
    static way scans[] = {
        {"BINARY", "SELECT s FROM t ORDER BY s", 1e9},
        {"viet_sort_key(s)", "SELECT s FROM t ORDER BY viet_sort_key(s)", 1e9},
    };
    run("CREATE INDEX i ON t (s)");
    run("CREATE INDEX j ON t (viet_sort_key(s), s)");
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < 2; i++) {
            double t = run(scans[i].sql);
            if (t < scans[i].least) scans[i].least = t;
        }
    printf("\n%-18s %9s %9s\n", "ORDER BY, indexed", "seconds", "BINARY=1");
    for (int i = 0; i < 2; i++)
        printf("%-18s %9.4f %9.2f\n", scans[i].name, scans[i].least,
               scans[i].least / scans[BINARY].least);
    run("DROP INDEX i");
    run("DROP INDEX j");
}

int main(int argc, char **argv) {
    int rows = argc > 1 ? atoi(argv[1]) : 0, rounds = argc > 2 ? atoi(argv[2]) : 7;
    char *err = NULL;
    must(sqlite3_open(":memory:", &db));
    if (viet_register(db, &err) != SQLITE_OK) {
        fprintf(stderr, "bench_collate: %s\n", err ? err : "cannot register");
        return 1;
    }
    register_icu(db);
    sqlite3_create_collation(db, "BYTES", SQLITE_UTF8, NULL, bytes);
    places = read_names("ext/data/communes.tsv", 2, place, PLACES);
    surnames = read_names("ext/data/surnames.tsv", 0, surname, 1000);
    fill(rows > 0 ? rows : 200000);
    sort_all(rounds);
    index_all();
    scan_indexes(rounds);
    sqlite3_close(db);
    return 0;
}
