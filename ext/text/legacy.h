/*
** legacy.h - the encodings Vietnamese was written in before Unicode.
**
** tcvn3   TCVN 5712:1993, third set (ABC fonts): one byte a letter.  Capitals
**         with a tone have no byte of their own, the font tells them: in a word
**         of two or more capitals and no small letter, letters with a tone are
**         read as capitals (VIÖT is VIỆT), and in a word of one or none beside such
**         words of its line.  Bytes 80..9F as in Windows-1252.
** vni     VNI for Windows: a letter, then a byte with its marks.
** viscii  RFC 1456: one byte a letter, six capitals among the controls.
** cp1258  Windows-1258: a letter with its quality, then a byte with the tone.
** viqr    RFC 1456: ASCII, marks typed behind the letter: Vie^.t, Dda` Na(~ng.
**         A backslash before a mark, a d or a backslash takes that literally.
**         The RFC's state indicators (\V, \M, \L) are not read.
**
** A byte that puts marks on the letter before it and finds none that takes
** them is the character it else would be.  Nothing is dropped.
*/
#ifndef VIET_TEXT_LEGACY_H
#define VIET_TEXT_LEGACY_H

#include "buffer.h"
#include "encoding.h"
#include "letter.h"

/* How else an encoding is called; in small letters and digits. */
enum { VT_ENCODING_NAME = 32 };
typedef struct {
    char name[VT_ENCODING_NAME];
    uint8_t encoding;
} vt_encoding_name;
extern const vt_encoding_name vt_encoding_spelling[];
extern const int vt_encoding_spellings;

/*
** The encoding that NAME (N bytes) means: a name as mail, iconv or Windows write
** it (windows-1258, TCVN5712-1:1993, utf8); letters of any case, signs aside.
** VT_NO_ENCODING if none has it.
*/
enum vt_encoding vt_encoding_named(const uint8_t *name, int64_t n);

/*
** Of each byte: the character, and the marks it puts on the letter before it
** (enum vt_quality, enum vt_tone << 3; 0 for none).
*/
extern const uint16_t vt_encoding_char[VT_ENCODINGS][256];
extern const uint8_t vt_encoding_mark[VT_ENCODINGS][256];

/* 1 if TEXT (N bytes) is well-formed UTF-8, as an empty one is. */
int vt_is_utf8(const uint8_t *text, int64_t n);

/*
** Append TEXT (N bytes) in encoding E to OUT as UTF-8, in NFC as far as it is
** Vietnamese.  With VT_UTF8 it is copied, but text that was encoded twice is read once
** more (with VT_AS_CHARACTERS only); VT_NO_ENCODING must not be given.  With
** VT_AS_CHARACTERS a character that is no UTF-8 becomes U+FFFD.
*/
void vt_decode(const uint8_t *text, int64_t n, enum vt_encoding e, enum vt_bytes how,
               vt_buffer *out);

/*
** Append TEXT (N bytes, UTF-8 in any composition) to OUT as bytes of encoding E.
** Decoded again it is TEXT in NFC, but for what E cannot write: that is '?', a
** letter with its marks being one.  In TCVN3, where fonts showed capitals, a
** capital with a tone is written as its small letter.  With VT_UTF8 TEXT is
** copied, VT_NO_ENCODING must not be given.
*/
void vt_encode(const uint8_t *text, int64_t n, enum vt_encoding e, vt_buffer *out);

/*
** The encoding in which TEXT (N bytes) makes the most Vietnamese syllables, VT_UTF8 for
** what is well-formed UTF-8 (ASCII too) and makes no more of them in another,
** VT_NO_ENCODING when in doubt.
*/
enum vt_encoding vt_guess_encoding(const uint8_t *text, int64_t n, enum vt_bytes how);

#endif
