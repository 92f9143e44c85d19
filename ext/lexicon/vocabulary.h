/*
** vocabulary.h - the words that data and results share: types of parties, kinds and events of
** cooperation, domains.
*/
#ifndef VIET_VOCABULARY_H
#define VIET_VOCABULARY_H

/* The types of parties: constant, and the word that va_type_name() and ext/data/ have for it. */
/* clang-format off */
#define VA_TYPES(X) \
    X(PROVINCE, province) X(DISTRICT, district) X(COMMUNE, commune) \
    X(COUNTRY, country) X(FOREIGN_LOCALITY, foreign_locality) X(PARTY_COMMITTEE, party_committee) \
    X(GOVERNMENT_BODY, government_body) X(MASS_ORGANISATION, mass_organisation) X(COMPANY, company) \
    X(EDUCATION, education) X(HEALTH, health) X(MILITARY_POLICE, military_police) \
    X(MEDIA, media) X(OTHER, other)
/* clang-format on */
#define VA_TYPE_(constant, word) VA_##constant,
typedef enum { VA_TYPES(VA_TYPE_) VA_TYPE_COUNT } va_type;

/* The kinds of cooperation, by its bond or paper: constant, and the word that SQL shows. */
/* clang-format off */
#define VA_KINDS(X) \
    X(TWINNING, twinning) X(MOU, mou) X(AGREEMENT, cooperation_agreement) \
    X(COORDINATION, coordination_programme) X(FRIENDSHIP, friendship) X(SUPPORT, support) \
    X(MEETING, meeting)

/* What the article reports of it, likewise. */
#define VA_EVENTS(X) \
    X(SIGNING, signing) X(ANNIVERSARY, anniversary) X(REVIEW, review) X(VISIT, visit) \
    X(MEET, meeting) X(PLAN, plan) X(ANNOUNCEMENT, announcement) X(EXCHANGE, exchange) \
    X(CEREMONY, ceremony)
/* clang-format on */
#define VA_KIND_(constant, word) VA_KIND_##constant,
typedef enum { VA_KINDS(VA_KIND_) VA_KIND_COUNT } va_kind;
#define VA_EVENT_(constant, word) VA_EVENT_##constant,
typedef enum { VA_EVENTS(VA_EVENT_) VA_EVENT_COUNT } va_event;

/*
** Names as the SQL columns show them: constant strings.  The argument is one of its enumeration;
** of any other number the result is undefined.
*/
const char *va_type_name(va_type type);
const char *va_kind_name(va_kind kind);
const char *va_event_name(va_event event);

/*
** The built-in domain codes: DOMAIN is 0..va_domain_code_count-1, as in the results of an analysis;
** of any other number the result is undefined.
*/
extern const int va_domain_code_count;
const char *va_domain_code(int domain);
const char *va_domain_group(int domain);
const char *va_domain_label_vi(int domain);
const char *va_domain_label_en(int domain);

/* The columns of ext/data/domains.tsv, its group's labels put in: FACT is one of these. */
enum {
    VA_DOMAIN_CODE,
    VA_DOMAIN_GROUP,
    VA_DOMAIN_GROUP_VI,
    VA_DOMAIN_GROUP_EN,
    VA_DOMAIN_VI,
    VA_DOMAIN_EN,
    VA_DOMAIN_DAC,
    VA_DOMAIN_IPTC,
    VA_DOMAIN_COFOG,
    VA_DOMAIN_NOTE,
    VA_DOMAIN_FACTS
};
const char *va_domain_fact(int domain, int fact);

/* The columns of ext/data/kinds.tsv, of KIND: FACT is one of these. */
enum {
    VA_KIND_CODE,
    VA_KIND_VI,
    VA_KIND_EN,
    VA_KIND_CAMEO_SIGNING,
    VA_KIND_CAMEO_PLAN,
    VA_KIND_CAMEO_VISIT,
    VA_KIND_CAMEO_OTHER,
    VA_KIND_FACTS
};
const char *va_kind_fact(va_kind kind, int fact);

/* The CAMEO code of an event of a cooperation of KIND. */
const char *va_cameo(va_kind kind, va_event event);

/* These tables, made by ext/tools/gen_lexicon.c; the functions above read them. */
extern const char *const lx_domains[][VA_DOMAIN_FACTS];
extern const char *const lx_kinds[VA_KIND_COUNT][VA_KIND_FACTS];

/* Hash of all built-in data, 16 hexadecimal digits. */
extern const char va_data_version[];

#endif
