/* units.h - looking up Vietnamese units and what became of them; see lexicon.h. */
#ifndef VIET_UNITS_H
#define VIET_UNITS_H

#include "lexicon.h"

/* Numbers of units, or of changes: ITEM[0 .. COUNT). */
typedef struct {
    const uint16_t *item;
    uint32_t count;
} lx_slice;

/* A string that need not end in NUL and may hold any bytes. */
typedef struct {
    const char *text;
    uint64_t size;
} lx_key_text;

/* The units with a code, with a name (without its type word), with a parent of a code. */
lx_slice lx_units_of_code(lx_key_text code);
lx_slice lx_units_of_name(lx_key_text name);
lx_slice lx_units_of_parent(lx_key_text code);

/*
** The units with a name, a full name or another name that is spelled as NAME but for diacritics,
** case, spaces, hyphens and other signs; see unit_key.h.
*/
lx_slice lx_units_of_any_name(lx_key_text name);

/*
** The first unit of the name GROUP whose type word is that of TYPE (indexes into lx_unit_groups and
** lx_unit_types), or NULL.
*/
const lx_unit *lx_unit_of_type(uint32_t group, uint32_t type);

/* The other names of a unit: a range of lx_unit_aliases. */
uint32_t lx_aliases_of(uint32_t unit, uint32_t *count);

/* The changes of units with a code: a range of lx_changes. */
uint32_t lx_changes_from(lx_key_text code, uint32_t *count);

/* The changes that led to units with a code. */
lx_slice lx_changes_to(lx_key_text code);

/* The changes of one unit: a range of lx_changes. */
uint32_t lx_changes_of(uint32_t unit, uint32_t *count);

/* The unit's province, in its own era; LX_NO_UNIT if it is none's. */
uint32_t lx_province_of(uint32_t unit);

/*
** The units of July 2025 that have the area of UNIT now, by number, each once: OUT holds up to N,
** the result is how many there are (at most LX_MOST_HEIRS).  A unit of that era is its own.
*/
enum { LX_MOST_HEIRS = 64 };
uint32_t lx_heirs(uint32_t unit, uint16_t out[LX_MOST_HEIRS]);

#endif
