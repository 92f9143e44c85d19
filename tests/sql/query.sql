-- viet_query(): the expressions, and that FTS5 takes whatever is typed.
SELECT viet_query('hợp tác'), viet_query('hợp tác', 'phrase'), viet_query('hợp tác', 'ANY');
SELECT viet_query('UBND TP.HCM -"quận 1" nhà*', 'phrase');
SELECT viet_query('hợp tác UBND', 'near'), viet_query('hợp', 'NEAR'), viet_query('hợp tác', 'near', 'detail none');
SELECT replace(viet_query('hợp tac ban'), char(0x34F), '~');

-- Arguments.
SELECT viet_query(NULL) IS NULL, viet_query('a', NULL) IS NULL, viet_query(NULL, 'any') IS NULL;
SELECT viet_query(''), viet_query(x''), viet_query(zeroblob(3)), viet_query(15), viet_query(1.5);
SELECT viet_query(CAST('hợp' AS BLOB)) = viet_query('hợp'), typeof(viet_query(x'61'));
SELECT viet_query('a', 'every');
SELECT viet_query('a', '');
SELECT viet_query();
SELECT viet_query('a', 'all', NULL) IS NULL, viet_query(NULL, 'all', 'stopwords 1') IS NULL;
SELECT viet_query('a b', 'all', ''), viet_query('của', 'all', 'stopwords 1'), viet_query('a b', 'phrase', 'detail full');
SELECT viet_query('ôtô C++ "a b"', 'phrase', CAST('detail none' AS BLOB));
SELECT viet_query('a', 'all', 'detail few');
SELECT viet_query('a', 'all', 'stopwords');

-- What people type.
CREATE VIRTUAL TABLE ft USING fts5(x, tokenize = unicode61);
INSERT INTO ft(rowid, x) VALUES
  (1, 'Hai bên ký kết hợp tác tại TP.HCM'),
  (2, 'tác giả họp để hợp nhất'),
  (3, 'Thành phố Hồ Chí Minh ban hành Nghị quyết 15-NQ/TW'),
  (4, 'hợp đồng; đối tác'),
  (5, 'and or not near');
CREATE TEMP TABLE typed(id INTEGER PRIMARY KEY, text TEXT);
INSERT INTO typed(text) VALUES
  ('hợp tác'), ('"hợp tác"'), ('hợp -tác'), ('hợp -"đối tác" -ký'), ('tphcm'), ('15-NQ/TW'),
  ('NQ-15'), ('thành* -hồ'), ('AND OR NOT NEAR'), ('-hợp'), ('');
SELECT text, (SELECT group_concat(rowid) FROM (SELECT rowid FROM ft WHERE ft MATCH viet_query(text)
              ORDER BY rank)) FROM typed;
SELECT text, (SELECT group_concat(rowid) FROM ft WHERE ft MATCH viet_query(text, 'any')) FROM typed;
SELECT text, (SELECT group_concat(rowid) FROM ft WHERE ft MATCH viet_query(text, 'phrase')) FROM typed;

