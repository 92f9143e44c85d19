# Viet.pm - what the Perl tests share: the sqlite3 shell with the extension.
package Viet;
use strict;
use warnings;
use Exporter 'import';
use File::Temp ();
use IPC::Open3 ();
use Test::More ();

our @EXPORT = qw(extension shell slurp spew is_text quote);

# The extension under test, for .load; BUILD says where it was built.
sub extension { return ($ENV{BUILD} || 'build') . '/viet' }

# Run SQL in a fresh sqlite3 shell; what it prints, errors in their place.
# PRELOAD is a sanitizer's library: leaks of the shell itself are not ours.
sub shell {
    my ($sql, @options) = @_;
    my $file = File::Temp->new;
    binmode $file;
    print $file $sql;
    close $file;
    local $ENV{LD_PRELOAD}   = $ENV{PRELOAD} || '';
    local $ENV{ASAN_OPTIONS} = 'detect_leaks=0';
    my $pid = open my $out, '-|';
    die "fork: $!" unless defined $pid;
    if (!$pid) {
        open STDERR, '>&', \*STDOUT;
        open STDIN, '<', $file->filename or die;
        exec 'sqlite3', '-batch', @options, ':memory:' or die "sqlite3: $!";
    }
    local $/;
    my $text = <$out>;
    close $out;
    return $text . ($? & 127 ? "killed by signal " . ($? & 127) . "\n" : '');
}

sub slurp {
    my ($name) = @_;
    open my $file, '<:raw', $name or die "$name: $!";
    local $/;
    return scalar <$file>;
}

sub spew {
    my ($name, $text) = @_;
    open my $file, '>:raw', $name or die "$name: $!";
    print $file $text;
    close $file or die "$name: $!";
}

# A TAP test that two texts are equal; else it shows the difference.
sub is_text {
    my ($got, $expected, $name) = @_;
    return 1 if Test::More::ok($got eq $expected, $name);
    my ($a, $b) = (File::Temp->new, File::Temp->new);
    spew($a->filename, $expected);
    spew($b->filename, $got);
    Test::More::diag(scalar `diff -u --label expected --label got $a $b`);
    return 0;
}

# TEXT as an SQL literal.
sub quote {
    my ($text) = @_;
    $text =~ s/'/''/g;
    return "'$text'";
}

1;
