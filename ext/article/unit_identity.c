/*
** unit_identity.c - which unit a name means: of which era, and of several with one name which.
**
** A name has its candidates: the units of that name, those of its type word first.  Where it says
** in which unit it lies ("xã X, huyện Y, tỉnh Z", "Quận 1 - TP.HCM"), those that lie elsewhere are
** out; else what the text says of the same name elsewhere counts, then in which units that the text
** names its candidates lie.  Of what is left the era of the text decides.  If more than one is
** left, the name stays without identity.
*/
#include <stdio.h>
#include <stdlib.h>
#include "../memory/map.h"
#include "../lexicon/units.h"
#include "unit_identity.h"
#include "mentions.h"
#include "entity_names.h"
#include "cues.h"
#include "phrases.h"

enum { MOST_CANDIDATES = 400, CHAIN = 2 };

/*
** A name of units: a group of lx_unit_groups, or, for those called by number ("Quận 1"), NUMBERED
** and the number; VA_NONE: none.
*/
typedef uint32_t name_ref;
static const name_ref NUMBERED = 1u << 31;

/* The units that a name says it lies in, lowest first. */
typedef struct {
    name_ref group[CHAIN];
} chain;

typedef struct {
    va_document *d;
    va_map known;    /* name, type word and chain → unit, or LX_NO_UNIT */
    va_map by_chain; /* name and type word → unit that a chain made certain; LX_NO_UNIT: several */
    va_map eras;     /* name, type word and chain → eras of the units they fit */
    va_map mentioned; /* groups of districts and provinces that the text names */
    uint16_t candidate[MOST_CANDIDATES];
    uint32_t count;
} finder;

static name_ref ref_of(const va_document *d, const va_name *n);

/* --- candidates ------------------------------------------------------------------- */

static uint64_t name_key(const va_document *d, const va_name *n) {
    uint64_t type = n->unit_type == VA_NONE ? 0 : lx_unit_types[n->unit_type].word;
    /* From a constant on: of two small numbers, one mixed with the other is often a third. */
    return va_mix(va_mix(va_mix(1, ref_of(d, n)), type), n->type);
}

static uint64_t name_and_level(const lx_unit *u) {
    return va_mix(va_mix(1, u->name), u->level);
}

static int unit_has_type(uint32_t unit, lx_string word) {
    if (lx_unit_types[lx_units[unit].type].word == word) return 1;
    for (uint32_t i = 0; i < lx_type_change_count; i++)
        if (lx_type_changes[i].unit == unit)
            return lx_unit_types[lx_type_changes[i].type].word == word;
    return 0;
}

/* How well UNIT fits what N says of it: its type word, then its level. */
static int fit(const va_name *n, uint32_t unit) {
    const lx_unit *u = &lx_units[unit];
    int score = u->level == LX_PROVINCES ? 3 : u->level == LX_DISTRICTS ? 2 : 1;
    if (n->unit_type != VA_NONE && unit_has_type(unit, lx_unit_types[n->unit_type].word))
        score += 8;
    if (n->type == VA_PROVINCE + u->level) score += 4;
    return score;
}

/* Add the units called NUMBER, behind ZERO ("" or "0"), to the N in OUT; how many there are then.
 */
static uint32_t add_numbered(uint16_t out[MOST_CANDIDATES], uint32_t n, const char *zero,
                             uint32_t number) {
    char digits[16];
    int size = snprintf(digits, sizeof digits, "%s%u", zero, number);
    lx_slice s = lx_units_of_name((lx_key_text){digits, (uint64_t)size});
    for (uint32_t i = 0; i < s.count && n < MOST_CANDIDATES; i++)
        out[n++] = s.item[i];
    return n;
}

/* The units that REF can mean: their numbers and how many, at most MOST_CANDIDATES. */
static uint32_t units_of(name_ref ref, uint16_t out[MOST_CANDIDATES]) {
    uint32_t n = 0;
    if (ref & NUMBERED) {
        n = add_numbered(out, 0, "", ref & ~NUMBERED);
        /* Before they were renamed or merged many wards were called "Phường 06". */
        return (ref & ~NUMBERED) < 10 ? add_numbered(out, n, "0", ref & ~NUMBERED) : n;
    }
    const lx_group *g = &lx_unit_groups[ref];
    for (uint32_t i = 0; i < g->count && n < MOST_CANDIDATES; i++)
        out[n++] = (uint16_t)lx_group_units[g->first + i];
    return n;
}

