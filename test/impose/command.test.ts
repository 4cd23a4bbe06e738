import { describe, expect, it } from "vitest";
import { readTexts } from "../../src/verify/read.ts";
import { desk, PLAIN_LAYOUT, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";

const CHECKED = { "content/probe/briefing.check.json": passedReport(PROBE_YAML) };
const OUT = "/desk/out/probe/plain";

async function check(...more: readonly string[]) {
  const world = desk({ files: CHECKED });
  const answer = await readout(world, "impose", PROBE, "-l", "plain", ...more);
  const made = [...world.files.keys()].filter((file) => file.endsWith(".pdf")).sort();
  return { ...answer, world, made, pdf: (file: string) => world.files.get(file)! };
}

describe("readout impose", () => {
  it("makes a booklet beside the tagged original", async () => {
    const { exitCode, out, err, made, pdf, world } = await check("--booklet");
    expect([exitCode, out]).toEqual([0, "out/probe/plain.booklet.pdf\n"]);
    expect(made).toEqual([`${OUT}.booklet.pdf`, `${OUT}.pdf`]);
    expect(err).toContain("sheet 1 front   – | 1");
    expect(err).toContain("the file for readers is out/probe/plain.pdf");
    expect((await readout(world, "verify", `${OUT}.pdf`)).exitCode).toBe(0);
    const { pages, count } = await readTexts(pdf(`${OUT}.booklet.pdf`), [1]);
    // One page of A5, on A4 that is printed on one side.
    expect([count, pages.get(1)!.box.map(Math.round)]).toEqual([1, [0, 0, 842, 595]]);
    const texts = pages.get(1)!.places.map(({ text }) => text);
    expect(texts.join(" ")).toContain("The ferry runs again");
    expect(texts.at(-1)).toBe("Sheet 1 of 1, front: pages – | 1 · for printing only, not for screen readers");
  });

  it("names what it is in the title", async () => {
    const { pdf } = await check("--2up");
    expect(Buffer.from(pdf(`${OUT}.2up.pdf`)).toString("latin1")).toContain(
      "The ferry runs again (sheets for printing only)",
    );
  });

  it("a draft says so, and stands beside a draft", async () => {
    const { made, pdf } = await check("--booklet", "--draft");
    expect(made).toEqual([`${OUT}.draft.booklet.pdf`, `${OUT}.draft.pdf`]);
    const { pages } = await readTexts(pdf(made[0]!), [1]);
    expect(pages.get(1)!.places.map(({ text }) => text)).toContain("DRAFT");
  });

  it("tells the plan as JSON", async () => {
    const { out } = await check("--booklet", "--json", "--sheet", "a4");
    const { file, original, plan } = JSON.parse(out);
    expect([file, original]).toEqual(["out/probe/plain.booklet.pdf", "out/probe/plain.pdf"]);
    expect(plan).toMatchObject({ form: "booklet", duplex: "off" });
    expect(plan.sides[0]).toMatchObject({ sheet: 1, face: "front" });
  });

  it.each([
    [[]],
    [["--booklet", "--2up"]],
    [["--booklet", "--sheet", "a9"]],
    [["--booklet", "--thickness", "3"]],
    [["--booklet", "--duplex", "off"]],
  ])("%j is a wrong command line", async (wrong) => {
    const { exitCode, made } = await check(...wrong);
    expect([exitCode, made]).toEqual([2, []]);
  });

  it("pages of two sizes are no booklet, and the original is made all the same", async () => {
    const [style, template] = ["templates/plain/style.css", "templates/plain/layout.hbs"] as const;
    const world = desk({
      files: {
        ...CHECKED,
        [style]: `${PLAIN_LAYOUT[style]}@page wide { size: A5 landscape; margin: 15mm } .wide { page: wide }`,
        [template]: `${PLAIN_LAYOUT[template]}<div class="wide"><p>Wide</p></div>`,
        "templates/plain/layout.yaml": PLAIN_LAYOUT["templates/plain/layout.yaml"]!.replace(
          "maxPages: 1",
          "maxPages: 2",
        ),
      },
    });
    const { exitCode, err } = await readout(world, "impose", PROBE, "-l", "plain", "--booklet");
    expect([exitCode, err.includes("impose/uneven-pages")]).toEqual([8, true]);
    expect([...world.files.keys()].filter((file) => file.endsWith(".pdf"))).toEqual([`${OUT}.pdf`]);
  });

  it("a full disk keeps the sheets from being written, and not the original", async () => {
    const world = desk({ files: CHECKED, faults: { "out/probe/plain.booklet.pdf": "ENOSPC" } });
    const { exitCode, out } = await readout(world, "impose", PROBE, "-l", "plain", "--booklet", "--json");
    expect([exitCode, JSON.parse(out).file, JSON.parse(out).original]).toEqual([
      10,
      null,
      "out/probe/plain.pdf",
    ]);
    expect([...world.files.keys()].filter((file) => /booklet|tmp/.test(file))).toEqual([]);
  });

  it("an earlier booklet stays when a later one cannot be made", async () => {
    const world = desk({ files: CHECKED });
    await readout(world, "impose", PROBE, "-l", "plain", "--booklet");
    const before = world.files.get(`${OUT}.booklet.pdf`)!;
    world.put(PROBE, "language: en\n");
    expect((await readout(world, "impose", PROBE, "-l", "plain", "--booklet")).exitCode).toBe(3);
    expect(world.files.get(`${OUT}.booklet.pdf`)).toEqual(before);
  });

  it("the same briefing makes the same bytes", async () => {
    const [one, two] = [await check("--booklet"), await check("--booklet")];
    expect(one.pdf(`${OUT}.booklet.pdf`)).toEqual(two.pdf(`${OUT}.booklet.pdf`));
  });

  it("a briefing that cannot be built gives no sheets", async () => {
    const world = desk({ files: { [PROBE]: "language: en\n" } });
    const { exitCode } = await readout(world, "impose", PROBE, "-l", "plain", "--booklet");
    expect([exitCode, [...world.files.keys()].some((file) => file.endsWith(".pdf"))]).toEqual([3, false]);
  });
});
