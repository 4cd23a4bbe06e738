// biome-ignore-all lint/correctness/noComponentHookFactories: a peer is measured, not maintained
// biome-ignore-all lint/suspicious/noAssignInExpressions: a peer is measured, not maintained
/** The document as HTML and CSS for the browser (`chrome`: soft hyphens, page numbers put in) and for WeasyPrint. */
import { FONTS, G } from "./common.mjs";

const esc = (s) =>
  s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
let hyF;
async function hyphenator() {
  if (hyF) return hyF;
  const Hypher = (await import("hypher")).default,
    de = (await import("hyphenation.de")).default;
  const h = new Hypher(de),
    c = new Map();
  return (hyF = (s) =>
    s.replace(/\p{L}{5,}/gu, (w) => {
      let v = c.get(w);
      if (v === undefined) {
        v = h.hyphenate(w).join("\u00AD");
        c.set(w, v);
      }
      return v;
    }));
}
export async function html(
  d,
  { flavour = "chrome", nums = null, shy = flavour === "chrome", targetCounter = true } = {},
) {
  const hy = shy ? await hyphenator() : (s) => s;
  const T = (s) => esc(hy(s));
  const rich = (runs) =>
    runs.map((r) => (r.s === "i" ? `<i>${T(r.t)}</i>` : r.s === "b" ? `<b>${T(r.t)}</b>` : T(r.t))).join("");
  const css = `@font-face{font-family:Serif4;src:url(file://${FONTS.r});font-weight:400}@font-face{font-family:Serif4;src:url(file://${FONTS.b});font-weight:700}@font-face{font-family:Serif4;src:url(file://${FONTS.i});font-style:italic}
@page{size:A4;margin:${G.mt}pt ${G.mr}pt ${G.mb}pt ${G.ml}pt;@top-left{content:"${esc(d.title)}";font:${G.hdr}pt Serif4}@top-right{content:"${esc(d.date)}";font:${G.hdr}pt Serif4}@bottom-center{content:"Seite " counter(page) " von " counter(pages);font:${G.hdr}pt Serif4}}
html{font:${G.body}pt/${G.lead}pt Serif4;hyphens:${shy ? "manual" : "auto"};orphans:2;widows:2}body{margin:0}h1,h2{break-after:avoid;hyphens:manual}h1{font-size:${G.h1}pt;line-height:${G.h1lead}pt;margin:${G.h1before}pt 0 ${G.h1after}pt}h2{font-size:${G.h2}pt;line-height:${G.h2lead}pt;margin:${G.h2before}pt 0 ${G.h2after}pt;bookmark-level:none}
p{margin:0 0 ${G.parSkip}pt;text-align:justify}table{width:100%;border-collapse:collapse;table-layout:fixed;font-size:${G.tbl}pt;line-height:${G.tblLead}pt;margin:0 0 ${G.parSkip}pt;hyphens:manual}td,th{border-bottom:.5pt solid #000;padding:${G.tblPad}pt;text-align:left;vertical-align:top}tr{break-inside:avoid}
blockquote{margin:0 ${G.quoteIndent}pt ${G.parSkip}pt;text-align:justify}blockquote footer{font-style:italic;font-size:${G.tbl}pt;text-align:left;break-before:avoid}ul{margin:0 0 ${G.parSkip}pt;padding-left:14pt}a{color:#0645ad;text-decoration:none}.l p{margin:0}
nav{break-after:page}nav h1{bookmark-level:none}nav div{display:flex;justify-content:space-between}nav a{color:#000}${targetCounter && !nums ? "nav div a.n::after{content:target-counter(attr(href url),page)}" : ""}${flavour === "weasy" ? "nav div{display:block}nav a.n{float:right}" : ""}`;
  return (
    `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>${esc(d.title)}</title><meta name="author" content="${esc(d.author)}"><style>${css}</style></head><body><nav><h1>${d.labels.toc}</h1>${d.sections.map((s, i) => `<div><a href="#${s.id}">${esc(s.title)}</a> <a class="n" href="#${s.id}">${nums ? nums[i] : ""}</a></div>`).join("")}</nav>` +
    d.sections
      .map(
        (s) =>
          `<h1 id="${s.id}">${esc(s.title)}</h1><p>${rich(s.summary)}</p><h2>${d.labels.participants}</h2><table><thead><tr>${d.labels.cols.map((c) => `<th>${c}</th>`).join("")}</tr></thead><tbody>${s.participants.map((p) => `<tr><td><b>${esc(p.name)}</b></td><td>${esc(p.role)}</td><td>${esc(p.delegation)}</td></tr>`).join("")}</tbody></table><h2>${d.labels.quotes}</h2>${s.quotes.map((q) => `<blockquote>${T(q.text)}<footer>— ${esc(q.speaker)}, ${esc(q.role)}</footer></blockquote>`).join("")}<h2>${d.labels.body}</h2>${s.body.map((b) => `<p>${rich(b)}</p>`).join("")}<h2>${d.labels.results}</h2><ul>${s.bullets.map((b) => `<li>${T(b)}</li>`).join("")}</ul><h2>${d.labels.links}</h2><div class="l">${s.links.map((l) => `<p><a href="${esc(l.url)}">${esc(l.text)}</a></p>`).join("")}</div>`,
      )
      .join("") +
    "</body></html>"
  );
}
