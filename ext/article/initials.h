/* initials.h - an acronym and the name whose initial letters it is. */
#ifndef VIET_INITIALS_H
#define VIET_INITIALS_H

#include "document.h"

/*
** Token I is an acronym of three letters or more, which the last words of tokens [FIRST, END) begin
** with, or which their capitals are: "Red River Water Group" RRWG.
*/
int va_is_initials_of(const va_document *d, uint32_t i, uint32_t first, uint32_t end);

/*
** Tokens [I, TO) are a short form in capitals, of the last words of tokens [FIRST, END), of which
** "và" may have no letter in it: "Sở Giáo dục và Đào tạo" GD&ĐT.
*/
int va_is_short_form_of(const va_document *d, uint32_t i, uint32_t to, uint32_t first,
                        uint32_t end);

#endif
