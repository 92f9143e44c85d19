/*
** entities.c - which mentions denote the same unit, organisation or person, and
** what it is called in full.
**
** Places come first, as organisations whose locality is left out ("Công an
** tỉnh") take it from them; then organisations with a head, then names that
** stand alone, which may be short for one of those ("Tập đoàn X" ... "X",
** "Bệnh viện Pháp Việt (FV)" ... "FV").
*/
#include <string.h>
#include "entities.h"
#include "titles.h"
#include "country_names.h"
#include "homes.h"
#include "entity_names.h"
#include "initials.h"
#include "name_parts.h"
#include "phrases.h"
#include "../memory/map.h"
#include "../lexicon/terms.h"
#include "mentions.h"

typedef struct {
    va_document *d;
    va_map by_identity;  /* what an entity is made of → entity */
    va_map by_own_name;  /* an organisation's own name or abbreviation → entity */
    va_map by_lone_head; /* the words of a head → the entity last named by them */
    va_map by_head;      /* head and own name without locality → first entity */
    uint32_t province;   /* the one that all organs are of where no unit is named, or VA_NONE */
    va_homes homes;      /* units that are meant where their names are left out */
    int short_names;     /* a name that ends in the home country was met */
} linker;

static uint32_t new_entity(linker *l, uint32_t mention, const char *name, va_type type) {
    va_entity *e = va_push(l->d->arena, &l->d->entities, sizeof *e);
    if (!e) return VA_NONE;
    e->name = name;
    e->kind = va_mention_at(l->d, mention)->kind;
    e->type = type;
    e->first_mention = mention;
    e->party = VA_NONE;
    return l->d->entities.count - 1;
}

static void join_entity(linker *l, uint32_t mention, uint32_t entity) {
    if (entity == VA_NONE) return;
    va_mention_at(l->d, mention)->entity = entity;
    va_entity_at(l->d, entity)->mentions++;
}

/* --- places ------------------------------------------------------------------- */

/* How a mention is written, by what it is of the entry it matched. */
static va_form form_of(uint8_t alias) {
    return alias == 1 ? VA_ABBREVIATION : alias == 2 ? VA_ALIAS : VA_FULL;
}

/* The place abroad that N means: "thủ đô Lào" is its capital. */
static const lx_place *place_abroad(const va_name *n) {
    if (n->place == VA_NONE) return NULL;
    const lx_place *p = &lx_places[n->place], *capital = NULL;
    if (n->type == VA_FOREIGN_LOCALITY && !p->kind && n->unit_type != VA_NONE)
        capital = va_capital_of(p);
    return capital ? capital : p;
}

static uint32_t new_place(linker *l, uint32_t mention, const lx_unit *u, const lx_place *p) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    const lx_unit *certain = n->unit == LX_NO_UNIT ? NULL : &lx_units[n->unit];
    const char *name = u   ? va_read_unit_name(d, u, n)
                       : p ? va_place_name(d, p, m, n)
                           : va_typed_name(d, m, n);
    uint32_t index =
        new_entity(l, mention, name, u ? (va_type)(VA_PROVINCE + u->level) : (va_type)n->type);
    if (index == VA_NONE) return index;
    va_entity *e = va_entity_at(d, index);
    if (p) e->country = lx_text(p->iso);
    if (certain) va_identify_unit(certain, e);
    return index;
}

/*
** The entity of unit U, where E is the first of its name and level: E, or one of its own that has
** *KEY, made if it is VA_NONE.
*/
static uint32_t same_unit(const linker *l, uint32_t e, const lx_unit *u, uint64_t *key) {
    va_entity *x = va_entity_at(l->d, e);
    if (!x->unit_code) va_identify_unit(u, x);
    /* Codes are kept once each, so that equal ones are one string. */
    if (u->level == LX_PROVINCES || x->unit_code == lx_text(u->code)) return e;
    *key = va_mix(*key, u->code);
    return va_map_get(&l->by_identity, *key);
}

static void link_place(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    const lx_unit *u = n->group == VA_NONE ? NULL : va_unit_of(d, n);
    const lx_place *p = place_abroad(n);
    uint64_t key =
        u   ? va_mix(va_mix(1, u->name), u->level)
        : p ? va_mix(2, p->name)
        : n->flags & VA_NAME_NUMBERED
            ? va_mix(va_mix(15, va_unit_type_of(n)->word), va_unit_number(d, n))
            : va_hash_tokens(d, va_mix(3, va_unit_type_of(n)->word), n->own, m->token_end);
    uint32_t e = va_map_get(&l->by_identity, key);
    if (e != VA_NONE && n->unit != LX_NO_UNIT) e = same_unit(l, e, &lx_units[n->unit], &key);
    if (e == VA_NONE) {
        e = new_place(l, mention, u, p);
        if (e == VA_NONE) return;
        va_map_put(d->arena, &l->by_identity, key, e);
    }
    /* The first mention with a type word says what a place abroad is called. */
    if (!u && p && n->type == VA_FOREIGN_LOCALITY && n->unit_type != VA_NONE &&
        va_name_at(d, va_entity_at(d, e)->first_mention)->unit_type == VA_NONE) {
        va_entity_at(d, e)->name = va_place_name(d, p, m, n);
        va_entity_at(d, e)->first_mention = mention;
    }
    int acronym = n->alias && vt_is_acronym(&d->token[m->token]);
    va_mention_at(d, mention)->form = (uint8_t)(acronym ? VA_ABBREVIATION : form_of(n->alias));
    join_entity(l, mention, e);
}

