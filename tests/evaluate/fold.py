"""Names compared as a reader would: the same name in another spelling is the same name."""
import re
import unicodedata

TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}

# Left is written as right, in this order, after small letters.
SPELLINGS = [(unicodedata.normalize("NFC", a), b) for a, b in (
    ("ủy ban nhân dân", "ubnd"), ("mặt trận tổ quốc", "mttq"), ("hội đồng nhân dân", "hđnd"),
    ("&amp;", "và"), ("&", " và "), ("tp.", "thành phố "), ("tphcm", "thành phố hồ chí minh"),
    ("đh ", "đại học "), ("trường đại học", "đại học"), ("t.ư", "trung ương"),
    ("đăk", "đắk"), ("đak", "đắk"), ("đac ", "đắk "), ("đắc ", "đắk "),
    ("kỹ", "kĩ"), ("mỹ", "mĩ"), ("lý", "lí"))]

# One of these in front does not make another name: tỉnh Lào Cai is Lào Cai.
UNIT_WORDS = (
    "thành phố", "tỉnh", "thủ đô", "nước", "bang", "vùng", "đặc khu", "tp",
    "cộng hòa dân chủ nhân dân", "cộng hòa", "quận", "huyện", "thị xã", "xã", "phường", "thị trấn",
    "tập đoàn", "công ty")


def word_key(word):
    """The letters of a word and its tone behind them: hòa and hoà are one."""
    tone, letters = "", ""
    for ch in unicodedata.normalize("NFD", word):
        if ch in TONES:
            tone = TONES[ch]
        else:
            letters += ch
    return unicodedata.normalize("NFC", letters) + tone if letters else ""


def fold(name):
    """A name without case, place of the tone, variants of spelling and punctuation."""
    name = unicodedata.normalize("NFC", name).casefold()
    for written, meant in SPELLINGS:
        name = name.replace(written, meant)
    return " ".join(filter(None, map(word_key, re.split(r"[^\w]+", name))))


UNIT_KEYS = sorted((fold(word) + " " for word in UNIT_WORDS), key=len, reverse=True)


def core(name):
    """A folded name without what stands in brackets and without one unit word in front."""
    key = fold(re.sub(r"\(.*?\)", " ", name))
    for word in UNIT_KEYS:
        if key.startswith(word) and len(key) > len(word):
            return key[len(word):]
    return key
