import type { CatalogueEntry } from "./entry.ts";

export const verifyCodes = {} as const satisfies Record<string, CatalogueEntry>;
