/*
** lexicon.h - what the program knows, as tables made at build time by
** ext/tools/gen_lexicon.c from ext/data/, and the longest-match automaton over them.
**
** The automaton's letters are words: each word of any entry has a number, and
** a trie over word numbers leads to the senses of an entry.  An entry may have
** several senses ("Hà Nội" is a unit; "công an" a head and part of a domain).
*/
#ifndef VIET_LEXICON_H
#define VIET_LEXICON_H

#include <stdint.h>
#include "scan.h"
#include "vocabulary.h"

/* What a sense is; INDEX in lx_sense points into the table named. */
typedef enum {
    LX_UNIT,      /* a name of Vietnamese units: lx_unit_groups */
    LX_UNIT_TYPE, /* tỉnh, quận, TP: lx_unit_types */
    LX_COUNTRY,   /* lx_places */
    LX_PAIRED,    /* what stands for a country beside another only, "Việt - Pháp": lx_places */
    LX_FOREIGN,   /* a foreign locality: lx_places */
    LX_HEAD,      /* head of organisations: lx_heads */
    LX_KNOWN,     /* an organisation by its own name: lx_organisations */
    LX_FIELD,     /* a word of fields in organisation names; no table */
    LX_TITLE,     /* a person's title: lx_titles */
    LX_SURNAME,   /* no table */
    LX_TRIGGER,   /* a cooperation predicate: lx_triggers */
    LX_DOMAIN,    /* a phrase that names a domain: INDEX = domain * 4 + lx_strength */
    LX_WORD,      /* a word with a part in the grammar: INDEX = enum lx_part */
    LX_MARKER,    /* a phrase that marks a section: INDEX = enum lx_mark */
    LX_FACET      /* a phrase on event or time: INDEX = facet | (value + 128) << 8 */
} lx_class;

typedef struct {
    uint32_t class : 4;
    uint32_t alias : 2;   /* 1: the entry is an abbreviation, 2: another alias of what it means */
    uint32_t capital : 1; /* 1: the entry must begin with a capital */
    uint32_t index : 25;
} lx_sense;

enum { LX_SENSE_INDEX = (1 << 25) - 1 };

/*
** A node of the trie.  The nodes that WORD leads to from one node stand side by side, in the order
** of their words, so that a look at the child is a look at the edge too.  Children stand in the
** order of their parents: those of a node end where those of the next node begin.
*/
typedef struct {
    uint32_t sense : 18;            /* its first sense */
    uint32_t senses : 5, words : 3; /* how many; the first WORDS of them are of class LX_WORD */
    uint32_t child : 17;            /* its first child */
    uint32_t word : 15;             /* that leads here */
} lx_node;

enum { LX_SENSES = 31, LX_GRAMMAR_SENSES = 7 }; /* of one node, at most */
enum { LX_FIRST_SENSE = (1 << 18) - 1, LX_FIRST_CHILD = (1 << 17) - 1, LX_WORDS = (1 << 15) - 1 };

/* Strings are offsets into lx_strings; 0 is the empty string. */
typedef uint32_t lx_string;

typedef enum { LX_PROVINCES, LX_DISTRICTS, LX_COMMUNES } lx_level;

enum { LX_ERA_OLD, LX_ERA_NEW, LX_ERA_FORMER }; /* until June 2025, from July on, former names */
enum { LX_NO_UNIT = UINT16_MAX };

/*
** A Vietnamese administrative unit; identity is (era, code).  Former names of communes stand last
** and in no group: texts do not name them often enough to be worth the doubts they bring.
*/
typedef struct {
    lx_string name, code;
    uint16_t parent;   /* index of the parent unit, or LX_NO_UNIT */
    uint8_t type;      /* index into lx_unit_types */
    uint8_t level : 2; /* lx_level */
    uint8_t era : 2;   /* LX_ERA_... */
    uint8_t bare : 1;  /* may be read as this unit without its type word */
} lx_unit;

/* What became of a unit: how much of it went where. */
/* clang-format off */
#define LX_CHANGE_KINDS(X) \
    X(full) X(part) X(part_area) X(part_area_all_pop) X(part_pop) X(same) X(rename) \
    X(move) X(merge) X(former) X(type) X(end)
/* clang-format on */
#define LX_CHANGE_KIND_(name) LX_CHANGE_##name,
typedef enum { LX_CHANGE_KINDS(LX_CHANGE_KIND_) LX_CHANGE_KIND_COUNT } lx_change_kind;

