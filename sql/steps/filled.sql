-- steps/filled.sql - for what only reads: the database is one that sql/extract.sql has filled, and is as it makes it.
.read sql/steps/trust.sql
INSERT INTO temp.refusal
SELECT 'not filled' WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_master WHERE type = 'table' AND name = 'reading');
