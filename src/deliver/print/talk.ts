/** Questions to a printer in IPP (RFC 8010 and 8011), and its answers. */
import type { Outside } from "./post.ts";
import { Lost, post } from "./post.ts";
import type { Attributes } from "./settings.ts";

export interface Answer {
  /** As RFC 8011, B.1 names it: `successful-ok`, `server-error-busy`. */
  readonly status: string;
  readonly message: string;
  readonly printer: Attributes;
  readonly jobs: readonly Attributes[];
}

export interface Question {
  readonly operation: string;
  readonly about?: Attributes;
  readonly job?: Attributes;
  readonly document?: Uint8Array;
}

export async function ask(uri: string, question: Question, outside: Outside): Promise<Answer> {
  const { default: serialize } = await import("@sealsystems/ipp/lib/serializer.js");
  const { default: parse } = await import("@sealsystems/ipp/lib/parser.js");
  const { operation, about = {}, job, document } = question;
  const message = serialize({
    version: "2.0",
    operation,
    id: 1,
    "operation-attributes-tag": {
      "attributes-charset": "utf-8",
      "attributes-natural-language": "en",
      "printer-uri": uri,
      "requesting-user-name": "readout",
      ...about,
    },
    ...(job && { "job-attributes-tag": job }),
  });
  const bytes = await post(uri, document ? Buffer.concat([message, document]) : message, outside);
  try {
    return answerOf(parse(bytes));
  } catch (error) {
    // What the printer did is as unknown as after silence.
    throw new Lost(`the answer is no IPP: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function answerOf(message: Record<string, unknown>): Answer {
  const group = (name: string) => (message[`${name}-attributes-tag`] ?? {}) as Attributes;
  const jobs = message["job-attributes-tag"];
  return {
    status: String(message.statusCode ?? "no status"),
    message: String(group("operation")["status-message"] ?? ""),
    printer: group("printer"),
    jobs: jobs === undefined ? [] : ((Array.isArray(jobs) ? jobs : [jobs]) as Attributes[]),
  };
}
