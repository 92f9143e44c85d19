-- steps/asked.sql - which name is meant by what was asked for: partners.sql, locality.sql.
--
-- asked (report, given, plain, name): a report sets the first two; here it gets the name, if one alone fits: one that is the same, with
-- diacritics or without, in any letters; else a place whose name ends with it.  Of equals that which has its diacritics.
-- asked_of (name, place): the names that there are.  What is not found is told on standard error, with names that have it.

-- As plain_name has names, but without the extension, which a reader of reports need not have.
WITH RECURSIVE letter (plain, marked) AS (
    VALUES ('a', 'àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ'),
           ('e', 'èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ'),
           ('i', 'ìíỉĩịÌÍỈĨỊ'),
           ('o', 'òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ'),
           ('u', 'ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ'),
           ('y', 'ỳýỷỹỵỲÝỶỸỴ'),
           ('d', 'đĐ'),
           ('', char(768, 769, 770, 771, 774, 777, 795, 803))
), way (plain, rest) AS (
    SELECT '', trim(given) FROM asked
    UNION ALL
    SELECT plain || coalesce((SELECT plain FROM letter WHERE instr(marked, substr(rest, 1, 1))), lower(substr(rest, 1, 1))), substr(rest, 2)
    FROM way WHERE rest <> ''
)
UPDATE asked SET plain = (SELECT plain FROM way WHERE rest = '');

DROP TABLE IF EXISTS temp.asked_fit;
CREATE TEMP TABLE asked_fit (name TEXT PRIMARY KEY, fit INTEGER);
INSERT INTO asked_fit
SELECT name, CASE WHEN name = given THEN 1
                  WHEN known = plain THEN 3 - has
                  WHEN place AND substr(known, -length(plain) - 1) = ' ' || plain THEN 5 - has
                  ELSE 9 END
FROM (SELECT o.name, o.place, coalesce(k.plain, lower(o.name)) AS known, a.given, a.plain, instr(lower(o.name), lower(trim(a.given))) > 0 AS has
      FROM asked a, asked_of o LEFT JOIN plain_name k ON k.name = o.name)
WHERE plain <> '' AND (has OR instr(known, plain));
UPDATE asked SET name = (SELECT max(name) FROM asked_fit WHERE fit = (SELECT min(fit) FROM asked_fit WHERE fit < 9) HAVING count(*) = 1);

SELECT 1 WHERE CASE WHEN (SELECT name IS NOT given FROM asked) THEN edit((
    SELECT report || ': ' || CASE
        WHEN name IS NOT NULL THEN quote(given) || ' is taken for ' || name
        WHEN EXISTS (SELECT 1 FROM asked_fit)
            THEN 'which name is ' || quote(given) || '? perhaps: '
                 || (SELECT group_concat(name, ', ') FROM (SELECT name FROM asked_fit ORDER BY fit, name LIMIT 10))
                 || coalesce((SELECT format(' and %,d more', count(*) - 10) FROM asked_fit HAVING count(*) > 10), '')
        WHEN NOT EXISTS (SELECT 1 FROM asked_of) THEN 'no article has been read: read sql/extract.sql first'
        ELSE 'no name in the articles has ' || quote(given) || ' in it' END || char(10)
    FROM asked), 'cat >&2 <') END = char(0);
