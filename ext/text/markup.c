/* markup.c - see markup.h.  A tag is looked at as far as its first attribute: time is linear. */
#include <string.h>
#include "markup.h"
#include "html_tables.h"

/* How far behind the name of a tag the = of its first attribute is looked for. */
enum { ATTRIBUTE_MOST = 32 };

static int is_name_byte(uint8_t c) {
    return (uint8_t)((c | 32) - 'a') < 26 || (uint8_t)(c - '0') < 10;
}

static int is_space_in_tag(uint8_t c) {
    return c == ' ' || (c >= 9 && c <= 13 && c != 11);
}

/* Behind white space from P on. */
static const uint8_t *skip_space(const uint8_t *p, const uint8_t *end) {
    while (p < end && is_space_in_tag(*p))
        p++;
    return p;
}

/* The tag whose name ends at P goes on as tags do: with >, /> or an attribute and its value. */
static int tag_goes_on(const uint8_t *p, const uint8_t *end) {
    if (p == end) return 0;
    if (*p == '>') return 1;
    if (*p == '/') return end - p > 1 && p[1] == '>';
    if (!is_space_in_tag(*p)) return 0;
    const uint8_t *most = end - p > ATTRIBUTE_MOST ? p + ATTRIBUTE_MOST : end;
    p = skip_space(p, most);
    if (p < most && (*p == '>' || *p == '/')) return 1;
    const uint8_t *name = p;
    while (p < most && (is_name_byte(*p) || *p == '-' || *p == ':' || *p == '_'))
        p++;
    if (p == name) return 0;
    p = skip_space(p, most);
    return p < most && *p == '=';
}

/* What the tag at P, an <, says of the text. */
static enum vt_markup tag_says(const uint8_t *p, const uint8_t *end) {
    char name[VT_ELEMENT_NAME];
    int closing = end - p > 1 && p[1] == '/', n = 0;
    for (p += 1 + closing; p < end && is_name_byte(*p) && n < VT_ELEMENT_NAME - 1; p++)
        name[n++] = (char)(*p | 32); /* digits have that bit */
    name[n] = 0;
    const vt_element *e = vt_element_named(name);
    if (!e) return VT_NO_MARKUP;
    if (closing && ((p = skip_space(p, end)) == end || *p != '>')) return VT_NO_MARKUP;
    if (!closing && !tag_goes_on(p, end)) return VT_NO_MARKUP;
    switch (e->class) {
    case VT_INLINE_ELEMENT:
    case VT_HIDDEN_ELEMENT:
    case VT_RAW_ELEMENT:
        return closing ? VT_INLINE_MARKUP : VT_NO_MARKUP;
    case VT_SINGLE_ELEMENT:
        return VT_INLINE_MARKUP;
    default:
        return VT_BLOCK_MARKUP;
    }
}

/* Is there a reference with its semicolon at P, an &? */
static int is_reference(const uint8_t *p, const uint8_t *end) {
    char name[VT_ENTITY_NAME];
    int n = 0, digits = end - p > 1 && p[1] == '#';
    for (p += 1 + digits; p < end && is_name_byte(*p) && n < VT_ENTITY_NAME - 1; p++)
        name[n++] = (char)*p;
    name[n] = 0;
    if (!n || p == end || *p != ';') return 0;
    if (!digits) return vt_entity_named(name) != NULL;
    int hex = *name == 'x' || *name == 'X';
    return name[strspn(name + hex, hex ? "0123456789abcdefABCDEF" : "0123456789") + (size_t)hex] ==
               0 &&
           name[hex] != 0;
}

static int is_doctype(const uint8_t *p, const uint8_t *end) {
    static const char doctype[] = "<!doctype html";
    if (end - p < (int64_t)sizeof doctype - 1) return 0;
    for (size_t i = 0; doctype[i]; i++)
        if ((p[i] | 32) != (doctype[i] | 32)) return 0;
    return 1;
}

/* The first of < and & from P on; NULL if there is none. */
static const uint8_t *next_sign(const uint8_t *p, const uint8_t *end) {
    while (p < end && *p != '<' && *p != '&')
        p++;
    return p < end ? p : NULL;
}

enum vt_markup vt_markup_of(const uint8_t *text, int64_t n) {
    const uint8_t *p = text, *end = vt_utf8_end(text, n);
    enum vt_markup most = VT_NO_MARKUP;
    if (n <= 0 || (!memchr(text, '<', (size_t)n) && !memchr(text, '&', (size_t)n))) return most;
    for (; (p = next_sign(p, end)) != NULL; p++) {
        enum vt_markup found = VT_NO_MARKUP;
        if (*p == '<')
            found = is_doctype(p, end) ? VT_BLOCK_MARKUP : tag_says(p, end);
        else if (most == VT_NO_MARKUP && is_reference(p, end))
            found = VT_INLINE_MARKUP;
        if (found == VT_BLOCK_MARKUP) return found;
        if (found > most) most = found;
    }
    return most;
}
