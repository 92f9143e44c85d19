"""Linear models over features: logistic regression with an L2 penalty, by liblinear."""
import collections

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

import weights
from rows import KINDS

# For each task: the inverse of the penalty, how many examples must have a feature, and how large a
# weight must be to be kept.
TASKS = {"look": (.01, 5, .015), "story": (.02, 4, .008), "party": (.03, 3, .008), "domain": (.03, 3, .008),
         "kind": (.02, 3, .025), "signed": (.02, 3, .008)}


def vocabulary(lists, least):
    count = collections.Counter()
    for features in lists:
        count.update(features.tolist())  # each stands once in its list
    return {f: i for i, f in enumerate(sorted(f for f, n in count.items() if n >= least))}


def matrix(lists, known):
    starts, columns = [0], []
    for features in lists:
        columns += sorted(known[f] for f in features.tolist() if f in known)
        starts.append(len(columns))
    return scipy.sparse.csr_matrix(
        (np.ones(len(columns)), np.array(columns, dtype=np.int32), np.array(starts, dtype=np.int32)),
        shape=(len(lists), len(known)))


def train(task, data, folder):
    """Write the model of TASK into FOLDER; returns the number of its features."""
    lists, labels, importance = data
    penalty, least, smallest = TASKS[task]
    known = vocabulary(lists, least)
    examples = matrix(lists, known)
    names = KINDS if task == "kind" else [task]
    found = {f: {} for f in known}
    bias = {}
    for k, name in enumerate(names):
        model = LogisticRegression(C=penalty, solver="liblinear", max_iter=400, random_state=1)
        model.fit(examples, labels == (k if task == "kind" else 1), sample_weight=importance)
        bias[name] = model.intercept_[0]
        for f, i in known.items():
            if abs(model.coef_[0][i]) > smallest:
                found[f][name] = model.coef_[0][i]
    return weights.write_linear(folder, task, "trained on %d examples" % len(lists), names, found, bias)
