/** Workflow commands of GitHub Actions, which become annotations beside the lines of a pull request. */
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Subject } from "./index.ts";

const LEVELS = { error: "error", warning: "warning", info: "notice" } as const;

export const github = ({ findings, file }: Subject): string =>
  findings.map((each) => annotation(each, file)).join("\n");

function annotation({ severity, code, message, hint, place }: Diagnostic, briefing: string): string {
  const { file = briefing, line, column, length } = place ?? {};
  const fields = {
    file,
    line,
    col: column,
    endColumn: column === undefined || length === undefined ? undefined : column + length,
    title: code,
  };
  const list = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${inField(String(value))}`],
  );
  const said = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return `::${LEVELS[severity]} ${list.join(",")}::${inMessage(said)}`;
}

/** The escapes of the runner (github.com/actions/toolkit, packages/core). */
const inMessage = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const inField = (text: string): string => inMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
