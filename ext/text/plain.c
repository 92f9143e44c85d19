/* plain.c - see plain.h.  Every byte is looked at a fixed number of times. */
#include <string.h>
#include "plain.h"
#include "html_tables.h"
#include "legacy.h"
#include "markup.h"

typedef struct {
    vt_buffer *out;
    vt_shown_text *shown;  /* NULL: nobody wants to know */
    int64_t link, heading; /* where the text begins of the last one that was opened; -1: closed */
    int64_t below;         /* the same of the last <h2> to <h6>, open or */
    int below_open;        /*   not */
    const uint8_t *html;
    int64_t from;  /* where the text begins in OUT */
    int breaks;    /* line ends that are due before more text */
    uint8_t space; /* a space is due */
    uint8_t cell;  /* a tab is due */
    int pre;       /* depth of elements that keep white space */
} plain_writer;

typedef struct {
    char name[VT_ELEMENT_NAME]; /* small letters; empty if longer than all that are known */
    int closing;
    enum vt_element_class class;
} tag;

static int is_html_letter(uint8_t c) {
    return (uint8_t)((c | 32) - 'a') < 26;
}

static int is_html_digit(uint8_t c) {
    return (uint8_t)(c - '0') < 10;
}

static int is_html_space(uint8_t c) {
    return c == ' ' || (c >= 9 && c <= 13 && c != 11);
}

/* ---- writing ---- */

static int at_line_start(const plain_writer *w) {
    return w->out->n == w->from || w->out->data[w->out->n - 1] == '\n';
}

static void put_plain_byte(plain_writer *w, char c) {
    vt_buffer_bytes(w->out, (const uint8_t *)&c, 1);
}

/* Write what is due before more text. */
static void begin_text(plain_writer *w) {
    if (w->out->failed) return;
    if (w->out->n > w->from)
        for (; w->breaks; w->breaks--)
            put_plain_byte(w, '\n');
    if (!w->out->failed && !at_line_start(w)) {
        if (w->cell)
            put_plain_byte(w, '\t');
        else if (w->space)
            put_plain_byte(w, ' ');
    }
    w->breaks = w->space = w->cell = 0;
}

/* The last piece, NULL if there is none. */
static vt_piece *last_piece(const plain_writer *w) {
    vt_piece *all = (vt_piece *)(void *)w->shown->pieces->data;
    int64_t n = w->shown->pieces->n / (int64_t)sizeof *all;
    return n ? &all[n - 1] : NULL;
}

/* What is written next comes from BYTES bytes of the HTML at P; see vt_piece for CHARS. */
static void add_piece(plain_writer *w, const uint8_t *p, int64_t bytes, int64_t chars) {
    if (!w->shown || w->out->failed) return;
    const vt_piece piece = {.shown = (uint32_t)w->out->n,
                            .given = (uint32_t)(p - w->html),
                            .bytes = (uint32_t)bytes,
                            .chars = (uint32_t)chars};
    vt_piece *last = chars ? NULL : last_piece(w);
    /* As far behind the last in the text as in the HTML: between them is the same white space. */
    if (last && !last->chars && piece.shown - last->shown == piece.given - last->given)
        last->bytes = piece.given + piece.bytes - last->given;
    else
        vt_buffer_bytes(w->shown->pieces, (const uint8_t *)&piece, sizeof piece);
}

/*
** Bytes that go on with a character, behind a tag, are characters of their own in the HTML; in the
** text they may belong to the one before.
*/
static const uint8_t *put_continuation(plain_writer *w, const uint8_t *p, const uint8_t *end) {
    const uint8_t *start = p;
    while (p < end && vt_is_continuation(*p))
        p++;
    add_piece(w, start, p - start, p - start);
    vt_buffer_bytes(w->out, start, p - start);
    return p;
}

static void put_plain_text(plain_writer *w, const uint8_t *p, const uint8_t *end) {
    begin_text(w);
    if (vt_is_continuation(*p)) p = put_continuation(w, p, end);
    if (p < end) add_piece(w, p, end - p, 0);
    vt_buffer_bytes(w->out, p, end - p);
}

static void put_space(plain_writer *w, uint8_t c) {
    if (!w->pre) {
        w->space = 1;
    } else if (c == '\n' || c == '\r') {
        w->breaks++;
    } else {
        begin_text(w);
        put_plain_byte(w, (char)c);
    }
}

/* The character CP that the reference from P to END stands for. */
static void put_reference(plain_writer *w, uint32_t cp, const uint8_t *p, const uint8_t *end) {
    if (cp < 0x80 && is_html_space((uint8_t)cp)) {
        put_space(w, (uint8_t)cp);
        return;
    }
    begin_text(w);
    add_piece(w, p, end - p, end - p);
    vt_buffer_char(w->out, cp);
}

/* ---- character references ---- */

