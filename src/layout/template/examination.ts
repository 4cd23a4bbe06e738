/** What an editor ticks off, as templates see it: no inherited names, evidence in the form that `marks` takes. */
import type {
  Examination,
  ExaminedFinding,
  ExaminedItem,
  Excerpt,
  Leftover,
} from "../../model/examination.ts";
import { type Fields, fields } from "./context.ts";

export function openExamination({ sha256, verdict, sources, others }: Examination): Fields {
  return fields({
    sha256,
    verdict,
    checked: verdict !== "unchecked",
    missing: sources.filter(({ atHand }) => !atHand).map(({ id }) => fields({ id })),
    sources: sources.map(({ id, atHand, unused, dropped, more }) =>
      fields({
        id,
        atHand,
        more,
        unused: unused?.map((each) => openLeftover(id, each)),
        dropped: dropped.map((each) => openLeftover(id, each)),
      }),
    ),
    others: others.map(openFinding),
  });
}

export const openItem = ({ path, excerpts, unseen, findings, stands }: ExaminedItem): Fields =>
  fields({
    path,
    stands,
    excerpts: excerpts.map(openExcerpt),
    unseen: unseen.map((each) => fields({ evidence: [fields({ ...each })] })),
    findings: findings.map(openFinding),
  });

/** Double marks on paper promise that somebody said exactly this; a finding only repeats what it speaks of. */
const openFinding = ({ message, ...rest }: ExaminedFinding): Fields =>
  fields({ ...rest, message: message.replace(/[„“«]/g, "‘").replace(/[”»"]/g, "’") });

const openExcerpt = ({ source, paragraph, parts, ...rest }: Excerpt): Fields =>
  fields({
    ...rest,
    evidence: [fields({ source, paragraphs: [paragraph] })],
    parts: parts.map((part) => fields({ ...part })),
  });

const openLeftover = (source: string, { paragraph, excerpt, class: kind, rule }: Leftover): Fields =>
  fields({
    evidence: [fields({ source, paragraphs: [paragraph] })],
    class: kind,
    rule,
    excerpt: excerpt && openExcerpt(excerpt),
  });
