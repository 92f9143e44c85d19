/* slug.c - see slug.h. */
#include <utf8proc.h>
#include "slug.h"
#include "unaccent.h"
#include "letter.h"

typedef struct {
    vt_buffer *out;
    int64_t from; /* where the slug begins in OUT */
    int hyphen;   /* one is due before more */
} slug_writer;

/* Letters that no decomposition leads to ASCII. */
static const char *letter_spelled_out(uint32_t cp) {
    switch (cp) {
    case 0xDF:
    case 0x1E9E:
        return "ss";
    case 0xC6:
    case 0xE6:
        return "ae";
    case 0x152:
    case 0x153:
        return "oe";
    case 0xDE:
    case 0xFE:
        return "th";
    default:
        return NULL;
    }
}

static void put_ascii(slug_writer *w, char c) {
    static const uint8_t hyphen = '-';
    uint8_t byte = (uint8_t)c;
    if (w->hyphen && w->out->n > w->from) vt_buffer_bytes(w->out, &hyphen, 1);
    w->hyphen = 0;
    vt_buffer_bytes(w->out, &byte, 1);
}

/* Write CP if it is a letter or digit, a mark or an apostrophe; 0 if it parts words. */
static int put_simple(slug_writer *w, uint32_t cp) {
    vt_letter l = vt_letter_of(cp);
    enum vt_class class = VT_CLASS(l);
    const char *more = letter_spelled_out(cp);
    if (class == VT_MARK || class == VT_FORMAT || cp == '\'' || cp == 0x2019 || cp == 0x2BC)
        return 1;
    if ((class == VT_LETTER || class == VT_DIGIT) && VT_RANK(l)) {
        put_ascii(w, vt_rank_ascii(VT_RANK(l)));
        return 1;
    }
    if (class == VT_LETTER && !more && vt_unaccented(cp) < 0x80) {
        put_ascii(w, (char)(vt_unaccented(cp) | 32));
        return 1;
    }
    for (; more && *more; more++)
        put_ascii(w, *more);
    return more != NULL;
}

/* CP in its compatible form: ² as 2, the ligature fi as two letters. */
static void put_slug_char(slug_writer *w, uint32_t cp) {
    utf8proc_int32_t part[20];
    int last = 0;
    if (put_simple(w, cp)) return;
    utf8proc_ssize_t n = cp < 0x80 || cp == VT_BROKEN
                             ? 0
                             : utf8proc_decompose_char((utf8proc_int32_t)cp, part, 20,
                                                       UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &last);
    if (n < 1 || n > 20 || (uint32_t)part[0] == cp) n = 0;
    if (!n) w->hyphen = 1;
    for (utf8proc_ssize_t i = 0; i < n; i++)
        if (!put_simple(w, (uint32_t)part[i])) w->hyphen = 1;
}

void vt_slug(const uint8_t *text, int64_t n, vt_buffer *out) {
    const uint8_t *p = text, *end = vt_utf8_end(text, n);
    slug_writer w = {out, out->n, 0};
    while (p < end && !out->failed) {
        uint32_t cp;
        p = vt_utf8_next(p, end, &cp);
        put_slug_char(&w, cp);
    }
}
