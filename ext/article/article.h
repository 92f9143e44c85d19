/*
** article.h - what an article says: one analysis of a raw text.
**
** va_analyse() reads a text once and returns one plain struct: sections,
** sentences, mentions, entities, parties, domains, all with offsets into the
** source.  Who wants rows walks the struct.  All memory of an analysis comes
** from one arena and goes with va_free().
*/
#ifndef VIET_ARTICLE_H
#define VIET_ARTICLE_H

#include <stdint.h>
#include "../lexicon/vocabulary.h"
#include "../memory/memory.h"

/* A part of the source: bytes and characters, 0-based, END excluded. */
typedef struct {
    uint32_t start, end;
    uint32_t cstart, cend;
} va_span;

typedef enum { VA_TITLE, VA_BYLINE, VA_LEAD, VA_BODY, VA_CAPTION, VA_BOILERPLATE } va_section_kind;

/* A block of the text: one line, or lines that belong together. */
typedef struct {
    va_span span;
    va_section_kind kind;
    uint32_t first_sentence, sentence_count;
    uint32_t item;    /* of a digest with several to read, from 1; 0: all; VA_NONE: none */
    const char *rule; /* name of the rule that decided */
    float confidence; /* 0..1 */
} va_section;

typedef struct {
    va_span span;
    uint32_t section; /* index into sections */
    uint32_t token, token_end;
} va_sentence;

/* What a mention stands for. */
typedef enum {
    VA_ORGANISATION,
    VA_PLACE,
    VA_PERSON,
    VA_DOMAIN,
    VA_DATE,
    VA_DOCUMENT
} va_entity_kind;

/* How a mention is written. */
typedef enum { VA_FULL, VA_ABBREVIATION, VA_ALIAS, VA_ELIDED, VA_COREFERENCE } va_form;

typedef struct {
    va_span span;
    uint32_t sentence; /* index into sentences */
    uint32_t entity;   /* index into entities, VA_NONE for a domain, date or document */
    const char *rule;
    float confidence;
    uint32_t token, token_end; /* tokens of the mention */
    uint8_t kind;              /* va_entity_kind */
    uint8_t form;              /* va_form */
    uint8_t domain;            /* kind VA_DOMAIN: index of its domain code */
} va_mention;

/* An entity: all mentions that denote one unit, organisation or person. */
typedef struct {
    const char *name; /* canonical, UTF-8 */
    va_entity_kind kind;
    va_type type;
    const char *unit_code;  /* code of an administrative unit, or NULL */
    const char *unit_era;   /* "pre2025" or "2025", or NULL */
    const char *country;    /* ISO 3166-1 alpha-2 of a foreign entity or country, or NULL */
    const char *represents; /* canonical name of the locality or body an organ acts for, or NULL */
    uint32_t mentions;      /* number of mentions */
    uint32_t first_mention; /* index into mentions */
    uint32_t party;         /* index into parties, or VA_NONE */
    uint16_t unit;          /* one more than its index in the tables of units; 0: it is none */
    uint8_t spelled;        /* how fully NAME is written: see entities.c */
} va_entity;

typedef enum { VA_MAIN, VA_SECONDARY } va_tier;
typedef enum { VA_SIGNATORY, VA_PARTICIPANT, VA_HOST, VA_SUPPORTER } va_role;

/* A party: an entity that takes part in the cooperation; parties stand best first. */
typedef struct {
    uint32_t entity;
    uint32_t mention; /* the mention that decided */
    uint32_t first;   /* the one that the article names it by first */
    va_tier tier;
    va_role role;
    const char *rule;
    float confidence;
} va_party;

typedef enum { VA_AGREED, VA_REPORTED } va_scope;

/* A domain of the cooperation; domains stand best first. */
typedef struct {
    uint8_t domain;   /* index of the domain code, see va_domain_code() */
    uint32_t mention; /* the mention that decided */
    uint32_t mentions;
    va_scope scope;
    const char *rule;
    float confidence;
} va_domain;

/* A person said to have signed, and for whom. */
typedef struct {
    uint32_t person; /* index into entities */
    uint32_t party;  /* index into parties, or VA_NONE */
} va_signatory;

/* A day as ISO 8601 writes it, "2025-07-18", or "". */
typedef char va_iso_day[11];

/* A cooperation that the article tells of; they stand best first. */
typedef struct {
    va_kind kind;
    va_event event;
    int signed_paper;  /* a document of it was signed, at any time */
    int comprehensive; /* "hợp tác toàn diện" */
    va_iso_day date;   /* of the event */
    va_span date_text; /* the same as stated; empty if it is not */
    va_span period;    /* how long it is to last, as stated; empty if it is not */
    va_iso_day period_start, period_end;
    va_iso_day since; /* from when the bond holds, before the event: "1979", a month or a day */
    const uint32_t *parties; /* indices into parties of the analysis */
    const uint32_t *domains; /* indices into domains of the analysis */
    const va_signatory *signatories;
    uint32_t party_count, domain_count, signatory_count;
    uint32_t sentence; /* of the words that decided, and these */
    va_span span;
    const char *rule;
    float confidence;
} va_cooperation;

/* A person: who, as what, and what the person did; those who signed stand first. */
typedef struct {
    uint32_t entity;
    uint32_t mention;         /* where it says so */
    const char *title;        /* with its organisation, as the text has it, or NULL */
    const char *organisation; /* canonical name, or NULL */
    const char *represents;   /* the locality or body that the title is one of, or NULL */
    const char *rule;
    float confidence;
    uint8_t signed_here, spoke;
    uint8_t
        office; /* va_type of what the title is one of, where it says no more; or VA_TYPE_COUNT */
} va_person;

typedef struct va_analysis {
    const uint8_t *text; /* what was read: the caller's text, or what it shows if it is HTML */
    int64_t size;
    const uint8_t *given; /* the caller's: see given.h */
    int64_t given_size;
    const struct vt_piece *pieces; /* where TEXT stands in GIVEN */
    uint32_t piece_count;
    uint8_t shown; /* TEXT is not GIVEN */
    va_section *sections;
    va_sentence *sentences;
    va_mention *mentions; /* in order of start */
    va_entity *entities;
    va_party *parties;
    va_domain *domains;
    va_cooperation *cooperations;
    va_person *people;
    uint32_t person_count;
    uint32_t section_count, sentence_count, mention_count, entity_count, party_count, domain_count;
    uint32_t cooperation_count;
    struct va_arena *arena;
} va_analysis;

/*
** What is to be read of a text besides its sections and sentences, as bits: who leaves out what
** nobody will look at saves the time for it.  Parties stand with their domains.
*/
enum {
    VA_READ_MENTIONS = 1,
    VA_READ_PARTIES = 2,
    VA_READ_PEOPLE = 4,
    VA_READ_COOPERATIONS = 8,
    VA_READ_ALL = 15
};
typedef unsigned va_extent;

#endif
