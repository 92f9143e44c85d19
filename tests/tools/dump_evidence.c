/*
** dump_evidence.c - the evidence for every candidate in each of the files named, a line each:
**
**     dump_evidence article.txt ... > evidence.tsv
**
** Columns: file, stage (party, domain-mention, domain), candidate, byte offset and end of the
** mention, certainty, and the names of the evidence that is not 0 with its values.  The weights
** in ext/data/weights.tsv are fitted on such lines: see fit_domains.py.
*/
#include <stdio.h>
#include <stdlib.h>
#include "lexicon/lexicon.h"
#include "article/analysis.h"

#define NAME(name) #name,

static const char *const party_evidence[] = {LX_EVIDENCE(NAME)};
static const char *const domain_evidence[] = {LX_DOMAIN_EVIDENCE(NAME)};

static void print_line(void *file, va_stage stage, const char *candidate, const va_span *mention,
                       const float *evidence, float certainty) {
    static const char *const stages[] = {"party", "domain-mention", "domain"};
    const char *const *names = stage == VA_SEE_PARTY ? party_evidence : domain_evidence;
    int n = stage == VA_SEE_PARTY            ? LX_EVIDENCE_COUNT
            : stage == VA_SEE_DOMAIN_MENTION ? LX_MENTION_EVIDENCE_COUNT
                                             : LX_DOMAIN_EVIDENCE_COUNT;
    printf("%s\t%s\t%s\t%u\t%u\t%.3f\t", (const char *)file, stages[stage], candidate,
           mention->start, mention->end, (double)certainty);
    for (int k = 0; k < n; k++)
        if (evidence[k] < 0 || evidence[k] > 0) printf(" %s=%.3f", names[k], (double)evidence[k]);
    printf("\n");
}

static void *heap_allocate(uint64_t n) {
    return malloc((size_t)n);
}

static uint8_t *read_file(const char *path, size_t *size) {
    FILE *in = fopen(path, "rb");
    uint8_t *text = NULL;
    if (!in || fseek(in, 0, SEEK_END)) return NULL;
    long n = ftell(in);
    rewind(in);
    if (n >= 0 && (text = malloc((size_t)n + 1))) *size = fread(text, 1, (size_t)n, in);
    fclose(in);
    return text;
}

int main(int argc, char **argv) {
    static const va_memory memory = {heap_allocate, free};
    for (int i = 1; i < argc; i++) {
        size_t size;
        uint8_t *text = read_file(argv[i], &size);
        if (!text) {
            fprintf(stderr, "%s: cannot be read\n", argv[i]);
            return 1;
        }
        const va_observer observer = {print_line, argv[i]};
        va_free(va_analyse_observed(text, (int64_t)size, NULL, &memory, &observer));
        free(text);
    }
    return 0;
}
