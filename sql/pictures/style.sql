-- pictures/style.sql - the colours of the SVG pictures, in light and in dark, and their language; prints nothing.
--
-- A text of ours stands twice in a picture, in Vietnamese and in English, and one of them is shown: that of
-- @language, 'vi' or 'en', or in a page that of the page.  Names are as the articles have them.
--
-- Classes h0 to h5 are shades: of a cell of the heat map, whose number stands on it and must stand out, or of a
-- province, whose name stands beside it.
DROP TABLE IF EXISTS temp.svg_language;
CREATE TEMP TABLE svg_language (language TEXT);
INSERT INTO svg_language SELECT iif(@language = 'en', 'en', 'vi');
CREATE TEMP VIEW IF NOT EXISTS svg_style AS SELECT '<style>
:root[lang=vi] [lang=en]:not(svg), :root[lang=en] [lang=vi]:not(svg) { display: none; }
svg { --ink: #1f2a30; --dim: #5d6c74; --line: #d5dde1; --paper: #ffffff;
      --h0: #f0f3f4; --h1: #cfe3e8; --h2: #9fcbd6; --h3: #5ea6b8; --h4: #2b7d93; --h5: #0f5266;
      --place: #0f7490; --body: #a0522d; --company: #7a4fa3; --school: #3f7d3a; --abroad: #b5306a; --other: #6b7780; }
@media screen and (prefers-color-scheme: dark) {
    svg { --ink: #e4ecef; --dim: #94a5ad; --line: #33424a; --paper: #12191d;
          --h0: #1e282e; --h1: #17414d; --h2: #1c5f70; --h3: #3594ad; --h4: #57abc2; --h5: #a5dbe9;
          --place: #5cc0da; --body: #e39b73; --company: #bb98e2; --school: #87c77f; --abroad: #f084b4; --other: #9fb0b8; }
}
svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
svg .dim { fill: var(--dim); font-size: 11px; }
svg .axis { stroke: var(--line); fill: none; }
svg .edge { stroke: var(--dim); stroke-opacity: .4; fill: none; }
svg .place { fill: var(--place); } svg .body { fill: var(--body); } svg .company { fill: var(--company); }
svg .school { fill: var(--school); } svg .abroad { fill: var(--abroad); } svg .other { fill: var(--other); }
svg .h0 { fill: var(--h0); } svg .h1 { fill: var(--h1); } svg .h2 { fill: var(--h2); }
svg .h3 { fill: var(--h3); } svg .h4 { fill: var(--h4); } svg .h5 { fill: var(--h5); }
svg .cell.h4 + text, svg .cell.h5 + text { fill: var(--paper); }
@media screen and (prefers-color-scheme: dark) { svg .cell.h3 + text { fill: var(--paper); } }
svg .count { text-anchor: middle; font-size: 11px; }
svg .end { text-anchor: end; }
svg .today { stroke: var(--abroad); stroke-dasharray: 3 3; }
svg .term { fill: var(--h3); } svg .dot { fill: var(--place); stroke: var(--paper); }
svg .dot.unsigned { fill: var(--paper); stroke: var(--place); }
svg .land { stroke: var(--paper); stroke-width: 6; stroke-linejoin: round; } svg .land.h0 { stroke: var(--line); }
svg .lead { stroke: var(--dim); stroke-opacity: .5; stroke-width: .7; fill: none; }
</style>' AS style;
