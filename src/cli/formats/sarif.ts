/** SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the lines. What a comment lets stand is there as suppressed. */
import { CATALOGUE } from "../../model/catalogue/index.ts";
import type { Code, Diagnostic } from "../../model/diagnostic.ts";
import type { Subject } from "./index.ts";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

export function sarif({ file, version, report, findings }: Subject): string {
  const suppressed = (report?.ignored ?? []).map(({ line, column, path: _, reason, ...rest }) => ({
    ...(rest as Diagnostic),
    reason,
    place: { file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
  }));
  const codes = [...new Set([...findings, ...suppressed].map(({ code }) => code))].sort();
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "readout", version, rules: codes.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: [
          ...findings.map((each) => resultOf(each, codes, file)),
          ...suppressed.map((each) => ({
            ...resultOf(each, codes, file),
            suppressions: [{ kind: "inSource", justification: each.reason }],
          })),
        ],
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

const ruleOf = (code: Code) => ({
  id: code,
  shortDescription: { text: CATALOGUE[code].title },
  fullDescription: { text: CATALOGUE[code].explain },
});

function resultOf(
  { code, severity, message, hint, place }: Diagnostic,
  codes: readonly Code[],
  briefing: string,
) {
  const { file = briefing, line, column, length } = place ?? {};
  const region =
    line === undefined
      ? {}
      : {
          region: {
            startLine: line,
            ...(column === undefined ? {} : { startColumn: column, endColumn: column + (length ?? 1) }),
          },
        };
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message}. Hint: ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }],
  };
}

/** A relative path as a relative URI (RFC 3986, 4.2). Half a surrogate pair, which Windows lets stand in names, has no UTF-8. */
const uriOf = (file: string): string =>
  file
    .replace(/\p{Cs}/gu, "\ufffd")
    .replaceAll("\\", "/")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
