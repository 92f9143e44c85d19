/*
** own_names.c - reads the own name of an organisation, behind its head: capitals, fields and what
** may join them, up to a locality that closes it.
*/
#include "own_names.h"
#include "name_words.h"
#include "persons.h"
#include "places.h"

enum { OWN_NAME_WORDS = 22, TENTATIVE_WORDS = 9, ABBREVIATED_WORDS = 14 };

/* The longest entry at token I that is a word of fields: "Đầu tư", "Khoa học và Công nghệ". */
static uint32_t field_end(const va_document *d, uint32_t i) {
    const va_match *field = va_longest(d, i, LX_FIELD), *domain = va_longest(d, i, LX_DOMAIN);
    uint32_t f = field ? field->end : i, g = domain ? domain->end : i;
    return f > g ? f : g;
}

/*
** A small word that may stand between a head and its own name ("Tổng công ty xe điện ngầm
** Matxcơva"): none of the grammar's, no predicate, and no name begins with it.
*/
static int is_plain_word(const va_document *d, uint32_t i) {
    const uint32_t others = 1u << LX_TRIGGER | 1u << LX_TITLE | 1u << LX_UNIT_TYPE;
    const vt_token *t = &d->token[i];
    return t->kind == VT_WORD && t->gap == VT_GAP_SPACE && !(t->shape & VT_SHAPE_CAPITAL) &&
           !(va_classes_at(d, i) & others) && !(va_parts_at(d, i) & ~LX_SET(street));
}

/* "vì", "về" inside a name, with a capital behind: "Quỹ vì Tầm vóc Việt". */
static int is_inner_word(const va_document *d, uint32_t i) {
    return va_parts_at(d, i) & (LX_SET(for) | LX_SET(about)) && i + 1 < d->to &&
           d->token[i + 1].gap == VT_GAP_SPACE && vt_is_capital(&d->token[i + 1]) &&
           !va_starts_other_name(d, i + 1);
}

/* The reading of an own name so far. */
typedef struct {
    uint32_t k;   /* next token */
    uint32_t end; /* one past the last token that surely belongs */
    int proper;   /* it holds a word that is no word of fields */
    int listing;  /* fields may be listed with commas */
    int done;
} own_name;

static void take_joint(const va_document *d, own_name *o, uint32_t from) {
    const vt_token *t = &d->token[o->k];
    uint32_t next = o->k + 1;
    int tight = !t->gap && next < d->to && !d->token[next].gap;
    o->done = 1;
    if (next >= d->to || o->k == from || o->end != o->k) return;
    if (vt_is_marker(t, '&') || (vt_is_dash(t) && tight && d->token[next].kind != VT_MARKER)) {
        o->done = 0;
    } else if (vt_is_dash(t)) {
        o->done = o->proper || va_starts_other_name(d, next) || field_end(d, next) == next;
    } else if (vt_is_marker(t, ',') && o->listing) {
        o->done = o->proper || va_starts_other_name(d, next) || field_end(d, next) == next ||
                  !vt_is_capital(&d->token[next]);
    } else if (vt_is_marker(t, '.') && tight) {
        o->done = d->token[next].kind != VT_WORD;
    } else if (t->kind == VT_WORD) { /* "và" */
        o->done = o->proper || va_starts_other_name(d, next) || field_end(d, next) == next;
    }
    o->k = next;
}

/* "Hiệp hội Giao lưu Okayama - Việt Nam": an association of two places. */
static uint32_t second_place_end(const va_document *d, uint32_t i, va_name *name) {
    if (name->type != VA_MASS_ORGANISATION || i + 1 >= d->to || !vt_is_dash(&d->token[i])) return i;
    uint32_t end = va_place_end(d, i + 1);
    if (end == i + 1) return i;
    name->group = name->place = name->unit_type = VA_NONE;
    name->local = name->local_end = i;
    return end;
}

/* "Diễn đàn Kinh tế Việt - Pháp", "Khu công nghiệp Việt Nam - Singapore" */
static int take_countries(const va_document *d, own_name *o, uint32_t from) {
    uint32_t pair = va_two_countries(d, o->k);
    if (pair == o->k || (o->k > from && va_longest(d, o->k, LX_COUNTRY))) return 0;
    o->k = o->end = pair;
    o->proper = o->done = 1;
    return 1;
}

/*
** "Đại học Bách khoa Hà Nội": a place closes the name unless it opens it.  FIELD: the end of the
** field at the same token.
*/
static int take_place(const va_document *d, own_name *o, uint32_t from, uint32_t field,
                      const va_context *c, va_name *name) {
    uint32_t place = va_place_end(d, o->k);
    const int first = o->k == from;
    const va_match *known = first ? va_longest(d, o->k, LX_KNOWN) : NULL;
    if (known && known->end > place) return 0; /* the place is part of a longer name */
    if (place == o->k || place < field) return 0;
    if (!first) {
        name->local = o->k;
        name->local_end = va_read_locality(d, o->k, name);
        place = second_place_end(d, place, name);
    }
    o->k = o->end = place;
    o->done = !first || c->office || place >= d->to || !vt_is_capital(&d->token[place]) ||
              va_surname_at(d, place);
    o->proper = 1;
    return 1;
}

