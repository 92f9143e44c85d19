-- steps/trust.sql - a database that is not as the files of sql/ make it is refused; each of them reads this first.
--
-- A database may come from anybody, and its views, triggers, checks and indexes are programs: they
-- run while we read and write, and with functions of the shell, such as edit() and writefile(), they
-- would reach beyond the database.  So nothing in it may call those; and each of its objects is
-- compared with the files that make them.  docs/security.md says what is refused, and what of your
-- own may stand beside our tables.
.bail on
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA writable_schema = OFF;

-- Up to SQLite 3.40 no trigger can write to a full-text index then; those of search.sql must not stand in the way.
DROP TRIGGER IF EXISTS temp.search_now;

-- Read from another folder this says where to go; edit() hands a text to a program.
SELECT 1 WHERE CASE WHEN readfile('sql/steps/refuse.sql') IS NULL THEN edit(
    'the files of sql/ are not here: start sqlite3 in the folder that has sql/ in it' || char(10), 'cat >&2 <') END = char(0);
.read sql/steps/refuse.sql

-- At a prompt the shell goes on after an error.  So our names stand for nothing, until the
-- transaction below that frees them is through: a refusal rolls it back, and nothing can be read.
CREATE TEMP VIEW IF NOT EXISTS article AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS article_title AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS reading AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS unread AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS party AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS party_place AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS person AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS cooperation AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS cooperation_party AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS cooperation_domain AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS agreement AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS partnership AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS bond AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS known_party AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS search_queue AS SELECT * FROM refused_database;
CREATE TEMP VIEW IF NOT EXISTS import_file AS SELECT * FROM refused_database;

-- What makes an object, without comments, each gap one space.  Where a line has a quotation mark, --
-- may be part of a text: that line stays as it is.
DROP TABLE IF EXISTS temp.trust_object;
CREATE TEMP TABLE trust_object (id INTEGER PRIMARY KEY, type TEXT, name TEXT, sql TEXT, plain TEXT);
CREATE TEMP TRIGGER trust_plain AFTER INSERT ON trust_object
BEGIN
    UPDATE trust_object SET plain = (
        WITH RECURSIVE line (n, line, rest) AS (
            SELECT 0, '', replace(new.sql, ' IF NOT EXISTS ', ' ') || char(10)
            UNION ALL
            SELECT n + 1, substr(rest, 1, instr(rest || char(10), char(10)) - 1), substr(rest, instr(rest || char(10), char(10)) + 1)
            FROM line WHERE rest <> ''
        )
        SELECT trim(replace(replace(replace(replace(replace(group_concat(line, ''),
            '        ', ' '), '    ', ' '), '  ', ' '), '  ', ' '), '  ', ' '))
        FROM (SELECT ' ' || iif(instr(line, '--') AND line NOT GLOB '*[''"`]*', substr(line, 1, instr(line, '--') - 1), line) AS line
              FROM line ORDER BY n))
    WHERE id = new.id;
END;
DROP TABLE IF EXISTS temp.trust_name;
CREATE TEMP TABLE trust_name (name TEXT PRIMARY KEY COLLATE NOCASE);

SAVEPOINT trust;
DROP VIEW temp.article;
DROP VIEW temp.article_title;
DROP VIEW temp.reading;
DROP VIEW temp.unread;
DROP VIEW temp.party;
DROP VIEW temp.party_place;
DROP VIEW temp.person;
DROP VIEW temp.cooperation;
DROP VIEW temp.cooperation_party;
DROP VIEW temp.cooperation_domain;
DROP VIEW temp.agreement;
DROP VIEW temp.partnership;
DROP VIEW temp.bond;
DROP VIEW temp.known_party;
DROP VIEW temp.search_queue;
DROP VIEW temp.import_file;

