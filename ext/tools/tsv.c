/* tsv.c - see tsv.h. */
#include <stdlib.h>
#include <string.h>
#include "tsv.h"

static int split(char *line, char **field) {
    int n = 0;
    line[strcspn(line, "\r\n")] = 0;
    for (char *p = line; p && n < TSV_COLUMNS; n++) {
        field[n] = p;
        p = strchr(p, '\t');
        if (p) *p++ = 0;
    }
    return n;
}

void tsv_open(tsv *t, const char *dir, const char *name) {
    char *path = malloc(strlen(dir) + strlen(name) + 2);
    if (!path) exit(1);
    sprintf(path, "%s/%s", dir, name);
    t->path = path;
    t->line_number = 1;
    t->file = fopen(path, "r");
    if (!t->file || !fgets(t->header, TSV_LINE, t->file)) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(1);
    }
    t->columns = split(t->header, t->name);
}

int tsv_next(tsv *t) {
    if (!fgets(t->line, TSV_LINE, t->file)) {
        fclose(t->file);
        free(t->path);
        return 0;
    }
    t->line_number++;
    if (!strchr(t->line, '\n')) tsv_fail(t, "line too long or without an end", "");
    int n = split(t->line, t->field);
    if (n != t->columns) tsv_fail(t, "wrong number of columns", t->field[0]);
    return 1;
}

char *tsv_get(tsv *t, const char *name) {
    for (int i = 0; i < t->columns; i++)
        if (!strcmp(t->name[i], name)) return t->field[i];
    tsv_fail(t, "no such column", name);
}

void tsv_fail(const tsv *t, const char *what, const char *value) {
    fprintf(stderr, "%s:%d: %s: '%s'\n", t->path, t->line_number, what, value);
    exit(1);
}

char *tsv_part(char **rest) {
    char *part = *rest;
    if (!part || !*part) return NULL;
    char *bar = strchr(part, '|');
    if (bar) *bar = 0;
    *rest = bar ? bar + 1 : NULL;
    return part;
}
