/** What assistive technology is told: roles, order, languages, links, outline. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { dictionariesWith } from "../support/pdf-objects.ts";
import { type SpokenTag, speak, tagsOf } from "../support/screenreader.ts";
import { label, mark, spokenMark, told } from "./content.ts";
import { riyadh, type Sample, samples } from "./sheets.ts";

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const childrenOf = (tag: SpokenTag): readonly SpokenTag[] =>
  tag.children.filter((c) => typeof c !== "string");

/** The parts of a tag that goes on over pages have the same children's roles; each must be one of `allowed`. */
function expectChildren(sample: Sample, role: string, allowed: readonly string[]): void {
  const tags = tagsOf(sample.spoken, role);
  expect(tags.length, role).toBeGreaterThan(0);
  for (const tag of tags) for (const child of childrenOf(tag)) expect(allowed, role).toContain(child.role);
}

const headingsOf = ({ said }: Sample): readonly { level: number; text: string }[] =>
  said.flatMap((line) => {
    const [, level, text] = /^H(\d): (.*)$/.exec(line) ?? [];
    return level === undefined ? [] : [{ level: Number(level), text: text! }];
  });

/** Every evidence that the sheet prints as a mark, each once. */
const evidences = ({ briefing: b }: Sample) =>
  [
    ...[b.summary, b.statements, b.reactions, b.timeline, b.nextSteps, b.openQuestions, b.sourceNotes].flat(),
    ...b.meetings.flatMap((m, i) => [
      ...(i === 0 && m.outcome !== undefined ? [m] : []),
      ...(i === 0 || m.participants.length > 1 ? [...m.participants, ...m.absent] : []),
    ]),
  ].flatMap((item) => (item.evidence === undefined ? [] : [item.evidence]));