static int in_group(name_ref group, uint32_t unit) {
    if (group & NUMBERED) return atoi(lx_text(lx_units[unit].name)) == (int)(group & ~NUMBERED);
    const lx_group *g = &lx_unit_groups[group];
    for (uint32_t i = 0; i < g->count; i++)
        if (lx_group_units[g->first + i] == unit) return 1;
    return 0;
}

/* UNIT lies in one of the units that GROUP names. */
static int lies_in(uint32_t unit, name_ref group) {
    for (uint32_t u = lx_units[unit].parent; u != LX_NO_UNIT; u = lx_units[u].parent)
        if (in_group(group, u)) return 1;
    return 0;
}

typedef int (*unit_measure)(const finder *f, const void *of, uint32_t unit);

/* Keep the candidates for which GET is greatest. */
static void keep_best_units(finder *f, unit_measure get, const void *of) {
    uint32_t n = 0;
    int best = 0;
    for (uint32_t i = 0; i < f->count; i++) {
        int value = get(f, of, f->candidate[i]);
        if (i && value < best) continue;
        if (value > best) n = 0;
        best = value;
        f->candidate[n++] = f->candidate[i];
    }
    f->count = n;
}

static int fits(const finder *f, const void *of, uint32_t unit) {
    (void)f;
    return fit(of, unit);
}

static int in_chain(const finder *f, const void *of, uint32_t unit) {
    const chain *c = of;
    int n = 0;
    (void)f;
    for (int i = 0; i < CHAIN; i++)
        n += c->group[i] != VA_NONE && lies_in(unit, c->group[i]);
    return n;
}

/* The units that the text names and UNIT lies in. */
static int near(const finder *f, const void *of, uint32_t unit) {
    int n = 0;
    (void)of;
    for (uint32_t u = lx_units[unit].parent; u != LX_NO_UNIT; u = lx_units[u].parent)
        n += va_map_get(&f->mentioned, name_and_level(&lx_units[u])) != VA_NONE;
    return n;
}

static int of_era(const finder *f, const void *of, uint32_t unit) {
    const int *era = of;
    (void)f;
    return lx_units[unit].era == *era ? 2 : lx_units[unit].era != LX_ERA_FORMER;
}

static name_ref ref_of(const va_document *d, const va_name *n) {
    if (n->place != VA_NONE) return VA_NONE;
    if (n->group != VA_NONE || !(n->flags & VA_NAME_NUMBERED)) return n->group;
    return NUMBERED | va_unit_number(d, n);
}

static void start_candidates(finder *f, const va_name *n) {
    f->count = units_of(ref_of(f->d, n), f->candidate);
}

/* --- chains ------------------------------------------------------------------------- */

/* Tokens [I, END) only say that the next name is where the one before lies. */
static int is_joint_of_address(const va_document *d, uint32_t i, uint32_t end) {
    lx_match m[LX_MATCHES];
    if (end > i + 2) return 0;
    for (; i < end; i++) {
        if (vt_is_marker(&d->token[i], ',') || vt_is_marker(&d->token[i], '(') ||
            vt_is_dash(&d->token[i]))
            continue;
        int word = 0;
        for (int n = lx_match_at(d->token, d->word, i, end, m); n > 0; n--)
            for (uint32_t k = 0; k < m[n - 1].senses; k++) {
                const lx_sense *s = &m[n - 1].sense[k];
                word |=
                    s->class == LX_WORD && (s->index == LX_PART_of || s->index == LX_PART_belong);
            }
        if (!word) return 0;
    }
    return 1;
}

static int is_joint_of_chain(const va_document *d, uint32_t i, uint32_t end) {
    if (end != i + 1) return 0;
    return vt_is_marker(&d->token[i], ',') || va_phrase_end(d, i, end, LX_WORD, LX_PART_and) > i;
}

/* A level a name is read at: 0 province, 1 district, 2 commune. */
static int level_of(const va_name *n) {
    if (n->unit_type != VA_NONE) {
        unsigned both = lx_unit_types[n->unit_type].levels;
        if (n->group != VA_NONE) both &= lx_unit_groups[n->group].levels;
        if (both) return both & 1 ? 0 : both & 2 ? 1 : 2;
    }
    if (n->type == VA_DISTRICT) return 1;
    unsigned levels = n->group == VA_NONE ? 1 : lx_unit_groups[n->group].levels;
    return levels & 1 ? 0 : levels & 2 ? 1 : 2;
}

