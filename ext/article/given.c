/* given.c - see given.h. */
#include "given.h"
#include "markup.h"

/* Twice as much room in the arena, which keeps the old memory until it goes. */
static int grow_given(vt_buffer *b, int64_t need) {
    int64_t capacity = need > 2 * b->capacity ? need : 2 * b->capacity;
    uint8_t *data = va_allocate(b->context, (uint64_t)capacity);
    if (!data) return 0;
    if (b->n) memcpy(data, b->data, (size_t)b->n);
    b->data = data;
    b->capacity = capacity;
    return 1;
}

void va_take_markup(va_analysis *a, va_arena *arena, va_markup *markup) {
    enum vt_markup sort = vt_markup_of(a->given, a->given_size);
    if (sort == VT_NO_MARKUP) return;
    vt_buffer text = {.grow = grow_given, .context = arena}, pieces = text, links = text;
    if (!grow_given(&text, a->given_size)) return; /* markup is longer than what it shows */
    vt_shown_text shown = {.out = &text, .pieces = &pieces, .links = &links};
    vt_plain_pieces(a->given, a->given_size, sort == VT_INLINE_MARKUP, &shown);
    a->text = text.data;
    a->size = text.n;
    a->pieces = (const vt_piece *)(void *)pieces.data;
    a->piece_count = (uint32_t)((uint64_t)pieces.n / sizeof *a->pieces);
    a->shown = 1;
    if (shown.headings == 1) markup->heading = shown.heading;
    markup->links = (const vt_link *)(void *)links.data;
    markup->link_count = (uint32_t)((uint64_t)links.n / sizeof *markup->links);
}

/* The last piece that begins at BYTE of the text or before; the first one if there is none. */
static const vt_piece *piece_at(const va_analysis *a, uint32_t byte) {
    uint32_t lo = 0, hi = a->piece_count;
    while (hi - lo > 1) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (a->pieces[mid].shown <= byte)
            lo = mid;
        else
            hi = mid;
    }
    return &a->pieces[lo];
}

va_span va_given_span(const va_analysis *a, const va_span *span) {
    if (!a->shown || !a->piece_count) return *span;
    const vt_piece *first = piece_at(a, span->start);
    const vt_piece *last = piece_at(a, span->end > span->start ? span->end - 1 : span->start);
    va_span given = {first->given, last->given + last->bytes, first->given_chars,
                     last->given_chars + last->chars};
    if (!first->chars) {
        given.start += span->start - first->shown;
        given.cstart += span->cstart - first->shown_chars;
    }
    if (!last->chars) {
        given.end = last->given + (span->end - last->shown);
        given.cend += span->cend - last->shown_chars;
    }
    return given;
}
