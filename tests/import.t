#!/usr/bin/perl
# import.t - sql/import.sql and sql/import-rows.sql: good articles come in, whatever lies
# beside them; every bad one is named; what is interrupted goes on.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";
my $good = "Xã Tân Lập và xã Tân Hòa ký kết hợp tác\n\nNgày 3/4, hai xã ký kết hợp tác về y tế.\n";

sub file { my ($name, $text) = @_; spew("$dir/in/$name", $text); }

# What SQL says after FOLDER was imported into DB.
sub import_into {
    my ($db, $folder, $sql) = @_;
    return shell(".open $dir/$db\n$load.parameter set \@articles " . "\"" . quote("$dir/$folder")
            . "\"\n.output /dev/null\n.read sql/import.sql\n.output\n$sql");
}
sub db { my ($db, $sql) = @_; return shell(".open $dir/$db\n$load$sql") }

# The Latin-1 byte of two bytes of UTF-8.
my $latin = qr/([\xc2\xc3])([\x80-\xbf])/;
sub latin { my ($first, $second) = @_; return chr((ord($first) & 3) << 6 | ord($second) & 0x3f) }

mkdir "$dir/in";
mkdir "$dir/in/sub";
file('2025-07-18-hai-xa.txt', $good);
file("l\xc3\xa0 \"l\xe1\xba\xa1\" & 'm'\n.txt", "Một bài khác.\n");
file('sub/2025-07-18-hai-xa.txt', "$good\nBài này dài hơn.\n");
file('bom.txt',   "\xef\xbb\xbfSở Y tế làm việc.\n");
file('copy.txt',  $good);
file('empty.txt', '');
file('blank.txt', " \n\t\r\n\xef\xbb\xbf");
file('binary.txt', join '', map { chr } 128 .. 255);
file('abc.txt',  "ViÖt Nam vµ Lµo ký kÕt hîp t¸c" =~ s/$latin/latin($1, $2)/ger);
file('vni.txt',  "Thaønh phoá Ñaø Naüng vaø tænh Quaûng Nam kyù keát hôïp taùc" =~ s/$latin/latin($1, $2)/ger);
file('wide.txt', "\xff\xfeH\0\xd3\x1e");
file('notes.md', 'no article');
file($_, 'no text') for 'bài.docx', 'sub/a.b.PDF', 'c.docx', 'docx', 'sub/pdf.png';
symlink "$dir/nowhere", "$dir/in/gone.txt";
symlink "$dir/in/bom.txt", "$dir/in/same.txt";
open my $large, '>', "$dir/in/large.txt" or die;
truncate $large, 200 << 20;
close $large;
open my $huge, '>', "$dir/in/sub/huge .txt" or die;
truncate $huge, 3_000_000_000;
close $huge;
if ($> != 0) {
    file('locked.txt', $good);
    chmod 0, "$dir/in/locked.txt";
}

my $said = import_into('news.db', 'in', 'SELECT name, published, body FROM article ORDER BY name;');
like($said, $> ? qr/^import: [0-9,]+ of 16\n/m : qr/^import: [0-9,]+ of 15\n/m, 'progress is told');
like($said, qr/^import: 7 of 15 in [0-9.]+ s\n/m,       'the time of the stage is told') if $> == 0;
like($said, qr/^2025-07-18-hai-xa\.txt\|2025-07-18\|\Q$good\E$/m, 'an article as it is, and the day in its name');
like($said, qr/^sub\/2025-07-18-hai-xa\.txt\|2025-07-18\|/m, 'of two files of one name both');
like($said, qr/\Q& 'm'\E\n\.txt\|\|Một bài khác/,  'any name');
like($said, qr/^bom\.txt\|\|Sở Y tế/m,             'a mark of byte order is no text');
like($said, qr/^not imported: \Q$_\E$/m, $_) for
    'copy.txt: copy; has the text of 2025-07-18-hai-xa.txt',
    'same.txt: copy; has the text of bom.txt',
    'empty.txt: empty', 'blank.txt: empty', 'gone.txt: link; leads to no file in the folder; to import it, put the file itself there',
    'large.txt: too large; 209,715,200 bytes; to import it all the same: .parameter set @most_bytes 209715200',
    'sub/huge .txt: too large; 3,000,000,000 bytes; SQLite holds no text of a billion bytes',
    'documents that are neither .txt nor .html: 3 (.docx, .pdf); save them as one of these',
    "binary.txt: unknown encoding; no Vietnamese in any encoding; to import it as it is: UPDATE import_file SET decode_as = 'utf-8' WHERE name = 'binary.txt'";
like($said, qr/^not imported: locked\.txt: unreadable$/m, 'a file that may not be read') if $> != 0;
like($said, qr/^imported: \Q$_\E$/m, $_) for
    "abc.txt: decoded from tcvn3; if that is wrong: UPDATE import_file SET decode_as = 'utf-8' WHERE name = 'abc.txt', and import again",
    "vni.txt: decoded from vni; if that is wrong: UPDATE import_file SET decode_as = 'utf-8' WHERE name = 'vni.txt', and import again";
like($said, qr/^abc\.txt\|\|Việt Nam và Lào ký kết hợp tác$/m, 'TCVN3 decoded');
like($said, qr/^vni\.txt\|\|Thành phố Đà Nẵng và tỉnh Quảng Nam ký kết hợp tác$/m, 'VNI decoded');
like($said, qr/^wide\.txt\|\|Hồ$/m, 'UTF-16 decoded');
is(db('news.db', 'SELECT count(*) FROM article;'), "7\n", 'nothing else came in');

