-- steps/extract.sql - reads the next articles; called by extract.sql.
INSERT INTO reading (article)
SELECT id FROM unread ORDER BY id LIMIT (SELECT step FROM progress WHERE stage = 'extract');
UPDATE progress SET last = changes(), done = done + changes() WHERE stage = 'extract';
SELECT line FROM progress_line WHERE stage = 'extract';
