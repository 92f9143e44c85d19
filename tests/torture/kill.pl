#!/usr/bin/perl
# kill.pl - import, extraction and index killed at random points: the database is whole, and started again
# they end with the rows of those that nobody disturbed.  SEED=n for other points.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use Time::HiRes qw(sleep time);
use lib 'tests', 'tests/torture';
use Scripts;
use Viet;

my $seed  = $ENV{SEED} || 20250701;
my $times = is_quick() ? 3 : 30;
srand $seed;
note("SEED=$seed");
my %before = ('' => File::Temp->newdir);
make_folder($before{''}, is_quick() ? 120 : 400);

# The way from the start to its end; the folder with its database, and how long it took.
sub undisturbed {
    my ($way) = @_;
    my $start = $before{$way->{after} // ''};
    my $dir = File::Temp->newdir;
    copy_database($start, $dir);
    my $began = time;
    is(run_shell($dir, $way, "$dir/out"), 0, "$way->{name}: runs undisturbed");
    return ($dir, time - $began);
}

# The way, killed somewhere in SECONDS, perhaps again, and then left in peace.
sub drill {
    my ($way, $n, $seconds, $expected) = @_;
    my $dir = File::Temp->newdir;
    my ($killed, $broken) = (0, '');
    copy_database($before{$way->{after} // ''}, $dir);
    for (0 .. rand 3) {
        my $shell = start_shell($dir, $way, "$dir/out");
        sleep rand $seconds;
        kill 'KILL', -$shell;
        waitpid $shell, 0;
        $killed++ if $? & 127;
        $broken .= is_whole($dir);
    }
    is($broken, '', "$way->{name} $n: whole, killed $killed times");
    is(run_shell($dir, $way, "$dir/out"), 0, "$way->{name} $n: runs again");
    is_text(contents($dir), $expected, "$way->{name} $n: the rows of an undisturbed one");
    return $killed;
}

for my $way (grep { !$_->{reads} } @ways) {
    my ($dir, $seconds) = undisturbed($way);
    my $expected = contents($dir);
    my $killed = 0;
    $before{$way->{name}} = $dir;
    $killed += drill($way, $_, $seconds, $expected) for 1 .. $times;
    note("cases: $killed kills");
}
done_testing;
