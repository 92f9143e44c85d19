/* country_names.h - what a text calls the countries it names. */
#ifndef VIET_COUNTRY_NAMES_H
#define VIET_COUNTRY_NAMES_H

#include "document.h"

/*
** A country is called as the text calls it, where it does so more often than by the table's name:
** "Hoa Kỳ" is no "Mỹ" in a text that says so.
*/
void va_spell_countries(va_document *d);

#endif
