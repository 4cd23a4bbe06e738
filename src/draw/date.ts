/** The document's date in the two notations that a PDF holds, without going through the machine's time zone. */

export interface Moment {
  /** `D:20250218163000+01'00'` (ISO 32000-1, 7.9.4). */
  readonly pdf: string;
  /** `2025-02-18T16:30:00+01:00` (XMP part 1, 8.2.1.1). */
  readonly xmp: string;
}

/** The date, or the moment that it must not be later than, in seconds since 1970 (reproducible-builds.org, SOURCE_DATE_EPOCH). */
export function notLaterThan(iso: string, latest: number | undefined): string {
  const { xmp } = momentOf(iso);
  if (latest === undefined || Date.parse(xmp) <= latest * 1000) return iso;
  return new Date(latest * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}

const ISO = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Parts that the date leaves open are the first ones; without an offset it is UTC. */
export function momentOf(iso: string): Moment {
  const match = ISO.exec(iso);
  if (match === null) throw new Error(`the document's date is not ISO 8601: “${iso}”`);
  const [, year = "", month = "01", day = "01", hour = "00", minute = "00", second = "00", zone = "Z"] =
    match;
  return {
    pdf: `D:${year}${month}${day}${hour}${minute}${second}${zone === "Z" ? "Z" : `${zone.replace(":", "'")}'`}`,
    xmp: `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`,
  };
}
