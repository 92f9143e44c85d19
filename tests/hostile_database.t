#!/usr/bin/perl
# hostile_database.t - a database or an index file that somebody prepared runs nothing, writes nowhere and
# deceives nobody, whichever file of sql/ opens it, with -bail and without; what is refused is named.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";
my $mark = "$dir/mark";

# What the sample articles say, and a copy of it that SQL spoils. Newer shells are defensive by themselves.
shell(".open $dir/good.db\n$load.parameter set \@articles \"'tests/articles'\"\n.read sql/import.sql\n.read sql/extract.sql\n.read sql/search.sql\n");
sub spoil {
    my ($sql, $file) = @_;
    system 'cp', "$dir/good$_", "$dir/evil$_" for '.db', '-search.db';
    my $said = shell(".open $dir/" . ($file || 'evil.db') . "\n$load.dbconfig defensive off\n$sql\n");
    is($said =~ s/^ *defensive off\n//r, '', 'prepared') or diag($sql);
}

# What FILE says to it, with all set that it needs.
my $set = join '', map { ".parameter set \@$_->[0] \"" . quote($_->[1]) . "\"\n" } ['articles', 'tests/articles'], ['find', 'hợp tác'],
    ['who', 'Quận Ninh Kiều'], ['locality', 'Thành phố Cần Thơ'], ['since', '2019-01-01'];
sub opened {
    my ($file, @options) = @_;
    my $before = $file =~ /find/ ? ".read sql/search.sql\n" : $file =~ /rows/ ? "CREATE TEMP TABLE import_row (name, published, title, body); INSERT INTO import_row VALUES ('row', NULL, NULL, 'Hai xã họp.');\n" : '';
    return shell(".open $dir/evil.db\n$load$set$before.read $file\n", @options);
}
my @entries = (glob('sql/*.sql'), glob('sql/reports/*.sql'), grep { !/escape|style/ } glob 'sql/pictures/*.sql');
my @checked = grep { !/upgrade/ } @entries;
cmp_ok(scalar @entries, '>', 20, 'every file is an entry');

# Test that all of FILES refuse it, and name NAME.
sub refused {
    my ($name, $test, @files) = @_;
    my @wrong = grep {
        opened($_, '-bail') !~ /^not as sql\/ makes it: \w+ \Q$name\E\n(?s:.*)^Runtime error near line \d+: (?:this database was made by|this database has more than|there is another table) /m
    } @files;
    is("@wrong", '', "$test is refused");
}

# Every object that these files make is known by its name.
is(shell(".open $dir/names.db\n$load.read sql/triggers.sql\n.read sql/steps/import-file.sql\n.read sql/steps/trust.sql\n"
            . "SELECT count(*) FROM sqlite_schema WHERE sql IS NOT NULL;\nSELECT name FROM sqlite_schema WHERE sql IS NOT NULL EXCEPT SELECT name FROM temp.trust_name;\n"
            . "SELECT name FROM temp.trust_name EXCEPT SELECT name FROM sqlite_schema;\n") =~ s/^extract: .*\n//mr, "60\n", 'all names are known');

# Wherever an expression can stand, under a name of ours or beside it.
my %place = (
    agreement => "DROP VIEW agreement; CREATE VIEW agreement AS SELECT 1 article, 1 cooperation, CALL name, 't' title, 'mou' kind, 'e' event, 1 signed,"
        . " '2024-01-01' day, NULL period, NULL period_start, NULL period_end, 'p' parties, 'd' domains, 1.0 confidence, 'r' rule, 'e' evidence, NULL since;",
    unread        => 'DROP VIEW unread; CREATE VIEW unread AS SELECT id, CALL AS name FROM article;',
    article_title => 'DROP VIEW article_title; CREATE VIEW article_title AS SELECT id AS article, CALL AS title FROM article;',
    Known_Party   => 'DROP VIEW known_party; CREATE VIEW Known_Party AS SELECT *, name AS locality FROM party WHERE CALL;',
    kind_label    => "DROP TABLE kind_label; CREATE VIEW kind_label AS SELECT 'mou' AS code, CALL AS label_vi, 'x' AS label_en;",
    unit          => "DROP TABLE unit; CREATE TABLE unit (era, code, name, level, province, new_province DEFAULT (CALL));",
    import_file   => "DROP VIEW import_problem; DROP TABLE import_file; CREATE VIEW import_file AS SELECT CALL AS name, '' AS folder, 0 AS mtime,"
        . " 'x' AS status, 1 AS bytes, 'x' AS encoding, NULL AS decode_as, NULL AS copy_of;",
    reading_deleted => 'DROP TRIGGER reading_deleted; CREATE TRIGGER reading_deleted AFTER DELETE ON reading BEGIN SELECT CALL; END;',
    seen            => 'CREATE TRIGGER seen AFTER INSERT ON reading BEGIN SELECT CALL; END;',
    Labelled        => 'CREATE TRIGGER Labelled BEFORE INSERT ON Domain_Label BEGIN SELECT CALL; END;',
    queued          => 'CREATE TRIGGER queued AFTER DELETE ON search_queue BEGIN SELECT CALL; END;',
    shown           => 'CREATE TRIGGER shown INSTEAD OF INSERT ON agreement BEGIN SELECT CALL; END;',
);
my @calls = ("edit('x', 'touch $mark #')", "writefile('$mark', 'x')", "load_extension('$dir/none')", "readfile('/etc/hostname')");
for my $name (sort keys %place) {
    spoil($place{$name} =~ s/CALL/$calls[0]/gr);
    refused($name, "a call in $name", @checked);
}

# A comment that is none would hide what runs from whoever takes comments away.
spoil("PRAGMA writable_schema = on; UPDATE sqlite_master SET sql = replace(sql, 'count(DISTINCT', "
        . quote("'--' || $calls[0] ||\n '' || count(DISTINCT") . ") WHERE name = 'bond';");
refused('bond', 'a call behind two dashes', @checked);

# Without -bail nothing is read either; and whatever goes on, no call is made.
for my $call (@calls) {
    spoil(join "\n", map { $place{$_} =~ s/CALL/$call/gr } qw(agreement unread seen reading_deleted article_title queued));
    my @loud;
    for my $file (@entries) {
        push @loud, $file if opened($file) =~ /Ninh Kiều/ || -e $mark;
        unlink $mark;
    }
    is("@loud", '', "nothing runs, and nothing is shown: $call");
}

# What deceives without a call.
my %other = (
    agreement       => 'DROP VIEW agreement; CREATE VIEW agreement AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS article FROM n;',
    evidence        => 'ALTER TABLE evidence ADD COLUMN more TEXT;',
    bond            => 'DROP VIEW bond; CREATE TABLE bond (who, with_whom, since, last_day, articles);',
    party_name      => 'DROP INDEX party_name; CREATE INDEX party_name ON party (name) WHERE rank > 1;',
    party_country   => 'DROP INDEX party_country; CREATE INDEX party_country ON party (country);',
    once            => 'CREATE UNIQUE INDEX once ON cooperation_domain (code, n, article, cooperation);',
    article_changed => 'CREATE TABLE own (x); DROP TRIGGER article_changed; CREATE TRIGGER article_changed AFTER INSERT ON own BEGIN SELECT 1; END;',
    person          => 'DROP TABLE person; CREATE VIRTUAL TABLE person USING fts5(article, name);',
    article         => 'DROP TABLE article; CREATE TABLE article (id, headline);',
    known_party     => "DROP VIEW known_party; CREATE VIEW known_party AS SELECT name, type, count(*) AS articles, max(unit_era) AS unit_era, max(unit_code) AS unit_code,"
        . " max(successor_code) AS successor_code, max(country) AS country, /* FROM party */ name AS locality FROM party GROUP BY name;",
    # Names of tables that SQLite, its shell and the extension provide.
    (map { ($_ => "CREATE TABLE $_ (name, file);") } qw(pragma_database_list pragma_encoding json_each fsdir article_search viet_kinds)),
    JSON_EACH => 'CREATE VIEW JSON_EACH AS SELECT 1 AS key, 1 AS value;',
);
for my $name (sort keys %other) {
    spoil($other{$name});
    refused($name, "$name", 'sql/reports/summary.sql', 'sql/extract.sql', 'sql/report.html.sql');
}
spoil("CREATE TABLE \"a\nb\x1b[31m\" (x); CREATE TRIGGER \"a\x1b[31mb\" AFTER INSERT ON article BEGIN SELECT 1; END;");
my $said = opened('sql/schema.sql', '-bail');
like($said, qr/^not as sql\/ makes it: trigger x'611B5B33316D62'$/m, 'no name moves the cursor');
unlike($said, qr/\x1b/, 'no name changes the colour');

# The schema may be written by hand, as no statement would; a table sqlite_schema is not to be had.
spoil("PRAGMA writable_schema = on; UPDATE sqlite_master SET sql = 'CREATE VIEW unread AS SELECT 1 AS id, writefile(''$mark'', 1) AS name' WHERE name = 'unread';");
refused('unread', 'a schema written by hand', @checked);
spoil("CREATE TABLE other_schema (type, name, tbl_name, sql); PRAGMA writable_schema = on;"
        . " UPDATE sqlite_master SET name = 'sqlite_schema', tbl_name = 'sqlite_schema', sql = replace(sql, 'other_schema', 'sqlite_schema') WHERE name = 'other_schema';"
        . " DROP VIEW agreement; CREATE VIEW agreement AS SELECT 1;");
unlike(opened('sql/report.html.sql', '-bail'), qr/<html/, 'a table sqlite_schema hides nothing');

# Objects of one's own that do no harm.
spoil("CREATE TABLE note (article REFERENCES article, text); CREATE TRIGGER noted AFTER INSERT ON note BEGIN SELECT 1; END; CREATE INDEX note_text ON note (text);"
        . " CREATE VIEW signed AS SELECT * FROM cooperation WHERE signed; CREATE INDEX article_title_index ON article (title); ANALYZE;");
for my $file (@entries) {
    my $said = opened($file, '-bail');
    ok($said !~ /error/i, "$file tolerates tables and views of others") or diag($said);
}
is(shell(".open $dir/evil.db\nSELECT count(*) FROM note; SELECT count(*) > 0 FROM article;"), "0\n1\n", 'and keeps them');

# Comments and gaps may differ from those of today.
spoil("PRAGMA writable_schema = on; UPDATE sqlite_master SET sql = replace(replace(sql, '-- main or secondary', '-- another comment'), ' INTEGER ', '    INTEGER  ') WHERE name = 'party';");
unlike(opened('sql/reports/summary.sql', '-bail'), qr/error/, 'a comment is no difference');

# A NUL ends a text for some functions and not for others.
for my $after ("' more'", "char(10) || 'more'", "char(10)", "''") {
    spoil("PRAGMA writable_schema = on; UPDATE sqlite_master SET sql = sql || char(0) || $after WHERE name = 'agreement';");
    alarm 300;
    refused('agreement', "a NUL and $after", 'sql/reports/summary.sql', 'sql/extract.sql');
    alarm 0;
}

# Nor is the older check of a day; but one that only begins like it is.
my $older = sub {
    my $today = q{date(substr(published, 1, 10)) IS substr(published, 1, 10) AND substr(published, 11, 1) IN ('', ' ', 'T')};
    return 'PRAGMA writable_schema = on; UPDATE sqlite_master SET sql = replace(sql, ' . quote($today) . ', '
        . quote("date(published) IS substr(published, 1, 10)$_[0]") . ") WHERE name = 'article';";
};
spoil($older->(''));
is(shell(".open $dir/evil.db\nSELECT sql LIKE '%OR date(published)%' FROM sqlite_master WHERE name = 'article';\n"), "1\n", 'an older database');
for my $file ('sql/reports/summary.sql', 'sql/upgrade.sql', 'sql/extract.sql') {
    unlike(opened($file, '-bail'), qr/error/, "$file takes it");
}
spoil($older->(" AND $calls[0]"));
refused('article', 'a longer check', 'sql/reports/summary.sql', 'sql/extract.sql');

# The upgrade makes anew what is not as it should be, and leaves what it cannot.
spoil(join "\n", map { $place{$_} =~ s/CALL/$calls[0]/gr } qw(agreement unread unit reading_deleted seen));
like(opened('sql/upgrade.sql', '-bail'), qr/^15 articles wait to be read/m, 'the upgrade makes a changed schema anew');
unlike(opened('sql/extract.sql', '-bail'), qr/error/, 'and all is well');
for (['import_file', $place{import_file} =~ s/CALL/$calls[0]/r], ['more', "CREATE TRIGGER more AFTER INSERT ON article BEGIN SELECT 1; END;"],
    ['article', "PRAGMA writable_schema = on; UPDATE sqlite_master SET sql = replace(sql, 'body      TEXT NOT NULL', 'body TEXT CHECK (edit(1, ''touch $mark''))') WHERE name = 'article';"]) {
    my ($name, $sql) = @$_;
    spoil($sql);
    my $kept = shell(".open $dir/evil.db\n.dump\n");
    like(opened('sql/upgrade.sql', '-bail'), qr/^not as sql\/ makes it: \w+ $name$|: $name is not the table/m, "the upgrade refuses $name");
    is_text(shell(".open $dir/evil.db\n.dump\n"), $kept, 'and changes nothing');
}
ok(!-e $mark, 'nothing ran');

# The index beside it, which comes from the same hand; and no index is written where the database says.
for (['view', 'CREATE VIEW extra AS SELECT 1;'],
    ['memory of versions that is none', "DROP TABLE article_search_made; CREATE VIEW article_search_made AS SELECT 1 AS version, $calls[0] AS data_version;"],
    ['trigger', "CREATE TRIGGER t AFTER INSERT ON article_search_docsize BEGIN SELECT $calls[0]; END;"]) {
    my ($name, $sql) = @$_;
    spoil($sql, 'evil-search.db');
    like(opened($_, '-bail'), qr/the file of the full-text index.*move it away/, "$_: an index with a $name is refused")
        for 'sql/search.sql', 'sql/version_check.sql';
}
ok(!-e $mark, 'nothing ran');
unlike(opened('sql/reports/find.sql'), qr/hợp tác\]/i, 'and found nothing in');
spoil("CREATE TABLE pragma_database_list (name, file); INSERT INTO pragma_database_list VALUES ('main', '$dir/else');");
opened('sql/search.sql', $_) for '-bail', '-batch';
ok(!-e "$dir/else-search.db", 'no index is written elsewhere');

# The triggers work for programs that do not trust the schema.
spoil('');
is(shell(".open $dir/evil.db\n$load.read sql/triggers.sql\n.open :memory:\n.open $dir/evil.db\n${load}PRAGMA trusted_schema = off;\n"
            . "INSERT INTO article (name, body) VALUES ('new', 'Quận 1 và quận 3 ký kết hợp tác về y tế.');\n"
            . "SELECT p.name FROM party p JOIN article a ON a.id = p.article WHERE a.name = 'new' ORDER BY rank;\n") =~ s/^extract: .*\n//mgr,
    "Quận 1\nQuận 3\n", 'articles are read where the schema is not trusted');

# From another folder the files say where to go.
like(shell(".open $dir/evil.db\n.cd tests\n.read ../sql/steps/trust.sql\n", '-bail'), qr/start sqlite3 in the folder that has sql\/ in it/, 'where to start');
done_testing();
