/* name_spans.c - see name_spans.h. */
#include "name_spans.h"
#include "../lexicon/terms.h"
#include "name_features.h"
#include "highland_names.h"
#include "initials.h"
#include "listed_units.h"
#include "name_words.h"
#include "organisations.h"
#include "persons.h"
#include "phrases.h"
#include "places.h"
#include "shared_localities.h"

/* The kinds of names the tagger knows. */
enum { PLACE, SPAN_ORGANISATION, PERSON, OTHER };

/* Labels: 0, or 1 + 2 * kind + (1 inside). */
static int kind_of_label(uint8_t label) {
    return (label - 1) / 2;
}

static int is_inside_label(uint8_t label) {
    return label && !(label & 1);
}

typedef struct {
    va_document *d;
    const va_cursor *s;
    uint32_t from, to;   /* the mentions that the rules have read */
    uint32_t next;       /* of these the first that no span has passed */
    uint32_t token, end; /* the span at hand */
    uint32_t taken;      /* where the last one that became a name ends */
    int kind;
} spans;

/* The longest entry of CLASS that begins at token I and ends at END or before, or NULL. */
static const va_match *entry_within(const va_cursor *s, uint32_t i, uint32_t end, lx_class class) {
    uint32_t n;
    const va_match *h = va_matches_at(s, i, &n), *best = NULL;
    for (uint32_t k = 0; k < n; k++)
        if (h[k].class == class && h[k].end <= end && (!best || h[k].end > best->end)) best = &h[k];
    return best;
}

/* The readers of names, held to the span at hand: 1 if one of them reads all of it. */
static int read_again(const spans *x, va_reading_of_name *r) {
    const va_context none = {0, 0, 0, 0, 0}, titled = {0, 1, 0, 0, 0};
    va_cursor within = *x->s;
    int found = 0;
    within.to = x->end;
    if (x->kind == PLACE) found = va_read_place(&within, x->token, r);
    if (x->kind == SPAN_ORGANISATION) found = va_read_organisation(&within, x->token, &none, r);
    if (x->kind == PERSON) found = va_read_person(&within, x->token, &titled, r);
    return found && r->end == x->end;
}

/* The locality that closes the span, from token I on, into *NAME; where it begins, or the end. */
static uint32_t find_locality(const spans *x, uint32_t i, va_name *name) {
    for (; i < x->end; i++) {
        va_name at = va_no_name();
        if (va_read_locality(x->s, i, &at) != x->end) continue;
        name->group = at.group;
        name->place = at.place;
        name->unit_type = at.unit_type;
        name->flags |= at.flags & VA_NAME_ELIDED;
        return i;
    }
    return x->end;
}

/* The unit that all of the span names, of a province or district: 1 with *R filled. */
static int read_unit(const spans *x, va_reading_of_name *r) {
    const va_match *unit = entry_within(x->s, x->token, x->end, LX_UNIT);
    if (!unit || unit->end < x->end) return 0;
    unsigned levels = lx_unit_groups[unit->index].levels;
    if (!(levels & 3)) return 0;
    r->kind = VA_PLACE;
    r->name.group = unit->index;
    r->name.alias = unit->alias;
    r->name.type = levels & 1 ? VA_PROVINCE : VA_DISTRICT;
    r->name.flags = VA_NAME_BARE;
    return 1;
}

/*
** The country that all of the span names, whatever stands beside it: "Mỹ và Lào ..."; but "Anh"
** is an address as well.
*/
static int read_country(const spans *x, va_reading_of_name *r) {
    const va_match *country = entry_within(x->s, x->token, x->end, LX_COUNTRY);
    if (!country || country->end < x->end || va_longest(x->s, x->token, LX_TITLE)) return 0;
    r->kind = VA_PLACE;
    r->name.place = country->index;
    r->name.alias = country->alias;
    r->name.type = VA_COUNTRY;
    r->name.flags = VA_NAME_BARE;
    return 1;
}

