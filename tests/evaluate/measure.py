"""One article: what was labelled against what was returned, as counts that can be added up."""
import collections
import json
import re

from fold import core, fold

# Fields of a cooperation, and the column that answers each.
FIELDS = {"kind": "kind", "signed": "signed", "event": "event", "comprehensive": "comprehensive",
          "date": "date_text", "day": "date_text", "period": "period", "signatories": "signatories"}


def matches(rows, parties):
    """Which labelled party each row is, or None: by its name, else by its mention."""
    by_name, by_mention = {}, {}
    for i, party in enumerate(parties):
        for key in (core(party["name"]), fold(party["name"])):
            by_name.setdefault(key, i)
        for mention in party["mentions"]:
            for key in (fold(mention), core(mention)):
                by_mention.setdefault(key, i)
    found = []
    for row in rows:
        name, mention = row["name"] or "", row["mention"] or ""
        i = by_name.get(core(name), by_name.get(fold(name)))
        if i is None:
            i = by_mention.get(fold(mention), by_mention.get(core(mention)))
        found.append(i)
    return found


def confidence_bin(value):
    """0 below one half, 1 of .5 to .6 ... 5 of .9 to 1."""
    return 0 if value < 0.5 else min(int(value * 10 + 1e-9), 9) - 4


def party_counts(label, rows, c, say):
    parties = label["parties"]
    found = matches(rows, parties)
    hit = {i for i in found if i is not None}
    c["party rows"] += len(rows)
    for row, i in zip(rows, found):
        right = i is not None
        c["party rows right"] += right
        c["type rows", row["type"] or "other"] += 1
        c["type rows right", row["type"] or "other"] += right
        if right:
            c["exact"] += core(row["name"] or "") == core(parties[i]["name"])
            c["tier"] += row["tier"] == parties[i]["tier"]
        else:
            say("parties", "extra", "%s (%s)" % (row["name"], row["type"]))
        if row["confidence"] is not None:
            count_confidence(c, "parties", row["confidence"], right)
    for i, party in enumerate(parties):
        if party["tier"] == "main" and not party.get("group"):
            c["main"] += 1
            c["main found"] += i in hit
            c["type main", party["type"]] += 1
            c["type main found", party["type"]] += i in hit
            if i not in hit:
                say("parties", "missed", "%s (%s)" % (party["name"], party["type"]))


def count_confidence(c, what, confidence, right):
    k = confidence_bin(confidence)
    c["bin", what, k] += 1
    c["bin right", what, k] += right
    c["bin sum", what, k] += confidence


def domain_counts(label, rows, c, say):
    want = {d["code"] for d in label["domains"] if not d.get("optional")}
    neither = {d["code"] for d in label["domains"]} - want
    got = {}
    for row in rows:
        if row["code"] not in neither:
            got.setdefault(row["code"], row["confidence"])
    c["domains"] += len(want)
    c["domain rows"] += len(got)
    c["domains right"] += len(want & set(got))
    for code, confidence in got.items():
        if confidence is not None:
            count_confidence(c, "domains", confidence, code in want)
    for code in sorted(want - set(got)):
        say("domains", "missed", code)
    for code in sorted(set(got) - want):
        say("domains", "extra", code)
    return bool(got)


def same_day(got, want):
    """The same numbers, and one holds the other: "18/7" is enough for "Chiều 18/7"."""
    numbers = [[int(n) for n in re.findall(r"\d+", text)] for text in (got, want)]
    a, b = fold(got), fold(want)
    return numbers[0] == numbers[1] and (a in b or b in a)


def persons(value):
    return sorted(fold(x["name"]) for x in value if isinstance(x, dict) and x.get("name"))


def answer(field, row):
    """What a row says of a field, None if nothing."""
    value = row[FIELDS[field]]
    if field in ("signed", "comprehensive"):
        return bool(value)
    if field == "signatories":
        return persons(json.loads(value) if isinstance(value, str) else value or []) or None
    return value or None


def wanted(field, relation):
    """What the label says of a field, None if nothing."""
    if field == "kind":
        also = relation.get("also") or []
        return {relation["type"], *([also] if isinstance(also, str) else also)}
    if field == "comprehensive":
        return relation.get("scope") == "comprehensive"
    if field == "signatories":
        return persons(relation.get("signatories") or []) or None
    value = relation.get("date" if field == "day" else field)
    return value if field in ("signed", "event") else value or None


def agrees(field, got, want):
    if got is None:
        return False
    if field == "kind":
        return got in want
    if field == "day":
        return same_day(got, want)
    if field in ("date", "period"):
        return fold(got) == fold(want)
    return got == want


def cooperation_counts(label, rows, c, say):
    relation = label["relation"]
    for field in FIELDS:
        want = wanted(field, relation)
        given = [answer(field, row) for row in rows]
        right = [want is not None and agrees(field, got, want) for got in given]
        some = [str(got) for got in given if got is not None]
        c["asked", field] += want is not None
        c["given", field] += bool(some)
        c["any", field] += any(right)
        c["first", field] += bool(right) and right[0]
        c["wrong", field] += want is not None and bool(some) and not any(right)
        c["unasked", field] += want is None and bool(some)
        if (want is not None or some) and not any(right):
            label_says = "/".join(sorted(want)) if isinstance(want, (set, list)) else want
            say(field, "labelled %s" % label_says, "got %s" % (" | ".join(some) or "nothing"))


def article_counts(label, parties, domains, cooperations, say):
    """Counts of one article; say(subject, what, which) hears of each error."""
    c = collections.Counter(articles=1)
    party_counts(label, parties, c, say)
    any_domain = domain_counts(label, domains, c, say)
    if label["relation"]["type"] == "none":
        c["none"] += 1
        c["alarms"] += bool(parties)
        c["domain alarms"] += any_domain
        if cooperations:
            say("kind", "labelled none", "got %s" % cooperations[0]["kind"])
    else:
        c["with"] += 1
        cooperation_counts(label, cooperations, c, say)
    return c