# What could wait forever, or lies outside of the folder, is named; a link within it leads to its file, by whatever way.
mkdir "$dir/$_" for 'trap', 'trap/sub', 'trap/sub/deep', 'outside', 'trap/folder.txt';
spew("$dir/trap/$_.txt", "Bài $_.\n") for 'a', 'z', 'sub/c', 'folder.txt/f';
spew("$dir/outside/secret.txt", "Bài mật.\n");
system 'mkfifo', "$dir/trap/pipe", "$dir/trap/pipe.txt";
my %link = (
    'to-pipe'  => 'pipe',            'passwd'  => '/etc/passwd',                'out'     => '../outside/secret.txt', 'sub/out' => '../../outside/secret.txt',
    'loop1'    => 'loop2.txt',       'loop2'   => 'loop1.txt',                  'self'    => 'self.txt',              'none'    => 'none',
    'folder2'  => 'sub',             'by-dir'  => 'away/secret.txt',            'back'    => '../trap/a.txt',         'device'  => '/dev/zero',
    'absolute' => "$dir/outside/secret.txt",                                    'dots'    => "$dir/trap/../outside/secret.txt", 'proc' => '/proc/self/environ',
);
my %good = (
    'l1' => 'a.txt', 'sub/up' => '../a.txt', 'sub/deep/up' => '../../sub/../a.txt', 'chain' => 'l1.txt', 'by-link' => 'near/c.txt', 'round' => 'near/../a.txt',
    'here' => './/sub/./c.txt', 'whole' => "$dir/trap/sub/c.txt", 'sub/whole' => "$dir/trap/a.txt", 'many' => 'me/me/me/sub/c.txt',
);
symlink $link{$_}, "$dir/trap/$_.txt" for keys %link;
symlink $good{$_}, "$dir/trap/$_.txt" for keys %good;
symlink '../outside', "$dir/trap/away";
symlink 'sub', "$dir/trap/near";
symlink '.', "$dir/trap/me";
alarm 120;
for my $folder ('trap', 'trap/', 'trap-link') {
    symlink 'trap', "$dir/trap-link";
    my $said = import_into('trap.db', $folder, "SELECT name, body FROM article;\n");
    like($said, qr/^not imported: \Q$_\E\.txt: link; leads to no file in the folder; to import it, put the file itself there$/m, "$folder: $_.txt -> $link{$_}")
        for sort keys %link;
    like($said, qr/^not imported: pipe\.txt: pipe; only files are read$/m, "$folder: a pipe");
    unlike($said, qr/mật|root:/, "$folder: nothing from outside");
    next if $folder eq 'trap-link';  # what is absolute leads out of it
    like($said, qr/^(?:not imported: \Q$_\E\.txt: copy; has the text of |\Q$_\E\.txt\|Bài )/m, "$folder: $_.txt -> $good{$_}") for sort keys %good;
}
alarm 0;
is(db('trap.db', "SELECT count(*) FROM article;\n"), "4\n", 'each file once');

# A name is no list of others: only what is large is left out as such; an encoding that is none stops no other file.
mkdir "$dir/sizes";
spew("$dir/sizes/victim.txt", "Bài ngắn.\n");
my $forged = "$dir/sizes/big\n.txt\n999999999\n.\n.";
mkdir "$forged";
for ("$forged/victim.txt", "$dir/sizes/x\n.\nvictim.txt\n99999999.txt") {
    open my $sparse, '>', $_ or die;
    truncate $sparse, 20_000_000;
}
spew("$dir/sizes/abc.txt", "ViÖt Nam vµ Lµo ký kÕt hîp t¸c" =~ s/$latin/latin($1, $2)/ger);
import_into('sizes.db', 'sizes', '');
$said = import_into('sizes.db', 'sizes', "UPDATE import_file SET decode_as = 'klingon' WHERE name = 'abc.txt';\nSELECT name FROM article;\n");
like($said, qr/^victim\.txt$/m, 'a name with sizes in it says nothing of others');
is(() = $said =~ /too large; 20,000,000 bytes/g, 2, 'both that are large are left out');
spew("$dir/sizes/more.txt", "Bài nữa.\n");
$said = import_into('sizes.db', 'sizes', "SELECT name FROM article;\n");
like($said, qr/^not imported: abc\.txt: no encoding; klingon is no encoding: decode_as is tcvn3, /m, 'an encoding that is none is named');
like($said, qr/^more\.txt$/m, 'and the others come in');

