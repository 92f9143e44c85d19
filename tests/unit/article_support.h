/*
** article_support.h - what the tests of article/ share: one analysis at a time,
** and its findings by name.  A row that fails is told and the table goes on;
** done() ends the test.
*/
#ifndef TESTS_ARTICLE_SUPPORT_H
#define TESTS_ARTICLE_SUPPORT_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include "article/analysis.h"
#include "article/labels.h"

#define ROWS(table) (sizeof(table) / sizeof((table)[0]))

static int complaints;

/* Say what was expected of a row and did not come. */
#define COMPLAIN(...) (complaints++, print_error(__VA_ARGS__), print_error("\n"))

static inline void done(void) {
    int n = complaints;
    complaints = 0;
    assert_int_equal(n, 0);
}

static inline void *heap_allocate(uint64_t n) {
    return malloc((size_t)n);
}

/* The analysis of TEXT; it stays until the next call, and read_article("", NULL) leaves none. */
static inline const va_analysis *read_article(const char *text, const char *published) {
    static const va_memory memory = {.allocate = heap_allocate, .release = free};
    static va_analysis *last;
    va_free(last);
    last =
        *text ? va_analyse((const uint8_t *)text, (int64_t)strlen(text), published, &memory) : NULL;
    assert_true(last || !*text);
    return last;
}

/* Ends a group of tests: releases the last analysis. */
static inline int forget(void **state) {
    (void)state;
    read_article("", NULL);
    return 0;
}

/* 1 if SPAN of the text is the string SURFACE. */
static inline int span_is(const va_analysis *a, const va_span *span, const char *surface) {
    size_t n = strlen(surface);
    return span->end - span->start == n && !memcmp(a->text + span->start, surface, n);
}

/* The first mention of KIND that is written SURFACE, or NULL. */
static inline const va_mention *find_mention(const va_analysis *a, va_entity_kind kind,
                                             const char *surface) {
    for (uint32_t i = 0; i < a->mention_count; i++)
        if (a->mentions[i].kind == kind && span_is(a, &a->mentions[i].span, surface))
            return &a->mentions[i];
    return NULL;
}

static inline const va_entity *find_entity(const va_analysis *a, const char *name) {
    for (uint32_t i = 0; i < a->entity_count; i++)
        if (!strcmp(a->entities[i].name, name)) return &a->entities[i];
    return NULL;
}

/* 1 if LIST, "A; B; C", has NAME. */
static inline int is_listed(const char *list, const char *name) {
    size_t n = strlen(name);
    for (const char *p = list; *p;) {
        size_t m = strcspn(p, ";");
        if (m == n && !memcmp(p, name, n)) return 1;
        p += m;
        p += strspn(p, "; ");
    }
    return 0;
}

/* The next name of LIST into NAME (256 bytes); where it goes on, or NULL at the end. */
static inline const char *next_listed(const char *list, char *name) {
    size_t n = strcspn(list, ";");
    if (!n) return NULL;
    assert_true(n < 256);
    memcpy(name, list, n);
    name[n] = 0;
    list += n;
    return list + strspn(list, "; ");
}

/* Add NAME to LIST, "A; B; C" of SIZE bytes. */
static inline void add_listed(char *list, size_t size, const char *name) {
    size_t n = strlen(list);
    snprintf(list + n, size - n, "%s%s", n ? "; " : "", name);
}

static inline const char *text_or_none(const char *text) {
    return text ? text : "none";
}

#endif
