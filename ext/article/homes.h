/*
** homes.h - the units that a text means where it leaves their names out: "Công an tỉnh", "Tỉnh ủy".
*/
#ifndef VIET_HOMES_H
#define VIET_HOMES_H

#include "document.h"

/* A unit that the text names, as a place or inside the name of its organ. */
typedef struct {
    const lx_unit *unit;
    uint32_t count, mention; /* how often it is named, and where first */
    uint32_t entity;         /* VA_NONE: only organs name it */
} va_home;

enum { VA_HOME_SLOTS = 16 }; /* kinds of Vietnamese units: there are nine */

/* Units of one kind, each named more often than all that are named before it. */
typedef struct {
    lx_string word; /* of their type; 0: none */
    va_array steps; /* uint32_t, indexes of homes */
} va_home_slot;

typedef struct {
    va_array homes;                    /* va_home, in the order of the text */
    va_home_slot level[2];             /* provinces, districts */
    va_home_slot typed[VA_HOME_SLOTS]; /* by type word, "Tỉnh" apart from "Thành phố" */
    int sole_province;                 /* no other one is named half as often as the first */
} va_homes;

/* Fill H; the places of D are linked. */
void va_find_homes(va_document *d, va_homes *h);

/*
** The unit of SLOT that MENTION means: of those named before it the one named most, else the one
** named most of all; NULL: there is none.
*/
va_home *va_home_at(const va_homes *h, const va_home_slot *slot, uint32_t mention);

/* The units of type WORD, or NULL. */
const va_home_slot *va_homes_of_type(const va_homes *h, lx_string word);

/*
** MENTION is an organ of a place abroad: "đoàn tỉnh X (Lào) do ông A, Bí thư Tỉnh ủy, dẫn đầu".  A
** place where something happens says nothing of it, nor one abroad where one of ours is named too.
*/
int va_is_organ_abroad(const va_document *d, uint32_t mention);

#endif
