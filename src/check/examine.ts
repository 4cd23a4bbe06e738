/** A briefing, the report on it and the sources that are at hand -> what an editor ticks off before signing. */
import type { Article, Paragraph } from "../model/article.ts";
import type { Briefing, Evidence } from "../model/briefing.ts";
import type { CheckReport } from "../model/check-report.ts";
import type {
  Examination,
  ExaminedFinding,
  ExaminedItem,
  ExaminedSource,
  Leftover,
} from "../model/examination.ts";
import { showPath, type ValuePath } from "../model/origin.ts";
import { coverageOf } from "./gate/coverage.ts";
import { type Claim, excerptOf, excerptsFor } from "./gate/excerpts.ts";
import { passagesIn } from "./gate/quotations.ts";
import type { Scene } from "./gate/scene.ts";
import { SourceText } from "./gate/source.ts";

export interface ToExamine {
  readonly briefing: Briefing;
  /** Checksum of its file. */
  readonly sha256: string;
  /** Of a check that holds; undefined when there is none. */
  readonly report?: CheckReport | undefined;
}

export function examine(
  { briefing, sha256, report }: ToExamine,
  articles: ReadonlyMap<string, Article>,
): Examination {
  const sources = new Map([...articles].map(([id, article]) => [id, new SourceText(id, article)]));
  const scene: Scene = { briefing, sources };
  const claims = claimsOf(scene);
  const findings = shareOut(report, [...claims.keys()]);
  return {
    sha256,
    verdict: report?.verdict ?? "unchecked",
    sources: examineSources(scene, report),
    items: new Map(
      [...claims].map(([path, claim]): [string, ExaminedItem] => [
        path,
        {
          path,
          ...excerptsFor(claim, scene),
          findings: findings.get(path) ?? [],
          stands: report?.quotations.find((each) => belongs(each.path, path))?.paragraph,
        },
      ]),
    ),
    others: findings.get("") ?? [],
  };
}

/** Everything that is to be ticked off, by its path, in the order in which sheets print it. */
function claimsOf(scene: Scene): Map<string, readonly Claim[]> {
  const { briefing } = scene;
  const people = new Map(briefing.people.map((person) => [person.id, person]));
  const passages = passagesIn(briefing);
  const passagesAt = (list: string, index: number) =>
    passages.filter(({ path }) => path[0] === list && path[1] === index);
  const all = new Map<string, readonly Claim[]>();
  const add = (path: ValuePath, ...claims: readonly Claim[]) => all.set(showPath(path), claims);
  const own = (list: "summary" | "timeline" | "nextSteps" | "openQuestions" | "sourceNotes") => {
    for (const [i, { evidence = [] }] of briefing[list].entries()) add([list, i], { evidence });
  };
  const named = (id: string | undefined, evidence: readonly Evidence[]): Claim => ({
    evidence,
    person: people.get(id ?? ""),
    room: "words",
  });

  add(["title"]);
  add(["deck"]);
  own("summary");
  for (const i of briefing.changes.keys()) add(["changes", i]);
  if (briefing.assessment) add(["assessment"]);
  for (const [i, { evidence, speaker, speakerEvidence = [] }] of briefing.statements.entries())
    add(
      ["statements", i],
      { evidence, passages: passagesAt("statements", i) },
      named(speaker, speakerEvidence),
    );
  for (const [i, { evidence, participants, absent }] of briefing.meetings.entries()) {
    add(["meetings", i], { evidence });
    for (const [j, each] of participants.entries())
      add(["meetings", i, "participants", j], named(each.person, each.evidence));
    for (const [j, { name, evidence }] of absent.entries())
      add(["meetings", i, "absent", j], { evidence, person: { name, spellings: [] }, room: "words" });
  }
  for (const [i, { evidence }] of briefing.reactions.entries())
    add(["reactions", i], { evidence, passages: passagesAt("reactions", i) });
  own("timeline");
  own("nextSteps");
  own("openQuestions");
  own("sourceNotes");
  for (const [i, { id, evidence }] of briefing.people.entries()) add(["people", i], named(id, evidence));
  return all;
}

/** The findings of a report by the item that they speak of; those about none of them under the empty path. */
function shareOut(
  report: CheckReport | undefined,
  paths: readonly string[],
): ReadonlyMap<string, readonly ExaminedFinding[]> {
  const shares = new Map<string, ExaminedFinding[]>();
  const all = [
    ...(report?.findings ?? []).map((finding) => ({ finding, reason: undefined })),
    ...(report?.ignored ?? []).map((finding) => ({ finding, reason: finding.reason })),
  ];
  // A participant is part of a meeting, and the longer path says more.
  const longest = [...paths].sort((a, b) => b.length - a.length);
  for (const { finding, reason } of all) {
    const { code, severity, message, path = "" } = finding;
    const item = longest.find((each) => belongs(path, each)) ?? "";
    shares.set(item, [...(shares.get(item) ?? []), { code, severity, message, reason }]);
  }
  return shares;
}

const belongs = (path: string, item: string): boolean =>
  path === item || path.startsWith(`${item}.`) || path.startsWith(`${item}[`);

/** Some ten pages of a sheet, and more than any article leaves. */
const MOST_LEFTOVERS = 200;

function examineSources(scene: Scene, report: CheckReport | undefined): ExaminedSource[] {
  const coverage = new Map(coverageOf(scene).map((each) => [each.source, each]));
  return scene.briefing.sources.map(({ id, dropped }) => {
    const source = scene.sources.get(id);
    if (source === undefined) {
      const unused = report?.coverage.find((each) => each.source === id)?.unused;
      return { id, atHand: false, ...firstOf(unused, dropped, unseen) };
    }
    const unused = new Set(coverage.get(id)?.unused);
    const { paragraphs } = source.article;
    const left = firstOf(
      paragraphs.filter(({ number }) => unused.has(number)),
      paragraphs.filter((p) => p.class !== "body"),
      (paragraph) => seen(paragraph, source, scene),
    );
    return { id, atHand: true, ...left };
  });
}

function firstOf<T>(
  unused: readonly T[] | undefined,
  dropped: readonly T[],
  show: (paragraph: T) => Leftover,
): Pick<ExaminedSource, "unused" | "dropped" | "more"> {
  const first = (list: readonly T[]): Leftover[] => list.slice(0, MOST_LEFTOVERS).map(show);
  const over = (list: readonly T[]): number => Math.max(0, list.length - MOST_LEFTOVERS);
  return {
    unused: unused && first(unused),
    dropped: first(dropped),
    more: over(unused ?? []) + over(dropped),
  };
}

function seen(paragraph: Paragraph, source: SourceText, scene: Scene): Leftover {
  const { number, class: kind, rule } = paragraph;
  const reason = kind === "body" ? { class: undefined, rule: undefined } : { class: kind, rule };
  return { paragraph: number, ...reason, excerpt: excerptOf(source, paragraph, scene) };
}

const unseen = (paragraph: number): Leftover => ({
  paragraph,
  class: undefined,
  rule: undefined,
  excerpt: undefined,
});
