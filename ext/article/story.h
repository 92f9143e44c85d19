/* story.h - does the article tell of a cooperation: features of all its words, and the answer. */
#ifndef VIET_STORY_H
#define VIET_STORY_H

#include "document.h"

/* An article that tells less certainly of a cooperation has no domains, nor parties; in 1/65536. */
enum { VA_LEAST_STORY = 39322 };

/* How certainly the article tells of a cooperation, in log-odds (LX_SCORE_ONE is 1). */
int32_t va_story_score(va_document *d);

#endif