static void read_organisation(const spans *x, const va_name *was, va_reading_of_name *r) {
    const va_match *head = entry_within(x->s, x->token, x->end, LX_HEAD);
    const va_match *unit = entry_within(x->s, x->token, x->end, LX_UNIT);
    if (unit && va_is_listed_unit(x->s, unit) && read_unit(x, r)) return; /* "Ý Yên và Vụ Bản" */
    r->kind = VA_ORGANISATION;
    if (!head) {
        int brand = va_is_brand(x->s, x->token);
        r->name.type = (uint8_t)(was && was->type >= VA_PARTY_COMMITTEE ? was->type
                                 : brand                                ? VA_COMPANY
                                                                        : VA_OTHER);
        r->name.flags = VA_NAME_BARE;
        r->name.own = x->token;
        r->name.own_end = x->end;
        return;
    }
    r->name.head = head->index;
    r->name.alias = head->alias;
    r->name.type = lx_heads[head->index].type;
    r->name.own = head->end;
    r->name.local = find_locality(x, head->end, &r->name);
    r->name.local_end = x->end;
    r->name.own_end = r->name.local;
    if (r->name.local == x->end) r->name.local_end = r->name.local;
}

/* "Thành phố hồ chí minh": the unit behind TYPE, in whatever letters it is written. */
static void read_small_unit(const spans *x, const va_match *type, va_name *name) {
    uint32_t end;
    const lx_sense *unit = va_entry_at(x->d, name->own, x->end, x->end, LX_UNIT, &end);
    if (!unit) return;
    unsigned levels = lx_unit_groups[unit->index].levels & lx_unit_types[type->index].levels;
    if (!levels) return;
    name->group = unit->index;
    name->alias = unit->alias;
    name->type = levels & 1 ? VA_PROVINCE : levels & 2 ? VA_DISTRICT : VA_COMMUNE;
}

static void read_place(const spans *x, va_reading_of_name *r) {
    const va_match *type = entry_within(x->s, x->token, x->end, LX_UNIT_TYPE);
    if (read_unit(x, r) || read_country(x, r)) return;
    r->name.own = x->token;
    r->name.own_end = x->end;
    if (type && type->end < x->end) {
        r->kind = VA_PLACE;
        r->name.unit_type = type->index;
        r->name.type = lx_unit_types[type->index].type;
        r->name.own = va_behind_stop(x->s->d, type->end);
        read_small_unit(x, type, &r->name);
    } else if (va_is_titled(x->s, x->token)) { /* "Ca sĩ Đức Phúc" */
        r->kind = VA_PERSON;
    } else { /* no table has it: a name like any other */
        r->kind = VA_ORGANISATION;
        r->name.type = VA_FOREIGN_LOCALITY;
        r->name.flags = VA_NAME_BARE;
    }
}

/*
** The span at hand, which is none of the rules' names; WAS: their name that it overlaps, or NULL.
*/
static void read_span(const spans *x, const va_name *was, va_reading_of_name *r) {
    if (read_again(x, r)) return;
    r->name = va_no_name();
    r->token = x->token;
    r->end = x->end;
    r->rule = "tagged";
    r->confidence = 0.6f;
    r->kind = VA_PERSON;
    if (x->kind == SPAN_ORGANISATION) read_organisation(x, was, r);
    if (x->kind == PLACE) read_place(x, r);
}

static int is_kind(const va_mention *m, const va_name *n, int kind) {
    if (m->kind == VA_PERSON) return kind == PERSON;
    int place = n->type <= VA_FOREIGN_LOCALITY;
    return kind == (place ? PLACE : SPAN_ORGANISATION) || kind == PLACE ||
           kind == SPAN_ORGANISATION;
}

static void keep_mention(va_document *d, const va_mention *m, const va_name *n) {
    va_mention mention = *m;
    va_name name = *n;
    va_mention *to = va_push_raw(d->arena, &d->mentions, sizeof *to);
    va_name *to_name = va_push_raw(d->arena, &d->names, sizeof *to_name);
    if (!to || !to_name) return;
    *to = mention;
    *to_name = name;
}

/* Mention K is a term of the user's own, or a longer name that begins with one. */
static int is_own(const va_document *d, uint32_t k) {
    const va_mention *m = va_mention_at(d, k);
    uint32_t term = 0;
    if (va_name_at(d, k)->term != VA_NONE) return 1;
    return d->terms && va_term_at(d->terms, d->token, m->token, m->token_end, &term) > m->token &&
           va_term_of(d->terms, term)->action != VA_TERM_STOP;
}

/* "P.5", "Q10": no word that the model knows, and nothing else it could be. */
static int is_short_unit(const va_document *d, uint32_t k) {
    const va_name *n = va_name_at(d, k);
    return va_mention_at(d, k)->kind == VA_PLACE && n->flags & VA_NAME_NUMBERED &&
           n->unit_type != VA_NONE && lx_unit_types[n->unit_type].letter;
}

/* "bà Nga": see names.c. */
static int is_given_name_span(const va_document *d, uint32_t k) {
    return va_mention_at(d, k)->rule == va_given_name_rule;
}

