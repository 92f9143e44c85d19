/*
** document.h - an analysis in the making: what the stages hand on to each other.
**
** Order of the stages (analysis.c): tokens and lines, sections, sentences; then sentence by
** sentence matches, names, cues, times; then over the whole text which items of a digest are read,
** units, entities, parties, domains, signers, people, cooperations.  A stage writes its own arrays
** and reads those of the stages before it.
*/
#ifndef VIET_DOCUMENT_H
#define VIET_DOCUMENT_H

#include "../memory/arena.h"
#include "calendar.h"
#include "../lexicon/lexicon.h"
#include "scan.h"
#include "../lexicon/terms.h"

/* An entry of the lexicon found in the sentence at hand. */
typedef struct {
    uint32_t token, end;
    uint32_t index;
    uint8_t class, alias;
} va_match;

/*
** What begins at a token: the first match and how many, a bit per lx_class, and of the longest word
** of the grammar its tokens and a bit per lx_part.  Such words are no matches: half of all tokens
** are one.
*/
typedef struct {
    uint32_t first;
    uint8_t count, word;
    uint16_t classes;
    uint64_t parts;
} va_token_matches;

/* How a name was read; kept beside the public mention, index for index. */
typedef struct {
    uint32_t head;      /* index into lx_heads, or VA_NONE */
    uint32_t known;     /* index into lx_organisations, or VA_NONE */
    uint32_t group;     /* index into lx_unit_groups, or VA_NONE: of the place, or of the locality
                           an organisation acts for */
    uint32_t unit_type; /* index into lx_unit_types, or VA_NONE: likewise */
    uint32_t place;     /* index into lx_places, or VA_NONE: likewise */
    uint32_t term;      /* of the user's terms, or VA_NONE */
    uint32_t own, own_end;     /* tokens of an organisation's own name behind its head */
    uint32_t local, local_end; /* tokens of its locality */
    uint16_t unit; /* index into lx_units: what GROUP means here; LX_NO_UNIT: not certain */
    uint8_t type;  /* va_type */
    uint8_t alias; /* its text is an abbreviation (1) or another form (2) of what the table has */
    uint8_t flags; /* VA_NAME_... */
} va_name;

enum {
    VA_NAME_OFFICE = 1,    /* stands in a person's title: "Chủ tịch UBND tỉnh X" */
    VA_NAME_BARE = 2,      /* a place without its type word, or an own name no table knows */
    VA_NAME_ELIDED = 4,    /* the locality is left out: "Công an tỉnh" */
    VA_NAME_BRACKET = 8,   /* stands alone in brackets behind another name */
    VA_NAME_LISTED = 16,   /* head or type word taken from the first of an enumeration */
    VA_NAME_NUMBERED = 32, /* its name is a number: "Quận 1" */
    VA_NAME_PARENT = 64,   /* only says where the unit before it lies: "huyện X, tỉnh Y" */
    VA_NAME_QUOTED = 128   /* begins a quotation that goes on: a motto or a programme's name */
};

/* The same of a mention of a domain. */
enum {
    VA_DOMAIN_STRONG = 1 /* the phrase names its domain wherever it stands */
};

/* A word or phrase of the grammar found in a sentence: a trigger or a part. */
typedef struct {
    uint32_t token;
    uint16_t index;          /* of lx_triggers, or an lx_part */
    uint8_t length, trigger; /* its tokens; 1: of lx_triggers */
} va_cue;

/* One past its last token. */
static inline uint32_t va_cue_end(const va_cue *c) {
    return c->token + c->length;
}

/* A phrase on event or time found in a sentence; ext/data/cooperation_phrases.tsv. */
typedef struct {
    uint32_t token, end, sentence;
    uint8_t facet; /* lx_facet */
    int8_t value;
} va_mark;

/* A time as stated. */
typedef enum {
    VA_TIME_DAY,    /* "chiều 18/7", "hôm qua", "12-14/6"; its month alone: "tháng 5/1978" */
    VA_TIME_YEAR,   /* "năm 2004" */
    VA_TIME_YEARS,  /* "2023-2025" */
    VA_TIME_UNTIL,  /* "đến năm 2030" */
    VA_TIME_LASTING /* "5 năm" */
} va_time_kind;

