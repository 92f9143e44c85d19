/* initials.c - see initials.h. */
#include "initials.h"
#include "letter.h"
#include "phrases.h"
#include "utf8.h"

enum { LEAST_LETTERS = 3, LEAST_OF_SHORT_FORM = 2, MOST_LETTERS = 12 };

/* The last MOST_LETTERS letters met, by their ranks. */
typedef struct {
    uint8_t rank[MOST_LETTERS];
    uint32_t n;
} initial_letters;

static void add_letter(initial_letters *x, unsigned rank) {
    x->rank[x->n++ % MOST_LETTERS] = (uint8_t)rank;
}

/* The last letters of X are those of Y. */
static int ends_with_letters(const initial_letters *x, const initial_letters *y) {
    if (x->n < y->n) return 0;
    for (uint32_t k = 1; k <= y->n; k++)
        if (x->rank[(x->n - k) % MOST_LETTERS] != y->rank[(y->n - k) % MOST_LETTERS]) return 0;
    return 1;
}

/* The letters of token I: the first one into *FIRST, the capitals into *CAPITALS. */
static void read_initials(const va_document *d, uint32_t i, initial_letters *first,
                          initial_letters *capitals) {
    const uint8_t *p = d->text + d->token[i].start, *end = d->text + vt_token_end(&d->token[i]);
    int begins = 1;
    while (p < end) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        vt_letter l = vt_letter_of(cp);
        if (VT_CLASS(l) != VT_LETTER) continue;
        if (begins) add_letter(first, VT_RANK(l));
        if (VT_UPPER(l)) add_letter(capitals, VT_RANK(l));
        begins = 0;
    }
}

int va_is_initials_of(const va_document *d, uint32_t i, uint32_t first, uint32_t end) {
    initial_letters initial = {0}, capital = {0}, acronym = {0}, rest = {0};
    const vt_token *t = &d->token[i];
    if (!vt_is_acronym(t) || t->letters < LEAST_LETTERS || t->letters > MOST_LETTERS) return 0;
    if (t->shape & VT_SHAPE_DIGIT) return 0;
    read_initials(d, i, &rest, &acronym);
    for (uint32_t k = first; k < end; k++)
        read_initials(d, k, &initial, &capital);
    return acronym.n == t->letters &&
           (ends_with_letters(&initial, &acronym) || ends_with_letters(&capital, &acronym));
}

/* Token I is written in capitals, as a short form or a part of one is. */
static int is_of_short_form(const vt_token *t) {
    if (t->kind == VT_WORD) return vt_is_acronym(t) && !(t->shape & VT_SHAPE_DIGIT);
    return vt_is_dash(t) || vt_is_marker(t, '&');
}

int va_is_short_form_of(const va_document *d, uint32_t i, uint32_t to, uint32_t first,
                        uint32_t end) {
    initial_letters all = {0}, names = {0}, none = {0}, rest = {0}, form = {0};
    for (uint32_t k = i; k < to; k++) {
        if (!is_of_short_form(&d->token[k])) return 0;
        read_initials(d, k, &rest, &form);
    }
    if (form.n < LEAST_OF_SHORT_FORM || form.n > MOST_LETTERS) return 0;
    for (uint32_t k = first; k < end; k++) {
        read_initials(d, k, &all, &rest);
        int joins = va_phrase_end(d, k, end, LX_WORD, LX_PART_and) > k;
        read_initials(d, k, joins ? &none : &names, &rest);
    }
    return ends_with_letters(&all, &form) || ends_with_letters(&names, &form);
}