/* FROM and TO (LX_NO_UNIT: nothing known) are units. */
typedef struct {
    uint16_t from, to;
    uint8_t kind;
} lx_change;

/* UNIT has its type since DATE (YYYYMMDD), TYPE (of lx_unit_types) before. */
typedef struct {
    uint32_t date;
    uint16_t unit;
    uint8_t type;
} lx_type_change;

typedef struct {
    uint16_t unit;
    lx_string alias;
} lx_unit_alias;

/* The units one name can mean: lx_group_units[first .. first+count). */
typedef struct {
    uint32_t first : 18, count : 10;
    uint32_t levels : 3; /* bit per lx_level */
    uint32_t bare : 1;   /* one of them may stand bare */
} lx_group;

enum { LX_FIRST_OF_GROUP = (1 << 18) - 1, LX_GROUP_UNITS = (1 << 10) - 1 };

/* A word for a kind of unit. */
typedef struct {
    lx_string word;  /* canonical, as in "Thành phố" */
    uint8_t levels;  /* bit per lx_level that Vietnamese units of it can have */
    uint8_t foreign; /* used of foreign localities too */
    uint8_t capital; /* the word for a capital city */
    uint8_t type;    /* va_type it gives a name that no table knows */
    char letter;     /* the word is this letter alone, as Q; 0: it is longer */
} lx_unit_type;

typedef struct {
    lx_string name, kind, iso; /* kind: "thủ đô", "bang" ..; iso: of the country */
    uint32_t country;          /* index of the country in lx_places; of a country itself */
    uint8_t small;             /* below a province: named with its kind, "huyện X" */
    lx_string whole; /* of a country: its long form, if the press has it as a name; or 0 */
} lx_place;

/* What a head of organisations may take behind it (bits). */
enum {
    LX_TAKES_LOCALITY = 1,
    LX_TAKES_NAME = 2,
    LX_TAKES_COUNTRY = 4,
    LX_TAKES_OPTIONAL = 8,
    LX_GENERIC =
        16, /* a common noun too: in small letters it needs an own name ("trung tâm Hà Nội") */
    LX_HOME_PROVINCE = 64,  /* left out, its locality is the province: Tỉnh ủy */
    LX_HOME_DISTRICT = 128, /* likewise the district: Quận ủy */
    LX_TYPED = 256,         /* its locality is always said with the type word: UBND tỉnh X */
    LX_HOME_TYPED = 512, /* left out, its locality is the province, with the type word: Sở Y tế */
    LX_DESCRIBES = 1024, /* in small letters it says what a brand is and is no part of the name */
    LX_UMBRELLA = 2048,  /* its members name it behind their own name: Đại học Quốc gia */
    LX_MEMBER = 16384,   /* part of another organisation, said behind a dash: Trung tâm */
    LX_LEGAL = 8192,     /* a legal form, which may stand behind the name too: CTCP */
    LX_KEEPS_COUNTRY =
        4096, /* beside one of another country ours is named with Việt Nam: Quốc hội */
    LX_FIELDS = 32 /* its fields may be listed with commas: Bộ Giáo dục, Thanh niên và Thể thao */
};

typedef struct {
    lx_string head;
    lx_string provincial; /* the head that a province's organ of it has in full; 0: the same */
    uint8_t type;         /* va_type */
    uint16_t takes;
    uint16_t number; /* by which the models know it */
} lx_head;

typedef struct {
    lx_string name : 24;
    uint32_t type : 8;
    lx_string country, represents;
} lx_organisation;

typedef struct {
    lx_string title;
    uint8_t takes;    /* as of heads: an organisation counts as LX_TAKES_NAME */
    uint8_t address;  /* ông, bà, đồng chí: says only that a person follows */
    uint8_t modifier; /* nguyên, quyền: before a title only */
    uint8_t school;   /* Hiệu trưởng: whatever it is of educates */
} lx_title;

/* What a predicate asks of its sentence. */
typedef enum {
    LX_ACT,   /* a verb: its subject stands before, its partner behind "với" */
    LX_PACT,  /* a noun for the bond or its document: its parties behind "giữa", "với" */
    LX_VISIT, /* a verb of visiting and receiving: subject and object */
    LX_GIVE,  /* a verb of support: who gives, to whom */
    LX_BLOCK, /* a verb that takes a partner and has nothing to do with cooperation */
    LX_TRAP   /* looks like one of the above and is none */
} lx_frame;

/* The kinds of vocabulary.h, and none. */
#define LX_KIND_(constant, word) LX_##constant,
typedef enum { VA_KINDS(LX_KIND_) LX_KIND_NONE } lx_kind;