static int entity_in_article(const va_document *d, const va_mention *m) {
    return va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind != VA_BOILERPLATE;
}

/*
** A text may name its province in the names of organisations only: the one most of them have, as an
** entity without mentions, or VA_NONE.
*/
static uint32_t home_of_organs(linker *l) {
    va_document *d = l->d;
    const lx_unit *unit = NULL;
    uint32_t mention = VA_NONE;
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        const va_mention *m = va_mention_at(d, i);
        const va_name *n = va_name_at(d, i);
        if (m->kind != VA_ORGANISATION || n->group == VA_NONE || !entity_in_article(d, m)) continue;
        const lx_unit *u = va_unit_of(d, n);
        if (u->level != LX_PROVINCES) continue;
        if (unit && unit->name != u->name) return VA_NONE; /* two: who knows which */
        unit = u;
        if (mention == VA_NONE) mention = i;
    }
    if (!unit) return VA_NONE;
    uint32_t e = new_place(l, mention, unit, NULL);
    if (e != VA_NONE) va_entity_at(d, e)->kind = VA_PLACE;
    return e;
}

static void find_homes_of_entities(linker *l) {
    va_find_homes(l->d, &l->homes);
    l->province = l->homes.level[0].steps.count ? VA_NONE : home_of_organs(l);
}

/* --- organisations -------------------------------------------------------------- */

/* The unit of SLOT that MENTION means; one that only organs name becomes an entity here. */
static uint32_t home_in(linker *l, const va_home_slot *slot, uint32_t mention) {
    va_home *h = slot ? va_home_at(&l->homes, slot, mention) : NULL;
    if (!h) return slot == &l->homes.level[0] ? l->province : VA_NONE;
    if (h->entity != VA_NONE) return h->entity;
    h->entity = new_place(l, h->mention, h->unit, NULL);
    if (h->entity != VA_NONE) va_entity_at(l->d, h->entity)->kind = VA_PLACE;
    return h->entity;
}

/* The locality that MENTION, read as N, leaves out, by the type word that stands for it. */
static uint32_t home_of_mention(linker *l, const va_name *n, uint32_t mention) {
    const va_home_slot *level = l->homes.level;
    const lx_unit_type *type = va_unit_type_of(n);
    unsigned takes = n->head != VA_NONE ? lx_heads[n->head].takes : 0;
    if (takes & LX_HOME_TYPED && !type)
        return l->homes.sole_province ? home_in(l, &level[0], UINT32_MAX) : VA_NONE;
    if (takes & LX_HOME_PROVINCE) return home_in(l, &level[0], mention);
    if (takes & LX_HOME_DISTRICT) return home_in(l, &level[1], mention);
    if (!type) return VA_NONE;
    const va_home_slot *typed = va_homes_of_type(&l->homes, type->word);
    if (typed) return home_in(l, typed, mention);
    return type->levels & 1   ? home_in(l, &level[0], mention)
           : type->levels & 2 ? home_in(l, &level[1], mention)
                              : VA_NONE;
}

/* How fully a mention spells its organisation: without locality, with it, with its type word. */
enum { BY_HEAD = 2, BY_LOCALITY, BY_TYPED_LOCALITY };

enum { ENTITY_MOST_WORDS = 31 };

/* Of companies the longer name is the fuller one: "Công ty Tư vấn X" beside "Công ty X". */
static uint8_t how_fully(const va_mention *m, const va_name *n, uint8_t level) {
    uint32_t words = m->token_end - m->token;
    if (n->type != VA_COMPANY) words = 0;
    return (uint8_t)(level * (ENTITY_MOST_WORDS + 1) +
                     (words < ENTITY_MOST_WORDS ? words : ENTITY_MOST_WORDS));
}

/* Is the entity spelled less fully than SPELLED?  Then MENTION, which is, becomes its first. */
static int spells_better(va_document *d, uint32_t entity, uint32_t mention, uint8_t spelled) {
    va_entity *e = va_entity_at(d, entity);
    if (spelled <= e->spelled) return 0;
    e->spelled = spelled;
    e->first_mention = mention;
    return 1;
}

/* "Hội Doanh nhân trẻ" is the one "... Việt Nam" named elsewhere, no foreign one. */
static uint32_t same_at_home(const linker *l, uint64_t family) {
    uint32_t e = va_map_get(&l->by_head, family);
    if (e == VA_NONE) return e;
    const va_name *n = va_name_at(l->d, va_entity_at(l->d, e)->first_mention);
    return n->place == lx_home ? e : VA_NONE;
}

/* "Quốc hội" is "Quốc hội Việt Nam". */
static const char *name_with_country(linker *l, const va_mention *m, const va_name *n) {
    const va_name bare = va_without_ours(l->d, n);
    const char *name = va_organisation_name(l->d, m, &bare, NULL);
    if (!(lx_heads[n->head].takes & LX_KEEPS_COUNTRY) || n->local_end > n->local ||
        va_home_tail(l->d, m))
        return name;
    va_builder b;
    va_build_start(&b, l->d);
    va_build_text(&b, name);
    va_build_text(&b, lx_text(lx_places[lx_home].name));
    return va_build_name(&b);
}

