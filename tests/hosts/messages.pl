#!/usr/bin/perl
# messages.pl BUILD WORK - each message in a box of docs/loading.md is what the host says. WORK has the database of
# docs/hosts.md (run.sh). Run by "make hosts".
use strict;
use warnings;
use Cwd 'abs_path';
use File::Copy 'copy';
use Test::More;
use lib 'tests';
use Viet;

my ($build, $work) = map { abs_path($_) } @ARGV;
my $text = slurp('docs/loading.md');
my $venv = "$build/hosts/python/bin/python";
chdir $work or die "$work: $!";

# Files that are no extension, each in its way.
mkdir $_ or die "$_: $!" for qw(arm perm folder folder/viet.so page empty bits new undefined library other lib);
my $good = slurp('build/viet.so');
spew('arm/viet.so', substr($good, 0, 18) . "\xB7\0" . substr($good, 20));
copy('build/viet.so', 'perm/viet.so');
chmod 0, 'perm/viet.so';
spew('page/viet.so',  '<!DOCTYPE html><title>Not found</title>' x 9);
spew('empty/viet.so', '');
(my $other = $good) =~ s/(?<=\0)0\.\d+\.(\d+)(?=\0)/"0.0." . '9' x length $1/ge;
spew('other/viet.so', $other);
spew('lib/none.c', 'int utf8proc_decompose_char(void); int sqlite3_viet_init(void) { return utf8proc_decompose_char(); }');
spew('lib/it.c',   'int utf8proc_decompose_char(void) { return 0; }');
spew('lib/new.map', 'GLIBC_2.99 { utf8proc_decompose_char; };');

sub compiled {
    my (@arguments) = @_;
    return system("cc -shared -fPIC -nostdlib @arguments 2> lib/said") == 0;
}
my %made = (
    undefined => compiled('-o undefined/viet.so lib/none.c'),
    bits      => compiled('-m32 -o bits/viet.so -x c /dev/null'),
    library   => compiled('-Wl,-soname,libutf8proc.so.x -o lib/x.so lib/it.c') && compiled('-o library/viet.so lib/none.c lib/x.so'),
    glibc     => compiled('-Wl,-soname,libc.so.6 -Wl,--version-script,lib/new.map -o lib/c.so lib/it.c')
        && compiled('-o new/viet.so lib/none.c lib/c.so'),
);

sub load { return "sqlite3 :memory: '.load $_[0]'" }
sub python { my ($python, $code) = @_; return "$python -c '$code'" }
my $sql = "select load_extension(\"build/viet\")";
spew('lib/Off.java', <<'JAVA');
public class Off {
    public static void main(String[] arguments) throws Exception {
        java.sql.DriverManager.getConnection("jdbc:sqlite::memory:").createStatement()
            .execute("SELECT load_extension('build/viet')");
    }
}
JAVA
my $nobody = $> ? '' : 'setpriv --reuid=65534 --clear-groups ';
my $plain  = "import sqlite3; db = sqlite3.connect(\":memory:\"); ";
my $python = (grep { system("$_ -c 'import sqlite3; sqlite3.Connection.enable_load_extension' 2> /dev/null") == 0 } qw(python3 /usr/bin/python3))[0];
my $cannot = (grep { system("$_ -c 'import sqlite3; exit(hasattr(sqlite3.Connection, \"enable_load_extension\"))' 2> /dev/null") == 0 } qw(python3 /usr/bin/python3))[0];

# What provokes the message; undef where the host is not there.
sub there { my ($test, $command) = @_; return system("($test) > /dev/null 2>&1") == 0 ? $command : undef }
my %command = (
    'twice'           => 'mkdir -p gone && cd gone && ' . load('build/viet.so'),
    'no-such-file'    => load('build/none'),
    'other-processor' => load('arm/viet'),
    'permission'      => $nobody . load('perm/viet'),
    'directory'       => load('folder/viet'),
    'not-a-library'   => load('page/viet'),
    'empty'           => load('empty/viet'),
    'bits'            => $made{bits}      ? load('bits/viet')      : undef,
    'glibc'           => $made{glibc}     ? load('new/viet')       : undef,
    'undefined'       => $made{undefined} ? load('undefined/viet') : undef,
    'library'         => $made{library}   ? load('library/viet')   : undef,
    'not-authorized-python' => $python && python($python, $plain . 'db.execute("SELECT load_extension(1)")'),
    'no-attribute'          => $cannot && python($cannot, $plain . 'db.enable_load_extension(True)'),
    'not-authorized-apsw'   => there("$venv -c 'import apsw'", python($venv, 'import apsw; apsw.Connection(":memory:").load_extension("build/viet")')),
    'not-authorized-perl'   => there('perl -MDBD::SQLite -e 1',
        "perl -MDBI -e 'DBI->connect(\"dbi:SQLite::memory:\", \"\", \"\", {RaiseError => 1})->do(q($sql))'"),
    'not-authorized-java' => there('javac --version && ls /usr/share/java/sqlite-jdbc.jar', 'java -cp /usr/share/java/sqlite-jdbc.jar lib/Off.java'),
    'not-authorized-r'    => there("Rscript -e 'library(RSQLite)'",
        "Rscript -e 'db <- DBI::dbConnect(RSQLite::SQLite(), loadable.extensions = FALSE); DBI::dbGetQuery(db, \"SELECT load_extension(1)\")'"),
    'safe'       => "sqlite3 -safe :memory: '.load build/viet'",
    'php-off'    => there("php -r 'new SQLite3(\":memory:\");'", "php -r '(new SQLite3(\":memory:\"))->loadExtension(\"viet.so\");'"),
    'php-folder' => there("php -r 'new SQLite3(\":memory:\");'",
        "php -d sqlite3.extension_dir=\$PWD/build -r '(new SQLite3(\":memory:\"))->loadExtension(\"viet\");'"),
    'duckdb'       => there("$venv -c 'import duckdb'", python($venv, 'import duckdb; duckdb.connect().execute("SELECT viet_query(1)")')),
    'no-function'  => "sqlite3 :memory: 'SELECT viet_query(1)'",
    'no-table'     => "sqlite3 :memory: 'SELECT * FROM viet_parties(1)'",
    'no-tokenizer' => "sqlite3 news.db 'SELECT * FROM article'",
    'odbc'         => there('odbcinst -q -d -n SQLite3', "echo 'SELECT * FROM article' | isql -v -b -k 'Driver=SQLite3;Database=news.db;LoadExt=build/none'"),
    'busy'         => $python && python($python, $plain . 'db.enable_load_extension(True); db.load_extension("build/viet"); '
            . 'rows = db.execute("SELECT viet_version() FROM (SELECT 1 UNION SELECT 2)"); rows.fetchone(); db.load_extension("other/viet")'),
);

my $skipped = 0;
while ($text =~ /^```text (\S+)\n(.*?)\n```\n/gms) {
    my ($name, $message) = ($1, $2);
    die "docs/loading.md: no command for '$name'" unless exists $command{$name};
    my $command = delete $command{$name};
SKIP: {
        $skipped += !defined $command;
        skip("$name: its host is not there", 1) unless defined $command;
        my $said = `($command) 2>&1 < /dev/null`;
        ok(index($said, $message) >= 0, $name) or diag("$command\n$said");
    }
}
is(join(' ', sort keys %command), '', 'all of them are on the page');
my $count = Test::More->builder->current_test - 1;
done_testing();
print "$count messages of docs/loading.md, $skipped of them of hosts that are not here\n";
