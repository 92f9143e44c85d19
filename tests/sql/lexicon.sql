-- The user's own terms through the hidden column lexicon.
CREATE TABLE article(body);
INSERT INTO article VALUES ('Zalora và Sao Mai ký kết hợp tác

Ngày 5/3/2024, Kim Long Gạch Xanh và SHS ký kết thỏa thuận hợp tác về du lịch với tỉnh Lâm Đồng. Sở Du lịch cho biết như vậy.');
CREATE TABLE partner(form TEXT, name TEXT, type TEXT, code TEXT, action TEXT);
SELECT 'none', name FROM article, viet_parties(body) ORDER BY 2;
INSERT INTO partner VALUES
  ('Kim Long Gạch Xanh', 'Công ty Kim Long Gạch Xanh', 'company', 'KL-01', NULL),
  ('SHS', 'Trường Đại học Sông Hồng', 'education', NULL, 'alias'),
  ('lâm đồng', NULL, NULL, NULL, 'stop'),
  ('Kim Long Gạch Xanh', 'Công ty KIM LONG gạch xanh', 'company', 'KL-01', 'add');
SELECT 'terms', entity, name, type, form, mention, unit_code FROM article, viet_mentions(body)
WHERE lexicon = 'partner' AND entity IN ('party', 'organisation', 'place') ORDER BY start;
SELECT 'parties', name, type, unit_code FROM article, viet_parties(body) WHERE lexicon = 'main.partner' ORDER BY 2;
SELECT 'given back', lexicon, count(*) FROM article, viet_parties(body) WHERE lexicon = 'partner';
SELECT 'other table-valued functions', (SELECT count(*) FROM viet_sentences(body) WHERE lexicon = 'partner') FROM article;

-- Changes are seen at once, also those that are rolled back.
BEGIN;
DELETE FROM partner WHERE form = 'SHS';
SELECT 'deleted', count(*) FROM article, viet_mentions(body) WHERE lexicon = 'partner' AND mention = 'SHS' AND name <> 'SHS';
ROLLBACK;
SELECT 'rolled back', count(*) FROM article, viet_mentions(body) WHERE lexicon = 'partner' AND mention = 'SHS' AND name <> 'SHS';

-- Views, also without trust in the schema; a view as the table.
CREATE VIEW with_terms AS SELECT p.name FROM article, viet_parties(body) p WHERE p.lexicon = 'partner';
CREATE VIEW active AS SELECT form, name FROM partner WHERE action IS NOT 'stop';
PRAGMA trusted_schema = OFF;
SELECT 'view', count(*) FROM with_terms;
SELECT 'view as table', count(*) > 0 FROM article, viet_parties(body) WHERE lexicon = 'active';
CREATE VIEW own(form, name) AS SELECT name, name FROM article, viet_parties(body) WHERE lexicon = 'own';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'own';
ATTACH ':memory:' AS b;
CREATE TABLE b."a ""b"(form, name);
SELECT 'attached', count(*) >= 0 FROM article, viet_parties(body) WHERE lexicon = 'b.a "b';

-- What is wrong is named.
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'nothing';
SELECT * FROM article, viet_parties(body) WHERE lexicon = '';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'x"; DROP TABLE partner';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 7;
CREATE TABLE w1(name);
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w1';
CREATE TABLE w2(form, name, type, code, action);
INSERT INTO w2 VALUES ('A', 'A', NULL, NULL, NULL), (NULL, 'B', NULL, NULL, NULL);
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET form = ' ... ' WHERE name = 'B';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET form = 'A' WHERE name = 'B';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET form = 'B', type = 'firm' WHERE name = 'B';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET type = NULL, action = 'delete' WHERE name = 'B';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET action = 'alias', name = NULL WHERE name = 'B';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET action = 'ADD', form = replace(hex(zeroblob(5000)), '0', 'a ') WHERE form = 'B';
SELECT * FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET form = CAST(x'42ff0043' AS TEXT), name = CAST(x'0041ff' AS TEXT) WHERE action = 'ADD';
SELECT 'bytes', count(*) >= 0 FROM article, viet_parties(body) WHERE lexicon = 'w2';
UPDATE w2 SET form = 42, name = 1.5 WHERE action = 'ADD';
SELECT 'numbers', count(*) >= 0 FROM article, viet_parties(body) WHERE lexicon = 'w2';

-- 100,000 rows, and a text of 100,000 names.
CREATE TABLE big(form, name);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
INSERT INTO big SELECT 'Kim Long ' || i, 'Công ty Kim Long ' || i FROM n;
SELECT 'big', count(DISTINCT name), count(*) FROM viet_mentions((SELECT group_concat(form, ', ') FROM big)) m
WHERE lexicon = 'big' AND rule = 'user-term';
