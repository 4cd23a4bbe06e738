/**
 * A list of recipients (CSV or YAML) -> those who get a message. Every mistake of the list is found in one run, with its place; a list
 * with mistakes gives nobody, so that no half of it is sent.
 */
import { type Diagnostic, hasErrors, type Outcome, type Place } from "../../model/diagnostic.ts";
import { suggest } from "../../model/nearest.ts";
import type { SourceFile } from "../../model/origin.ts";
import { clearancesOf, isClearance } from "../clearance.ts";
import { addressFault, CONTROL } from "./address.ts";
import { type Cell, type Row, readRows } from "./rows.ts";

export const FORMS = ["pdf", "large", "text"] as const;

export interface Recipient {
  readonly name?: string;
  readonly unit?: string;
  readonly address: string;
  /** Markings that the recipient may see, as written: `TLP:AMBER`, or words of a marking. */
  readonly clearance: readonly string[];
  readonly form: (typeof FORMS)[number];
  /** Language that the recipient reads; undefined for any. */
  readonly language?: string;
  /** Printed copies; mail is always one. */
  readonly copies: number;
  readonly place: Place;
}

const COLUMNS = ["name", "unit", "address", "clearance", "form", "language", "copies"] as const;
type Column = (typeof COLUMNS)[number];

/** Other words for columns that lists out of address books have. */
const ALIASES: Readonly<Record<string, Column>> = { email: "address", "e-mail": "address", mail: "address" };

export async function readRecipients(file: SourceFile): Promise<Outcome<readonly Recipient[]>> {
  const rows = await readRows(file);
  if (rows.value === undefined) return { value: undefined, diagnostics: rows.diagnostics };
  const diagnostics: Diagnostic[] = [...rows.diagnostics];
  const recipients = rows.value.map((row) => recipientOf(row, diagnostics));
  diagnostics.push(...duplicates(recipients.filter((each) => each !== undefined)));
  if (rows.value.length === 0 && diagnostics.length === 0) diagnostics.push(nobody(file.name));
  const whole = !hasErrors(diagnostics);
  return { value: whole ? recipients.filter((each) => each !== undefined) : undefined, diagnostics };
}

/** "address" and "e-mail" may both be there, as long as they say the same. */
const twofold = (column: Column, { place, text }: Cell): Diagnostic => ({
  code: "mail/bad-value",
  severity: "error",
  message: `“${text}” is not what another column gives as the ${column}`,
  hint: "keep one of the two columns",
  place,
});

function recipientOf(row: Row, found: Diagnostic[]): Recipient | undefined {
  const cells = new Map<Column, Cell>();
  for (const [name, cell] of row.cells) {
    const column = columnOf(name);
    if (column === undefined) found.push(unknownColumn(name, row.headPlace(name)));
    else if (CONTROL.test(cell.text)) found.push(injected(name, cell));
    else if (cell.text.trim() !== "") {
      const text = cell.text.trim();
      const before = cells.get(column);
      if (before !== undefined && before.text !== text) found.push(twofold(column, cell));
      cells.set(column, { ...cell, text });
    }
  }
  const text = (column: Column) => cells.get(column)?.text;
  const address = cells.get("address");
  if (address === undefined) {
    found.push({
      code: "mail/no-address",
      severity: "error",
      message: "this recipient has no address",
      hint: "fill the column “address”, or delete the line",
      place: row.place,
    });
    return undefined;
  }
  const fault = addressFault(address.text);
  if (fault !== undefined) found.push(badAddress(address, fault));
  const form = choiceOf(cells.get("form"), FORMS, "form", found) ?? "pdf";
  const language = choiceOf(cells.get("language"), ["de", "en"] as const, "language", found);
  const clearance = clearancesOf(text("clearance") ?? "");
  for (const each of clearance)
    if (!isClearance(each))
      found.push(badValue(cells.get("clearance")!, "clearance", "TLP:CLEAR to TLP:RED"));
  const copies = text("copies") ?? "1";
  if (!/^[1-9]\d{0,2}$/.test(copies)) found.push(badValue(cells.get("copies")!, "copies", "1 to 999"));
  const [name, unit] = [text("name"), text("unit")];
  return {
    ...(name !== undefined && { name }),
    ...(unit !== undefined && { unit }),
    address: address.text,
    clearance,
    form,
    ...(language !== undefined && { language }),
    copies: Number(copies),
    place: row.place,
  };
}

function columnOf(name: string): Column | undefined {
  const plain = name.trim().toLowerCase();
  return COLUMNS.find((column) => column === plain) ?? ALIASES[plain];
}

function choiceOf<T extends string>(
  cell: Cell | undefined,
  values: readonly T[],
  column: string,
  found: Diagnostic[],
): T | undefined {
  if (cell === undefined) return undefined;
  const value = values.find((each) => each === cell.text.toLowerCase());
  if (value === undefined) found.push(badValue(cell, column, values.join(", ")));
  return value;
}

/** Addresses are compared without case: hardly a server tells Ana@ from ana@, and twice is worse than once. */
function duplicates(recipients: readonly Recipient[]): readonly Diagnostic[] {
  const first = new Map<string, Recipient>();
  return recipients.flatMap((recipient): Diagnostic[] => {
    const key = recipient.address.toLowerCase();
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, recipient);
      return [];
    }
    return [
      {
        code: "mail/duplicate-recipient",
        severity: "error",
        message: `“${recipient.address}” stands in the list already, in line ${other.place.line}`,
        hint: "delete one of the two lines",
        place: recipient.place,
      },
    ];
  });
}

const unknownColumn = (name: string, place: Place): Diagnostic => ({
  code: "mail/unknown-column",
  severity: "error",
  message: `a list of recipients has no column “${name}”`,
  hint: suggest(name, COLUMNS, `the columns are ${COLUMNS.join(", ")}`),
  place,
});

const injected = (column: string, { place }: Cell): Diagnostic => ({
  code: "mail/header-injection",
  severity: "error",
  message: `the column “${column}” holds a line end or another control character`,
  hint: "it could add lines to the head of a message; write the value on one line",
  place,
});

const badAddress = ({ text, place }: Cell, fault: string): Diagnostic => ({
  code: "mail/bad-address",
  severity: "error",
  message: `“${text}” ${fault}`,
  hint: "one address a line, as ana@example.org",
  place,
});

const badValue = ({ text, place }: Cell, column: string, values: string): Diagnostic => ({
  code: "mail/bad-value",
  severity: "error",
  message: `“${text}” is no ${column}`,
  hint: `write one of these: ${values}`,
  place,
});

const nobody = (file: string): Diagnostic => ({
  code: "mail/empty-list",
  severity: "error",
  message: "the list names nobody",
  hint: "the first line of a CSV file names the columns, and each further line a recipient",
  place: { file },
});
