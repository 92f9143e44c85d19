#!/usr/bin/perl
# reports.t - the answers of sql/reports/, exactly, on tables filled by hand; that each file runs alone
# on what was read in the sample articles; and make report as one command.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";

# Six articles, as in filled_articles() of Viet.pm.
my $sql = ".open $dir/hand.db\n.read sql/schema.sql\nDELETE FROM kind_label;\n"
    . "INSERT INTO unit VALUES ('pre2025', '49', 'Tỉnh Quảng Nam', 'province', 'Tỉnh Quảng Nam', 'Thành phố Đà Nẵng'),\n"
    . "('pre2025', '48', 'Thành phố Đà Nẵng', 'province', 'Thành phố Đà Nẵng', 'Thành phố Đà Nẵng'),\n"
    . "('pre2025', '503', 'Thành phố Hội An', 'district', 'Tỉnh Quảng Nam', 'Thành phố Đà Nẵng'),\n"
    . "('2025', '48', 'Thành phố Đà Nẵng', 'province', 'Thành phố Đà Nẵng', 'Thành phố Đà Nẵng');\n";
my $quangnam = ['Tỉnh Quảng Nam', 'province', undef, 'pre2025', '49'];
my $danang   = ['Thành phố Đà Nẵng', 'province', undef, 'pre2025', '48'];
my $ubnd     = ['UBND thành phố Đà Nẵng', 'government_body', 'Thành phố Đà Nẵng'];
my $hoian    = ['Thành phố Hội An', 'district', undef, 'pre2025', '503'];
my @articles = (
    ['2020-05-01', 'twinning', 1, '2020',    '2020-12-31', [$quangnam, ['Sê Kông', 'foreign_locality']], ['border', 'health']],
    ['2021-06-01', 'twinning', 1, '2021',    '2026-05-31', [$quangnam, ['Sê Kông', 'foreign_locality']], ['health'], '1984'],
    ['2024-01-10', 'mou',      1, '2024',    '2026',       [$danang, $ubnd, ['FPT', 'company']],         ['digital']],
    ['2025-08-01', 'mou',      0, undef,     undef,        [['FPT', 'company'], ['Viện X', 'education']], ['digital', 'education']],
    ['2025-09-01', 'meeting',  0, '2025',    '2025-10',    [$hoian, ['Wernigerode', 'foreign_locality']], ['tourism'], '2013-05'],
    [undef,        'meeting',  0, undef,     undef,        [['Xã Tân Lập', 'commune']],                  []],
);
$sql .= filled_articles(@articles)
    . $load . "INSERT INTO plain_name SELECT DISTINCT name, viet_lower(viet_unaccent(name)) FROM party;\n";
is(shell($sql), '', 'the tables are filled');

sub report {
    my ($name, %parameters) = @_;
    my $set = join '', map { ".parameter set \@$_ \"" . quote($parameters{$_}) . "\"\n" } sort keys %parameters;
    return shell(".open $dir/hand.db\n$set.read sql/reports/$name.sql\n");
}

is_text(report('matrix'), <<'OUT', 'who with whom; a place and its organ are no pair');
Sê Kông|Tỉnh Quảng Nam|2|1984|2021-06-01|border, health
Thành phố Hội An|Wernigerode|1|2013-05|2025-09-01|tourism
FPT|Viện X|1|2025-08-01|2025-08-01|digital, education
FPT|Thành phố Đà Nẵng|1|2024-01-10|2024-01-10|digital
FPT|UBND thành phố Đà Nẵng|1|2024-01-10|2024-01-10|digital
1|FPT||||1||1|1|||
2|Sê Kông|||||2|||||
3|Thành phố Hội An||||||||1||
4|Thành phố Đà Nẵng|1|||||||||
5|Tỉnh Quảng Nam||2||||||||
6|UBND thành phố Đà Nẵng|1|||||||||
7|Viện X|1|||||||||
8|Wernigerode|||1|||||||
OUT
is_text(report('expiring', today => '2025-11-24'), <<'OUT', 'terms: over, within a year; one renewed is left out');
2025-10-31|over|Thành phố Hội An – Wernigerode|2025|a5
2026-05-31|188 days|Tỉnh Quảng Nam – Sê Kông|2021|a2
OUT
like(report('expiring', today => '2025-11-24', months => '24'), qr/^2026-12-31\|402 days\|/m, 'a year ends with its last day');
like(report('locality', locality => 'Thành phố Đà Nẵng'),
    qr/\AThành phố Đà Nẵng\|Thành phố Đà Nẵng\|1\nUBND thành phố Đà Nẵng\|Thành phố Đà Nẵng\|1\nFPT\|1\|.*\ndigital\|1\n2024-01-10\|[^\n]*\n\z/,
    'a locality as it was');
