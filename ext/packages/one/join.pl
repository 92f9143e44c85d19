#!/usr/bin/perl
# join.pl - all of the extension as one file of C, on standard output.
# Usage: join.pl BUILD UTF8PROC FILE.c..., in the order in which they are to stand; BUILD has the
# generated tables, UTF8PROC the source of that library.
#
# What the files share becomes static: functions where a header declares them, tables where a header
# declares them extern, so that only the entry points are seen from outside.  That names mean one thing
# in all files is for tests/lint/names.sh to say.
use strict;
use warnings;
use File::Basename;
use lib dirname(__FILE__);
use Utf8proc;

my ($build, $utf8proc, @files) = @ARGV;
die "usage: join.pl BUILD UTF8PROC FILE.c...\n" if !@files;
my %table;     # by name: its definition, from a generated file, and what it needs of its own before it
my %shared;    # names of data that a header declares extern and no generated file defines
my %done;      # headers that are in already

sub slurp {
    my ($name) = @_;
    open my $in, '<', $name or die "$name: $!\n";
    local $/;
    return scalar <$in>;
}

# Each definition begins at the margin; static ones belong to the next that is not.
sub read_tables {
    my ($file) = @_;
    my $before = '';
    for my $part (split /^(?=const |static const )/m, slurp($file)) {
        next if $part !~ /^(?:static )?const [^=]*?(\w+)(?:\[[^=]*)? =/;
        if ($part =~ /^static/) {
            $before .= $part;
        } else {
            $table{$1} = "${before}static $part";
            $before = '';
        }
    }
}

# The tables, or a promise of what a file defines later, in the place of an extern declaration.
sub tables_of {
    my ($declaration, $comment) = @_;
    my ($type, $rest) = $declaration =~ /^extern (const (?:char \*const |\w+ ))(.*);$/s;
    my @names = map { /(\w+)/ } split /,(?![^\[]*\])/, $rest;
    return "$comment\n" . join '', map { $table{$_} } @names if !grep { !$table{$_} } @names;
    $shared{$_} = 1 for @names;
    return "static $type$rest;$comment\n";
}

sub header {
    my ($file) = @_;
    return '' if $done{$file}++;
    my $text = slurp($file);
    if ($file ne 'ext/viet.h') {
        $text =~ s/^(?=(?!static|extern|typedef|struct \w+ \{)[a-z][\w *]*\b\w+\()/static /mg;
        $text =~ s/^(extern const [^;]*;)([^\n]*)\n/tables_of($1, $2)/emg;
        $text =~ s/^SQLITE_EXTENSION_INIT3$/#ifndef SQLITE_CORE\nstatic const sqlite3_api_routines *sqlite3_api;\n#endif/m;
    }
    return with_headers($file, $text);
}

sub source {
    my ($file) = @_;
    my $text = slurp($file);
    $text =~ s/^SQLITE_EXTENSION_INIT1\n//m;
    return with_headers($file, $text);
}

sub with_headers {
    my ($file, $text) = @_;
    $text =~ s{^#\s*include\s*"([^"]+)"\n}{
        my ($found) = grep { -e } map { "$_/$1" } dirname($file), 'ext/text', "$build/gen";
        $found // die "$file includes $1, which is nowhere\n";
        1 while $found =~ s|[^/]+/\.\./||;
        header($found)
    }emg;
    $text =~ s{^#\s*include\s*<utf8proc\.h>\n}{$done{utf8proc}++ ? '' : Utf8proc::header()}emg;
    return "/* --- $file --- */\n$text";
}

read_tables($_) for glob "$build/gen/*.c";
my $version = slurp('ext/viet.h') =~ /VIET_VERSION\s+"(.*?)"/ ? $1 : die "ext/viet.h has no version\n";
my $licence = slurp('LICENSE');
my ($made_with) = slurp("$build/gen/letter_table.c") =~ /from utf8proc ([\d.]+\d)/;
Utf8proc::read_source($utf8proc, $made_with, join '', map { slurp($_) } glob 'ext/*/*.[ch]');
print <<"END";
/*
** sqlite-viet $version in one file, made by "make amalgamation" from its sources: change those.
**
**     cc -shared -fPIC -O2 -o viet.so viet.c             a loadable extension
**     cc -O2 -DSQLITE_CORE -c viet.c                     a part of a program, see viet.h
**
** It includes a part of utf8proc, whose licence stands with it below.
**
$licence*/
END
print <<'END';

/* No fused operations: rows are the same on every machine. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off")
#elif defined(_MSC_VER)
#pragma fp_contract(off)
#endif

/* What one of the files below asks for, before the first header of the system. */
#if defined(__linux__) && !defined(_DEFAULT_SOURCE)
#define _DEFAULT_SOURCE
#endif

/* Some functions serve tests only. */
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#endif

END
my $all = join '', map { source($_) } @files;
$all =~ s/^(?=const [\w *]*?\b(\w+)(?:\[[^=]*)? =)/$shared{$1} ? 'static ' : ''/emg;
print $all;
print Utf8proc::source();
