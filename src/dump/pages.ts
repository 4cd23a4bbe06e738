/** Pages as text: every item with its place. */
import type { Page, PagedDocument, PlacedItem, PlacedText } from "../model/page.ts";
import { color, owner } from "./document.ts";
import { join, leaf, type Node, quote, round } from "./tree.ts";

export const pagesTree = (document: PagedDocument): Node => ({
  line: join("pages", quote(document.meta.title), document.meta.lang),
  children: [
    ...document.faces.map((face, i) =>
      leaf(join(`face ${i}`, face.family, String(face.weight), face.italic ? "italic" : undefined)),
    ),
    ...document.outline.map((entry) =>
      leaf(join("outline", String(entry.level), quote(entry.text), `page ${entry.page}`)),
    ),
    ...document.pages.map((page) => pageTree(page, document)),
  ],
});

const pageTree = (page: Page, document: PagedDocument): Node => ({
  line: join("page", String(page.number), page.side, `${round(page.width)}x${round(page.height)}`),
  children: page.items.map((item) => leaf(showItem(item, document))),
});

function showItem(item: PlacedItem, { elements }: PagedDocument): string {
  switch (item.kind) {
    case "text":
      return join(
        `text ${round(item.x)},${round(item.baseline)}`,
        quote(textOf(item)),
        `face=${item.face}`,
        round(item.size),
        color(item.color),
        item.furniture ?? owner(item.owner, elements),
        item.word && `word=${item.word.id}`,
      );
    case "rule":
      return join(`rule ${area(item)}`, color(item.color), item.furniture);
    case "picture":
      return join(`picture ${area(item)}`, item.picture.kind, owner(item.owner, elements));
    case "link":
      return join(`link ${area(item)}`, owner(item.owner, elements));
    case "anchor":
      return `anchor ${round(item.x)},${round(item.y)} #${item.name}`;
  }
}

const textOf = (item: PlacedText): string => item.pieces.map(({ shape }) => shape.text).join("");

const area = (item: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) => `${round(item.x)},${round(item.y)} ${round(item.width)}x${round(item.height)}`;
