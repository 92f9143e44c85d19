/*
** features.c - what the trained models are asked about each of the files named on standard input,
** one path a line: binary records of 32-bit numbers on standard output.
**
**     features < paths > features.bin
**
** A record: number of the file, va_task, 1 if a run of tokens starts; characters of the span
** (start, end); bytes of the candidate's name, number of features, of columns; then these.  Names
** are padded with zero bytes to a multiple of four.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "article/analysis.h"
#include "article/observer.h"

static void put(const uint32_t *value, uint32_t n) {
    if (n && fwrite(value, sizeof *value, n, stdout) != n) exit(1);
}

static void print_question(void *context, const va_question *q) {
    static const char zeros[4];
    uint32_t size = q->candidate ? (uint32_t)strlen(q->candidate) : 0;
    uint32_t head[] = {*(uint32_t *)context,
                       q->task,
                       (uint32_t)q->starts,
                       q->span ? q->span->cstart : 0,
                       q->span ? q->span->cend : 0,
                       size,
                       q->count,
                       q->columns};
    put(head, sizeof head / sizeof head[0]);
    if (size) fwrite(q->candidate, 1, size, stdout);
    fwrite(zeros, 1, -size & 3, stdout);
    put(q->features, q->count);
    put((const uint32_t *)q->row, q->columns);
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

int main(void) {
    static const va_memory memory = {.allocate = heap_allocate, .release = free};
    char path[4096];
    for (uint32_t file = 0; fgets(path, sizeof path, stdin); file++) {
        size_t size;
        path[strcspn(path, "\n")] = 0;
        uint8_t *text = read_file(path, &size);
        if (!text) {
            fprintf(stderr, "%s: cannot be read\n", path);
            return 1;
        }
        const va_observer observer = {print_question, &file};
        va_free(va_analyse_observed(text, (int64_t)size, NULL, &memory, &observer));
        free(text);
    }
    return 0;
}
