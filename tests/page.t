#!/usr/bin/perl
# page.t - what the page and the pictures of sql/ show of tables filled by hand and of the sample articles: sides, sources,
# languages, colours, whole names, no empty column, provinces on the map, and one sentence where there is nothing.
use strict;
use warnings;
use File::Temp ();
use Test::More;
use lib 'tests';
use Viet;

my $dir  = File::Temp->newdir;
my $load = '.load ' . extension() . "\n";

# Parties, and a name of more letters than a line of any picture has.
my $long    = 'Ban Chỉ đạo phát triển du lịch cộng đồng và bảo tồn di sản văn hóa các dân tộc tỉnh Quảng Nam';
my $quangnam = ['Tỉnh Quảng Nam', 'province', undef, 'pre2025', '49'];
my $danang   = ['Thành phố Đà Nẵng', 'province', undef, 'pre2025', '48'];
my $ubnd     = ['UBND thành phố Đà Nẵng', 'government_body', 'Thành phố Đà Nẵng'];
my $so       = ['Sở Du lịch Đà Nẵng', 'government_body', 'Thành phố Đà Nẵng'];
my $fpt      = ['FPT', 'company'];
my $xekong   = ['Tỉnh Xê Kông', 'foreign_locality'];
my @articles = (
    [undef, 'twinning', 1, undef,  undef,        [$quangnam, $xekong],               ['border'], '1984-08'],
    [undef, 'mou',      1, '2024', '2028-12-31', [$danang, $ubnd, $fpt],             ['digital']],
    [undef, 'mou',      0, undef,  undef,        [$danang, $ubnd],                   ['digital']],
    [undef, 'meeting',  0, undef,  undef,        [$fpt],                             []],
    [undef, 'mou',      1, undef,  undef,        [$ubnd, $so],                       ['tourism']],
    [undef, 'mou',      1, '2023', '2027',       [[$long, 'government_body', 'Tỉnh Quảng Nam'], $xekong], ['tourism']],
    [undef, 'twinning', 1, undef,  undef,        [['Phường Hải Châu', 'commune', undef, '2025', '20242'], $xekong], ['tourism']],
);
my $units = "INSERT INTO unit VALUES ('pre2025', '49', 'Tỉnh Quảng Nam', 'province', 'Tỉnh Quảng Nam', 'Thành phố Đà Nẵng'),\n"
    . "('pre2025', '48', 'Thành phố Đà Nẵng', 'province', 'Thành phố Đà Nẵng', 'Thành phố Đà Nẵng'),\n"
    . "('2025', '20242', 'Phường Hải Châu', 'commune', 'Thành phố Đà Nẵng', 'Thành phố Đà Nẵng');\n";

