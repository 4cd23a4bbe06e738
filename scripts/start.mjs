/**
 * `npm start`: from a fresh clone to the sample sheets. The first is the whole line without an editor: an article becomes a draft, the
 * draft is checked and set, and says that it is one. The second is what editors make of such drafts.
 */

import path from "node:path";
import { buildWhenStale, call, home, install } from "./setup.mjs";

const ARTICLE = "content/harbour-talks/article.txt";
const DRAFT = "out/harbour-draft/briefing.yaml";
const SAMPLE = "content/riad-gespraeche/briefing.yaml";

install();
buildWhenStale();
const readout = (...args) => call(process.execPath, [path.join(home, "dist", "readout.js"), ...args]);
const given = process.argv.slice(2);
process.exitCode = given.length > 0 ? readout(...given) : showSamples();

function showSamples() {
  const status =
    readout("extract", ARTICLE, "-o", DRAFT, "--quiet") ||
    readout("build", DRAFT, "-l", "lagebild", "--source", ARTICLE, "--quiet") ||
    readout("build", SAMPLE, "-l", "lagebild");
  if (status !== 0) return status;
  const at = (file) => path.join(home, ...file.split("/"));
  console.error(`\nThe draft of ${ARTICLE} is ${at(DRAFT)}`);
  console.error(`its sheet is ${at("out/harbour-draft/lagebild.pdf")}`);
  console.error(`The sheet is ${at("out/riad-gespraeche/lagebild.pdf")}`);
  return 0;
}
