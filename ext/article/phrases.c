/* phrases.c - see phrases.h. */
#include "phrases.h"

const lx_sense *va_entry_at(const va_document *d, uint32_t i, uint32_t limit, uint32_t end,
                            lx_class class, uint32_t *found_end) {
    lx_match m[LX_MATCHES];
    if (i >= limit || !d->word[i].starts) return NULL;
    for (int n = lx_match_at(d->token, d->word, i, limit, m); n > 0; n--) {
        if (end && m[n - 1].end != end) continue;
        for (uint32_t k = 0; k < m[n - 1].senses; k++)
            if (m[n - 1].sense[k].class == class) {
                *found_end = m[n - 1].end;
                return &m[n - 1].sense[k];
            }
    }
    return NULL;
}

uint32_t va_phrase_end(const va_document *d, uint32_t i, uint32_t limit, lx_class class,
                       uint32_t index) {
    lx_match m[LX_MATCHES];
    if (i >= limit || !d->word[i].starts) return i;
    for (int n = lx_match_at(d->token, d->word, i, limit, m); n > 0; n--)
        for (uint32_t k = 0; k < m[n - 1].senses; k++)
            if (m[n - 1].sense[k].class == class && m[n - 1].sense[k].index == index)
                return m[n - 1].end;
    return i;
}
