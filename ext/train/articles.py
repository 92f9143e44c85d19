"""Labelled articles: labels, texts, folds, and which of the engine's names are labelled ones.

What counts as the same name is defined in tests/evaluate/, for the measure and for training."""
import glob
import hashlib
import json
import os
import re
import sys
import zlib

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tests/evaluate"))
from corpus import in_genre
from fold import core, fold
from names import group, labelled_spans

FOLDS = 5
CUT = "build/train/texts"  # where texts are written that were cut out of others


def fold_of(article):
    return zlib.crc32(article.encode()) % FOLDS


class Article:
    """A text with its labels; NAMES is None where these are not labelled."""

    def __init__(self, label, path):
        self.id, self.path, self.label = label["id"], path, label
        self.fold = fold_of(self.id)
        self.weight = label.get("weight", 1.)  # of news of other kinds less than 1
        self.text = open(path, encoding="utf-8", errors="replace", newline="").read()
        self.tells = label["relation"]["type"] != "none"
        self.in_genre = in_genre(label)
        self.names = None
        self.short = False  # see excerpts.py
        self.by_name, self.by_mention = {}, {}
        for i, p in enumerate(label.get("parties", [])):
            for key in (core(p["name"]), fold(p["name"])):
                self.by_name.setdefault(key, i)
        for i, p in enumerate(label.get("parties", [])):
            for m in p["mentions"]:
                for key in (fold(m), core(m)):
                    self.by_mention.setdefault(key, i)

    def party(self, name, mention):
        """The index of the labelled party that NAME or MENTION is, or None."""
        for table, key in ((self.by_name, core(name)), (self.by_name, fold(name)),
                           (self.by_mention, fold(mention)), (self.by_mention, core(mention))):
            if key in table:
                return table[key]
        return None


def find_texts(folders, cut):
    """{id: path} of the texts ID.txt in FOLDERS and below.  The documents of a file bulk.txt, which form
    feeds separate, are texts too: document 12 is B00012, and is written to the folder CUT."""
    texts = {}
    for folder in folders:
        for path in glob.glob(os.path.join(folder, "**", "*.txt"), recursive=True):
            name = os.path.basename(path)[:-4]
            if name != "bulk":
                texts.setdefault(name, path)
                continue
            os.makedirs(cut, exist_ok=True)
            whole = open(path, encoding="utf-8", errors="replace", newline="").read()
            for i, text in enumerate(re.split(r"\n?\f\n?", whole)):
                part = os.path.join(cut, "B%05d.txt" % i)
                texts.setdefault("B%05d" % i, part)
                if not os.path.exists(part):
                    open(part, "w", encoding="utf-8", newline="").write(text.strip("\n"))
    return texts


def is_same(label, path):
    """The text at PATH is the one that was labelled, as far as the label says."""
    return "sha256" not in label or label["sha256"] == hashlib.sha256(open(path, "rb").read()).hexdigest()


def text_of(label, texts, cut):
    """The path of the text that LABEL is of: one of TEXTS, or where it brings its text, a new file of the folder CUT."""
    if "text" not in label:
        return texts.get(label["id"])
    os.makedirs(cut, exist_ok=True)
    path = os.path.join(cut, label["id"] + ".txt")
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(label["text"])
    return path


def spell_out(strings, text):
    """Mentions with the long ones, which labels give as {"start": ..., "end": ...}, as strings."""
    return [text[m["start"]:m["end"]] if isinstance(m, dict) else m for m in strings]


def read(folders, labels=(), cut=CUT):
    """The labelled articles of FOLDERS: the labels are in their *.jsonl and in the files LABELS."""
    texts, articles, names = find_texts(folders, cut), {}, {}
    files = [p for folder in folders for p in sorted(glob.glob(os.path.join(folder, "*.jsonl")))]
    for path in [*files, *labels]:
        for line in open(path, encoding="utf-8"):
            label = json.loads(line)
            where = text_of(label, texts, cut)
            if not where or not is_same(label, where):
                continue
            text = open(where, encoding="utf-8", errors="replace", newline="").read()
            for x in label.get("names", []) + label.get("parties", []):
                x["mentions"] = spell_out(x["mentions"], text)
            if "names" in label:
                names[label["id"]] = label["names"]
            if "parties" in label:
                articles[label["id"]] = Article(label, where)
    for i, labelled in names.items():
        if i in articles:
            articles[i].names = labelled
    return sorted(articles.values(), key=lambda a: a.id)


def spans(article):
    """[(start, end, group)] of the labelled names, 0-based characters, in order."""
    kept = labelled_spans({"names": article.names}, article.text)
    return sorted((start, end, group(kind)) for (start, end), (_, kind) in kept.items())
