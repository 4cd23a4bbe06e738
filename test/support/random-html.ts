/** Random templates with everything that the profile has for pages, the same on every run. Their words are numbered. */

type Pick = (below: number) => number;

export interface RandomTemplate {
  readonly html: string;
  /** Rules of its own, beside `STYLE`. */
  readonly style: string;
}

const WORDS = [
  "Fähre",
  "und",
  "Verhandlungsteams",
  "Insel",
  "am",
  "Donnerstag",
  "Hafen",
  "verlässlich",
  "Abkommen",
  "so",
];

export function randomTemplate(pick: Pick): RandomTemplate {
  let count = 0;
  let anchors = 0;
  const words = (most: number): string =>
    Array.from({ length: 1 + pick(most) }, () => `${WORDS[pick(WORDS.length)]} n${++count}.`).join(" ");
  const times = (most: number, make: () => string): string =>
    Array.from({ length: 1 + pick(most) }, make).join("");
  const many = (depth: number): string => times(3, () => one(depth));
  const flow = (depth: number): string => (pick(3) > 0 ? words(4) : many(depth));
  const wish = (): string => (pick(4) === 0 ? ` class="b${pick(8)}"` : "");
  const foot = (): string =>
    `<readout-note>${pick(5) === 0 ? `<p>${words(20)}</p><ul><li>${words(4)}</li></ul>` : words(9)}</readout-note>`;
  const side = (): string => `<readout-note class="s">${words(3)}</readout-note>`;

  /** Rows of cells that may reach over two rows and two columns of three. */
  const rows = (depth: number): string =>
    times(3, () => {
      const own = () => `${flow(depth - 2)}${pick(6) === 0 ? foot() : ""}`;
      switch (pick(4)) {
        case 0:
          return `<tr><td rowspan="2">${own()}</td><td colspan="2">${own()}</td></tr><tr><td>${own()}</td><td>${own()}</td></tr>`;
        case 1:
          return `<tr${pick(3) === 0 ? ' class="k1"' : ""}><td colspan="3">${own()}</td></tr>`;
        case 2:
          return `<tr><td>${own()}</td><td rowspan="3">${own()}</td><td>${own()}</td></tr><tr><td>${own()}</td><td>${own()}</td></tr><tr><td>${own()}</td><td>${own()}</td></tr>`;
        default:
          return `<tr><td>${own()}</td><td class="m">${own()}</td><td>${own()}</td></tr>`;
      }
    });
  const table = (depth: number): string => {
    const caption = pick(3) === 0 ? `<caption>${words(4)}</caption>` : "";
    const end =
      pick(2) === 0 ? `<tfoot><tr><td colspan="2">${words(3)}</td><td>${words(1)}</td></tr></tfoot>` : "";
    return `<table class="t${pick(3)}">${caption}<thead><tr><th rowspan="2">${words(1)}</th><th colspan="2">${words(2)}</th></tr><tr><th>${words(1)}</th><th>${words(1)}</th></tr></thead><tbody>${rows(depth)}</tbody>${end}</table>`;
  };

  const one = (depth: number): string => {
    switch (depth <= 0 ? pick(4) : pick(22)) {
      case 0:
        return `<p${wish()}>${words(20)}</p>`;
      case 1:
        return `<p class="j">${words(30)}</p>`;
      case 2:
        return `<h2 id="h${++anchors}"${wish()}>${words(2)}</h2>`;
      case 3:
        return `<p>${words(8)} <readout-page of="#top"></readout-page> ${words(3)}</p>`;
      case 4:
      case 5:
        return `<div class="k${pick(8)}">${many(depth - 1)}</div>`;
      case 6:
        return `<ul>${times(4, () => `<li${wish()}>${flow(depth - 1)}</li>`)}</ul>`;
      case 7:
        return `<ol>${times(4, () => `<li>${words(6)}</li>`)}</ol>`;
      case 8:
        return `<div class="g${pick(2)}">${times(4, () => `<div class="w${pick(5)}">${many(depth - 1)}</div>`)}</div>`;
      case 9:
        return `<div class="c${pick(3)}">${many(depth - 1)}</div>`;
      case 10:
      case 11:
        return table(depth);
      case 12:
        return `<figure${wish()}><img src="x.png" alt="x"><figcaption>${words(4)}</figcaption></figure>`;
      case 13:
      case 14:
        return `<p>${words(8)} <span>${words(1)}</span>${foot()} ${words(8)}</p>`;
      case 15:
        return `<p>${words(8)}${side()} ${words(4)}</p>`;
      case 16:
        return `<div class="r">${many(depth - 1)}</div>`;
      case 17:
        return `<section class="w">${words(12)}</section>`;
      case 18:
        return `<dl>${times(3, () => `<dt>${words(2)}</dt><dd>${flow(depth - 1)}</dd>`)}</dl>`;
      case 19:
        return `<p>${words(3)} <img src="x.png" alt="x" class="i"> ${words(6)}<br>${words(3)}</p>`;
      case 20:
        return `<hr>`;
      default:
        return `<blockquote><p>${words(12)}</p></blockquote>`;
    }
  };
  const html = `<h1 id="top">${words(2)}</h1>${Array.from({ length: 4 }, () => one(3)).join("\n")}`;
  return { html, style: pick(4) === 0 ? "body { line-snap: baseline } h2 { line-snap: none }" : "" };
}

const STYLE = `html { font-size: 8pt; line-height: 10pt; hyphens: auto } h2 { string-set: head content() }
.j { text-align: justify } td, th { border: 0.5pt solid } .m { vertical-align: middle } .i { width: 12pt; height: 7pt }
.k0 { padding: 3pt; border: 1pt solid } .k1 { break-inside: avoid } .k2 { margin: 9pt 0; background: silver } .k3 { break-before: page }
.k4 { margin: -4pt 0 -3pt } .k5 { min-height: 60pt } .k6 { margin-left: 20pt; width: 50% } .k7 { orphans: 4; widows: 4 }
.b0 { break-before: avoid } .b1 { break-after: avoid } .b2 { break-before: page } .b3 { break-before: right } .b4 { break-after: left } .b5 { orphans: 1; widows: 1 } .b6 { break-inside: avoid } .b7 { margin: 30pt 0 }
.g0 { display: grid; grid-template-columns: 1fr 1fr; gap: 3pt } .g1 { display: grid; grid-template-columns: 1fr 40pt auto } .w0 { grid-column: span 2 } .w1 { border: 0.5pt solid; padding: 1pt }
.c0 { columns: 2; column-gap: 6pt } .c1 { columns: 2; column-gap: 6pt; column-fill: auto } .c2 { columns: 3; column-gap: 4pt; column-rule: 0.5pt solid }
.t0 { width: 100%; table-layout: fixed } .t1 { border-collapse: separate; border-spacing: 2pt }
.r { direction: rtl } .w { page: wide; break-after: avoid } ::footnote-call, ::footnote-marker { content: "*" } .s { float: sidenote; width: 27pt; margin-left: 2pt }`;

/** The style sheet, on pages of so many pt. */
export const paperOf = ({ style }: RandomTemplate, height: number): string =>
  `@page { size: 400pt ${height}pt; margin: 20pt 40pt; @top-center { content: string(head) } } @page wide { size: 520pt ${height}pt } ${STYLE} ${style}`;
