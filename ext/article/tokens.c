/* tokens.c - see tokens.h. */
#include "tokens.h"
#include "../lexicon/spelling_table.h"

/* Room for one token more and its word, behind N of them: 1, or 0 when memory is out. */
static int make_room_for_token(va_document *d, uint32_t n) {
    d->scanned.count = d->looked_up.count = n;
    return va_grow(d->arena, &d->scanned, sizeof(vt_token)) &&
           va_grow(d->arena, &d->looked_up, sizeof(lx_word));
}

/*
** All tokens of the text and their words in the lexicon; behind the last a token and a word that
** are none, for who looks at what follows a name.
*/
void va_scan(va_document *d) {
    vt_scanner s;
    /* News has a token in 5.3 bytes; what is more grows. */
    uint64_t expected = (uint64_t)d->size / 5 + 16;
    const va_room rooms[] = {{&d->scanned, sizeof(vt_token), expected},
                             {&d->looked_up, sizeof(lx_word), expected}};
    if (!va_reserve(d->arena, rooms, 2)) return;
    vt_token *t = d->scanned.data;
    lx_word *w = d->looked_up.data;
    uint32_t n = 0;
    vt_scan_init(&s, d->text, d->size);
    for (;; n++) {
        if (va_is_over(d->arena)) return;
        if (n == d->scanned.room) {
            if (!make_room_for_token(d, n)) return;
            t = d->scanned.data;
            w = d->looked_up.data;
        }
        if (lx_scan_spelling(&s, &t[n], &w[n])) continue;
        w[n] = (lx_word){0};
        if (!vt_scan_next(&s, &t[n])) break;
        w[n] = lx_word_of(&t[n]);
        d->lines += (t[n].gap & VT_GAP_LINE) != 0;
    }
    t[n] = (vt_token){0};
    d->token = t;
    d->word = w;
    d->tokens = n;
}
