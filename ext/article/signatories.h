/*
** signatories.h - the persons said to have signed, and whether a paper is only to be signed.
*/
#ifndef VIET_SIGNATORIES_H
#define VIET_SIGNATORIES_H

#include "document.h"

/* A person said in SENTENCE to have signed. */
typedef struct {
    uint32_t mention;
    uint32_t party; /* index into parties, or VA_NONE */
    uint32_t sentence;
} va_signer;

/* A word for the future stands before the verb of signing no further than this, in tokens. */
enum { PLAN_REACH = 4 };

/*
** Is what token I of SENTENCE tells to happen in the future?  *AT is the first of d->marks that is
** of the sentence, and moves on to I.
*/
int va_is_planned(const va_document *d, uint32_t sentence, uint32_t i, uint32_t *at);

/* Fill d->signers (va_signer), sentence by sentence. */
void va_signers(va_document *d);

/* The parties of signers that only their titles elsewhere tell; after va_people(). */
void va_signers_by_title(va_document *d);

#endif
