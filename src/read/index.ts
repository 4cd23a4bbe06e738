/** The reading stage: bytes of content files to values, with the place of each value for later findings. */
export { type ReadBriefing, readBriefing } from "./briefing.ts";
export { briefingJsonSchema } from "./schema.ts";
