/** Findings about a service that is asked for proposals (`propose/`). */
import type { CatalogueEntry } from "./entry.ts";

const usage = (title: string, explain: string): CatalogueEntry => ({ exit: "usage", title, explain });
/** The draft stands without the service, so this is a warning, and fails under `--strict` alone. */
const failure = (title: string, explain: string): CatalogueEntry => ({ exit: "finding", title, explain });

export const proposeCodes = {
  "propose/bad-address": usage(
    "the service's address is no web address",
    "A service that proposes is named by the variable READOUT_PROPOSE_URL or the option --propose: the address below which it answers to /chat/completions, as https://models.example.org/v1.",
  ),
  "propose/key-in-address": usage(
    "the service's address holds a secret",
    "Other users of the machine can see the arguments of a running program, and shells keep them in a file. The key comes from the variable READOUT_PROPOSE_KEY, or from a file that only its owner may read (READOUT_PROPOSE_KEY_FILE).",
  ),
  "propose/not-encrypted": usage(
    "the service would be asked without encryption",
    "The article and the key would cross the network for everybody to read. Only a service on this machine (localhost, 127.0.0.1, ::1) may be asked over http.",
  ),
  "propose/no-model": usage(
    "no model is named",
    "Services offer several models, and the draft says which one proposed what. Set READOUT_PROPOSE_MODEL, or use --propose-model.",
  ),
  "propose/bad-key": usage(
    "the key is none",
    "A key is one run of printable ASCII characters. Something else was probably saved in its file.",
  ),
  "propose/bad-patience": usage(
    "the time limit is none",
    "READOUT_PROPOSE_SECONDS is the number of seconds that one question to the service may take in all, from 1 to 600.",
  ),
  "propose/article-too-long": failure(
    "the article is too long to be sent",
    "Services take a text of limited length, and cut longer ones without a word. The draft is what the rules found in the whole article.",
  ),
  "propose/unreachable": failure(
    "the service was not reached",
    "Nobody answered at the address, or not with a certificate that can be trusted. The draft is what the rules found.",
  ),
  "propose/timeout": failure(
    "the service took too long",
    "The time is for the whole answer, so that a service that sends a little now and then does not hold the work up. READOUT_PROPOSE_SECONDS sets it. The draft is what the rules found.",
  ),
  "propose/broken-off": failure(
    "the reply broke off",
    "The line broke before the whole reply was there. Nothing is taken from a part of one. The draft is what the rules found.",
  ),
  "propose/reply-too-large": failure(
    "the reply is too large",
    "Proposals for the longest article have some 200 kB, and reading ends at one megabyte. The draft is what the rules found.",
  ),
  "propose/redirected": failure(
    "the service wants to be asked elsewhere",
    "The article and the key go to the address that was given and nowhere else, so redirects are not followed. The draft is what the rules found.",
  ),
  "propose/refused": failure(
    "the service refused",
    "It answered with something other than success, after a second try where it was busy or stumbled. What it says beside the number is not shown, as it can hold anything. The draft is what the rules found.",
  ),
  "propose/bad-reply": failure(
    "the reply cannot be used",
    "A reply is a chat completion whose message is one JSON object in the form that was asked for. Nothing is guessed out of anything else, and nothing is taken from a reply that repeats the key. The draft is what the rules found.",
  ),
  "propose/rejected": failure(
    "proposals were not taken over",
    "What a service proposes passes the same gate as everything else: its words stand in the paragraph that it names, its speaker is named in the source, and sentences of its own bring no number, date, name or negation. Those that failed are listed with the reason. Nothing of them is in the draft.",
  ),
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