/* What the rules know better than the tagger wherever its spans begin and end. */
static int is_highland_name(const va_document *d, uint32_t k) {
    return va_mention_at(d, k)->rule == va_highland_rule;
}

/* What the rules know better than the tagger, if both read the same words. */
static int is_certain(const va_document *d, uint32_t k) {
    return is_short_unit(d, k) || is_given_name_span(d, k) || is_highland_name(d, k);
}

/* "nghệ sĩ Mỹ Hằng": behind a title what no table has as a place is none, but a person. */
static int is_titled_person(const spans *x, const va_mention *m) {
    return x->kind == PLACE && m->kind == VA_PERSON && va_place_end(x->s, m->token) < m->token_end;
}

/* Tokens from the end of a member of a list to the next: a bracket and what joins them, at most. */
enum { MEMBER_REACH = 6 };

/* "gồm: A (X), B (Y) và C": the tagger has B, so C is one of them, whatever it says of C. */
static int is_next_member(const spans *x, uint32_t k) {
    const va_mention *m = va_mention_at(x->d, k);
    return va_name_at(x->d, k)->flags & VA_NAME_LISTED && m->kind == VA_ORGANISATION && x->taken &&
           m->token >= x->taken && m->token <= x->taken + MEMBER_REACH;
}

/* The rules' mentions that end before token I: of these the user's own and the certain ones stay.
 */
static void pass_mentions(spans *x, uint32_t i) {
    for (; x->next < x->to && va_mention_at(x->d, x->next)->token_end <= i; x->next++)
        if (is_own(x->d, x->next) || is_next_member(x, x->next) ||
            (is_certain(x->d, x->next) && va_mention_at(x->d, x->next)->token >= x->taken))
            keep_mention(x->d, va_mention_at(x->d, x->next), va_name_at(x->d, x->next));
}

/* Only what the text around a name says of it, and not how its words were read. */
enum { AROUND = VA_NAME_OFFICE | VA_NAME_BRACKET | VA_NAME_PARENT | VA_NAME_QUOTED };

/*
** "Bộ A với Sở B", "Ban X và Công an tỉnh Y": names that begin with a head each and fill the span
** but for what joins them; how many of the rules' mentions these are, 0 or two and more.
*/
static uint32_t joined_names(const spans *x) {
    const va_document *d = x->d;
    uint32_t n = 0, end = x->token;
    if (x->kind != SPAN_ORGANISATION) return 0;
    for (uint32_t k = x->next; k < x->to && va_mention_at(d, k)->token < x->end; k++, n++) {
        const va_mention *m = va_mention_at(d, k);
        if (m->kind != VA_ORGANISATION || va_name_at(d, k)->head == VA_NONE) return 0;
        if (!vt_is_capital(&d->token[m->token]) || m->token > end + (n > 0) || m->token < end)
            return 0;
        if (n && !(va_parts_at(x->s, end) & (LX_SET(and) | LX_SET(with) | LX_SET(between))))
            return 0;
        end = m->token_end;
    }
    return n > 1 && end == x->end ? n : 0;
}

/* The user says that the words of the span, or words it is part of, are no name. */
static int is_stopped(const spans *x) {
    const va_terms *terms = x->d->terms;
    uint32_t term = 0, least = x->end > VA_TERM_WORDS ? x->end - VA_TERM_WORDS : 0;
    if (!terms) return 0;
    for (uint32_t i = x->token + 1; i-- > x->s->from && i >= least;)
        if (va_term_at(terms, x->d->token, i, x->s->to, &term) >= x->end &&
            va_term_of(terms, term)->action == VA_TERM_STOP)
            return 1;
    return 0;
}

/* "Công an hai tỉnh", "Hội Nông dân 2 huyện": the organs of both sides, which are named elsewhere.
 */
static int is_of_both_sides(const spans *x) {
    const va_match *head = entry_within(x->s, x->token, x->end, LX_HEAD);
    if (x->kind != SPAN_ORGANISATION || !head || head->end >= x->end) return 0;
    uint32_t sides = head->end + (va_is_part(x->s, head->end, LX_PART_of) != 0);
    return va_both_sides_end(x->s, sides) >= x->end;
}

/* No person's name begins with the head of an organisation: it is a name before the span. */
static void take_head_off(spans *x, const va_name *was) {
    va_cursor within = *x->s;
    va_reading_of_name r;
    within.to = x->end;
    if (x->kind != PERSON || !va_read_head_of_office(&within, x->token, &r)) return;
    if (was) r.name.flags |= was->flags & AROUND;
    va_add_mention(x->d, x->s->sentence, r.kind, r.token, r.end, &r.name, r.rule, r.confidence);
    x->token = r.end;
}

