#!/usr/bin/perl
# pictures.t - whatever names, titles and sentences hold, the pictures and the page of sql/
# stay what they are to a strict parser: xmllint, dot, a reader of JSON, one of CSV, and
# the grammar of the Mermaid that we write.
use strict;
use warnings;
use utf8;
use Encode ();
use File::Temp ();
use JSON::PP ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";

# Quotes, ends of scripts and sections, marks of direction, line ends, controls, broken and rare characters.
my @hostile = (
    q{O'Neil "và" bạn},        'A & B &amp; <b>C</b>',    '</script><script>alert(1)</script>', ']]></style>-->',
    "hai\ndòng\r\nba\ttab",    "\\N \\\\ \\\"",           "\x{202e}ngược\x{202c} \x{200f}phải", "\x01\x08\x1b[31mđỏ",
    "\x{fffe}\x{ffff}\x{feff}", '%s%n {{x}} ${y} #quot; `z`', '"]; end --> n1[("x")]',        '',
    'Một cái tên rất dài ' x 30, '<!-- <![CDATA[ <?php ?>', "n\x{0303}\x{0301} \x{1f91d}",      '=1+1,"a";b|c',
);
my @bytes = map { Encode::encode('UTF-8', $_) } @hostile;
push @bytes, "h\xc3ng \xff\x80 \xed\xa0\x80 \xf5\x80\x80\x80 \xe1\xba", "tr\xc6\xb0\xe1\xbb\x9bc\0sau";