/* The entity that a mention without a locality takes from elsewhere in the text, or VA_NONE. */
static uint32_t named_elsewhere(const linker *l, const va_mention *m, const va_name *n,
                                uint64_t family) {
    uint32_t e = VA_NONE;
    if (n->flags & VA_NAME_ELIDED) e = va_map_get(&l->by_head, family);
    if (e == VA_NONE && n->own_end == n->own) e = same_at_home(l, family);
    if (e == VA_NONE && l->short_names) /* "Hội Kiến trúc sư": "... Việt Nam" named elsewhere */
        e = va_map_get(&l->by_own_name, va_hash_tokens(l->d, 16, m->token, m->token_end));
    if (e == VA_NONE && n->own_end > n->own && l->d->token[n->own].kind == VT_WORD)
        /* "Bệnh viện FV" after "... (FV)" */
        e = va_map_get(&l->by_own_name, va_hash_tokens(l->d, 12, n->own, n->own_end));
    if (e == VA_NONE &&
        n->type == VA_COMPANY) /* "Tập đoàn X" is the "Công ty Cổ phần Tập đoàn X" */
        e = va_map_get(&l->by_own_name, va_hash_tokens(l->d, 12, m->token, m->token_end));
    uint32_t tail = va_behind_fields(l->d, n);
    if (e == VA_NONE && tail < n->own_end)
        e = va_map_get(&l->by_own_name, va_hash_tokens(l->d, 12, tail, n->own_end));
    return e != VA_NONE && va_entity_at(l->d, e)->type == n->type ? e : VA_NONE;
}

/* "VEC" alone: short for a head of the table, or for what this text says it is. */
static int is_short_head(const va_document *d, const va_mention *m, const va_name *n) {
    return n->alias == 1 && m->token_end == m->token + 1 && vt_is_acronym(&d->token[m->token]);
}

/* "UBND tỉnh" in a text on Hà Nam is the "UBND tỉnh Hà Nam" named in full. */
static uint64_t home_key(const va_document *d, uint32_t home) {
    const va_name *place = va_name_at(d, va_entity_at(d, home)->first_mention);
    return place->group != VA_NONE ? va_mix(5, va_unit_of(d, place)->name) : va_mix(8, home);
}

static uint64_t known_family(const va_name *n) {
    return va_mix(13, lx_organisations[n->known].name);
}

/* The identity of a known organisation whose name no locality follows. */
static uint64_t known_key(const va_name *n) {
    return va_mix(known_family(n), 0);
}

/* The known organisation that N names with its head is ENTITY, under its other names too. */
static void learn_known(linker *l, const va_name *n, uint32_t entity) {
    const lx_organisation *o = &lx_organisations[n->known];
    va_entity *e = va_entity_at(l->d, entity);
    if (o->country && !e->country) e->country = lx_text(o->country);
    if (o->represents && !e->represents) e->represents = lx_text(o->represents);
    va_map_put(l->d->arena, &l->by_identity, known_key(n), entity);
    va_map_put(l->d->arena, &l->by_head, known_family(n), entity);
}

/* "Ban Thường trực Ủy ban MTTQ tỉnh": the type word that closes a name is the unit at home. */
static void read_home_type(linker *l, uint32_t mention, va_name *n) {
    const va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    va_name at = *n;
    if (n->flags & VA_NAME_ELIDED || n->group != VA_NONE || n->place != VA_NONE) return;
    if (n->own == VA_NONE || n->own_end == n->own) return;
    for (uint32_t i = n->own; i < m->token_end; i++) {
        uint32_t end;
        const lx_sense *type = va_entry_at(d, i, m->token_end, m->token_end, LX_UNIT_TYPE, &end);
        if (!type || !(lx_unit_types[type->index].levels & 3)) continue;
        at.unit_type = type->index;
        at.own_end = at.local = at.local_end = i;
        at.flags |= VA_NAME_ELIDED;
        if (home_of_mention(l, &at, mention) != VA_NONE) *n = at;
        return;
    }
}

/* The organ ENTITY acts for the unit called NAME. */
static void represent_unit(va_document *d, uint32_t entity, const char *name) {
    va_entity *e = va_entity_at(d, entity);
    if (e->represents || (e->type != VA_PARTY_COMMITTEE && e->type != VA_GOVERNMENT_BODY &&
                          e->type != VA_MILITARY_POLICE))
        return;
    e->represents = name;
}

