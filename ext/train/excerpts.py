"""Short texts to train on: a paragraph of each labelled article.

People ask about a lead or a sentence too, and whole articles do not teach how much a short text must say.
Of an article that tells of a cooperation it is the paragraph that names most of its main parties, two at
least; of one that does not, the one with most capitals."""
import copy
import os
import re

from fold import fold

LEAST, MOST, WEIGHT = 60, 700, .3  # characters; how much one counts beside a whole article


def named_in(text, parties):
    """Those of PARTIES that TEXT mentions."""
    folded = " %s " % fold(text)
    return [p for p in parties if any(" %s " % fold(m) in folded for m in p["mentions"])]


def best_paragraph(article):
    """The paragraph of ARTICLE and the labelled parties that it names, or None."""
    best = None
    for text in re.split(r"\n+", article.text):
        text = text.strip()
        if not LEAST <= len(text) <= MOST:
            continue
        parties = named_in(text, article.label.get("parties", []))
        rank = (sum(p["tier"] == "main" for p in parties) if article.tells else
                sum(w[:1].isupper() for w in text.split()))
        if rank >= 2 and (best is None or rank > best[0]):
            best = rank, text, parties
    return best and best[1:]


def excerpt_of(article, make, folder):
    """A shorter ARTICLE, made by MAKE(label, path) of a text in FOLDER, or None."""
    found = best_paragraph(article)
    if not found:
        return None
    text, parties = found
    label = copy.deepcopy(article.label)
    label.update(id=article.id + "-x", parties=parties, domains=[], weight=WEIGHT * article.weight)
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, label["id"] + ".txt")
    open(path, "w", encoding="utf-8", newline="").write(text)
    short = make(label, path)
    short.fold, short.tells, short.short = article.fold, article.tells, True
    return short