/* "thành phố Hòa Bình": a province is called so too, but in tỉnh Hòa Bình lies a district. */
static int is_district_of(const va_document *d, const va_name *n, const va_name *province) {
    uint16_t unit[MOST_CANDIDATES];
    if (n->unit_type == VA_NONE || n->group == VA_NONE) return 0;
    if (!(lx_unit_groups[n->group].levels & 2)) return 0;
    uint32_t count = units_of(n->group, unit);
    for (uint32_t k = 0; k < count; k++)
        if (lx_units[unit[k]].level == LX_DISTRICTS &&
            unit_has_type(unit[k], lx_unit_types[n->unit_type].word) &&
            lies_in(unit[k], ref_of(d, province)))
            return 1;
    return 0;
}

/*
** "phường X, Y, thành phố Z": Y was read as one more phường, but X lies in a district of that name.
*/
static void read_bare_district(va_document *d, uint32_t i) {
    va_name *n = va_name_at(d, i);
    const va_name *before = n - 1;
    uint16_t unit[MOST_CANDIDATES];
    if (!i || !(n->flags & VA_NAME_LISTED) || n->type != VA_COMMUNE || n->group == VA_NONE) return;
    if (va_mention_at(d, i - 1)->sentence != va_mention_at(d, i)->sentence) return;
    if (!(lx_unit_groups[n->group].levels & 2) || ref_of(d, before) == VA_NONE) return;
    uint32_t count = units_of(ref_of(d, before), unit);
    for (uint32_t k = 0; k < count; k++) {
        uint16_t parent = lx_units[unit[k]].parent;
        if (parent == LX_NO_UNIT || lx_units[parent].level != LX_DISTRICTS) continue;
        if (!in_group(n->group, parent)) continue;
        n->unit_type = VA_NONE;
        n->type = VA_DISTRICT;
        n->flags = (uint8_t)((n->flags & ~VA_NAME_LISTED) | VA_NAME_PARENT | VA_NAME_BARE);
        return;
    }
}

/*
** The chains of all mentions, from the last to the first: what follows a name directly and stands
** higher, and, in an enumeration, what follows its last member.
*/
static chain *read_chains(va_document *d) {
    uint32_t n = d->mentions.count;
    chain *c = va_allocate(d->arena, (uint64_t)n * sizeof *c + 1);
    if (!c) return NULL;
    for (uint32_t i = n; i-- > 0;) {
        const va_mention *m = va_mention_at(d, i), *next = m + 1;
        const va_name *a = va_name_at(d, i), *b = a + 1;
        c[i].group[0] = c[i].group[1] = VA_NONE;
        if (i + 1 == n || next->sentence != m->sentence || next->kind != VA_PLACE) continue;
        if (ref_of(d, a) == VA_NONE || ref_of(d, b) == VA_NONE) continue;
        if (next->token < m->token_end) continue;
        read_bare_district(d, i);
        int level = level_of(a), above = level_of(b);
        int lower = above < level || (above == 0 && is_district_of(d, a, b));
        if (lower && is_joint_of_address(d, m->token_end, next->token)) {
            c[i].group[0] = ref_of(d, b);
            c[i].group[1] = c[i + 1].group[0];
        } else if (above == level && a->type == b->type &&
                   is_joint_of_chain(d, m->token_end, next->token)) {
            c[i] = c[i + 1];
        }
    }
    return c;
}

/* --- the era of the text -------------------------------------------------------------- */

/* The year that number token T ends in (5/3/2026, 2026), or 0; *MONTH of a date with one. */
static int year_of_token(const va_document *d, const vt_token *t, int *month) {
    int year = 0, part = 0, value = 0, last = 0;
    *month = 0;
    if (t->kind != VT_NUMBER || t->bytes < 4) return 0;
    for (uint32_t p = t->start; p < vt_token_end(t); p++) {
        uint8_t c = d->text[p];
        if (c >= '0' && c <= '9') {
            value = value < 10000 ? value * 10 + c - '0' : value;
        } else if (value >= 1900) {
            break; /* a period begins */
        } else if (c < 0x80) {
            last = value;
            value = 0;
            part++;
        }
    }
    year = value;
    if (year < 1900 || year > 2100) return 0;
    if (part && last >= 1 && last <= 12) *month = last;
    return year;
}

