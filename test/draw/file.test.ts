import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { momentOf } from "../../src/draw/date.ts";
import { draw } from "../../src/draw/index.ts";
import type { DocumentMeta } from "../../src/model/document.ts";
import { effort } from "../support/effort.ts";
import { everything } from "../support/everything.ts";
import { paged, Structure, text } from "../support/paged.ts";
import { dictionariesWith } from "../support/pdf-objects.ts";
import { hasTool } from "../support/tools.ts";

/** One page with a word on it. */
const withMeta = (meta: Partial<DocumentMeta>) => {
  const s = new Structure();
  return paged(s, [[text(s.add("P"), "Text")]], { meta });
};

async function metadataOf(meta: Partial<DocumentMeta>) {
  const task = getDocument({ data: await draw(withMeta(meta)), verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const labels = await pdf.getPageLabels();
  const preferences = await pdf.getViewerPreferences();
  await task.destroy();
  return { info: info as Record<string, unknown>, xmp: metadata, labels, preferences };
}

const AWKWARD = "Größe & <Maß> “7” \u{1F5FA}";

test("carries title, author and keywords whole, whatever signs they hold", async () => {
  const { info, xmp } = await metadataOf({
    title: AWKWARD,
    author: "A & B",
    subject: "<x>",
    keywords: ["a&b", "c"],
    layout: "lagebild 1",
  });
  expect(info).toMatchObject({
    Title: AWKWARD,
    Author: "A & B",
    Subject: "<x>",
    Keywords: "a&b, c",
    Creator: "lagebild 1",
    Producer: "Readout",
    Language: "de",
  });
  expect(xmp.get("dc:title")).toBe(AWKWARD);
  expect(xmp.get("dc:creator")).toEqual(["A & B"]);
  expect(xmp.get("pdf:keywords")).toBe("a&b, c");
  expect(xmp.get("xmp:creatortool")).toBe("lagebild 1");
});

test("claims PDF/A-2a and PDF/UA-1", async () => {
  const { xmp, info } = await metadataOf({});
  expect(info.PDFFormatVersion).toBe("1.7");
  expect([xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance"), xmp.get("pdfuaid:part")]).toEqual([
    "2",
    "A",
    "1",
  ]);
});

test("dates the file by its content, in the content's own time zone", async () => {
  const { info, xmp } = await metadataOf({ date: "2025-02-18T16:30:00+01:00" });
  expect([info.CreationDate, info.ModDate]).toEqual(Array(2).fill("D:20250218163000+01'00'"));
  expect(xmp.get("xmp:createdate")).toBe("2025-02-18T16:30:00+01:00");
  expect(xmp.get("xmp:modifydate")).toBe("2025-02-18T16:30:00+01:00");
});

test("no date in the file is later than the build is said to be", async () => {
  const dates = async (latest: number) => {
    const document = withMeta({ date: "2025-02-18T16:30:00+01:00" });
    const task = getDocument({ data: await draw(document, { latest }), verbosity: 0 });
    const { info, metadata } = await (await task.promise).getMetadata();
    await task.destroy();
    return [(info as Record<string, unknown>).CreationDate, metadata.get("xmp:modifydate")];
  };
  const at = Date.parse("2025-02-18T15:30:00Z") / 1000;
  expect(await dates(at)).toEqual(["D:20250218163000+01'00'", "2025-02-18T16:30:00+01:00"]);
  expect(await dates(at - 1)).toEqual(["D:20250218152959Z", "2025-02-18T15:29:59Z"]);
});

test.each([
  ["2025-02-18", "D:20250218000000Z", "2025-02-18T00:00:00Z"],
  ["2025", "D:20250101000000Z", "2025-01-01T00:00:00Z"],
  ["2025-02-18T16:30-05:00", "D:20250218163000-05'00'", "2025-02-18T16:30:00-05:00"],
  ["2025-02-18T16:30:15Z", "D:20250218163015Z", "2025-02-18T16:30:15Z"],
])("writes the date %s in both notations", (iso, pdf, xmp) => {
  expect(momentOf(iso)).toEqual({ pdf, xmp });
});

test("a date that is none is a mistake of the program", () => {
  expect(() => momentOf("gestern")).toThrow("“gestern”");
});

test("shows the title in the window, numbers pages, prints them as they are", async () => {
  const { labels, preferences } = await metadataOf({});
  expect(labels).toEqual(["1"]);
  expect(preferences).toMatchObject({
    DisplayDocTitle: true,
    PrintScaling: "None",
    PickTrayByPDFSize: true,
  });
});

test.each([
  ["one page on one side", 1, [300, 400], "Simplex"],
  ["two pages on both, turned like a book", 2, [300, 400], "DuplexFlipLongEdge"],
  ["wide pages too, and that is their short edge", 2, [400, 300], "DuplexFlipShortEdge"],
] as const)("asks to print %s", async (_, count, size, duplex) => {
  const s = new Structure();
  const pages = Array.from({ length: count }, () => [text(s.add("P"), "Text")]);
  const task = getDocument({ data: await draw(paged(s, pages, { size: [...size] })), verbosity: 0 });
  const preferences = await (await task.promise).getViewerPreferences();
  await task.destroy();
  expect(preferences).toMatchObject({ Duplex: duplex });
});

test("makes pages of the size that they are given", async () => {
  const s = new Structure();
  const pdf = await draw(
    paged(s, [[text(s.add("P"), "a")]], { size: [595.2755905511812, 841.8897637795277] }),
  );
  expect(dictionariesWith(pdf, "/Type /Page\n")[0]).toContain("/MediaBox [0 0 595.276 841.89]");
});

test("draws a document without any text", async () => {
  const pdf = await draw(paged(new Structure(), [[]]));
  expect(dictionariesWith(pdf, "/Type /Page\n")).toHaveLength(1);
});

test("tells two documents of one day apart by their /ID, and one document never", async () => {
  const idOf = async (title: string) =>
    /\/ID \[<(\w+)>/.exec(Buffer.from(await draw(withMeta({ title }))).toString("latin1"))?.[1];
  const [a, again, b] = [await idOf("a"), await idOf("a"), await idOf("b")];
  expect(a).toMatch(/^[0-9a-f]{32}$/);
  expect(again).toBe(a);
  expect(b).not.toBe(a);
});

test("makes the same bytes in another process, time zone, language and folder", () => {
  const script = fileURLToPath(new URL("../support/draw-everything.ts", import.meta.url));
  const bundle = bundled(script);
  const run = (env: Record<string, string>, cwd: string) =>
    execFileSync(process.execPath, [bundle], { cwd, env: { ...process.env, ...env } }).toString();
  const first = run({ TZ: "UTC", LANG: "C", LC_ALL: "C" }, "/");
  const second = run(
    { TZ: "Asia/Tokyo", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8" },
    fileURLToPath(new URL(".", import.meta.url)),
  );
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(second).toBe(first);
});

/** Node 20 runs no TypeScript, so the script is bundled first, beside the packages that it needs. */
function bundled(script: string): string {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const out = `${root}node_modules/.cache/readout-test/draw-everything.mjs`;
  execFileSync(`${root}node_modules/.bin/esbuild`, [
    script,
    "--bundle",
    "--platform=node",
    "--format=esm",
    "--packages=external",
    "--log-level=error",
    `--define:import.meta.url=${JSON.stringify(new URL("../support/paged.ts", import.meta.url).href)}`,
    `--outfile=${out}`,
  ]);
  return out;
}

test.skipIf(!hasTool("qpdf"))("is sound by its syntax (needs qpdf)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-qpdf-"));
  const file = join(folder, "everything.pdf");
  writeFileSync(file, await draw(everything()));
  const report = execFileSync("qpdf", ["--check", file]).toString();
  rmSync(folder, { recursive: true });
  expect(report).toContain("No syntax or stream encoding errors found");
});

test("draws 400 pages of text in reasonable time", async () => {
  const s = new Structure();
  const line = "Die Bundesregierung hat am Dienstag über die Lage in der Region beraten und die";
  const pages = Array.from({ length: 400 }, () =>
    Array.from({ length: 8 }, (_, p) => {
      const owner = s.add("P");
      return Array.from({ length: 5 }, (_, l) =>
        text(owner, line, { baseline: 20 + (p * 5 + l) * 15, stretch: 0.1 * l }),
      );
    }).flat(),
  );
  const document = paged(s, pages, { size: [595, 842] });
  const spent = effort();
  await draw(document);
  // A few seconds on a slow machine under load; about 0.7 s on an idle one.
  expect(spent()).toBeLessThan(8000);
});
