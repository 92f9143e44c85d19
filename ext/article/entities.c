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
#include "canonical.h"
#include "map.h"
#include "names.h"

typedef struct {
    va_document *d;
    va_map by_identity;          /* what an entity is made of → entity */
    va_map by_own_name;          /* an organisation's own name or abbreviation → entity */
    va_map by_head;              /* head and own name without locality → first entity */
    uint32_t province, district; /* most mentioned outside boilerplate, or VA_NONE */
} linker;

static const lx_unit_type *unit_type(const va_name *n) {
    return n->unit_type == VA_NONE ? NULL : &lx_unit_types[n->unit_type];
}

/* The unit a name means: its type word first, then the level read, then the era of the text. */
static const lx_unit *choose_unit(const va_document *d, const va_name *n) {
    const lx_group *g = &lx_unit_groups[n->group];
    const lx_unit_type *type = unit_type(n);
    const lx_unit *best = NULL;
    int best_score = -1;
    for (uint32_t i = 0; i < g->count; i++) {
        const lx_unit *u = &lx_units[lx_group_units[g->first + i]];
        int score = u->level == LX_PROVINCES ? 3 : u->level == LX_DISTRICTS ? 2 : 0;
        if (type && lx_unit_types[u->type].word == type->word) score += 8;
        if (n->type == VA_PROVINCE + u->level) score += 4;
        score = score * 4 + (u->era == d->new_era ? 2 : u->era < 2);
        if (score > best_score) {
            best_score = score;
            best = u;
        }
    }
    return best;
}

static uint64_t hash_tokens(const va_document *d, uint64_t h, uint32_t i, uint32_t end) {
    for (; i < end; i++)
        if (d->t[i].kind != VT_MARKER) h = va_mix(h, d->t[i].key);
    return h;
}

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

static void join(linker *l, uint32_t mention, uint32_t entity) {
    if (entity == VA_NONE) return;
    va_mention_at(l->d, mention)->entity = entity;
    va_entity_at(l->d, entity)->mentions++;
}

/* --- places ------------------------------------------------------------------- */

static const lx_place *capital_of(const lx_place *country) {
    for (const lx_place *p = lx_places; p < lx_places + lx_place_count; p++)
        if (p->kind && p->country == country->country && !strcmp(lx_text(p->kind), "thủ đô"))
            return p;
    return NULL;
}

/* A place abroad keeps the spelling and the type word of the text where they say more. */
static const char *place_name(va_document *d, const lx_place *p, const va_mention *m,
                              const va_name *n) {
    va_builder b;
    va_build_start(&b, d);
    if (p->kind && n->type == VA_FOREIGN_LOCALITY) {
        const lx_unit_type *type = unit_type(n);
        va_build_text(&b, type ? lx_text(type->word) : lx_text(p->kind));
    }
    if (n->alias == 2 && p == &lx_places[n->place] && !vt_is_acronym(&d->t[m->token]))
        va_build_tokens(&b, n->own_end > n->own ? n->own : m->token, m->token_end);
    else
        va_build_text(&b, lx_text(p->name));
    return va_build_name(&b);
}

static void fill_unit(va_document *d, va_entity *e, const lx_unit *u) {
    va_builder b;
    va_build_start(&b, d);
    va_build_text(&b, lx_text(lx_unit_types[u->type].word));
    va_build_text(&b, lx_text(u->name));
    e->name = va_build_name(&b);
    e->type = (va_type)(VA_PROVINCE + u->level);
    if (u->code) {
        e->unit_code = lx_text(u->code);
        e->unit_era = u->era == 1 ? "2025" : "pre2025";
    }
    if (u->successor) e->successor_code = lx_text(u->successor);
}

static const char *typed_text(va_document *d, const va_mention *m, const va_name *n) {
    va_builder b;
    va_build_start(&b, d);
    va_build_text(&b, lx_text(unit_type(n)->word));
    va_build_tokens(&b, n->own, m->token_end);
    return va_build_name(&b);
}

