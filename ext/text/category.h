/*
** category.h - the class of a code point from utf8proc's general category.
** Read by the generator of the letter table and, at run time, for the code
** points the table does not hold, so that both say the same.
*/
#ifndef VIET_TEXT_CATEGORY_H
#define VIET_TEXT_CATEGORY_H

#include <stdint.h>
#include <utf8proc.h>
#include "letter_class.h"

/* The class of code point CP; VT_OTHER for what is none. */
static inline enum vt_class vt_class_of_category(uint32_t cp) {
    if (cp == '\t' || cp == '\n' || cp == '\v' || cp == '\f' || cp == '\r' || cp == 0x85)
        return VT_SPACE;
    switch (utf8proc_category((utf8proc_int32_t)cp)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return VT_LETTER;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return VT_MARK;
    case UTF8PROC_CATEGORY_ND:
        return VT_DIGIT;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return VT_SPACE;
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_PD:
    case UTF8PROC_CATEGORY_PS:
    case UTF8PROC_CATEGORY_PE:
    case UTF8PROC_CATEGORY_PI:
    case UTF8PROC_CATEGORY_PF:
    case UTF8PROC_CATEGORY_PO:
        return VT_PUNCT;
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
    case UTF8PROC_CATEGORY_SM:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_SK:
    case UTF8PROC_CATEGORY_SO:
        return cp == 0xFFFD ? VT_OTHER : VT_SYMBOL;
    case UTF8PROC_CATEGORY_CC:
        return VT_CONTROL;
    case UTF8PROC_CATEGORY_CF:
        return VT_FORMAT;
    default:
        return VT_OTHER;
    }
}

#endif
