"""sqlite-viet: what articles say, on the command line."""
import argparse
import os
import re
import sys

from . import CannotLoad, __version__, load, loadable_path
from .shell import Shell

ENDINGS = (".txt", ".html", ".htm")
DAY = re.compile(r"\d{1,4}([-._ ])\d{1,2}\1\d{1,4}(?!\d)")


def connect(file=":memory:"):
    """A connection with the extension, by the sqlite3 of Python or by pysqlite3."""
    import sqlite3

    if not hasattr(sqlite3.Connection, "enable_load_extension"):
        try:
            from pysqlite3 import dbapi2 as sqlite3
        except ImportError:
            pass
    db = sqlite3.connect(file)
    load(db)
    return db


def articles(folder):
    """The files of FOLDER and of the folders in it: name, day that the name begins with, bytes, time of change."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        for file in sorted(files):
            path = os.path.join(place, file)
            if file.lower().endswith(ENDINGS) and os.path.isfile(path):
                day = DAY.match(file)
                with open(path, "rb") as opened:
                    yield way(path, folder), day and day.group().replace("_", "-"), opened.read(), int(os.stat(path).st_mtime)


def way(place, start="."):
    """The way to PLACE from the folder START, for links; PLACE in full if there is none, as between drives of Windows."""
    try:
        return os.path.relpath(place, start or ".").replace(os.sep, "/")
    except ValueError:
        return os.path.abspath(place).replace(os.sep, "/")


def report(options):
    """Import, read and index the articles of a folder; the report is a page for the browser."""
    if not os.path.isdir(options.folder):
        return f"There is no folder '{options.folder}'. Give the folder that has the articles, as .txt and .html files."
    database = os.path.splitext(options.out)[0] + ".db"
    db = connect(database)
    shell = Shell(db)
    db.execute("CREATE TEMP TABLE import_row (name TEXT, published TEXT, title TEXT, body, mtime INTEGER)")
    db.executemany("INSERT INTO import_row VALUES (?, ?, NULL, ?, ?)", articles(options.folder))
    if not db.execute("SELECT count(*) FROM import_row").fetchone()[0]:
        return f"'{options.folder}' has no articles: no file in it ends in {', '.join(ENDINGS)}."
    shell.read("sql/import-rows.sql")
    # They are files of a folder, not rows of a table.
    db.execute(
        "UPDATE import_file SET folder = ?, mtime = r.mtime FROM import_row r WHERE r.name = import_file.name",
        [way(options.folder)],
    )
    shell.read("sql/extract.sql")
    shell.read("sql/search.sql")
    shown = {"title": options.title, "language": options.language, "articles_at": way(".", os.path.dirname(options.out))}
    with open(options.out + ".new", "w", encoding="utf-8", newline="\n") as page:
        Shell(db, shown, page).read("sql/report.html.sql")
    db.close()
    os.replace(options.out + ".new", options.out)
    print(f"{options.out} is ready; the tables behind it are in {database}.")
    return None


def parties(options):
    """The parties of each file, best first."""
    db = connect()
    shown = "SELECT rank, name, type, tier, role, confidence FROM viet_parties(?)"
    text = "SELECT viet_decode(?1, coalesce(viet_encoding(?1), 'utf-8'))"
    for file in options.files:
        try:
            with open(file, "rb") as opened:
                data = opened.read()
        except OSError as error:
            return f"'{file}' cannot be read: {error.strerror}."
        body = db.execute(text, [data]).fetchone()[0]
        if file.lower().endswith(ENDINGS[1:]):
            body = db.execute("SELECT viet_plain(?)", [body]).fetchone()[0]
        for row in db.execute(shown, [body]):
            print(file, *row, sep="\t")
    return None


def path(options):
    """The path to give to .load or load_extension()."""
    print(loadable_path())


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="sqlite-viet", description=__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = commands.add_parser("report", help="a page for the browser, and a database, from a folder of articles")
    command.add_argument("folder")
    command.add_argument("-o", "--out", default="report.html", help="the page (default: %(default)s)")
    command.add_argument("--title", help="of the page")
    command.add_argument("--language", choices=["vi", "en"], default="vi", help="first of the two on the page")
    command.set_defaults(run=report)
    command = commands.add_parser("parties", help="who the parties of an article are, a line each")
    command.add_argument("files", nargs="+", metavar="FILE")
    command.set_defaults(run=parties)
    command = commands.add_parser("path", help="where the extension lies, for .load in the sqlite3 shell")
    command.set_defaults(run=path)
    options = parser.parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    try:
        problem = options.run(options)
    except CannotLoad as error:
        problem = str(error)
    if problem:
        print(f"sqlite-viet: {problem}", file=sys.stderr)
    return 1 if problem else 0
