/*
** person.h - the parts of a person's name, as VIETNAMESE_NAME takes them: words
** between white space, the last of which is the given name, the first the
** family name.  One word alone is a given name.
*/
#ifndef VIET_TEXT_PERSON_H
#define VIET_TEXT_PERSON_H

#include <stdint.h>

/* Where a word stands in a text, in bytes. */
typedef struct {
    int64_t start, n;
} vt_part;

/* The family name in NAME (N bytes) into *PART; 0 if there are fewer than two words. */
int vt_family_name(const uint8_t *name, int64_t n, vt_part *part);

/* The given name; 0 if there is no word. */
int vt_given_name(const uint8_t *name, int64_t n, vt_part *part);

#endif
