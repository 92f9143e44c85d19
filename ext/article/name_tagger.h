/* name_tagger.h - whole names, by a linear chain over tokens that was trained on labelled articles.
 */
#ifndef VIET_NAME_TAGGER_H
#define VIET_NAME_TAGGER_H

#include "cursor.h"

/*
** Correct the names of the sentence at hand, which the rules have read as the mentions from
** FIRST on: where a name begins and ends, and which runs of words are one at all.
*/
void va_tag_names(const va_cursor *s, uint32_t first);

#endif
