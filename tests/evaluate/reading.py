"""The extension asked as a user asks it: SQL in the sqlite3 shell."""
import collections
import json
import os
import subprocess

# What is asked: the function, its columns, and what cannot be measured without one of them.
WANTED = {
    "viet_parties": {"name": "parties", "mention": "parties", "type": "parties by type",
                     "tier": "tier", "confidence": "calibration of parties"},
    "viet_domains": {"code": "domains", "confidence": "calibration of domains"},
    "viet_cooperations": {
        "kind": "kind", "signed": "signed", "event": "event", "comprehensive": "comprehensive",
        "date_text": "date", "period": "period", "signatories": "signatories"},
    "viet_mentions": {"entity": "names", "name": "names", "type": "names", "start": "names",
                      "length": "names"},
}
NAMES = "WHERE entity IN ('party', 'organisation', 'place', 'person')"


class Failed(Exception):
    """The shell could not read; the message says why."""


def shell(extension, sql):
    """What the sqlite3 shell prints.  PRELOAD is the library of a sanitizer."""
    environment = dict(os.environ, LD_PRELOAD=os.environ.get("PRELOAD", ""),
                       ASAN_OPTIONS="detect_leaks=0")
    try:
        done = subprocess.run(
            ["sqlite3", "-batch", "-bail", "-list", "-noheader",
             "-cmd", ".load " + quote(extension), ":memory:"], input=sql.encode(), capture_output=True, env=environment, check=False)
    except OSError as e:
        raise Failed("sqlite3: %s; the sqlite3 shell is needed" % e.strerror) from None
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def quote(text):
    return "'" + text.replace("'", "''") + "'"


class Extension:
    """One build of the extension: which functions and columns it has, and what it reads."""

    def __init__(self, path):
        self.path = path[:-3] if path.endswith(".so") else path
        self.columns, self.version = {}, None
        status, out, error = shell(self.path, "".join(
            "SELECT '%s ' || name FROM pragma_table_xinfo('%s');\n" % (f, f) for f in WANTED))
        if status or error:
            raise Failed("%s cannot be loaded: %s" % (path, error.strip() or "status %d" % status))
        for line in out.splitlines():
            function, column = line.split(" ", 1)
            self.columns.setdefault(function, set()).add(column)
        status, out, error = shell(self.path, "SELECT viet_version();\n")
        self.version = None if status or error else out.strip()

    def gaps(self):
        """(sentence, what is not measured) of each function and column that is missing."""
        for function, columns in WANTED.items():
            if function not in self.columns:
                yield "%s has no function %s" % (self.path, function), set(columns.values())
                continue
            for column, what in columns.items():
                if column not in self.columns[function]:
                    yield "%s: %s has no column %s" % (self.path, function, column), {what}

    def question(self, function):
        """SELECT of a function for the text t and its id, each row a JSON object on a line."""
        columns = WANTED[function]
        fields = ", ".join("'%s', %s" % (c, c if c in self.columns[function] else "NULL")
                           for c in columns)
        rest = NAMES if function == "viet_mentions" and "entity" in self.columns[function] else ""
        return ("SELECT json_object('article', id, 'function', '%s', %s) FROM d, %s(d.t) %s;\n"
                % (function, fields, function, rest))

    def read(self, paths):
        """{function: {id: rows}} of texts given as {id: path}."""
        rows = {f: collections.defaultdict(list) for f in WANTED}
        sql = "CREATE TEMP TABLE d(id TEXT, t TEXT);\n"
        questions = "".join(self.question(f) for f in WANTED if f in self.columns)
        for article, path in paths.items():
            sql += ("DELETE FROM d; INSERT INTO d VALUES (%s, CAST(readfile(%s) AS TEXT));\n"
                    "SELECT json_object('article', id, 'function', '') FROM d;\n"
                    % (quote(article), quote(path))) + questions
        status, out, error = shell(self.path, sql)
        last = "the first"
        for line in out.splitlines():
            try:
                row = json.loads(line)
            except ValueError:
                raise Failed("sqlite3 printed no JSON at %s: %s" % (last, line[:80])) from None
            last, function = row["article"], row["function"]
            if function:
                rows[function][last].append(row)
        if status or error:
            why = "was stopped by signal %d" % -status if status < 0 else error.strip()
            raise Failed("%s, at article %s: sqlite3 %s" % (self.path, last, why))
        return rows


def read_in_folds(paths, of_fold, extensions):
    """As Extension.read, each text by the extension of its fold."""
    rows = {f: collections.defaultdict(list) for f in WANTED}
    for k, extension in enumerate(extensions):
        some = extension.read({a: p for a, p in paths.items() if of_fold(a) == k})
        for function, by_article in some.items():
            rows[function].update(by_article)
    return rows
