/*
** names.h - the readers of names, shared by names.c, places.c, organisations.c, own_names.c,
** brands.c, persons.c and name_words.c.
*/
#ifndef VIET_NAMES_H
#define VIET_NAMES_H

#include "document.h"

/* A name as one of the readers found it. */
typedef struct {
    va_name name;
    va_entity_kind kind;
    uint32_t token, end;
    const char *rule;
    float confidence;
} va_reading_of_name;

/* What went before, as far as it decides how a name is read. */
typedef struct {
    int office; /* a title was read just before: an organisation or person is to follow */
    int person; /* a title or office was read just before: a person may follow */
    int nested; /* how deep inside the name of another organisation */
    int named;  /* the head has a capital though no sentence begins with it: a proper name */
    int legal;  /* the head has a capital: its name may be spelled in small letters */
} va_context;

/* An empty name: all references VA_NONE. */
va_name va_no_name(void);

/*
** The readers.  Each tries to read a name at token I and returns 1 with *R
** filled (R->end > I) or 0.
*/
int va_read_place(const va_document *d, uint32_t i, va_reading_of_name *r);
int va_read_organisation(const va_document *d, uint32_t i, const va_context *c,
                         va_reading_of_name *r);
int va_read_person(const va_document *d, uint32_t i, const va_context *c, va_reading_of_name *r);
int va_read_unknown(const va_document *d, uint32_t i, const va_context *c, va_reading_of_name *r);

/*
** The locality an organisation's name goes on with at token I ("tỉnh X", "Hà Nội",
** "Thành phố" alone): one past its last token and the fields of *NAME that say which,
** or I if there is none.
*/
uint32_t va_read_locality(const va_document *d, uint32_t i, va_name *name);

/*
** The country that the words at token I name, in full or by the short form it has beside another
** ("Việt - Pháp"); NULL: none.
*/
const va_match *va_paired_country(const va_document *d, uint32_t i);

/*
** The own name of an organisation at token I: one past its last token, or I.  A locality that
** closes it goes to LOCAL of *NAME.
*/
uint32_t va_read_own_name(const va_document *d, uint32_t i, const va_context *c, va_name *name);

/*
** The organisation whose head is elided, in an enumeration that began with the head at token
** HEAD: "Bộ Công an, Khoa học và Công nghệ".
*/
int va_read_elided_organisation(const va_document *d, uint32_t head, uint32_t i,
                                va_reading_of_name *r);

/* The head at token I, by its first words, is one of organisations that are part of another. */
int va_is_member_head(const va_document *d, uint32_t i);

/* One past the longest place that begins at token I, or I. */
uint32_t va_place_end(const va_document *d, uint32_t i);

/* Token I is no Vietnamese common noun: "VNPT", "VinFast", "Airbus". */
int va_is_brand(const va_document *d, uint32_t i);

/* Another name starts at token I, so an enumeration goes on and not the name at hand. */
int va_starts_other_name(const va_document *d, uint32_t i);

/*
** "Hội Hữu nghị Việt Nam - Cuba": one past two countries joined by a dash at token I, or I if there
** are none.
*/
uint32_t va_two_countries(const va_document *d, uint32_t i);

/* Token I begins a family name; its length in tokens, or 0. */
uint32_t va_surname_at(const va_document *d, uint32_t i);

/* Token I is one well-formed Vietnamese syllable with a capital. */
int va_is_capital_syllable(const va_document *d, uint32_t i);

#endif
