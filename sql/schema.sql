-- schema.sql - plain tables for articles and what they say.  Nothing here needs
-- the extension to be read, so the file can be handed to anyone.

CREATE TABLE IF NOT EXISTS article (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,  -- of the file
    published TEXT,                  -- YYYY-MM-DD, NULL if not known
    title     TEXT,
    body      TEXT NOT NULL          -- the raw text, as it came
);

CREATE TABLE IF NOT EXISTS party (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    rank    INTEGER NOT NULL,
    name    TEXT NOT NULL,
    type    TEXT NOT NULL,
    tier    TEXT NOT NULL,           -- main or secondary
    role    TEXT NOT NULL,
    start   INTEGER NOT NULL,        -- substr(body, start, length) is the mention
    length  INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    confidence REAL NOT NULL,
    rule    TEXT,
    PRIMARY KEY (article, rank)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS domain (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    rank    INTEGER NOT NULL,
    code    TEXT NOT NULL,
    label   TEXT NOT NULL,           -- in Vietnamese
    scope   TEXT NOT NULL,           -- agreed or reported
    start   INTEGER NOT NULL,
    length  INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    confidence REAL NOT NULL,
    rule    TEXT,
    PRIMARY KEY (article, rank)
) WITHOUT ROWID;

-- Dates as written, in the sentences that name a party.
CREATE TABLE IF NOT EXISTS date_mention (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    start   INTEGER NOT NULL,
    mention TEXT NOT NULL,
    PRIMARY KEY (article, start)
) WITHOUT ROWID;
