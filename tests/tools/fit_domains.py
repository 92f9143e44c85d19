#!/usr/bin/env python3
"""Fit the weights of the evidence for domains (rows d_* of ext/data/weights.tsv).

    dump_evidence TEXT_DIR/*.txt > evidence.tsv
    fit_domains.py evidence.tsv GOLD.jsonl [--weights ext/data/weights.tsv] [--part A|B] ...

GOLD.jsonl holds a labelled article a line: {"id": ..., "domains": [{"code": ...}, ...]}; its text
is the file ID.txt.  The model is a logistic regression with an L2 penalty.  A domain is described
by its best mention and by what all its mentions say together; which mention is best depends on
the weights, so choosing and fitting take turns.  Prints precision and recall of a cross-validation
by article (what to expect of other articles) and writes the weights fitted on all articles into
the file named by --weights.

Part A is the 60 % of the articles to look at while the evidence is thought out, part B the other
40 % (by hash of the id); --part fits on one and reports both.
"""
import argparse
import hashlib
import json
import math
import os
import re

# Of the domain in the whole article; all other evidence is that of its best mention.
OF_DOMAIN = ("d_mentions d_share d_sentences d_headed d_second d_rivals d_lag d_crowd d_length "
             "d_certain d_no_party").split()
FROM_MENTIONS = {"d_second", "d_rivals", "d_lag"}  # these change with the weights


def part_of(article):
    return "A" if int(hashlib.sha1(article.encode()).hexdigest(), 16) % 10 < 6 else "B"


def fold_of(article, folds):
    return int(hashlib.md5(article.encode()).hexdigest(), 16) % folds


def logistic(x):
    return 1 / (1 + math.exp(-max(-30, min(30, x))))


def read_evidence(path):
    """{article: {code: {"mentions": [vector], "all": vector}}}"""
    articles = {}
    for line in open(path, encoding="utf-8"):
        file, stage, code, start, _, _, rest = line.rstrip("\n").split("\t")
        article = os.path.splitext(os.path.basename(file))[0]
        of = articles.setdefault(article, {})
        if stage == "party":
            continue
        vector = {k: float(v) for k, v in (pair.split("=") for pair in rest.split())}
        domain = of.setdefault(code, {"mentions": [], "all": {}})
        if stage == "domain":
            domain["all"] = {k: v for k, v in vector.items() if k in OF_DOMAIN}
        else:
            vector["start"] = int(start)
            domain["mentions"].append(vector)
    return articles


def dot(weights, vector):
    return sum(weights.get(k, 0) * v for k, v in vector.items())


def describe(domains, weights):
    """Yield (code, vector) for the domains of an article under WEIGHTS."""
    odds = {c: sorted((dot(weights, m) for m in d["mentions"]), reverse=True)
            for c, d in domains.items()}
    best_of_all = max(o[0] for o in odds.values())
    for code, domain in domains.items():
        best = max(domain["mentions"], key=lambda m: dot(weights, m))
        v = {k: x for k, x in best.items() if k != "start"}
        v.update(domain["all"])
        rivals = sum(o[0] > odds[code][0] for o in odds.values())
        v["d_second"] = logistic(odds[code][1]) if len(odds[code]) > 1 else 0
        v["d_rivals"] = rivals / (rivals + 3)
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
    """Newton's method for the penalised likelihood of ROWS, (vector, label)."""
    w = [0.0] * len(names)
    sparse = [([(i, v[n]) for i, n in enumerate(names) if v.get(n)], y) for v, y in rows]
    free = names.index("d_bias")
    for _ in range(8):
        g = [0 if i == free else penalty * x for i, x in enumerate(w)]
        h = [[0.0] * len(names) for _ in names]
        for i in range(len(names)):
            h[i][i] = 1e-6 if i == free else penalty
        for v, y in sparse:
            p = logistic(sum(w[i] * x for i, x in v))
            q = max(p * (1 - p), 1e-6)
            for i, x in v:
                g[i] += (p - y) * x
                row, qx = h[i], q * x
                for j, z in v:
                    row[j] += qx * z
        step = solve(h, g)
        w = [x - s for x, s in zip(w, step)]
        if max(abs(s) for s in step) < 1e-4:
            break
    return dict(zip(names, w))


