-- upgrade.sql - brings a database that an older sql/schema.sql made up to this one.
--
--     sqlite3 news.db '.load build/viet' '.read sql/upgrade.sql' '.read sql/extract.sql'
--
-- The articles stay, and what import.sql knows of their files.  All that was read in them goes,
-- and extract.sql reads it anew.  If sql/triggers.sql was run, run it again.  Tables
-- and views of your own stay; triggers and indexes of your own on these tables go.
-- All is done, or, if something fails, nothing.
.bail on

-- Nothing in the database may call a function that reaches beyond it (steps/trust.sql).
PRAGMA trusted_schema = OFF;
PRAGMA writable_schema = OFF;
.read sql/steps/refuse.sql

BEGIN IMMEDIATE;
DROP VIEW IF EXISTS main.known_party;
DROP VIEW IF EXISTS main.place_bond;
DROP VIEW IF EXISTS main.place_partnership;
DROP VIEW IF EXISTS main.bond;
DROP VIEW IF EXISTS main.partnership;
DROP VIEW IF EXISTS main.labelled_party;
DROP VIEW IF EXISTS main.labelled_agreement;
DROP VIEW IF EXISTS main.code_label;
DROP VIEW IF EXISTS main.party_place;
DROP VIEW IF EXISTS main.party_home;
DROP VIEW IF EXISTS main.unit_head;
DROP VIEW IF EXISTS main.agreement;
DROP VIEW IF EXISTS main.article_title;
DROP VIEW IF EXISTS main.unread;
DROP VIEW IF EXISTS main.reading_text;
DROP VIEW IF EXISTS main.reading_found;
DROP TRIGGER IF EXISTS main.article_dating;
DROP TRIGGER IF EXISTS main.article_redating;
DROP TRIGGER IF EXISTS main.article_inserting;
DROP TRIGGER IF EXISTS main.article_inserted;
DROP TRIGGER IF EXISTS main.article_moving;
DROP TRIGGER IF EXISTS main.article_moved;
DROP TRIGGER IF EXISTS main.article_changed;
DROP TRIGGER IF EXISTS main.article_renamed;
DROP TRIGGER IF EXISTS main.article_deleted;
DROP INDEX IF EXISTS main.article_bytes;
DROP TABLE IF EXISTS main.article_replaced;
DROP TABLE IF EXISTS main.cooperation_signatory;
DROP TABLE IF EXISTS main.cooperation_domain;
DROP TABLE IF EXISTS main.cooperation_party;
DROP TABLE IF EXISTS main.cooperation;
DROP TABLE IF EXISTS main.person;
DROP TABLE IF EXISTS main.domain;
DROP TABLE IF EXISTS main.party;
DROP TABLE IF EXISTS main.evidence;
DROP TABLE IF EXISTS main.reading;
DROP TABLE IF EXISTS main.unit;
DROP TABLE IF EXISTS main.domain_label;
DROP TABLE IF EXISTS main.kind_label;
DROP TABLE IF EXISTS main.plain_name;
DROP TABLE IF EXISTS main.search_queue;
DROP TABLE IF EXISTS main.viet_schema;

INSERT INTO temp.refusal
SELECT 'import_file' FROM main.sqlite_master WHERE lower(name) = 'import_file' AND sql NOT LIKE 'create table %';

.read sql/steps/import-file.sql
DROP TABLE IF EXISTS temp.kept_file;
CREATE TEMP TABLE kept_file AS
SELECT name, folder, mtime, status, bytes, encoding, decode_as, copy_of FROM main.import_file WHERE status <> 'new';
DROP VIEW main.import_problem;
DROP VIEW main.import_note;
DROP TABLE main.import_file;

.read sql/schema.sql
.read sql/steps/import-file.sql
INSERT INTO import_file (name, folder, mtime, status, bytes, encoding, decode_as, copy_of)
SELECT name, folder, mtime, status, bytes, encoding, decode_as, copy_of FROM temp.kept_file;
DROP TABLE temp.kept_file;
COMMIT;

.output '|cat >&2'
SELECT printf('%,d articles wait to be read: run sql/extract.sql', count(*)) FROM unread HAVING count(*) > 0;
.output
