#!/usr/bin/perl
# builds.pl [all [WORDS]] - the same rows from every build: the extension is built by several compilers, without and with
# optimisation, and reads all articles of ours.  "all" adds releases and options of SQLite, encodings of databases and other
# machines; a variant whose tools are missing is skipped, and the missing tool named.
# WORDS, a regular expression, chooses among the variants; the first is read always.  Run by "make same-rows" and "make versions".
use strict;
use warnings;
use Digest::SHA 'sha256_hex';
use Test::More;
use Time::HiRes 'time';
use lib 'tests';
use Viet;

my $folder = ($ENV{BUILD} || 'build') . '/builds';
my $jobs = `nproc` + 0;
my @scripts = map { "tests/builds/$_.sql" } qw(functions search);
my @articles = sort glob 'tests/articles/*.txt tests/reading/articles/*.txt';

# What compiles and for what machine; the SQLite that runs it, how that is made; the encoding of the database.
my $plain = 'THREADSAFE=1 FTS5';
my @quick = (
    ['gcc',   '-O0', 'system', $plain, 'UTF-8'],
    ['gcc',   '-O3', 'system', $plain, 'UTF-8'],
    ['clang', '-O0', 'system', $plain, 'UTF-8'],
    ['clang', '-O2', 'system', $plain, 'UTF-8'],
);
my @more = (
    ['gcc',                   '-O3', '3.40',   $plain,              'UTF-8'],
    ['gcc',                   '-O0', '3.40',   'THREADSAFE=0',      'UTF-16le'],
    ['gcc',                   '-O3', '3.40',   'THREADSAFE=2 FTS5', 'UTF-16be'],
    ['gcc',                   '-O3', 'newest', $plain,              'UTF-8'],
    ['gcc',                   '-O0', 'newest', 'THREADSAFE=0 FTS5', 'UTF-16be'],
    ['clang',                 '-O2', 'newest', 'THREADSAFE=2',      'UTF-16le'],
    ['gcc -m32',              '-O2', '3.40',   $plain,              'UTF-16le'],
    ['gcc -m32',              '-O2', 'newest', 'THREADSAFE=2 FTS5', 'UTF-8'],
    ['aarch64-linux-gnu-gcc', '-O2', '3.40',   $plain,              'UTF-8'],
    ['aarch64-linux-gnu-gcc', '-O2', 'newest', $plain,              'UTF-16le'],
    ['s390x-linux-gnu-gcc',   '-O2', '3.40',   $plain,              'UTF-16be'],
    ['s390x-linux-gnu-gcc',   '-O2', 'newest', 'THREADSAFE=0 FTS5', 'UTF-8'],
);
my %release = ('3.40' => '8.1.0', newest => 'latest');    # of better-sqlite3, which carries SQLite
my %machine = (
    'gcc -m32'              => {debian => 'i386', headers => '-idirafter /usr/include/x86_64-linux-gnu'},
    'aarch64-linux-gnu-gcc' => {debian => 'arm64', name => 'aarch64', root => '/usr/aarch64-linux-gnu'},
    's390x-linux-gnu-gcc'   => {debian => 's390x', name => 's390x', root => '/usr/s390x-linux-gnu'},
);

# A command's output, and whether it went well; the command is for the shell.
sub run { my ($command) = @_; my $log = `( $command ) 2>&1`; return ($log, !$?) }
sub name_of { my $name = join ' ', @_; $name =~ s/[^A-Za-z0-9=.]+/-/g; return $name }

# What runs a program of the compiler: nothing, or an emulator.
sub emulator {
    my ($cc) = @_;
    my $m = $machine{$cc} || {};
    chomp(my $here = `uname -m`);
    return '' if !$m->{name} || $m->{name} eq $here;
    return "qemu-$m->{name}-static -L $m->{root}";
}

# The tool that is missing for a program by CC to be made and run here, or nothing.
sub missing_tool {
    my ($cc) = @_;
    spew("$folder/empty.c", "int main(void) { return 0; }\n");
    my $program = "$folder/" . name_of('empty', $cc);
    return $cc if !(run("$cc -o $program $folder/empty.c"))[1];
    return (split ' ', emulator($cc))[0] if !(run(emulator($cc) . " $program"))[1];
    return '';
}

# The extension of CC with FLAGS: the file, and what was said when there is none.
sub build_extension {
    my ($cc, $flags) = @_;
    my $out = "$folder/" . name_of($cc, $flags);
    my $more = '';
    if (my $m = $machine{$cc}) {
        my $library = "$folder/utf8proc-$m->{debian}";
        my ($log, $ok) = run("tests/builds/fetch.sh utf8proc $m->{debian} $library");
        return ('', "utf8proc for $m->{debian}: $log") if !$ok;
        $more = "UTF8PROC=$library/libutf8proc.a";
    }
    my ($log, $ok) = run("make -s -j$jobs CI= LTO= BUILD=$out CC='$cc' CFLAGS='$flags' $more $out/viet.so");
    return ($ok ? "$out/viet" : '', $log);
}

