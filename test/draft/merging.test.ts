/** Whatever an editor does to a draft, extracting again loses nothing of it; with seeds, so that each failure comes again. */
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { type Document, isMap, isSeq, parse, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { type Draft, mergeDraft, writeDraft } from "../../src/draft/index.ts";
import { Journal } from "../../src/journal.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { draftArticle } from "../../src/steps/draft.ts";
import { nodeWorld } from "../../src/world.ts";

const HARBOUR = fs.readFileSync("content/harbour-talks/article.txt", "utf8");
const paragraphs = HARBOUR.trim().split(/\n\s*\n/);

/** The article as it is, and as its author changed it afterwards. */
const VERSIONS = [
  HARBOUR,
  paragraphs.toSpliced(4, 1).join("\n\n"),
  paragraphs.toSpliced(3, 0, "The mayor, Ines Holt, said that nobody had asked her.").join("\n\n"),
  HARBOUR.replace(/^.*$/m, "Towns agree on one ferry after all"),
  [...paragraphs.slice(0, 3), ...paragraphs.slice(3).reverse()].join("\n\n"),
];
const drafts: readonly Draft[] = await Promise.all(
  VERSIONS.map(async (text) => {
    const world = memoryWorld({ files: { "a.txt": text }, below: nodeWorld() });
    return (await draftArticle("a.txt", "en", undefined, new Journal(world), world))!.draft;
  }),
);
const ORIGINAL = writeDraft(drafts[0]!);

/** Mulberry32: small, and good enough to choose by. */
function chance(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n || 0;
  };
}

const LISTS = ["summary", "people", "statements", "meetings", "reactions", "timeline"];
const WORDY = ["text", "name", "role", "position", "office", "place", "title", "frame"];

interface Edited {
  readonly text: string;
  /** Words of the editor that must stand in the file for ever, each once. */
  readonly marks: readonly string[];
  /** Ids that the editor has taken out. */
  readonly gone: readonly string[];
}

function edit(original: string, seed: number): Edited {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random(list.length))];
  const document = parseDocument(original);
  const marks: string[] = [];
  const gone: string[] = [];
  const mark = (): string => {
    marks.push(`editor${seed}x${marks.length}y`);
    return marks.at(-1)!;
  };
  const lists = LISTS.map((name) => document.get(name)).filter(isSeq) as YAMLSeq<YAMLMap>[];
  const items = () => lists.flatMap((list) => list.items.filter(isMap)) as YAMLMap[];
  const scalarOf = (item: YAMLMap | undefined) => {
    const name = pick(WORDY.filter((each) => typeof item?.get(each) === "string"));
    return name === undefined
      ? undefined
      : (item!.get(name, true) as unknown as ReturnType<Document["createNode"]>);
  };
  const edits: readonly (() => void)[] = [
    () => {
      const scalar = scalarOf(pick(items()));
      if (
        scalar !== undefined &&
        "value" in scalar &&
        !marks.some((each) => String(scalar.value).includes(each))
      )
        scalar.value = pick([`${mark()} in our words`, `Our: “words”, ${mark()} # no comment`]);
    },
    () => {
      const item = pick(items())!;
      item.commentBefore = `${item.commentBefore ?? ""}\n ${mark()}`.replace(/^\n/, "");
    },
    () => {
      const scalar = scalarOf(pick(items()));
      if (scalar !== undefined && !scalar.comment) scalar.comment = ` ${mark()}`;
    },
    () => {
      const evidence = pick(items())?.get("evidence");
      if (isSeq(evidence) && !evidence.comment) evidence.comment = ` ${mark()}`;
    },
    () => void pick(lists)?.items.reverse(),
    () => {
      const list = pick(lists)!;
      const name = LISTS.find((each) => document.get(each) === list);
      const [item] = list.items.length < 2 ? [] : list.items.splice(Math.floor(random(list.items.length)), 1);
      if (item === undefined) return;
      const text = item.toString();
      for (const each of marks.filter((m) => text.includes(m))) marks.splice(marks.indexOf(each), 1, "");
      if (item.has("id")) gone.push(`${name} ${item.get("id")}`);
    },
    () => {
      const name = pick(["summary", "openQuestions", "statements"])!;
      const own = { id: mark(), text: `${mark()}: is it so?`, evidence: [{ source: "a", paragraphs: [3] }] };
      if (document.has(name)) document.addIn([name], document.createNode(own));
      else document.set(name, document.createNode([own]));
    },
    () => document.set("title", mark()),
    () => document.setIn(["series", "number"], mark()),
    () => document.setIn(["sources", 0, "outlet"], mark()),
    () => {
      const status = pick(items().filter((item) => item.has("status")));
      if (pick([true, false])) status?.delete("status");
      else status?.set("status", "accepted");
    },
    () => pick(items().filter((item) => item.has("kind")))?.set("kind", "indirect"),
    () => {
      const item = pick(items())!;
      item.flow = !item.flow && !/#/.test(item.toString());
    },
    () => {
      document.comment = `${document.comment ?? ""}\n ${mark()}`.replace(/^\n/, "");
    },
  ];
  const times = 1 + Math.floor(random(12));
  for (let i = 0; i < times; i++) pick(edits)!();
  const width = pick([0, 60, 110])!;
  const text = document.toString({ lineWidth: width, defaultStringType: pick(["PLAIN", "QUOTE_DOUBLE"])! });
  // What a later edit has overwritten is no word of the file.
  return { text, marks: marks.filter((each) => each !== "" && text.includes(each)), gone };
}

