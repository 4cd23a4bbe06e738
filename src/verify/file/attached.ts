/** Files inside the file (ISO 32000-1, 7.11), and what could do something on its own (12.6.3): by our own reader. */
import { createHash } from "node:crypto";
import type { FileAttachment } from "./anatomy.ts";
import type { PdfObjects } from "./objects.ts";
import { pairsOf } from "./tree.ts";
import { isDictionary, nameOf, numberOf, Ref, textOf, type Value } from "./value.ts";

export function readAttached(objects: PdfObjects, catalogue: Value | undefined): FileAttachment[] {
  const associated = new Set(
    objects.list(objects.at(catalogue, "AF")).map((one) => (one instanceof Ref ? one.num : undefined)),
  );
  const tree = objects.at(objects.at(catalogue, "Names"), "EmbeddedFiles");
  return pairsOf(objects, tree, "Names").map(([name, file]) => {
    const stream = objects.raw(objects.at(file, "EF"), "F");
    const params = objects.at(stream, "Params");
    const bytes = Buffer.from(objects.bytesOf(stream) ?? "", "latin1");
    const said = objects.at(params, "CheckSum");
    return {
      name: textOf(objects.at(file, "UF")) ?? textOf(name) ?? "",
      saidSum: typeof said === "string" ? Buffer.from(said, "latin1").toString("hex") : undefined,
      sum: createHash("md5").update(bytes).digest("hex"),
      saidSize: numberOf(objects.at(params, "Size")),
      size: bytes.length,
      associated: file instanceof Ref && associated.has(file.num),
    };
  });
}

/** Layers, forms, scripts, actions and other annotations than links: none of our files has any. */
export function readAdded(
  objects: PdfObjects,
  catalogue: Value | undefined,
  pages: readonly Ref[],
): readonly string[] {
  const has = (holder: Value | undefined, key: string) => objects.at(holder, key) !== undefined;
  const whole = WHOLE.filter(([key]) => has(catalogue, key)).map(([, what]) => what);
  const scripts = has(objects.at(catalogue, "Names"), "JavaScript") ? ["a script"] : [];
  const roles = has(objects.at(catalogue, "StructTreeRoot"), "RoleMap") ? ["other meanings for tags"] : [];
  const onPages = pages.flatMap((page, index) => {
    const where = `on page ${index + 1}`;
    return [
      ...(has(page, "AA") ? [`an action ${where}`] : []),
      ...((numberOf(objects.at(page, "Rotate")) ?? 0) === 0 ? [] : [`a turn ${where}`]),
      ...objects.list(objects.raw(page, "Annots")).flatMap((one) => strangeIn(objects, one, where)),
    ];
  });
  return [...whole, ...scripts, ...roles, ...onPages];
}

/** Entries of the catalogue (7.7.2). */
const WHOLE = [
  ["OCProperties", "layers that can be hidden"],
  ["OpenAction", "an action when it is opened"],
  ["AA", "an action"],
  ["AcroForm", "a form"],
] as const;

function strangeIn(objects: PdfObjects, annotation: Value, where: string): string[] {
  const kind = nameOf(objects.at(annotation, "Subtype")) ?? "nothing";
  if (kind !== "Link") return [`an annotation of the kind ${kind} ${where}`];
  // A link that shows something is painted over what the page says.
  return isDictionary(objects.at(annotation, "AP")) ? [`a link that is a picture ${where}`] : [];
}
