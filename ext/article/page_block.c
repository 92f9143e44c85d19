/* page_block.c - see page_block.h. */
#include "page_block.h"
#include "stamps.h"

enum { BYLINE_MOST = 140 };

int va_is_byline(const va_document *d, const va_page_block *b) {
    va_day day;
    if (b->chars > BYLINE_MOST || b->mark == LX_MARK_digest) return 0;
    if (va_is_stamp(d, b->from, b->to, &day)) return 1;
    if (b->words == 0) return 0;
    int numbers = 0, clock = 0;
    for (uint32_t i = b->from; i < b->to; i++) {
        if (d->token[i].kind != VT_NUMBER) continue;
        numbers++;
        for (uint32_t p = d->token[i].start; p < vt_token_end(&d->token[i]); p++)
            clock |= d->text[p] == ':';
    }
    if (b->words > b->capitals + 4 || (b->sentence && b->words > 6)) return 0;
    if (numbers && (clock || numbers * 3 >= (int)b->words)) return 1;
    return b->capitals == b->words && b->words <= 8 && b->words > 1;
}

/* --- HTML ------------------------------------------------------------------------ */

/*
** How many bytes of [START, END) are in links, and whether one of them is a *HEADLINE; *K is the
** first that may be of these.
*/
static uint32_t linked_bytes(const va_markup *m, uint32_t start, uint32_t end, uint32_t *k,
                             uint8_t *headline) {
    uint32_t bytes = 0;
    while (*k < m->link_count && m->links[*k].at.end <= start)
        ++*k;
    for (uint32_t i = *k; i < m->link_count && m->links[i].at.start < end; i++) {
        const vt_extent *at = &m->links[i].at;
        uint32_t from = at->start > start ? at->start : start;
        bytes += (at->end < end ? at->end : end) - from;
        *headline |= m->links[i].headline != 0;
    }
    return bytes;
}

void va_note_markup(const va_document *d, va_page_block *b, uint32_t n) {
    enum { MOST_UNLINKED = 5 }; /* of that many bytes one is no link: spaces, bars, dates */
    const va_markup *m = &d->markup;
    uint32_t link = 0;
    for (uint32_t i = 0; i < n && !va_is_over(d->arena); i++) {
        uint32_t start = d->token[b[i].from].start, end = vt_token_end(&d->token[b[i].to - 1]);
        uint8_t headline = 0;
        uint32_t linked = linked_bytes(m, start, end, &link, &headline);
        b[i].linked = linked > 0 && end - start - linked <= (end - start) / MOST_UNLINKED;
        b[i].card = b[i].linked && headline;
        b[i].heading = start >= m->heading.start && start < m->heading.end;
    }
}
