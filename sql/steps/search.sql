-- steps/search.sql - brings the next articles of the queue into the index; called by search.sql.
BEGIN;
CREATE TEMP TABLE IF NOT EXISTS step_article (article INTEGER PRIMARY KEY);
INSERT INTO step_article
SELECT article FROM search_queue ORDER BY article LIMIT (SELECT step FROM progress WHERE stage = 'index');
INSERT OR IGNORE INTO article_search_made
SELECT viet_version(), viet_data_version() FROM step_article LIMIT 1;
DELETE FROM article_search
WHERE rowid IN (SELECT article FROM step_article WHERE article IN (SELECT id FROM article_search_docsize));
INSERT INTO article_search (rowid, title, body)
SELECT a.id, t.title, viet_plain(a.body, 'auto')
FROM step_article s JOIN reading r ON r.article = s.article JOIN article a ON a.id = s.article
JOIN article_title t ON t.article = a.id;
DELETE FROM search_queue WHERE article IN (SELECT article FROM step_article);
UPDATE progress SET last = changes(), done = done + changes() WHERE stage = 'index';
DELETE FROM step_article;
COMMIT;
SELECT line FROM progress_line WHERE stage = 'index';
