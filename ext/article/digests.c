/*
** digests.c - an article that is several news items: where each begins, and which are read.
**
**     Tin vắn ngày 12/4                  a title that says so: then items begin behind a line with
**     First story.                       the reporter's name or a source, at a sign, at a headline
**     THANH NHÀN
**     Second story.
**
**     * First story. (T. Nhung)          items with a sign and its reporter or source
**     * Second story. (H.L)
**
**     Headline.  Its story. * Other news. * Other news.
**
** Under a headline of its own only the story before the first sign is the article.  Otherwise every
** item that tells of a cooperation is read as an article of its own; see items.h.
*/
#include "digests.h"

enum {
    ITEM_LEAST = 60,    /* characters; what is shorter is no news */
    DECLARED_WITHIN = 3 /* blocks from the top, a title among them */
};
enum { SOURCE_TOKENS = 10, LABEL_TOKENS = 8 };

static lx_sign_use sign_at(const va_document *d, uint32_t i) {
    if (i >= d->tokens || d->token[i].kind != VT_MARKER) return LX_SIGN_NONE;
    for (uint32_t k = 0; k < lx_item_sign_count; k++)
        if (d->token[i].key == lx_item_signs[k].sign) return lx_item_signs[k].use;
    return LX_SIGN_NONE;
}

static int is_stop(const vt_token *t) {
    return vt_is_marker(t, '.') || vt_is_marker(t, '!') || vt_is_marker(t, '?') ||
           vt_is_marker(t, 0x2026);
}

/* A sentence or its closing quote or bracket ends before token I. */
static int ends_before(const vt_token *t, uint32_t i) {
    return is_stop(&t[i - 1]) || (i > 1 && is_stop(&t[i - 2]) &&
                                  (vt_is_marker(&t[i - 1], ')') || vt_is_marker(&t[i - 1], '"') ||
                                   vt_is_marker(&t[i - 1], 0x201D)));
}

/* "(T. Nhung)", "(Theo SGGP)": brackets of capitals behind a full stop end before token END. */
static int ends_with_source(const va_document *d, uint32_t from, uint32_t end) {
    const vt_token *t = d->token;
    if (end < from + 4 || !vt_is_marker(&t[end - 1], ')')) return 0;
    for (uint32_t k = end - 1; k > from + 1 && k + SOURCE_TOKENS > end; k--) {
        if (vt_is_marker(&t[k - 1], '(')) return k < end - 1 && is_stop(&t[k - 2]);
        if (t[k - 1].kind == VT_NUMBER || (t[k - 1].kind == VT_WORD && !vt_is_capital(&t[k - 1])))
            return 0;
    }
    return 0;
}

/*
** "... đã ký. * Tại Huế, ...", and "... đã ký. . Tại Huế, ..." where a page has lost the sign.
*/
int va_joins_items(const va_document *d, uint32_t i) {
    const vt_token *t = d->token;
    if (i < 4 || i + 2 >= d->tokens || t[i].kind != VT_MARKER) return 0;
    if (!(t[i].gap & VT_GAP_SPACE) || t[i].gap & VT_GAP_LINE) return 0;
    if (sign_at(d, i) != LX_SIGN_ITEM && !(vt_is_marker(&t[i], '.') && is_stop(&t[i - 1])))
        return 0;
    uint32_t k = i + 1;
    if (t[k].gap & VT_GAP_LINE) return 0;
    if (vt_is_marker(&t[k], '(') || vt_is_marker(&t[k], '"') || vt_is_marker(&t[k], 0x201C)) k++;
    if (!vt_is_capital(&t[k]) || (k == i + 1 && !t[k].gap)) return 0;
    return ends_before(t, i) || ends_with_source(d, i > 64 ? i - 64 : 0, i);
}

int va_is_item(const va_document *d, const va_page_block *b) {
    return b->sentence && (b->joined || sign_at(d, b->from) || ends_with_source(d, b->from, b->to));
}

/* --- where items begin ----------------------------------------------------------- */

typedef struct {
    const va_document *d;
    va_page_block *b;
    uint32_t n;
    int declared;     /* the title says that it is a digest */
    int sources;      /* two blocks or more end with their source */
    int conversation; /* lines with a sign are questions */
    int list;         /* the lines with a sign at hand list what a line ending in ':' announced */
} digest;

static lx_sign_use sign_of(const digest *x, uint32_t i) {
    return sign_at(x->d, x->b[i].from);
}

static int is_text(const va_page_block *b) {
    return b->kind == VA_TITLE || b->kind == VA_LEAD || b->kind == VA_BODY;
}

/* "Về giáo dục: ..." is a point of a list, "Kon Tum: ..." says where it happened. */
static int has_label(const digest *x, const va_page_block *b) {
    const vt_token *t = x->d->token;
    int small = 0;
    for (uint32_t i = b->from; i < b->to && i < b->from + LABEL_TOKENS; i++) {
        if (vt_is_marker(&t[i], ':')) return small;
        small |= t[i].kind == VT_WORD && !vt_is_capital(&t[i]);
    }
    return 0;
}

