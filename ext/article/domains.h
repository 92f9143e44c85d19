/* domains.h - which fields the cooperation is about; fills d->domains. */
#ifndef VIET_DOMAINS_H
#define VIET_DOMAINS_H

#include "document.h"

void va_domains(va_document *d);

#endif
