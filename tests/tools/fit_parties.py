#!/usr/bin/env python3
"""Fit the weights of the evidence for parties (ext/data/weights.tsv) on labelled articles.

    dump_evidence TEXTS/*.txt ... > evidence.tsv
    fit_parties.py evidence.tsv GOLD.jsonl[=WEIGHT] ... [--write ext/data/weights.tsv]

GOLD.jsonl holds a labelled article a line: {"id": ..., "parties": [{"name": ..., "tier": "main"},
...], "relation": {"type": ...}}; its text is the file ID.txt.  WEIGHT (1) says how much an article
of that file counts.  The model is a logistic regression with an L2 penalty over the entities that
have any evidence; what can only speak for a party has a weight of at least FLOOR (FLOORS).

Prints what a cross-validation by article promises for other articles: precision of all parties,
recall of the main ones, articles without cooperation that got parties, and how often a confidence
is right.  The thresholds are chosen on the same certainties.  --write puts the weights fitted on
all articles, and the thresholds, into the table.
"""
import argparse
import hashlib
import itertools
import json
import math
import os
import re
import unicodedata

FLOOR = 0.2
FLOORS = {"host": 0.5, "signer": 0.9}  # too few of them are labelled to learn from
RELATIONS = ("between between_head partner partner_head subject subject_head subject_title object "
             "object_head host pair pair_head pact_of office signer speaker attributive").split()
FOR_ONLY = set(RELATIONS) - {"office", "attributive"} | {
    "in_title", "in_lead", "mentions", "bond", "strongest"}
UNIT_WORDS = ("thành phố", "tỉnh", "thủ đô", "nước", "bang", "vùng", "đặc khu", "cộng hòa")
SPELLINGS = {"ủy ban nhân dân": "ubnd", "hội đồng nhân dân": "hđnd", "mặt trận tổ quốc": "mttq",
             "trường đại học": "đại học"}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def word_key(word):
    """The letters of a word, and its tones behind them: hòa and hoà are one."""
    letters = unicodedata.normalize("NFD", word)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES)) + \
        "".join(c for c in letters if c in TONES)


def name_key(name):
    """A name without case, brackets, punctuation and the unit word before a place."""
    name = unicodedata.normalize("NFC", re.sub(r"\([^)]*\)", " ", name)).casefold()
    for long, short in SPELLINGS.items():
        name = name.replace(long, short)
    for unit in UNIT_WORDS:
        if name.startswith(unit + " "):
            name = name[len(unit):]
            break
    return " ".join(word_key(w) for w in re.findall(r"[\w&]+", name))


def read_gold(argument):
    """{id: (weight, keys of all parties, keys of main parties, is without cooperation)}"""
    path, _, weight = argument.partition("=")
    gold = {}
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        named = [p for p in article["parties"] if not p.get("group")]
        gold[article["id"]] = (
            float(weight or 1), {name_key(p["name"]) for p in article["parties"]},
            {name_key(p["name"]) for p in named if p["tier"] == "main"},
            article.get("relation", {}).get("type") == "none")
    return gold


def read_evidence(path, gold):
    """[(article, key of the name, {evidence: value})] of the entities that have any evidence"""
    rows = []
    for line in open(path, encoding="utf-8"):
        file, stage, name, _, _, _, rest = line.rstrip("\n").split("\t")
        article = os.path.splitext(os.path.basename(file))[0]
        if stage != "party" or article not in gold:
            continue
        vector = {k: float(v) for k, v in (pair.split("=") for pair in rest.split())}
        if any(vector.get(k, 0) > 0 for k in RELATIONS):
            rows.append((article, name_key(name), dict(vector, bias=1.0)))
    return rows


def logistic(x):
    return 1 / (1 + math.exp(-max(-30, min(30, x))))


def certainty(weights, vector):
    return logistic(sum(weights.get(k, 0) * v for k, v in vector.items()))


def descend(rows, gold, names, penalty):
    """Coordinate descent on the penalised loss: simple, and lower bounds cost nothing."""
    weights = {n: 0.0 for n in names}
    data = [(v, key in gold[a][1], gold[a][0]) for a, key, v in rows]
    holders = {n: [i for i, (v, _, _) in enumerate(data) if v.get(n)] for n in names}
    odds = [0.0] * len(data)
    for _ in range(60):
        largest = 0
        for n in names:
            g = h = 0.0
            for i in holders[n]:
                v, label, count = data[i]
                p = logistic(odds[i])
                g += count * (p - label) * v[n]
                h += count * max(p * (1 - p), 0.01) * v[n] * v[n]
            ridge = 0 if n == "bias" else penalty
            step = -(g + ridge * weights[n]) / (h + ridge + 1e-9)
            floor = FLOORS.get(n, FLOOR)
            if n in FOR_ONLY and weights[n] + step < floor:
                step = floor - weights[n]
            weights[n] += step
            largest = max(largest, abs(step))
            for i in holders[n]:
                odds[i] += step * data[i][0][n]
        if largest < 1e-3:
            break
    return weights


