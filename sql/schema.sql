-- schema.sql - the tables that the other files fill and read.
--
--     sqlite3 news.db '.read sql/schema.sql'
--
-- Plain tables, plain indexes, plain views: no collation, tokenizer or function of
-- the extension is needed to read them, so any program that opens SQLite files
-- can.  The full-text index lives in a file of its own (search.sql).
-- Running this again changes nothing.
.bail on

-- What is there already is compared with what stands below and in the files that read this one.
.read sql/steps/trust.sql

-- Most articles fit into a page of this size. (A database that is there keeps its own.)
PRAGMA page_size = 8192;

-- Tables that another version of this file made are no ground to build on.  Version 1 had no number, but readings.
CREATE TABLE IF NOT EXISTS viet_schema (
    version INTEGER NOT NULL
) STRICT;
INSERT INTO viet_schema
SELECT iif(EXISTS (SELECT 1 FROM main.sqlite_schema WHERE name = 'reading'), 1, 3)
WHERE NOT EXISTS (SELECT 1 FROM viet_schema);
INSERT INTO temp.refusal SELECT 'version' FROM viet_schema WHERE version <> 3;

-- What came in. The text is kept as it was found: places in it are counted in characters.
CREATE TABLE IF NOT EXISTS article (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE,      -- of the file, or whatever names the article
    published TEXT                       -- the day it appeared, YYYY-MM-DD, with or without a time; NULL: not known
              CHECK (published IS NULL OR date(substr(published, 1, 10)) IS substr(published, 1, 10) AND substr(published, 11, 1) IN ('', ' ', 'T')),
    title     TEXT,                      -- if the source has one beside the text
    body      TEXT NOT NULL
) STRICT;

-- Finds an equal body without comparing with all: by its length in bytes and what stands in its middle.
CREATE INDEX IF NOT EXISTS article_bytes ON article (
    length(CAST(body AS BLOB)), substr(CAST(body AS BLOB), length(CAST(body AS BLOB)) / 2, 16));

-- One row for every article that was read. To insert a row is to read the article
-- (the trigger is in extract.sql), to delete it is to forget what was read.
CREATE TABLE IF NOT EXISTS reading (
    article      INTEGER PRIMARY KEY REFERENCES article (id),
    title        TEXT,                   -- the headline that the text itself has
    day          TEXT,                   -- when it appeared: as published, else as its byline says
    version      TEXT,                   -- viet_version() and viet_data_version()
    data_version TEXT                    --   of the extension that read it
) STRICT;

