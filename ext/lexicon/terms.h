/*
** terms.h - terms of the user's own, compiled for va_analyse(): names to be found, other forms of
** names, and words that are no names.
*/
#ifndef VIET_TERMS_H
#define VIET_TERMS_H

#include "../memory/memory.h"
#include "scan.h"
#include "vocabulary.h"

typedef struct va_terms va_terms;

typedef enum { VA_TERM_ADD, VA_TERM_ALIAS, VA_TERM_STOP } va_term_action;

enum { VA_TERM_WORDS = 32 }; /* the longest form */

/* Strings of SIZE bytes; NAME empty: the form itself; TYPE VA_TYPE_COUNT: not given. */
typedef struct {
    const char *form, *name, *code;
    int64_t form_size, name_size, code_size;
    va_type type;
    va_term_action action;
} va_term;

typedef enum {
    VA_TERM_OK,
    VA_TERM_NO_WORD,  /* the form holds no word */
    VA_TERM_LONG,     /* it has more than VA_TERM_WORDS words */
    VA_TERM_CONFLICT, /* another term of that form says something else */
    VA_TERM_NOMEM
} va_term_result;

/* An empty set of terms, NULL when memory is out; va_terms_free() takes NULL too. */
va_terms *va_terms_new(const va_memory *memory);
void va_terms_free(va_terms *t);

/* Add a term; its strings are copied.  A term that says what another says is left out. */
va_term_result va_terms_add(va_terms *t, const va_term *term);

/* --- what the stages of an analysis ask ----------------------------------------- */

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
