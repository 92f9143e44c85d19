/*
** fuzz_article.c - any bytes through the whole analysis: every offset lies in
** the text, every index in its array, every order holds.
*/
#include <stdlib.h>
#include "article/analysis.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void *allocate(uint64_t n) {
    return malloc((size_t)n);
}

static void *kept; /* what is kept from text to text must not matter */

static const va_memory memory = {.allocate = allocate, .release = free, .kept = &kept};

#define MUST(condition)                                                                            \
    do {                                                                                           \
        if (!(condition)) abort();                                                                 \
    } while (0)

static void check_span(const va_span *s, size_t size) {
    MUST(s->start <= s->end && s->end <= size);
    MUST(s->cstart <= s->cend && s->cend <= size);
    MUST(s->cend - s->cstart <= s->end - s->start);
}

static void check_text(const va_analysis *a, size_t size) {
    for (uint32_t i = 0; i < a->section_count; i++) {
        const va_section *s = &a->sections[i];
        check_span(&s->span, size);
        MUST(s->first_sentence + s->sentence_count <= a->sentence_count);
        MUST(s->rule && s->confidence >= 0 && s->confidence <= 1);
        MUST(i == 0 || a->sections[i - 1].span.end <= s->span.start);
    }
    for (uint32_t i = 0; i < a->sentence_count; i++) {
        check_span(&a->sentences[i].span, size);
        MUST(a->sentences[i].section < a->section_count);
        MUST(i == 0 || a->sentences[i - 1].span.end <= a->sentences[i].span.start);
    }
}

static void check_findings(const va_analysis *a, size_t size) {
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const va_mention *m = &a->mentions[i];
        check_span(&m->span, size);
        MUST(m->span.start < m->span.end);
        MUST(m->sentence < a->sentence_count);
        MUST(m->entity == VA_NONE || m->entity < a->entity_count);
        MUST(m->rule && m->confidence >= 0 && m->confidence <= 1);
        MUST(i == 0 || a->mentions[i - 1].span.start <= m->span.start);
        MUST(m->kind != VA_DOMAIN || m->domain < va_domain_code_count);
    }
    for (uint32_t i = 0; i < a->entity_count; i++) {
        MUST(a->entities[i].name && a->entities[i].first_mention < a->mention_count);
        MUST(a->entities[i].party == VA_NONE || a->entities[i].party < a->party_count);
    }
    for (uint32_t i = 0; i < a->party_count; i++) {
        MUST(a->parties[i].entity < a->entity_count && a->parties[i].mention < a->mention_count);
        MUST(a->entities[a->parties[i].entity].party == i);
        MUST(a->parties[i].rule && a->parties[i].confidence >= 0 && a->parties[i].confidence <= 1);
    }
    for (uint32_t i = 0; i < a->domain_count; i++) {
        MUST(a->domains[i].domain < va_domain_code_count);
        MUST(a->domains[i].mention < a->mention_count);
        MUST(a->domains[i].rule && a->domains[i].confidence >= 0 && a->domains[i].confidence <= 1);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    va_analysis *a = va_analyse(data, (int64_t)size, size % 2 ? "2025-07-18" : NULL, &memory);
    MUST(a);
    check_text(a, size);
    check_findings(a, size);
    va_free(a);
    return 0;
}
