/* brands.c - reads a run of capitals that nobody knows. */
#include "brands.h"
#include "name_words.h"
#include "persons.h"

/* A family name and two more syllables: another name starts here. */
static int looks_like_person(const va_cursor *s, uint32_t i) {
    return va_surname_at(s, i) == 1 && i + 2 < s->to && va_is_capital_syllable(s, i) &&
           va_is_capital_syllable(s, i + 1) && va_is_capital_syllable(s, i + 2);
}

/* "The Colombo Times": what begins so goes on, though a place it holds is known. */
static int is_article(const va_cursor *s, uint32_t i) {
    return va_is_part(s, i, LX_PART_foreign_joint) && s->token[i].letters == 3;
}

/*
** "sàn giao dịch Zenbit": the head in small letters that says what the brand at token I is, or
** NULL.
*/
static const lx_head *descriptor_before(const va_cursor *s, uint32_t i) {
    for (uint32_t k = i; k > s->from && k + 4 > i; k--) {
        const va_match *head = va_longest(s, k - 1, LX_HEAD);
        if (head && head->end == i && lx_heads[head->index].takes & LX_DESCRIBES)
            return &lx_heads[head->index];
    }
    return NULL;
}

enum { RUN_WORDS = 8 };

static int may_begin(const va_cursor *s, uint32_t i) {
    if (s->shouted || !vt_is_capital(&s->token[i])) return 0;
    if (i > s->from && !s->token[i].gap &&
        (vt_is_dash(&s->token[i - 1]) || vt_is_marker(&s->token[i - 1], '/')))
        return 0; /* the rest of a document number: 15-NQ/TW */
    return va_word_end(s, i) == i ||
           (va_is_part(s, i, LX_PART_foreign_joint) && i + 1 < s->to && va_is_brand(s, i + 1));
}

/* What is no capital at token I joins a brand to the capital behind. */
static int is_inner_joint(const va_cursor *s, uint32_t i) {
    const vt_token *t = &s->token[i];
    if (i + 1 >= s->to || !vt_is_capital(&s->token[i + 1])) return 0;
    return va_is_part(s, i, LX_PART_foreign_joint) || vt_is_marker(t, '&') ||
           ((vt_is_dash(t) || vt_is_marker(t, '.')) && !t->gap && !s->token[i + 1].gap);
}

/* One past the run of capitals that begins at token I, and how many of them are brands. */
static uint32_t run_end(const va_cursor *s, uint32_t i, const va_context *c, uint32_t *brands) {
    uint32_t k = i;
    for (; k < s->to && k < i + RUN_WORDS; k++) {
        const vt_token *t = &s->token[k];
        if (k > i && t->gap & VT_GAP_LINE) break;
        int behind_article =
            k == i + 1 && is_article(s, i) && k + 1 < s->to && va_is_brand(s, k + 1);
        if (k > i && va_starts_other_name(s, k) && !behind_article) {
            const va_match *country = va_longest(s, k, LX_COUNTRY); /* "Samsung Việt Nam" */
            return country && *brands && t->gap == VT_GAP_SPACE ? country->end : k;
        }
        if (k > i && va_surname_at(s, k) && (c->office || looks_like_person(s, k))) break;
        if (vt_is_capital(t))
            *brands += (uint32_t)va_is_brand(s, k);
        else if (k == i || !*brands || !is_inner_joint(s, k))
            break;
    }
    return k;
}

int va_read_unknown(const va_cursor *s, uint32_t i, const va_context *c, va_reading_of_name *r) {
    uint32_t brands = 0;
    if (!may_begin(s, i)) return 0;
    uint32_t end = run_end(s, i, c, &brands);
    if (end == i || (!brands && (end - i < 2 || i == s->from))) return 0;
    r->name = va_no_name();
    r->token = i;
    r->end = end;
    if (!brands && end == i + 2 && va_surname_at(s, i) == 1) { /* "Đào Quân" */
        r->kind = VA_PERSON;
        r->rule = "two-syllables";
        r->confidence = 0.4f;
        return 1;
    }
    const lx_head *head = descriptor_before(s, i);
    r->name.type = head ? head->type : VA_COMPANY;
    r->name.flags = head ? 0 : VA_NAME_BARE;
    r->name.own = i;
    r->name.own_end = end;
    r->kind = VA_ORGANISATION;
    r->rule = "capitals";
    r->confidence = brands ? 0.5f : 0.35f;
    return 1;
}
