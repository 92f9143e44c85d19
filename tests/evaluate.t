#!/usr/bin/perl
# evaluate.t - make evaluate: every figure on a corpus of three articles, worked out by hand, with a
# sqlite3 that answers what the test says; and that it reads our own articles with the real one.
use strict;
use warnings;
use utf8;
use Test::More;
use Cwd qw(getcwd);
use Encode qw(encode decode);
use File::Temp ();
use JSON::PP;
use lib 'tests';
use Viet;

binmode Test::More->builder->$_, ':encoding(UTF-8)' for qw(output failure_output todo_output);
my $dir = File::Temp->newdir;

# The stand-in for sqlite3: LIBRARY.rows beside a library holds {"lack": [function or
# function.column, ...], "rows": {id: {function: [row, ...]}}}.
mkdir "$dir/$_" for qw(bin corpus corpus/text), map { "fold$_" } 0 .. 4;
spew("$dir/bin/sqlite3", <<'STUB');
#!/usr/bin/perl
use strict;
use warnings;
use JSON::PP;
my ($library) = "@ARGV" =~ /\.load '(.*?)'/;
open my $in, '<', "$library.rows" or do { print STDERR "Error: no $library\n"; exit 1 };
my $says = JSON::PP->new->utf8->decode(join '', <$in>);
my %lack = map { $_ => 1 } @{$says->{lack} || []};
my %columns = (viet_parties => [qw(name mention type tier confidence)], viet_domains => [qw(code confidence)],
    viet_cooperations => [qw(kind signed event comprehensive date_text period signatories)],
    viet_mentions => [qw(entity name type start length)]);
