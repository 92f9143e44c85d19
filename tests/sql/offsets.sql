-- start and length are what substr() counts, byte_start and byte_length are bytes from 0.
CREATE TABLE a(name, body);
INSERT INTO a VALUES
    ('plain', 'Hợp tác. Giáo dục.'),
    ('decomposed', 'Ho' || char(0x31b, 0x323) || 'p ta' || char(0x301) || 'c. Tốt.'),
    ('no-break space, CRLF', 'Hợp' || char(0xa0) || 'tác.' || char(13, 10) || 'Tốt.'),
    ('broken bytes', CAST(x'ff' || CAST('Hợp tác. ' AS BLOB) || x'c3' AS TEXT) || 'Tốt.'),
    ('outside the basic plane', '😀 Hợp tác. 😀'),
    ('byte order mark', char(0xfeff) || 'Hợp tác.');
SELECT name, count(*) > 0 AS found,
       sum(evidence IS NOT substr(body, start, length)) AS wrong_characters,
       sum(CAST(evidence AS BLOB)
           IS NOT substr(CAST(body AS BLOB), byte_start + 1, byte_length)) AS wrong_bytes
FROM a, viet_sentences(body) GROUP BY name ORDER BY name;
.print -- substr() stops at a NUL, bytes do not: there only the byte offsets serve
WITH a(body) AS (SELECT CAST(x'41' || x'00' || CAST(' Hợp tác.' AS BLOB) AS TEXT))
SELECT count(*) > 0, sum(CAST(evidence AS BLOB)
           IS NOT substr(CAST(body AS BLOB), byte_start + 1, byte_length))
FROM a, viet_sentences(body);