my $after = report('locality', locality => 'Thành phố Đà Nẵng', successors => '1');
like($after, qr/^\Q$_\E/m, "with what lay in its area: $_") for 'Tỉnh Quảng Nam|Tỉnh Quảng Nam|2', 'Thành phố Hội An|Thành phố Hội An|1',
    'UBND thành phố Đà Nẵng|', 'Wernigerode|1', 'Sê Kông|2', 'health|2', '2025-09-01|';
is_text(report('locality', locality => 'Tỉnh Quảng Nam', successors => '1'), $after, 'an old province stands for the new one');
like(report('locality', locality => 'Tỉnh Quảng Nam'), qr/\ATỉnh Quảng Nam\|[^\n]*\nThành phố Hội An\|(?s:.*)Wernigerode/, 'a province has its districts');
is_text(report('partners', who => 'Thành phố Đà Nẵng'), "FPT|1|2024-01-10\nViện X|1|FPT\n", 'partners of partners');
is_text(report('changes', since => '2025-08-15', today => '2025-11-24'), <<'OUT', 'what is new');
2025-09-01|Thành phố Hội An – Wernigerode|meeting|2025|a5
2025-10|Thành phố Hội An – Wernigerode|2025|a5
OUT
like(report('changes', since => '2013-05-10', today => '2025-11-24'), qr/^2013-05\|Thành phố Hội An\|Wernigerode\n2024-01-10\|FPT\|/m,
    'new pairs, with the age that their articles tell');
is_text(report('partners', who => 'Tỉnh Quảng Nam'), "Sê Kông|2|1984\n", 'partners, since when');
is_text(report('domains') =~ s/\|\|/|/gr, <<'OUT', 'domains ranked, and by year');
1|digital|2|4
1|health|2|2
3|border|1|2
3|education|1|2
3|tourism|1|2
2025|1|1
2025|1|1
2025|1|1
2024|1|1
2021|1|1
2020|1|1
2020|1|1
OUT
like(report('timeline'), qr/\A2020-05-01\|Tỉnh Quảng Nam – Sê Kông\|twinning\|yes\|2020\|a1\|\n(?s:.*)\|a2\|1984\n(?s:.*)^\|Xã Tân Lập – chưa rõ đối tác\|meeting\|no\|\|a6\|\n\z/m, 'day by day');
my $quality = report('quality', least => '0.55');
like($quality, qr/^0\.5\|FPT\|company\|x\|a4\|câu 4$/m, 'low confidence with its evidence');
like($quality, qr/^Xã Tân Lập\|commune\|1\|a6$/m, 'a unit that no list has');
like($quality, qr/^a6\|meeting\|partner day domain$/m, 'what a cooperation lacks');
# What a report needs to know is asked for, and a part of a name is answered with names.
is(report('partners'), qq(whose? .parameter set \@who "'Thành phố Đà Nẵng'"\n), 'whose partners');
is(report('locality'), qq(which one? .parameter set \@locality "'Thành phố Đà Nẵng'"\n), 'which locality');
is(report('changes'), qq(since when? .parameter set \@since "'2025-07-01'"\n), 'since when');
like(shell(".open $dir/hand.db\n$load.read sql/search.sql\n.read sql/reports/find.sql\n"),
    qr/^what\? \.parameter set \@find "'hop tac du lich'"\n\z/m, 'find what');
is(report('partners', who => 'Quảng'), "partners: which name is 'Quảng'? perhaps: Tỉnh Quảng Nam\n", 'part of a name of a party');
is(report('locality', locality => 'Quảng'), "locality: which name is 'Quảng'? perhaps: Tỉnh Quảng Nam\n", 'part of a name of a place');
# One that alone fits is taken, however it is written; a name that is the same comes before one that ends so.
is(report('partners', who => $_), "partners: '$_' is taken for Thành phố Đà Nẵng\nFPT|1|2024-01-10\nViện X|1|FPT\n", "partners of $_")
    for 'Da Nang', 'đà nẵng', 'ĐÀ NẴNG', 'thanh pho da nang', ' Đà Nẵng ', "\xc4\x91a\xcc\x80 na\xcc\x86\xcc\x83ng";
