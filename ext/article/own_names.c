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
static uint32_t field_word_end(const va_cursor *s, uint32_t i) {
    const va_match *field = va_longest(s, i, LX_FIELD), *domain = va_longest(s, i, LX_DOMAIN);
    uint32_t f = field ? field->end : i, g = domain ? domain->end : i;
    return f > g ? f : g;
}

/*
** A small word that may stand between a head and its own name ("Tổng công ty xe điện ngầm
** Matxcơva"): none of the grammar's, no predicate, and no name begins with it.
*/
static int is_plain_word(const va_cursor *s, uint32_t i) {
    const uint32_t others = 1u << LX_TRIGGER | 1u << LX_TITLE | 1u << LX_UNIT_TYPE;
    const vt_token *t = &s->token[i];
    return t->kind == VT_WORD && t->gap == VT_GAP_SPACE && !(t->shape & VT_SHAPE_CAPITAL) &&
           !(va_classes_at(s, i) & others) && !(va_parts_at(s, i) & ~LX_OF_STREETS);
}

/* "vì", "về" inside a name, with a capital behind: "Quỹ vì Tầm vóc Việt". */
static int is_inner_word(const va_cursor *s, uint32_t i) {
    return va_parts_at(s, i) & (LX_SET(for) | LX_SET(about)) && i + 1 < s->to &&
           s->token[i + 1].gap == VT_GAP_SPACE && vt_is_capital(&s->token[i + 1]) &&
           !va_starts_other_name(s, i + 1);
}

/* The reading of an own name so far. */
typedef struct {
    uint32_t k;   /* next token */
    uint32_t end; /* one past the last token that surely belongs */
    int proper;   /* it holds a word that is no word of fields */
    int listing;  /* fields may be listed with commas */
    int done;
} own_name;

static void take_joint(const va_cursor *s, own_name *o, uint32_t from) {
    const vt_token *t = &s->token[o->k];
    uint32_t next = o->k + 1;
    int tight = !t->gap && next < s->to && !s->token[next].gap;
    o->done = 1;
    if (next >= s->to || o->k == from || o->end != o->k) return;
    if (vt_is_marker(t, '&') || (vt_is_dash(t) && tight && s->token[next].kind != VT_MARKER)) {
        o->done = 0;
    } else if (vt_is_dash(t)) {
        o->done = o->proper || va_starts_other_name(s, next) || field_word_end(s, next) == next;
    } else if (vt_is_marker(t, ',') && o->listing) {
        o->done = o->proper || va_starts_other_name(s, next) || field_word_end(s, next) == next ||
                  !vt_is_capital(&s->token[next]);
    } else if (vt_is_marker(t, '.') && tight) {
        o->done = s->token[next].kind != VT_WORD;
    } else if (t->kind == VT_WORD) { /* "và" */
        o->done = o->proper || va_starts_other_name(s, next) || field_word_end(s, next) == next;
    }
    o->k = next;
}

/* "Hiệp hội Giao lưu Okayama - Việt Nam": an association of two places. */
static uint32_t second_place_end(const va_cursor *s, uint32_t i, va_name *name) {
    if (name->type != VA_MASS_ORGANISATION || i + 1 >= s->to || !vt_is_dash(&s->token[i])) return i;
    uint32_t end = va_place_end(s, i + 1);
    if (end == i + 1) return i;
    name->group = name->place = name->unit_type = VA_NONE;
    name->local = name->local_end = i;
    return end;
}

/* "Diễn đàn Kinh tế Việt - Pháp", "Khu công nghiệp Việt Nam - Singapore" */
static int take_countries(const va_cursor *s, own_name *o, uint32_t from) {
    uint32_t pair = va_two_countries(s, o->k);
    if (pair == o->k || (o->k > from && va_longest(s, o->k, LX_COUNTRY))) return 0;
    o->k = o->end = pair;
    o->proper = o->done = 1;
    return 1;
}

/*
** "Đại học Bách khoa Hà Nội": a place closes the name unless it opens it.  FIELD: the end of the
** field at the same token.
*/
static int take_place(const va_cursor *s, own_name *o, uint32_t from, uint32_t field,
                      const va_context *c, va_name *name) {
    uint32_t place = va_place_end(s, o->k);
    const int first = o->k == from;
    const va_match *known = first ? va_longest(s, o->k, LX_KNOWN) : NULL;
    if (known && known->end > place) return 0; /* the place is part of a longer name */
    if (place == o->k || place < field) return 0;
    if (!first) {
        name->local = o->k;
        name->local_end = va_read_locality(s, o->k, name);
        place = second_place_end(s, place, name);
    }
    o->k = o->end = place;
    o->done = !first || c->office || place >= s->to || !vt_is_capital(&s->token[place]) ||
              va_surname_at(s, place);
    o->proper = 1;
    return 1;
}

