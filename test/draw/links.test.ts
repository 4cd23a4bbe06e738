import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { draw } from "../../src/draw/index.ts";
import type { OutlineEntry, PagedDocument, PlacedItem } from "../../src/model/page.ts";
import { paged, Structure, text } from "../support/paged.ts";
import { dictionariesWith } from "../support/pdf-objects.ts";

const area = (owner: number, more: object = {}): PlacedItem => ({
  kind: "link",
  owner,
  x: 20,
  y: 20,
  width: 60,
  height: 12,
  ...more,
});

/** A link over two pages and one inside the document. */
function linked(): PagedDocument {
  const s = new Structure();
  const p = s.add("P");
  const out = s.add("Link", p, { href: "https://example.org/größe?a=ä" });
  const inside = s.add("Link", p, { href: "#quelle-ä" });
  return paged(s, [
    [text(p, "Siehe "), text(out, "die Zahlen "), area(out)],
    [text(out, "der Behörde"), area(out), text(inside, "[6]", { baseline: 60 }), area(inside, { y: 50 })],
    [{ kind: "anchor", name: "quelle-ä", x: 10, y: 40 }, text(p, "Ende")],
  ]);
}

async function open<T>(
  document: PagedDocument,
  ask: (pdf: Awaited<ReturnType<typeof getDocument>["promise"]>) => Promise<T>,
) {
  const task = getDocument({ data: await draw(document), verbosity: 0 });
  const answer = await ask(await task.promise);
  await task.destroy();
  return answer;
}

test("lays links over their words on the right pages, with words to speak", async () => {
  const notes = await open(linked(), async (pdf) => {
    const pages = [await pdf.getPage(1), await pdf.getPage(2)];
    return Promise.all(pages.map((page) => page.getAnnotations()));
  });
  const brief = notes.map((page) => page.map((n) => [n.url ?? n.dest, n.contentsObj.str, n.rect]));
  const address = "https://example.org/gr%C3%B6%C3%9Fe?a=%C3%A4";
  const words = "die Zahlen der Behörde";
  expect(brief).toEqual([
    [[address, words, [20, 88, 80, 100]]],
    [
      [address, words, [20, 88, 80, 100]],
      ["quelle-%C3%A4", "[6]", [20, 58, 80, 70]],
    ],
  ]);
});

test("speaks a link by its alternatives and whole words", async () => {
  const s = new Structure();
  const link = s.add("Link", s.add("P"), { href: "#a" });
  const mark = s.add("Span", link, { alt: "Absatz 6" });
  const word = { id: 1, text: "Bundeskanzler" };
  const items = [
    text(link, "Bundes-", { word }),
    text(link, "kanzler", { word, baseline: 45 }),
    text(link, " "),
    text(mark, "["),
    text(mark, "6]"),
    area(link),
  ];
  const [spoken] = await open(paged(s, [items]), async (pdf) => {
    const notes = await (await pdf.getPage(1)).getAnnotations();
    return notes.map((note) => note.contentsObj.str);
  });
  expect(spoken).toBe("Bundeskanzler Absatz 6");
});

test("names for each part of a link the page that it stands on", async () => {
  const pdf = await draw(linked());
  const [link] = dictionariesWith(pdf, "/S /Link");
  const pages = [...(link ?? "").matchAll(/\/Type \/OBJR\n\/Obj (\d+) 0 R\n\/Pg (\d+) 0 R/g)];
  expect(pages).toHaveLength(2);
  for (const [, note, page] of pages) {
    const [annotation] = dictionariesWith(pdf, `/P ${page} 0 R`).filter((d) => d.includes("/Subtype /Link"));
    expect(annotation, `annotation ${note}`).toContain("example.org");
  }
  expect(new Set(pages.map((match) => match[2])).size).toBe(2);
});

test("jumps to the place of a name", async () => {
  const [page, x, y] = await open(linked(), async (pdf) => {
    const [ref, , left, top] = (await pdf.getDestination("quelle-%C3%A4")) ?? [];
    return [await pdf.getPageIndex(ref), left, top];
  });
  expect([page, x, y]).toEqual([2, 10, 80]);
});

test("sorts names by bytes, whatever the machine's language", async () => {
  const s = new Structure();
  const names = ["b", "Z", "a-1", "ä", "_"];
  const anchors = names.map((name): PlacedItem => ({ kind: "anchor", name, x: 0, y: 0 }));
  const [tree] = dictionariesWith(await draw(paged(s, [anchors])), "/Dests <<");
  expect([...(tree ?? "").matchAll(/\(([^)]+)\) \[/g)].map((m) => m[1])).toEqual([
    "%C3%A4",
    "Z",
    "_",
    "a-1",
    "b",
  ]);
});

test("a link area without a target is a mistake of the program", async () => {
  const s = new Structure();
  await expect(draw(paged(s, [[area(s.add("P"))]]))).rejects.toThrow("has a link area but no target");
});

test("nests the outline and jumps to the top of each heading, at the left edge", async () => {
  const s = new Structure();
  const entries: OutlineEntry[] = [
    { level: 1, text: "Größe & Maß", page: 1, y: 10 },
    { level: 2, text: "b", page: 1, y: 50 },
    { level: 3, text: "c", page: 2, y: 20 },
    { level: 2, text: "d", page: 2, y: 60 },
    { level: 1, text: "e", page: 2, y: 100 },
  ];
  const p = s.add("P");
  const document = paged(s, [[text(p, "eins")], [text(p, "zwei")]], { outline: entries });
  const shown = await open(document, async (pdf) => {
    const show = async (
      items: Awaited<ReturnType<typeof pdf.getOutline>>,
      depth: number,
    ): Promise<string[]> => {
      const lines: string[] = [];
      for (const item of items ?? []) {
        const [ref, , x, y] = item.dest as [Parameters<typeof pdf.getPageIndex>[0], unknown, number, number];
        lines.push(
          `${" ".repeat(depth)}${item.title} p${(await pdf.getPageIndex(ref)) + 1} ${x},${y} ${item.count ?? ""}`,
        );
        lines.push(...(await show(item.items, depth + 1)));
      }
      return lines;
    };
    return show(await pdf.getOutline(), 0);
  });
  expect(shown.map((line) => line.trimEnd())).toEqual([
    "Größe & Maß p1 0,110 2",
    " b p1 0,70 -1",
    "  c p2 0,100",
    " d p2 0,60",
    "e p2 0,20",
  ]);
});
