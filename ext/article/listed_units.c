/* listed_units.c - see listed_units.h. */
#include "listed_units.h"
#include "matches.h"
#include "../lexicon/units.h"

enum { UNIT_WORDS = 4, DISTRICTS = 2 /* of levels, see lexicon.h */ };

static int is_joint_of_units(const va_cursor *s, uint32_t i) {
    return vt_is_marker(&s->token[i], ',') || vt_is_dash(&s->token[i]) ||
           va_parts_at(s, i) & (LX_SET(and) | LX_SET(with));
}

/* Do a district of group A and one of group B lie in one province? */
static int are_neighbours(const lx_group *a, const lx_group *b) {
    for (uint32_t i = 0; i < a->count; i++) {
        const lx_unit *one = &lx_units[lx_group_units[a->first + i]];
        if (one->level != LX_DISTRICTS) continue;
        for (uint32_t k = 0; k < b->count; k++) {
            const lx_unit *other = &lx_units[lx_group_units[b->first + k]];
            if (other->level == LX_DISTRICTS && other->parent == one->parent) return 1;
        }
    }
    return 0;
}

/* UNIT stands beside OTHER, which may be NULL. */
static int confirms(const va_match *unit, const va_match *other) {
    if (!other || other->index == unit->index) return 0;
    const lx_group *own = &lx_unit_groups[unit->index], *beside = &lx_unit_groups[other->index];
    if (!(beside->levels & DISTRICTS)) return 0;
    return beside->bare || are_neighbours(own, beside);
}

int va_is_listed_unit(const va_cursor *s, const va_match *unit) {
    uint32_t i = unit->token, end = unit->end;
    if (!(lx_unit_groups[unit->index].levels & DISTRICTS)) return 0;
    if (end + 1 < s->to && is_joint_of_units(s, end) &&
        confirms(unit, va_longest(s, end + 1, LX_UNIT)))
        return 1;
    if (i < s->from + 2 || !is_joint_of_units(s, i - 1)) return 0;
    for (uint32_t k = i - 1; k-- > s->from && k + UNIT_WORDS + 2 > i;) {
        const va_match *before = va_longest(s, k, LX_UNIT);
        if (before && before->end == i - 1 && confirms(unit, before)) return 1;
    }
    return 0;
}
