/**
 * E-mail addresses as lists may have them: what servers accept everywhere (RFC 5321, 4.1.2, without quoted local parts), one address
 * and nothing beside it.
 */
const LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** What is wrong with an address; undefined when nothing is. */
export function addressFault(address: string): string | undefined {
  const at = address.lastIndexOf("@");
  if (at < 1) return "has no “@” with a name before it";
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  if (!LOCAL.test(local) || local.startsWith(".") || local.endsWith(".") || local.includes(".."))
    return "has a name before the “@” that mail servers do not take";
  const labels = domain.split(".");
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)))
    return "has no domain after the “@” as “example.org”; write letters beyond ASCII in their xn-- form";
  return address.length > 254 ? "is longer than 254 characters" : undefined;
}

/** `Name <a@example.org>` or `a@example.org`. */
export function readMailbox(text: string): { readonly name?: string; readonly address: string } | undefined {
  if (CONTROL.test(text)) return undefined;
  const [, name = "", address = ""] = /^\s*"?([^"<>]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [
    undefined,
    "",
    text.trim(),
  ];
  if (addressFault(address) !== undefined) return undefined;
  return name === "" ? { address } : { name, address };
}

/** A line end in a field would begin a header of its own; what turns the direction of text (UAX #9) shows an address as another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
export const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;
