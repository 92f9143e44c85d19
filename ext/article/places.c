/*
** places.c - reads names of places: Vietnamese units, countries, foreign localities.
**
** With its type word a place may have any name ("tỉnh Bolikhamxay"); bare it
** must be one the tables know and call safe to stand so.
*/
#include "places.h"
#include "listed_units.h"
#include "persons.h"
#include "short_units.h"
#include "typed_units.h"
#include "../lexicon/units.h"

enum { UNKNOWN_PLACE_WORDS = 3 };

static va_type type_of_level(uint8_t levels, const lx_unit_type *type) {
    unsigned both = levels & (type ? type->levels : 7u);
    if (!both) both = levels;
    return both & 1 ? VA_PROVINCE : both & 2 ? VA_DISTRICT : VA_COMMUNE;
}

static int is_number_of_place(const vt_token *t) {
    return t->kind == VT_NUMBER && !(t->key & VT_KEY_HASHED) && t->letters < 3;
}

/* A family name; the first word I counts as one only if two more syllables follow. */
static int begins_person(const va_cursor *s, uint32_t k, uint32_t i) {
    if (!va_surname_at(s, k) || !va_is_capital_syllable(s, k)) return 0;
    return k > i ||
           (k + 2 < s->to && va_is_capital_syllable(s, k + 1) && va_is_capital_syllable(s, k + 2));
}

/* Capitals that no table knows, behind a type word: "thành phố Incheon". */
static uint32_t unknown_place(const va_cursor *s, uint32_t i) {
    uint32_t k = i;
    while (k < s->to && k < i + UNKNOWN_PLACE_WORDS && vt_is_capital(&s->token[k]) &&
           !(s->token[k].shape & VT_SHAPE_DIGIT) && !begins_person(s, k, i) &&
           !va_longest(s, k, LX_HEAD) && !va_longest(s, k, LX_TITLE))
        k++;
    return k;
}

/* The place named behind the type word that ends before token I; returns one past it or I. */
static uint32_t name_behind_stop(const va_cursor *s, uint32_t i, uint32_t type, va_name *name) {
    const lx_unit_type *ut = &lx_unit_types[type];
    const va_match *unit = va_longest(s, i, LX_UNIT), *foreign = va_longest(s, i, LX_FOREIGN);
    const va_match *country = va_longest(s, i, LX_COUNTRY);
    name->unit_type = type;
    name->type = ut->type;
    if (country && ut->type == VA_COUNTRY) {
        name->place = country->index;
        name->alias = country->alias;
        return country->end;
    }
    if (unit && ut->levels & lx_unit_groups[unit->index].levels &&
        (!foreign || unit->end >= foreign->end)) {
        name->group = unit->index;
        name->alias = unit->alias;
        name->type = (uint8_t)type_of_level(lx_unit_groups[unit->index].levels, ut);
        return unit->end;
    }
    if (foreign && ut->foreign) {
        name->place = foreign->index;
        name->alias = foreign->alias;
        name->type = VA_FOREIGN_LOCALITY;
        return foreign->end;
    }
    if (country) {
        /* "thủ đô Bulgaria" is Sofia; "3 tỉnh Campuchia" names none of them. */
        if (lx_unit_types[type].capital == 0) return i;
        name->place = country->index;
        name->type = VA_FOREIGN_LOCALITY;
        return country->end;
    }
    if (ut->type == VA_COUNTRY) { /* "nước Cộng hòa ... Pakistan" */
        for (uint32_t k = i; k < s->to && k < i + 8 && s->token[k].kind == VT_WORD; k++) {
            const va_match *late = va_longest(s, k, LX_COUNTRY);
            if (!late) continue;
            name->place = late->index;
            return late->end;
        }
        return i;
    }
    if (i < s->to && is_number_of_place(&s->token[i]) && ut->levels &&
        ut->type != VA_FOREIGN_LOCALITY && ut->type != VA_PROVINCE) {
        name->flags |= VA_NAME_NUMBERED;
        return i + 1;
    }
    if (s->shouted || i >= s->to || s->token[i].gap & VT_GAP_LINE || unit || country) return i;
    return unknown_place(s, i);
}

/* The same from the end of the type word on, which may be abbreviated. */
static uint32_t name_behind_type(const va_cursor *s, uint32_t i, uint32_t type, va_name *name) {
    /* "P.Pleiku" is a ward, a lone P is nothing. */
    if (s->token[i - 1].letters == 1 &&
        !(i < s->to && vt_is_marker(&s->token[i], '.') && !s->token[i].gap))
        return i;
    /* "TP.HCM": the full stop of an abbreviated type word */
    if (i + 1 < s->to && vt_is_marker(&s->token[i], '.') && !s->token[i].gap &&
        s->token[i - 1].letters < 3) {
        const vt_token *next = &s->token[i + 1]; /* "P. SLNA" is somebody's initial */
        if (s->token[i - 1].letters == 1 && (vt_is_acronym(next) || next->letters == 1) &&
            next->kind == VT_WORD)
            return i;
        uint32_t behind = name_behind_stop(s, i + 1, type, name);
        return behind > i + 1 ? behind : i;
    }
    return name_behind_stop(s, i, type, name);
}

