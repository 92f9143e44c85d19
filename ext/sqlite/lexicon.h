/*
** lexicon.h - tables of the user's own terms, read for the table-valued functions.
**
** A reading is kept with a hash of what was read: analyses of one text with equal readings are one.
*/
#ifndef VIET_SQLITE_LEXICON_H
#define VIET_SQLITE_LEXICON_H

#include "register.h"
#include "../lexicon/terms.h"

typedef struct {
    va_terms *terms;       /* NULL: nothing read */
    char *table;           /* its name as given */
    sqlite3_int64 changes; /* of the connection when it was read */
    int uncommitted;       /* it was read in a transaction that may have written it */
    sqlite3_int64 moment;  /* when, if so; see lexicon.c */
    uint64_t hash[2];      /* of all rows; 0, 0: none */
} vs_lexicon;

/*
** Read TABLE ("name" or "schema.name", a view too, no virtual table) of DB into *L, unless *L holds
** it already and the connection has neither changed nor rolled back anything since.  *L starts as
** zeros.  *BUSY is set while a table is read, so that none reads itself.  Returns SQLITE_OK or an
** error code, and then *L is zeros; with SQLITE_ERROR *ERR is a message from sqlite3_mprintf() that
** begins with FUNCTION.
*/
int vs_lexicon_read(sqlite3 *db, const char *function, const char *table, int *busy,
                    const va_memory *memory, vs_lexicon *l, char **err);

/* Release what *L holds and make it zeros. */
void vs_lexicon_clear(vs_lexicon *l);

#endif
