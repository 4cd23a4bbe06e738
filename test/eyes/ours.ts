/** Sets the same documents ourselves, and tells of them what a browser tells. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { layOut, renderHtml } from "../../src/layout/index.ts";
import type { Account } from "../../src/model/account.ts";
import type { Briefing } from "../../src/model/briefing.ts";
import { UNCHECKED } from "../../src/model/check-report.ts";
import type { LayoutFiles } from "../../src/model/layout.ts";
import type { PagedDocument } from "../../src/model/page.ts";
import { readPicture } from "../../src/read/picture.ts";
import { typeset, Witness } from "../../src/typeset/index.ts";
import { briefing, filesOf } from "../layout/support.ts";
import { houseShelf } from "../typeset/paragraph/setting.ts";
import type { Case } from "./cases.ts";
import type { Seen, SeenBox } from "./chromium.ts";

/** Pictures that documents may show, by name. */
export const PICTURES: Readonly<Record<string, Uint8Array>> = {
  "dot.svg": new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20"><path d="M0 0H40V20H0Z"/></svg>',
  ),
};

/** Every element gets a number, by which both sides name it. */
export function numbered(html: string): string {
  let n = 0;
  return html.replace(/<([a-z][a-z0-9-]*)/g, (tag) => `${tag} data-n="${++n}"`);
}

/** The files of a layout whose template is this HTML, word for word. */
export function asLayout(html: string, css: string, pictures = PICTURES): LayoutFiles {
  return {
    ...filesOf(html.replaceAll("{{", "\\{{"), { style: css }),
    picture: (src) => readPicture({ name: src, bytes: pictures[src]! }),
  };
}

/** The same for browsers, with the fonts of the house. */
export function forBrowsers(html: string, css: string, of: Briefing = briefing()): string {
  const { value, diagnostics } = renderHtml(of, asLayout(html, css), UNCHECKED, FACES);
  expect(diagnostics).toEqual([]);
  return value!;
}

export interface Ours {
  readonly document: PagedDocument;
  readonly account: Account;
  readonly codes: readonly string[];
}

export async function setOurselves(
  html: string,
  css: string,
  of: Briefing = briefing(),
  pictures = PICTURES,
): Promise<Ours> {
  const { value, diagnostics } = layOut(of, asLayout(html, css, pictures));
  if (value === undefined) throw new Error(diagnostics.map((d) => d.message).join("\n"));
  const witness = new Witness();
  const { document, diagnostics: later } = await typeset(value, houseShelf, witness);
  const codes = [...diagnostics, ...later].map(({ code, message }) => `${code} ${message}`);
  return { document, account: witness.account(), codes };
}

/** A case on a page that is wide and tall enough, seen from the top left corner of its content. */
export async function seeOurselves({ html, css, room }: Case): Promise<Seen> {
  const paper = `@page { size: ${room + 80}pt 2500pt; margin: 40pt }`;
  const { document, account, codes } = await setOurselves(html, `${paper} ${css}`);
  expect(codes).toEqual([]);
  expect(document.pages.length).toBe(1);
  return seenIn(html, account, 40, 40);
}

export function seenIn(html: string, account: Account, left: number, top: number): Seen {
  const boxes = new Map<number, SeenBox>();
  const numbers = numbersByPlace(html);
  for (const { place, x, y, width, height } of account.boxes) {
    const n = place && numbers.get(`${place.line}:${place.column}`);
    if (n === undefined) continue;
    // Of the boxes of one element the outermost is its own.
    const known = boxes.get(n);
    if (known !== undefined && known.width * known.height > width * height) continue;
    boxes.set(n, { n, x: x - left, y: y - top, width, height });
  }
  const words = account.lines.flatMap((line) => {
    const starts = [line.left, ...line.spaces.map((space) => space.x + space.width)];
    return line.text.split(" ").map((text, i) => ({
      text,
      x: (starts[i] ?? Number.NaN) - left,
      middle: line.y + line.height / 2 - top,
    }));
  });
  return { boxes: [...boxes.values()], words };
}

/** Where each numbered element begins, `line:column`. */
export function numbersByPlace(html: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  html.split("\n").forEach((line, i) => {
    for (const hit of line.matchAll(/<[a-z][a-z0-9-]* data-n="(\d+)"/g))
      places.set(`${i + 1}:${hit.index + 1}`, Number(hit[1]));
  });
  return places;
}

// ---- fonts ----

interface Listed {
  readonly name: string;
  readonly package?: string;
  readonly files: readonly {
    readonly file: string;
    readonly weight: number;
    readonly italic?: boolean;
    readonly sizes?: readonly [number, number];
  }[];
}

/** Browsers know no cuts for sizes; they get those for reading. */
const READING_SIZE = 10;

const require = createRequire(import.meta.url);

const FACES: string = (() => {
  const list = JSON.parse(readFileSync(new URL("../../fonts/fonts.json", import.meta.url), "utf8"));
  return (list.families as readonly Listed[])
    .flatMap((family) =>
      family.files
        .filter(({ sizes }) => sizes === undefined || (sizes[0] <= READING_SIZE && READING_SIZE < sizes[1]))
        .map(({ file: name, weight, italic }) => {
          const folder =
            family.package === undefined
              ? new URL("../../fonts/", import.meta.url).pathname
              : dirname(require.resolve(`${family.package}/package.json`));
          const style = italic ? "italic" : "normal";
          return `@font-face { font-family: "${family.name}"; font-weight: ${weight}; font-style: ${style}; src: url("file://${join(folder, name)}") }`;
        }),
    )
    .join("\n");
})();
