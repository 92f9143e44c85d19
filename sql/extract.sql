-- extract.sql - reads every article that was not read yet.
--
--     sqlite3 news.db '.load build/viet' '.read sql/extract.sql'
--
-- Reading goes in steps, each committed when it is done: what is interrupted goes
-- on where it stopped.  Progress goes to standard error.
--
-- After an upgrade of the extension one statement reads everything anew:
--     UPDATE reading SET version = viet_version(), data_version = viet_data_version();

.bail on
.read sql/schema.sql
.read sql/steps/loaded.sql

-- To insert a row into reading, or to update its version, is to read the article.
-- All functions are called in one run of a trigger, so the text is analysed once.
DROP TRIGGER IF EXISTS reading_replaced;
DROP TRIGGER IF EXISTS reading_inserted;
DROP TRIGGER IF EXISTS reading_begun;
DROP TRIGGER IF EXISTS reading_renewed;

CREATE TRIGGER reading_replaced BEFORE INSERT ON reading
WHEN EXISTS (SELECT 1 FROM reading WHERE article = new.article)
BEGIN
    DELETE FROM reading WHERE article = new.article;
END;

-- Whoever leaves the version out has this one fill it in, which is an update.
CREATE TRIGGER reading_inserted AFTER INSERT ON reading WHEN new.version IS NOT NULL
BEGIN
    INSERT INTO reading_text
    SELECT id, body, published FROM article WHERE id = new.article;
END;
CREATE TRIGGER reading_begun AFTER INSERT ON reading WHEN new.version IS NULL
BEGIN
    UPDATE reading SET version = viet_version(), data_version = viet_data_version()
    WHERE article = new.article;
END;

CREATE TRIGGER reading_renewed AFTER UPDATE OF version, data_version ON reading
BEGIN
    DELETE FROM party WHERE article = new.article;
    DELETE FROM domain WHERE article = new.article;
    DELETE FROM cooperation WHERE article = new.article;
    DELETE FROM cooperation_party WHERE article = new.article;
    DELETE FROM cooperation_domain WHERE article = new.article;
    DELETE FROM cooperation_signatory WHERE article = new.article;
    DELETE FROM person WHERE article = new.article;
    DELETE FROM evidence WHERE article = new.article;
    INSERT INTO reading_text
    SELECT id, body, published FROM article WHERE id = new.article;
END;

-- The text is fetched once and handed to all functions: that is what the views are for.
DROP VIEW IF EXISTS reading_text;
CREATE VIEW reading_text (article, body, day) AS SELECT id, body, published FROM article;
DROP VIEW IF EXISTS reading_found;
CREATE VIEW reading_found (article, body, day) AS SELECT id, body, published FROM article;

CREATE TRIGGER reading_text_inserted INSTEAD OF INSERT ON reading_text
BEGIN
    -- The headline; and the day, if the source gave none, that the byline states (15/10/2019,
    -- 15-10-2019): it says which year "ngày 14/10" is of, and what units there were.
    UPDATE reading SET
        title = (SELECT trim(s.evidence) FROM viet_sections(new.body, new.day) s
                 WHERE s.section = 'title' LIMIT 1),
        day = coalesce(new.day, CASE WHEN EXISTS (
                SELECT 1 FROM viet_sections(new.body)
                WHERE section = 'byline' AND evidence GLOB '*[0-9][-./][0-9]*[-./][12][0-9][0-9][0-9]*')
            THEN (
                SELECT day FROM (
                    SELECT start, printf('%s-%02d-%02d', substr(d, -4), substr(d, instr(d, '/') + 1), d) AS day
                    FROM (SELECT m.start, replace(replace(m.mention, '-', '/'), '.', '/') AS d
                          FROM viet_mentions(new.body) m
                          WHERE m.entity = 'date' AND m.section = 'byline')
                    WHERE d GLOB '[0-9]*/[0-9]*/[12][0-9][0-9][0-9]')
                WHERE date(day, '+0 days') = day ORDER BY start LIMIT 1) END)
    WHERE article = new.article;

    -- One country, one name, that of the article read first: "Mỹ", "Hoa Kỳ".
    INSERT INTO party
    SELECT new.article, rank,
           iif(p.type = 'country', coalesce((SELECT k.name FROM party k
               WHERE k.type = 'country' AND k.country = p.country LIMIT 1), p.name), p.name), type, tier, role, represents, unit_era, unit_code, successor_code,
           country, mention, start, length, mentions, sentence, confidence, rule
    FROM reading r, viet_parties(new.body, r.day) p
    WHERE r.article = new.article;

    INSERT INTO domain
    SELECT new.article, rank, code, domain_group, label_vi, label_en, scope, mention, start, length,
           mentions, sentence, confidence, rule
    FROM reading r, viet_domains(new.body, r.day)
    WHERE r.article = new.article;

    -- Most articles of a newspaper have neither, and then nothing below.
    INSERT INTO reading_found
    SELECT new.article, new.body, day FROM reading
    WHERE article = new.article
      AND (EXISTS (SELECT 1 FROM party WHERE article = new.article)
           OR EXISTS (SELECT 1 FROM domain WHERE article = new.article));

    INSERT INTO search_queue SELECT new.article WHERE new.article NOT IN (SELECT article FROM search_queue);
END;

