/**
 * Whether tags, painted content, links and metadata of a file fit together, by a reader of our own: what pdf.js mends in silence, and what
 * validators do not look at. Asked of our own files only; others are put together in more ways than are known here.
 */
import { SaxesParser } from "saxes";
import type { Code } from "../../model/diagnostic.ts";
import type { Anatomy, ContentFault, Element, ObjectNumber, PageAnatomy } from "../file/anatomy.ts";
import { error, type Finding } from "../finding.ts";
import { shorten } from "../words.ts";

/** Most findings of one kind: a broken file has thousands, and these say as much. */
const MOST = 20;

export const checkAnatomy = (anatomy: Anatomy): Finding[] => {
  const seen = new Map<Code, number>();
  return allFindings(anatomy).filter(({ code }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count <= MOST;
  });
};

const allFindings = (anatomy: Anatomy): Finding[] => [
  ...anatomy.pages.flatMap(checkContent),
  ...checkParents(anatomy),
  ...checkTableHeads(anatomy),
  ...checkLabels(anatomy),
  ...checkLinkTags(anatomy),
  ...checkMetadata(anatomy),
  ...checkLanguage(anatomy),
  ...checkAttached(anatomy),
  ...anatomy.added.map((what) =>
    error("verify/added-part", `the file has ${what}, which no file of ours has`, {
      hint: "take the file from where it was first published, or build it again",
    }),
  ),
  ...anatomy.unread.map((what) => error("verify/tag-tree", `${what} cannot be read`)),
];

/** One finding for each kind of fault on a page. */
function checkContent({ number, faults }: PageAnatomy): Finding[] {
  const kinds = new Map<ContentFault["kind"], ContentFault[]>();
  for (const fault of faults) kinds.set(fault.kind, [...(kinds.get(fault.kind) ?? []), fault]);
  return [...kinds].map(([kind, all]) => {
    const more = all.length > 1 ? `, and ${all.length - 1} more` : "";
    const about = shorten(all[0]?.about ?? "");
    return error(CODES[kind] ?? "verify/marked-content", `${kind} on page ${number}: “${about}”${more}`, {
      page: number,
    });
  });
}

const CODES: Partial<Record<ContentFault["kind"], Code>> = {
  "soft hyphen": "verify/soft-hyphen",
  "said otherwise": "verify/spoken-otherwise",
  "gap without space": "verify/gap-without-space",
};

/** Both ways between tags and content: the kids of a tag, and the parent tree. */
function checkParents({ pages, elements, parentTree }: Anatomy): Finding[] {
  const byObject = pagesByObject(pages);
  const findings: Finding[] = [];
  for (const element of elements) {
    if (element.saidParent !== element.parent?.object)
      findings.push(error("verify/tag-tree", `${element.role} names another parent than it has`));
    for (const kid of element.kids) {
      const page = kid.kind === "mark" ? byObject.get(kid.page as ObjectNumber) : undefined;
      if (kid.kind !== "mark" || page === undefined) continue;
      const listed = page.key === undefined ? undefined : parentTree.get(page.key);
      const owner = typeof listed === "object" ? listed[kid.mark] : undefined;
      const what = `${element.role} on page ${page.number}`;
      if (!page.marks.has(kid.mark))
        findings.push(
          error("verify/tag-tree", `${what} has marked content ${kid.mark}, which is not there`, {
            page: page.number,
          }),
        );
      else if (owner !== element.object)
        findings.push(
          error("verify/tag-tree", `${what} is not what marked content ${kid.mark} leads to`, {
            page: page.number,
          }),
        );
    }
  }
  return findings;
}

function checkTableHeads({ elements, idTree, ...anatomy }: Anatomy): Finding[] {
  const pages = pagesByObject(anatomy.pages);
  const ids = new Set<string>();
  const findings: Finding[] = [];
  for (const { id, role } of elements) {
    if (id === undefined) continue;
    if (ids.has(id))
      findings.push(error("verify/table-heads", `two elements are named “${id}”, one of them ${role}`));
    else if (!idTree.has(id))
      findings.push(error("verify/table-heads", `“${id}” cannot be found by its name`));
    ids.add(id);
  }
  for (const element of elements) {
    const { role, scope, headers, id, parent } = element;
    if (role === "TH" && scope === undefined && headers.length === 0)
      findings.push(
        error("verify/table-heads", "a header cell does not say whether it heads a row or a column"),
      );
    if (role === "TD" && parent?.parent?.role === "THead" && says(element, pages))
      findings.push(error("verify/table-heads", "a cell in the head of a table is no header cell"));
    for (const head of headers)
      if (!ids.has(head) || head === id)
        findings.push(
          error(
            "verify/table-heads",
            `a cell names “${head}” as its head, which is ${head === id ? "itself" : "nowhere"}`,
          ),
        );
  }
  return findings;
}

type PagesByObject = ReadonlyMap<ObjectNumber, PageAnatomy>;

const pagesByObject = (pages: readonly PageAnatomy[]): PagesByObject =>
  new Map(pages.map((page) => [page.object, page]));

/** Whether there is text in it, or words for what is no text. */
const says = (element: Element, pages: PagesByObject): boolean =>
  element.hasAlternative ||
  element.kids.some((kid) =>
    kid.kind === "element"
      ? says(kid.element, pages)
      : kid.kind === "mark" && pages.get(kid.page as ObjectNumber)?.marks.get(kid.mark) === true,
  );

function checkLabels({ elements, pages }: Anatomy): Finding[] {
  const byObject = pagesByObject(pages);
  const labelled = ({ role, parent, kids }: Element): boolean =>
    role !== "LI" ||
    (parent?.listNumbering ?? "None") === "None" ||
    kids.some((kid) => kid.kind === "element" && kid.element.role === "Lbl");
  return [
    ...elements
      .filter((element) => element.role === "Lbl" && !says(element, byObject))
      .map(() => error("verify/empty-label", "a label says nothing")),
    ...elements
      .filter((element) => !labelled(element))
      .map(() => error("verify/empty-label", "an item of a list with numbers or bullets has none")),
  ];
}

