-- steps/import-page.sql - what of a page becomes the article: import.sql, import-rows.sql.
--
-- A text that comes into step_page is there as a browser shows it; of what is HTML without the lines above its heading, lines
-- of links and cards of other news: in plain text nothing would tell them from the article.  mode is that of viet_plain().
CREATE TEMP TABLE IF NOT EXISTS step_page (id INTEGER PRIMARY KEY, mode TEXT, text TEXT);
DELETE FROM step_page;
DROP TRIGGER IF EXISTS temp.step_page_shown;
CREATE TEMP TRIGGER step_page_shown AFTER INSERT ON step_page
BEGIN
    UPDATE step_page SET text = iif(
        viet_plain(new.text, 'auto') <> new.text AND EXISTS (SELECT 1 FROM viet_sections(new.text) WHERE rule IN ('before-title', 'links')),
        (SELECT group_concat(evidence, char(10, 10))
         FROM (SELECT evidence FROM viet_sections(new.text) WHERE rule NOT IN ('before-title', 'links') ORDER BY block)),
        viet_plain(new.text, new.mode))
    WHERE id = new.id;
END;
