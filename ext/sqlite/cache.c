/*
** cache.c - see cache.h.
*/
#if defined(__linux__)
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <sys/mman.h>
#endif
#include <stdint.h>
#include <string.h>
#include "cache.h"

struct vs_cache {
    vs_entry *first;
    uint32_t owners;
    int reading;      /* see vs_cache_reading() */
    va_extent wanted; /* see vs_cache_want() */
    va_memory memory; /* see vs_cache_memory() */
    void *kept;       /* see va_memory */
    vs_watch watch;   /* of the analysis in the making */
};

/*
** Ask for huge pages under a large block: what it costs to touch memory for the first time was a
** quarter of the time that a text of 50 MB took.  The whole of the pages at both ends is meant too:
** blocks lie side by side, and a huge page may cover the seam.  Only advice, so it may fail.
*/
static void advise(void *block, uint64_t bytes) {
#ifdef MADV_HUGEPAGE
    const uintptr_t page = 4096, large = 1 << 20;
    uintptr_t from = (uintptr_t)block & ~(page - 1);
    uintptr_t to = ((uintptr_t)block + bytes + page - 1) & ~(page - 1);
    if (block && bytes >= large) madvise((void *)from, to - from, MADV_HUGEPAGE);
#else
    (void)block, (void)bytes;
#endif
}

/* va_memory over SQLite's allocator: its limits, its statistics, its failures. */
static void *allocate(uint64_t bytes) {
    void *block = sqlite3_malloc64(bytes);
    advise(block, bytes);
    return block;
}

static void release(void *p) {
    sqlite3_free(p);
}

static void free_entry(vs_entry *entry) {
    va_free(entry->analysis);
    sqlite3_free(entry);
}

static int stop(void *cache) {
    return vs_is_interrupted(&((vs_cache *)cache)->watch);
}

vs_cache *vs_cache_new(sqlite3 *db) {
    vs_cache *cache = sqlite3_malloc64(sizeof *cache);
    if (!cache) return NULL;
    *cache = (vs_cache){.owners = 1, .watch = {.db = db}};
    cache->memory = (va_memory){allocate, release, {0, 0}, stop, cache, &cache->kept, 0};
    sqlite3_randomness(sizeof cache->memory.secret, cache->memory.secret);
    return cache;
}

const va_memory *vs_cache_memory(const vs_cache *cache) {
    return &cache->memory;
}

int *vs_cache_reading(vs_cache *cache) {
    return &cache->reading;
}

void vs_cache_want(vs_cache *cache, va_extent extent) {
    cache->wanted |= extent;
}

vs_cache *vs_cache_share(vs_cache *cache) {
    cache->owners++;
    return cache;
}

void vs_cache_release(vs_cache *cache) {
    if (!cache || --cache->owners) return;
    for (vs_entry *entry = cache->first, *next; entry; entry = next) {
        next = entry->next;
        free_entry(entry);
    }
    sqlite3_free(cache->kept);
    sqlite3_free(cache);
}

/* Drop unused entries beyond the bounds, the least recently used first. */
static void trim(vs_cache *cache) {
    sqlite3_int64 bytes = 0;
    uint32_t count = 0;
    for (vs_entry **link = &cache->first, *entry; (entry = *link) != NULL;) {
        count++;
        bytes += entry->size;
        if (!entry->users && (count > VS_CACHE_ENTRIES || bytes > VS_CACHE_BYTES)) {
            count--;
            bytes -= entry->size;
            *link = entry->next;
            free_entry(entry);
        } else {
            link = &entry->next;
        }
    }
}

/* Find an entry by content and move it to the front. */
static vs_entry *find_entry(vs_cache *cache, const void *text, sqlite3_int64 size,
                            const char *published, const vs_lexicon *lexicon) {
    for (vs_entry **link = &cache->first, *entry; (entry = *link) != NULL; link = &entry->next) {
        /* Size first: texts of one size are rarely many, so no hash is needed. */
        if (entry->size != size || strcmp(entry->published, published) != 0) continue;
        if (cache->wanted & ~entry->read) continue;
        if (memcmp(entry->lexicon, lexicon->hash, sizeof entry->lexicon) != 0) continue;
        if (size && memcmp(entry->text, text, (size_t)size) != 0) continue;
        *link = entry->next;
        entry->next = cache->first;
        cache->first = entry;
        return entry;
    }
    return NULL;
}

static int analyse_entry(vs_cache *cache, const void *text, sqlite3_int64 size,
                         const char *published, const vs_lexicon *lexicon, vs_entry **out) {
    vs_entry *entry = *out = allocate(sizeof *entry + (uint64_t)size + 1);
    if (!entry) return SQLITE_NOMEM;
    *entry = (vs_entry){.cache = cache, .size = size};
    memcpy(entry->published, published, strlen(published) + 1);
    if (size) memcpy(entry->text, text, (size_t)size);
    entry->text[size] = 0;
    memcpy(entry->lexicon, lexicon->hash, sizeof entry->lexicon);
    entry->read = cache->wanted;
    cache->watch.interrupted = 0;
    entry->analysis = va_analyse_with(entry->text, size, published[0] ? published : NULL,
                                      lexicon->terms, entry->read, &cache->memory);
    vs_end_watch(&cache->watch);
    if (!entry->analysis) {
        sqlite3_free(entry);
        *out = NULL;
        return cache->watch.interrupted ? SQLITE_INTERRUPT : SQLITE_NOMEM;
    }
    entry->next = cache->first;
    cache->first = entry;
    return SQLITE_OK;
}

int vs_cache_get(vs_cache *cache, const void *text, sqlite3_int64 size, const char *published,
                 const vs_lexicon *lexicon, vs_entry **out) {
    int rc = SQLITE_OK;
    *out = find_entry(cache, text, size, published, lexicon);
    if (!*out) rc = analyse_entry(cache, text, size, published, lexicon, out);
    if (rc != SQLITE_OK) return rc;
    (*out)->users++;
    trim(cache);
    return SQLITE_OK;
}

void vs_entry_release(vs_entry *entry) {
    if (!entry || --entry->users) return;
    trim(entry->cache);
}
