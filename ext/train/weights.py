"""Writes weights as ext/data/model_*.tsv, which ext/tools/gen_model.c reads."""
import math
import os

ONE = 512  # a weight of 1.0
LEAST, MOST = -32768, 32767


def fixed(weight):
    return max(LEAST, min(MOST, round(weight * ONE)))


def write_linear(folder, name, comment, labels, weights, bias=None, transitions=None):
    """WEIGHTS: {feature: {label: weight}}; BIAS: {label: weight}; TRANSITIONS: {(from, to): weight}."""
    os.makedirs(folder, exist_ok=True)
    rows = []
    for feature, of in sorted(weights.items()):
        cells = [fixed(of.get(label, 0)) for label in labels]
        if any(cells):
            rows.append("%08x\t%s\n" % (feature, "\t".join(str(c) if c else "" for c in cells)))
    with open(os.path.join(folder, "model_%s.tsv" % name), "w", encoding="utf-8") as out:
        out.write("# %s\nfeature\t%s\n" % (comment, "\t".join(labels)))
        out.write("bias\t%s\n" % "\t".join(str(round((bias or {}).get(l, 0) * ONE)) for l in labels))
        for a in labels if transitions else ():
            out.write(">%s\t%s\n" % (a, "\t".join(str(fixed(transitions.get((a, b), 0))) for b in labels)))
        out.writelines(rows)
    return len(rows)


def write_forest(folder, name, comment, trees, bias):
    """TREES: lists of nodes (column, value, left, right) with the root first; leaves have column -1."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "model_%s_trees.tsv" % name), "w", encoding="utf-8") as out:
        out.write("# %s\ntree\tnode\tcolumn\tvalue\tleft\tright\n" % comment)
        out.write("bias\t\t\t%d\t\t\n" % round(bias * ONE))
        for t, nodes in enumerate(trees):
            for n, (column, value, left, right) in enumerate(nodes):
                out.write("%d\t%d\t%d\t%d\t%s\t%s\n" % (t, n, column, value, left or "", right or ""))


def nodes_of(tree):
    """The nodes of a LightGBM tree (a dictionary), parents before children."""
    nodes = []

    def add(x):
        at = len(nodes)
        if "leaf_value" in x:
            nodes.append((-1, round(x["leaf_value"] * ONE), 0, 0))
        else:
            nodes.append(None)
            left = add(x["left_child"])
            right = add(x["right_child"])
            nodes[at] = (x["split_feature"], math.floor(x["threshold"]), left, right)
        return at

    add(tree)
    return nodes
