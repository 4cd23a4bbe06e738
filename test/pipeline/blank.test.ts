import { expect, it } from "vitest";
import { desk, PLAIN_LAYOUT, PROBE, readout } from "../support/desk.ts";

const chapters = (style: string) => ({
  "templates/plain/layout.yaml": PLAIN_LAYOUT["templates/plain/layout.yaml"]!.replace(
    "maxPages: 1",
    "maxPages: 9",
  ),
  "templates/plain/layout.hbs": `${PLAIN_LAYOUT["templates/plain/layout.hbs"]}<section class="chapter"><h2>Annex</h2><p>More.</p></section>`,
  "templates/plain/style.css": `${PLAIN_LAYOUT["templates/plain/style.css"]} ${style}`,
});

/** Exit code, and the pages of the verified file. */
async function pagesOf(style: string) {
  const { exitCode, out } = await readout(
    desk({ files: chapters(style) }),
    "build",
    PROBE,
    "-l",
    "plain",
    "--json",
  );
  return [exitCode, JSON.parse(out).sheets[0].facts?.pages];
}

it("a chapter that begins on a right page leaves the page before it empty, and the file verifies", async () => {
  expect(await pagesOf(".chapter { break-before: page }")).toEqual([0, 2]);
  expect(await pagesOf(".chapter { break-before: right }")).toEqual([0, 3]);
});
