-- pictures/network.dot.sql - the network of cooperation for Graphviz.
--
--     sqlite3 news.db '.read sql/pictures/network.dot.sql' | neato -Tsvg > network.svg
.read sql/pictures/network.sql
.mode list
.headers off
SELECT 'graph cooperation {
    graph [overlap=false, splines=true, bgcolor=transparent];
    node [shape=box, style="rounded,filled", fillcolor="#eef3f6", color="#4a7a8c", fontname="sans-serif", fontsize=11];
    edge [color="#4a7a8c88"];';
SELECT printf('    n%d [label="%s"];', n, dot) FROM node JOIN escaped ON raw = name ORDER BY n;
SELECT printf('    n%d -- n%d [weight=%d, penwidth=%d, tooltip="%d"];', a.n, b.n, weight, min(weight, 8), weight)
FROM edge JOIN node a ON a.name = edge.a JOIN node b ON b.name = edge.b ORDER BY a.n, b.n;
SELECT '}';
