#!/usr/bin/perl
# fuzz.pl - make fuzz as TAP: a test for each target.
use strict;
use warnings;
use Test::More;

my ($target, $inputs, @said);

sub report {
    return unless $target;
    ok(defined $inputs, $target) or diag(@said > 60 ? @said[-60 .. -1] : @said);
    note("cases: $inputs inputs") if $inputs;
}

open my $out, '-|', ($ENV{MAKE} || 'make') . ' -s fuzz 2>&1' or die "make: $!";
while (<$out>) {
    push @said, $_;
    if (/^# (fuzz_\w+)$/) {
        report();
        ($target, $inputs, @said) = $1;
    } elsif (/^Done (\d+) runs in/) {
        $inputs = $1;
    }
}
report();
close $out;
is($?, 0, 'make fuzz') or diag(@said);
done_testing;
