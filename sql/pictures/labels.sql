-- pictures/labels.sql - what domains are called in pictures and pages; prints nothing.
-- A label names a domain at length; its words before the first comma or bracket name it briefly.
.read sql/pictures/escape.sql

DROP TABLE IF EXISTS temp.domain_word;
CREATE TEMP TABLE domain_word AS
SELECT code, coalesce(short_vi, code) AS vi, coalesce(label_vi, code) AS long_vi, coalesce(label_en, code) AS long_en,
       coalesce(rtrim(substr(label_en, 1, min(instr(label_en || ',', ','), instr(label_en || ' (', ' (')) - 1)), code) AS en
FROM (SELECT DISTINCT code FROM cooperation_domain) LEFT JOIN domain_label USING (code);
CREATE UNIQUE INDEX temp.domain_word_code ON domain_word (code);
INSERT OR IGNORE INTO escaped (raw)
SELECT vi FROM domain_word UNION SELECT en FROM domain_word UNION SELECT long_vi FROM domain_word UNION SELECT long_en FROM domain_word;
