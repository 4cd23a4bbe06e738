/** ASCII that is written piece by piece into one stretch of memory, as strings would be made and joined a hundred times a page. */
export class Bytes {
  #data: Uint8Array;
  #length = 0;

  constructor(room = FIRST_ROOM) {
    this.#data = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** The last one; undefined when there is none. */
  get last(): number | undefined {
    return this.#length === 0 ? undefined : this.#data[this.#length - 1];
  }

  text(ascii: string): void {
    const { length } = ascii;
    this.#makeRoom(length);
    const data = this.#data;
    const at = this.#length;
    for (let i = 0; i < length; i++) data[at + i] = ascii.charCodeAt(i);
    this.#length = at + length;
  }

  /** To a thousandth, as PDF writes it: no exponents, and neither noughts nor a point at the end. */
  number(n: number): void {
    let rest = Math.round(n * 1000);
    if (!(Math.abs(rest) <= MOST_THOUSANDTHS)) {
      this.text(String(rest / 1000));
      return;
    }
    this.#makeRoom(MOST_DIGITS);
    if (rest < 0) {
      this.#data[this.#length++] = MINUS;
      rest = -rest;
    }
    const whole = Math.floor(rest / 1000);
    this.#whole(whole);
    rest -= whole * 1000;
    if (rest === 0) return;
    const data = this.#data;
    const tenths = Math.floor(rest / 100);
    data[this.#length++] = POINT;
    data[this.#length++] = NOUGHT + tenths;
    rest -= tenths * 100;
    if (rest === 0) return;
    const hundredths = Math.floor(rest / 10);
    data[this.#length++] = NOUGHT + hundredths;
    rest -= hundredths * 10;
    if (rest > 0) data[this.#length++] = NOUGHT + rest;
  }

  /** What others have written from `from` to `to`. */
  copy(others: Bytes, from: number, to: number): void {
    this.#makeRoom(to - from);
    const data = this.#data;
    const source = others.#data;
    const shift = this.#length - from;
    for (let i = from; i < to; i++) data[shift + i] = source[i]!;
    this.#length += to - from;
  }

  /** As text, from there to the end. */
  since(from: number): string {
    return Buffer.from(this.#data.buffer, from, this.#length - from).toString("latin1");
  }

  /** Takes back what was written behind that. */
  cut(length: number): void {
    this.#length = length;
  }

  /** All of them; nothing may be written afterwards. */
  take(): Uint8Array {
    return this.#data.subarray(0, this.#length);
  }

  #whole(whole: number): void {
    let size = 1;
    while (whole >= size * 10) size *= 10;
    let rest = whole;
    for (; size >= 1; size /= 10) {
      const digit = Math.floor(rest / size);
      this.#data[this.#length++] = NOUGHT + digit;
      rest -= digit * size;
    }
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#data.length) return;
    const data = new Uint8Array(Math.max(needed, 2 * this.#data.length));
    data.set(this.#data.subarray(0, this.#length));
    this.#data = data;
  }
}

/** A page of small print. */
const FIRST_ROOM = 1 << 15;
/** Up to there, thousandths are whole numbers that are known to the last digit. */
const MOST_THOUSANDTHS = 1e12;
/** With sign and point. */
const MOST_DIGITS = 16;
const [MINUS, POINT, NOUGHT] = [0x2d, 0x2e, 0x30] as const;
