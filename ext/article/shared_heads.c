/* shared_heads.c - see shared_heads.h. */
#include "shared_heads.h"
#include "entity_names.h"
#include "mentions.h"
#include "phrases.h"
#include "../lexicon/units.h"

/* How many tokens before the first place of a list its head begins at most. */
enum { SHARED_HEAD_REACH = 12 };

enum { TYPES = 4 /* of units that one list names, at most: "các quận, huyện, thị xã" */ };

/* A head in the singular that stands before its plural: "Công an các phường". */
typedef struct {
    uint32_t head, head_end; /* index into lx_heads, one past it */
    uint32_t type[TYPES];    /* indexes into lx_unit_types, as they stand */
    uint32_t types;          /* how many; 0: none is said */
    uint32_t place;          /* the token at which the first place begins */
    int countries;           /* the places are countries: "Bộ Quốc phòng các nước" */
} plural_head;

static int is_member_joint(const va_document *d, uint32_t i, uint32_t end);

/* Over "các", "hai", "6" at token I, a word for "of" before it; I if none stands there. */
static uint32_t behind_plural(const va_document *d, uint32_t i, uint32_t end) {
    uint32_t k = va_phrase_end(d, i, end, LX_WORD, LX_PART_of);
    uint32_t plural = va_phrase_end(d, k, end, LX_WORD, LX_PART_plural);
    if (plural > k) return plural;
    int count = k < end && d->token[k].kind == VT_NUMBER && d->token[k].letters < 3;
    return count ? k + 1 : i;
}

/* The types of units from token I on, "tỉnh", "tỉnh, thành phố", into *P; one past them, or I. */
static uint32_t read_types(const va_document *d, uint32_t i, uint32_t end, plural_head *p) {
    uint32_t behind = i, next;
    for (uint32_t k = i; p->types < TYPES; k = behind + 1) {
        const lx_sense *type = va_entry_at(d, k, end, 0, LX_UNIT_TYPE, &next);
        if (!type) break;
        p->type[p->types++] = type->index;
        behind = next;
        if (behind + 1 >= end || !is_member_joint(d, behind, behind + 1)) break;
    }
    return behind;
}

/*
** From token I on stand a head, a word for "several" and a type of units: 1 with *P filled.  The
** head ends before HEAD_LIMIT, all of it before END.
*/
static int read_plural_head(const va_document *d, uint32_t i, uint32_t head_limit, uint32_t end,
                            plural_head *p) {
    const lx_sense *head = va_entry_at(d, i, head_limit, 0, LX_HEAD, &p->head_end);
    if (!head) return 0;
    unsigned takes = lx_heads[head->index].takes;
    if (!(takes & (LX_TAKES_LOCALITY | LX_TAKES_COUNTRY))) return 0;
    uint32_t plural = behind_plural(d, p->head_end, end);
    p->types = 0;
    if (plural == p->head_end) return 0;
    uint32_t type_end = read_types(d, plural, end, p);
    if (!p->types) return 0;
    p->head = head->index;
    p->countries = lx_unit_types[p->type[0]].type == VA_COUNTRY;
    if (!(takes & (p->countries ? LX_TAKES_COUNTRY : LX_TAKES_LOCALITY))) return 0;
    p->place = type_end + (type_end < end && vt_is_marker(&d->token[type_end], ':'));
    /* "chính phủ 6 nước: X, Y" are the countries themselves */
    return p->place < end && (!p->countries || vt_is_capital(&d->token[i]));
}

/*
** The type that the unit N, a member of the list behind P, has: of those that the list names the
** first it can have; a province that can have none of them its own ("các tỉnh Nam Định, Hà Nội").
*/
static uint32_t type_of_member(const va_document *d, const va_name *n, const plural_head *p) {
    if (p->countries || !p->types) return VA_NONE;
    if (n->group == VA_NONE) return p->type[0];
    for (uint32_t i = 0; i < p->types; i++)
        if (lx_unit_of_type(n->group, p->type[i])) return p->type[i];
    const lx_unit *u = va_unit_of(d, n);
    return u->level == LX_PROVINCES ? u->type : p->type[0];
}