# A database of such articles.  Triggers would forget what was read in an article that changes.
sub fill {
    my ($db, $sql) = @_;
    my $said = shell(".open $dir/$db.db\n$load.output /dev/null\n.read sql/extract.sql\n.output\n$units$sql");
    return $said . shell(".open $dir/$db.db\n" . join '', map { "DROP TRIGGER $_;\n" } split /\n/,
        shell(".open $dir/$db.db\nSELECT name FROM sqlite_schema WHERE type = 'trigger';\n"));
}
my $said = fill('hand', filled_articles(@articles));
is($said =~ s/^extract: .*\n//r, '', 'the tables are filled');
shell(".open $dir/hand.db\nUPDATE article SET published = '2024-05-06', title = 'Tin ' || id;\n"
    . "UPDATE cooperation SET period = '2024 - 2028' WHERE article = 2;\n"
    . "UPDATE article SET name = 'https://example.org/?a=1&b=2' WHERE id = 1;\nUPDATE article SET name = 'javascript:alert(1)' WHERE id = 2;\n");

sub made {
    my ($file, $db, %parameters) = @_;
    my $set = join '', map { ".parameter set \@$_ \"" . quote($parameters{$_}) . "\"\n" } sort keys %parameters;
    return shell(".open $dir/$db.db\n.parameter set \@today \"'2025-11-24'\"\n$set.read sql/$file.sql\n");
}
sub rows { my ($page) = @_; return $page =~ /<tr id="c(\d+-\d+)">(.*?)<\/tbody>/gs }

my $page = made('report.html', 'hand');
my %row  = rows($page);
is(keys %row, @articles, 'every cooperation has a row');

# Sides.
like($row{'2-1'}, qr/<bdi>Thành phố Đà Nẵng<\/bdi> <span class="organs">\(<bdi>UBND thành phố Đà Nẵng<\/bdi>\)<\/span> – <bdi>FPT<\/bdi>/,
    'a locality and its organ are one side');
like($row{'5-1'}, qr/<bdi>UBND thành phố Đà Nẵng<\/bdi> – <bdi>Sở Du lịch Đà Nẵng<\/bdi>/, 'two organs among themselves are two');
is(join(' ', grep { $row{$_} =~ /chưa rõ đối tác.*partner unclear/ } sort keys %row), '3-1 4-1', 'one side alone has no known partner');
unlike($page, qr/<title>UBND thành phố Đà Nẵng – Thành phố Đà Nẵng|<title>Thành phố Đà Nẵng – UBND thành phố Đà Nẵng/, 'no line of the network joins a locality and its organ');

# What a row rests on, since when, how long.
like($row{$_ . '-1'}, qr/<tr class="why"><td><\/td><td colspan="6"><blockquote lang="vi-VN"><bdi>câu $_<\/bdi>.*<bdi>Tin $_<\/bdi>.*06\/05\/2024/,
    "row $_ names sentence, article and day") for 1 .. @articles;
like($row{'1-1'}, qr/<a href="https:\/\/example\.org\/\?a=1&amp;b=2" rel="noopener noreferrer"><bdi>Tin 1/, 'an address on the web is a link');
unlike($row{'2-1'}, qr/<a /, 'and what is neither address nor file is none');
like($row{'1-1'}, qr/<span lang="vi">08\/1984<\/span><span lang="en">1984-08<\/span>/, 'since when');
like($row{'2-1'}, qr/<td class="term" data-key="2028-12-31">.*2024 - 2028<\/td>/, 'how long');
unlike($row{'4-1'}, qr/Từ:|Thời hạn:/, 'and nothing where none is known');
like($page, qr/trong mười dòng 80%, khoảng tám dòng đúng/, 'it says what Tin cậy is');

# Languages: whatever has one has the other, and without the one nothing of it is left.
is(() = $page =~ /<(?:span|text)[^>]* lang="vi"/g, () = $page =~ /<(?:span|text)[^>]* lang="en"/g, 'as many texts in Vietnamese as in English');
# As page.js and page.css do.
sub spoken {
    my ($language, $without) = @_;
    my $text = $page =~ s/<(style|script)>.*?<\/\1>//gsr =~ s/<(span|text)\b[^>]* lang="$without"[^>]*>.*?<\/\1>//gsr;
    $text =~ s/<title [^>]*data-$language="([^"]*)"[^>]*>[^<]*/$1/g;
    $text =~ s/ data-$without="[^"]*"//g;
    return $text =~ s/<(?:[^>]*data-$language="([^"]*)")?[^>]*>/$1 ? " $1 " : ' '/ger;
}
my ($vi, $en) = (spoken('vi', 'en'), spoken('en', 'vi') =~ s/Tiếng Việt//r);
unlike($vi, qr/\b(?:article|parties|since|term|kind|network|timeline|signed|today|province|confidence)s?\b/i, 'no English in Vietnamese');
unlike($en, qr/bài báo|các bên|thời hạn|hình thức|mạng lưới|chưa ký|hôm nay|bản đồ|tin cậy/i, 'no Vietnamese of ours in English');
like(made('report.html', 'hand', language => 'en'), qr/<html lang="en".*<svg [^>]*lang="en"/s, 'English first');
like($page, qr/<html lang="vi".*id="languages" hidden=""/s, 'else Vietnamese, with a switch');
like(made('report.html', 'hand', title => 'Kết nghĩa'), qr/<title>Kết nghĩa<\/title>.*<h1>Kết nghĩa<\/h1>/s, 'a title of one\'s own');

# Nothing is fetched, whoever opens it.
like($page, qr/Content-Security-Policy" content="default-src 'none'/, 'nothing may be fetched');
unlike($page =~ s/<a href="https:[^>]*>//r =~ s/ xmlns="[^"]*"//gr, qr/https?:|\bsrc=|<link|\@import|url\(/, 'and nothing asks for it');

# Pictures.
my $network = made('pictures/network.svg', 'hand');
my %colour  = $network =~ /<title>([^<]*): \d+<\/title><circle class="(\w+)"/g;
is_deeply({map { $_ => $colour{$_} } 'FPT', 'Thành phố Đà Nẵng', 'Tỉnh Xê Kông', 'UBND thành phố Đà Nẵng'},
    {'FPT' => 'company', 'Thành phố Đà Nẵng' => 'place', 'Tỉnh Xê Kông' => 'abroad', 'UBND thành phố Đà Nẵng' => 'body'}, 'a colour for each type of party');
sub shows { my ($picture, $name) = @_; return join(' ', $picture =~ /<tspan[^>]*>([^<]*)/g) =~ /\Q$name\E/ }
ok(shows($network, $long), 'a long name is whole in the network');
ok(shows(made('pictures/timeline.svg', 'hand'), $long), 'and in the timeline');
unlike($page, qr/…/, 'nothing is cut');
like(shell(".open $dir/hand.db\nUPDATE party SET type = 'company', country = 'VN' WHERE name = 'FPT';\n") . made('pictures/network.svg', 'hand'),
    qr/<title>FPT: \d+<\/title><circle class="company"/, 'a company of Việt Nam is a company');

# A column of the heat map: what stands at its place. Many localities whose domains are few.
sub columns { my ($picture) = @_; my %at; $at{$2}{$1}++ while $picture =~ /<rect class="h(\d)" x="([\d.]+)"/g; return values %at }
my $heat = made('pictures/heatmap.svg', 'hand');
ok(shows($heat, 'Tỉnh Quảng Nam'), 'whom an organ acts for is a locality');
is(scalar(grep { keys %$_ == 1 && $_->{0} } columns($heat)), 0, 'no column of the heat map is blank');
# Twenty domains of others leave no row for that of the last.
fill('many', filled_articles((map { [undef, 'mou', 1, undef, undef, [$quangnam, $xekong], [map { "d$_" } 1 .. 18]] } 1, 2), [undef, 'mou', 1, undef, undef, [$danang, $fpt], ['rare']]));
my @columns = columns(made('pictures/heatmap.svg', 'many'));
is(@columns, 2, 'a locality without any of the domains shown has no column');

# The timeline.
like(made('pictures/timeline.svg', 'many'), qr/Chưa có ngày nào: 3 hợp tác không rõ ngày.*No day yet: 3 without a date/, 'an empty timeline says how many have no day');
like(made('pictures/timeline.svg', 'hand'), qr/hôm nay/, 'the day of today');

# The map: outlines of all provinces of both eras, and what the articles say of them.
my $map = made('pictures/map.svg', 'hand');
my %count = map { my ($era, $picture) = @$_; ($era => {$picture =~ /<title>([^<:]*): (\d+)<\/title><\/path>/g}) }
    map { [/34 tỉnh/ ? '2025' : 'pre2025', $_] } $map =~ /(<svg [^>]*x=.*?<\/svg>)/gs;
is(scalar(keys %{$count{'2025'}}) . ' ' . scalar(keys %{$count{pre2025}}), '34 63', 'every province of today and of before');
is("$count{pre2025}{'Quảng Nam'} $count{pre2025}{'Đà Nẵng'} $count{'2025'}{'Đà Nẵng'}", '2 3 6', 'articles count for the province of each era');
my $facts = shell("${load}SELECT DISTINCT era, replace(replace('|' || full_name, '|Tỉnh ', ''), '|Thành phố ', '') FROM viet_units WHERE level = 'province' AND era <> 'former' ORDER BY 1, 2;\n");
is_text(join('', map { /^(\w+)\t([^\t]+)/ && $1 ne 'era' ? "$1|$2\n" : () } split /\n/, slurp('sql/pictures/map/outlines.tsv')), $facts, 'outlines are of the provinces that the extension knows');

# Nothing to show is one sentence.
shell(".open $dir/none.db\n$load.read sql/extract.sql\nINSERT INTO article (name, body) VALUES ('a', 'Trời mưa.'), ('b', 'Trời nắng.');\n.read sql/extract.sql\n");
my $empty = made('report.html', 'none');
like($empty, qr/<p class="empty"><span lang="vi">Không bài nào trong 2 bài báo kể về một hợp tác\.<\/span>/, 'an empty report is one sentence');
unlike($empty, qr/<svg|<table|<section|<nav|<dl/, 'and no more than that');

# Links to the files of a folder, from where the page lies; make report hands on a title.
my $build = $ENV{BUILD} || 'build';
local $ENV{LD_PRELOAD} = $ENV{PRELOAD} || '';
local $ENV{ASAN_OPTIONS} = 'detect_leaks=0';
local $ENV{TITLE} = q{O'Neil "và" `bạn`};
`\${MAKE:-make} --no-print-directory -o $build/viet.so BUILD=$build OUT='$dir/there/news.html' run-report 2>&1`;
my $news = slurp("$dir/there/news.html");
like($news, qr/<h1>O&#39;Neil &quot;và&quot; `bạn`<\/h1>/, 'TITLE is the title');
my @links = $news =~ /<a href="(\.[^"]*)" rel/g;
ok(@links > 10 && !grep({ !-f "$dir/there/$_" } @links), 'links lead to the articles') or diag("@links");
$said = `\${MAKE:-make} --no-print-directory -o $build/viet.so BUILD=$build PAGE_LANGUAGE=fr OUT='$dir/there/news.html' run-report 2>&1`;
like($said, qr/PAGE_LANGUAGE is 'fr': a page is in vi or en first/, 'another language is refused with a sentence');
done_testing();