/** Of all lists, each with the name of its list; throws where the text is no YAML. */
const idsOf = (text: string): readonly string[] => {
  const value = parse(text) as Record<string, readonly { id?: string }[] | undefined>;
  return LISTS.flatMap((list) => (value[list] ?? []).flatMap(({ id }) => (id ? [`${list} ${id}`] : [])));
};

/** The versions in which other points stand in paragraphs of the same number. */
const MIXED = [1, 4];
/** More of them were tried once; these take a second. */
const EACH = 8;

describe("an edited draft, extracted again", () => {
  it.each(VERSIONS.map((_, i) => i))("from version %i of its article", (version) => {
    const draft = drafts[version]!;
    const now = writeDraft(draft);
    for (let seed = version * EACH + 1; seed <= (version + 1) * EACH; seed++) {
      const { text, marks, gone } = edit(ORIGINAL, seed);
      const merged = mergeDraft(draft, text, ORIGINAL)!.text;
      const why = `seed ${seed}`;
      expect(
        marks.filter((mark) => merged.split(mark).length !== text.split(mark).length),
        why,
      ).toEqual([]);
      const [before, after] = [idsOf(text), idsOf(merged)];
      expect(
        after.filter((id) => gone.includes(id) && !before.includes(id)),
        why,
      ).toEqual([]);
      expect(
        after.filter((id) => before.includes(id)),
        why,
      ).toEqual(before.filter((id) => after.includes(id)));
      const again = mergeDraft(draft, merged, now)!.text;
      // A point without counterpart, left because of a remark, may be told beside another of its new paragraph, once.
      if (!MIXED.includes(version)) expect(again, why).toBe(merged);
      expect(mergeDraft(draft, again, now)!.text, why).toBe(again);
    }
  });
});

it("a draft that was read is written again as it was", () => {
  for (const draft of drafts) {
    const text = writeDraft(draft);
    expect(parseDocument(text).toString({ lineWidth: 110 })).toBe(text);
    expect(mergeDraft(draft, text, text)).toEqual({ text, kept: [], added: [], removed: [] });
  }
});

