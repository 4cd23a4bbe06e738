/** A list as CSV or YAML -> rows of named cells, each with its place. What the columns mean is left to others. */
import type { Diagnostic, Outcome, Place } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/origin.ts";
import { explainErrors } from "../../model/yaml-words.ts";

export interface Cell {
  readonly text: string;
  readonly place: Place;
}

export interface Row {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly place: Place;
  /** Where a column gets its name. */
  readonly headPlace: (name: string) => Place;
}

export async function readRows(file: SourceFile): Promise<Outcome<readonly Row[]>> {
  // Spreadsheets save “Unicode text” so. Without its mark it is UTF-8 by the letter, with a NUL beside each.
  if (file.bytes.includes(0))
    return refused(
      file.name,
      "the list is UTF-16, or no text at all",
      "save it as CSV with the encoding UTF-8",
    );
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(file.bytes);
  } catch {
    return refused(file.name, "the list is not UTF-8", "save it with the encoding UTF-8");
  }
  return /\.ya?ml$/i.test(file.name) ? readYaml(file.name, text) : readCsv(file.name, text);
}

async function readCsv(name: string, text: string): Promise<Outcome<readonly Row[]>> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const lines = text.split(/\r\n|\r|\n/);
  const head = lines.find((line) => line.trim() !== "") ?? "";
  // Spreadsheets in German and French write semicolons.
  const delimiter = head.includes(";") ? ";" : head.includes("\t") ? "\t" : ",";
  try {
    const records: { record: string[]; info: { lines: number } }[] = parse(text, {
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
      delimiter,
    }) as never;
    const [first, ...rest] = records;
    if (first === undefined) return { value: [], diagnostics: [] };
    const headLine = first.info.lines;
    const place = placer(name, lines);
    const headPlace = (column: string) => place(headLine, column);
    const diagnostics = [...uneven(first.record, rest, place), ...repeated(first.record, headPlace)];
    const rows = rest.map(({ record, info }): Row => {
      // A field with a line end makes the record longer; its number is that of the last line.
      const line = info.lines - record.join("").split("\n").length + 1;
      const cells = record
        .slice(0, first.record.length)
        .map((value, i) => [first.record[i]!, { text: value, place: place(line, value) }] as const);
      return { cells: new Map(cells), place: place(line), headPlace };
    });
    return { value: rows, diagnostics };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : 1;
    const message = error.message.replace(/^./, (letter) => letter.toLowerCase());
    return refused(name, message.replace(/\.$/, ""), "fields with quotation marks inside double them", line);
  }
}

/** A line with more or fewer fields than columns has its values in the wrong places. */
const uneven = (
  head: readonly string[],
  rest: readonly { record: string[]; info: { lines: number } }[],
  place: Placer,
): readonly Diagnostic[] =>
  rest
    .filter(({ record }) => record.length > head.length)
    .map(({ record, info }) => ({
      code: "mail/invalid-list",
      severity: "error",
      message: `this line has ${record.length} fields, and there are ${head.length} columns`,
      hint: "put fields that hold the separator into quotation marks",
      place: place(info.lines),
    }));

/** Names of columns are read in any case. */
const isSameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const repeated = (head: readonly string[], headPlace: (column: string) => Place): readonly Diagnostic[] =>
  head
    .filter((column, i) => head.findIndex((each) => isSameName(each, column)) < i)
    .map((column) => ({
      code: "mail/invalid-list",
      severity: "error",
      message: `the column “${column}” stands there twice`,
      hint: "keep one of the two",
      place: headPlace(column),
    }));

async function readYaml(name: string, text: string): Promise<Outcome<readonly Row[]>> {
  const { isMap, isScalar, isSeq, LineCounter, parseDocument, Parser } = await import("yaml");
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lines = text.split(/\r\n|\r|\n/);
  const place = placer(name, lines);
  const placeAt = (offset: number | undefined, length?: number): Place => {
    const { line, col } = counter.linePos(offset ?? 0);
    return { ...place(line), column: col, ...(length !== undefined && { length }) };
  };
  if (document.errors.length > 0) {
    const [slip] = explainErrors(document.errors, text, new Parser().parse(text));
    return refused(
      name,
      slip!.message,
      slip!.hint ?? "check the indentation",
      counter.linePos(slip!.start).line,
    );
  }
  const list = document.contents;
  if (list === null) return { value: [], diagnostics: [] };
  if (!isSeq(list)) return refused(name, "the list is no list", "begin each recipient with “- address: …”");
  const diagnostics: Diagnostic[] = [];
  const rows = list.items.flatMap((item): Row[] => {
    if (!isMap(item)) {
      const spot = placeAt(rangeOf(item));
      diagnostics.push({
        ...invalid("this is no recipient with fields", "write “- address: …”"),
        place: spot,
      });
      return [];
    }
    const heads = new Map<string, Place>();
    const cells = item.items.flatMap(({ key, value }): [string, Cell][] => {
      const column = String(isScalar(key) ? key.value : key);
      const keyPlace = placeAt(rangeOf(key), column.length);
      heads.set(column, keyPlace);
      const at = rangeOf(value);
      const values = isSeq(value) ? value.items : [value];
      if (!values.every((each) => each === null || isScalar(each))) {
        diagnostics.push({
          ...invalid(`“${column}” is no plain value`, "write it as a text"),
          place: keyPlace,
        });
        return [];
      }
      const texts = values.map((each) => String((isScalar(each) ? each.value : null) ?? ""));
      const joined = texts.join(";");
      return [[column, { text: joined, place: placeAt(at, Math.max(1, joined.length)) }]];
    });
    const rowPlace = placeAt(item.range?.[0]);
    return [{ cells: new Map(cells), place: rowPlace, headPlace: (column) => heads.get(column) ?? rowPlace }];
  });
  return { value: rows, diagnostics };
}

const rangeOf = (node: unknown): number | undefined => (node as { range?: [number] } | null)?.range?.[0];

type Placer = (line: number, words?: string) => Place;

/** The place of a line, and of words in it. */
const placer =
  (file: string, lines: readonly string[]): Placer =>
  (line, words) => {
    const excerpt = lines[line - 1] ?? "";
    const at = words === undefined || words === "" ? -1 : excerpt.indexOf(words);
    const spot = at < 0 ? {} : { column: at + 1, length: words!.length };
    return { file, line, excerpt, ...spot };
  };

const invalid = (message: string, hint: string): Diagnostic => ({
  code: "mail/invalid-list",
  severity: "error",
  message,
  hint,
});

const refused = (file: string, message: string, hint: string, line?: number) => ({
  value: undefined,
  diagnostics: [{ ...invalid(message, hint), place: { file, ...(line !== undefined && { line }) } }],
});
