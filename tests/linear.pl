#!/usr/bin/perl
# linear.pl - whether work grows with the size of a text and no faster, on texts made to hurt.  Run by
# "make linear".
#
# Valgrind counts the instructions of the sqlite3 shell, so a busy machine changes nothing.  Each text is
# read with N, 2N and 4N bytes.  From 2N to 4N a linear way takes twice the instructions that it takes from N
# to 2N, and a quadratic one four times; what the shell takes for itself falls out of the differences.
# All shapes of a list are read by one statement: the one that is not linear shows in the sum.
use strict;
use warnings;
use Test::More;
use lib 'tests';
use Viet;

my $MOST = 2.7;

# What is registered and takes a text; each must be measured below.
my %missing = map { ($_ => 1) } split /\n/, shell('.load ' . extension() . "\n"
        . "SELECT name || '/' || narg FROM pragma_function_list WHERE name LIKE 'viet%' AND narg > 0 UNION "
        . "SELECT name FROM pragma_collation_list WHERE name LIKE 'viet%' UNION SELECT m.name FROM pragma_module_list m, "
        . "pragma_table_xinfo(m.name) c WHERE m.name LIKE 'viet%' AND c.hidden;\n");

# The strings of the C array in a header: parts that start something and never end it.
sub parts_of {
    my ($header) = @_;
    my ($array) = slurp($header) =~ /= \{\n(.*?)^\};/ms or die "$header: no array\n";
    return map { s/\\x(..)/chr hex $1/ger =~ s/\\n/\n/gr } $array =~ /^\s*"(.*)",$/mg;
}

# Runs of marks, letters, digits, broken bytes.
my @signs = (
    "\xCC\x81", "\xCC\xA3\xCC\x81", '0', '1', 'a', "\xC3\xA1", ' ', "\x80", "\xC3", "\xC3\x90", "\xC3\xB0",
    "\xCC\x9B\xCC\xA3\xCC\x82\xE1\xB7\x84", "\xC2\xAD", "1\xC2\xAD", "e\xCC\x82\xCC\xA3", "\xC7\x8E", "\xE1\x85\xA1",
    "A", "-", "'", "*", '"', "(", "aA", "0.", "\xE4\xB8\xAD", "\xF0\x9F\x98\x80", "a\xCC\x81\xE4\xB8\xAD",
);

# What could make a reader of HTML go back.
my @markup = (
    '<', '&', '<!--', '<script>', '<svg>', '<p a="', '&a', '</svg>', '&#1', '<script></', '<br>', "\n", '<p>', '<!',
    '<![CDATA[', '<pre>', '</', '<a b=', '&amp', '&#x',
);
my @parts = parts_of('tests/hostile_parts.h');

# One SELECT over all texts of SIZE bytes.
sub statement {
    my ($ask, $size, @parts) = @_;
    my @texts = map {
        my $n = int($size / length) || 1;
        sprintf "(CAST(replace(hex(zeroblob(%d)), '00', CAST(x'%s' AS TEXT)) AS TEXT))", $n, unpack 'H*', $_;
    } @parts;
    return sprintf "SELECT sum(n) FROM (WITH t(x) AS (VALUES %s) %s);\n", join(', ', @texts), $ask;
}

sub instructions {
    my ($sql) = @_;
    my $file = File::Temp->new;
    print $file sprintf(".load %s\n", extension()), $sql;
    close $file;
    my $said = qx(valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null \\
        sqlite3 -batch -bail :memory: <'@{[$file->filename]}' 2>&1);
    my ($count) = $said =~ /I\s+refs:\s+([\d,]+)/ or die $said;
    die $said if $? || $said =~ /error/i;
    return $count =~ tr/,//dr;
}