static void link_headed(linker *l, uint32_t mention) {
    va_document *d = l->d;
    va_mention *m = va_mention_at(d, mention);
    va_name *n = va_name_at(d, mention);
    read_home_type(l, mention, n);
    va_read_own_head(d, m, n);
    const va_name bare = va_without_ours(d, n);
    uint64_t family = va_hash_tokens(d, va_mix(11, va_head_of(d, n)), bare.own, bare.own_end);
    uint64_t place = va_locality_key(d, n), key = va_mix(family, place);
    uint32_t home = VA_NONE; /* the entity whose name goes on the head's */
    int abroad = n->flags & VA_NAME_ELIDED && va_is_organ_abroad(d, mention);
    uint32_t e = place || abroad ? VA_NONE : named_elsewhere(l, m, n, family);
    if (is_short_head(d, m, n)) {
        uint32_t said = va_map_get(&l->by_own_name, va_hash_tokens(d, 12, m->token, m->token_end));
        if (said != VA_NONE) e = said;
    }
    if (n->flags & VA_NAME_ELIDED && !abroad) {
        if (e == VA_NONE) home = home_of_mention(l, n, mention);
        if (e == VA_NONE && home == VA_NONE) e = named_elsewhere(l, m, n, family);
        if (home != VA_NONE) key = va_mix(family, home_key(d, home));
        m->form = home != VA_NONE || e != VA_NONE ? VA_ELIDED : VA_FULL;
    } else {
        m->form = (uint8_t)(n->flags & VA_NAME_LISTED ? VA_ELIDED : form_of(n->alias == 1));
    }
    if (e == VA_NONE) e = va_map_get(&l->by_identity, key);
    if (e == VA_NONE && n->known != VA_NONE) e = va_map_get(&l->by_identity, known_key(n));
    if (e == VA_NONE) {
        e = new_entity(l, mention, "", (va_type)n->type);
        if (e == VA_NONE) return;
        va_map_put(d->arena, &l->by_identity, key, e);
    }
    if (n->known != VA_NONE) learn_known(l, n, e);
    int typed = place && n->unit_type != VA_NONE;
    uint8_t level = typed ? BY_TYPED_LOCALITY : place ? BY_LOCALITY : BY_HEAD;
    if (spells_better(d, e, mention, how_fully(m, n, level)))
        va_entity_at(d, e)->name = home == VA_NONE
                                       ? name_with_country(l, m, n)
                                       : va_organisation_name(d, m, n, va_entity_at(d, home));
    if (home != VA_NONE) represent_unit(d, e, va_entity_at(d, home)->name);
    if (place || home != VA_NONE) va_map_put(d->arena, &l->by_head, family, e);
    /* "Văn phòng X" is no X, "Hội đồng Bảo an LHQ" not the LHQ. */
    int whole = !(lx_heads[n->head].takes & LX_MEMBER) && !va_belongs_to_known(d, n);
    if (whole && n->own_end > n->own && d->token[n->own].kind == VT_WORD)
        va_map_put(d->arena, &l->by_own_name, va_hash_tokens(d, 12, n->own, n->own_end), e);
    if (n->type == VA_COMPANY && n->own_end == m->token_end && n->own_end > n->own)
        va_map_put(d->arena, &l->by_own_name, va_hash_tokens(d, 12, m->token, m->token_end), e);
    uint32_t tail = va_behind_fields(d, n);
    if (tail < n->own_end)
        va_map_put(d->arena, &l->by_own_name, va_hash_tokens(d, 12, tail, n->own_end), e);
    if (n->own_end > n->own && n->local_end > n->local && n->own_end == n->local)
        va_map_put(d->arena, &l->by_own_name, va_hash_tokens(d, 12, n->own, n->local_end), e);
    join_entity(l, mention, e);
}

/* A run of capitals nobody knows: "Juniper Networks". */
static int is_unknown_brand(const va_mention *m, const va_name *n) {
    return m->kind == VA_ORGANISATION && n->flags & VA_NAME_BARE && n->known == VA_NONE;
}

/* "Juniper" is the "Juniper Networks" of the text, if only one name begins so. */
static uint32_t longer_brand(const linker *l, const va_mention *m) {
    uint64_t first = va_hash_tokens(l->d, 17, m->token, m->token_end);
    if (va_map_get(&l->by_own_name, va_mix(first, 2)) != VA_NONE) return VA_NONE;
    return va_map_get(&l->by_own_name, first);
}

/* A brand of several words may go on by its first ones. */
static void learn_first_words(linker *l, const va_mention *m, uint32_t entity) {
    uint64_t first = 17;
    for (uint32_t i = m->token; i + 1 < m->token_end && !va_is_over(l->d->arena); i++) {
        first = va_hash_tokens(l->d, first, i, i + 1);
        uint32_t before = va_map_get(&l->by_own_name, first);
        va_map_put(l->d->arena, &l->by_own_name,
                   before == VA_NONE || before == entity ? first : va_mix(first, 2), entity);
    }
}

