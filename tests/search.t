#!/usr/bin/perl
# search.t - what the FTS5 tokenizer finds: every row of tests/search/cases.tsv, its text and its
# query composed (NFC) and decomposed (NFD).  Direction `both`: the query is one string, and the two
# change places too.  A note that begins with "TODO:" marks what is known not to hold yet.
use strict;
use warnings;
use utf8;
use Encode qw(decode_utf8 encode_utf8);
use Test::More;
use Unicode::Normalize qw(NFC NFD);
use lib 'tests';
use Viet;

binmode Test::More->builder->$_, ':encoding(UTF-8)' for qw(output failure_output todo_output);
my @forms = (['NFC', \&NFC], ['NFD', \&NFD]);

# The rows of the table, as hashes.
sub read_cases {
    my ($head, @lines) = split /\n/, decode_utf8(slurp('tests/search/cases.tsv'));
    my @names = split /\t/, $head;
    my @cases;
    for my $line (@lines) {
        my %case;
        @case{@names} = split /\t/, $line, -1;
        die "cases.tsv: $line\n" unless ($case{match} // '') =~ /^[01]$/
            && ($case{direction} // '') =~ /^(one|both)$/;
        push @cases, \%case;
    }
    return @cases;
}

# Every query with its text that a case is about.
sub pairs {
    my ($case) = @_;
    my @pairs = ([$case->{query}, $case->{text}]);
    if ($case->{direction} eq 'both') {
        $case->{query} =~ /^"([^"]*)"$/ or die "cases.tsv: not one string: $case->{query}\n";
        push @pairs, [qq("$case->{text}"), $1];
    }
    return @pairs;
}

my @cases = read_cases();
my (@insert, @select, @runs);
for my $case (@cases) {
    for my $pair (pairs($case)) {
        for my $text_form (@forms) {
            for my $query_form (@forms) {
                my $id   = push @runs, {case => $case, pair => $pair,
                    name => "query $query_form->[0], text $text_form->[0]"};
                my ($query, $text) = ($query_form->[1]->($pair->[0]), $text_form->[1]->($pair->[1]));
                push @insert, "INSERT INTO f(rowid, text) VALUES ($id, " . quote($text) . ");\n";
                push @select, "SELECT '$id', count(*) FROM f(" . quote($query)
                    . ") WHERE rowid = $id;\n";
            }
        }
    }
}
my $out = decode_utf8(shell(".load " . extension() . "\n.mode list\n"
    . "CREATE VIRTUAL TABLE f USING fts5(text, tokenize = 'vietnamese');\nBEGIN;\n"
    . encode_utf8(join '', @insert, "COMMIT;\n", @select)));
my %found = $out =~ /^(\d+)\|(\d+)$/mg;
my @strange = grep { !/^\d+\|\d+$/ } split /\n/, $out;
ok(!@strange, 'no query is an error');
diag($_) for @strange;

my $id = 0;
for my $case (@cases) {
    my @bad;
    for (; $id < @runs && $runs[$id]{case} == $case; $id++) {
        my $got = $found{$id + 1} // 'an error';
        push @bad, "$runs[$id]{name}: $runs[$id]{pair}[0] in '$runs[$id]{pair}[1]': got $got"
            if $got ne $case->{match};
    }
    my $name = "$case->{query} " . ($case->{match} ? '->' : '-/>') . " $case->{text}: $case->{note}";
    $name =~ s/#/\\#/g;
    TODO: {
        local our $TODO = $1 if $case->{note} =~ /^TODO:\s*(.*)/;
        ok(!@bad, $name) or diag(join "\n", @bad);
    }
}

# What people type, through viet_query(): every row of tests/search/typed.tsv, in both forms.  A table
# has the options of the row, viet_query() is told of them.
sub typed_cases {
    my ($head, @lines) = split /\n/, decode_utf8(slurp('tests/search/typed.tsv'));
    return map { my %case; @case{split /\t/, $head} = split /\t/, $_, -1; \%case } @lines;
}

