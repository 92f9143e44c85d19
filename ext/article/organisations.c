/*
** organisations.c - reads names of organisations: a known head and what it may take, or an
** organisation the tables know by its own name.
*/
#include <string.h>
#include "organisations.h"
#include "name_words.h"
#include "own_names.h"
#include "persons.h"
#include "places.h"

/* "Trường Đại học" alone is no member of a university, with a field it may be. */
enum { MEMBER_WORDS = 4 };

/* A country closes the name of an organ that takes nothing: "Bộ Y tế Singapore". */
static uint32_t country_behind(const va_cursor *s, uint32_t i, va_name *name) {
    const va_match *country = i < s->to ? va_longest(s, i, LX_COUNTRY) : NULL;
    if (!country || s->token[i].gap & VT_GAP_LINE) return i;
    name->place = country->index;
    name->local = i;
    name->local_end = country->end;
    return country->end;
}

/* "Ủy ban MTTQ VN tỉnh X": the country is in the head's full form already. */
static uint32_t skip_own_country(const va_cursor *s, uint32_t i, const lx_head *head) {
    const char *text = lx_text(head->head), *country = lx_text(lx_places[lx_home].name);
    size_t n = strlen(text), m = strlen(country);
    const va_match *match = i < s->to ? va_longest(s, i, LX_COUNTRY) : NULL;
    if (!match || match->index != lx_home || n < m || strcmp(text + n - m, country)) return i;
    return match->end;
}

/* The organisation at token I that the one before it belongs to, or a run of capitals. */
static uint32_t nested_end(const va_cursor *s, uint32_t i, const va_context *c, va_name *name) {
    va_reading_of_name inner;
    if (c->nested < 2) {
        va_context deeper = {c->office, c->person, c->nested + 1, 0, 0};
        if (va_read_organisation(s, i, &deeper, &inner)) return inner.end;
    }
    return va_surname_at(s, i) && c->office ? i : va_read_own_name(s, i, c, name);
}

/* What HEAD may take from token I on; returns one past it. */
static uint32_t read_behind_head(const va_cursor *s, uint32_t i, const lx_head *head,
                                 const va_context *c, va_name *name) {
    uint32_t k = i;
    if (k < s->to && s->token[k].gap & VT_GAP_LINE) return k;
    name->own = name->own_end = k;
    if (head->takes & LX_TAKES_COUNTRY && !(head->takes & LX_KEEPS_COUNTRY)) {
        uint32_t pair = k < s->to ? va_two_countries(s, k) : k;
        if (pair > k) name->own_end = k = pair;
    }
    if (head->takes & LX_TAKES_NAME && name->own_end == i)
        name->own_end = k = va_read_own_name(s, k, c, name);
    if (name->local_end > name->local) {
        name->own_end = name->local;
        return k;
    }
    if (!(head->takes & LX_TAKES_NAME) || k == i) {
        k = skip_own_country(s, k, head);
        uint32_t end = head->takes & (LX_TAKES_LOCALITY | LX_TAKES_COUNTRY)
                           ? va_read_locality(s, k, name)
                           : country_behind(s, k, name);
        if (end > k) {
            name->local = k;
            name->local_end = end;
            k = end;
        } else if (head->takes & LX_TAKES_LOCALITY && k < s->to && vt_is_capital(&s->token[k])) {
            name->own = k; /* "Hội Phụ nữ Bệnh viện Quân y 4": it belongs to another organisation */
            name->own_end = k = nested_end(s, k, c, name);
        }
    } else {
        va_name at = va_no_name();
        uint32_t end = va_read_locality(s, k, &at);
        int elided = at.flags & VA_NAME_ELIDED;
        if (end > k && at.unit_type != VA_NONE && (!elided || head->takes & LX_TAKES_LOCALITY)) {
            name->flags |= (uint8_t)elided;
            name->group = at.group;
            name->place = at.place;
            name->unit_type = at.unit_type;
            name->local = k;
            name->local_end = k = end;
        }
    }
    return k;
}

static int is_of_country(const va_name *n) {
    return n->place != VA_NONE && !lx_places[n->place].kind;
}