CREATE TRIGGER reading_found_inserted INSTEAD OF INSERT ON reading_found
BEGIN
    -- Where nobody takes part there is no cooperation, and persons stand in every article:
    -- those of cooperation are kept.
    INSERT INTO cooperation
    SELECT new.article, rank, kind, event, signed, date, date_text, period, period_start, period_end,
           comprehensive, parties, domains, signatories, cameo, sentence, start, length, confidence, rule, since
    FROM viet_cooperations(new.body, new.day)
    WHERE EXISTS (SELECT 1 FROM party WHERE article = new.article);

    INSERT INTO person
    SELECT new.article, rank, p.name, p.title, organisation, represents, signed, spoke, mention, start, length,
           sentence, confidence, rule
    FROM viet_people(new.body, new.day) p
    WHERE EXISTS (SELECT 1 FROM party WHERE article = new.article);

    -- The arrays of a cooperation as rows.  (SQLite 3.40 refuses json_extract() where the schema is not trusted.)
    INSERT INTO cooperation_party
    SELECT c.article, c.rank, j.key + 1, coalesce((
        SELECT p.name FROM viet_parties(new.body, new.day) v JOIN party p ON p.article = new.article AND p.rank = v.rank
        WHERE v.type = 'country' AND v.name = j.value), j.value)
    FROM cooperation c, json_each(c.parties) j WHERE c.article = new.article;

    INSERT INTO cooperation_domain
    SELECT article, rank, key + 1, value FROM cooperation, json_each(domains) WHERE article = new.article;

    INSERT INTO cooperation_signatory
    SELECT article, rank, s.key + 1, (SELECT value FROM json_each(s.value) WHERE key = 'name'),
           (SELECT value FROM json_each(s.value) WHERE key = 'for')
    FROM cooperation, json_each(signatories) s WHERE article = new.article;

    INSERT INTO evidence
    SELECT new.article, s.sentence, s.evidence
    FROM viet_sentences(new.body, new.day) s
    WHERE s.sentence IN (SELECT sentence FROM party WHERE article = new.article
                         UNION SELECT sentence FROM domain WHERE article = new.article
                         UNION SELECT sentence FROM cooperation WHERE article = new.article
                         UNION SELECT sentence FROM person WHERE article = new.article);

    -- The units that parties are or act for, as the extension knows them.
    INSERT INTO unit
    SELECT DISTINCT u.era, u.code, u.full_name, u.level, u.province_name, u.new_province_name
    FROM party p JOIN viet_units u ON u.code = p.unit_code AND u.era = p.unit_era
    WHERE p.article = new.article AND u.era <> 'former'
      AND NOT EXISTS (SELECT 1 FROM unit k WHERE k.era = u.era AND k.code = u.code);

    INSERT INTO unit
    SELECT DISTINCT u.era, u.code, u.full_name, u.level, u.province_name, u.new_province_name
    FROM party p JOIN viet_units u ON u.full_name = p.represents
    WHERE p.article = new.article AND u.era <> 'former'
      AND NOT EXISTS (SELECT 1 FROM unit k WHERE k.era = u.era AND k.code = u.code);

    INSERT INTO unit
    SELECT DISTINCT u.era, u.code, u.full_name, u.level, u.province_name, u.new_province_name
    FROM party p JOIN unit_head h ON instr(p.name, h.behind)
    JOIN viet_units u ON u.full_name = h.head || substr(p.name, instr(p.name, h.behind) + length(h.behind))
    WHERE p.article = new.article AND u.era <> 'former' AND p.represents IS NULL
      AND p.type IN ('government_body', 'party_committee', 'mass_organisation', 'military_police')
      AND NOT EXISTS (SELECT 1 FROM unit k WHERE k.era = u.era AND k.code = u.code);

    INSERT INTO plain_name
    SELECT name, viet_lower(viet_unaccent(name)) FROM (
        SELECT name FROM party_place WHERE article = new.article
        UNION SELECT place FROM party_place WHERE article = new.article
        UNION SELECT province FROM party_place WHERE article = new.article
        UNION SELECT new_province FROM party_place WHERE article = new.article) AS named
    WHERE name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM plain_name k WHERE k.name = named.name);
END;

-- Labels of codes.
INSERT OR REPLACE INTO domain_label
SELECT code, domain_group, label_vi, label_en,
       rtrim(substr(label_vi, 1, min(instr(label_vi || ',', ','), instr(label_vi || ' (', ' (')) - 1))
FROM viet_domain_codes;
INSERT OR REPLACE INTO kind_label
SELECT kind, substr(label_vi, 1, instr(label_vi || ';', ';') - 1), label_en
FROM viet_kinds;
INSERT OR IGNORE INTO plain_name
SELECT label_vi, viet_lower(viet_unaccent(label_vi)) FROM domain_label
UNION SELECT label_en, viet_lower(label_en) FROM domain_label;

.read sql/steps/progress.sql
INSERT OR REPLACE INTO progress (stage, total, step)
SELECT 'extract', count(*), max(100, count(*) / 10 + 1) FROM unread;
.output '|cat >&2'
.read '|yes .read sql/steps/extract.sql | head -n 10'
SELECT line FROM progress_total WHERE stage = 'extract';
SELECT printf('%,d articles were read by another version. To read them anew: %s', count(*),
              'UPDATE reading SET version = viet_version(), data_version = viet_data_version();')
FROM reading WHERE version <> viet_version() OR data_version <> viet_data_version()
HAVING count(*) > 0;
.output
