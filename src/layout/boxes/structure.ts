/** The logical structure as it grows while boxes are built: elements in document order, parents before children. */
import { ARTIFACT, type Owner, type Role, type StructureElement } from "../../model/structure.ts";

export type Details = Omit<Partial<StructureElement>, "id" | "role" | "parent" | "inline" | "lang" | "tag">;

export class Structure {
  readonly elements: StructureElement[] = [];
  /** Whether it was told that something lies deeper than readers follow. */
  isTooDeep = false;
  private readonly langs: string[] = [];
  /** Elements around each one, itself among them and the document not. */
  private readonly depths: number[] = [0];

  constructor(lang: string) {
    this.elements.push({ id: 0, role: "Document", parent: undefined, inline: false, lang, tag: "html" });
    this.langs.push(lang);
  }

  /** Adds an element below `parent`; below decoration everything is decoration. */
  add(role: Role, parent: Owner, inline: boolean, lang: string, tag: string, details: Details = {}): Owner {
    if (parent === ARTIFACT) return ARTIFACT;
    const id = this.elements.length;
    const differs = lang !== this.langs[parent];
    this.elements.push({ id, role, parent, inline, tag, ...(differs ? { lang } : {}), ...details });
    this.langs.push(lang);
    this.depths.push(this.depths[parent]! + 1);
    return id;
  }

  /** Adds what only the element's builder knows. */
  amend(owner: Owner, details: Details): void {
    const element = this.elements[owner];
    if (element) this.elements[owner] = { ...element, ...details };
  }

  roleOf(owner: Owner): Role | undefined {
    return owner === ARTIFACT ? undefined : this.elements[owner]?.role;
  }

  depthOf(owner: Owner): number {
    return owner === ARTIFACT ? 0 : this.depths[owner]!;
  }

  /** The language in which the element's content is read when nothing else is said. */
  langOf(owner: Owner): string | undefined {
    return owner === ARTIFACT ? undefined : this.langs[owner];
  }
}

/** Elements that hold other elements and no text of their own (ISO 32000-1, 14.8.4.2). */
const GROUPS: readonly Role[] = ["Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI"];

export const isGroup = (role: Role | undefined): boolean => role !== undefined && GROUPS.includes(role);
