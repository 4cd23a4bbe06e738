/** Every regular expression of some folders of `src/`: the literals out of the files, and those that are put together, as they are made. */
import fs from "node:fs";
import path from "node:path";

export interface Pattern {
  readonly where: string;
  readonly regex: RegExp;
}

const filesBelow = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : /(?<!\.d)\.ts$/.test(file) ? [file] : [];
  });

/** Comments, strings and templates are passed over; what then stands between two strokes behind one of these signs is a pattern. */
const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|(?<=[(,=:[!&|?{};>]\s*)\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/g;

export function literalsIn(folder: string): Pattern[] {
  return filesBelow(folder).flatMap((file) => {
    const text = fs.readFileSync(file, "utf8");
    return [...text.matchAll(TOKEN)].flatMap(({ 1: source, 2: flags, index }) =>
      source === undefined
        ? []
        : [
            {
              where: `${file}:${text.slice(0, index).split("\n").length}`,
              regex: new RegExp(source, flags),
            },
          ],
    );
  });
}

/** What is made by `new RegExp` while `work` runs. */
export async function madeDuring(work: () => Promise<void>): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, args, self) {
      const regex = Reflect.construct(target, args, self) as RegExp;
      found.set(String(regex), { where: `made: ${String(regex).slice(0, 60)}`, regex });
      return regex;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Real;
  }
  return [...found.values()];
}

/** Texts to be repeated: what is common, and what the pattern itself looks for. */
export function pumpsFor({ regex }: Pattern): string[] {
  const words = [...new Set(regex.source.match(/\p{L}{3,}/gu) ?? [])]
    .filter((word) => word !== "Script")
    .slice(0, 6);
  const marks = [...new Set(regex.source.match(/[;:!?»«"'<>(){}–—@/]/g) ?? [])];
  return [
    ...COMMON,
    ...words.map((word) => `${word} `),
    ...words.slice(0, 2),
    `${words.join(" ")} `,
    ...marks.map((mark) => `a ${mark} `),
  ];
}

const COMMON = [
  "a",
  "A",
  "1",
  " ",
  "\n",
  ".",
  "-",
  "„",
  '"',
  "a ",
  "Aa ",
  "Aa, ",
  "A.",
  "a-",
  " - ",
  "1. ",
  "a, ",
  "„a“ ",
  "Ab Cd, ",
  "a\n",
  "zu",
  "nicht a ",
];
