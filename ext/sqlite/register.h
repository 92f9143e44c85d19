/*
** register.h - what viet.c registers, and what the files of sqlite/ share.
** Include it first: it brings sqlite3ext.h and the extern of
** SQLITE_EXTENSION_INIT3; only viet.c holds SQLITE_EXTENSION_INIT1.
**
** Every vs_register_...() returns SQLITE_OK or an error code and then sets
** *ERR to a message from sqlite3_mprintf() (or leaves it NULL when out of
** memory).  ERR is never NULL.
*/
#ifndef VIET_SQLITE_REGISTER_H
#define VIET_SQLITE_REGISTER_H

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include <stddef.h>
#include <stdint.h>

/* Flags of a scalar function that may stand in an index, a view or a generated column. */
#define VS_PURE (SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS)

/* Of one that another build answers otherwise: it may stand in a view, but in no index. */
#define VS_OF_BUILD (SQLITE_UTF8 | SQLITE_INNOCUOUS)

/*
** What such a function returns: RC, the result of registering WHAT on DB just now, with *ERR set as
** above if it failed.
*/
int vs_registered(sqlite3 *db, const char *what, int rc, char **err);

/* collations.c: the VIETNAMESE... collations. */
int vs_register_collations(sqlite3 *db, char **err);

/* functions.c: scalar functions on text. */
int vs_register_functions(sqlite3 *db, char **err);

/* version.c: viet_version(), viet_data_version(), viet_debug(). */
int vs_register_version(sqlite3 *db, char **err);

/* version.c: 1 if this version is registered on DB already. */
int vs_is_registered(sqlite3 *db);

/* tokenizer.c: the FTS5 tokenizer `vietnamese`; without FTS5 nothing, and no error. */
int vs_register_tokenizer(sqlite3 *db, char **err);

/* tokens.c: viet_tokens(). */
int vs_register_tokens(sqlite3 *db, char **err);

/* tables.c: the table-valued functions. */
int vs_register_tables(sqlite3 *db, char **err);

/* facts.c: viet_kinds, viet_domain_codes, viet_units, viet_unit_changes. */
int vs_register_facts(sqlite3 *db, char **err);

#endif
