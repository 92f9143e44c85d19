/*
** given.h - an article that comes as HTML: it is read as it is shown, and its places are told as
** those of the HTML.
*/
#ifndef VIET_GIVEN_H
#define VIET_GIVEN_H

#include "article.h"
#include "../memory/arena.h"
#include "plain.h"

/* What HTML tells of the text that it shows. */
typedef struct {
    vt_extent heading;    /* the one heading of the page (<h1>); empty: it has none, or several */
    const vt_link *links; /* in their order */
    uint32_t link_count;
} va_markup;

/*
** If the text of A is HTML, make its text the one that is shown, in memory of ARENA, and fill
** *MARKUP, which is zeroed.  When memory is out, the arena's FAILED is set.
*/
void va_take_markup(va_analysis *a, va_arena *arena, va_markup *markup);

/* Where SPAN of the text stands in what was given: from its first letter to its last. */
va_span va_given_span(const va_analysis *a, const va_span *span);

#endif
