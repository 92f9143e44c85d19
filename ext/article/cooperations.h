/*
** cooperations.h - what cooperations.c gathers over the article, shared with its neighbours:
** periods.c (since when, until when) and signatories.c (who signed).
*/
#ifndef VIET_COOPERATIONS_H
#define VIET_COOPERATIONS_H

#include "map.h"
#include "signatories.h"

/* A sentence as far as cooperations go. */
typedef struct {
    float pact;    /* its strongest predicate, 0..1 */
    uint32_t cue;  /* index of that: a paper or bond before any other */
    uint8_t signs; /* it says that something was signed */
    uint8_t plans; /* ... that something is to be signed */
    uint8_t section;
} va_pact_sentence;

/*
** The best day of the event and the best period in sentences [FIRST, LAST) into *C; S has all
** sentences of the document.
*/
void va_find_date(const va_document *d, const va_pact_sentence *s, uint32_t first, uint32_t last,
                  va_cooperation *c);
void va_find_period(const va_document *d, const va_pact_sentence *s, uint32_t first, uint32_t last,
                    va_cooperation *c);

/* What is known when rows are made. */
typedef struct {
    va_document *d;
    va_pact_sentence *sentences;
    va_map known;   /* rows by kind and parties */
    va_event event; /* of the cooperation of the main parties, and its day */
    va_iso_day date;
    va_span date_text;
} va_story;

/* A row for PARTIES (uint32_t, indices), or NULL if there is one of their kind or memory is out. */
va_cooperation *va_add_cooperation(va_story *x, va_kind kind, const va_array *parties);

/* Push I to INDICES (uint32_t). */
void va_add_index(va_document *d, va_array *indices, uint32_t i);

/* The domains that sentences [FIRST, LAST) name into *C. */
void va_name_domains(va_story *x, uint32_t first, uint32_t last, va_cooperation *c);

/* The signatories that sentences [FIRST, LAST) tell of into *C. */
void va_add_signatories(va_story *x, va_cooperation *c, uint32_t first, uint32_t last);

/* A row for each cooperation of secondary parties among one another; see sides.c. */
void va_side_cooperations(va_story *x);

#endif