uint32_t va_behind_stop(const va_document *d, uint32_t i) {
    return i < d->tokens && vt_is_marker(&d->token[i], '.') && !d->token[i].gap ? i + 1 : i;
}

/* A short unit at token I: one past it and what it is in *NAME, or I. */
static uint32_t read_short_unit(const va_cursor *s, uint32_t i, va_name *name) {
    uint32_t type = va_short_unit(s, i);
    if (type == VA_NONE) return i;
    name->unit_type = type;
    name->type = lx_unit_types[name->unit_type].type;
    name->flags |= VA_NAME_NUMBERED;
    return i + 1;
}

uint32_t va_read_locality(const va_cursor *s, uint32_t i, va_name *name) {
    if (i >= s->to) return i;
    va_name numbered = va_no_name();
    if (read_short_unit(s, i, &numbered) > i) {
        name->unit_type = numbered.unit_type;
        return i + 1;
    }
    const va_match *type = va_longest(s, i, LX_UNIT_TYPE);
    if (type) {
        va_name found = va_no_name();
        uint32_t end = name_behind_type(s, type->end, type->index, &found);
        const va_match *whole = va_longest(s, i, LX_UNIT);
        if (whole && whole->end >= end) { /* "TP.HCM" is listed as it stands */
            name->group = whole->index;
            name->unit_type = type->index;
            return whole->end;
        }
        name->unit_type = type->index;
        name->group = found.group;
        name->place = found.place;
        if (end == type->end && !lx_unit_types[type->index].levels) return i;
        if (end == type->end) name->flags |= VA_NAME_ELIDED;
        return end;
    }
    const va_match *unit = va_longest(s, i, LX_UNIT), *country = va_longest(s, i, LX_COUNTRY);
    const va_match *foreign = va_longest(s, i, LX_FOREIGN);
    uint32_t u = unit ? unit->end : i, c = country ? country->end : i,
             f = foreign ? foreign->end : i;
    if (u >= c && u >= f && u > i) {
        name->group = unit->index;
        return u;
    }
    if (c > i || f > i) {
        name->place = c >= f ? country->index : foreign->index;
        return c >= f ? c : f;
    }
    return i;
}

/* "TP.ĐN" is listed as it stands, its two letters alone are not. */
static void take_listed(const va_cursor *s, uint32_t i, va_reading_of_name *r) {
    const va_match *whole = va_longest(s, i, LX_UNIT);
    if (!whole || whole->end < r->end || r->name.group != VA_NONE) return;
    const lx_unit_type *type = &lx_unit_types[r->name.unit_type];
    r->name.group = whole->index;
    r->name.alias = whole->alias;
    r->name.type = (uint8_t)type_of_level(lx_unit_groups[whole->index].levels, type);
    r->end = whole->end;
}

static int read_typed(const va_cursor *s, uint32_t i, va_reading_of_name *r) {
    const va_match *type = va_longest(s, i, LX_UNIT_TYPE);
    if (!type) return 0;
    r->end = name_behind_type(s, type->end, type->index, &r->name);
    if (r->end == type->end) return 0;
    if (r->name.place == VA_NONE && !(r->name.flags & VA_NAME_NUMBERED)) take_listed(s, i, r);
    r->name.own = va_behind_stop(s->d, type->end);
    r->name.own_end = r->end;
    r->rule = "typed-place";
    r->confidence = r->name.group != VA_NONE || r->name.place != VA_NONE ? 0.95f : 0.7f;
    return 1;
}

static int read_numbered(const va_cursor *s, uint32_t i, va_reading_of_name *r) {
    r->end = read_short_unit(s, i, &r->name);
    if (r->end == i) return 0;
    r->name.own = i;
    r->name.own_end = r->end;
    r->rule = "typed-place";
    r->confidence = 0.7f;
    return 1;
}

/* A capital just before or behind makes a bare name part of a longer one nobody knows. */
static int stands_as_place(const va_cursor *s, uint32_t i, uint32_t end) {
    if (s->shouted) return 1;
    /* "đường ống Lô B - Ô Môn", "tuyến Km 9 - Bến Lức" */
    if (i > s->from + 1 && vt_is_dash(&s->token[i - 1]) && s->token[i - 2].letters < 3 &&
        (s->token[i - 2].kind == VT_NUMBER || s->token[i - 2].letters == 1))
        return 0;
    if (i > s->from && !s->token[i].gap && s->token[i - 1].kind == VT_WORD) return 0;
    if (i > s->from + 1 && va_is_capital_syllable(s, i - 1) && s->token[i].gap == VT_GAP_SPACE &&
        !va_classes_at(s, i - 1))
        return 0;
    if (end >= s->to || s->token[end].gap != VT_GAP_SPACE || s->token[end].letters < 2 ||
        !vt_is_capital(&s->token[end]) || va_classes_at(s, end))
        return 1;
    return va_is_capital_syllable(s, end) && !vt_is_acronym(&s->token[end]); /* "Victoria School" */
}

