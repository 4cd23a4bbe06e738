/** Briefing + templates -> HTML, in which every start tag names the place in the template that printed it. */
import Handlebars from "handlebars";
import type { Briefing } from "../../model/briefing.ts";
import type { Proof } from "../../model/check-report.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { Examination } from "../../model/examination.ts";
import type { CopyHolder, LayoutManifest } from "../../model/layout.ts";
import { suggest } from "../../model/nearest.ts";
import type { Findings } from "../findings.ts";
import { type Labels, labelText, readLabels } from "../labels.ts";
import { Once } from "../once.ts";
import { placeIn, type SourceText, sourceText } from "../source.ts";
import type { Call, Scene } from "./call.ts";
import { templateOf } from "./compile.ts";
import { FIELD_NAMES, type Fields, openContext } from "./context.ts";
import { Endless, Fuse } from "./fuse.ts";
import { HELPERS } from "./helpers.ts";
import { LINES_PER_FILE, type Prepared, prepare } from "./prepare.ts";
import { lookUpStrictly } from "./strict.ts";

export interface Templates {
  readonly template: SourceText;
  /** By the name that templates call them by. */
  readonly partials: ReadonlyMap<string, SourceText>;
  readonly labels: SourceText;
}

/** What templates see beside the briefing. */
export interface Beside {
  readonly manifest: LayoutManifest;
  readonly proof: Proof;
  /** Blocks that this sheet does without. */
  readonly leftOut: readonly string[];
  readonly examination: Examination | undefined;
  readonly holders: readonly CopyHolder[] | undefined;
}

export interface Rendered {
  readonly html: string;
  /** Reads the private attribute of a start tag. */
  readonly placeOf: (mark: string) => Place | undefined;
  /** Where the template begins. */
  readonly start: Place;
}

export function render(
  briefing: Briefing,
  templates: Templates,
  findings: Findings,
  beside: Beside,
): Rendered | undefined {
  const labels = labelsOf.of([templates.labels], findings, (own) => readLabels(templates.labels, own));
  const names = new Set(templates.partials.keys());
  const sources = [templates.template, ...templates.partials.values()];
  const known = [templates.labels, ...sources, sourceText("names of partials", [...names].join("\n"))];
  const prepared = programsOf.of(known, findings, (own) =>
    sources.map((source, file) => prepare(source, file, names, labels, own)),
  );
  warnUnused(templates.partials, prepared, findings);

  const [main, ...parts] = prepared;
  if (!main) return undefined;
  const program: Program = { main, partials: new Map([...names].map((name, i) => [name, parts[i]])) };
  const context = openContext(briefing, { ...beside, leftOut: titlesOf(beside.leftOut, labels) });
  const { examination } = beside;
  const seen = context as unknown as Briefing;
  const scene = { briefing: seen, examination, lang: briefing.language, labels, findings };
  const place = placeFinder(sources);
  const html = run(program, context, scene, place);
  return html === undefined
    ? undefined
    : { html, placeOf: markReader(place), start: placeIn(templates.template, 1, 1) };
}

const labelsOf = new Once<Labels>();
const programsOf = new Once<readonly (Prepared | undefined)[]>();

/** The headings of blocks that are left out, as the sheet names them. */
const titlesOf = (blocks: readonly string[], labels: Labels): readonly string[] =>
  blocks.map((block) => labelText(labels, `sections.${block}`) ?? block);

interface Program {
  readonly main: Prepared;
  readonly partials: ReadonlyMap<string, Prepared | undefined>;
}
type PlaceFinder = (line: number, column: number) => Place;

function run(program: Program, context: Fields, scene: Scene, place: PlaceFinder): string | undefined {
  try {
    return compile(program, scene, place, new Fuse())(context, RUNTIME);
  } catch (error) {
    // Partials that call each other may exhaust the stack before the fuse has counted them.
    if (!(error instanceof Endless || error instanceof RangeError)) throw error;
    const what = error instanceof Endless ? error.message : "a partial calls itself without end";
    scene.findings.error(
      "template/endless",
      error instanceof Endless ? error.place : undefined,
      what,
      "put the call inside a condition that comes to an end",
    );
    return undefined;
  }
}

