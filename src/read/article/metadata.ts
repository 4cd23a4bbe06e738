/**
 * What a web page says of its article in its own data: JSON-LD (schema.org), then OpenGraph and the other meta tags. The text of the
 * page is never searched: a name or a year in it may belong to anything.
 */
import type { ArticleFacts } from "../../model/article.ts";

/** As much of a document as it takes. */
export interface PageData {
  /** `content` of the first meta tag with this name or property. */
  meta(name: string): string | undefined;
  /** The texts of `<script type="application/ld+json">`. */
  readonly linkedData: readonly string[];
  readonly canonical: string | undefined;
  readonly titleElement: string | undefined;
  /** `datetime` of a `<time>` that is marked as the date of publication. */
  readonly time: string | undefined;
}

export interface PageFacts {
  readonly facts: ArticleFacts;
  /** The page says that it shows only a part to those who do not pay. */
  readonly paid: boolean;
}

export function factsOfPage(page: PageData): PageFacts {
  const article = page.linkedData.flatMap(articlesIn)[0];
  const first = (...values: readonly (string | undefined)[]) =>
    values.map(clean).find((value) => value !== undefined);
  const outlet = first(nameOf(article?.publisher), page.meta("og:site_name"), page.meta("application-name"));
  const title = first(
    textOf(article?.headline),
    page.meta("og:title"),
    page.meta("twitter:title"),
    page.titleElement,
  );
  return {
    facts: {
      title: title === undefined ? undefined : withoutOutlet(title, outlet),
      author: authorOf(
        first(
          nameOf(article?.author),
          page.meta("author"),
          page.meta("article:author"),
          page.meta("parsely-author"),
          page.meta("dc.creator"),
        ),
      ),
      authorRole: undefined,
      outlet,
      published: isoDate(
        first(
          textOf(article?.datePublished),
          page.meta("article:published_time"),
          page.meta("og:published_time"),
          page.meta("parsely-pub-date"),
          page.meta("date"),
          page.meta("dc.date"),
          page.time,
        ),
      ),
      url: address(first(page.canonical, page.meta("og:url"), textOf(article?.url))),
    },
    paid: article !== undefined && /^false$/i.test(String(article.isAccessibleForFree)),
  };
}

type LinkedData = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review)$/;

/** Every article of a JSON-LD text, with `@graph` and lists looked through; none when it is not JSON. */
function articlesIn(json: string): LinkedData[] {
  try {
    return find(JSON.parse(json), 0);
  } catch {
    return [];
  }
}

/** Deeper nesting than this holds other articles than the one of the page. */
const DEPTH = 4;

function find(value: unknown, depth: number): LinkedData[] {
  if (Array.isArray(value)) return value.flatMap((each) => find(each, depth));
  if (typeof value !== "object" || value === null || depth > DEPTH) return [];
  const data = value as LinkedData;
  const types = [data["@type"]].flat().map(String);
  if (types.some((type) => ARTICLE_TYPE.test(type))) return [data];
  return [data["@graph"], data.mainEntity, data.mainEntityOfPage].flatMap((each) => find(each, depth + 1));
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** A name, that of an object, or those of several joined. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.flatMap((each) => clean(nameOf(each)) ?? []);
    return names.length === 0 ? undefined : [...new Set(names)].join(", ");
  }
  if (typeof value === "object" && value !== null) return textOf((value as LinkedData).name);
  return textOf(value);
}

/** Meta data is often escaped twice. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#039": "'",
  "#x27": "'",
  nbsp: " ",
  lt: "<",
  gt: ">",
  ndash: "–",
  rsquo: "’",
};

function clean(value: string | undefined): string | undefined {
  const text = value
    ?.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
  return text === "" ? undefined : text;
}

/** Author fields hold addresses and “By …” as often as names. */
function authorOf(value: string | undefined): string | undefined {
  if (value === undefined || /^(?:https?:|www\.|@|\/)/i.test(value)) return undefined;
  return clean(value.replace(/^(?:by|von)\s+/i, ""));
}

/** “Calm sea – The Courier” -> “Calm sea” */
function withoutOutlet(title: string, outlet: string | undefined): string {
  if (outlet === undefined) return title;
  const [tail] = title.match(/\s{1,9}[|–—-]\s{1,9}[^|–—]{0,200}$/u) ?? [];
  return tail?.toLowerCase().includes(outlet.toLowerCase()) ? title.slice(0, -tail.length) : title;
}

/** Only what begins as ISO 8601, in the form that a briefing takes. */
function isoDate(value: string | undefined): string | undefined {
  const [, day, time, seconds = "", zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
      value ?? "",
    ) ?? [];
  if (day === undefined) return undefined;
  if (time === undefined || zone === undefined) return day;
  return `${day}T${time}${seconds}${zone === "Z" ? zone : zone.replace(/^(...):?/, "$1:")}`;
}

const address = (value: string | undefined): string | undefined =>
  value !== undefined && /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value) ? value : undefined;
