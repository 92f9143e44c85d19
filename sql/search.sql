-- search.sql - full-text search, in a file of its own beside the database.
--
--     sqlite3 news.db '.load build/viet' '.read sql/search.sql' \
--         "SELECT highlight(article_search, 1, '[', ']') FROM article_search(viet_query('hop tac'))"
--
-- news.db stays free of the tokenizer: programs that have no extension can read it.
-- The index is news-search.db, attached as "search".  Articles that were read, changed
-- or deleted since are brought in now, and from now on at once, as long as this
-- connection lasts and no other file of sql/ is read: read this one last.  The file can be
-- deleted: it is built again.  Of HTML it has what is shown.

.bail on
.read sql/schema.sql
.read sql/steps/loaded.sql

-- Read once more, it is there: SQLite has no ATTACH IF NOT EXISTS, so an empty database is attached beside it (ten at most).
ATTACH (SELECT iif(file = '' OR EXISTS (SELECT 1 FROM temp.pragma_database_list WHERE name = 'search'), ':memory:',
                   iif(file LIKE '%.db', substr(file, 1, length(file) - 3), file) || '-search.db')
        FROM temp.pragma_database_list WHERE name = 'main')
    AS (SELECT iif(max(name = 'search'), 'search_' || count(*), 'search') FROM temp.pragma_database_list);
PRAGMA search.page_size = 16384;
PRAGMA search.cache_size = -8000;

.read sql/steps/index-trust.sql
DETACH model;
CREATE VIRTUAL TABLE IF NOT EXISTS search.article_search
    USING fts5(title, body, tokenize = 'vietnamese');

-- The index remembers which versions of the extension brought articles in (version_check.sql asks); one made before
-- it did so cannot tell.
CREATE TABLE IF NOT EXISTS search.article_search_made (
    version TEXT, data_version TEXT, PRIMARY KEY (version, data_version)
) STRICT;
INSERT INTO search.article_search_made
SELECT 'not known', 'not known'
WHERE EXISTS (SELECT 1 FROM search.article_search_docsize) AND NOT EXISTS (SELECT 1 FROM search.article_search_made);

-- Words are gathered up to eight megabytes before they are written, and what was written is
-- merged when there are eight parts: a third of the work less for a new index.
INSERT INTO search.article_search (article_search, rank)
SELECT column1, column2 FROM (VALUES ('hashsize', 8000000), ('automerge', 8))
WHERE column1 NOT IN (SELECT k FROM search.article_search_config);

-- A new file has none of the articles, an old one may have some that are gone.
INSERT OR IGNORE INTO search_queue
SELECT article FROM reading WHERE article NOT IN (SELECT id FROM search.article_search_docsize);
INSERT OR IGNORE INTO search_queue
SELECT id FROM search.article_search_docsize WHERE id NOT IN (SELECT article FROM reading);

.read sql/steps/progress.sql
INSERT OR REPLACE INTO progress (stage, total, step)
SELECT 'index', count(*), max(100, count(*) / 10 + 1) FROM search_queue;
.output '|cat >&2'
.read '|yes .read sql/steps/search.sql | head -n 10'
SELECT line FROM progress_total WHERE stage = 'index';
SELECT printf('The index was made by another version of the extension, so that words may not be found: to make it anew, delete %s and read sql/search.sql again.',
              (SELECT file FROM temp.pragma_database_list WHERE name = 'search'))
FROM search.article_search_made WHERE version <> viet_version() OR data_version <> viet_data_version()
LIMIT 1;
.output

-- Both files were compared with what makes them, so nothing in our tables calls what it should not.
-- SQLite 3.40 lets no trigger write to a full-text index unless the schema is trusted.
PRAGMA trusted_schema = ON;
CREATE TEMP TRIGGER search_now AFTER INSERT ON main.search_queue
BEGIN
    DELETE FROM article_search WHERE rowid = new.article;
    INSERT INTO article_search (rowid, title, body)
    SELECT a.id, t.title, viet_plain(a.body, 'auto')
    FROM reading r JOIN article a ON a.id = r.article JOIN article_title t ON t.article = a.id
    WHERE r.article = new.article;
    INSERT INTO article_search_made
    SELECT viet_version(), viet_data_version() WHERE (viet_version(), viet_data_version()) NOT IN (SELECT version, data_version FROM article_search_made);
    DELETE FROM search_queue WHERE article = new.article;
END;