def fit(articles, gold, ids, names, penalty, start):
    """Choose the best mention of every domain and fit, in turns."""
    weights = dict(start)
    for _ in range(6):
        rows = [(v, code in gold[i]) for i in ids if articles.get(i)
                for code, v in describe(articles[i], weights)]
        weights = regress(rows, names, penalty)
    return weights


def scores(articles, gold, ids, weights):
    """(certainty, is labelled, article) of every candidate."""
    return [(logistic(dot(weights, v)), code in gold[i], i) for i in ids if articles.get(i)
            for code, v in describe(articles[i], weights)]


def precision_recall(found, wanted, threshold, silent):
    got = [y for p, y, i in found if p >= threshold and i not in silent]
    return sum(got) / max(1, len(got)), sum(got) / max(1, wanted)


def report(title, found, wanted, silent):
    best = max((t / 100 for t in range(20, 80)),
               key=lambda t: min(precision_recall(found, wanted, t, silent)))
    rows = ["%s: balanced at %.2f P %.3f R %.3f" % ((title, best) + precision_recall(found, wanted, best, silent))]
    for t in (0.35, 0.4, 0.45, 0.5):
        rows.append("%.2f: P %.3f R %.3f" % ((t,) + precision_recall(found, wanted, t, silent)))
    print("   ".join(rows))


# Where the turns begin: a strong phrase in a list behind "lĩnh vực" is the best mention.
START = {"d_strong": 1.5, "d_field": 1, "d_about": 0.5, "d_near": 1, "d_direct": 1, "d_roll": 1,
         "d_pact": 1, "d_agreed": 1, "d_title": 0.5, "d_lead": 0.5, "d_loose_weak": -1}


def write_weights(path, weights):
    lines = open(path, encoding="utf-8").read().split("\n")
    for k, line in enumerate(lines):
        name = line.split("\t")[0]
        if name in weights:
            lines[k] = re.sub(r"^(\w+)\t-?\d+", lambda m: "%s\t%d" % (m[1], round(weights[name] * 100) * 10), line)
    open(path, "w", encoding="utf-8").write("\n".join(lines))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("evidence"), ap.add_argument("gold")
    ap.add_argument("--weights", help="file to write the fitted weights into")
    ap.add_argument("--penalty", type=float, default=1.0)
    ap.add_argument("--folds", type=int, default=10)
    ap.add_argument("--part", choices=["A", "B"], help="fit on this part only")
    ap.add_argument("--without", nargs="*", default=[], help="evidence to leave out")
    ap.add_argument("--speechless", action="store_true", help="count articles without parties too")
    a = ap.parse_args()
    articles = read_evidence(a.evidence)
    gold = {}
    for line in open(a.gold, encoding="utf-8"):
        g = json.loads(line)
        gold[g["id"]] = {d["code"] for d in g["domains"]}
    wanted = lambda ids: sum(len(gold[i]) for i in ids)
    silent = set() if a.speechless else {
        i for i in gold for d in articles.get(i, {}).values() if d["all"].get("d_no_party")}
    names = sorted({k for of in articles.values() for d in of.values()
                    for v in d["mentions"] + [d["all"]] for k in v} - {"start"} | {"d_bias"} | FROM_MENTIONS)
    names = [n for n in names if n not in a.without]
    ids = sorted(i for i in gold if not a.part or part_of(i) == a.part)
    found = []
    for k in range(a.folds):
        train = [i for i in ids if fold_of(i, a.folds) != k]
        test = [i for i in ids if fold_of(i, a.folds) == k]
        found += scores(articles, gold, test, fit(articles, gold, train, names, a.penalty, START))
    report("cross-validated", found, wanted(ids), silent)
    weights = fit(articles, gold, ids, names, a.penalty, START)
    report("fitted on them ", scores(articles, gold, ids, weights), wanted(ids), silent)
    if a.part:
        rest = sorted(set(gold) - set(ids))
        report("the other part ", scores(articles, gold, rest, weights), wanted(rest), silent)
    for n in sorted(weights, key=lambda n: -abs(weights[n])):
        print("%-14s %6.2f" % (n, weights[n]))
    if a.weights:
        write_weights(a.weights, weights)


if __name__ == "__main__":
    main()
