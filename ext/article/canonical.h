/* canonical.h - builds canonical names: strings in the memory of the analysis. */
#ifndef VIET_CANONICAL_H
#define VIET_CANONICAL_H

#include "document.h"

/*
** The most bytes of a name; what is beyond is left out, between characters.  Every mention shows
** its name, so a name without end would be written again and again.
*/
enum { VA_LONGEST_NAME = 1000 };

typedef struct {
    va_document *d;
    char *text;
    uint32_t size, room;
    int full; /* something was left out */
} va_builder;

/* Begin an empty name in B; what is built lives in the arena of D. */
void va_build_start(va_builder *b, va_document *d);

/* Append a string, with a space before it if something precedes. */
void va_build_text(va_builder *b, const char *text);

/* The same with the first letter in lower case ("Thành phố" → "thành phố"). */
void va_build_lowered(va_builder *b, const char *text);

/* Append tokens [I, END) of the source: spaces single, letters composed (NFC). */
void va_build_tokens(va_builder *b, uint32_t i, uint32_t end);

/* Append the digits of token I: of "Q10" 10. */
void va_build_number(va_builder *b, uint32_t i);

/* Make the first letter a capital and return the string ("" when memory is out). */
const char *va_build_name(va_builder *b);

#endif
