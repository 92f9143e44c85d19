/*
** facts.h - the frame of the tables of built-in facts, which never change.
**
** A table is a description (vs_facts): its columns, how many rows it has, the value of one column
** of one row, and on which columns equality is looked up; anything else reads all rows.
*/
#ifndef VIET_SQLITE_FACTS_H
#define VIET_SQLITE_FACTS_H

#include "register.h"
#include "../lexicon/units.h"

/* Numbers of COUNT rows, 0-based: those in ITEM, or if that is NULL from FIRST on. */
typedef struct {
    const uint16_t *item;
    uint32_t first, count;
} vs_items;

/*
** A hidden column is an argument: FIND alone decides, the values are not compared again.
**
** A column on which equality is looked up, and about how many rows that leaves.  FIND may give rows
** too many, since SQLite compares the values again, but not too few.
*/
typedef struct {
    int column, rows, hidden;
    vs_items (*find)(lx_key_text value);
} vs_lookup;

typedef struct {
    const char *name;
    const char *columns; /* "era TEXT, code TEXT, ..." as CREATE TABLE has them */
    const char *hidden;  /* ", x HIDDEN" behind them, or NULL */
    uint32_t (*count)(void);
    /* Set the result of COLUMN (from 0) of row ITEM (0..count-1). */
    void (*column)(sqlite3_context *ctx, uint32_t item, int column);
    const vs_lookup *lookups; /* best first */
    int lookup_count;
} vs_facts;

/* Those that have a file of their own: units.c. */
extern const vs_facts vs_units, vs_unit_changes;

/* Result: a constant text that ends in NUL; NULL and "" (left empty in ext/data/) give NULL. */
void vs_result_fact(sqlite3_context *ctx, const char *text);

#endif