/* The place that tokens [I, END) name, a member of the list behind P, into *NAME. */
static void read_member(const va_document *d, uint32_t i, uint32_t end, const plural_head *p,
                        va_name *name) {
    uint32_t found;
    const lx_sense *unit = p->countries ? NULL : va_entry_at(d, i, end, end, LX_UNIT, &found);
    const lx_sense *place =
        va_entry_at(d, i, end, end, p->countries ? LX_COUNTRY : LX_FOREIGN, &found);
    if (unit)
        name->group = unit->index;
    else if (place)
        name->place = place->index;
    name->unit_type = type_of_member(d, name, p);
    name->own = name->own_end = name->local = i;
    name->local_end = end;
}

/* Mention K, whose locality are tokens [I, its end), is what P is the head of there. */
static void take_shared_head(va_document *d, uint32_t k, uint32_t i, const plural_head *p) {
    va_mention *m = va_mention_at(d, k);
    va_name *n = va_name_at(d, k), name = va_no_name();
    read_member(d, i, m->token_end, p, &name);
    name.head = p->head;
    name.type = lx_heads[p->head].type;
    name.flags = (uint8_t)((n->flags & VA_NAME_OFFICE) | VA_NAME_LISTED);
    *n = name;
    m->kind = VA_ORGANISATION;
    m->rule = "elided-head";
}

/* Mention K may be a member of a list of units: a place without its type, or a name nobody knows.
 */
static int is_member(const va_document *d, uint32_t k, const plural_head *p) {
    const va_name *n = va_name_at(d, k);
    if (n->term != VA_NONE) return 0;
    if (p->countries)
        return va_mention_at(d, k)->kind == VA_PLACE && n->place != VA_NONE &&
               !lx_places[n->place].kind && n->unit_type == VA_NONE;
    if (va_mention_at(d, k)->kind == VA_PLACE)
        return n->unit_type == VA_NONE || n->flags & VA_NAME_LISTED;
    return n->flags & VA_NAME_BARE && n->head == VA_NONE && n->known == VA_NONE;
}

/* Only what joins members of a list stands in tokens [I, END): 1, or 0. */
static int is_member_joint(const va_document *d, uint32_t i, uint32_t end) {
    if (i == end || end > i + 2) return 0;
    for (; i < end; i++)
        if (!vt_is_marker(&d->token[i], ',') && !vt_is_marker(&d->token[i], ';') &&
            va_phrase_end(d, i, end, LX_WORD, LX_PART_and) == i)
            return 0;
    return 1;
}

/* The places behind mention K that the list goes on with. */
static void share(va_document *d, uint32_t k, const plural_head *p) {
    uint32_t end = va_mention_at(d, k)->token_end, sentence = va_mention_at(d, k)->sentence;
    for (uint32_t i = k + 1; i < d->mentions.count; i++) {
        const va_mention *m = va_mention_at(d, i);
        if (m->sentence != sentence || m->kind > VA_PLACE) break;
        int bracket =
            m->token > 0 && vt_is_marker(&d->token[m->token - 1], '(') && m->token == end + 1;
        if (bracket && m->token_end < d->tokens && vt_is_marker(&d->token[m->token_end], ')')) {
            end = m->token_end + 1; /* "A (quận X), B": where it lies */
            continue;
        }
        if (!is_member(d, i, p) || !is_member_joint(d, end, m->token)) break;
        end = m->token_end;
        take_shared_head(d, i, m->token, p);
    }
}

/*
** The head of the list that mention K, a place, is the first of: "Công an các phường: ", up to the
** place.  Returns the token at which it begins, with *P filled, or VA_NONE.
*/
static uint32_t head_before(const va_document *d, uint32_t k, plural_head *p) {
    const va_mention *m = va_mention_at(d, k);
    uint32_t from = va_sentence_at(d, m->sentence)->token, first = VA_NONE;
    plural_head q;
    for (uint32_t i = m->token; i > from && m->token - i < SHARED_HEAD_REACH; i--) {
        if (!read_plural_head(d, i - 1, m->token, m->token_end, &q) || q.place < m->token) continue;
        first = i - 1; /* the longest is the last */
        *p = q;
    }
    return first;
}

