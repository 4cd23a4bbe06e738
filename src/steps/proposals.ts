/** Proposals for a draft from a service: its settings out of the environment, its key out of a file, its line from the world. */
import type { Journal } from "../journal.ts";
import type { Article } from "../model/article.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { Proposals } from "../model/proposal.ts";
import type { Endpoint } from "../propose/index.ts";
import type { World } from "../world.ts";
import { readSecret } from "./secret.ts";

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
    const file = env.READOUT_PROPOSE_KEY_FILE || undefined;
    const key: Outcome<string> =
      file === undefined ? { value: undefined, diagnostics: [] } : readSecret(file, world);
    const endpoint = readEndpoint({
      url: address,
      model: model ?? (env.READOUT_PROPOSE_MODEL || undefined),
      key: key.value ?? (env.READOUT_PROPOSE_KEY || undefined),
      patience: env.READOUT_PROPOSE_SECONDS || undefined,
    });
    return { value: endpoint.value, diagnostics: [...key.diagnostics, ...endpoint.diagnostics] };
  });
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
