"""Folders of labelled articles: *.jsonl with a label a line, ID.txt in the folder or below it."""
import json
import os
import zlib

IN_GENRE = {"province", "district", "commune", "party_committee", "government_body"}
FOLDS = 5
EXPECTED = ("expected are label files (*.jsonl, one JSON object a line with \"id\" and \"parties\" or "
            "\"names\") and the text of each as ID.txt in the folder or in one below it")


class Unusable(Exception):
    """A corpus that cannot be measured; the message says what is expected."""


def fold_of(article):
    return zlib.crc32(article.encode()) % FOLDS


def in_genre(label):
    return any(p["type"] in IN_GENRE for p in label["parties"])


def strings(value):
    return isinstance(value, list) and all(isinstance(x, str) for x in value)


def places(value):
    """Mentions of a name: strings, or [string, [which of its occurrences, ...]]."""
    return isinstance(value, list) and all(
        isinstance(x, str) or (isinstance(x, list) and len(x) == 2 and isinstance(x[0], str)
                               and isinstance(x[1], list) and all(type(n) is int for n in x[1]))
        for x in value)


def fault(label):
    """What is wrong with a label, or None."""
    def each(field, **wanted):
        rows = label.get(field)
        if not isinstance(rows, list):
            return "no list \"%s\"" % field
        for row in rows:
            for key, good in wanted.items():
                if not isinstance(row, dict) or not good(row.get(key)):
                    return "\"%s\" has an entry without a good \"%s\"" % (field, key)
        return None

    def text(value):
        return isinstance(value, str) and value != ""

    if not isinstance(label, dict):
        return "not a JSON object"
    if not text(label.get("id")):
        return "no \"id\""
    if "parties" in label:
        bad = (each("parties", name=text, type=text, mentions=strings,
                    tier=lambda v: v in ("main", "secondary")) or each("domains", code=text))
        relation = label.get("relation")
        if not bad and not (isinstance(relation, dict) and text(relation.get("type"))):
            bad = "no \"relation\" with a \"type\""
        if not bad and relation["type"] != "none" and type(relation.get("signed")) is not bool:
            bad = "\"relation\" does not say whether \"signed\" is true or false"
        return bad
    if "names" in label:
        return each("names", name=text, type=text, mentions=places)
    return "neither \"parties\" nor \"names\""


class Corpus:
    """The labels of some folders: articles (by id: parties, domains, relation), names (by id), the
    texts of both, and what had to be left out and why (complaints)."""

    def __init__(self, folders):
        self.articles, self.names, self.paths, self.texts = {}, {}, {}, {}
        self.complaints = []
        for folder in folders:
            self.read_folder(folder)
        if not self.articles and not self.names:
            raise Unusable("%s: no usable label; %s%s" % (
                " ".join(folders), EXPECTED, "".join("\n  " + c for c in self.complaints[:5])))

    def read_folder(self, folder):
        if not os.path.isdir(folder):
            raise Unusable("%s: no such folder; %s" % (folder, EXPECTED))
        files = sorted(f for f in os.listdir(folder) if f.endswith(".jsonl"))
        if not files:
            raise Unusable("%s: no label file in it; %s" % (folder, EXPECTED))
        texts, seen = {}, set()
        for where, below, names in os.walk(folder, followlinks=True):
            new = os.path.realpath(where) not in seen  # a link may lead back
            seen.add(os.path.realpath(where))
            below[:] = sorted(below) if new else []
            for name in sorted(names):
                if name.endswith(".txt"):
                    texts.setdefault(name[:-4], os.path.join(where, name))
        for name in files:
            self.read_labels(os.path.join(folder, name), texts)

    def read_labels(self, path, texts):
        with open(path, "rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    wrong = self.take(line, texts)
                    if wrong:
                        self.complaints.append("%s, line %d: %s; skipped" % (path, number, wrong))

    def take(self, line, texts):
        """Add one label; what is wrong with it, or None."""
        try:
            label = json.loads(line.decode())
        except ValueError as e:
            return "not JSON (%s)" % e
        wrong = fault(label)
        if wrong:
            return wrong
        article = label["id"]
        kept = self.articles if "parties" in label else self.names
        if article in kept:
            return "a second label of %s" % article
        if article not in texts:
            return "no text %s.txt" % article
        if self.paths.setdefault(article, texts[article]) != texts[article]:
            return "%s is %s already" % (article, self.paths[article])
        if article not in self.texts:
            try:
                with open(texts[article], encoding="utf-8", newline="") as file:
                    self.texts[article] = file.read()
            except ValueError:
                return "%s is not UTF-8" % texts[article]
        kept[article] = label
        return None

    def strays(self):
        """(id, string) of labelled strings that do not stand in the text."""
        for article, label in self.articles.items():
            text = self.texts[article]
            for row in label["parties"] + label["domains"]:
                for mention in row.get("mentions") or []:
                    if mention not in text:
                        yield article, mention
            for field in ("not_parties", "boilerplate"):
                for mention in label.get(field) or []:
                    if mention not in text:
                        yield article, mention
            for field in ("date", "period"):
                mention = label["relation"].get(field)
                if mention and mention not in text:
                    yield article, mention
        for article, label in self.names.items():
            for row in label["names"]:
                for mention in row["mentions"]:
                    string, which = mention if isinstance(mention, list) else (mention, [1])
                    if overlapping(self.texts[article], string) < max(which, default=1):
                        yield article, string


def overlapping(text, string):
    """How often a string stands in a text."""
    n, at = 0, text.find(string)
    while at >= 0 and string:
        n, at = n + 1, text.find(string, at + 1)
    return n
