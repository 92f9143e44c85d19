/*
** names.c - reads the names of one sentence, from left to right.
**
** At each token the readers try, longest reading first; a name is left whole,
** so that the place inside an organisation's name never comes out on its own.
*/
#include "names.h"
#include "brands.h"
#include "listed_units.h"
#include "name_words.h"
#include "organisations.h"
#include "own_names.h"
#include "persons.h"
#include "places.h"
#include "shared_localities.h"
#include "short_units.h"
#include "../lexicon/terms.h"

/* The last name read in this sentence, while an enumeration may go on from it. */
typedef struct {
    uint32_t mention; /* VA_NONE: none */
    uint32_t end;     /* one past it */
    uint32_t head;    /* token of the head or type word the enumeration goes on with */
    uint32_t plural;  /* token of a head in the plural that no name followed, or VA_NONE */
    int items;        /* it is an item of the enumeration that such a head announced */
} previous_name;

/* Token I separates members of an enumeration. */
static int is_comma_or_and(const va_cursor *s, uint32_t i) {
    return vt_is_marker(&s->token[i], ',') || va_is_part(s, i, LX_PART_and);
}

/* A dash between two countries of one head: "Quốc hội Việt Nam - Hàn Quốc". */
static int is_dash_of_countries(const va_cursor *s, const previous_name *p, uint32_t i) {
    const va_name *n = va_name_at(s->d, p->mention);
    return vt_is_dash(&s->token[i]) && n->head != VA_NONE &&
           lx_heads[n->head].takes & LX_KEEPS_COUNTRY;
}

/* The head at token I is in the plural: "các ngân hàng", "hai công ty", "các ngân hàng:". */
static int is_plural(const va_cursor *s, uint32_t i) {
    if (i == s->from) return 0;
    const vt_token *before = &s->token[i - 1];
    return (before->kind == VT_NUMBER && before->letters < 3) ||
           va_is_part(s, i - 1, LX_PART_plural);
}

/* "các huyện A, B và C": B and C take the type word of A, whose level they must have. */
static int read_listed_unit(const va_cursor *s, const previous_name *p, uint32_t i,
                            va_reading_of_name *r) {
    const va_name *before = va_name_at(s->d, p->mention);
    const va_match *unit = va_longest(s, i, LX_UNIT);
    if (!unit || before->unit_type == VA_NONE || before->head != VA_NONE) return 0;
    const lx_unit_type *type = &lx_unit_types[before->unit_type];
    if (!(type->levels & lx_unit_groups[unit->index].levels)) return 0;
    if (lx_unit_groups[unit->index].bare && !is_plural(s, p->head))
        return 0; /* "TP.HCM, Đồng Nai" */
    r->name = va_no_name();
    r->kind = VA_PLACE;
    r->token = i;
    r->end = unit->end;
    r->name.group = unit->index;
    r->name.unit_type = before->unit_type;
    r->name.type = before->type;
    r->name.flags = VA_NAME_LISTED;
    r->rule = "listed-place";
    r->confidence = 0.8f;
    return 1;
}

/* "Quốc hội Việt Nam và Hàn Quốc": the second country stands for its own parliament. */
static int read_listed_country(const va_cursor *s, const previous_name *p, uint32_t i,
                               va_reading_of_name *r) {
    const va_name *before = va_name_at(s->d, p->mention);
    const va_match *country = va_longest(s, i, LX_COUNTRY);
    if (!country || before->place == VA_NONE || before->local_end != p->end) return 0;
    if (!va_is_part(s, i - 1, LX_PART_and) && lx_places[before->place].kind) return 0;
    if (va_mention_at(s->d, p->mention)->kind != VA_ORGANISATION || before->type == VA_COMPANY)
        return 0;
    if (before->own_end > before->own) return 0;
    /* "Đại sứ quán Nhật Bản và Việt Nam": it has none at home. */
    int of_state = before->head != VA_NONE && lx_heads[before->head].takes & LX_TAKES_OPTIONAL;
    if (country->index == lx_home && !of_state) return 0;
    r->name = *before;
    r->kind = VA_ORGANISATION;
    r->token = i;
    r->end = country->end;
    r->name.place = country->index;
    r->name.local = i;
    r->name.local_end = country->end;
    r->name.flags = VA_NAME_LISTED;
    r->rule = "elided-head";
    r->confidence = 0.7f;
    return 1;
}

