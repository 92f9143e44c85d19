/*
** cache.h - analyses of a connection, so that several functions called on one
** text in a statement analyse it once.
**
** An entry owns a copy of the text (its analysis points into it) and is found
** by content: text and date of publication.  Whoever uses an entry holds a
** reference.  Entries in use are always found; of the others the most recently
** used stay, within VS_CACHE_ENTRIES and VS_CACHE_BYTES of text.
**
** All calls come from SQLite with the connection's mutex held.
*/
#ifndef VIET_SQLITE_CACHE_H
#define VIET_SQLITE_CACHE_H

#include "register.h"
#include "lexicon.h"
#include "watch.h"
#include "../article/analysis.h"

/* Few: a statement calls several functions on one text, then goes on to the next. */
#define VS_CACHE_ENTRIES 4
#define VS_CACHE_BYTES   (512 * 1024)

typedef struct vs_cache vs_cache;

typedef struct vs_entry {
    va_analysis *analysis;
    struct vs_entry *next; /* more recently used first */
    vs_cache *cache;
    uint32_t users;
    char published[11];  /* "YYYY-MM-DD" or "" */
    uint64_t lexicon[2]; /* hash of the user's terms it was read with */
    va_extent read;      /* what of it was asked for */
    sqlite3_int64 size;
    uint8_t text[]; /* SIZE bytes */
} vs_entry;

/* A new empty cache of DB with one reference, or NULL when out of memory. */
vs_cache *vs_cache_new(sqlite3 *db);

/* Where the functions of a connection note that they read a table of terms; lives as CACHE does. */
int *vs_cache_reading(vs_cache *cache);

/* From now on read EXTENT too.  A connection need not pay for what it never asks for. */
void vs_cache_want(vs_cache *cache, va_extent extent);

/* Take a reference to CACHE, which is returned; give one back, the last frees it.  NULL: no-op. */
vs_cache *vs_cache_share(vs_cache *cache);
void vs_cache_release(vs_cache *cache);

/* A text of up to so many bytes can be read whatever it holds; how long others may be depends. */
#define VS_ALWAYS_READ 16000000

/*
** Set *OUT to the analysis of TEXT (SIZE bytes; TEXT may be NULL if SIZE is 0) published on
** PUBLISHED ("YYYY-MM-DD" or "") with the terms of LEXICON, analysed now if the cache has none. The
** caller owns a reference.  SQLITE_OK, or SQLITE_NOMEM or SQLITE_INTERRUPT and *OUT is NULL.
*/
int vs_cache_get(vs_cache *cache, const void *text, sqlite3_int64 size, const char *published,
                 const vs_lexicon *lexicon, vs_entry **out);

/* SQLite's allocator, for analyses and terms; with a secret of the connection. */
const va_memory *vs_cache_memory(const vs_cache *cache);

/* Give back a reference to an entry; NULL is a no-op. */
void vs_entry_release(vs_entry *entry);

#endif