describe.each(samples)("the structure of $name", (sample) => {
  const { briefing, pdf, spoken } = sample;

  it("has one H1 and skips no level of headings", () => {
    const headings = headingsOf(sample);
    expect(headings.filter((h) => h.level === 1).map((h) => h.text)).toEqual([briefing.title]);
    for (const [i, { level, text }] of headings.entries())
      expect(level - (headings[i - 1]?.level ?? 0), text).toBeLessThanOrEqual(1);
  });

  it("sets each statement in a BlockQuote, with nothing but its occasion", () => {
    expect(tagsOf(spoken, "BlockQuote").map(speak)).toEqual(
      briefing.statements.map((s) => told(briefing, s)),
    );
  });

  it("has tables with heads, lists with labels, figures with alternatives", () => {
    expectChildren(sample, "Table", ["THead", "TBody", "Caption"]);
    expectChildren(sample, "THead", ["TR"]);
    expectChildren(sample, "TBody", ["TR"]);
    expectChildren(sample, "TR", ["TH", "TD"]);
    expectChildren(sample, "L", ["LI"]);
    for (const item of tagsOf(spoken, "LI"))
      expect(childrenOf(item).map((c) => c.role)).toEqual(["Lbl", "LBody"]);
    for (const figure of tagsOf(spoken, "Figure")) expect(figure.alt).toMatch(/\S/);
    for (const body of tagsOf(spoken, "TBody"))
      for (const row of childrenOf(body))
        expect(childrenOf(row).filter((c) => c.role === "TH")).toHaveLength(1);
    const scopes = dictionariesWith(pdf, "/S /TH\n").map((head) => /\/Scope \/(\w+)/.exec(head)?.[1]);
    const rows = tagsOf(spoken, "TBody").flatMap(childrenOf).length;
    expect(scopes.filter((scope) => scope === "Row")).toHaveLength(rows);
    const columns = tagsOf(spoken, "THead").flatMap(childrenOf).flatMap(childrenOf).length;
    expect(scopes.filter((scope) => scope === "Column")).toHaveLength(columns);
    expect(scopes).toHaveLength(rows + columns);
  });

  it("keeps furniture out of the structure, and nothing else", () => {
    const { series, marking } = briefing;
    for (const [i, page] of spoken.entries()) {
      expect(page.untagged).toBe("");
      const artifacts = oneLine(page.artifacts);
      expect(artifacts).toContain(
        `${label(briefing, "common.page")} ${i + 1} ${label(briefing, "common.of")} 2`,
      );
      expect(artifacts).toContain(`${series.name} ${series.number}`);
      expect(artifacts).toContain(marking.tlp);
      expect(speak(page.tree)).not.toContain(`${label(briefing, "common.page")} ${i + 1}`);
    }
  });

  it("makes a link of each evidence mark, spoken in words, to the source's place", async () => {
    const marks = evidences(sample);
    const links = tagsOf(spoken, "Link").flatMap((link) => link.alt ?? []);
    const ofMarks = links.filter((alt) => alt.startsWith(label(briefing, "marks.paragraph")));
    expect(ofMarks.sort()).toEqual(marks.map((e) => spokenMark(briefing, e)).sort());
    const visible = sample.copied.join("\n").match(/\[[\d, –]+\]/g) ?? [];
    const legend = label(briefing, "marks.legend").split(" ")[0]!;
    expect(visible.sort()).toEqual([legend, ...marks.map(mark)].sort());
    const targets = (await targetsOf(pdf)).filter((t) => t.page !== undefined);
    expect(targets.length).toBeGreaterThanOrEqual(marks.length);
    expect(new Set(targets.map((t) => t.page))).toEqual(new Set([2]));
  });

  it("tells its language, its title and that the title is for the window", async () => {
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const document = await task.promise;
    const info = (await document.getMetadata()).info as Record<string, unknown>;
    const preferences = (await document.getViewerPreferences()) as Record<string, unknown> | null;
    expect([info.Title, String(info.Language).slice(0, 2)]).toEqual([briefing.title, briefing.language]);
    expect(preferences?.DisplayDocTitle).toBe(true);
    await task.destroy();
  });

  it("has an outline of its headings", async () => {
    const task = getDocument({ data: pdf.slice(), verbosity: 0 });
    const outline = ((await (await task.promise).getOutline()) ?? []) as OutlineItem[];
    const flat = (items: readonly OutlineItem[]): string[] =>
      items.flatMap((i) => [oneLine(i.title), ...flat(i.items)]);
    const titles = flat(outline);
    // A heading can have a shorter name in the outline, with which it begins.
    for (const [i, { text }] of headingsOf(sample).entries())
      expect(oneLine(text).startsWith(titles[i]!), text).toBe(true);
    expect(titles).toHaveLength(headingsOf(sample).length);
    await task.destroy();
  });
});

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** Where the links inside the file lead, by page from 1; undefined for an address. */
async function targetsOf(pdf: Uint8Array): Promise<readonly { readonly page: number | undefined }[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const document = await task.promise;
  const targets: { page: number | undefined }[] = [];
  for (let number = 1; number <= document.numPages; number++)
    for (const link of await (await document.getPage(number)).getAnnotations()) {
      const dest = typeof link.dest === "string" ? await document.getDestination(link.dest) : link.dest;
      targets.push({ page: dest ? (await document.getPageIndex(dest[0])) + 1 : undefined });
    }
  await task.destroy();
  return targets;
}

describe("the structure of the Riyadh sheet", () => {
  it("says the English words on the German sheet in English", () => {
    const english = tagsOf(riyadh.spoken, "Span").filter((span) => span.lang === "en");
    expect(english.map(speak)).toEqual([riyadh.briefing.sources[0]!.authorRole]);
  });

  it("reads in the order of the content", () => {
    const h2 = headingsOf(riyadh).filter((h) => h.level === 2);
    const sections = [
      "summary",
      "statements",
      "participants",
      "europeanReactions",
      "timeline",
      "openQuestions",
      "sourceNotes",
      "source",
    ];
    expect(h2.map((h, i) => h.text.startsWith(label(riyadh.briefing, `sections.${sections[i]}`)))).toEqual(
      sections.map(() => true),
    );
    const h3 = headingsOf(riyadh).filter((h) => h.level === 3);
    expect(h3.map((h) => h.text)).toEqual([
      "Sergej Lawrow",
      "Wolodymyr Selenskyj",
      "Marco Rubio",
      "Donald Trump",
    ]);
  });
});
