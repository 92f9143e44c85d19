/*
** entity_names.h - what an entity is called in full, and what tells it from others.
*/
#ifndef VIET_ENTITY_NAMES_H
#define VIET_ENTITY_NAMES_H

#include "canonical.h"
#include "mentions.h"

/* The type word a name was read with, or NULL. */
const lx_unit_type *va_unit_type_of(const va_name *n);

/*
** The unit that the group of N (not VA_NONE) means; where that is not certain, one of that name:
** its type word decides first, then the level it was read at, then the era of the text.
*/
const lx_unit *va_unit_of(const va_document *d, const va_name *n);

/*
** Of unit U as N has it: a unit that is or was of another type keeps the type word of the text
** ("tỉnh Bắc Ninh", a city later).
*/
const char *va_read_unit_name(va_document *d, const lx_unit *u, const va_name *n);

/* Fill in what E has as unit U: code and era. */
void va_identify_unit(const lx_unit *u, va_entity *e);

/* The capital of COUNTRY, or NULL if the tables have none. */
const lx_place *va_capital_of(const lx_place *country);

/* Names, in the memory of the analysis.  Of a unit: "Tỉnh X". */
const char *va_unit_name(va_document *d, const lx_unit *u);

/* Of place P abroad: the spelling and type word of mention M, where they say more, are kept. */
const char *va_place_name(va_document *d, const lx_place *p, const va_mention *m, const va_name *n);

/* The number that a unit read as VA_NAME_NUMBERED is called by, of two digits at most. */
uint32_t va_unit_number(const va_document *d, const va_name *n);

/* Of a place no table knows: its type word in full and its own words. */
const char *va_typed_name(va_document *d, const va_mention *m, const va_name *n);

/*
** Of an organisation with a head: as the text writes it, but the head in full where the text
** abbreviates or leaves it out.  HOME, if not NULL, is the locality the text leaves out.
*/
const char *va_organisation_name(va_document *d, const va_mention *m, const va_name *n,
                                 const va_entity *home);

/* The head of N in full: "Hải quan" of a province is its "Cục Hải quan". */
lx_string va_head_of(const va_document *d, const va_name *n);

/* Of an organisation the tables know. */
const char *va_known_name(va_document *d, const va_name *n);

/* Of anything: the words of the mention itself. */
const char *va_text_name(va_document *d, const va_mention *m);

/* What distinguishes an organisation's locality from others; 0 if it names none. */
uint64_t va_locality_key(const va_document *d, const va_name *n);

/* One of tokens [I, END) is an acronym. */
int va_holds_acronym(const va_document *d, uint32_t i, uint32_t end);

#endif