/* The named reference at START, an &; returns its end, NULL if it is none. */
static const uint8_t *named_reference(plain_writer *w, const uint8_t *start, const uint8_t *end) {
    const uint8_t *p = start + 1;
    char name[VT_ENTITY_NAME];
    int n = 0;
    while (p + n < end && n < VT_ENTITY_NAME - 1 && (is_html_letter(p[n]) || is_html_digit(p[n]))) {
        name[n] = (char)p[n];
        n++;
    }
    name[n] = 0;
    const vt_entity *e = p + n < end && p[n] == ';' ? vt_entity_named(name) : NULL;
    int length = n + 1;
    /* Without a semicolon the longest name that is known so. */
    for (; !e && n > 1; n--) {
        name[n] = 0;
        e = vt_entity_named(name);
        if (e && !e->bare) e = NULL;
        length = n;
    }
    if (!e) return NULL;
    put_reference(w, e->first, start, p + length);
    if (e->second) put_reference(w, e->second, start, p + length);
    return p + length;
}

/* The numeric reference at START, an &#; returns its end, NULL if it is none. */
static const uint8_t *numeric_reference(plain_writer *w, const uint8_t *start, const uint8_t *end) {
    const uint8_t *p = start + 2;
    int hex = p < end && (*p | 32) == 'x';
    const uint8_t *first = p + hex;
    uint32_t cp = 0;
    for (p = first; p < end; p++) {
        uint8_t c = *p, small = c | 32;
        int letter = hex && small >= 'a' && small <= 'f';
        if (!is_html_digit(c) && !letter) break;
        uint32_t digit = letter ? small - 'a' + 10u : c - '0' + 0u;
        if (cp <= 0x10FFFF) cp = cp * (hex ? 16 : 10) + digit;
    }
    if (p == first) return NULL;
    /* 80..9F are meant as in Windows-1252, which VNI has as it is. */
    if (cp >= 0x80 && cp < 0xA0) cp = vt_encoding_char[VT_VNI][cp];
    if (p < end && *p == ';') p++;
    put_reference(w, cp ? cp : VT_BROKEN, start, p);
    return p;
}

/* The reference at P, an &, or the sign itself; returns its end. */
static const uint8_t *reference(plain_writer *w, const uint8_t *p, const uint8_t *end) {
    const uint8_t *next =
        p + 1 < end && p[1] == '#' ? numeric_reference(w, p, end) : named_reference(w, p, end);
    if (next) return next;
    put_plain_text(w, p, p + 1);
    return p + 1;
}

/* ---- tags ---- */

/* A tag begins at P, which is a <. */
static int is_tag(const uint8_t *p, const uint8_t *end) {
    return (end - p > 1 && is_html_letter(p[1])) ||
           (end - p > 2 && p[1] == '/' && is_html_letter(p[2]));
}

/* Read the tag at P; returns its end, END if the text ends within it. */
static const uint8_t *read_tag(tag *t, const uint8_t *p, const uint8_t *end) {
    int n = 0;
    t->closing = p[1] == '/';
    for (p += 1 + t->closing; p < end && *p != '>' && *p != '/' && !is_html_space(*p); p++, n++)
        if (n < VT_ELEMENT_NAME - 1) t->name[n] = (char)((uint8_t)(*p - 'A') < 26 ? *p | 32 : *p);
    t->name[n < VT_ELEMENT_NAME ? n : 0] = 0;
    const vt_element *known = vt_element_named(t->name);
    t->class = known ? (enum vt_element_class)known->class : VT_INLINE_ELEMENT;
    while (p < end && *p != '>') {
        if (*p++ != '=') continue;
        while (p < end && is_html_space(*p))
            p++;
        if (p == end || (*p != '"' && *p != '\'')) continue;
        /* A value in quotes may hold a >. */
        p = memchr(p + 1, *p, (size_t)(end - p - 1));
        if (!p) return end;
        p++;
    }
    return p < end ? p + 1 : end;
}

/* The end of the comment, doctype or instruction at P. */
static const uint8_t *skip_comment(const uint8_t *p, const uint8_t *end) {
    if (end - p < 4 || memcmp(p, "<!--", 4) != 0) {
        p = memchr(p, '>', (size_t)(end - p));
        return p ? p + 1 : end;
    }
    for (p += 2; (p = memchr(p, '>', (size_t)(end - p))); p++)
        if (p[-1] == '-' && p[-2] == '-') return p + 1;
    return end;
}

/* Behind the end of the element of tag T, which is not shown; P is behind the tag. */
static const uint8_t *skip_element(const tag *t, const uint8_t *p, const uint8_t *end) {
    tag inner;
    int depth = 1;
    while (depth && p < end && (p = memchr(p, '<', (size_t)(end - p)))) {
        if (!is_tag(p, end) || (t->class == VT_RAW_ELEMENT && p[1] != '/')) {
            p++;
            continue;
        }
        const uint8_t *next = read_tag(&inner, p, end);
        int same = !strcmp(inner.name, t->name);
        if (same) depth += inner.closing ? -1 : 1;
        /* A sign in a script that looks like a tag is none. */
        p = same || t->class != VT_RAW_ELEMENT ? next : p + 1;
    }
    return p ? p : end;
}

