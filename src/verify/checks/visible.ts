/** What the file says can be seen: a text that is copied and read aloud but that nobody sees is printed for no one. */
import type { PageAccount } from "../account.ts";
import { error, type Finding } from "../finding.ts";
import { shorten } from "../words.ts";

export const checkVisible = (pages: readonly PageAccount[]): Finding[] => pages.flatMap(hiddenOn);

/** One finding for all that is hidden on a page in the same way. */
function hiddenOn({ number, places }: PageAccount): Finding[] {
  const texts = new Map<string, string[]>();
  for (const { text, hidden } of places) {
    if (hidden === undefined) continue;
    const alike = texts.get(hidden);
    if (alike === undefined) texts.set(hidden, [text]);
    else alike.push(text);
  }
  return [...texts].map(([hidden, found]) =>
    error("verify/invisible-text", `“${shorten(found.join(" "))}” on page ${number} is ${hidden}`, {
      page: number,
      hint: "give it a colour and a size that can be seen, or take it out",
    }),
  );
}