/* The shortest head at token I that takes a name: "Bệnh viện" of "Bệnh viện Đa khoa". */
static uint32_t plain_head(const va_cursor *s, uint32_t i, uint32_t otherwise) {
    uint32_t n;
    const va_match *h = va_matches_at(s, i, &n);
    for (uint32_t k = 0; k < n; k++)
        if (h[k].class == LX_HEAD && lx_heads[h[k].index].takes & LX_TAKES_NAME) return h[k].index;
    return otherwise;
}

enum { ITEM_WORDS = 9 };

/*
** An item of an enumeration is a name in whatever letters it is written ("Nhà Hà Nội (Habubank)"):
** one past it if a comma, a bracket or the end of the sentence closes it soon, else I.
*/
static uint32_t item_end(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i; k < s->to && k < i + ITEM_WORDS; k++) {
        const vt_token *t = &s->token[k];
        if (vt_is_marker(t, ',') || vt_is_marker(t, ';') || vt_is_marker(t, '(') ||
            vt_is_marker(t, '.'))
            return k;
        if (t->kind != VT_WORD || va_classes_at(s, k) & 1u << LX_TRIGGER ||
            va_parts_at(s, k) & (LX_SET(and) | LX_SET(with) | LX_SET(between)))
            return i;
    }
    return i;
}

/*
** The own name at token I of an organisation of an enumeration, whose head stands before it;
** ANNOUNCED by "gồm:", so that all of an item is name.
*/
static void read_list_member(const va_cursor *s, uint32_t i, int announced, va_reading_of_name *r) {
    va_context c = {0, 0, 0, 0, 0};
    uint32_t item = announced ? item_end(s, i) : i;
    r->name.flags = VA_NAME_LISTED;
    r->end = va_read_own_name(s, i, &c, &r->name);
    if (item > r->end) {
        r->name.group = r->name.place = r->name.unit_type = VA_NONE;
        r->name.local = r->name.local_end = r->end = item;
    }
    r->name.own = i;
    r->name.own_end = r->name.local_end > r->name.local ? r->name.local : r->end;
    r->kind = VA_ORGANISATION;
    r->token = i;
    r->rule = "elided-head";
    r->confidence = 0.7f;
}

/* "các ngân hàng A, B và C": B and C are banks too. */
static int read_listed_organ(const va_cursor *s, const previous_name *p, uint32_t i,
                             va_reading_of_name *r) {
    const va_name *before = va_name_at(s->d, p->mention);
    if (before->head == VA_NONE || !(lx_heads[before->head].takes & LX_TAKES_NAME)) return 0;
    if (before->own_end == before->own || !is_plural(s, p->head) || !vt_is_capital(&s->token[i]))
        return 0;
    if (!(p->items && item_end(s, i) > i) &&
        (va_longest(s, i, LX_HEAD) || va_longest(s, i, LX_KNOWN) || va_longest(s, i, LX_TITLE)))
        return 0;
    r->name = va_no_name();
    r->name.head = plain_head(s, p->head, before->head);
    r->name.type = before->type;
    read_list_member(s, i, p->items, r);
    return r->end > i;
}

/* "11 ngân hàng tham gia gồm: A (AB), B và C": the head stands before the list, without a name. */
static int read_first_listed(const va_cursor *s, uint32_t head, uint32_t i, va_reading_of_name *r) {
    const va_match *match = va_longest(s, head, LX_HEAD), *own = va_longest(s, i, LX_HEAD);
    if (i == s->from || !vt_is_capital(&s->token[i]) || va_classes_at(s, i) & 1u << LX_TITLE)
        return 0;
    if (!vt_is_marker(&s->token[i - 1], ':') && !va_is_part(s, i - 1, LX_PART_include)) return 0;
    if (own && !(lx_heads[own->index].takes & LX_GENERIC)) return 0;
    /* "gồm: Ngân hàng A, B": the first has the head once more. */
    uint32_t behind = own && own->index == match->index && own->end < s->to ? own->end : i;
    r->name = va_no_name();
    r->name.head = plain_head(s, head, match->index);
    r->name.type = lx_heads[match->index].type;
    read_list_member(s, behind, 1, r);
    r->token = i;
    return r->end > behind;
}