is(report('partners', who => 'fpt'), "partners: 'fpt' is taken for FPT\n" . report('partners', who => 'FPT'), 'a party in other letters');
is(report('locality', locality => 'hoi an'), "locality: 'hoi an' is taken for Thành phố Hội An\n" . report('locality', locality => 'Thành phố Hội An'), 'a locality without diacritics');
is(report('locality', locality => 'quang nam', successors => '1'), "locality: 'quang nam' is taken for Tỉnh Quảng Nam\n$after", 'and with its area');
is(report('partners', who => 'vien'), "partners: which name is 'vien'? perhaps: Viện X\n", 'what is no place is taken only whole');
is(report('partners', who => "x'yz"), "partners: no name in the articles has 'x''yz' in it\n", 'no such party');
is(report('locality', locality => ''), "locality: no name in the articles has '' in it\n", 'no such locality');
is(report('partners', who => 'xã tân lập'), "partners: 'xã tân lập' is taken for Xã Tân Lập\npartners: Xã Tân Lập has no partner in the articles\n", 'a party without partners');
# Two places of one name without diacritics: what has the diacritics asked for is taken, else both are told.
my $two = "INSERT INTO article (id, name, body) VALUES (7, 'a7', 'x'), (8, 'a8', 'x');\nINSERT INTO reading (article) VALUES (7), (8);\n"
    . join '', map { "INSERT INTO party VALUES ($$_[0], 1, '$$_[1]', 'commune', 'main', 'signatory', NULL, NULL, NULL, NULL, NULL, 'x', 1, 1, 1, 1, 0.9, 'x');\n"
        . "INSERT INTO plain_name VALUES ('$$_[1]', 'xa hoa lac');\n" } [ 7, 'Xã Hòa Lạc' ], [ 8, 'Xã Hoa Lạc' ];
system 'cp', "$dir/hand.db", "$dir/two.db";
shell(".open $dir/two.db\n$two");
for (['hoa lac', "which name is 'hoa lac'? perhaps: Xã Hoa Lạc, Xã Hòa Lạc"], ['Hoa lạc', "'Hoa lạc' is taken for Xã Hoa Lạc"]) {
    like(shell(".open $dir/two.db\n.parameter set \@who \"'$$_[0]'\"\n.read sql/reports/partners.sql\n"), qr/^partners: \Q$$_[1]\E$/m, "two places, asked for $$_[0]");
}
is(report('expiring', today => '2019-01-01'), "expiring: no term ended or ends by 2020-01-01, 12 months from 2019-01-01; to look further: .parameter set \@months 24\n", 'no term ends');
like(report('expiring', months => 'x'), qr/^expiring: \@today is a day like 2025-11-24, and \@months a number; they are NULL and 'x'$/m, 'no number of months');
like(report('summary'), qr/\A6\|0\|6\|6\|3\|9\|2020-05-01\|2025-09-01\n/, 'how much there is');

# Every file alone, on the sample articles; and one command for all of it.
local $ENV{LD_PRELOAD} = $ENV{PRELOAD} || '';
local $ENV{ASAN_OPTIONS} = 'detect_leaks=0';
my $build = $ENV{BUILD} || 'build';
my $made = `\${MAKE:-make} --no-print-directory -o $build/viet.so BUILD=$build OUT='$dir/news.html' run-report 2>&1`;
like($made, qr/^import: 15 in .*^extract: 15 in .*^index: 15 in .*is ready/ms, 'make report tells of every stage');
like(slurp("$dir/news.html"), qr/<html.*<svg.*<svg.*<svg.*<tr id=.*<\/html>/s, 'and makes a page');
$made = `\${MAKE:-make} --no-print-directory -o $build/viet.so BUILD=$build OUT='$dir/news.html' run-report 2>&1`;
like($made, qr/^import: 0 in .*^extract: 0 in .*^index: 0 in /ms, 'a second run has nothing to do');

# A CSV file as a spreadsheet writes it: a mark of byte order, semicolons, headers of its own; and in UTF-16, with a mark and without.
sub make_report { return `MAKELEVEL=0 MAKEFLAGS= make --no-print-directory -o $build/viet.so BUILD=$build run-report @_ 2>&1` }
my $csv = "url;Ngày;Nội dung\nu1;6/5/2024;\"Ngày 5/5, quận Ninh Kiều; quận Ngô Quyền ký kết hợp tác về y tế.\"\nu2;mai;Ngày 5/5, tỉnh Sơn La và tỉnh Lào Cai ký kết.\n";
spew("$dir/it's.csv", "\xef\xbb\xbf$csv");
system "iconv -f UTF-8 -t UTF-16 < \"$dir/it's.csv\" > '$dir/wide.csv'";
spew("$dir/wide.csv.8", $csv);
system "iconv -f UTF-8 -t $_ < '$dir/wide.csv.8' > '$dir/$_.csv'" for qw(UTF-16LE UTF-16BE);
my $headers = "CSV_NAME=url CSV_PUBLISHED='Ngày' CSV_BODY='Nội dung'";
for my $file ("it's", 'wide', 'UTF-16LE', 'UTF-16BE') {
    my $db = $file =~ s/'//r;
    like(make_report("OUT='$dir/$db.html' CSV=\"$dir/$file.csv\" $headers"), qr/^import: 2 in .*^imported: u2: without a day; .*^extract: 2 in .*is ready/ms, "a report of $file.csv");
    is(shell(".open $dir/$db.db\nSELECT published, substr(body, 1, 30) FROM article WHERE name = 'u1';\n"), "2024-05-06|Ngày 5/5, quận Ninh Kiều; quận\n", 'with its columns');
}
like(make_report("OUT='$dir/its.html' CSV='$dir/wide.csv' CSV_NAME=url CSV_BODY=text"),
    qr/^text \(body\): there is no such column; import_row has: url, Ngày, Nội dung\nRuntime error /m, 'a header that is none is named');
