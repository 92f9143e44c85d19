/* tails.c - see tails.h. */
#include "tails.h"
#include "phrases.h"

/* Tokens of an author's name, and signs before a marker, at most. */
enum { AUTHOR_MOST = 12, SIGNS_MOST = 4 };

/* One past the text of tokens [FROM, TO) without closing quotes and a last "(T. Nhung)". */
static uint32_t without_tail(const vt_token *t, uint32_t from, uint32_t to) {
    if (to > from && vt_is_marker(&t[to - 1], ')'))
        for (uint32_t k = to - 1; k > from && k + 12 > to; k--)
            if (vt_is_marker(&t[k - 1], '(')) return k - 1;
    while (to > from && t[to - 1].kind == VT_MARKER &&
           (t[to - 1].key == '"' || t[to - 1].key == 0x201D || t[to - 1].key == ')' ||
            t[to - 1].key == '\'' || t[to - 1].key == 0x2019))
        to--;
    return to;
}

int va_ends_like_sentence(const vt_token *t, uint32_t from, uint32_t to) {
    static const uint32_t stops[] = {'.', '!', '?', ':', ';', 0x2026};
    for (int pass = 0; pass < 2; pass++) { /* with the last brackets, then without */
        for (int k = 0; to > from && k < 6; k++)
            if (vt_is_marker(&t[to - 1], stops[k])) return 1;
        to = without_tail(t, from, to);
    }
    return 0;
}

/* A sign that may stand before a marker: "» Tin liên quan", "[Xem thêm]". */
static int is_sign(const vt_token *t) {
    static const uint32_t signs[] = {'|',    '>',    0xBB, '[',    '-',    0x2013, 0x2014,
                                     0x2022, '*',    '+',  '#',    0x25B6, 0x25BA, 0x25CF,
                                     0x25A0, 0x2192, '<',  0x203A, 0x27A4, '('};
    for (size_t i = 0; t->kind == VT_MARKER && i < sizeof signs / sizeof *signs; i++)
        if (t->key == signs[i]) return 1;
    return 0;
}

/* A sign that parts what is on a line. */
static int parts(const vt_token *t) {
    return vt_is_marker(t, '|') || vt_is_marker(t, '>') || vt_is_marker(t, 0xBB) ||
           vt_is_marker(t, 0x203A);
}

/*
** Where the name of the author begins that stands before token I, at FROM at the earliest, with a
** source in brackets and the time behind it; or I.
*/
static uint32_t author_before(const vt_token *t, uint32_t from, uint32_t i) {
    uint32_t k = without_tail(t, from, i);
    while (k > from && i - k < AUTHOR_MOST &&
           (vt_is_capital(&t[k - 1]) || vt_is_dash(&t[k - 1]) || t[k - 1].kind == VT_NUMBER ||
            vt_is_marker(&t[k - 1], '/') || vt_is_marker(&t[k - 1], ',')))
        k--;
    return k;
}

int va_is_list_mark(int mark) {
    return mark == LX_MARK_end || mark == LX_MARK_related || mark == LX_MARK_heading;
}

/* The first token behind the signs at I, within the line. */
static uint32_t behind_signs(const va_document *d, uint32_t i) {
    for (int k = 0; k < SIGNS_MOST && i < d->tokens && is_sign(&d->token[i]); k++)
        if (++i < d->tokens && d->token[i].gap & VT_GAP_LINE) return d->tokens;
    return i;
}

/* What stands at token I, behind a marker, is what it announces; SURE: no word but a marker is so.
 */
static int is_announced(const va_document *d, uint32_t i, int sure, int begins_line) {
    if (i == d->tokens || d->token[i].gap & VT_GAP_LINE) return sure && !begins_line;
    const vt_token *t = &d->token[i];
    if (vt_is_marker(t, ':')) return 1;
    return sure && (vt_is_capital(t) || t->kind == VT_NUMBER || vt_is_opening_quote(t) ||
                    vt_is_closing_quote(t) || vt_is_marker(t, ']') || is_sign(t));
}

va_tail va_tail_at(const va_document *d, uint32_t from, uint32_t i) {
    lx_match m[LX_MATCHES];
    const vt_token *t = d->token;
    uint32_t first = behind_signs(d, i);
    const va_tail none = {0, VA_NO_TAIL};
    if (first >= d->tokens || !vt_is_capital(&t[first])) return none;
    int whole = !d->lines && first > from && va_has_chars(d, from, first, LONG_BLOCK);
    for (int n = lx_match_at(t, d->word, first, d->tokens, m); n > 0; n--) {
        uint32_t end = m[n - 1].end;
        for (uint32_t k = 0; k < m[n - 1].senses; k++) {
            const lx_sense *s = &m[n - 1].sense[k];
            if (s->class != LX_MARKER) continue;
            if (!va_is_list_mark((int)s->index) && s->index != LX_MARK_label) continue;
            int sure = s->index != LX_MARK_label && (s->index != LX_MARK_heading || whole);
            if (!is_announced(d, end, sure, i == from)) continue;
            if (i == from) return (va_tail){1, VA_TAIL_LINE};
            if (!(first > i && parts(&t[i])) &&
                !va_ends_like_sentence(t, from, author_before(t, from, i)))
                return none;
            if (!d->lines) return (va_tail){1, VA_TAIL_OF_TEXT};
            int rest = end < d->tokens && !(t[end].gap & VT_GAP_LINE);
            return (va_tail){1, rest ? VA_TAIL_OF_LINE : VA_NO_TAIL};
        }
    }
    return none;
}