/* "Chủ tịch Tập đoàn X Nguyễn Văn A": who holds the office is named at the next token. */
static int is_holder(const va_cursor *s, const own_name *o, uint32_t from, const va_context *c) {
    return c->office && o->k > from && va_surname_at(s, o->k) && o->k + 1 < s->to &&
           va_is_capital_syllable(s, o->k + 1);
}

/* "Tập đoàn Hoàng Anh Gia Lai": the own name of one that is known, longer than FIELD. */
static int take_known_own_name(const va_cursor *s, own_name *o, uint32_t from, uint32_t field,
                               const va_context *c) {
    const va_match *known = o->k == from ? va_longest(s, o->k, LX_KNOWN) : NULL;
    if (!known || known->end <= field) return 0;
    o->k = o->end = known->end;
    o->proper = 1;
    /* "Chủ tịch Tập đoàn Microsoft Bill Gates", "Công ty Dược Hậu Giang DHG Pharma" */
    o->done =
        c->office || (o->k < s->to && va_is_capital_syllable(s, o->k - 1) && va_is_brand(s, o->k));
    return 1;
}

static void take_capital(const va_cursor *s, own_name *o, uint32_t from, const va_context *c,
                         va_name *name) {
    uint32_t field = field_word_end(s, o->k);
    if (take_countries(s, o, from) || take_place(s, o, from, field, c, name)) return;
    if (field == o->k && is_holder(s, o, from, c)) {
        o->done = 1;
        return;
    }
    if (take_known_own_name(s, o, from, field, c)) return;
    const va_match *head = o->k == from ? va_longest(s, o->k, LX_HEAD) : NULL;
    if (head && head->end > field) field = head->end; /* "Công ty Cổ phần Tập đoàn X" */
    if (field > o->k) {
        o->k = o->end = field;
        return;
    }
    o->proper = 1;
    o->end = ++o->k;
}

/* "Sư đoàn 316", "Tập đoàn 54": the number at the next token belongs to the name. */
static int is_own_number(const va_cursor *s, const own_name *o, uint32_t from, const va_context *c,
                         const va_name *name) {
    const vt_token *t = &s->token[o->k];
    uint32_t next = o->k + 1;
    int counts = next < s->to && va_is_part(s, next, LX_PART_group);
    int unit = (name->type == VA_MILITARY_POLICE || c->named) && next < s->to &&
               !va_longest(s, next, LX_UNIT_TYPE);
    return (o->k > from || unit) && o->end == o->k && !(t->key & VT_KEY_HASHED) &&
           t->letters <= 3 && !counts;
}

/* A word in small letters, or what joins two: 0 if the name does not go on with it. */
static int take_small(const va_cursor *s, own_name *o, uint32_t from, const va_context *c) {
    uint32_t field = field_word_end(s, o->k);
    if (field > o->k && !o->proper) {
        o->k = field;
        if (vt_is_capital(&s->token[field - 1])) o->end = field; /* "miền Nam" */
    } else if (o->k > from && va_is_part(s, o->k, LX_PART_plural) && !o->proper) {
        o->k++; /* "Liên hiệp các tổ chức ..." */
    } else if (!o->proper && c->named && is_plain_word(s, o->k)) {
        o->k++;
    } else if (is_inner_word(s, o->k) && o->end == o->k) {
        o->proper = 0; /* fields may go on: "Ngân hàng Tiết kiệm vì Hợp tác quốc tế" */
        o->k++;
    } else {
        return 0;
    }
    return 1;
}

/* A locality with its type word closes the name at the next token: 1, and *O ends behind it. */
static int take_locality(const va_cursor *s, own_name *o, va_name *name) {
    if (s->token[o->k].kind != VT_WORD || !va_longest(s, o->k, LX_UNIT_TYPE)) return 0;
    va_name at = va_no_name();
    uint32_t end = va_read_locality(s, o->k, &at);
    if (at.flags & VA_NAME_ELIDED) return 0;
    name->group = at.group;
    name->place = at.place;
    name->unit_type = at.unit_type;
    name->local = o->k;
    name->local_end = o->end = end;
    return 1;
}

/* Quoted: Công ty “Ánh Dương”. */
static uint32_t quoted_name(const va_cursor *s, uint32_t i) {
    if (i + 2 >= s->to || !vt_is_opening_quote(&s->token[i])) return i;
    for (uint32_t k = i + 1; k < s->to && k < i + 8; k++) {
        if (vt_is_closing_quote(&s->token[k])) return k > i + 1 ? k + 1 : i;
        if (!vt_is_capital(&s->token[k])) return i;
    }
    return i;
}