my $id;
while (<STDIN>) {
    if (/^SELECT '(\w+) ' \|\| name/) {
        my $f = $1;
        print map { "$f $_\n" } grep { !$lack{$f} && !$lack{"$f.$_"} } @{$columns{$f}};
    }
    print "0.0\n" if /viet_version/;
    $id = $1 if /INSERT INTO d VALUES \('(.*?)'/;
    next unless my ($f) = /'function', '(\w*)'/;
    for my $row ($f ? @{$says->{rows}{$id}{$f} || []} : {}) {
        my %row = (article => $id, function => $f, map { $_ => undef } $f ? @{$columns{$f}} : ());
        $row{$_} = $row->{$_} for grep { !$lack{"$f.$_"} } keys %$row;
        print JSON::PP->new->utf8->canonical->encode(\%row), "\n";
    }
}
STUB
chmod 0755, "$dir/bin/sqlite3";

# Run the tool: what it prints, standard error after it, and the exit status last.
sub evaluate {
    my (@arguments) = @_;
    local $ENV{PATH} = "$dir/bin:$ENV{PATH}";
    my $said = qx(python3 tests/evaluate @arguments 2>$dir/stderr);
    my $status = $? >> 8;
    return decode('UTF-8', $said . slurp("$dir/stderr")) . "exit $status\n";
}

# One table row as a list of its cells, by its first cell; the nth such row.
sub row {
    my ($said, $name, $nth) = @_;
    my @rows = $said =~ /^\| \Q$name\E +\|(.*)\|$/mg;
    my $cells = $rows[$nth || 0] // return 'no such row';
    return join ' ', map { s/^ +| +$//gr } split /\|/, $cells;
}

sub json { return JSON::PP->new->utf8->canonical->encode($_[0]) }
sub rows { my ($library, $says) = @_; spew("$dir/$library.rows", json($says)) }

sub party {
    my ($name, $mentions, $type, $tier, @more) = @_;
    return {name => $name, mentions => $mentions, type => $type, tier => $tier, role => 'party', @more};
}

sub got { my %row; @row{qw(name mention type tier confidence)} = @_; return \%row }

# Labels: an alias and an elided name are found by their mention, a group need not be found, an optional
# domain counts neither way, either of two kinds is right.
my @labels = (
    {id => 'a1', set => 'x', not_parties => [], boilerplate => ['nowhere'], parties => [
        party('Tỉnh Lào Cai', ['Tỉnh Lào Cai', 'Lào Cai'], 'province', 'main'),
        party('Công ty Cổ phần Alpha Beta', ['ABC'], 'company', 'main'),
        party('Các huyện', [], 'district', 'main', group => JSON::PP::true),
        party('Sở Y tế tỉnh Lào Cai', ['Sở Y tế'], 'government_body', 'secondary')],
     domains => [{code => 'health'}, {code => 'tourism'}, {code => 'trade', optional => JSON::PP::true}],
     relation => {type => 'mou', also => ['support'], signed => JSON::PP::true, event => 'signing', date => 'Sáng 6/11',
         period => '2024-2028', signatories => []}},
    {id => 'b2', set => 'x', parties => [], domains => [], relation => {type => 'none', signed => JSON::PP::false}},
    {id => 'c1', set => 'y', parties => [
        party('Lào', ['Lào'], 'country', 'main'), party('Trường Đại học Vinh', ['ĐH Vinh'], 'education', 'main')],
     domains => [{code => 'sport'}], relation => {type => 'twinning', signed => JSON::PP::true, event => 'anniversary',
         date => 'hôm qua', period => undef, signatories => [{name => 'Lê An'}]}},
);
my $names = {id => 'a1', names => [
    {name => 'Tỉnh Lào Cai', type => 'province', mentions => ['Tỉnh Lào Cai', 'Lào Cai']},
    {name => 'Công ty Cổ phần Alpha Beta', type => 'company', mentions => ['ABC']},
    {name => 'Sở Y tế tỉnh Lào Cai', type => 'government_body', mentions => [['Sở Y tế', [2]]]},
    {name => 'Lê An', type => 'person', mentions => ['Lê An']},
    {name => 'Sông Hồng', type => 'facility', mentions => ['sông Hồng']}]};
my $text = 'Tỉnh Lào Cai và ABC ký. Sở Y tế và Sở Y tế dự. Lào Cai vui. Lê An gặp Lê An ở sông Hồng. 6/11: Sáng 6/11, 2024-2028.';
spew("$dir/corpus/gold.jsonl", join '', map { json($_) . "\n" } @labels);
spew("$dir/corpus/names.jsonl", json($names) . "\n");
spew("$dir/corpus/text/a1.txt", encode('UTF-8', $text));
spew("$dir/corpus/b2.txt", 'x');
spew("$dir/corpus/c1.txt", encode('UTF-8', 'Lào, ĐH Vinh hôm qua'));

sub mention {
    my ($string, $nth, $entity, $name, $type) = @_;
    my $at = -1;
    $at = index $text, $string, $at + 1 for 1 .. $nth;
    return {start => $at + 1, length => length $string, entity => $entity, name => $name, type => $type};
}

my %rows = (
    a1 => {
        viet_parties => [
            got('Lào Cai', 'Lào Cai', 'province', 'main', 0.95),
            got('ABC Holding', 'ABC', 'company', 'secondary', 0.55),
            got('Bộ Y tế', 'Bộ Y tế', 'government_body', 'main', 0.65),
            got('Sở Y tế Hà Nội', 'Sở Y tế', 'government_body', 'secondary', 0.7)],
        viet_domains => [{code => 'health', confidence => 0.95}, {code => 'trade', confidence => 0.65},
            {code => 'sport', confidence => 0.55}],
        viet_cooperations => [
            {kind => 'support', signed => 0, event => 'visit', comprehensive => 0, date_text => '6/11',
             period => '2024 – 2028', signatories => [{name => 'X Y'}]},
            {kind => 'mou', signed => 1, event => 'signing', comprehensive => 0, period => '2030', signatories => '[]'}],
        viet_mentions => [
            mention('Tỉnh Lào Cai', 1, 'party', 'Tỉnh Lào Cai', 'province'),
            mention('Lào Cai', 2, 'place', 'Lào Cai', 'province'),
            mention('ABC', 1, 'organisation', 'Lào Cai', 'media'),
            mention('Sở Y tế', 1, 'organisation', 'Sở Y tế', 'government_body'),
            mention('Lê An', 1, 'person', 'Lê An', undef)],
    },
    b2 => {viet_parties => [got('Thành phố Huế', 'Huế', 'province', 'main', 0.85)],
           viet_domains => [{code => 'health', confidence => 0.85}]},
    c1 => {viet_parties => [got('Đại học Vinh', 'x', 'education', 'main', 0.9)]},
);
rows('viet', {rows => \%rows});

my $said = evaluate("--extension $dir/viet --json $dir/run.json $dir/corpus");
like($said, qr/^3 labelled articles, 1 of them without a cooperation; read by \S+viet \(version 0\.0\)\.$/m, 'heading');
like($said, qr/^Labelled strings that do not stand in their text \(--show labels\): 1\.$/m, 'a label that is not in the text');
like($said, qr/^exit 0$/m, 'exit status 0');

# articles; parties 4 of 6 rows, 3 of 4 main; exact 2, tier 3 of 4; domains 1 of 3 and 1 of 3;
# kind, signed, event 1 of 2; period 1 of 1; date none of 2; one alarm.
is(row($said, 'all'), '3 .667 .750 .706 .500 .750 .333 .333 .333 .500 .500 .500 1.000 .000 1 of 1 (domains 1)', 'all');
is(row($said, 'in genre'), '1 .750 1.000 .857 .333 .667 .500 .500 .500 1.000 1.000 1.000 1.000 .000 0 of 0 (domains 0)', 'in genre');
is(row($said, 'out of genre'), '2 .500 .500 .500 1.000 1.000 .000 .000 .000 .000 .000 .000 – .000 1 of 1 (domains 1)', 'out of genre');
is(row($said, 'set x'), '2 .600 1.000 .750 .333 .667 .333 .500 .400 1.000 1.000 1.000 1.000 .000 1 of 1 (domains 1)', 'a set');
is(row($said, 'set y'), '1 1.000 .500 .667 1.000 1.000 – .000 .000 .000 .000 .000 – .000 0 of 0 (domains 0)', 'another set');
is(row($said, 'fold 0'), row($said, 'in genre'), 'fold 0 has a1');
is(row($said, 'fold 2'), row($said, 'set y'), 'fold 2 has c1');
is(row($said, 'fold 3'), '1 .000 – .000 – – .000 – .000 – – – – – 1 of 1 (domains 1)', 'fold 3 has b2');
is(row($said, 'fold 1'), 'no such row', 'fold 1 has nothing');

is(row($said, 'province'), '1 2 .500 1.000 .667', 'type: precision by what is returned');
is(row($said, 'country'), '1 0 – .000 .000', 'type: never returned');
is(row($said, 'government_body'), '0 2 .500 – .667', 'type: secondary ones need not be found');
is(row($said, 'district'), 'no such row', 'type: a group need not be found');

is(row($said, 'kind'), '2 1 .500 1 0 0', 'kind: either of two is right');
is(row($said, 'signed'), '2 1 .500 0 0 0', 'signed: right in the second row');
is(row($said, 'event'), '2 1 .500 0 0 0', 'event');
is(row($said, 'comprehensive'), '2 1 .500 1 0 0', 'comprehensive');
is(row($said, 'date'), '2 0 .000 0 1 0', 'date: wrong if the words are others');
is(row($said, 'day'), '2 1 .500 1 0 0', 'day: the numbers are enough');
is(row($said, 'period'), '1 1 1.000 1 0 0', 'period: spaces and dashes aside');
is(row($said, 'signatories'), '1 0 .000 0 0 1', 'signatories: given where none is labelled');

is(row($said, 'parties .5-.6'), '1 .550 1.000', 'calibration: right by its mention');
is(row($said, 'parties .6-.7'), '1 .650 .000', 'calibration: wrong');
is(row($said, 'parties .7-.8'), '1 .700 1.000', 'calibration: a bin begins with its bound');
is(row($said, 'parties .9-1'), '2 .925 1.000', 'calibration: mean of two');
is(row($said, 'domains .6-.7'), '0 – –', 'calibration: optional domains are left out');
is(row($said, 'domains .9-1'), '1 .950 1.000', 'calibration of domains');

# Spans: 4 of 5 rows; 4 of 6 labelled (the river is none that must be found).
is(row($said, 'all', 1), '5 6 .800 .667 .727', 'names');
is(row($said, 'loc'), '2 2 1.000 1.000 1.000', 'names: not inside a longer one');
is(row($said, 'org'), '2 2 .500 .500 .500', 'names: the second occurrence was meant');
is(row($said, 'per'), '1 2 1.000 .500 .667', 'names of persons: each occurrence counts');
is(row($said, '', 1), '.750 .750 .333 1.000 .500', 'names: exact, type, identity');

# What is wrong, one by one.
my $shown = evaluate("--extension $dir/viet --show parties $dir/corpus");
like($shown, qr/\n\na1: extra: Bộ Y tế \(government_body\)\nb2: extra: Thành phố Huế \(province\)\nc1: missed: Lào \(country\)\nexit/,
    '--show parties');
like(evaluate("--extension $dir/viet --show domains $dir/corpus"), qr/^a1: missed: tourism\na1: extra: sport$/m, '--show domains');
like(evaluate("--extension $dir/viet --show date $dir/corpus"), qr/^a1: labelled Sáng 6\/11: got 6\/11\nc1: labelled hôm qua: got nothing$/m,
    '--show date');
like(evaluate("--extension $dir/viet --show names $dir/corpus"), qr/^a1: missed: Sở Y tế \(government_body\)$/m, '--show names');
like(evaluate("--extension $dir/viet --show labels $dir/corpus"), qr/^a1: does not stand in the text: nowhere$/m, '--show labels');

# A later run, with one more party, beside the earlier one.
push @{$rows{c1}{viet_parties}}, got('Lào', 'Lào', 'country', 'main', 0.9);
rows('later', {rows => \%rows});
my $compared = evaluate("--extension $dir/later --compare $dir/run.json --show parties $dir/corpus");
is(row($compared, 'articles / all / parties R'), '.750 1.000 +.250', '--compare: a figure that rose');
is(row($compared, 'articles / all / domains R'), 'no such row', '--compare: not one that is the same');
like($compared, qr/\n\n- c1: missed: Lào \(country\)\nexit 0/, '--compare with --show: an error that went');
like(evaluate("--extension $dir/viet --compare $dir/run.json $dir/corpus"), qr/^No figure changed\.$/m, '--compare with itself');
pop @{$rows{c1}{viet_parties}};

# Folds: each library knows the articles of its fold only; all together they know what one knew.
my %fold = (a1 => 0, b2 => 3, c1 => 2);
for my $k (0 .. 4) {
    rows("fold$k/viet", {rows => {map { $_ => $rows{$_} } grep { $fold{$_} == $k } keys %fold}});
}
my $folded = evaluate("--folds $dir/fold%d/viet $dir/corpus");
like($folded, qr/cross-validated: each read by the extension of its fold, \S+fold%d\/viet/, 'folds: the table says so');
is(row($folded, 'all'), row($said, 'all'), 'folds: each article by the library of its fold');
is(row($folded, 'loc'), row($said, 'loc'), 'folds: names too');
unlink "$dir/fold3/viet.rows";
like(evaluate("--folds $dir/fold%d/viet $dir/corpus"), qr/^evaluate: \S+fold3\/viet cannot be loaded: .*\nexit 2$/m, 'folds: one is missing');

# An older extension.
rows('older', {rows => \%rows, lack => ['viet_mentions', 'viet_parties.confidence', 'viet_cooperations.period']});
my $older = evaluate("--extension $dir/older $dir/corpus");
like($older, qr/older has no function viet_mentions: not measured: names$/m, 'a function is missing');
like($older, qr/older: viet_cooperations has no column period: not measured: period$/m, 'a column is missing');
is(row($older, 'all'), '3 .667 .750 .706 .500 .750 .333 .333 .333 .500 .500 .500 – .000 1 of 1 (domains 1)', 'the rest is measured');
is(row($older, 'period'), 'no such row', 'what is missing is no row');

# Bad lines are named and skipped.
spew("$dir/corpus/more.jsonl", join "\n", '{', json({id => 'a9', parties => [], domains => [], relation => {type => 'none'}}), json($labels[1]),
    '', '[]', json({id => 'b2', parties => [{name => 'x'}], domains => []}), json({id => 'b2'}), '');
my $bad = evaluate("--extension $dir/viet $dir/corpus");
like($bad, qr/^\S+more\.jsonl, line 1: not JSON .*; skipped$/m, 'a line that is no JSON');
like($bad, qr/, line 2: no text a9\.txt; skipped$/m, 'a label without its text');
like($bad, qr/, line 3: a second label of b2; skipped$/m, 'a second label');
like($bad, qr/, line 5: not a JSON object; skipped$/m, 'a line that is no object; empty ones are counted');
like($bad, qr/, line 6: "parties" has an entry without a good "\w+"; skipped$/m, 'a party without its fields');
like($bad, qr/, line 7: neither "parties" nor "names"; skipped$/m, 'a label of nothing');
is(row($bad, 'all'), row($said, 'all'), 'the good ones are measured');

# No corpus at all.
like(evaluate("--extension $dir/viet $dir/none"), qr/^evaluate: \S+none: no such folder; expected are .*\nexit 2$/m, 'no folder');
like(evaluate("--extension $dir/viet $dir/bin"), qr/^evaluate: \S+bin: no label file in it; expected are .*\nexit 2$/m, 'no label file');
like(evaluate("--extension $dir/nothing $dir/corpus"), qr/^evaluate: \S+nothing cannot be loaded/m, 'no extension');
like(evaluate("--extension $dir/viet --compare $dir/corpus/names.jsonl $dir/corpus"), qr/not written by --json\nexit 2/, 'no earlier run');

# Our own articles, through the real shell.
unlink "$dir/bin/sqlite3";
my $own = evaluate('--extension', extension(), '--show labels tests/articles tests/reading/articles');
like($own, qr/^25 labelled articles, 4 of them without a cooperation/m, 'our own articles');
like($own, qr/^No error in labels\.\nexit 0$/m, 'every labelled string stands in its text');
unlike($own, qr/not measured|skipped/, 'the extension has all that is measured');
my ($n, $p, $r, $f1) = split / /, row($own, 'all');
cmp_ok($f1, '>=', 0.8, "parties of our own articles: F1 $f1");
(undef, undef, undef, undef, $f1) = split / /, row($own, 'all', 1);
cmp_ok($f1, '>=', 0.8, "names of our own articles: F1 $f1");
symlink getcwd() . '/' . extension() . '.so', "$dir/fold$_/viet.so" for 0 .. 4;
is(row(evaluate("--folds $dir/fold%d/viet tests/articles tests/reading/articles"), 'all'), row($own, 'all'), 'and in folds');
done_testing();