/* "2 đơn vị" at token I: one past it, or I. */
static uint32_t counted_end(const va_cursor *s, uint32_t i) {
    int number = s->token[i].kind == VT_NUMBER && s->token[i].letters < 3;
    if (i + 1 >= s->to || !(number || va_is_part(s, i, LX_PART_plural))) return i;
    return va_is_part(s, i + 1, LX_PART_group) ? va_word_end(s, i + 1) : i;
}

uint32_t va_both_sides_end(const va_cursor *s, uint32_t i) {
    if (i >= s->to) return i;
    uint32_t end = va_is_part(s, i, LX_PART_aspect) ? va_word_end(s, i) : counted_end(s, i);
    if (end == i || end >= s->to) return end;
    /* "các tỉnh A và B", "các tỉnh: A và B" */
    return vt_is_capital(&s->token[end]) || vt_is_marker(&s->token[end], ':') ? i : end;
}

static int is_plural_before(const va_cursor *s, uint32_t i) {
    return i > s->from && (va_is_part(s, i - 1, LX_PART_plural) ||
                           (s->token[i - 1].kind == VT_NUMBER && s->token[i - 1].letters < 3));
}

static int holds_capital(const va_cursor *s, uint32_t i, uint32_t end) {
    for (; i < end; i++)
        if (vt_is_capital(&s->token[i]) || s->token[i].kind == VT_NUMBER) return 1;
    return 0;
}

/* Is HEAD with what was read behind it a name, or only a word ("các sở, ngành")? */
static int is_name_behind_head(const va_cursor *s, const va_match *match, uint32_t end,
                               const va_name *name) {
    const lx_head *head = &lx_heads[match->index];
    int capital = vt_is_capital(&s->token[match->token]);
    if (name->own_end > name->own && ((va_is_part(s, name->own, LX_PART_no_name) &&
                                       (!capital || va_word_end(s, name->own) >= name->own_end)) ||
                                      (!capital && va_longest(s, name->own, LX_HEAD) &&
                                       va_place_end(s, name->own) == name->own)))
        return 0;
    /*
    ** "Chính phủ hai nước", "hai Quốc hội", "Hội Phụ nữ 2 đơn vị": of both sides, named elsewhere
    */
    uint32_t sides = end;
    if (sides + 1 < s->to && va_is_part(s, sides, LX_PART_and) &&
        va_is_part(s, sides + 1, LX_PART_leaders)) /* "Chính phủ và nhân dân hai nước" */
        sides = va_word_end(s, sides + 1);
    if (sides < s->to &&
        (va_is_part(s, sides, LX_PART_aspect) || va_both_sides_end(s, sides) > sides))
        return 0;
    int plural = is_plural_before(s, match->token);
    if (plural && end == match->end && (!capital || head->takes & LX_TAKES_COUNTRY)) return 0;
    if (plural && name->own_end == name->own && is_of_country(name)) return 0;
    if (!capital && name->own_end > name->own && !holds_capital(s, name->own, name->own_end) &&
        (match->end == match->token + 1 || is_of_country(name)))
        return 0; /* "tổ chức thanh niên Việt Nam" */
    int own = name->own_end > name->own && va_place_end(s, name->own) != name->own_end;
    if (!capital && head->takes & LX_GENERIC && (!own || head->takes & LX_FIELDS)) return 0;
    if (!capital && head->takes & LX_DESCRIBES && own && name->own == match->end &&
        (va_is_brand(s, name->own) || va_longest(s, name->own, LX_KNOWN)))
        return 0;
    /* "chính quyền thành phố X" is an organ, "chính quyền X" is said of any government. */
    if (!capital && head->takes & LX_TYPED && name->unit_type == VA_NONE) return 0;
    if (end > match->end && !(name->flags & VA_NAME_ELIDED)) return 1;
    if (!capital) return 0;
    if (name->flags & VA_NAME_ELIDED) return 1;
    if (head->takes & LX_TAKES_NAME && !(head->takes & LX_TAKES_LOCALITY)) return 0;
    if (head->takes & LX_GENERIC) return 0; /* "Đảng bộ, chính quyền và nhân dân quận X" */
    /* A single common word in capitals ("Hội") needs something behind it. */
    return match->end > match->token + 1 || vt_is_acronym(&s->token[match->token]);
}

