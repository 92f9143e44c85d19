"""The tagger of names: a linear chain over tokens, by crfsuite."""
import pycrfsuite

import questions
import weights

GROUPS = "loc org per rest".split()
LABELS = ["O"] + [a + b for b in GROUPS for a in ("B-", "I-")]
OPTIONS = {"c1": 1., "c2": .1, "max_iterations": 70}
LEAST_WEIGHT = .03  # a feature whose weights are all smaller is left out


def runs(asked):
    """The questions about tokens, cut into runs that follow each other."""
    out = []
    for q in asked:
        if q.task == questions.NAME:
            if q.starts:
                out.append([])
            out[-1].append(q)
    return out


def labels(run, spans):
    """B-, I- and O for the tokens of RUN; SPANS are sorted (start, end, group)."""
    out = ["O"] * len(run)
    lo, hi = run[0].start, run[-1].end
    for i, j, what in spans:
        if j <= lo or i >= hi:
            continue
        inside = [k for k, q in enumerate(run) if q.start >= i and q.end <= j]
        if inside and all(out[k] == "O" for k in inside):
            for n, k in enumerate(inside):
                out[k] = ("I-" if n else "B-") + what
    return out


def train(sequences, path, folder, count):
    """Train on SEQUENCES [(run, labels)] of COUNT articles, crfsuite's own model at PATH, and write the
    model into FOLDER; returns the number of its features."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for run, tags in sequences:
        trainer.append(pycrfsuite.ItemSequence([[str(f) for f in q.features] for q in run]), tags)
    trainer.set_params(OPTIONS)
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    info = tagger.info()
    found = {}
    for (feature, label), w in info.state_features.items():
        found.setdefault(int(feature), {})[label] = w
    found = {f: of for f, of in found.items() if max(map(abs, of.values())) > LEAST_WEIGHT}
    return weights.write_linear(folder, "names", "trained on the names of %d articles" % count, LABELS, found,
                                transitions=info.transitions)
