#!/usr/bin/env python3
"""Fit the weights of the evidence for domains: rows d_* of weights.tsv, priors of domains.tsv.

    dump_evidence TEXT_DIR/*.txt ... > evidence.tsv
    fit_domains.py evidence.tsv GOLD.jsonl=TEXT_DIR[@WEIGHT] ... [--write ext/data] [--part A|B] ...

GOLD.jsonl holds a labelled article a line: {"id": ..., "domains": [{"code": ..., "mentions":
[...]}, ...]}; its text is TEXT_DIR/ID.txt.  An article of a set with WEIGHT .3 counts as much in
the fit as .3 articles; several sets are reported each by itself, and last, how well weights fitted
on the others alone do on each.

The model is a logistic regression with an L2 penalty.  A domain is described by its best mention
and by what all its mentions say together.  Which mention is best depends on the weights, so
choosing and fitting take turns; of a labelled domain only mentions that touch a labelled one are
chosen.  Printed are precision and recall at several thresholds, cross-validated by article (what
to expect of other articles) and of the weights fitted on all; and where both are about equal.

Part A is the 60 % of the articles to look at while evidence is thought out, part B the other 40 %
(by hash of the id); --part fits on one and reports both.
"""
import argparse
import hashlib
import json
import math
import os
import re

# Of the domain in the whole article; all other evidence is that of its best mention.
OF_DOMAIN = "d_share d_second d_lag d_crowd d_length d_lone".split()
FROM_MENTIONS = {"d_second", "d_lag"}  # these change with the weights
PRIOR = 0.5  # the prior of a code counts half, so that the penalty keeps it small


def part_of(article):
    return "A" if int(hashlib.sha1(article.encode()).hexdigest(), 16) % 10 < 6 else "B"


def fold_of(article, folds):
    return int(hashlib.md5(article.encode()).hexdigest(), 16) % folds


def logistic(x):
    return 1 / (1 + math.exp(-max(-30, min(30, x))))


def read_gold(path, texts):
    """{article: {code: [(start, end), ...]}}: where the labelled mentions stand."""
    gold = {}
    for line in open(path, encoding="utf-8"):
        g = json.loads(line)
        with open(os.path.join(texts, g["id"] + ".txt"), "rb") as f:
            text = f.read()
        gold[g["id"]] = {
            d["code"]: [m.span() for phrase in d.get("mentions", [])
                        for m in re.finditer(re.escape(phrase.encode()), text)]
            for d in g["domains"]}
    return gold


def read_evidence(path, gold):
    """{article: {code: {"mentions": [vector], "labelled": [vector], "all": vector}}}"""
    articles = {}
    for line in open(path, encoding="utf-8"):
        file, stage, code, start, end, _, rest = line.rstrip("\n").split("\t")
        article = os.path.splitext(os.path.basename(file))[0]
        if stage == "party" or article not in gold:
            continue
        vector = {k: float(v) for k, v in (pair.split("=") for pair in rest.split())}
        domain = articles.setdefault(article, {}).setdefault(
            code, {"mentions": [], "labelled": [], "all": {}})
        if stage == "domain":
            domain["all"] = {k: v for k, v in vector.items() if k in OF_DOMAIN}
            domain["all"]["prior_" + code] = PRIOR
            continue
        domain["mentions"].append(vector)
        if any(a < int(end) and int(start) < b for a, b in gold[article].get(code, [])):
            domain["labelled"].append(vector)
    return articles


def dot(weights, vector):
    return sum(weights.get(k, 0) * v for k, v in vector.items())


def describe(domains, weights, labelled=()):
    """Yield (code, vector) for the domains of an article under WEIGHTS; LABELLED: its codes."""
    odds = {c: sorted((dot(weights, m) for m in d["mentions"]), reverse=True)
            for c, d in domains.items()}
    best_of_all = max(o[0] for o in odds.values())
    for code, domain in domains.items():
        choice = domain["labelled"] if code in labelled and domain["labelled"] else domain["mentions"]
        v = dict(max(choice, key=lambda m: dot(weights, m)))
        v.update(domain["all"])
        v["d_second"] = logistic(odds[code][1]) if len(odds[code]) > 1 else 0
        v["d_lag"] = min(best_of_all - odds[code][0], 4) / 4
        v["d_bias"] = 1
        yield code, v


def solve(a, b):
    """Gauss elimination of a symmetric positive system."""
    n = len(b)
    a = [row[:] + [b[i]] for i, row in enumerate(a)]
    for i in range(n):
        p = a[i][i]
        for j in range(i + 1, n):
            f = a[j][i] / p
            if f:
                row, top = a[j], a[i]
                for k in range(i, n + 1):
                    row[k] -= f * top[k]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (a[i][n] - sum(a[i][k] * x[k] for k in range(i + 1, n))) / a[i][i]
    return x


def regress(rows, names, penalty):
    """Newton's method for the penalised likelihood of ROWS, (vector, label, weight)."""
    w = [0.0] * len(names)
    sparse = [([(i, v[n]) for i, n in enumerate(names) if v.get(n)], y, c) for v, y, c in rows]
    free = names.index("d_bias")
    for _ in range(8):
        g = [0 if i == free else penalty * x for i, x in enumerate(w)]
        h = [[0.0] * len(names) for _ in names]
        for i in range(len(names)):
            h[i][i] = 1e-6 if i == free else penalty
        for v, y, c in sparse:
            p = logistic(sum(w[i] * x for i, x in v))
            q = c * max(p * (1 - p), 1e-6)
            for i, x in v:
                g[i] += c * (p - y) * x
                row, qx = h[i], q * x
                for j, z in v:
                    row[j] += qx * z
        step = solve(h, g)
        w = [x - s for x, s in zip(w, step)]
        if max(abs(s) for s in step) < 1e-4:
            break
    return dict(zip(names, w))


