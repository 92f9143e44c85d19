"""The plugin of Datasette: every connection has the extension."""
from datasette import hookimpl

from . import load


@hookimpl
def prepare_connection(conn):
    load(conn)
