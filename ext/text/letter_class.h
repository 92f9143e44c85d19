/* letter_class.h - what a code point is; see letter.h and category.h. */
#ifndef VIET_TEXT_LETTER_CLASS_H
#define VIET_TEXT_LETTER_CLASS_H

/* What a code point is. */
enum vt_class {
    VT_OTHER,   /* unassigned, private use, broken bytes (U+FFFD) */
    VT_LETTER,  /* any letter of any script */
    VT_MARK,    /* a combining mark */
    VT_DIGIT,   /* a decimal digit of any script */
    VT_SPACE,   /* white space, NBSP and line ends among them */
    VT_PUNCT,   /* punctuation */
    VT_SYMBOL,  /* symbols and other numbers (superscript two, one half) */
    VT_CONTROL, /* C0 and C1 controls that are no white space */
    VT_FORMAT   /* invisible format characters: soft hyphen, ZWSP, BOM */
};

#endif
