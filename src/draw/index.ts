/**
 * Page[] -> PDF bytes. Takes pages on which every glyph has its place; gives a tagged PDF 1.7 that claims PDF/UA-1 and PDF/A-2a. The same
 * pages make the same bytes. Leaves it to `verify/` to say whether the file keeps its claims.
 */
import type { PagedDocument, PlacedText } from "../model/page.ts";
import { EmbeddedFace } from "./face.ts";
import { Destinations, linkTargets } from "./links.ts";
import { writeOutline } from "./outline.ts";
import { paintPage } from "./painter.ts";
import { TaggedPdf } from "./pdf.ts";
import { Pictures } from "./picture.ts";
import { Tags } from "./tags.ts";
import { writeTree } from "./tree.ts";

export async function draw(document: PagedDocument): Promise<Uint8Array> {
  const { meta, elements, pages } = document;
  const pdf = new TaggedPdf(meta);
  const faces = document.faces.map((face, i) => new EmbeddedFace(pdf.openFont(`face ${i}`, face.bytes)));
  const tags = new Tags(elements, meta.lang, pages.length);
  const destinations = new Destinations();
  const studio = {
    pdf,
    tags,
    faces,
    pictures: new Pictures(pdf),
    destinations,
    linkTargets: linkTargets(elements, textsOf(document)),
  };
  // Paint page by page, collecting which marks belong to which element.
  const painted = pages.map((page, i) => paintPage(studio, page, i));
  // What spans pages is written when all of them are known.
  writeTree(pdf, tags, painted);
  writeOutline(pdf, document.outline, painted);
  destinations.write(pdf);
  return pdf.finish();
}

function* textsOf({ pages }: PagedDocument): Iterable<PlacedText> {
  for (const page of pages) for (const item of page.items) if (item.kind === "text") yield item;
}
