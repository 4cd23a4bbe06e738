/**
 * How the HTML twin looks on screens, whatever the layout: one column that fits a phone and grows no wider than can be read, type in the
 * reader's own size, both colour schemes. Fonts are those of the machine, so that the file stays small.
 */
export const SCREEN_CSS = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #111111; --second: #4a4a4a; --rule: #767676; --hair: #d0d0d0; --box: #f1f1f1; --link: #0b4f8a;
  --serif: "Source Serif 4", "Source Serif Pro", Charter, Georgia, serif;
  --sans: "Source Sans 3", "Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #141414; --ink: #ededed; --second: #b8b8b8; --rule: #8a8a8a; --hair: #3c3c3c; --box: #232323; --link: #9cc8ff; }
}
html { background: var(--paper); color: var(--ink); font-family: var(--serif); line-height: 1.5; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; }
main { display: block; box-sizing: border-box; max-width: 54rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; overflow-wrap: break-word; }
.readout-skip { position: absolute; left: -100vw; padding: 0.5rem 1rem; background: var(--paper); color: var(--link); }
.readout-skip:focus { left: 0.5rem; top: 0.5rem; z-index: 1; }
.readout-spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.75rem 0; font-weight: 600; }
h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.3; margin: 1.25rem 0 0.4rem; }
h2 { font-size: 1.15rem; } h3, h4, h5, h6 { font-size: 1rem; }
p, ul, ol, dl, blockquote, figure { margin: 0.4rem 0; }
ul, ol { padding-left: 1.4rem; }
q { quotes: none; } q::before, q::after { content: none; }
a { color: var(--link); }
a:focus-visible { outline: 0.15rem solid currentColor; outline-offset: 0.15rem; }
img, svg { max-width: 100%; height: auto; }
figcaption, small { color: var(--second); font-size: 0.9rem; }
table { width: 100%; border-collapse: collapse; font-family: var(--sans); font-size: 0.95rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-top: 1px solid var(--hair); }
thead th { color: var(--second); font-weight: 400; border-top: none; border-bottom: 1px solid var(--rule); }
hr { border: none; border-top: 1px solid var(--rule); }
readout-qr { display: inline-block; width: 7rem; padding: 0.5rem; background: #ffffff; }
readout-qr svg { display: block; width: 100%; }
readout-note { display: block; font-size: 0.9rem; color: var(--second); margin: 0.3rem 0 0.3rem 1.4rem; }
readout-page { display: none; }
@media (max-width: 40rem) {
  table, tbody, tr, th, td, caption { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  th, td { border-top: none; padding: 0.1rem 0; }
  tr { border-top: 1px solid var(--hair); padding: 0.35rem 0; }
}
`;
