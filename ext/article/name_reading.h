/* name_reading.h - what the readers of names share; each tries to read a name at a token. */
#ifndef VIET_NAME_READING_H
#define VIET_NAME_READING_H

#include "matches.h"
#include "mentions.h"

/* A name as one of the readers found it. */
typedef struct {
    va_name name;
    va_entity_kind kind;
    uint32_t token, end;
    const char *rule;
    float confidence;
} va_reading_of_name;

/* What went before, as far as it decides how a name is read. */
typedef struct {
    int office; /* a title was read just before: an organisation or person is to follow */
    int person; /* a title or office was read just before: a person may follow */
    int nested; /* how deep inside the name of another organisation */
    int named;  /* the head has a capital though no sentence begins with it: a proper name */
    int legal;  /* the head has a capital: its name may be spelled in small letters */
} va_context;

#endif