static void link_known(linker *l, uint32_t mention, const va_name *n) {
    va_document *d = l->d;
    const lx_organisation *o = &lx_organisations[n->known];
    const va_mention *m = va_mention_at(d, mention);
    uint64_t family = known_family(n), key = va_mix(family, va_locality_key(d, n));
    /* First an abbreviation that this text defines itself. */
    uint32_t e = va_map_get(&l->by_own_name, va_hash_tokens(d, 12, m->token, m->token_end));
    if (e != VA_NONE) va_map_put(d->arena, &l->by_identity, key, e);
    if (e == VA_NONE) e = va_map_get(&l->by_identity, key);
    if (e == VA_NONE && n->local_end == n->local) e = va_map_get(&l->by_head, family);
    if (e == VA_NONE) {
        /* "EVN Hà Nội" is called so; its parent has the long name. */
        int branch = n->alias == 1 && n->local_end > n->local;
        e = new_entity(l, mention, branch ? va_text_name(d, m) : va_known_name(d, n),
                       (va_type)o->type);
        if (e == VA_NONE) return;
        if (o->country) va_entity_at(d, e)->country = lx_text(o->country);
        if (o->represents) va_entity_at(d, e)->represents = lx_text(o->represents);
        if (!(n->flags & VA_NAME_OFFICE) && !branch) va_map_put(d->arena, &l->by_head, family, e);
        va_map_put(d->arena, &l->by_identity, key, e);
    }
    int elided = n->flags & VA_NAME_LISTED;
    va_mention_at(d, mention)->form = (uint8_t)(elided ? VA_ELIDED : form_of(n->alias));
    if (!(n->flags & VA_NAME_LISTED) && va_is_full_form(d, m, n) &&
        spells_better(d, e, mention, how_fully(m, n, BY_HEAD)))
        va_entity_at(d, e)->name = va_text_name(d, m);
    if (o->type == VA_COMPANY && n->local_end == n->local) learn_first_words(l, m, e);
    join_entity(l, mention, e);
}

enum { PERSON_LEARNT_WORDS = 5 };

/*
** "ông A", "Văn A" is the Nguyễn Văn A named before, if only one person so far is called so: by the
** last words of the name, which Vietnamese are called by, and so are foreigners.
*/
static uint32_t named_person(const linker *l, const va_mention *m) {
    uint64_t given = va_hash_tokens(l->d, 16, m->token, m->token_end);
    if (va_map_get(&l->by_own_name, va_mix(given, 2)) != VA_NONE) return VA_NONE;
    return va_map_get(&l->by_own_name, given);
}

static void learn_person_entity(linker *l, const va_mention *m, uint32_t entity) {
    for (uint32_t i = m->token + 1; i < m->token_end && i < m->token + PERSON_LEARNT_WORDS; i++) {
        uint64_t given = va_hash_tokens(l->d, 16, i, m->token_end);
        uint32_t before = va_map_get(&l->by_own_name, given);
        va_map_put(l->d->arena, &l->by_own_name,
                   before == VA_NONE || before == entity ? given : va_mix(given, 2), entity);
    }
}

/* A name nobody knows, or a person: the words themselves are its identity. */
static void link_by_words(linker *l, uint32_t mention) {
    va_document *d = l->d;
    va_mention *m = va_mention_at(d, mention);
    uint64_t own = va_hash_tokens(d, 12, m->token, m->token_end);
    uint64_t key = va_mix(own, m->kind == VA_PERSON ? 14 : 15);
    const va_name *n = va_name_at(d, mention);
    int person = m->kind == VA_PERSON;
    uint32_t e = person ? named_person(l, m) : va_map_get(&l->by_own_name, own);
    if (person && e != VA_NONE) m->form = VA_COREFERENCE;
    if (!person && e == VA_NONE && n->flags & VA_NAME_BARE) {
        e = va_map_get(&l->by_identity, va_mix(own, 14)); /* said with a title elsewhere */
        if (e != VA_NONE) m->kind = VA_PERSON;
    }
    if (e == VA_NONE && is_unknown_brand(m, n)) e = longer_brand(l, m);
    if (!person && e != VA_NONE)
        m->form = vt_is_acronym(&d->token[m->token]) ? VA_ABBREVIATION : VA_ALIAS;
    if (person && m->token_end == m->token + 1 && /* two of that given name: neither is guessed */
        va_map_get(&l->by_own_name, va_mix(va_hash_tokens(d, 16, m->token, m->token_end), 2)) !=
            VA_NONE)
        key = va_mix(key, 3);
    if (e == VA_NONE) e = va_map_get(&l->by_identity, key);
    if (e == VA_NONE) {
        lx_string paper = va_newspaper_of(d, m);
        e = new_entity(l, mention, paper ? lx_text(paper) : va_text_name(d, m),
                       paper ? VA_MEDIA : (va_type)va_name_at(d, mention)->type);
        if (e == VA_NONE) return;
        va_map_put(d->arena, &l->by_identity, key, e);
        uint64_t last = va_hash_tokens(d, 12, m->token_end - 1, m->token_end);
        if (m->kind == VA_PERSON && m->token_end > m->token + 1 &&
            !d->word[m->token_end - 1].syllable) /* "Makroulos" later on */
            va_map_put(d->arena, &l->by_identity, va_mix(last, 14), e);
    }
    if (person) learn_person_entity(l, m, e);
    if (is_unknown_brand(m, n)) learn_first_words(l, m, e);
    join_entity(l, mention, e);
}

/* "Phòng Thương mại và Công nghiệp (VCCI)": the table has the whole name that this is a part of. */
static void complete_name(va_document *d, uint32_t entity, const va_name *known) {
    va_entity *e = va_entity_at(d, entity);
    if (known->known == VA_NONE) return;
    const lx_organisation *o = &lx_organisations[known->known];
    const char *name = lx_text(o->name);
    size_t n = strlen(e->name), size = strlen(name);
    int begins = !strncmp(name, e->name, n) && name[n] == ' ';
    int ends = size > n && !strcmp(name + size - n, e->name) && name[size - n - 1] == ' ';
    if (begins || ends) e->name = name;
    if (ends) e->type = (va_type)o->type;
}

