-- All rows of all functions, for tests/builds.pl.  What only says which build this is stays out: viet_version, viet_debug.  No order
-- is that of bytes: databases in UTF-16 have another.
CREATE TABLE term(form, name, type);
INSERT INTO term VALUES ('hai bên', 'Hai Bên', 'company'), ('Cửu Long', 'Cửu Long', 'education');

SELECT 'parties', a.id, f.* FROM article a, viet_parties(a.body) f;
SELECT 'domains', a.id, f.* FROM article a, viet_domains(a.body) f;
SELECT 'cooperations', a.id, f.* FROM article a, viet_cooperations(a.body, '2025-07-18') f;
SELECT 'people', a.id, f.* FROM article a, viet_people(a.body) f;
SELECT 'mentions', a.id, f.* FROM article a, viet_mentions(a.body) f;
SELECT 'own terms', a.id, f.* FROM article a, viet_mentions(a.body, NULL, 'term') f;
SELECT 'sections', a.id, f.* FROM article a, viet_sections(a.body) f;
SELECT 'sentences', a.id, f.* FROM article a, viet_sentences(a.body) f;
SELECT 'tokens', a.id, f.* FROM article a, viet_tokens(a.body) f;
SELECT 'query tokens', a.id, f.* FROM article a, viet_tokens(viet_unaccent(a.body), 'query', 'diacritics fold') f;

SELECT 'units', * FROM viet_units;
SELECT 'changes', * FROM viet_unit_changes;
SELECT 'kinds', * FROM viet_kinds;
SELECT 'domain codes', * FROM viet_domain_codes;
SELECT 'data', viet_data_version(), viet_collation_version();

-- Sentences, names of units and syllables, for the functions of one text.
CREATE TABLE line(id INTEGER PRIMARY KEY, text);
INSERT INTO line(text) SELECT substr(a.body, s.start, s.length) FROM article a, viet_sentences(a.body) s;
INSERT INTO line(text) SELECT full_name FROM viet_units WHERE era = '2025';
INSERT INTO line(text) SELECT token FROM article a, viet_tokens(a.body) t WHERE NOT colocated GROUP BY token ORDER BY min(1000000 * a.id + position);

SELECT id, viet_normalize(text), viet_normalize(text, 'old'), viet_normalize(text, 'new'), viet_lower(text), viet_upper(text),
       viet_title(text), viet_unaccent(text), viet_slug(text), viet_is_syllable(text) FROM line;
SELECT id, viet_family_name(text), viet_given_name(text), viet_query(text), viet_query(viet_unaccent(text), 'phrase') FROM line;
SELECT a.id, viet_plain('<p>' || replace(a.body, char(10), '</p><p>') || '&agrave;'), viet_plain(a.body, 'auto') FROM article a;
SELECT l.id, e.column1, viet_encode(l.text, e.column1), viet_decode(viet_encode(l.text, e.column1), e.column1)
FROM line l CROSS JOIN (VALUES ('tcvn3'), ('vni'), ('viscii'), ('cp1258'), ('viqr')) e;
SELECT id, viet_encoding(text), viet_encoding(viet_encode(text, 'vni')), viet_encoding(viet_encode(text, 'cp1258')) FROM line;

SELECT l.id, c.column1, viet_sort_key(l.text, c.column1)
FROM line l CROSS JOIN (VALUES ('VIETNAMESE'), ('VIETNAMESE_CI'), ('VIETNAMESE_AI'), ('VIETNAMESE_NUM'), ('VIETNAMESE_NAME'), ('VIETNAMESE_CLDR')) c;
SELECT id FROM line ORDER BY text COLLATE VIETNAMESE, id;
SELECT id FROM line ORDER BY text COLLATE VIETNAMESE_CI, id;
SELECT id FROM line ORDER BY text COLLATE VIETNAMESE_AI, id;
SELECT id FROM line ORDER BY text COLLATE VIETNAMESE_NUM, id;
SELECT id FROM line ORDER BY text COLLATE VIETNAMESE_NAME, id;
SELECT id FROM line ORDER BY text COLLATE VIETNAMESE_CLDR, id;