/* "Báo của tỉnh" above "Tỉnh Sơn La ký kết": the name has a type of its own, the first is none. */
static void leave_type_before(spans *x) {
    const va_match *type = entry_within(x->s, x->token, x->end, LX_UNIT_TYPE), *own = NULL;
    if (x->kind == PLACE && type && type->end < x->end)
        own = entry_within(x->s, type->end, x->end, LX_UNIT_TYPE);
    if (own && own->index == type->index && !vt_is_capital(&x->s->token[x->token]) &&
        vt_is_capital(&x->s->token[type->end]))
        x->token = type->end;
}

static void take_span(spans *x) {
    va_document *d = x->d;
    va_reading_of_name r;
    uint32_t overlapped = VA_NONE;
    leave_type_before(x);
    pass_mentions(x, x->token);
    if (x->token < x->taken) return;
    for (uint32_t n = joined_names(x); n; n--, x->next++) {
        keep_mention(d, va_mention_at(d, x->next), va_name_at(d, x->next));
        if (n == 1) {
            x->next++;
            return;
        }
    }
    for (uint32_t k = x->next; k < x->to && va_mention_at(d, k)->token < x->end; k++) {
        const va_mention *m = va_mention_at(d, k);
        const va_name *n = va_name_at(d, k);
        int same = m->token == x->token && m->token_end == x->end;
        if (n->term != VA_NONE || is_highland_name(d, k) || (same && is_certain(d, k)) ||
            (same && (is_titled_person(x, m) || is_next_member(x, k))) ||
            (same && x->kind != OTHER && is_kind(m, n, x->kind))) {
            if (m->token_end > x->taken) x->taken = m->token_end;
            keep_mention(d, m, n);
            x->next = k + 1;
            return;
        }
        if (overlapped == VA_NONE) overlapped = k;
    }
    if (x->kind == OTHER || is_stopped(x) || is_of_both_sides(x)) return;
    const va_name *was = overlapped == VA_NONE ? NULL : va_name_at(d, overlapped);
    take_head_off(x, was);
    read_span(x, was, &r);
    if (was && va_mention_at(d, overlapped)->token == x->token) r.name.flags |= was->flags & AROUND;
    x->taken = x->end;
    va_add_mention(d, x->s->sentence, r.kind, r.token, r.end, &r.name, r.rule, r.confidence);
}

/* The rules' mentions go, those behind them move into their place. */
static void drop_first(va_document *d, uint32_t first, uint32_t n) {
    uint32_t rest = d->mentions.count - first - n;
    if (d->arena->failed) return;
    memmove(va_mention_at(d, first), va_mention_at(d, first + n), rest * sizeof(va_mention));
    memmove(va_name_at(d, first), va_name_at(d, first + n), rest * sizeof(va_name));
    d->mentions.count = d->names.count = first + rest;
}

/* Where the span [I, END) ends: with the quote that closes one opened in it. */
static uint32_t close_quote(const va_cursor *s, uint32_t i, uint32_t end) {
    int open = 0;
    for (uint32_t k = i; k < end; k++)
        open = open ? !vt_is_closing_quote(&s->token[k]) : vt_is_opening_quote(&s->token[k]);
    return open && end < s->to && vt_is_closing_quote(&s->token[end]) ? end + 1 : end;
}

/* Where the span [I, END) ends: before a bracket in it that is not closed, or was not opened. */
static uint32_t keep_brackets(const va_cursor *s, uint32_t i, uint32_t end) {
    uint32_t open = end;
    for (uint32_t k = i; k < end; k++) {
        if (vt_is_marker(&s->token[k], ')') && open == end) return k > i ? k : end;
        if (vt_is_marker(&s->token[k], ')')) open = end;
        if (vt_is_marker(&s->token[k], '(')) open = k;
    }
    return open > i ? open : end;
}

/* "và huyện X": a unit with its type begins at token I. */
static int begins_typed_unit(const va_cursor *s, uint32_t i, uint32_t end) {
    const va_match *type = va_longest(s, i, LX_UNIT_TYPE);
    return type && type->end < end && lx_unit_types[type->index].levels &&
           vt_is_capital(&s->token[type->end]);
}

