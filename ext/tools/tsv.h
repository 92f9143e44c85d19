/* tsv.h - reading the tables of ext/data/ for the generators.  Host programs only. */
#ifndef VIET_TOOLS_TSV_H
#define VIET_TOOLS_TSV_H

#include <stdio.h>

enum { TSV_COLUMNS = 16, TSV_LINE = 8192 };

typedef struct {
    char *path;
    FILE *file;
    int line_number;
    int columns;              /* of the header, every line must have as many */
    char *field[TSV_COLUMNS]; /* of the line just read */
    char header[TSV_LINE], line[TSV_LINE];
    char *name[TSV_COLUMNS];
} tsv;

/* Open DIR/NAME and read its header; ends the program with a message if that cannot be done. */
void tsv_open(tsv *t, const char *dir, const char *name);

/*
** Read the next line into FIELD; 1, or 0 at the end (and the file is closed).  Ends the program if
** the line is too long or has another number of columns than the header.
*/
int tsv_next(tsv *t);

/* The field of column NAME; ends the program if there is no such column. */
char *tsv_get(tsv *t, const char *name);

/* Say what is wrong with the line just read, and end the program. */
_Noreturn void tsv_fail(const tsv *t, const char *what, const char *value);

/*
** Split VALUE in place at '|': returns its first part and sets *REST to what
** follows; NULL at the end.  Start with *REST = VALUE.
*/
char *tsv_part(char **rest);

#endif
