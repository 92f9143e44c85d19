"""Measure a built extension on labelled articles.

    python3 tests/evaluate [--extension build/viet] [--folds build/fold%d/viet] FOLDER...

Each FOLDER holds label files (*.jsonl) and texts (ID.txt, there or in folders below); docs/evaluation.md
has the format and what each figure means.  With --folds each article is read by the extension of its
fold (CRC-32 of its id modulo 5), which must not have learned from it.

Exit status: 0 if it could measure, however bad the figures are; 2 if not.
"""
import argparse
import collections
import json
import sys

sys.dont_write_bytecode = True

import corpus as corpora  # noqa: E402
import figures  # noqa: E402
import measure  # noqa: E402
import names  # noqa: E402
import reading  # noqa: E402
import report  # noqa: E402

SUBJECTS = ("parties", "domains", *measure.FIELDS, "names", "labels")


def arguments():
    parser = argparse.ArgumentParser(
        prog="evaluate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="+")
    parser.add_argument("--extension", default="build/viet", help="without or with .so")
    parser.add_argument("--folds", metavar="PATTERN", help="%%d in it is the fold, 0 to 4")
    parser.add_argument("--show", choices=SUBJECTS, help="list the errors in one of these")
    parser.add_argument("--json", metavar="FILE", help="write the figures and errors there as well")
    parser.add_argument("--compare", metavar="FILE", help="what changed since that --json FILE")
    given = parser.parse_args()
    if given.folds and given.folds.count("%d") != 1:
        parser.error("--folds needs one %d for the number of the fold")
    return given


def scopes(corpus):
    """{name: ids} of the articles to be measured together."""
    ids = list(corpus.articles)
    inside = {i for i in ids if corpora.in_genre(corpus.articles[i])}
    parts = {"all": ids, "in genre": [i for i in ids if i in inside],
             "out of genre": [i for i in ids if i not in inside]}
    sets = sorted({str(label["set"]) for label in corpus.articles.values() if label.get("set")})
    for name in sets:
        parts["set " + name] = [
            i for i in ids if str(corpus.articles[i].get("set") or "") == name]
    if sets:
        parts["no set"] = [i for i in ids if not corpus.articles[i].get("set")]
    for k in range(corpora.FOLDS):
        parts["fold %d" % k] = [i for i in ids if corpora.fold_of(i) == k]
    return {name: some for name, some in parts.items() if some or name == "all"}


def run(corpus, rows, gaps):
    """All figures and all errors of a corpus and the rows returned for it."""
    errors = collections.defaultdict(list)

    def listener(article):
        return lambda subject, what, which: errors[subject].append(
            "%s: %s: %s" % (article, what, " ".join(which.split())))

    done = {}
    if corpus.articles:
        counts = {i: measure.article_counts(
            label, rows["viet_parties"][i], rows["viet_domains"][i], rows["viet_cooperations"][i],
            listener(i)) for i, label in corpus.articles.items()}
        total = sum(counts.values(), collections.Counter())
        done = {"articles": {name: figures.main_figures(sum((counts[i] for i in some),
                                                            collections.Counter()))
                             for name, some in scopes(corpus).items()},
                "types": figures.type_figures(total), "cooperations": figures.field_figures(total),
                "calibration": figures.bin_figures(total)}
    if corpus.names and "names" not in gaps:
        counts = {i: names.name_counts(label, corpus.texts[i], rows["viet_mentions"][i],
                                       listener(i)) for i, label in corpus.names.items()}
        done["named articles"] = len(counts)
        done["names"] = figures.name_figures(sum(counts.values(), collections.Counter()))
        for k in range(corpora.FOLDS):
            some = [counts[i] for i in counts if corpora.fold_of(i) == k]
            if some:
                done["names"]["fold %d" % k] = figures.name_figures(
                    sum(some, collections.Counter()))["all"]
    for article, string in corpus.strays():
        errors["labels"].append("%s: does not stand in the text: %s" % (article, string))
    for what in gaps:
        forget(done, what)
    return done, dict(errors)


def forget(done, what):
    """Leave out the figures of what the extension does not return."""
    every = done.get("articles", {})
    gone = {"parties": ["parties P", "parties R", "parties F1", "exact", "tier", "alarms"],
            "domains": ["domains P", "domains R", "domains F1", "domain alarms"]}.get(what, [what])
    for f in every.values():
        for figure in gone:
            if figure in f:
                f[figure] = None
    if what == "date":
        done.get("cooperations", {}).pop("day", None)
    done.get("cooperations", {}).pop(what, None)
    if what in ("parties", "parties by type") and "types" in done:
        done["types"] = {}


def heading(given, corpus, extensions, errors):
    n, without = len(corpus.articles), sum(
        label["relation"]["type"] == "none" for label in corpus.articles.values())
    build = "%s (version %s)" % (given.folds or extensions[0].path, extensions[0].version or "unknown")
    how = ("cross-validated: each read by the extension of its fold, " if given.folds
           else "read by ") + build
    lines = ["%s labelled articles, %s of them without a cooperation; %s." % (
        report.number(n), report.number(without), how)]
    if errors.get("labels"):
        lines += ["Labelled strings that do not stand in their text (--show labels): %s."
                  % report.number(len(errors["labels"]))]
    return "\n".join(lines)


def listing(subject, errors, before):
    """The errors of a subject; with an earlier run those that came (+) and went (-)."""
    now = errors.get(subject, [])
    if before is None:
        return "\n".join(now) or "No error in %s." % subject
    old = before.get("errors", {}).get(subject, [])
    lines = sorted(["+ " + e for e in set(now) - set(old)] + ["- " + e for e in set(old) - set(now)],
                   key=lambda line: (line[2:].split(":")[0], line))
    return "\n".join(lines) or "The errors in %s are the same." % subject


def main():
    given = arguments()
    before = None
    if given.compare:
        with open(given.compare, encoding="utf-8") as file:
            before = json.load(file)
        if not isinstance(before, dict) or "figures" not in before:
            raise corpora.Unusable("%s: not written by --json" % given.compare)
    corpus = corpora.Corpus(given.folder)
    for complaint in corpus.complaints:
        print(complaint, file=sys.stderr)
    paths = [given.folds.replace("%d", str(k)) for k in range(corpora.FOLDS)] if given.folds \
        else [given.extension]
    extensions = [reading.Extension(path) for path in paths]
    gaps = set()
    for extension in extensions:
        for sentence, what in extension.gaps():
            gaps |= what
            print("%s: not measured: %s" % (sentence, ", ".join(sorted(what))), file=sys.stderr)
    fold = corpora.fold_of if given.folds else lambda article: 0
    rows = reading.read_in_folds(corpus.paths, fold, extensions)
    done, errors = run(corpus, rows, gaps)
    print(heading(given, corpus, extensions, errors), end="\n\n")
    print(report.report(done))
    if before is not None:
        print("\n" + report.comparison(list(figures.changes(before["figures"], done))))
    if given.show:
        print("\n" + listing(given.show, errors, before))
    if given.json:
        with open(given.json, "w", encoding="utf-8") as file:
            json.dump({"figures": done, "errors": errors}, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    try:
        main()
    except (corpora.Unusable, reading.Failed, OSError, ValueError) as e:
        print("evaluate: %s" % e, file=sys.stderr)
        sys.exit(2)
