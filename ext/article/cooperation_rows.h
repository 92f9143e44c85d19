/*
** cooperation_rows.h - what is known of the cooperations of an article when their rows are made,
** and what goes into a row.
*/
#ifndef VIET_COOPERATION_ROWS_H
#define VIET_COOPERATION_ROWS_H

#include "../memory/map.h"
#include "signatories.h"

/* A sentence as far as cooperations go. */
typedef struct {
    float pact;      /* its strongest predicate, 0..1 */
    uint32_t cue;    /* index of that: a paper or bond before any other */
    uint8_t signs;   /* it says that something was signed */
    uint8_t plans;   /* ... that something is to be signed */
    uint8_t aside;   /* it adds to a signing told before, see va_adds_news() */
    uint8_t earlier; /* it tells of an earlier year than the article does */
    uint8_t section;
} va_pact_sentence;

/* A further paper of the main parties, and the tokens behind it that are about it. */
typedef struct {
    uint32_t sentence, verb, cue, from, to; /* VERB: its first token */
    va_kind kind;
    uint8_t joined; /* "và" joins it to the paper before */
    uint8_t dated;  /* it was signed in an earlier year than that the article tells of */
} va_paper;

enum { VA_MOST_PAPERS = 16 };

/* What is known when rows are made. */
typedef struct {
    va_document *d;
    va_pact_sentence *sentences;
    va_paper papers[VA_MOST_PAPERS];
    uint32_t paper_count;
    va_paper own;   /* of the main cooperation, where papers stand beside it; else FROM is TO */
    va_map known;   /* rows by kind and parties */
    va_event event; /* of the cooperation of the main parties, and its day */
    va_iso_day date;
    va_span date_text;
} va_row_maker;

/*
** A row for PARTIES (uint32_t, indices), or NULL if memory is out or there is one of their kind and
** with the same number WHICH.
*/
va_cooperation *va_add_cooperation(va_row_maker *x, va_kind kind, const va_array *parties,
                                   uint64_t which);

/* Push I to INDICES (uint32_t). */
void va_add_index(va_document *d, va_array *indices, uint32_t i);

/* The codes that tokens [FROM, TO) of sentence K name: a bit each. */
uint64_t va_domains_within(const va_document *d, uint32_t k, uint32_t from, uint32_t to);

/* The domains of the article that NAMED holds into *C. */
void va_put_domains(va_row_maker *x, uint64_t named, va_cooperation *c);

/* The signatories that sentences [FIRST, LAST) tell of into *C. */
void va_add_signatories(va_row_maker *x, va_cooperation *c, uint32_t first, uint32_t last);

/* Is TOKEN about one of x->papers that the same sentence names beside another? */
int va_is_of_paper(const va_row_maker *x, uint32_t token);

#endif
