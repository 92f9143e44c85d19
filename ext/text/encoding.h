/* encoding.h - which encodings there are (see legacy.h), and how a text holds their bytes. */
#ifndef VIET_TEXT_ENCODING_H
#define VIET_TEXT_ENCODING_H

enum vt_encoding {
    VT_TCVN3,
    VT_VNI,
    VT_VISCII,
    VT_CP1258,
    VT_VIQR,
    VT_ENCODINGS, /* as many have tables */
    VT_UTF8 = VT_ENCODINGS,
    VT_NO_ENCODING
};

/* Names in the order of the enum, utf-8 last. */
static const char *const vt_encoding_names[VT_ENCODINGS + 1] = {"tcvn3",  "vni",  "viscii",
                                                                "cp1258", "viqr", "utf-8"};

/*
** How the text holds its bytes.  VT_AS_CHARACTERS: as UTF-8 text that someone
** made of them by reading them as Latin-1 or Windows-1252 ("ViÖt Nam").  Each
** such character is its byte, any other character stands for itself.
*/
enum vt_bytes { VT_AS_BYTES, VT_AS_CHARACTERS };

#endif
