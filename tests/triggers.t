#!/usr/bin/perl
# triggers.t - whatever happens to the articles, the tables of sql/ and the full-text
# index end as a fresh extraction would have them: random inserts, updates, deletes,
# savepoints and rollbacks, from a fixed seed (SEED=n for another).
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $seed = $ENV{SEED} || 20250701;
srand $seed;
my @bodies = map { slurp($_) } sort glob 'tests/articles/*.txt';
push @bodies, '', 'Không có gì', "Xã Tân Lập và xã Tân Hòa ký kết hợp tác về y tế, giáo dục.\n", $bodies[0];
my @tables = qw(reading party domain cooperation cooperation_party cooperation_domain cooperation_signatory person evidence);
my $dir    = File::Temp->newdir;

sub pick { return $_[rand @_] }
sub body { return quote(pick(@bodies)) }
sub id   { return int(rand 30) + 1 }
sub day  { return pick('NULL', "'2019-10-16'", "'2025-08-01'") }

# One random statement. Names come back, so that some are refused or replaced.
my @statements = (
    sub { "INSERT OR IGNORE INTO article (name, published, body) VALUES ('a" . id() . "', " . day() . ', ' . body() . ');' },
    sub { "INSERT INTO article (id, name, body) VALUES (" . id() . ", 'b" . id() . "', " . body() . ");" },
    sub { "INSERT INTO article (name, body) VALUES ('a" . id() . "', " . body() . ') ON CONFLICT (name) DO UPDATE SET body = excluded.body;' },
    sub { 'INSERT OR REPLACE INTO article (id, name, body) VALUES (' . id() . ", 'c' || random(), " . body() . ');' },
    sub { "REPLACE INTO article (name, body) VALUES ('" . pick('a', 'b', 'n') . id() . "', " . body() . ');' },
    sub { 'REPLACE INTO article (id, name, body) VALUES (' . id() . ", 'a" . id() . "', " . body() . ');' },
    sub { 'REPLACE INTO article (id, name, body) SELECT id + ' . int(rand 3) . ", 'a' || id, body FROM article WHERE id < 6;" },
    sub { 'UPDATE OR REPLACE article SET id = ' . id() . ", name = 'a" . id() . "' WHERE id = " . id() . ';' },
    sub { "UPDATE OR REPLACE article SET name = 'a' || (id / 3) WHERE id % 5 = " . int(rand 5) . ';' },
    sub { 'INSERT OR ' . pick('FAIL', 'ABORT', 'ROLLBACK') . " INTO article (id, name, body) VALUES (" . id() . ", 'a" . id() . "', " . body() . ');' },
    sub { 'UPDATE article SET body = ' . body() . ' WHERE id = ' . id() . ';' },
    sub { 'UPDATE article SET body = body || char(10) || body WHERE id % 7 = ' . int(rand 7) . ' AND length(body) < 20000;' },
    sub { 'UPDATE article SET published = ' . day() . ' WHERE id % 3 = ' . int(rand 3) . ';' },
    sub { "UPDATE article SET title = 'Tên ' || id, name = 'n' || id WHERE id = " . id() . ';' },
    sub { 'UPDATE OR IGNORE article SET id = ' . id() . ' WHERE id = ' . id() . ';' },
    sub { 'UPDATE article SET published = \'2025-02-30\' WHERE id = ' . id() . ';' },
    sub { 'DELETE FROM article WHERE id = ' . id() . ';' },
    sub { 'DELETE FROM article WHERE id % 11 = ' . int(rand 11) . ';' },
    sub { 'REPLACE INTO reading (article) SELECT id FROM article WHERE id = ' . id() . ';' },
    sub { 'DELETE FROM reading WHERE article = ' . id() . '; INSERT OR IGNORE INTO reading (article) SELECT id FROM unread;' },
);
sub statement { return pick(@statements)->() . "\n" }

# Several of them in a transaction that is kept or not, with a savepoint inside.
sub transaction {
    my $sql = "BEGIN;\n";
    $sql .= statement() for 1 .. rand 4;
    $sql .= "SAVEPOINT s;\n";
    $sql .= statement() for 1 .. rand 3;
    $sql .= pick("ROLLBACK TO s;\n", "RELEASE s;\n");
    $sql .= statement() for 1 .. rand 2;
    return $sql . pick("ROLLBACK;\n", "COMMIT;\n");
}

