/*
** encode.c - vt_encode(), see legacy.h.
**
** A letter is one byte where the encoding has one, else a byte for the letter
** with less on it and bytes for the rest: whatever the decoder, asked letter
** by letter, makes that very letter of.
*/
#include "legacy.h"
#include "decoder.h"

typedef struct {
    vt_buffer *out;
    enum vt_encoding e;
    uint32_t last; /* the character that the decoder will have read last, 0 for none */
} encode_writer;

/* Bytes an encoding writes with: VIQR is all ASCII. */
static int bytes_in(enum vt_encoding e) {
    return e == VT_VIQR ? 128 : 256;
}

/* The byte that is character CP by itself, one that is nothing else first; -1 if there is none. */
static int byte_of(enum vt_encoding e, uint32_t cp) {
    int found = -1;
    if (cp < 0x80 && vt_encoding_char[e][cp] == cp && !vt_encoding_mark[e][cp]) return (int)cp;
    if (cp > 0xFFFF) return -1;
    for (int b = 0; b < bytes_in(e); b++)
        if (vt_encoding_char[e][b] == cp) {
            if (!vt_encoding_mark[e][b]) return b;
            if (found < 0) found = b;
        }
    return found;
}

/*
** The byte that makes TARGET of LETTER before it, -1 if there is none.  VNI has
** marks for capitals and for small letters, which look like such letters.
*/
static int byte_that_makes(enum vt_encoding e, uint32_t letter, uint32_t target) {
    unsigned upper = VT_UPPER(vt_letter_of(target));
    int found = -1;
    for (int b = 0; b < bytes_in(e); b++) {
        if (vt_joined(e, letter, b) != target) continue;
        if (found < 0 || VT_UPPER(vt_letter_of(vt_encoding_char[e][b])) == upper) found = b;
        if (VT_UPPER(vt_letter_of(vt_encoding_char[e][b])) == upper) break;
    }
    return found;
}

static void put_encoded_byte(encode_writer *w, int byte) {
    uint8_t b = (uint8_t)byte;
    vt_buffer_bytes(w->out, &b, 1);
}

/*
** Write BYTE as the character CP of its own; 0 if what stands before it would
** take it as a mark.  Behind a backslash the decoder joins nothing to it.
*/
static int put_literal(encode_writer *w, int byte, uint32_t cp) {
    int joins = w->last && vt_joined(w->e, w->last, byte) != 0;
    int escape = w->e == VT_VIQR && (joins || byte == '\\') && vt_is_escaped(byte);
    if (joins && !escape) return 0;
    if (escape) put_encoded_byte(w, '\\');
    put_encoded_byte(w, byte);
    w->last = escape ? 0 : cp;
    return 1;
}

/* The d written last, if it would take LETTER's d, is written anew so that it takes nothing. */
static void part_from_d(encode_writer *w, uint32_t letter) {
    if (w->e != VT_VIQR || (letter | 32) != 'd' || (w->last | 32) != 'd' || w->out->failed) return;
    w->out->n--;
    put_encoded_byte(w, '\\');
    put_encoded_byte(w, (int)w->last);
    w->last = 0;
}

/* Write letter CP as its byte, if there is one; 0 if there is none. */
static int put_whole(encode_writer *w, uint32_t cp) {
    int byte = byte_of(w->e, cp);
    return byte >= 0 && put_literal(w, byte, cp);
}

/* Write LESS, a letter, and a byte that makes CP of it; 0, and nothing written, if there is none.
 */
static int put_with(encode_writer *w, uint32_t less, uint32_t cp) {
    int mark = byte_that_makes(w->e, less, cp);
    if (mark < 0) return 0;
    part_from_d(w, less);
    if (!put_whole(w, less)) return 0;
    put_encoded_byte(w, mark);
    w->last = cp;
    return 1;
}

/* Write CP, a letter of Vietnamese that has no byte: its base and two bytes, or one. */
static int put_parts(encode_writer *w, uint32_t cp) {
    vt_letter l = vt_letter_of(cp);
    int upper = VT_UPPER(l) != 0;
    char ascii = vt_rank_ascii(VT_RANK(l));
    uint32_t base = (uint32_t)(upper ? ascii - 32 : ascii);
    uint32_t toneless = vt_compose(VT_RANK(l), VT_NGANG, upper);
    if (put_with(w, base, cp) || put_with(w, toneless, cp)) return 1;
    int tone = byte_that_makes(w->e, toneless, cp);
    if (tone < 0 || !put_with(w, base, toneless)) return 0;
    put_encoded_byte(w, tone);
    w->last = cp;
    return 1;
}

static void put_encoded_char(encode_writer *w, uint32_t cp) {
    vt_letter l = vt_letter_of(cp);
    int vietnamese = VT_CLASS(l) == VT_LETTER && VT_RANK(l) && !VT_FOREIGN(l);
    if (cp != VT_BROKEN && put_whole(w, cp)) return;
    /* The fonts show capitals with a tone, the bytes are those of small letters. */
    if (vietnamese && w->e == VT_TCVN3 && VT_UPPER(l) &&
        put_whole(w, vt_compose(VT_RANK(l), VT_TONE(l), 0)))
        return;
    if (vietnamese && put_parts(w, cp)) return;
    if (!put_literal(w, '?', '?')) put_encoded_byte(w, '?');
}

void vt_encode(const uint8_t *text, int64_t n, enum vt_encoding e, vt_buffer *out) {
    const uint8_t *p = text, *end = vt_utf8_end(text, n);
    encode_writer w = {out, e, 0};
    if (e == VT_UTF8) {
        vt_buffer_bytes(out, text, n);
        return;
    }
    while (p < end && !out->failed) {
        uint32_t cp, mark;
        int lost = 0;
        p = vt_utf8_next(p, end, &cp);
        while (p < end && *p >= 0xCC) {
            const uint8_t *next = vt_utf8_next(p, end, &mark);
            if (VT_CLASS(vt_letter_of(mark)) != VT_MARK) break;
            uint32_t joined = vt_with_mark(cp, mark);
            if (joined)
                cp = joined;
            else if (byte_of(e, mark) >= 0)
                break;
            else
                lost = 1;
            p = next;
        }
        put_encoded_char(&w, lost ? VT_BROKEN : cp);
    }
}
