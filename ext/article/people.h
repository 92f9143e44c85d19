/* people.h - what the text says of its persons; for the stages that come after people.c. */
#ifndef VIET_PEOPLE_H
#define VIET_PEOPLE_H

#include "document.h"

/* What is said of the person that mention MENTION names, in its sentence. */
int va_is_signing(const va_document *d, uint32_t mention);
int va_is_speaking(const va_document *d, uint32_t mention);

#endif
