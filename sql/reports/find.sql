-- reports/find.sql - full-text search: what was found, in words and by party, domain and year.
--
--     sqlite3 -box news.db '.load build/viet' '.read sql/search.sql' \
--         ".parameter set @find \"'hop tac du lich'\"" '.read sql/reports/find.sql'
--
-- @find is what people type: with diacritics or without, "a phrase", -without, begin*.  Articles with the
-- phrase come first, then those with its words near each other, then those with all of them somewhere; of
-- equals, those in which a party has such a name.  The snippet marks what made the article one of them.

.bail on
.read sql/steps/filled.sql
INSERT INTO temp.refusal SELECT 'no index' WHERE NOT EXISTS (SELECT 1 FROM temp.pragma_table_info('article_search'));

SELECT 'what? .parameter set @find "''hop tac du lich''"' AS missing WHERE @find IS NULL;

DROP TABLE IF EXISTS temp.found;
CREATE TEMP TABLE found (article INTEGER PRIMARY KEY, n INTEGER, score REAL, title TEXT, snippet TEXT);
INSERT OR IGNORE INTO found
SELECT rowid, 1, bm25(article_search, 4.0, 1.0), highlight(article_search, 0, '[', ']'), snippet(article_search, 1, '[', ']', '…', 24)
FROM article_search WHERE article_search MATCH viet_query(coalesce(@find, ''), 'phrase');
INSERT OR IGNORE INTO found
SELECT rowid, 2, bm25(article_search, 4.0, 1.0), highlight(article_search, 0, '[', ']'), snippet(article_search, 1, '[', ']', '…', 24)
FROM article_search WHERE article_search MATCH viet_query(coalesce(@find, ''), 'near');
INSERT OR IGNORE INTO found
SELECT rowid, 3, bm25(article_search, 4.0, 1.0), highlight(article_search, 0, '[', ']'), snippet(article_search, 1, '[', ']', '…', 24)
FROM article_search WHERE article_search MATCH viet_query(coalesce(@find, ''));

SELECT CASE n WHEN 1 THEN 'phrase' WHEN 2 THEN 'near' ELSE 'words' END AS has, f.title, f.snippet, a.name AS article
FROM found f JOIN article a ON a.id = f.article
ORDER BY n, NOT EXISTS (SELECT 1 FROM party p WHERE p.article = f.article
                        AND instr(lower(viet_unaccent(p.name)), lower(viet_unaccent(@find)))), score, a.name LIMIT 10;

SELECT 1 WHERE CASE WHEN @find IS NOT NULL AND NOT EXISTS (SELECT 1 FROM found) THEN edit(
    iif(EXISTS (SELECT 1 FROM article_search),
        'find: no article has ' || quote(@find) || '; fewer words, words without diacritics, or the beginning of one with a star (hop*), find more',
        'find: the index has no article: read sql/extract.sql and sql/search.sql') || char(10),
    'cat >&2 <') END = char(0);

-- Of all that have the words near each other, if any do.
DELETE FROM found WHERE n > max(2, (SELECT min(n) FROM found));
SELECT 'party' AS facet, p.name AS value, count(DISTINCT p.article) AS articles
FROM found JOIN party p USING (article) GROUP BY p.name
UNION ALL
SELECT 'domain', coalesce(l.short_vi, d.code), count(DISTINCT d.article)
FROM found JOIN domain d USING (article) LEFT JOIN domain_label l USING (code) GROUP BY d.code
UNION ALL
SELECT 'year', substr(g.day, 1, 4), count(DISTINCT g.article)
FROM found JOIN agreement g USING (article) WHERE g.day IS NOT NULL GROUP BY 2
ORDER BY facet, articles DESC, value;
