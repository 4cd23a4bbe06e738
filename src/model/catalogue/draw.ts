import type { CatalogueEntry } from "./entry.ts";

export const drawCodes = {} as const satisfies Record<string, CatalogueEntry>;
