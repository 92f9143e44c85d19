/*
** own_names.c - reads the own name of an organisation, behind its head: capitals, fields and what
** may join them, up to a locality that closes it.
*/
#include "names.h"

enum { OWN_NAME_WORDS = 22, TENTATIVE_WORDS = 9, ABBREVIATED_WORDS = 14 };

/* The longest entry at token I that is a word of fields: "Đầu tư", "Khoa học và Công nghệ". */
static uint32_t field_end(const va_document *d, uint32_t i) {
    const va_hit *field = va_longest(d, i, LX_FIELD), *domain = va_longest(d, i, LX_DOMAIN);
    uint32_t f = field ? field->end : i, g = domain ? domain->end : i;
    return f > g ? f : g;
}

/*
** A small word that may stand between a head and its own name ("Tổng công ty xe điện ngầm
** Matxcơva"): none of the grammar's, no predicate, and no name begins with it.
*/
static int is_plain_word(const va_document *d, uint32_t i) {
    const uint32_t others = 1u << LX_TRIGGER | 1u << LX_TITLE | 1u << LX_UNIT_TYPE;
    const vt_token *t = &d->t[i];
    return t->kind == VT_WORD && t->gap == VT_GAP_SPACE && !(t->shape & VT_SHAPE_CAPITAL) &&
           !(va_classes_at(d, i) & others) && !(va_parts_at(d, i) & ~LX_SET(street));
}

/* "vì", "về" inside a name, with a capital behind: "Quỹ vì Tầm vóc Việt". */
static int is_inner_word(const va_document *d, uint32_t i) {
    return va_parts_at(d, i) & (LX_SET(for) | LX_SET(about)) && i + 1 < d->to &&
           d->t[i + 1].gap == VT_GAP_SPACE && vt_is_capital(&d->t[i + 1]) &&
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
    const vt_token *t = &d->t[o->k];
    uint32_t next = o->k + 1;
    int tight = !t->gap && next < d->to && !d->t[next].gap;
    o->done = 1;
    if (next >= d->to || o->k == from || o->end != o->k) return;
    if (vt_is_marker(t, '&') || (vt_is_dash(t) && tight && d->t[next].kind != VT_MARKER)) {
        o->done = 0;
    } else if (vt_is_dash(t)) {
        o->done = o->proper || va_starts_other_name(d, next) || field_end(d, next) == next;
    } else if (vt_is_marker(t, ',') && o->listing) {
        o->done = o->proper || va_starts_other_name(d, next) || field_end(d, next) == next ||
                  !vt_is_capital(&d->t[next]);
    } else if (vt_is_marker(t, '.') && tight) {
        o->done = d->t[next].kind != VT_WORD;
    } else if (t->kind == VT_WORD) { /* "và" */
        o->done = o->proper || va_starts_other_name(d, next) || field_end(d, next) == next;
    }
    o->k = next;
}

/* "Hiệp hội Giao lưu Okayama - Việt Nam": an association of two places. */
static uint32_t second_place_end(const va_document *d, uint32_t i, va_name *name) {
    if (name->type != VA_MASS_ORGANISATION || i + 1 >= d->to || !vt_is_dash(&d->t[i])) return i;
    uint32_t end = va_place_end(d, i + 1);
    if (end == i + 1) return i;
    name->group = name->place = name->unit_type = VA_NONE;
    name->local = name->local_end = i;
    return end;
}

static void take_capital(const va_document *d, own_name *o, uint32_t from, const va_context *c,
                         va_name *name) {
    uint32_t field = field_end(d, o->k), place = va_place_end(d, o->k),
             pair = va_two_countries(d, o->k);
    /* "Diễn đàn Kinh tế Việt - Pháp", "Khu công nghiệp Việt Nam - Singapore" */
    if (pair > o->k && (o->k == from || !va_longest(d, o->k, LX_COUNTRY))) {
        o->k = o->end = pair;
        o->proper = o->done = 1;
        return;
    }
    const va_hit *whole = o->k == from ? va_longest(d, o->k, LX_KNOWN) : NULL;
    if (whole && whole->end > place) place = o->k; /* the place is part of a longer name */
    if (place > o->k && place >= field) {
        int first = o->k == from;
        if (!first) {
            name->local = o->k;
            name->local_end = va_read_locality(d, o->k, name);
        }
        if (!first) place = second_place_end(d, place, name);
        o->k = o->end = place;
        /* "Đại học Bách khoa Hà Nội": a place closes the name unless it opens it. */
        o->done = !first || c->office || place >= d->to || !vt_is_capital(&d->t[place]) ||
                  va_surname_at(d, place);
        o->proper = 1;
        return;
    }
    if (c->office && o->k > from && va_surname_at(d, o->k) && o->k + 1 < d->to &&
        va_is_capital_syllable(d, o->k + 1) && field == o->k) {
        o->done = 1; /* "Chủ tịch Tập đoàn X Nguyễn Văn A" */
        return;
    }
    const va_hit *known = o->k == from ? va_longest(d, o->k, LX_KNOWN) : NULL;
    if (known && known->end > field) { /* "Tập đoàn Hoàng Anh Gia Lai" */
        o->k = o->end = known->end;
        o->proper = 1;
        /* "Chủ tịch Tập đoàn Microsoft Bill Gates", "Công ty Dược Hậu Giang DHG Pharma" */
        o->done = c->office ||
                  (o->k < d->to && va_is_capital_syllable(d, o->k - 1) && va_is_brand(d, o->k));
        return;
    }
    const va_hit *head = o->k == from ? va_longest(d, o->k, LX_HEAD) : NULL;
    if (head && head->end > field) field = head->end; /* "Công ty Cổ phần Tập đoàn X" */
    if (field > o->k) {
        o->k = o->end = field;
        return;
    }
    o->proper = 1;
    o->end = ++o->k;
}

