/* document.c - see document.h. */
#include "document.h"

va_span va_span_of(const va_document *d, uint32_t i, uint32_t end) {
    va_span s = {0, 0, 0, 0};
    if (i >= end) return s;
    s.start = d->token[i].start;
    s.cstart = d->token[i].cstart;
    s.end = vt_token_end(&d->token[end - 1]);
    s.cend = vt_token_cend(&d->token[end - 1]);
    return s;
}
