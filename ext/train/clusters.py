"""Clusters of words by the company they keep, counted in unlabelled text.

A word is what stands within two tokens of it, before and behind: pointwise mutual information with
the most frequent words, reduced by a singular value decomposition, then k-means.  Words in like
company ("ký", "thỏa thuận" ...) so share a number, which a model can learn from where it has never
seen the word itself."""
import collections
import re
import subprocess

import numpy as np
import scipy.sparse
from scipy.sparse.linalg import svds
from sklearn.cluster import MiniBatchKMeans

CLUSTERS, DIMENSIONS, CONTEXTS, LEAST_COUNT, MOST_WORDS = 256, 100, 2500, 8, 14000
FIRST = 2  # 0 is no cluster, 1 that of numbers: see lexicon/model.h
PLACES = (-2, -1, 1, 2)


def tokens_of(path, extension):
    """The words, numbers (all as "0") and signs of the text at PATH, in small letters, spelt alike."""
    sql = ".load %s\nSELECT viet_lower(viet_normalize(CAST(readfile('%s') AS TEXT), 'new'));" % (
        extension, path.replace("'", "''"))
    text = subprocess.run(["sqlite3", "-batch", ":memory:"], input=sql.encode(), capture_output=True,
                          check=True).stdout.decode(errors="replace")
    return ["0" if t[0].isdigit() else t for t in re.findall(r"[^\W\d_]+|\d+|[^\w\s]|\n", text)]


def counts(ids, words, place):
    """How often each word has each of the CONTEXTS at PLACE."""
    n = len(ids)
    word = ids[max(0, -place):n - max(0, place)]
    context = ids[max(0, place):n + min(0, place)]
    seen = (word >= 0) & (context >= 0) & (context < CONTEXTS)
    return scipy.sparse.coo_matrix((np.ones(seen.sum()), (word[seen], context[seen])), shape=(words, CONTEXTS))


def vectors(ids, words):
    table = scipy.sparse.hstack([counts(ids, words, place).tocsr() for place in PLACES]).tocoo()
    table.sum_duplicates()
    rows = np.asarray(table.sum(1)).ravel() + 1
    columns = np.asarray(table.sum(0)).ravel() + 1
    information = np.log(table.data * table.sum() / (rows[table.row] * columns[table.col]))
    table = scipy.sparse.csr_matrix((np.maximum(information, 0), (table.row, table.col)), shape=table.shape)
    left, values, _ = svds(table, k=DIMENSIONS, random_state=1)
    found = left * np.sqrt(values)
    return found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-9)


def write(text, extension, path):
    """Write the clusters of the words of the file TEXT to PATH; returns the number of words."""
    tokens = tokens_of(text, extension)
    common = [w for w, n in collections.Counter(tokens).most_common(MOST_WORDS) if n >= LEAST_COUNT]
    number = {w: i for i, w in enumerate(common)}
    ids = np.array([number.get(t, -1) for t in tokens])
    found = MiniBatchKMeans(CLUSTERS, random_state=1, n_init=3, batch_size=4096).fit(vectors(ids, len(common)))
    with open(path, "w", encoding="utf-8") as out:
        out.write("# trained on %d words of unlabelled news\nword\tcluster\n" % len(tokens))
        out.writelines("%s\t%d\n" % (w, c + FIRST) for w, c in zip(common, found.labels_)
                       if w not in ("0", "\n"))
    return len(common)