my @typed = typed_cases();
my $sql = ".load " . extension() . "\n.mode list\n";
for my $i (0 .. $#typed) {
    my ($case, $table) = ($typed[$i], "typed$i");
    my $detail = $case->{options} =~ s/^(detail \w+)$//r;
    my $column = $case->{options} =~ /^detail (\w+)/ ? ", detail = $1" : '';
    my $arguments = $case->{options} ? ", 'all', " . quote($case->{options}) : '';
    $sql .= "CREATE VIRTUAL TABLE $table USING fts5(text, tokenize = 'vietnamese $detail'$column);\n";
    for my $text (map { $_->[1] } @forms) {
        $sql .= "INSERT INTO $table VALUES (" . quote($text->($case->{text})) . ");\n";
    }
    for my $query (map { $_->[1] } @forms) {
        $sql .= "SELECT '$i', count(*) FROM $table WHERE $table MATCH viet_query("
            . quote($query->($case->{typed})) . "$arguments);\n";
    }
}
my %counts;
for (split /\n/, decode_utf8(shell(encode_utf8($sql)))) {
    /^(\d+)\|(\d+)$/ ? push @{$counts{$1}}, $2 : diag($_);
}
for my $i (0 .. $#typed) {
    my $case = $typed[$i];
    my $want = 2 * $case->{match};
    (my $name = "$case->{kind}: $case->{typed} "
        . ($case->{match} ? '->' : '-/>') . " $case->{text} $case->{options}") =~ s/#/\\#/g;
    is(join(' ', @{$counts{$i} // []}), "$want $want", $name);
}

# A final star loses no word: all names of units at every length, an eighth of them without
# diacritics too.
my $lost = shell(".load " . extension() . "\n.mode list\n" . <<'SQL');
CREATE TABLE name AS SELECT DISTINCT name FROM viet_units;
CREATE VIRTUAL TABLE f USING fts5(text, tokenize = 'vietnamese');
INSERT INTO f(rowid, text) SELECT rowid, name FROM name;
CREATE TABLE beginning AS
  WITH RECURSIVE k(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM k WHERE i < 60)
  SELECT name.rowid AS id, substr(name, 1, i) AS typed FROM name JOIN k ON i <= length(name)
  WHERE viet_unaccent(substr(name, i, 1)) GLOB '[a-zA-Z0-9]';
SELECT count(*) > 60000 FROM beginning;
SELECT typed FROM beginning WHERE NOT EXISTS
  (SELECT 1 FROM f WHERE f MATCH viet_query(typed || '*') AND rowid = id) LIMIT 5;
SELECT typed FROM beginning WHERE id % 8 = 0 AND NOT EXISTS
  (SELECT 1 FROM f WHERE f MATCH viet_query(viet_unaccent(typed) || '*') AND rowid = id) LIMIT 5;
SQL
is($lost, "1\n", 'a final star loses no name of a unit, whatever its length');

# Every token of the sample articles, composed and decomposed, is whole grapheme clusters.
my @articles = map { decode_utf8(slurp($_)) =~ tr/\r//dr } glob 'tests/articles/*.txt';
my @texts = map { NFC($_), NFD($_) } @articles;
my ($tokens, $split, @ends) = (0, 0);
for my $text (@texts) {
    my $at = 0;
    push @ends, {0 => 1, map { ($at += length) => 1 } $text =~ /\X/g};
}
for (split /\n/, shell(".load " . extension() . "\n.mode list\n" . join '', map {
        "SELECT $_, start - 1, start - 1 + length FROM viet_tokens("
        . encode_utf8(quote($texts[$_])) . ");\n" } 0 .. $#texts)) {
    my ($i, $from, $to) = split /\|/;
    $tokens++;
    $split++ unless $ends[$i]{$from} && $ends[$i]{$to};
}
ok($tokens > 10000 && !$split, "$tokens tokens of the articles are whole letters");
done_testing();
