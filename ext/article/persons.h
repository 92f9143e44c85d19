/* persons.h - reads names of persons, and tells them from other runs of capitals. */
#ifndef VIET_PERSONS_H
#define VIET_PERSONS_H

#include "name_reading.h"

/* The rule of a name behind an address that is a place's too, which goes before the tagger. */
extern const char *const va_given_name_rule;

/* How sure such a reading is. */
#define VA_SURE_PERSON 0.9f

/* Try to read a person at token I: 1 with *R filled (R->end > I), or 0. */
int va_read_person(const va_cursor *s, uint32_t i, const va_context *c, va_reading_of_name *r);

/* An address, "bà", "đồng chí", stands right before token I; "Bà Triệu" is a street. */
int va_is_addressed(const va_cursor *s, uint32_t i);

/* A title of persons only stands right before token I: "bà Bạch Mai", "bác sĩ Từ Dũ". */
int va_is_titled(const va_cursor *s, uint32_t i);

/* Token I begins a family name; its length in tokens, or 0. */
uint32_t va_surname_at(const va_cursor *s, uint32_t i);

/* Token I is one well-formed Vietnamese syllable with a capital. */
int va_is_capital_syllable(const va_cursor *s, uint32_t i);

/*
** "Phó Chủ tịch Hội Lê Thị Mai": the head of an organisation at token I, with the name of a person
** behind it: 1 with *R the head, as a name of its own.
*/
int va_read_head_of_office(const va_cursor *s, uint32_t i, va_reading_of_name *r);

#endif
