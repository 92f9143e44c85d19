-- extract.sql - reads every article that was not read yet.
--
--     sqlite3 news.db '.load build/viet' '.read sql/extract.sql'
--
-- Reading goes in steps, each committed when it is done: what is interrupted goes
-- on where it stopped.  Progress goes to standard error.
--
-- After an upgrade of the extension one statement reads everything anew:
--     UPDATE reading SET version = viet_version(), data_version = viet_data_version();

.read sql/schema.sql

-- To insert a row into reading, or to update its version, is to read the article.
-- All functions are called in one run of the trigger, so the text is analysed once.
DROP TRIGGER IF EXISTS reading_inserted;
DROP TRIGGER IF EXISTS reading_renewed;

CREATE TRIGGER reading_inserted AFTER INSERT ON reading
BEGIN
    UPDATE reading SET version = viet_version(), data_version = viet_data_version()
    WHERE article = new.article;
END;

CREATE TRIGGER reading_renewed AFTER UPDATE OF version, data_version ON reading
BEGIN
    DELETE FROM party WHERE article = new.article;
    DELETE FROM domain WHERE article = new.article;
    DELETE FROM evidence WHERE article = new.article;

    INSERT INTO party
    SELECT a.id, rank, p.name, type, tier, role, represents, unit_era, unit_code, successor_code,
           country, mention, start, length, mentions, sentence, confidence, rule
    FROM article a, viet_parties(a.body, a.published) p WHERE a.id = new.article;

    INSERT INTO domain
    SELECT a.id, rank, code, domain_group, label_vi, label_en, scope, mention, start, length,
           mentions, sentence, confidence, rule
    FROM article a, viet_domains(a.body, a.published) WHERE a.id = new.article;

    INSERT OR IGNORE INTO evidence
    SELECT a.id, sentence, evidence
    FROM article a, viet_parties(a.body, a.published)
    WHERE a.id = new.article AND sentence IS NOT NULL;

    INSERT OR IGNORE INTO evidence
    SELECT a.id, sentence, evidence
    FROM article a, viet_domains(a.body, a.published)
    WHERE a.id = new.article AND sentence IS NOT NULL;

    UPDATE reading SET title =
        (SELECT trim(s.evidence) FROM article a, viet_sections(a.body, a.published) s
         WHERE a.id = new.article AND s.section = 'title' ORDER BY s.start LIMIT 1)
    WHERE article = new.article;

    INSERT OR IGNORE INTO search_queue VALUES (new.article);
END;

-- What REPLACE left behind.
DELETE FROM reading WHERE article NOT IN (SELECT id FROM article);

.read sql/steps/progress.sql
INSERT OR REPLACE INTO progress (stage, total, step)
SELECT 'extract', count(*), max(100, count(*) / 50 + 1) FROM unread;
.read '|yes .read sql/steps/extract.sql | head -n 50'
.once '|cat >&2'
SELECT line FROM progress_total WHERE stage = 'extract';
.once '|cat >&2'
SELECT printf('%,d articles were read by another version. To read them anew: %s', count(*),
              'UPDATE reading SET version = viet_version(), data_version = viet_data_version();')
FROM reading WHERE version <> viet_version() OR data_version <> viet_data_version()
HAVING count(*) > 0;