static int read_listed(const va_cursor *s, const previous_name *p, uint32_t i,
                       va_reading_of_name *r) {
    if (p->plural != VA_NONE && read_first_listed(s, p->plural, i, r)) return 1;
    if (p->mention == VA_NONE || i < p->end + 1 || i > p->end + 2) return 0;
    if (!is_comma_or_and(s, i - 1) && !is_dash_of_countries(s, p, i - 1)) return 0;
    if (i == p->end + 2 && !is_comma_or_and(s, i - 2)) return 0;
    return read_listed_unit(s, p, i, r) || read_listed_country(s, p, i, r) ||
           (va_name_at(s->d, p->mention)->head != VA_NONE &&
            va_read_elided_organisation(s, p->head, i, r)) ||
           read_listed_organ(s, p, i, r);
}

/* The level of the place that the name before ends in: "UBND xã X" ends in a commune. */
static va_type type_before(const va_cursor *s, const previous_name *p, const va_name *n) {
    if (va_mention_at(s->d, p->mention)->kind == VA_PLACE) return (va_type)n->type;
    if (n->local_end != p->end || n->unit_type == VA_NONE || n->group == VA_NONE) return VA_OTHER;
    unsigned levels = lx_unit_types[n->unit_type].levels & lx_unit_groups[n->group].levels;
    return levels & 1 ? VA_PROVINCE : levels & 2 ? VA_DISTRICT : levels & 4 ? VA_COMMUNE : VA_OTHER;
}

/* A place that only says where the one before it lies, or stands in brackets behind a name. */
static void relate_to_previous(const va_cursor *s, const previous_name *p, va_reading_of_name *r) {
    if (p->mention == VA_NONE || r->kind != VA_PLACE || r->token == 0) return;
    const vt_token *before = &s->token[r->token - 1];
    const va_name *earlier = va_name_at(s->d, p->mention);
    int adjacent = r->token == p->end + 1;
    if (vt_is_marker(before, '(') && adjacent) r->name.flags |= VA_NAME_BRACKET;
    if (!adjacent ||
        !(vt_is_marker(before, ',') || vt_is_dash(before) || vt_is_marker(before, '('))) {
        if (r->token != p->end) return;
    }
    /* "Hòa Lạc - Hà Nội": it lies where the place nobody knows does. */
    int unknown =
        va_mention_at(s->d, p->mention)->kind == VA_ORGANISATION && earlier->flags & VA_NAME_BARE &&
        va_mention_at(s->d, p->mention)->confidence < 0.5f && r->name.flags & VA_NAME_BARE;
    if (unknown && adjacent && r->name.type == VA_PROVINCE) r->name.flags |= VA_NAME_PARENT;
    va_type inner = type_before(s, p, earlier);
    int lower = inner == VA_COMMUNE            ? 3
                : inner == VA_DISTRICT         ? 2
                : inner == VA_FOREIGN_LOCALITY ? 1
                                               : 0;
    int higher = r->name.type == VA_DISTRICT   ? 2
                 : r->name.type == VA_PROVINCE ? 1
                 : r->name.type == VA_COUNTRY  ? 0
                                               : 3;
    if (lower > higher && (lower > 1 ? higher > 0 : higher == 0)) r->name.flags |= VA_NAME_PARENT;
}

/* "Trung tâm A, Sở B đã ký": B only says what A is part of, if no third one follows. */
static void relate_to_part(const va_cursor *s, const previous_name *p, va_reading_of_name *r) {
    if (p->mention == VA_NONE || r->kind != VA_ORGANISATION || r->name.head == VA_NONE) return;
    if (r->token != p->end + 1 || !vt_is_marker(&s->token[p->end], ',')) return;
    const va_mention *part = va_mention_at(s->d, p->mention);
    if (va_name_at(s->d, p->mention)->head == VA_NONE || !va_is_member_head(s, part->token)) return;
    if (va_is_member_head(s, r->token) || (r->end < s->to && is_comma_or_and(s, r->end))) return;
    r->name.flags |= VA_NAME_PARENT;
}