-- Who takes part. In all tables (article, rank) says which row, and
-- substr(body, start, length) is the mention that decided.
CREATE TABLE IF NOT EXISTS party (
    article    INTEGER NOT NULL REFERENCES article (id),
    rank       INTEGER NOT NULL,
    name       TEXT NOT NULL,
    type       TEXT NOT NULL,
    tier       TEXT NOT NULL,            -- main or secondary
    role       TEXT NOT NULL,
    represents TEXT,                     -- for whom an organ acts
    unit_era   TEXT,                     -- a unit is known by era and code together
    unit_code  TEXT,
    successor_code TEXT,                 -- what it belongs to since July 2025
    country    TEXT,
    mention    TEXT NOT NULL,
    start      INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    mentions   INTEGER NOT NULL,
    sentence   INTEGER,
    confidence REAL NOT NULL,
    rule       TEXT NOT NULL,
    PRIMARY KEY (article, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS party_name ON party (name);
CREATE INDEX IF NOT EXISTS party_country ON party (country) WHERE type = 'country';

-- What about.
CREATE TABLE IF NOT EXISTS domain (
    article    INTEGER NOT NULL REFERENCES article (id),
    rank       INTEGER NOT NULL,
    code       TEXT NOT NULL,
    domain_group TEXT NOT NULL,
    label_vi   TEXT NOT NULL,
    label_en   TEXT NOT NULL,
    scope      TEXT NOT NULL,            -- agreed or reported
    mention    TEXT NOT NULL,
    start      INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    mentions   INTEGER NOT NULL,
    sentence   INTEGER,
    confidence REAL NOT NULL,
    rule       TEXT NOT NULL,
    PRIMARY KEY (article, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS domain_code ON domain (code);

-- What was agreed, planned or renewed. parties, domains and signatories are JSON
-- arrays; the next three tables are the same as rows.
CREATE TABLE IF NOT EXISTS cooperation (
    article    INTEGER NOT NULL REFERENCES article (id),
    rank       INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    event      TEXT,
    signed     INTEGER,
    date       TEXT,                     -- ISO, as much of it as is known
    date_text  TEXT,                     -- as written
    period     TEXT,                     -- as written, 2023-2025
    period_start TEXT,
    period_end TEXT,
    comprehensive INTEGER,
    parties    TEXT NOT NULL,
    domains    TEXT NOT NULL,
    signatories TEXT NOT NULL,
    cameo      TEXT,                     -- code of the event in CAMEO
    sentence   INTEGER,
    start      INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    confidence REAL NOT NULL,
    rule       TEXT NOT NULL,
    since      TEXT,                     -- from when the bond holds, before the date: a year, month or day
    PRIMARY KEY (article, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS cooperation_party (
    article     INTEGER NOT NULL,
    cooperation INTEGER NOT NULL,        -- rank of the cooperation
    n           INTEGER NOT NULL,
    name        TEXT NOT NULL,
    PRIMARY KEY (article, cooperation, n),
    FOREIGN KEY (article, cooperation) REFERENCES cooperation (article, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cooperation_party_name ON cooperation_party (name);

CREATE TABLE IF NOT EXISTS cooperation_domain (
    article     INTEGER NOT NULL,
    cooperation INTEGER NOT NULL,
    n           INTEGER NOT NULL,
    code        TEXT NOT NULL,
    PRIMARY KEY (article, cooperation, n),
    FOREIGN KEY (article, cooperation) REFERENCES cooperation (article, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS cooperation_domain_code ON cooperation_domain (code);

CREATE TABLE IF NOT EXISTS cooperation_signatory (
    article     INTEGER NOT NULL,
    cooperation INTEGER NOT NULL,
    n           INTEGER NOT NULL,
    name        TEXT NOT NULL,
    party       TEXT,                    -- for whom
    PRIMARY KEY (article, cooperation, n),
    FOREIGN KEY (article, cooperation) REFERENCES cooperation (article, rank)
) STRICT, WITHOUT ROWID;

-- Who signed, who spoke, who is named, in articles that have parties.
CREATE TABLE IF NOT EXISTS person (
    article    INTEGER NOT NULL REFERENCES article (id),
    rank       INTEGER NOT NULL,
    name       TEXT NOT NULL,
    title      TEXT,
    organisation TEXT,
    represents TEXT,
    signed     INTEGER,
    spoke      INTEGER,
    mention    TEXT NOT NULL,
    start      INTEGER NOT NULL,
    length     INTEGER NOT NULL,
    sentence   INTEGER,
    confidence REAL NOT NULL,
    rule       TEXT NOT NULL,
    PRIMARY KEY (article, rank)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS person_name ON person (name);

-- The administrative units that the articles speak of, and the provinces they lie in
-- now: old units have both, so that people can count them under either.
CREATE TABLE IF NOT EXISTS unit (
    era       TEXT NOT NULL,             -- pre2025 or 2025
    code      TEXT NOT NULL,
    name      TEXT NOT NULL,
    level     TEXT NOT NULL,             -- province, district, commune
    province  TEXT,                      -- in its own era
    new_province TEXT,                   -- since July 2025; NULL if there are several
    PRIMARY KEY (era, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS unit_name ON unit (name);

-- What codes mean, filled when articles are read.
CREATE TABLE IF NOT EXISTS domain_label (
    code TEXT PRIMARY KEY, domain_group TEXT NOT NULL, label_vi TEXT NOT NULL, label_en TEXT NOT NULL,
    short_vi TEXT NOT NULL               -- the first words of label_vi
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kind_label (
    code TEXT PRIMARY KEY, label_vi TEXT NOT NULL, label_en TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the other codes mean.
CREATE VIEW IF NOT EXISTS code_label (facet, code, label_vi, label_en) AS VALUES
    ('type', 'province', 'Tỉnh, thành phố', 'Province or city'),
    ('type', 'district', 'Quận, huyện, thị xã, thành phố thuộc tỉnh', 'District'),
    ('type', 'commune', 'Xã, phường, thị trấn, đặc khu', 'Commune or ward'),
    ('type', 'country', 'Quốc gia', 'Country'),
    ('type', 'foreign_locality', 'Địa phương nước ngoài', 'Foreign locality'),
    ('type', 'party_committee', 'Cơ quan Đảng', 'Party committee'),
    ('type', 'government_body', 'Cơ quan nhà nước', 'Government body'),
    ('type', 'mass_organisation', 'Đoàn thể, hội', 'Mass organisation'),
    ('type', 'company', 'Doanh nghiệp', 'Company'),
    ('type', 'education', 'Giáo dục, nghiên cứu', 'Education, research'),
    ('type', 'health', 'Cơ sở y tế', 'Health institution'),
    ('type', 'military_police', 'Quân đội, công an', 'Military, police'),
    ('type', 'media', 'Báo chí, truyền thông', 'Media'),
    ('type', 'other', 'Khác', 'Other'),
    ('tier', 'main', 'Bên chính', 'Main party'),
    ('tier', 'secondary', 'Bên kèm theo', 'Secondary party'),
    ('role', 'signatory', 'Ký kết', 'Signatory'),
    ('role', 'participant', 'Tham gia', 'Participant'),
    ('role', 'host', 'Chủ nhà', 'Host'),
    ('role', 'supporter', 'Hỗ trợ', 'Supporter'),
    ('event', 'signing', 'Ký kết', 'Signing'),
    ('event', 'anniversary', 'Kỷ niệm', 'Anniversary'),
    ('event', 'review', 'Sơ kết, tổng kết', 'Review'),
    ('event', 'visit', 'Thăm, làm việc', 'Visit'),
    ('event', 'meeting', 'Gặp gỡ, hội nghị', 'Meeting'),
    ('event', 'plan', 'Dự kiến', 'Plan'),
    ('event', 'announcement', 'Công bố', 'Announcement'),
    ('event', 'exchange', 'Giao lưu', 'Exchange'),
    ('event', 'ceremony', 'Nghi lễ', 'Ceremony'),
    ('scope', 'agreed', 'Nội dung hợp tác', 'Agreed'),
    ('scope', 'reported', 'Được nhắc đến', 'Reported'),
    ('era', 'pre2025', 'Trước ngày 1/7/2025', 'Before 1 July 2025'),
    ('era', '2025', 'Từ ngày 1/7/2025', 'Since 1 July 2025');

-- Names as people type them: in small letters without diacritics.  Programs without the extension search with it.
CREATE TABLE IF NOT EXISTS plain_name (
    name  TEXT PRIMARY KEY,              -- of a party, a place or a domain
    plain TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The sentences that the rows above rest on.
CREATE TABLE IF NOT EXISTS evidence (
    article  INTEGER NOT NULL REFERENCES article (id),
    sentence INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (article, sentence)
) STRICT, WITHOUT ROWID;

-- Articles whose place in the full-text index is out of date; search.sql works it off.
CREATE TABLE IF NOT EXISTS search_queue (
    article INTEGER PRIMARY KEY
) STRICT;

-- Some versions of SQLite take February 30 as a date; a sum of days they do not.
CREATE TRIGGER IF NOT EXISTS article_dating BEFORE INSERT ON article
WHEN date(substr(new.published, 1, 10), '+0 days') IS NOT substr(new.published, 1, 10)
BEGIN
    SELECT RAISE(ABORT, 'published must be a day like 2025-07-18, with or without a time behind it, or NULL');
END;

CREATE TRIGGER IF NOT EXISTS article_redating BEFORE UPDATE OF published ON article
WHEN date(substr(new.published, 1, 10), '+0 days') IS NOT substr(new.published, 1, 10)
BEGIN
    SELECT RAISE(ABORT, 'published must be a day like 2025-07-18, with or without a time behind it, or NULL');
END;

-- An article that changes, or goes, takes with it what was read in it.
CREATE TRIGGER IF NOT EXISTS article_changed AFTER UPDATE OF id, body, published ON article
WHEN old.id <> new.id OR old.body IS NOT new.body OR old.published IS NOT new.published
BEGIN
    DELETE FROM reading WHERE article IN (old.id, new.id);
END;

CREATE TRIGGER IF NOT EXISTS article_renamed AFTER UPDATE OF name, title ON article
WHEN old.name <> new.name OR old.title IS NOT new.title
BEGIN
    INSERT INTO search_queue SELECT new.id WHERE new.id NOT IN (SELECT article FROM search_queue);
END;

CREATE TRIGGER IF NOT EXISTS article_deleted AFTER DELETE ON article
BEGIN
    DELETE FROM reading WHERE article = old.id;
END;

-- REPLACE deletes rows without a word to triggers (unless PRAGMA recursive_triggers is on).  So
-- those that a row may replace are noted before, and looked after when it has come in.  Who was
-- not replaced, because the statement did something else, is still there.
CREATE TABLE IF NOT EXISTS article_replaced (
    id INTEGER PRIMARY KEY
) STRICT;

CREATE TRIGGER IF NOT EXISTS article_inserting BEFORE INSERT ON article
WHEN EXISTS (SELECT 1 FROM article WHERE name = new.name)
BEGIN
    DELETE FROM article_replaced;
    INSERT INTO article_replaced SELECT id FROM article WHERE name = new.name;
END;

CREATE TRIGGER IF NOT EXISTS article_moving BEFORE UPDATE OF id, name ON article
WHEN old.id <> new.id OR old.name <> new.name
BEGIN
    DELETE FROM article_replaced;
    INSERT INTO article_replaced SELECT id FROM article WHERE name = new.name;
END;

-- A new article that is read already has the id of one that was replaced.
CREATE TRIGGER IF NOT EXISTS article_inserted AFTER INSERT ON article
WHEN EXISTS (SELECT 1 FROM reading WHERE article = new.id) OR EXISTS (SELECT 1 FROM article_replaced)
BEGIN
    DELETE FROM reading WHERE article = new.id;
    DELETE FROM reading WHERE article IN (SELECT id FROM article_replaced)
                          AND article NOT IN (SELECT id FROM article);
    DELETE FROM article_replaced;
END;

CREATE TRIGGER IF NOT EXISTS article_moved AFTER UPDATE OF id, name ON article
WHEN EXISTS (SELECT 1 FROM article_replaced)
BEGIN
    DELETE FROM reading WHERE article IN (SELECT id FROM article_replaced)
                          AND article NOT IN (SELECT id FROM article);
    DELETE FROM article_replaced;
END;

CREATE TRIGGER IF NOT EXISTS reading_deleted AFTER DELETE ON reading
BEGIN
    DELETE FROM party WHERE article = old.article;
    DELETE FROM domain WHERE article = old.article;
    DELETE FROM cooperation WHERE article = old.article;
    DELETE FROM cooperation_party WHERE article = old.article;
    DELETE FROM cooperation_domain WHERE article = old.article;
    DELETE FROM cooperation_signatory WHERE article = old.article;
    DELETE FROM person WHERE article = old.article;
    DELETE FROM evidence WHERE article = old.article;
    INSERT INTO search_queue SELECT old.article WHERE old.article NOT IN (SELECT article FROM search_queue);
END;

-- Articles that nobody has read yet.
CREATE VIEW IF NOT EXISTS unread AS
SELECT id, name FROM article WHERE id NOT IN (SELECT article FROM reading);

CREATE VIEW IF NOT EXISTS article_title AS
SELECT a.id AS article, coalesce(a.title, r.title, a.name) AS title
FROM article a LEFT JOIN reading r ON r.article = a.id;

-- One row a cooperation, in words.
CREATE VIEW IF NOT EXISTS agreement AS
SELECT c.article, c.rank AS cooperation, a.name, t.title, c.kind, c.event, c.signed,
       coalesce(c.date, substr(r.day, 1, 10)) AS day, c.period, c.period_start, c.period_end,
       (SELECT group_concat(name, ' – ') FROM (
            SELECT name FROM cooperation_party p
            WHERE p.article = c.article AND p.cooperation = c.rank ORDER BY n)) AS parties,
       (SELECT group_concat(code, ', ') FROM (
            SELECT code FROM cooperation_domain d
            WHERE d.article = c.article AND d.cooperation = c.rank ORDER BY n)) AS domains,
       c.confidence, c.rule, e.text AS evidence, c.since
FROM cooperation c
JOIN article a ON a.id = c.article
JOIN reading r ON r.article = c.article
JOIN article_title t ON t.article = c.article
LEFT JOIN evidence e ON e.article = c.article AND e.sentence = c.sentence;

-- The same with what its codes mean beside them.
CREATE VIEW IF NOT EXISTS labelled_agreement AS
SELECT g.article, g.cooperation, g.name, g.title, g.day,
       g.kind, k.label_vi AS kind_vi, k.label_en AS kind_en,
       g.event, e.label_vi AS event_vi, e.label_en AS event_en, g.signed,
       g.period, g.period_start, g.period_end, g.since, g.parties, g.domains,
       (SELECT group_concat(label, '; ') FROM (
            SELECT coalesce(l.label_vi, d.code) AS label FROM cooperation_domain d LEFT JOIN domain_label l ON l.code = d.code
            WHERE d.article = g.article AND d.cooperation = g.cooperation ORDER BY d.n)) AS domains_vi,
       (SELECT group_concat(label, '; ') FROM (
            SELECT coalesce(l.label_en, d.code) AS label FROM cooperation_domain d LEFT JOIN domain_label l ON l.code = d.code
            WHERE d.article = g.article AND d.cooperation = g.cooperation ORDER BY d.n)) AS domains_en,
       g.confidence, g.rule, g.evidence
FROM agreement g
LEFT JOIN kind_label k ON k.code = g.kind
LEFT JOIN code_label e ON e.facet = 'event' AND e.code = g.event;

-- How the names of units begin, and where they stand behind the name of an organ.
CREATE VIEW IF NOT EXISTS unit_head (behind, head) AS VALUES
    (' tỉnh ', 'Tỉnh '), (' thành phố ', 'Thành phố '), (' quận ', 'Quận '), (' huyện ', 'Huyện '), (' thị xã ', 'Thị xã '),
    (' phường ', 'Phường '), (' xã ', 'Xã '), (' thị trấn ', 'Thị trấn '), (' đặc khu ', 'Đặc khu ');

-- The place that a party is, or acts for.  Where the text does not say for whom, the name of an organ may: Công an
-- tỉnh Điện Biên is of Tỉnh Điện Biên.  What lies in a place (tại) is not of it.
CREATE VIEW IF NOT EXISTS party_home AS
SELECT p.article, p.rank, p.name, p.unit_era, p.unit_code, CASE
    WHEN p.type IN ('province', 'district', 'commune', 'country', 'foreign_locality') THEN p.name
    WHEN p.represents IS NOT NULL THEN p.represents
    WHEN p.type IN ('government_body', 'party_committee', 'mass_organisation', 'military_police')
         AND coalesce(p.country, 'VN') = 'VN' AND NOT instr(p.name, ' tại ')
        THEN (SELECT r.name FROM unit_head h JOIN unit r ON r.name = h.head || substr(p.name, instr(p.name, h.behind) + length(h.behind))
              WHERE instr(p.name, h.behind) LIMIT 1)
    END AS place
FROM party p;

-- With the provinces that the place lies in, and its code: that of the unit if the article names it, else that of the
-- only unit of this name in the era of the article (of that of today, if its day is not known).
CREATE VIEW IF NOT EXISTS party_place AS
SELECT p.article, p.rank, p.name, p.place,
       coalesce(u.province, (SELECT min(province) FROM unit r WHERE r.name = p.place
                             HAVING min(province) = max(province))) AS province,
       coalesce(u.new_province, (SELECT min(new_province) FROM unit r WHERE r.name = p.place
                                 HAVING min(new_province) = max(new_province))) AS new_province,
       coalesce(p.unit_era, n.unit_era,
                (SELECT iif(EXISTS (SELECT 1 FROM unit o WHERE o.name = r.name AND o.era = r.era AND o.code <> r.code), NULL, r.era)
                 FROM (SELECT name, era, code, era = iif(g.day < '2025-07', 'pre2025', '2025') AS fits FROM unit WHERE name = p.place) r
                 ORDER BY r.fits DESC LIMIT 1)) AS place_era,
       coalesce(p.unit_code, n.unit_code,
                (SELECT iif(EXISTS (SELECT 1 FROM unit o WHERE o.name = r.name AND o.era = r.era AND o.code <> r.code), NULL, r.code)
                 FROM (SELECT name, era, code, era = iif(g.day < '2025-07', 'pre2025', '2025') AS fits FROM unit WHERE name = p.place) r
                 ORDER BY r.fits DESC LIMIT 1)) AS place_code
FROM party_home p
JOIN reading g ON g.article = p.article
LEFT JOIN unit u ON u.era = p.unit_era AND u.code = p.unit_code
LEFT JOIN party n ON n.article = p.article AND n.name = p.place AND n.unit_code IS NOT NULL AND p.unit_code IS NULL;

-- A party with what its codes mean beside them, and its place.
CREATE VIEW IF NOT EXISTS labelled_party AS
SELECT p.article, p.rank, p.name,
       p.type, t.label_vi AS type_vi, t.label_en AS type_en,
       p.tier, s.label_vi AS tier_vi, s.label_en AS tier_en,
       p.role, r.label_vi AS role_vi, r.label_en AS role_en,
       p.represents, l.place, l.place_era, l.place_code, l.province, l.new_province, p.country, p.confidence, p.rule
FROM party p
JOIN party_place l ON l.article = p.article AND l.rank = p.rank
LEFT JOIN code_label t ON t.facet = 'type' AND t.code = p.type
LEFT JOIN code_label s ON s.facet = 'tier' AND s.code = p.tier
LEFT JOIN code_label r ON r.facet = 'role' AND r.code = p.role;

-- Who with whom: each pair of a cooperation, seen from both sides. A place and its organs
-- stand on one side: they are no pair.
CREATE VIEW IF NOT EXISTS partnership AS
SELECT a.article, a.cooperation, a.name AS who, b.name AS with_whom
FROM cooperation_party a
JOIN cooperation_party b ON b.article = a.article AND b.cooperation = a.cooperation AND b.name <> a.name
WHERE NOT EXISTS (
    SELECT 1 FROM party p JOIN party q ON q.article = p.article
    WHERE p.article = a.article AND p.name = a.name AND q.name = b.name
      AND (q.represents IN (p.represents, p.name) OR p.represents = q.name));

-- Each such pair once from each side, and since when: what an article says of its age counts as well
-- as the day of what it tells.
CREATE VIEW IF NOT EXISTS bond AS
SELECT p.who, p.with_whom, min(coalesce(g.since, g.day)) AS since, max(g.day) AS last_day,
       count(DISTINCT p.article) AS articles
FROM partnership p JOIN agreement g ON g.article = p.article AND g.cooperation = p.cooperation
GROUP BY p.who, p.with_whom;

-- The same with the places that parties are of, where they are of any: two departments who cooperate bring their
-- provinces together.
CREATE VIEW IF NOT EXISTS place_partnership AS
SELECT DISTINCT p.article, p.cooperation, coalesce(a.place, p.who) AS who, coalesce(b.place, p.with_whom) AS with_whom
FROM partnership p
LEFT JOIN party_place a ON a.article = p.article AND a.name = p.who
LEFT JOIN party_place b ON b.article = p.article AND b.name = p.with_whom
WHERE coalesce(a.place, p.who) <> coalesce(b.place, p.with_whom);

CREATE VIEW IF NOT EXISTS place_bond AS
SELECT p.who, p.with_whom, min(coalesce(g.since, g.day)) AS since, max(g.day) AS last_day,
       count(DISTINCT p.article) AS articles
FROM place_partnership p JOIN agreement g ON g.article = p.article AND g.cooperation = p.cooperation
GROUP BY p.who, p.with_whom;

-- Everybody who takes part, with the type that most articles say, and the place that goes with it.
CREATE VIEW IF NOT EXISTS known_party AS
SELECT name, type, articles, unit_era, unit_code, successor_code, country,
       iif(type IN ('province', 'district', 'commune', 'country', 'foreign_locality'), name, represents) AS locality
FROM (SELECT name, type, sum(count(*)) OVER (PARTITION BY name) AS articles,
             row_number() OVER (PARTITION BY name ORDER BY count(*) DESC, type) AS place,
             max(unit_era) AS unit_era, max(unit_code) AS unit_code, max(successor_code) AS successor_code,
             max(country) AS country, max(represents) AS represents
      FROM party GROUP BY name, type)
WHERE place = 1;
