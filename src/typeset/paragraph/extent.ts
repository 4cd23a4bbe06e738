/** Least and greatest useful width of a paragraph: its widest unbreakable stretch, and its longest line when nothing is broken. */
import type { Pt } from "../../model/length.ts";
import type { Extent } from "../line.ts";
import { FORCED, type ParagraphItem } from "./items.ts";

export function extentOf(items: readonly ParagraphItem[]): Extent {
  let min = 0;
  let max = 0;
  const stretch = new Reach();
  const line = new Reach();
  for (const item of items) {
    if (item.kind === "penalty") {
      min = Math.max(min, stretch.end() + Math.max(0, item.width));
      if (item.cost === FORCED) max = Math.max(max, line.end());
    } else {
      stretch.add(item);
      line.add(item);
    }
  }
  return { min, max };
}

/** A width that leaves out the spaces at both ends. */
class Reach {
  private width: Pt = 0;
  private spaces: Pt = 0;
  private begun = false;

  add(item: { readonly kind: "box" | "glue"; readonly width: Pt }): void {
    if (item.kind === "glue") {
      if (this.begun) this.spaces += item.width;
      return;
    }
    this.width += this.spaces + item.width;
    this.spaces = 0;
    this.begun = true;
  }

  end(): Pt {
    const { width } = this;
    this.width = 0;
    this.spaces = 0;
    this.begun = false;
    return width;
  }
}
