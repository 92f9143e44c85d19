/* collate_kind.h - which orders there are; see collate.h. */
#ifndef VIET_TEXT_COLLATE_KIND_H
#define VIET_TEXT_COLLATE_KIND_H

enum vt_collation_kind {
    VT_DICTIONARY, /* VIETNAMESE */
    VT_NO_CASE,    /* VIETNAMESE_CI */
    VT_BASE,       /* VIETNAMESE_AI */
    VT_NUMBERS,    /* VIETNAMESE_NUM */
    VT_NAMES,      /* VIETNAMESE_NAME */
    VT_CLDR        /* VIETNAMESE_CLDR */
};

#endif
