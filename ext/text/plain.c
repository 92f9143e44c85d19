/* plain.c - see plain.h.  Every byte is looked at a fixed number of times. */
#include <string.h>
#include "plain.h"
#include "html_tables.h"
#include "legacy.h"

typedef struct {
    vt_buffer *out;
    int64_t from;  /* where the text begins in OUT */
    int breaks;    /* line ends that are due before more text */
    uint8_t space; /* a space is due */
    uint8_t cell;  /* a tab is due */
    int pre;       /* depth of elements that keep white space */
} writer;

typedef struct {
    char name[VT_ELEMENT_NAME]; /* small letters; empty if longer than all that are known */
    int closing;
    enum vt_element_class class;
} tag;

static int is_letter(uint8_t c) {
    return (uint8_t)((c | 32) - 'a') < 26;
}

static int is_digit(uint8_t c) {
    return (uint8_t)(c - '0') < 10;
}

static int is_space(uint8_t c) {
    return c == ' ' || (c >= 9 && c <= 13 && c != 11);
}

/* ---- writing ---- */

static int at_line_start(const writer *w) {
    return w->out->n == w->from || w->out->data[w->out->n - 1] == '\n';
}

static void put_byte(writer *w, char c) {
    vt_buffer_bytes(w->out, (const uint8_t *)&c, 1);
}

/* Write what is due before more text. */
static void begin_text(writer *w) {
    if (w->out->failed) return;
    if (w->out->n > w->from)
        for (; w->breaks; w->breaks--)
            put_byte(w, '\n');
    if (!w->out->failed && !at_line_start(w)) {
        if (w->cell)
            put_byte(w, '\t');
        else if (w->space)
            put_byte(w, ' ');
    }
    w->breaks = w->space = w->cell = 0;
}

static void put_text(writer *w, const uint8_t *p, const uint8_t *end) {
    begin_text(w);
    vt_buffer_bytes(w->out, p, end - p);
}

static void put_space(writer *w, uint8_t c) {
    if (!w->pre)
        w->space = 1;
    else if (c == '\n')
        w->breaks++;
    else if (c != '\r')
        put_text(w, &c, &c + 1);
}

static void put_char(writer *w, uint32_t cp) {
    if (cp < 0x80 && is_space((uint8_t)cp)) {
        put_space(w, (uint8_t)cp);
        return;
    }
    begin_text(w);
    vt_buffer_char(w->out, cp);
}

/* ---- character references ---- */

static const vt_entity *entity_named(const char *name) {
    int lo = 0, hi = vt_entity_count;
    while (lo < hi) {
        int mid = (lo + hi) / 2, r = strcmp(vt_entity_names + vt_entities[mid].name, name);
        if (!r) return &vt_entities[mid];
        if (r < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return NULL;
}

static void put_entity(writer *w, const vt_entity *e) {
    put_char(w, e->first);
    if (e->second) put_char(w, e->second);
}

/* The named reference at P, behind its &; returns its end, NULL if it is none. */
static const uint8_t *named_reference(writer *w, const uint8_t *p, const uint8_t *end) {
    char name[VT_ENTITY_NAME];
    int n = 0;
    while (p + n < end && n < VT_ENTITY_NAME - 1 && (is_letter(p[n]) || is_digit(p[n]))) {
        name[n] = (char)p[n];
        n++;
    }
    name[n] = 0;
    const vt_entity *e = p + n < end && p[n] == ';' ? entity_named(name) : NULL;
    int length = n + 1;
    /* Without a semicolon the longest name that is known so. */
    for (; !e && n > 1; n--) {
        name[n] = 0;
        e = entity_named(name);
        if (e && !e->bare) e = NULL;
        length = n;
    }
    if (!e) return NULL;
    put_entity(w, e);
    return p + length;
}

/* The numeric reference at P, behind its &#; returns its end, NULL if it is none. */
static const uint8_t *numeric_reference(writer *w, const uint8_t *p, const uint8_t *end) {
    int hex = p < end && (*p | 32) == 'x';
    const uint8_t *first = p + hex;
    uint32_t cp = 0;
    for (p = first; p < end; p++) {
        uint8_t c = *p, small = c | 32;
        int letter = hex && small >= 'a' && small <= 'f';
        if (!is_digit(c) && !letter) break;
        uint32_t digit = letter ? small - 'a' + 10u : c - '0' + 0u;
        if (cp <= 0x10FFFF) cp = cp * (hex ? 16 : 10) + digit;
    }
    if (p == first) return NULL;
    /* 80..9F are meant as in Windows-1252, which VNI has as it is. */
    if (cp >= 0x80 && cp < 0xA0) cp = vt_encoding_char[VT_VNI][cp];
    put_char(w, cp ? cp : VT_BROKEN);
    return p < end && *p == ';' ? p + 1 : p;
}

/* The reference at P, an &, or the sign itself; returns its end. */
static const uint8_t *reference(writer *w, const uint8_t *p, const uint8_t *end) {
    const uint8_t *next = p + 1 < end && p[1] == '#' ? numeric_reference(w, p + 2, end)
                                                     : named_reference(w, p + 1, end);
    if (next) return next;
    put_text(w, p, p + 1);
    return p + 1;
}

/* ---- tags ---- */

static enum vt_element_class class_of(const char *name) {
    int lo = 0, hi = vt_element_count;
    while (lo < hi) {
        int mid = (lo + hi) / 2, r = strcmp(vt_elements[mid].name, name);
        if (!r) return (enum vt_element_class)vt_elements[mid].class;
        if (r < 0)
            lo = mid + 1;
        else
            hi = mid;
    }
    return VT_INLINE_ELEMENT;
}

/* A tag begins at P, which is a <. */
static int is_tag(const uint8_t *p, const uint8_t *end) {
    return (end - p > 1 && is_letter(p[1])) || (end - p > 2 && p[1] == '/' && is_letter(p[2]));
}

/* Read the tag at P; returns its end, END if the text ends within it. */
static const uint8_t *read_tag(tag *t, const uint8_t *p, const uint8_t *end) {
    int n = 0;
    t->closing = p[1] == '/';
    for (p += 1 + t->closing; p < end && *p != '>' && *p != '/' && !is_space(*p); p++, n++)
        if (n < VT_ELEMENT_NAME - 1) t->name[n] = (char)((uint8_t)(*p - 'A') < 26 ? *p | 32 : *p);
    t->name[n < VT_ELEMENT_NAME ? n : 0] = 0;
    t->class = class_of(t->name);
    while (p < end && *p != '>') {
        if (*p++ != '=') continue;
        while (p < end && is_space(*p))
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

/* What the tag at P does; returns where the text goes on. */
static const uint8_t *take_tag(writer *w, const uint8_t *p, const uint8_t *end) {
    tag t;
    p = read_tag(&t, p, end);
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

void vt_plain(const uint8_t *html, int64_t n, vt_buffer *out) {
    const uint8_t *p = html, *end = vt_utf8_end(html, n);
    writer w = {.out = out, .from = out->n};
    while (p < end && !out->failed) {
        if (*p == '&') {
            p = reference(&w, p, end);
        } else if (*p == '<' && is_tag(p, end)) {
            p = take_tag(&w, p, end);
        } else if (*p == '<' && end - p > 1 && (p[1] == '!' || p[1] == '?' || p[1] == '/')) {
            p = skip_comment(p, end);
        } else if (is_space(*p)) {
            put_space(&w, *p++);
        } else {
            const uint8_t *start = p++;
            while (p < end && *p != '<' && *p != '&' && !is_space(*p))
                p++;
            put_text(&w, start, p);
        }
    }
}
