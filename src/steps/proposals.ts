/** Proposals for a draft from a service: its settings out of the environment, its key out of a file, its line from the world. */
import type { Journal } from "../journal.ts";
import type { Article } from "../model/article.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { Proposals } from "../model/proposal.ts";
import type { Endpoint } from "../propose/index.ts";
import type { World } from "../world.ts";

/** What the command line says; the rest is in the environment. */
export interface Asking {
  /** False when nobody is to be asked, whatever the environment says. */
  readonly url: string | false | undefined;
  readonly model: string | undefined;
}

/** Null when nobody is to be asked; undefined when the settings are wrong. */
export async function readProvider(
  { url = undefined, model }: Asking,
  journal: Journal,
  world: World,
): Promise<Endpoint | null | undefined> {
  const { env } = world;
  const address = url ?? env.READOUT_PROPOSE_URL;
  if (address === false || address === undefined || address === "") return null;
  return journal.step("settings", async () => {
    const { readEndpoint } = await import("../propose/index.ts");
    const key = readKey(env.READOUT_PROPOSE_KEY_FILE, world);
    const endpoint = readEndpoint({
      url: address,
      model: model ?? env.READOUT_PROPOSE_MODEL,
      key: key.value ?? (env.READOUT_PROPOSE_KEY || undefined),
      patience: env.READOUT_PROPOSE_SECONDS,
    });
    return { value: endpoint.value, diagnostics: [...key.diagnostics, ...endpoint.diagnostics] };
  });
}

const MOST_KEY_BYTES = 65_536;

function readKey(file: string | undefined, world: World): Outcome<string> {
  if (file === undefined || file === "") return { value: undefined, diagnostics: [] };
  if (world.isFile(file) && world.isShared(file))
    return {
      value: undefined,
      diagnostics: [
        {
          code: "propose/key-readable",
          severity: "error",
          message: `others than you may read “${file}”`,
          hint: `chmod 600 ${file}`,
          place: { file },
        },
      ],
    };
  const { value, diagnostics } = world.read(file, MOST_KEY_BYTES);
  return { value: value && new TextDecoder().decode(value).replace(/\r?\n$/, ""), diagnostics };
}

export const proposedFor = (
  article: Article,
  endpoint: Endpoint,
  journal: Journal,
  world: World,
): Promise<Proposals | undefined> =>
  journal.step("propose", async () => {
    const { askForProposals } = await import("../propose/index.ts");
    return askForProposals(article, endpoint, { connect: world.connect, wait: world.wait });
  });
