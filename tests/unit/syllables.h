/*
** syllables.h - the Vietnamese syllable stated a second time, for tests only.
**
** Rimes are written out with a capital where the tone stands (old style), so
** that the table is the rule of tone placement and no code computes it.
*/
#ifndef TESTS_SYLLABLES_H
#define TESTS_SYLLABLES_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const onsets[] = {"",  "b",  "c",  "ch", "d", "đ",  "g",  "gh",  "gi",
                                     "h", "k",  "kh", "l",  "m", "n",  "ng", "ngh", "nh",
                                     "p", "ph", "r",  "s",  "t", "th", "tr", "v",   "x"};

static const char *const rimes[] = {
    "A",    "Ac",   "Ach",  "Ai",  "Am",  "An",   "Ang",  "Anh",  "Ao",  "Ap",   "At",   "Au",
    "Ay",   "Ăc",   "Ăm",   "Ăn",  "Ăng", "Ăp",   "Ăt",   "Âc",   "Âm",  "Ân",   "Âng",  "Âp",
    "Ât",   "Âu",   "Ây",   "E",   "Ec",  "Em",   "En",   "Eng",  "Eo",  "Ep",   "Et",   "Ê",
    "Êch",  "Êm",   "Ên",   "Ênh", "Êp",  "Êt",   "Êu",   "I",    "Ia",  "Ich",  "Im",   "In",
    "Inh",  "Ip",   "It",   "Iu",  "iÊc", "iÊm",  "iÊn",  "iÊng", "iÊp", "iÊt",  "iÊu",  "O",
    "Oc",   "Oi",   "Om",   "On",  "Ong", "Op",   "Ot",   "Oa",   "oAc", "oAch", "oAi",  "oAm",
    "oAn",  "oAng", "oAnh", "oAo", "oAp", "oAt",  "oAy",  "oĂc",  "oĂm", "oĂn",  "oĂng", "oĂt",
    "Oe",   "oEn",  "oEo",  "oEt", "oOc", "oOng", "Ô",    "Ôc",   "Ôi",  "Ôm",   "Ôn",   "Ông",
    "Ôp",   "Ôt",   "Ơ",    "Ơi",  "Ơm",  "Ơn",   "Ơp",   "Ơt",   "U",   "Ua",   "Uc",   "Ui",
    "Um",   "Un",   "Ung",  "Up",  "Ut",  "uÂn",  "uÂng", "uÂt",  "uÂy", "uÊ",   "uÊch", "uÊnh",
    "uÊu",  "uÔc",  "uÔi",  "uÔm", "uÔn", "uÔng", "uÔt",  "uƠ",   "Uy",  "uYa",  "uYch", "uyÊn",
    "uyÊt", "uYn",  "uYnh", "uYp", "uYt", "uYu",  "Ư",    "Ưa",   "Ưc",  "Ưi",   "Ưm",   "Ưn",
    "Ưng",  "Ưt",   "Ưu",   "ưƠc", "ưƠi", "ưƠm",  "ưƠn",  "ưƠng", "ưƠp", "ưƠt",  "ưƠu",  "Y",
    "yÊm",  "yÊn",  "yÊng", "yÊt", "yÊu"};

static const char *const rimes_after_qu[] = {
    "A",  "Ac",  "Ach", "Ai",  "An",  "Ang", "Anh", "Ao", "At",  "Au", "Ay", "Ăc", "Ăm",
    "Ăn", "Ăng", "Ăp",  "Ăt",  "Âc",  "Ân",  "Âng", "Ât", "Ây",  "E",  "En", "Eo", "Et",
    "Ê",  "Êch", "Ên",  "Ênh", "Êt",  "I",   "Ich", "In", "Inh", "It", "Iu", "Ơ",  "Ơn",
    "Ơt", "Y",   "Ych", "yÊn", "yÊt", "Ynh", "Yt",  "Yu", "Yn",  "Ôc"};

#define LENGTH(array) ((int)(sizeof(array) / sizeof((array)[0])))