/* The word at token I is WORD, in small letters. */
static int is_word(const va_document *d, uint32_t i, const char *word) {
    size_t n = strlen(word);
    return d->token[i].bytes == n && !memcmp(d->text + d->token[i].start, word, n);
}

enum { BRACKET_TOKENS = 6, SAID_TOKENS = 16 };

/* Tokens [I, END) are short for the entity of mention MENTION from here on. */
static void learn_short(linker *l, uint32_t mention, uint32_t i, uint32_t end) {
    va_map_put(l->d->arena, &l->by_own_name, va_hash_tokens(l->d, 12, i, end),
               va_mention_at(l->d, mention)->entity);
}

/* "Tập đoàn X, viết tắt là ABC": after the name at hand the text says what is short for it. */
static void learn_said(linker *l, uint32_t mention) {
    const va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    uint32_t end = va_sentence_at(d, m->sentence)->token_end, said = m->token_end;
    if (end > said + SAID_TOKENS) end = said + SAID_TOKENS;
    if (said < end && (vt_is_marker(&d->token[said], '(') || vt_is_marker(&d->token[said], ',')))
        said++;
    /* "gọi tắt", "viết tắt", "tên viết tắt" */
    uint32_t k = said;
    while (k < end && k < said + 3 && !is_word(d, k, "tắt"))
        k++;
    if (k == end || k == said + 3 || k == said) return;
    while (k < end && !is_word(d, k, "là") && !vt_is_marker(&d->token[k], ':'))
        k++;
    if (++k >= end || !vt_is_capital(&d->token[k])) return;
    uint32_t last = k + 1;
    while (last < end && d->token[last].gap == VT_GAP_SPACE && vt_is_capital(&d->token[last]))
        last++;
    learn_short(l, mention, k, vt_is_acronym(&d->token[k]) ? k + 1 : last);
}

/* The sign at token I parts what stands before it from a remark behind it. */
static int is_aside(const va_document *d, uint32_t i) {
    const vt_token *t = &d->token[i];
    return (vt_is_dash(t) && t->gap) || vt_is_marker(t, ',') || vt_is_marker(t, ';');
}

/* "Tập đoàn X (ABC)": ABC is short for it from here on. */
static void learn_abbreviation(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    uint32_t i = m->token_end, end = va_sentence_at(d, m->sentence)->token_end;
    if (i + 2 >= end || !vt_is_marker(&d->token[i], '(') || m->entity == VA_NONE) return;
    uint32_t first = i + 1, k = first;
    while (k < end && k < first + BRACKET_TOKENS && !vt_is_marker(&d->token[k], ')'))
        k++;
    if (k == end || !vt_is_marker(&d->token[k], ')')) return;
    while (first < k && !vt_is_capital(&d->token[first]) &&
           !(d->token[first].shape & VT_SHAPE_INNER))
        first++;
    const va_mention *inside = mention + 1 < d->mentions.count ? va_mention_at(d, mention + 1) : m;
    int brand = inside->kind == VA_ORGANISATION && inside->token == first && inside->token_end == k;
    /* "(ABC - sàn HOSE)", "(ABC, Hàn Quốc)": what stands behind the sign is said of it */
    if (first + 1 < k && !brand && is_aside(d, first + 1)) k = first + 1;
    if (first == k || (k - first > 1 && !brand && !vt_is_acronym(&d->token[first]))) return;
    learn_short(l, mention, first, k);
    if (brand) complete_name(d, m->entity, va_name_at(d, mention + 1));
}

/* "Ban Dân tộc (BDT) tỉnh X": the bracket before the locality holds the first short form of it. */
static void learn_inner_abbreviation(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    uint32_t close = n->local - 1, open = close;
    if (m->kind != VA_ORGANISATION || n->local_end == n->local || m->entity == VA_NONE) return;
    if (n->local <= m->token || !vt_is_marker(&d->token[close], ')')) return;
    while (open > m->token && !vt_is_marker(&d->token[open], '('))
        open--;
    learn_short(l, mention, open + 1, close);
}

/*
** "Công ty cổ phần Sữa Việt Nam Vinamilk": the brand behind a name is the same company; behind any
** name its initials are the same organisation.
*/
static void learn_brand(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    if (mention + 1 >= d->mentions.count || m->entity == VA_NONE) return;
    const va_mention *next = va_mention_at(d, mention + 1);
    uint32_t dash = m->token_end < d->tokens && vt_is_dash(&d->token[m->token_end]);
    if (next->token != m->token_end + dash || next->sentence != m->sentence) return;
    if (next->kind != VA_ORGANISATION || va_name_at(d, mention + 1)->head != VA_NONE) return;
    if (!(next->token_end == next->token + 1 &&
          va_is_initials_of(d, next->token, m->token, m->token_end)) &&
        (dash || va_entity_at(d, m->entity)->type != VA_COMPANY))
        return;
    learn_short(l, mention, next->token, next->token_end);
}

/* --- what an organ acts for ------------------------------------------------------- */