/* "(NLĐ) - Sáng 7-6", "HNP - Chiều 18/7": who reports, not who acts. */
static int is_source(const va_cursor *s, const va_reading_of_name *r) {
    uint32_t i = r->token, end = r->end;
    if (r->kind == VA_PERSON || end >= s->to) return 0;
    if (i > s->from && vt_is_marker(&s->token[i - 1], '(') && vt_is_marker(&s->token[end], ')'))
        return r->kind == VA_ORGANISATION || i == s->from + 1;
    const va_section *section = va_section_at(s->d, va_sentence_at(s->d, s->sentence)->section);
    int opens = i == s->from && s->sentence == section->first_sentence && section->kind != VA_TITLE;
    return opens && vt_is_dash(&s->token[end]) && vt_is_acronym(&s->token[i]) && end == i + 1;
}

enum { NAME_BRACKET_WORDS = 24 };

/* Classes of the lexicon that begin a place, an organisation, any name. */
enum {
    PLACES = 1 << LX_UNIT_TYPE | 1 << LX_UNIT | 1 << LX_COUNTRY | 1 << LX_PAIRED | 1 << LX_FOREIGN,
    ORGANS = 1 << LX_HEAD | 1 << LX_KNOWN,
    FIRST_NAMES = PLACES | ORGANS | 1 << LX_TITLE
};

/* The word at token I is also a place, but for the home country: "Việt kiều". */
static int is_place_word(const va_cursor *s, uint32_t i) {
    const va_match *country = va_paired_country(s, i);
    return country ? country->index != lx_home : va_place_end(s, i) == i + 1;
}

/*
** "bà Nga", "anh Vinh": behind an address one word is somebody's given name, though a country or
** town is called so too, and so is a family name with another; but "vợ chồng Việt - Hàn".
*/
static int is_given_name_behind(const va_cursor *s, const va_reading_of_name *best,
                                const va_reading_of_name *person) {
    uint32_t i = person->token, end = person->end;
    if (person->kind != VA_PERSON || end < best->end) return 0;
    if (best->end > i && !(best->kind == VA_PLACE && best->name.flags & VA_NAME_BARE)) return 0;
    if (end > i + 1) /* "ông Hồ Nam" */
        return end == best->end && va_surname_at(s, i) && va_is_addressed(s, i);
    return is_place_word(s, i) && va_two_countries(s, i) == i && va_is_addressed(s, i);
}

/* "BS.CKII Lê Xuân": no brand begins with an abbreviated title of several words. */
static int is_short_title(const va_cursor *s, uint32_t i) {
    const va_match *title = va_longest(s, i, LX_TITLE);
    return title && title->alias == 1 && title->end > i + 1;
}

/* "Ý Yên và Vụ Bản", "Hội An": BEST is no department or society of that name, but the unit R. */
static int is_unit_name(const va_cursor *s, const va_reading_of_name *best,
                        const va_reading_of_name *r) {
    const va_match *unit = va_longest(s, r->token, LX_UNIT);
    if (best->kind != VA_ORGANISATION || best->name.flags & VA_NAME_LISTED) return 0;
    return r->name.flags & VA_NAME_BARE && unit && unit->end == r->end;
}

static int read_at(const va_cursor *s, uint32_t i, const va_context *c, const previous_name *p,
                   va_reading_of_name *best) {
    va_reading_of_name r;
    uint32_t classes = va_classes_at(s, i);
    best->end = i;
    if (read_listed(s, p, i, &r)) *best = r;
    if (classes & ORGANS && va_read_organisation(s, i, c, &r) && r.end > best->end) *best = r;
    if ((classes & PLACES || va_short_unit(s, i) != VA_NONE) && va_read_place(s, i, &r) &&
        (r.end > best->end || (r.end == best->end && is_unit_name(s, best, &r))))
        *best = r;
    if (vt_is_capital(&s->token[i])) {
        /* "Hồ Chí Minh" as a person only where no place or organ says more. */
        if (va_read_person(s, i, c, &r)) {
            int given = is_given_name_behind(s, best, &r);
            if (r.end > best->end || given) *best = r;
            if (given) best->rule = va_given_name_rule;
            if (given) best->confidence = VA_SURE_PERSON;
        }
        if (best->end == i && !is_short_title(s, i) && va_read_unknown(s, i, c, &r)) *best = r;
    }
    return best->end > i;
}

/* "Ông Trần Văn B": Ông is no family name where one follows. */
static int is_honorific(const va_cursor *s, const va_match *title, const va_reading_of_name *r) {
    return lx_titles[title->index].address && r->kind == VA_PERSON &&
           va_surname_at(s, title->end) > 0;
}