typedef struct {
    lx_string phrase;
    uint8_t kind, frame;
    uint8_t weight;  /* percent */
    uint8_t signs;   /* it says that something is signed */
    uint16_t number; /* by which the models know it */
} lx_trigger;

/* Words with a part in the grammar of sentences; ext/data/grammar_words.tsv. */
/* clang-format off */
#define LX_PARTS(X) \
    X(between) X(with) X(and) X(at) X(of) X(from) X(by) X(about) X(for) \
    X(plural) X(delegation) X(leaders) X(side) X(aspect) \
    X(field) X(content) X(aim) X(include) X(belong) X(source) \
    X(group) X(witness) X(filler) X(adverb) X(foreign_joint) \
    X(date_word) X(date_alone) X(no_name) X(crime) X(past) X(accord) \
    X(former) X(reform) X(speech) X(occasion) X(state) \
    X(create) X(street) X(nominal) X(landmark) X(no_street) X(mandate)
/* clang-format on */

#define LX_PART_(name) LX_PART_##name,
typedef enum { LX_PARTS(LX_PART_) LX_PART_COUNT } lx_part; /* at most 64 */

/* The set that holds one part; sets join by |. */
#define LX_SET(part) ((uint64_t)1 << LX_PART_##part)

/* Common nouns too: "điểm cầu X", "bến xe X", "toàn cầu". */
#define LX_OF_STREETS (LX_SET(street) | LX_SET(landmark) | LX_SET(no_street))

/*
** What a phrase says of the event or of time; ext/data/cooperation_phrases.tsv.  First the events
** of vocabulary.h, in their order.
*/
/* clang-format off */
#define LX_TIME_FACETS(X) \
    X(comprehensive) X(future) X(span) X(until) X(lasting) X(year) X(month) X(coming) X(daytime) \
    X(relative) X(number) X(through) X(since) X(trap) \
    X(month_name) X(weekday) X(week) X(count_back) X(back_unit) X(ago) X(ago_else) X(amount) \
    X(counted) X(bond) X(founding) X(bond_from) X(stamp) X(year_from_now) X(whole) X(lunar)
/* clang-format on */
#define LX_EVENT_FACET_(constant, word) LX_EVENT_##constant,
#define LX_FACET_(name)                 LX_FACET_##name,
typedef enum { VA_EVENTS(LX_EVENT_FACET_) LX_TIME_FACETS(LX_FACET_) LX_FACET_COUNT } lx_facet;

/* The value of "sẽ" and others of its facet that follow the subject: "lễ ký sẽ diễn ra". */
enum { LX_FUTURE_OF_SUBJECT = 1 };

/*
** Values of bonds and of words that found one.  Only states have "quan hệ ngoại giao"; a paper
** ("thỏa thuận") is no bond, and its signing founds one only behind "kể từ khi".
*/
enum { LX_BOND_OF_STATES = 1, LX_BOND_PAPER = 2, LX_FOUNDING_BY_PAPER = 2 };

/* The value of "kể từ khi", behind which a clause says what began. */
enum { LX_FROM_WHEN = 1 };

/*
** Facets from here on are common words that only times ask for, where one may stand: they are no
** matches of a sentence, and the models of names do not see them.
*/
enum { LX_FIRST_ASKED = LX_FACET_month_name };

/* Words that may follow a field, and no verb's object: "du lịch giữa hai tỉnh", "y tế và". */
#define LX_AFTER_DOMAIN                                                                            \
    (LX_SET(and) | LX_SET(with) | LX_SET(between) | LX_SET(of) | LX_SET(at) | LX_SET(for) |        \
     LX_SET(about) | LX_SET(aim) | LX_SET(from) | LX_SET(by) | LX_SET(include))

/* How surely a phrase names its domain; ext/data/domain_phrases.tsv. */
typedef enum {
    LX_WEAK,   /* where it stands among fields, or what stands around it speaks for it */
    LX_STRONG, /* wherever it stands */
    LX_ALONE   /* weak, and only where no object follows it: "xây dựng", "sản xuất" */
} lx_strength;

/* Section markers; ext/data/section_markers.tsv. */
#define LX_MARKS(X)                                                                                \
    X(end)                                                                                         \
    X(related)                                                                                     \
    X(heading) X(caption) X(comment) X(menu) X(source) X(label) X(digest) X(continued) X(addition)
#define LX_MARK_(name) LX_MARK_##name,
typedef enum { LX_MARKS(LX_MARK_) LX_MARK_COUNT } lx_mark;

