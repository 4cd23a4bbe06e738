/** The page of the docs that shows how the first page of the sheet is read aloud: generated from the file itself. */
import { expect, it } from "vitest";
import { outlineOf } from "../support/screenreader.ts";
import { harbour } from "./sheets.ts";

const PAGE = `# How the sheet is read aloud

Who does not see the sheet hears it: a screen reader goes from tag to tag, says what each is and what it holds, and jumps from heading to
heading on request. This is all that it finds on the first page of the English sample (\`content/harbour-talks\`), in this order, one line a
tag. Marks such as “[6]” are said as “paragraph 6”, abbreviations in full; running heads, folios and rules are not said at all. A test makes
this page from the finished file (\`npx vitest run test/samples -u\` writes it anew).

\`\`\`text
${outlineOf(harbour.spoken[0]!.tree)}
\`\`\`
`;

it("is read aloud as docs/read-aloud.md says", async () => {
  await expect(PAGE).toMatchFileSnapshot("../../docs/read-aloud.md");
});