/*
** Where what a title belongs to may begin: at the head that its last words are ("Giám đốc Đại học"
** in "Giám đốc Đại học Huế"), else behind it.  Titles of a locality are left whole: their
** organ acts for the locality, and that is the name to be found.
*/
static uint32_t title_end(const va_cursor *s, const va_match *title) {
    unsigned takes = lx_titles[title->index].takes & (LX_TAKES_NAME | LX_TAKES_COUNTRY);
    if (!takes) return title->end;
    for (uint32_t i = title->token + 1; i < title->end; i++) {
        const va_match *head = va_longest(s, i, LX_HEAD);
        if (!head || head->end < title->end) continue;
        if (takes & LX_TAKES_NAME || lx_heads[head->index].takes & LX_TAKES_COUNTRY) return i;
    }
    return title->end;
}

/* A name of the user's own: as an organisation, or a place by its type. */
static void as_term(const va_cursor *s, uint32_t i, uint32_t end, uint32_t term,
                    va_reading_of_name *r) {
    va_type type = va_term_of(s->d->terms, term)->type;
    r->name = va_no_name();
    r->name.term = term;
    r->name.type = (uint8_t)(type == VA_TYPE_COUNT ? VA_OTHER : type);
    r->kind = type <= VA_FOREIGN_LOCALITY ? VA_PLACE : VA_ORGANISATION;
    r->token = i;
    r->end = end;
    r->rule = "user-term";
    r->confidence = 0.99f;
}

/*
** The user's term at token I, if no longer name begins there: 1 with *R filled, or, of a word that
** is no name, 2 and its end in R->end; 0: none.
*/
static int read_term(const va_cursor *s, uint32_t i, const va_context *c, const previous_name *p,
                     va_reading_of_name *r) {
    uint32_t term = 0, end = va_term_at(s->d->terms, s->token, i, s->to, &term);
    va_reading_of_name other;
    if (end == i || (read_at(s, i, c, p, &other) && other.end > end)) return 0;
    as_term(s, i, end, term, r);
    return va_term_of(s->d->terms, term)->action == VA_TERM_STOP ? 2 : 1;
}

/* chương trình “Cảnh sát biển đồng hành với ngư dân”: the name goes on into a longer title. */
static int begins_quotation(const va_cursor *s, const va_reading_of_name *r) {
    if (r->token == s->from || r->end >= s->to) return 0;
    const vt_token *before = &s->token[r->token - 1], *behind = &s->token[r->end];
    return vt_is_opening_quote(before) && behind->kind == VT_WORD && !vt_is_capital(behind);
}

/* "Bộ trưởng Thương mại Canada Jim Peterson": one past the field of an office at token I, or I. */
static uint32_t portfolio_end(const va_cursor *s, uint32_t i) {
    const va_match *field = va_longest(s, i, LX_FIELD), *domain = va_longest(s, i, LX_DOMAIN);
    if (!vt_is_capital(&s->token[i])) return i;
    uint32_t end = field ? field->end : i;
    return domain && domain->end > end ? domain->end : end;
}

/* The bracket at token I, right behind a name: the token that closes it, or I. */
static uint32_t closing_bracket(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i + 1; k < s->to && k < i + NAME_BRACKET_WORDS; k++)
        if (vt_is_marker(&s->token[k], ')')) return k;
    return i;
}

/* A sentence whose names are read. */
typedef struct {
    const va_cursor *s;
    va_context c;
    previous_name p;
    uint32_t closing; /* the token that closes the bracket behind the last name */
} name_reader;

/* Over token I, which begins no name: the one to go on with. */
static uint32_t pass_word(name_reader *x, uint32_t i) {
    const va_cursor *s = x->s;
    x->c.office = 0;
    x->c.person = x->c.person && (vt_is_marker(&s->token[i], ',') || va_is_part(s, i, LX_PART_at));
    return i + 1;
}

/* Over token I, which might begin a name and does not. */
static uint32_t pass_nameless(name_reader *x, uint32_t i) {
    const va_cursor *s = x->s;
    if (x->c.office && portfolio_end(s, i) > i) return portfolio_end(s, i);
    const va_match *head = va_longest(s, i, LX_HEAD);
    if (head && lx_heads[head->index].takes & LX_TAKES_NAME && is_plural(s, i)) x->p.plural = i;
    x->c.office = 0;
    x->c.person = x->c.person && vt_is_marker(&s->token[i], ',') ? 1 : 0;
    return i + 1;
}

