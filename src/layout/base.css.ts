/** Name of the sheet below in places. */
export const BASE_SHEET = "base.css";

/** Our own defaults, below every layout's style sheet: calm print, nothing that a layout has to undo. */
export const BASE_CSS = `
@page { size: A4; margin: 20mm }
@page { @footnote { margin-top: 8pt; border-top: 0.5pt solid; padding-top: 4pt; max-height: 70% } }
html { display: block; font-family: "Source Serif"; font-size: 10pt; line-height: 1.35 }
body, h1, h2, h3, h4, h5, h6, p, blockquote, ul, ol, dl, dt, dd, figure, figcaption,
section, article, header, footer, aside, nav, main, div, hr, readout-qr { display: block }
h1, h2, h3, h4, h5, h6 { font-weight: bold; break-after: avoid; break-inside: avoid; hyphens: manual; text-align: start }
h1 { font-size: 1.8em; line-height: 1.2; margin: 0 0 0.5em; bookmark-level: 1 }
h2 { font-size: 1.3em; line-height: 1.25; margin: 1em 0 0.4em; bookmark-level: 2 }
h3 { font-size: 1.1em; margin: 0.8em 0 0.3em; bookmark-level: 3 }
h4 { font-size: 1em; margin: 0.8em 0 0.2em; bookmark-level: 4 }
h5 { font-size: 1em; margin: 0.8em 0 0; bookmark-level: 5 }
h6 { font-size: 1em; margin: 0.8em 0 0; bookmark-level: 6 }
p, ul, ol, dl, table, figure { margin: 0 0 0.5em }
blockquote { margin: 0.5em 1.5em }
ul, ol { padding-inline-start: 1.6em }
ul { list-style-type: disc }
ol { list-style-type: decimal }
li { display: list-item }
dt { font-weight: bold; break-after: avoid }
dd { margin-inline-start: 1.6em }
table { display: table; border-collapse: collapse }
caption { display: table-caption; break-after: avoid; text-align: start }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group }
tbody { display: table-row-group }
tfoot { display: table-footer-group }
tr { display: table-row }
th, td { display: table-cell; vertical-align: top; padding: 1pt 3pt; text-align: start; text-indent: 0 }
th { font-weight: bold }
figure { break-inside: avoid }
figure > img { display: block }
figcaption { font-size: 0.9em }
nav[role="doc-toc"] ul, nav[role="doc-toc"] ol { list-style-type: none }
readout-qr { width: 20mm }
hr { border-top: 0.5pt solid; margin: 0.5em 0 }
readout-note { float: footnote; font-size: 0.82em; line-height: 1.3; padding-left: 1.5em; text-indent: 0 }
::footnote-call { content: counter(footnote); font-variant-position: super; font-style: normal; font-weight: normal }
::footnote-marker { content: counter(footnote); font-variant-numeric: tabular-nums }
strong, b { font-weight: bolder }
em, i, cite { font-style: italic }
small { font-size: 0.85em }
sup, sub { font-size: 0.7em; line-height: 0 }
sup { vertical-align: super }
sub { vertical-align: sub }
[dir="rtl"] { direction: rtl }
[dir="ltr"] { direction: ltr }
a { text-decoration: none }
code { font-variant-ligatures: none; hyphens: none }
q, blockquote, cite, code { text-typography: none }
`;
