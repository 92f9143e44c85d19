-- triggers.sql - from now on an article is read when it is inserted or changed.
--
--     sqlite3 news.db '.load build/viet' '.read sql/triggers.sql'
--
-- Without these triggers what was read in a changed or deleted article goes with it
-- (schema.sql), and extract.sql reads what is new when you like.  With them, every
-- program that writes articles must load the extension.  To go back:
--     DROP TRIGGER article_inserted; DROP TRIGGER article_changed;  and run schema.sql

.bail on
.read sql/extract.sql

BEGIN;
DROP TRIGGER IF EXISTS article_inserted;
DROP TRIGGER IF EXISTS article_changed;

CREATE TRIGGER article_inserted AFTER INSERT ON article
BEGIN
    DELETE FROM reading WHERE article = new.id;
    DELETE FROM reading WHERE article IN (SELECT id FROM article_replaced)
                          AND article NOT IN (SELECT id FROM article);
    DELETE FROM article_replaced;
    INSERT INTO reading (article) VALUES (new.id);
END;

CREATE TRIGGER article_changed AFTER UPDATE OF id, body, published ON article
WHEN old.id <> new.id OR old.body IS NOT new.body OR old.published IS NOT new.published
BEGIN
    DELETE FROM reading WHERE article IN (old.id, new.id);
    INSERT INTO reading (article) VALUES (new.id);
END;
COMMIT;
