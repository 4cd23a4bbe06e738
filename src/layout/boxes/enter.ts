/** Going into an element: which structure element it becomes, in which language, and whether anybody is to hear it. */
import type { Element } from "domhandler";
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
  return within(
    kind === "none"
      ? around.owner
      : shop.structure.add(kind, around.owner, inline, lang, element.name, detailsOf(element)),
  );
}

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
  if (attribs.role !== undefined) return "none";
  const meaningful = attribs["aria-label"] !== undefined || (name === "abbr" && attribs.title !== undefined);
  const own = name === "abbr" ? "none" : role;
  if (own !== "none") return own;
  if (inline && (meaningful || lang !== shop.structure.langOf(owner))) return "Span";
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