/* Over TITLE, to what it belongs to. */
static uint32_t pass_title(name_reader *x, const va_match *title) {
    x->c.office = !lx_titles[title->index].address;
    x->c.person = 1;
    return title_end(x->s, title);
}

/* "A (B), C": where a bracket opens at token I right behind A, the enumeration goes on from A. */
static void look_into_bracket(name_reader *x, uint32_t i) {
    if (x->p.mention == VA_NONE || i != x->p.end || !vt_is_marker(&x->s->token[i], '(')) return;
    x->closing = closing_bracket(x->s, i);
    if (x->closing > i) x->p.end = x->closing + 1;
}

/* What the text around the name R says of it. */
static void relate(name_reader *x, va_reading_of_name *r) {
    const va_cursor *s = x->s;
    if (x->c.office && r->kind != VA_PERSON) r->name.flags |= VA_NAME_OFFICE;
    if (is_source(s, r) || r->end <= x->closing) r->name.flags |= VA_NAME_BRACKET;
    if (begins_quotation(s, r)) r->name.flags |= VA_NAME_QUOTED;
    relate_to_previous(s, &x->p, r);
    relate_to_part(s, &x->p, r);
    if (r->kind == VA_ORGANISATION)
        va_share_locality(s, va_reading_at(s->d, s->sentence)->first_mention, s->d->mentions.count,
                          r->token, &r->name);
}

/* Mention M, read as R, is the name that an enumeration may go on from. */
static void remember_name(name_reader *x, const va_reading_of_name *r, uint32_t m) {
    previous_name *p = &x->p;
    int listed = r->name.flags & VA_NAME_LISTED;
    p->items = listed && (p->items || p->plural != VA_NONE);
    p->head = !listed ? r->token : p->plural != VA_NONE ? p->plural : p->head;
    p->plural = VA_NONE;
    p->mention = m;
    p->end = r->end;
}

/* Over the name R, which becomes a mention. */
static uint32_t take_name_over(name_reader *x, va_reading_of_name *r) {
    const va_cursor *s = x->s;
    relate(x, r);
    uint32_t m = va_add_mention(s->d, s->sentence, r->kind, r->token, r->end, &r->name, r->rule,
                                r->confidence);
    if (m == VA_NONE) return r->end;
    if (r->end > x->closing) remember_name(x, r, m);
    /* "Đại sứ Hàn Quốc tại Việt Nam Kim Eui-ki" */
    int posted = r->kind == VA_PLACE && x->c.person && va_is_part(s, r->token - 1, LX_PART_at);
    x->c.person = posted || (x->c.office && r->kind != VA_PERSON);
    x->c.office = 0;
    return r->end;
}

/* What stands at token I: the token to go on with. */
static uint32_t read_token(name_reader *x, uint32_t i) {
    const va_cursor *s = x->s;
    va_reading_of_name r;
    int own = s->d->terms ? read_term(s, i, &x->c, &x->p, &r) : 0;
    if (own == 2) {
        x->c = (va_context){0};
        return r.end;
    }
    const va_token_matches *h = va_token_matches_at(s, i);
    int no_name = h->parts & LX_SET(no_name) ? 1 : 0;
    look_into_bracket(x, i);
    if (!own && !(h->classes & FIRST_NAMES) && !vt_is_capital(&s->token[i]) && !no_name)
        return pass_word(x, i);
    if (!own && no_name && va_word_end(s, i) > i + 1)
        return va_word_end(s, i); /* "Chủ Nhật" is no Japan */
    const va_match *title = va_longest(s, i, LX_TITLE);
    int found = own || read_at(s, i, &x->c, &x->p, &r);
    if (title && !own && (!found || r.end <= title->end || is_honorific(s, title, &r)))
        return pass_title(x, title);
    return found ? take_name_over(x, &r) : pass_nameless(x, i);
}

void va_names(const va_cursor *s) {
    name_reader x = {s, {0}, {VA_NONE, 0, 0, VA_NONE, 0}, s->from};
    for (uint32_t i = s->from; i < s->to && !va_is_over(s->d->arena);)
        i = read_token(&x, i);
}
