"""The SQL files of sqlite-viet, run without the sqlite3 shell.

They use a few of its commands: .read, also of one file several times, .output for what is to be printed, and
.import of a table that the project brings.
"""
import hashlib
import os
import re
import sqlite3
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
IMPORTED = re.compile(r"\.import --schema temp --skip 1 (\S+\.tsv) (\w+)$")
REPEATED = re.compile(r"'\|yes \.read (\S+) \| head -n (\d+)'$")


def find(name):
    """A file of sql/ lies in the package."""
    return os.path.join(HERE, *name.split("/")) if name.startswith("sql/") else name


def read_file(name):
    try:
        with open(find(name), "rb") as file:
            return file.read()
    except OSError:
        return None


def sha3(value):
    if value is None:
        return None
    return hashlib.sha3_256(value if isinstance(value, bytes) else str(value).encode()).digest()


def tell(text, program):
    """edit() of the shell hands a text to a program; the SQL files have it print names of what is wrong."""
    sys.stderr.write(text or "")
    return text


class Parameters(dict):
    """@name is NULL where nobody set it, as in the shell."""

    def __missing__(self, name):
        return None


class Shell:
    def __init__(self, db, parameters=(), out=None):
        self.db = db
        self.out = self.usual = out or sys.stdout
        self.parameters = Parameters(parameters)
        db.isolation_level = None
        db.create_function("readfile", 1, read_file)
        db.create_function("sha3", 1, sha3)
        db.create_function("edit", 2, tell)

    def read(self, name):
        statement = ""
        with open(find(name), encoding="utf-8") as file:
            for line in file:
                if not statement and line.startswith("."):
                    self.command(line.strip())
                if not statement and (line.isspace() or line.startswith((".", "--"))):
                    continue
                statement += line
                if sqlite3.complete_statement(statement):
                    self.execute(statement)
                    statement = ""
        if statement.strip():
            self.execute(statement)

    def execute(self, statement):
        for row in self.db.execute(statement, self.parameters):
            if self.out:
                self.out.write("|".join("" if v is None else str(v) for v in row) + "\n")

    def import_table(self, name, table):
        with open(find(name), encoding="utf-8") as file:
            rows = [line.rstrip("\n").split("\t") for line in file][1:]
        places = ",".join("?" * len(rows[0]))
        self.db.executemany(f"INSERT INTO temp.{table} VALUES ({places})", rows)

    def command(self, line):
        word, _, rest = line.partition(" ")
        if word == ".read":
            repeated = REPEATED.match(rest)
            for _ in range(int(repeated.group(2)) if repeated else 1):
                self.read(repeated.group(1) if repeated else rest)
        elif word == ".import":
            self.import_table(*IMPORTED.match(line).group(1, 2))
        elif word == ".output":
            self.out = {"": self.usual, "'|cat >&2'": sys.stderr, "/dev/null": None}[rest]
        elif word not in (".bail", ".mode", ".headers"):
            raise ValueError(f"no such command here: {line}")
