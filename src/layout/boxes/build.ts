/** Checked markup and its styles -> the boxes of the document and its logical structure. */
import { Element } from "domhandler";
import type { Place } from "../../model/diagnostic.ts";
import type { Block } from "../../model/document.ts";
import type { LayoutFiles } from "../../model/layout.ts";
import type { Picture } from "../../model/picture.ts";
import type { StructureElement } from "../../model/structure.ts";
import type { TextStyle } from "../../model/style.ts";
import type { Styler } from "../css/cascade.ts";
import type { Style } from "../css/compute.ts";
import { textStyleOf } from "../css/resolve.ts";
import type { Findings } from "../findings.ts";
import type { Markup } from "../markup/read.ts";
import { contentOf } from "./block.ts";
import { checkBreaks } from "./breaks.ts";
import { countThrough } from "./counters.ts";
import { targetsIn } from "./generated.ts";
import { reportNoEffect } from "./no-effect.ts";
import { Structure } from "./structure.ts";
import { baseOf, type Workshop } from "./workshop.ts";

export interface Built {
  readonly root: Block;
  readonly elements: readonly StructureElement[];
  /** Named pages that boxes ask for, with the place of the first that does. */
  readonly pages: ReadonlyMap<string, Place | undefined>;
  /** Style of the root element, from which pages inherit. */
  readonly rootStyle: Style;
  /** Text of the body, whose lines make the line grid. */
  readonly lineGrid: TextStyle;
}

export function buildBoxes(
  { root, placeOf }: Markup,
  styler: Styler,
  lang: string,
  picture: LayoutFiles["picture"],
  findings: Findings,
): Built {
  const structure = new Structure(lang);
  const pages = new Map<string, Place | undefined>();
  const body = root.children.find((n) => n instanceof Element);
  if (!body) throw new Error("the markup has no body");
  const rootStyle = styler.styleOf(root, undefined);
  const bodyStyle = styler.styleOf(body, rootStyle);
  const shop: Workshop = {
    styler,
    structure,
    findings,
    placeOf,
    pictureOf: remember(picture, findings),
    pages,
    terms: new Map(),
    waiting: { anchors: [], strings: [], pageNumber: undefined },
    lang,
    counters: countThrough(root, styler),
    targets: targetsIn(root),
    detours: [],
    notes: { count: 0, open: false, body: bodyStyle },
  };
  const around = { element: body, style: bodyStyle, lang, owner: 0 };
  reportNoEffect(shop, root, rootStyle, "root", undefined);
  reportNoEffect(shop, body, around.style, "body", rootStyle);
  const base = baseOf(shop, around);
  const children = contentOf(shop, around);
  const { anchors } = shop.waiting;
  const block: Block = { kind: "block", ...base, children, ...(anchors.length > 0 ? { anchors } : {}) };
  checkBreaks(block, findings);
  return {
    root: block,
    elements: structure.elements,
    pages,
    rootStyle,
    lineGrid: textStyleOf(bodyStyle, lang),
  };
}

/** A picture that stands on a sheet ten times is read once. */
function remember(picture: LayoutFiles["picture"], findings: Findings): Workshop["pictureOf"] {
  const known = new Map<string, Picture | undefined>();
  return (src, place) => {
    if (!known.has(src)) {
      const { value, diagnostics } = picture(src);
      findings.adopt(diagnostics, place);
      known.set(src, value);
    }
    return known.get(src);
  };
}
