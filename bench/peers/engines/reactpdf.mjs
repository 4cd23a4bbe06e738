// biome-ignore-all lint/correctness/noComponentHookFactories: a peer is measured, not maintained
/** @react-pdf/renderer: flex layout, Knuth-Plass in textkit. Contents need two renders, as page numbers are known in `render()` only. PPS=1: one page element a section. */
import { Document, Font, Link, Page, pdf, StyleSheet, Text, View } from "@react-pdf/renderer";
import de from "hyphenation.de";
import Hypher from "hypher";
import React from "react";
import { FONTS, G, main } from "./common.mjs";

const hy = new Hypher(de),
  cache = new Map();
Font.register({
  family: "Serif",
  fonts: [{ src: FONTS.r }, { src: FONTS.b, fontWeight: 700 }, { src: FONTS.i, fontStyle: "italic" }],
});
Font.registerHyphenationCallback((w) => {
  let v = cache.get(w);
  if (!v) {
    v = hy.hyphenate(w);
    cache.set(w, v);
  }
  return v;
});
const h = React.createElement,
  lh = (lead, size) => lead / size;
const S = StyleSheet.create({
  page: {
    fontFamily: "Serif",
    fontSize: G.body,
    lineHeight: lh(G.lead, G.body),
    paddingTop: G.mt,
    paddingBottom: G.mb,
    paddingHorizontal: G.ml,
  },
  h1: {
    fontSize: G.h1,
    fontWeight: 700,
    lineHeight: lh(G.h1lead, G.h1),
    marginTop: G.h1before,
    marginBottom: G.h1after,
  },
  h2: {
    fontSize: G.h2,
    fontWeight: 700,
    lineHeight: lh(G.h2lead, G.h2),
    marginTop: G.h2before,
    marginBottom: G.h2after,
  },
  p: { textAlign: "justify", marginBottom: G.parSkip },
  i: { fontStyle: "italic" },
  b: { fontWeight: 700 },
  row: { flexDirection: "row", borderBottomWidth: 0.5 },
  cell: { width: "33.33%", padding: G.tblPad, fontSize: G.tbl, lineHeight: lh(G.tblLead, G.tbl) },
  q: { marginLeft: G.quoteIndent, marginRight: G.quoteIndent, marginBottom: G.parSkip },
  qa: { fontStyle: "italic", fontSize: G.tbl },
  li: { flexDirection: "row" },
  hdr: {
    position: "absolute",
    top: 36,
    left: G.ml,
    right: G.mr,
    flexDirection: "row",
    justifyContent: "space-between",
    fontSize: G.hdr,
    height: 14,
  },
  ftr: { position: "absolute", top: 795, left: G.ml, right: G.mr, textAlign: "center", fontSize: G.hdr },
  link: { color: "#0645ad", textDecoration: "none" },
});
const rich = (runs) =>
  runs.map((r, k) => (r.s === "r" ? r.t : h(Text, { key: k, style: r.s === "i" ? S.i : S.b }, r.t)));
function tree(d, nums, rec) {
  const H2 = (t) => h(Text, { style: S.h2, minPresenceAhead: 30 }, t);
  const furniture = [
    h(View, { key: "h", fixed: true, style: S.hdr }, h(Text, null, d.title), h(Text, null, d.date)),
    h(Text, {
      key: "f",
      fixed: true,
      style: S.ftr,
      render: ({ pageNumber, totalPages }) => `Seite ${pageNumber} von ${totalPages}`,
    }),
  ];
  const toc = h(
    Page,
    { size: "A4", style: S.page },
    ...furniture,
    h(Text, { style: S.h1 }, d.labels.toc),
    d.sections.map((s, i) =>
      h(
        View,
        { key: i, style: { flexDirection: "row", justifyContent: "space-between" } },
        h(Link, { src: `#${s.id}`, style: { color: "black", textDecoration: "none" } }, s.title),
        h(Text, null, String(nums ? nums[i] : "000")),
      ),
    ),
  );
  const wrapBody = (kids) =>
    process.env.PPS
      ? kids.map((k, i) => h(Page, { key: i, size: "A4", style: S.page }, ...furniture, k))
      : h(Page, { size: "A4", style: S.page }, ...furniture, kids); // PPS=1: one <Page> per section (each section starts a page)
  const body = wrapBody(
    d.sections.map((s, i) =>
      h(
        React.Fragment,
        { key: i },
        h(Text, { style: S.h1, id: s.id, bookmark: s.title, minPresenceAhead: 40 }, s.title), // a heading with its own render() prop prints nothing once it is paginated
        rec
          ? h(Text, {
              style: { height: 1, fontSize: 1, marginBottom: -1 },
              render: ({ pageNumber }) => {
                rec[i] = pageNumber;
                return " ";
              },
            })
          : null,
        h(Text, { style: S.p }, ...rich(s.summary)),
        H2(d.labels.participants),
        h(
          View,
          { style: { marginBottom: G.parSkip } },
          h(
            View,
            { style: S.row },
            d.labels.cols.map((t, k) => h(Text, { key: k, style: [S.cell, S.b] }, t)),
          ),
          s.participants.map((p, k) =>
            h(
              View,
              { key: k, style: S.row, wrap: false },
              h(Text, { style: [S.cell, S.b] }, p.name),
              h(Text, { style: S.cell }, p.role),
              h(Text, { style: S.cell }, p.delegation),
            ),
          ),
        ),
        H2(d.labels.quotes),
        s.quotes.map((q, k) =>
          h(
            View,
            { key: k, style: S.q },
            h(Text, { style: { textAlign: "justify" } }, q.text),
            h(Text, { style: S.qa }, `— ${q.speaker}, ${q.role}`),
          ),
        ),
        H2(d.labels.body),
        s.body.map((p, k) => h(Text, { key: k, style: S.p, orphans: 2, widows: 2 }, ...rich(p))),
        H2(d.labels.results),
        s.bullets.map((b, k) =>
          h(
            View,
            { key: k, style: S.li },
            h(Text, { style: { width: 14 } }, "•"),
            h(Text, { style: { flex: 1 } }, b),
          ),
        ),
        H2(d.labels.links),
        s.links.map((l, k) => h(Link, { key: k, src: l.url, style: S.link }, l.text)),
      ),
    ),
  );
  return h(Document, { title: d.title, author: d.author, language: "de" }, toc, body);
}
async function buf(t) {
  const inst = pdf(t);
  const s = await inst.toBuffer();
  const c = [];
  for await (const x of s) c.push(x);
  return Buffer.concat(c);
}
export async function render(d) {
  const rec = [];
  await buf(tree(d, null, rec));
  return buf(tree(d, rec, null));
}
await main(render);
