/* tails.c - see tails.h. */
#include "tails.h"
#include "phrases.h"

/* At most: tokens of an author, signs before a marker, words behind one before a colon, of links.
 */
enum { AUTHOR_MOST = 12, SIGNS_MOST = 4, WORDS_MOST = 6, ARROW_MOST = 60 };

/* Of a text without lines this much behind its first words is no list, in characters. */
enum { LIST_MOST = 400 };

enum { SURE = 2 };

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

/* A sign that parts what is on a line. */
static int parts_a_line(const vt_token *t) {
    return vt_is_marker(t, '|') || vt_is_marker(t, '>') || vt_is_marker(t, 0xBB) ||
           vt_is_marker(t, 0x203A);
}

/*
** A sentence ends before token I, or before the author who stands there: a few words, most of them
** in capitals, with a source in brackets or the time behind them.
*/
static int stands_behind_sentence(const vt_token *t, uint32_t from, uint32_t i) {
    uint32_t k = i, capitals = 0, smalls = 0;
    for (; !va_ends_like_sentence(t, from, k); k--) {
        if (k == from || i - k == AUTHOR_MOST) return 0;
        capitals += (uint32_t)vt_is_capital(&t[k - 1]);
        smalls += t[k - 1].kind == VT_WORD && !vt_is_capital(&t[k - 1]);
    }
    return k == i || (smalls <= capitals && (vt_is_capital(&t[k]) || t[k].kind != VT_WORD));
}

int va_is_list_mark(int mark) {
    return mark == LX_MARK_end || mark == LX_MARK_related || mark == LX_MARK_heading;
}

/* The first token behind the signs at I, within the line. */
static uint32_t behind_signs(const va_document *d, uint32_t i) {
    for (int k = 0; k < SIGNS_MOST && i < d->tokens && va_is_sign(&d->token[i]); k++)
        if (++i < d->tokens && d->token[i].gap & VT_GAP_LINE) return d->tokens;
    return i;
}

/* Behind a few words in small letters a colon stands: "Xem thêm các bài viết khác: ". */
static int is_colon_near(const va_document *d, uint32_t i) {
    const vt_token *t = d->token;
    for (uint32_t k = i; k < d->tokens && k < i + WORDS_MOST && !(t[k].gap & VT_GAP_LINE); k++)
        if (t[k].kind != VT_WORD || vt_is_capital(&t[k])) return vt_is_marker(&t[k], ':');
    return 0;
}

/*
** What stands at token I, behind a marker, is what that announces.  How sure it is that the marker
** is nothing else without a colon: 0 not at all, 1 if a name follows, SURE.
*/
static int is_announced(const va_document *d, uint32_t i, int sure, int begins_line) {
    if (i == d->tokens || d->token[i].gap & VT_GAP_LINE) return sure && !begins_line;
    const vt_token *t = &d->token[i];
    if (vt_is_marker(t, ':')) return 1;
    if (sure < SURE) return sure && vt_is_capital(t);
    return vt_is_capital(t) || t->kind == VT_NUMBER || vt_is_opening_quote(t) ||
           vt_is_closing_quote(t) || vt_is_marker(t, ']') || va_is_sign(t) || is_colon_near(d, i);
}

/* One past the marker at token I that announces something, or I. */
static uint32_t marker_end(const va_document *d, uint32_t i, int whole, int begins_line) {
    lx_match m[LX_MATCHES];
    int capital = vt_is_capital(&d->token[i]);
    for (int n = lx_match_at(d->token, d->word, i, d->tokens, m); n > 0; n--) {
        uint32_t end = m[n - 1].end;
        for (uint32_t k = 0; k < m[n - 1].senses; k++) {
            const lx_sense *s = &m[n - 1].sense[k];
            if (s->class != LX_MARKER) continue;
            int list = va_is_list_mark((int)s->index);
            if (!list && (s->index != LX_MARK_label || !capital)) continue;
            int sure = s->index == LX_MARK_heading ? whole : SURE;
            if (!capital || !list) sure = 0;
            if (is_announced(d, end, sure, begins_line)) return end;
        }
    }
    return i;
}

/* From token I to the word FIRST ">> " leads to another article, and little follows in its line. */
static int is_arrow(const va_document *d, uint32_t i, uint32_t first) {
    const vt_token *t = d->token;
    if (first < i + 2 || !vt_is_marker(&t[i], '>') || !vt_is_marker(&t[i + 1], '>')) return 0;
    if (t[i + 1].gap || !vt_is_capital(&t[first])) return 0;
    for (uint32_t k = first; k < first + ARROW_MOST; k++)
        if (k >= d->tokens || t[k].gap & VT_GAP_LINE) return 1;
    return 0;
}

va_tail va_tail_at(const va_document *d, uint32_t from, uint32_t i) {
    const vt_token *t = d->token;
    const va_tail none = {0, VA_NO_TAIL};
    uint32_t first = behind_signs(d, i);
    if (first >= d->tokens || t[first].kind != VT_WORD) return none;
    /* in small letters only where a sentence begins: "... về du lịch. xem thêm: ..." */
    if (!vt_is_capital(&t[first]) && first == i && i && t[i - 1].kind != VT_MARKER) return none;
    int whole = !d->lines && first > from && va_has_chars(d, from, first, LONG_BLOCK);
    uint32_t end = marker_end(d, first, whole, i == from);
    if (end == first && (vt_is_marker(&t[from], '>') || !is_arrow(d, i, first))) return none;
    if (i == from) return (va_tail){1, VA_TAIL_LINE};
    if (!(first > i && parts_a_line(&t[i])) && !stands_behind_sentence(t, from, i)) return none;
    if (!d->lines && !whole && va_has_chars(d, first, d->tokens, LIST_MOST + 1))
        return none; /* the article is behind it */
    if (!d->lines) return (va_tail){1, VA_TAIL_OF_TEXT};
    int rest = end < d->tokens && !(t[end].gap & VT_GAP_LINE);
    return (va_tail){1, rest ? VA_TAIL_OF_LINE : VA_NO_TAIL};
}
