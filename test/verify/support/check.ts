/** A small briefing, the sheet that prints it cleanly, and what verification says of a changed sheet. */
import { type Briefing, briefingSchema } from "../../../src/model/briefing.ts";
import type { LayoutManifest, PrintRule } from "../../../src/model/layout.ts";
import { type VerifyReport, verify } from "../../../src/verify/index.ts";
import { h1, h2, type Part, p, type SheetSpec, sheet } from "./sheet.ts";

const evidence = [{ source: "a", paragraphs: [1] }];

const input = {
  language: "de",
  series: { name: "Lagebild", number: "1/2026", status: "new" },
  title: "Der Hafen bleibt offen",
  deck: "Zwei Ministerien sprachen am Montag über den Hafen.",
  cutoff: { at: "2026-11-22T05:45:00+01:00", zone: "MEZ" },
  issuer: { organisation: "Muster" },
  summary: [
    { text: "Der Hafen wird nicht geschlossen.", evidence },
    { text: "Die Wärmeversorgung ist fünf Monate lang gesichert.", evidence },
  ],
  people: [
    { id: "adam", name: "Adam Ost", role: "Minister", country: "PL", evidence },
    { id: "berta", name: "Berta West", role: null, country: "DE", evidence },
  ],
  statements: [
    {
      id: "s1",
      speaker: "adam",
      kind: "direct",
      text: "Das ist nicht verhandelbar, sagte ich",
      attribution: "named",
      evidence,
    },
    {
      id: "s2",
      speaker: "berta",
      kind: "direct",
      text: "Wir hören ein „Nein“ und bleiben dabei",
      attribution: "named",
      evidence,
    },
    {
      id: "s3",
      speaker: "adam",
      kind: "indirect",
      text: "Er sehe keinen Anlass",
      attribution: "named",
      evidence,
    },
    {
      id: "s4",
      speaker: "berta",
      kind: "partial",
      text: ["offene Tür", "letzte Frist"],
      frame: "Sie sprach von einer {} und einer {}.",
      attribution: "named",
      evidence,
    },
  ],
  sources: [
    {
      id: "a",
      outlet: "Blatt",
      title: "Streit am Hafen",
      published: "2026-11-21",
      url: "https://example.org/a",
      language: "de",
      sha256: "0".repeat(64),
      paragraphs: 3,
    },
  ],
};

/** The briefing, with some of its parts replaced. */
export const briefing = (changes: Partial<Record<keyof Briefing, unknown>> = {}): Briefing =>
  briefingSchema.parse({ ...input, ...changes });

const rule = (path: string, more: Partial<PrintRule> = {}): PrintRule => ({
  path,
  groupBy: undefined,
  whole: undefined,
  quote: false,
  ...more,
});

export const manifest = (changes: Partial<LayoutManifest> = {}): LayoutManifest => ({
  name: "probe",
  version: 1,
  title: {},
  description: {},
  maxPages: 2,
  prints: [
    rule("title"),
    rule("deck"),
    rule("summary.*.text"),
    rule("people.*.name"),
    rule("statements.*.text", { groupBy: "side", quote: true, whole: "page" }),
    rule("statements.*.frame"),
    rule("sources.*.title"),
  ],
  ...changes,
});

export { rule };

/** Each part has a name by which a test replaces it. */
export interface Clean {
  readonly title: Part;
  readonly deck: Part;
  readonly summary: Part;
  readonly heat: Part;
  readonly section: Part;
  readonly adam: Part;
  readonly s1: Part;
  readonly s3: Part;
  readonly berta: Part;
  readonly s2: Part;
  readonly s4: Part;
  readonly source: Part;
}

export const clean: Clean = {
  title: h1("Der Hafen bleibt offen"),
  deck: p("Zwei Ministerien sprachen am ", "Montag über den Hafen."),
  summary: p("Der Hafen wird nicht geschlossen."),
  heat: p(
    "Die ",
    { word: "Wärmeversorgung", parts: ["Wärmever-", "sorgung"] },
    " ist fünf Monate lang gesichert.",
  ),
  section: h2("Zentrale Aussagen"),
  adam: p("Adam Ost, Minister"),
  s1: p("„Das ist nicht verhandelbar, ", "sagte ich“"),
  s3: p("Er sehe keinen Anlass"),
  berta: p("Berta West"),
  s2: p("„Wir hören ein ‚Nein‘ und bleiben dabei“"),
  s4: p("Sie sprach von einer „offene Tür“ und einer „letzte Frist“."),
  source: p("Streit am Hafen"),
};

export const parts = (changes: Partial<Record<keyof Clean, Part | readonly Part[]>> = {}): Part[] =>
  Object.values({ ...clean, ...changes } as Record<string, Part | readonly Part[]>).flat();

export interface Probe extends Partial<SheetSpec> {
  readonly content?: Briefing;
  readonly layout?: LayoutManifest;
}

/** The codes found in a sheet that differs from the clean one by `probe`, sorted. */
export async function check(probe: Probe = {}): Promise<string[]> {
  const { diagnostics } = await report(probe);
  return diagnostics.map((one) => one.code).sort();
}

export async function report({ content, layout, ...spec }: Probe = {}): Promise<VerifyReport> {
  const pdf = await sheet({ lang: "de", title: "Der Hafen bleibt offen", pages: [parts()], ...spec });
  return verify(pdf, {
    briefing: content ?? briefing(),
    manifest: layout ?? manifest(),
    file: "briefing.yaml",
  });
}