/* The word of the grammar that begins at token I plays PART. */
static int plays(const va_document *d, uint32_t i, lx_part part) {
    return va_phrase_end(d, i, d->tokens, LX_WORD, part) > i;
}

/* "huyện X (cũ)", "tỉnh X cũ": the unit is one of former times. */
static int is_called_former(const va_document *d, const va_mention *m) {
    uint32_t i = m->token_end;
    if (i < d->tokens && vt_is_marker(&d->token[i], '(')) i++;
    return plays(d, i, LX_PART_former);
}

static int unit_in_article(const va_document *d, const va_mention *m) {
    return va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind != VA_BOILERPLATE;
}

/* What a date says of the era: the reform was on 1 July 2025. */
static int era_of_date(const va_document *d, const va_mention *m) {
    int score = 0, month;
    for (uint32_t k = m->token; k < m->token_end; k++) {
        int year = year_of_token(d, &d->token[k], &month);
        if (year == 2025 && month) score = month >= 7 ? 4 : -2;
        if (year >= 2026 && year < 2030) score = 4; /* "tầm nhìn 2030" is said at any time */
    }
    return score;
}

/* Keep the candidates that lie where C says; none if all lie elsewhere. */
static void keep_chained(finder *f, const chain *c) {
    if (c->group[0] == VA_NONE) return;
    keep_best_units(f, in_chain, c);
    if (f->count && !in_chain(f, c, f->candidate[0])) f->count = 0;
}

/* The eras in which units fit what N says and lie where C says: bit 0 before, bit 1 after. */
static unsigned eras_of(finder *f, const va_name *n, const chain *c) {
    unsigned eras = 0;
    uint64_t key = va_mix(va_mix(name_key(f->d, n), c->group[0]), c->group[1]);
    uint32_t known = va_map_get(&f->eras, key);
    if (known != VA_NONE) return known;
    start_candidates(f, n);
    keep_chained(f, c);
    keep_best_units(f, fits, n);
    for (uint32_t i = 0; i < f->count; i++)
        eras |= lx_units[f->candidate[i]].era == LX_ERA_NEW ? 2u : 1u;
    va_map_put(f->d->arena, &f->eras, key, eras);
    return eras;
}

/* What a unit says of the era of the text that names it; more than 0: from July 2025 on. */
static int era_of_unit(finder *f, uint32_t i, const chain *c) {
    va_document *d = f->d;
    const va_name *n = va_name_at(d, i);
    if (is_called_former(d, va_mention_at(d, i))) return 0;
    if (n->head != VA_NONE && lx_heads[n->head].takes & LX_HOME_DISTRICT) return -4; /* Huyện ủy */
    if (n->unit_type == VA_NONE) return 0;
    const lx_unit_type *type = &lx_unit_types[n->unit_type];
    if (type->levels == 2) return -4; /* huyện, quận, thị xã */
    if (type->type != VA_COMMUNE) return 0;
    int chained = c->group[0] != VA_NONE;
    unsigned eras = eras_of(f, n, c);
    if (!chained) return eras == 2 ? 2 : 0;
    int direct = c->group[1] == VA_NONE && !(c->group[0] & NUMBERED) &&
                 lx_unit_groups[c->group[0]].levels & 1;
    return eras == 2 ? 4 : eras == 1 ? -2 : eras == 3 && direct ? 1 : 0;
}

/*
** Without a date of publication the text itself may tell its era: dates, districts, of which there
** have been none since July 2025, communes, and words of the reform.
*/
static void find_era(finder *f, const chain *chains) {
    va_document *d = f->d;
    int date = 0, unit = 0, above = 0, below = 0, words = 0, districts = 0;
    if (d->published_year) return;
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        const va_mention *m = va_mention_at(d, i);
        if (!unit_in_article(d, m)) continue;
        if (m->kind == VA_DATE) {
            int score = era_of_date(d, m);
            if (score > date || (date <= 0 && score < date)) date = score;
        }
        if (ref_of(d, va_name_at(d, i)) == VA_NONE) continue;
        unit = era_of_unit(f, i, &chains[i]);
        if (unit > above) above = unit;
        if (unit < below) below = unit;
        districts += unit == -4;
    }
    for (uint32_t i = 0; i < d->cues.count && !words; i++) {
        const va_cue *c = va_cue_at(d, i);
        /* "sau sáp nhập" is a trigger too */
        int reform = !c->trigger ? c->index == LX_PART_reform
                                 : lx_triggers[c->index].frame == LX_BLOCK &&
                                       plays(d, c->token, LX_PART_reform);
        words = reform ? 2 : 0;
    }
    if (districts > 2) below = -8;
    d->new_era = date + above + below + words > 0;
}