function checkLinkTags({ pages, elements, parentTree }: Anatomy): Finding[] {
  const owners = new Map<
    ObjectNumber,
    { readonly element: Element; readonly page: ObjectNumber | undefined }
  >();
  for (const element of elements)
    for (const kid of element.kids)
      if (kid.kind === "object") owners.set(kid.object, { element, page: kid.page });
  const standing = new Set(pages.flatMap((page) => page.annotations.map(({ object }) => object)));
  const lost = [...owners.keys()].filter((object) => !standing.has(object));
  const silent = elements.filter(
    ({ role, kids }) => role === "Link" && kids.every((kid) => kid.kind === "object"),
  );
  return [
    ...lost.map(() => error("verify/link-tag", "a tag names a link that stands on no page")),
    ...silent.map(() => error("verify/link-tag", "the tag of a link has no words")),
    ...linksOnPages(pages, owners, parentTree),
  ];
}

function linksOnPages(
  pages: Anatomy["pages"],
  owners: ReadonlyMap<ObjectNumber, { readonly element: Element; readonly page: ObjectNumber | undefined }>,
  parentTree: Anatomy["parentTree"],
): Finding[] {
  return pages.flatMap(({ number, object: here, annotations }) =>
    annotations
      .filter(({ kind }) => kind === "Link")
      .flatMap(({ object, key, contents, address }) => {
        const owner = owners.get(object);
        const says = (message: string) =>
          error("verify/link-tag", `a link on page ${number} ${message}`, { page: number });
        if (owner === undefined) return [says("belongs to no tag")];
        return [
          ...(owner.page === here ? [] : [says("is said to stand on another page")]),
          ...(key !== undefined && parentTree.get(key) === owner.element.object
            ? []
            : [says("does not lead to its tag")]),
          ...((contents ?? "").trim() === "" ? [says("has no description")] : []),
          ...sayings(contents ?? "", owner.element.alternative, address).map(says),
        ];
      }),
  );
}

/** What is said of a link in one place and not in the other. */
function sayings(
  contents: string,
  alternative: string | undefined,
  address: string | undefined,
): readonly string[] {
  const shown = shorten(contents);
  return [
    ...(alternative === undefined || alternative === contents
      ? []
      : [`is described as “${shown}” and spoken as “${shorten(alternative)}”`]),
    ...(address === undefined || leadsThere(contents, address)
      ? []
      : [`says “${shown}” and leads to “${shorten(address)}”`]),
  ];
}

/** Whether words that are an address name the place that a link leads to; other words may lead anywhere. */
function leadsThere(words: string, address: string): boolean {
  if (/^[^\s@/]+@[^\s@/]+$/.test(words))
    return address.replace(/\?.*$/, "").toLowerCase() === `mailto:${words.toLowerCase()}`;
  if (!/^https?:\/\/\S+$/.test(words)) return true;
  try {
    return new URL(words).host === new URL(address).host;
  } catch {
    return false;
  }
}

/** All places that name a language name the same one. */
function checkLanguage({ says: { lang, rootLang } }: Anatomy): Finding[] {
  if (lang === undefined || rootLang === undefined || lang === rootLang) return [];
  return [
    error("verify/wrong-language", `the file is “${lang}” and all that is read aloud of it “${rootLang}”`),
  ];
}

/** A program that takes a file out of ours believes what is said of it. */
function checkAttached({ attachments }: Anatomy): Finding[] {
  return attachments.flatMap(({ name, saidSum, sum, saidSize, size, associated }) => {
    const faults = [
      ...(saidSum === undefined || saidSum === sum ? [] : ["does not have the checksum that the file says"]),
      ...(saidSize === undefined || saidSize === size
        ? []
        : [`has ${size} bytes and is said to have ${saidSize}`]),
      ...(associated ? [] : ["is not named as belonging to the document"]),
    ];
    return faults.map((fault) => error("verify/broken-seal", `the attached file “${name}” ${fault}`));
  });
}

/** Well-formed XML in UTF-8 (XMP part 1, 7.3.2). */
function checkMetadata({ metadata, says }: Anatomy): Finding[] {
  if (metadata === undefined) return [error("verify/metadata", "the file has no metadata packet")];
  try {
    const words = wordsOfPacket(new TextDecoder("utf-8", { fatal: true }).decode(metadata));
    return (["title", "lang"] as const).flatMap((what) => {
      const [here, there] = [words.get(what), says[what]];
      return here === undefined || there === undefined || here === there
        ? []
        : error(
            "verify/metadata",
            `the metadata say “${shorten(here)}” where the file says “${shorten(there)}”`,
          );
    });
  } catch (fault) {
    return [
      error(
        "verify/metadata",
        `the metadata packet is not well-formed: ${shorten((fault as Error).message)}`,
      ),
    ];
  }
}

/** Title and language, as the packet has them. */
function wordsOfPacket(packet: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const parser = new SaxesParser({ xmlns: true });
  let inside: string | undefined;
  parser.on("opentag", ({ uri, local }) => {
    if (uri === DUBLIN_CORE) inside = { title: "title", language: "lang" }[local];
  });
  parser.on("closetag", ({ uri }) => {
    if (uri === DUBLIN_CORE) inside = undefined;
  });
  parser.on("text", (text) => {
    if (inside !== undefined && text.trim() !== "") words.set(inside, (words.get(inside) ?? "") + text);
  });
  parser.write(packet).close();
  return words;
}

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