# All that was read, and what the index holds, as text.
my $look = join '', map { ".print -- $_\nSELECT * FROM $_ ORDER BY 1, 2, 3;\n" } @tables, 'unread', 'search_queue';
$look .= ".print -- index\nSELECT rowid, title, body FROM article_search ORDER BY rowid;\n"
    . "INSERT INTO article_search (article_search) VALUES ('integrity-check');\n"
    . join '', map { "SELECT '$_', group_concat(rowid) FROM (SELECT rowid FROM article_search(viet_query('$_')) ORDER BY rowid);\n" }
    'hop tac', 'kết nghĩa', 'y tế', 'Tên 7';
my $load  = '.load ' . extension() . "\n";
my $quiet = ".read sql/search.sql\n.read sql/triggers.sql\n";

for my $round (1 .. 4) {
    my $kept = "$dir/kept$round.db";
    my $sql  = ".open $kept\n$load$quiet" . 'PRAGMA recursive_triggers = ' . ($round == 4 ? 'on' : 'off') . ";\n";
    $sql .= rand() < 0.6 ? statement() : transaction() for 1 .. 80;
    # A connection without the index writes too; the next one that has it catches up.
    my $other = ".open $kept\n$load";
    $other .= statement() for 1 .. 10;
    my $noise = shell($sql) . shell($other);
    unlike($noise, qr/no such (?!savepoint)|syntax|malformed|misuse/i, "round $round: only constraints refuse a statement")
        or diag($noise);
    my $got      = shell(".open $kept\n$load.read sql/search.sql\n.output $dir/got\n$look");
    my $expected = shell(".open $dir/fresh$round.db\n$load.read sql/schema.sql\nATTACH '$kept' AS kept;\n"
            . "INSERT INTO article SELECT * FROM kept.article;\nDETACH kept;\n"
            . ".read sql/extract.sql\n.read sql/search.sql\n.output $dir/expected\n$look");
    is_text(slurp("$dir/got"), slurp("$dir/expected"), "round $round of seed $seed: as freshly read")
        or diag($got, $expected);
    cmp_ok(-s "$dir/got", '>', 5000, "round $round: there was something to compare");

    # Everything anew by the one statement.
    my $again = shell(".open $kept\n$load.read sql/search.sql\n"
            . "UPDATE party SET name = 'x';\nDELETE FROM domain;\nUPDATE reading SET title = 'x';\n"
            . "DELETE FROM person WHERE rank = 1;\n"
            . "UPDATE reading SET version = viet_version(), data_version = viet_data_version();\n"
            . ".output $dir/got\n$look");
    is_text(slurp("$dir/got"), slurp("$dir/expected"), "round $round: one statement reads all anew") or diag($again);
}

# A day that cannot be is refused, by every version of SQLite, and in words.
for my $day ('2023-02-30', '2023-02-31 08:00', '2023-04-31', '18/07/2023', '2023-13-01', '') {
    like(shell(".open $dir/day.db\n.read sql/schema.sql\nINSERT INTO article (name, published, body) VALUES ('a', " . quote($day) . ", 'Bài.');\n"),
        qr/published must be a day like 2025-07-18, with or without a time behind it, or NULL/, "published '$day'");
}
is(shell(".open $dir/day.db\n.read sql/schema.sql\nINSERT INTO article (name, published, body) VALUES ('a', NULL, 'x'), ('b', '2024-02-29', 'x'), ('c', '2024-02-29T08:30:00', 'x');\n"
        . "SELECT count(*) FROM article;\n"), "3\n", 'days that can be');
# With a zone behind, too, where the day in Greenwich is another: what the functions take for a day.
for my $day ('2024-07-19T00:43:00+07:00', '2024-07-19T14:43:00+07:00', '2024-07-19 23:43:00-05:00', '2024-07-19T23:59:59.5-01:00', '2024-07-19T03:43:00Z', '2024-07-19T03:43:00+0700') {
    is(shell(".open $dir/day.db\n${load}.read sql/schema.sql\nREPLACE INTO article (name, published, body) VALUES ('zone', '$day', 'Sáng 18/7, tỉnh Sơn La và tỉnh Lào Cai ký kết hợp tác.');\n"
            . "UPDATE article SET published = '$day' WHERE name = 'c';\nSELECT date FROM article a, viet_cooperations(a.body, a.published) WHERE name IN ('c', 'zone');\n"), "2024-07-18\n", "published '$day'");
}
like(shell(".open $dir/day.db\n.read sql/schema.sql\nINSERT INTO article (name, published, body) VALUES ('d', '2024-07-19x', 'x');\n"), qr/CHECK constraint failed: published /, 'no letter stands right behind a day');
done_testing();
