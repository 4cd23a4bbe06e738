/** The check sheet as a file: what it shows of its sources is read back and held to them. */
import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { draw } from "../../src/draw/index.ts";
import { Journal } from "../../src/journal.ts";
import type { MemoryWorld } from "../../src/memory-world.ts";
import { layOutContent, readContent, typesetDocument, withProof } from "../../src/pipeline.ts";
import { sealSheet } from "../../src/seal/index.ts";
import { verify } from "../../src/verify/index.ts";
import { desk, PROBE, PROBE_YAML, passedReport, readout } from "../support/desk.ts";
import { listen, outlineOf } from "../support/screenreader.ts";
import { Patient } from "../support/surgery.ts";
import { failuresOf, Vera, veraMissing } from "../support/vera.ts";

const ARTICLE = "content/probe/article.txt";
const OTHER = "other.txt";
const SHEET = "out/probe/pruefbogen.pdf";

const TEXT = `Ferry back

The ferry between the islands runs again, the harbour office said on Monday.

Ana Lind, the harbour master, said: “We have waited long enough for this boat.”
`;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The probe as it is drawn from this article. */
const probeOf = (article: string): string =>
  PROBE_YAML.replace("0".repeat(64), sha256(article))
    .replaceAll("paragraphs: [2]", "paragraphs: [3]")
    .replaceAll("paragraphs: [1]", "paragraphs: [2, 3]");

/** Builds the check sheet of the probe; `beside`: the article stands in its folder. */
async function check(article = TEXT, { beside = true, change = (yaml: string) => yaml } = {}) {
  const files = {
    [PROBE]: change(probeOf(article)),
    ...(beside ? { [ARTICLE]: article } : {}),
    [OTHER]: TEXT,
  };
  const world = desk({ files });
  const { exitCode, err } = await readout(world, "build", PROBE, "-l", "pruefbogen");
  return { world, exitCode, err, pdf: world.files.get(`${world.cwd}/${SHEET}`) };
}

const heard = async (pdf: Uint8Array | undefined): Promise<string> =>
  (await listen(pdf!)).map(({ tree }) => outlineOf(tree)).join("\n");

