-- pictures/escape.sql - every text that pictures and pages show, made safe for them.
-- The others read it; by itself it prints nothing.
--
-- Names and sentences come from articles, and articles hold anything.  Table escaped has
-- each text once as
--     clean    one line: no control characters, no marks of direction, sound UTF-8
--     html     for HTML and SVG, between tags and in attributes
--     dot      for a quoted string of Graphviz
--     mermaid  for a quoted label of Mermaid
--     short_html  clean, cut after 32 letters
.read sql/steps/trust.sql

CREATE TEMP TABLE IF NOT EXISTS escaped (
    raw TEXT PRIMARY KEY, clean TEXT, html TEXT, dot TEXT, mermaid TEXT, short_html TEXT
) WITHOUT ROWID;
DELETE FROM escaped;
INSERT OR IGNORE INTO escaped (raw)
SELECT name FROM party UNION SELECT name FROM cooperation_party
UNION SELECT title FROM article_title UNION SELECT name FROM article
UNION SELECT text FROM evidence UNION SELECT label_vi FROM domain UNION SELECT label_en FROM domain
UNION SELECT code FROM cooperation_domain UNION SELECT kind FROM cooperation
UNION SELECT parties FROM agreement UNION SELECT domains FROM agreement
UNION SELECT day FROM agreement UNION SELECT period FROM agreement UNION SELECT period_end FROM agreement
UNION SELECT since FROM agreement
UNION SELECT short_vi FROM domain_label UNION SELECT label_vi FROM kind_label
UNION SELECT version || ', ' || data_version FROM reading;
DELETE FROM escaped WHERE raw IS NULL;

-- Letter by letter where there is something to mend. unicode() reads a broken character as
-- U+FFFD, and a text ends at a NUL.
CREATE TEMP TABLE IF NOT EXISTS mended (raw TEXT PRIMARY KEY, clean TEXT) WITHOUT ROWID;
DELETE FROM mended;
WITH RECURSIVE letter(raw, i, code) AS (
    SELECT raw, 1, unicode(raw) FROM escaped
    WHERE raw GLOB '*[' || char(1) || '-' || char(31) || char(127) || '-' || char(191)
          || char(0x200b) || '-' || char(0x200f) || char(0x2028) || '-' || char(0x202e)
          || char(0x2066) || '-' || char(0x2069) || char(0xfeff) || char(0xfffd) || ']*'
    UNION ALL
    SELECT raw, i + 1, unicode(substr(raw, i + 1, 1)) FROM letter WHERE i < length(raw)
)
INSERT INTO mended
SELECT raw, group_concat(CASE
    WHEN code IS NULL OR code < 32 OR code BETWEEN 127 AND 159 OR code IN (0x2028, 0x2029) THEN ' '
    WHEN code BETWEEN 0x200b AND 0x200f OR code BETWEEN 0x202a AND 0x202e OR code BETWEEN 0x2066 AND 0x2069
         OR code = 0xfeff THEN ''
    ELSE char(code) END, '')
FROM (SELECT * FROM letter ORDER BY raw, i) GROUP BY raw;

-- What is empty gets a dash: Mermaid takes no empty label, and people would look for it.
UPDATE escaped SET clean = coalesce(
    nullif(trim(coalesce((SELECT clean FROM mended WHERE mended.raw = escaped.raw), substr(raw, 1, length(raw)))), ''), '–');
UPDATE escaped SET
    html = replace(replace(replace(replace(replace(clean,
        '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;'),
    short_html = replace(replace(replace(replace(replace(iif(length(clean) > 32, substr(clean, 1, 31) || '…', clean),
        '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;'),
    dot = replace(replace(replace(clean, '\', '\\'), '"', '\"'), '&', '&amp;'),
    mermaid = replace(replace(replace(replace(replace(replace(replace(clean,
        '#', '#35;'), '&', '#amp;'), '<', '#lt;'), '>', '#gt;'), '"', '#quot;'), '`', '#96;'), '\', '#92;');
