"""From counts to figures: {scope: {figure: number or None}}, and what changed in them."""
from measure import FIELDS
from names import GROUPS

BINS = ("below .5", ".5-.6", ".6-.7", ".7-.8", ".8-.9", ".9-1")


def share(part, whole):
    return part / whole if whole else None


def harmonic(right_given, given, found, labelled):
    """F1.  Of nothing given all is right, of nothing labelled all is found."""
    p = right_given / given if given else 1.0
    r = found / labelled if labelled else 1.0
    if not given and not labelled:
        return None
    return 2 * p * r / (p + r) if p + r else 0.0


def three(name, right_given, given, found, labelled):
    return {name + " P": share(right_given, given), name + " R": share(found, labelled),
            name + " F1": harmonic(right_given, given, found, labelled)}


def main_figures(c):
    """The figures of a set of articles."""
    f = {"articles": c["articles"]}
    f.update(three("parties", c["party rows right"], c["party rows"], c["main found"], c["main"]))
    f["exact"] = share(c["exact"], c["party rows right"])
    f["tier"] = share(c["tier"], c["party rows right"])
    f.update(three("domains", c["domains right"], c["domain rows"], c["domains right"],
                   c["domains"]))
    for field in ("kind", "signed", "event"):
        f[field] = share(c["any", field], c["asked", field])
    for field in ("period", "date"):
        f[field] = harmonic(c["any", field], c["given", field], c["any", field], c["asked", field])
    f["none"], f["alarms"], f["domain alarms"] = c["none"], c["alarms"], c["domain alarms"]
    return f


def type_figures(c):
    """Of each type of party: recall by the labelled type, precision by the returned one."""
    types = {k[1] for k in c if isinstance(k, tuple) and k[0] in ("type rows", "type main")}
    return {t: {"main": c["type main", t], "returned": c["type rows", t], **three(
        "parties", c["type rows right", t], c["type rows", t], c["type main found", t],
        c["type main", t])} for t in sorted(types)}


def field_figures(c):
    return {f: {"labelled": c["asked", f], "right": c["any", f], "first": c["first", f],
                "share": share(c["any", f], c["asked", f]), "wrong": c["wrong", f],
                "unasked": c["unasked", f]} for f in FIELDS}


def bin_figures(c):
    return {"%s %s" % (what, name): {
        "rows": c["bin", what, k], "said": share(c["bin sum", what, k], c["bin", what, k]),
        "right": share(c["bin right", what, k], c["bin", what, k])}
        for what in ("parties", "domains") for k, name in enumerate(BINS)
        if k or c["bin", what, k]}


def name_figures(c):
    """Spans of all and of each group; and how right the right ones are."""
    def of(groups):
        counts = [sum(c[what, g] for g in groups) for what in
                  ("name rows right", "name rows", "name found", "name")]
        return {"returned": counts[1], "labelled": counts[3], **three("spans", *counts)}

    figures = {"all": of(GROUPS), **{g: of((g,)) for g in GROUPS}}
    figures["right spans"] = {
        "exact": share(c["name exact"], c["names right"]),
        "type": share(c["name type"], c["names right"]),
        **three("identity", c["same right"], c["same given"], c["same right"], c["same labelled"])}
    return figures


def flat(figures, path=""):
    """{"part / scope / figure": number} of nested figures."""
    if not isinstance(figures, dict):
        return {path: figures}
    out = {}
    for key, value in figures.items():
        out.update(flat(value, path + " / " + key if path else key))
    return out


def changes(before, now):
    """(figure, before, now) of all that differ; None is no figure."""
    a, b = flat(before), flat(now)
    for key in dict.fromkeys([*b, *a]):
        old, new = a.get(key), b.get(key)
        if old != new and not (old is not None and new is not None and abs(old - new) < 5e-7):
            yield key, old, new
