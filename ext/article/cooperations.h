/*
** cooperations.h - what cooperations.c gathers over the article, shared with its neighbours:
** periods.c (since when, until when), documents.c (further papers) and sides.c (secondary parties).
*/
#ifndef VIET_COOPERATIONS_H
#define VIET_COOPERATIONS_H

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
} va_story;

/*
** A row for PARTIES (uint32_t, indices), or NULL if memory is out or there is one of their kind and
** with the same number WHICH.
*/
va_cooperation *va_add_cooperation(va_story *x, va_kind kind, const va_array *parties,
                                   uint64_t which);

/*
** The best day of the event and the best period in sentences [FIRST, LAST) into *C; S has all
** sentences of the document.  Periods of further papers are left out.
*/
void va_find_date(const va_document *d, const va_pact_sentence *s, uint32_t first, uint32_t last,
                  va_cooperation *c);
void va_find_period(const va_story *x, uint32_t first, uint32_t last, va_cooperation *c);

/* The best period of a further paper. */
void va_find_period_within(const va_story *x, const va_paper *p, va_cooperation *c);

/* Push I to INDICES (uint32_t). */
void va_add_index(va_document *d, va_array *indices, uint32_t i);

/* A comma or "và" joins what begins at token I to what precedes it; 2 if it is "và". */
int va_joint_before(const va_document *d, const va_reading *r, uint32_t i);

/* The codes that tokens [FROM, TO) of sentence K name: a bit each. */
uint64_t va_domains_within(const va_document *d, uint32_t k, uint32_t from, uint32_t to);

/* The domains of the article that NAMED holds into *C. */
void va_put_domains(va_story *x, uint64_t named, va_cooperation *c);

/* The signatories that sentences [FIRST, LAST) tell of into *C. */
void va_add_signatories(va_story *x, va_cooperation *c, uint32_t first, uint32_t last);

/* Fill x->papers; MAIN is the kind of the main cooperation.  See documents.c. */
void va_find_papers(va_story *x, va_kind main);

/* The parties of the main row: those of its own paper, if the further ones have the others. */
va_array va_parties_of_own_paper(va_story *x, const va_array *mains);

/* "Dịp này, hai bên cũng ký ...": sentence K begins with words that add news of the same day. */
int va_adds_news(const va_document *d, uint32_t k);

/* Is TOKEN about one of x->papers that the same sentence names beside another? */
int va_is_of_paper(const va_story *x, uint32_t token);

/* A row for each of x->papers; MAINS are the main parties, MAIN_ROW their first row. */
void va_further_papers(va_story *x, const va_array *mains, uint32_t main_row);

/* A row for each cooperation of secondary parties among one another; see sides.c. */
void va_side_cooperations(va_story *x);

#endif
