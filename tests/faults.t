#!/usr/bin/perl
# faults.t - what users once found wrong, by kind: every row of tests/faults/*.tsv, composed (NFC) and
# decomposed (NFD).  A row has its kind, SQL, and what the shell prints for it, lines parted by ";".
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

sub read_cases {
    my ($file) = @_;
    my ($head, @lines) = split /\n/, decode_utf8(slurp($file));
    die "$file: not kind, sql, expected\n" if $head ne "kind\tsql\texpected";
    return map {
        my @fields = split /\t/, $_, -1;
        die "$file: $_\n" if @fields != 3;
        {kind => $fields[0], sql => $fields[1], expected => $fields[2]}
    } @lines;
}

# What the shell prints for each of the cases, each in a database of its own.
sub run_cases {
    my ($form, @cases) = @_;
    my $load = '.load ' . extension();
    my $out = decode_utf8(shell(encode_utf8(join '', map {
        ".open :memory:\n$load\n" . $form->($_->{sql}) . "\n.print ---- end of case\n" } @cases)));
    return map { s/\n\z//; s/\n/;/g; NFC($_) } split /---- end of case\n/, $out, -1;
}

my (%rows, %all);
for my $file (@ARGV ? @ARGV : sort glob 'tests/faults/*.tsv') {
    my @cases = read_cases($file);
    for my $form (@forms) {
        my @got = run_cases($form->[1], @cases);
        for my $i (0 .. $#cases) {
            my ($case, $got) = ($cases[$i], $got[$i] // '(the shell stopped)');
            (my $name = "$case->{kind}, $form->[0]: $case->{sql}") =~ s/#/\\#/g;
            is($got, NFC($case->{expected}), $name);
        }
    }
    $rows{$_->{kind}}++, $all{$_->{sql}}++ for @cases;
}
unless (@ARGV) {
    my @few = grep { $rows{$_} < 3 } sort keys %rows;
    is("@few", '', 'every kind has three rows');
    my @twice = grep { $all{$_} > 1 } sort keys %all;
    is("@twice", '', 'no row stands twice');
}
done_testing();
