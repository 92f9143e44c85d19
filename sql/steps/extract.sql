-- steps/extract.sql - reads the next articles; called by extract.sql.
INSERT INTO reading (article, version, data_version)
SELECT id, viet_version(), viet_data_version() FROM unread
WHERE id > (SELECT after FROM progress WHERE stage = 'extract')
ORDER BY id LIMIT (SELECT step FROM progress WHERE stage = 'extract');
UPDATE progress SET last = changes(), done = done + changes(), after = last_insert_rowid() WHERE stage = 'extract';
SELECT line FROM progress_line WHERE stage = 'extract';
