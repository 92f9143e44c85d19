"""Names of one article: exact spans, canonical names, types, and which spans are one thing."""
import collections
import itertools

from fold import core

PLACES = {"province", "district", "commune", "country", "foreign_locality"}
UNCOUNTED = {"facility", "region", "product"}  # labelled, but none that must be found
GROUPS = ("loc", "org", "per")


def group(kind):
    if kind == "person":
        return "per"
    return "loc" if kind in PLACES else "rest" if kind in UNCOUNTED else "org"


def labelled_spans(label, text):
    """{(start, end): (name, type)} of all occurrences.  One inside a longer labelled name is none,
    unless the label says which occurrences are meant."""
    spans = {}
    for row in label["names"]:
        for mention in row["mentions"]:
            string, which = mention if isinstance(mention, list) else (mention, None)
            n, start = 0, text.find(string) if string else -1
            while start >= 0:
                n, end = n + 1, start + len(string)
                free = not (text[start - 1:start].isalnum() or text[end:end + 1].isalnum())
                if n in which if which else free:
                    spans[start, end] = (row["name"], row["type"], bool(which))
                start = text.find(string, start + 1)
    kept = {}
    for (start, end), (name, kind, counted_out) in sorted(
            spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if counted_out or not any(a <= start and end <= b for a, b in kept):
            kept[start, end] = (name, kind)
    return kept


def name_counts(label, text, rows, say):
    """Counts of one article; say(subject, what, which) hears of each error."""
    c = collections.Counter({"name articles": 1})
    labelled, found = labelled_spans(label, text), {}
    for row in rows:
        start = row["start"] - 1
        found.setdefault((start, start + row["length"]), row)
    for span, (name, kind) in labelled.items():
        c["name", group(kind)] += 1
        c["name found", group(kind)] += span in found
    right = []
    for span, row in found.items():
        person = row["entity"] == "person"
        k = group("person" if person else row["type"] or "other")
        c["name rows", k] += 1
        if span in labelled:
            name, kind = labelled[span]
            c["name rows right", k] += 1
            c["names right"] += 1
            c["name exact"] += core(row["name"] or "") == core(name)
            c["name type"] += (person and kind == "person") or row["type"] == kind
            right.append((core(name), core(row["name"] or "")))
    for (label_a, row_a), (label_b, row_b) in itertools.combinations(right, 2):
        c["same labelled"] += label_a == label_b
        c["same given"] += row_a == row_b
        c["same right"] += label_a == label_b and row_a == row_b
    for start, end in sorted(set(labelled) - set(found)):
        say("names", "missed", "%s (%s)" % (text[start:end], labelled[start, end][1]))
    for start, end in sorted(set(found) - set(labelled)):
        say("names", "extra", "%s (%s)" % (text[start:end], found[start, end]["type"]))
    return c
