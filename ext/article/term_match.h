/* term_match.h - what the stages of an analysis ask of the user's terms. */
#ifndef VIET_TERM_MATCH_H
#define VIET_TERM_MATCH_H

#include "scan.h"
#include "terms.h"

/* A term as it is kept. */
typedef struct {
    const char *name, *code; /* CODE: NULL if not given */
    uint64_t identity;       /* of the words of NAME: equal for the names of one thing */
    va_type type;            /* VA_TYPE_COUNT: not given */
    va_term_action action;
} va_kept_term;

/* The longest term that begins at token I and ends before END; its end, or I. */
uint32_t va_term_at(const va_terms *t, const vt_token *token, uint32_t i, uint32_t end,
                    uint32_t *term);

/* The term of that number, which va_term_at() gave. */
const va_kept_term *va_term_of(const va_terms *t, uint32_t term);

/* The identity of a name: a hash of its words. */
uint64_t va_name_identity(const char *name, int64_t size);

#endif
