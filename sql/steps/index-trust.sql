-- steps/index-trust.sql - a file of the index, attached as "search", that is not as search.sql makes it is refused.
-- It may come from others, as the database may (steps/trust.sql), so it is compared with a new one: what that is
-- made in stays attached as "model".
CREATE TEMP VIEW IF NOT EXISTS article_search AS SELECT * FROM refused_database;
ATTACH ':memory:' AS model;
CREATE VIRTUAL TABLE model.article_search
    USING fts5(title, body, tokenize = 'vietnamese');
CREATE TABLE model.article_search_made (
    version TEXT, data_version TEXT, PRIMARY KEY (version, data_version)
) STRICT;
-- Where Litestream copies the file, it keeps its place in tables of its own (docs/scale.md).
CREATE TABLE model._litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER);
CREATE TABLE model._litestream_lock (id INTEGER);
SAVEPOINT trust;
DROP VIEW temp.article_search;
INSERT INTO temp.refusal
SELECT 'index' FROM (SELECT type, name, tbl_name, sql FROM search.sqlite_master
                  EXCEPT SELECT type, name, tbl_name, sql FROM model.sqlite_master) LIMIT 1;
RELEASE trust;
