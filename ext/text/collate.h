/*
** collate.h - the six orders of Vietnamese text.
**
** An order is a pure function key(bytes); texts compare as their keys do.
** vt_collate() compares without writing keys, vt_sort_key() writes one such
** that memcmp() of two agrees.  Once released, an order never changes.
**
** What a key is made of
**   1. Bytes become characters (utf8.h); a broken character becomes its bytes,
**      each one item that weighs more than any character.
**   2. Characters are decomposed canonically and marks behind one base are put
**      in canonical order.  So NFC and NFD have one key.
**   3. A base takes, in VIETNAMESE, _CI, _NUM and _NAME, the first mark that
**      makes a letter of it (a ă â, e ê, o ô ơ, u ư), and a vowel takes its
**      first tone mark: the order they are written in does not matter.  In
**      VIETNAMESE_CLDR it takes the first quality mark that no mark of the same
**      combining class precedes, and no tone; in VIETNAMESE_AI it takes none.
**      Eth (Ð ð), typed for Đ đ, is that letter in all but VIETNAMESE_CLDR.
**   4. Items weigh, ascending: white space, punctuation, symbols, currency,
**      digits, letters
**        a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z
**      other Latin letters beside the one they come from, all other characters
**      by code point (capitals as their small letters), broken bytes.  The
**      whole list is ext/data/collation_order.tsv, made from CLDR's root order
**      and its rules for Vietnamese.  Variants (², ½, ª, æ, …) weigh as
**      the characters they stand for.  Controls and format characters (NUL,
**      soft hyphen, ZWSP) do not weigh until level 4.
**
** Level 1, what decides first
**   VIETNAMESE       syllable by syllable: its letters, its end (before any
**                    letter), its tone (none, huyền, hỏi, ngã, sắc, nặng), then
**                    what stands between it and the next.  A syllable is a run
**                    of items that weigh more than digits; its tone is the
**                    first tone mark on it, wherever it is written.
**   VIETNAMESE_CI    the same
**   VIETNAMESE_NUM   the same, a run of digits being one item: its value
**   VIETNAMESE_NAME  the last word so, then the first, then those between;
**                    words stand between white space
**   VIETNAMESE_AI    base letters, đ as d, without tones
**   VIETNAMESE_CLDR  letters, without tones
** Level 2, accents: all marks not taken above (and, before these, the shapes
**   ø æ ſ of a letter), place by place; none is less than any.  In
**   VIETNAMESE_CLDR these are the tones.  Not in VIETNAMESE_AI.
** Level 3, case: letter by letter, small before capital.  In VIETNAMESE_CLDR
**   every item's form: small, then variants and capitals as CLDR has them.
**   Not in VIETNAMESE_AI and _CI.
** Level 4, everything else: texts of which the levels above say all come first;
**   then the items by weight, each variant, control and mark by code point.
**   What calls for it: variants, controls and format characters, marks that
**   share a weight; in _NUM leading zeros; in _NAME white space other than
**   single spaces between words; in _AI marks outside U+0300..U+036F.  Marks
**   taken above are left out, in _AI all of U+0300..U+036F.
**
** So = means: the same letters, tones and case, however composed, in whatever
** order marks stand and wherever in its syllable the tone is written (hòa,
** hoà); case aside in _CI; case and marks aside in _AI; canonical equivalence
** in _CLDR.  Nothing is ever too broken to compare, and texts that differ in
** anything else are not equal.
*/
#ifndef VIET_TEXT_COLLATE_H
#define VIET_TEXT_COLLATE_H

#include <stdint.h>
#include "collate_kind.h"

enum { VT_COLLATIONS = 6 };

typedef struct {
    const char *name;
    enum vt_collation_kind kind;
    /* vt_collate() of this collation; and the same with the arguments of SQLite's callback. */
    int (*compare)(const uint8_t *a, int64_t na, const uint8_t *b, int64_t nb);
    int (*callback)(void *unused, int na, const void *a, int nb, const void *b);
} vt_collation;

extern const vt_collation vt_collations[VT_COLLATIONS];

/* The collation NAME (N bytes, letters of any case), or NULL. */
const vt_collation *vt_collation_named(const char *name, int64_t n);

/* <0, 0, >0 as A (NA bytes) stands before, with or after B (NB bytes). */
static inline int vt_collate(const vt_collation *c, const uint8_t *a, int64_t na, const uint8_t *b,
                             int64_t nb) {
    return c->compare(a, na, b, nb);
}

/* The same by the definition, level after level; what the fast ways must agree with. */
int vt_collate_by_levels(const vt_collation *c, const uint8_t *a, int64_t na, const uint8_t *b,
                         int64_t nb);

/*
** Write the sort key of TEXT (N bytes) into OUT, ROOM bytes of it at most, and
** return its length: call again with as much room if it was more than ROOM.
** OUT may be NULL if ROOM is 0.  VT_SORT_KEY_ROOM(N) is enough for nearly all
** texts at the first try.
*/
int64_t vt_sort_key(const vt_collation *c, const uint8_t *text, int64_t n, uint8_t *out,
                    int64_t room);
#define VT_SORT_KEY_ROOM(n) (2 * (int64_t)(n) + 16)

/* The same by the definition. */
int64_t vt_sort_key_by_levels(const vt_collation *c, const uint8_t *text, int64_t n, uint8_t *out,
                              int64_t room);

/*
** A number for everything that decides the orders: the tables' hash, mixed with
** VT_COLLATION_RULES, which changes when a rule in code does.  Released orders
** never change, so neither does this: tests pin it.
*/
enum { VT_COLLATION_RULES = 2 };
uint64_t vt_collation_version(void);

#endif
