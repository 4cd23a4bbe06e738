/**
 * The finished file as it was read back, in plain values: what the checks look at. Lengths in pt, in the file's own coordinates (origin at
 * the lower left, y upwards).
 */
import type { PageAccount } from "./account.ts";

export interface Paper {
  /** As many as the file says; `pages` may be fewer: very long files are not read to their end. */
  readonly pageCount: number;
  readonly pages: readonly PageAccount[];
  readonly title: string | undefined;
  readonly lang: string | undefined;
  /** `/ViewerPreferences /DisplayDocTitle`: the window shows the title and not the file name. */
  readonly showsTitle: boolean;
  /** `/MarkInfo /Marked`. */
  readonly tagged: boolean;
  readonly encrypted: boolean;
  /** In the order of their first use. */
  readonly fonts: readonly PaperFont[];
  readonly outline: readonly OutlineTarget[];
  /** One for each page, or undefined when the file numbers its pages itself. */
  readonly labels: readonly string[] | undefined;
  /** The program that wrote the file, as it says itself. */
  readonly producer: string | undefined;
  /** The first half of the trailer's /ID, in hexadecimal digits. */
  readonly id: string;
  readonly attachments: readonly PaperAttachment[];
}

/** A file inside the file. */
export interface PaperAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PaperFont {
  /** Without the six letters that mark a subset. */
  readonly name: string;
  readonly embedded: boolean;
  /** The first page that uses it. */
  readonly page: number;
}

/**
 * One page while it is read. Two readings of the same text stand side by side, made in different ways: `plain`, what a person gets who
 * copies the page, and `runs` with `tree`, what a screen reader is given. Kept of it is a `PageAccount`.
 */
export interface PaperPage {
  /** From 1. */
  readonly number: number;
  /** The page as it will be: without what is cut off around it. */
  readonly box: Rect;
  /** Whether it says that it is left empty. */
  readonly blank?: boolean;
  readonly plain: string;
  /** In the order of painting. */
  readonly runs: readonly Run[];
  readonly tree: Tag | undefined;
  /** Of the texts that reach over the edge or that nobody sees: few, where all would be half of what there is to say of a page. */
  readonly places: readonly TextPlace[];
}

/** Text painted in one stretch of marked content. */
export interface Run {
  readonly text: string;
  /** Number of the marked content that the tag tree can point to. */
  readonly mark: number | undefined;
  readonly artifact: boolean;
  /** Where the first of its lines stands; undefined when none has letters. */
  readonly start: Rect | undefined;
}

export interface Tag {
  readonly role: string;
  /** Alternative text or replacement text: the reader does not tell one from the other. */
  readonly alt: string | undefined;
  readonly children: readonly (Tag | Mark)[];
}

export interface Mark {
  readonly mark: number;
}

export interface TextPlace {
  readonly text: string;
  readonly rect: Rect;
  /** Why nobody sees it, “in #ffffff on #ffffff”; undefined when it can be seen. */
  readonly hidden: string | undefined;
}

/** Left, bottom, right, top. */
export type Rect = readonly [number, number, number, number];

export interface PaperLink {
  readonly rect: Rect;
  /** As written in the file. */
  readonly url: string | undefined;
  readonly target: Target | undefined;
}

/** A place inside the file: `page` is undefined when the target leads nowhere. */
export interface Target {
  readonly name: string;
  readonly page: number | undefined;
  /** Height on that page, when the target names one. */
  readonly y: number | undefined;
}

export interface OutlineTarget {
  readonly text: string;
  readonly target: Target | undefined;
}

export const isTag = (node: Tag | Mark): node is Tag => "role" in node;