/* Mention K is the first of a list; its name begins with the head, whose own mention goes. */
static int take_first(va_document *d, uint32_t k) {
    va_mention *m = va_mention_at(d, k), *before = k ? m - 1 : NULL;
    plural_head p;
    uint32_t first = head_before(d, k, &p);
    if (first == VA_NONE) return 0;
    if ((p.countries || m->kind != VA_PLACE) && !is_member(d, k, &p)) return 0;
    if (before && before->sentence == m->sentence && before->token_end > first) {
        int head = before->kind == VA_ORGANISATION || before->kind == VA_DOMAIN;
        if (before->token != first || !head || va_name_at(d, k - 1)->term != VA_NONE) return 0;
        before->sentence = VA_NONE; /* see drop_absorbed() */
    }
    take_shared_head(d, k, p.place, &p);
    m->token = first;
    m->span = va_span_of(d, first, m->token_end);
    share(d, k, &p);
    return 1;
}

/* Mentions of no sentence go; those of a reading stay together. */
static void drop_absorbed(va_document *d) {
    uint32_t n = d->mentions.count, kept = 0;
    uint32_t *place = va_allocate(d->arena, (n + 1ull) * sizeof *place);
    if (!place) return;
    for (uint32_t i = 0; i < n; i++) {
        place[i] = kept;
        if (va_mention_at(d, i)->sentence == VA_NONE) continue;
        *va_mention_at(d, kept) = *va_mention_at(d, i);
        *va_name_at(d, kept++) = *va_name_at(d, i);
    }
    place[n] = d->mentions.count = d->names.count = kept;
    for (uint32_t i = 0; i < d->readings.count; i++) {
        va_reading *r = va_reading_at(d, i);
        uint32_t end = r->first_mention + r->mentions;
        if (end > n) continue;
        r->mentions = place[end] - place[r->first_mention];
        r->first_mention = place[r->first_mention];
    }
}

/* What stands behind P up to END is a country, if P is the head of countries. */
static int holds_member(const va_document *d, uint32_t end, const plural_head *p) {
    uint32_t found;
    return !p->countries || va_entry_at(d, p->place, end, end, LX_COUNTRY, &found);
}

/* "Sở Y tế A và B": B, a bare name of the level of A, is what the head before A is the head of. */
static void share_with_next(va_document *d, uint32_t k) {
    const va_mention *m = va_mention_at(d, k), *next = m + 1;
    const va_name *n = va_name_at(d, k), *other = n + 1;
    if (k + 1 >= d->mentions.count || next->sentence != m->sentence || m->kind != VA_ORGANISATION)
        return;
    if (n->head == VA_NONE || n->term != VA_NONE || lx_heads[n->head].type == VA_COMPANY) return;
    if (n->own_end > n->own || n->group == VA_NONE || n->unit_type != VA_NONE ||
        n->local_end != m->token_end)
        return;
    if (next->token != m->token_end + 1 ||
        va_phrase_end(d, m->token_end, next->token, LX_WORD, LX_PART_and) != next->token)
        return;
    plural_head p = {.head = n->head};
    if (other->group == VA_NONE || !(other->flags & VA_NAME_BARE) || !is_member(d, k + 1, &p) ||
        !(lx_unit_groups[n->group].levels & lx_unit_groups[other->group].levels))
        return;
    take_shared_head(d, k + 1, next->token, &p);
}

void va_share_heads(va_document *d) {
    int absorbed = 0;
    for (uint32_t k = 0; k < d->mentions.count && !va_is_over(d->arena); k++) {
        const va_mention *m = va_mention_at(d, k);
        plural_head p;
        if (m->kind == VA_ORGANISATION && va_name_at(d, k)->term == VA_NONE &&
            read_plural_head(d, m->token, m->token_end, m->token_end, &p) &&
            holds_member(d, m->token_end, &p)) {
            take_shared_head(d, k, p.place, &p);
            share(d, k, &p);
        } else if (m->kind <= VA_PLACE && take_first(d, k)) {
            absorbed |= k && va_mention_at(d, k - 1)->sentence == VA_NONE;
        } else {
            share_with_next(d, k);
        }
    }
    if (absorbed) drop_absorbed(d);
}
