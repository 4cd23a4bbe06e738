/** Dates are days that exist, at hours that exist. */
import type { Briefing } from "../model/briefing.ts";
import { type At, error, type Finding, fieldsNamed } from "./rule.ts";

export function* datesExist(briefing: Briefing): Generator<Finding> {
  for (const { value, path } of datesOf(briefing))
    if (!exists(value))
      yield error("check/impossible-date", path, `there is no “${value}” in the calendar`, "mend the date");

  for (const { value, path } of fieldsNamed(["date", "when"], briefing))
    if (value !== null && Object.keys(value as object).length === 0)
      yield error(
        "check/empty-date",
        path,
        "the date says nothing",
        "add “asWritten” or “resolved”, or write null for a date that is not stated",
      );
}

const datesOf = (briefing: Briefing): At<string>[] =>
  fieldsNamed(["at", "embargo", "resolved", "published", "retrieved"], briefing).filter(
    (field): field is At<string> => typeof field.value === "string",
  );

/** Judges what the schema has let through: the shape is right, the numbers need not be. */
function exists(date: string): boolean {
  const [, year = "", month = "01", day = "01", time, zone] =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T([\d:]+)(.*))?$/.exec(date) ?? [];
  const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // Date turns 30 February into 2 March instead of refusing it.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(`${year}-${month}-${day}`))
    return false;
  return time === undefined || (timeExists(time) && offsetExists(zone ?? ""));
}

function timeExists(time: string): boolean {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return hours < 24 && minutes < 60 && seconds < 60;
}

/** Offsets run from -12:00 to +14:00 (Baker Island, Line Islands). */
function offsetExists(offset: string): boolean {
  if (offset === "Z") return true;
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  return minutes < 60 && hours * 60 + minutes <= (offset.startsWith("-") ? 12 : 14) * 60;
}
