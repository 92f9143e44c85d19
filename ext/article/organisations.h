/* organisations.h - reads names of organisations. */
#ifndef VIET_ORGANISATIONS_H
#define VIET_ORGANISATIONS_H

#include "name_reading.h"

/* Try to read an organisation at token I: 1 with *R filled (R->end > I), or 0. */
int va_read_organisation(const va_cursor *s, uint32_t i, const va_context *c,
                         va_reading_of_name *r);

/*
** The organisation whose head is elided, in an enumeration that began with the head at token
** HEAD: "Bộ Công an, Khoa học và Công nghệ".
*/
int va_read_elided_organisation(const va_cursor *s, uint32_t head, uint32_t i,
                                va_reading_of_name *r);

/* The head at token I, by its first words, is one of organisations that are part of another. */
int va_is_member_head(const va_cursor *s, uint32_t i);

/* "2 đơn vị", "hai tỉnh" at token I, and no name behind it: one past it, or I. */
uint32_t va_both_sides_end(const va_cursor *s, uint32_t i);

#endif
