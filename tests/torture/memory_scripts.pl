#!/usr/bin/perl
# memory_scripts.pl - the shell on every way through sql/, an allocation of SQLite's refused somewhere, once
# and from then on: it ends with an error or with the right rows, the database is whole, and the same again
# with memory ends with the right rows.  SEED=n for other allocations.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests', 'tests/torture';
use Scripts;
use Viet;

my $seed  = $ENV{SEED} || 20250701;
my $times = is_quick() ? 4 : 60;
srand $seed;
note("SEED=$seed");
my $preload = ($ENV{BUILD} || 'build') . '/tests/torture/refusing_shell.so';
my %before = ('' => File::Temp->newdir);
make_folder($before{''}, 4);

sub new_folder {
    my ($way) = @_;
    my $dir = File::Temp->newdir;
    copy_database($before{$way->{after} // ''}, $dir);
    return $dir;
}

# The way with allocation N refused (0: none); its status.
sub refusing {
    my ($dir, $way, $n, $forever) = @_;
    return run_shell($dir, $way, "$dir/out", LD_PRELOAD => $preload, VIET_FAIL_AT => $n,
        VIET_FAIL_COUNT => "$dir/count", $forever ? (VIET_FAIL_FOREVER => 1) : ());
}

# What there is to see at the end: rows, or what was written.
sub outcome {
    my ($dir, $way) = @_;
    return $way->{reads} ? slurp("$dir/out") : contents($dir);
}

sub try {
    my ($way, $n, $forever, $expected) = @_;
    my $dir = new_folder($way);
    my $status = refusing($dir, $way, $n, $forever);
    my $test = "$way->{name}, allocation $n" . ($forever ? ' and all behind' : '');
    ok(!($status & 127), "$test: no crash");
    ok($status || outcome($dir, $way) eq $expected, "$test: an error or the right rows");
    is(is_whole($dir), '', "$test: whole");
    is(run_shell($dir, $way, "$dir/out"), 0, "$test: runs again");
    is_text(outcome($dir, $way), $expected, "$test: then the right rows");
    return $status != 0;
}

# Before it has loaded the extension the shell does nothing that is ours.
my $dir = new_folder({});
refusing($dir, {say => []}, 0);
my $first = slurp("$dir/count");

for my $way (@ways) {
    $dir = new_folder($way);
    is(refusing($dir, $way, 0), 0, "$way->{name}: runs") or diag(slurp("$dir/out.err"));
    my ($expected, $last) = (outcome($dir, $way), slurp("$dir/count"));
    $before{$way->{name}} = $dir;
    note(sprintf '%s: %d allocations', $way->{name}, $last - $first);
    my $errors = 0;
    for my $part (0 .. $times - 1) {
        my $n = $first + int(($last - $first) * ($part + rand) / $times);
        $errors += try($way, $n, $_, $expected) for 0, 1;
    }
    cmp_ok($errors, '>', 0, "$way->{name}: without memory there are errors");
    note(sprintf 'cases: %d refused allocations', 2 * $times);
}
done_testing;
