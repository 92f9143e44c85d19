/* story.h - does the article tell of a cooperation: features of all its words, and the answer. */
#ifndef VIET_STORY_H
#define VIET_STORY_H

#include "document.h"

/* A text of fewer tokens is short. */
enum { VA_SHORT_TEXT = 150 };

/* How certainly the article tells of a cooperation, in log-odds (LX_SCORE_ONE is 1). */
int32_t va_story_score(va_document *d);

/*
** Does the article, whose story is judged, tell of a cooperation certainly enough to have parties?
** To have domains?  In a short text one word weighs much: more is asked of it for parties, less for
** domains.  The third is the least that a cooperation needs whose parties are not known.
*/
int va_tells_of_parties(const va_document *d);
int va_tells_of_domains(const va_document *d);
int va_may_tell(const va_document *d);

#endif
