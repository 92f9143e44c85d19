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
-- Two more tables are filled in the same way, and hold what may be written:
--     wrapped  a text (raw) of which no line is to have more letters than width: lines n of it in html
--     link     where a text leads to: href is an address on the web, or a file; NULL if it is too long
.read sql/steps/filled.sql

CREATE TEMP TABLE IF NOT EXISTS escaped (
    raw TEXT PRIMARY KEY, clean TEXT, html TEXT, dot TEXT, mermaid TEXT
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
            '#', '#35;'), '&', '#amp;'), '<', '#lt;'), '>', '#gt;'), '"', '#quot;'), '`', '#96;'), '\', '#92;')
    WHERE raw = new.raw;
END;

-- Lines end between words, and within one only if it is longer than a line.  What no name needs, more than
-- six lines, ends with a mark.
CREATE TEMP TABLE IF NOT EXISTS to_wrap (raw TEXT, width INTEGER, PRIMARY KEY (raw, width)) WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS wrapped (
    raw TEXT, width INTEGER, n INTEGER, line TEXT, html TEXT, PRIMARY KEY (raw, width, n)
) WITHOUT ROWID;
CREATE TEMP TRIGGER IF NOT EXISTS to_wrap_inserted AFTER INSERT ON to_wrap
BEGIN
    INSERT OR IGNORE INTO escaped (raw) VALUES (new.raw);
    INSERT INTO wrapped (raw, width, n, line)
    SELECT new.raw, new.width, n, iif(n < 6 OR rest = '', rtrim(substr(before, 1, length(before) - length(rest))),
                                      substr(before, 1, new.width - 1) || '…')
    -- Lines are made about equal: a few letters more than as many lines need.
    FROM (WITH RECURSIVE part (n, before, rest, wide) AS (
              SELECT 0, NULL, clean, min(new.width, length(clean) / ((length(clean) - 1) / new.width + 1) + 5)
              FROM escaped WHERE raw = new.raw
              UNION ALL
              -- Behind the last gap that a line and a space reach to.
              SELECT n + 1, rest, iif(length(rest) <= wide, '', ltrim(substr(rest, 1 + coalesce(
                  nullif(length(rtrim(substr(rest, 1, wide + 1), replace(substr(rest, 1, wide + 1), ' ', ''))), 0), wide)))), wide
              FROM part WHERE n < 6 AND rest <> ''
          )
          SELECT * FROM part WHERE n > 0);
    INSERT OR IGNORE INTO escaped (raw) SELECT line FROM wrapped WHERE raw = new.raw AND width = new.width;
    UPDATE wrapped SET html = (SELECT html FROM escaped WHERE raw = line) WHERE raw = new.raw AND width = new.width;
END;

-- Byte by byte: what has a meaning in an address, or in a page, becomes %XX.  A path begins with a dot or a slash, so
-- that nothing in it is taken for the name of a protocol or of a host.
CREATE TEMP TABLE IF NOT EXISTS link (raw TEXT PRIMARY KEY, href TEXT) WITHOUT ROWID;
CREATE TEMP TRIGGER IF NOT EXISTS link_inserted AFTER INSERT ON link
BEGIN
    UPDATE link SET href = (
        SELECT CASE WHEN web OR raw GLOB './*' OR raw GLOB '../*' THEN '' WHEN raw GLOB '/*' THEN '/' ELSE './' END
               || group_concat(CASE
                   WHEN letter GLOB '[A-Za-z0-9._~/-]' THEN letter
                   WHEN web AND letter = '&' THEN '&amp;'
                   WHEN web AND instr('%:?#=;,+!$*()@', letter) THEN letter
                   ELSE '%' || hex(byte) END, '')
        FROM (WITH RECURSIVE given (raw, web, text) AS (
                  SELECT new.raw, lower(new.raw) GLOB 'http://?*' OR lower(new.raw) GLOB 'https://?*',
                         CAST(iif(new.raw GLOB '/*', ltrim(new.raw, '/'), new.raw) AS BLOB)
              ), at (raw, web, text, i) AS (
                  SELECT *, 1 FROM given UNION ALL SELECT raw, web, text, i + 1 FROM at WHERE i < length(text)
              )
              SELECT raw, web, substr(text, i, 1) AS byte, CAST(substr(text, i, 1) AS TEXT) AS letter FROM at ORDER BY i))
    WHERE raw = new.raw AND length(CAST(raw AS BLOB)) BETWEEN 1 AND 2000;
END;
