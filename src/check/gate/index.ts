/**
 * The gate: a briefing held against the text of its sources, word for word, without network, dictionary or chance. What it finds goes into
 * a report that is bound to the bytes of both.
 */
import type { Article } from "../../model/article.ts";
import type { Briefing } from "../../model/briefing.ts";
import type { CheckReport } from "../../model/check-report.ts";
import { showPath } from "../../model/origin.ts";
import type { Finding } from "../rule.ts";
import { coverageOf, quotedShare, sharesOf } from "./coverage.ts";
import { framesStand, wordsStand } from "./frames.ts";
import { momentsStand, ownWordsAreBacked } from "./own-words.ts";
import { peopleStand, speakersStand } from "./people.ts";
import { findPassage, passagesIn, quotationsStand } from "./quotations.ts";
import type { GateRule, Scene } from "./scene.ts";
import { sourceText } from "./source.ts";
import { sourcesAgree } from "./sources.ts";

const RULES: readonly GateRule[] = [
  sourcesAgree,
  quotationsStand,
  framesStand,
  wordsStand,
  speakersStand,
  peopleStand,
  ownWordsAreBacked,
  momentsStand,
];

export interface Gate {
  readonly findings: readonly Finding[];
  /** All of the report that the sources decide. */
  readonly facts: Pick<
    CheckReport,
    "quotations" | "sources" | "coverage" | "speakers" | "sides" | "inferredSpeakers" | "notStated"
  >;
}

const sourcesOf = (articles: ReadonlyMap<string, Article>): Scene["sources"] =>
  new Map([...articles].map(([id, article]) => [id, sourceText(id, article)]));

/** The errors of `holdAgainst`, without what only its warnings and its facts need. */
export function errorsIn(briefing: Briefing, articles: ReadonlyMap<string, Article>): Finding[] {
  const scene: Scene = { briefing, sources: sourcesOf(articles), errorsAlone: true };
  return RULES.flatMap((rule) => [...rule(scene)]).filter(({ severity }) => severity === "error");
}

/** `articles` by the id of their source; those that are missing leave what rests on them unsaid. */
export function holdAgainst(briefing: Briefing, articles: ReadonlyMap<string, Article>): Gate {
  const scene: Scene = { briefing, sources: sourcesOf(articles) };
  const coverage = coverageOf(scene);
  const findings = [...RULES.flatMap((rule) => [...rule(scene)]), ...quotedShare(scene, coverage)];
  return {
    findings,
    facts: {
      sources: [...articles].map(([id, { sha256, paragraphs }]) => ({
        id,
        sha256,
        paragraphs: paragraphs.length,
      })),
      quotations: passagesIn(briefing).flatMap((passage) => {
        const proof = findPassage(passage, scene);
        if (proof === undefined) return [];
        const { from, start } = proof.quotation;
        return [{ path: showPath(passage.path), source: proof.source.id, paragraph: from, start }];
      }),
      coverage,
      ...sharesOf(scene),
      inferredSpeakers: inferredIn(briefing),
      notStated: notStatedIn(briefing),
    },
  };
}

const inferredIn = ({ statements, reactions }: Briefing): number =>
  statements.filter((s) => s.kind !== "indirect" && s.attribution !== "named").length +
  reactions.filter((r) => r.quote !== undefined && r.attribution !== "named").length;

const notStatedIn = ({ sources, people }: Briefing): string[] => [
  ...sources.flatMap((source, i) =>
    (["author", "outlet", "published", "url"] as const)
      .filter((field) => source[field] === null)
      .map((field) => `sources[${i}].${field}`),
  ),
  ...people.flatMap(({ role }, i) => (role === null ? [`people[${i}].role`] : [])),
];