static void link_place(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    va_name *n = va_name_at(d, mention);
    const lx_unit *u = n->group == VA_NONE ? NULL : choose_unit(d, n);
    const lx_place *p = n->place == VA_NONE ? NULL : &lx_places[n->place];
    uint64_t key;
    if (u)
        key = va_mix(va_mix(1, u->name), u->level);
    else if (p) {
        if (n->type == VA_FOREIGN_LOCALITY && !p->kind && n->unit_type != VA_NONE) {
            const lx_place *capital = capital_of(p);
            if (capital) p = capital;
        }
        key = va_mix(2, p->name);
    } else
        key = hash_tokens(d, va_mix(3, unit_type(n)->word), n->own, m->token_end);
    uint32_t e = va_map_get(&l->by_identity, key);
    if (e == VA_NONE) {
        e = new_entity(l, mention, "", (va_type)n->type);
        if (e == VA_NONE) return;
        if (u)
            fill_unit(d, va_entity_at(d, e), u);
        else if (p) {
            va_entity_at(d, e)->name = place_name(d, p, m, n);
            va_entity_at(d, e)->country = lx_text(p->iso);
        } else
            va_entity_at(d, e)->name = typed_text(d, m, n);
        va_map_put(d->arena, &l->by_identity, key, e);
    }
    /* The first mention with a type word says what the place is called. */
    if (p && n->type == VA_FOREIGN_LOCALITY && n->unit_type != VA_NONE &&
        va_name_at(d, va_entity_at(d, e)->first_mention)->unit_type == VA_NONE) {
        va_entity_at(d, e)->name = place_name(d, p, m, n);
        va_entity_at(d, e)->first_mention = mention;
    }
    join(l, mention, e);
}

static int in_article(const va_document *d, const va_mention *m) {
    return va_section_at(d, va_sentence_at(d, m->sentence)->section)->kind != VA_BOILERPLATE;
}

/* The province and the district that a text left without a name means. */
static void find_home(linker *l) {
    uint32_t best[2] = {0, 0};
    l->province = l->district = VA_NONE;
    uint32_t *count = va_allocate(l->d->arena, (uint64_t)l->d->entities.count * sizeof *count + 1);
    if (!count) return;
    for (uint32_t i = 0; i < l->d->mentions.count; i++) {
        const va_mention *m = va_mention_at(l->d, i);
        if (m->kind == VA_PLACE && m->entity != VA_NONE && in_article(l->d, m)) count[m->entity]++;
    }
    for (uint32_t e = 0; e < l->d->entities.count; e++) {
        va_type type = va_entity_at(l->d, e)->type;
        if (type > VA_DISTRICT || count[e] <= best[type]) continue;
        best[type] = count[e];
        *(type == VA_PROVINCE ? &l->province : &l->district) = e;
    }
}

/* --- organisations -------------------------------------------------------------- */

/* "Bộ Y tế Việt Nam" is the Bộ Y tế: a ministry of ours says its country to foreigners only. */
static int is_own_country(const va_name *n) {
    if (n->place == VA_NONE || n->head == VA_NONE) return 0;
    const lx_head *head = &lx_heads[n->head];
    return !(head->takes & LX_TAKES_LOCALITY) && head->type == VA_GOVERNMENT_BODY &&
           !strcmp(lx_text(lx_places[n->place].iso), "VN");
}

/* What distinguishes an organisation's locality: 0 if it names none. */
static uint64_t locality_key(const va_document *d, const va_name *n) {
    if (n->group != VA_NONE) return va_mix(5, choose_unit(d, n)->name);
    if (is_own_country(n)) return 0;
    if (n->place != VA_NONE) return va_mix(6, lx_places[n->place].name);
    return n->local_end > n->local ? hash_tokens(d, 7, n->local, n->local_end) : 0;
}

static void build_locality(va_builder *b, const va_name *n) {
    va_document *d = b->d;
    const lx_unit_type *type = unit_type(n);
    int typed = n->head != VA_NONE && lx_heads[n->head].takes & LX_TYPED;
    if (is_own_country(n)) return;
    if (n->group != VA_NONE) {
        const lx_unit *u = choose_unit(d, n);
        if (type)
            va_build_text(b, va_lowered(d, lx_text(type->word)));
        else if (typed || !strcmp(lx_text(u->name), "Hồ Chí Minh")) /* never without it */
            va_build_text(b, va_lowered(d, lx_text(lx_unit_types[u->type].word)));
        va_build_text(b, lx_text(u->name));
    } else if (n->place != VA_NONE) {
        const lx_place *p = &lx_places[n->place];
        if (typed && !type && p->kind) va_build_text(b, lx_text(p->kind));
        va_build_tokens(b, n->local, n->local_end);
    } else
        va_build_tokens(b, n->local, n->local_end);
}

