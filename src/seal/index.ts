/**
 * Content, layout and check report -> the files that a PDF carries so that it can prove itself: the content that it prints, the report on that
 * content, and the seal that names both by their checksums.
 */
import { createHash } from "node:crypto";
import type { Attachment } from "../model/attachment.ts";
import type { Briefing } from "../model/briefing.ts";
import type { QuotedSources } from "../model/examination.ts";
import type { LayoutManifest } from "../model/layout.ts";
import { SEALED, type Seal } from "../model/seal.ts";
import { canonicalJson } from "./canonical.ts";

/**
 * `report` is whatever the check said, as a value that JSON can hold; undefined when there was none. `quoted` is what the sheet prints of its
 * sources beside the content; undefined for a layout that shows none.
 */
export function sealSheet(
  briefing: Briefing,
  manifest: LayoutManifest,
  report?: unknown,
  quoted?: QuotedSources,
): readonly Attachment[] {
  const content = bytesOf(briefing);
  const check = report === undefined ? undefined : bytesOf(report);
  const shown = quoted === undefined ? undefined : bytesOf(quoted);
  const seal: Seal = {
    format: "readout-seal/1",
    content: { sha256: checksum(content) },
    check: check === undefined ? null : { sha256: checksum(check) },
    ...(shown && { quoted: { sha256: checksum(shown) } }),
    sources: briefing.sources.map(({ id, sha256 }) => ({ id, sha256 })),
    layout: {
      name: manifest.name,
      version: manifest.version,
      maxPages: manifest.maxPages ?? null,
      ...(manifest.approval && { approval: manifest.approval }),
      prints: manifest.prints.map(({ path, groupBy, whole, quote, only, first, once }) => ({
        path,
        groupBy: groupBy ?? null,
        whole: whole ?? null,
        quote,
        only: only ?? null,
        first: first ?? null,
        ...(once && { once }),
      })),
    },
  };
  return [
    json(SEALED.content, "What this sheet says, and where the sources say it", "Source", content),
    ...(check === undefined
      ? []
      : [json(SEALED.check, "Whether quotations and evidence stand in the sources", "Supplement", check)]),
    ...(shown === undefined
      ? []
      : [json(SEALED.quoted, "The words of the sources that this sheet prints", "Supplement", shown)]),
    json(SEALED.seal, "What this sheet was made from, by checksums", "Supplement", bytesOf(seal)),
  ];
}

const json = (
  name: string,
  description: string,
  relationship: Attachment["relationship"],
  bytes: Uint8Array,
): Attachment => ({ name, description, mime: "application/json", relationship, bytes });

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(value));

const checksum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
