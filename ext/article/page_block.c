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