/* A sign before an item of a digest; ext/data/item_signs.tsv. */
typedef enum {
    LX_SIGN_NONE,
    LX_SIGN_ITEM, /* it joins items wherever it stands */
    LX_SIGN_LIST  /* lists have it as well */
} lx_sign_use;

typedef struct {
    uint32_t sign; /* code point */
    lx_sign_use use;
} lx_item_sign;

extern const lx_item_sign lx_item_signs[];
extern const uint32_t lx_item_sign_count;

/* What is short for what, in the order of its bytes. */
typedef struct {
    lx_string written, meant;
} lx_short;

typedef struct {
    const lx_short *entry;
    uint32_t count;
} lx_shorts;

extern const lx_shorts lx_name_abbreviations; /* inside longer names */
extern const lx_shorts lx_press_signatures;   /* of newspapers under an article */

/* What the N bytes of TEXT are short for, or 0. */
lx_string lx_meaning_of(const lx_shorts *shorts, const uint8_t *text, uint32_t n);

/*
** Evidence that an entity is a party, each a number of about 0..1; its weight is in log-odds.
** "_head": found in title or lead.  What each says stands in ext/data/weights.tsv.
*/
/* clang-format off */
#define LX_EVIDENCE(X) \
    X(between) X(between_head) X(partner) X(partner_head) X(subject) X(subject_head) \
    X(subject_title) X(attributive) X(object) X(object_head) X(host) X(pair) X(pair_head) \
    X(pact_of) X(office) X(signer) X(speaker) X(in_title) X(in_lead) X(mentions) X(apart) X(venue) X(created) X(country) \
    X(unknown) X(brand) X(locality) X(company) X(sole_country) X(country_rivals) X(crowd) X(bond) X(article_head) X(article_body) X(strongest)
/* clang-format on */

/*
** Evidence that the cooperation is about a domain, likewise: first of a mention and how it stands,
** then of the domain in the whole article; see domain_evidence.c and domains.c.
*/
/* clang-format off */
#define LX_DOMAIN_EVIDENCE(X) \
    X(d_strong) X(d_title) X(d_since) X(d_parties) X(d_agreed_sides) X(d_near_sides) \
    X(d_field) X(d_aim) X(d_topic) X(d_item) X(d_for) X(d_listed) \
    X(d_roll) X(d_roll_weak) X(d_bare) X(d_loose) X(d_loose_weak) X(d_long) \
    X(d_near) X(d_occasion) X(d_share) X(d_second) X(d_lag) X(d_crowd) X(d_length) X(d_lone)
/* clang-format on */

/*
** Evidence on the cooperation of the main parties, likewise: that it is of a kind, that a paper of
** it was signed, that an event is what the article reports; and what each kind and event has from
** the start.  See cooperation_model.c.
*/
/* clang-format off */
#define LX_KIND_EVIDENCE(X) \
    X(k_title_paper) X(k_title_word) X(k_lead_paper) X(k_lead_word) X(k_body_paper) X(k_body_word) \
    X(k_signed) X(k_signed_head) X(k_share) X(k_met) X(k_unsigned)
#define LX_KIND_STARTS(X) \
    X(k_twinning) X(k_mou) X(k_cooperation_agreement) X(k_coordination_programme) X(k_friendship) \
    X(k_support) X(k_meeting)
#define LX_SIGNED_EVIDENCE(X) \
    X(s_head) X(s_body) X(s_party) X(s_paper) X(s_plan_head) X(s_plan_body) X(s_met)
#define LX_EVENT_EVIDENCE(X) \
    X(e_title) X(e_lead) X(e_body) X(e_signed) X(e_signed_head) X(e_planned) X(e_talks)
#define LX_EVENT_STARTS(X) \
    X(e_signing) X(e_anniversary) X(e_review) X(e_visit) X(e_meeting) X(e_plan) X(e_announcement) \
    X(e_exchange) X(e_ceremony)
/* clang-format on */

/* Weights in thousandths; ext/data/weights.tsv. */
/* clang-format off */
#define LX_WEIGHTS(X) \
    LX_EVIDENCE(X) LX_DOMAIN_EVIDENCE(X) X(bias) X(threshold) X(main_share) \
    X(least_pact) X(least_short) X(least_lone_country) X(d_threshold) \
    X(story_parties) X(story_parties_short) X(story_domains) X(story_domains_short) X(story_least) \
    X(story_least_short) X(look_least) LX_KIND_EVIDENCE(X) LX_KIND_STARTS(X) \
    LX_SIGNED_EVIDENCE(X) X(s_bias) LX_EVENT_EVIDENCE(X) LX_EVENT_STARTS(X)
