-- What the tokenizer makes of the articles, for tests/builds.pl, where SQLite has FTS5.  Ranks stay out: they take the logarithm of
-- the C library.
CREATE VIRTUAL TABLE find USING fts5(body, content = 'article', content_rowid = 'id', tokenize = 'vietnamese');
INSERT INTO find(find) VALUES ('rebuild');
CREATE VIRTUAL TABLE place USING fts5vocab(find, 'instance');
SELECT term, doc, col, offset FROM place ORDER BY doc, offset, length(term);

CREATE TABLE asked AS SELECT p.name FROM article a, viet_parties(a.body) p GROUP BY p.name ORDER BY min(1000 * a.id + p.rank);
SELECT q.name, f.rowid, highlight(find, 0, '[', ']') FROM asked q CROSS JOIN find f WHERE find MATCH viet_query(q.name) ORDER BY q.rowid, f.rowid;
SELECT q.name, f.rowid, snippet(find, 0, '[', ']', '…', 9) FROM asked q CROSS JOIN find f
WHERE find MATCH viet_query(viet_unaccent(q.name), 'phrase') ORDER BY q.rowid, f.rowid;
