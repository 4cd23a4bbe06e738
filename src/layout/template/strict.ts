/**
 * Strict look-ups that report and go on, where Handlebars' own stop at the first: one run names everything that is undefined.
 * What is known but not given (an optional part of the briefing) is undefined with all that would stand in it.
 */
import type Handlebars from "handlebars";

export type Report = (name: string, line: number, column: number) => void;

export function lookUpStrictly(bars: typeof Handlebars, report: Report): void {
  const strict = (parent: unknown, name: string, loc: hbs.AST.SourceLocation): unknown => {
    const value = lookupProperty(parent, name);
    if (!(value instanceof Missing)) return value;
    report(value.name, loc.start.line, loc.start.column + 1);
    return "";
  };
  const env = bars as unknown as { template: (spec: Spec, ...rest: unknown[]) => unknown };
  const { template } = env;
  env.template = (spec, ...rest) => {
    const { main } = spec;
    const watched = (container: Container, ...args: unknown[]): string =>
      main.call(spec, Object.assign(container, { strict, lookupProperty }), ...args);
    return template.call(bars, { ...spec, main: watched }, ...rest);
  };
}

/** What compiled templates look names up with. */
interface Container {
  strict: (parent: unknown, name: string, loc: hbs.AST.SourceLocation) => unknown;
  lookupProperty: (parent: unknown, name: string) => unknown;
}
interface Spec {
  readonly main: (container: Container, ...args: unknown[]) => string;
}

/** Stands for a name that nothing has, until the look-up that knows its place reports it. */
class Missing {
  constructor(readonly name: string) {}
}

/** Own properties only: `constructor` is as unknown as any other word. */
function lookupProperty(parent: unknown, name: string): unknown {
  if (parent === undefined || parent === null || parent instanceof Missing) return parent;
  const object = Object(parent) as Record<string, unknown>;
  return Object.hasOwn(object, name) ? object[name] : new Missing(name);
}
