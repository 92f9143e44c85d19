/* parties.h - which entities take part in the cooperation. */
#ifndef VIET_PARTIES_H
#define VIET_PARTIES_H

#include "document.h"

/* A party of an item of a digest. */
typedef struct {
    uint32_t item, entity;
    va_tier tier;
} va_seat;

/* Fill d->parties, and d->seats where there are items to read. */
void va_parties(va_document *d);

#endif
