/*
** terms.h - terms of the user's own, compiled for va_analyse(): names to be found, other forms of
** names, and words that are no names.
*/
#ifndef VIET_TERMS_H
#define VIET_TERMS_H

#include "article.h"

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

/* va_analyse() with the user's TERMS, or NULL; EXTENT of it. */
va_analysis *va_analyse_with(const uint8_t *text, int64_t size, const char *published,
                             const va_terms *terms, va_extent extent, const va_memory *memory);

#endif
