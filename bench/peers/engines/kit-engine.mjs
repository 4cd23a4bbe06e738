// biome-ignore-all lint/suspicious/noAssignInExpressions: a peer is measured, not maintained
/** The floor: `kit-layout.mjs`, emitted with PDFKit page by page and tagged. */
import PDFDocument from "pdfkit";
import { main } from "./common.mjs";
import { fk, initHyph, layout, shape } from "./kit-layout.mjs";

const hex4 = [];
const h4 = (g) => (hex4[g] ??= (g + 65536).toString(16).slice(1));
const f2 = (x) => {
  const v = Math.round(x * 100) / 100;
  return `${v}`;
};
const TAGS = true;
export async function render(d) {
  await initHyph();
  const L = layout(d);
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    lang: "de",
    font: null,
    info: { Title: d.title, Author: d.author },
    pdfVersion: "1.7",
    tagged: TAGS,
    displayTitle: true,
  });
  const chunks = [];
  doc.on("data", (c) => chunks.push(c));
  const done = new Promise((r) => doc.on("end", r));
  const F = {};
  for (const k of ["r", "b", "i"]) {
    doc.font(fk(k), `F-${k}`);
    F[k] = doc._font;
  }
  const frag = { r: new Map(), b: new Map(), i: new Map() };
  // fragment: inner of a TJ array for one piece, left open on the left/right hex string
  const fr = (f, t) => {
    let s = frag[f].get(t);
    if (s !== undefined) return s;
    const sh = shape(f, t),
      font = F[f];
    s = "";
    for (let i = 0; i < sh.gids.length; i++) {
      const g = font.subset.includeGlyph(sh.gids[i]);
      if (font.widths[g] == null) {
        font.widths[g] = sh.adv[i];
      }
      if (font.unicode[g] == null) font.unicode[g] = sh.cps[i];
      s += h4(g);
      const kn = sh.kern[i];
      if (kn !== 0 && i < sh.gids.length - 1) s += `>${f2(-kn)}<`;
    }
    frag[f].set(t, s);
    return s;
  };
  const _spW = shape("r", " ").w;
  let out = "";
  const line = (l) => {
    let cur = l.words[0][0].f;
    const _spHex = {};
    out += `/${F[cur].id} ${l.size} Tf 1 0 0 -1 ${f2(l.x)} ${f2(l.y)} Tm ${l.tz ? `${Math.round(l.tz * 10000) / 100} Tz ` : ""}[<`;
    const w = l.words,
      q = 1000 / l.size / (l.tz || 1);
    for (let i = 0; i < w.length; i++) {
      const ps = w[i];
      for (let j = 0; j < ps.length; j++) {
        const p = ps[j];
        if (p.f !== cur) {
          out += `>]TJ /${F[p.f].id} ${l.size} Tf [<`;
          cur = p.f;
        }
        out += fr(p.f, p.t);
      }
      if (i < w.length - 1) {
        const own = shape(cur, " ").w;
        const adj = own - l.sp * q;
        out += fr(cur, " ");
        if (adj > 0.05 || adj < -0.05) out += `>${f2(adj)}<`;
      }
    }
    out += l.tz ? ">]TJ 100 Tz\n" : ">]TJ\n";
  };
  const root = TAGS ? doc.struct("Document") : null;
  if (root) doc.addStructure(root);
  let tbl = null,
    _row = null,
    _list = null;
  for (let pi = 0; pi < L.pages.length; pi++) {
    const p = L.pages[pi];
    doc.addPage();
    const R = doc.page.fonts;
    for (const k in F) R[F[k].id] = F[k].ref();
    out = "";
    const flush = () => {
      if (out) {
        doc.page.write(Buffer.from(out, "latin1"));
        out = "";
      }
    };
    if (p.rules.length) {
      if (TAGS) out += "/Artifact BMC\n";
      for (const [x, y, w, h] of p.rules) out += `${f2(x)} ${f2(y)} ${f2(w)} ${h} re `;
      out += "f\n";
      if (TAGS) out += "EMC\n";
    }
    const _blue = (l) => l;
    if (TAGS) {
      out += "/Artifact <</Type /Pagination>> BDC BT\n";
      p.furniture.forEach(line);
      out += "ET EMC\n";
      flush();
      for (const b of p.blocks) {
        const mark = (tag, lines, _parent, _type) => {
          flush();
          const c = doc.markStructureContent(tag);
          out += "BT\n";
          if (b.it?.url) out += "0.024 0.271 0.678 rg\n";
          lines.forEach(line);
          if (b.it?.url) out += "0 g\n";
          out += "ET\n";
          flush();
          doc.endMarkedContent();
          return c;
        };
        if (b.tag === "TR") {
          if (b.it.first) root.add((tbl = doc.struct("Table")));
          const tr = doc.struct("TR");
          tbl.add(tr);
          for (let ci = 0; ci < 3; ci++) {
            const tg = b.it.head ? "TH" : "TD";
            const ls = b.lines.filter((l) => l.cell === ci);
            tr.add(doc.struct(tg, b.it.head ? { scope: "Column" } : {}, [mark(tg, ls)]));
          }
          tr.end();
          if (b.it.lastRow) tbl.end();
        } else if (b.tag === "LI") {
          root.add(doc.struct("L", [doc.struct("LI", [doc.struct("LBody", [mark("LBody", b.lines)])])]));
        } else root.add(doc.struct(b.tag, [mark(b.tag, b.lines)]));
      }
    } else {
      out += "BT\n";
      p.furniture.forEach(line);
      for (const b of p.blocks) {
        const u = b.it?.url;
        if (u) out += "0.024 0.271 0.678 rg\n";
        b.lines.forEach(line);
        if (u) out += "0 g\n";
      }
      out += "ET\n";
      flush();
    }
    for (const [id, y, sec] of p.dests) {
      doc.addNamedDestination(id, "XYZ", 0, y, null);
      doc.outline.addItem(d.sections[sec].title);
    }
    for (const k of p.links)
      if (k.url) doc.link(k.x, k.y, k.w, k.h, k.url);
      else doc.goTo(k.x, k.y, k.w, k.h, k.dest);
  }
  if (root) root.end();
  doc.end();
  await done;
  return Buffer.concat(chunks);
}
await main(render);
