/** The answer of a service -> proposals. Each is held to its form by itself, so that one that is wrong does not spoil the others. */
import { z } from "zod";
import { STANCES } from "../model/briefing.ts";
import type { Proposals, RejectedProposal } from "../model/proposal.ts";
import type { Endpoint } from "./endpoint.ts";
import { type Answer, Trouble } from "./exchange.ts";

/** Signs that nobody sees or that steer a terminal or the direction of writing, except the soft hyphen. */
const UNSEEN = /(?!\u00ad)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

const line = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== "", "is blank")
    .refine((text) => !UNSEEN.test(text), "holds signs that nobody sees");
/** Of the source's words; the longest quotation in our samples has 600 characters. */
const words = line(2_000);
const sentence = line(400);
const name = line(120);
const paragraph = z.int().min(1).max(100_000);
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const statement = z.strictObject({
  kind: z.enum(["direct", "partial", "indirect"]),
  words,
  speaker: name,
  paragraph,
  speakerParagraph: optional(paragraph),
});
const point = z.strictObject({ text: sentence, kind: z.enum(["fact", "claim"]), words, paragraph });
const reaction = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  speaker: optional(name),
  stance: z.enum(STANCES),
  position: sentence,
  words,
  paragraph,
});

/** More of a kind than any article gives. */
const most = (n: number) => z.array(z.unknown()).max(n).default([]);
const lists = z.strictObject({ statements: most(300), summary: most(40), reactions: most(80) });

/** Other fields of the answer are the service's own. */
const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

export function readReply({ text }: Answer, { key, model }: Endpoint): Proposals {
  const reply = completion.safeParse(json(text, "the reply is no JSON"));
  if (!reply.success) throw bad("the reply is no chat completion");
  const content = unfenced(reply.data.choices[0]!.message.content);
  const read = lists.safeParse(json(content, "the proposals are no JSON"));
  if (!read.success) throw bad("the proposals do not have the form that was asked for");
  // A service that gives the key back, however it writes it, would have it printed among its proposals.
  if (key !== undefined && JSON.stringify(read.data).includes(JSON.stringify(key).slice(1, -1)))
    throw bad("the reply holds the key");
  const rejected: RejectedProposal[] = [];
  const all = <T>(list: string, items: readonly unknown[], schema: z.ZodType<T>): T[] =>
    items.flatMap((item, i) => {
      const each = schema.safeParse(item);
      if (each.success) return [each.data];
      rejected.push({ what: `${list} ${i + 1}`, reason: reasonOf(each.error) });
      return [];
    });
  return {
    by: model,
    statements: all("statement", read.data.statements, statement),
    summary: all("summary", read.data.summary, point),
    reactions: all("reaction", read.data.reactions, reaction),
    rejected,
  };
}

const bad = (message: string): Trouble => new Trouble("propose/bad-reply", message);

/** Models like to put JSON into a block of code; one around the whole is taken off. */
const unfenced = (content: string): string =>
  /^\s*```(?:json)?[ \t]*\n([\s\S]*?)\n?[ \t]*```\s*$/i.exec(content)?.[1] ?? content;

function json(text: string, complaint: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad(complaint);
  }
}

/** The field and what is wrong with it; never its value, which can be anything. */
function reasonOf({ issues: [issue] }: z.ZodError): string {
  const field = issue?.path.filter((part) => typeof part === "string").join(".") ?? "";
  return field === ""
    ? "it does not have the form that was asked for"
    : `“${field}” is not as it was asked for`;
}
