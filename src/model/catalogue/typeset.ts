import type { CatalogueEntry } from "./entry.ts";

export const typesetCodes = {} as const satisfies Record<string, CatalogueEntry>;
