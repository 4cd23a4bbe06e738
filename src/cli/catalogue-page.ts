/** `docs/diagnostics.md`, made from the catalogue so that it cannot drift. */
import { CATALOGUE, type Code } from "../model/catalogue/index.ts";
import { EXIT_CODES } from "./exit.ts";

export function cataloguePage(): string {
  const codes = (Object.keys(CATALOGUE) as Code[]).sort();
  const stages = [...new Set(codes.map(stageOf))];
  return `${[HEAD, ...stages.flatMap((stage) => [`## ${stage}`, ...codes.filter((code) => stageOf(code) === stage).map(entry)])].join("\n\n")}\n`;
}

const HEAD = `# Diagnostics

Made from the catalogue in \`src/model/catalogue/\` by \`npm run docs\`; do not edit. \`readout explain CODE\` shows the same text.
The exit code is the one that the finding causes as an error; warnings count only under \`--strict\`, as 1.`;

const stageOf = (code: string) => code.slice(0, code.indexOf("/"));

const entry = (code: Code): string => {
  const { title, explain, exit } = CATALOGUE[code];
  return `### ${code}\n\n**${title}** (exit code ${EXIT_CODES[exit]})\n\n${explain}`;
};
