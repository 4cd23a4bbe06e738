/** How deep the elements of a page stand in one another, without building them: who builds them goes down as deep by calls. */

/** Elements that hold nothing, and those that the next one of their kind closes. */
const FLAT = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot".split(
    " ",
  ),
);
/** What stands in them is no markup. */
const RAW = new Set(["script", "style", "textarea", "title"]);

export function nestingOf(html: string): number {
  const small = html.toLowerCase();
  let depth = 0;
  let deepest = 0;
  let resume = 0;
  for (const { 1: closing, 2: name = "", index } of small.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/g)) {
    if (index < resume || FLAT.has(name)) continue;
    if (closing === "/") depth = Math.max(0, depth - 1);
    else {
      deepest = Math.max(deepest, ++depth);
      if (!RAW.has(name)) continue;
      const end = small.indexOf(`</${name}`, index);
      resume = end < 0 ? small.length : end;
    }
  }
  return deepest;
}