static void look_over_digest(digest *x) {
    uint32_t sources = 0;
    for (uint32_t i = 0; i < x->n; i++) {
        const va_page_block *b = &x->b[i];
        if (!is_text(b)) continue;
        x->declared |= i < DECLARED_WITHIN && b->mark == LX_MARK_digest && !b->long_;
        sources += (uint32_t)ends_with_source(x->d, b->from, b->to);
        x->conversation |= sign_of(x, i) && vt_is_marker(&x->d->token[b->to - 1], '?');
    }
    x->sources = sources > 1;
}

/* The block says news of its own. */
static int is_news(const digest *x, const va_page_block *b) {
    return b->sentence && b->chars >= ITEM_LEAST && b->mark != LX_MARK_continued &&
           b->mark != LX_MARK_addition && !has_label(x, b);
}

static int begins_with_sign(const digest *x, uint32_t i) {
    const va_page_block *b = &x->b[i];
    if (x->conversation || x->list || !is_news(x, b)) return 0;
    if (b->joined || x->declared || ends_with_source(x->d, b->from, b->to)) return 1;
    int joins = i + 1 < x->n && b[1].joined; /* "* ... * ..." */
    return sign_of(x, i) == LX_SIGN_ITEM && (b->long_ || joins);
}

/* The block before text block I, captions aside, ended an item. */
static int is_closed_before(const digest *x, uint32_t i) {
    while (i > 0 && x->b[i - 1].kind == VA_CAPTION)
        i--;
    if (i == 0) return 0;
    const va_page_block *b = &x->b[i - 1];
    return (x->declared && (b->kind == VA_BYLINE || va_is_byline(x->d, b))) ||
           (x->sources && ends_with_source(x->d, b->from, b->to));
}

/* The first paragraph of a digest: a list of its headlines, unless a byline closes it. */
static int is_headlines(const digest *x, uint32_t i) {
    return x->b[i].kind == VA_LEAD && !(i + 1 < x->n && va_is_byline(x->d, &x->b[i + 1]));
}

/* A new item begins with text block I; FIRST: none has begun yet. */
static int begins_item(const digest *x, uint32_t i, int first) {
    const va_page_block *b = &x->b[i];
    if (va_is_byline(x->d, b)) return 0;
    if (b->joined || sign_of(x, i)) return begins_with_sign(x, i);
    if (is_closed_before(x, i)) return 1;
    if (!b->sentence) return x->declared && b->words >= 4;
    return first && (x->declared ? !is_headlines(x, i)
                                 : x->sources && ends_with_source(x->d, b->from, b->to));
}

/* The number of items. */
static uint32_t number_items(digest *x) {
    uint32_t items = 0;
    for (uint32_t i = 0; i < x->n; i++) {
        va_page_block *b = &x->b[i];
        int sign = sign_of(x, i) != LX_SIGN_NONE || b->joined;
        if (is_text(b) && b->kind != VA_TITLE && begins_item(x, i, !items)) items++;
        if (!sign) x->list = vt_is_marker(&x->d->token[b->to - 1], ':');
        b->item = items;
    }
    return items;
}

/* What precedes the first item is a story of its own, under its headline. */
static int has_story(const digest *x) {
    if (x->declared) return 0;
    for (uint32_t i = 0; i < x->n && !x->b[i].item; i++)
        if (is_text(&x->b[i]) && x->b[i].sentence && x->b[i].chars >= ITEM_LEAST) return 1;
    return 0;
}

/* The first block of each item is its headline or its lead. */
static void name_heads(digest *x) {
    uint32_t led = 0;
    for (uint32_t i = 0; i < x->n; i++) {
        va_page_block *b = &x->b[i];
        if (!b->item || b->item == led || b->kind != VA_BODY) continue;
        int headline = !b->sentence && (i == 0 || x->b[i - 1].item != b->item);
        va_mark_block(b, headline ? VA_TITLE : VA_LEAD, headline ? "item-headline" : "item");
        if (!headline) led = b->item;
    }
}

/*
** What precedes the items of a digest is its name and a list of their headlines: nothing of it is
** read.
*/
static void leave_top(va_page_block *b) {
    if (b->kind == VA_TITLE)
        b->item = VA_NONE;
    else if (is_text(b))
        va_mark_block(b, VA_BOILERPLATE, "headlines");
}

void va_find_items(const va_document *d, va_page_block *b, uint32_t n) {
    digest x = {d, b, n, 0, 0, 0, 0};
    look_over_digest(&x);
    uint32_t items = number_items(&x);
    int story = has_story(&x), begun = 0;
    for (uint32_t i = 0; i < n; i++) {
        begun |= b[i].item != 0;
        if (story && b[i].item) va_mark_block(&b[i], VA_BOILERPLATE, "other-item");
        if (story || items < 2) b[i].item = 0;
        if (x.declared && items && !begun) leave_top(&b[i]);
    }
    name_heads(&x);
}
