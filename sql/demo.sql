-- demo.sql - a folder of articles in, who cooperates with whom on what out.
--
--     make demo ARTICLES=folder
--
-- Nothing is kept: make report does the same into a database and a page for the browser.
.bail on
.read sql/import.sql
.read sql/extract.sql
.mode box --wrap 40 --wordwrap on

-- Each article, its parties and its domains.
SELECT a.name || char(10) || t.title AS article,
       (SELECT group_concat(name || ' (' || type || iif(tier = 'main', '', ', secondary') || ')', char(10))
        FROM (SELECT * FROM party WHERE article = a.id ORDER BY rank)) AS parties,
       (SELECT group_concat(code || iif(scope = 'agreed', '', ' (reported)'), char(10))
        FROM (SELECT * FROM domain WHERE article = a.id ORDER BY rank)) AS domains
FROM article a JOIN article_title t ON t.article = a.id
ORDER BY a.name;

-- Who, with whom, on what, since when: the sides of each cooperation, a locality and its organs on one.
.read sql/steps/sides.sql
SELECT who.name AS who,
       coalesce((SELECT group_concat(name, char(10)) FROM (
            SELECT name FROM side_member o
            WHERE o.article = g.article AND o.cooperation = g.cooperation AND o.place = 1 AND o.side <> who.side ORDER BY o.first)),
            'chưa rõ đối tác') AS with_whom,
       (SELECT group_concat(label, char(10)) FROM (
            SELECT coalesce(l.short_vi, d.code) AS label FROM cooperation_domain d LEFT JOIN domain_label l ON l.code = d.code
            WHERE d.article = g.article AND d.cooperation = g.cooperation ORDER BY d.n)) AS on_what,
       coalesce(g.since, g.day) AS since, g.name AS article
FROM agreement g
JOIN side_member who ON who.article = g.article AND who.cooperation = g.cooperation AND who.first = 1 AND who.place = 1
ORDER BY g.name, g.cooperation;
