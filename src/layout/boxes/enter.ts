/** Going into an element: which structure element it becomes, in which language, and whether anybody is to hear it. */
import { Element, type ParentNode } from "domhandler";
import { ARTIFACT, type Owner, type Role } from "../../model/structure.ts";
import type { Style } from "../css/compute.ts";
import { ELEMENTS } from "../markup/profile.ts";
import type { Details } from "./structure.ts";
import type { Around, Workshop } from "./workshop.ts";

/** `role` overrules the table where an element's place decides, as in lists. */
export function enter(
  shop: Workshop,
  element: Element,
  style: Style,
  around: Around,
  inline: boolean,
  role: Role | "none" = ELEMENTS[element.name]?.role ?? "none",
): Around {
  const lang = element.attribs.lang ?? around.lang;
  const within = (owner: Owner): Around => ({ element, style, lang, owner });
  if (around.owner === ARTIFACT || isDecoration(element)) return within(ARTIFACT);
  const kind = roleOf(shop, element, role, lang, around.owner, inline);
  if (kind === "none") return within(around.owner);
  const refers = kind === "Link" && element.attribs.href?.startsWith("#") && inContents(element);
  const parent = refers
    ? shop.structure.add("Reference", around.owner, inline, lang, element.name)
    : around.owner;
  const owner = shop.structure.add(kind, parent, inline, lang, element.name, detailsOf(element));
  checkDepth(shop, owner, element);
  return within(owner);
}

/** Tags in one another. Readers follow no more: what lies deeper is read by none (pdf.js ends there). */
const DEEPEST = 40;

/** Tells of the first element whose content would be tagged where no reader follows; of those inside it nothing more is to say. */
export function checkDepth({ structure, findings, placeOf }: Workshop, owner: Owner, element: Element): void {
  if (structure.depthOf(owner) <= DEEPEST || structure.isTooDeep) return;
  structure.isTooDeep = true;
  findings.error(
    "template/nested-too-deeply",
    placeOf(element),
    `“<${element.name}>” stands in more than ${DEEPEST} tags, and readers follow no more`,
    "a section is one tag, a list three, a table four; take some of those around it away",
  );
}

/** True in a `<nav role="doc-toc">`. */
export function inContents(element: Element): boolean {
  for (let e: ParentNode | null = element.parent; e instanceof Element; e = e.parent)
    if (e.attribs.role === CONTENTS) return true;
  return false;
}

const CONTENTS = "doc-toc";

const isDecoration = ({ attribs, name }: Element): boolean =>
  attribs["aria-hidden"] === "true" ||
  name === "hr" ||
  ((name === "img" || name === "readout-qr") && attribs.alt === "");

function roleOf(
  shop: Workshop,
  element: Element,
  role: Role | "none",
  lang: string,
  owner: Owner,
  inline: boolean,
): Role | "none" {
  const { attribs, name } = element;
  if (attribs.role !== undefined && attribs.role !== CONTENTS) return "none";
  const meaningful = attribs["aria-label"] !== undefined || (name === "abbr" && attribs.title !== undefined);
  const own = name === "abbr" ? "none" : role;
  if (own !== "none") return own;
  const isTarget = attribs.id !== undefined;
  if (inline && (meaningful || isTarget || lang !== shop.structure.langOf(owner))) return "Span";
  return !inline && meaningful ? "Div" : "none";
}

function detailsOf({ name, attribs }: Element): Details {
  const { title, alt, href } = attribs;
  const spoken = attribs["aria-label"] ?? (alt === "" ? undefined : alt);
  return {
    ...(spoken === undefined ? {} : { alt: spoken.normalize("NFC") }),
    ...(title === undefined ? {} : name === "abbr" ? { expansion: title } : { title }),
    ...(href === undefined ? {} : { href }),
  };
}
