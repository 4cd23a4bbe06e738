/** How much room a border takes. */
import type { Pt } from "../../model/length.ts";
import type { BorderSide } from "../../model/style.ts";

/** Width of a border as it takes room: `border-style: none` takes none (CSS 2.2, 8.5.1). */
export const thickness = (side: BorderSide): Pt => (side.style === "none" ? 0 : side.width);
