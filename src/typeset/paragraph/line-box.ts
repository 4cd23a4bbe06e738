/** How tall a line is and where its baseline lies: the inline model of CSS 2.2, 10.8. */
import type { Pt } from "../../model/length.ts";
import type { Voice } from "./founts.ts";

/** Reach of a line above and below its baseline, in pt; grows with what stands in it. */
export class LineBox {
  private above = Number.NEGATIVE_INFINITY;
  private below = Number.NEGATIVE_INFINITY;

  /** Text takes its line-height, half of the leading above and half below; for the strut this is the empty line. */
  addText(voice: Voice): void {
    const { lineHeight, rise } = voice.style;
    const ascent = voice.fount.ascent * voice.unit;
    const descent = voice.fount.descent * voice.unit;
    const halfLeading = (lineHeight - ascent - descent) / 2;
    this.add(ascent + halfLeading + rise, descent + halfLeading - rise);
  }

  addPicture(picture: { readonly height: Pt; readonly rise: Pt }): void {
    this.add(picture.height + picture.rise, -picture.rise);
  }

  get height(): Pt {
    return this.above + this.below;
  }

  get baseline(): Pt {
    return this.above;
  }

  private add(above: Pt, below: Pt): void {
    this.above = Math.max(this.above, above);
    this.below = Math.max(this.below, below);
  }
}