static int holds_acronym(const va_document *d, uint32_t i, uint32_t end) {
    for (; i < end; i++)
        if (vt_is_acronym(&d->t[i])) return 1;
    return 0;
}

static uint32_t count_acronyms(const va_document *d, uint32_t i, uint32_t end) {
    uint32_t n = 0;
    for (; i < end; i++)
        n += (uint32_t)vt_is_acronym(&d->t[i]);
    return n;
}

static int words_in(const char *text) {
    int n = *text != 0;
    for (; *text; text++)
        n += *text == ' ';
    return n;
}

/*
** The name of an organisation with a head: as the text writes it, but the head in full where
** the text abbreviates or leaves it out.
*/
static const char *organ_name(va_document *d, const va_mention *m, const va_name *n,
                              const char *home) {
    va_builder b;
    uint32_t head_end = n->own_end > n->own       ? n->own
                        : n->local_end > n->local ? n->local
                                                  : m->token_end;
    va_build_start(&b, d);
    const char *head = lx_text(lx_heads[n->head].head);
    if (n->flags & (VA_NAME_LISTED | VA_NAME_ELIDED) || holds_acronym(d, m->token, head_end) ||
        d->shouted || (n->alias && words_in(head) > (int)(head_end - m->token)) ||
        (head[0] < 'a' && head[1] >= 'A' && head[1] <= 'Z')) /* UBND stays so */
        va_build_text(&b, head);
    else
        va_build_tokens(&b, m->token, head_end);
    va_build_tokens(&b, n->own, n->own_end);
    if (home)
        va_build_text(&b, home);
    else
        build_locality(&b, n);
    return va_build_name(&b);
}

/* The locality a left-out one means, by the type word that stands for it. */
static uint32_t home_of(const linker *l, const va_name *n) {
    const lx_unit_type *type = unit_type(n);
    if (n->head != VA_NONE && lx_heads[n->head].takes & LX_HOME_PROVINCE) return l->province;
    if (n->head != VA_NONE && lx_heads[n->head].takes & LX_HOME_DISTRICT) return l->district;
    if (!type) return VA_NONE;
    uint32_t home = type->levels & 1 ? l->province : type->levels & 2 ? l->district : VA_NONE;
    return home;
}

/* Take NAME for the entity if it is spelled more fully than what it has. */
static void spell(va_document *d, uint32_t entity, uint32_t mention, uint8_t spelled,
                  const char *name) {
    va_entity *e = va_entity_at(d, entity);
    if (spelled <= e->spelled) return;
    e->spelled = spelled;
    e->name = name;
    e->first_mention = mention;
}

/* "Công an tỉnh" → "tỉnh X"; "Tỉnh ủy" → "X" alone, as its head says the rest. */
static const char *home_text(va_document *d, const va_name *n, const va_entity *at) {
    const va_name *place = va_name_at(d, at->first_mention);
    if (lx_heads[n->head].takes & (LX_HOME_PROVINCE | LX_HOME_DISTRICT) && place->group != VA_NONE)
        return lx_text(choose_unit(d, place)->name);
    return va_lowered(d, at->name);
}

/* "Hội Doanh nhân trẻ" is the one "... Việt Nam" named elsewhere, no foreign one. */
static uint32_t same_in_vietnam(const linker *l, uint64_t family) {
    uint32_t e = va_map_get(&l->by_head, family);
    if (e == VA_NONE) return e;
    const va_name *n = va_name_at(l->d, va_entity_at(l->d, e)->first_mention);
    int country = n->place != VA_NONE && !strcmp(lx_text(lx_places[n->place].iso), "VN");
    return country ? e : VA_NONE;
}

