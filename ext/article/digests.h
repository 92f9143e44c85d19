/* digests.h - an article that is several news items: where each begins. */
#ifndef VIET_DIGESTS_H
#define VIET_DIGESTS_H

#include "page_block.h"

/* A sign that joins the items of a digest stands at token I, which is not the line's first. */
int va_joins_items(const va_document *d, uint32_t i);

/* The block may be an item: it begins with a sign or ends with its source. */
int va_is_item(const va_document *d, const va_page_block *b);

/*
** Number the items of a digest among the N blocks B of the article, and mark as boilerplate those
** that are other news than the article's own.
*/
void va_find_items(const va_document *d, va_page_block *b, uint32_t n);

#endif