/* Quoted: Công ty “Ánh Dương”. */
static uint32_t quoted_name(const va_document *d, uint32_t i) {
    if (i + 2 >= d->to || !vt_is_opening_quote(&d->t[i])) return i;
    for (uint32_t k = i + 1; k < d->to && k < i + 8; k++) {
        if (vt_is_closing_quote(&d->t[k])) return k > i + 1 ? k + 1 : i;
        if (!vt_is_capital(&d->t[k])) return i;
    }
    return i;
}

/*
** "General Engineering (GE) Nhật Bản": one past a bracketed acronym that a capital follows, or I.
*/
static uint32_t behind_bracket(const va_document *d, uint32_t i) {
    if (i + 3 >= d->to || !vt_is_marker(&d->t[i], '(') || !vt_is_acronym(&d->t[i + 1]) ||
        !vt_is_marker(&d->t[i + 2], ')'))
        return i;
    return vt_is_capital(&d->t[i + 3]) && d->t[i + 3].gap == VT_GAP_SPACE &&
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
        const vt_token *t = &d->t[k];
        if (k > i + 1 && vt_is_marker(t, '(') && vt_is_acronym(&d->t[k + 1]) &&
            vt_is_marker(&d->t[k + 2], ')'))
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
        if (k > i + 1 && vt_is_marker(&d->t[k], ',') && vt_is_capital(&d->t[k + 1]) &&
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
        while (k < n && d->t[end - n + k].key == d->t[end - 2 * n + k].key)
            k++;
        if (k == n && va_is_brand(d, end - 1)) return end - n;
    }
    return end;
}

uint32_t va_read_own_name(const va_document *d, uint32_t i, const va_context *c, va_name *name) {
    own_name o = {i, i, 0, name->head != VA_NONE && lx_heads[name->head].takes & LX_FIELDS, 0};
    uint32_t quoted = quoted_name(d, i);
    if (quoted > i) return quoted;
    uint32_t abbreviated = c->legal ? abbreviated_name(d, i) : i;
    if (abbreviated == i && c->legal && lx_heads[name->head].takes & LX_MEMBER)
        abbreviated = part_name(d, i);
    if (abbreviated > i) return abbreviated;
    while (!o.done && o.k < d->to && o.k < i + OWN_NAME_WORDS && o.k <= o.end + TENTATIVE_WORDS) {
        const vt_token *t = &d->t[o.k];
        if (t->gap & VT_GAP_LINE && o.k > i) break;
        if (t->kind == VT_WORD && o.k > i && va_longest(d, o.k, LX_UNIT_TYPE)) {
            va_name at = va_no_name();
            uint32_t end = va_read_locality(d, o.k, &at);
            if (!(at.flags & VA_NAME_ELIDED)) {
                name->group = at.group;
                name->place = at.place;
                name->unit_type = at.unit_type;
                name->local = o.k;
                name->local_end = end;
                return end;
            }
        }
        uint32_t behind = behind_bracket(d, o.k);
        if (behind > o.k && o.k > i) {
            o.k = behind;
            continue;
        }
        if (vt_is_capital(t)) {
            take_capital(d, &o, i, c, name);
        } else if (t->kind == VT_NUMBER) {
            int unit = (name->type == VA_MILITARY_POLICE || c->named) && o.k + 1 < d->to &&
                       !va_longest(d, o.k + 1, LX_UNIT_TYPE) &&
                       !va_is_part(d, o.k + 1, LX_PART_group); /* "Sư đoàn 316", "Tập đoàn 54" */
            if ((o.k == i && !unit) || o.end != o.k || t->key & VT_KEY_HASHED || t->letters > 3 ||
                (o.k + 1 < d->to && va_is_part(d, o.k + 1, LX_PART_group)))
                break;
            o.end = ++o.k;
        } else if (t->kind == VT_MARKER || va_is_part(d, o.k, LX_PART_and)) {
            take_joint(d, &o, i);
        } else if (field_end(d, o.k) > o.k && !o.proper) {
            o.k = field_end(d, o.k);
            if (vt_is_capital(&d->t[o.k - 1])) o.end = o.k; /* "miền Nam" */
        } else if (o.k > i && va_is_part(d, o.k, LX_PART_plural) && !o.proper) {
            o.k++; /* "Liên hiệp các tổ chức ..." */
        } else if (!o.proper && c->named && is_plain_word(d, o.k)) {
            o.k++;
        } else if (is_inner_word(d, o.k) && o.end == o.k) {
            o.proper = 0; /* fields may go on: "Ngân hàng Tiết kiệm vì Hợp tác quốc tế" */
            o.k++;
        } else {
            break;
        }
    }
    /* "Quỹ Tình thương": a name may have but its first syllable in capitals. */
    if (o.end == i + 1 && o.end < d->to && va_is_capital_syllable(d, i) &&
        d->t[o.end].kind == VT_WORD && d->t[o.end].gap == VT_GAP_SPACE &&
        !(d->t[o.end].shape & VT_SHAPE_CAPITAL) && !va_classes_at(d, o.end))
        o.end++;
    return without_echo(d, i, o.end);
}
