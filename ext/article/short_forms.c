/*
** short_forms.c - see short_forms.h.
**
** A hospital, school, company or the like goes by the words behind its head.  They mean it only if
** they are a proper name: no field ("Đại học Giáo dục"), no well-known place ("Đại học Cần Thơ"),
** and no person's whole name ("Trường THPT Chu Văn An").
*/
#include "short_forms.h"
#include "matches.h"
#include "mentions.h"
#include "name_words.h"
#include "persons.h"

enum {
    LEAST_WORDS = 2,
    SHORT_FORM_WORDS = 5,
    SHORT_FORM = 31,
    PERSON_END = 32 /* seeds of hashes */
};

/* An organisation, as its full form was read, and the tokens of its short form. */
typedef struct {
    va_name name;
    uint32_t token, end;
    int tail;     /* it stands behind words for fields */
    int doubtful; /* two of different types have it */
} form;

/* --- learning ------------------------------------------------------------------------------- */

static int may_be_short(va_type type) {
    return type == VA_HEALTH || type == VA_EDUCATION || type == VA_COMPANY || type == VA_MEDIA ||
           type == VA_OTHER;
}

/* One past the words for fields at token I, or I. */
static uint32_t fields_end(const va_cursor *s, uint32_t i) {
    const va_match *field = va_longest(s, i, LX_FIELD), *domain = va_longest(s, i, LX_DOMAIN);
    uint32_t end = field ? field->end : i;
    return domain && domain->end > end ? domain->end : end;
}

static int is_proper_word(const va_cursor *s, uint32_t i) {
    return s->token[i].kind == VT_NUMBER || vt_is_capital(&s->token[i]);
}

/* Tokens [I, END) are a family name and more: "Chu Văn An". */
static int is_whole_person(const va_cursor *s, uint32_t i, uint32_t end) {
    return end > i + 2 && va_surname_at(s, i) && va_is_capital_syllable(s, i + 1) &&
           va_is_capital_syllable(s, i + 2);
}

/* Tokens [I, END) name a place that any reader knows. */
static int is_known_place(const va_cursor *s, uint32_t i, uint32_t end) {
    const va_match *unit = va_longest(s, i, LX_UNIT);
    if (unit && unit->end >= end)
        return lx_unit_groups[unit->index].bare || lx_unit_groups[unit->index].levels & 1;
    return va_place_end(s, i) >= end;
}

static void learn_form(const va_cursor *s, const va_name *n, uint32_t i, uint32_t end, int tail) {
    va_document *d = s->d;
    if (end < i + LEAST_WORDS || end > i + SHORT_FORM_WORDS || !vt_is_capital(&s->token[i])) return;
    if (!is_proper_word(s, end - 1) || is_whole_person(s, i, end) || is_known_place(s, i, end))
        return;
    for (uint32_t k = i; k < end; k++) /* "TV.PHARM" and the like are brands, see entities.c */
        if (s->token[k].kind == VT_MARKER) return;
    uint64_t key = va_hash_tokens(d, SHORT_FORM, i, end);
    uint32_t known = va_map_get(&d->by_short_form, key);
    if (known != VA_NONE) {
        form *f = VA_ITEMS(form, d->short_forms) + known;
        if (f->name.type != n->type) f->doubtful = 1;
        return;
    }
    form *f = va_push(d->arena, &d->short_forms, sizeof *f);
    if (!f) return;
    *f = (form){*n, i, end, tail, 0};
    va_map_put(d->arena, &d->by_short_form, key, d->short_forms.count - 1);
}

/* The shortest head that the mention begins with and that takes a name: one past it, or its start.
 */
static uint32_t head_end(const va_cursor *s, const va_mention *m) {
    uint32_t count, end = m->token_end;
    const va_match *h = va_matches_at(s, m->token, &count);
    for (uint32_t k = 0; k < count; k++)
        if (h[k].class == LX_HEAD && h[k].end < end && lx_heads[h[k].index].takes & LX_TAKES_NAME)
            end = h[k].end;
    return end < m->token_end ? end : m->token;
}

/*
** Where the own name ends: a locality that closes it is none of it, but "Minh Phú" and the "Mỹ" of
** "Hoàn Mỹ" close nothing.
*/
static uint32_t own_end(const va_cursor *s, const va_mention *m, const va_name *n) {
    if (n->head == VA_NONE || n->local_end == n->local) return m->token_end;
    if (n->unit_type != VA_NONE || n->own_end == n->own) return n->own_end;
    int part = n->group != VA_NONE ? !is_known_place(s, n->local, n->local_end)
                                   : n->local_end == n->local + 1 && n->local > n->own &&
                                         va_is_capital_syllable(s, n->local) &&
                                         va_is_capital_syllable(s, n->local - 1) &&
                                         fields_end(s, n->local - 1) == n->local - 1;
    return part ? n->local_end : n->own_end;
}

static void learn_organisation(const va_cursor *s, const va_mention *m, const va_name *n) {
    uint32_t head = head_end(s, m), end = own_end(s, m, n);
    uint32_t own = n->head != VA_NONE && n->own > head ? n->own : head, proper = own;
    if (n->term != VA_NONE || n->flags & VA_NAME_LISTED || !may_be_short((va_type)n->type)) return;
    if (head == m->token || (n->head != VA_NONE && n->own_end == n->own)) return;
    while (proper < end && fields_end(s, proper) > proper)
        proper = fields_end(s, proper);
    if (proper >= end) return;
    learn_form(s, n, own, end, 0);
    if (own > head) learn_form(s, n, head, end, 0); /* "Bệnh viện Nhi đồng 1": "Nhi đồng 1" */
    /* "Công ty Thủy sản Minh Phú": "Minh Phú" */
    if (proper > own && (n->type == VA_COMPANY || n->type == VA_HEALTH))
        learn_form(s, n, proper, end, 1);
}

