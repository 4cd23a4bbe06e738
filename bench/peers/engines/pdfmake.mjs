/** pdfmake by its documented idioms: toc, tocItem, outline, header and footer functions. It does not hyphenate. */
import pdfmake from "pdfmake";
import { FONTS, G, main } from "./common.mjs";

pdfmake.setFonts({ Serif: { normal: FONTS.r, bold: FONTS.b, italics: FONTS.i, bolditalics: FONTS.b } });
if (pdfmake.setUrlAccessPolicy) pdfmake.setUrlAccessPolicy(() => false);
if (pdfmake.setLocalAccessPolicy) pdfmake.setLocalAccessPolicy(() => true);
export async function render(d) {
  const rich = (runs) =>
    runs.map((r) => ({
      text: r.t,
      ...(r.s === "i" ? { italics: true } : r.s === "b" ? { bold: true } : {}),
    }));
  const lh = (lead, size) => lead / (1.371 * size);
  const para = (runs, o = {}) => ({
    text: rich(runs),
    alignment: "justify",
    margin: [0, 0, 0, G.parSkip],
    ...o,
  });
  const h2 = (t) => ({ text: t, style: "h2" });
  const content = [{ toc: { title: { text: d.labels.toc, style: "h1" } } }];
  d.sections.forEach((s, i) => {
    content.push(
      {
        text: s.title,
        style: "h1",
        tocItem: true,
        outline: true,
        ...(i === 0 ? { pageBreak: "before" } : {}),
      },
      para(s.summary),
      h2(d.labels.participants),
      {
        table: {
          headerRows: 1,
          widths: ["*", "*", "*"],
          body: [
            d.labels.cols.map((t) => ({ text: t, bold: true })),
            ...s.participants.map((p) => [{ text: p.name, bold: true }, p.role, p.delegation]),
          ],
        },
        layout: "lightHorizontalLines",
        fontSize: G.tbl,
        lineHeight: 1,
        margin: [0, 0, 0, G.parSkip],
      },
      h2(d.labels.quotes),
      ...s.quotes.map((q) => ({
        stack: [
          { text: q.text, alignment: "justify" },
          { text: `— ${q.speaker}, ${q.role}`, italics: true, fontSize: G.tbl },
        ],
        margin: [G.quoteIndent, 0, G.quoteIndent, G.parSkip],
      })),
      h2(d.labels.body),
      ...s.body.map((p) => para(p)),
      h2(d.labels.results),
      { ul: s.bullets, margin: [0, 0, 0, G.parSkip] },
      h2(d.labels.links),
      ...s.links.map((l) => ({ text: l.text, link: l.url, color: "#0645ad" })),
    );
  });
  const dd = {
    pageSize: "A4",
    pageMargins: [G.ml, G.mt, G.mr, G.mb],
    language: "de",
    info: { title: d.title, author: d.author },
    defaultStyle: { font: "Serif", fontSize: G.body, lineHeight: lh(G.lead, G.body) },
    styles: {
      h1: {
        fontSize: G.h1,
        bold: true,
        lineHeight: lh(G.h1lead, G.h1),
        margin: [0, G.h1before, 0, G.h1after],
      },
      h2: {
        fontSize: G.h2,
        bold: true,
        lineHeight: lh(G.h2lead, G.h2),
        margin: [0, G.h2before, 0, G.h2after],
      },
    },
    header: () => ({
      columns: [{ text: d.title }, { text: d.date, alignment: "right" }],
      fontSize: G.hdr,
      margin: [G.ml, 32, G.mr, 0],
    }),
    footer: (p, n) => ({
      text: `Seite ${p} von ${n}`,
      alignment: "center",
      fontSize: G.hdr,
      margin: [0, 18, 0, 0],
    }),
    content,
  };
  return await pdfmake.createPdf(dd).getBuffer();
}
await main(render);