# They meet each other in the plain tables, as if read in articles of such names.
sub literal { my ($text) = @_; return "CAST(x'" . unpack('H*', $text) . "' AS TEXT)" }
my $sql = ".open $dir/hostile.db\n$load.read sql/extract.sql\nPRAGMA ignore_check_constraints = 1;\nDROP TRIGGER reading_inserted;\n";
for my $i (0 .. $#bytes) {
    my ($this, $next) = map { literal($bytes[$_]) } $i, ($i + 1) % @bytes;
    my $id = $i + 1;
    $sql .= "INSERT INTO article (id, name, title, body) VALUES ($id, $id || $this, $this, $this);\n"
        . "INSERT INTO reading (article, title, version, data_version) VALUES ($id, $this, $this, $this);\n"
        . "INSERT INTO evidence VALUES ($id, 1, $this);\n"
        . "INSERT INTO domain_label VALUES ('d$id', $this, $this, $this, $this);\nINSERT INTO kind_label VALUES ($id || $this, $this, $this);\n"
        . "INSERT INTO cooperation VALUES ($id, 1, $id || $this, 'signing', 1, 2000 + $id, $this, $this, 2000 + $id, '2026-' || $this,"
        . " 0, '[]', '[]', '[]', NULL, 1, 1, 1, 0.5, 'x', $this);\n"
        . "INSERT INTO cooperation VALUES ($id, 2, 'mou', $this, 0, $this, $this, $this, $this, $this, 0, '[]', '[]', '[]', NULL, 1, 1, 1, 0.5, 'x', 1900 + $id);\n"
        . "INSERT INTO domain VALUES ($id, 1, 'd$id', $this, $this, $this, 'agreed', $this, 1, 1, 1, 1, 0.5, $this);\n"
        . "INSERT INTO cooperation_domain VALUES ($id, 1, 1, 'd$id'), ($id, 2, 1, $this);\n";
    my $rank = 0;
    $sql .= "INSERT INTO cooperation_party VALUES ($id, 1, $_->[0], $_->[1]), ($id, 2, $_->[0], $_->[1]);\n"
        . "INSERT INTO party VALUES ($id, $_->[0], $_->[1], 'province', 'main', 'signatory', NULL, NULL, NULL, NULL, NULL, 'x', 1, 1, 1, 1, 0.5, 'x');\n"
        for [1, $this], [2, $next];
}
my $said = shell($sql);
is($said =~ s/^extract: .*\n//r, '', 'the hostile tables are filled');

sub made { my ($file, $db) = @_; return shell(".open $dir/$db.db\n.parameter set \@today \"'2025-11-24'\"\n.read sql/$file.sql\n") }

# Run COMMAND on FILE: its exit status, and what it says.
sub parse {
    my ($command, $file, $name) = @_;
    my $out = `$command '$file' 2>&1 >/dev/null`;
    return ok(!$? && $out eq '', $name) || diag(substr $out, 0, 300);
}

# The Mermaid of network.mermaid.sql: a node or an edge a line, labels quoted and without
# the characters that mean something to Mermaid.
sub mermaid_ok {
    my ($text) = @_;
    my $label = qr/"(?:[^"<>&`\\#\x00-\x1f]|#(?:\d+|quot|amp|lt|gt);)+"/;
    my %node;
    for (split /\n/, $text) {
        next if /^graph LR$/;
        if (/^    (n\d+)\[$label\]$/) { $node{$1}++; next }
        next if /^    (n\d+) ---\|\d+\| (n\d+)$/ && $node{$1} && $node{$2};
        diag("not Mermaid: $_");
        return 0;
    }
    return keys %node;
}

my %made;
shell(".open $dir/none.db\n$load.read sql/extract.sql\n");
shell(".open $dir/samples.db\n$load.parameter set \@articles \"'tests/articles'\"\n.read sql/import.sql\n.read sql/extract.sql\n");
for my $db (qw(samples hostile none)) {
    for my $file (qw(pictures/network.svg pictures/map.svg pictures/heatmap.svg pictures/timeline.svg report.html)) {
        my $name = "$dir/$db-" . ($file =~ s|.*/||r);
        spew($name, $made{$db, $file} = made($file, $db));
        parse('xmllint --nonet --noout', $name, "$db: $file is well-formed");
    }
    my $dot = "$dir/$db.dot";
    spew($dot, made('pictures/network.dot', $db));
    parse('dot -Tjson', $dot, "$db: network.dot is DOT");
    ok(mermaid_ok(made('pictures/network.mermaid', $db)) || $db eq 'none', "$db: network.mermaid is Mermaid");
}

# Nothing of what was written became markup, and nothing was lost. (The page is too long to be shown.)
my $page = eval { Encode::decode('UTF-8', $made{'hostile', 'report.html'}, Encode::FB_CROAK) };
ok($page, 'sound UTF-8');
is(() = $page =~ /<script/g, 1, 'one script, ours');
ok($page !~ /<b>|<!--|<\?php/, 'no markup from a name');
ok($page =~ /O&#39;Neil &quot;và&quot; bạn/, 'quotes are shown');
ok($page =~ /<bdi>hai dòng  ba tab<\/bdi> – <bdi>/, 'lines are joined');
ok($page !~ /[\x{200e}\x{200f}\x{202a}-\x{202e}\x01-\x08]/, 'no mark of direction, no control character is left');
ok($page =~ /h\x{fffd}ng \x{fffd}/, 'broken characters are shown as such');
my @rows = $page =~ /<tr id="c\d+-\d+">/g;
is(@rows, 2 * @bytes, 'every agreement has a row');
is(() = $made{'hostile', 'pictures/timeline.svg'} =~ /<circle class="dot/g, scalar(@bytes), 'and a dot, if it has a year');

# dot shows the names as they are.
my $drawn = JSON::PP->new->utf8->decode(scalar `dot -Tsvg '$dir/hostile.dot' | xmllint --noout - && dot -Tjson '$dir/hostile.dot'`);
my %label = map { ($_->{label} => 1) } @{ $drawn->{objects} };
ok($label{q{O'Neil \\"và\\" bạn}} || $label{q{O'Neil "và" bạn}}, 'a name in DOT') or diag(join "\n", sort keys %label);

# CSV and JSON are the shell's own; what they carry comes back as it was.
my $csv = shell(".open $dir/hostile.db\n.mode csv\n.headers on\n.once $dir/a.csv\nSELECT article, n, name FROM cooperation_party;\n"
        . ".open :memory:\n.import --csv $dir/a.csv a\nATTACH '$dir/hostile.db' AS h;\n.mode list\n.headers off\n"
        . "SELECT count(*) = (SELECT count(*) FROM h.cooperation_party) FROM a;\n"
        . "SELECT a.article FROM a JOIN h.cooperation_party p ON p.article = a.article AND p.n = a.n\n"
        . "WHERE replace(a.name, char(13), '') <> replace(p.name, char(13), '') AND p.article NOT IN (17, 18) AND p.cooperation = 1\n"
        . "AND NOT (p.article = 16 AND p.n = 2);\n");
is($csv, "1\n", 'CSV comes back');
my $json = shell(".open $dir/hostile.db\n.mode json\nSELECT name FROM cooperation_party WHERE article < 17 AND cooperation = 1 AND n = 1 ORDER BY article;\n");
my $back = eval { JSON::PP->new->utf8->decode($json) } || [];
is(scalar(@$back), 16, 'JSON comes back') or diag($@);
done_testing();
