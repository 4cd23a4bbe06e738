/** Boxes -> flow items: the first half of making pages. The second, breaking and placing, is in `page/`. */
import type { DocumentTree } from "../../model/document.ts";
import type { Findings } from "../findings.ts";
import type { Compositor } from "../line.ts";
import { collectBox } from "./collect.ts";
import type { FlowItem } from "./item.ts";
import { createKit, type Kit } from "./kit.ts";
import { FlowList } from "./list.ts";

export interface Flow {
  readonly items: readonly FlowItem[];
  /** Name of the page style that the first page has. */
  readonly firstPage: string;
  readonly referring: Kit["referring"];
}

/** `watched`: see `Kit`. */
export function collectFlow(
  document: DocumentTree,
  compositor: Compositor,
  findings: Findings,
  watched = false,
): Flow {
  const kit = createKit(document, compositor, findings, watched);
  const list = new FlowList("pages");
  const page = document.root.style.page ?? "";
  const { width } = kit.areaOf(page);
  const spot = { list, x: 0, width, together: 0, page, cramped: false, inColumns: false };
  collectBox(kit, document.root, spot);
  return { items: list.finish(), firstPage: list.firstPage ?? page, referring: kit.referring };
}
