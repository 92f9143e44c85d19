/* entity_names.c - see entity_names.h. */
#include <string.h>
#include "entity_names.h"
#include "../memory/map.h"
#include "../lexicon/units.h"
#include "mentions.h"
#include "phrases.h"

const lx_unit_type *va_unit_type_of(const va_name *n) {
    return n->unit_type == VA_NONE ? NULL : &lx_unit_types[n->unit_type];
}

/*
** The unit a name means; where that is not certain, one that is called so: by its type word first,
** then the level read, then the era of the text.
*/
const lx_unit *va_unit_of(const va_document *d, const va_name *n) {
    const lx_group *g = &lx_unit_groups[n->group];
    const lx_unit_type *type = va_unit_type_of(n);
    const lx_unit *best = NULL;
    int best_score = -1;
    if (n->unit != LX_NO_UNIT) return &lx_units[n->unit];
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

void va_identify_unit(const lx_unit *u, va_entity *e) {
    static const char *const eras[] = {"pre2025", "2025", "former"};
    if (u->code) {
        e->unit_code = lx_text(u->code);
        e->unit_era = eras[u->era];
    }
    e->unit = (uint16_t)(u - lx_units + 1);
}

const lx_place *va_capital_of(const lx_place *country) {
    uint32_t capital = lx_capitals[country->country];
    return capital ? &lx_places[capital] : NULL;
}

/* A place abroad keeps the spelling and the type word of the text where they say more. */
const char *va_place_name(va_document *d, const lx_place *p, const va_mention *m,
                          const va_name *n) {
    va_builder b;
    va_build_start(&b, d);
    if (p->kind && n->type == VA_FOREIGN_LOCALITY) {
        const lx_unit_type *type = va_unit_type_of(n);
        va_build_text(&b, type ? lx_text(type->word) : lx_text(p->kind));
    }
    uint32_t own = n->own_end > n->own ? n->own : m->token;
    if (p->kind && n->alias == 2 && p == &lx_places[n->place] && !vt_is_acronym(&d->token[own]))
        va_build_tokens(&b, own, m->token_end);
    else
        va_build_text(&b, lx_text(p->name));
    return va_build_name(&b);
}

/* The type U had on the day the article appeared, its last one if that is not known. */
static const lx_unit_type *type_at_the_time(const va_document *d, const lx_unit *u) {
    uint32_t day =
        (uint32_t)(d->published.year * 10000 + d->published.month * 100 + d->published.day);
    const lx_unit_type *type = &lx_unit_types[u->type];
    uint32_t first = UINT32_MAX;
    for (uint32_t i = 0; day && i < lx_type_change_count; i++) {
        const lx_type_change *c = &lx_type_changes[i];
        if (&lx_units[c->unit] != u || c->date <= day || c->date >= first) continue;
        first = c->date;
        type = &lx_unit_types[c->type];
    }
    return type;
}

const char *va_unit_name(va_document *d, const lx_unit *u) {
    va_builder b;
    va_build_start(&b, d);
    va_build_text(&b, lx_text(type_at_the_time(d, u)->word));
    va_build_text(&b, lx_text(u->name));
    return va_build_name(&b);
}

static int has_changed_type(const lx_unit *u) {
    for (uint32_t i = 0; i < lx_type_change_count; i++)
        if (&lx_units[lx_type_changes[i].unit] == u) return 1;
    return 0;
}

const char *va_read_unit_name(va_document *d, const lx_unit *u, const va_name *n) {
    const lx_unit_type *type = va_unit_type_of(n);
    int other = type && type->type == VA_COMMUNE && u->level == LX_COMMUNES;
    if (!other && !(type && type->levels == 3 && has_changed_type(u))) return va_unit_name(d, u);
    va_builder b;
    va_build_start(&b, d);
    va_build_text(&b, lx_text(type->word));
    va_build_text(&b, lx_text(u->name));
    return va_build_name(&b);
}

uint32_t va_unit_number(const va_document *d, const va_name *n) {
    const vt_token *t = &d->token[n->own];
    uint32_t value = 0;
    for (uint32_t p = t->start; p < vt_token_end(t); p++) /* of "Q10" what stands behind Q */
        if (d->text[p] >= '0' && d->text[p] <= '9') value = value * 10 + (d->text[p] - '0');
    return value;
}

const char *va_typed_name(va_document *d, const va_mention *m, const va_name *n) {
    va_builder b;
    va_build_start(&b, d);
    va_build_text(&b, lx_text(va_unit_type_of(n)->word));
    if (n->flags & VA_NAME_NUMBERED)
        va_build_number(&b, n->own);
    else
        va_build_tokens(&b, n->own, m->token_end);
    return va_build_name(&b);
}

/*
** "Bộ Y tế Việt Nam" is the Bộ Y tế: a ministry of ours says its country beside foreigners only.
** It is called so all through such a text.
*/
static int is_own_country(const va_name *n) {
    if (n->place == VA_NONE || n->head == VA_NONE) return 0;
    const lx_head *head = &lx_heads[n->head];
    return !(head->takes & (LX_TAKES_LOCALITY | LX_KEEPS_COUNTRY)) &&
           head->type == VA_GOVERNMENT_BODY && n->place == lx_home;
}

/* What distinguishes an organisation's locality: 0 if it names none. */
uint64_t va_locality_key(const va_document *d, const va_name *n) {
    if (n->group != VA_NONE) return va_mix(5, va_unit_of(d, n)->name);
    if (is_own_country(n)) return 0;
    if (n->place != VA_NONE) return va_mix(6, lx_places[n->place].name);
    return n->local_end > n->local ? va_hash_tokens(d, 7, n->local, n->local_end) : 0;
}

/* The unit called by number that is all of a locality ("P.12", "Q10"): its number's token, or 0. */
static uint32_t number_of_locality(const va_document *d, const va_name *n) {
    uint32_t last = n->local_end - 1;
    if (n->local_end <= n->local || n->unit_type == VA_NONE || n->place != VA_NONE) return 0;
    const vt_token *t = &d->token[last];
    if (!lx_unit_types[n->unit_type].letter || n->local_end - n->local > 3) return 0;
    return t->kind == VT_NUMBER || (t->shape & VT_SHAPE_DIGIT && t->letters < 4) ? last : 0;
}

/* The name so far has these last words already: "Hội X Việt Nam", the head in full. */
static int has_last_words(const va_builder *b, const char *words) {
    size_t n = strlen(words);
    return b->size > n && !memcmp(b->text + b->size - n, words, n) &&
           b->text[b->size - n - 1] == ' ';
}

/* "Công an các tỉnh X, Y": Y has the type word of X, which does not stand before it. */
static int is_type_shared(const va_document *d, const va_name *n) {
    uint32_t end;
    if (n->unit_type == VA_NONE || lx_unit_types[n->unit_type].type == VA_COUNTRY) return 0;
    return n->flags & VA_NAME_LISTED && n->local_end > n->local &&
           !va_entry_at(d, n->local, n->local_end, 0, LX_UNIT_TYPE, &end);
}

static void build_locality(va_builder *b, const va_name *n) {
    va_document *d = b->d;
    const lx_unit_type *type = va_unit_type_of(n);
    int typed = n->head != VA_NONE && lx_heads[n->head].takes & LX_TYPED;
    /* "Tỉnh ủy và Công an tỉnh X": the type word is that of the later name. */
    int shared = n->local_end == n->local && n->head != VA_NONE &&
                 lx_heads[n->head].takes & (LX_HOME_PROVINCE | LX_HOME_DISTRICT);
    /* A company keeps the name it has: "Tổng công ty Địa ốc Sài Gòn". */
    int own = n->type == VA_COMPANY && n->local_end > n->local && !type &&
              !vt_is_acronym(&d->token[n->local]);
    if (n->place == lx_home && has_last_words(b, lx_text(lx_places[lx_home].name))) return;
    if (n->group != VA_NONE && !own) {
        const lx_unit *u = va_unit_of(d, n);
        if (type && !shared)
            va_build_lowered(b, lx_text(type->word));
        else if (typed || (u->level == LX_PROVINCES && !u->bare)) /* never without it */
            va_build_lowered(b, lx_text(lx_unit_types[u->type].word));
        va_build_text(b, lx_text(u->name));
    } else if (is_type_shared(d, n) && !number_of_locality(d, n)) {
        va_build_lowered(b, lx_text(type->word));
        va_build_tokens(b, n->local, n->local_end);
    } else if (n->place != VA_NONE) {
        const lx_place *p = &lx_places[n->place];
        if (typed && !type && p->kind) va_build_text(b, lx_text(p->kind));
        va_build_tokens(b, n->local, n->local_end);
    } else if (number_of_locality(d, n)) {
        va_build_lowered(b, lx_text(type->word));
        va_build_number(b, number_of_locality(d, n));
    } else
        va_build_tokens(b, n->local, n->local_end);
}

int va_holds_acronym(const va_document *d, uint32_t i, uint32_t end) {
    for (; i < end; i++)
        if (vt_is_acronym(&d->token[i])) return 1;
    return 0;
}

static int is_acronym_text(const char *text) {
    return text[0] >= 'A' && text[0] <= 'Z' && text[1] >= 'A' && text[1] <= 'Z';
}

static int words_in(const char *text) {
    int n = *text != 0;
    for (; *text; text++)
        n += *text == ' ';
    return n;
}

/* The tokens [I, END) that are no signs: "Giáo dục - Đào tạo" has four. */
static int words_of(const va_document *d, uint32_t i, uint32_t end) {
    int n = 0;
    for (; i < end; i++)
        n += d->token[i].kind != VT_MARKER;
    return n;
}

/* "Công an tỉnh" goes on with "tỉnh X"; "Tỉnh ủy" with "X" alone, as its head says the rest. */
static void build_home(va_builder *b, const va_name *n, const va_entity *home) {
    const va_name *place = va_name_at(b->d, home->first_mention);
    const lx_unit *u = place->group == VA_NONE ? NULL : va_unit_of(b->d, place);
    int bare = u && (u->level != LX_PROVINCES || u->bare); /* never "Thành ủy Hồ Chí Minh" */
    if (lx_heads[n->head].takes & (LX_HOME_PROVINCE | LX_HOME_DISTRICT) && bare)
        va_build_text(b, lx_text(u->name));
    else
        va_build_lowered(b, home->name);
}

/* The last sentence is written in capitals.  It ought to be the mention's own that is asked. */
static int ends_shouted(const va_document *d) {
    return d->sentences.count && va_reading_at(d, d->sentences.count - 1)->shouted;
}

/* "Công ty trách nhiệm hữu hạn": the form of a company is said as the table has it. */
static int is_legal_form(const va_name *n) {
    return n->alias && lx_heads[n->head].type == VA_COMPANY && lx_heads[n->head].takes & LX_LEGAL;
}

lx_string va_head_of(const va_document *d, const va_name *n) {
    const lx_head *head = &lx_heads[n->head];
    int of_province = head->provincial && n->group != VA_NONE && !d->new_era &&
                      va_unit_of(d, n)->level == LX_PROVINCES;
    return of_province ? head->provincial : head->head;
}

/* "Đảng Lao động X" is not the Đảng, "Đảng Cộng sản Việt Nam": a name that follows says which. */
static int is_kept_short(const va_name *n) {
    unsigned takes = LX_TAKES_LOCALITY | LX_TAKES_NAME | LX_TAKES_COUNTRY;
    return n->alias && n->own_end > n->own && !(lx_heads[n->head].takes & takes);
}

/*
** The name of an organisation with a head: as the text writes it, but the head in full where
** the text abbreviates or leaves it out.
*/
const char *va_organisation_name(va_document *d, const va_mention *m, const va_name *n,
                                 const va_entity *home) {
    va_builder b;
    uint32_t head_end = n->own_end > n->own       ? n->own
                        : n->local_end > n->local ? n->local
                                                  : m->token_end;
    va_build_start(&b, d);
    lx_string whole = va_head_of(d, n);
    const char *head = lx_text(whole);
    if (is_kept_short(n))
        va_build_tokens(&b, m->token, head_end);
    else if (whole != lx_heads[n->head].head || n->flags & (VA_NAME_LISTED | VA_NAME_ELIDED) ||
             va_holds_acronym(d, m->token, head_end) || ends_shouted(d) || is_legal_form(n) ||
             (n->alias && words_in(head) > words_of(d, m->token, head_end)) ||
             is_acronym_text(head)) /* UBND stays so */
        va_build_text(&b, head);
    else
        va_build_tokens(&b, m->token, head_end);
    va_build_tokens(&b, n->own, n->own_end);
    if (home)
        build_home(&b, n, home);
    else
        build_locality(&b, n);
    return va_build_name(&b);
}

const char *va_known_name(va_document *d, const va_name *n) {
    va_builder b;
    va_build_start(&b, d);
    va_build_text(&b, lx_text(lx_organisations[n->known].name));
    build_locality(&b, n);
    return va_build_name(&b);
}

const char *va_text_name(va_document *d, const va_mention *m) {
    va_builder b;
    va_build_start(&b, d);
    va_build_tokens(&b, m->token, m->token_end);
    return va_build_name(&b);
}
