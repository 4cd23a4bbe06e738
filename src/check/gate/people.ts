/**
 * Everybody on the sheet stands in the source: by a name of the people table in the paragraphs of the evidence, with the office in the
 * source's own words; and a speaker who is said to be named is named where the words stand.
 */
import type { Evidence, Person } from "../../model/briefing.ts";
import type { ValuePath } from "../../model/origin.ts";
import { error, type Finding } from "../rule.ts";
import { namesOf } from "./names.ts";
import { type Said, saidIn } from "./said.ts";
import { citedBy, doesNot, isKnown, primary, type Scene } from "./scene.ts";

export function* peopleStand(scene: Scene): Generator<Finding> {
  const people = new Map(scene.briefing.people.map((person) => [person.id, person]));
  const stand = new Stand(scene);
  for (const [i, person] of scene.briefing.people.entries()) {
    yield* stand.named(person, person.evidence, ["people", i, "name"]);
    if (person.role !== null) yield* stand.role(person.role, person.evidence, ["people", i, "role"]);
  }
  for (const [i, meeting] of scene.briefing.meetings.entries()) {
    for (const [j, { person, role, basis, evidence }] of meeting.participants.entries()) {
      const path = ["meetings", i, "participants", j];
      const known = people.get(person);
      if (known && basis === "named") yield* stand.named(known, evidence, [...path, "person"]);
      if (role !== undefined)
        yield* stand.role(role, [...evidence, ...(known?.evidence ?? [])], [...path, "role"]);
    }
    for (const [j, { name, basis, evidence }] of meeting.absent.entries())
      if (basis === "named") yield* stand.words(name, evidence, ["meetings", i, "absent", j, "name"]);
  }
  for (const [i, { person, office, evidence }] of scene.briefing.reactions.entries()) {
    const known = people.get(person ?? "");
    if (known) yield* stand.named(known, evidence, ["reactions", i, "person"]);
    if (office !== null)
      yield* stand.role(office, [...evidence, ...(known?.evidence ?? [])], ["reactions", i, "office"]);
  }
}

export function* speakersStand(scene: Scene): Generator<Finding> {
  const people = new Map(scene.briefing.people.map((person) => [person.id, person]));
  for (const [
    i,
    { id, speaker, attribution, evidence, speakerEvidence },
  ] of scene.briefing.statements.entries()) {
    const person = people.get(speaker);
    if (person === undefined || !isKnown(evidence, scene)) continue;
    const path = ["statements", i];
    const here = citedBy(evidence, scene);
    if (attribution === "named" && isIn(person, saidIn(here, scene))) continue;
    const elsewhere = citedBy(speakerEvidence, scene);
    if (attribution === "named")
      yield error(
        "check/speaker-not-named",
        [...path, "attribution"],
        `${doesNot(here)} name ${person.name}, to whom “${id}” is ascribed by name`,
        "write “attribution: pronoun” or “context”, and under “speakerEvidence” where the name stands",
      );
    else if (!isIn(person, saidIn([...here, ...elsewhere], scene)))
      yield error(
        "check/speaker-not-in-source",
        [...path, "speaker"],
        `${doesNot([...here, ...elsewhere])} name ${person.name}, to whom “${id}” is ascribed`,
        "name under “speakerEvidence” the paragraph that tells who speaks; add a spelling to “people” if it is another",
      );
  }
}

const isIn = (person: Person, said: Said): boolean =>
  person.kind === "group"
    ? [person.name, ...person.spellings].some((each) => said.lacking(each).length === 0)
    : said.names(namesOf(person));

class Stand {
  constructor(private readonly scene: Scene) {}

  *named(person: Person, evidence: readonly Evidence[], path: ValuePath): Generator<Finding> {
    if (!isKnown(evidence, this.scene)) return;
    const cited = citedBy(evidence, this.scene);
    if (cited.length > 0 && !isIn(person, saidIn(cited, this.scene)))
      yield error(
        "check/person-not-in-source",
        path,
        `${doesNot(cited)} name ${person.name}`,
        "cite the paragraph that names the person as well; add a spelling to “people” if the source has another",
      );
  }

  /** Offices are in the source's words, so only where sheet and source share their language. */
  *role(role: string, evidence: readonly Evidence[], path: ValuePath): Generator<Finding> {
    if (!isKnown(evidence, this.scene) || this.isTranslated(evidence)) return;
    const cited = citedBy(evidence, this.scene);
    const missing = saidIn(cited, this.scene).lacking(role);
    if (cited.length > 0 && missing.length > 0)
      yield error(
        "check/role-not-in-source",
        path,
        `${doesNot(cited)} say “${missing.join(" ")}” of the office “${role}”`,
        "write the office as the source has it, or null; or cite the paragraph that states it",
      );
  }

  *words(name: string, evidence: readonly Evidence[], path: ValuePath): Generator<Finding> {
    if (!isKnown(evidence, this.scene) || this.isTranslated(evidence)) return;
    const cited = citedBy(evidence, this.scene);
    if (cited.length > 0 && saidIn(cited, this.scene).lacking(name).length > 0)
      yield error(
        "check/person-not-in-source",
        path,
        `${doesNot(cited)} name ${name}`,
        "cite the paragraph that names them, or write “basis: inferred”",
      );
  }

  private isTranslated(evidence: readonly Evidence[]): boolean {
    const { briefing } = this.scene;
    return evidence.some(({ source }) => {
      const language = briefing.sources.find(({ id }) => id === source)?.language;
      return language !== undefined && primary(language) !== briefing.language;
    });
  }
}