/* clang-format on */

#define LX_WEIGHT_(name) LX_W_##name,
typedef enum { LX_WEIGHTS(LX_WEIGHT_) LX_WEIGHT_COUNT } lx_weight_name;
enum {
    LX_EVIDENCE_COUNT = LX_W_d_strong,
    LX_DOMAIN_EVIDENCE_COUNT = LX_W_bias - LX_W_d_strong,
    LX_MENTION_EVIDENCE_COUNT = LX_W_d_share - LX_W_d_strong,
    LX_KIND_EVIDENCE_COUNT = LX_W_k_twinning - LX_W_k_title_paper,
    LX_SIGNED_EVIDENCE_COUNT = LX_W_s_bias - LX_W_s_head,
    LX_EVENT_EVIDENCE_COUNT = LX_W_e_signing - LX_W_e_title
};

extern const char lx_strings[];
/* The words of all entries: open addressing over their keys, ID 0 for a free slot. */
typedef struct {
    uint32_t id : 15;       /* its number; it has the key lx_word_keys[id] */
    uint32_t starts : 1;    /* 1: entries begin with it */
    uint32_t alone : 1;     /* 1: one of them is the word alone */
    uint32_t small : 1;     /* 1: that may stand in small letters */
    uint32_t predicate : 1; /* 1: a predicate is among them */
    uint32_t lower : 1;     /* 1: one of them may stand in small letters */
    uint32_t syllable : 1;  /* 1: it is one well-formed syllable */
} lx_word_slot;

/* Where the search for the word of KEY begins, before it is masked. */
static inline uint32_t lx_word_hash(vt_key key) {
    return (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 32);
}

extern const vt_key lx_word_keys[];
extern const lx_word_slot lx_words[];
extern const uint32_t lx_word_mask;
extern const lx_node lx_nodes[]; /* one more behind the last, which begins no children */

/* How many children the node N of lx_nodes has. */
static inline uint32_t lx_children(const lx_node *n) {
    return n[1].child - n->child;
}

/*
** The pairs of first words of an entry, by hash.  Most words that begin some entry are not followed
** by a second word of it, and a small table tells so without a look at the large ones: it has two
** bits for every pair, in one number.  The other tells which child of its first word's node a pair
** leads to, from 1 on; 0: a free slot.
*/
enum { LX_PAIR_SETS = 1 << 12, LX_PAIR_SLOTS = 1 << 15 };
extern const uint64_t lx_pairs[LX_PAIR_SETS];
extern const uint16_t lx_pair_children[LX_PAIR_SLOTS];

/* The hash of a pair: node ROOT of its first word, number WORD of its second. */
static inline uint32_t lx_pair_hash(uint32_t root, uint32_t word) {
    return root * 0x9E3779B1u ^ word * 0x85EBCA77u;
}
/*
** By that HASH: the number in lx_pairs, the bits in it, and where the search for the child begins.
*/
static inline uint32_t lx_pair_set(uint32_t hash) {
    return hash >> 20;
}
static inline uint64_t lx_pair_bits(uint32_t hash) {
    return (uint64_t)1 << (hash >> 14 & 63) | (uint64_t)1 << (hash >> 8 & 63);
}
static inline uint32_t lx_pair_slot(uint32_t hash) {
    return hash * 0x9E3779B1u >> 17;
}
extern const lx_sense lx_senses[];
extern const lx_unit lx_units[];
extern const uint32_t lx_unit_count, lx_change_count, lx_type_change_count, lx_unit_alias_count,
    lx_unit_type_count;
/*
** The hashes of the keys of names and aliases (unit_key.h) in order, and the unit of each.  The
** salt is such that names of different keys have different hashes.
*/
extern const uint32_t lx_unit_hashes[], lx_unit_hash_count, lx_unit_hash_salt;
extern const uint16_t lx_units_by_hash[];
/* The units in the order of their codes, of their names, of their parents' codes (as bytes). */
extern const uint16_t lx_units_by_code[], lx_units_by_name[], lx_units_by_parent[];
extern const lx_change lx_changes[];      /* in the order of FROM's code, FROM, and TO */
extern const uint16_t lx_changes_by_to[]; /* of lx_changes, in the order of TO's code */
extern const lx_type_change lx_type_changes[];
extern const lx_unit_alias lx_unit_aliases[]; /* in the order of UNIT */
extern const lx_group lx_unit_groups[];
extern const uint16_t lx_group_units[];
extern const lx_unit_type lx_unit_types[];
extern const lx_place lx_places[];
extern const uint32_t lx_home;       /* the country whose organisations seldom say where they are */
extern const uint32_t lx_capitals[]; /* by country: index of its capital in lx_places, or 0 */
extern const lx_head lx_heads[];
extern const lx_organisation lx_organisations[];
extern const lx_title lx_titles[];
extern const lx_trigger lx_triggers[];
extern const float lx_weights[LX_WEIGHT_COUNT];

