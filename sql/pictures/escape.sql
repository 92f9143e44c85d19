-- pictures/escape.sql - every text that pictures and pages show, made safe for them.
-- The others read it; by itself it prints nothing.
--
-- Names and sentences come from articles, days and codes from a database, and both hold anything.  So no
-- picture writes a text of the database as it is: it inserts the text into table escaped, and
-- writes what stands there beside it:
--     clean    one line: no control characters, no marks of direction, sound UTF-8, at most 10,000 letters
--     html     clean, for HTML, XML and SVG, between tags and in attributes
--     dot      for a quoted string of Graphviz, which takes 16,384 bytes: the first 1,000 letters
--     mermaid  for a quoted label of Mermaid, as many
--     cut32, cut64  clean, cut after as many letters: again a text to insert
.read sql/steps/trust.sql

CREATE TEMP TABLE IF NOT EXISTS escaped (
    raw TEXT PRIMARY KEY, clean TEXT, html TEXT, dot TEXT, mermaid TEXT, cut32 TEXT, cut64 TEXT
) WITHOUT ROWID;

-- A text ends at a NUL.  Letter by letter where it is more than ASCII, as unicode() reads a broken character as
-- U+FFFD, or as another letter, which char() writes soundly.  By pieces, because to find the letter of a
-- number takes as long as all before it.  What is empty gets a dash: Mermaid takes no empty label, and people would look for it.
CREATE TEMP TRIGGER IF NOT EXISTS escaped_inserted AFTER INSERT ON escaped
BEGIN
    UPDATE escaped SET clean = substr(new.raw, 1, 9999) || iif(length(new.raw) > 9999, '…', '') WHERE raw = new.raw;
    UPDATE escaped SET clean = (
        WITH RECURSIVE piece (n, text, rest) AS (
            SELECT 0, '', clean
            UNION ALL
            SELECT n + 1, substr(rest, 1, 100), substr(rest, 101) FROM piece WHERE rest <> ''
        ), letter (n, i, text) AS (
            SELECT n, 1, text FROM piece WHERE text <> ''
            UNION ALL
            SELECT n, i + 1, text FROM letter WHERE i < length(text)
        )
        SELECT group_concat(CASE
            WHEN code < 32 OR code BETWEEN 127 AND 159 OR code IN (0x2028, 0x2029) THEN ' '
            WHEN code BETWEEN 0x200b AND 0x200f OR code BETWEEN 0x202a AND 0x202e OR code BETWEEN 0x2066 AND 0x2069
                 OR code = 0xfeff THEN ''
            ELSE char(code) END, '')
        FROM (SELECT unicode(substr(text, i, 1)) AS code FROM letter ORDER BY n, i))
    WHERE raw = new.raw AND clean GLOB '*[^ -~]*';
    UPDATE escaped SET clean = coalesce(nullif(trim(clean), ''), '–') WHERE raw = new.raw;
    UPDATE escaped SET
        html = replace(replace(replace(replace(replace(clean,
            '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;'),
        dot = replace(replace(replace(substr(clean, 1, 1000), '\', '\\'), '"', '\"'), '&', '&amp;'),
        mermaid = replace(replace(replace(replace(replace(replace(replace(substr(clean, 1, 1000),
            '#', '#35;'), '&', '#amp;'), '<', '#lt;'), '>', '#gt;'), '"', '#quot;'), '`', '#96;'), '\', '#92;'),
        cut32 = iif(length(clean) > 32, substr(clean, 1, 31) || '…', clean),
        cut64 = iif(length(clean) > 64, substr(clean, 1, 63) || '…', clean)
    WHERE raw = new.raw;
END;
