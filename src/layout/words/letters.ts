/** Letter case, by the rules of the language. */
import type { Style } from "../css/compute.ts";

/** Letters as they are printed. Copied text reads the same, so small capitals are a font feature and not this. */
export function transformText(text: string, transform: Style["text-transform"], lang: string): string {
  switch (transform) {
    case "uppercase":
      return text.toLocaleUpperCase(lang);
    case "lowercase":
      return text.toLocaleLowerCase(lang);
    case "capitalize":
      return text.replace(/(?<![\p{L}\p{N}’'])\p{L}/gu, (letter) => letter.toLocaleUpperCase(lang));
    default:
      return text;
  }
}
