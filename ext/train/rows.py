"""Questions with their labels: what a model is trained on.

Data are (inputs, labels, importance, folds): lists of the same length.  An answer that is wrong about a
secondary party costs half, one about an optional domain nothing, one about news of other kinds what
the label says ("weight").  Articles on localities and their organs, which this is for, count double for
parties."""
import numpy as np
import questions

KINDS = ("twinning mou cooperation_agreement coordination_programme friendship support "
         "meeting").split()


def first(asked, task, with_row=False):
    return next((q for q in asked if q.task == task and (len(q.row) > 0) == with_row), None)


def parties(article, asked):
    for q in asked:
        if q.task == questions.PARTY:
            party = article.party(q.candidate, article.text[q.start:q.end])
            main = party is None or article.label["parties"][party]["tier"] == "main"
            yield q, party is not None, (1. if main else .5) * (2 if article.in_genre else 1)


def domains(article, asked):
    wanted = {x["code"]: not x.get("optional") for x in article.label["domains"]}
    for q in asked:
        if q.task == questions.DOMAIN:
            yield q, q.candidate in wanted, 1. if wanted.get(q.candidate, True) else 0.


def answers(task, article, asked):
    """(question, label, importance) of TASK about ARTICLE."""
    relation = article.label["relation"]
    if task == "party":
        yield from parties(article, asked)
    elif task == "domain":
        if not article.short:
            yield from domains(article, asked)
    elif task == "look":
        if not article.short:
            yield first(asked, questions.LOOK), article.tells, 1. / article.weight
    elif task == "story":
        yield first(asked, questions.STORY), article.tells, 1.
    elif task == "story rows":
        yield first(asked, questions.STORY, True), article.tells, 1.
    elif article.short:
        return
    elif article.tells and task == "signed":
        yield first(asked, questions.KIND), bool(relation["signed"]), 1.
    elif article.tells and task == "kind":
        yield first(asked, questions.KIND), KINDS.index(relation["type"]), 1.


def gather(task, labelled, asked, take):
    inputs, labels, importance, folds = [], [], [], []
    for a in labelled:
        for q, label, cost in answers(task, a, asked[a.id]):
            if q is not None and cost:
                inputs.append(take(q))
                labels.append(int(label))
                importance.append(cost * a.weight)
                folds.append(a.fold)
    return inputs, np.array(labels), np.array(importance), np.array(folds)


def features_of(task, labelled, asked):
    return gather(task, labelled, asked, lambda q: q.features)


def rows_of(task, labelled, asked):
    return gather("story rows" if task == "story" else task, labelled, asked, lambda q: q.row)


def without(data, fold):
    """DATA without the articles of FOLD (None: all)."""
    inputs, labels, importance, folds = data
    keep = [i for i, f in enumerate(folds) if f != fold]
    return [inputs[i] for i in keep], labels[keep], importance[keep]