/*
** "Công ty Cổ phần Gia Minh - CONIC": what stands behind a dash is the second half of a company's
** name if it is one that nothing knows; one past it, or I.
*/
static uint32_t second_half(const va_cursor *s, uint32_t i, const va_context *c) {
    uint32_t k = i + 1;
    if (c->office || k >= s->to || !vt_is_dash(&s->token[i]) || !s->token[i].gap ||
        !s->token[k].gap)
        return i;
    while (k < s->to && vt_is_capital(&s->token[k]) && !(s->token[k].gap & VT_GAP_LINE) &&
           !va_starts_other_name(s, k) &&
           !(va_classes_at(s, k) & (1u << LX_WORD | 1u << LX_TRIGGER)))
        k++;
    if (k < s->to && (vt_is_capital(&s->token[k]) || vt_is_dash(&s->token[k]))) return i;
    return k > i + 1 ? k : i;
}

/* "Tập đoàn X - CTCP": the legal form stands behind the name; one past it, or I. */
static uint32_t legal_form(const va_cursor *s, uint32_t i) {
    if (i + 1 >= s->to || !vt_is_dash(&s->token[i])) return i;
    const va_match *form = va_longest(s, i + 1, LX_HEAD);
    if (!form || lx_heads[form->index].type != VA_COMPANY) return i;
    if (!(lx_heads[form->index].takes & LX_LEGAL)) return i;
    return form->end < s->to && vt_is_capital(&s->token[form->end]) ? i : form->end;
}

/* The own name goes on to token END, and no locality closes it. */
static void take_whole(va_name *name, uint32_t end) {
    name->own_end = name->local = name->local_end = end;
    name->group = name->place = name->unit_type = VA_NONE;
}

/*
** "Hội Liên hiệp Phụ nữ (LHPN) tỉnh X": the locality behind the bracket with the short form closes
** the name that begins at token FIRST and ends at I; returns one past it, or I.
*/
static uint32_t locality_behind_bracket(const va_cursor *s, uint32_t first, uint32_t i,
                                        va_name *name) {
    uint32_t k = va_behind_short_form(s, first, i);
    va_name at = va_no_name();
    uint32_t end = k > i ? va_read_locality(s, k, &at) : k;
    if (end == k) return i;
    name->flags |= at.flags & VA_NAME_ELIDED;
    name->group = at.group;
    name->place = at.place;
    name->unit_type = at.unit_type;
    name->local = k;
    name->local_end = end;
    return end;
}

static int read_headed(const va_cursor *s, const va_match *match, const va_context *c,
                       va_reading_of_name *r) {
    const lx_head *head = &lx_heads[match->index];
    r->name = va_no_name();
    r->name.head = match->index;
    r->name.alias = match->alias;
    r->name.type = head->type;
    va_context here = *c;
    here.named = !s->shouted && match->token > s->from && vt_is_capital(&s->token[match->token]);
    here.legal = vt_is_capital(&s->token[match->token]) && !(head->takes & LX_FIELDS);
    r->end = read_behind_head(s, match->end, head, &here, &r->name);
    if (r->name.local == r->name.local_end)
        r->end = locality_behind_bracket(s, match->token, r->end, &r->name);
    if (!is_name_behind_head(s, match, r->end, &r->name)) return 0;
    uint32_t form =
        head->type == VA_COMPANY && r->name.own_end == r->end ? legal_form(s, r->end) : r->end;
    if (form == r->end && head->type == VA_COMPANY) form = second_half(s, r->end, &here);
    if (form > r->end) take_whole(&r->name, r->end = form);
    if (r->end == match->end && head->takes & LX_TAKES_LOCALITY &&
        !(head->takes & LX_TAKES_OPTIONAL))
        r->name.flags |= VA_NAME_ELIDED;
    r->rule = "head";
    r->confidence = 0.9f;
    return 1;
}

/* Capitals behind a known brand that go on with its name: "Airbus Skywise". */
static uint32_t brand_tail(const va_cursor *s, uint32_t i, const va_context *c) {
    while (!c->office && i < s->to && s->token[i].gap == VT_GAP_SPACE && va_is_brand(s, i) &&
           !va_starts_other_name(s, i) && !va_longest(s, i, LX_HEAD))
        i++;
    return i;
}

