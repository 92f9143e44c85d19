#!/usr/bin/env python3
"""Train the models of ext/data/model_*.tsv on folders of labelled articles.

    train.py CORPUS... [--build build] [--stage all|clusters|names|linear|story|forest] [--jobs 2]

A model is trained on all articles, into ext/data/, and one for each of five folds (CRC-32 of an
article's id modulo 5) without the articles of that fold, into BUILD/foldK/data/.  What the models
are asked about an article is always read with those that have not seen it.  See docs/reading.md.
"""
import argparse
import glob
import os
import shutil
import subprocess
from concurrent.futures import ProcessPoolExecutor

import articles
import clusters
import excerpts
import forests
import linear
import questions
import rows
import tagger
import weights

LABELS = ["tests/reading/labels.jsonl", "tests/reading/invented.jsonl"]
CLUSTERS = "ext/data/model_clusters.tsv"
EACH_FOLD = [*range(articles.FOLDS), None]  # None: on all articles


def folder_of(build, fold):
    return "ext/data" if fold is None else "%s/fold%d/data" % (build, fold)


def make(build, target):
    subprocess.run(["make", "-s", "BUILD=" + build, target], check=True)
    return target


def begin(build):
    """A fold that has no models yet begins with those of all articles, which are then replaced.  Clusters
    are of unlabelled text, and the same for all folds."""
    for k in range(articles.FOLDS):
        os.makedirs(folder_of(build, k), exist_ok=True)
        for path in glob.glob("ext/data/model_*.tsv"):
            copy = os.path.join(folder_of(build, k), os.path.basename(path))
            if path == CLUSTERS or not os.path.exists(copy):
                shutil.copy(path, copy)


def read_all(build, labelled):
    """{id: what the engine asks about the article, with the models that have not seen it}"""
    asked = {}
    for k in range(articles.FOLDS):
        of = [a for a in labelled if a.fold == k]
        program = make(build, "%s/fold%d/features" % (build, k))
        for a, qs in zip(of, questions.ask(program, of)):
            asked[a.id] = qs
    return asked


def in_parallel(jobs, work, todo):
    with ProcessPoolExecutor(jobs) as pool:
        for done in [pool.submit(work, *arguments) for arguments in todo]:
            print(*done.result(), flush=True)


def train_clusters(build, folders):
    for folder in folders:
        text = os.path.join(folder, "bulk.txt")
        if os.path.exists(text):
            make(build, build + "/viet.so")
            print("clusters:", clusters.write(text, build + "/viet", CLUSTERS), "words", flush=True)


def names_of_fold(build, labelled, fold):
    chosen = [a for a in labelled if a.fold != fold]
    asked = questions.ask(build + "/tools/features", chosen)
    sequences = []
    for a, qs in zip(chosen, asked):
        spans = articles.spans(a)
        sequences += [(run, tagger.labels(run, spans)) for run in tagger.runs(qs)]
    n = tagger.train(sequences, "%s/names-%s.crf" % (build, fold), folder_of(build, fold), len(chosen))
    return "names, without fold %s:" % fold, n, "features"


def linear_of_fold(build, task, data, fold):
    n = linear.train(task, rows.without(data, fold), folder_of(build, fold))
    return "%s, without fold %s:" % (task, fold), n, "features"


def forest_of_fold(build, task, data, fold):
    n = forests.train(task, rows.without(data, fold), folder_of(build, fold))
    return "%s, without fold %s:" % (task, fold), n, "nodes"


def train_names(build, labelled, jobs):
    make(build, build + "/tools/features")
    named = [a for a in labelled if a.names is not None and (a.weight == 1 or a.tells)]
    in_parallel(jobs, names_of_fold, [(build, named, k) for k in EACH_FOLD])


def train_linear(build, labelled, jobs):
    asked = read_all(build, labelled)
    data = {task: rows.features_of(task, labelled, asked) for task in linear.TASKS}
    in_parallel(jobs, linear_of_fold, [(build, t, data[t], k) for t in linear.TASKS for k in EACH_FOLD])


def train_forests(build, labelled, jobs, tasks):
    asked = read_all(build, labelled)
    for task in tasks:
        data = rows.rows_of(task, labelled, asked)
        in_parallel(jobs, forest_of_fold, [(build, task, data, k) for k in EACH_FOLD])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", metavar="CORPUS", help="folder with *.jsonl and ID.txt")
    parser.add_argument("--build", default="build")
    parser.add_argument("--stage", default="all", choices="all clusters names linear story forest".split())
    parser.add_argument("--jobs", type=int, default=2)
    a = parser.parse_args()
    whole = articles.read(a.corpora, LABELS)
    short = [excerpts.excerpt_of(x, articles.Article, articles.CUT) for x in whole]
    labelled = whole + [x for x in short if x]
    if not labelled:
        parser.error("no labelled articles in %s: give folders with *.jsonl beside ID.txt, see "
                     "docs/evaluation.md" % ", ".join(a.corpora))
    print("%d articles, %d with names, and %d paragraphs of these" % (
        len(whole), sum(x.names is not None for x in whole), len(labelled) - len(whole)), flush=True)
    if a.stage == "clusters":
        train_clusters(a.build, a.corpora)
    begin(a.build)
    if a.stage in ("all", "names"):
        train_names(a.build, labelled, a.jobs)
    if a.stage in ("all", "linear"):
        train_linear(a.build, labelled, a.jobs)
    if a.stage in ("all", "story"):
        train_forests(a.build, labelled, a.jobs, ["story"])
    if a.stage in ("all", "forest"):
        train_forests(a.build, labelled, a.jobs, ["party", "domain"])


if __name__ == "__main__":
    main()
