/*
** domain_evidence.h - how a mention of a domain stands in its sentence: what speaks for it by
** itself.  domains.c puts the mentions of a domain together.
*/
#ifndef VIET_DOMAIN_EVIDENCE_H
#define VIET_DOMAIN_EVIDENCE_H

#include "document.h"

/* Evidence by name, in the order of LX_DOMAIN_EVIDENCE. */
typedef struct {
    float of[LX_DOMAIN_EVIDENCE_COUNT];
} va_domain_evidence;

#define VA_DOMAIN_OF(e, name) ((e)->of[LX_W_d_##name - LX_W_d_strong])

/* A sentence, as all its mentions of domains see it. */
typedef struct {
    const va_document *d;
    const va_sentence *s;
    const va_reading *r;
    va_section_kind section;
    uint32_t first_pact; /* the token of its first predicate of cooperation, or VA_NONE */
    uint32_t first_field; /* the token of its first "lĩnh vực", "nội dung", "gồm", or VA_NONE */
    uint32_t parties;     /* how many are named in it: 0, 1, or 2 for more */
    uint32_t at;          /* the next mention to read */
    uint32_t list_end;    /* one past the last token of the enumeration at hand */
    int sides;            /* it says "hai bên" or the like */
    int direct, introduced; /* right behind a predicate; behind "lĩnh vực", "gồm", "về", a colon */
    va_domain_evidence all;  /* what is the same for every mention of the sentence */
    va_domain_evidence list; /* what is the same for every mention of the enumeration */
} va_domain_scene;

/*
** Read SENTENCE; 0 if none of its mentions counts: boilerplate, or no domain is mentioned.  *SINCE
** is the last sentence with a clear predicate, kept from sentence to sentence; VA_NONE at first.
*/
int va_domain_scene_open(va_domain_scene *x, const va_document *d, uint32_t sentence,
                         uint32_t *since);

/* The next mention of a domain and the evidence it is; VA_NONE at the end of the sentence. */
uint32_t va_domain_next(va_domain_scene *x, va_domain_evidence *e);

#endif
