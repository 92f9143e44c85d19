-- Arguments of the table-valued functions: what is read, what is refused and how.
.print -- missing text
SELECT * FROM viet_parties;
SELECT * FROM viet_domains WHERE published = '2025-07-18';
SELECT * FROM viet_mentions();
SELECT * FROM viet_sections WHERE text LIKE 'a%';
.print -- NULL and empty texts have no rows
SELECT 'row' FROM viet_parties(NULL);
SELECT 'row' FROM viet_sentences('');
SELECT 'row' FROM viet_sentences(x'');
SELECT 'row' FROM viet_tokens('');
SELECT 'row' FROM viet_tokens(x'', 'query', 'diacritics fold');
.print -- one sentence each way: text, BLOB, number, hidden column, bare join
SELECT evidence FROM viet_sentences('Chào buổi sáng.');
SELECT evidence FROM viet_sentences(CAST('Chào buổi sáng.' AS BLOB));
SELECT evidence FROM viet_sentences(42);
SELECT evidence FROM viet_sentences WHERE text = 'Chào buổi sáng.';
WITH a(body) AS (VALUES ('Một.'), ('Hai.'), (NULL), ('Ba.'))
SELECT evidence FROM a, viet_sentences(a.body);
WITH a(body) AS (VALUES ('Một.'), (NULL))
SELECT a.body, evidence FROM a LEFT JOIN viet_sentences(a.body);
.print -- several texts at once
SELECT evidence FROM viet_sentences WHERE text IN ('Một.', 'Hai.') OR text = 'Ba.' ORDER BY 1;
.print -- the same text with other arguments: OR loses no row, and gives none twice
CREATE TABLE said(x); INSERT INTO said VALUES ('Một. Hai.');
SELECT k.purpose, group_concat(DISTINCT k.token) FROM said, viet_tokens k
WHERE (k.text = x AND k.purpose = 'document') OR (k.text = x AND k.purpose = 'query') GROUP BY 1;
SELECT s.published, count(*) FROM said, viet_sentences s
WHERE (s.text = x AND s.published = '2024-01-02') OR (s.text = x AND s.published = '2025-01-02') OR s.text = x GROUP BY 1;
SELECT typeof(s.text), count(*) FROM said, viet_sentences s
WHERE s.text = x OR s.text = CAST(x AS BLOB) OR s.text = x || '' GROUP BY 1;
SELECT s.published, count(*) FROM said, viet_sentences(x) s WHERE s.published = '2024-01-02' OR s.published IS NULL GROUP BY 1;
SELECT s.published, count(*) FROM said, viet_sentences(x) s
WHERE s.published IN ('2024-01-02', '2025-01-02') OR s.published IS NULL OR s.published IS '2023-01-02' GROUP BY 1;
SELECT k.purpose, count(*) > 0 FROM said, viet_tokens(x) k WHERE k.purpose = 'query' OR k.purpose IS NULL GROUP BY 1;
SELECT count(*) FROM said, viet_sentences(x, '2024-01-02') s WHERE s.published IS NULL;
SELECT count(*) FROM said, viet_sentences(x, NULL) s WHERE s.published IS NULL;
SELECT count(*) FROM viet_sentences s WHERE s.text IS 'Một.' AND s.lexicon IS NULL AND s.published IS NULL;
CREATE TABLE one(form, name); CREATE TABLE two(form, name);
SELECT m.lexicon, count(*) FROM viet_mentions m WHERE (m.text = 'Ngày 5/6.' AND m.lexicon = 'one')
OR (m.text = 'Ngày 5/6.' AND m.lexicon = 'two') OR (m.text = 'Ngày 5/6.' AND m.lexicon = 'one' AND m.published = '2024-01-02') GROUP BY 1;
SELECT count(DISTINCT t.rowid), count(*) FROM viet_tokens t WHERE t.text = 'một hai ba' OR t.text = 123;
.print -- the arguments are columns too
SELECT text, published, lexicon FROM viet_sentences('Một.');
SELECT typeof(text), published FROM viet_sentences(x'4d') WHERE published = '2025-07-18 10:30:00';
.print -- published: a date or nothing
SELECT 'row' FROM viet_sentences('Một.', '2025-07-18');
SELECT 'row' FROM viet_sentences('Một.', '2025-07-18T10:30:00+07:00');
SELECT 'row' FROM viet_sentences('Một.', NULL);
SELECT 'row' FROM viet_sentences('Một.', '18/7/2025');
SELECT 'row' FROM viet_sentences('Một.', '2025-13-01');
SELECT 'row' FROM viet_sentences('Một.', '');
SELECT 'row' FROM viet_sentences('Một.', 2025);
.print -- lexicon: a table there is none of
SELECT 'row' FROM viet_sentences('Một.', NULL, NULL);
SELECT 'row' FROM viet_sentences('Một.', NULL, 'my_terms');
.print -- too many arguments, writing, a virtual table of one's own
SELECT * FROM viet_sentences('Một.', NULL, NULL, 4);
INSERT INTO viet_sentences(text) VALUES ('Một.');
CREATE VIRTUAL TABLE mine USING viet_sentences;
.print -- views and triggers may use the functions, in an untrusted schema too
PRAGMA trusted_schema = 0;
CREATE VIEW v AS SELECT evidence FROM viet_sentences('Một. Hai.');
SELECT count(*) > 0 FROM v;
CREATE TABLE a(body); CREATE TABLE s(evidence);
CREATE TRIGGER t AFTER INSERT ON a BEGIN
    INSERT INTO s SELECT evidence FROM viet_sentences(new.body);
END;
INSERT INTO a VALUES ('Ba.');
SELECT evidence FROM s;
.print -- a join that gives the text too late has no plan
SELECT count(*) FROM viet_sentences x, viet_sentences y WHERE x.text = y.text;