/*
** Note where the element that T begins or ends shows a text, which began at *FROM; 1 with *FOUND
** filled, if it did so.  An element that is not closed ends where the next of its kind begins.
*/
static int note_shown(const plain_writer *w, const tag *t, int64_t *from, vt_extent *found) {
    int64_t start = *from;
    *from = t->closing ? -1 : w->out->n;
    while (start >= 0 && start < w->out->n && is_html_space(w->out->data[start]))
        start++; /* what was due before the text */
    if (start < 0 || start == w->out->n) return 0;
    *found = (vt_extent){(uint32_t)start, (uint32_t)w->out->n};
    return 1;
}

static void note_element(plain_writer *w, const tag *t) {
    vt_extent found;
    if (!w->shown) return;
    if (t->name[0] == 'h' && t->name[1] >= '2' && t->name[1] <= '6' && !t->name[2]) {
        if (!t->closing) w->below = w->out->n;
        w->below_open = !t->closing;
    }
    int64_t link = w->link;
    if (!strcmp(t->name, "a") && note_shown(w, t, &w->link, &found)) {
        vt_link a = {found, w->below_open || w->below >= link};
        vt_buffer_bytes(w->shown->links, (const uint8_t *)&a, sizeof a);
    }
    if (!strcmp(t->name, "h1") && note_shown(w, t, &w->heading, &found)) {
        w->shown->heading = found;
        w->shown->headings++;
    }
}

/* What the tag at P does; returns where the text goes on. */
static const uint8_t *take_tag(plain_writer *w, const uint8_t *p, const uint8_t *end) {
    tag t;
    p = read_tag(&t, p, end);
    note_element(w, &t);
    switch (t.class) {
    case VT_BREAK_ELEMENT:
        w->breaks++;
        break;
    case VT_PRE_ELEMENT:
        if (!t.closing && p < end && *p == '\n') p++;
        if (!t.closing || w->pre) w->pre += t.closing ? -1 : 1;
        if (!w->breaks || t.closing) w->breaks = 1;
        break;
    case VT_LINE_ELEMENT:
        if (!w->breaks) w->breaks = 1;
        break;
    case VT_CELL_ELEMENT:
        w->cell = 1;
        break;
    case VT_HIDDEN_ELEMENT:
    case VT_RAW_ELEMENT:
        if (!t.closing) return skip_element(&t, p, end);
        break;
    default:
        break;
    }
    return p;
}

static void write_plain(plain_writer *w, int64_t n) {
    const uint8_t *p = w->html, *end = vt_utf8_end(p, n);
    while (p < end && !w->out->failed) {
        if (*p == '&') {
            p = reference(w, p, end);
        } else if (*p == '<' && is_tag(p, end)) {
            p = take_tag(w, p, end);
        } else if (*p == '<' && end - p > 1 && (p[1] == '!' || p[1] == '?' || p[1] == '/')) {
            p = skip_comment(p, end);
        } else if (is_html_space(*p)) {
            if (*p == '\r' && end - p > 1 && p[1] == '\n') p++;
            put_space(w, *p++);
        } else {
            const uint8_t *start = p++;
            while (p < end && *p != '<' && *p != '&' && !is_html_space(*p))
                p++;
            put_plain_text(w, start, p);
        }
    }
}

void vt_plain(const uint8_t *html, int64_t n, vt_buffer *out) {
    plain_writer w = {.out = out, .html = html, .from = out->n};
    write_plain(&w, n);
}

void vt_plain_if_html(const uint8_t *text, int64_t n, vt_buffer *out) {
    enum vt_markup markup = vt_markup_of(text, n);
    plain_writer w = {.out = out, .html = text, .from = out->n, .pre = markup == VT_INLINE_MARKUP};
    if (markup == VT_NO_MARKUP)
        vt_buffer_bytes(out, text, n);
    else
        write_plain(&w, n);
}

/* The number of characters that begin before TO; *P and *CHARS are those of an earlier place. */
static uint32_t chars_before(const uint8_t **p, uint32_t *chars, const uint8_t *to,
                             const uint8_t *end) {
    uint32_t cp;
    for (; *p < to; ++*chars)
        *p = vt_utf8_next(*p, end, &cp);
    return *chars;
}

static void count_written(const plain_writer *w, int64_t n) {
    const uint8_t *text = w->out->data, *shown = text, *given = w->html;
    const uint8_t *shown_end = vt_utf8_end(text, w->out->n), *given_end = vt_utf8_end(given, n);
    uint32_t shown_chars = 0, given_chars = 0;
    vt_piece *piece = (vt_piece *)(void *)w->shown->pieces->data;
    for (int64_t i = w->shown->pieces->n / (int64_t)sizeof *piece; i > 0; i--, piece++) {
        piece->shown_chars = chars_before(&shown, &shown_chars, text + piece->shown, shown_end);
        piece->given_chars = chars_before(&given, &given_chars, w->html + piece->given, given_end);
    }
}

void vt_plain_pieces(const uint8_t *html, int64_t n, int keep_space, vt_shown_text *shown) {
    plain_writer w = {.out = shown->out,
                      .shown = shown,
                      .link = -1,
                      .heading = -1,
                      .below = -1,
                      .html = html,
                      .pre = keep_space};
    write_plain(&w, n);
    if (!shown->out->failed && !shown->pieces->failed) count_written(&w, n);
}