# The program that writes rows, with SQLite of a release compiled in, or with the system's.
sub build_reader {
    my ($cc, $sqlite, $options) = @_;
    my $reader = "$folder/rows-" . name_of($cc, $sqlite, $options);
    my $link = "test $reader -nt tests/builds/rows.c || $cc -o $reader tests/builds/rows.c";
    return run_to($reader, "$link -lsqlite3") if $sqlite eq 'system';
    my $source = "$folder/sqlite-$sqlite";
    my ($log, $ok) = run("tests/builds/fetch.sh sqlite $release{$sqlite} $source");
    return ('', "SQLite $sqlite: $log") if !$ok;
    my $cflags = ($machine{$cc} || {})->{headers} // '';    # those of the kernel
    $cflags .= join ' ', '', map { '-DSQLITE_' . ($_ eq 'FTS5' ? 'ENABLE_FTS5' : $_) } split ' ', $options;
    return run_to($reader, "{ test -f $reader.o || $cc $cflags -c -o $reader.o $source/sqlite3.c; } && "
            . "{ $link -I$source $cflags $reader.o -ldl -lpthread -lm; }");
}
sub run_to { my ($file, $command) = @_; my ($log, $ok) = run($command); return ($ok ? $file : '', $log) }

# What SQLITE says it is.
sub version_of {
    my ($sqlite) = @_;
    my $header = "$folder/sqlite-$sqlite/sqlite3.h";
    my $text = $sqlite eq 'system' ? `echo '#include <sqlite3.h>' | cc -E -dM -` : -e $header ? slurp($header) : '';
    return $text =~ /^#define SQLITE_VERSION\s+"(.*?)"/m ? $1 : $sqlite;
}

# The hashes of the rows of each script, or nothing.
sub hashes_of {
    my ($cc, $reader, $library, $options, $encoding) = @_;
    my @hashes;
    for my $script (@scripts) {
        next if $script =~ /search/ && $options !~ /FTS5/;
        my $rows = `${\emulator($cc)} $reader $library $encoding $script -- @articles`;
        push @hashes, $? || length $rows < 100_000 ? 'failed' : substr sha256_hex($rows), 0, 16;
    }
    return @hashes;
}

# Every function that the extension has is in the scripts.
sub complete {
    my $text = join '', map { slurp($_) } @scripts, 'tests/builds/rows.c';
    my @there = slurp('tests/sql/registered.out') =~ /^(?:function|table)\|(\w+)/gm;
    my @absent = grep { !/^viet_(?:version|debug)$/ && $text !~ /\b$_\b/ } @there;
    is("@absent", '', 'the scripts ask every function');
    my @orders = slurp('tests/sql/registered.out') =~ /^collation\|(\w+)/gm;
    is(join(' ', grep { $text !~ /COLLATE $_\b/ } @orders), '', 'and sort by every collation');
}

mkdir $_ for ($ENV{BUILD} || 'build'), $folder;
complete();
my (%expected, @table);
for my $variant (@quick, @ARGV && $ARGV[0] eq 'all' ? @more : ()) {
    my ($cc, $flags, $sqlite, $options, $encoding) = @$variant;
    my $name = "$cc $flags, SQLite $sqlite $options, $encoding";
    next if %expected && $ARGV[1] && $name !~ $ARGV[1];
    my $start = time;
  SKIP: {
        my $tool = missing_tool($cc);
        if ($tool) {
            push @table, [@$variant, "skipped: $tool is missing", 0];
            skip "$tool is missing", 1;
        }
        my ($library, $log) = build_extension($cc, $flags);
        my ($reader, $more) = build_reader($cc, $sqlite, $options);
        my @hashes = $library && $reader ? hashes_of($cc, $reader, $library, $options, $encoding) : ('none');
        $expected{$_} //= $hashes[$_] for 0 .. $#hashes;
        my $same = !grep { $hashes[$_] ne $expected{$_} || $hashes[$_] !~ /^[0-9a-f]{16}$/ } 0 .. $#hashes;
        ok($same, "$name: the rows of all") or diag("@hashes\n$log$more");
        push @table, [@$variant[0, 1], version_of($sqlite), $options, $encoding, ($same ? 'same' : 'OTHER') . ": @hashes", time - $start];
    }
}
diag(sprintf '%-21s %-4s %-7s %-18s %-9s %-40s %4.0f s', @$_) for @table;
done_testing;
