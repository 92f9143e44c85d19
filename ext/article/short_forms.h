/*
** short_forms.h - the own name of an organisation, said alone later on: "Bệnh viện Chợ Rẫy ... Chợ
** Rẫy tiếp nhận".
*/
#ifndef VIET_SHORT_FORMS_H
#define VIET_SHORT_FORMS_H

#include "cursor.h"

/*
** Learn the organisations among the mentions of the sentence at hand from FIRST on, and read the
** short forms of those known so far: names that nobody knows become the organisation, and where no
** name was read one is added, behind the others.
*/
void va_short_forms(const va_cursor *s, uint32_t first);

#endif
