import type { CatalogueEntry } from "./entry.ts";

export const contentCodes = {} as const satisfies Record<string, CatalogueEntry>;