static void link_headed(linker *l, uint32_t mention) {
    va_document *d = l->d;
    va_mention *m = va_mention_at(d, mention);
    va_name *n = va_name_at(d, mention);
    uint64_t family = hash_tokens(d, va_mix(11, lx_heads[n->head].head), n->own, n->own_end);
    uint64_t place = locality_key(d, n), key = va_mix(family, place);
    const char *home = NULL;
    uint32_t e = VA_NONE;
    if (n->flags & VA_NAME_ELIDED) {
        uint32_t at = home_of(l, n);
        e = va_map_get(&l->by_head, family);
        if (e == VA_NONE && at != VA_NONE) {
            home = home_text(d, n, va_entity_at(d, at));
            key = va_mix(family, va_mix(8, at));
        }
        m->form = e == VA_NONE ? VA_FULL : VA_ELIDED;
        if (home) m->form = VA_ELIDED;
    }
    if (e == VA_NONE && !place && n->own_end == n->own) e = same_in_vietnam(l, family);
    if (e == VA_NONE && n->own_end > n->own && !place) /* "Bệnh viện FV" after "... (FV)" */
        e = va_map_get(&l->by_own_name, hash_tokens(d, 12, n->own, n->own_end));
    if (e != VA_NONE && va_entity_at(d, e)->type != n->type) e = VA_NONE;
    if (e == VA_NONE) e = va_map_get(&l->by_identity, key);
    if (e == VA_NONE) {
        e = new_entity(l, mention, organ_name(d, m, n, home), (va_type)n->type);
        if (e == VA_NONE) return;
        va_map_put(d->arena, &l->by_identity, key, e);
    }
    /* "UBND thành phố X" says more than "UBND X", and that more than "X". */
    spell(d, e, mention, (uint8_t)(2 + (place != 0) + (n->unit_type != VA_NONE && place)),
          organ_name(d, m, n, home));
    if (place || home) va_map_put(d->arena, &l->by_head, family, e);
    if (n->own_end > n->own)
        va_map_put(d->arena, &l->by_own_name, hash_tokens(d, 12, n->own, n->own_end), e);
    join(l, mention, e);
}

static void link_known(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_name *n = va_name_at(d, mention);
    const lx_organisation *o = &lx_organisations[n->known];
    const va_mention *m = va_mention_at(d, mention);
    uint64_t own = hash_tokens(d, 12, m->token, m->token_end);
    uint64_t key = va_mix(va_mix(13, o->name), locality_key(d, n));
    uint32_t e = va_map_get(&l->by_own_name, own); /* an abbreviation this text defines itself */
    if (e == VA_NONE) e = va_map_get(&l->by_identity, key);
    if (e == VA_NONE && n->local_end == n->local) e = va_map_get(&l->by_head, va_mix(13, o->name));
    if (e == VA_NONE) {
        va_builder b;
        va_build_start(&b, d);
        va_build_text(&b, lx_text(o->name));
        build_locality(&b, n);
        e = new_entity(l, mention, va_build_name(&b), (va_type)o->type);
        if (e == VA_NONE) return;
        if (o->country) va_entity_at(d, e)->country = lx_text(o->country);
        if (o->represents) va_entity_at(d, e)->represents = lx_text(o->represents);
        va_map_put(d->arena, &l->by_head, va_mix(13, o->name), e);
        va_map_put(d->arena, &l->by_identity, key, e);
    }
    /* The text's own full form before the table's: "Tổng cục Du lịch Việt Nam". */
    if (m->token_end > m->token + 1 + count_acronyms(d, m->token, m->token_end) &&
        (n->alias != 1 || !holds_acronym(d, m->token, m->token_end))) {
        va_builder b;
        va_build_start(&b, d);
        va_build_tokens(&b, m->token, m->token_end);
        spell(d, e, mention, 2, va_build_name(&b));
    }
    join(l, mention, e);
}

/* A name nobody knows, or a person: the words themselves are its identity. */
static void link_by_words(linker *l, uint32_t mention) {
    va_document *d = l->d;
    va_mention *m = va_mention_at(d, mention);
    uint64_t own = hash_tokens(d, 12, m->token, m->token_end);
    uint64_t key = va_mix(own, m->kind == VA_PERSON ? 14 : 15);
    uint32_t e = m->kind == VA_PERSON ? VA_NONE : va_map_get(&l->by_own_name, own);
    if (e != VA_NONE) m->form = VA_ALIAS;
    if (e == VA_NONE) e = va_map_get(&l->by_identity, key);
    if (e == VA_NONE) {
        va_builder b;
        va_build_start(&b, d);
        va_build_tokens(&b, m->token, m->token_end);
        e = new_entity(l, mention, va_build_name(&b), (va_type)va_name_at(d, mention)->type);
        if (e == VA_NONE) return;
        va_map_put(d->arena, &l->by_identity, key, e);
    }
    join(l, mention, e);
}