static void represent(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    if (m->entity == VA_NONE || n->head == VA_NONE || n->group == VA_NONE) return;
    represent_unit(d, m->entity, va_unit_name(d, va_unit_of(d, n)));
}

/* The passes over organisations, in which what names them most fully comes first. */
enum { WITH_LOCALITY, WITHOUT_LOCALITY, KNOWN_IN_FULL, THE_REST, NO_PASS };

static int pass_of(const linker *l, uint32_t mention) {
    const va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    if (m->kind == VA_ORGANISATION && va_home_tail(l->d, m)) return WITH_LOCALITY;
    if (n->head != VA_NONE && is_short_head(d, m, n)) return THE_REST;
    if (n->head != VA_NONE && m->kind == VA_ORGANISATION)
        return n->local_end > n->local && !(n->flags & VA_NAME_ELIDED) ? WITH_LOCALITY
                                                                       : WITHOUT_LOCALITY;
    uint32_t end = va_sentence_at(d, m->sentence)->token_end;
    int explained = m->token_end < end && vt_is_marker(&d->token[m->token_end], '(');
    if (m->kind == VA_PERSON) return KNOWN_IN_FULL;
    if (is_unknown_brand(m, n) && m->token_end > m->token + 1) return KNOWN_IN_FULL;
    return n->known != VA_NONE && explained ? KNOWN_IN_FULL : THE_REST;
}

/* "Hội Kiến trúc sư Việt Nam" may go on without its country. */
static void learn_short_name(linker *l, uint32_t mention) {
    const va_mention *m = va_mention_at(l->d, mention);
    uint32_t tail = va_home_tail(l->d, m);
    if (!tail || m->entity == VA_NONE) return;
    l->short_names = 1;
    va_map_put(l->d->arena, &l->by_own_name,
               va_hash_tokens(l->d, 16, m->token, m->token_end - tail), m->entity);
}

static void link_organ(linker *l, uint32_t mention, int pass) {
    const va_mention *m = va_mention_at(l->d, mention);
    const va_name *n = va_name_at(l->d, mention);
    int headed = n->head != VA_NONE && m->kind == VA_ORGANISATION;
    va_name known = *n;
    if (headed) known.known = va_known_behind_head(l->d, m, n);
    if (headed && known.known != VA_NONE) {
        known.alias = 1;
        link_known(l, mention, &known);
    } else if (headed)
        link_headed(l, mention);
    else if (n->known != VA_NONE)
        link_known(l, mention, n);
    else
        link_by_words(l, mention);
    if (va_mention_at(l->d, mention)->kind == VA_PERSON) return;
    learn_short_name(l, mention);
    if (pass == THE_REST) return;
    learn_abbreviation(l, mention);
    learn_inner_abbreviation(l, mention);
    learn_said(l, mention);
    learn_brand(l, mention);
    represent(l, mention);
}

/* --- heads that stand alone ---------------------------------------------------------------- */

enum { HEAD_MOST_WORDS = 3 };

/* A name that is no more than a head of organisations: "Công ty", "Bộ", "Sở". */
static int is_lone_head(const va_document *d, const va_mention *m, const va_name *n) {
    uint32_t end;
    if (m->kind != VA_ORGANISATION || n->term != VA_NONE || n->known != VA_NONE) return 0;
    if (n->flags & VA_NAME_ELIDED || m->token_end > m->token + HEAD_MOST_WORDS) return 0;
    const lx_sense *head = va_entry_at(d, m->token, m->token_end, m->token_end, LX_HEAD, &end);
    return head && head->alias != 1 && lx_heads[head->index].takes & LX_GENERIC;
}

/* Mention M with a name behind its head is what the head alone means from here on. */
static void learn_head(linker *l, const va_mention *m) {
    const va_document *d = l->d;
    for (uint32_t end = m->token + 1; end < m->token_end && end <= m->token + HEAD_MOST_WORDS;
         end++) {
        uint32_t found;
        int closed = vt_is_capital(&d->token[end]) || d->token[end].kind == VT_NUMBER;
        if (!closed &&
            (end == m->token + 1 || !va_entry_at(d, m->token, end, end, LX_HEAD, &found)))
            continue;
        va_map_set(d->arena, &l->by_lone_head, va_hash_tokens(d, 18, m->token, end), m->entity);
    }
}

/* "Công ty", "Bộ" standing alone is the last one that was named so in full. */
static void link_lone_heads(linker *l) {
    va_document *d = l->d;
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        va_mention *m = va_mention_at(d, i);
        if (m->kind != VA_ORGANISATION || m->entity == VA_NONE) continue;
        if (!is_lone_head(d, m, va_name_at(d, i))) {
            if (vt_is_capital(&d->token[m->token])) learn_head(l, m);
            continue;
        }
        uint32_t e = va_map_get(&l->by_lone_head, va_hash_tokens(d, 18, m->token, m->token_end));
        if (e == VA_NONE || e == m->entity) continue;
        va_entity_at(d, m->entity)->mentions--;
        m->form = VA_ELIDED;
        join_entity(l, i, e);
    }
}

