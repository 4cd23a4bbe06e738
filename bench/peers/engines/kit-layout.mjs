// biome-ignore-all lint/suspicious/noAssignInExpressions: a peer is measured, not maintained
// biome-ignore-all lint/suspicious/useIterableCallbackReturn: a peer is measured, not maintained
// biome-ignore-all lint/correctness/noConstantCondition: a peer is measured, not maintained
/**
 * A throw-away engine for this one document, the floor that others are measured from: total-fit, hyphenation, widows, contents. It knows
 * neither HTML nor CSS, and is written for speed, not for reading. Lengths in pt, words kept with their shapes for the whole process.
 */
import fs from "node:fs";
import * as fontkit from "fontkit";
import { FONTS, G } from "./common.mjs";

let HY = null;
const hyCache = new Map();
const fonts = {};
export const fk = (k) => (fonts[k] ??= fontkit.create(fs.readFileSync(FONTS[k])));
// ---- shaping cache (per process): font key + text -> {gids, cps, adv, kern, w} in 1/1000 em
const shapes = { r: new Map(), b: new Map(), i: new Map() };
export function shape(k, t) {
  let s = shapes[k].get(t);
  if (s) return s;
  const run = fk(k).layout(t);
  const n = run.glyphs.length,
    gids = new Array(n),
    cps = new Array(n),
    adv = new Array(n),
    kern = new Array(n);
  let w = 0;
  const sc = 1000 / fk(k).unitsPerEm;
  for (let i = 0; i < n; i++) {
    const g = run.glyphs[i];
    gids[i] = g.id;
    cps[i] = g.codePoints;
    adv[i] = g.advanceWidth * sc;
    const xa = run.positions[i].xAdvance * sc;
    kern[i] = xa - adv[i];
    w += xa;
  }
  s = { gids, cps, adv, kern, w };
  shapes[k].set(t, s);
  return s;
}
const LET = /\p{L}{5,}/u;
function hyphens(t) {
  let h = hyCache.get(t);
  if (h !== undefined) return h;
  h = null;
  const m = LET.exec(t);
  if (m) {
    const parts = HY.hyphenate(m[0]);
    if (parts.length > 1) {
      h = [];
      let o = m.index;
      for (let i = 0; i < parts.length - 1; i++) {
        o += parts[i].length;
        h.push(o);
      }
    }
  }
  hyCache.set(t, h);
  return h;
}
export async function initHyph() {
  if (!HY) {
    const Hypher = (await import("hypher")).default,
      de = (await import("hyphenation.de")).default;
    HY = new Hypher(de);
  }
}
// words: array of pieces [{f,t}] (no spaces inside)
function tokens(runs) {
  const words = [];
  let cur = null;
  for (const r of runs) {
    const parts = r.t.split(" ");
    for (let i = 0; i < parts.length; i++) {
      if (i > 0) cur = null;
      if (parts[i]) {
        if (cur) cur.push({ f: r.s, t: parts[i] });
        else words.push((cur = [{ f: r.s, t: parts[i] }]));
      }
    }
  }
  return words;
}
// total-fit. returns lines: [{pieces:[[{f,t}...]...words], nat, n(spaces), last, hyph}]
const HPEN = 60,
  HDEM = 10000,
  STR = 0.5,
  SHR = 0.28,
  EXP = 0;
const bpW = [],
  bpI = [],
  bpO = [],
  bpPen = [],
  bpH = [];