static int read_known(const va_cursor *s, const va_match *match, const va_context *c,
                      va_reading_of_name *r) {
    r->name = va_no_name();
    r->name.known = match->index;
    r->name.alias = match->alias;
    r->name.type = lx_organisations[match->index].type;
    r->end = match->end;
    if (r->name.type == VA_GOVERNMENT_BODY || r->name.type == VA_PARTY_COMMITTEE) {
        r->end = country_behind(s, match->end, &r->name);
    } else if (match->end < s->to && s->token[match->end].gap == VT_GAP_SPACE &&
               va_place_end(s, match->end) > match->end &&
               !(c->office && va_surname_at(s, match->end))) { /* "Chủ tịch VCCI Vũ Tiến Lộc" */
        r->name.local = match->end; /* "EVN Hà Nội", "Grab Việt Nam" */
        r->end = r->name.local_end = va_read_locality(s, match->end, &r->name);
    } else if (r->name.type == VA_COMPANY && brand_tail(s, match->end, c) > match->end) {
        uint32_t form = match->end;
        r->end = brand_tail(s, match->end, c);
        while (form < r->end && va_is_part(s, form, LX_PART_no_name))
            form++;
        if (form < r->end) r->name.known = VA_NONE; /* "Airbus Skywise", but "VSIP Group" is VSIP */
        r->rule = "brand";
        r->confidence = 0.6f;
        return 1;
    }
    r->rule = "known-organisation";
    r->confidence = 0.85f;
    return 1;
}

/* "Công an tỉnh" is the head "Công an" with the locality "tỉnh ...", where both are known. */
static const va_match *head_at(const va_cursor *s, uint32_t i) {
    uint32_t n;
    const va_match *h = va_matches_at(s, i, &n), *longest = va_longest(s, i, LX_HEAD);
    for (uint32_t k = n; longest && k > 0; k--) {
        const va_match *shorter = &h[k - 1];
        if (shorter->class != LX_HEAD || shorter->end >= longest->end) continue;
        const va_match *type = va_longest(s, shorter->end, LX_UNIT_TYPE);
        if (type && type->end == longest->end) return shorter;
    }
    return longest;
}

/*
** "Tập đoàn Đầu tư và Phát triển Công nghiệp": where HEAD, "Tập đoàn Đầu tư", finds no name behind
** it, a shorter head may.
*/
static int read_shorter(const va_cursor *s, const va_match *head, const va_context *c,
                        va_reading_of_name *r) {
    uint32_t n;
    const va_match *h = va_matches_at(s, head->token, &n);
    if (!vt_is_capital(&s->token[head->token])) return 0;
    for (uint32_t k = n; k > 0; k--)
        if (h[k - 1].class == LX_HEAD && h[k - 1].end < head->end &&
            lx_heads[h[k - 1].index].takes & LX_TAKES_NAME && read_headed(s, &h[k - 1], c, r))
            return r->end > head->end;
    return 0;
}

/* What stands behind the head makes the name that is KNOWN: it is whole, of the table's type. */
static void take_known_organisation(va_reading_of_name *r, const va_match *known) {
    r->name.known = known->index;
    r->name.type = lx_organisations[known->index].type;
    r->name.flags = (uint8_t)(r->name.flags & ~VA_NAME_ELIDED);
}

static int read_organ(const va_cursor *s, uint32_t i, const va_context *c, va_reading_of_name *r) {
    const va_match *head = head_at(s, i), *known = va_longest(s, i, LX_KNOWN);
    r->kind = VA_ORGANISATION;
    r->token = i;
    if (known && (!head || known->end >= head->end)) {
        va_reading_of_name longer = *r;
        if (head && read_headed(s, head, c, &longer) &&
            longer.end >= known->end + (head->end == known->end)) {
            *r = longer;
            if (longer.end == known->end) take_known_organisation(r, known);
            return 1;
        }
        return read_known(s, known, c, r);
    }
    return head && (read_headed(s, head, c, r) || read_shorter(s, head, c, r));
}

