"""The figures as plain text that is Markdown too."""

ALARMS = "alarms"
HEADS = {"articles": "articles", "parties P": "parties P", "parties R": "R", "parties F1": "F1",
         "exact": "exact", "tier": "tier", "domains P": "domains P", "domains R": "R",
         "domains F1": "F1", "kind": "kind", "signed": "signed", "event": "event",
         "period": "period", "date": "date", ALARMS: "false alarms"}


def number(value):
    if value is None:
        return "–"
    if isinstance(value, int):
        return "{:,}".format(value)
    return ("%.3f" % value).lstrip("0") if value < 1 else "%.3f" % value


def table(head, rows):
    """A Markdown table; the first column is left aligned, others right."""
    cells = [head] + [[x if isinstance(x, str) else number(x) for x in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    def line(row):
        return "| " + " | ".join(x.ljust(w) if i == 0 else x.rjust(w)
                                 for i, (x, w) in enumerate(zip(row, widths))) + " |"
    rule = "| " + " | ".join("-" * w if i == 0 else "-" * (w - 1) + ":"
                             for i, w in enumerate(widths)) + " |"
    return "\n".join([line(cells[0]), rule] + [line(row) for row in cells[1:]])


def scope_row(name, f):
    def cell(key):
        if key != ALARMS:
            return f[key]
        return "%s of %s (domains %s)" % tuple(
            number(f[x]) for x in ("alarms", "none", "domain alarms"))
    return [name] + [cell(key) for key in HEADS]


def report(run):
    """All tables of a run."""
    parts = []
    if "articles" in run:
        parts += [table([""] + list(HEADS.values()),
                        [scope_row(name, f) for name, f in run["articles"].items()])]
        parts += ["Parties by type (recall by the labelled type, precision by the returned one)",
                  table(["type", "main", "returned", "P", "R", "F1"],
                        [[t, f["main"], f["returned"], f["parties P"], f["parties R"],
                          f["parties F1"]] for t, f in run["types"].items()])]
        parts += ["Cooperations (articles that tell of one; right in any row, and in the first)",
                  table(["field", "labelled", "right", "share", "right first", "wrong", "unasked"],
                        [[field, f["labelled"], f["right"], f["share"], f["first"], f["wrong"],
                          f["unasked"]] for field, f in run["cooperations"].items()])]
        parts += ["Calibration (rows by their confidence, and how many of them are right)",
                  table(["confidence", "rows", "mean", "right"],
                        [[name, f["rows"], f["said"], f["right"]]
                         for name, f in run["calibration"].items()])]
    if "names" in run:
        scopes = {k: v for k, v in run["names"].items() if k != "right spans"}
        parts += ["Names of %s articles (exact spans)" % number(run["named articles"]),
                  table(["names", "returned", "labelled", "P", "R", "F1"],
                        [[name, f["returned"], f["labelled"], f["spans P"], f["spans R"],
                          f["spans F1"]] for name, f in scopes.items()])]
        f = run["names"]["right spans"]
        parts += [table(["of the right spans", "exact name", "type", "identity P", "R", "F1"],
                        [["", f["exact"], f["type"], f["identity P"], f["identity R"],
                          f["identity F1"]]])]
    return "\n\n".join(parts)


def signed(value):
    text = number(abs(value))
    return ("+" if value > 0 else "-") + text


def comparison(changed):
    rows = [[key, old, new, signed(new - old) if old is not None and new is not None else "–"]
            for key, old, new in changed]
    return table(["changed", "before", "now", "by"], rows) if rows else "No figure changed."