-- Nothing that is typed is an error, in any mode.
CREATE TEMP TABLE hostile(id INTEGER PRIMARY KEY, text);
INSERT INTO hostile(text) VALUES
  (''), (' '), ('"'), ('""'), ('"""'), ('*'), ('^'), ('-'), ('+'), (':'), ('('), (')'), ('{'), ('NEAR('),
  ('NEAR(a b, 5'), ('a AND (b'), ('a AND'), ('OR b'), ('NOT'), ('NOT a'), ('a NOT'), ('AND AND AND'),
  ('x:a'), ('{x}: a'), ('x : NEAR(a b)'), ('- {x} : a'), ('^a'), ('a + b'), ('a +'), ('"a" *'), ('"a"*'),
  ('a*'), ('a* b*'), ('-a*'), ('a -b* "c'), ('-"'), ('-""'), ('-"a'), ('''; DROP TABLE ft; --'), ('a''b'),
  ('“a” «b» “c'), ('“”'), ('”'), ('»«'), ('\'), ('%_?'), ('a,b;c|d'), ('....'), ('a.b.c'), ('--a'), ('a--b'),
  (char(0x34F)), ('a' || char(0x34F)), (char(0x301)), (char(0xFEFF)), (char(0x202E) || 'a'), ('漢字 한글'),
  ('😀'), ('a😀b*'), (char(0)), ('a' || char(0) || '"b'), (x'FF'), (x'61FF62'), (x'22E280'), (x'E2809C61'),
  (x'C3'), (x'61C3'), (x'EDA080'), (x'F4908080'), (x'2261C200'), (x'C0AF'), (x'80808080'),
  (1), (-1), (1e300), (9223372036854775807);
-- Each piece a hundred thousand bytes and more.
INSERT INTO hostile(text)
  SELECT replace(hex(zeroblob(50000)), '0', value) FROM json_each(
    '["ban ", "hợp tac ", "\"", "-", "*", "a* ", "\"a\"", " -a", "“", "“a” ", "TPHCM ", "a-", "(", "NEAR(a ",
      "oto ", "a AND ", "^", "a", "UBND-", "a OR ", "Q.1 ", "C++ ", "0912 ", "+", "a+", "-5", "中", "😀", "ôtô ", "P12 "]');
CREATE VIRTUAL TABLE bare USING fts5(x, tokenize = 'vietnamese stopwords 1', detail = none);
CREATE TEMP TABLE mode(name);
INSERT INTO mode VALUES ('all'), ('phrase'), ('any'), ('near');
SELECT name, count(*), sum((SELECT count(*) FROM ft WHERE ft MATCH viet_query(text, name)) >= 0)
  FROM hostile, mode GROUP BY name;
SELECT name, count(*), sum((SELECT count(*) FROM bare WHERE bare MATCH viet_query(text, name, 'detail none stopwords 1')) >= 0)
  FROM hostile, mode GROUP BY name;
SELECT max(length(viet_query(text, name))) < 1000000 FROM hostile, mode;

-- With the tokenizer it is made for.
CREATE VIRTUAL TABLE vi USING fts5(x, tokenize = vietnamese);
INSERT INTO vi(rowid, x) VALUES
  (1, 'ban hợp tác quốc tế'), (2, 'bàn hợp tác'), (3, 'tác giả họp'), (4, 'xe ôtô ở TPHCM'), (5, 'ai đó'),
  (6, 'trí tuệ nhân tạo'), (7, 'TƯ và AI');
DELETE FROM typed;
INSERT INTO typed(text) VALUES
  ('ban hop tac'), ('ban hợp tac'), ('bàn hợp tac'), ('hợp tac'), ('"hop tac"'), ('hop -quoc'), ('quô*'),
  ('oto'), ('ô-tô ở Thành phố Hồ Chí Minh'), ('trí tuệ nhân tạo'), ('AI');
SELECT text, (SELECT group_concat(rowid) FROM (SELECT rowid FROM vi WHERE vi MATCH viet_query(text)
              ORDER BY rank)) FROM typed;
-- An abbreviation and what it stands for, near the other words and anywhere.
INSERT INTO vi(rowid, x) VALUES
  (8, 'Ủy ban nhân dân và Hội đồng nhân dân thành phố Huế'), (9, 'Huế: chiều nay UBND họp'),
  (10, 'Hội đồng nhân dân Huế');
DELETE FROM typed;
INSERT INTO typed(text) VALUES ('UBND Huế'), ('ủy ban nhân dân Huế'), ('Huế UBND'), ('HĐND Huế UBND');
SELECT text, (SELECT group_concat(rowid) FROM (SELECT rowid FROM vi WHERE vi MATCH viet_query(text)
              ORDER BY rowid)) FROM typed;
