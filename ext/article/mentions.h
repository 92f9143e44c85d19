/* mentions.h - mentions of names, dates and domains, and how each was read. */
#ifndef VIET_MENTIONS_H
#define VIET_MENTIONS_H

#include "document.h"
#include "../lexicon/lexicon.h"

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

static inline va_name *va_name_at(const va_document *d, uint32_t i) {
    return VA_ITEMS(va_name, d->names) + i;
}

/* An empty name: all references VA_NONE. */
va_name va_no_name(void);

/*
** Add a mention of tokens [I, END) read as NAME (NULL: no name); returns its
** index or VA_NONE when memory is out.
*/
uint32_t va_add_mention(va_document *d, uint32_t sentence, va_entity_kind kind, uint32_t i,
                        uint32_t end, const va_name *name, const char *rule, float confidence);

/* Mix the words of tokens [I, END) into hash H. */
uint64_t va_hash_tokens(const va_document *d, uint64_t h, uint32_t i, uint32_t end);

/* The first mention of a sentence that begins at token I or later. */
uint32_t va_first_mention_from(const va_document *d, const va_reading *r, uint32_t i);

#endif
