/** What is made of a sheet beside the sheet itself: copies of it, a draft, and its pages on larger or fuller paper. */
export { buildCopies, buildDraft, type CopiesMade } from "./copies.ts";
export { buildImposed, type ImposedMade, imposeFinished } from "./imposed.ts";
