-- materialise.sql - reads every article that has not been read yet (title IS
-- NULL) and keeps what it says in plain tables.

BEGIN;

INSERT INTO party
SELECT a.id, p.rank, p.name, p.type, p.tier, p.role, p.start, p.length, p.sentence,
       p.confidence, p.rule
FROM article a, viet_parties(a.body, a.published) p
WHERE a.title IS NULL;

INSERT INTO domain
SELECT a.id, d.rank, d.code, d.label_vi, d.scope, d.start, d.length, d.sentence,
       d.confidence, d.rule
FROM article a, viet_domains(a.body, a.published) d
WHERE a.title IS NULL;

INSERT INTO date_mention
SELECT a.id, m.start, m.mention
FROM article a, viet_mentions(a.body, a.published) m
WHERE a.title IS NULL AND m.entity = 'date'
  AND m.sentence IN (SELECT sentence FROM party WHERE article = a.id);

UPDATE article
SET title = coalesce((SELECT trim(evidence) FROM viet_sections(article.body, article.published)
                      WHERE section = 'title' ORDER BY start LIMIT 1), '')
WHERE title IS NULL;

COMMIT;
