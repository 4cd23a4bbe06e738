/** A service that proposes, as real as a socket makes it and as good or bad as a test wants it; and an article to ask about. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import { run } from "../../src/cli/program.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { nodeWorld } from "../../src/world.ts";

export const ARTICLE = `Oslo und Helsinki streiten über die neue Fähre

Die norwegische Ministerin Anna Berg und der finnische Minister Jussi Lahti haben am Montag in Malmö über die neue Fähre gesprochen.

„Wir sind uns einig“, sagte Berg nach dem Treffen.

Die Fähre soll 240 Wagen tragen und ab dem Herbst zwischen beiden Häfen fahren, teilte die Reederei mit.

In der Halle am Kai rief jemand: „Die alte Fähre war schöner!“

Lahti lehnte einen Umbau der Werft nicht ab. Die Kosten dafür sind nach Angaben der Werft noch offen.

LESEN SIE AUCH: Wie die Fähre gebaut wird
`;

/** Number of the paragraph that holds the words. */
export const at = (words: string): number =>
  ARTICLE.split("\n")
    .filter((line) => line.trim() !== "")
    .findIndex((line) => line.includes(words)) + 1;

export const SIGN = {
  kind: "direct",
  words: "Die alte Fähre war schöner!",
  speaker: "Jussi Lahti",
  paragraph: at("am Kai rief"),
};
export const POINT = {
  text: "Die Fähre soll ab dem Herbst zwischen den Häfen fahren.",
  kind: "fact",
  words: "ab dem Herbst zwischen beiden Häfen fahren",
  paragraph: at("240 Wagen"),
};

export const completion = (content: unknown): string =>
  JSON.stringify({
    id: "c1",
    object: "chat.completion",
    choices: [
      {
        index: 0,
        finish_reason: "stop",
        message: {
          role: "assistant",
          content: typeof content === "string" ? content : JSON.stringify(content),
        },
      },
    ],
  });

export interface Asked {
  readonly headers: http.IncomingHttpHeaders;
  readonly url: string;
  readonly body: string;
}

export type Behave = (reply: http.ServerResponse, asked: Asked, times: number) => void;

export const saying =
  (content: unknown): Behave =>
  (reply) => {
    reply.writeHead(200, { "content-type": "application/json; charset=utf-8" });
    reply.end(
      typeof content === "string" && content.startsWith("raw:") ? content.slice(4) : completion(content),
    );
  };

export const KEY = "sk-geheim-0815-Möwe".replace("ö", "oe");

/** Extracts the article with the service asked, and gives everything that anybody can see afterwards. */
export async function ask(
  behave: Behave,
  {
    env = {},
    args = [],
    files = {},
    article = ARTICLE,
    out,
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly args?: readonly string[];
    readonly files?: Readonly<Record<string, string>>;
    readonly article?: string;
    readonly out?: string;
  } = {},
) {
  const asked: Asked[] = [];
  const server = http.createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const one = { headers: request.headers, url: request.url ?? "", body: Buffer.concat(parts).toString() };
      asked.push(one);
      behave(reply, one, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const world = memoryWorld({
    files: { "article.txt": article, ...files },
    below: nodeWorld(),
    env: {
      READOUT_PROPOSE_URL: `http://127.0.0.1:${port}/v1`,
      READOUT_PROPOSE_MODEL: "heron-7b",
      READOUT_PROPOSE_KEY: KEY,
      READOUT_PROPOSE_SECONDS: "5",
      ...env,
    },
  });
  try {
    const file = out ?? "briefing.yaml";
    const code = await run(["extract", "article.txt", "-o", file, ...args], world);
    const draft = new TextDecoder().decode(world.files.get(`/desk/${file}`));
    const seen = [
      world.said.out,
      world.said.err,
      ...[...world.files.values()].map((b) => new TextDecoder().decode(b)),
    ];
    return { code, draft, asked, world, err: world.said.err, out: world.said.out, seen: seen.join("\n") };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
