-- pictures/style.sql - the colours of the SVG pictures, in light and in dark; prints nothing.
CREATE TEMP VIEW IF NOT EXISTS svg_style AS SELECT '<style>
svg { --ink: #1f2a30; --dim: #66757d; --line: #d5dde1; --paper: #ffffff;
      --h0: #f2f5f6; --h1: #cfe3e8; --h2: #9fcbd6; --h3: #5ea6b8; --h4: #2b7d93; --h5: #0f5266;
      --place: #0f7490; --body: #a0522d; --company: #7a4fa3; --school: #3f7d3a; --abroad: #b5306a; }
@media (prefers-color-scheme: dark) {
    svg { --ink: #e4ecef; --dim: #94a5ad; --line: #33424a; --paper: #12191d;
          --h0: #1a2328; --h1: #17414d; --h2: #1c5f70; --h3: #3594ad; --h4: #57abc2; --h5: #a5dbe9;
          --place: #5cc0da; --body: #e39b73; --company: #bb98e2; --school: #87c77f; --abroad: #f084b4; }
}
svg text { font: 12px system-ui, sans-serif; fill: var(--ink); }
svg .dim { fill: var(--dim); font-size: 11px; }
svg .axis { stroke: var(--line); fill: none; }
svg .edge { stroke: var(--dim); stroke-opacity: .4; fill: none; }
svg .place { fill: var(--place); } svg .body { fill: var(--body); } svg .company { fill: var(--company); }
svg .school { fill: var(--school); } svg .abroad { fill: var(--abroad); }
svg .h0 { fill: var(--h0); } svg .h1 { fill: var(--h1); } svg .h2 { fill: var(--h2); }
svg .h3 { fill: var(--h3); } svg .h4 { fill: var(--h4); } svg .h5 { fill: var(--h5); }
svg .h4 + text, svg .h5 + text { fill: var(--paper); }
@media (prefers-color-scheme: dark) { svg .h3 + text { fill: var(--paper); } }
svg .count { text-anchor: middle; font-size: 11px; }
svg .end { text-anchor: end; }
svg .today { stroke: var(--abroad); stroke-dasharray: 3 3; }
svg .term { fill: var(--h3); } svg .dot { fill: var(--place); stroke: var(--paper); }
svg .dot.unsigned { fill: var(--paper); stroke: var(--place); }
</style>' AS style;
