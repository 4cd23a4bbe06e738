/** The helpers that templates call, in one table: `docs/layout-language.md` and the checks read the same lines. */

import type { Helper } from "./call.ts";
import { contentHelpers } from "./helpers-content.ts";
import { examinationHelpers } from "./helpers-examination.ts";
import { logicHelpers } from "./helpers-logic.ts";
import { referenceHelpers } from "./helpers-reference.ts";
import { textHelpers } from "./helpers-text.ts";

export const HELPERS: Readonly<Record<string, Helper>> = Object.assign(
  Object.create(null) as Record<string, Helper>,
  textHelpers,
  contentHelpers,
  examinationHelpers,
  referenceHelpers,
  logicHelpers,
);