typedef struct {
    uint32_t token, end, sentence;
    uint8_t kind;
    uint8_t announced; /* by "ngày", "giai đoạn", "thời hạn" */
    uint8_t relative;  /* OFFSET days from the day of publication */
    uint8_t coming;    /* "ngày 8/8 tới" */
    int8_t offset;
    va_day first, last; /* of LASTING: LAST is how many years, months, days */
} va_time;

/* A party of an item of a digest. */
typedef struct {
    uint32_t item, entity;
    va_tier tier;
} va_seat;

typedef struct {
    uint32_t first_cue, cues, first_mention, mentions;
    uint32_t agreed; /* it tells what was agreed: "theo đó ...", "hai bên tập trung vào ..." */
    uint32_t pacts;  /* weight of the triggers in it, percent, traps aside */
} va_reading;

/* Beside the VA_READ_... of article.h: times, and who signs, for people and cooperations. */
enum { VA_READ_SIGNERS = 16 };

typedef struct va_document {
    va_arena *arena;
    const struct va_observer *observer; /* who wants to see the evidence, or NULL */
    const uint8_t *text;
    int64_t size;
    va_extent wanted;      /* what is asked for and the text may have: see reading.c */
    const va_terms *terms; /* the user's, or NULL */
    va_day published;      /* zeros: unknown */
    int published_year;    /* 0: unknown */
    int new_era;           /* units are to be read as of July 2025 and later */

    vt_token *token; /* all tokens, and their words in the lexicon */
    lx_word *word;
    uint32_t tokens, lines;
    uint32_t items; /* of a digest, each to be read as an article of its own; 0: no digest */
    va_array scanned, looked_up; /* the arrays of TOKEN and WORD */

    va_array sections;     /* va_section */
    va_array sentences;    /* va_sentence */
    va_array readings;     /* va_reading, one a sentence */
    va_array mentions;     /* va_mention */
    va_array names;        /* va_name, one a mention */
    va_array cues;         /* va_cue */
    va_array entities;     /* va_entity */
    va_array parties;      /* va_party */
    va_array domains;      /* va_domain */
    va_array people;       /* va_person */
    va_array marks;        /* va_mark */
    va_array times;        /* va_time */
    va_array cooperations; /* va_cooperation */
    va_array seats;        /* va_seat, of a digest */
    va_array signers;      /* va_signer */
    va_array endings;      /* scratch of va_clause_open(): uint64_t, one a token */
    va_array sorting;      /* scratch of va_sort_mentions() */

    /* Of the sentence at hand: matches by token, and the first match of each token. */
    va_array matches;       /* va_match */
    va_array token_matches; /* va_token_matches, one a token of the sentence and one more: none */
    uint32_t from, to;      /* its tokens */
    int shouted;            /* it is written in capitals throughout */
} va_document;

/* The entry of class CLASS that begins at token I and ends at END, or the longest (END 0). */
const lx_sense *va_entry_at(const va_document *d, uint32_t i, uint32_t limit, uint32_t end,
                            lx_class class, uint32_t *found_end);

/* The first cue of a sentence that begins at token I or later. */
uint32_t va_first_cue_from(const va_document *d, const va_reading *r, uint32_t i);

/* The first mention of a sentence that begins at token I or later. */
uint32_t va_first_mention_from(const va_document *d, const va_reading *r, uint32_t i);

/* The stages, each in the file of its name. */
void va_sections(va_document *d);
void va_items(va_document *d);       /* in digests.c */
void va_leave_items(va_document *d); /* likewise: the items in which no party was found */
void va_find_matches(va_document *d, const va_sentence *s);
void va_names(va_document *d, uint32_t sentence);
void va_dates(va_document *d, uint32_t sentence);
void va_cues(va_document *d, uint32_t sentence);
void va_sort_mentions(va_document *d, uint32_t sentence);
void va_look_ahead(va_document *d); /* takes out of d->wanted what the text cannot have */
void va_read_sentences(va_document *d);
void va_look_back(va_document *d); /* the same, once the names are read */
void va_units(va_document *d);
void va_entities(va_document *d);
void va_join_titles(va_document *d); /* the last step of it, in titles.c */
void va_parties(va_document *d);
void va_domains(va_document *d);
void va_times(va_document *d, uint32_t sentence);
void va_cooperations(va_document *d);
void va_people(va_document *d);

