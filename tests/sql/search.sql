-- The FTS5 tokenizer `vietnamese` in what FTS5 offers; which words find which is tests/search.t.
.nullvalue NULL
CREATE VIRTUAL TABLE f USING fts5(title, body, tokenize = 'vietnamese');
CREATE VIRTUAL TABLE terms USING fts5vocab(f, 'row');
CREATE VIRTUAL TABLE places USING fts5vocab(f, 'instance');
INSERT INTO f(rowid, title, body) VALUES
  (1, 'Hợp tác Việt Nam – Mĩ', 'Hai nước ký kết thoả thuận hợp tác về Giáo dục, Y tế.'),
  (2, 'TP.HCM hoà nhạc', 'Nghị quyết 15-NQ/TW ngày 18/7/2025; ôtô của H’Hen Niê giá 1.000 đồng.'),
  (3, 'Đường Nguyễn Huệ', 'hop tac quoc te; Zürich, Москва; covid19; Đà Nẵng');

-- fts5vocab lists real words: one spelling a word, tone in the old place.
SELECT group_concat(term, ' ') FROM (SELECT term FROM terms ORDER BY term);
SELECT group_concat(term, ' ') FROM (SELECT term FROM places WHERE doc = 2 AND col = 'body' ORDER BY offset);
SELECT term, doc, cnt FROM terms WHERE term IN ('hợp', 'hop', 'mỹ', 'thỏa', 'đà') ORDER BY term;

-- highlight and snippet cut no letter and no word, composed or not.
SELECT highlight(f, 0, '[', ']'), highlight(f, 1, '[', ']') FROM f('"hop tac"') ORDER BY rowid;
SELECT highlight(f, 1, '[', ']') FROM f('"15-NQ/TW" OR "hen" OR "ô-tô" OR "1.000" OR "18/7"');
SELECT highlight(f, 1, '[', ']') FROM f('"thỏa thuận"'), (SELECT 1);
SELECT snippet(f, 1, '<', '>', '…', 4) FROM f('"giao duc"');
SELECT snippet(f, -1, '<', '>', '…', 3) FROM f('zurich');
CREATE VIRTUAL TABLE nfd USING fts5(body, tokenize = 'vietnamese');
INSERT INTO nfd VALUES ('Vie' || char(0x323, 0x302) || 't Nam ho' || char(0x323) || 'c ho' || char(0x300) || 'a bi' || char(0x300) || 'nh');
SELECT viet_normalize(highlight(nfd, 0, '[', ']')), hex(highlight(nfd, 0, '[', ']')) FROM nfd('"việt"');
SELECT viet_normalize(highlight(nfd, 0, '[', ']')) FROM nfd('"hoà bình" OR hoc');

-- Columns, NEAR, the beginning of a column, AND OR NOT, prefixes.
SELECT rowid FROM f('title : "hợp tác"');
SELECT rowid FROM f('{title body} : "y tế"');
SELECT rowid FROM f('- title : hop');
SELECT rowid FROM f('NEAR("ky ket" "giáo dục", 10)');
SELECT count(*) FROM f('NEAR("ky ket" "giáo dục", 3)');
SELECT rowid FROM f('^duong');
SELECT count(*) FROM f('^"nguyễn"');
SELECT group_concat(rowid) FROM (SELECT rowid FROM f('("viet nam" OR duong) NOT mĩ') ORDER BY rowid);
SELECT group_concat(rowid) FROM (SELECT rowid FROM f('ngh* OR "hợp tá"*') ORDER BY rowid);

-- bm25: rarer words and shorter rows first; a row where the word stands oftener before others.
CREATE VIRTUAL TABLE b USING fts5(body, tokenize = 'vietnamese');
INSERT INTO b VALUES ('hợp tác giáo dục và nhiều việc khác nữa'), ('hợp tác hợp tác hợp tác giáo dục khác'),
  ('hợp tác'), ('y tế'), ('văn hóa'), ('du lịch'), ('nông nghiệp'), ('công nghiệp');
SELECT group_concat(rowid) FROM (SELECT rowid FROM b('"hợp tác"') ORDER BY rank);
SELECT (SELECT group_concat(rowid) FROM (SELECT rowid FROM b('"hop tac"') ORDER BY bm25(b))) =
       (SELECT group_concat(rowid) FROM (SELECT rowid FROM b('"hợp tác"') ORDER BY bm25(b)));

-- Rows changed and deleted; rebuild, optimize, integrity-check.
UPDATE f SET body = 'Giao lưu văn hoá' WHERE rowid = 2;
SELECT count(*) FROM f('"15-NQ/TW"');
SELECT highlight(f, 1, '[', ']') FROM f('"van hoa"');
DELETE FROM f WHERE rowid = 1;
SELECT count(*) FROM f('"hợp tác"'), (SELECT count(*) FROM f);
SELECT count(*) FROM terms WHERE term = 'hợp';
INSERT INTO f(f) VALUES ('optimize');
INSERT INTO f(f) VALUES ('integrity-check');
INSERT INTO f(f) VALUES ('rebuild');
INSERT INTO f(f, rank) VALUES ('integrity-check', 1);
SELECT group_concat(rowid) FROM f('"duong" OR "van hoa"');

