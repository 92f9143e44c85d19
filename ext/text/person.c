/* person.c - see person.h. */
#include "person.h"
#include "letter.h"
#include "utf8.h"

/* The first and the last word of NAME; returns how many there are. */
static int64_t words(const uint8_t *name, int64_t n, vt_part *first, vt_part *last) {
    const uint8_t *p = name, *end = vt_utf8_end(name, n);
    int64_t count = 0;
    int in_word = 0;
    while (p < end) {
        uint32_t cp;
        const uint8_t *at = p;
        p = vt_utf8_next(p, end, &cp);
        if (VT_CLASS(vt_letter_of(cp)) == VT_SPACE) {
            in_word = 0;
            continue;
        }
        if (!in_word) {
            last->start = at - name;
            count++;
        }
        in_word = 1;
        last->n = p - name - last->start;
        if (count == 1) *first = *last;
    }
    return count;
}

int vt_family_name(const uint8_t *name, int64_t n, vt_part *part) {
    vt_part last = {0, 0};
    return words(name, n, part, &last) > 1;
}

int vt_given_name(const uint8_t *name, int64_t n, vt_part *part) {
    vt_part first = {0, 0};
    return words(name, n, &first, part) > 0;
}
