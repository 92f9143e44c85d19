/*
** show.h - a text of the user's as an error message shows it.
**
**     sqlite3_mprintf("unknown mode '%s'", vt_show(mode, n).text)
*/
#ifndef VIET_TEXT_SHOW_H
#define VIET_TEXT_SHOW_H

#include "utf8.h"

enum { VT_SHOWN = 64 };

/* Well-formed UTF-8 that ends in NUL. */
typedef struct {
    char text[VT_SHOWN + 4];
} vt_shown;

/*
** As much of TEXT (N bytes) as fits VT_SHOWN bytes, whole characters, and "…" if that is not all of
** it.  What is broken, and NUL, is shown as U+FFFD.
*/
vt_shown vt_show(const void *text, int64_t n);

/* The same of a text that ends in NUL. */
vt_shown vt_show_string(const char *text);

#endif
