/* documents.h - further papers of the main parties: each is a cooperation of its own. */
#ifndef VIET_DOCUMENTS_H
#define VIET_DOCUMENTS_H

#include "cooperation_rows.h"

/* Fill x->papers; MAIN is the kind of the main cooperation. */
void va_find_papers(va_row_maker *x, va_kind main);

/* The parties of the main row: those of its own paper, if the further ones have the others. */
va_array va_parties_of_own_paper(va_row_maker *x, const va_array *mains);

/* "Dịp này, hai bên cũng ký ...": sentence K begins with words that add news of the same day. */
int va_adds_news(const va_document *d, uint32_t k);

/* A comma or "và" joins what begins at token I to what precedes it; 2 if it is "và". */
int va_joint_before(const va_document *d, const va_reading *r, uint32_t i);

/* A row for each of x->papers; MAINS are the main parties, MAIN_ROW their first row. */
void va_further_papers(va_row_maker *x, const va_array *mains, uint32_t main_row);

#endif
