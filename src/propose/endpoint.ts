/** The settings of a service -> where it is asked, under which name, with which key. All that is wrong with them is found. */
import type { Diagnostic, Outcome } from "../model/diagnostic.ts";

export interface Settings {
  readonly url: string;
  readonly model: string | undefined;
  readonly key: string | undefined;
  /** Seconds. */
  readonly patience: string | undefined;
}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** Path and query of the request. */
  readonly path: string;
  readonly secure: boolean;
  readonly model: string;
  readonly key: string | undefined;
  /** Milliseconds that one question may take in all. */
  readonly patience: number;
  /** For people: without the query, in which a key could stand. */
  readonly shown: string;
}

/** Seconds; models on a desk take half a minute for an article. */
const PATIENCE = 60;
const LONGEST_PATIENCE = 600;
const ROUTE = "/chat/completions";

export function readEndpoint({ url, model, key, patience }: Settings): Outcome<Endpoint> {
  const found: Diagnostic[] = [];
  const say = (code: Diagnostic["code"], message: string, hint: string) =>
    found.push({ code, severity: "error", message, hint });
  const address = addressOf(url);
  if (address === undefined)
    say(
      "propose/bad-address",
      "the address of the service is no web address",
      "write it as https://models.example.org/v1",
    );
  else if (holdsSecret(address))
    say(
      "propose/key-in-address",
      "the address of the service holds a name, password or key",
      "set READOUT_PROPOSE_KEY or READOUT_PROPOSE_KEY_FILE, and change that key: other users can see arguments",
    );
  else if (address.protocol === "http:" && !isLoopback(address.hostname))
    say(
      "propose/not-encrypted",
      `“${address.host}” would be asked without encryption`,
      "use https; http is for a service on this machine",
    );
  if (model === undefined || !/^[!-~]{1,200}$/.test(model))
    say(
      "propose/no-model",
      model === undefined ? "no model is named" : "the name of the model is none",
      "set READOUT_PROPOSE_MODEL, or use --propose-model",
    );
  if (key !== undefined && !/^[!-~]{1,4096}$/.test(key))
    say(
      "propose/bad-key",
      "the key holds blanks, or signs that no header may have",
      "the file of the key has the key and nothing else",
    );
  const seconds = Number(patience ?? PATIENCE);
  if (!(seconds > 0 && seconds <= LONGEST_PATIENCE))
    say(
      "propose/bad-patience",
      `READOUT_PROPOSE_SECONDS cannot be “${patience}”`,
      `write 1 to ${LONGEST_PATIENCE}`,
    );
  if (address === undefined || found.length > 0) return { value: undefined, diagnostics: found };
  const secure = address.protocol === "https:";
  return {
    value: {
      host: address.hostname.replace(/^\[|\]$/g, ""),
      port: Number(address.port || (secure ? 443 : 80)),
      path: `${routeOf(address.pathname)}${address.search}`,
      secure,
      model: model!,
      key,
      patience: seconds * 1000,
      shown: `${address.origin}${routeOf(address.pathname)}`,
    },
    diagnostics: [],
  };
}

function addressOf(url: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(url) || !URL.canParse(url)) return undefined;
  return new URL(url);
}

const holdsSecret = ({ username, password, searchParams }: URL): boolean =>
  username !== "" ||
  password !== "" ||
  [...searchParams.keys()].some((name) => /key|token|secret|password|signature|^sig$/i.test(name));

/** By its whole name: localhost.example.org is somewhere else. */
const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);

const routeOf = (path: string): string =>
  path.endsWith(ROUTE) ? path : `${path.replace(/\/$/, "")}${ROUTE}`;
