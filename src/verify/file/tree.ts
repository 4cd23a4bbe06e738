/** The structure tree and what leads into it (ISO 32000-1, 14.7). No recursion: a file can nest deeper than there is room for. */
import type { Element, Kid, ObjectNumber } from "./anatomy.ts";
import type { PdfObjects } from "./objects.ts";
import { type Dictionary, isDictionary, isList, nameOf, Ref, textOf, type Value } from "./value.ts";

/** Trees can be rings, and a file can claim more than it has. Our longest has some 20,000. */
const MOST_NODES = 2_000_000;

/** The elements, depth first. */
export function readElements(objects: PdfObjects, root: Value | undefined): Element[] {
  const rootNumber = numberIn(root);
  const roles = objects.at(root, "RoleMap");
  const elements: Element[] = [];
  const seen = new Set<Value | undefined>();
  const waiting: { readonly value: Value; readonly parent: Element | undefined }[] = [];
  const enter = (holder: Value, parent: Element | undefined): void => {
    const kids = objects.list(objects.raw(holder, "K"));
    for (let i = kids.length - 1; i >= 0; i--) waiting.push({ value: kids[i] as Value, parent });
  };
  if (root !== undefined) enter(root, undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, parent } = next;
    // By its number: a dictionary that was let go is another one when it is read again.
    if (seen.has(numberIn(value))) continue;
    const dictionary = objects.resolve(value);
    const kid = parent && contentKid(objects, dictionary, parent.page);
    if (kid !== undefined) parent?.kids.push(kid);
    const itself = numberIn(value) ?? dictionary;
    if (kid !== undefined || !isDictionary(dictionary) || seen.has(itself)) continue;
    if (elements.length >= MOST_NODES) break;
    seen.add(itself);
    const object = numberIn(value) ?? -elements.length - 1;
    const element = elementOf(objects, dictionary, { object, parent, rootNumber, roles });
    elements.push(element);
    parent?.kids.push({ kind: "element", element });
    enter(dictionary, element);
    objects.letGo(value);
  }
  return elements;
}

/** A number of marked content, a reference to one with its page, or a reference to an object; elements are none of these. */
function contentKid(
  objects: PdfObjects,
  value: Value | undefined,
  page: ObjectNumber | undefined,
): Kid | undefined {
  if (typeof value === "number") return { kind: "mark", page, mark: value };
  if (!isDictionary(value)) return undefined;
  const where = numberIn(value.get("Pg")) ?? page;
  switch (nameOf(objects.at(value, "Type"))) {
    case "MCR":
      // What stands in a stream of its own is numbered by that.
      return {
        kind: "mark",
        page: value.has("Stm") ? undefined : where,
        mark: Number(objects.at(value, "MCID")),
      };
    case "OBJR":
      return { kind: "object", page: where, object: numberIn(value.get("Obj")) ?? -1 };
    default:
      return undefined;
  }
}

function elementOf(
  objects: PdfObjects,
  dictionary: Dictionary,
  known: {
    readonly object: ObjectNumber;
    readonly parent: Element | undefined;
    readonly rootNumber: ObjectNumber | undefined;
    readonly roles: Value | undefined;
  },
): Element {
  const said = numberIn(dictionary.get("P"));
  const attributes = objects.list(dictionary.get("A"));
  const attribute = (key: string): Value | undefined =>
    attributes.map((one) => objects.at(one, key)).find((value) => value !== undefined);
  const says = (key: string): boolean => (textOf(objects.at(dictionary, key)) ?? "").trim() !== "";
  return {
    object: known.object,
    role: standardRole(objects, nameOf(objects.at(dictionary, "S")) ?? "", known.roles),
    parent: known.parent,
    saidParent: said === known.rootNumber ? undefined : said,
    page: numberIn(dictionary.get("Pg")),
    id: textOf(objects.at(dictionary, "ID")),
    hasAlternative: says("Alt") || says("ActualText"),
    alternative: textOf(objects.at(dictionary, "Alt")),
    scope: nameOf(attribute("Scope")),
    headers: objects.list(attribute("Headers")).flatMap((name) => textOf(objects.resolve(name)) ?? []),
    listNumbering: nameOf(attribute("ListNumbering")),
    kids: [],
  };
}

const numberIn = (value: Value | undefined): ObjectNumber | undefined =>
  value instanceof Ref ? value.num : undefined;

type ParentTree = ReadonlyMap<number, readonly (ObjectNumber | undefined)[] | ObjectNumber>;

export function readParentTree(objects: PdfObjects, root: Value | undefined): ParentTree {
  const tree = new Map<number, readonly (ObjectNumber | undefined)[] | ObjectNumber>();
  for (const [key, value] of pairsOf(objects, objects.at(root, "ParentTree"), "Nums")) {
    const found = objects.resolve(value);
    if (typeof key !== "number") continue;
    if (isList(found)) tree.set(key, found.map(numberIn));
    else if (value instanceof Ref) tree.set(key, value.num);
  }
  return tree;
}

/** The language of the element that holds all others. */
export function rootLanguage(objects: PdfObjects, root: Value | undefined): string | undefined {
  const [first] = objects.list(objects.at(root, "K"));
  return textOf(objects.at(first ?? objects.at(root, "K"), "Lang"));
}

export const readIdTree = (objects: PdfObjects, root: Value | undefined): Set<string> =>
  new Set(
    pairsOf(objects, objects.at(root, "IDTree"), "Names").flatMap(
      ([name]) => textOf(objects.resolve(name)) ?? [],
    ),
  );

/** The leaves of a name tree or number tree (7.9.6, 7.9.7). */
export function pairsOf(
  objects: PdfObjects,
  root: Value | undefined,
  leaves: "Names" | "Nums",
): [Value, Value][] {
  const pairs: [Value, Value][] = [];
  const seen = new Set<Value>();
  const waiting: (Value | undefined)[] = [root];
  while (waiting.length > 0 && pairs.length < MOST_NODES) {
    const node = objects.resolve(waiting.pop());
    if (!isDictionary(node) || seen.has(node)) continue;
    seen.add(node);
    for (const kid of objects.list(node.get("Kids"))) waiting.push(kid);
    const values = objects.list(node.get(leaves));
    for (let i = 0; i + 1 < values.length; i += 2) pairs.push([values[i] as Value, values[i + 1] as Value]);
  }
  return pairs;
}

/** Names that the file gives to roles of its own may lead over others (14.7.3); more than these are a ring. */
const MOST_NAMES = 8;

function standardRole(objects: PdfObjects, name: string, roles: Value | undefined): string {
  let role = name;
  for (let hops = 0; hops < MOST_NAMES; hops++) {
    const next = nameOf(objects.at(roles, role));
    if (next === undefined) return role;
    role = next;
  }
  return role;
}
