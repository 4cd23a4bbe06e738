/** Lets a headless Chromium lay documents out, all in one run, and reads where the boxes came to stand. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { hasTool } from "../support/tools.ts";

export const chromium: string | undefined = ["chromium", "chromium-browser", "google-chrome"].find(hasTool);

/** Lengths in pt, from the top left corner of the document. */
export interface SeenBox {
  readonly n: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The element before it, when they stand one below another as blocks. */
  readonly after?: number;
}

export interface Seen {
  readonly boxes: readonly SeenBox[];
  /** Each word: its left edge, and the height of its middle. */
  readonly words: readonly { readonly text: string; readonly x: number; readonly middle: number }[];
}

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"];
/** A run takes about two seconds on a quiet machine. */
const PATIENCE = 90_000;

/** Each document in a frame of its own; one script asks all of them. */
export function seeAll(
  documents: readonly string[],
  files: Readonly<Record<string, Uint8Array>>,
): readonly Seen[] {
  return inFolder(files, (folder) => {
    const frames = documents.map(
      (html) =>
        `<iframe width="2000" height="3000" srcdoc="${html.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`,
    );
    const page = `<!doctype html><body>${frames.join("\n")}<pre id="out"></pre><script>${ASK}</script>`;
    writeFileSync(join(folder, "all.html"), page);
    const dom = run([
      ...FLAGS,
      "--virtual-time-budget=20000",
      "--dump-dom",
      `file://${join(folder, "all.html")}`,
    ]);
    const told = /<pre id="out">([^<]*)<\/pre>/.exec(dom)?.[1];
    if (!told) throw new Error("Chromium told nothing");
    return JSON.parse(told.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
  });
}

/** Prints a document as paged media. */
export function print(html: string, files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return inFolder(files, (folder, read) => {
    writeFileSync(join(folder, "page.html"), html);
    const out = join(folder, "out.pdf");
    run([...FLAGS, "--no-pdf-header-footer", `--print-to-pdf=${out}`, `file://${join(folder, "page.html")}`]);
    return read(out);
  });
}

function run(args: readonly string[]): string {
  return execFileSync(chromium!, [...args], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
    timeout: PATIENCE,
    stdio: ["ignore", "pipe", "ignore"],
  });
}

function inFolder<T>(
  files: Readonly<Record<string, Uint8Array>>,
  work: (folder: string, read: (file: string) => Uint8Array) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "readout-eyes-"));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    return work(folder, (file) => new Uint8Array(readFileSync(file)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs in the browser. */
const ASK = `
const PT = 0.75;
function above(e) {
  const before = e.previousElementSibling;
  const isBlock = (one) => ["block", "list-item"].includes(getComputedStyle(one).display);
  return before && isBlock(before) && isBlock(e) && isBlock(e.parentElement) ? Number(before.dataset.n) : undefined;
}
async function look(frame) {
  const doc = frame.contentDocument;
  await doc.fonts.ready;
  const root = doc.documentElement.getBoundingClientRect();
  const boxes = [...doc.querySelectorAll("[data-n]")].map((e) => {
    const r = e.getBoundingClientRect();
    return { n: Number(e.dataset.n), x: (r.left - root.left) * PT, y: (r.top - root.top) * PT, width: r.width * PT, height: r.height * PT, after: above(e) };
  });
  const words = [];
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(/\\S+/g)) {
      const range = doc.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const r = range.getBoundingClientRect();
      if (r.width === 0) continue;
      words.push({ text: match[0], x: (r.left - root.left) * PT, middle: ((r.top + r.bottom) / 2 - root.top) * PT });
    }
  }
  return { boxes, words };
}
addEventListener("load", async () => {
  const frames = [...document.querySelectorAll("iframe")];
  const all = await Promise.all(frames.map(look));
  document.body.innerHTML = '<pre id="out"></pre>';
  document.getElementById("out").textContent = JSON.stringify(all);
});
`;
