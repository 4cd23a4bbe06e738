/** Takes placed items down in reading order, with what lies under them in front of them. */
import type { Furniture, PlacedItem } from "../../model/page.ts";

export class Pen {
  readonly #items: (PlacedItem | PlacedItem[])[] = [];
  #held: PlacedItem[] = [];

  put(item: PlacedItem): void {
    this.#items.push(item);
  }

  /** Something that belongs to a line but not among its words. Held until no hyphenated word is left open. */
  putAside(item: PlacedItem): void {
    this.#held.push(item);
  }

  /** Lets out what was put aside. */
  release(): void {
    for (const item of this.#held) this.#items.push(item);
    this.#held = [];
  }

  /** Keeps a place for what lies under the items to come, and is known only after them. */
  reserve(): PlacedItem[] {
    const place: PlacedItem[] = [];
    this.#items.push(place);
    return place;
  }

  finish(): readonly PlacedItem[] {
    this.release();
    return joinWords(this.#items.flat());
  }
}

/** Rules say what furniture they are part of only when they are. */
export const furnish = <T extends object>(item: T, furniture: Furniture | undefined): T =>
  furniture === undefined ? item : { ...item, furniture };

/** Parts of a hyphenated word that do not follow each other, as when a page had to end between them, stand for themselves. */
function joinWords(items: readonly PlacedItem[]): readonly PlacedItem[] {
  const wordAt = (i: number): number | undefined => {
    const item = items[i];
    return item?.kind === "text" ? item.word?.id : undefined;
  };
  return items.map((item, i) => {
    if (item.kind !== "text" || item.word === undefined) return item;
    if (wordAt(i - 1) === item.word.id || wordAt(i + 1) === item.word.id) return item;
    const { word, ...alone } = item;
    return alone;
  });
}