/*
** "Putin" in a title is the Vladimir Putin whom the text names in full behind it, if only one is
** called so; outside titles a Vietnamese given name before the full one is somebody else's.
*/
static void link_titled_people(linker *l) {
    va_document *d = l->d;
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        va_mention *m = va_mention_at(d, i);
        if (m->kind != VA_PERSON || m->entity == VA_NONE) continue;
        int title = va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind == VA_TITLE;
        if (!title && d->word[m->token].syllable) continue;
        uint32_t e = named_person(l, m);
        if (e == VA_NONE || e == m->entity) continue;
        va_entity_at(d, m->entity)->mentions--;
        m->form = VA_COREFERENCE;
        join_entity(l, i, e);
    }
}

enum { LEAST_REST = 4 };

/*
** "Phụ nữ Bệnh viện Y" is the "Hội Phụ nữ Bệnh viện Y" of the text: the words of another name but
** for the first word of its head.
*/
static void link_headless(linker *l) {
    va_document *d = l->d;
    va_map by_rest = {0};
    for (uint32_t i = 0; i < d->mentions.count && !d->arena->failed; i++) {
        const va_mention *m = va_mention_at(d, i);
        uint32_t rest = m->token + 1, end;
        if (m->kind != VA_ORGANISATION || m->entity == VA_NONE || rest + LEAST_REST > m->token_end)
            continue;
        if (va_name_at(d, i)->head == VA_NONE || !vt_is_capital(&d->token[rest])) continue;
        if (va_entry_at(d, rest, m->token_end, 0, LX_HEAD, &end)) continue; /* Tổng | Công ty X */
        va_map_put(d->arena, &by_rest, va_hash_tokens(d, 19, rest, m->token_end), m->entity);
    }
    for (uint32_t i = 0; i < d->mentions.count && !d->arena->failed; i++) {
        va_mention *m = va_mention_at(d, i);
        if (m->kind != VA_ORGANISATION || m->entity == VA_NONE) continue;
        uint32_t e = va_map_get(&by_rest, va_hash_tokens(d, 19, m->token, m->token_end));
        if (e == VA_NONE || e == m->entity) continue;
        va_entity_at(d, m->entity)->mentions--;
        m->form = VA_ELIDED;
        join_entity(l, i, e);
    }
}

/*
** The user's terms: the entity of that name, if the text has one under other words, else one of
** their own.
*/
static void link_terms(linker *l) {
    va_document *d = l->d;
    va_map by_name = {0};
    if (!d->terms) return;
    for (uint32_t e = 0; e < d->entities.count; e++) {
        const char *name = va_entity_at(d, e)->name;
        va_map_put(d->arena, &by_name, va_name_identity(name, (int64_t)strlen(name)), e);
    }
    for (uint32_t i = 0; i < d->mentions.count && !va_is_over(d->arena); i++) {
        uint32_t term = va_name_at(d, i)->term;
        if (term == VA_NONE) continue;
        const va_kept_term *t = va_term_of(d->terms, term);
        uint32_t e = va_map_get(&by_name, t->identity);
        if (e == VA_NONE) {
            va_builder b;
            va_build_start(&b, d);
            va_build_text(&b, t->name);
            e = new_entity(l, i, va_build_name(&b), (va_type)va_name_at(d, i)->type);
            if (e == VA_NONE) return;
            va_map_put(d->arena, &by_name, t->identity, e);
        }
        va_entity *x = va_entity_at(d, e);
        if (t->type != VA_TYPE_COUNT) x->type = t->type;
        if (t->code && (!x->unit_code || strcmp(x->unit_code, t->code) != 0)) {
            va_builder b;
            va_build_start(&b, d);
            va_build_text(&b, t->code);
            x->unit_code = b.text;
            x->unit_era = NULL;
        }
        va_mention_at(d, i)->form = t->action == VA_TERM_ALIAS ? VA_ALIAS : VA_FULL;
        join_entity(l, i, e);
    }
}

/* Link the first N mentions that are organisations and persons, pass by pass. */
static void link_organs(linker *l, uint32_t n) {
    const va_document *d = l->d;
    uint8_t *pass = va_allocate(d->arena, (uint64_t)n + 1);
    if (!pass) return;
    for (uint32_t i = 0; i < n; i++) {
        va_entity_kind kind = va_mention_at(d, i)->kind;
        int linked =
            (kind == VA_ORGANISATION || kind == VA_PERSON) && va_name_at(d, i)->term == VA_NONE;
        pass[i] = (uint8_t)(linked ? pass_of(l, i) : NO_PASS);
    }
    for (int k = WITH_LOCALITY; k <= THE_REST; k++)
        for (uint32_t i = 0; i < n && !va_is_over(d->arena); i++)
            if (pass[i] == k) link_organ(l, i, k);
}

void va_entities(va_document *d) {
    linker l = {0};
    l.d = d;
    uint32_t n = d->mentions.count;
    for (uint32_t i = 0; i < n && !va_is_over(d->arena); i++)
        if (va_mention_at(d, i)->kind == VA_PLACE && va_name_at(d, i)->term == VA_NONE)
            link_place(&l, i);
    va_spell_countries(d);
    find_homes_of_entities(&l);
    link_organs(&l, n);
    link_titled_people(&l);
    link_lone_heads(&l);
    link_headless(&l);
    if (!d->arena->failed) va_join_titles(d);
    link_terms(&l);
}
