/** A quotation says truly whether it is in the speaker's own words or a translation of them. */
import type { Briefing, Source, Statement } from "../model/briefing.ts";
import type { ValuePath } from "../model/origin.ts";
import { type Finding, warning } from "./rule.ts";

export function* translationsAreTold({ statements, sources }: Briefing): Generator<Finding> {
  const byId = new Map(sources.map((s) => [s.id, s]));
  for (const [i, statement] of statements.entries()) {
    const source = byId.get(statement.evidence[0]?.source ?? "");
    if (source && statement.kind !== "indirect") yield* judge(statement, source, ["statements", i]);
  }
}

function* judge(statement: Statement, source: Source, path: ValuePath): Generator<Finding> {
  const { id, original, translated } = statement;
  const otherLanguage = original !== undefined && primary(original) !== primary(source.language);
  const translatedSource = source.translated === "human" || source.translated === "machine";
  if (!translated && (otherLanguage || translatedSource))
    yield warning(
      "check/untold-translation",
      path,
      otherLanguage
        ? `“${id}” was said in “${original}” and the source is in “${source.language}”, so its words are a translation`
        : `the source “${source.id}” is a translation, and so are the words of “${id}”`,
      "add “translated: true”",
    );
  if (translated && original !== undefined && !otherLanguage && !translatedSource)
    yield warning(
      "check/untold-translation",
      [...path, "translated"],
      `“${id}” was said in “${original}”, the language of the source, and is called a translation`,
      "take “translated: true” out, or mend “original”",
    );
}

/** `en` of `en-GB`. */
const primary = (language: string): string => language.split("-")[0]!.toLowerCase();