/* The string S of the tables, UTF-8. */
static inline const char *lx_text(lx_string s) {
    return lx_strings + s;
}

/* A weight as ext/data/weights.tsv has it, no longer in thousandths. */
static inline float lx_weight(lx_weight_name name) {
    return lx_weights[name];
}

/*
** A word as the lexicon knows it: its number (0: no entry holds it); whether an entry may begin
** with it as it is written, and whether it may be one by itself; whether a predicate may begin with
** it; for capitals at least, whether it is a syllable.  What no entry holds may be a JOINT between
** two words of one.  A word of spelling_table.h has there what its token is as well.
*/
typedef struct {
    uint32_t id : 15, starts : 1, alone : 1, predicate : 1, syllable : 1, joint : 1;
    uint32_t letters : 4, shape : 8;
} lx_word;

/* The node that a word leads to from the root of the trie has its number; 0: there is none. */
static inline uint32_t lx_root(lx_word w) {
    return w.starts ? w.id : 0;
}

/* The word of SLOT in a token that begins with a capital or (CAPITAL 0) does not. */
static inline lx_word lx_word_of_slot(const lx_word_slot *slot, int capital) {
    lx_word w = {slot->id,
                 slot->starts && (capital || slot->lower),
                 slot->alone && (capital || slot->small),
                 slot->predicate,
                 slot->syllable,
                 0,
                 0,
                 0};
    return w;
}

/* The key under which a token stands in the lexicon: words as they are, markers apart. */
static inline vt_key lx_key(const vt_token *t) {
    return t->kind == VT_MARKER ? t->key | (vt_key)3 << 62 : t->key;
}

/* May an entry begin with the words of node ROOT and number WORD?  0 is certain. */
static inline unsigned lx_is_pair(uint32_t root, uint32_t word) {
    uint32_t hash = lx_pair_hash(root, word);
    return !(lx_pair_bits(hash) & ~lx_pairs[lx_pair_set(hash)]);
}

/* May an entry of two words or more begin with word W, where NEXT follows?  0 is certain. */
static inline unsigned lx_may_go_on(lx_word w, lx_word next) {
    return w.starts & (lx_is_pair(w.id, next.id) | next.joint);
}

/*
** Of N words (64 at most, one more behind them) a bit each: ALONE for those that are an entry by
** themselves, GO_ON for those that may begin a longer one.  Most words of a text are neither.
*/
static inline void lx_look(const lx_word *w, uint32_t n, uint64_t *alone, uint64_t *go_on) {
    *alone = *go_on = 0;
    for (uint32_t k = 0; k < n; k++) {
        *alone |= (uint64_t)w[k].alone << k;
        *go_on |= (uint64_t)lx_may_go_on(w[k], w[k + 1]) << k;
    }
}

/* The word of token T. */
lx_word lx_word_of(const vt_token *t);

/* An entry that matches: its senses, and one past its last token. */
typedef struct {
    const lx_sense *sense;
    uint32_t senses, words; /* the first WORDS senses are of class LX_WORD */
    uint32_t end;
} lx_match;

enum { LX_MATCHES = 8 }; /* at one token */

/* The entries that the word W is by itself, into *M: 1, or 0 for none. */
int lx_match_word(lx_word w, uint32_t i, lx_match *m);

/*
** All entries that begin at token I and end before END, shortest first, into M;
** returns their number.  W[k] is the word of T[k].  Between two words of an entry the
** text may have dashes, and a full stop that follows without a space (TP. HCM).
*/
int lx_match_at(const vt_token *t, const lx_word *w, uint32_t i, uint32_t end,
                lx_match m[LX_MATCHES]);

/*
** The same for an entry whose first word is elided: it is that of token FIRST, the others
** begin at token I.
*/
int lx_match_behind(const vt_token *t, const lx_word *w, uint32_t first, uint32_t i, uint32_t end,
                    lx_match m[LX_MATCHES]);

#endif
