// biome-ignore-all lint/suspicious/useIterableCallbackReturn: a peer is measured, not maintained
/** The document as groff -ms source; `@N0@` and `@TOTAL@` are page numbers, which `groff.sh` puts in for the second pass. */
import { G } from "./common.mjs";

const ge = (s) =>
  s
    .replace(/\\/g, "\\e")
    .replace(/^([.'])/, "\\&$1")
    .replace(/"/g, "\\(dq");
const rich = (rs) =>
  rs
    .map((r) => (r.s === "i" ? `\\fI${ge(r.t)}\\fP` : r.s === "b" ? `\\fB${ge(r.t)}\\fP` : ge(r.t)))
    .join("")
    .replace(/ +/g, " ");
export function groffSource(d) {
  const W = (G.W - G.ml - G.mr).toFixed(2);
  const L = [];
  L.push(
    `.nr PO ${G.ml}p`,
    `.nr LL ${W}p`,
    ".nr PS 10.5p",
    ".nr VS 14p",
    `.nr HM ${G.mt}p`,
    `.nr FM ${G.mb}p`,
    ".nr PI 0",
    `.nr PD ${G.parSkip}p`,
    `.nr QI ${G.quoteIndent}p`,
    ".fam T",
    `.ds LH "\\s9${d.title}\\s0`,
    ".ds CH",
    `.ds RH "\\s9${d.date}\\s0`,
    `.ds CF "\\s9Seite \\\\n% von ${"@TOTAL@"}\\s0`,
    ".ds LF",
    ".ds RF",
    ".nr HY 4",
    ".hy 4",
  );
  const h1 = (t, i) => {
    L.push(
      ".LP",
      `.ne 6v`,
      `.sp ${G.h1before}p`,
      ...(i >= 0 ? [`.tm TOC ${i} \\n%`, `.pdfhref M -N s${i + 1} -- `, `.pdfbookmark 1 "${t}"`] : []),
      ".ps 16",
      ".vs 20p",
      `.na`,
      `.nh`,
      `\\fB${ge(t)}\\fP`,
      ".br",
      ".ps 10.5",
      ".vs 14p",
      ".hy 4",
      ".ad b",
      `.sp ${G.h1after - G.parSkip}p`,
    );
  };
  const h2 = (t) =>
    L.push(
      ".LP",
      ".ne 4v",
      `.sp ${G.h2before - G.parSkip}p`,
      ".ps 11.5",
      `\\fB${ge(t)}\\fP`,
      ".br",
      ".ps 10.5",
    );
  // toc
  L.push(
    ".LP",
    ".ps 16",
    ".vs 20p",
    `\\fB${d.labels.toc}\\fP`,
    ".br",
    ".ps 10.5",
    ".vs 14p",
    `.ta ${W}pR`,
    ".nf",
  );
  d.sections.forEach((s, i) => L.push(`${ge(s.title)}\t${`@N${i}@`}`));
  L.push(".fi", ".bp");
  d.sections.forEach((s, i) => {
    h1(s.title, i);
    L.push(".LP", rich(s.summary));
    h2(d.labels.participants);
    const w = ((G.W - G.ml - G.mr) / 3 - 8).toFixed(1);
    L.push(
      ".LP",
      ".ps 9.5",
      ".vs 12.5p",
      ".TS",
      "tab(|);",
      `lbw(${w}p) lbw(${w}p) lbw(${w}p)`,
      `lbw(${w}p) lw(${w}p) lw(${w}p) .`,
      d.labels.cols.join("|"),
      "_",
    );
    s.participants.forEach((p) => {
      L.push([p.name, p.role, p.delegation].map((x) => `T{\n.na\n${x}\nT}`).join("|"), "_");
    });
    L.push(".TE", ".ps 10.5", ".vs 14p");
    h2(d.labels.quotes);
    s.quotes.forEach((q) =>
      L.push(".QP", ge(q.text), ".br", `\\s9\\fI\\[em] ${ge(q.speaker)}, ${ge(q.role)}\\fP\\s0`),
    );
    h2(d.labels.body);
    s.body.forEach((b) => L.push(".LP", rich(b)));
    h2(d.labels.results);
    s.bullets.forEach((b, _k) => L.push(".nr PD 0", ".IP \\(bu 2", ge(b)));
    L.push(`.nr PD ${G.parSkip}p`);
    h2(d.labels.links);
    s.links.forEach((l) => L.push(".br", `.pdfhref W -D "${l.url}" -- ${ge(l.text)}`));
  });
  L.push(".br", ".tm PAGES \\n%");
  return `${L.join("\n")}\n`;
}