/* "Chủ tịch Tập đoàn X Nguyễn Văn A": who holds the office is named at the next token. */
static int is_holder(const va_document *d, const own_name *o, uint32_t from, const va_context *c) {
    return c->office && o->k > from && va_surname_at(d, o->k) && o->k + 1 < d->to &&
           va_is_capital_syllable(d, o->k + 1);
}

/* "Tập đoàn Hoàng Anh Gia Lai": the own name of one that is known, longer than FIELD. */
static int take_known(const va_document *d, own_name *o, uint32_t from, uint32_t field,
                      const va_context *c) {
    const va_match *known = o->k == from ? va_longest(d, o->k, LX_KNOWN) : NULL;
    if (!known || known->end <= field) return 0;
    o->k = o->end = known->end;
    o->proper = 1;
    /* "Chủ tịch Tập đoàn Microsoft Bill Gates", "Công ty Dược Hậu Giang DHG Pharma" */
    o->done =
        c->office || (o->k < d->to && va_is_capital_syllable(d, o->k - 1) && va_is_brand(d, o->k));
    return 1;
}

static void take_capital(const va_document *d, own_name *o, uint32_t from, const va_context *c,
                         va_name *name) {
    uint32_t field = field_end(d, o->k);
    if (take_countries(d, o, from) || take_place(d, o, from, field, c, name)) return;
    if (field == o->k && is_holder(d, o, from, c)) {
        o->done = 1;
        return;
    }
    if (take_known(d, o, from, field, c)) return;
    const va_match *head = o->k == from ? va_longest(d, o->k, LX_HEAD) : NULL;
    if (head && head->end > field) field = head->end; /* "Công ty Cổ phần Tập đoàn X" */
    if (field > o->k) {
        o->k = o->end = field;
        return;
    }
    o->proper = 1;
    o->end = ++o->k;
}

/* "Sư đoàn 316", "Tập đoàn 54": the number at the next token belongs to the name. */
static int is_own_number(const va_document *d, const own_name *o, uint32_t from,
                         const va_context *c, const va_name *name) {
    const vt_token *t = &d->token[o->k];
    uint32_t next = o->k + 1;
    int counts = next < d->to && va_is_part(d, next, LX_PART_group);
    int unit = (name->type == VA_MILITARY_POLICE || c->named) && next < d->to &&
               !va_longest(d, next, LX_UNIT_TYPE);
    return (o->k > from || unit) && o->end == o->k && !(t->key & VT_KEY_HASHED) &&
           t->letters <= 3 && !counts;
}

/* A word in small letters, or what joins two: 0 if the name does not go on with it. */
static int take_small(const va_document *d, own_name *o, uint32_t from, const va_context *c) {
    uint32_t field = field_end(d, o->k);
    if (field > o->k && !o->proper) {
        o->k = field;
        if (vt_is_capital(&d->token[field - 1])) o->end = field; /* "miền Nam" */
    } else if (o->k > from && va_is_part(d, o->k, LX_PART_plural) && !o->proper) {
        o->k++; /* "Liên hiệp các tổ chức ..." */
    } else if (!o->proper && c->named && is_plain_word(d, o->k)) {
        o->k++;
    } else if (is_inner_word(d, o->k) && o->end == o->k) {
        o->proper = 0; /* fields may go on: "Ngân hàng Tiết kiệm vì Hợp tác quốc tế" */
        o->k++;
    } else {
        return 0;
    }
    return 1;
}

/* A locality with its type word closes the name at the next token: 1, and *O ends behind it. */
static int take_locality(const va_document *d, own_name *o, va_name *name) {
    if (d->token[o->k].kind != VT_WORD || !va_longest(d, o->k, LX_UNIT_TYPE)) return 0;
    va_name at = va_no_name();
    uint32_t end = va_read_locality(d, o->k, &at);
    if (at.flags & VA_NAME_ELIDED) return 0;
    name->group = at.group;
    name->place = at.place;
    name->unit_type = at.unit_type;
    name->local = o->k;
    name->local_end = o->end = end;
    return 1;
}

/* Quoted: Công ty “Ánh Dương”. */
static uint32_t quoted_name(const va_document *d, uint32_t i) {
    if (i + 2 >= d->to || !vt_is_opening_quote(&d->token[i])) return i;
    for (uint32_t k = i + 1; k < d->to && k < i + 8; k++) {
        if (vt_is_closing_quote(&d->token[k])) return k > i + 1 ? k + 1 : i;
        if (!vt_is_capital(&d->token[k])) return i;
    }
    return i;
}

