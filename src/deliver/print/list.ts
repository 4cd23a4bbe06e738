/** A list of those who get a numbered copy (CSV or YAML) -> one entry for each copy. */
import { type Diagnostic, hasErrors, type Outcome } from "../../model/diagnostic.ts";
import { suggest } from "../../model/nearest.ts";
import type { SourceFile } from "../../model/origin.ts";
import { clearancesOf, isClearance, type Reader } from "../clearance.ts";
import { readRows } from "../mail/rows.ts";

export interface Holder {
  readonly name: string;
  readonly unit?: string;
  /** What they may see, where the list says so; one for all copies of a line. */
  readonly reader?: Reader;
}

/** Columns of the lists that mail uses too: what printing has no use for is passed over. */
const COLUMNS = ["name", "unit", "copies", "clearance"] as const;
const FOR_MAIL = ["address", "email", "e-mail", "mail", "form", "language"];

/** Half a page of ordinary type at the foot would be no line. */
const LONGEST = 80;

const CLEARANCES =
  "write TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED, or the words of a marking";

export async function readHolders(file: SourceFile): Promise<Outcome<readonly Holder[]>> {
  const rows = await readRows(file);
  if (rows.value === undefined) return { value: undefined, diagnostics: rows.diagnostics };
  const found: Diagnostic[] = [...rows.diagnostics];
  const holders = rows.value.flatMap((row): Holder[] => {
    const cell = (column: string) =>
      [...row.cells].find(([name]) => name.trim().toLowerCase() === column)?.[1];
    const [name, unit, copies] = [
      cell("name")?.text.trim(),
      cell("unit")?.text.trim(),
      cell("copies")?.text || "1",
    ];
    const cleared = cell("clearance");
    const clearance = cleared && clearancesOf(cleared.text);
    for (const label of clearance ?? [])
      if (!isClearance(label))
        found.push(fault(`“${label}” is no clearance`, cleared?.place ?? row.place, CLEARANCES));
    for (const known of row.cells.keys()) {
      const plain = known.trim().toLowerCase();
      if (![...COLUMNS, ...FOR_MAIL].includes(plain))
        found.push(
          fault(
            `there is no column “${known}”`,
            row.headPlace(known),
            suggest(known, COLUMNS, "the columns are name, unit, copies and clearance"),
          ),
        );
    }
    if (name === undefined || name === "")
      found.push(fault("this line names nobody", row.place, "fill the column “name”"));
    else if (`${name} ${unit ?? ""}`.trimEnd().length > LONGEST)
      found.push(
        fault(
          "name and unit are too long for one line",
          row.place,
          `together, with the space between, they may have ${LONGEST} letters`,
        ),
      );
    if (!/^[1-9]\d{0,2}$/.test(copies.trim()))
      found.push(fault(`“${copies}” is no number of copies`, row.place, "write 1 to 999"));
    if (hasErrors(found) || name === undefined) return [];
    const holder = {
      name,
      ...(unit && { unit }),
      ...(clearance && { reader: { who: name, clearance, place: cleared?.place ?? row.place } }),
    };
    return Array.from({ length: Number(copies) }, () => holder);
  });
  if (holders.length === 0 && found.length === 0)
    found.push(fault("the list names nobody", { file: file.name }, "write one line for each holder"));
  return {
    value: hasErrors(found) ? undefined : holders,
    diagnostics: [...new Map(found.map((each) => [`${each.message} ${each.place?.line}`, each])).values()],
  };
}

const fault = (message: string, place: Diagnostic["place"], hint: string): Diagnostic => ({
  code: "print/invalid-list",
  severity: "error",
  message,
  hint,
  ...(place && { place }),
});
