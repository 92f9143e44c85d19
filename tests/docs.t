#!/usr/bin/perl
# docs.t - the examples of the manual are true.  All ```sql blocks of a page run
# in one sqlite3 shell with the extension loaded, in list mode; what a block
# prints must be the ```text block that follows it, if one does.  An error stands
# there as the shell shows it to who pastes the statement, which is without the line.
# UPDATE=1 tests/docs.t [PAGE...] writes the outputs into the pages: read them then.
use strict;
use warnings;
use Test::More;
use lib 'tests';
use Viet;

my @pages = @ARGV ? @ARGV : (sort glob 'README*.md docs/*.md');
my $fence = qr/^```sql\n(.*?)^```\n(?:(\s*)^```text\n(.*?)^```\n)?/ms;

for my $page (@pages) {
    my $text = slurp($page);
    my @blocks;
    push @blocks, [$1, $3] while $text =~ /$fence/g;
    next unless @blocks;
    my $script = ".load " . extension() . "\n";
    $script .= "$_->[0]\n;\n.print ---- end of block\n" for @blocks;
    my $printed = shell($script);
    $printed =~ tr/\r//d;  # of .mode csv
    $printed =~ s/^((?:Runtime |Parse )?error) near line \d+: /$1: /gim;
    my @got = split /^---- end of block\n/m, $printed;
    my $n = 0;
    if ($ENV{UPDATE}) {
        $text =~ s{$fence}{
            my ($sql, $gap, $old, $new) = ($1, $2, $3, $got[$n++]);
            "```sql\n$sql```\n" . (defined $old ? "$gap```text\n$new```\n" : '')
        }ge;
        spew($page, $text);
        next;
    }
    for my $block (@blocks) {
        my $got = $got[$n++] // "(the shell stopped)\n";
        if (defined $block->[1]) {
            is_text($got, $block->[1], "$page, example $n");
        } else {
            unlike($got, qr/error/i, "$page, example $n runs");
        }
    }
}

# The picture of README shows what the extension finds.
my %picture = (en => 'docs/pictures/marked.svg', vi => 'docs/pictures/marked.vi.svg');
for my $language (@ARGV ? () : sort keys %picture) {
    my $got = `$^X docs/pictures/marked.pl $language`;
    spew($picture{$language}, $got) if $ENV{UPDATE};
    is_text($got, slurp($picture{$language}), $picture{$language});
}

# The lines by which the tutorial imports a CSV file by hand, and those by which the cookbook writes one.
if (!@ARGV) {
    my $folder = File::Temp->newdir;
    my $csv = "name;body\nmột;\"Hai huyện; ký kết\"\n";
    my ($separator, $utf8, $utf16) = slurp('docs/tutorial.md') =~ /^ +(\.separator ";".*)\n +(\.import.*)\n +(\.import.*)\n/m;
    spew("$folder/news.csv", $csv);
    is_text(shell(join "\n", "CREATE TEMP VIEW import_row AS SELECT 1;\nDROP VIEW IF EXISTS import_row;", $separator,
            $utf8 =~ s/news/$folder\/news/r, 'SELECT * FROM import_row;'), "một;Hai huyện; ký kết\n", 'tutorial: semicolons');
    system "iconv -f UTF-8 -t UTF-16 $folder/news.csv > $folder/utf16.csv";
    is_text(shell(join "\n", $separator, $utf16 =~ s/news/$folder\/utf16/r, 'SELECT * FROM import_row;'),
        "một;Hai huyện; ký kết\n", 'tutorial: UTF-16');
    my ($once) = slurp('docs/cookbook.md') =~ /^( +\.mode csv\n +\.headers on\n +\.once.*\n)/m;
    shell(($once =~ s/^ +//gmr =~ s/mou/$folder\/mou/r) . "SELECT 'Huế' AS name;");
    is_text(slurp("$folder/mou.csv"), "\xEF\xBB\xBFname\r\n\"Huế\"\r\n", 'cookbook: a file for a spreadsheet');
}

# The pages of functions on articles explain every rule that their rows have.  A person whose title says
# nothing has the rule of the name.
my %rules_in = map { $_ => ["docs/$_.md"] } qw(sections mentions parties domains cooperations);
$rules_in{people} = ['docs/people.md', 'docs/mentions.md'];
for my $function (@ARGV ? () : sort keys %rules_in) {
    my $explained = join '', map { slurp($_) =~ /^## Values of `rule`\n(.*?)^## /ms ? $1 : '' } @{$rules_in{$function}};
    my @rules = split /\n/, shell(".load " . extension() . "\n" . join "\n", map {
        "SELECT DISTINCT rule FROM fsdir('$_') f, viet_$function(readfile(f.name)) WHERE f.name LIKE '%.txt';"
    } 'tests/articles', 'tests/reading/articles');
    my @unexplained = grep { index($explained, "`$_`") < 0 } @rules;
    ok(@rules > 3 && !@unexplained, "@{$rules_in{$function}}: all rules are explained") or diag("not explained: @unexplained");
}
pass('outputs written') if $ENV{UPDATE};
done_testing();