/* An organisation begins at token I, of a name that ends at END: in capitals, and no lone "Hội". */
static int begins_organisation(const va_cursor *s, uint32_t i, uint32_t end) {
    const va_match *head = vt_is_capital(&s->token[i]) ? va_longest(s, i, LX_HEAD) : NULL;
    if (!head || head->end > end) return 0;
    return head->end > i + 1 || (head->end < end && (vt_is_capital(&s->token[head->end]) ||
                                                     s->token[head->end].kind == VT_NUMBER ||
                                                     va_longest(s, head->end, LX_UNIT_TYPE)));
}

/* The head of an organ of some locality, in capitals, begins at token I and ends at END or before.
 */
static const va_match *local_head(const va_cursor *s, uint32_t i, uint32_t end) {
    const va_match *head = vt_is_capital(&s->token[i]) ? entry_within(s, i, end, LX_HEAD) : NULL;
    return head && lx_heads[head->index].takes & LX_TAKES_LOCALITY ? head : NULL;
}

/*
** "Đảng ủy - HĐND - UBND xã X": token K is a dash between two organs of one locality, of a span
** that begins at token I with the first of them.
*/
static int joins_organs(const va_cursor *s, uint32_t i, uint32_t k) {
    if (!vt_is_dash(&s->token[k]) || !s->token[k].gap || !s->token[k + 1].gap) return 0;
    const va_match *head = local_head(s, i, k);
    return head && head->end == k && local_head(s, k + 1, s->to);
}

/*
** "Ủy ban A tỉnh và Công an tỉnh B", "Sư đoàn 1, Sư đoàn 4", "Công ty A và huyện B": what joins the
** names that the span [I, END) of an organisation holds, after the first of them; or END.  An
** office may have several: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân".
*/
static uint32_t joint_of_names(const va_cursor *s, uint32_t i, uint32_t end) {
    const va_match *head = va_longest(s, i, LX_HEAD);
    int office = head && lx_heads[head->index].takes & LX_MEMBER;
    for (uint32_t k = i + 1; k + 1 < end; k++) {
        uint64_t parts = va_parts_at(s, k);
        int word = (parts & (LX_SET(and) | LX_SET(with))) != 0;
        int joins = word || vt_is_marker(&s->token[k], ',') || vt_is_marker(&s->token[k], ';');
        if (joins_organs(s, i, k)) return k;
        if (office || !joins) continue;
        if (begins_organisation(s, k + 1, end) || (word && begins_typed_unit(s, k + 1, end)))
            return k;
    }
    return end;
}

/*
** "Hội Liên hiệp Phụ nữ (LHPN) tỉnh X": the span [I, END) of an organisation goes on with the
** locality behind the bracket that has its short form.
*/
static uint32_t go_on_behind_bracket(const va_cursor *s, uint32_t i, uint32_t end) {
    uint32_t k = va_behind_short_form(s, i, end);
    va_name name = va_no_name();
    uint32_t behind = k > end ? va_read_locality(s, k, &name) : k;
    return behind > k ? behind : end;
}

void va_take_spans(const va_cursor *s, uint32_t first) {
    va_document *d = s->d;
    const va_token_view *v = va_first_view(d);
    uint32_t n = d->views.count;
    spans x = {.d = d, .s = s, .from = first, .to = d->mentions.count, .next = first};
    for (uint32_t i = 0, end; i < n && !va_is_over(d->arena); i = end) {
        end = i + 1;
        if (!v[i].label) continue;
        while (end < n && is_inside_label(v[end].label) &&
               kind_of_label(v[end].label) == kind_of_label(v[i].label))
            end++;
        x.token = s->from + i;
        x.kind = kind_of_label(v[i].label);
        uint32_t whole = close_quote(s, x.token, s->from + end);
        x.end = keep_brackets(s, x.token, whole);
        if (x.kind == SPAN_ORGANISATION) x.end = joint_of_names(s, x.token, x.end);
        end = x.end + (x.end < whole) - s->from;
        if (x.kind == SPAN_ORGANISATION && x.end == whole && whole > x.token + 2 &&
            va_is_initials_of(d, whole - 1, x.token, whole - 1))
            end = --x.end - s->from; /* "Red River Water Group RRWG": another name of it */
        uint32_t behind =
            x.kind == SPAN_ORGANISATION ? go_on_behind_bracket(s, x.token, x.end) : x.end;
        if (behind > x.end) end = (x.end = behind) - s->from;
        take_span(&x);
    }
    pass_mentions(&x, UINT32_MAX);
    drop_first(d, first, x.to - first);
    if (!d->arena->failed) va_share_localities(s, first);
}
