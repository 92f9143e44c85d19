#!/usr/bin/perl
# hostile_values.t - whatever stands in any column of any table, the page and the pictures of sql/ have the elements,
# attributes and rows that they have without it; a strict parser reads them, and the reports run.
use strict;
use warnings;
use Encode ();
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";
my @made = ('report.html', map { "pictures/$_" } qw(network.svg map.svg heatmap.svg timeline.svg network.dot network.mermaid));

# The sample articles; triggers would forget what was read in an article that changes.
shell(".open $dir/good.db\n$load.parameter set \@articles \"'tests/articles'\"\n.read sql/import.sql\n.read sql/extract.sql\n");
shell(".open $dir/good.db\n" . join '', map { "DROP TRIGGER $_;\n" } split /\n/, shell(".open $dir/good.db\nSELECT name FROM sqlite_schema WHERE type = 'trigger';\n"));
my @columns = map { [split /\|/] } split /\n/, shell(".open $dir/good.db\n"
        . "SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type = 'TEXT' ORDER BY 1, c.cid;\n");
cmp_ok(scalar @columns, '>', 60, 'every column of text');

# What an element is made of: its name, and its attributes as far as they are not places and sizes.
sub elements {
    my ($text) = @_;
    $text =~ s/<(style|script)[ >].*?<\/\1>//gs;
    my %element;
    while ($text =~ /<([^>]*)>/g) {
        my $tag = $1;
        # An address on the web, or a file: letters, signs without a meaning, and bytes as %XX.
        $tag =~ s/\bhref="(?:https?:\/\/|\.{0,2}\/(?!\/))(?:[-A-Za-z0-9._~\/:?#=;,+!\$*()\@]|&amp;|%[0-9A-F]{2})*"/href="address"/;
        $tag =~ s/"#?[-+.0-9, MHVQLlcz]*"/"0"/g;               # x="12.5", d="M1 2Q3 4", href="#c1-2"
        $tag =~ s/\b(id|class)="((?:[a-z]+ )?)[-0-9 a-z]*"/$1="$2"/g if $tag =~ /^(?:g|path|tr|circle|rect|text)\b/;
        $tag =~ s/\b(transform|viewBox|data-key)="[^"]*"/$1/g;
        $element{$tag}++;
    }
    return %element;
}
sub make { my ($db, $file) = @_; return shell(".open $dir/$db.db\n.parameter set \@today \"'2025-11-24'\"\n.read sql/$file.sql\n", '-bail') }
my %good = map { ($_ => make('good', $_)) } @made;
# What a picture says where it has nothing to show is known as well.
shell(".open $dir/none.db\n$load.read sql/extract.sql\n");
my %known = map { my %e = (elements($good{$_}), elements(make('none', $_))); ($_ => \%e) } @made;

