/** A small article and a briefing on it, to be spoilt, and what the gate says to both. */
import { holdAgainst } from "../../src/check/gate/index.ts";
import type { Article } from "../../src/model/article.ts";
import { type Briefing, briefingSchema } from "../../src/model/briefing.ts";
import { readArticle } from "../../src/read/article/index.ts";

export async function articleOf(text: string): Promise<Article> {
  const { value } = await readArticle({ name: "article.txt", bytes: new TextEncoder().encode(text) });
  if (value === undefined) throw new Error("the article of the test cannot be read");
  return value;
}

export const GERMAN = await articleOf(`Die Insel bekommt ihre Fähre zurück

Maria Holm

Die Ministerin Anna Berg sagte am Montag in Oslo, dass die Fähre am 3. Mai 2031 wieder fahren werde.

„Wir haben nicht lange gewartet. Zwölf Boote und 1.250 Menschen lagen im Hafen – das reicht“, sagte sie.

Der Hafenmeister Jan Holt nannte den Plan „einen großen Schritt“, aber er lehnte neue Schulden ab.

„Ich bin kein Gegner der Regierung.“

„Die Fähre ist alt“, sagte Holt später. „Sie braucht einen neuen Motor.“

Die britische Reederei hat einundvierzig Angestellte und wird nicht verkauft.

Frau Bergs Sprecher Ole Lind bestätigte, dass die Regierung keine neuen Steuern plane.

„Erstens kostet das Geld.

„Zweitens kostet es Zeit“, sagte Lind.`);

type Input = Record<string, unknown>;

export const cite = (...paragraphs: number[]) => [{ source: "a", paragraphs }];

export const PEOPLE: readonly Input[] = [
  { id: "berg", name: "Anna Berg", role: "Ministerin", evidence: cite(3) },
  { id: "holt", name: "Jan Holt", role: "Hafenmeister", evidence: cite(5) },
  { id: "lind", name: "Ole Lind", role: "Sprecher", evidence: cite(9) },
];

/** `fields` overrule those of a sound briefing. */
export const briefingOf = (fields: Input = {}, article: Article = GERMAN): Briefing =>
  briefingSchema.parse({
    language: "de",
    series: { name: "Lage", number: "1", status: "new" },
    title: "Die Fähre fährt wieder",
    deck: "Die Insel bekommt ihre Fähre zurück.",
    cutoff: { at: "2031-05-04T10:00:00+02:00", zone: "MESZ" },
    issuer: { organisation: "Amt" },
    summary: [{ text: "Die Fähre soll wieder fahren.", evidence: cite(3) }],
    people: PEOPLE,
    sources: [
      {
        id: "a",
        outlet: null,
        title: article.facts.title,
        published: null,
        url: null,
        language: "de",
        sha256: article.sha256,
        paragraphs: article.paragraphs.length,
      },
    ],
    ...fields,
  });

/** A direct statement of Berg's in paragraph 4, with fields overruled. */
export const statement = (fields: Input = {}): Input => ({
  id: "s",
  speaker: "berg",
  kind: "direct",
  text: QUOTE,
  attribution: "pronoun",
  speakerEvidence: cite(3),
  evidence: cite(4),
  ...fields,
});

export const QUOTE =
  "Wir haben nicht lange gewartet. Zwölf Boote und 1.250 Menschen lagen im Hafen – das reicht";

/** `check/quote-cut statements[0].text`. How much of so small an article is quoted says nothing. */
export function say(briefing: Briefing, article: Article = GERMAN): string[] {
  return holdAgainst(briefing, new Map([["a", article]]))
    .findings.filter(({ code }) => !code.startsWith("check/quoted-"))
    .map(
      ({ code, path }) =>
        `${code} ${path
          .map((step) => (typeof step === "number" ? `[${step}]` : step))
          .join(".")
          .replaceAll(".[", "[")}`,
    );
}

export const sayOf = (fields: Input): string[] => say(briefingOf(fields));
export const sayOfStatement = (fields: Input): string[] => sayOf({ statements: [statement(fields)] });

/** Holt's reaction to the plan in paragraph 5, with fields overruled. */
export const reaction = (fields: Input = {}): Input => ({
  id: "r",
  country: "NO",
  person: "holt",
  stance: "supports",
  position: "Er ist dafür.",
  evidence: cite(5),
  ...fields,
});
