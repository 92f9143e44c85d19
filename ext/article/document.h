/*
** document.h - an analysis in the making: the arrays that the stages hand on to each other.
**
** A stage writes its own arrays and reads those of the stages before it; analysis.c has their list.
** What an array holds is said by the header of the stage that writes it.
*/
#ifndef VIET_DOCUMENT_H
#define VIET_DOCUMENT_H

#include "../memory/arena.h"
#include "calendar.h"
#include "given.h"
#include "../lexicon/lexicon.h"
#include "../memory/map.h"
#include "scan.h"

/* What was read of a sentence: ranges of cues and mentions, and what they say together. */
typedef struct {
    uint32_t first_cue, cues, first_mention, mentions;
    uint32_t agreed; /* it tells what was agreed: "theo đó ...", "hai bên tập trung vào ..." */
    uint32_t pacts;  /* weight of the triggers in it, percent, traps aside */
    uint8_t matched; /* its matches are found */
    uint8_t shouted; /* it is written in capitals throughout */
} va_reading;

/* Beside the VA_READ_... of article.h: times, and who signs, for people and cooperations. */
enum { VA_READ_SIGNERS = 16 };

typedef struct va_document {
    va_arena *arena;
    const struct va_observer *observer; /* who wants to see the evidence, or NULL */
    const uint8_t *text;
    int64_t size;
    va_markup markup;             /* of HTML: see given.h */
    va_extent wanted;             /* what is asked for and the text may have: see look_ahead.c */
    const struct va_terms *terms; /* the user's, or NULL */
    va_day published;             /* zeros: unknown */
    int published_year;           /* 0: unknown */
    uint32_t stamp, stamp_end;    /* tokens of the day of publication at the end of a title */
    int32_t story; /* log-odds that it tells of a cooperation, and of its best party */
    int32_t best_party;
    int new_era; /* units are to be read as of July 2025 and later */

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

    va_map typed_units;    /* names of units → their types; typed_units.c */
    va_array short_forms;  /* of short_forms.c: organisations whose own name may stand for them */
    va_map by_short_form;  /* likewise: words → one of these */
    va_map history;        /* what earlier sentences' names read a word as; name_features.c */
    uint64_t *small_words; /* the words that the text has in small letters, as a set */
    va_array views;        /* scratch of the name tagger: va_token_view of the sentence at hand */
    va_array steps;        /* likewise, of its labels */
    struct va_feature_set *features; /* that all models share, and the memory of its numbers */
    va_array feature_numbers;
    struct va_name_scores *name_scores; /* of the name tagger, not only of this text */
    va_array predicates;                /* of all cues: see va_note_predicates() */

    /* Of the whole text, for the sentences that were at hand; see matches.h. */
    va_array matches;       /* va_match */
    va_array token_matches; /* va_token_matches, one a token */
} va_document;

/* A span from the first byte of token I to the last of token END-1. */
va_span va_span_of(const va_document *d, uint32_t i, uint32_t end);

/*
** The characters from the first of token I to the last of token END-1.  The marks that a decomposed
** text has apart count with their letters, so that both forms of a text are read alike.
*/
uint32_t va_count_chars(const va_document *d, uint32_t i, uint32_t end);

/* Are these LEAST or more?  Looks at no more tokens than that needs. */
int va_has_chars(const va_document *d, uint32_t i, uint32_t end, uint32_t least);

/*
** Element I of an array of D, which it must have.  The address holds until the array grows: across
** va_add_mention() and the like keep the index, not the address.
*/
static inline va_mention *va_mention_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_mention, d->mentions) + i;
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

/*
** The end of the mention before LAST that covers token I, or I.  Mentions come in order; *AT is the
** next of them.
*/
uint32_t va_mention_end(const va_document *d, uint32_t i, uint32_t *at, uint32_t last);

#endif
