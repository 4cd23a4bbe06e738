/** A password or key out of a file that nobody but its owner may read. */
import type { Outcome } from "../model/diagnostic.ts";
import type { World } from "../world.ts";

/** Long enough for any key; a larger file is something else. In bytes. */
const MOST_BYTES = 65_536;

export function readSecret(file: string, world: World): Outcome<string> {
  if (world.isFile(file) && world.isShared(file))
    return {
      value: undefined,
      diagnostics: [
        {
          code: "system/secret-readable",
          severity: "error",
          message: `others than you may read “${file}”`,
          hint: `chmod 600 ${file}`,
          place: { file },
        },
      ],
    };
  const { value, diagnostics } = world.read(file, MOST_BYTES);
  return { value: value && new TextDecoder().decode(value).replace(/\r?\n$/, ""), diagnostics };
}
