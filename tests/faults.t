#!/usr/bin/perl
# faults.t - small inputs of the kinds that were once answered wrongly: every row of
# tests/faults/cases.tsv, its SQL composed (NFC) and decomposed (NFD).  The output is compared
# composed.  The table is sorted by kind.
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

# The rows of the table: kind, SQL, what it prints.
sub read_cases {
    my ($head, @lines) = split /\n/, decode_utf8(slurp('tests/faults/cases.tsv'));
    die "cases.tsv: its columns are not kind, sql, expected\n" if $head ne "kind\tsql\texpected";
    my @cases;
    for my $line (@lines) {
        my @case = split /\t/, $line, -1;
        die "cases.tsv: $line\n" unless @case == 3 && $case[1] =~ /;$/;
        push @cases, \@case;
    }
    return @cases;
}

# What each piece of SQL prints, in one shell; rows and statements joined by ';'.
sub answers {
    my (@sql) = @_;
    my $n   = 0;
    my $out = decode_utf8(shell(".load " . extension() . "\n.mode list\n"
        . encode_utf8(join '', map { "SELECT '#answer " . $n++ . "';\n$_\n" } @sql)));
    my %answer = $out =~ /^#answer (\d+)\n(.*?)(?=^#answer |\z)/msg;
    return map { (my $text = $answer{$_} // '') =~ s/\n\z//; $text =~ s/\n/;/gr } 0 .. $#sql;
}

# SQL whose tables and views are gone before the next row.
sub apart {
    my ($sql) = @_;
    return "SAVEPOINT apart;\n$sql\nROLLBACK TO apart;\nRELEASE apart;";
}

my @cases = read_cases();
my @kinds = map { $_->[0] } @cases;
is_deeply(\@kinds, [sort @kinds], 'the table is sorted by kind');
for my $form (@forms) {
    my ($name, $normal) = @$form;
    my @got = answers(map { apart($normal->($_->[1])) } @cases);
    for my $i (0 .. $#cases) {
        my ($kind, $sql, $expected) = @{$cases[$i]};
        (my $shown = "$name, $kind: $sql") =~ s/#/\\#/g;
        is(NFC($got[$i]), NFC($expected), $shown);
    }
}
done_testing();
