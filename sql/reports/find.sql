-- reports/find.sql - full-text search: what was found, in words and by party, domain and year.
--
--     sqlite3 -box news.db '.load build/viet' '.read sql/search.sql' \
--         ".parameter set @find \"'hop tac du lich'\"" '.read sql/reports/find.sql'
--
-- @find is what people type: with diacritics or without, "a phrase", -without, begin*.

.bail on
.read sql/steps/trust.sql

SELECT 'what? .parameter set @find "''hop tac du lich''"' AS missing WHERE @find IS NULL;

DROP TABLE IF EXISTS temp.found;
CREATE TEMP TABLE found AS
SELECT rowid AS article, bm25(article_search, 4.0, 1.0) AS score
FROM article_search WHERE article_search MATCH viet_query(coalesce(@find, ''));

SELECT highlight(article_search, 0, '[', ']') AS title,
       snippet(article_search, 1, '[', ']', '…', 24) AS snippet, a.name AS article
FROM article_search JOIN article a ON a.id = article_search.rowid
WHERE article_search MATCH viet_query(coalesce(@find, ''))
ORDER BY bm25(article_search, 4.0, 1.0), a.name LIMIT 10;

SELECT 'party' AS facet, p.name AS value, count(DISTINCT p.article) AS articles
FROM found JOIN party p USING (article) GROUP BY p.name
UNION ALL
SELECT 'domain', coalesce(l.short_vi, d.code), count(DISTINCT d.article)
FROM found JOIN domain d USING (article) LEFT JOIN domain_label l USING (code) GROUP BY d.code
UNION ALL
SELECT 'year', substr(g.day, 1, 4), count(DISTINCT g.article)
FROM found JOIN agreement g USING (article) WHERE g.day IS NOT NULL GROUP BY 2
ORDER BY facet, articles DESC, value;
