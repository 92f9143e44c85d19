#!/usr/bin/perl
# torture.pl - runs the parts of "make torture", each in turn; then a table of them.  TORTURE=quick, PARTS and
# SEED as docs/building.md says.
use strict;
use warnings;
use Test::More;
use Time::HiRes 'time';

my $build = $ENV{BUILD} || 'build';
my $quick = ($ENV{TORTURE} // '') eq 'quick';
$ENV{CMOCKA_MESSAGE_OUTPUT} = 'TAP';

# What runs, which says of each case whether it is ok (TAP), and of how many of what in "# cases: 12 kills".
my @parts = (
    [memory         => "$build/tests/torture/torture_memory"],
    [memory_scripts => 'perl tests/torture/memory_scripts.pl'],
    [threads        => "$build/threads/tests/torture/torture_threads"],
    [kill           => 'perl tests/torture/kill.pl'],
    [order          => "$build/tests/torture/torture_order"],
);
push @parts, [linear => 'perl tests/linear.pl'], [fuzz => 'perl tests/torture/fuzz.pl'] unless $quick;
if (my @wanted = split ' ', $ENV{PARTS} // '') {
    my %wanted = map { ($_ => 1) } @wanted;
    @parts = grep { delete $wanted{$_->[0]} } @parts;
    BAIL_OUT('no such part: ' . join ' ', sort keys %wanted) if %wanted;
}

my @table;
for (@parts) {
    my ($part, $command) = @$_;
    my ($cases, $of, $tests, $failures, $began, $failed, @said) = (0, 'tests', 0, 0, time);
    open my $out, '-|', "$command 2>&1" or die "$command: $!";
    while (<$out>) {
        chomp;
        if (/^(not )?ok \d+(?: - )?(.*)/) {
            $tests++;
            $failed = $1;
            $failures++ if $failed;
            ok(!$failed, "$part: $2") or diag(@said);
            @said = ();
        } elsif (/^# cases: (\d+) (.+)/) {
            $cases += $1;
            $of = $2;
        } elsif (!/^1\.\.\d+$/) {
            push @said, "$_\n";    # before its test, or behind
            $failed ? diag($_) : note($_);
        }
    }
    close $out;
    $failures++ unless $tests && ($? == 0 || $failures);
    ok($tests && ($? == 0 || $failures), "$part: runs to its end") or diag("$command: status $?\n", @said);
    push @table, [$part, $cases || $tests, $of, $failures, time - $began];
}
diag(sprintf '%-16s %12s %-22s %8s %8s', 'part', 'cases', '', 'failures', 'seconds');
diag(sprintf '%-16s %12d %-22s %8d %8.0f', @$_) for @table;
done_testing;
