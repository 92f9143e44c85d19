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

uint32_t va_count_chars(const va_document *d, uint32_t i, uint32_t end) {
    const vt_token *t = d->token;
    uint32_t chars = vt_token_cend(&t[end - 1]) - t[i].cstart;
    for (; i < end; i++)
        if (t[i].kind == VT_WORD && t[i].letters < UINT8_MAX && t[i].chars > t[i].letters)
            chars -= t[i].chars - t[i].letters;
    return chars;
}

int va_has_chars(const va_document *d, uint32_t i, uint32_t end, uint32_t least) {
    enum { MOST_MARKS = 3 }; /* characters of a letter with its marks */
    uint32_t chars = vt_token_cend(&d->token[end - 1]) - d->token[i].cstart;
    if (chars < least) return 0;
    return chars >= MOST_MARKS * least || va_count_chars(d, i, end) >= least;
}

uint32_t va_mention_end(const va_document *d, uint32_t i, uint32_t *at, uint32_t last) {
    while (*at < last && va_mention_at(d, *at)->token_end <= i)
        ++*at;
    const va_mention *m = *at < last ? va_mention_at(d, *at) : NULL;
    return m && m->token <= i ? m->token_end : i;
}
