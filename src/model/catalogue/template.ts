import type { CatalogueEntry } from "./entry.ts";

export const templateCodes = {} as const satisfies Record<string, CatalogueEntry>;
