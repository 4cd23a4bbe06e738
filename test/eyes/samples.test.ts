/**
 * The samples, set by us and by a browser from the same HTML and CSS. Their paragraphs are broken otherwise, so heights are not compared, but
 * where each box begins and ends sideways, and the room between each block and the one above it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { Journal } from "../../src/journal.ts";
import type { AccountBox } from "../../src/model/account.ts";
import { htmlOf, readContent } from "../../src/pipeline.ts";
import { nodeWorld } from "../../src/world.ts";
import { chromium, seeAll } from "./chromium.ts";
import { forBrowsers, numbered, numbersByPlace, type Ours, setOurselves } from "./ours.ts";

/** In pt. Chromium lays out in 1/64 px and rounds borders to whole pixels, those of half a point up by a quarter. */
const TOLERANCE = 0.3;

const SAMPLES = ["content/riad-gespraeche/briefing.yaml", "content/harbour-talks/briefing.yaml"];
const LAYOUT = "templates/lagebild";
const STYLE = readFileSync(join(LAYOUT, "style.css"), "utf8");

/** What the layout's template made of a sample. Codes are drawn for browsers alone. */
async function markupOf(sample: string) {
  const world = nodeWorld();
  const journal = new Journal(world);
  const content = await readContent(sample, journal, world);
  const html = content && (await htmlOf(content, "lagebild", journal, world));
  if (content === undefined || html === undefined) throw new Error(`${sample} cannot be laid out`);
  const body = /<body>([\s\S]*)<\/body>/.exec(html)![1]!.replace(/<svg[\s\S]*?<\/svg>/g, "");
  return {
    briefing: content.briefing,
    html: numbered(body),
    pictures: picturesIn([dirname(sample), LAYOUT]),
  };
}

const picturesIn = (folders: readonly string[]): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(png|jpg|svg)$/.test(name))
        .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
    ),
  );

/** The boxes that stand whole on one page, by the number of their element; sideways from the edge of their page's room. */
function wholeBoxes(html: string, { account }: Ours): ReadonlyMap<number, AccountBox> {
  const numbers = numbersByPlace(html);
  const boxes = new Map<number, AccountBox>();
  for (const box of account.boxes) {
    const n = box.place && numbers.get(`${box.place.line}:${box.place.column}`);
    if (n === undefined || box.cutTop || box.cutBottom) continue;
    const known = boxes.get(n);
    if (known !== undefined && known.width * known.height > box.width * box.height) continue;
    boxes.set(n, { ...box, x: box.x - account.pages[box.page - 1]!.area.x });
  }
  return boxes;
}

it.skipIf(chromium === undefined)(
  "Chromium gives the samples' boxes the same edges and the same room between them (skipped where there is none)",
  async () => {
    const markups = await Promise.all(SAMPLES.map(markupOf));
    const seen = seeAll(
      markups.map(({ html, briefing }) => forBrowsers(html, `${STYLE} html { width: 165mm }`, briefing)),
      Object.assign({}, ...markups.map(({ pictures }) => pictures)),
    );
    for (const [i, { html, briefing, pictures }] of markups.entries()) {
      const ours = await setOurselves(html, STYLE, briefing, pictures);
      const boxes = wholeBoxes(html, ours);
      const theirs = new Map(seen[i]!.boxes.map((box) => [box.n, box]));
      const differences: string[] = [];
      let gaps = 0;
      const compare = (what: string, a: number, b: number) => {
        if (Math.abs(a - b) > TOLERANCE)
          differences.push(`${what}: ours ${a.toFixed(2)}, theirs ${b.toFixed(2)}`);
      };
      for (const [n, box] of boxes) {
        const other = theirs.get(n)!;
        const name = new RegExp(`<[a-z0-9-]+ data-n="${n}"[^>]*>`).exec(html)![0];
        compare(`${name} x`, box.x, other.x);
        compare(`${name} width`, box.width, other.width);
        const above = other.after === undefined ? undefined : boxes.get(other.after);
        if (above === undefined || above.page !== box.page) continue;
        const their = theirs.get(other.after!)!;
        compare(`${name} gap`, box.y - above.y - above.height, other.y - their.y - their.height);
        gaps++;
      }
      expect(differences, SAMPLES[i]).toEqual([]);
      expect(boxes.size, SAMPLES[i]).toBeGreaterThan(100);
      expect(gaps, SAMPLES[i]).toBeGreaterThan(20);
    }
  },
  100_000,
);
