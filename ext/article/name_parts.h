/* name_parts.h - what the words of an organisation's name say of which one it is. */
#ifndef VIET_NAME_PARTS_H
#define VIET_NAME_PARTS_H

#include "mentions.h"

/* "Quốc hội nước ta": N without the words in small letters that make no name of it. */
va_name va_without_ours(const va_document *d, const va_name *n);

/* The last words of a mention, of three or more, that name the home country: their number. */
uint32_t va_home_tail(const va_document *d, const va_mention *m);

/*
** Where the name of a company begins behind the words for its fields, "Công ty Tư vấn Xây dựng Minh
** An"; the end of its own name, if none does, or one that may be another's.
*/
uint32_t va_behind_fields(const va_document *d, const va_name *n);

/* What stands behind the head is an organisation of the tables, and that of no company. */
int va_belongs_to_known(const va_document *d, const va_name *n);

/*
** "Tập đoàn VNPT", "Tổ chức WB": the organisation of the tables that the short name behind the head
** is; or VA_NONE, where that name may be another's that this one belongs to.
*/
uint32_t va_known_behind_head(const va_document *d, const va_mention *m, const va_name *n);

/* "Bộ X và X tỉnh Y": what was read as a ministry's field with a unit has a head of its own. */
void va_read_own_head(const va_document *d, const va_mention *m, va_name *n);

/* "Nhân Dân", "NLĐO": the newspaper that a name nobody knows is the signature of, or 0. */
lx_string va_newspaper_of(const va_document *d, const va_mention *m);

/* The text's own full form goes before the table's: "Tổng cục Du lịch Việt Nam". */
int va_is_full_form(const va_document *d, const va_mention *m, const va_name *n);

#endif
