/** `@footnote` in @page: what parts footnotes from the text, and how high they may reach (CSS Generated Content for Paged Media, 2.4). */
import type { NoteArea } from "../../model/note.ts";
import type { Findings } from "../findings.ts";
import { computeStyle, type Style, settle, specify } from "./compute.ts";
import type { Declaration, Scope } from "./declare.ts";
import { longhand } from "./longhand.ts";
import { bordersOf, marginOf, paddingOf } from "./resolve.ts";
import { INITIAL_CONTEXT, sizeOf } from "./values.ts";

export const NOTE_AREA_PROPERTIES: readonly string[] = [
  ...["margin-top", "padding-top", "border-top"],
  ...["border-top-width", "border-top-style", "border-top-color"],
];

export const NOTES_MAX_HEIGHT = longhand("none | <length [0,∞]> | <percentage [0,∞]>", "none", false, sizeOf);

export const NOTE_SCOPE: Scope = {
  where: "in @footnote",
  allows: (property) => NOTE_AREA_PROPERTIES.includes(property),
  extra: { "max-height": NOTES_MAX_HEIGHT },
};

/** `declarations` come weakest first. */
export function noteAreaOf(declarations: readonly Declaration[], page: Style, findings: Findings): NoteArea {
  const style = computeStyle(declarations, page, NOTE_SCOPE, findings);
  const asked = specify(declarations, style.custom, NOTE_SCOPE, findings).get("max-height") ?? "initial";
  return {
    margin: marginOf(style).top,
    border: bordersOf(style).top,
    padding: paddingOf(style).top,
    maxHeight: settle(NOTES_MAX_HEIGHT, asked, undefined, { ...INITIAL_CONTEXT, rootSize: page.rootSize }),
  };
}