# Markup, entities, ends of sections and scripts, quotes, formats, line ends, marks of direction, what XML does not have,
# and bytes that are no UTF-8: alone, too few, too many, too long for their letter, beyond Unicode.
my %hostile = (
    markup  => '<b>x</b><img src=x onerror=alert(1)></script></style></title></svg><script>alert(1)</script><!-- --> <?php ?>]]><![CDATA[<x>]]>',
    double  => '" onload="alert(1)" x="',
    single  => "' onload='alert(1)",
    link    => 'javascript:alert(1)//"><a href="javascript:alert(1)">x</a>',
    entity  => '&lt;b&gt; &amp; &#60;b&#62; &nosuch; & %s%d%n%%$1 {{x}} ${x}',
    quoted  => '\\ \\" \\n "]; n1 --> n2; click n1 "javascript:alert(1)"; `#quot;`',
    control => "\r\n\n\t\x0b\x0c\x01\x08\x1b[31m\x7f\xc2\x85",
    marks   => "\xe2\x80\xae<b>\xe2\x80\xac\xe2\x81\xa6\xef\xbb\xbf\xef\xbf\xbe\xef\xbf\xbf",
    few     => "\x80\xbf\xff\xfe<i>\xe3\x81<b>\xc3",
    many    => "\xc2\x80\x93\xc4\x80\x80<b>",
    long    => "\xc0\xbcb\xc0\xbe\xe0\x83\xa1\xe0\x9f\xbf\xf0\x80\x80\xbc",
    beyond  => "\xf4\x90\x80\x80\xf7\xbf\xbf\xbf\xf8\x88\x80\x80\x80\xed\xa0\x80\xed\xbf\xbf",
    nul     => "<b>\0<i>",
    much    => '<' x 3000 . "\xc4\x91" x 9000,
);
my @places = (["TEXT || c || TEXT", 'around'], ["substr(c, 1, 4) || TEXT || substr(c, 5)", 'inside']);
for my $kind (sort keys %hostile) {
    my $text = "CAST(x'" . unpack('H*', $hostile{$kind}) . "' AS TEXT)";
    for (@places) {
        my ($place, $where) = @$_;
        my $test = "$kind $where";
        system 'cp', "$dir/good.db", "$dir/evil.db";
        my $said = shell(".open $dir/evil.db\nPRAGMA ignore_check_constraints = on;\nBEGIN;\n"
                . join('', map { my ($table, $column) = @$_; "UPDATE $table SET $column = " . ($place =~ s/TEXT/$text/gr =~ s/\bc\b/$column/gr) . ";\n" } @columns) . "COMMIT;\n");
        is($said, '', "$test: written into every column");
        for my $file (@made) {
            my $got = make('evil', $file);
            my $name = "$dir/made." . ($file =~ s/.*\.//r);
            spew($name, $got);
            ok(eval { Encode::decode('UTF-8', my $copy = $got, Encode::FB_CROAK | Encode::LEAVE_SRC); 1 }, "$test: $file is UTF-8");
            unlike($got, qr/[\x01-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]/, "$test: $file has no control character")
                or diag(substr $got, 0, 300);
            if ($file =~ /dot$/) {
                my $out = `dot -Tcanon '$name' 2>&1 >/dev/null`;
                is($out, '', "$test: $file is DOT");
                is(() = $got =~ /^    n\d+ \[/mg, () = $good{$file} =~ /^    n\d+ \[/mg, "$test: and has all nodes");
            } elsif ($file =~ /mermaid$/) {
                my @strange = grep { !/^(?:graph LR|    n\d+\["(?:[^"<>&`\\#]|#(?:\d+|quot|amp|lt|gt);)+"\]|    n\d+ ---\|\d+\| n\d+)$/ } split /\n/, $got;
                is("@strange", '', "$test: $file is Mermaid");
            } else {
                my $out = `xmllint --nonet --noout '$name' 2>&1`;
                is(substr($out, 0, 500), '', "$test: $file is well-formed");
                my %got = elements($got);
                is_deeply([grep { !$known{$file}{$_} } sort keys %got], [], "$test: $file has no element or attribute of others");
                my $row = $file =~ /report/ ? qr/<tr id=/ : $file =~ /network/ ? qr/<g class="node"/ : $where eq 'inside' && $file =~ /timeline/ ? qr/class="dot/ : qr/<\/svg>/;
                is(() = $got =~ /$row/g, () = $good{$file} =~ /$row/g, "$test: $file has lost none");
            }
        }
        next unless $where eq 'around';
        my @failed = grep { shell(".open $dir/evil.db\n.parameter set \@who \"'x'\"\n.parameter set \@locality \"'x'\"\n.read $_\n") =~ /error near/ } grep { !/find/ } glob 'sql/reports/*.sql';
        is("@failed", '', "$test: the reports run");
    }
}

# The title, the day, the language and the folder of the page are given from outside as well.
for my $kind (qw(markup double single control long)) {
    my $text = "CAST(x'" . unpack('H*', $hostile{$kind}) . "' AS TEXT)";
    my $got = shell(".open $dir/good.db\n.parameter set \@title \"$text\"\n.parameter set \@today \"'2025-11-24' || $text\"\n"
            . ".parameter set \@language \"$text\"\n.parameter set \@articles_at \"$text\"\n.read sql/report.html.sql\n", '-bail');
    spew("$dir/titled.html", $got);
    is(`xmllint --nonet --noout '$dir/titled.html' 2>&1`, '', "$kind as a title: well-formed");
    my %got = elements($got);
    is_deeply([grep { !$known{'report.html'}{$_} } sort keys %got], [], "$kind as a title: no element or attribute of others");
}
done_testing();