describe("a check sheet", () => {
  it("shows the words of the source that stands beside its briefing, and each thing to tick", async () => {
    const { exitCode, err, pdf } = await check();
    expect([exitCode, err.match(/^(?:error|warning) .*/gm)]).toEqual([0, null]);
    const said = await heard(pdf);
    expect(said).toContain("Ana Lind, the harbour master, said:");
    expect(said).toMatch(/Box to tick:.*\n?.*Words/);
    for (const word of ["Words", "Speaker", "Role", "Paragraph"]) expect(said).toContain(word);
    expect(said).toContain("Found word for word in paragraph 3");
  });

  it("says so where the source is not at hand, and shows what the briefing keeps of it", async () => {
    const { exitCode, pdf } = await check(TEXT, { beside: false });
    expect(exitCode).toBe(0);
    const said = await heard(pdf);
    expect(said).toContain("The source s was not at hand");
    expect(said).toContain("We have waited long enough for this boat");
    expect(said).not.toContain("the harbour office said");
    expect(said).toContain("Not checked");
  });

  it("takes no quotation mark around a source's words for the tag of a statement", async () => {
    const file = new Patient((await check()).pdf!);
    expect(file.all(/\/S \/Quote\n/)).not.toEqual([]);
    file.edit(file.one(/\/S \/BlockQuote\n/), "dictionary", (text) => text.replace("/BlockQuote", "/Div"));
    expect((await verify(file.close())).diagnostics.map(({ code }) => code)).toEqual([
      "verify/quotation-without-tag",
    ]);
  });

  it("prints both checksums in full, in groups of four", async () => {
    const { pdf, world } = await check();
    const said = await heard(pdf);
    const inGroups = (text: string) => sha256(text).match(/.{4}/g)!.join(" ");
    expect(said).toContain(inGroups(TEXT));
    expect(said).toContain(inGroups(new TextDecoder().decode(world.files.get(`${world.cwd}/${PROBE}`)!)));
  });

  it("does not take another version of the source for the source", async () => {
    const later = TEXT.replace("on Monday", "on Tuesday");
    const files = { [PROBE]: probeOf(TEXT), [ARTICLE]: later };
    const world = desk({ files });
    await readout(world, "build", PROBE, "-l", "pruefbogen");
    const said = await heard(world.files.get(`${world.cwd}/${SHEET}`));
    expect(said).toContain("The source s was not at hand");
    expect(said).not.toContain("Tuesday");
  });

  it("tells several sources apart, those at hand and those not", async () => {
    const second = `  - id: t
    outlet: The Beacon
    title: Ferry late
    published: "2026-11-21"
    url: https://example.org/late
    language: en
    sha256: "${"1".repeat(64)}"
    paragraphs: 9
`;
    const change = (yaml: string) =>
      `${yaml.replace("evidence: [{ source: s, paragraphs: [2, 3] }]", "evidence: [{ source: s, paragraphs: [2] }, { source: t, paragraphs: [7] }]")}${second}`;
    const { exitCode, world, pdf } = await check(TEXT, { change });
    expect(exitCode).toBe(0);
    const said = await heard(pdf);
    expect(said).toContain("The source t was not at hand");
    expect(said).toContain("source 1, paragraph 2 The ferry between the islands runs again");
    expect(said).toContain("source 2, paragraph 7 words not at hand");
    expect((await readout(world, "verify", SHEET)).exitCode).toBe(0);
  });

  it("goes by the report of an earlier check where there is one", async () => {
    const yaml = PROBE_YAML;
    const files = { [PROBE]: yaml, "content/probe/briefing.check.json": passedReport(yaml) };
    const world = desk({ files });
    expect((await readout(world, "build", PROBE, "-l", "pruefbogen")).exitCode).toBe(0);
    const said = await heard(world.files.get(`${world.cwd}/${SHEET}`));
    expect(said).toContain("Check passed.");
  });

  it("shows what a check finds, errors too, so that an editor sees them", async () => {
    const { pdf } = await check(TEXT, {
      change: (yaml) => yaml.replaceAll("We have waited", "We had waited"),
    });
    expect(await heard(pdf)).toMatch(/Error: .*does not stand in paragraph 3/);
  });
});

