/** What a text without quotation marks stands for, by the core schema of YAML (1.2.2, 10.3.2). */

/** Undefined for spellings that only the library is sure of: `0x1F`, `.5`, `1e3`, `TRUE`. */
export function plainScalar(text: string): string | number | boolean | null | undefined {
  switch (text) {
    case "null":
      return null;
    case "true":
      return true;
    case "false":
      return false;
  }
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/.test(text)) return Number(text);
  return MAYBE_NUMBER.test(text) || MAYBE_WORD.test(text) ? undefined : text;
}

const MAYBE_NUMBER = /^[-+]?(0[xo][\da-f]+|(\.\d+|\d+\.?\d*)(e[-+]?\d+)?)$/i;
const MAYBE_WORD = /^([-+.]*(inf|nan)|~|null|true|false)$/i;
