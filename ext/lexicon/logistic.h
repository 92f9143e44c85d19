/* logistic.h - from log-odds to certainty. */
#ifndef VIET_LOGISTIC_H
#define VIET_LOGISTIC_H

/* 1 / (1 + exp(-x)); exp by squaring, as the extension is to need nothing but libc. */
static inline float va_logistic(float x) {
    float base = 1 - (x < -30 ? -30 : x > 30 ? 30 : x) / 256;
    for (int k = 0; k < 8; k++)
        base *= base;
    return 1 / (1 + base);
}

#endif