-- A table with its text elsewhere, kept by triggers.
CREATE TABLE news(id INTEGER PRIMARY KEY, text);
CREATE VIRTUAL TABLE news_index USING fts5(text, content = 'news', content_rowid = 'id', tokenize = 'vietnamese');
CREATE TRIGGER news_in AFTER INSERT ON news BEGIN
  INSERT INTO news_index(rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER news_out AFTER DELETE ON news BEGIN
  INSERT INTO news_index(news_index, rowid, text) VALUES ('delete', old.id, old.text); END;
INSERT INTO news VALUES (1, 'Cần Thơ ký kết'), (2, 'Hải Phòng ký kết');
SELECT id, highlight(news_index, 0, '[', ']') FROM news_index('"can tho"') JOIN news ON id = news_index.rowid;
DELETE FROM news WHERE id = 1;
SELECT count(*) FROM news_index('"can tho"'), (SELECT group_concat(rowid) FROM news_index('"kí kết"'));
INSERT INTO news_index(news_index) VALUES ('rebuild');
INSERT INTO news_index(news_index, rank) VALUES ('integrity-check', 1);

-- A table without its text.
CREATE VIRTUAL TABLE bare USING fts5(text, content = '', tokenize = 'vietnamese');
INSERT INTO bare(rowid, text) VALUES (7, 'Hải Phòng'), (8, 'Cần Thơ');
SELECT rowid, text FROM bare('"hai phong"');
INSERT INTO bare(bare, rowid, text) VALUES ('delete', 7, 'Hải Phòng');
SELECT count(*) FROM bare('"hai phong"');

-- Less detail: no phrases, but all spellings of one word.
CREATE VIRTUAL TABLE columns USING fts5(title, body, detail = column, tokenize = 'vietnamese');
INSERT INTO columns VALUES ('hòa', 'bình'), ('bình', 'hoá');
SELECT group_concat(rowid) FROM (SELECT rowid FROM columns('hoa') ORDER BY rowid);
SELECT group_concat(rowid) FROM columns('title : hoa');
SELECT group_concat(rowid) FROM columns('hoà AND binh');
SELECT group_concat(rowid) FROM columns('body : ho*');
SELECT count(*) FROM columns('"hoa binh"');
INSERT INTO columns(columns) VALUES ('integrity-check');
CREATE VIRTUAL TABLE none USING fts5(title, body, detail = none, tokenize = 'vietnamese');
INSERT INTO none VALUES ('hòa', 'bình'), ('bình', 'hoá');
SELECT group_concat(rowid) FROM (SELECT rowid FROM none('hoa') ORDER BY rowid);
SELECT group_concat(rowid) FROM none('hoà AND binh');
SELECT group_concat(rowid) FROM (SELECT rowid FROM none('bi*') ORDER BY rowid);
INSERT INTO none(none) VALUES ('integrity-check');

-- Indexes of prefixes, of characters.
CREATE VIRTUAL TABLE p USING fts5(body, prefix = '2 3', tokenize = 'vietnamese');
INSERT INTO p VALUES ('hợp tác'), ('hòa'), ('hoàn toàn'), ('Đường'), ('dưỡng'), ('shop');
SELECT group_concat(rowid) FROM (SELECT rowid FROM p('ho*') ORDER BY rowid);
SELECT group_concat(rowid) FROM (SELECT rowid FROM p('hợ*') ORDER BY rowid);
SELECT group_concat(rowid) FROM (SELECT rowid FROM p('hoà*') ORDER BY rowid);
SELECT group_concat(rowid) FROM (SELECT rowid FROM p('duo*') ORDER BY rowid);
SELECT group_concat(rowid) FROM (SELECT rowid FROM p('duong*') ORDER BY rowid);
INSERT INTO p(p) VALUES ('integrity-check');

-- Inside porter: English stems, Vietnamese as it is.
CREATE VIRTUAL TABLE e USING fts5(body, tokenize = 'porter vietnamese diacritics keep');
INSERT INTO e VALUES ('Signing agreements in Việt Nam');
SELECT count(*) FROM e('sign AND agreement'), e('"việt nam"');
SELECT count(*) FROM e('"viet nam"');
CREATE VIRTUAL TABLE e2 USING fts5(body, tokenize = 'porter vietnamese');
INSERT INTO e2 VALUES ('Signing agreements in Việt Nam');
SELECT highlight(e2, 0, '[', ']') FROM e2('"signed" OR "viet nam"');

-- diacritics fold: they never matter.  keep: they always do.
CREATE VIRTUAL TABLE fold USING fts5(body, tokenize = 'vietnamese diacritics fold');
CREATE VIRTUAL TABLE fold_terms USING fts5vocab(fold, 'row');
INSERT INTO fold VALUES ('Đường hòa bình'), ('Dương hoa'), ('ôtô'), ('nước Mỹ, minh bạch');
SELECT group_concat(term, ' ') FROM (SELECT term FROM fold_terms ORDER BY term);
SELECT group_concat(rowid) FROM (SELECT rowid FROM fold('"đường"') ORDER BY rowid);
SELECT group_concat(rowid) FROM (SELECT rowid FROM fold('hoa') ORDER BY rowid);
SELECT group_concat(rowid) FROM fold('mi');
CREATE VIRTUAL TABLE keep USING fts5(body, tokenize = "vietnamese Diacritics KEEP");
INSERT INTO keep VALUES ('Đường hòa bình'), ('duong hoa binh'), ('Zürich');
SELECT group_concat(rowid) FROM keep('"hoà bình"');
SELECT group_concat(rowid) FROM keep('"hoa binh"');
SELECT group_concat(rowid) FROM keep('zurich');

-- Words too common are left out when the user wants that: of texts and of queries.
CREATE VIRTUAL TABLE s USING fts5(body, tokenize = 'vietnamese stopwords 1');
CREATE VIRTUAL TABLE s_terms USING fts5vocab(s, 'row');
INSERT INTO s VALUES ('Hợp tác CỦA Việt Nam và Mỹ');
SELECT group_concat(term, ' ') FROM (SELECT term FROM s_terms ORDER BY term);
SELECT count(*) FROM s('"hợp tác của việt nam"');
SELECT count(*) FROM s('"và"');
SELECT highlight(s, 0, '[', ']') FROM s('"nam và mỹ"');

-- Characters that count otherwise.
CREATE VIRTUAL TABLE c USING fts5(body, tokenize = "vietnamese tokenchars '-/' tokenchars '@' separators '5Đ'");
CREATE VIRTUAL TABLE c_terms USING fts5vocab(c, 'row');
INSERT INTO c VALUES ('15-NQ/TW A@B.vn Đan 3Đ4');
SELECT group_concat(term, ' ') FROM (SELECT term FROM c_terms ORDER BY term);
SELECT highlight(c, 0, '[', ']') FROM c('"-nq/tw"');
SELECT count(*) FROM c('nq');
-- Of a character in both the last counts.
CREATE VIRTUAL TABLE c2 USING fts5(body, tokenize = "vietnamese tokenchars '-' separators '-'");
INSERT INTO c2 VALUES ('ô-tô');
SELECT count(*) FROM c2('"ô tô"');

-- Wrong options: FTS5 says that there is an error, viet_debug() which.
CREATE TEMP VIEW reason AS
  WITH RECURSIVE line(text, rest) AS (
    SELECT NULL, viet_debug() || char(10)
    UNION ALL
    SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
    FROM line WHERE instr(rest, char(10)))
  SELECT text FROM line WHERE text LIKE 'options%';
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = 'vietnamese diacritics');
SELECT * FROM reason;
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = 'vietnamese diacritics fold stopwords');
SELECT * FROM reason;
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = 'vietnamese remove_diacritics 2');
SELECT * FROM reason;
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = 'vietnamese diacritics none');
SELECT * FROM reason;
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = 'vietnamese stopwords yes');
SELECT * FROM reason;
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = "vietnamese diacritics ''");
SELECT * FROM reason;
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = "vietnamese '' 1");
SELECT * FROM reason;
CREATE VIRTUAL TABLE no USING fts5(x, tokenize = "vietnamese tokenchars '!""#$%&()*+,-./:;<=>?@[]^_`{|}~abcdefghijklmnopqrstuvwxyz0123456789←↑→↓↔↕↖↗↘↙↚↛↜↝↞↟↠↡↢↣↤↥↦↧↨↩↪↫↬↭↮↯↰↱↲↳↴↵↶↷↸↹↺↻↼↽↾↿⇀⇁⇂⇃⇄⇅⇆⇇⇈⇉⇊⇋⇌⇍⇎'");
SELECT * FROM reason;
SELECT count(*) FROM sqlite_schema WHERE name LIKE 'no%' AND name NOT LIKE 'none%';
-- 128 characters are allowed, and the same again.
CREATE VIRTUAL TABLE most USING fts5(x, tokenize = "vietnamese tokenchars '!""#$%&()*+,-./:;<=>?@[]^_`{|}~abcdefghijklmnopqrstuvwxyz0123456789←↑→↓↔↕↖↗↘↙↚↛↜↝↞↟↠↡↢↣↤↥↦↧↨↩↪↫↬↭↮↯↰↱↲↳↴↵↶↷↸↹↺↻↼↽↾↿⇀⇁⇂⇃⇄⇅⇆⇇⇈⇉⇊⇋⇌⇍' separators '-/'");
SELECT count(*) FROM sqlite_schema WHERE name = 'most';