/* --- identity ------------------------------------------------------------------------- */

/* The one unit left for N in chain C, or LX_NO_UNIT. */
static uint16_t resolve_unit(finder *f, const va_name *n, const chain *c, int former) {
    int era = f->d->new_era && !former ? LX_ERA_NEW : LX_ERA_OLD;
    start_candidates(f, n);
    keep_chained(f, c);
    keep_best_units(f, fits, n);
    if (f->count > 1 && c->group[0] == VA_NONE && lx_units[f->candidate[0]].level != LX_PROVINCES)
        keep_best_units(f, near, NULL);
    keep_best_units(f, of_era, &era);
    if (f->count != 1) return LX_NO_UNIT;
    /* A unit that was not there yet is not meant. */
    return lx_units[f->candidate[0]].era == LX_ERA_NEW && era != LX_ERA_NEW ? LX_NO_UNIT
                                                                            : f->candidate[0];
}

/* The answer for N in C, found once; memory of answers keeps the cost linear. */
static uint16_t unit_of(finder *f, uint32_t mention, const chain *c) {
    const va_name *n = va_name_at(f->d, mention);
    int former = is_called_former(f->d, va_mention_at(f->d, mention));
    uint64_t key =
        va_mix(va_mix(va_mix(name_key(f->d, n), c->group[0]), c->group[1]), (uint64_t)former + 1);
    uint32_t unit = va_map_get(&f->known, key);
    if (unit != VA_NONE) return (uint16_t)unit;
    unit = resolve_unit(f, n, c, former);
    va_map_put(f->d->arena, &f->known, key, unit);
    return (uint16_t)unit;
}

static void note_mentioned(finder *f) {
    va_document *d = f->d;
    uint16_t unit[MOST_CANDIDATES];
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        const va_name *n = va_name_at(d, i);
        name_ref ref = ref_of(d, n);
        if (ref == VA_NONE || va_mention_at(d, i)->kind > VA_PLACE) continue;
        uint32_t count = units_of(ref, unit);
        uint16_t last = LX_NO_UNIT;
        for (uint32_t k = 0; k < count; k++) {
            const lx_unit *u = &lx_units[unit[k]];
            /* A name shared by a district and a commune names the lower one only by type word. */
            if (u->level == LX_COMMUNES) continue;
            if (n->unit_type != VA_NONE && n->type < VA_COUNTRY && level_of(n) != u->level &&
                !unit_has_type((uint32_t)(u - lx_units), lx_unit_types[n->unit_type].word))
                continue;
            if (last != LX_NO_UNIT && lx_units[last].name == u->name &&
                lx_units[last].level == u->level)
                continue;
            last = (uint16_t)(u - lx_units);
            va_map_put(d->arena, &f->mentioned, name_and_level(u), 1);
        }
    }
}

void va_units(va_document *d) {
    finder f = {.d = d};
    chain none = {{VA_NONE, VA_NONE}};
    chain *chains = read_chains(d);
    if (!chains) return;
    find_era(&f, chains);
    note_mentioned(&f);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
            va_name *n = va_name_at(d, i);
            if (ref_of(d, n) == VA_NONE) continue;
            int chained = chains[i].group[0] != VA_NONE;
            if (pass == 0) {
                n->unit = LX_NO_UNIT;
                if (!chained) continue;
                n->unit = unit_of(&f, i, &chains[i]);
                if (n->unit != LX_NO_UNIT)
                    va_map_put(d->arena, &f.by_chain, name_key(d, n), n->unit);
            } else if (n->unit == LX_NO_UNIT) {
                uint32_t said = va_map_get(&f.by_chain, name_key(d, n));
                n->unit = said != VA_NONE ? (uint16_t)said : unit_of(&f, i, &none);
            }
        }
}
