-- upgrade.sql - brings a database that an older sql/schema.sql made up to this one.
--
--     sqlite3 news.db '.load build/viet' '.read sql/upgrade.sql' '.read sql/extract.sql'
--
-- The articles stay, and what import.sql knows of their files.  All that was read in them goes,
-- and extract.sql reads it anew.  If sql/triggers.sql was run, run it again; views and triggers of your own stay.
-- All is done, or, if something fails, nothing.

BEGIN IMMEDIATE;
DROP VIEW IF EXISTS known_party;
DROP VIEW IF EXISTS bond;
DROP VIEW IF EXISTS partnership;
DROP VIEW IF EXISTS party_place;
DROP VIEW IF EXISTS agreement;
DROP VIEW IF EXISTS article_title;
DROP VIEW IF EXISTS unread;
DROP VIEW IF EXISTS reading_text;
DROP VIEW IF EXISTS reading_found;
DROP TRIGGER IF EXISTS article_inserting;
DROP TRIGGER IF EXISTS article_inserted;
DROP TRIGGER IF EXISTS article_moving;
DROP TRIGGER IF EXISTS article_moved;
DROP TRIGGER IF EXISTS article_changed;
DROP TRIGGER IF EXISTS article_renamed;
DROP TRIGGER IF EXISTS article_deleted;
DROP INDEX IF EXISTS article_bytes;
DROP TABLE IF EXISTS article_replaced;
DROP TABLE IF EXISTS cooperation_signatory;
DROP TABLE IF EXISTS cooperation_domain;
DROP TABLE IF EXISTS cooperation_party;
DROP TABLE IF EXISTS cooperation;
DROP TABLE IF EXISTS person;
DROP TABLE IF EXISTS domain;
DROP TABLE IF EXISTS party;
DROP TABLE IF EXISTS evidence;
DROP TABLE IF EXISTS reading;
DROP TABLE IF EXISTS unit;
DROP TABLE IF EXISTS domain_label;
DROP TABLE IF EXISTS kind_label;
DROP TABLE IF EXISTS search_queue;
DROP TABLE IF EXISTS viet_schema;

.read sql/steps/import-file.sql
DROP TABLE IF EXISTS temp.kept_file;
CREATE TEMP TABLE kept_file AS
SELECT name, folder, mtime, status, bytes, encoding, decode_as, copy_of FROM import_file WHERE status <> 'new';
DROP VIEW import_problem;
DROP TABLE import_file;

.read sql/schema.sql
.read sql/steps/import-file.sql
INSERT INTO import_file (name, folder, mtime, status, bytes, encoding, decode_as, copy_of)
SELECT name, folder, mtime, status, bytes, encoding, decode_as, copy_of FROM temp.kept_file;
DROP TABLE temp.kept_file;
COMMIT;

.output '|cat >&2'
SELECT printf('%,d articles wait to be read: run sql/extract.sql', count(*)) FROM unread HAVING count(*) > 0;
.output
