/*
** collate_table.h - the weights behind the collations, made at build time by
** ext/tools/gen_collation.c from the letter table (letter.h), from
** ext/data/collation_*.tsv, and from the canonical decompositions, combining
** classes and case pairs of the characters Unicode 15.0 has assigned: a newer
** utf8proc adds characters, yet never moves one in this order.
**
** A primary weight is a 32-bit number whose bytes, up to vt_weight_bytes of
** its first one, stand in sort keys as they are.  The first bytes:
**
**   01        end
**   02..19    in a syllable: its end, by tone (see VT_TONE_END)
**   02..65    elsewhere: white space up to 08, punctuation, symbols, currency
**   66..6F    digits
**   70..F7    Latin letters
**   F8        any other character: its code point in three bytes
**   FC FD     in the last level only: combining marks, variants
**   FE        a byte of a broken character
**
** White space, the digits and the letters of the Vietnamese alphabet have one
** byte.
*/
#ifndef VIET_TEXT_COLLATE_TABLE_H
#define VIET_TEXT_COLLATE_TABLE_H

#include <stdint.h>

enum {
    VT_LEAD_END = 0x01,
    VT_LEAD_SPACE = 0x08,
    VT_LEAD_DIGIT = 0x66,
    VT_LEAD_LETTER = 0x70,
    VT_LEAD_OTHER = 0xF8,
    VT_LEAD_MARK = 0xFC,
    VT_LEAD_VARIANT = 0xFD,
    VT_LEAD_BROKEN = 0xFE
};

/* How the end of a syllable is written: by tone, then by what follows. */
enum { VT_THEN_END, VT_THEN_LOW, VT_THEN_SPACE, VT_THEN_OTHER };
#define VT_TONE_END(tone, then) (2u + 4u * (unsigned)(tone) + (unsigned)(then))

#define VT_PRIMARY(lead) ((uint32_t)(lead) << 24)
#define VT_LEAD(weight)  ((weight) >> 24)

/* What an entry says of its code point; its three top bits. */
enum vt_entry_kind {
    VT_E_OTHER,     /* nothing: weighs by code point */
    VT_E_SYMBOL,    /* a symbol: weighs by code point among the symbols */
    VT_E_INVISIBLE, /* a control or format character: counts in the last level only */
    VT_E_PLAIN,     /* 16 bits: the top half of its weight; bit 16: a capital */
    VT_E_CAPITAL,   /* 21 bits: the small letter, whose weight by code point it takes; bit 21: a
                       variant */
    VT_E_MARK,      /* combining class not 0, see below */
    VT_E_PARTS,     /* canonical decomposition: 16 bits place in vt_weight_list, 3 bits length */
    VT_E_VARIANT    /* the same for elements, see below */
};
#define VT_E_KIND(e)     ((enum vt_entry_kind)((e) >> 29))
#define VT_E_MAKE(kind)  ((uint32_t)(kind) << 29)
#define VT_E_WEIGHT(e)   ((e) << 16)
#define VT_E_UPPER(e)    ((e) >> 16 & 1u)
#define VT_E_SMALL(e)    ((e)&0x1FFFFFu)
#define VT_E_COLLIDES(e) ((e) >> 21 & 1u)
#define VT_E_PLACE(e)    ((e)&0xFFFFu)
#define VT_E_LENGTH(e)   ((e) >> 16 & 31u)
/* A mark: accent weight (0: by code point), class, tone, quality; bit 25: it shares its weight. */
#define VT_E_ACCENT(e)  ((e)&0xFFu)
#define VT_E_CLASS(e)   ((e) >> 8 & 0xFFu)
#define VT_E_TONE(e)    ((e) >> 16 & 7u)
#define VT_E_QUALITY(e) ((e) >> 19 & 7u)
#define VT_E_SHARES(e)  ((e) >> 25 & 1u)

/*
** A variant stands in vt_weight_list as one number that names it in the last
** level (the code point of its small form), then two numbers an element: the
** primary weight (0 for a mark), and accent, form and capital.
*/
#define VT_V_ACCENT(v) ((v)&0xFFu)
#define VT_V_FORM(v)   ((v) >> 8 & 0xFFu)
#define VT_V_UPPER(v)  ((v) >> 16 & 1u)

/* Accent weights. 1: none; up to 5: another shape of the letter (ð ø ſ); then the marks. */
enum { VT_ACCENT_NONE = 1, VT_ACCENT_MARKS = 6 };
/* The form of a plain capital; that of a small letter is 0. */
enum { VT_FORM_CAPITAL = 23 };

enum { VT_WEIGHT_PAGE = 64, VT_WEIGHT_LIMIT = 0x30000 };

extern const uint16_t vt_weight_page[VT_WEIGHT_LIMIT / VT_WEIGHT_PAGE];
extern const uint32_t vt_weight_entry[][VT_WEIGHT_PAGE];
extern const uint32_t vt_weight_list[];
extern const uint8_t vt_weight_bytes[256]; /* bytes of a weight by its first */
extern const uint8_t vt_weight_symbol;     /* first byte of symbols by code point */
extern const uint8_t vt_weight_dot; /* accent weight of the dot behind l (l·) in VIETNAMESE_CLDR */
extern const uint8_t vt_weight_base[256];    /* letter without quality, by first byte */
extern const uint8_t vt_weight_vowel[256];   /* 1 for letters that take a tone */
extern const uint8_t vt_weight_with[256][4]; /* letter with quality 1..3, 0 for none */
extern const uint64_t vt_weight_hash;        /* of all that is above */

/*
** ASCII, Latin and Vietnamese letters for the fast paths: the weight's one
** byte, tone << 8, capital << 11, VT_FAST_OPEN if a mark behind it may still
** make another letter of it, and VT_FAST_OK.  0: ask the long way.  The place
** of a letter is its byte if it has one; else, of its last two bytes, the low
** five (of three bytes: three) and six bits, behind VT_FAST_TWO or _THREE.
*/
enum {
    VT_FAST_UPPER = 0x800,
    VT_FAST_OK = 0x1000,
    VT_FAST_OPEN = 0x2000,
    VT_FAST_TWO = 0x80,
    VT_FAST_THREE = VT_FAST_TWO + 0x800,
    VT_FAST_SIZE = VT_FAST_THREE + 0x200
};
extern const uint16_t vt_weight_fast[VT_FAST_SIZE];

/*
** How to read a character there, by its first byte.  Letters of one, two and
** three bytes follow each other at random, so that branches on their length
** could not be predicted.
*/
typedef struct {
    uint32_t mask,
        want;          /* what its bytes look like; if MASK is 0 and WANT is not, it has no place */
    uint16_t add;      /* the place, but for bits of the last two bytes: */
    uint8_t shift;     /* where these start */
    uint8_t high, low; /* the bits */
    uint8_t bits;      /* its length */
    uint8_t apart;     /* 1: it is no mark; 2: none if the second byte is B8 or more */
} vt_shape;
extern const vt_shape vt_weight_shape[256];

#endif
