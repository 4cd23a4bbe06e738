/** Helpers that make text: labels, dates, lists, quotation marks. */
import type { Moment } from "../../model/briefing.ts";
import { fill, labelHint, labelText } from "../labels.ts";
import { type DateStyle, printDate, printDistance, printMoment, printStated } from "../words/dates.ts";
import { joinList } from "../words/language.ts";
import { quoted } from "../words/quotes.ts";
import { type Call, type Helper, misuse, show } from "./call.ts";
import type { Fields } from "./context.ts";

export const textHelpers: Readonly<Record<string, Helper>> = {
  label: {
    usage: '{{label "key" name=value}}',
    says: "The text of a label in the sheet's language; `{name}` in it is replaced by the argument of that name, `count=` chooses between `one` and `other`.",
    params: [1, 1],
    run: (call, key) => label(call, String(key)),
  },
  date: {
    usage: '{{date iso style="long"}}',
    says: "A calendar date; `style` is `long` (18. Februar 2025), `short` or `numeric`. Nothing given prints the label `common.notStated`.",
    params: [1, 1],
    run: (call, iso) => {
      const style = styleOf(call);
      return style && stated(call, iso, (text) => printDate(text, call.lang, style));
    },
  },
  datetime: {
    usage: '{{datetime iso style="long" zone="MEZ"}}',
    says: "A point in time in the offset in which it is written, with the name of the zone in brackets; its day in the styles of `date`.",
    params: [1, 1],
    run: (call, iso) => {
      const { zone } = call.hash;
      const style = styleOf(call);
      return (
        style &&
        stated(call, iso, (text) =>
          printMoment(text, call.lang, style, zone === undefined ? undefined : String(zone)),
        )
      );
    },
  },
  moment: {
    usage: "{{moment when}}",
    says: "A date of the content: in the words of the source, with the calendar date in brackets where the editor resolved it, else the label `common.notStated`.",
    params: [1, 1],
    run: (call, when) =>
      printStated(when as Moment | null | undefined, call.lang, label(call, "common.notStated")),
  },
  relative: {
    usage: "{{relative from to}}",
    says: "How far one date lies from another, as “vor 3 Tagen”.",
    params: [2, 2],
    run: (call, from, to) =>
      printDistance(String(from), String(to), call.lang) ??
      misuse(call, `cannot read “${show(from)}” and “${show(to)}” as dates`),
  },
  list: {
    usage: '{{list items key="name"}}',
    says: "Items joined by the grammar of the language, as “A, B und C”; `key` takes that field of each item.",
    params: [1, 1],
    run: (call, items) => {
      if (!Array.isArray(items)) return misuse(call, `needs a list, not “${show(items)}”`);
      const { key } = call.hash;
      return joinList(
        items.map((i) => String(key === undefined ? i : (i as Fields)[String(key)])),
        call.lang,
      );
    },
  },
  quote: {
    usage: '{{quote text lang="en"}}',
    says: "Text in the quotation marks of the sheet's language (or of `lang`); marks inside are turned to the inner pair. A list of passages prints each in marks of its own.",
    params: [1, 1],
    run: (call, text) => {
      const lang = String(call.hash.lang ?? call.lang);
      if (typeof text === "string") return quoted(text, lang);
      if (Array.isArray(text)) return text.map((t) => quoted(String(t), lang)).join(" … ");
      return misuse(call, `needs a text, not “${show(text)}”`);
    },
  },
  slice: {
    usage: "{{slice text 0 12}}",
    says: "Part of a text or of a list, from the first position up to (not with) the second, counted from 0.",
    params: [2, 3],
    run: (call, value, from, to) => {
      const end = to === undefined ? undefined : Number(to);
      if (typeof value === "string" || Array.isArray(value)) return value.slice(Number(from), end);
      return misuse(call, `needs a text or a list, not “${show(value)}”`);
    },
  },
  concat: {
    usage: '(concat "statuses." series.status)',
    says: "Texts one after another, for making the key of a label or a class.",
    params: [1, 9],
    run: (_, ...parts) => parts.map((p) => String(p ?? "")).join(""),
  },
};

function styleOf(call: Call): DateStyle | undefined {
  const style = call.hash.style ?? "long";
  if (style === "long" || style === "short" || style === "numeric") return style;
  misuse(call, `does not know the style “${show(style)}”`, "the styles are long, short and numeric");
  return undefined;
}

/** Text of a label; one that is missing is a finding and prints nothing. */
export function label(call: Call, key: string): string {
  const text = labelText(call.labels, key, call.hash.count);
  if (text === undefined) {
    call.findings.error(
      "template/unknown-label",
      call.place,
      `the label “${key}” is missing`,
      labelHint(call.labels, key),
    );
    return "";
  }
  const filled = fill(text, call.hash);
  for (const name of filled.missing) {
    const message = `the label “${key}” needs “${name}”`;
    call.findings.error(
      "template/label-placeholder",
      call.place,
      message,
      `write {{label "${key}" ${name}=…}}`,
    );
  }
  return filled.text;
}

function stated(call: Call, iso: unknown, print: (iso: string) => string | undefined): string {
  if (iso === undefined || iso === null) return label(call, "common.notStated");
  return print(String(iso)) ?? misuse(call, `cannot read “${show(iso)}” as a date`);
}