# Old bytes kept as characters of UTF-8, and UTF-16 that does not say so.
mkdir "$dir/odd";
file('../odd/vni8.txt', 'Thaønh phoá Ñaø Naüng vaø tænh Quaûng Nam kyù keát hôïp taùc');
file('../odd/m2.txt', 'dt 100m² - 25°C');
file('../odd/le.txt', join '', map { "$_\0" } split //, 'Ha Noi, ngay 5');
file('../odd/be.txt', join '', map { "\0$_" } split //, 'Ha Noi, ngay 6');
$said = import_into('odd.db', 'odd', 'SELECT name, body FROM article;');
like($said, qr/^m2\.txt\|dt 100m² - 25°C$/m, 'signs of measure are UTF-8');
like($said, qr/^le\.txt\|Ha Noi, ngay 5$/m, 'UTF-16, the small end first');
like($said, qr/^be\.txt\|Ha Noi, ngay 6$/m, 'UTF-16, the big end first');
like($said, qr/^vni8\.txt\|Thành phố Đà Nẵng và tỉnh Quảng Nam ký kết hợp tác$/m, 'VNI in UTF-8 decoded');
db('odd.db', "UPDATE import_file SET decode_as = 'utf-8' WHERE name = 'vni8.txt';\n");
like(import_into('odd.db', 'odd', 'SELECT body FROM article;'), qr/^Thaønh phoá/m, 'and taken back');
like(import_into('odd.db', 'odd', ''), qr/^import: 0 in /m, 'once');

# Of HTML what a browser shows; what shows nothing is empty, and no report of ours is an article.
mkdir "$dir/html";
my $page = '<!DOCTYPE html><html><head><title>Tên</title></head><body><p>Hai x&atilde;<br>k&yacute; kết</p></body></html>';
file('../html/2025-07-18-hai.html', $page);
file('../html/hai.HTM', "\xef\xbb\xbf$page<!-- khác -->");
file('../html/hai.txt', "Hai xã\nký kết");
file('../html/none.html', '<p>&nbsp;</p><script>var a = "Hai xã"</script>');
file('../html/script.html', "<p>H&agrave; N&#7897;i k&yacute; k&#7871;t<script>var a='o^ a( u+ o+ e^ dd';</script></p>");
file('../html/old.html', "<html><body><p>ViÖt Nam vµ Lµo</p><p>ký kÕt hîp t¸c</p></body></html>" =~ s/$latin/latin($1, $2)/ger);
file('../html/report.html', slurp('sql/report/head.sql') =~ s/\A.*?(?=<!DOCTYPE)//sr);
file('../html/kept.txt', 'Một <b>thẻ</b> trong tệp văn bản.');
my $html = "SELECT name, published, body FROM article ORDER BY name;";
$said = import_into('html.db', 'html', $html);
is_text($said =~ s/^import: .*\n//mgr, <<'OUT', 'files of HTML');
imported: old.html: decoded from tcvn3; if that is wrong: UPDATE import_file SET decode_as = 'utf-8' WHERE name = 'old.html', and import again
not imported: hai.HTM: copy; has the text of 2025-07-18-hai.html
not imported: hai.txt: copy; has the text of 2025-07-18-hai.html
not imported: none.html: empty
not imported: report.html: a report of this program
2025-07-18-hai.html|2025-07-18|Hai xã
ký kết
kept.txt||Một <b>thẻ</b> trong tệp văn bản.
old.html||Việt Nam và Lào
ký kết hợp tác
script.html||Hà Nội ký kết
OUT
like(db('html.db', ".read sql/extract.sql\n.read sql/search.sql\nINSERT INTO article (name, body) VALUES ('by hand', 'Một <i>thẻ</i> khác.');\n"
        . "INSERT INTO reading (article) SELECT id FROM article WHERE name = 'by hand';\n"
        . "SELECT highlight(article_search, 1, '[', ']') FROM article_search('the') ORDER BY rowid;\n"),
    qr/^Một \[thẻ\] trong tệp văn bản\.\nMột \[thẻ\] khác\.$/m, 'the index has no markup');
db('wide-html.db', "PRAGMA encoding = 'UTF-16le';\nCREATE TABLE other (x);\n");
is_text(import_into('wide-html.db', 'html', $html) =~ s/^import: .*\n//mgr, $said =~ s/^import: .*\n//mgr,
    'HTML in a database in UTF-16');

# A limit of one's own, but not beyond SQLite's.
mkdir "$dir/large";
rename "$dir/in/sub/huge .txt", "$dir/large/huge .txt";
spew("$dir/large/a.txt", 'a' x 50 . ' Bài dài.');
$said = shell(".open $dir/limits.db\n$load.parameter set \@articles " . '"' . quote("$dir/large") . "\"\n"
        . ".parameter set \@most_bytes 4000000000\n.read sql/import.sql\n.parameter set \@most_bytes 50\n"
        . "UPDATE import_file SET status = 'new';\n.read sql/import.sql\n");
my @large = $said =~ /^not imported: (.*)$/mg;
is($large[0], 'huge .txt: too large; 3,000,000,000 bytes; SQLite holds no text of a billion bytes', 'beyond the limit of SQLite');
is($large[1], 'a.txt: too large; 61 bytes; to import it all the same: .parameter set @most_bytes 61', 'beyond the limit given');
unlink "$dir/large/huge .txt", "$dir/in/large.txt";

# A second run: what was changed comes in, as does what is to be taken as it is, what is there stays.
file('sub/2025-07-18-hai-xa.txt', 'Bài mới, viết lại.');
utime 1, 1, "$dir/in/sub/2025-07-18-hai-xa.txt";
file('empty.txt', 'Không còn trống nữa.');
db('news.db', "UPDATE import_file SET decode_as = 'utf-8' WHERE name = 'binary.txt';\n");
$said = import_into('news.db', 'in', 'SELECT name, body FROM article ORDER BY name;');
like($said, qr/^sub\/2025-07-18-hai-xa\.txt\|Bài mới, viết lại\.$/m, 'a changed file');
like($said, qr/^empty\.txt\|Không còn/m, 'a file that was empty');
is(db('news.db', 'SELECT count(*), max(length(CAST(body AS BLOB))) FROM article;'), "9|128\n",
    'nothing twice, the binary file as it is');
$said = import_into('news.db', 'in', '');
unlike($said, qr/imported: (abc|vni|empty|binary)\.txt/, 'a third run has nothing to say about them');

# A database of another encoding takes the same texts, and finds the same copies.
my ($narrow, $wide) = map {
    db("$_.db", "PRAGMA encoding = '$_';\nCREATE TABLE other (x);\n");
    import_into("$_.db", 'in', "SELECT name, body FROM article ORDER BY name;\n"
            . "SELECT name, status, bytes, encoding, copy_of FROM import_file;\n") =~ s/^import: .*//mgr
} 'UTF-8', 'UTF-16le';
is_text($wide, $narrow, 'a database in UTF-16');
like($wide, qr/^copy\.txt\|copy\|.*\|2025-07-18-hai-xa\.txt$/m, 'with its copies');

# A folder that may not be read is named; the others come in, and what was in it is not taken for gone.
if ($> != 0) {
    mkdir "$dir/$_" for 'shut', 'shut/none', 'shut/half', 'shut/half/deep', 'shut/open';
    spew("$dir/shut/$_.txt", "Bài $_.\n") for 'a', 'none/b', 'half/c', 'half/deep/d', 'open/e', "open/l\xe1\xba\xa1 \"\\'\n\t//f" =~ s/\/\///r;
    symlink '../a.txt', "$dir/shut/open/link.txt";
    import_into('shut.db', 'shut', '');
    chmod 0, "$dir/shut/none";
    chmod 0400, "$dir/shut/half";
    unlink "$dir/shut/open/e.txt";
    spew("$dir/shut/open/g.txt", "Bài mới.\n");
    my $gone = ".parameter set \@articles " . '"' . quote("$dir/shut") . "\"\n.read sql/import-gone.sql\n.read sql/import.sql\nSELECT name FROM article ORDER BY name;\n";
    my $said = db('shut.db', $gone);
    like($said, qr/^not imported: \Q$_\E\/: unreadable$/m, "$_ may not be read") for 'none', 'half';
    like($said, qr/^a\.txt\nhalf\/c\.txt\nhalf\/deep\/d\.txt\nnone\/b\.txt\nopen\/g\.txt\nopen\/l\xe1\xba\xa1 "\\'\n\tf\.txt$/m, 'the others come and go');
    chmod 0, "$dir/shut";
    like(db('shut.db', $gone), qr/half\/deep\/d\.txt\nnone\/b\.txt\nopen\/g/, 'nothing goes with the whole folder');
    chmod 0700, "$dir/shut", "$dir/shut/none", "$dir/shut/half";
    unlike(db('shut.db', $gone), qr/unreadable/, 'when they may be read again, all is well');
}

# Two names that are no UTF-8 become one there; that stops no other.
mkdir "$dir/names";
spew("$dir/names/$_.txt", "Bài $_.\n") for "\xff", "\xfe", 'good';
db('names.db', "PRAGMA encoding = 'UTF-16le';\nCREATE TABLE other (x);\n");
like(import_into('names.db', 'names', "SELECT name FROM article;\n"), qr/\.txt: unreadable\n(?s:.*)^good\.txt$/m, 'names that are no UTF-8 in a database in UTF-16');

like(import_into('none.db', $_, ''), qr/^\Q$dir\E\/$_\nRuntime error near line \d+: there is no folder of the name above; \@articles is one /m, "no folder: $_")
    for 'no such folder', 'in/bom.txt', 'no\'such folder';

like(db('none.db', '.read sql/import.sql'), qr/which folder\? Say: \.parameter set \@articles/, 'no folder is given');

# Those whose files are gone are deleted, but not when the folder is gone, or lies behind a link.
mkdir "$dir/few";
spew("$dir/few/$_.txt", "Bài $_.") for 1 .. 3;
import_into('few.db', 'few', '');
unlink "$dir/few/2.txt";
symlink "$dir/few", "$dir/link";
for my $folder ('moved', 'few/1.txt', 'link', 'few') {
    $said = shell(".open $dir/few.db\n$load.parameter set \@articles " . '"' . quote("$dir/$folder") . "\"\n.read sql/import-gone.sql\n")
        . db('few.db', "SELECT group_concat(name, ' ') FROM article;\n");
    is($said =~ /^deleted: 1 article whose file is gone$/m, $folder eq 'link', 'of what was deleted it is said');
    like($said, $folder =~ /link|few$/ ? qr/^1\.txt 3\.txt$/m : qr/there is no folder of the name above.*^1\.txt 2\.txt 3\.txt$/ms, "articles of files that are gone; folder $folder") or diag($said);
}

# Of rows, too, one whose encoding is none stops no other.
like(db('klingon.db', "CREATE TEMP TABLE import_row (name, published, title, body);\n"
            . "INSERT INTO import_row VALUES ('r1', NULL, NULL, 'Bài một.'), ('r2', NULL, NULL, 'Bài hai.');\n.read sql/import-rows.sql\n"
            . "UPDATE import_file SET decode_as = 'klingon' WHERE name = 'r1';\nUPDATE import_row SET body = body || ' Thêm.';\n.read sql/import-rows.sql\n"
            . "SELECT body FROM article;\n"),
    qr/^not imported: r1: no encoding; klingon is no encoding: .*\nBài một\.\nBài hai\. Thêm\.$/m, 'an encoding that is none, of a row');

# Interrupted in every stage, by a signal that nobody can catch.
mkdir "$dir/many";
for my $i (1 .. 1200) {
    spew(sprintf('%s/many/%04d.txt', $dir, $i), "Quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác\n\n"
            . "Ngày 18/7, tại TP. Cần Thơ, quận Ninh Kiều và quận Ngô Quyền ký kết hợp tác số $i về y tế.\n");
}
my $all  = ".parameter set \@articles " . "\"" . quote("$dir/many") . "\"\n"
    . join '', map { ".read sql/$_.sql\n" } qw(import extract search);
my $look = ".read sql/search.sql\n.output $dir/got\nSELECT * FROM article;\nSELECT * FROM party;\nSELECT * FROM domain;\n"
    . "SELECT * FROM cooperation;\nSELECT * FROM reading;\nSELECT * FROM search_queue;\n"
    . "SELECT rowid, * FROM article_search;\nSELECT count(*) FROM article_search('y te');\n";
db('whole.db', $all . $look);
my $expected = slurp("$dir/got");
for my $stage (qw(import extract index)) {
    my $pid = open(my $out, '-|') // die;
    if (!$pid) {
        open STDERR, '>&', \*STDOUT;
        spew("$dir/script", ".open $dir/cut.db\n$load$all");
        open STDIN, '<', "$dir/script" or die;
        local $ENV{LD_PRELOAD} = $ENV{PRELOAD} || '';
        local $ENV{ASAN_OPTIONS} = 'detect_leaks=0';
        exec 'sqlite3', '-batch', ':memory:' or die;
    }
    my $line = '';
    while (defined($line = <$out>)) { last if $line =~ /^$stage: \S+ of/ }
    kill 'KILL', $pid;
    close $out;
    chomp($line //= 'nothing');
    like($line, qr/^$stage: [0-9,]+ of [0-9,]+$/, "killed while it said: $line");
}
my $half = db('cut.db', 'SELECT count(*) FROM search_queue;');
db('cut.db', $all . $look);
ok(slurp("$dir/got") eq $expected, 'killed three times, and yet as if never');
cmp_ok($half, '>', 0, 'there was something left to do');

# Rows of a CSV file, and of a table through a view.
spew("$dir/rows.csv", <<'CSV');
name,published,title,body
r1,18/07/2025,"Hai xã, ""kết nghĩa""","Xã Tân Lập và xã Tân Hòa kết nghĩa."
r2,2025-07-19,,"Dòng một
dòng hai"
r3,,,
r4,mai,,Không rõ ngày.
r5,,,"Dòng một
dòng hai"
,,,Không có tên.
r8,,,"<p>Hai xã <b>kết</b> nghĩa.</p><p>Hết &amp; xong.</p>"
r9,,,"Hai xã kết nghĩa.
Hết & xong."
CSV
my $rows = ".import --csv --schema temp $dir/rows.csv import_row\n.read sql/import-rows.sql\n";
$said = db('rows.db', $rows . 'SELECT name, published, title, body FROM article;');
like($said, qr/^r1\|2025-07-18\|Hai xã, "kết nghĩa"\|Xã Tân Lập và xã Tân Hòa kết nghĩa\.\nr2\|2025-07-19\|\|Dòng một\ndòng hai\nr4\|\|\|Không rõ ngày\.\n\([0-9a-f]+\)\|.*\nr8\|\|\|Hai xã kết nghĩa\.\nHết & xong\.\n\z/m,
    'CSV: the good rows, and what HTML shows');
like($said, qr/^not imported: \Q$_\E$/m, "CSV: $_") for 'r3: empty', 'r5: copy; has the text of r2', 'r9: copy; has the text of r8';
like($said, qr/^\([0-9a-f]{12}\)\|\|\|Không có tên\.$/m, 'CSV: a row without a name is called by a digest of its text');
like($said, qr/^imported: r4: without a day; no day can be read in 'mai'; days are written like 18\/07\/2025 or 2025-07-18; to give it one: UPDATE article SET published = '2025-07-18' WHERE name = 'r4'$/m,
    'a row whose day cannot be read comes in without one');
$said = db('rows.db', <<'SQL');
CREATE TABLE news (url TEXT, day TEXT, content TEXT);
INSERT INTO news VALUES ('r1', '2025-07-20', 'Bài đã sửa.'), ('r6', NULL, 'Bài thứ sáu.'), ('r7', NULL, 'ViÖt Nam vµ Lµo ký kÕt');
CREATE TEMP VIEW import_row AS SELECT url AS name, day AS published, NULL AS title, content AS body FROM news;
.read sql/import-rows.sql
UPDATE article SET published = '2025-07-21' WHERE name = 'r4';
CREATE TEMP TABLE again (name, published, title, body);
INSERT INTO again VALUES ('r4', 'mai', NULL, 'Không rõ ngày.');
DROP VIEW import_row;
CREATE TEMP VIEW import_row AS SELECT url AS name, content AS body FROM news UNION SELECT name, body FROM again;
.read sql/import-rows.sql
SELECT name, published, title, body FROM article ORDER BY name;
SQL
like($said, qr/^imported: r7: decoded from tcvn3; if that is wrong: UPDATE import_file SET decode_as = 'utf-8' WHERE name = 'r7', and import again$/m,
    'a row in another encoding is decoded, and named');
like($said, qr/^r1\|2025-07-20\|\|Bài đã sửa\.\nr2\|.*^r4\|2025-07-21\|.*^r6\|\|\|Bài thứ sáu\.\nr7\|\|\|Việt Nam và Lào ký kết\n/ms, 'a table by a view');

# Days in the ways in which people write them; one that cannot be, or cannot be read, costs no row.
my %day = (
    '6/5/2024' => '2024-05-06', '18-07-2023' => '2023-07-18', '18.07.2023' => '2023-07-18', '2023/07/18' => '2023-07-18', '20230718' => '2023-07-18',
    '08:30 18/07/2023' => '2023-07-18', 'Thứ Ba, 18/07/2023 08:30' => '2023-07-18', 'Thứ Năm 20/07/2023' => '2023-07-20', '18/07/2023, 08:30 GMT+7' => '2023-07-18',
    '08:30-18/07/2023' => '2023-07-18', '18 / 07 / 2023' => '2023-07-18', '2023-07-18T08:30:00+07:00' => '2023-07-18', '2023-07-18T02:30:00+07:00' => '2023-07-18',
    '2023-07-18 08:30:00' => '2023-07-18', '2023-7-8' => '2023-07-08', 'ngày 18 tháng 7 năm 2023' => '2023-07-18', 'Tue, 18 Jul 2023 08:30:00 +0700' => '2023-07-18',
    '30 tháng 9, 2024' => '2024-09-30', '18 tháng 07, năm 2023' => '2023-07-18', '18 tháng 7/2023' => '2023-07-18', 'ngày 18, tháng 7, năm 2023' => '2023-07-18',
    '3 Th07 2023' => '2023-07-03', 'Thứ Năm, 18 Th12, 2025 08:30' => '2025-12-18', '18 Jul, 2023' => '2023-07-18',
    '29/2/2024' => '2024-02-29', '"18/7/2023"\\' => '2023-07-18', '' => '', ' ' => '',
    (map { $_ => undef } '30/2/2024', '2023-02-31', '31/4/2023', '29/2/2023', '7/18/2023', '0000-00-00', '18/7/23', '45125', 'hôm qua', '31 tháng 2, 2024', '18 tháng 13, 2023', '18 Th0 2023', '0912.345.678', '7/2023', '18/07/20231'),
);
my @given = sort keys %day;
$said = db('days.db', "CREATE TEMP TABLE import_row (name, published, body);\n"
        . join('', map { "INSERT INTO import_row VALUES ('d$_', " . quote($given[$_]) . ", 'Bài số $_.');\n" } 0 .. $#given)
        . ".read sql/import-rows.sql\nSELECT name, published FROM article;\n");
for my $i (0 .. $#given) {
    my $day = $day{ $given[$i] };
    like($said, qr/^d$i\|\Q@{[$day \/\/ '']}\E$/m, "'$given[$i]' is " . ($day // 'no day'));
    is($said =~ /^imported: d$i: without a day; no day can be read in \Q@{[quote($given[$i])]}\E;/m ? 'warned' : '', defined $day ? '' : 'warned', 'and is warned of, or not');
}

# So are days that names of files begin with.
mkdir "$dir/days";
my %named = ('2025-07-18-a' => '2025-07-18', '18.7.2025 b' => '2025-07-18', '18-07-2025_c' => '2025-07-18', '20250718-d' => '2025-07-18', '001' => '', '2025-02-30-e' => '', '30-2-2025-f' => '');
spew("$dir/days/$_.txt", "Bài $_.\n") for keys %named;
$said = import_into('named.db', 'days', "SELECT name, published FROM article;\n");
like($said, qr/^\Q$_\E\.txt\|$named{$_}$/m, "a file $_.txt") for sort keys %named;
is(join(' ', sort $said =~ /^imported: (\S+)\.txt: without a day/mg), '2025-02-30-e 30-2-2025-f', 'of names that hold no day it is said');

# Texts that wander from file to file, or from row to row: each file has its own text afterwards, one article a text.
mkdir "$dir/swap";
for my $case ([ 'swap', [ 'b', 'a' ] ], [ 'swap within a second', [ 'b', 'a' ] ], [ 'ring', [ 'b', 'c', 'a' ] ], [ 'copy', [ 'b', 'b' ] ], [ 'copy of one that stays', [ 'b', undef ] ],
    [ 'copy of one that changes', [ 'b', 'z' ] ]) {
    my ($what, $now) = @$case;
    my @name = ('a' .. 'c')[0 .. $#$now];
    my %text = map { $_ => $_ } @name;
    unlink glob "$dir/swap/*";
    my $at = 1_700_000_000;
    my $fill = sub { for (@name) { spew("$dir/swap/$_.txt", "Bài $text{$_}.\n"); utime $at, $at, "$dir/swap/$_.txt" } };
    my $csv = sub { spew("$dir/swap.csv", join '', "name,body\n", map { "$_.txt,Bài $text{$_}.\n" } @name) };
    my $load_csv = ".import --csv --schema temp $dir/swap.csv import_row\n.read sql/import-rows.sql\n";
    my $list = "SELECT name, trim(body, char(10)) FROM article ORDER BY name;\n";
    unlink "$dir/swap.db", "$dir/rows-swap.db";
    $fill->(), $csv->();
    import_into('swap.db', 'swap', '');
    db('rows-swap.db', $load_csv);
    for (0 .. $#name) { $text{ $name[$_] } = $now->[$_] // $name[$_] }
    $at++ if $what ne 'swap within a second';
    $fill->(), $csv->();
    my %first;
    my $expected = join '', map { "$_.txt|Bài $text{$_}.\n" } grep { !$first{ $text{$_} }++ } @name;
    $expected = "b.txt|Bài b.\n" if $what =~ /stays/;
    my $got = import_into('swap.db', 'swap', $list) =~ s/.*^(?=a\.txt\||b\.txt\|)//msr;
    my @rows = map { join '', $_ =~ /^(\w\.txt\|.*\n)/mg } import_into('swap.db', 'swap', $list), db('rows-swap.db', $load_csv . $list);
    my @bodies = map { join '', sort /\|(.*\n)/g } $expected, @rows;
    is($bodies[1], $bodies[0], "files: $what: each text once");
    is($bodies[2], $bodies[0], "rows: $what: each text once");
    next if $what =~ /copy/;
    is($rows[0], $expected, "files: $what: each file has its text");
    is($rows[1], $expected, "rows: $what: each row has its text");
}

# Of a page comes in what a browser shows, without the lines above its heading and lines of links: as plain text they would be articles of their own.
mkdir "$dir/pages";
my $true = '<h1>Tỉnh Sơn La và tỉnh Lào Cai ký kết hợp tác</h1><p>Ngày 5/3/2024, tỉnh Sơn La và tỉnh Lào Cai ký kết hợp tác về y tế.</p>';
my $links = '<div><a href="/l">Tỉnh Nghệ An và tỉnh Gia Lai ký kết hợp tác về du lịch</a></div>';
spew("$dir/pages/above.html", "<html><body><nav>Trang chủ | Thời sự</nav>$links$true<p>Hết &amp; xong.</p></body></html>");
spew("$dir/pages/below.html", "<html><body>$true<p>Hết.</p>$links</body></html>");
spew("$dir/pages/bare.htm", "<p>Bài <b>một</b>.</p><p>Hết.</p>");
my $cards = join '', map { "<div>$_<p>Hôm qua, tỉnh Nghệ An và tỉnh Gia Lai ký kết hợp tác về du lịch.</p></div>" } '<a href="/l"><h3>Nghệ An và Gia Lai bắt tay nhau</h3></a>', '<h3><a href="/m">Hai tỉnh bạn hợp tác</a></h3>';
spew("$dir/pages/above-cards.html", "<html><body>$true$cards</body></html>");
$said = import_into('pages.db', 'pages', ".read sql/extract.sql\nSELECT name, body FROM article ORDER BY name;\nSELECT 'party', name, party FROM (SELECT a.name, p.name AS party FROM party p JOIN article a ON a.id = p.article) ORDER BY name, party;\n"
        . "SELECT 'title', title FROM article_title WHERE article = (SELECT id FROM article WHERE name = 'above.html');\n");
like($said, qr/^above\.html\|Tỉnh Sơn La và tỉnh Lào Cai ký kết hợp tác\n.*y tế\.\s+Hết & xong\.\nbare\.htm\|Bài một\.\nHết\.\nbelow\.html\|.*y tế\.\s+Hết\.\nparty/ms, 'a page without its furniture');
is(join(' ', $said =~ /^party\|(.*)$/mg), 'above-cards.html|Tỉnh Lào Cai above-cards.html|Tỉnh Sơn La above.html|Tỉnh Lào Cai above.html|Tỉnh Sơn La below.html|Tỉnh Lào Cai below.html|Tỉnh Sơn La', 'has the parties of its article');
like($said, qr/^title\|Tỉnh Sơn La và tỉnh Lào Cai ký kết hợp tác$/m, 'and its heading for a title');
spew("$dir/pages.csv", 'body' . "\n" . join '', map { '"' . s/"/""/gr . qq("\n) } "<p>Báo tỉnh</p>$links$true", 'Bài <b>hai</b>.', 'Một bài thường.');
is(db('page-rows.db', ".import --csv --schema temp $dir/pages.csv import_row\n.read sql/import-rows.sql\nSELECT replace(body, char(10), '/') FROM article ORDER BY length(body);\n") =~ s/^import: .*\n//mr,
    "Bài hai.\nMột bài thường.\nTỉnh Sơn La và tỉnh Lào Cai ký kết hợp tác//Ngày 5/3/2024, tỉnh Sơn La và tỉnh Lào Cai ký kết hợp tác về y tế.\n", 'pages in a CSV file, too');

# Of many notes and problems fifty are told, then how many more there are.
$said = db('many.db', "CREATE TEMP TABLE import_row AS SELECT 'n' || value AS name, 'mai' AS published, 'Bài ' || value AS body FROM generate_series(1, 60);\n"
        . "INSERT INTO import_row SELECT 'e' || value, NULL, '' FROM generate_series(1, 55);\n.read sql/import-rows.sql\n");
is(() = $said =~ /^imported: n/mg, 50, 'fifty notes');
like($said, qr/^imported: 10 more of this kind: SELECT \* FROM import_note;$/m, 'and how many more');
is(() = $said =~ /^not imported: e/mg, 50, 'fifty problems');
like($said, qr/^not imported: 5 more: SELECT \* FROM import_problem;$/m, 'and how many more');
like($said, qr/^import: 60 of 115 in /m, 'what was left out is not counted as imported');

# One file after the other in one session: nothing of the first stands in the way.
spew("$dir/one.csv", "name;Nội dung\nx1;Bài một.\n");
spew("$dir/two.csv", "name;Nội dung\nx2;Bài hai.\n");
db('session.db', join '', map { ".separator \";\" \"\\n\"\nDROP TABLE IF EXISTS temp.import_row;\n.import --schema temp $dir/$_.csv import_row\n"
        . "ALTER TABLE temp.import_row RENAME COLUMN \"Nội dung\" TO body;\n.read sql/import-rows.sql\n" } 'one', 'two');
is(db('session.db', "SELECT name, body FROM article;\n"), "x1|Bài một.\nx2|Bài hai.\n", 'two files in one session');

# Rows without a name: two texts with one title are two articles, the same row again is the same.
spew("$dir/bare.csv", "title,body\nTin vắn,Bài một.\nTin vắn,Bài hai.\nTin vắn,Bài một.\n,Bài ba.\n");
my $nameless = ".import --csv --schema temp $dir/bare.csv import_row\n.read sql/import-rows.sql\n";
$said = db('bare.db', $nameless) . db('bare.db', $nameless . "SELECT name, body FROM article ORDER BY body;\n");
like($said, qr/^\([0-9a-f]{12}\)\|Bài ba\.\nTin vắn \([0-9a-f]{12}\)\|Bài hai\.\nTin vắn \([0-9a-f]{12}\)\|Bài một\.\n\z/m, 'rows without names');
unlike($said, qr/not imported/, 'none is left out');

# Headers of one's own; what lacks is named, and ends the script without -bail.
spew("$dir/own.csv", "url,ngày,Nội dung\nu1,6/5/2024,Bài một.\n");
my $own = ".import --csv --schema temp $dir/own.csv import_row\n";
is(db('own.db', $own . ".read sql/import-rows.sql\nSELECT 'and on';\n") =~ s/near line \d+: //r =~ s/ \(\d+\)$//mr,
    "body: there is no such column; import_row has: url, ngày, Nội dung\n"
        . "Runtime error a column named above is missing: say which it is by ALTER TABLE import_row RENAME COLUMN \"its header\" TO name, published, title or body"
        . " (make report CSV_NAME=, CSV_PUBLISHED=, CSV_TITLE=, CSV_BODY=)\n", 'columns that lack are named in a sentence');
like(db('own.db', $own . "ALTER TABLE import_row RENAME COLUMN url TO name;\nALTER TABLE import_row RENAME COLUMN \"Nội dung\" TO body;\n"
            . "ALTER TABLE import_row RENAME COLUMN \"ngày\" TO published;\n.read sql/import-rows.sql\nSELECT name, published, title IS NULL, body FROM article;\n"),
    qr/^u1\|2024-05-06\|1\|Bài một\.$/m, 'renamed they come in, and a title may lack');
like(db('own.db', ".read sql/import-rows.sql\nSELECT 'and on';\n"), qr/there is no table or view import_row with the articles: make one as sql\/import-rows\.sql says \(\d+\)\n\z/,
    'no import_row');

# Without the extension the files that need it say so.
like(shell(".open $dir/bare.db\n.read sql/$_.sql\nSELECT 'and on';\n"), qr/^[^\n]*: the extension is not loaded: say \.load build\/viet, [^\n]*\n\z/, "$_.sql without the extension")
    for qw(import import-rows extract search);

# A folder without articles is a mistake; another folder deletes nothing unasked, but one that has moved is the same.
mkdir "$dir/$_" for 'bare', 'first', 'second';
spew("$dir/bare/notes.md", "Không phải bài.\n");
like(import_into('bare.db', 'bare', ''), qr/\A\Q$dir\E\/bare\nRuntime error near line \d+: the folder named above has no file that ends in \.txt, \.html or \.htm: /, 'a folder without articles');
spew("$dir/first/$_.txt", "Bài $_.\n") for 1 .. 3;
spew("$dir/second/$_.txt", "Bài $_.\n") for 7, 8;
my $gone = sub {
    my ($folder, $set) = @_;
    return db('source.db', ".parameter set \@articles " . '"' . quote("$dir/$folder") . "\"\n$set.read sql/import-gone.sql\n.read sql/import.sql\n")
        . db('source.db', "SELECT group_concat(name, ' ') FROM (SELECT name FROM article ORDER BY name);\n");
};
$gone->('first', '');
like($gone->('second', ''), qr/^3 articles of \Q$dir\E\/first\nRuntime error near line \d+: what is named above would be deleted from this database: .*REPLACE=1.*\n1\.txt 2\.txt 3\.txt\n\z/,
    'another folder asks');
like($gone->('second', ".parameter set \@replace 1\n"), qr/^7\.txt 8\.txt\n\z/m, 'and replaces when told to');
rename "$dir/second", "$dir/third";
unlink "$dir/third/7.txt";
like($gone->('third', ''), qr/^8\.txt\n\z/m, 'a folder that was moved is the same');

# A database of an older schema, which had no table viet_schema: it is said, and can be brought up to date.
# What was read goes, the articles and what is known of the files stay.
db('old.db', "$all.read sql/triggers.sql\nDROP TABLE viet_schema;\nALTER TABLE party RENAME COLUMN rule TO why;\n"
        . "UPDATE import_file SET decode_as = 'utf-8' WHERE name = '0007.txt';\n");
like(db('old.db', ".bail on\n.read sql/extract.sql\nSELECT 'and on';\n"),
    qr/^not as sql\/ makes it: table party\n.*^Runtime error near line \d+: this database was made by another version of sql\/schema\.sql: run sql\/upgrade\.sql, then go on/ms,
    'an older schema is said');
is(db('old.db', ".read sql/upgrade.sql\nSELECT count(*) FROM article; SELECT count(*) FROM party; SELECT name FROM import_file WHERE decode_as = 'utf-8';\n"),
    "1,200 articles wait to be read: run sql/extract.sql\n1200\n0\n0007.txt\n", 'upgraded');
$said = db('old.db', $all . $look);
like($said, qr/^import: 0 in /m, 'no file is read again');
ok(slurp("$dir/got") eq $expected, 'then all is as in a new database') or diag($said);
like(db('foreign.db', ".bail on\nCREATE TABLE article (id INTEGER PRIMARY KEY, headline TEXT, content TEXT);\n.read sql/import-rows.sql\n"),
    qr/there is another table "article" in this database: .*sql\/import-rows\.sql/, 'a table article of somebody else is left alone');

# Another version read them: it is said, with the statement that reads them anew.
$said = db('rows.db', ".read sql/extract.sql\nDROP TRIGGER reading_renewed;\nUPDATE reading SET data_version = 'old' WHERE article < 3;\n"
    . ".read sql/extract.sql\n");
my ($anew) = $said =~ /^2 articles were read by another version\. To read them anew: (UPDATE reading SET .*;)$/m;
ok($anew, 'an upgrade asks for a new reading') or diag($said);
like(db('rows.db', "$anew\n.read sql/extract.sql\n"), qr/\Aextract: 0 in \S+ s\n\z/, 'and then no more');
done_testing();