def fit(articles, gold, ids, names, penalty, counts):
    """Choose the best mention of every domain and fit, in turns.  COUNTS: the weight of an article."""
    weights = dict(START)
    for _ in range(6):
        rows = [(v, code in gold[i], counts[i]) for i in ids if articles.get(i)
                for code, v in describe(articles[i], weights, gold[i])]
        weights = regress(rows, names, penalty)
    return weights


def scores(articles, gold, ids, weights):
    """(certainty, is labelled) of every candidate."""
    return [(logistic(dot(weights, v)), code in gold[i]) for i in ids if articles.get(i)
            for code, v in describe(articles[i], weights)]


def precision_recall(found, wanted, threshold):
    got = [y for p, y in found if p >= threshold]
    return sum(got) / max(1, len(got)), sum(got) / max(1, wanted)


def report(title, found, wanted, path=""):
    def at(threshold):
        return precision_recall(found, wanted, threshold)

    loss = -sum(math.log(p if y else 1 - p) for p, y in found) / max(1, len(found))
    even = max((t / 100 for t in range(20, 80)), key=lambda t: min(at(t)))
    print("%-12.12s %s  loss %.4f  " % (os.path.basename(path), title, loss) +
          "  ".join("%.2f: P %.3f R %.3f" % ((t,) + at(t)) for t in (even, 0.35, 0.4, 0.45, 0.5, 0.55)))


# Where the turns begin: a strong phrase in a list behind "lĩnh vực" is the best mention.
START = {"d_strong": 1.5, "d_field": 1, "d_near_sides": 1, "d_roll": 1, "d_roll_weak": 1,
         "d_title": 0.5, "d_aim": 0.5, "d_loose_weak": -1, "d_bare": -1}


def write_column(path, values):
    """Put VALUES, {first field: log-odds}, into the column of thousandths of a table."""
    lines = open(path, encoding="utf-8").read().rstrip("\n").split("\n")
    column = next(lines[0].split("\t").index(c) for c in ("thousandths", "prior")
                  if c in lines[0].split("\t"))
    for k, line in enumerate(lines):
        fields = line.split("\t")
        if k and fields[0] in values:
            fields[column] = str(round(values[fields[0]] * 100) * 10)
            lines[k] = "\t".join(fields)
    open(path, "w", encoding="utf-8").write("\n".join(lines) + "\n")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("evidence"), ap.add_argument("gold", nargs="+", metavar="GOLD=TEXTS")
    ap.add_argument("--write", metavar="DATA", help="directory of the tables to write them into")
    ap.add_argument("--penalty", type=float, default=1.0)
    ap.add_argument("--folds", type=int, default=10)
    ap.add_argument("--part", choices=["A", "B"], help="fit on this part only")
    ap.add_argument("--without", nargs="*", default=[], help="evidence to leave out")
    a = ap.parse_args()
    gold, counts, sets = {}, {}, {}
    for pair in a.gold:
        path, folder, weight = re.fullmatch(r"([^=]+)=([^@]+)(?:@(.+))?", pair).groups()
        labelled = read_gold(path, folder)
        gold.update(labelled)
        counts.update(dict.fromkeys(labelled, float(weight or 1)))
        sets[path] = sorted(labelled)
    articles = read_evidence(a.evidence, gold)
    names = {k for of in articles.values() for d in of.values() for v in d["mentions"] + [d["all"]]
             for k in v} | {"d_bias"} | FROM_MENTIONS
    names = sorted(n for n in names if not any(n.startswith(w) for w in a.without))

    def wanted(articles):
        return sum(len(gold[i]) for i in articles)

    def fit_on(ids):
        return fit(articles, gold, ids, names, a.penalty, counts)

    ids = sorted(i for i in gold if not a.part or part_of(i) == a.part)
    found = {}  # by article, cross-validated
    for k in range(a.folds):
        weights = fit_on([i for i in ids if fold_of(i, a.folds) != k])
        for i in ids:
            if fold_of(i, a.folds) == k:
                found[i] = scores(articles, gold, [i], weights)
    weights = fit_on(ids)
    for path, members in list(sets.items()) + [("all", ids)]:
        members = [i for i in members if i in found]
        report("cross-validated", [f for i in members for f in found[i]], wanted(members), path)
        report("fitted on them ", scores(articles, gold, members, weights), wanted(members), path)
    for path, members in sets.items() if len(sets) > 1 else ():
        others = fit_on([i for i in ids if i not in set(members)])
        report("by the others  ", scores(articles, gold, members, others), wanted(members), path)
    if a.part:
        rest = sorted(set(gold) - set(ids))
        report("the other part ", scores(articles, gold, rest, weights), wanted(rest))
    for n in sorted(weights, key=lambda n: -abs(weights[n])):
        print("%-20s %6.2f" % (n, weights[n]))
    if a.write:
        write_column(os.path.join(a.write, "weights.tsv"), weights)
        write_column(os.path.join(a.write, "domains.tsv"),
                     {n[6:]: w * PRIOR for n, w in weights.items() if n.startswith("prior_")})


if __name__ == "__main__":
    main()
