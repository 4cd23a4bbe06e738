/**
 * What a page paints, from the operators of the file itself: the text by its marked content, and where it stands. It follows what
 * our own files are made of and says so when there is anything else; such a page is left to pdf.js.
 */
import type { Run, TextPlace } from "../paper.ts";
import { type Glyph, IDENTITY, type Matrix, Pen } from "../pen.ts";
import { RunTeller } from "../runs.ts";
import type { FileFont } from "./font.ts";
import { Path } from "./path.ts";
import { isDictionary, isList, Name, nameOf, numberOf, type Value } from "./value.ts";

export interface Painted {
  readonly runs: readonly Run[];
  readonly places: readonly TextPlace[];
  /** Those that write on the page. */
  readonly fonts: ReadonlySet<FileFont>;
}

/** What `q` saves and the pen does not know. */
interface State {
  readonly font: FileFont | undefined;
  /** Of what is filled. */
  readonly space: string;
}

export class Painting {
  readonly #pen = new Pen();
  readonly #teller = new RunTeller();
  readonly #fonts = new Set<FileFont>();
  readonly #path = new Path();
  readonly #saved: State[] = [];
  #state: State = { font: undefined, space: "DeviceGray" };
  #whole = true;

  /** undefined when there was something that this reader does not follow. */
  get painted(): Painted | undefined {
    if (!this.#whole) return undefined;
    return { runs: this.#teller.runs, places: this.#pen.places, fonts: this.#fonts };
  }

  get font(): FileFont | undefined {
    return this.#state.font;
  }

  giveUp(): void {
    this.#whole = false;
  }

  open(tag: string, mark: number | undefined): void {
    this.#teller.open(tag, mark);
  }

  close(): void {
    this.#teller.close();
  }

  useFont(font: FileFont, size: Value | undefined): void {
    this.#state = { ...this.#state, font };
    if (typeof size === "number" && font.metrics !== undefined) this.#pen.set({ font: font.metrics, size });
    else this.giveUp();
  }

  /** A named entry of the resources that an operator asks for; undefined when there is none. */
  useResource(operator: string, entry: Value | undefined, entryOf: (key: string) => Value | undefined): void {
    if (operator === "cs") this.#useSpace(isList(entry) ? entry[0] : entry);
    else if (operator === "sh" && entry !== undefined) this.#pen.shade();
    else if (operator === "gs" && isDictionary(entry) && !entry.has("Font")) {
      const opacity = numberOf(entryOf("ca"));
      if (opacity !== undefined) this.#pen.set({ opacity });
    } else this.giveUp();
  }

  paintPicture(): void {
    this.#pen.paintPicture();
  }

  /** Returns how to leave it. */
  enterForm(matrix: readonly (Value | undefined)[]): () => void {
    const depth = this.#saved.length;
    this.#save();
    if (matrix.length > 0) {
      if (areNumbers(matrix) && matrix.length === 6) this.#pen.transform(matrix as unknown as Matrix);
      else this.giveUp();
    }
    return () => {
      if (this.#saved.length !== depth + 1) this.giveUp();
      this.#restore();
    };
  }

  /** Glyphs of the font of the moment. */
  write(glyphs: readonly (Glyph | number)[]): void {
    const { font } = this.#state;
    if (font === undefined || glyphs.some((glyph) => typeof glyph !== "number" && glyph.unicode === ""))
      this.giveUp();
    if (font !== undefined) this.#fonts.add(font);
    this.#teller.write(glyphs, this.#pen.write(glyphs));
  }

  /** All other operators. */
  follow(operator: string, operands: readonly Value[]): void {
    const count = OPERANDS.get(operator);
    if (count === undefined || (count !== ANY && count !== operands.length)) this.giveUp();
    else if (NUMERIC.has(operator) && !areNumbers(operands)) this.giveUp();
    else if (operator.startsWith("T")) this.#setText(operator, operands as readonly number[]);
    else this.#change(operator, operands);
  }

  #setText(operator: string, operands: readonly number[]): void {
    const pen = this.#pen;
    const [n = 0, m = 0] = operands;
    switch (operator) {
      case "Tm":
        pen.startLine(operands as unknown as Matrix);
        break;
      case "Td":
        pen.moveLine(n, m);
        break;
      case "TD":
        pen.set({ leading: -m });
        pen.moveLine(n, m);
        break;
      case "T*":
        pen.nextLine();
        break;
      case "TL":
        pen.set({ leading: n });
        break;
      case "Tc":
        pen.set({ charSpacing: n });
        break;
      case "Tw":
        pen.set({ wordSpacing: n });
        break;
      case "Tz":
        pen.set({ scale: n / 100 });
        break;
      case "Ts":
        pen.set({ rise: n });
        break;
      case "Tr":
        pen.set({ mode: n });
        break;
    }
  }

  #change(operator: string, operands: readonly Value[]): void {
    const numbers = operands as readonly number[];
    switch (operator) {
      case "q":
        this.#save();
        break;
      case "Q":
        this.#restore();
        break;
      case "cm":
        this.#pen.transform(numbers as unknown as Matrix);
        break;
      case "BT":
        this.#pen.startLine(IDENTITY);
        break;
      case "g":
        this.#useSpace(new Name("DeviceGray"));
        this.#pen.set({ ink: inkOf(numbers) });
        break;
      case "rg":
        this.#useSpace(new Name("DeviceRGB"));
        this.#pen.set({ ink: inkOf(numbers) });
        break;
      case "sc":
      case "scn":
        this.#useColor(operands);
        break;
      case "W":
      case "W*":
        if (this.#path.bounds === undefined) this.#pen.set({ clipped: true });
        else this.#pen.clip(this.#path.bounds);
        break;
      default:
        this.#build(operator, numbers);
    }
  }

  #build(operator: string, numbers: readonly number[]): void {
    const path = this.#path;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    switch (operator) {
      case "m":
        path.move(a, b);
        break;
      case "l":
        path.line(a, b);
        break;
      case "c":
        path.curve(a, b, c, d, e, f);
        break;
      case "v":
        path.curveFrom(a, b, c, d);
        break;
      case "y":
        path.curve(a, b, c, d, c, d);
        break;
      case "h":
        path.close();
        break;
      case "re":
        path.rectangle(a, b, c, d);
        break;
      default:
        if (ENDINGS.has(operator)) this.#end(operator);
    }
  }

