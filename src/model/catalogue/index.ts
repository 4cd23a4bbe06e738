/** Every code that a diagnostic can carry, one file a stage. Codes read `stage/kebab-name`. */
import { approvalCodes } from "./approval.ts";
import { articleCodes } from "./article.ts";
import { budgetCodes } from "./budget.ts";
import { contentCodes } from "./content.ts";
import { deliverCodes } from "./deliver.ts";
import { drawCodes } from "./draw.ts";
import type { CatalogueEntry } from "./entry.ts";
import { extractCodes } from "./extract.ts";
import { gateCodes } from "./gate.ts";
import { imposeCodes } from "./impose.ts";
import { mailCodes } from "./mail.ts";
import { printCodes } from "./print.ts";
import { proposeCodes } from "./propose.ts";
import { settingCodes } from "./setting.ts";
import { systemCodes } from "./system.ts";
import { templateCodes } from "./template.ts";
import { typesetCodes } from "./typeset.ts";
import { verifyCodes } from "./verify.ts";

export type { CatalogueEntry, ExitClass } from "./entry.ts";

const codes = {
  ...contentCodes,
  ...articleCodes,
  ...extractCodes,
  ...proposeCodes,
  ...gateCodes,
  ...templateCodes,
  ...typesetCodes,
  ...settingCodes,
  ...budgetCodes,
  ...approvalCodes,
  ...imposeCodes,
  ...drawCodes,
  ...verifyCodes,
  ...deliverCodes,
  ...mailCodes,
  ...printCodes,
  ...systemCodes,
} as const;

export type Code = keyof typeof codes;

export const CATALOGUE: Readonly<Record<Code, CatalogueEntry>> = codes;