const va_match *va_paired_country(const va_cursor *s, uint32_t i) {
    const va_match *country = va_longest(s, i, LX_COUNTRY);
    return country ? country : va_longest(s, i, LX_PAIRED);
}

/* The short form of a country at token I, which stands free beside another: "Việt - Pháp". */
static const va_match *short_country(const va_cursor *s, uint32_t i) {
    const va_match *h = va_longest(s, i, LX_PAIRED);
    if (!h || (i > s->from && s->token[i].gap == VT_GAP_SPACE && vt_is_capital(&s->token[i - 1])))
        return NULL;
    if (h->end + 1 < s->to && vt_is_dash(&s->token[h->end]) && va_paired_country(s, h->end + 1))
        return h;
    for (uint32_t k = 2; k < 4 && i >= s->from + k && vt_is_dash(&s->token[i - 1]); k++) {
        const va_match *before = va_paired_country(s, i - k);
        if (before && before->end == i - 1) return h;
    }
    return NULL;
}

/* "đường Điện Biên Phủ", "hồ Hoàn Kiếm": a street or a lake has the name of a unit. */
static int is_behind_street(const va_cursor *s, uint32_t i) {
    for (uint32_t k = 1; k < 4 && i >= s->from + k; k++)
        if (va_is_part(s, i - k, LX_PART_street) && va_word_end(s, i - k) == i) return 1;
    return 0;
}

/* "Mỹ Linh", "Đức Phúc": a short name of a country, and a syllable that is no other name. */
static int is_in_given_name(const va_cursor *s, uint32_t i, uint32_t end) {
    return !s->shouted && end == i + 1 && va_is_capital_syllable(s, i) && end < s->to &&
           s->token[end].gap == VT_GAP_SPACE && s->token[end].letters > 1 &&
           va_is_capital_syllable(s, end) && !vt_is_acronym(&s->token[end]) &&
           !va_classes_at(s, end);
}

/*
** What the bare name UNIT means, which the text calls by TYPE elsewhere (VA_NONE: it does not).  A
** name that is well known without its type means what is well known: beside "thành phố Hà Giang"
** Hà Giang is the province all the same.
*/
static void name_bare_unit(const va_match *unit, uint32_t type, va_name *name) {
    const lx_group *g = &lx_unit_groups[unit->index];
    va_type known = type_of_level(g->levels, NULL);
    name->type = (uint8_t)known;
    if (type == VA_NONE) return;
    va_type typed = (va_type)(VA_PROVINCE + lx_unit_of_type(unit->index, type)->level);
    if (g->bare && typed != known) return;
    name->type = (uint8_t)typed;
    name->unit_type = type;
}

static int read_bare(const va_cursor *s, uint32_t i, va_reading_of_name *r) {
    const va_match *unit = va_longest(s, i, LX_UNIT), *country = va_longest(s, i, LX_COUNTRY);
    if (!country) country = short_country(s, i);
    const va_match *foreign = va_longest(s, i, LX_FOREIGN), *best = NULL;
    if (foreign && lx_places[foreign->index].small) foreign = NULL;
    uint32_t type = unit ? va_type_in_text(s->d, unit) : VA_NONE;
    if (unit && (type != VA_NONE || lx_unit_groups[unit->index].bare || va_is_listed_unit(s, unit)))
        best = unit;
    if (country && (!best || country->end > best->end)) best = country;
    if (foreign && (!best || foreign->end > best->end)) best = foreign;
    if (!best || !stands_as_place(s, i, best->end)) return 0;
    if (best == country && is_in_given_name(s, i, best->end)) return 0;
    /* "Ý kiến", "Anh" at the start of a sentence are no countries; "Nhật ký hợp đồng" names one. */
    int acts = va_classes_at(s, best->end) & 1u << LX_TRIGGER && !va_longest(s, i, LX_TITLE);
    if (best == country && i == s->from && best->end == i + 1 && va_is_capital_syllable(s, i) &&
        s->token[i].letters < 5 && !acts)
        return 0;
    if (best == unit && is_behind_street(s, i)) return 0;
    if (best == unit) {
        r->name.group = unit->index;
        r->name.alias = unit->alias;
        name_bare_unit(unit, type, &r->name);
    } else {
        r->name.place = best->index;
        r->name.alias = best->alias;
        r->name.type = best == country ? VA_COUNTRY : VA_FOREIGN_LOCALITY;
    }
    r->name.flags |= VA_NAME_BARE;
    r->end = best->end;
    r->rule = "bare-place";
    r->confidence = 0.8f;
    return 1;
}

int va_read_place(const va_cursor *s, uint32_t i, va_reading_of_name *r) {
    r->name = va_no_name();
    r->kind = VA_PLACE;
    r->token = i;
    return read_typed(s, i, r) || read_numbered(s, i, r) || read_bare(s, i, r);
}
