/*
** watch.h - whether the application wants a statement to stop: sqlite3_interrupt(), or its progress
** handler.
**
** SQLite looks after both in its own loops only, and tells nobody before 3.41.  So a long loop of
** ours steps a trivial statement now and then: that fails when the application wants to stop, and
** its steps count for the progress handler.
*/
#ifndef VIET_SQLITE_WATCH_H
#define VIET_SQLITE_WATCH_H

#include "register.h"

/* Starts as zeros but for DB. */
typedef struct {
    sqlite3 *db;
    sqlite3_stmt *stmt;
    int interrupted;
} vs_watch;

/* 1 if the statement that runs on DB is to stop. */
int vs_is_interrupted(vs_watch *w);

/* Release what W holds. */
void vs_end_watch(vs_watch *w);

#endif
