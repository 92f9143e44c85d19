-- pictures/network.mermaid.sql - the network of cooperation for Mermaid.
--
--     sqlite3 news.db '.read sql/pictures/network.mermaid.sql' > network.mmd
.read sql/pictures/network.sql
.mode list
.headers off
SELECT 'graph LR';
SELECT printf('    n%d["%s"]', n, mermaid) FROM node JOIN escaped ON raw = name ORDER BY n;
SELECT printf('    n%d ---|%d| n%d', a.n, weight, b.n)
FROM edge JOIN node a ON a.name = edge.a JOIN node b ON b.name = edge.b ORDER BY a.n, b.n;