/*
** "Trường Đại học Y Dược, Đại học Quốc gia Hà Nội": behind its own name a member names the
** university it is part of.
*/
static void read_umbrella(const va_cursor *s, va_reading_of_name *r) {
    uint32_t i = r->end + 1;
    if (r->name.head == VA_NONE || r->name.type != VA_EDUCATION || i >= s->to) return;
    if (r->end < r->token + MEMBER_WORDS || lx_heads[r->name.head].takes & LX_UMBRELLA) return;
    const va_match *head = va_longest(s, i, LX_HEAD);
    if (!head || !(lx_heads[head->index].takes & LX_UMBRELLA) || !vt_is_capital(&s->token[i]))
        return;
    if (!vt_is_marker(&s->token[r->end], ',') && !vt_is_dash(&s->token[r->end])) return;
    va_context none = {0, 0, 1, 0, 0};
    va_reading_of_name whole;
    if (!read_organ(s, i, &none, &whole)) return;
    if (r->name.own_end == r->name.own) r->name.own = r->end;
    take_whole(&r->name, r->end = whole.end);
}

int va_is_member_head(const va_cursor *s, uint32_t i) {
    uint32_t n;
    const va_match *h = va_matches_at(s, i, &n);
    for (uint32_t k = 0; k < n; k++)
        if (h[k].class == LX_HEAD && lx_heads[h[k].index].takes & LX_MEMBER) return 1;
    return 0;
}

static int separates_items(const va_cursor *s, uint32_t i) {
    return i < s->to && (vt_is_marker(&s->token[i], ',') || vt_is_marker(&s->token[i], '(') ||
                         va_is_part(s, i, LX_PART_and));
}

/*
** "Ngân hàng A, Trung tâm B - Ngân hàng C và Hội D": between members of a list a dash joins a
** centre and what it is part of.
*/
static void read_parent(const va_cursor *s, va_reading_of_name *r) {
    va_context none = {0, 0, 1, 0, 0};
    va_reading_of_name whole;
    if (r->end + 1 >= s->to || !vt_is_dash(&s->token[r->end]) || !s->token[r->end].gap) return;
    if (r->name.own_end == r->name.own || !va_is_member_head(s, r->token)) return;
    if (!va_longest(s, r->end + 1, LX_HEAD) || va_is_member_head(s, r->end + 1)) return;
    if (!read_organ(s, r->end + 1, &none, &whole) || !separates_items(s, whole.end)) return;
    if (r->token == s->from || !separates_items(s, r->token - 1)) return;
    take_whole(&r->name, r->end = whole.end);
}

int va_read_organisation(const va_cursor *s, uint32_t i, const va_context *c,
                         va_reading_of_name *r) {
    if (!read_organ(s, i, c, r)) return 0;
    read_umbrella(s, r);
    read_parent(s, r);
    return 1;
}

int va_read_elided_organisation(const va_cursor *s, uint32_t head, uint32_t i,
                                va_reading_of_name *r) {
    const va_match *first = va_longest(s, head, LX_HEAD);
    if (!first || i >= s->to || !vt_is_capital(&s->token[i])) return 0;
    lx_match m[LX_MATCHES];
    int n = lx_match_behind(s->token, s->word, head, i, s->to, m);
    const va_match *own = va_longest(s, i, LX_HEAD);
    /* "Bệnh viện A, Viện B", "Tổng công ty A và Công ty B": a head of its own, none is elided. */
    if ((own && lx_heads[own->index].takes & LX_TAKES_NAME) || (n && m[0].end == i + 1)) return 0;
    for (; n > 0; n--)
        for (uint32_t k = 0; k < m[n - 1].senses; k++) {
            const lx_sense *sense = &m[n - 1].sense[k];
            if (sense->class != LX_HEAD || sense->alias == 1) continue;
            va_match match = {i, m[n - 1].end, sense->index, LX_HEAD, 0};
            va_context none = {0, 0, 0, 0, 0};
            r->kind = VA_ORGANISATION;
            r->token = i;
            if (!read_headed(s, &match, &none, r)) continue;
            r->name.flags |= VA_NAME_LISTED;
            r->rule = "elided-head";
            return 1;
        }
    return 0;
}
