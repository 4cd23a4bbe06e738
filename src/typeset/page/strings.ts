/** Running strings, as `string(title, first)` in a margin box reads them (CSS Generated Content for Paged Media, 1.2). */

export type Take = "first" | "start" | "last" | "first-except";

/** What one page does to the strings. */
export class PageStrings {
  readonly #entry: ReadonlyMap<string, string>;
  readonly #first = new Map<string, string>();
  readonly #last = new Map<string, string>();
  readonly #start = new Map<string, string>();
  #begun = false;

  /** `entry` holds the values at the end of the page before. */
  constructor(entry: ReadonlyMap<string, string>) {
    this.#entry = entry;
  }

  set(name: string, value: string): void {
    if (!this.#begun && !this.#start.has(name)) this.#start.set(name, value);
    if (!this.#first.has(name)) this.#first.set(name, value);
    this.#last.set(name, value);
  }

  /** Something is seen on the page: what is set from now on does not stand at its start. */
  content(): void {
    this.#begun = true;
  }

  read(name: string, take: Take): string {
    const entry = this.#entry.get(name) ?? "";
    switch (take) {
      case "first":
        return this.#first.get(name) ?? entry;
      case "start":
        return this.#start.get(name) ?? entry;
      case "last":
        return this.#last.get(name) ?? entry;
      case "first-except":
        return this.#first.has(name) ? "" : entry;
    }
  }

  /** The values at the end of this page. */
  leave(): ReadonlyMap<string, string> {
    return this.#last.size === 0 ? this.#entry : new Map([...this.#entry, ...this.#last]);
  }
}