/*
** "General Engineering (GE) Nhật Bản": one past a bracketed acronym that a capital follows, or I.
*/
static uint32_t behind_bracket(const va_document *d, uint32_t i) {
    if (i + 3 >= d->to || !vt_is_marker(&d->token[i], '(') || !vt_is_acronym(&d->token[i + 1]) ||
        !vt_is_marker(&d->token[i + 2], ')'))
        return i;
    return vt_is_capital(&d->token[i + 3]) && d->token[i + 3].gap == VT_GAP_SPACE &&
                   (!va_starts_other_name(d, i + 3) || va_place_end(d, i + 3) > i + 3)
               ? i + 3
               : i;
}

/*
** "Công ty cổ phần phát triển và đầu tư công nghệ (FPT)": a name in small letters that ends where
** its abbreviation follows in brackets; one past it, or I.
*/
static uint32_t abbreviated_name(const va_document *d, uint32_t i) {
    for (uint32_t k = i; k + 2 < d->to && k < i + ABBREVIATED_WORDS; k++) {
        const vt_token *t = &d->token[k];
        if (k > i + 1 && vt_is_marker(t, '(') && vt_is_acronym(&d->token[k + 1]) &&
            vt_is_marker(&d->token[k + 2], ')'))
            return k;
        int joint = vt_is_dash(t) || vt_is_marker(t, '&') || va_is_part(d, k, LX_PART_and);
        if (t->kind != VT_WORD ? !joint : vt_is_capital(t) || va_longest(d, k, LX_TRIGGER))
            return i;
    }
    return i;
}

/*
** "Ban quản lý dự án đường sắt nội đô, Sở Giao thông": a part of another organisation in small
** letters, which what it is part of follows; one past its name, or I.
*/
static uint32_t part_name(const va_document *d, uint32_t i) {
    for (uint32_t k = i; k + 1 < d->to && k < i + ABBREVIATED_WORDS; k++) {
        if (k > i + 1 && vt_is_marker(&d->token[k], ',') && vt_is_capital(&d->token[k + 1]) &&
            va_longest(d, k + 1, LX_HEAD))
            return k;
        if (!is_plain_word(d, k)) return i;
    }
    return i;
}

/*
** "Công ty Dược phẩm TV.PHARM TV.PHARM": the words at the end are said twice; one past the first.
*/
static uint32_t without_echo(const va_document *d, uint32_t i, uint32_t end) {
    for (uint32_t n = 1; n <= 4 && end >= i + 2 * n; n++) {
        uint32_t k = 0;
        while (k < n && d->token[end - n + k].key == d->token[end - 2 * n + k].key)
            k++;
        if (k == n && va_is_brand(d, end - 1)) return end - n;
    }
    return end;
}

/* A name that is closed by a sign: quoted, abbreviated, or part of what follows; its end, or I. */
static uint32_t closed_name(const va_document *d, uint32_t i, const va_context *c,
                            const va_name *name) {
    uint32_t end = quoted_name(d, i);
    if (end > i || !c->legal) return end;
    end = abbreviated_name(d, i);
    return end == i && lx_heads[name->head].takes & LX_MEMBER ? part_name(d, i) : end;
}

/*
** "Quỹ Tình thương": a name may have but its first syllable, token I, in capitals; the next is one
** more word of it.
*/
static int is_second_syllable(const va_document *d, uint32_t i) {
    const vt_token *t = &d->token[i + 1];
    return i + 1 < d->to && va_is_capital_syllable(d, i) && t->kind == VT_WORD &&
           t->gap == VT_GAP_SPACE && !(t->shape & VT_SHAPE_CAPITAL) && !va_classes_at(d, i + 1);
}

uint32_t va_read_own_name(const va_document *d, uint32_t i, const va_context *c, va_name *name) {
    own_name o = {i, i, 0, name->head != VA_NONE && lx_heads[name->head].takes & LX_FIELDS, 0};
    uint32_t closed = closed_name(d, i, c, name);
    if (closed > i) return closed;
    while (!o.done && o.k < d->to && o.k < i + OWN_NAME_WORDS && o.k <= o.end + TENTATIVE_WORDS) {
        const vt_token *t = &d->token[o.k];
        if (t->gap & VT_GAP_LINE && o.k > i) break;
        if (o.k > i && take_locality(d, &o, name)) return o.end;
        uint32_t behind = behind_bracket(d, o.k);
        if (behind > o.k && o.k > i) {
            o.k = behind;
        } else if (vt_is_capital(t)) {
            take_capital(d, &o, i, c, name);
        } else if (t->kind == VT_NUMBER) {
            if (!is_own_number(d, &o, i, c, name)) break;
            o.end = ++o.k;
        } else if (t->kind == VT_MARKER || va_is_part(d, o.k, LX_PART_and)) {
            take_joint(d, &o, i);
        } else if (!take_small(d, &o, i, c)) {
            break;
        }
    }
    if (o.end == i + 1 && is_second_syllable(d, i)) o.end++;
    return without_echo(d, i, o.end);
}
