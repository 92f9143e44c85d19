-- A UTF-16 database: texts reach the functions as UTF-8; a BLOB is UTF-8 as ever.
PRAGMA encoding = 'UTF-16le';
CREATE TABLE a(id INTEGER PRIMARY KEY, body);
INSERT INTO a(body) VALUES ('Chào buổi sáng. 😀 Đây là câu thứ hai.'), (x'4368c3a06f2e');
PRAGMA encoding;
SELECT id, evidence, start, length, byte_start, byte_length FROM a, viet_sentences(a.body);
SELECT count(*) FROM a, viet_sentences(a.body) 
WHERE typeof(body) = 'text' AND evidence IS NOT substr(body, start, length);