  #end(operator: string): void {
    const path = this.#path;
    if (operator.startsWith("b") || operator === "s") path.close();
    if (FILLING.has(operator) && path.bounds !== undefined) this.#pen.fillPath(path.shape, path.bounds);
    path.clear();
  }

  /** The first color of a space is black, of patterns nothing (8.6.3 ff.). */
  #useSpace(named: Value | undefined): void {
    const space = nameOf(named) ?? "";
    if (!SPACES.has(space)) this.giveUp();
    this.#state = { ...this.#state, space };
    this.#pen.set({ ink: space === "Pattern" ? undefined : "#000000" });
  }

  #useColor(operands: readonly Value[]): void {
    const { space } = this.#state;
    if (space === "Pattern") this.#pen.set({ ink: undefined });
    else if (areNumbers(operands) && operands.length === SPACES.get(space))
      this.#pen.set({ ink: inkOf(operands) });
    else this.giveUp();
  }

  #save(): void {
    this.#saved.push(this.#state);
    this.#pen.save();
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
    this.#pen.restore();
  }
}

/** Colours of how many numbers each space has. */
const SPACES: ReadonlyMap<string, number> = new Map([
  ["DeviceGray", 1],
  ["DeviceRGB", 3],
  ["Pattern", 0],
]);

const FILLING: ReadonlySet<string> = new Set(["f", "F", "f*", "B", "B*", "b", "b*"]);
const ENDINGS: ReadonlySet<string> = new Set([...FILLING, "S", "s", "n"]);

const ANY = -1;

/** Operators that take numbers alone, by how many; then those of which nothing is to be known, and others (Annex A). */
const COUNTS: Readonly<Record<number, string>> = {
  0: "q Q BT ET T* h W W* S s n f F f* B B* b b*",
  1: "TL Tc Tw Tz Ts Tr g w J j M i G",
  2: "Td TD m l",
  3: "rg RG",
  4: "v y re K",
  6: "cm Tm c",
};
const NUMERIC: ReadonlySet<string> = new Set(Object.values(COUNTS).join(" ").split(" "));
const OPERANDS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(COUNTS).flatMap(([count, words]) =>
    words.split(" ").map((word) => [word, Number(count)] as const),
  ),
  ...["sc", "scn", "SC", "SCN"].map((word) => [word, ANY] as const),
  ...["CS", "ri", "MP"].map((word) => [word, 1] as const),
  ...["d", "DP"].map((word) => [word, 2] as const),
]);

const areNumbers = (values: readonly (Value | undefined)[]): values is readonly number[] =>
  values.every((value) => typeof value === "number");

/** `#rrggbb` of a grey, or of red, green and blue, each from 0 to 1. */
function inkOf(parts: readonly number[]): string {
  const [red = 0, green = red, blue = red] = parts;
  const digits = [red, green, blue].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255));
  return `#${digits.map((digit) => digit.toString(16).padStart(2, "0")).join("")}`;
}
