/*
** observer.h - what the trained models are asked about an article, for those who train them.
*/
#ifndef VIET_OBSERVER_H
#define VIET_OBSERVER_H

#include "article.h"

/* What a trained model is asked. */
typedef enum {
    VA_TASK_NAME,   /* is a token part of a name, and of what kind; of each token that may be */
    VA_TASK_STORY,  /* does the article tell of a cooperation */
    VA_TASK_PARTY,  /* is an entity a party */
    VA_TASK_DOMAIN, /* is the cooperation about a domain */
    VA_TASK_KIND,   /* of what kind is the cooperation */
    VA_TASK_LOOK    /* may the article tell of a cooperation, by its words alone */
} va_task;

/* A question with all that it may be answered by: features, and a row of numbers. */
typedef struct {
    va_task task;
    int starts;            /* of tokens: a run of them begins */
    const char *candidate; /* the entity's name, the domain's code */
    const va_span *span;
    const uint32_t *features;
    const int32_t *row;
    uint32_t count, columns;
} va_question;

typedef struct va_observer {
    void (*ask)(void *context, const va_question *q);
    void *context;
} va_observer;

#endif