def fold_of(article, folds):
    return int(hashlib.md5(article.encode()).hexdigest(), 16) % folds


def cross_validate(rows, gold, names, penalty, folds):
    """The certainty of every row by weights fitted on the other folds."""
    result = [0.0] * len(rows)
    for fold in range(folds):
        weights = descend([r for r in rows if fold_of(r[0], folds) != fold], gold, names, penalty)
        for i, (article, _, vector) in enumerate(rows):
            if fold_of(article, folds) == fold:
                result[i] = certainty(weights, vector)
    return result


def measure(rows, odds, gold, threshold, lone, second):
    """Precision of all parties, recall of main ones, false alarms."""
    of = {a: [] for a in gold}
    for (article, key, _), p in zip(rows, odds):
        of[article].append((p, key))
    right = returned = found = main = alarms = 0
    for article, (_, parties, mains, none) in gold.items():
        best = sorted(of[article], reverse=True)
        tells = best and (best[0][0] >= lone or (len(best) > 1 and best[1][0] >= second))
        got = {key for p, key in best if p >= threshold} if tells else set()
        right += len(got & parties)
        returned += len(got)
        found += len(got & mains)
        main += len(mains)
        alarms += bool(got and none)
    return right / max(1, returned), found / max(1, main), alarms


def choose_thresholds(rows, odds, gold):
    def value(t):
        p, r, alarms = measure(rows, odds, gold, *t)
        return 2 * p * r / max(p + r, 1e-9) - 0.004 * alarms
    grid = itertools.product((.35, .4, .45, .5, .55, .6), (.5, .6, .7, .8, .9, 1), (.3, .35, .4, .45, .5))
    return max(grid, key=value)


def show_calibration(rows, odds, gold):
    print("confidence  parties  right")
    for low in (.4, .5, .6, .7, .8, .9):
        bin_ = [key in gold[a][1] for (a, key, _), p in zip(rows, odds) if low <= p < low + .1]
        if bin_:
            print("%.1f - %.1f   %7d  %.2f" % (low, low + .1, len(bin_), sum(bin_) / len(bin_)))


def write_table(path, values):
    """Put VALUES, {evidence: log-odds}, into the thousandths of the table."""
    lines = open(path, encoding="utf-8").read().rstrip("\n").split("\n")
    for i, line in enumerate(lines):
        name, _, meaning = line.split("\t")
        if name in values:
            lines[i] = "\t".join((name, str(round(values[name] * 100) * 10), meaning))
    open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("evidence")
    ap.add_argument("gold", nargs="+", metavar="GOLD[=WEIGHT]")
    ap.add_argument("--write", metavar="TABLE")
    ap.add_argument("--penalty", type=float, default=1.0)
    ap.add_argument("--folds", type=int, default=8)
    a = ap.parse_args()
    sets = [read_gold(g) for g in a.gold]
    gold = {i: x for s in sets for i, x in s.items()}
    rows = read_evidence(a.evidence, gold)
    names = sorted({k for _, _, v in rows for k in v})
    odds = cross_validate(rows, gold, names, a.penalty, a.folds)
    fitted_on = {i: x for i, x in gold.items() if x[0] >= 1}
    kept = [(r, p) for r, p in zip(rows, odds) if r[0] in fitted_on]
    thresholds = choose_thresholds([r for r, _ in kept], [p for _, p in kept], fitted_on)
    for path, s in zip(a.gold, sets):
        own = [(r, p) for r, p in zip(rows, odds) if r[0] in s]
        print("%s: P %.3f  R %.3f  false alarms %d  (cross-validated)" % (
            (path,) + measure([r for r, _ in own], [p for _, p in own], s, *thresholds)))
    show_calibration([r for r, _ in kept], [p for _, p in kept], gold)
    if a.write:
        values = descend(rows, gold, names, a.penalty)
        values.update(zip(("threshold", "lone_best", "second_best"), thresholds))
        write_table(a.write, values)


if __name__ == "__main__":
    main()