/*
** "General Engineering (GE) Nhật Bản": one past a bracketed acronym that a capital follows, or I.
*/
static uint32_t behind_bracket(const va_cursor *s, uint32_t i) {
    if (i + 3 >= s->to || !vt_is_marker(&s->token[i], '(') || !vt_is_acronym(&s->token[i + 1]) ||
        !vt_is_marker(&s->token[i + 2], ')'))
        return i;
    return vt_is_capital(&s->token[i + 3]) && s->token[i + 3].gap == VT_GAP_SPACE &&
                   (!va_starts_other_name(s, i + 3) || va_place_end(s, i + 3) > i + 3)
               ? i + 3
               : i;
}

/*
** "Công ty cổ phần phát triển và đầu tư công nghệ (FPT)": a name in small letters that ends where
** its abbreviation follows in brackets; one past it, or I.
*/
static uint32_t abbreviated_name(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i; k + 2 < s->to && k < i + ABBREVIATED_WORDS; k++) {
        const vt_token *t = &s->token[k];
        if (k > i + 1 && vt_is_marker(t, '(') && vt_is_acronym(&s->token[k + 1]) &&
            vt_is_marker(&s->token[k + 2], ')'))
            return k;
        int joint = vt_is_dash(t) || vt_is_marker(t, '&') || va_is_part(s, k, LX_PART_and);
        if (t->kind != VT_WORD ? !joint : vt_is_capital(t) || va_longest(s, k, LX_TRIGGER))
            return i;
    }
    return i;
}

/*
** "Ban quản lý dự án đường sắt nội đô, Sở Giao thông": a part of another organisation in small
** letters, which what it is part of follows; one past its name, or I.
*/
static uint32_t part_name(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i; k + 1 < s->to && k < i + ABBREVIATED_WORDS; k++) {
        if (k > i + 1 && vt_is_marker(&s->token[k], ',') && vt_is_capital(&s->token[k + 1]) &&
            va_longest(s, k + 1, LX_HEAD))
            return k;
        if (!is_plain_word(s, k)) return i;
    }
    return i;
}

/*
** "Công ty Dược phẩm TV.PHARM TV.PHARM": the words at the end are said twice; one past the first.
*/
static uint32_t without_echo(const va_cursor *s, uint32_t i, uint32_t end) {
    for (uint32_t n = 1; n <= 4 && end >= i + 2 * n; n++) {
        uint32_t k = 0;
        while (k < n && s->token[end - n + k].key == s->token[end - 2 * n + k].key)
            k++;
        if (k == n && va_is_brand(s, end - 1)) return end - n;
    }
    return end;
}

/* A name that is closed by a sign: quoted, abbreviated, or part of what follows; its end, or I. */
static uint32_t closed_name(const va_cursor *s, uint32_t i, const va_context *c,
                            const va_name *name) {
    uint32_t end = quoted_name(s, i);
    if (end > i || !c->legal) return end;
    end = abbreviated_name(s, i);
    return end == i && lx_heads[name->head].takes & LX_MEMBER ? part_name(s, i) : end;
}

/*
** "Quỹ Tình thương": a name may have but its first syllable, token I, in capitals; the next is one
** more word of it.
*/
static int is_second_syllable(const va_cursor *s, uint32_t i) {
    const vt_token *t = &s->token[i + 1];
    return i + 1 < s->to && va_is_capital_syllable(s, i) && t->kind == VT_WORD &&
           t->gap == VT_GAP_SPACE && !(t->shape & VT_SHAPE_CAPITAL) && !va_classes_at(s, i + 1);
}

uint32_t va_read_own_name(const va_cursor *s, uint32_t i, const va_context *c, va_name *name) {
    own_name o = {i, i, 0, name->head != VA_NONE && lx_heads[name->head].takes & LX_FIELDS, 0};
    uint32_t closed = closed_name(s, i, c, name);
    if (closed > i) return closed;
    while (!o.done && o.k < s->to && o.k < i + OWN_NAME_WORDS && o.k <= o.end + TENTATIVE_WORDS) {
        const vt_token *t = &s->token[o.k];
        if (t->gap & VT_GAP_LINE && o.k > i) break;
        if (o.k > i && take_locality(s, &o, name)) return o.end;
        uint32_t behind = behind_bracket(s, o.k);
        if (behind > o.k && o.k > i) {
            o.k = behind;
        } else if (vt_is_capital(t)) {
            take_capital(s, &o, i, c, name);
        } else if (t->kind == VT_NUMBER) {
            if (!is_own_number(s, &o, i, c, name)) break;
            o.end = ++o.k;
        } else if (t->kind == VT_MARKER || va_is_part(s, o.k, LX_PART_and)) {
            take_joint(s, &o, i);
        } else if (!take_small(s, &o, i, c)) {
            break;
        }
    }
    if (o.end == i + 1 && is_second_syllable(s, i)) o.end++;
    return without_echo(s, i, o.end);
}