export function breakPara(runs, width, size, justify, hyph) {
  const words = tokens(runs),
    n = words.length,
    em = size / 1000;
  const sp = shape("r", " ").w * em;
  const W = new Float64Array(n),
    X = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    let w = 0;
    const p = words[i];
    for (let j = 0; j < p.length; j++) w += shape(p[j].f, p[j].t).w;
    W[i] = w * em;
    X[i + 1] = X[i] + W[i] + sp;
  }
  if (!justify && X[n] - sp <= width) return [{ words, nat: X[n] - sp, n: n - 1, last: true, hyph: false }];
  // breakpoints
  let nb = 0;
  const hw = shape("r", "-").w * em;
  for (let i = 0; i < n; i++) {
    if ((hyph && i > 0) || (hyph && n > 1)) {
      const p = words[i];
      let base = 0;
      for (let j = 0; j < p.length; j++) {
        const hs = hyphens(p[j].t);
        if (hs) {
          const s = shape(p[j].f, p[j].t);
          let c = 0,
            x = 0,
            g = 0;
          for (const o of hs) {
            while (c < o && g < s.gids.length) {
              x += s.adv[g] + s.kern[g];
              c += s.cps[g].length;
              g++;
            }
            if (c !== o) continue;
            bpW[nb] = X[i] + (base + x) * em + hw;
            bpI[nb] = i;
            bpO[nb] = j * 1000 + o;
            bpPen[nb] = HPEN;
            bpH[nb] = (base + x) * em;
            nb++;
          }
        }
        base += shape(p[j].f, p[j].t).w;
      }
    }
    bpW[nb] = X[i] + W[i];
    bpI[nb] = i + 1;
    bpO[nb] = 0;
    bpPen[nb] = 0;
    bpH[nb] = 0;
    nb++;
  }
  const st = justify ? sp * STR : sp * 3,
    sh = justify ? sp * SHR : 0;
  // active nodes as parallel arrays
  const aI = [0],
    aS = [0],
    aWi = [0],
    aTot = [0],
    aPrev = [-1],
    aLine = [0],
    aHy = [0],
    aFit = [1];
  const _nodes = aI;
  const act = [0];
  for (let b = 0; b < nb; b++) {
    const last = b === nb - 1,
      pen = bpPen[b],
      isH = pen > 0;
    let best = Infinity,
      bestA = -1,
      bestFit = 1;
    let keep = 0;
    let over = -1;
    for (let q = 0; q < act.length; q++) {
      const a = act[q];
      const L = bpW[b] - aS[a],
        ns = (isH ? bpI[b] : bpI[b] - 1) - aWi[a];
      let r;
      const diff = width - L;
      if (diff >= 0)
        r = last ? 0 : ns > 0 || !justify ? diff / ((ns > 0 ? ns : 1) * st + (justify ? EXP * L : 0)) : 10;
      else r = ns > 0 && sh > 0 ? diff / (ns * sh + EXP * L) : -10;
      if (r < -1.0001) {
        over = a;
        continue;
      }
      act[keep++] = a;
      if (r > 6 && !last && justify) continue;
      const bad = 100 * Math.abs(r * r * r);
      let d = 10 + bad + pen;
      d *= d;
      const fit = r < -0.5 ? 0 : r <= 0.5 ? 1 : r <= 1 ? 2 : 3;
      if (Math.abs(fit - aFit[a]) > 1) d += 3000;
      if (isH && aHy[a]) d += HDEM * aHy[a];
      if (last && aHy[a]) d += 5000;
      d += aTot[a];
      if (d < best) {
        best = d;
        bestA = a;
        bestFit = fit;
      }
    }
    act.length = keep;
    if (bestA < 0 && keep === 0) {
      bestA = over;
      best = aTot[over] + 1e9;
    } // nothing feasible: overfull
    if (bestA >= 0) {
      const id = aI.length;
      aI.push(b);
      aS.push(isH ? bpW[b] - hw : X[bpI[b]]);
      aWi.push(bpI[b]);
      aTot.push(best);
      aPrev.push(bestA);
      aLine.push(aLine[bestA] + 1);
      aHy.push(isH ? aHy[bestA] + 1 : 0);
      aFit.push(bestFit);
      act.push(id);
    } else if (last) {
      const a = act[act.length - 1];
      const id = aI.length;
      aI.push(b);
      aS.push(0);
      aWi.push(n);
      aTot.push(0);
      aPrev.push(a);
      aLine.push(0);
      aHy.push(0);
      aFit.push(1);
      act.push(id);
    }
  }
  const seq = [];
  for (let a = aI.length - 1; a > 0; a = aPrev[a]) seq.push(aI[a]);
  seq.reverse();
  const lines = [];
  let wi = 0,
    off = 0;
  for (let k = 0; k < seq.length; k++) {
    const b = seq[k],
      isH = bpPen[b] > 0;
    const ws = [];
    const end = isH ? bpI[b] : bpI[b] - 1;
    let nat = 0;
    for (let i = wi; i <= end; i++) {
      let p = words[i];
      const from = i === wi ? off : 0,
        to = isH && i === end ? bpO[b] : -1;
      if (from || to >= 0) {
        p = cut(p, from, to);
        let w = 0;
        for (const x of p) w += shape(x.f, x.t).w;
        nat += w * em;
      } else nat += W[i];
      ws.push(p);
    }
    nat += (ws.length - 1) * sp;
    lines.push({ words: ws, nat, n: ws.length - 1, last: k === seq.length - 1, hyph: isH });
    wi = bpI[b];
    off = isH ? bpO[b] : 0;
  }
  return lines;
}
function cut(p, from, to) {
  const out = [];
  const fj = Math.floor(from / 1000),
    fo = from % 1000,
    tj = to >= 0 ? Math.floor(to / 1000) : p.length,
    tO = to >= 0 ? to % 1000 : 0;
  for (let j = fj; j < p.length && j <= tj; j++) {
    let t = p[j].t;
    const e = j === tj ? tO : t.length;
    const s = j === fj ? fo : 0;
    t = t.slice(s, e);
    if (j === tj && to >= 0) t += "-";
    if (t) out.push({ f: p[j].f, t });
  }
  return out;
}
const txt = (t, f = "r") => [{ s: f, t }];
export function layout(d) {
  const TW = G.W - G.ml - G.mr,
    top = G.mt,
    bot = G.H - G.mb;
  const flow = [];
  const spn = shape("r", " ").w / 1000;
  // flow item: {h(before), lines:[{...,x,size,dy}], lead, after, keepNext, kind}
  const push = (runs, o) => {
    const size = o.size || G.body,
      lead = o.lead || G.lead,
      x = o.x || 0,
      w = TW - x - (o.xr || 0);
    const ls = breakPara(runs, w, size, !!o.justify, !!o.hyph);
    for (const l of ls) {
      l.size = size;
      l.x = G.ml + x;
      if (EXP && o.justify && l.n > 0 && (!l.last || l.nat > w)) {
        const s0 = spn * size,
          df = w - l.nat;
        let r = df / (l.n * s0 * (df >= 0 ? STR : SHR) + EXP * l.nat);
        if (r > 1) r = 1;
        if (r < -1) r = -1;
        l.tz = 1 + r * EXP;
        l.sp = (w - (l.nat - l.n * s0) * l.tz) / l.n;
      } else
        l.sp =
          o.justify && !l.last && l.n > 0
            ? spn * size + (w - l.nat) / l.n
            : o.justify && l.n > 0 && l.nat > w
              ? spn * size + (w - l.nat) / l.n
              : spn * size;
    }
    flow.push({
      before: o.before || 0,
      after: o.after || 0,
      lead,
      lines: ls,
      keepNext: !!o.keepNext,
      keepPrev: !!o.keepPrev,
      tag: o.tag || "P",
      ...o.extra,
    });
  };
  d.sections.forEach((s, i) => {
    push(txt(s.title, "b"), {
      size: G.h1,
      lead: G.h1lead,
      before: G.h1before,
      after: G.h1after,
      keepNext: true,
      tag: "H1",
      extra: { sec: i },
    });
    push(s.summary, { justify: true, hyph: true, after: G.parSkip });
    const h2 = (t) =>
      push(txt(t, "b"), {
        size: G.h2,
        lead: G.h2lead,
        before: G.h2before,
        after: G.h2after,
        keepNext: true,
        tag: "H2",
      });
    h2(d.labels.participants);
    const cw = TW / 3 - 2 * G.tblPad;
    const rows = [
      d.labels.cols.map((c) => [c, "b"]),
      ...s.participants.map((p) => [
        [p.name, "b"],
        [p.role, "r"],
        [p.delegation, "r"],
      ]),
    ];
    rows.forEach((row, k) => {
      const cells = row.map(([t, f], c) => {
        const ls = breakPara(txt(t, f), cw, G.tbl, false, false);
        for (const l of ls) {
          l.size = G.tbl;
          l.x = G.ml + (c * TW) / 3 + G.tblPad;
          l.sp = spn * G.tbl;
        }
        return ls;
      });
      const nl = Math.max(...cells.map((c) => c.length));
      flow.push({
        row: true,
        cells,
        lines: [],
        head: k === 0,
        height: nl * G.tblLead + 2 * G.tblPad,
        lead: G.tblLead,
        before: 0,
        after: k === rows.length - 1 ? G.parSkip : 0,
        keepNext: k === 0 || k === rows.length - 2,
        tag: "TR",
        first: k === 0,
        lastRow: k === rows.length - 1,
      });
    });
    h2(d.labels.quotes);
    for (const q of s.quotes) {
      push(txt(q.text), {
        x: G.quoteIndent,
        xr: G.quoteIndent,
        justify: true,
        hyph: true,
        keepNext: true,
        tag: "BlockQuote",
      });
      push(txt(`— ${q.speaker}, ${q.role}`, "i"), {
        x: G.quoteIndent,
        xr: G.quoteIndent,
        size: G.tbl,
        lead: G.tblLead,
        after: G.parSkip,
        keepPrev: true,
      });
    }
    h2(d.labels.body);
    for (const p of s.body) push(p, { justify: true, hyph: true, after: G.parSkip });
    h2(d.labels.results);
    s.bullets.forEach((b, k) =>
      push(txt(b), {
        x: 14,
        hyph: false,
        after: k === 4 ? G.parSkip : 0,
        tag: "LI",
        extra: { bullet: true },
      }),
    );
    h2(d.labels.links);
    for (const l of s.links) push(txt(l.text), { tag: "Link", extra: { url: l.url } });
  });
  // pagination
  const pages = [];
  let page = null,
    y = 0;
  const newPage = () => {
    page = { lines: [], rules: [], links: [], dests: [], blocks: [] };
    pages.push(page);
    y = top;
  };
  const tocPer = Math.floor((bot - top - G.h1lead - G.h1after) / 17),
    tocPages = Math.ceil(d.sections.length / tocPer);
  for (let t = 0; t < tocPages; t++) newPage();
  newPage();
  const secPage = [];
  const minHead = (it) =>
    it.row
      ? it.height
      : it.lines.length <= 3
        ? it.lines.length * it.lead + (it.tag === "BlockQuote" ? G.tblLead : 0)
        : 2 * it.lead;
  const need = (k) => {
    let h = 0;
    for (; ; k++) {
      const it = flow[k];
      if (!it) return h;
      h += it.before;
      if (it.keepNext && !(it.tag === "BlockQuote")) {
        h += it.row ? it.height : it.lines.length * it.lead;
        h += it.after;
        continue;
      }
      return h + minHead(it);
    }
  };
  const bl = (size) => size * 0.95; // baseline inside line
  for (let k = 0; k < flow.length; k++) {
    const it = flow[k];
    let before = y === top ? 0 : it.before;
    if (it.row) {
      if (y + before + need(k) - it.before > bot) {
        newPage();
        before = 0;
      }
      y += before;
      const blk = { tag: "TR", it, lines: [] };
      page.blocks.push(blk);
      it.cells.forEach((c, ci) =>
        c.forEach((l, j) => {
          l.y = y + G.tblPad + j * G.tblLead + bl(l.size);
          l.cell = ci;
          page.lines.push(l);
          blk.lines.push(l);
        }),
      );
      y += it.height;
      page.rules.push([G.ml, y, TW, it.head ? 1 : 0.5]);
      y += it.after;
      continue;
    }
    let rest = it.lines;
    if (it.keepNext && it.tag !== "BlockQuote") {
      if (y + before + need(k) - it.before > bot) {
        newPage();
        before = 0;
      }
    }
    let first = true;
    while (rest.length) {
      y += first ? before : 0;
      let f = Math.floor((bot - y + 0.01) / it.lead);
      const tail = it.tag === "BlockQuote" ? G.tblLead : 0;
      if (tail && rest.length <= f && y + rest.length * it.lead + tail > bot) f = rest.length - 1;
      if (f < rest.length) {
        f = Math.min(f, rest.length - 2);
        if ((f < 2 && y > top) || f < 1) {
          newPage();
          before = 0;
          first = false;
          if (f < 1 || true) {
            f = 0;
          }
        }
      }
      const take = f === 0 ? [] : rest.slice(0, Math.min(f, rest.length));
      if (take.length) {
        const blk = { tag: it.tag, it, lines: take.slice() };
        page.blocks.push(blk);
        if (it.sec !== undefined && first) {
          secPage[it.sec] = pages.length;
          page.dests.push([d.sections[it.sec].id, y, it.sec]);
        }
        if (it.sec !== undefined && secPage[it.sec] === undefined) {
          secPage[it.sec] = pages.length;
          page.dests.push([d.sections[it.sec].id, y, it.sec]);
        }
        for (const l of take) {
          l.y = y + (it.lead - l.size * 1.371) / 2 + 1.036 * l.size;
          page.lines.push(l);
          if (it.bullet && l === it.lines[0]) {
            const bL = {
              words: [[{ f: "r", t: "•" }]],
              size: G.body,
              x: G.ml + 2,
              sp: 0,
              n: 0,
              y: l.y,
              label: true,
            };
            page.lines.push(bL);
            blk.lines.unshift(bL);
          }
          if (it.url) page.links.push({ x: l.x, y, w: l.nat, h: it.lead, url: it.url, blk });
          y += it.lead;
        }
        rest = rest.slice(take.length);
        if (rest.length) newPage();
      }
      first = false;
      before = 0;
    }
    y += it.after;
    if (y > bot) y = bot;
  }
  // TOC + furniture
  const total = pages.length;
  const one = (t, f, size, x, y, align, w) => {
    const words = tokens(txt(t, f));
    let nat = 0;
    for (const p of words) for (const z of p) nat += shape(z.f, z.t).w;
    nat = (nat * size) / 1000 + (words.length - 1) * spn * size;
    return {
      words,
      size,
      x: align === "r" ? x + w - nat : align === "c" ? x + (w - nat) / 2 : x,
      y,
      sp: spn * size,
      n: words.length - 1,
      nat,
    };
  };
  d.sections.forEach((s, i) => {
    const pg = pages[Math.floor(i / tocPer)],
      yy = top + G.h1lead + G.h1after + (i % tocPer) * 17;
    const a = one(s.title, "r", G.body, G.ml, yy + 11),
      b = one(String(secPage[i]), "r", G.body, G.ml, yy + 11, "r", TW);
    pg.lines.push(a, b);
    pg.blocks.push({ tag: "TOCI", lines: [a, b] });
    pg.links.push({ x: G.ml, y: yy, w: TW, h: 14, dest: s.id });
  });
  const tt = one(d.labels.toc, "b", G.h1, G.ml, top + 16);
  pages[0].lines.unshift(tt);
  pages[0].blocks.unshift({ tag: "H1", lines: [tt] });
  pages.forEach((p, i) => {
    p.furniture = [
      one(d.title, "r", G.hdr, G.ml, 44),
      one(d.date, "r", G.hdr, G.ml, 44, "r", TW),
      one(`Seite ${i + 1} von ${total}`, "r", G.hdr, G.ml, G.H - 36, "c", TW),
    ];
  });
  return { pages, secPage, total };
}