describe("verification of a check sheet", () => {
  const codes = (err: string) => [...err.matchAll(/^(?:error|warning) (\S+)/gm)].map(([, code]) => code);

  it("holds with nothing else at hand, with the briefing and with the source", async () => {
    const { world } = await check();
    for (const more of [[], ["--against", PROBE], ["--source", ARTICLE]]) {
      const { exitCode, err } = await readout(world, "verify", SHEET, ...more);
      expect([exitCode, codes(err)], more.join(" ")).toEqual([0, []]);
    }
  });

  it("holds for a file without a seal, with the briefing and its source", async () => {
    const { world } = await check();
    await readout(world, "build", PROBE, "-l", "pruefbogen", "--no-attach");
    const { exitCode, err } = await readout(world, "verify", SHEET, "--against", PROBE);
    expect([exitCode, codes(err)]).toEqual([0, []]);
  });

  it("tells words that the source does not have", async () => {
    const { world } = await check(TEXT.replace("harbour office", "harbour board"));
    const { exitCode, err } = await readout(world, "verify", SHEET, "--source", OTHER);
    expect(codes(err)).toContain("verify/excerpt-not-in-source");
    expect(exitCode).not.toBe(0);
  });

  it("tells words that the file says it shows and does not", async () => {
    const { world } = await check();
    const journal = new Journal(world);
    const read = await readContent(PROBE, journal, world);
    const content = await withProof(read!, {}, journal, world);
    const { document, manifest, shown } = (await layOutContent(content!, "pruefbogen", journal, world))!;
    const pages = (await typesetDocument(document, journal, world))!;
    const sealedWith = async (text: string) => {
      const quoted = shown!.quoted.map((each, i) => (i === 0 ? { ...each, text } : each));
      const pdf = await draw(pages, {
        attachments: sealSheet(content!.briefing, manifest, undefined, quoted),
      });
      return (await verify(pdf)).diagnostics.map(({ code }) => code);
    };
    expect(await sealedWith(shown!.quoted[0]!.text)).toEqual([]);
    expect(await sealedWith("The ferry does not run again")).toContain("verify/excerpt-missing");
  });

  it("does not take an excerpt for the statement itself", async () => {
    const world = withLayout((template) => template.replace("{{quote text}}", "{{occasion}}"));
    const { exitCode, err } = await readout(world, "build", PROBE, "-l", "mine");
    expect(codes(err)).toContain("verify/text-missing");
    expect(exitCode).not.toBe(0);
  });

  it("does not let a layout leave an excerpt out", async () => {
    const world = withLayout((template) => template.replaceAll("{{> found}}", ""));
    const { err } = await readout(world, "build", PROBE, "-l", "mine");
    expect(codes(err)).toContain("verify/excerpt-missing");
  });

  /** A layout of one's own, that is the check sheet with a change. */
  function withLayout(change: (template: string) => string): MemoryWorld {
    const files: Record<string, string> = { [PROBE]: probeOf(TEXT), [ARTICLE]: TEXT };
    const ours = desk();
    const folder = `${ours.home}/templates/pruefbogen`;
    const copy = (name: string, edit = (text: string) => text) => {
      const text = new TextDecoder().decode(ours.read(`${folder}/${name}`).value!);
      files[`templates/mine/${name}`] = edit(text);
    };
    copy("layout.yaml", (text) => text.replace("pruefbogen", "mine"));
    copy("layout.hbs", change);
    for (const name of ["style.css", "box.svg"]) copy(name);
    for (const name of ours.list(`${folder}/partials`)) copy(`partials/${name}`);
    return desk({ files });
  }
});

describe("a source may hold anything", () => {
  const vera = veraMissing === undefined ? new Vera() : undefined;
  afterAll(() => vera?.close());

  const HOSTILE: Readonly<Record<string, string>> = {
    markup: `{{title}} <script>alert(1)</script> <b>bold</b> &amp; {{> found}} </p></td></table><h1>Not ours</h1>`,
    "control characters": "One\u0007two\u0001three \u202Eeerht\u202C four",
    "marks that never close": "She said “we “are „here »and «nobody closes “anything",
    "quotations of others": "“Nobody vouches for these words here”, said „somebody else altogether now“.",
    Hebrew: "המעבורת בין האיים פועלת שוב אחרי שלוש שנים, אמר מנהל הנמל.",
    "signs of all kinds":
      "CO₂ × 3 ≈ “½ ﬁsh”, naïve e\u0301tude, soft\u00ADhyphen, zero\u200Bwidth, ’tis 12 %.",
    "one long word": "x".repeat(3_000),
    "a very long paragraph": "The boat was late again and the harbour office said nothing about it. ".repeat(
      400,
    ),
  };

  it.each(Object.entries(HOSTILE))("%s", async (_, words) => {
    const article = `${TEXT}\n${words}\n`;
    const cited = (yaml: string) =>
      yaml
        .replace("paragraphs: 3\n", "paragraphs: 4\n")
        .replace(
          "evidence: [{ source: s, paragraphs: [2, 3] }]",
          "evidence: [{ source: s, paragraphs: [2, 4] }]",
        );
    const { world, err, pdf } = await check(article, { change: cited });
    expect([...err.matchAll(/^error .*/gm)].map(([line]) => line)).toEqual([]);
    expect((await readout(world, "verify", SHEET, "--source", ARTICLE)).exitCode).toBe(0);
    expect(await heard(pdf)).toMatch(/^\s*H1: The ferry runs again$/m);
    expect((await heard(pdf)).match(/^\s*H1: /gm)).toHaveLength(1);
    for (const flavour of ["ua1", "3a"] as const)
      if (vera) expect(failuresOf(await vera.check(pdf!, flavour))).toBe("");
  });
});
