/**
 * The best briefing that can be made of a file with mistakes, so that the checks which come after the schema still run on what is
 * sound, and an editor sees all findings at once. Nothing but checks may use it: it holds stand-ins.
 */
import type { z } from "zod";
import {
  type Briefing,
  briefingSchema,
  type Meeting,
  type Person,
  type Reaction,
  type Source,
  type Statement,
} from "../model/briefing.ts";
import type { ValuePath } from "../model/origin.ts";

export interface Mended {
  readonly briefing: Briefing;
  /** Whether the value at this path, or what it is a part of, is not what the file says. Findings about it would mislead. */
  readonly unsure: (path: ValuePath) => boolean;
}

/** Undefined when there is too little to go by: no fields at all, or people and sources to whom nobody could refer. */
export function mend(value: unknown): Mended | undefined {
  if (!isObject(value)) return undefined;
  const mended: Record<string, unknown> = {};
  const standIns = new Set<string>();
  for (const [name, schema] of Object.entries(briefingSchema.shape)) {
    const given = value[name];
    const element = elementOf(schema);
    const whole = withoutUnknown(schema, given);
    if (whole.success) mended[name] = whole.data;
    else if (Array.isArray(given) && element !== undefined) {
      mended[name] = given.map((item, i) => {
        const sound = withoutUnknown(element, item);
        if (sound.success) return sound.data;
        standIns.add(`${name}/${i}`);
        return standInFor(name, item);
      });
    } else {
      if (REFERRED_TO.some((list) => list === name)) return undefined;
      mended[name] = STAND_INS[name];
      standIns.add(name);
    }
  }
  const briefing = mended as unknown as Briefing;
  if (REFERRED_TO.some((name) => briefing[name].some(({ id }) => id === NO_ID))) return undefined;
  return { briefing, unsure: ([list, item]) => standIns.has(`${list}`) || standIns.has(`${list}/${item}`) };
}

/** Without these lists, every reference would look like one to nobody. */
const REFERRED_TO = ["people", "sources"] as const;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A misspelt optional field is a finding of its own; the rest of what it stands in is sound. */
function withoutUnknown(schema: z.core.$ZodType, value: unknown): z.ZodSafeParseResult<unknown> {
  const parse = (v: unknown) => (schema as z.ZodType).safeParse(v);
  const first = parse(value);
  if (first.success || !first.error.issues.every(({ code }) => code === "unrecognized_keys")) return first;
  const copy = structuredClone(value);
  for (const issue of first.error.issues) {
    if (issue.code !== "unrecognized_keys") continue;
    const holder = issue.path.reduce((v: unknown, step) => (v as Record<PropertyKey, unknown>)[step], copy);
    for (const key of issue.keys) delete (holder as Record<string, unknown>)[key];
  }
  return parse(copy);
}

/** The schema of a list's items. */
function elementOf(schema: z.core.$ZodType): z.ZodType | undefined {
  const def = schema._zod.def as { innerType?: z.core.$ZodType; element?: z.ZodType };
  return def.element ?? (def.innerType && elementOf(def.innerType));
}

/** What rules need to walk over an item: an id that others may refer to, and otherwise nothing to find fault with. */
function standInFor(list: string, item: unknown): object {
  const id = typeof item === "object" && item !== null ? (item as { id?: unknown }).id : undefined;
  return { ...(ITEMS[list] ?? EMPTY), ...(typeof id === "string" ? { id } : {}) };
}

const NO_ID = "";
const ANY_DATE = "1900-01-01T00:00:00Z";
const EMPTY = { text: "", evidence: [], when: null };

const PERSON: Person = { id: NO_ID, name: "", spellings: [], role: null, kind: "person", evidence: [] };

/** Of unknown length, so that no paragraph number is too large, and of unknown making. */
const SOURCE: Source = {
  id: NO_ID,
  author: null,
  authorRole: null,
  outlet: "",
  title: "",
  published: null,
  retrieved: null,
  url: null,
  language: "und",
  translated: "unknown",
  licence: null,
  sha256: "",
  paragraphs: Number.MAX_SAFE_INTEGER,
  dropped: [],
  fictional: false,
};

const STATEMENT: Statement = {
  ...EMPTY,
  id: NO_ID,
  speaker: "",
  kind: "indirect",
  attribution: "named",
  translated: false,
  key: false,
};

const MEETING: Meeting = { id: NO_ID, title: "", date: null, participants: [], absent: [], evidence: [] };

const REACTION: Reaction = {
  id: NO_ID,
  office: null,
  stance: "none",
  position: "",
  attribution: "named",
  evidence: [],
};

/** By list; items of all others have a text at most. */
const ITEMS: Readonly<Record<string, object>> = {
  people: PERSON,
  sources: SOURCE,
  statements: STATEMENT,
  meetings: MEETING,
  reactions: REACTION,
};

const STAND_INS: Readonly<Record<string, unknown>> = {
  language: "en",
  series: { name: "", number: "", version: 1, status: "new" },
  title: "",
  deck: "",
  cutoff: { at: ANY_DATE, zone: "" },
  issuer: { organisation: "" },
  marking: {},
  ...Object.fromEntries(
    ["summary", "changes", "people", "statements", "meetings", "reactions", "timeline", "openQuestions"].map(
      (name) => [name, []],
    ),
  ),
  ...Object.fromEntries(
    ["nextSteps", "glossary", "figures", "sources", "sourceNotes", "signoff"].map((name) => [name, []]),
  ),
};