make_report("OUT='$dir/fail.html' CSV='$dir/wide.csv' CSV_BODY=text");
ok(!-e "$dir/fail.db", 'a run that fails leaves no empty database');
like(make_report("OUT='$dir/nameless.html' CSV='$dir/wide.csv' CSV_BODY='Nội dung'"), qr/^import: 2 in .*is ready/ms, 'a column of names may lack');
spew("$dir/apart.csv", "name,no\xcc\xa3\xcc\x82i dung\nu1,x\n");
like(make_report("OUT='$dir/apart.html' CSV='$dir/apart.csv' CSV_BODY='nội dung'"), qr/import_row has: name, no\xcc\xa3\xcc\x82i dung; it looks like one of these, .*: copy it from here$/m,
    'a header of decomposed letters');
spew("$dir/it's.csv", "url,Ngày,Nội dung\n");
like(make_report("OUT='$dir/its.html' CSV=\"$dir/it's.csv\" $headers"), qr/^Runtime error near line \d+: import_row has no row, and nothing is deleted for that: /m, 'headers alone');
is(shell(".open $dir/its.db\nSELECT count(*) FROM article;\n"), "2\n", 'delete nothing');
like(make_report("OUT='$dir/none.html' CSV='$dir/none.csv'"), qr/^make report: there is no file '\Q$dir\E\/none\.csv'; /m, 'a CSV file that is none');
spew("$dir/none.csv", '');
like(make_report("OUT='$dir/none.html' CSV='$dir/none.csv'"), qr/^make report: '\Q$dir\E\/none\.csv' is empty; /m, 'an empty file');
spew("$dir/none.csv", $_), like(make_report("OUT='$dir/none.html' CSV='$dir/none.csv'"), qr/^make report: '\Q$dir\E\/none\.csv' is a spreadsheet, no CSV file; save it /m, 'a spreadsheet')
    for "PK\x03\x04\x14\0\x06\0", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
like(make_report("OUT='$dir/none.html' ARTICLES='$dir/no folder'"), qr/^make report: there is no folder '\Q$dir\E\/no folder'; ARTICLES=folder is /m, 'a folder that is none');
like(make_report("OUT='$dir/none.html' ARTICLES='$dir/none.csv'"), qr/^make report: there is no folder '\Q$dir\E\/none\.csv'; /m, 'a file is no folder');
like(make_report("OUT='$dir/none.html' ARTICLES='$dir' CSV='$dir/none.csv'"), qr/ ARTICLES=folder or CSV=file: make report reads one of them\. /, 'a folder and a file');
like(make_report("OUT='$dir/none.html' CSV_NAME=url"), qr/ CSV_NAME and the like say which headers a CSV file has: give that as CSV=file\. /, 'headers of no file');
ok(!-e "$dir/none.db", 'none of these makes a database');
mkdir "$dir/out";
like(make_report("OUT='$_'"), qr/^make report: OUT='\Q$_\E' is a folder; it is the page to write: OUT='\Q$dir\E\/(?:out|absent)\/report\.html'$/m, 'a folder is no page')
    for "$dir/out", "$dir/out/", "$dir/absent/";
