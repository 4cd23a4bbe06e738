/**
 * Asks a service for proposals: the paragraphs of an article go out, proposals in a strict form come back. A stage without a network of its
 * own; lines are opened by the world. What comes back is held to its form here and to the article by the gate; and whatever goes wrong with
 * the service is a warning, as the draft that the rules made stands without it.
 */
import type { Article } from "../model/article.ts";
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";
import type { Proposals } from "../model/proposal.ts";
import type { Endpoint } from "./endpoint.ts";
import { type Answer, exchange, type Outside, Trouble } from "./exchange.ts";
import { readReply } from "./reply.ts";
import { MOST_CHARACTERS, paragraphsFor, requestFor } from "./request.ts";

export { type Endpoint, readEndpoint } from "./endpoint.ts";
export type { Outside } from "./exchange.ts";

export async function askForProposals(
  article: Article,
  endpoint: Endpoint,
  outside: Outside,
): Promise<Outcome<Proposals>> {
  const asked = paragraphsFor(article);
  const length = asked.reduce((sum, { text }) => sum + text.length, 0);
  if (length > MOST_CHARACTERS) return failed(new Trouble("propose/article-too-long", tooLong(length)));
  try {
    const body = requestFor(asked, article.language, endpoint.model);
    return { value: readReply(await answered(body, endpoint, outside), endpoint), diagnostics: [] };
  } catch (error) {
    if (error instanceof Trouble) return failed(error, endpoint);
    throw error;
  }
}

const tooLong = (length: number): string =>
  `the article has ${length.toLocaleString("en")} characters, and at most ${MOST_CHARACTERS.toLocaleString("en")} are sent`;

/** Milliseconds before the second try, where the service does not say; and the longest that it may ask for. */
const BACK_OFF = 2_000;
const LONGEST_BACK_OFF = 20_000;

/** A service that is busy or stumbles is asked once more. */
async function answered(body: string, endpoint: Endpoint, outside: Outside): Promise<Answer> {
  const first = await exchange(body, endpoint, outside);
  if (!isPassing(first.status)) return accepted(first);
  await outside.wait(Math.min(LONGEST_BACK_OFF, first.retryAfter ?? BACK_OFF));
  return accepted(await exchange(body, endpoint, outside));
}

const isPassing = (status: number): boolean => status === 429 || status >= 500;

function accepted(answer: Answer): Answer {
  const { status } = answer;
  if (status >= 300 && status < 400)
    throw new Trouble(
      "propose/redirected",
      `the service answered with ${status}: it wants to be asked elsewhere`,
    );
  if (status !== 200) throw new Trouble("propose/refused", `the service answered with ${status}`);
  if (!answer.isJson)
    throw new Trouble("propose/bad-reply", "the service answered with something other than JSON");
  return answer;
}

/** Never with words of the service, which may hold anything, and never with the key. */
const failed = ({ code, message }: Trouble, endpoint?: Endpoint): Outcome<Proposals> => ({
  value: undefined,
  diagnostics: [
    {
      code,
      severity: "warning",
      message,
      hint: HINTS[code] ?? "the draft is what the rules found; extract again to ask again",
      ...(endpoint === undefined ? {} : { place: { file: endpoint.shown } }),
    },
  ],
});

const HINTS: Partial<Readonly<Record<Diagnostic["code"], string>>> = {
  "propose/redirected": "name the address that the service has now; nothing is sent anywhere else by itself",
  "propose/refused": "look at address, model and key; the draft is what the rules found",
  "propose/article-too-long": "the draft is what the rules found",
};