/* "Tập đoàn X (ABC)": ABC is short for it from here on. */
static void learn_abbreviation(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    uint32_t i = m->token_end, end = va_sentence_at(d, m->sentence)->token_end;
    if (i + 2 >= end || !vt_is_marker(&d->t[i], '(') || m->entity == VA_NONE) return;
    uint32_t first = i + 1, k = first;
    while (k < end && k < first + 6 && !vt_is_marker(&d->t[k], ')'))
        k++;
    if (k == end || !vt_is_marker(&d->t[k], ')')) return;
    /* "gọi tắt là ABC", "viết tắt: ABC" */
    while (first < k && !vt_is_capital(&d->t[first]) && !(d->t[first].shape & VT_SHAPE_INNER))
        first++;
    const va_mention *inside = mention + 1 < d->mentions.count ? va_mention_at(d, mention + 1) : m;
    int brand = inside->kind == VA_ORGANISATION && inside->token == first && inside->token_end == k;
    if (first == k || (k - first > 1 && !brand && !vt_is_acronym(&d->t[first]))) return;
    va_map_put(d->arena, &l->by_own_name, hash_tokens(d, 12, first, k), m->entity);
}

/* "Công ty cổ phần Sữa Việt Nam Vinamilk": the brand behind a name is the same company. */
static void learn_brand(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    if (mention + 1 >= d->mentions.count || m->entity == VA_NONE) return;
    const va_mention *next = va_mention_at(d, mention + 1);
    if (next->token != m->token_end || next->sentence != m->sentence) return;
    if (next->kind != VA_ORGANISATION || va_name_at(d, mention + 1)->head != VA_NONE) return;
    if (va_entity_at(d, m->entity)->type != VA_COMPANY) return;
    va_map_put(d->arena, &l->by_own_name, hash_tokens(d, 12, next->token, next->token_end),
               m->entity);
}

/* --- what an organ acts for ------------------------------------------------------- */

static void represent(linker *l, uint32_t mention) {
    va_document *d = l->d;
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    if (m->entity == VA_NONE || n->head == VA_NONE || n->group == VA_NONE) return;
    va_entity *e = va_entity_at(d, m->entity);
    if (e->represents || (e->type != VA_PARTY_COMMITTEE && e->type != VA_GOVERNMENT_BODY)) return;
    const lx_unit *u = choose_unit(d, n);
    va_builder b;
    va_build_start(&b, d);
    va_build_text(&b, lx_text(lx_unit_types[u->type].word));
    va_build_text(&b, lx_text(u->name));
    e->represents = va_build_name(&b);
}

/* The passes over organisations, in which what names them most fully comes first. */
enum { WITH_LOCALITY, WITHOUT_LOCALITY, KNOWN_IN_FULL, THE_REST };

static int pass_of(const va_document *d, uint32_t mention) {
    const va_mention *m = va_mention_at(d, mention);
    const va_name *n = va_name_at(d, mention);
    if (n->head != VA_NONE && m->kind == VA_ORGANISATION)
        return n->local_end > n->local && !(n->flags & VA_NAME_ELIDED) ? WITH_LOCALITY
                                                                       : WITHOUT_LOCALITY;
    uint32_t end = va_sentence_at(d, m->sentence)->token_end;
    int explained = m->token_end < end && vt_is_marker(&d->t[m->token_end], '(');
    return n->known != VA_NONE && explained ? KNOWN_IN_FULL : THE_REST;
}

static void link_organ(linker *l, uint32_t mention, int pass) {
    const va_name *n = va_name_at(l->d, mention);
    if (pass <= WITHOUT_LOCALITY)
        link_headed(l, mention);
    else if (n->known != VA_NONE)
        link_known(l, mention);
    else
        link_by_words(l, mention);
    if (pass == THE_REST) return;
    learn_abbreviation(l, mention);
    learn_brand(l, mention);
    represent(l, mention);
}

void va_entities(va_document *d) {
    linker l = {0};
    l.d = d;
    uint32_t n = d->mentions.count;
    for (uint32_t i = 0; i < n; i++)
        if (va_mention_at(d, i)->kind == VA_PLACE) link_place(&l, i);
    find_home(&l);
    for (int pass = WITH_LOCALITY; pass <= THE_REST && !d->arena->failed; pass++)
        for (uint32_t i = 0; i < n; i++) {
            va_entity_kind kind = va_mention_at(d, i)->kind;
            if (kind != VA_ORGANISATION && kind != VA_PERSON) continue;
            if (pass_of(d, i) == pass) link_organ(&l, i, pass);
        }
}