/* A row a vowel: small letters of the six tones, then capitals. */
static const char *const vowels[12][12] = {
    {"a", "à", "ả", "ã", "á", "ạ", "A", "À", "Ả", "Ã", "Á", "Ạ"},
    {"ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "Ă", "Ằ", "Ẳ", "Ẵ", "Ắ", "Ặ"},
    {"â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "Â", "Ầ", "Ẩ", "Ẫ", "Ấ", "Ậ"},
    {"e", "è", "ẻ", "ẽ", "é", "ẹ", "E", "È", "Ẻ", "Ẽ", "É", "Ẹ"},
    {"ê", "ề", "ể", "ễ", "ế", "ệ", "Ê", "Ề", "Ể", "Ễ", "Ế", "Ệ"},
    {"i", "ì", "ỉ", "ĩ", "í", "ị", "I", "Ì", "Ỉ", "Ĩ", "Í", "Ị"},
    {"o", "ò", "ỏ", "õ", "ó", "ọ", "O", "Ò", "Ỏ", "Õ", "Ó", "Ọ"},
    {"ô", "ồ", "ổ", "ỗ", "ố", "ộ", "Ô", "Ồ", "Ổ", "Ỗ", "Ố", "Ộ"},
    {"ơ", "ờ", "ở", "ỡ", "ớ", "ợ", "Ơ", "Ờ", "Ở", "Ỡ", "Ớ", "Ợ"},
    {"u", "ù", "ủ", "ũ", "ú", "ụ", "U", "Ù", "Ủ", "Ũ", "Ú", "Ụ"},
    {"ư", "ừ", "ử", "ữ", "ứ", "ự", "Ư", "Ừ", "Ử", "Ữ", "Ứ", "Ự"},
    {"y", "ỳ", "ỷ", "ỹ", "ý", "ỵ", "Y", "Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"}};

static inline int letter_bytes(const char *p) {
    return (*p & 0x80) ? 2 : 1;
}

/* The vowel at P without a tone: its row, *CAPITAL; -1 for a consonant. */
static inline int vowel_row(const char *p, int *capital) {
    for (int v = 0; v < 12; v++)
        for (int c = 0; c < 2; c++)
            if (!strncmp(p, vowels[v][6 * c], strlen(vowels[v][6 * c]))) {
                *capital = c;
                return v;
            }
    return -1;
}

enum { OLD = -1, NEW = -2 }; /* places for the tone; 0, 1, 2 … is a vowel of the rime */

/*
** ONSET and RIME (with its capital) as one small-letter word with TONE at
** PLACE, into OUT.  Returns 0 if PLACE is beyond the last vowel.
*/
static inline int spell(char *out, const char *onset, const char *rime, int tone, int place) {
    int seen = 0, done = 0, capital;
    int two = !strcmp(rime, "Oa") || !strcmp(rime, "Oe") || !strcmp(rime, "Uy");
    out += sprintf(out, "%s", onset);
    for (const char *p = rime; *p;) {
        int row = vowel_row(p, &capital);
        if (row < 0) {
            *out++ = *p++;
            continue;
        }
        int here = place >= 0 ? seen == place : place == NEW && two ? !capital : capital;
        out += sprintf(out, "%s", vowels[row][here ? tone : 0]);
        done |= here;
        seen++;
        p += letter_bytes(p);
    }
    *out = 0;
    return done;
}

/* A coda p, t, c, ch takes sắc (4) and nặng (5) only. */
static inline int takes_tone(const char *rime, int tone) {
    size_t n = strlen(rime);
    int stop = strchr("ptc", rime[n - 1]) != NULL || (n > 2 && !strcmp(rime + n - 2, "ch"));
    return !stop || tone == 4 || tone == 5;
}

static inline int starts(const char *rime, const char *const *list) {
    for (; *list; list++)
        if (!strncmp(rime, *list, strlen(*list))) return 1;
    return 0;
}

/*
** The onset as it is written before RIME; NULL if they do not go together.
** Only gi changes: it lends its i to a rime that begins with one.
*/
static inline const char *written_onset_before(const char *onset, const char *rime) {
    static const char *const front[] = {"E", "Ê", "I", "iÊ", "Y", "yÊ", NULL};
    static const char *const i_vowel[] = {"Ia", "Iu", "Ê", "Y", "yÊ", NULL};
    static const char *const i[] = {"I", "iÊ", NULL};
    static const char *const ie[] = {"iÊ", NULL}, *const ye[] = {"yÊ", NULL};
    if (!*onset) return starts(rime, ie) ? NULL : "";
    if (!strcmp(onset, "gi")) return starts(rime, i_vowel) ? NULL : starts(rime, i) ? "g" : "gi";
    if (starts(rime, ye)) return NULL;
    if (!strcmp(onset, "k") || !strcmp(onset, "gh") || !strcmp(onset, "ngh"))
        return starts(rime, front) ? onset : NULL;
    if (!strcmp(onset, "c") || !strcmp(onset, "g") || !strcmp(onset, "ng"))
        return starts(rime, front) ? NULL : onset;
    return onset;
}

typedef void syllable_visitor(const char *onset, const char *rime, int tone, void *context);

/* Visit every well-formed syllable; returns how many there are. */
static inline int each_syllable(syllable_visitor *visit, void *context) {
    int count = 0;
    for (int tone = 0; tone < 6; tone++) {
        for (int o = 0; o < LENGTH(onsets); o++)
            for (int r = 0; r < LENGTH(rimes); r++) {
                const char *onset = written_onset_before(onsets[o], rimes[r]);
                if (!onset || !takes_tone(rimes[r], tone)) continue;
                visit(onset, rimes[r], tone, context);
                count++;
            }
        for (int r = 0; r < LENGTH(rimes_after_qu); r++)
            if (takes_tone(rimes_after_qu[r], tone)) {
                visit("qu", rimes_after_qu[r], tone, context);
                count++;
            }
    }
    return count;
}

#endif