is(join(' ', glob "$dir/out/* $dir/out/.[!.]* $dir/out.* $dir/absent*"), '', 'and stays as it was');
like(make_report("ARTICLE='$dir'"), qr/make run-report knows no variable ARTICLE: there are ARTICLES=folder, /, 'a variable that is none');
like(make_report("OUT='$dir/none.html' ARTICLES="), qr/^Runtime error near line \d+: which folder\? /m, 'no folder');
like(make_report("OUT='$dir/its.html'"), qr/^2 articles of \Q$dir\E\/it's\.csv\nRuntime error near line \d+: what is named above would be deleted /m, 'a folder in place of a file asks');
like(make_report("OUT='$dir/its.html' REPLACE=1"), qr/^import: 15 in .*is ready/ms, 'and replaces it when told to');

# Where a headline is all that names an article, it is name and title.
spew("$dir/headline.csv", "tiêu đề,nội dung\nHai xã,Bài một.\nBa xã,Bài hai.\nBa xã,Bài ba.\n");
like(make_report("OUT='$dir/headline.html' CSV='$dir/headline.csv' CSV_NAME='tiêu đề' CSV_TITLE='tiêu đề' CSV_BODY='nội dung'"),
    qr/^import: 1 of 3 in .*\nnot imported: 2 rows that share a name with another text: Ba xã; take as name a column without repetitions, such as the address, or leave CSV_NAME out; [^\n]*\n/m, 'of names that stand twice it is said what to do');
is(shell(".open $dir/headline.db\nSELECT name, title, body FROM article;\n"), "Hai xã|Hai xã|Bài một.\n", 'one column is name and title');

# Columns that are given no part are named; rows of one name are told once and counted; where nothing came in there is no page.
spew("$dir/tin.csv", join '', "Trang,Ngày đăng,Tiêu đề,Nội dung\n", map { 'T' . $_ % 7 . ",5/6/2024,Tin $_,Bài số $_.\n" } 1 .. 21);
like(make_report("OUT='$dir/tin.html' CSV='$dir/tin.csv' CSV_BODY='Nội dung'"),
    qr/^columns not used: Trang, Ngày đăng, Tiêu đề; CSV_PUBLISHED=, CSV_TITLE=, CSV_NAME= say which header is the day, the headline, the name$/m, 'columns that are not used');
my $tin = make_report("OUT='$dir/tin.html' CSV='$dir/tin.csv' CSV_BODY='Nội dung' CSV_PUBLISHED='Ngày đăng' CSV_TITLE='Tiêu đề'");
like($tin, qr/^columns not used: Trang; CSV_NAME= says which header is the name$/m, 'only what lacks');
unlike(make_report("OUT='$dir/all.html' CSV='$dir/tin.csv' CSV_BODY='Nội dung' CSV_PUBLISHED='Ngày đăng' CSV_TITLE='Tiêu đề' CSV_NAME='Tiêu đề'"), qr/^columns/m, 'none lacks');
$tin = make_report("OUT='$dir/same.html' CSV='$dir/tin.csv' CSV_BODY='Nội dung' CSV_NAME=Trang");
like($tin, qr/^import: 0 of 21 in .*\nnot imported: 21 rows that share a name with another text: T1, T2, T3, T4, T5 and 2 names more; take .* or leave CSV_NAME out; where the file has a header name, give it another$/m, 'rows that share a name');
like($tin, qr/^Runtime error near line \d+: not one row of import_row came in, for the reasons named above/m, 'nothing came in');
is(join(' ', glob "$dir/same.*"), '', 'and there is no page');
spew("$dir/twice.csv", "name,title,body\na,x,Bài một.\na,x,Bài một.\nb,x,Bài hai.\n");
like(make_report("OUT='$dir/twice.html' CSV='$dir/twice.csv'"), qr/^import: 2 of 3 in .*\nrows that stand there once more, with the same name and text: 1\n/m, 'a row that stands twice');
like(make_report("OUT='$dir/twice.html' CSV='$dir/twice.csv' CSV_NAME=title"), qr/^title is to be name, but there is a column name, too\nRuntime error near line \d+: two columns cannot have one name: /m, 'two columns of one name');
spew("$dir/twice.csv", "name,title,body\nb,x,Bài hai.\n");
like(make_report("OUT='$dir/twice.html' CSV='$dir/twice.csv'"), qr/^deleted: 1 article whose row is gone\n/m, 'of rows that are gone it is said');

# What is no CSV file; of the shell's complaints about rows ten are shown, of the file by its name.
for (["<!DOCTYPE html>\n<p>a,b\n", "begins with '<', as HTML does, and is no CSV file"], ["\xef\xbb\xbf\n<p>\n", "begins with '<', as HTML does, and is no CSV file"],
    ["\xff\xfe<\0p\0>\0", "begins with '<', as HTML does, and is no CSV file"], ["\x7fELF,\n\0\0", 'is no text: it holds a byte 0']) {
    spew("$dir/none.csv", $$_[0]);
    like(make_report("OUT='$dir/none.html' CSV='$dir/none.csv'"), qr/\Amake report: '\Q$dir\E\/none\.csv' \Q$$_[1]\E; /, $$_[1]);
}
spew("$dir/none.csv", "\x7fELF" . "\0" x 300 . "\xd8\0a,b\n");
like(make_report("OUT='$dir/none.html' CSV='$dir/none.csv'"), qr/\Amake report: '\Q$dir\E\/none\.csv' seems to be in UTF-16, but cannot be read as that; save it as CSV in UTF-8, /, 'a program is no CSV file');
ok(!-e "$dir/none.db", 'makes no database');

# What lies in the way of the database or the index is named: a file of another kind, a folder.
spew("$dir/way.csv", "name,body\na,Bài một.\n");
for ('way.db', 'way-search.db') {
    for my $make (sub { spew($_[0], 'This is a letter of mine, and no database. ' x 20) }, sub { mkdir $_[0] }) {
        $make->("$dir/$_");
        for my $from ("CSV='$dir/way.csv'", 'ARTICLES=tests/articles') {
            my $said = make_report("OUT='$dir/way.html' $from");
            like($said, qr/\Amake report: '\Q$dir\E\/\Q$_\E' belongs to the page, but is no database: move it away, or give another OUT=\nmake[^\n]*\n\z/, "$_ in the way, $from");
        }
        unlink "$dir/$_" or rmdir "$dir/$_" or die;
    }
}
spew("$dir/ragged.csv", join '', "name,body\n", map { "r$_,Bài $_,x\n" } 1 .. 15);
like(make_report("OUT='$dir/ragged.html' CSV='$dir/ragged.csv'"), qr/\A(?:\Q$dir\E\/ragged\.csv:\d+: expected 2 columns but found 3 - extras ignored\n){10}\Q$dir\E\/ragged\.csv: 5 more lines of this kind\n\Q$dir\E\/ragged\.csv: rows with more columns [^\n]*\nimport: 15 in /, 'complaints about rows');

# make demo keeps nothing and reads a folder.
sub make_demo { return `MAKELEVEL=0 MAKEFLAGS= make --no-print-directory -o $build/viet.so BUILD=$build run-demo @_ 2>&1` }
like(make_demo("CSV='$dir/twice.csv'"), qr/ make demo reads ARTICLES=folder, keeps nothing and takes no CSV: make report does\. /, 'make demo takes no CSV file');
like(make_demo("ARTICLES='$dir/no folder'"), qr/^make demo: there is no folder '\Q$dir\E\/no folder'; ARTICLES=folder is /m, 'make demo of a folder that is none');

# What is no page of ours is not written over, and a value is a word whatever stands in it.
spew("$dir/mine.csv", "title,body\nMột,Bài một.\n");
like(make_report("OUT='$dir/mine.csv' CSV='$dir/mine.csv'"), qr/^make report: OUT='\Q$dir\E\/mine\.csv' is there, and no report of this program: /m, 'a file of mine is no page');
is(slurp("$dir/mine.csv"), "title,body\nMột,Bài một.\n", 'and stays');
like(make_report("OUT=/dev/null CSV='$dir/mine.csv'"), qr/ is there, and no report of this program: /m, 'nor is a device');
spew("$dir/odd.csv", "l'article,say x\nBài một.,Một\n");
like(make_report("OUT=\"$dir/it's.html\" CSV='$dir/odd.csv' CSV_BODY=\"l'article\" CSV_TITLE='say x'"), qr/^import: 1 in .*is ready/ms, 'apostrophes in values');
ok(-e "$dir/it's.html", 'and in the name of the page');
like(make_report("OUT='$dir/quote.html' CSV='$dir/mine.csv' CSV_BODY=\"a'; touch $dir/touched; echo '\""), qr/there is no such column/, 'a command in a value');
like(make_report("OUT='$dir/quote.html' CSV='$dir/mine.csv' CSV_BODY='a\" \\ b'"), qr/^a" \\ b \(body\): there is no such column/m, 'quotation marks and backslashes');
ok(!-e "$dir/touched", 'is none');

# A run in which no row comes in deletes nothing.
spew("$dir/keep.csv", "url,author,body\nu1,An,Bài một.\nu2,An,Bài hai.\n");
like(make_report("OUT='$dir/keep.html' CSV='$dir/keep.csv' CSV_NAME=url"), qr/^import: 2 in /m, 'two rows');
like(make_report("OUT='$dir/keep.html' CSV='$dir/keep.csv' CSV_NAME=author"), qr/no row of import_row has a text and a name of its own, and nothing is deleted for that: /, 'no row has a name of its own');
is(shell(".open $dir/keep.db\nSELECT count(*) FROM article;\n"), "2\n", 'and nothing is lost');

# Texts that a CSV file cuts or swallows are told of.
spew("$dir/cut.csv", "title,body\nMột,Bài một, hai.\n");
like(make_report("OUT='$dir/cut.html' CSV='$dir/cut.csv'"), qr/^\Q$dir\E\/cut\.csv: rows with more columns than headers lost their end: put quotation marks /m, 'a comma in a text without quotation marks');
spew("$dir/open.csv", "title,body\nMột,\"Bài một.\nHai,Bài hai.\n");
like(make_report("OUT='$dir/open.html' CSV='$dir/open.csv'"), qr/^\Q$dir\E\/open\.csv: the quotation mark of that line is never closed, so all that follows is one text: /m, 'a quotation mark that is never closed');

# Search without its index says what to read first.
like(shell(".open $dir/hand.db\n$load.parameter set \@find \"'nam'\"\n.read sql/reports/find.sql\n"), qr/^Runtime error near line \d+: the full-text index is not open: say \.read sql\/search\.sql in this shell/m, 'no index');

# Reports that have no row say so.
shell(".open $dir/nothing.db\n.read sql/schema.sql\n");
like(shell(".open $dir/nothing.db\n.read sql/reports/$_.sql\n"), qr/^no article of this database tells of a cooperation$/m, "$_ of nothing") for qw(matrix timeline domains);
like(shell(".open $dir/nothing.db\n.read sql/reports/people.sql\n"), qr/^people: no person was read /m, 'nobody');
like(shell(".open $dir/nothing.db\n.parameter set \@since \"'2030-01-01'\"\n.read sql/reports/changes.sql\n"), qr/^changes: nothing since 2030-01-01$/m, 'no changes');
like(shell(".open $dir/nothing.db\n.parameter set \@since \"'abc'\"\n.read sql/reports/changes.sql\n"), qr/^changes: \@since is a day like 2025-07-01; it is 'abc'$/m, 'since no day');

# A database in which nothing was read, a typing error in its name perhaps.
like(shell(".open $dir/typo.db\n.read $_\nSELECT 'and on';\n"), qr/: there are no articles in this database: open the one [^\n]*\n\z/, "$_ of an empty database")
    for 'sql/report.html.sql', sort glob('sql/reports/*.sql'), glob('sql/pictures/*.svg.sql');

for my $file (sort glob 'sql/reports/*.sql') {
    my $said = shell(".open $dir/news.db\n$load.read sql/search.sql\n.parameter set \@find \"'ket nghia'\"\n"
            . ".parameter set \@who \"'Quận Ninh Kiều'\"\n.parameter set \@locality \"'Thành phố Cần Thơ'\"\n"
            . ".parameter set \@since \"'2024-01-01'\"\n.parameter set \@today \"'2026-06-01'\"\n.output $dir/said\n.read $file\n");
    ok($said !~ /error/i && -s "$dir/said", "$file runs and has rows") or diag($said);
}
my $demo = shell("$load.parameter set \@articles \"'tests/articles'\"\n.read sql/demo.sql\n");
ok($demo =~ /│ Quận Ninh Kiều/ && $demo =~ /│ 2003 / && $demo !~ /error/i, 'sql/demo.sql runs and has rows');

# Two organs lead to their places, and have the codes of these; codes have labels.
mkdir "$dir/organs";
spew("$dir/organs/2025-09-10-a.txt", "Công an tỉnh Gia Lai và Công an tỉnh Lâm Đồng ký kết quy chế phối hợp\n\nNgày 9/9, Công an tỉnh Gia Lai và Công an tỉnh Lâm Đồng ký kết quy chế phối hợp về an ninh trật tự.\n");
spew("$dir/organs/2024-03-10-b.txt", "UBND tỉnh Lâm Đồng và UBND tỉnh Bình Định ký kết hợp tác\n\nNgày 9/3, UBND tỉnh Lâm Đồng và UBND tỉnh Bình Định ký kết chương trình hợp tác về du lịch.\n");
shell(".open $dir/organs.db\n$load.parameter set \@articles \"" . quote("$dir/organs") . "\"\n.read sql/import.sql\n.read sql/extract.sql\n");
is_text(shell(".open $dir/organs.db\nSELECT DISTINCT name, place, place_era, place_code, new_province FROM labelled_party WHERE name <> place ORDER BY name;\n"
        . "SELECT who, with_whom, since, articles FROM place_bond ORDER BY who, with_whom;\n"
        . "SELECT type_vi, type_en, tier_en, role_vi FROM labelled_party WHERE name = 'Công an tỉnh Gia Lai';\n"
        . "SELECT kind_en, event_vi, event_en, domains_vi, domains_en FROM labelled_agreement WHERE name LIKE '2024%';\n"
        . "SELECT name FROM plain_name WHERE plain IN ('cong an tinh gia lai', 'tinh binh dinh', 'du lich', 'tourism') ORDER BY name;\n"), <<'OUT', 'organs, places, labels');
Công an tỉnh Gia Lai|Tỉnh Gia Lai|2025|52|Tỉnh Gia Lai
Công an tỉnh Lâm Đồng|Tỉnh Lâm Đồng|2025|68|Tỉnh Lâm Đồng
UBND tỉnh Bình Định|Tỉnh Bình Định|pre2025|52|Tỉnh Gia Lai
UBND tỉnh Lâm Đồng|Tỉnh Lâm Đồng|pre2025|68|Tỉnh Lâm Đồng
Tỉnh Bình Định|Tỉnh Lâm Đồng|2024-03-09|1
Tỉnh Gia Lai|Tỉnh Lâm Đồng|2025-09-09|1
Tỉnh Lâm Đồng|Tỉnh Bình Định|2024-03-09|1
Tỉnh Lâm Đồng|Tỉnh Gia Lai|2025-09-09|1
Quân đội, công an|Military, police|Main party|Ký kết
Cooperation agreement|Ký kết|Signing|Du lịch|Tourism
Công an tỉnh Gia Lai
Du lịch
Tourism
Tỉnh Bình Định
OUT
is(shell(".open $dir/news.db\nSELECT type, tier, role FROM labelled_party WHERE type_vi || type_en || tier_vi || tier_en || role_vi || role_en IS NULL;\n"
        . "SELECT event FROM labelled_agreement WHERE event IS NOT NULL AND event_vi || event_en || kind_vi || kind_en IS NULL;\n"), '', 'every code has labels');

# What is found has the phrase, then its words near each other, then somewhere; and that is marked.
my %body = (
    words  => 'Tỉnh đã họp về đầu tư, du lịch, y tế, giáo dục, văn hóa và thể thao; ai cũng thấy tiềm năng của tỉnh rất lớn.',
    near   => 'Điện đa dạng nguồn, năng lượng xanh; đã nâng cấp, đã nâng lên, đã nâng nhiều.' =~ s/đã nâng/đã được nâng/gr,
    phrase => 'Mưa đá nặng hạt, đá nặng hạt, đá nặng hạt.',
    named  => 'Ngày 5/5/2024, thành phố Đà Nẵng và thành phố Huế ký kết hợp tác về du lịch; hai bên đã làm việc hết khả năng.',
);
shell(".open $dir/find.db\n${load}CREATE TEMP TABLE import_row (name, body);\n"
        . join('', map { "INSERT INTO import_row VALUES ('$_', " . quote($body{$_}) . ");\n" } sort keys %body)
        . ".read sql/import-rows.sql\n.read sql/extract.sql\n");
my $find = sub { shell(".open $dir/find.db\n$load.read sql/search.sql\n.parameter set \@find \"'$_[0]'\"\n.read sql/reports/find.sql\n") };
my $da_nang = $find->('da nang');
is(join(' ', $da_nang =~ /\|(\w+)$/mg) =~ s/ \d.*//r, 'named phrase near words', 'da nang: Đà Nẵng first, words that only stand somewhere last');
is(join(' ', $da_nang =~ /^(phrase|near|words)\|/mg), 'phrase phrase near words', 'what each has');
like($da_nang, qr/^phrase\|.*thành phố \[Đà Nẵng\] và thành phố Huế.*hai bên đã làm/m, 'only the phrase is marked');
like($da_nang, qr/^party\|Thành phố Đà Nẵng\|1$/m, 'facets');
like($find->('xyz'), qr/^find: no article has 'xyz'; fewer words, words without diacritics, or the beginning of one with a star \(hop\*\), find more$/m, 'nothing is found');
like($find->('Đà Nẵng'), qr/\Aindex: .*\nphrase\|.*\|named\n(?!near|words)/, 'typed with its diacritics it is found alone');

# Two articles on one country under two names.
mkdir "$dir/names";
spew("$dir/names/$_->[0].txt", "$_->[1] ký thỏa thuận hợp tác\n\nNgày 5/3/2024, $_->[1] ký thỏa thuận hợp tác về y tế.\n")
    for ['a', 'Việt Nam và Hoa Kỳ'], ['b', 'Mỹ và Lào'];
shell(".open $dir/names.db\n$load.parameter set \@articles \"" . quote("$dir/names") . "\"\n.output /dev/null\n.read sql/import.sql\n.read sql/extract.sql\n");
is(shell(".open $dir/names.db\n${load}SELECT DISTINCT name FROM party WHERE country = 'US';\nSELECT DISTINCT name FROM cooperation_party ORDER BY 1;\n"),
    "Hoa Kỳ\nHoa Kỳ\nLào\nViệt Nam\n", 'one country, one name');
done_testing();
