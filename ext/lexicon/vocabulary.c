/* vocabulary.c - see vocabulary.h. */
#include "vocabulary.h"

#define TYPE_NAME(constant, word) #word,

const char *va_type_name(va_type type) {
    static const char *const names[VA_TYPE_COUNT] = {VA_TYPES(TYPE_NAME)};
    return names[type];
}

const char *va_kind_name(va_kind kind) {
    return lx_kinds[kind][VA_KIND_CODE];
}

const char *va_event_name(va_event event) {
    static const char *const names[VA_EVENT_COUNT] = {VA_EVENTS(TYPE_NAME)};
    return names[event];
}

const char *va_kind_fact(va_kind kind, int fact) {
    return lx_kinds[kind][fact];
}

const char *va_cameo(va_kind kind, va_event event) {
    int fact = event == VA_EVENT_SIGNING                                  ? VA_KIND_CAMEO_SIGNING
               : event == VA_EVENT_PLAN || event == VA_EVENT_ANNOUNCEMENT ? VA_KIND_CAMEO_PLAN
               : event == VA_EVENT_VISIT                                  ? VA_KIND_CAMEO_VISIT
                                                                          : VA_KIND_CAMEO_OTHER;
    return lx_kinds[kind][fact];
}

const char *va_domain_fact(int domain, int fact) {
    return lx_domains[domain][fact];
}

const char *va_domain_code(int domain) {
    return lx_domains[domain][VA_DOMAIN_CODE];
}

const char *va_domain_group(int domain) {
    return lx_domains[domain][VA_DOMAIN_GROUP];
}

const char *va_domain_label_vi(int domain) {
    return lx_domains[domain][VA_DOMAIN_VI];
}

const char *va_domain_label_en(int domain) {
    return lx_domains[domain][VA_DOMAIN_EN];
}
