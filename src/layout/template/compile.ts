/** Syntax trees -> functions. What Handlebars makes of a tree is kept with it; helpers are bound anew for each document. */
import type Handlebars from "handlebars";
import { HELPERS } from "./helpers.ts";
import { BLOCKS } from "./prepare.ts";

/** Compiled when it first runs: partials that nothing calls never are. */
export function templateOf(
  bars: typeof Handlebars,
  program: hbs.AST.Program,
): Handlebars.TemplateDelegate<unknown> {
  let template: Handlebars.TemplateDelegate<unknown> | undefined;
  return (context, options) => {
    template ??= bars.template(specificationOf(bars, program));
    return template(context, options);
  };
}

function specificationOf(bars: typeof Handlebars, program: hbs.AST.Program): TemplateSpecification {
  let known = specifications.get(program);
  if (known === undefined) {
    known = specify(bars as unknown as Compilers, program);
    specifications.set(program, known);
  }
  return known;
}

const specifications = new WeakMap<hbs.AST.Program, TemplateSpecification>();

/** The steps of `Handlebars.compile`, up to where it binds helpers. */
function specify(bars: Compilers, program: hbs.AST.Program): TemplateSpecification {
  const environment = new bars.Compiler().compile(bars.parse(program), OPTIONS);
  return new bars.JavaScriptCompiler().compile(environment, OPTIONS, undefined, true);
}

/** Of the library, without its types. */
interface Compilers {
  parse(program: hbs.AST.Program): hbs.AST.Program;
  readonly Compiler: new () => { compile(program: hbs.AST.Program, options: CompileOptions): unknown };
  readonly JavaScriptCompiler: new () => {
    compile(
      environment: unknown,
      options: CompileOptions,
      context: undefined,
      asObject: true,
    ): TemplateSpecification;
  };
}

/** Telling the compiler that there are no other helpers makes plain look-ups of all other names. */
const OPTIONS = {
  data: true,
  strict: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...BLOCKS, ...Object.keys(HELPERS)].map((name) => [name, true])),
} as unknown as CompileOptions;