-- Number 0 is the text that makes our objects, in which the third word of a statement is a name; then what
-- there is under these names.  What is longer than any of ours, no text, or has a NUL in it, at which functions of
-- SQLite take a text to end, need not be looked at.
INSERT INTO temp.trust_object (id, sql)
SELECT 0, CAST(readfile('sql/schema.sql') || readfile('sql/extract.sql') || readfile('sql/triggers.sql')
               || readfile('sql/steps/import-file.sql') AS TEXT);
INSERT OR IGNORE INTO temp.trust_name
WITH RECURSIVE statement (kind, rest) AS (
    SELECT NULL, plain FROM temp.trust_object
    UNION ALL
    SELECT substr(rest, instr(rest, '; CREATE ') + 9, 5), substr(rest, instr(rest, '; CREATE ') + 9)
    FROM statement WHERE instr(rest, '; CREATE ')
), named (rest) AS (
    SELECT substr(rest, instr(rest, ' ') + 1) FROM statement WHERE kind IN ('TABLE', 'VIEW ', 'INDEX', 'TRIGG')
)
SELECT substr(rest, 1, instr(rest, ' ') - 1) FROM named;
INSERT INTO temp.trust_object (type, name, sql)
SELECT type, name, iif(length(sql) < 20000 AND typeof(sql) = 'text' AND NOT instr(sql, char(0)), replace(sql,
    'CHECK (published IS NULL OR date(published) IS substr(published, 1, 10))',  -- of an older table: it refuses some times with a zone
    'CHECK (published IS NULL OR date(substr(published, 1, 10)) IS substr(published, 1, 10) AND substr(published, 11, 1) IN ('''', '' '', ''T''))'), '')
FROM main.sqlite_master
WHERE sql IS NOT NULL AND name COLLATE NOCASE IN (SELECT name FROM temp.trust_name);

-- What has a name of ours must be ours, word for word.  Of the rest, tables, views and indexes do no
-- harm, as nothing of ours reads them; but triggers that run when we write, and indexes that refuse what
-- we write, are not for others to make, and no table may have the name of one that a program provides.
DROP TABLE IF EXISTS temp.trust_fault;
CREATE TEMP TABLE trust_fault (fault TEXT, type TEXT, name TEXT);
INSERT INTO temp.trust_fault
SELECT iif(name = 'article' AND type = 'table' AND (SELECT sum(name IN ('id', 'name', 'published', 'title', 'body'))
           FROM temp.pragma_table_xinfo('article', 'main')) <> 5, 'foreign', 'differs'), type, name
FROM temp.trust_object o, (SELECT plain AS made FROM temp.trust_object WHERE id = 0)
WHERE id > 0 AND NOT (instr(o.plain, 'CREATE ' || upper(type) || ' ' || name || ' ') = 1 AND instr(made, o.plain || ';'));
INSERT INTO temp.trust_fault
SELECT 'added', type, name FROM main.sqlite_master
WHERE name COLLATE NOCASE NOT IN (SELECT name FROM temp.trust_name) AND sql IS NOT NULL AND CASE
    WHEN type IN ('table', 'view')
        THEN lower(name) GLOB 'viet[_]*' OR lower(name) GLOB 'pragma[_]*' OR lower(name) GLOB 'article[_]search*'
          OR lower(name) IN ('fsdir', 'json_each', 'json_tree', 'refused_database')
    ELSE tbl_name COLLATE NOCASE IN (SELECT name FROM temp.trust_name) AND sql NOT LIKE 'create index %' END;

-- The names go to standard error.
SELECT 1 WHERE CASE WHEN EXISTS (SELECT 1 FROM temp.trust_fault) THEN edit(
    (SELECT group_concat('not as sql/ makes it: ' || type || ' '
            || iif(name GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(159) || ']*',
                   'x''' || hex(name) || '''', name) || char(10), '')
     FROM (SELECT type, substr(name, 1, 60) AS name FROM temp.trust_fault ORDER BY fault DESC, name LIMIT 10)), 'cat >&2 <') END = char(0);
INSERT INTO temp.refusal SELECT max(fault) FROM temp.trust_fault HAVING count(*);
RELEASE trust;