describe("merging", () => {
  /** What becomes of a change to the first draft when `version` of the article is drafted. */
  const merge = (version: number, change: (text: string) => string, last: string | undefined = ORIGINAL) => {
    const edited = change(ORIGINAL);
    expect(edited).not.toBe(ORIGINAL);
    return mergeDraft(drafts[version]!, edited, last)!;
  };
  const deck = parseDocument(ORIGINAL).get("deck") as string;
  const point = /( *)- text: [^\n]*\n[\s\S]*?(?=\n {2}#|\n {2}- )/.exec(ORIGINAL)![0];

  it("keeps a comment behind a value that follows the article", () => {
    const { text, kept } = merge(3, (all) => all.replace(/^title: .*$/m, "$& # by hand"));
    expect(text).toContain("title: Towns agree on one ferry after all # by hand");
    expect(kept).toEqual([]);
  });

  it("keeps a comment inside a list that follows the article", () => {
    const { text, kept } = merge(2, (all) =>
      all.replace(/( +)paragraphs: (\d+)\n/, "$1paragraphs: $2\n$1# counted\n"),
    );
    expect(text).toContain("# counted");
    expect(kept).toEqual([]);
  });

  it("leaves an item with an editor's remark, though the program finds it no more", () => {
    const gone = merge(1, (all) => `${all}\n# end\n`).removed;
    const person = gone.find((each) => each.startsWith("people."))!;
    const id = person.slice("people.".length);
    const remark = (all: string) => all.replace(`- id: ${id}\n`, `- id: ${id} # ask her again\n`);
    expect(merge(1, remark).removed).toEqual(gone.filter((each) => each !== person));
    expect(merge(1, remark).text).toContain(`- id: ${id} # ask her again`);
  });

  it("keeps the sources' fields apart: what the editor filled in stays, the checksum follows", () => {
    const { text, kept } = merge(3, (all) => all.replace("outlet: null", "outlet: The Lantern"));
    const [source] = parseDocument(text).toJS().sources;
    expect(source.outlet).toBe("The Lantern");
    expect(source.sha256).toBe(drafts[3]!.source.value.sha256);
    expect(kept).toEqual(["sources.a.outlet"]);
    expect(text).toMatch(/# machine: null\n +outlet: The Lantern/);
  });

  it("puts the program's value beside each field that the editor changed, once, and takes it away again", () => {
    const edited = merge(0, (all) => all.replace(/^deck: [^\n]*(?:\n {2}[^\n]*)*/m, "deck: Ours"));
    expect(edited.text.split(`# machine: ${deck}\n`)).toHaveLength(2);
    const back = mergeDraft(drafts[0]!, edited.text.replace("deck: Ours", `deck: ${deck}`), ORIGINAL)!;
    expect([back.text, back.kept]).toEqual([ORIGINAL, []]);
  });

  it("knows points and dates whose paragraphs have moved, reworded or not", () => {
    const moved = merge(2, (all) => all.replace(/- text: Five harbour towns/, "- text: Our five towns"));
    const { summary, timeline } = drafts[2]!.lists;
    expect(parseDocument(moved.text).toJS().timeline).toEqual(timeline.map(({ value }) => value));
    const [point] = parseDocument(moved.text).toJS().summary;
    expect(ORIGINAL).toMatch(/- text: Five harbour towns[\s\S]*?paragraphs: \[ 4 \]/);
    const now = summary.find(({ value }) => /^Five harbour towns/.test(String(value.text)))!;
    expect(now.value.evidence).toEqual([{ source: "a", paragraphs: [5] }]);
    expect(point).toEqual({ ...now.value, text: expect.stringMatching(/^Our five towns/) });
    expect(moved.kept).toEqual(["summary.4.text"]);
  });

  it("counts every difference as the editor's where nobody knows what the program wrote", () => {
    const edited = ORIGINAL.replace(/^title: .*$/m, "title: Ours");
    const { text, kept, removed } = mergeDraft(drafts[3]!, edited, undefined)!;
    expect(kept).toContain("title");
    expect(text).toContain("# machine: Towns agree on one ferry after all\ntitle: Ours");
    expect(removed).toEqual([]);
  });

  it("tells of a field that the editor has taken out, and does not bring it back", () => {
    const { text, kept } = merge(3, (all) => all.replace(/^title: .*\n/m, ""));
    expect(kept).toEqual(["title"]);
    expect(parse(text).title).toBeUndefined();
  });

  it("tells the value beside a field that both have new", () => {
    const role = drafts[0]!.lists.people.findIndex(({ value }) => typeof value.role === "string");
    const { id } = drafts[0]!.lists.people[role]!.value as { id: string };
    const without = parseDocument(ORIGINAL);
    without.deleteIn(["people", role, "role"]);
    const ours = parseDocument(ORIGINAL);
    ours.setIn(["people", role, "role"], "our office");
    expect(mergeDraft(drafts[0]!, ours.toString(), without.toString())!.kept).toEqual([`people.${id}.role`]);
  });

  it.each(["timeline: ~\n", "timeline: []\n", ""])("fills a list that was not there before, %j", (list) => {
    const without = ORIGINAL.replace(/^timeline:\n(?:[ #].*\n|\n)*/m, list);
    const { text, added } = mergeDraft(
      drafts[0]!,
      without,
      ORIGINAL.replace(/^timeline:\n(?:[ #].*\n|\n)*/m, ""),
    )!;
    expect(added).toHaveLength(drafts[0]!.lists.timeline.length);
    expect(parse(text).timeline).toEqual(drafts[0]!.lists.timeline.map(({ value }) => value));
    expect(text).toMatch(/^timeline:\n {2}# decide/m);
  });

  it("knows two points on one paragraph apart", () => {
    const twice = (text: string) =>
      text.replace(
        point,
        `${point}\n${point.replace(/text: /, "text: And then, ").replace(/kind: \w+/, "kind: claim")}`,
      );
    const draft = {
      ...drafts[0]!,
      lists: {
        ...drafts[0]!.lists,
        summary: drafts[0]!.lists.summary.flatMap((item, i) =>
          i > 0
            ? [item]
            : [item, { ...item, value: { ...structuredClone(item.value), text: "A second point." } }],
        ),
      },
    };
    const last = writeDraft(draft);
    expect(twice(ORIGINAL)).not.toBe(ORIGINAL);
    expect(mergeDraft(draft, last, last)!.text).toBe(last);
    const swapped = parseDocument(last);
    (swapped.get("summary") as YAMLSeq).items.splice(
      0,
      2,
      ...(swapped.get("summary") as YAMLSeq).items.slice(0, 2).reverse(),
    );
    expect(mergeDraft(draft, swapped.toString({ lineWidth: 110 }), last)!.kept).toEqual([]);
    const reworded = last.replace("A second point.", "Our second point.");
    expect(mergeDraft(draft, reworded, last)).toMatchObject({
      kept: [expect.stringMatching(/^summary\..*\.text$/)],
      added: [],
      removed: [],
    });
    const without = last.replace(
      / {2}(?:#[^\n]*\n {2})?- text: A second point\.[\s\S]*?(?=\n {2}(?:#|-))\n/,
      "",
    );
    expect(without).not.toContain("A second point.");
    expect(mergeDraft(draft, without, last)).toMatchObject({ kept: [], added: [], removed: [] });
  });

  it("counts the order of fields and styles of YAML for no change", () => {
    const { kept, text } = merge(0, (all) =>
      all.replace(/\{ source: a, paragraphs: \[ (\d+) \] \}/g, "{ paragraphs: [$1], source: 'a' }"),
    );
    expect(kept).toEqual([]);
    expect(text).not.toContain("# machine:");
  });

  it("takes a field away that the program writes no more and nobody touched", () => {
    const last = ORIGINAL.replace(/^( +)speaker: /m, "$1frame: “{}” it was\n$1speaker: ");
    expect(mergeDraft(drafts[0]!, last, last)!.text).toBe(ORIGINAL);
    const ours = last.replace("it was", "it was not");
    expect(mergeDraft(drafts[0]!, ours, last)!.text).toContain("it was not");
  });

  it.each([
    ["evidence that is nothing", (all: string) => all.replace(/evidence: \[.*\]/, "evidence: ~")],
    [
      "evidence half written",
      (all: string) => all.replace(/evidence: \[.*\]/, "evidence: [ ~, 3, { paragraphs: } ]"),
    ],
    ["a list that is a word", (all: string) => all.replace(/^people:\n(?:[ #].*\n|\n)*/m, "people: later\n")],
    ["a list without anything", (all: string) => all.replace(/^people:\n(?:[ #].*\n|\n)*/m, "people:\n")],
    ["items that are words", (all: string) => all.replace(/^summary:\n/m, "summary:\n  - a word\n  - ~\n")],
  ])("bears %s", (_, change) => {
    const { text } = merge(0, change);
    expect(mergeDraft(drafts[0]!, text, ORIGINAL)!.text).toBe(text);
    for (const word of ["people: later", "- a word"].filter((each) => change(ORIGINAL).includes(each)))
      expect(text).toContain(word);
  });

  it.each(["", "a word", "[", "- 1\n", "summary: 3\n", "summary: [ ~, 3 ]\n"])(
    "bears a record of the last draft that is none, %j",
    (last) =>
      expect(merge(0, (all) => all.replace("status: draft", "status: new"), last).text).toContain(
        "status: new",
      ),
  );
});