const RUNTIME = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

function compile(program: Program, scene: Scene, place: PlaceFinder, fuse: Fuse): HandlebarsTemplateDelegate {
  const bars = Handlebars.create();
  lookUpStrictly(bars, (name, line, column) => {
    const hint = suggest(
      name,
      FIELD_NAMES,
      "docs/layout-language.md says what a template sees; inside a loop the briefing is @root",
    );
    scene.findings.error(
      "template/undefined-variable",
      place(line, column),
      `“${name}” is not defined`,
      hint,
    );
  });
  for (const name of ["log", "lookup", "helperMissing", "blockHelperMissing"]) bars.unregisterHelper(name);
  addHelpers(bars, scene, place, fuse);
  const names = [...program.partials.keys()];
  // The main template is file 0, partials follow in their order.
  const beginningOf = (name: string) => () => place((names.indexOf(name) + 1) * LINES_PER_FILE + 1, 1);
  for (const [name, part] of program.partials) {
    const template = part ? templateOf(bars, part.program) : () => "";
    bars.registerPartial(name, (c: unknown, o?: Handlebars.RuntimeOptions) =>
      fuse.run(`the partial “${name}”`, true, beginningOf(name), () => template(c, o)),
    );
  }
  return templateOf(bars, program.main.program);
}

type Options = Handlebars.HelperOptions & { loc: hbs.AST.SourceLocation };

function addHelpers(bars: typeof Handlebars, scene: Scene, place: PlaceFinder, fuse: Fuse): void {
  for (const [name, helper] of Object.entries(HELPERS)) {
    bars.registerHelper(name, (...given: unknown[]) => {
      const { hash, loc } = given.pop() as Options;
      const { line, column } = loc.start;
      const mark = `${Math.floor(line / LINES_PER_FILE)}:${line % LINES_PER_FILE}:${column + 1}`;
      const call: Call = { ...scene, name, hash, mark, place: place(line, column + 1) };
      return helper.run(call, ...given);
    });
  }
  const each = bars.helpers.each as (this: unknown, items: unknown, options: Options) => string;
  bars.registerHelper("each", function (this: unknown, items: unknown, options: Options) {
    const { fn, loc } = options;
    const where = () => place(loc.start.line, loc.start.column + 1);
    const once: typeof fn = (c, o) => fuse.run("a loop", false, where, () => fn(c, o));
    return each.call(this, items, { ...options, fn: once });
  });
}

function warnUnused(
  partials: ReadonlyMap<string, SourceText>,
  prepared: readonly (Prepared | undefined)[],
  findings: Findings,
): void {
  const called = new Set(prepared.flatMap((p) => [...(p?.calls ?? [])]));
  for (const [name, source] of partials) {
    if (called.has(name)) continue;
    findings.warn(
      "template/unused-partial",
      { file: source.name },
      `nothing calls the partial “${name}”`,
      `delete the file, or call it with {{> ${name}}}`,
    );
  }
}

/** A loop prints from the same few places again and again: each is made once. */
function placeFinder(sources: readonly SourceText[]): PlaceFinder {
  const known = new Map<number, Place>();
  return (line, column) => {
    const key = line * MAX_COLUMN + column;
    const place = known.get(key);
    if (place) return place;
    const source = sources[Math.floor(line / LINES_PER_FILE)];
    if (!source) throw new Error(`no source has the line ${line}`);
    const made = placeIn(source, line % LINES_PER_FILE, column);
    known.set(key, made);
    return made;
  };
}

/** Only for making one number of two: no line of a template is as long. */
const MAX_COLUMN = 1 << 20;

function markReader(place: PlaceFinder): (mark: string) => Place | undefined {
  const known = new Map<string, Place | undefined>();
  return (mark) => {
    if (known.has(mark)) return known.get(mark);
    const [file, line, column] = mark.split(":").map(Number);
    const whole = file !== undefined && line !== undefined && column !== undefined;
    const made = whole ? place(file * LINES_PER_FILE + line, column) : undefined;
    known.set(mark, made);
    return made;
  };
}
