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
  return within(shop.structure.add(kind, parent, inline, lang, element.name, detailsOf(element)));
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
