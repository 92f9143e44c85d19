/*
** vtab.h - what our virtual tables share: eponymous, read-only, rows counted from 0, and for a
** function the hidden columns that are its arguments.
**
** A module takes vs_disconnect, vs_open, vs_next, vs_eof and, if its cursor owns nothing, vs_close
** as its methods.  xCreate is 0, so that there is no CREATE VIRTUAL TABLE.
*/
#ifndef VIET_SQLITE_VTAB_H
#define VIET_SQLITE_VTAB_H

#include "register.h"

typedef struct {
    sqlite3_vtab base;
    const void *aux; /* what the module was registered with */
    sqlite3_uint64 cursor_size;
    uint64_t secret[2]; /* of vs_rowid() */
} vs_vtab;

/* A module's cursor begins with this. */
typedef struct {
    sqlite3_vtab_cursor base;
    sqlite3_int64 row, count; /* the row at hand, 0-based, and how many there are */
    uint64_t arguments;       /* of vs_rowid(): their hash, 0 until it is asked for */
} vs_cursor;

/* An argument as its hidden column shows it: a type of SQLite's and the bytes, none for NULL. */
typedef struct {
    int type;
    const void *bytes;
    sqlite3_int64 size;
} vs_said;

/*
** Register the module NAME. DESTROY (or NULL) is called with AUX once nobody uses it, also if this
** fails.  Returns SQLITE_OK or an error code, with *ERR as register.h says.
*/
int vs_create_module(sqlite3 *db, const char *name, const sqlite3_module *methods, const void *aux,
                     void (*destroy)(void *), char **err);

/*
** For xConnect: declare COLUMNS and behind them HIDDEN, both as CREATE TABLE has them ("" or ", x
** HIDDEN"); *OUT is a vs_vtab with AUX whose cursors have CURSOR_SIZE bytes.  The table reads its
** arguments and nothing else: views and triggers may use it.
*/
int vs_connect(sqlite3 *db, const void *aux, const char *columns, const char *hidden,
               sqlite3_uint64 cursor_size, sqlite3_vtab **out);

/* What vs_connect() was given as AUX. */
const void *vs_aux(const sqlite3_vtab *vtab);

/* Methods.  A new cursor is all zero but for its base. */
int vs_disconnect(sqlite3_vtab *vtab);
int vs_open(sqlite3_vtab *vtab, sqlite3_vtab_cursor **out);
int vs_close(sqlite3_vtab_cursor *cursor);
int vs_next(sqlite3_vtab_cursor *cursor);
int vs_eof(sqlite3_vtab_cursor *cursor);

/*
** Set the table's error message, which is from sqlite3_mprintf(): SQLITE_ERROR, or SQLITE_NOMEM if
** MESSAGE is NULL.
*/
int vs_fail(sqlite3_vtab *vtab, char *message);

/*
** FUNCTION ran out of memory with a text of SIZE bytes: SQLITE_NOMEM, or if that is more than
** ALWAYS, which can be read whatever the text holds, SQLITE_TOOBIG with a message that says so.
*/
int vs_no_memory(sqlite3_vtab *vtab, const char *function, sqlite3_int64 size,
                 sqlite3_int64 always);

/*
** For xBestIndex of a function whose hidden columns, COUNT of them from column FIRST on, are its
** arguments: each is an equality on its column, or IS, or IS NULL, which leaves it out.  Sets a bit
** an argument given in idxNum (they come in their order), the cost, and ROWS, or rows without end
** if the first argument is missing.
** A plan that looks at an argument's column without giving it costs much: of "(text = A AND
** purpose = B) OR (text = A AND purpose = C)" SQLite also offers "text = A", whose rows show no
** purpose at all.  A plan without the text but with another argument costs less than that: it may
** be a part of "text = A AND (published = B OR published IS NULL)", and SQLite adds the text to
** each part when it runs them.
** SQLITE_CONSTRAINT if one exists that cannot be used in this plan.  That the first is missing is
** left to vs_arguments(), which can say so: the planner also asks for parts of an OR.
*/
enum { VS_MOST_ARGUMENTS = 4 };
int vs_take_arguments(sqlite3_index_info *info, int first, int count, sqlite3_int64 rows);

/*
** For its xFilter: set ARG[0..COUNT-1] to the arguments that are bits of GIVEN, which stand in
** ARGV; NULL for the others.  SQLITE_ERROR if the first, which is the text, is missing.
*/
int vs_arguments(sqlite3_vtab *vtab, const char *function, int given, sqlite3_value **argv,
                 sqlite3_value **arg, int count);

/*
** For its xRowid: the row's number behind a hash of the arguments, COUNT of them in SAID, since
** SQLite takes rows of equal rowid for one in "text = A OR text = B".  The hash has a secret of the
** connection, so that nobody can make a text whose rows hide those of another; cleared with the
** cursor's rows, it is made when it is first asked for.
*/
sqlite3_int64 vs_rowid(vs_cursor *cursor, const vs_said *said, int count);

#endif
