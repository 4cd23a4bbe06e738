/**
 * What a file carries to prove itself: the seal, and the content and the report that it names by their checksums. Everything here comes out
 * of the file and is believed only as far as it agrees with itself.
 */
import { createHash } from "node:crypto";
import { type Briefing, briefingSchema } from "../model/briefing.ts";
import { type QuotedSources, quotedSourcesSchema } from "../model/examination.ts";
import type { LayoutManifest } from "../model/layout.ts";
import { SEALED, type Seal, sealSchema } from "../model/seal.ts";
import { error, type Finding } from "./finding.ts";
import type { PaperAttachment } from "./paper.ts";

export interface SealedContent {
  readonly seal: Seal;
  readonly briefing: Briefing;
  readonly manifest: LayoutManifest;
  /** The check report, as JSON gives it; undefined when none was made. */
  readonly report: unknown;
  /** The words of the sources that it prints; undefined when its layout shows none. */
  readonly quoted: QuotedSources | undefined;
}

/** `sealed` is undefined when the file carries no seal, or one that is broken; then a finding says why. */
export interface OpenedSeal {
  readonly sealed: SealedContent | undefined;
  readonly findings: readonly Finding[];
}

export function openSeal(attachments: readonly PaperAttachment[]): OpenedSeal {
  const sealBytes = find(attachments, SEALED.seal);
  if (sealBytes === undefined) return { sealed: undefined, findings: [] };
  const seal = parsed(sealBytes, sealSchema.safeParse);
  if (seal === undefined) return broken(SEALED.seal, "is not the seal of a sheet");

  const content = vouched(attachments, SEALED.content, seal.content.sha256);
  const report = seal.check === null ? undefined : vouched(attachments, SEALED.check, seal.check.sha256);
  const shown = seal.quoted && vouched(attachments, SEALED.quoted, seal.quoted.sha256);
  const findings = [content, report, shown].flatMap((file) => file?.finding ?? []);
  if (content.bytes === undefined || findings.length > 0) return { sealed: undefined, findings };

  const briefing = parsed(content.bytes, briefingSchema.safeParse);
  if (briefing === undefined) return broken(SEALED.content, "is not the content of a sheet");
  const quoted = shown?.bytes && parsed(shown.bytes, quotedSourcesSchema.safeParse);
  if (shown !== undefined && quoted === undefined)
    return broken(SEALED.quoted, "does not hold the words of sources");
  return {
    sealed: {
      seal,
      briefing,
      manifest: manifestOf(seal),
      report: report?.bytes && parsed(report.bytes, (data) => ({ data })),
      quoted,
    },
    findings: [],
  };
}

const find = (attachments: readonly PaperAttachment[], name: string): Uint8Array | undefined =>
  attachments.find((file) => file.name === name)?.bytes;

/** The bytes of an attachment, if they are those that the seal names. */
function vouched(
  attachments: readonly PaperAttachment[],
  name: string,
  sha256: string,
): { readonly bytes?: Uint8Array; readonly finding?: Finding } {
  const bytes = find(attachments, name);
  if (bytes === undefined) return { finding: brokenSeal(name, "is missing, and the seal names it") };
  return createHash("sha256").update(bytes).digest("hex") === sha256
    ? { bytes }
    : { finding: brokenSeal(name, "is not the file that the seal names: its checksum is another") };
}

/** What a schema makes of a JSON file; undefined when it is no JSON, or not of that form. */
function parsed<T>(bytes: Uint8Array, parse: (value: unknown) => { readonly data?: T }): T | undefined {
  try {
    return parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}

const manifestOf = ({ layout }: Seal): LayoutManifest => ({
  name: layout.name,
  version: layout.version,
  title: {},
  description: {},
  maxPages: layout.maxPages ?? undefined,
  ...(layout.approval && { approval: layout.approval }),
  prints: layout.prints.map(({ path, groupBy, whole, quote, only, first, once }) => ({
    path,
    groupBy: groupBy ?? undefined,
    whole: whole ?? undefined,
    quote,
    ...(only && { only }),
    ...(first && { first }),
    ...(once && { once }),
  })),
});

const broken = (name: string, what: string): OpenedSeal => ({
  sealed: undefined,
  findings: [brokenSeal(name, what)],
});

const brokenSeal = (name: string, what: string): Finding =>
  error("verify/broken-seal", `the attached file “${name}” ${what}`, {
    hint: "somebody changed the file after it was made; take it from where it was first published",
  });
