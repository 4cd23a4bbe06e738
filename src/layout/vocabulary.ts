/** Label files + language -> the words that a sheet prints, for forms of a briefing that no template makes. */
import type { Briefing } from "../model/briefing.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { SourceFile } from "../model/origin.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import { Findings } from "./findings.ts";
import { fill, type Labels, labelText, readLabels } from "./labels.ts";
import { readSource } from "./source.ts";
import { countryName } from "./words/countries.ts";
import { printDate, printMoment, printStated } from "./words/dates.ts";
import { evidenceMarks } from "./words/marks.ts";
import { quoted } from "./words/quotes.ts";

/** `files`: label files of the briefing's language; where the first has no text, the next is asked, and the last is our own. */
export function openVocabulary(briefing: Briefing, files: readonly SourceFile[]): Outcome<Vocabulary> {
  const findings = new Findings();
  const read = files.map((file) => readLabels(readSource(file, findings), findings));
  const { language, sources } = briefing;
  const texts = new Map(read.reverse().flatMap(({ texts }) => [...texts]));
  const labels: Labels = { file: files[0]?.name ?? "", texts };
  const label: Vocabulary["label"] = (key, args = {}) => {
    const text = labelText(labels, key, args.count);
    if (text === undefined) throw new Error(`no label file has “${key}”`);
    return fill(text, args).text;
  };
  const value: Vocabulary = {
    language,
    label,
    country: (code) => countryName(code, language, labels) ?? code,
    date: (iso, style = "long") => printDate(iso, language, style) ?? iso,
    moment: (iso, style = "long", zone) => printMoment(iso, language, style, zone) ?? iso,
    stated: (when) => printStated(when, language, label("common.notStated")),
    marks: (evidence) =>
      evidenceMarks(evidence, sources, MARK_WORDS, language)
        .map(({ text }) => text)
        .join(" "),
    quoted: (text) => quoted(text, language),
  };
  return { value, diagnostics: findings.list() };
}

/** Only the marks are used, never how they are spoken. */
const MARK_WORDS = { paragraph: "", paragraphs: "", source: "", to: "" };
