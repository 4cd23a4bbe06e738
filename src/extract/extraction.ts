/** What the extractor draws out of an article is a noun of the model, as the draft is made of it; its own rooms name it from here. */
export type * from "../model/extraction.ts";