/*
** What begins at token I of the sentence at hand.  Of any other token nothing does: behind the last
** stands an empty one, and the difference wraps for those before the first.
*/
static inline const va_token_matches *va_token_matches_at(const va_document *d, uint32_t i) {
    uint32_t last = d->token_matches.count - 1, k = i - d->from;
    return VA_ITEMS(va_token_matches, d->token_matches) + (k < last ? k : last);
}

/* The matches that begin at token I of the sentence at hand; *N is their number. */
static inline const va_match *va_matches_at(const va_document *d, uint32_t i, uint32_t *n) {
    const va_token_matches *h = va_token_matches_at(d, i);
    *n = h->count;
    return VA_ITEMS(va_match, d->matches) + h->first;
}

/* A bit per lx_class of what begins at token I of the sentence at hand. */
static inline uint32_t va_classes_at(const va_document *d, uint32_t i) {
    return va_token_matches_at(d, i)->classes;
}

/* The set of parts (LX_SET) that the longest word of the grammar at token I plays. */
static inline uint64_t va_parts_at(const va_document *d, uint32_t i) {
    return va_token_matches_at(d, i)->parts;
}

/* The longest of the matches H that is of CLASS; there is one. */
const va_match *va_longest_of(const va_document *d, const va_token_matches *h, lx_class class);

/* The longest of the matches H that is of CLASS, which is not LX_WORD, or NULL. */
static inline const va_match *va_longest_at(const va_document *d, const va_token_matches *h,
                                            lx_class class) {
    return h->classes >> class & 1 ? va_longest_of(d, h, class) : NULL;
}

/* The same at token I. */
static inline const va_match *va_longest(const va_document *d, uint32_t i, lx_class class) {
    return va_longest_at(d, va_token_matches_at(d, i), class);
}

/* One past the longest word of the grammar that begins at token I; I if none does. */
static inline uint32_t va_word_end(const va_document *d, uint32_t i) {
    return i + va_token_matches_at(d, i)->word;
}

/* 1 if the lexicon lists the words at token I as PART of the grammar (longest entry only). */
static inline int va_is_part(const va_document *d, uint32_t i, lx_part part) {
    return va_token_matches_at(d, i)->parts >> part & 1;
}

/* A span from the first byte of token I to the last of token END-1. */
va_span va_span_of(const va_document *d, uint32_t i, uint32_t end);

/*
** Add a mention of tokens [I, END) read as NAME (NULL: no name); returns its
** index or VA_NONE when memory is out.
*/
uint32_t va_add_mention(va_document *d, uint32_t sentence, va_entity_kind kind, uint32_t i,
                        uint32_t end, const va_name *name, const char *rule, float confidence);

/*
** Element I of an array of D, which it must have.  The address holds until the array grows: across
** va_add_mention() and the like keep the index, not the address.
*/
static inline const va_cue *va_cue_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_cue, d->cues) + i;
}
static inline va_mention *va_mention_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_mention, d->mentions) + i;
}
static inline va_name *va_name_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_name, d->names) + i;
}
static inline va_entity *va_entity_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_entity, d->entities) + i;
}
static inline va_sentence *va_sentence_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_sentence, d->sentences) + i;
}
static inline va_section *va_section_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_section, d->sections) + i;
}
static inline va_reading *va_reading_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_reading, d->readings) + i;
}

/* Is SENTENCE read with ITEM of a digest (0, where there is no digest)? */
static inline int va_is_of_item(const va_document *d, uint32_t sentence, uint32_t item) {
    uint32_t own = va_section_at(d, va_sentence_at(d, sentence)->section)->item;
    return !own || own == item;
}

#endif