sub is_linear {
    my ($name, $size, $ask, @parts) = @_;
    my @took = map { instructions(statement($ask, $_ * $size, @parts)) } 1, 2, 4;
    my $ratio = ($took[2] - $took[1]) / ($took[1] - $took[0]);
    delete $missing{$name =~ s/ .*//r};
    ok($ratio < $MOST, $name) or return find($name, $size, $ask, @parts);
    note(sprintf '%.2f', $ratio);
}

# Which parts are to blame.
sub find {
    my ($name, $size, $ask, @parts) = @_;
    for my $part (@parts) {
        my @took = map { instructions(statement($ask, $_ * $size, $part)) } 1, 2, 4;
        my $ratio = ($took[2] - $took[1]) / ($took[1] - $took[0]);
        diag(sprintf '%s: %.1f times for %s', $name, $ratio, unpack 'H*', $part) if $ratio >= $MOST;
    }
}

# The length of all columns of a row.
sub columns_of {
    my ($table) = @_;
    my $names = shell(sprintf ".load %s\nSELECT name FROM pragma_table_info('%s');\n", extension(), $table);
    return join ' + ', map {"length(coalesce($_, ''))"} split /\n/, $names;
}

# Functions by the number of their arguments; those without any have nothing to be linear in.
my %scalar = (
    'viet_normalize/1' => 'x',
    'viet_normalize/2' => "x, 'new'",
    'viet_unaccent/1'  => 'x',
    'viet_lower/1'     => 'x',
    'viet_upper/1'     => 'x',
    'viet_title/1'     => 'x',
    'viet_slug/1'      => 'x',
    'viet_is_syllable/1' => 'x',
    'viet_query/1'     => 'x',
    'viet_query/2'     => "x, 'any'",
    'viet_query/3'     => "x, 'phrase', 'stopwords 1 detail none'",
    'viet_encoding/1'  => 'x',
    'viet_encode/2'    => "x, 'viqr'",
    'viet_decode/2'    => "x, 'vni'",
    'viet_family_name/1' => 'x',
    'viet_given_name/1'  => 'x',
    'viet_sort_key/1'    => 'x',
);
my @collations = sort grep {/^VIETNAMESE/} keys %missing;
cmp_ok(scalar keys %missing, '>', 30, 'functions, tables and collations that take a text');

for my $function (sort keys %scalar) {
    my ($name) = $function =~ /^(\w+)/;
    is_linear($function, 8000, "SELECT length(coalesce($name($scalar{$function}), '')) AS n FROM t", @signs);
}
for my $collation (@collations) {
    is_linear("viet_sort_key/2 $collation", 8000, "SELECT length(viet_sort_key(x, '$collation')) AS n FROM t", @signs);
    is_linear($collation, 8000, "SELECT ('e' || x || 'a') < ('E' || x || 'b') COLLATE $collation AS n FROM t", @signs);
}
is_linear('viet_units', 8000, 'SELECT count(*) AS n FROM t, viet_units WHERE any_name = x', @signs);
is_linear('viet_plain/1', 8000, 'SELECT length(viet_plain(x)) AS n FROM t', @markup);
is_linear('viet_plain/2', 8000, "SELECT length(viet_plain(x, 'auto')) AS n FROM t", @markup);
for my $table (qw(viet_tokens viet_sentences)) {
    is_linear($table, 4000, "SELECT count(*) AS n FROM t, $table(x)", @signs, @parts);
}
for my $table (qw(viet_sections viet_mentions viet_parties viet_domains viet_cooperations viet_people)) {
    is_linear($table, 4000, "SELECT count(*) AS n FROM t, $table(x)", @parts);
}
is_linear("viet_tokens $_", 4000, "SELECT count(*) AS n FROM t, viet_tokens(x, $_)", @signs, @parts)
    for "'prefix'", "'document', 'diacritics fold stopwords 1'", "'document', 'tokenchars -_'";

# All that the rows show: of a sentence without end with names without number, of a name without end and its short form.
my %shown = map { ("viet_$_" => columns_of("viet_$_")) } qw(mentions parties people cooperations domains sections sentences);
my @names = ('quận Ninh Kiều, ', 'ông Trần Văn Long, ', 'y tế, ', 'Sở Y tế ', 'ngày 5/6/2024, ', 'ABC ');
for my $table (sort keys %shown) {
    is_linear("SELECT * FROM $table", 4000, "SELECT sum($shown{$table}) AS n FROM t, $table('Huyện Bắc Hà ký kết hợp tác với ' || x)",
        @names, @parts);
    is_linear("SELECT * FROM $table, a long name", 4000, "SELECT sum($shown{$table}) AS n FROM t, "
        . "$table('Công ty Cổ phần ' || replace(hex(zeroblob(length(x) / 20)), '00', 'Hoa Sen ') || '(ABC), ' || x)", 'ABC ký kết hợp tác. ');
}
done_testing;