/* "Bạch Mai" may be the Nguyễn Bạch Mai named before. */
static void learn_person_parts(va_document *d, const va_mention *m) {
    for (uint32_t i = m->token + 1; i + LEAST_WORDS <= m->token_end; i++)
        va_map_put(d->arena, &d->by_short_form, va_hash_tokens(d, PERSON_END, i, m->token_end), 1);
}

static void learn(const va_cursor *s, uint32_t first) {
    for (uint32_t k = first; k < s->d->mentions.count && !va_is_over(s->d->arena); k++) {
        const va_mention m = *va_mention_at(s->d, k);
        const va_name n = *va_name_at(s->d, k);
        if (m.kind == VA_ORGANISATION)
            learn_organisation(s, &m, &n);
        else if (m.kind == VA_PERSON && m.token_end <= m.token + SHORT_FORM_WORDS)
            learn_person_parts(s->d, &m);
    }
}

/* --- reading -------------------------------------------------------------------------------- */

/* The organisation that tokens [I, END) are short for, written like its own name; NULL: none. */
static const form *form_at(const va_document *d, uint32_t i, uint32_t end) {
    uint32_t known = va_map_get(&d->by_short_form, va_hash_tokens(d, SHORT_FORM, i, end));
    if (known == VA_NONE) return NULL;
    const form *f = VA_ITEMS(form, d->short_forms) + known;
    if (f->doubtful || f->end - f->token != end - i || i < f->end) return NULL;
    for (uint32_t k = 0; k < end - i; k++)
        if ((d->token[i + k].shape ^ d->token[f->token + k].shape) & VT_SHAPE_CAPITAL) return NULL;
    return f;
}

/*
** Mention K may be a short form: a name that nobody knows, a person without title, a place with a
** doubtful name.
*/
static int may_stand_for(const va_cursor *s, uint32_t k) {
    const va_document *d = s->d;
    const va_mention *m = va_mention_at(d, k);
    const va_name *n = va_name_at(d, k);
    if (n->term != VA_NONE || n->head != VA_NONE || n->known != VA_NONE) return 0;
    if (m->kind == VA_PLACE)
        return n->flags & VA_NAME_BARE && n->group != VA_NONE && !lx_unit_groups[n->group].bare &&
               !(lx_unit_groups[n->group].levels & 1);
    if (m->kind == VA_ORGANISATION) return n->flags & VA_NAME_BARE;
    return m->kind == VA_PERSON && !va_is_titled(s, m->token) &&
           va_map_get(&d->by_short_form, va_hash_tokens(d, PERSON_END, m->token, m->token_end)) ==
               VA_NONE;
}

/* The name of F as a short form has it. */
static va_name name_of(const form *f, unsigned around) {
    va_name n = f->name;
    n.flags = (uint8_t)((n.flags & VA_NAME_ELIDED) | VA_NAME_LISTED | around);
    return n;
}

/* Capitals before or behind make tokens [I, END) part of a longer name. */
static int stands_without_capitals(const va_cursor *s, uint32_t i, uint32_t end) {
    int before = i > s->from && s->token[i].gap == VT_GAP_SPACE && i > s->from + 1 &&
                 vt_is_capital(&s->token[i - 1]);
    int joined = i > s->from && !s->token[i].gap && s->token[i - 1].kind != VT_MARKER;
    int behind = end < s->to && s->token[end].gap == VT_GAP_SPACE && vt_is_capital(&s->token[end]);
    return !before && !behind && !joined;
}

/* A sign or a word of the grammar stands before token I: no noun that it would go with. */
static int stands_without_noun(const va_cursor *s, uint32_t i) {
    return i == s->from || s->token[i - 1].kind == VT_MARKER ||
           (va_parts_at(s, i - 1) && !va_is_part(s, i - 1, LX_PART_street));
}

/* Over the short form at token I that no mention has, before token LIMIT: one past it, or I. */
static uint32_t add_form(const va_cursor *s, uint32_t i, uint32_t limit) {
    if (!vt_is_capital(&s->token[i]) || !stands_without_noun(s, i)) return i;
    for (uint32_t end = i + SHORT_FORM_WORDS; end >= i + LEAST_WORDS; end--) {
        if (end > limit) continue;
        const form *f = form_at(s->d, i, end);
        if (!f || f->tail || !stands_without_capitals(s, i, end)) continue;
        va_name name = name_of(f, 0);
        va_add_mention(s->d, s->sentence, VA_ORGANISATION, i, end, &name, "short-form", 0.7f);
        return end;
    }
    return i;
}

static void read_short_form(const va_cursor *s, uint32_t first) {
    va_document *d = s->d;
    uint32_t last = d->mentions.count, i = s->from;
    for (uint32_t k = first; k <= last && !va_is_over(d->arena); k++) {
        uint32_t limit = k < last ? va_mention_at(d, k)->token : s->to;
        while (i < limit) {
            uint32_t end = add_form(s, i, limit);
            i = end > i ? end : i + 1;
        }
        if (k == last) break;
        va_mention *m = va_mention_at(d, k);
        const form *f = may_stand_for(s, k) ? form_at(d, m->token, m->token_end) : NULL;
        if (m->token_end > i) i = m->token_end;
        if (!f) continue;
        va_name *n = va_name_at(d, k);
        *n = name_of(f, n->flags & (VA_NAME_OFFICE | VA_NAME_BRACKET | VA_NAME_QUOTED));
        m->kind = VA_ORGANISATION;
        m->rule = "short-form";
    }
}

void va_short_forms(const va_cursor *s, uint32_t first) {
    learn(s, first);
    if (s->d->short_forms.count && !s->d->arena->failed) read_short_form(s, first);
}
